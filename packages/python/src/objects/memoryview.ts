/**
 * memoryview: a window on the bytes of an object, as numbers of one native format in any number of dimensions.
 *
 * A slice of a view is a view too; what is written through a view is written into the object. Where an item lies is `offset` plus its index in every
 * dimension times the stride of that dimension, in bytes. The methods stand in `memoryview-methods.ts`.
 *
 * The object may not change its size while a view looks at it. Nothing here is told when a view is forgotten, so an object is held only
 * while that is certain: in the `with` block of a view, and by views that a variable of the module names (see `buffer-holders.ts`).
 */

import { charge, tick } from "../limits.ts";
import { BytesIterator, equalBytes, PyBytes } from "./bytes.ts";
import { PyBytesLike } from "./bytes-like.ts";
import { requireBytes } from "./bytes-text.ts";
import { isEqual } from "./comparison.ts";
import { indexError, isInstanceOfException, notImplementedError, typeError, valueError } from "./exceptions.ts";
import { requireReal } from "./float.ts";
import { indexOf } from "./index-value.ts";
import {
  addressOf,
  builtinType,
  Ellipsis,
  PyIterator,
  type PyType,
  setDefaultType,
  typeOf,
  type Value,
} from "./object.ts";
import { dataView, isIntegerFormat, isSigned, nativeSize, readNative, writeInteger } from "./packed-values.ts";
import { resolveIndex } from "./sequence.ts";
import { PySlice, sliceIndices } from "./slice.ts";
import { isTrue } from "./truth.ts";
import { PyTuple } from "./tuple.ts";

export const memoryviewType = builtinType("memoryview", undefined, { final: true });
export const memoryIteratorType = builtinType("memory_iterator", undefined, { final: true });

/** Which bytes of the memory a view shows, and as what. */
export type Layout = {
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly format: string;
  readonly itemsize: number;
};

export class PyMemoryView extends PyBytesLike {
  readonly object: PyBytesLike;
  readonly memory: Uint8Array;
  readonly layout: Layout;
  readonly readonly: boolean;
  #released = false;
  #entered = 0;
  #hash: number | bigint | undefined;
  #data: DataView | undefined;
  constructor(object: PyBytesLike, memory: Uint8Array, layout: Layout, readonly: boolean) {
    super();
    this.object = object;
    this.memory = memory;
    this.layout = layout;
    this.readonly = readonly;
  }
  /** Another view on the same memory. */
  derived(layout: Partial<Layout>, readonly = this.readonly): PyMemoryView {
    return new PyMemoryView(this.object, this.memory, { ...this.layout, ...layout }, readonly);
  }
  get isReleased(): boolean {
    return this.#released;
  }
  /** Raises ValueError after release(). */
  check(): this {
    if (this.#released) throw valueError("operation forbidden on released memoryview object");
    return this;
  }
  /** The beginning of a `with` block: certainly somebody looks. */
  enter(): this {
    this.check();
    this.#entered++;
    this.object.hold(1);
    return this;
  }
  release(): void {
    this.#released = true;
    for (; this.#entered > 0; this.#entered--) this.object.hold(-1);
  }
  get data(): DataView {
    this.#data ??= dataView(this.memory);
    return this.#data;
  }
  /** The format without its "@". */
  get code(): string {
    const { format } = this.layout;
    return format.startsWith("@") ? format.slice(1) : format;
  }
  get count(): number {
    return this.layout.shape.reduce((product, size) => product * size, 1);
  }
  get nbytes(): number {
    return this.count * this.layout.itemsize;
  }
  override get itemFormat(): string {
    return this.layout.format;
  }
  override get itemSize(): number {
    return this.layout.itemsize;
  }
  override get isWritable(): boolean {
    return !this.readonly;
  }
  override hold(count: 1 | -1): void {
    this.object.hold(count);
  }
  /** Do the items follow one another without a gap, the last (or, for "F", the first) index fastest? */
  isContiguous(order: "C" | "F"): boolean {
    const { shape, strides, itemsize } = this.layout;
    let expected = itemsize;
    if (shape.includes(0)) return true;
    for (let i = 0; i < shape.length; i++) {
      const axis = order === "C" ? shape.length - 1 - i : i;
      if (shape[axis]! > 1 && strides[axis] !== expected) return false;
      expected *= shape[axis]!;
    }
    return true;
  }
  /** The bytes in C order: the memory itself where it has no gaps. */
  override get bytes(): Uint8Array {
    this.check();
    if (this.isContiguous("C")) return this.memory.subarray(this.layout.offset, this.layout.offset + this.nbytes);
    return this.gather("C");
  }
  /** A copy of the bytes, the last index fastest ("C") or the first ("F"). */
  gather(order: "C" | "F"): Uint8Array {
    const { itemsize } = this.layout;
    charge(this.nbytes);
    const result = new Uint8Array(this.nbytes);
    let to = 0;
    this.#each(order, (at) => {
      if (itemsize === 1) result[to] = this.memory[at]!;
      else result.set(this.memory.subarray(at, at + itemsize), to);
      to += itemsize;
    });
    return result;
  }
  /** Calls with the place of every item. */
  #each(order: "C" | "F", visit: (at: number) => void): void {
    const { shape, strides, offset } = this.layout;
    const axes = order === "C" ? shape.map((_, i) => i) : shape.map((_, i) => shape.length - 1 - i);
    const walk = (depth: number, at: number): void => {
      const axis = axes[depth];
      if (axis === undefined) {
        visit(at);
        return;
      }
      tick((shape[axis]! >>> 4) + 1);
      for (let i = 0; i < shape[axis]!; i++) walk(depth + 1, at + i * strides[axis]!);
    };
    walk(0, offset);
  }
  override length(): number {
    return this.check().layout.shape[0] ?? 1;
  }
  override iterator(): PyIterator {
    const { shape } = this.check().layout;
    if (shape.length === 0) throw typeError("invalid indexing of 0-dim memory");
    if (shape.length > 1) throw notImplementedError("multi-dimensional sub-views are not implemented");
    if (this.code === "B" && this.isContiguous("C")) return new BytesIterator(this, memoryIteratorType);
    return new MemoryIterator(this);
  }
  /** The item at a place of the memory. */
  itemAt(at: number): Value {
    const value = readNative(this.check().data, at, this.code);
    if (value === undefined) throw notImplementedError(`memoryview: format ${this.layout.format} not supported`);
    return value;
  }
  #write(at: number, value: Value): void {
    const { code } = this;
    this.check();
    if (!writeNative(this, at, code, value)) throw valueError(`memoryview: invalid value for format '${code}'`);
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyBytesLike)) return undefined;
    if (this === other && this.#released) return true;
    if (this.#released || (other instanceof PyMemoryView && other.isReleased)) return false;
    const view = viewOf(other);
    const { shape } = this.layout;
    if (shape.length !== view.layout.shape.length || shape.some((size, i) => size !== view.layout.shape[i]))
      return false;
    const [code, otherCode] = [this.code, view.code];
    if (nativeSize(code) === undefined || nativeSize(otherCode) === undefined) return false;
    if (code === otherCode && isIntegerFormat(code)) return equalBytes(this.bytes, view.bytes);
    charge(this.count * 8);
    const places: number[] = [];
    view.#each("C", (at) => places.push(at));
    let next = 0;
    let equal = true;
    this.#each("C", (at) => {
      const otherAt = places[next++]!;
      equal &&= isEqual(this.itemAt(at), view.itemAt(otherAt));
    });
    return equal;
  }
  override hash(): number | bigint {
    if (this.#hash !== undefined) return this.#hash;
    this.check();
    if (!this.readonly) throw valueError("cannot hash writable memoryview object");
    if (!["B", "b", "c"].includes(this.code))
      throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    this.#hash = new PyBytes(this.bytes).hash();
    return this.#hash;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return `<${this.#released ? "released memory" : "memory"} at ${addressOf(this)}>`;
  }
  /** The place of the item with these indices. */
  #place(indices: readonly (number | bigint)[]): number {
    const { shape, strides, offset } = this.layout;
    let place = offset;
    indices.forEach((index, axis) => {
      const at = resolveIndex(index, shape[axis]!);
      if (at < 0) throw indexError(`index out of bounds on dimension ${axis + 1}`);
      place += at * strides[axis]!;
    });
    return place;
  }
  /** The place that a tuple of indices means; undefined where it is none. */
  #tuplePlace(key: Value): number | undefined {
    if (!(key instanceof PyTuple) || !key.items.every(hasIndex)) return undefined;
    const ndim = this.layout.shape.length;
    if (key.items.length > ndim)
      throw typeError(`cannot index ${ndim}-dimension view with ${key.items.length}-element tuple`);
    if (key.items.length < ndim) throw notImplementedError("sub-views are not implemented");
    return this.#place(key.items.map((each) => indexOf(each)!));
  }
  #slice(slice: PySlice): PyMemoryView {
    const { shape, strides, offset } = this.layout;
    const { start, step, count } = sliceIndices(slice, shape[0]!);
    return this.derived({
      offset: offset + start * strides[0]!,
      shape: [count, ...shape.slice(1)],
      strides: [strides[0]! * step, ...strides.slice(1)],
    });
  }
  override getItem(key: Value): Value {
    const ndim = this.check().layout.shape.length;
    if (ndim === 0) {
      if (key instanceof PyTuple && key.items.length === 0) return this.itemAt(this.layout.offset);
      if (key === Ellipsis) return this;
      throw typeError("invalid indexing of 0-dim memory");
    }
    if (key instanceof PySlice) return this.#slice(key);
    const index = typeof key === "number" ? key : indexOf(key);
    if (index !== undefined) {
      if (ndim > 1) throw notImplementedError("multi-dimensional sub-views are not implemented");
      return this.itemAt(this.#place([index]));
    }
    const place = this.#tuplePlace(key);
    if (place !== undefined) return this.itemAt(place);
    if (isMultiSlice(key)) throw notImplementedError("multi-dimensional slicing is not implemented");
    throw typeError("memoryview: invalid slice key");
  }
  /** What writing and deleting both want. */
  #requireWritable(): void {
    this.check();
    if (nativeSize(this.code) === undefined)
      throw notImplementedError(`memoryview: unsupported format ${this.layout.format}`);
    if (this.readonly) throw typeError("cannot modify read-only memory");
  }
  override setItem(key: Value, value: Value): boolean {
    this.#requireWritable();
    const ndim = this.layout.shape.length;
    if (ndim === 0) {
      if (key !== Ellipsis && !(key instanceof PyTuple && key.items.length === 0))
        throw typeError("invalid indexing of 0-dim memory");
      this.#write(this.layout.offset, value);
      return true;
    }
    const index = typeof key === "number" ? key : indexOf(key);
    if (index !== undefined) {
      if (ndim > 1) throw notImplementedError("sub-views are not implemented");
      this.#write(this.#place([index]), value);
      return true;
    }
    if (key instanceof PySlice && ndim === 1) {
      const target = this.#slice(key);
      this.check();
      this.#assignSlice(target, value);
      return true;
    }
    const place = this.#tuplePlace(key);
    if (place !== undefined) {
      this.#write(place, value);
      return true;
    }
    if (key instanceof PySlice || isMultiSlice(key))
      throw notImplementedError("memoryview slice assignments are currently restricted to ndim = 1");
    throw typeError("memoryview: invalid slice key");
  }
  #assignSlice(target: PyMemoryView, value: Value): void {
    requireBytes(value);
    const source = viewOf(value);
    if (
      source.code !== target.code ||
      source.layout.shape.length !== 1 ||
      source.layout.shape[0] !== target.layout.shape[0]
    )
      throw valueError("memoryview assignment: lvalue and rvalue have different structures");
    const bytes = source.gather("C");
    const { itemsize } = this.layout;
    let from = 0;
    target.#each("C", (at) => {
      for (let i = 0; i < itemsize; i++) this.memory[at + i] = bytes[from++]!;
    });
  }
  override deleteItem(_key: Value): boolean {
    this.#requireWritable();
    throw typeError("cannot delete memory");
  }
}
setDefaultType(PyMemoryView, memoryviewType);

/** Iterates over the items of a view of one dimension. */
class MemoryIterator extends PyIterator {
  override readonly type: PyType = memoryIteratorType;
  readonly #view: PyMemoryView;
  #at = 0;
  constructor(view: PyMemoryView) {
    super();
    this.#view = view;
  }
  next(): Value | undefined {
    const { shape, strides, offset } = this.#view.layout;
    if (this.#at >= shape[0]!) return undefined;
    this.#view.check();
    return this.#view.itemAt(offset + this.#at++ * strides[0]!);
  }
  override lengthHint(): number {
    return Math.max(0, this.#view.layout.shape[0]! - this.#at);
  }
}

function hasIndex(value: Value): boolean {
  return typeof value === "number" || typeOf(value).lookup("__index__") !== undefined;
}

function isMultiSlice(key: Value): boolean {
  return key instanceof PyTuple && key.items.length > 0 && key.items.every((each) => each instanceof PySlice);
}

/** Writes a value in a native format; false for a value that does not fit. TypeError for another kind of value. */
function writeNative(view: PyMemoryView, at: number, code: string, value: Value): boolean {
  const refused = () => typeError(`memoryview: invalid type for format '${code}'`);
  if (code === "?") {
    const truth = isTrue(value);
    view.check().data.setUint8(at, truth ? 1 : 0);
    return true;
  }
  if (code === "c") {
    if (!(value instanceof PyBytes)) throw refused();
    if (value.bytes.length !== 1) return false;
    view.data.setUint8(at, value.bytes[0]!);
    return true;
  }
  try {
    if (code === "f" || code === "d") {
      const real = requireReal(value);
      const { data } = view.check();
      if (code === "d") data.setFloat64(at, real, true);
      else data.setFloat32(at, real, true);
      return true;
    }
    const index = indexOf(value);
    if (index === undefined || !isIntegerFormat(code)) throw refused();
    // A pointer may be given as a negative number too.
    return writeInteger(
      view.check().data,
      at,
      nativeSize(code)!,
      isSigned(code) || (code === "P" && index < 0),
      true,
      index,
    );
  } catch (error) {
    if (view.isReleased) throw error;
    if (isInstanceOfException(error, "TypeError")) throw refused();
    if (isInstanceOfException(error, "OverflowError") || isInstanceOfException(error, "ValueError")) return false;
    throw error;
  }
}

/** memoryview(object) */
export function viewOf(object: Value): PyMemoryView {
  if (object instanceof PyMemoryView) return object.check().derived({});
  if (!(object instanceof PyBytesLike))
    throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(object).name}'`);
  const { bytes, itemSize } = object;
  object.viewed();
  const layout = {
    offset: 0,
    shape: [bytes.length / itemSize],
    strides: [itemSize],
    format: object.itemFormat,
    itemsize: itemSize,
  };
  return new PyMemoryView(object, bytes, layout, !object.isWritable);
}
