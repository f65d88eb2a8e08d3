/** Keyword arguments of calls: collected into a Map, `**mapping` among them, and what is said where a key is no string. */

import { getItem } from "../objects/access.ts";
import { findAttribute } from "../objects/attributes.ts";
import { call, calleeLabel, isCallable, type Keywords, objectNew } from "../objects/call.ts";
import { isReadAsDict, PyDict } from "../objects/dict.ts";
import { isInstanceOfException, PyBaseException, typeError } from "../objects/exceptions.ts";
import { PyBuiltin } from "../objects/function.ts";
import { loadHash } from "../objects/hash.ts";
import { arrayFrom } from "../objects/iteration.ts";
import { PyObject, PyType, stringOf, typeOf, typeType, type Value } from "../objects/object.ts";
import { strOf } from "../objects/text.ts";
import { safeText } from "../objects/traceback.ts";

/** Keywords of which some have no string for a name: the callee decides what is said of them. */
class UnfitKeywords extends Map<string, Value> {
  readonly #seen = new PyDict();

  /** A name that nothing has, for a key that has not come before. */
  nameFor(key: Value, callee: Value | undefined): string {
    if (this.#seen.table.has(key)) throw givenTwice(strOf(key), callee);
    this.#seen.table.set(key, true);
    return `${NO_NAME}${this.size}`;
  }
}

export function keywords(names: readonly string[], values: readonly Value[]): Map<string, Value> {
  const map = new Map<string, Value>();
  for (let i = 0; i < names.length; i++) map.set(names[i]!, values[i]!);
  return map;
}

/** Keywords where some are `**mapping`, marked by the name "**". */
export function mergeKeywords(names: readonly string[], values: readonly Value[], callee: Value | undefined): Keywords {
  let map = new Map<string, Value>();
  names.forEach((name, i) => {
    if (name !== "**") {
      addKeyword(map, name, values[i]!, callee);
      return;
    }
    for (const [key, value] of mappingEntries(values[i]!, callee)) {
      const text = stringOf(key);
      if (text === undefined) {
        map = map instanceof UnfitKeywords ? map : new UnfitKeywords(map);
        map.set((map as UnfitKeywords).nameFor(key, callee), value);
      } else addKeyword(map, text, value, callee);
    }
  });
  return map;
}

function addKeyword(map: Map<string, Value>, name: string, value: Value, callee: Value | undefined): void {
  if (map.has(name)) throw givenTwice(name, callee);
  map.set(name, value);
}

/** No callee is meant by a class statement. */
const labelOf = (callee: Value | undefined): string =>
  callee === undefined ? "__build_class__()" : calleeLabel(callee);

function givenTwice(name: string, callee: Value | undefined): unknown {
  return typeError(`${labelOf(callee)} got multiple values for keyword argument '${name}'`);
}

/** Keys and values of a mapping; one that is no dict may give a key twice. */
function mappingEntries(mapping: Value, callee: Value | undefined): Iterable<readonly [Value, Value]> {
  if (isReadAsDict(mapping)) return mapping.table.entries();
  const keys = mapping instanceof PyObject ? findAttribute(mapping, "keys") : undefined;
  if (keys === undefined || !isCallable(keys))
    throw typeError(`${labelOf(callee)} argument after ** must be a mapping, not ${typeOf(mapping).name}`);
  return arrayFrom(call(keys, [])).map((key) => [key, getItem(mapping, key)] as const);
}

/** The keywords of a class statement, which are all strings. */
export function requireNames(keywords: Keywords | null): Keywords | null {
  if (keywords instanceof UnfitKeywords) throw typeError("keywords must be strings");
  return keywords;
}

export function callKeywords(callee: Value, args: Value[], keywords: Map<string, Value>): Value {
  if (keywords instanceof UnfitKeywords) return refuseKeywords(callee, args, keywords);
  return call(callee, args, keywords.size === 0 ? undefined : keywords);
}

/** Stands for a key that is no string, in a call that must fail. */
const NO_NAME = "<no name>";

/**
 * Most callables look at the names first. Classes without a constructor in Python look at the number of arguments first, or take no keywords at all:
 * they are called with names that nothing has, and what they say counts unless it is about these.
 */
function refuseKeywords(callee: Value, args: Value[], keywords: UnfitKeywords): never {
  if (!isCallable(callee)) call(callee, args);
  if (typeOf(callee).name === "functools._lru_cache_wrapper")
    for (const each of [...args, ...keywords.values()]) loadHash(each);
  if (callee instanceof PyType && readsNamesLast(callee)) {
    try {
      // A constructor in Python is not called: it would say what we say in the end.
      if (isNative(callee, "__init__")) call(callee, args, keywords);
      else if (callee.lookup("__new__") !== objectNew()) call(callee.lookup("__new__")!, [callee, ...args], keywords);
    } catch (error) {
      const text = error instanceof PyBaseException ? safeText(error) : NO_NAME;
      if (!isInstanceOfException(error, "TypeError") || !text.includes(NO_NAME)) throw error;
    }
  }
  throw typeError("keywords must be strings");
}

/** Builtin classes that CPython calls with names and values in an array, and which so look at the names first. */
const NAMES_FIRST: ReadonlySet<string> = new Set(
  "float str bytes bytearray list tuple dict set frozenset range bool type enumerate zip map filter reversed property super".split(
    " ",
  ),
);

function readsNamesLast(cls: PyType): boolean {
  if (!cls.isHeap) return !NAMES_FIRST.has(cls.name);
  return cls.type === typeType && isNative(cls, "__new__");
}

function isNative(cls: PyType, name: string): boolean {
  return cls.lookup(name) instanceof PyBuiltin;
}
