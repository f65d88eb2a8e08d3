/**
 * Sequence: what list and tuple (and others over an array) have in common: indexing, slices, repetition, concatenation, repr.
 */

import { charge, tick } from "../limits.ts";
import { isEqual } from "./comparison.ts";
import { exceptionType, indexError, newException, overflowError, typeError } from "./exceptions.ts";
import { indexOf } from "./index-value.ts";
import { JoinedText } from "./joined-text.ts";
import { type PyType, PyIterator, typeOf, type Value, type CopyPart } from "./object.ts";
import { PySlice, sliceIndices } from "./slice.ts";
import { reprOf } from "./text.ts";

/** Iterates over an array that may grow meanwhile, as a list may. */
export class ArrayIterator extends PyIterator {
  override readonly type: PyType;
  #items: readonly Value[] | undefined;
  #next = 0;
  constructor(items: readonly Value[], type: PyType) {
    super();
    this.type = type;
    this.#items = items;
  }
  override copied(part: CopyPart): PyIterator {
    const items = this.#items ?? [];
    charge(items.length * 8);
    const copy = new ArrayIterator(items.map(part), this.type);
    copy.#next = this.#next;
    return copy;
  }
  next(): Value | undefined {
    const items = this.#items;
    if (items === undefined) return undefined;
    if (this.#next < items.length) return items[this.#next++]!;
    this.#items = undefined;
    return undefined;
  }
  override lengthHint(): number {
    return this.#items === undefined ? 0 : Math.max(0, this.#items.length - this.#next);
  }
}

/** `items[key]` for an int, a new array for a slice. `name` is the type, for errors: "list index out of range". */
export function itemAt(items: readonly Value[], key: Value, name: string): Value | Value[] {
  if (typeof key === "number") {
    const item = items[key < 0 ? key + items.length : key];
    if (item === undefined) throw indexError(`${name} index out of range`);
    return item;
  }
  if (key instanceof PySlice) return sliceArray(items, key);
  const index = indexOf(key);
  if (index === undefined) throw typeError(`${name} indices must be integers or slices, not ${typeOf(key).name}`);
  const item = items[resolveIndex(index, items.length)];
  if (item === undefined) throw indexError(`${name} index out of range`);
  return item;
}

/** A non-negative position, or -1 for "out of range". Raises IndexError for an index beyond any size. */
export function resolveIndex(index: number | bigint, length: number): number {
  if (typeof index === "bigint") return beyondSize(index);
  const position = index < 0 ? index + length : index;
  return position >= 0 && position < length ? position : -1;
}

/** -1 for an index that a C ssize_t can hold but no sequence has. */
function beyondSize(index: bigint): number {
  if (index >= -(2n ** 63n) && index < 2n ** 63n) return -1;
  throw indexError("cannot fit 'int' into an index-sized integer");
}

export function sliceArray(items: readonly Value[], slice: PySlice): Value[] {
  const { start, step, count } = sliceIndices(slice, items.length);
  charge(count * 8);
  if (step === 1) return items.slice(start, start + count);
  const result: Value[] = new Array(count);
  for (let i = 0, at = start; i < count; i++, at += step) result[i] = items[at]!;
  return result;
}

export function containsItem(items: readonly Value[], wanted: Value): boolean {
  if (typeof wanted === "number" || typeof wanted === "string") return containsPlain(items, wanted);
  for (let i = 0; i < items.length; i++) {
    tick();
    if (isEqual(items[i]!, wanted)) return true;
  }
  return false;
}

/** The same for an int or a string, which equals at once what is the same; others must be asked. */
function containsPlain(items: readonly Value[], wanted: number | string): boolean {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    tick();
    if (item === wanted) return true;
    if (typeof item !== typeof wanted && isEqual(item, wanted)) return true;
  }
  return false;
}

/** Up to here arrays are moved and put together item by item: V8's own functions take longer to begin. */
const FEW = 64;

/** Puts an item into an array, in front of that at `at`. */
export function insertAt(items: Value[], at: number, item: Value): void {
  const length = items.length;
  if (length - at > FEW) {
    tick((length - at) >>> 6);
    items.splice(at, 0, item);
    return;
  }
  items.push(item);
  for (let i = length; i > at; i--) items[i] = items[i - 1]!;
  items[at] = item;
}

/** Takes the item at `at` out of an array. */
export function removeAt(items: Value[], at: number): Value {
  const last = items.length - 1;
  const item = items[at]!;
  if (last - at > FEW) {
    tick((last - at) >>> 6);
    if (at === 0) items.shift();
    else items.splice(at, 1);
    return item;
  }
  for (let i = at; i < last; i++) items[i] = items[i + 1]!;
  items.pop();
  return item;
}

/** `a + b` of two arrays; `b` undefined when the other operand is no `name`. */
export function concatenateArrays(
  a: readonly Value[],
  b: readonly Value[] | undefined,
  name: string,
  other: Value,
): Value[] {
  if (b === undefined) throw typeError(`can only concatenate ${name} (not "${typeOf(other).name}") to ${name}`);
  const length = a.length + b.length;
  charge(length * 8);
  if (length > FEW) return a.concat(b);
  const joined: Value[] = new Array(length);
  for (let i = 0; i < a.length; i++) joined[i] = a[i]!;
  for (let i = a.length; i < length; i++) joined[i] = b[i - a.length]!;
  return joined;
}

/** `items * count`, or undefined when `count` is no integer. */
export function repeatArray(items: readonly Value[], count: Value): Value[] | undefined {
  const times = repeatCount(count, items.length);
  if (times === undefined) return undefined;
  const length = items.length * times;
  charge(length * 8);
  if (length > MOST_AT_ONCE) return repeatInPieces(items, times);
  if (items.length === 1) return new Array<Value>(times).fill(items[0]!);
  const result: Value[] = new Array(length);
  let at = 0;
  for (let i = 0; i < times; i++) for (let j = 0; j < items.length; j++) result[at++] = items[j]!;
  return result;
}

/** What V8 makes longer than this begins as a table of single elements, and takes twice the room and ten times as long by the time it is full. */
const MOST_AT_ONCE = 2 ** 25;
const PIECE = 2 ** 20;

/** Of pieces, which V8 puts together in an array of just their length. */
function repeatInPieces(items: readonly Value[], times: number): Value[] {
  const timesInPiece = Math.max(1, Math.floor(PIECE / items.length));
  const piece = timesInPiece === 1 ? items : repeatArray(items, timesInPiece)!;
  const pieces = Math.floor(times / timesInPiece);
  const rest = piece.slice(0, (times - pieces * timesInPiece) * items.length);
  return rest.concat(...new Array<readonly Value[]>(pieces).fill(piece));
}

const MAX_INDEX = 2n ** 63n - 1n;

/** How often to repeat something of `length`: never negative; undefined when `count` is no integer. `tooLong` is said of a result that no index could reach, for which there is no memory otherwise. */
export function repeatCount(count: Value, length: number, tooLong?: string): number | undefined {
  const times = indexOf(count);
  if (times === undefined) return undefined;
  if (typeof times === "bigint" && (times > MAX_INDEX || times < -MAX_INDEX - 1n))
    throw overflowError("cannot fit 'int' into an index-sized integer");
  if (times <= 0 || length === 0) return 0;
  if (Number(times) * length >= 2 ** 63)
    throw tooLong === undefined ? newException(exceptionType("MemoryError")) : overflowError(tooLong);
  return Number(times);
}

/** Reprs joined by ", ". */
export function reprItems(items: readonly Value[]): string {
  const joined = new JoinedText(", ");
  for (let i = 0; i < items.length; i++) joined.add(reprOf(items[i]!));
  return joined.text();
}
