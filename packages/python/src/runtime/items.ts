/** Displays, subscripts, attributes, iteration and unpacking. */

import { charge, GROWTH_MASK, growing, tick } from "../limits.ts";
import { deleteItem, getItem, isIterable, setItem } from "../objects/access.ts";
import { deleteAttribute, findAttribute } from "../objects/attributes.ts";
import { call, calleeLabel, isCallable } from "../objects/call.ts";
import { dictType, isReadAsDict, PyDict, updateFromDict } from "../objects/dict.ts";
import { indexError, isInstanceOfException, keyError, typeError, valueError } from "../objects/exceptions.ts";
import { arrayFrom, iterate } from "../objects/iteration.ts";
import { PyList } from "../objects/list.ts";
import { type Iteration, PyObject, PyRowIterator, typeOf, type Value } from "../objects/object.ts";
import { type PySet, setOf, setOfConstants } from "../objects/set.ts";
import { PySlice } from "../objects/slice.ts";
import { emptyTuple, PyTuple } from "../objects/tuple.ts";

/** `value[key]`. What fails is told from here where it can be: an exception costs for every JavaScript frame that it passes. */
function getitem(value: Value, key: Value): Value {
  if (value instanceof PyList) {
    if (typeof key === "number" && !value.type.isHeap) {
      const items = value.items;
      const item = items[key < 0 ? key + items.length : key];
      if (item !== undefined) return item;
      throw indexError("list index out of range");
    }
  } else if (value instanceof PyDict && !value.type.isHeap) {
    const item = value.table.get(key);
    if (item !== undefined) return item;
    if (value.type === dictType) throw keyError(key);
  } else if (value instanceof PyTuple && typeof key === "number" && !value.type.isHeap) {
    const items = value.items;
    const item = items[key < 0 ? key + items.length : key];
    if (item !== undefined) return item;
  }
  return getItem(value, key);
}

function setitem(value: Value, key: Value, item: Value): void {
  if (value instanceof PyList) {
    if (typeof key === "number" && key >= 0 && key < value.items.length && !value.type.isHeap) {
      value.items[key] = item;
      return;
    }
  } else if (value instanceof PyDict && !value.type.isHeap) {
    value.table.set(key, item);
    return;
  }
  setItem(value, key, item);
}

/** A dict from keys and values in turn; the list is its own from now on. */
function dict(parts: Value[]): PyDict {
  const made = new PyDict();
  made.table.fill(parts);
  return made;
}

/** `{k: v, **mapping}`: where the mark is set, the value is a dict to merge. */
function dictUnpack(parts: readonly Value[], marks: readonly boolean[]): PyDict {
  const made = new PyDict();
  marks.forEach((unpacked, i) => {
    if (unpacked) updateFromDict(made, parts[2 * i + 1] as PyDict);
    else made.table.set(parts[2 * i]!, parts[2 * i + 1]!);
  });
  return made;
}

/** The value of `**value` in a display as a dict. */
function mapping(value: Value): PyDict {
  const result = mappingToDict(value);
  if (result === undefined) throw typeError(`'${typeOf(value).name}' object is not a mapping`);
  return result;
}

/** A dict of what a mapping holds; undefined for what has no keys(). */
export function mappingToDict(value: Value): PyDict | undefined {
  if (isReadAsDict(value)) return value;
  const keys = value instanceof PyObject ? findAttribute(value, "keys") : undefined;
  if (keys === undefined || !isCallable(keys)) return undefined;
  const made = new PyDict();
  for (const key of arrayFrom(call(keys, []))) made.table.set(key, getItem(value, key));
  return made;
}

/** `__iter__ = None`: says itself that it is not iterable. */
const refusesIteration = (value: Value): boolean => typeOf(value).lookup("__iter__") === null;

function spread(value: Value): Value[] {
  if (isIterable(value) || refusesIteration(value)) return arrayFrom(value);
  throw typeError(`Value after * must be an iterable, not ${typeOf(value).name}`);
}

/** `{*value}` */
function spreadIntoSet(value: Value): Value[] {
  return arrayFrom(value);
}

export function spreadArguments(value: Value, callee: Value): Value[] {
  if (isIterable(value) || refusesIteration(value)) return arrayFrom(value);
  throw typeError(`${calleeLabel(callee)} argument after * must be an iterable, not ${typeOf(value).name}`);
}

/** The iterator itself, if it makes tuples of so many items and can give them without making tuples. */
function rowsOf(iteration: Iteration, count: number): PyRowIterator | undefined {
  return iteration instanceof PyRowIterator && iteration.width === count ? iteration : undefined;
}

/** `a, b = value`: the items, in a list that may be the value's own. */
export function unpack(value: Value, count: number): readonly Value[] {
  if ((value instanceof PyTuple || value instanceof PyList) && !value.type.isHeap) {
    if (value.items.length === count) return value.items;
    throw wrongCount(value.items.length, count);
  }
  const iteration = iterateForUnpacking(value);
  const items: Value[] = [];
  for (let i = 0; i < count; i++) {
    const item = iteration.next();
    if (item === undefined) throw wrongCount(i, count);
    items.push(item);
  }
  if (iteration.next() !== undefined) throw valueError(`too many values to unpack (expected ${count})`);
  return items;
}

function wrongCount(got: number, expected: number): unknown {
  if (got > expected) return valueError(`too many values to unpack (expected ${expected})`);
  return valueError(`not enough values to unpack (expected ${expected}, got ${got})`);
}

function iterateForUnpacking(value: Value): Iteration {
  try {
    return iterate(value);
  } catch (error) {
    if (
      isInstanceOfException(error, "TypeError") &&
      !(value instanceof PyObject && value.type.lookup("__iter__") !== undefined)
    ) {
      throw typeError(`cannot unpack non-iterable ${typeOf(value).name} object`);
    }
    throw error;
  }
}

/** `a, *b, c = value`: `before` names, the list, `after` names. */
function unpackStar(value: Value, before: number, after: number): Value[] {
  const iteration = iterateForUnpacking(value);
  const items: Value[] = [];
  for (let item = iteration.next(); item !== undefined; item = iteration.next()) {
    tick();
    const length = items.push(item);
    if ((length & GROWTH_MASK) === 0) {
      charge(GROWTH_MASK * 8);
      growing(length);
    }
  }
  if (items.length < before + after)
    throw valueError(`not enough values to unpack (expected at least ${before + after}, got ${items.length})`);
  const end = items.length - after;
  return [...items.slice(0, before), new PyList(items.slice(before, end)), ...items.slice(end)];
}

export const instructions = {
  delattr: deleteAttribute,
  getitem,
  setitem,
  delitem: deleteItem,
  iterate,
  rowsOf,
  unpack,
  unpackStar,
  spread,
  spreadIntoSet,
  spreadArguments,
  mapping,
  dict,
  dictUnpack,
  dictSet: (target: PyDict, key: Value, value: Value) => target.table.set(key, value),
  list: (items: Value[]) => new PyList(items),
  tuple: (items: Value[]) => (items.length === 0 ? emptyTuple : new PyTuple(items)),
  set: (items: Value[]) => setOf(items),
  constantSet: (items: Value[]) => setOfConstants(items),
  setAdd: (target: PySet, item: Value) => target.add(item),
  slice: (start: Value, stop: Value, step: Value) => new PySlice(start, stop, step),
  /** The annotation of `*args: *Ts`. */
  unpackAnnotation: (value: Value) => unpack(value, 1)[0]!,
};
