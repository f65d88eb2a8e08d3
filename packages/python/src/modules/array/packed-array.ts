/**
 * array.array: a list of numbers (or characters) of one machine type, packed side by side. The slots stand here, the methods in `array-methods.ts`.
 *
 * The bytes lie at the front of a larger store, so that appending is cheap. While a view looks at them their number may not change.
 */

import { charge, tick } from "../../limits.ts";
import { requireUnheld } from "../../objects/buffer-holders.ts";
import { PyBytesLike } from "../../objects/bytes-like.ts";
import { isEqual, richOrder } from "../../objects/comparison.ts";
import {
  exceptionType,
  indexError,
  newException,
  overflowError,
  typeError,
  valueError,
} from "../../objects/exceptions.ts";
import { requireReal } from "../../objects/float.ts";
import { indexOf, requireIndex } from "../../objects/index-value.ts";
import { iterate } from "../../objects/iteration.ts";
import {
  type BinaryOperator,
  builtinType,
  type Ordering,
  PyFloat,
  PyIterator,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { dataView, isSigned, nativeSize, readInteger, readReal, writeInteger } from "../../objects/packed-values.ts";
import { repeatCount, resolveIndex } from "../../objects/sequence.ts";
import { PySlice, sliceIndices, unpackSlice } from "../../objects/slice.ts";
import { isTrue } from "../../objects/truth.ts";
import { reprItems } from "../../objects/sequence.ts";
import { reprOf } from "../../objects/text.ts";

export const arrayType = builtinType("array.array", undefined, { module: "array" });
export const arrayIteratorType = builtinType("array.arrayiterator", undefined, { module: "array", final: true });

export const TYPECODES = "bBuhHiIlLqQfd";

/** An item as it goes into the store. */
type Packed = number | bigint;

/** What is said of an integer outside of -2**63 .. 2**63-1. */
const BEYOND_LONG = "Python int too large to convert to C long";

/** Of the small integer types: their bounds and name, and where the argument is read as a wider type first, that one's. */
const SMALL: ReadonlyMap<string, readonly (readonly [low: number, high: number, name: string])[]> = new Map([
  [
    "b",
    [
      [-32768, 32767, "signed short integer"],
      [-128, 127, "signed char"],
    ] as const,
  ],
  ["B", [[0, 255, "unsigned byte integer"]] as const],
  ["h", [[-32768, 32767, "signed short integer"]] as const],
  [
    "H",
    [
      [-2147483648, 2147483647, "signed integer"],
      [0, 65535, "unsigned short"],
    ] as const,
  ],
  ["i", [[-2147483648, 2147483647, "signed integer"]] as const],
]);

const LONG = 2n ** 63n;

/** The integer as an item of that type. OverflowError, in CPython's many ways, where it does not fit. */
function packInteger(code: string, value: number | bigint): Packed {
  const small = SMALL.get(code);
  if (small !== undefined || code === "l") {
    if (typeof value === "bigint" && (value >= LONG || value < -LONG)) throw overflowError(BEYOND_LONG);
    for (const [low, high, name] of small ?? []) {
      if (value < low) throw overflowError(`${name} is less than minimum`);
      if (value > high) throw overflowError(`${name} is greater than maximum`);
    }
    return value;
  }
  if (code === "q") {
    if (typeof value === "bigint" && (value >= LONG || value < -LONG)) throw overflowError("int too big to convert");
    return value;
  }
  if (value < 0)
    throw overflowError(`can't convert negative ${code === "Q" ? "int to unsigned" : "value to unsigned int"}`);
  if (typeof value === "bigint" && value >= 2n * LONG)
    throw overflowError(code === "Q" ? "int too big to convert" : "Python int too large to convert to C unsigned long");
  if (code === "I" && value >= 2 ** 32) throw overflowError("unsigned int is greater than maximum");
  return value;
}

export class PyArray extends PyBytesLike {
  readonly code: string;
  readonly #itemSize: number;
  #store: Uint8Array;
  /** Bytes in use. */
  #size: number;
  #view: Uint8Array;
  #data: DataView;
  #held = 0;
  #wasViewed = false;
  /** Takes the bytes over, whose number is a multiple of the item size. */
  constructor(code: string, bytes = new Uint8Array(0)) {
    super();
    this.code = code;
    this.#itemSize = code === "u" ? 4 : nativeSize(code)!;
    this.#store = bytes;
    this.#view = bytes;
    this.#size = bytes.length;
    this.#data = dataView(bytes);
  }
  override get bytes(): Uint8Array {
    if (this.#view.length !== this.#size || this.#view.buffer !== this.#store.buffer)
      this.#view = this.#store.subarray(0, this.#size);
    return this.#view;
  }
  override get itemSize(): number {
    return this.#itemSize;
  }
  override get itemFormat(): string {
    return this.code === "u" ? "w" : this.code;
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
  override length(): number {
    return this.#size / this.#itemSize;
  }
  /** BufferError where somebody looks at the bytes. */
  #requireUnheld(): void {
    if (this.#wasViewed || this.#held > 0)
      requireUnheld(this, this.#held, "cannot resize an array that is exporting buffers");
  }
  #resize(size: number): void {
    if (size === this.#size) return;
    this.#requireUnheld();
    if (size > this.#store.length) {
      const capacity = size + (size >>> 3) + 64;
      charge(capacity);
      const store = new Uint8Array(capacity);
      store.set(this.bytes);
      this.#store = store;
      this.#data = dataView(store);
    }
    this.#size = size;
  }
  /** The item at a position, which there must be. */
  read(at: number): Value {
    const place = at * this.#itemSize;
    if (this.code === "u") return characterOf(this.#data.getUint32(place, true));
    if (this.code === "f" || this.code === "d") return new PyFloat(readReal(this.#data, place, this.#itemSize, true));
    return readInteger(this.#data, place, this.#itemSize, isSigned(this.code), true);
  }
  #write(at: number, item: Packed): void {
    const place = at * this.#itemSize;
    if (this.code === "d") this.#data.setFloat64(place, item as number, true);
    else if (this.code === "f") this.#data.setFloat32(place, item as number, true);
    else writeInteger(this.#data, place, this.#itemSize, isSigned(this.code), true, item);
  }
  /** The value as an item. Errors as CPython's. */
  pack(value: Value): Packed {
    if (this.code === "u") {
      const text = stringOf(value);
      const code = text?.codePointAt(0);
      if (text === undefined || code === undefined || String.fromCodePoint(code) !== text)
        throw typeError("array item must be unicode character");
      return code;
    }
    return this.code === "f" || this.code === "d" ? requireReal(value) : packInteger(this.code, requireIndex(value));
  }
  push(value: Value): void {
    const item = this.pack(value);
    const at = this.length();
    this.#resize(this.#size + this.#itemSize);
    this.#write(at, item);
  }
  /** Puts bytes at the end. */
  appendBytes(added: Uint8Array): void {
    const at = this.#size;
    const copy = added.buffer === this.#store.buffer ? added.slice() : added;
    this.#resize(at + copy.length);
    this.#store.set(copy, at);
  }
  insert(at: number, value: Value): void {
    const item = this.pack(value);
    this.splice(at, 0, new Uint8Array(this.#itemSize));
    this.#write(at, item);
  }
  /** Puts `added` in the place of `count` items from `start` on. */
  splice(start: number, count: number, added: Uint8Array): void {
    const size = this.#size;
    const from = start * this.#itemSize;
    const to = from + count * this.#itemSize;
    const moved = from + added.length;
    tick((size - to) >>> 6);
    if (moved > to) this.#resize(size + moved - to);
    else if (moved < to) this.#requireUnheld();
    this.#store.copyWithin(moved, to, size);
    if (moved < to) this.#resize(size + moved - to);
    this.#store.set(added, from);
  }
  /** Puts a whole list of values at the end, or none of them. */
  appendAll(values: readonly Value[]): void {
    charge(values.length * 8);
    tick(values.length >>> 3);
    const items = values.map((value) => this.pack(value));
    const at = this.length();
    this.#resize(this.#size + items.length * this.#itemSize);
    items.forEach((item, i) => {
      this.#write(at + i, item);
    });
  }
  /** Puts the values of an iterable at the end, one after the other. */
  extend(iterable: Value): void {
    if (iterable instanceof PyArray) {
      if (iterable.code !== this.code) throw typeError("can only extend with array of same kind");
      this.appendBytes(iterable.bytes);
      return;
    }
    const iteration = iterate(iterable);
    for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
      tick();
      this.push(value);
    }
  }
  /** The position of the first item that equals the value, or -1. */
  find(value: Value, start = 0, stop = Infinity): number {
    for (let at = start; at < stop && at < this.length(); at++) {
      tick();
      if (isEqual(this.read(at), value)) return at;
    }
    return -1;
  }
  copy(): PyArray {
    charge(this.#size);
    return new PyArray(this.code, this.bytes.slice());
  }
  items(): Value[] {
    const count = this.length();
    charge(count * 8);
    tick(count >>> 4);
    return Array.from({ length: count }, (_, at) => this.read(at));
  }
  /** The characters of an array of them. */
  text(): string {
    charge(this.#size);
    tick(this.length());
    let text = "";
    for (let at = 0; at < this.length(); at++) text += this.read(at) as string;
    return text;
  }
  override iterator(): PyIterator {
    return new ArrayIterator(this);
  }
  override contains(value: Value): boolean {
    return this.find(value) >= 0;
  }
  override hash(): undefined {
    return undefined;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    const { name } = this.type;
    const shown = name.slice(name.lastIndexOf(".") + 1);
    if (this.#size === 0) return `${shown}('${this.code}')`;
    const contents = this.code === "u" ? reprOf(this.text()) : `[${reprItems(this.items())}]`;
    return `${shown}('${this.code}', ${contents})`;
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyArray)) return undefined;
    return this.length() === other.length() && this.#firstDifference(other) < 0;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    if (!(other instanceof PyArray)) return undefined;
    const at = this.#firstDifference(other);
    return isTrue(
      at < 0 ? richOrder(operator, this.length(), other.length()) : richOrder(operator, this.read(at), other.read(at)),
    );
  }
  #firstDifference(other: PyArray): number {
    const count = Math.min(this.length(), other.length());
    for (let at = 0; at < count; at++) {
      tick();
      if (!isEqual(this.read(at), other.read(at))) return at;
    }
    return -1;
  }
  #position(key: Value, message: string): number {
    const index = typeof key === "number" ? key : indexOf(key);
    if (index === undefined) throw typeError("array indices must be integers");
    const at = resolveIndex(index, this.length());
    if (at < 0) throw indexError(message);
    return at;
  }
  override getItem(key: Value): Value {
    if (!(key instanceof PySlice)) return this.read(this.#position(key, "array index out of range"));
    return new PyArray(this.code, this.#sliceBytes(key));
  }
  #sliceBytes(slice: PySlice): Uint8Array<ArrayBuffer> {
    const { start, step, count } = sliceIndices(slice, this.length());
    const size = this.#itemSize;
    charge(count * size);
    if (step === 1) return this.bytes.slice(start * size, (start + count) * size);
    const result = new Uint8Array(count * size);
    for (let i = 0, at = start; i < count; i++, at += step)
      result.set(this.#store.subarray(at * size, (at + 1) * size), i * size);
    return result;
  }
  override setItem(key: Value, value: Value): boolean {
    if (!(key instanceof PySlice)) {
      const at = this.#position(key, "array assignment index out of range");
      const item = this.pack(value);
      if (at < this.length()) this.#write(at, item);
      return true;
    }
    const slice = unpackSlice(key);
    if (!(value instanceof PyArray))
      throw typeError(`can only assign array (not "${typeOf(value).name}") to array slice`);
    if (value.code !== this.code) throw typeError("bad argument type for built-in operation");
    const added = value === this ? this.bytes.slice() : value.bytes;
    const { start, step, count } = sliceIndices(slice, this.length());
    const size = this.#itemSize;
    if (step === 1) this.splice(start, count, added);
    else if (added.length === 0) this.#deleteSlice(slice);
    else if (added.length !== count * size)
      throw valueError(`attempt to assign array of size ${added.length / size} to extended slice of size ${count}`);
    else
      for (let i = 0, at = start; i < count; i++, at += step)
        this.#store.set(added.subarray(i * size, (i + 1) * size), at * size);
    return true;
  }
  #deleteSlice(slice: PySlice): void {
    const { start, step, count } = sliceIndices(slice, this.length());
    if (step === 1) {
      this.splice(start, count, new Uint8Array(0));
      return;
    }
    if (count === 0) return;
    this.#requireUnheld();
    const low = step > 0 ? start : start + (count - 1) * step;
    const stride = Math.abs(step);
    const size = this.#itemSize;
    tick(this.#size >>> 6);
    // What stays is moved down, piece by piece, over what goes.
    let to = low * size;
    for (let i = 0; i < count; i++) {
      const from = (low + i * stride + 1) * size;
      const end = i === count - 1 ? this.#size : (low + (i + 1) * stride) * size;
      this.#store.copyWithin(to, from, end);
      to += end - from;
    }
    this.#resize(to);
  }
  override deleteItem(key: Value): boolean {
    if (key instanceof PySlice) this.#deleteSlice(key);
    else this.splice(this.#position(key, "array assignment index out of range"), 1, new Uint8Array(0));
    return true;
  }
  /** The bytes so many times. */
  #repeated(count: Value): Uint8Array<ArrayBuffer> | undefined {
    const times = repeatCount(count, this.#size);
    if (times === undefined) return undefined;
    if (this.#size * times >= 2 ** 62) throw newException(exceptionType("MemoryError"));
    charge(this.#size * times);
    const result = new Uint8Array(this.#size * times);
    for (let i = 0; i < times; i++) result.set(this.bytes, i * this.#size);
    return result;
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator === "mul") {
      const repeated = this.#repeated(other);
      return repeated && new PyArray(this.code, repeated);
    }
    if (operator !== "add" || reflected) return undefined;
    if (!(other instanceof PyArray)) throw typeError(`can only append array (not "${typeOf(other).name}") to array`);
    if (other.code !== this.code) throw typeError("bad argument type for built-in operation");
    const sum = this.copy();
    sum.appendBytes(other.bytes);
    return sum;
  }
  override inPlace(operator: BinaryOperator, other: Value): Value | undefined {
    if (operator === "add") {
      if (!(other instanceof PyArray))
        throw typeError(`can only extend array with array (not "${typeOf(other).name}")`);
      this.extend(other);
      return this;
    }
    if (operator !== "mul") return undefined;
    const repeated = this.#repeated(other);
    if (repeated === undefined) return undefined;
    this.#resize(repeated.length);
    this.#store.set(repeated);
    return this;
  }
}
setDefaultType(PyArray, arrayType);

function characterOf(code: number): string {
  if (code > 0x10ffff) throw valueError(`character U+${code.toString(16)} is not in range [U+0000; U+10ffff]`);
  return String.fromCodePoint(code);
}

/** Iterates over an array that may change meanwhile. */
export class ArrayIterator extends PyIterator {
  array: PyArray | undefined;
  at = 0;
  constructor(array: PyArray) {
    super();
    this.array = array;
  }
  next(): Value | undefined {
    if (this.array === undefined) return undefined;
    if (this.at < this.array.length()) return this.array.read(this.at++);
    this.array = undefined;
    return undefined;
  }
}
setDefaultType(ArrayIterator, arrayIteratorType);
