/** Methods of list. */

import { charge, GROWTH_MASK, growing, tick } from "../limits.ts";
import { isEqual } from "./comparison.ts";
import { optionalIterable } from "./constructor-arguments.ts";
import type { PyDict } from "./dict.ts";
import { indexError, typeError, valueError } from "./exceptions.ts";
import { defineConstants, defineMethods } from "./function.ts";
import { indexOf, requireIndex, requireSize } from "./index-value.ts";
import { defineIterator } from "./iterator-methods.ts";
import { beforeGrowing, extendList, listIteratorType, listType, PyList } from "./list.ts";
import { sortList } from "./list-sort.ts";
import { adopt, builtinType, type CopyPart, PyIterator, type PyType, setDefaultType, type Value } from "./object.ts";
import { insertAt, removeAt } from "./sequence.ts";
import { defineClassGetItem, defineSlotMethods } from "./slot-methods.ts";
import { reprOf } from "./text.ts";
import type { PyTuple } from "./tuple.ts";

export const listReverseIteratorType = builtinType("list_reverseiterator", undefined, { final: true });

/** reversed(list): from the item that was last when it began. */
export class ListReverseIterator extends PyIterator {
  #list: PyList | undefined;
  #at: number;
  constructor(list: PyList) {
    super();
    this.#list = list;
    this.#at = list.items.length - 1;
  }
  override copied(part: CopyPart): PyIterator {
    const copy = new ListReverseIterator(this.#list === undefined ? new PyList([]) : (part(this.#list) as PyList));
    copy.#at = this.#list === undefined ? -1 : this.#at;
    return copy;
  }
  next(): Value | undefined {
    const items = this.#list?.items;
    if (items === undefined) return undefined;
    if (this.#at >= 0 && this.#at < items.length) return items[this.#at--]!;
    this.#list = undefined;
    return undefined;
  }
  override lengthHint(): number {
    const length = this.#list?.items.length ?? 0;
    return this.#at + 1 > length ? 0 : this.#at + 1;
  }
}
setDefaultType(ListReverseIterator, listReverseIteratorType);

/** A position for list.index and its kin: beyond the ends is as good as at them. */
export function clampedBound(value: Value | undefined, missing: number, length: number): number {
  if (value === undefined) return missing;
  const index = indexOf(value);
  if (index === undefined) throw typeError("slice indices must be integers or have an __index__ method");
  const at = Number(index);
  return at < 0 ? Math.max(0, at + length) : at;
}

/** Position of the first item that equals `value` between the bounds, or -1. The items may change meanwhile. */
export function findItem(read: () => readonly Value[], value: Value, start: number, stop: number): number {
  for (let at = start; at < stop; at++) {
    const items = read();
    if (at >= items.length) break;
    tick();
    if (isEqual(items[at]!, value)) return at;
  }
  return -1;
}

/** Number of items that equal `value`. */
export function countItem(items: readonly Value[], value: Value): number {
  let count = 0;
  for (let at = 0; at < items.length; at++) {
    tick();
    if (isEqual(items[at]!, value)) count += 1;
  }
  return count;
}

defineSlotMethods(listType, "len iter repr contains getitem setitem delitem eq ne lt le gt ge add iadd mul rmul imul");
defineClassGetItem(listType);
defineConstants(listType, { __hash__: null });
listType.constructsQuickly = (args, kwargs) => {
  if (kwargs !== undefined || args.length > 1) return undefined;
  const list = new PyList([]);
  if (args.length === 1) extendList(list, args[0]!);
  return list;
};
defineMethods(listType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyList([]), cls),
  "__init__(self, /, *args, **kwargs)": (self: PyList, args: PyTuple, kwargs: PyDict) => {
    // CPython: a class with a constructor of its own may take keywords there, and the list ignores them.
    const ownsNew = self.type.isHeap && self.type.lookup("__new__") !== listType.lookup("__new__");
    const iterable = ownsNew ? args.items[0] : optionalIterable("list", args, kwargs);
    self.items = [];
    if (iterable !== undefined) extendList(self, iterable);
    return null;
  },
  "__reversed__(self, /)": (self: PyList) => new ListReverseIterator(self),
  "append(self, object, /)": (self: PyList, object: Value) => {
    const { items } = self;
    beforeGrowing(items);
    const length = items.push(object);
    if ((length & GROWTH_MASK) === 0) growing(length);
    return null;
  },
  "clear(self, /)": (self: PyList) => {
    if (self.items.length > 0) self.items = [];
    return null;
  },
  "copy(self, /)": (self: PyList) => {
    charge(self.items.length * 8);
    return new PyList(self.items.slice());
  },
  "count(self, value, /)": (self: PyList, value: Value) => countItem(self.items, value),
  "extend(self, iterable, /)": (self: PyList, iterable: Value) => {
    extendList(self, iterable);
    return null;
  },
  "index(self, value, start=?, stop=?, /)": (
    self: PyList,
    value: Value,
    start: Value | undefined,
    stop: Value | undefined,
  ) => {
    const length = self.items.length;
    const from = clampedBound(start, 0, length);
    const at = findItem(() => self.items, value, from, clampedBound(stop, Number.MAX_SAFE_INTEGER, length));
    if (at < 0) throw valueError(`${reprOf(value)} is not in list`);
    return at;
  },
  "insert(self, index, object, /)": (self: PyList, index: Value, object: Value) => {
    const length = self.items.length;
    const at = requireSize(index);
    beforeGrowing(self.items);
    if ((length & GROWTH_MASK) === GROWTH_MASK) growing(length);
    insertAt(self.items, at < 0 ? Math.max(0, at + length) : Math.min(at, length), object);
    return null;
  },
  "pop(self, index=-1, /)": (self: PyList, index: Value) => {
    const items = self.items;
    const wanted = index === -1 ? -1 : requireSize(index);
    if (items.length === 0) throw indexError("pop from empty list");
    const at = wanted < 0 ? wanted + items.length : wanted;
    if (at < 0 || at >= items.length) throw indexError("pop index out of range");
    if (at === items.length - 1) return items.pop()!;
    return removeAt(items, at);
  },
  "remove(self, value, /)": (self: PyList, value: Value) => {
    const at = findItem(() => self.items, value, 0, Number.MAX_SAFE_INTEGER);
    if (at < 0) throw valueError("list.remove(x): x not in list");
    removeAt(self.items, at);
    return null;
  },
  "reverse(self, /)": (self: PyList) => {
    tick(self.items.length >>> 4);
    self.items.reverse();
    return null;
  },
  "sort(self, /, *, key=None, reverse=False)": (self: PyList, key: Value, reverse: Value) => {
    sortList(self, key, requireIndex(reverse) !== 0);
    return null;
  },
});
defineIterator(listIteratorType, true);
defineIterator(listReverseIteratorType, true);
