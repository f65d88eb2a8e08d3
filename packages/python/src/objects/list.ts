/** list: a mutable sequence over a JavaScript array. */

import { charge, GROWTH_MASK, growing, requireRoom, tick } from "../limits.ts";
import { equalSequences, orderSequences } from "./comparison.ts";
import { indexError, typeError, valueError } from "./exceptions.ts";
import { indexOf } from "./index-value.ts";
import { arrayFrom, iterate } from "./iteration.ts";
import { lengthHint } from "./access.ts";
import {
  type BinaryOperator,
  builtinType,
  type Ordering,
  PyIterator,
  PyObject,
  setDefaultType,
  typeOf,
  type Value,
  type CopyPart,
} from "./object.ts";
import { concatenateArrays, containsItem, itemAt, removeAt, repeatArray, reprItems, resolveIndex } from "./sequence.ts";
import { PySlice, sliceIndices, unpackSlice } from "./slice.ts";
import { guardedRepr } from "./text.ts";

export const listType = builtinType("list");
export const listIteratorType = builtinType("list_iterator", undefined, { final: true });

export class PyList extends PyObject {
  items: Value[];
  constructor(items: Value[]) {
    super();
    this.items = items;
  }
  override length(): number {
    return this.items.length;
  }
  override iterator(): PyIterator {
    return new ListIterator(this);
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyList ? equalSequences(this.items, other.items) : undefined;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    return other instanceof PyList ? orderSequences(operator, this.items, other.items) : undefined;
  }
  override hash(): undefined {
    return undefined;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return guardedRepr(this, "[...]", () => `[${reprItems(this.items)}]`);
  }
  override getItem(key: Value): Value {
    // An `__index__` may change the list: it is asked first.
    const asked = key instanceof PyObject && key.type.isHeap ? (indexOf(key) ?? key) : key;
    const item = itemAt(this.items, asked, "list");
    return Array.isArray(item) ? new PyList(item) : (item as Value);
  }
  override setItem(key: Value, value: Value): boolean {
    if (typeof key === "number") {
      const at = key < 0 ? key + this.items.length : key;
      if (at < 0 || at >= this.items.length) throw indexError("list assignment index out of range");
      this.items[at] = value;
    } else if (key instanceof PySlice) assignSlice(this, key, value);
    else {
      const at = this.#position(key);
      if (at < 0) throw indexError("list assignment index out of range");
      this.items[at] = value;
    }
    return true;
  }
  override deleteItem(key: Value): boolean {
    if (key instanceof PySlice) {
      deleteSlice(this, key);
      return true;
    }
    const at = this.#position(key);
    if (at < 0) throw indexError("list assignment index out of range");
    removeAt(this.items, at);
    return true;
  }
  #position(key: Value): number {
    const index = indexOf(key);
    if (index === undefined) throw typeError(`list indices must be integers or slices, not ${typeOf(key).name}`);
    return resolveIndex(index, this.items.length);
  }
  override contains(item: Value): boolean {
    return containsItem(this.items, item);
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator === "add" && !reflected) {
      return new PyList(
        concatenateArrays(this.items, other instanceof PyList ? other.items : undefined, "list", other),
      );
    }
    if (operator === "mul") {
      const items = repeatArray(this.items, other);
      return items && new PyList(items);
    }
    return undefined;
  }
  override inPlace(operator: BinaryOperator, other: Value): Value | undefined {
    if (operator === "add") {
      extendList(this, other);
      return this;
    }
    if (operator === "mul") {
      const items = repeatArray(this.items, other);
      if (items === undefined) return undefined;
      this.items = items;
      return this;
    }
    return undefined;
  }
}
setDefaultType(PyList, listType);

/** Iterates over a list that may change meanwhile. */
class ListIterator extends PyIterator {
  #list: PyList | undefined;
  #at = 0;
  constructor(list: PyList) {
    super();
    this.#list = list;
  }
  override copied(part: CopyPart): PyIterator {
    const copy = new ListIterator(this.#list === undefined ? new PyList([]) : (part(this.#list) as PyList));
    copy.#at = this.#list === undefined ? 0 : this.#at;
    return copy;
  }
  next(): Value | undefined {
    const list = this.#list;
    if (list === undefined) return undefined;
    const items = list.items;
    if (this.#at < items.length) return items[this.#at++]!;
    this.#list = undefined;
    return undefined;
  }
  override lengthHint(): number {
    return this.#list === undefined ? 0 : Math.max(0, this.#list.items.length - this.#at);
  }
}

setDefaultType(ListIterator, listIteratorType);

/** list.extend: any iterable; itself too. */
export function extendList(list: PyList, iterable: Value): void {
  if (iterable instanceof PyObject && (iterable.type.isHeap || iterable instanceof PyIterator)) {
    extendOneByOne(list, iterable);
    return;
  }
  if (list.items.length === 0) {
    const items = arrayFrom(iterable);
    if (items.length > 0) list.items = items;
    return;
  }
  const added = iterable instanceof PyList ? iterable.items : arrayFrom(iterable);
  const items = list.items;
  const count = added.length; // it may be the list itself
  charge(count * 8);
  const length = items.length + count;
  if (count > CONCATENATED && count * 2 > items.length) {
    // What is to grow by half at least is made anew, at its size: V8 would make it larger, in steps.
    requireRoom(length * 8);
    list.items = items.concat(added);
    return;
  }
  if (count > 0) beforeGrowing(items);
  if ((length | GROWTH_MASK) !== (items.length | GROWTH_MASK)) growing(length);
  for (let i = 0; i < count; i++) items.push(added[i]!);
}

/** Elements from which on an array is known to have been asked about before it first grew. */
const LARGE = 2 ** 22;
const askedAbout = new WeakSet<Value[]>();

/** A large array may have been made at just its length: then it grows by half with the very next item. */
export function beforeGrowing(items: Value[]): void {
  if (items.length < LARGE || askedAbout.has(items)) return;
  growing(items.length);
  askedAbout.add(items);
}

/** Elements from which on two arrays are put together in one go. */
const CONCATENATED = 4096;

/** What runs code of the program meanwhile may look at the list; what came before an exception stays. */
function extendOneByOne(list: PyList, iterable: PyObject): void {
  const iteration = iterate(iterable);
  if (iterable.type.isHeap) lengthHint(iterable);
  let count = 0;
  for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
    tick();
    beforeGrowing(list.items);
    const length = list.items.push(value);
    if ((++count & 0xfff) === 0) charge(0x1000 * 8);
    if ((length & GROWTH_MASK) === 0) growing(length);
  }
}

/** So many values may be the arguments of one call. */
const MOST_SPREAD = 1024;

function assignSlice(list: PyList, slice: PySlice, value: Value): void {
  const bounds = unpackSlice(slice);
  const values = value === list ? list.items.slice() : arrayForSlice(value, bounds);
  const { start, step, count } = sliceIndices(bounds, list.items.length);
  if (step === 1) {
    if (values.length === count) {
      for (let i = 0; i < count; i++) list.items[start + i] = values[i]!;
      return;
    }
    charge((list.items.length + values.length) * 8);
    if (values.length <= MOST_SPREAD) {
      list.items.splice(start, count, ...values);
      return;
    }
    requireRoom((list.items.length + values.length) * 16);
    list.items = list.items.slice(0, start).concat(values, list.items.slice(start + count));
    return;
  }
  if (values.length !== count) {
    throw valueError(`attempt to assign sequence of size ${values.length} to extended slice of size ${count}`);
  }
  for (let i = 0, at = start; i < count; i++, at += step) list.items[at] = values[i]!;
}

function arrayForSlice(value: Value, slice: PySlice): Value[] {
  const plain = slice.step === null || slice.step === 1;
  return arrayFrom(value, () =>
    typeError(plain ? "can only assign an iterable" : "must assign iterable to extended slice"),
  );
}

function deleteSlice(list: PyList, slice: PySlice): void {
  const { start, step, count } = sliceIndices(slice, list.items.length);
  if (count === 0) return;
  tick(list.items.length >>> 4);
  if (step === 1) {
    list.items.splice(start, count);
    return;
  }
  const low = step > 0 ? start : start + (count - 1) * step;
  const stride = Math.abs(step);
  const last = low + (count - 1) * stride;
  list.items = list.items.filter((_, at) => at < low || at > last || (at - low) % stride !== 0);
}
