/** match: what the pattern kinds ask of a value. Each gives the sub-values to go on with, or null. */

import { getItem, lengthOf } from "../objects/access.ts";
import { findAttribute, getAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { PyDict, copyDict } from "../objects/dict.ts";
import { isInstanceOfException, typeError, valueError } from "../objects/exceptions.ts";
import { arrayFrom } from "../objects/iteration.ts";
import { PyList } from "../objects/list.ts";
import { PyObject, PyType, stringOf, typeOf, type Value } from "../objects/object.ts";
import { reprOf } from "../objects/text.ts";
import { PyTuple } from "../objects/tuple.ts";
import { isInstance } from "../objects/class-check.ts";

/** Builtin types that the patterns take; classes of the program are what `collections.abc` says (see `PyType.patternKind`). */
const BUILTIN_KINDS = new Map<string, "sequence" | "mapping">([
  ["list", "sequence"],
  ["tuple", "sequence"],
  ["range", "sequence"],
  ["collections.deque", "sequence"],
  ["array.array", "sequence"],
  ["memoryview", "sequence"],
  ["dict", "mapping"],
  ["mappingproxy", "mapping"],
]);

/** The first class along the mro that is one or the other decides. */
function patternKind(value: Value): "sequence" | "mapping" | undefined {
  if (!(value instanceof PyObject)) return undefined;
  for (const cls of value.type.mro) {
    const kind =
      cls.patternKind ??
      (cls.isHeap
        ? undefined
        : BUILTIN_KINDS.get(cls.module === "builtins" ? cls.name : `${cls.module}.${cls.qualname}`));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** Items of a sequence of the right length: `count` exactly when `after` is -1, else `count` first ones, a list (None if it is unused), `after` last ones. */
function matchSequence(value: Value, count: number, after: number, isRestUnused?: unknown): Value[] | null {
  if (patternKind(value) !== "sequence") return null;
  // CPython: `[*_]` takes every sequence, whatever its length, and `[*rest]` what it gives.
  const length = count === 0 && after === 0 ? 0 : lengthOf(value);
  if (count === 0 && after < 0) return length === 0 ? [] : null;
  if (after < 0 ? length !== count : length < count + after) return null;
  if (isRestUnused === true) {
    const first = Array.from({ length: count }, (_, i) => getItem(value, i));
    return [...first, null, ...Array.from({ length: after }, (_, i) => getItem(value, length - after + i))];
  }
  const items = arrayFrom(value);
  if (after < 0) {
    // The length may have been a lie.
    if (items.length > count) throw valueError(`too many values to unpack (expected ${count})`);
    if (items.length < count) throw valueError(`not enough values to unpack (expected ${count}, got ${items.length})`);
    return items;
  }
  const end = items.length - after;
  return [...items.slice(0, count), new PyList(items.slice(count, end)), ...items.slice(end)];
}

/** Values of the keys (and a dict of the other items). */
function matchMapping(
  value: Value,
  given: Value[] | (() => Value[]),
  count: number,
  wantsRest: boolean,
): Value[] | null {
  if (patternKind(value) !== "mapping") return null;
  if (count > 0 && lengthOf(value) < count) return null;
  const keys = typeof given === "function" ? given() : given;
  const seen = new PyDict();
  const values: Value[] = [];
  for (const key of keys) {
    if (seen.get(key) !== undefined) throw valueError(`mapping pattern checks duplicate key (${reprOf(key)})`);
    seen.set(key, true);
    const found = value instanceof PyDict ? value.get(key) : mappingGet(value, key);
    if (found === undefined) return null;
    values.push(found);
  }
  if (wantsRest) {
    const rest = value instanceof PyDict ? copyDict(value) : restOf(value);
    for (const key of keys) rest.table.delete(key);
    values.push(rest);
  }
  return values;
}

function mappingGet(value: Value, key: Value): Value | undefined {
  try {
    return getItem(value, key);
  } catch (error) {
    if (isInstanceOfException(error, "KeyError")) return undefined;
    throw error;
  }
}

function restOf(value: Value): PyDict {
  const dict = new PyDict();
  for (const key of arrayFrom(call(getAttribute(value, "keys"), []))) dict.set(key, getItem(value, key));
  return dict;
}

/** Types whose one positional sub-pattern is the value itself. */
const SELF_MATCHING = new Set([
  "bool",
  "bytearray",
  "bytes",
  "dict",
  "float",
  "frozenset",
  "int",
  "list",
  "set",
  "str",
  "tuple",
]);

function matchClass(value: Value, cls: Value, positional: number, names: readonly string[]): Value[] | null {
  if (!(cls instanceof PyType)) throw typeError("called match pattern must be a type");
  if (!isInstance(value, cls)) return null;
  const found: Value[] = [];
  const seen = new Set<string>();
  if (positional > 0) {
    const matchArgs = findAttribute(cls, "__match_args__");
    if (matchArgs === undefined) {
      const selfMatching = cls.mro.some((each) => !each.isHeap && SELF_MATCHING.has(each.name));
      if (!selfMatching || positional > 1) {
        throw typeError(
          `${cls.name}() accepts ${selfMatching ? 1 : 0} positional sub-pattern${selfMatching ? "" : "s"} (${positional} given)`,
        );
      }
      found.push(value);
    } else {
      if (!(matchArgs instanceof PyTuple))
        throw typeError(`${cls.name}.__match_args__ must be a tuple (got ${typeOf(matchArgs).name})`);
      const most = matchArgs.items.length;
      if (positional > most)
        throw typeError(
          `${cls.name}() accepts ${most} positional sub-pattern${most === 1 ? "" : "s"} (${positional} given)`,
        );
      for (let i = 0; i < positional; i++) {
        const name = stringOf(matchArgs.items[i]!);
        if (name === undefined)
          throw typeError(`__match_args__ elements must be strings (got ${typeOf(matchArgs.items[i]!).name})`);
        if (seen.has(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
        seen.add(name);
        const item = findAttribute(value, name);
        if (item === undefined) return null;
        found.push(item);
      }
    }
  }
  for (const name of names) {
    if (seen.has(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
    seen.add(name);
    const item = findAttribute(value, name);
    if (item === undefined) return null;
    found.push(item);
  }
  return found;
}

export const instructions = { matchSequence, matchMapping, matchClass };
