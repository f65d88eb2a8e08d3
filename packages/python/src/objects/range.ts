/**
 * range: an arithmetic progression that is never written out.
 *
 * Its bounds may be of any size. The usual range, whose values are all safe integers, iterates by plain number fields.
 */

import { indexError, typeError, valueError } from "./exceptions.ts";
import { isEqual } from "./comparison.ts";
import { hashSequence, hashOf } from "./hash.ts";
import { requireIndex, indexOf } from "./index-value.ts";
import { addInts, floorDivideInts, type Int, moduloInts, multiplyInts, subtractInts } from "./int-arithmetic.ts";
import {
  builtinType,
  integerOf,
  normalizeInt,
  PyFloat,
  PyIterator,
  PyObject,
  setDefaultType,
  typeOf,
  type Value,
} from "./object.ts";
import { overflowError } from "./exceptions.ts";
import { PySlice } from "./slice.ts";
import { intToString } from "./int-text.ts";
import { tick } from "../limits.ts";

export const rangeType = builtinType("range", undefined, { final: true });
export const rangeIteratorType = builtinType("range_iterator", undefined, { final: true });
export const longRangeIteratorType = builtinType("longrange_iterator", undefined, { final: true });

export class PyRange extends PyObject {
  readonly start: Int;
  readonly stop: Int;
  readonly step: Int;
  /** Number of values. */
  readonly count: Int;
  constructor(start: Int, stop: Int, step: Int) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.count = countValues(start, stop, step);
  }
  override truth(): boolean {
    return this.count !== 0;
  }
  override length(): number {
    if (this.count > MAX_SIZE) throw overflowError("Python int too large to convert to C ssize_t");
    return Number(this.count);
  }
  override iterator(): PyIterator {
    return iterateProgression(this.start, this.step, this.count);
  }
  /** Iterates from the last value to the first. */
  reversed(): PyIterator {
    const last = addInts(this.start, multiplyInts(subtractInts(this.count, 1), this.step));
    return iterateProgression(last, subtractInts(0, this.step), this.count);
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyRange)) return undefined;
    if (this.count !== other.count) return false;
    if (this.count === 0) return true;
    return this.start === other.start && (this.count === 1 || this.step === other.step);
  }
  override hash(): number | bigint {
    const isEmpty = this.count === 0;
    const parts: Value[] = [this.count, isEmpty ? null : this.start, isEmpty || this.count === 1 ? null : this.step];
    return hashSequence(parts.map(hashOf));
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    const bounds = `${intToString(this.start)}, ${intToString(this.stop)}`;
    return this.step === 1 ? `range(${bounds})` : `range(${bounds}, ${intToString(this.step)})`;
  }
  /** The value at a position that is inside. */
  at(index: Int): Int {
    return addInts(this.start, multiplyInts(index, this.step));
  }
  override getItem(key: Value): Value {
    if (key instanceof PySlice) return this.#slice(key);
    const index = indexOf(key);
    if (index === undefined) throw typeError(`range indices must be integers or slices, not ${typeOf(key).name}`);
    const position = index < 0 ? addInts(index, this.count) : index;
    if (position < 0 || position >= this.count) throw indexError("range object index out of range");
    return this.at(position);
  }
  #slice(slice: PySlice): PyRange {
    const { start, stop, step } = sliceBounds(slice, this.count);
    return new PyRange(this.at(start), this.at(stop), multiplyInts(this.step, step));
  }
  /** The position of an int, or -1. */
  positionOf(value: Int): Int {
    if (this.count === 0) return -1;
    const distance = subtractInts(value, this.start);
    if (moduloInts(distance, this.step) !== 0) return -1;
    const position = floorDivideInts(distance, this.step);
    return position >= 0 && position < this.count ? position : -1;
  }
  override contains(item: Value): boolean {
    return this.indexOf(item) !== -1;
  }
  /** The position of any value, or -1: ints by arithmetic, others by search, as `==` may say anything. */
  indexOf(item: Value): Int {
    if (typeof item === "number" || typeof item === "bigint" || typeof item === "boolean")
      return this.positionOf(integerOf(item)!);
    if (item === null || typeof item === "string") return -1;
    if (item instanceof PyFloat && !item.type.isHeap) {
      return Number.isInteger(item.value) ? this.positionOf(normalizeInt(BigInt(item.value))) : -1;
    }
    const iterator = this.iterator();
    let position = 0;
    for (let value = iterator.next(); value !== undefined; value = iterator.next()) {
      tick();
      if (isEqual(value, item)) return position;
      position += 1;
    }
    return -1;
  }
}
setDefaultType(PyRange, rangeType);

const MAX_SIZE = 9223372036854775807n;

function countValues(start: Int, stop: Int, step: Int): Int {
  const span = step > 0 ? subtractInts(stop, start) : subtractInts(start, stop);
  if (span <= 0) return 0;
  const stride = step > 0 ? step : subtractInts(0, step);
  return stride === 1 ? span : addInts(floorDivideInts(subtractInts(span, 1), stride), 1);
}

/** `range(stop)` and `range(start, stop, step)` with any objects as bounds. */
export function makeRange(start: Value, stop: Value, step: Value): PyRange {
  const first = requireIndex(start);
  const last = requireIndex(stop);
  const stride = requireIndex(step);
  if (stride === 0) throw valueError("range() arg 3 must not be zero");
  return new PyRange(first, last, stride);
}

function iterateProgression(start: Int, step: Int, count: Int): PyIterator {
  if (typeof start === "number" && typeof step === "number" && typeof count === "number") {
    const end = start + count * step;
    if (Number.isSafeInteger(end)) return new RangeIterator(start, end, step);
  }
  return new LongRangeIterator(start, step, count);
}

/** The usual range: every value a safe integer, the end exactly a multiple of the step away. */
export class RangeIterator extends PyIterator {
  at: number;
  readonly end: number;
  readonly step: number;
  constructor(start: number, end: number, step: number) {
    super();
    this.at = start;
    this.end = end;
    this.step = step;
  }
  override copied(): PyIterator {
    return new RangeIterator(this.at, this.end, this.step);
  }
  next(): number | undefined {
    const value = this.at;
    if (value === this.end) return undefined;
    this.at = value + this.step;
    return value;
  }
  override lengthHint(): number {
    return (this.end - this.at) / this.step;
  }
}
setDefaultType(RangeIterator, rangeIteratorType);

/** A range with values, or an end, beyond the safe integers. */
class LongRangeIterator extends PyIterator {
  #next: Int;
  readonly #step: Int;
  #left: Int;
  constructor(start: Int, step: Int, count: Int) {
    super();
    this.#next = start;
    this.#step = step;
    this.#left = count;
  }
  override copied(): PyIterator {
    return new LongRangeIterator(this.#next, this.#step, this.#left);
  }
  next(): Value | undefined {
    if (this.#left === 0) return undefined;
    const value = this.#next;
    this.#left = subtractInts(this.#left, 1);
    this.#next = addInts(value, this.#step);
    return value;
  }
  override lengthHint(): number {
    return Number(this.#left);
  }
}
setDefaultType(LongRangeIterator, longRangeIteratorType);

/** start, stop and step of a slice over `length` items of any number: what slice.indices gives. */
export function sliceBounds(slice: PySlice, length: Int): { start: Int; stop: Int; step: Int } {
  const step = slice.step === null ? 1 : sliceInteger(slice.step);
  if (step === 0) throw valueError("slice step cannot be zero");
  const backwards = step < 0;
  const low: Int = backwards ? -1 : 0;
  const high = backwards ? subtractInts(length, 1) : length;
  const place = (value: Value, missing: Int): Int => {
    if (value === null) return missing;
    const at = sliceInteger(value);
    if (at < 0) {
      const from = addInts(at, length);
      return from < low ? low : from;
    }
    if (at > high) return high;
    return at;
  };
  return { start: place(slice.start, backwards ? high : low), stop: place(slice.stop, backwards ? low : high), step };
}

function sliceInteger(value: Value): Int {
  const index = indexOf(value);
  if (index === undefined) throw typeError("slice indices must be integers or None or have an __index__ method");
  return index;
}
