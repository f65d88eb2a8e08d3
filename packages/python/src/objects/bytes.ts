/** bytes: an immutable array of bytes, and its slots. The methods stand in `bytes-methods.ts`, those shared with bytearray in `bytes-text-methods.ts`. */

import { charge } from "../limits.ts";
import { PyBytesLike } from "./bytes-like.ts";
import { bytesToText, quoteBytes, requireByte, wantedBytes } from "./bytes-text.ts";
import { callMethod } from "./call.ts";
import { indexError, typeError } from "./exceptions.ts";
import { hashString } from "./hash.ts";
import { indexOf } from "./index-value.ts";
import {
  type BinaryOperator,
  builtinType,
  type Ordering,
  PyIterator,
  PyObject,
  type PyType,
  setDefaultType,
  typeOf,
  type Value,
} from "./object.ts";
import { firstOffset } from "./substring.ts";
import { repeatCount, resolveIndex } from "./sequence.ts";
import { PySlice, sliceIndices } from "./slice.ts";
import { formatBytesPercent } from "./bytes-format.ts";

export const bytesType = builtinType("bytes");

export class PyBytes extends PyBytesLike {
  readonly #bytes: Uint8Array;
  /** Takes the array over: nobody may write to it afterwards. */
  constructor(bytes: Uint8Array) {
    super();
    this.#bytes = bytes;
  }
  override get bytes(): Uint8Array {
    return this.#bytes;
  }
  override iterator(): PyIterator {
    return new BytesIterator(this, bytesIteratorType);
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyBytes ? equalBytes(this.#bytes, other.bytes) : undefined;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    return other instanceof PyBytes ? orderBytes(operator, this.#bytes, other) : undefined;
  }
  override hash(): number {
    return hashString(bytesToText(this.#bytes));
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return quoteBytes(this.#bytes);
  }
  override getItem(key: Value): Value {
    const item = byteAt(this.#bytes, key, { indices: "byte", range: "index" });
    return typeof item === "number" ? item : new PyBytes(item);
  }
  override contains(item: Value): boolean {
    return containsBytes(this.#bytes, item);
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    const bytes = bytesOperation(this, operator, other, reflected);
    return bytes && new PyBytes(bytes);
  }
}
setDefaultType(PyBytes, bytesType);

export const bytesIteratorType = builtinType("bytes_iterator", undefined, { final: true });

/** Iterates over the bytes of an object that may change meanwhile. */
export class BytesIterator extends PyIterator {
  override readonly type: PyType;
  #source: PyBytesLike | undefined;
  #at = 0;
  constructor(source: PyBytesLike, type: PyType) {
    super();
    this.#source = source;
    this.type = type;
  }
  override copied(): PyIterator | undefined {
    // CPython: that of a view is not copied.
    if (this.type.name === "memory_iterator") return undefined;
    const copy = new BytesIterator(this.#source ?? new PyBytes(new Uint8Array(0)), this.type);
    copy.#at = this.#at;
    return copy;
  }
  next(): Value | undefined {
    const byte = this.#source?.bytes[this.#at++];
    if (byte === undefined) this.#source = undefined;
    return byte;
  }
  override lengthHint(): number {
    return this.#source === undefined ? 0 : Math.max(0, this.#source.bytes.length - this.#at);
  }
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The order of bytes and another bytes-like object; undefined where the other is none. */
export function orderBytes(operator: Ordering, bytes: Uint8Array, other: Value): boolean | undefined {
  if (!(other instanceof PyBytesLike)) return undefined;
  const others = other.bytes;
  const length = Math.min(bytes.length, others.length);
  let at = 0;
  while (at < length && bytes[at] === others[at]) at++;
  const order = at < length ? bytes[at]! - others[at]! : bytes.length - others.length;
  return operator === "lt" ? order < 0 : operator === "le" ? order <= 0 : operator === "gt" ? order > 0 : order >= 0;
}

/** How errors name the indices and the range: "byte indices must be ...", "index out of range". */
type IndexNames = { indices: string; range: string };

/** bytes[key]: the byte at an int, new bytes for a slice. */
export function byteAt(bytes: Uint8Array, key: Value, names: IndexNames): number | Uint8Array {
  if (key instanceof PySlice) return sliceBytes(bytes, key);
  const index = typeof key === "number" ? key : indexOf(key);
  if (index === undefined)
    throw typeError(`${names.indices} indices must be integers or slices, not ${typeOf(key).name}`);
  const at = resolveIndex(index, bytes.length);
  if (at < 0) throw indexError(`${names.range} out of range`);
  return bytes[at]!;
}

export function sliceBytes(bytes: Uint8Array, slice: PySlice): Uint8Array {
  const { start, step, count } = sliceIndices(slice, bytes.length);
  charge(count);
  if (step === 1) return bytes.slice(start, start + count);
  const result = new Uint8Array(count);
  for (let i = 0, at = start; i < count; i++, at += step) result[i] = bytes[at]!;
  return result;
}

/** item in bytes: a byte, or bytes that follow one another. */
export function containsBytes(bytes: Uint8Array, item: Value): boolean {
  if (typeof item === "number") return bytes.includes(requireByte(item));
  const wanted = wantedBytes(item, () => typeError(`a bytes-like object is required, not '${typeOf(item).name}'`));
  return firstOffset(bytesToText(bytes), wanted) >= 0;
}

/** bytes + other, bytes * count, bytes % other, where `self` is a bytes or bytearray. */
export function bytesOperation(
  self: PyBytesLike,
  operator: BinaryOperator,
  other: Value,
  reflected: boolean,
): Uint8Array | undefined {
  if (operator === "mul")
    return repeatBytes(self.bytes, other, self instanceof PyBytes ? "repeated bytes are too long" : undefined);
  if (reflected) return undefined;
  if (operator === "mod") return formatBytesPercent(self.bytes, other);
  if (operator !== "add") return undefined;
  if (!(other instanceof PyBytesLike)) throw typeError(`can't concat ${typeOf(other).name} to ${self.type.name}`);
  return concatenateBytes(self.bytes, other.bytes);
}

export function concatenateBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  charge(a.length + b.length);
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** bytes * count; undefined when `count` is no integer. */
export function repeatBytes(bytes: Uint8Array, count: Value, tooLong?: string): Uint8Array | undefined {
  const times = repeatCount(count, bytes.length, tooLong);
  if (times === undefined) return undefined;
  charge(bytes.length * times);
  const result = new Uint8Array(bytes.length * times);
  if (bytes.length === 1) return result.fill(bytes[0]!);
  for (let i = 0; i < times; i++) result.set(bytes, i * bytes.length);
  return result;
}

/** What the `__bytes__` of the value's class makes of it; undefined where there is none. */
export function bytesByMethod(value: Value): Uint8Array | undefined {
  return objectByMethod(value)?.bytes;
}

/** The object that `__bytes__` of a value gives, which may be of a subclass; undefined where there is no such method. */
export function objectByMethod(value: Value): PyBytes | undefined {
  const method = value instanceof PyObject ? value.type.lookup("__bytes__") : undefined;
  if (method === undefined) return undefined;
  const result = callMethod(method, value);
  if (result instanceof PyBytes) return result;
  throw typeError(`__bytes__ returned non-bytes (type ${typeOf(result).name})`);
}
