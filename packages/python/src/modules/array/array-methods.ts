/** Methods of array.array and of its iterator. */

import { kindOf } from "../c-arguments.ts";
import { charge } from "../../limits.ts";
import { findAttribute, getAttribute } from "../../objects/attributes.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { PyBytesLike } from "../../objects/bytes-like.ts";
import { call } from "../../objects/call.ts";
import type { PyDict } from "../../objects/dict.ts";
import { attributeError, eofError, indexError, runtimeError, typeError, valueError } from "../../objects/exceptions.ts";
import { builtin, defineAttributes, defineConstants, defineMethods } from "../../objects/function.ts";
import { requireIndex, requireSize } from "../../objects/index-value.ts";
import { defineIterator } from "../../objects/iterator-methods.ts";
import { PyList } from "../../objects/list.ts";
import { clampedBound } from "../../objects/list-methods.ts";
import { adopt, identityOf, objectType, PyType, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { emptyTuple, PyTuple } from "../../objects/tuple.ts";
import { MACHINE_FORMATS, machineFormat, unpackMachineFormat } from "./machine-formats.ts";
import { ArrayIterator, arrayIteratorType, arrayType, PyArray, TYPECODES } from "./packed-array.ts";

function requireTypecode(value: Value): string {
  const text = stringOf(value);
  if (text === undefined || [...text].length !== 1)
    throw typeError(`array() argument 1 must be a unicode character, not ${kindOf(value)}`);
  return text;
}

function newArray(cls: PyType, args: PyTuple, kwargs: PyDict): Value {
  const hasOwnInit = cls.lookup("__init__") !== objectType.lookup("__init__");
  if (!hasOwnInit && kwargs.length() > 0) throw typeError("array.array() takes no keyword arguments");
  const given = args.items.length;
  if (given === 0) throw typeError("array() takes at least 1 argument (0 given)");
  if (given > 2) throw typeError(`array() takes at most 2 arguments (${given} given)`);
  const code = requireTypecode(args.items[0]!);
  const initial = args.items[1];
  const text = initial === undefined ? undefined : stringOf(initial);
  if (text !== undefined && code !== "u")
    throw typeError(`cannot use a str to initialize an array with typecode '${code}'`);
  if (initial instanceof PyArray && initial.code === "u" && code !== "u")
    throw typeError(`cannot use a unicode array to initialize an array with typecode '${code}'`);
  if (!TYPECODES.includes(code)) throw valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
  const made = new PyArray(code);
  if (text !== undefined) made.appendAll([...text]);
  else if (initial instanceof PyArray) {
    if (initial.code === code) made.appendBytes(initial.bytes);
    else made.appendAll(initial.items());
  } else if (initial instanceof PyBytesLike && initial.type.name !== "memoryview") fromBytes(made, initial);
  else if (initial !== undefined) made.extend(initial);
  return adopt(made, cls);
}

function fromBytes(self: PyArray, source: Value): Value {
  if (!(source instanceof PyBytesLike))
    throw typeError(`a bytes-like object is required, not '${typeOf(source).name}'`);
  if (source.itemSize !== 1) throw typeError("a bytes-like object is required");
  const { bytes } = source;
  if (bytes.length % self.itemSize !== 0) throw valueError("bytes length not a multiple of item size");
  charge(bytes.length);
  self.appendBytes(bytes);
  return null;
}

function fromFile(self: PyArray, file: Value, count: Value): Value {
  const items = requireSize(count);
  if (items < 0) throw valueError("negative count");
  const size = items * self.itemSize;
  const read = call(getAttribute(file, "read"), [size]);
  if (!(read instanceof PyBytes)) throw typeError("read() didn't return bytes");
  fromBytes(self, read);
  if (read.bytes.length !== size) throw eofError("read() didn't return enough bytes");
  return null;
}

/** How much is written to a file at once. */
const BLOCK = 65536;

function toFile(self: PyArray, file: Value): Value {
  for (let at = 0; at < self.bytes.length; at += BLOCK)
    call(getAttribute(file, "write"), [new PyBytes(self.bytes.slice(at, at + BLOCK))]);
  return null;
}

function byteSwap(self: PyArray): Value {
  const { bytes, itemSize } = self;
  for (let at = 0; at < bytes.length; at += itemSize) bytes.subarray(at, at + itemSize).reverse();
  return null;
}

function reverse(self: PyArray): Value {
  self.bytes.reverse();
  return byteSwap(self);
}

/** What pickle and copy make an array of. */
function reduce(self: PyArray, protocol: Value): Value {
  const state = findAttribute(self, "__dict__") ?? null;
  if (requireIndex(protocol) < 3)
    return new PyTuple([self.type, new PyTuple([self.code, new PyList(self.items())]), state]);
  const parts = [self.type, self.code, machineFormat(self.code), new PyBytes(self.bytes.slice())];
  return new PyTuple([arrayReconstructor, new PyTuple(parts), state]);
}

/** `_array_reconstructor`: an array from what pickle kept of it, on whatever machine. */
export const arrayReconstructor = builtin(
  "_array_reconstructor(arraytype, typecode, mformat_code, items, /)",
  (cls: Value, typecode: Value, format: Value, items: Value) => {
    if (!(cls instanceof PyType)) throw typeError(`first argument must be a type object, not ${typeOf(cls).name}`);
    const code = stringOf(typecode);
    if (code === undefined || [...code].length !== 1)
      throw typeError(`_array_reconstructor() argument 2 must be a unicode character, not ${kindOf(typecode)}`);
    const machine = requireIndex(format);
    if (!cls.isSubtypeOf(arrayType)) throw typeError(`${cls.name} is not a subtype of array.array`);
    if (!TYPECODES.includes(code)) throw valueError("second argument must be a valid type code");
    if (typeof machine !== "number" || machine < 0 || machine >= MACHINE_FORMATS)
      throw valueError("third argument must be a valid machine format code.");
    if (!(items instanceof PyBytes)) throw typeError(`fourth argument should be bytes, not ${typeOf(items).name}`);
    if (machineFormat(code) === machine) {
      const made = new PyArray(code);
      fromBytes(made, items);
      return adopt(made, cls);
    }
    const { code: own, initial } = unpackMachineFormat(code, machine, items.bytes);
    return call(cls, [own, initial]);
  },
  "array",
);

function refuse(name: string): (self: PyArray) => never {
  return (self) => {
    throw attributeError(`attribute '${name}' of 'array.array' objects is not writable`, self, name);
  };
}

defineSlotMethods(arrayType, "len iter repr contains getitem setitem delitem eq ne lt le gt ge add iadd mul rmul imul");
defineConstants(arrayType, { __hash__: null });
defineAttributes(arrayType, {
  typecode: { get: (self: PyArray) => self.code, set: refuse("typecode") },
  itemsize: { get: (self: PyArray) => self.itemSize, set: refuse("itemsize") },
});

const done = null;
defineMethods(arrayType, {
  "__new__(cls, /, *args, **kwargs)": newArray,
  "__copy__(self, /)": (self: PyArray) => self.copy(),
  "__deepcopy__(self, memo, /)": (self: PyArray) => self.copy(),
  "__reduce_ex__(self, protocol, /)": reduce,
  "__sizeof__(self, /)": (self: PyArray) => 80 + self.bytes.length,
  "append(self, v, /)": (self: PyArray, value: Value) => {
    self.push(value);
    return done;
  },
  "buffer_info(self, /)": (self: PyArray) => new PyTuple([identityOf(self) * 16, self.length()]),
  "byteswap(self, /)": byteSwap,
  "count(self, v, /)": (self: PyArray, value: Value) => {
    let count = 0;
    for (let at = self.find(value); at >= 0; at = self.find(value, at + 1)) count++;
    return count;
  },
  "extend(self, /, *args)": (self: PyArray, { items }: PyTuple) => {
    // CPython: this one method reads its argument as if it had a name.
    if (items.length === 0) throw typeError("extend() takes exactly 1 positional argument (0 given)");
    if (items.length > 1) throw typeError(`extend() takes at most 1 argument (${items.length} given)`);
    self.extend(items[0]!);
    return done;
  },
  "frombytes(self, buffer, /)": fromBytes,
  "fromfile(self, f, n, /)": fromFile,
  "fromlist(self, list, /)": (self: PyArray, list: Value) => {
    if (!(list instanceof PyList)) throw typeError("arg must be list");
    const items = [...list.items];
    const packed = new PyArray(self.code);
    for (const item of items) {
      packed.push(item);
      if (list.items.length !== items.length) throw runtimeError("list changed size during iteration");
    }
    self.appendBytes(packed.bytes);
    return done;
  },
  "fromunicode(self, ustr, /)": (self: PyArray, value: Value) => {
    const text = stringOf(value);
    if (text === undefined) throw typeError(`fromunicode() argument must be str, not ${kindOf(value)}`);
    if (self.code !== "u") throw valueError("fromunicode() may only be called on unicode type arrays");
    self.appendAll([...text]);
    return done;
  },
  "index(self, v, start=?, stop=?, /)": (self: PyArray, value: Value, start?: Value, stop?: Value) => {
    const length = self.length();
    const at = self.find(value, clampedBound(start, 0, length), clampedBound(stop, Infinity, length));
    if (at < 0) throw valueError("array.index(x): x not in array");
    return at;
  },
  "insert(self, i, v, /)": (self: PyArray, index: Value, value: Value) => {
    const at = requireSize(index);
    const length = self.length();
    self.insert(at < 0 ? Math.max(0, at + length) : Math.min(at, length), value);
    return done;
  },
  "pop(self, i=-1, /)": (self: PyArray, index: Value) => {
    const wanted = requireSize(index);
    const length = self.length();
    if (length === 0) throw indexError("pop from empty array");
    const at = wanted < 0 ? wanted + length : wanted;
    if (at < 0 || at >= length) throw indexError("pop index out of range");
    const item = self.read(at);
    self.splice(at, 1, new Uint8Array(0));
    return item;
  },
  "remove(self, v, /)": (self: PyArray, value: Value) => {
    const at = self.find(value);
    if (at < 0) throw valueError("array.remove(x): x not in array");
    self.splice(at, 1, new Uint8Array(0));
    return done;
  },
  "reverse(self, /)": reverse,
  "tobytes(self, /)": (self: PyArray) => {
    charge(self.bytes.length);
    return new PyBytes(self.bytes.slice());
  },
  "tofile(self, f, /)": toFile,
  "tolist(self, /)": (self: PyArray) => new PyList(self.items()),
  "tounicode(self, /)": (self: PyArray) => {
    if (self.code !== "u") throw valueError("tounicode() may only be called on unicode type arrays");
    return self.text();
  },
});

defineIterator(arrayIteratorType);
defineMethods(arrayIteratorType, {
  "__reduce__(self, /)": (self: ArrayIterator) => {
    const [source, position] = self.array === undefined ? [emptyTuple, []] : [self.array, [self.at]];
    return new PyTuple([iterFunction(), new PyTuple([source]), ...position]);
  },
  "__setstate__(self, state, /)": (self: ArrayIterator, state: Value) => {
    const at = requireSize(state);
    if (self.array !== undefined) self.at = Math.min(Math.max(0, at), self.array.length());
    return done;
  },
});

const iterFunction = (): Value => builtin("iter(object, /)", (object: Value) => new ArrayIterator(object as PyArray));
