/** The module struct: values as packed bytes. Formats and the packing itself stand in `struct/`; here are the functions and the class Struct. */

import { kindOf } from "./c-arguments.ts";
import { PyBytes } from "../objects/bytes.ts";
import { PyBytesLike } from "../objects/bytes-like.ts";
import { attributeError, indexError, typeError } from "../objects/exceptions.ts";
import { builtin, defineAttributes, defineMethods } from "../objects/function.ts";
import { requireIndex, requireSize } from "../objects/index-value.ts";
import { defineIterator } from "../objects/iterator-methods.ts";
import { PyList } from "../objects/list.ts";
import {
  adopt,
  type Attributes,
  builtinType,
  PyIterator,
  PyObject,
  type PyType,
  setDefaultType,
  type Value,
} from "../objects/object.ts";
import type { PyTuple } from "../objects/tuple.ts";
import { hashOf } from "../objects/hash.ts";
import { requireBytes } from "./byte-source.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { type Format, forgetFormats, formatOf } from "./struct/format.ts";
import { packValues, unpackValues } from "./struct/packing.ts";
import { structError, structErrorType } from "./struct/struct-error.ts";

const structType = builtinType("_struct.Struct", undefined, { module: "_struct" });
const unpackIteratorType = builtinType("_struct.unpack_iterator", undefined, { module: "_struct", final: true });

/** What a Struct is before its `__init__` has run. */
const UNMADE: Format = { text: "", little: true, native: true, size: -1, fields: [], count: -1 };

class PyStruct extends PyObject {
  layout: Format = UNMADE;
}
setDefaultType(PyStruct, structType);

/** iter_unpack: the values of one piece of the bytes after the other. */
class UnpackIterator extends PyIterator {
  readonly #format: Format;
  readonly #bytes: Uint8Array;
  #at = 0;
  constructor(format: Format, bytes: Uint8Array) {
    super();
    this.#format = format;
    this.#bytes = bytes;
  }
  next(): Value | undefined {
    if (this.#at >= this.#bytes.length) return undefined;
    this.#at += this.#format.size;
    return unpackValues(this.#format, this.#bytes, this.#at - this.#format.size);
  }
  override lengthHint(): number {
    return (this.#bytes.length - this.#at) / this.#format.size;
  }
}
setDefaultType(UnpackIterator, unpackIteratorType);
defineIterator(unpackIteratorType, true);

const pack = (format: Format, values: readonly Value[]): Value => new PyBytes(packValues(format, values, "pack"));

/** The beginning of `size` bytes in a buffer; a negative offset counts from its end. */
function placeOf(given: number | bigint, size: number, length: number, action: "pack" | "unpack"): number {
  const offset = Number(given);
  if (offset < 0) {
    if (offset + size > 0)
      throw structError(
        action === "pack"
          ? `no space to pack ${size} bytes at offset ${offset}`
          : `not enough data to unpack ${size} bytes at offset ${offset}`,
      );
    if (offset + length < 0) throw structError(`offset ${offset} out of range for ${length}-byte buffer`);
  }
  const at = offset < 0 ? offset + length : offset;
  if (length - at < size) {
    const caller = action === "pack" ? "pack_into" : "unpack_from";
    const shown = offset < 0 ? at : given;
    throw structError(
      `${caller} requires a buffer of at least ${BigInt(shown) + BigInt(size)} bytes for ${action}ing ${size} bytes at offset ${shown} (actual buffer size is ${length})`,
    );
  }
  return at;
}

/** An offset of pack_into, which says of what is beyond all sizes what indices say. */
function requireOffset(value: Value): number | bigint {
  const index = requireIndex(value);
  if (typeof index === "bigint" && (index >= 2n ** 63n || index < -(2n ** 63n)))
    throw indexError("cannot fit 'int' into an index-sized integer");
  return index;
}

/** An index of unpack_from that fits a ssize_t. */
function requireSizeExactly(value: Value): number | bigint {
  requireSize(value);
  return requireIndex(value);
}

function packInto(format: Format, args: readonly Value[]): Value {
  const [buffer, offset, ...values] = args;
  if (buffer === undefined) throw structError("pack_into expected buffer argument");
  if (offset === undefined) throw structError("pack_into expected offset argument");
  if (values.length !== format.count)
    throw structError(`pack_into expected ${format.count} items for packing (got ${values.length})`);
  if (!(buffer instanceof PyBytesLike) || !buffer.isWritable)
    throw typeError(`argument must be read-write bytes-like object, not ${kindOf(buffer)}`);
  const at = placeOf(requireOffset(offset), format.size, buffer.bytes.length, "pack");
  buffer.bytes.set(packValues(format, values, "pack_into"), at);
  return null;
}

function unpack(format: Format, buffer: Value): Value {
  const bytes = requireBytes(buffer);
  if (bytes.length !== format.size) throw structError(`unpack requires a buffer of ${format.size} bytes`);
  return unpackValues(format, bytes);
}

function unpackFrom(format: Format, buffer: Value, offset: Value): Value {
  const bytes = requireBytes(buffer);
  return unpackValues(format, bytes, placeOf(requireSizeExactly(offset), format.size, bytes.length, "unpack"));
}

function iterUnpack(format: Format, buffer: Value): Value {
  if (format.size === 0) throw structError("cannot iteratively unpack with a struct of length 0");
  const bytes = requireBytes(buffer);
  if (bytes.length % format.size !== 0)
    throw structError(`iterative unpacking requires a buffer of a multiple of ${format.size} bytes`);
  return new UnpackIterator(format, bytes);
}

function computed(name: string, get: (self: PyStruct) => Value) {
  const set = (self: PyStruct): never => {
    throw attributeError(`attribute '${name}' of '_struct.Struct' objects is not writable`, self, name);
  };
  return { get, set };
}

defineAttributes(structType, {
  format: computed("format", (self) => self.layout.text),
  size: computed("size", (self) => self.layout.size),
});
defineMethods(structType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyStruct(), cls),
  "__init__(self, /, format)": (self: PyStruct, format: Value) => {
    self.layout = formatOf(format);
    return null;
  },
  "__sizeof__(self, /)": (self: PyStruct) => 56 + 32 * (self.layout.fields.length + 1) - 32,
  "iter_unpack(self, buffer, /)": (self: PyStruct, buffer: Value) => iterUnpack(self.layout, buffer),
  "pack(self, /, *args)": (self: PyStruct, args: PyTuple) => pack(self.layout, args.items),
  "pack_into(self, /, *args)": (self: PyStruct, args: PyTuple) => packInto(self.layout, args.items),
  "unpack(self, buffer, /)": (self: PyStruct, buffer: Value) => unpack(self.layout, buffer),
  "unpack_from(self, /, buffer, offset=0)": (self: PyStruct, buffer: Value, offset: Value) =>
    unpackFrom(self.layout, buffer, offset),
});

/** The format of a function: CPython looks it up among those that it remembers. */
function rememberedFormat(format: Value): Format {
  hashOf(format);
  return formatOf(format);
}

/** The format in front of the arguments of pack and pack_into. */
function leadingFormat({ items }: PyTuple): Format {
  if (items.length === 0) throw typeError("missing format argument");
  return rememberedFormat(items[0]!);
}

const functions = {
  "_clearcache()": () => {
    forgetFormats();
    return null;
  },
  "calcsize(format, /)": (format: Value) => rememberedFormat(format).size,
  "iter_unpack(format, buffer, /)": (format: Value, buffer: Value) => iterUnpack(rememberedFormat(format), buffer),
  "pack(*args)": (args: PyTuple) => pack(leadingFormat(args), args.items.slice(1)),
  "pack_into(*args)": (args: PyTuple) => packInto(leadingFormat(args), args.items.slice(1)),
  "unpack(format, buffer, /)": (format: Value, buffer: Value) => unpack(rememberedFormat(format), buffer),
  "unpack_from(format, /, buffer, offset=0)": (format: Value, buffer: Value, offset: Value) =>
    unpackFrom(rememberedFormat(format), buffer, offset),
};

const PUBLIC = "calcsize pack pack_into unpack unpack_from iter_unpack Struct error".split(" ");

export const structModule: ModuleDefinition = {
  name: "struct",
  create(): Attributes {
    const namespace: Attributes = new Map<string, Value>([
      ["__all__", new PyList(PUBLIC)],
      ["Struct", structType],
      ["error", structErrorType],
    ]);
    for (const [signature, implementation] of Object.entries(functions)) {
      const made = builtin(signature, implementation, "_struct");
      namespace.set(made.name, made);
    }
    return namespace;
  },
};
