/** Constructors of bytes and bytearray, what only one of the two has, and their dunder methods. The rest stands in `bytes-text-methods.ts`. */

import { charge } from "../limits.ts";
import { requireCString } from "./argument-errors.ts";
import { lengthHint } from "./access.ts";
import { bytearrayIteratorType, bytearrayType, bytesFromIterable, PyByteArray } from "./bytearray.ts";
import { objectByMethod, bytesByMethod, bytesIteratorType, bytesType, PyBytes } from "./bytes.ts";
import { PyBytesLike } from "./bytes-like.ts";
import { requireByte } from "./bytes-text.ts";
import { bytesFromHex } from "./bytes-text-methods.ts";
import { call } from "./call.ts";
import { indexError, isInstanceOfException, overflowError, typeError, valueError } from "./exceptions.ts";
import { defineClassMethods, defineConstants, defineMethods } from "./function.ts";
import { indexOf, requireSize } from "./index-value.ts";
import { defineIterator } from "./iterator-methods.ts";
import { adopt, NotImplemented, PyObject, type PyType, stringOf, typeOf, type Value } from "./object.ts";
import { defineSlotMethods } from "./slot-methods.ts";
import { encodeText } from "./text-encoding.ts";
import { PyTuple } from "./tuple.ts";

/** Arguments of bytes(...) and bytearray(...). */
type Source = { source: Value | undefined; encoding: Value | undefined; errors: Value | undefined };

/** The bytes that a constructor makes; `name` is the type, for errors. */
function makeBytes(
  { source, encoding, errors }: Source,
  name: "bytes" | "bytearray",
  collected?: PyByteArray,
): Uint8Array {
  const codec = encoding === undefined ? undefined : requireCString(`${name}() argument 'encoding'`, encoding);
  const handler = errors === undefined ? undefined : requireCString(`${name}() argument 'errors'`, errors);
  const text = source === undefined ? undefined : stringOf(source);
  if (text !== undefined) {
    const own = name === "bytes" && codec === undefined && handler === undefined ? bytesByMethod(source!) : undefined;
    if (own !== undefined) return own;
    if (codec === undefined) throw typeError("string argument without an encoding");
    return encodeText(text, codec, handler);
  }
  if (codec !== undefined) throw typeError("encoding without a string argument");
  if (handler !== undefined) throw typeError("errors without a string argument");
  return source === undefined ? new Uint8Array(0) : bytesOfValue(source, name, collected);
}

function bytesOfValue(source: Value, name: "bytes" | "bytearray", collected?: PyByteArray): Uint8Array {
  const own =
    name === "bytes" && !(source instanceof PyBytesLike && !source.type.isHeap) ? bytesByMethod(source) : undefined;
  if (own !== undefined) return own;
  if (source instanceof PyBytesLike) {
    charge(source.bytes.length);
    return source.bytes.slice();
  }
  const count = countFrom(source);
  if (count !== undefined) {
    charge(count);
    return new Uint8Array(count);
  }
  const range = name === "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)";
  // CPython: bytes asks how many there will be, which is too many to say for some ranges.
  if (name === "bytes" && source instanceof PyObject) lengthHint(source);
  const refuse = (): unknown => typeError(`cannot convert '${typeOf(source).name}' object to ${name}`);
  return bytesFromIterable(source, refuse, range, collected);
}

/** The number of zero bytes that an integer asks for. */
function countFrom(source: Value): number | undefined {
  let count: number | bigint | undefined;
  try {
    count = indexOf(source);
  } catch (error) {
    if (!isInstanceOfException(error, "TypeError")) throw error;
  }
  if (count === undefined) return undefined;
  if (typeof count === "bigint" && (count > 9223372036854775807n || count < -9223372036854775808n)) {
    throw overflowError("cannot fit 'int' into an index-sized integer");
  }
  if (count < 0) throw valueError("negative count");
  return Number(count);
}

defineIterator(bytesIteratorType, true);
defineIterator(bytearrayIteratorType, true);

defineSlotMethods(bytesType, "len iter repr contains getitem eq ne lt le gt ge hash add mul rmul");
defineMethods(bytesType, {
  "__new__(cls, source=?, encoding=?, errors=?)": (cls: PyType, source, encoding, errors) => {
    if (
      cls === bytesType &&
      source instanceof PyBytes &&
      source.type === bytesType &&
      encoding === undefined &&
      errors === undefined
    ) {
      return source;
    }
    const isAlone = source !== undefined && encoding === undefined && errors === undefined;
    const own = isAlone && cls === bytesType ? objectByMethod(source) : undefined;
    if (own !== undefined) return own;
    return adopt(new PyBytes(makeBytes({ source, encoding, errors }, "bytes")), cls);
  },
  "__str__(self, /)": (self: PyBytes) => self.repr(),
  "__bytes__(self, /)": (self: PyBytes) => (self.type === bytesType ? self : new PyBytes(self.bytes)),
  "__mod__(self, value, /)": (self: PyBytes, value) => self.binary("mod", value, false)!,
  "__rmod__(self, value, /)": (self: PyBytes, value) =>
    value instanceof PyBytes ? value.binary("mod", self, false)! : NotImplemented,
  "__getnewargs__(self, /)": (self: PyBytes) => new PyTuple([new PyBytes(self.bytes)]),
  "__sizeof__(self, /)": (self: PyBytes) => 33 + self.bytes.length,
});
defineClassMethods(bytesType, {
  "fromhex(cls, string, /)": (cls: PyType, text) => fromHex(cls, new PyBytes(bytesFromHex(text)), bytesType),
});

/** The bytes of a hexadecimal text, handed to a subclass's constructor where it is one. */
function fromHex(cls: PyType, made: PyObject, base: PyType): Value {
  return cls === base ? made : call(cls, [made]);
}

defineSlotMethods(
  bytearrayType,
  "len iter repr contains getitem setitem delitem eq ne lt le gt ge add iadd mul rmul imul",
);
defineConstants(bytearrayType, { __hash__: null });
defineMethods(bytearrayType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyByteArray(new Uint8Array(0)), cls),
  "__init__(self, source=?, encoding=?, errors=?)": (self: PyByteArray, source, encoding, errors) => {
    if (encoding !== undefined) requireCString("bytearray() argument 'encoding'", encoding);
    if (errors !== undefined) requireCString("bytearray() argument 'errors'", errors);
    // CPython: a bytearray that is made anew is empty first, and has what came before a failure.
    if (self.bytes.length > 0) self.assign(new Uint8Array(0));
    self.assign(makeBytes({ source, encoding, errors }, "bytearray", self));
    return null;
  },
  "__str__(self, /)": (self: PyByteArray) => self.repr(),
  "__mod__(self, value, /)": (self: PyByteArray, value) => self.binary("mod", value, false)!,
  "__rmod__(self, value, /)": (self: PyByteArray, value) =>
    value instanceof PyByteArray ? value.binary("mod", self, false)! : NotImplemented,
  "__alloc__(self, /)": (self: PyByteArray) => (self.bytes.length === 0 ? 0 : self.bytes.length + 1),
  "__sizeof__(self, /)": (self: PyByteArray) => 56 + (self.bytes.length === 0 ? 0 : self.bytes.length + 1),
  "append(self, item, /)": (self: PyByteArray, item) => {
    self.append(Uint8Array.of(requireByte(item)));
    return null;
  },
  "clear(self, /)": (self: PyByteArray) => {
    self.assign(new Uint8Array(0));
    return null;
  },
  "copy(self, /)": (self: PyByteArray) => {
    charge(self.bytes.length);
    return new PyByteArray(self.bytes.slice());
  },
  "extend(self, iterable_of_ints, /)": (self: PyByteArray, iterable) => {
    const refuse = (): unknown => typeError(`can't extend bytearray with ${typeOf(iterable).name}`);
    if (iterable instanceof PyObject && !(iterable instanceof PyBytesLike)) lengthHint(iterable);
    self.append(iterable instanceof PyBytesLike ? iterable.bytes.slice() : bytesFromIterable(iterable, refuse));
    return null;
  },
  "insert(self, index, item, /)": (self: PyByteArray, index, item) => {
    const length = self.bytes.length;
    const at = requireSize(index);
    const byte = requireByte(item);
    self.splice(at < 0 ? Math.max(0, at + length) : Math.min(at, length), 0, Uint8Array.of(byte));
    return null;
  },
  "pop(self, index=-1, /)": (self: PyByteArray, index) => {
    const bytes = self.bytes;
    const wanted = requireSize(index);
    if (bytes.length === 0) throw indexError("pop from empty bytearray");
    const at = wanted < 0 ? wanted + bytes.length : wanted;
    const byte = bytes[at];
    if (byte === undefined) throw indexError("pop index out of range");
    self.removeAt(at);
    return byte;
  },
  "remove(self, value, /)": (self: PyByteArray, value) => {
    const at = self.bytes.indexOf(requireByte(value));
    if (at < 0) throw valueError("value not found in bytearray");
    self.removeAt(at);
    return null;
  },
  "reverse(self, /)": (self: PyByteArray) => {
    self.bytes.reverse();
    return null;
  },
});
defineClassMethods(bytearrayType, {
  "fromhex(cls, string, /)": (cls: PyType, text) => fromHex(cls, new PyByteArray(bytesFromHex(text)), bytearrayType),
});
