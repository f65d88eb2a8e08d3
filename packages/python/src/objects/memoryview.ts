/**
 * memoryview: a window on the bytes of a bytes or bytearray object, one dimension, format "B".
 *
 * A slice of a view is a view too; what is written through a view of a bytearray is written into it. Other formats than "B" are not supported.
 */

import { charge } from "../limits.ts";
import { PyByteArray } from "./bytearray.ts";
import { BytesIterator, equalBytes, PyBytes } from "./bytes.ts";
import { PyBytesLike } from "./bytes-like.ts";
import { hexText } from "./bytes-text-methods.ts";
import { requireBytes } from "./bytes-text.ts";
import { indexError, notImplementedError, typeError, valueError } from "./exceptions.ts";
import { defineAttributes, defineMethods } from "./function.ts";
import { indexOf } from "./index-value.ts";
import { defineIterator } from "./iterator-methods.ts";
import { PyList } from "./list.ts";
import { addressOf, builtinType, type PyIterator, setDefaultType, stringOf, typeOf, type Value } from "./object.ts";
import { resolveIndex } from "./sequence.ts";
import { PySlice, sliceIndices } from "./slice.ts";
import { defineSlotMethods } from "./slot-methods.ts";
import { PyTuple } from "./tuple.ts";

export const memoryviewType = builtinType("memoryview", undefined, { final: true });

/** Which bytes of the object a view shows. */
type Window = { start: number; step: number; count: number };

export class PyMemoryView extends PyBytesLike {
  readonly object: PyBytes | PyByteArray;
  readonly window: Window;
  readonly readonly: boolean;
  #released = false;
  constructor(object: PyBytes | PyByteArray, window: Window, readonly: boolean) {
    super();
    this.object = object;
    this.window = window;
    this.readonly = readonly;
  }
  /** Raises ValueError after release(). */
  check(): this {
    if (this.#released) throw valueError("operation forbidden on released memoryview object");
    return this;
  }
  release(): void {
    this.#released = true;
  }
  override get bytes(): Uint8Array {
    this.check();
    const { start, step, count } = this.window;
    const bytes = this.object.bytes;
    if (step === 1) return bytes.subarray(start, start + count);
    charge(count);
    return Uint8Array.from({ length: count }, (_, i) => bytes[start + i * step]!);
  }
  override length(): number {
    return this.check().window.count;
  }
  override iterator(): PyIterator {
    return new BytesIterator(this.check(), memoryIteratorType);
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyBytesLike ? equalBytes(this.bytes, other.bytes) : undefined;
  }
  override hash(): number | bigint {
    if (!this.readonly) throw valueError("cannot hash writable memoryview object");
    return new PyBytes(this.bytes).hash();
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return `<${this.#released ? "released memory" : "memory"} at ${addressOf(this)}>`;
  }
  /** Position in the object's bytes of an index of the view. */
  #position(key: Value): number {
    const index = indexOf(key);
    if (index === undefined) throw typeError("memoryview: invalid slice key");
    const at = resolveIndex(index, this.window.count);
    if (at < 0) throw indexError("index out of bounds on dimension 1");
    return this.window.start + at * this.window.step;
  }
  #slice(slice: PySlice): PyMemoryView {
    const { start, step, count } = sliceIndices(slice, this.window.count);
    const window = { start: this.window.start + start * this.window.step, step: step * this.window.step, count };
    return new PyMemoryView(this.object, window, this.readonly);
  }
  override getItem(key: Value): Value {
    this.check();
    return key instanceof PySlice ? this.#slice(key) : this.object.bytes[this.#position(key)]!;
  }
  override setItem(key: Value, value: Value): boolean {
    this.check();
    if (this.readonly) throw typeError("cannot modify read-only memory");
    if (!(key instanceof PySlice)) {
      const at = this.#position(key);
      this.object.bytes[at] = byteFor(value);
      return true;
    }
    const { start, step, count } = this.#slice(key).window;
    const added = requireBytes(value).slice();
    if (added.length !== count) throw valueError("memoryview assignment: lvalue and rvalue have different structures");
    const bytes = this.object.bytes;
    for (let i = 0; i < count; i++) bytes[start + i * step] = added[i]!;
    return true;
  }
  override deleteItem(_key: Value): boolean {
    throw typeError("cannot delete memory");
  }
  override contains(item: Value): boolean {
    const byte = indexOf(item);
    return byte !== undefined && byte >= 0 && byte <= 255 && this.bytes.includes(Number(byte));
  }
}
setDefaultType(PyMemoryView, memoryviewType);

export const memoryIteratorType = builtinType("memory_iterator", undefined, { final: true });

function byteFor(value: Value): number {
  const byte = indexOf(value);
  if (byte === undefined) throw typeError("memoryview: invalid type for format 'B'");
  if (byte < 0 || byte > 255) throw valueError("memoryview: invalid value for format 'B'");
  return Number(byte);
}

/** memoryview(object) */
export function viewOf(object: Value): PyMemoryView {
  if (object instanceof PyMemoryView) return new PyMemoryView(object.check().object, object.window, object.readonly);
  if (object instanceof PyBytes || object instanceof PyByteArray) {
    return new PyMemoryView(object, { start: 0, step: 1, count: object.bytes.length }, object instanceof PyBytes);
  }
  throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(object).name}'`);
}

/** A fact about every view, unless it is released. */
function checked(view: PyMemoryView, fact: Value): Value {
  view.check();
  return fact;
}

function isContiguous(view: PyMemoryView): boolean {
  const { step, count } = view.check().window;
  return step === 1 || count <= 1;
}

defineIterator(memoryIteratorType, true);
defineSlotMethods(memoryviewType, "len iter repr getitem setitem delitem eq ne lt le gt ge hash");
defineMethods(memoryviewType, {
  "__new__(cls, object)": (_cls, object) => viewOf(object),
  "__enter__(self, /)": (self: PyMemoryView) => self.check(),
  "__exit__(self, /, *args)": (self: PyMemoryView) => {
    self.release();
    return null;
  },
  "release(self, /)": (self: PyMemoryView) => {
    self.release();
    return null;
  },
  "tobytes(self, /, order=None)": (self: PyMemoryView) => {
    const bytes = self.bytes;
    charge(bytes.length);
    return new PyBytes(bytes.slice());
  },
  "tolist(self, /)": (self: PyMemoryView) => {
    charge(self.length() * 8);
    return new PyList(Array.from(self.bytes));
  },
  "hex(self, sep=?, bytes_per_sep=1)": (self: PyMemoryView, separator: Value | undefined, groupSize) =>
    hexText(self.bytes, separator, groupSize),
  "toreadonly(self, /)": (self: PyMemoryView) => new PyMemoryView(self.check().object, self.window, true),
  "cast(self, /, format, shape=?)": (self: PyMemoryView, format, shape: Value | undefined) => {
    self.check();
    const text = stringOf(format);
    if (text === "B" && shape === undefined) return new PyMemoryView(self.object, self.window, self.readonly);
    throw notImplementedError(
      "memoryview.cast: only format 'B' in one dimension is supported; use the struct module for others",
    );
  },
});
defineAttributes(memoryviewType, {
  obj: (self: PyMemoryView) => self.check().object,
  nbytes: (self: PyMemoryView) => self.length(),
  itemsize: (self: PyMemoryView) => checked(self, 1),
  format: (self: PyMemoryView) => checked(self, "B"),
  ndim: (self: PyMemoryView) => checked(self, 1),
  shape: (self: PyMemoryView) => new PyTuple([self.length()]),
  strides: (self: PyMemoryView) => new PyTuple([self.check().window.step]),
  suboffsets: (self: PyMemoryView) => checked(self, new PyTuple([])),
  readonly: (self: PyMemoryView) => self.check().readonly,
  c_contiguous: isContiguous,
  f_contiguous: isContiguous,
  contiguous: isContiguous,
});
