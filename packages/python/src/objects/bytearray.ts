/**
 * bytearray: an array of bytes that can change and grow. The slots stand here, the methods in `bytes-methods.ts`.
 *
 * The bytes lie at the front of a larger array, so that appending one is cheap.
 */

import { charge, tick } from "../limits.ts";
import { BytesIterator, byteAt, bytesOperation, containsBytes, equalBytes, orderBytes, repeatBytes } from "./bytes.ts";
import { PyBytesLike } from "./bytes-like.ts";
import { requireUnheld } from "./buffer-holders.ts";
import { quoteBytes, requireByte } from "./bytes-text.ts";
import { indexError, isInstanceOfException, typeError, valueError } from "./exceptions.ts";
import { indexOf } from "./index-value.ts";
import { iterate } from "./iteration.ts";
import {
  type BinaryOperator,
  builtinType,
  type Ordering,
  type PyIterator,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "./object.ts";
import { PyList } from "./list.ts";
import { PyTuple } from "./tuple.ts";
import { resolveIndex } from "./sequence.ts";
import { PySlice, sliceIndices, unpackSlice } from "./slice.ts";

export const bytearrayType = builtinType("bytearray");

export class PyByteArray extends PyBytesLike {
  #store: Uint8Array;
  #size: number;
  /** The front of the store, made again when somebody asks after a change of size. */
  #view: Uint8Array;
  /** The store that it is the front of: to ask a view for its buffer takes long. */
  #seen: Uint8Array;
  /** How many certainly look at the bytes, and whether a view of them was ever made. */
  #held = 0;
  #wasViewed = false;
  /** Takes the array over. */
  constructor(bytes: Uint8Array) {
    super();
    this.#store = bytes;
    this.#view = bytes;
    this.#seen = bytes;
    this.#size = bytes.length;
  }
  override get bytes(): Uint8Array {
    const store = this.#store;
    if (store.length === this.#size) return store;
    if (this.#view.length !== this.#size || this.#seen !== store) {
      this.#view = store.subarray(0, this.#size);
      this.#seen = store;
    }
    return this.#view;
  }
  override length(): number {
    return this.#size;
  }
  override get isWritable(): boolean {
    return true;
  }
  override viewed(): void {
    this.#wasViewed = true;
  }
  override hold(count: 1 | -1): void {
    this.#held += count;
  }
  /** BufferError where somebody looks at the bytes, unless the size stays. */
  #beforeResize(size: number): void {
    if ((this.#wasViewed || this.#held > 0) && size !== this.#size) requireUnheld(this, this.#held);
  }
  /** Replaces the contents; the array is taken over. */
  assign(bytes: Uint8Array): void {
    this.#beforeResize(bytes.length);
    if (this.#wasViewed && bytes.length === this.#size) {
      this.bytes.set(bytes);
      return;
    }
    this.#store = bytes;
    this.#view = bytes;
    this.#size = bytes.length;
  }
  /** Puts bytes at the end. */
  append(added: Uint8Array): void {
    const size = this.#size + added.length;
    this.#beforeResize(size);
    if (size > this.#store.length) {
      const capacity = size + (size >>> 2) + 16;
      charge(capacity);
      const store = new Uint8Array(capacity);
      store.set(this.bytes);
      this.#store = store;
    }
    this.#store.set(added, this.#size);
    this.#size = size;
  }
  /** Puts `added` in the place of `count` bytes from `start` on. */
  splice(start: number, count: number, added: Uint8Array): void {
    const bytes = this.bytes;
    const size = bytes.length - count + added.length;
    if (count === added.length) {
      bytes.set(added, start);
      return;
    }
    this.#beforeResize(size);
    charge(size);
    const result = new Uint8Array(size);
    result.set(bytes.subarray(0, start));
    result.set(added, start);
    result.set(bytes.subarray(start + count), start + added.length);
    this.assign(result);
  }
  /** Takes one byte out. */
  removeAt(at: number): void {
    this.#beforeResize(this.#size - 1);
    tick((this.#size - at) >>> 6);
    this.#store.copyWithin(at, at + 1, this.#size);
    this.#size -= 1;
  }
  override iterator(): PyIterator {
    return new BytesIterator(this, bytearrayIteratorType);
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyBytesLike ? equalBytes(this.bytes, other.bytes) : undefined;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    return orderBytes(operator, this.bytes, other);
  }
  override hash(): undefined {
    return undefined;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return `${this.type.name}(${quoteBytes(this.bytes, true)})`;
  }
  override getItem(key: Value): Value {
    const item = byteAt(this.bytes, key, { indices: "bytearray", range: "bytearray index" });
    return typeof item === "number" ? item : new PyByteArray(item);
  }
  override setItem(key: Value, value: Value): boolean {
    if (key instanceof PySlice) {
      const bounds = unpackSlice(key);
      this.#setSlice(bounds, sliceValue(value));
    } else {
      const index = this.#index(key);
      const byte = requireByte(value);
      // What the value does comes before the place is looked up: it may change the size.
      const at = resolveIndex(index, this.#size);
      if (at < 0) throw indexError("bytearray index out of range");
      this.bytes[at] = byte;
    }
    return true;
  }
  #index(key: Value): number | bigint {
    const index = indexOf(key);
    if (index === undefined) throw typeError(`bytearray indices must be integers or slices, not ${typeOf(key).name}`);
    if (index >= 2 ** 63 || index < -(2 ** 63)) throw indexError("cannot fit 'int' into an index-sized integer");
    return index;
  }
  #position(key: Value): number {
    const at = resolveIndex(this.#index(key), this.#size);
    if (at < 0) throw indexError("bytearray index out of range");
    return at;
  }
  #setSlice(slice: PySlice, added: Uint8Array): void {
    const { start, step, count } = sliceIndices(slice, this.#size);
    if (step === 1) this.splice(start, count, added);
    else if (added.length === 0) this.#deleteSlice(slice);
    else if (added.length !== count) {
      throw valueError(`attempt to assign bytes of size ${added.length} to extended slice of size ${count}`);
    } else {
      const bytes = this.bytes;
      for (let i = 0, at = start; i < count; i++, at += step) bytes[at] = added[i]!;
    }
  }
  #deleteSlice(slice: PySlice): void {
    const { start, step, count } = sliceIndices(slice, this.#size);
    if (step === 1) this.splice(start, count, new Uint8Array(0));
    else if (count > 0) {
      const low = step > 0 ? start : start + (count - 1) * step;
      const stride = Math.abs(step);
      const last = low + (count - 1) * stride;
      this.assign(this.bytes.filter((_, at) => at < low || at > last || (at - low) % stride !== 0));
    }
  }
  override deleteItem(key: Value): boolean {
    if (key instanceof PySlice) this.#deleteSlice(key);
    else this.removeAt(this.#position(key));
    return true;
  }
  override contains(item: Value): boolean {
    return containsBytes(this.bytes, item);
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    const bytes = bytesOperation(this, operator, other, reflected);
    return bytes && new PyByteArray(bytes);
  }
  override inPlace(operator: BinaryOperator, other: Value): Value | undefined {
    if (operator === "add") {
      if (!(other instanceof PyBytesLike)) throw typeError(`can't concat ${typeOf(other).name} to ${this.type.name}`);
      this.append(other === this ? this.bytes.slice() : other.bytes);
      return this;
    }
    if (operator === "mul") {
      const repeated = repeatBytes(this.bytes, other);
      if (repeated === undefined) return undefined;
      this.assign(repeated);
      return this;
    }
    return undefined;
  }
}
setDefaultType(PyByteArray, bytearrayType);

export const bytearrayIteratorType = builtinType("bytearray_iterator", undefined, { final: true });

/** What may be assigned to a slice of a bytearray. */
function sliceValue(value: Value): Uint8Array {
  if (value instanceof PyBytesLike) return value.bytes.slice();
  if (typeof value === "number" || stringOf(value) !== undefined) {
    throw typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
  }
  return bytesFromIterable(value, () =>
    typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)"),
  );
}

/**
 * Bytes from an iterable of ints. `refuse` makes the error for what can't be iterated. They are collected in an empty bytearray, where those before
 * a failure stay.
 */
export function bytesFromIterable(
  iterable: Value,
  refuse: () => unknown,
  message?: string,
  collected = new PyByteArray(new Uint8Array(0)),
): Uint8Array {
  let iteration: ReturnType<typeof iterate>;
  try {
    iteration = iterate(iterable);
  } catch (error) {
    throw isInstanceOfException(error, "TypeError") ? refuse() : error;
  }
  const quick =
    (iterable instanceof PyList || iterable instanceof PyTuple) && !iterable.type.isHeap
      ? plainBytes(iterable.items)
      : undefined;
  if (quick !== undefined) return quick;
  const one = new Uint8Array(1);
  for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
    one[0] = requireByte(value, message);
    collected.append(one);
  }
  return collected.bytes.slice();
}

/** The bytes that small ints are; undefined where one of them is none. */
function plainBytes(items: readonly Value[]): Uint8Array | undefined {
  charge(items.length);
  tick(items.length);
  const bytes = new Uint8Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (typeof item !== "number" || item < 0 || item > 255) return undefined;
    bytes[i] = item;
  }
  return bytes;
}
