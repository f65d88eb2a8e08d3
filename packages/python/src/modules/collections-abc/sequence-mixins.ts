/** What Sequence and MutableSequence of collections.abc give to their subclasses, by `__getitem__`, `__len__`, `__setitem__`, `__delitem__` and `insert` alone. */

import { tick } from "../../limits.ts";
import { deleteItem, getItem, lengthOf, setItem } from "../../objects/access.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { isEqual } from "../../objects/comparison.ts";
import { exceptionType, isInstanceOfException, newException } from "../../objects/exceptions.ts";
import type { Implementation } from "../../objects/function.ts";
import { nativeGenerator } from "../../objects/generator.ts";
import { arrayFrom, iterate } from "../../objects/iteration.ts";
import { integerOf, type PyIterator, type Value } from "../../objects/object.ts";

type Methods = { readonly [signature: string]: Implementation };
const method = (self: Value, name: string, ...args: Value[]): Value => call(getAttribute(self, name), args);

/** self[at], undefined behind the end. */
function itemAt(self: Value, at: number): Value | undefined {
  try {
    return getItem(self, at);
  } catch (error) {
    if (isInstanceOfException(error, "IndexError")) return undefined;
    throw error;
  }
}

function forwards(self: Value): PyIterator {
  let at = 0;
  return nativeGenerator("Sequence.__iter__", () => itemAt(self, at++));
}

function indexIn(self: Value, wanted: Value, start: Value, stop: Value): number {
  let from = Number(integerOf(start) ?? 0);
  if (from < 0) from = Math.max(lengthOf(self) + from, 0);
  let end = stop === null ? Number.POSITIVE_INFINITY : Number(integerOf(stop) ?? 0);
  if (end < 0) end += lengthOf(self);
  for (let at = from; at < end; at++) {
    tick();
    const item = itemAt(self, at);
    if (item === undefined) break;
    if (isEqual(item, wanted)) return at;
  }
  throw newException(exceptionType("ValueError"));
}

export const sequenceMethods: Methods = {
  "__iter__(self)": forwards,
  "__contains__(self, value)": (self: Value, value: Value) => {
    const iteration = iterate(self);
    for (let item = iteration.next(); item !== undefined; item = iteration.next()) {
      tick();
      if (isEqual(item, value)) return true;
    }
    return false;
  },
  "__reversed__(self)": (self: Value) => {
    let at = lengthOf(self) - 1;
    return nativeGenerator("Sequence.__reversed__", () => (at < 0 ? undefined : getItem(self, at--)));
  },
  "index(self, value, start=0, stop=None)": indexIn,
  "count(self, value)": (self: Value, value: Value) => arrayFrom(self).filter((item) => isEqual(item, value)).length,
};

export const mutableSequenceMethods: Methods = {
  "append(self, value)": (self: Value, value: Value) => {
    method(self, "insert", lengthOf(self), value);
    return null;
  },
  "clear(self)": (self: Value) => {
    try {
      for (;;) {
        tick();
        method(self, "pop");
      }
    } catch (error) {
      if (!isInstanceOfException(error, "IndexError")) throw error;
    }
    return null;
  },
  "reverse(self)": (self: Value) => {
    const length = lengthOf(self);
    for (let i = 0; i < Math.floor(length / 2); i++) {
      tick();
      const last = getItem(self, length - i - 1);
      setItem(self, length - i - 1, getItem(self, i));
      setItem(self, i, last);
    }
    return null;
  },
  "extend(self, values)": (self: Value, values: Value) => {
    for (const value of arrayFrom(values)) method(self, "append", value);
    return null;
  },
  "pop(self, index=-1)": (self: Value, index: Value) => {
    const value = getItem(self, index);
    deleteItem(self, index);
    return value;
  },
  "remove(self, value)": (self: Value, value: Value) => {
    deleteItem(self, method(self, "index", value));
    return null;
  },
  "__iadd__(self, values)": (self: Value, values: Value) => {
    method(self, "extend", values);
    return self;
  },
};
