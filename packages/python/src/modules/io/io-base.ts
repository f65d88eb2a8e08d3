/** The base classes of `io`: what every stream has, so that a class of a program may derive from them too. */

import { charge, tick } from "../../limits.ts";
import { findAttribute, getAttribute } from "../../objects/attributes.ts";
import { PyByteArray } from "../../objects/bytearray.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { PyBytesLike } from "../../objects/bytes-like.ts";
import { call } from "../../objects/call.ts";
import { exceptionType, newException, typeError, valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods, PyBuiltin } from "../../objects/function.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { lengthOf } from "../../objects/access.ts";
import { indexOf, requireIndex } from "../../objects/index-value.ts";
import { sizeOrNone, kindOf } from "../c-arguments.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyList } from "../../objects/list.ts";
import { builtinType, objectType, type PyObject, type PyType, typeOf, type Value } from "../../objects/object.ts";
import { unsupportedOperation } from "./io-errors.ts";

/** What a method that only refuses takes: anything, where CPython's looks at no argument. */
const unsupported = (name: string) => () => {
  throw unsupportedOperation(name);
};
const notImplemented = () => {
  throw newException(exceptionType("NotImplementedError"));
};

export const ioBaseType = builtinType("IOBase", [objectType], { module: "io", hasDict: true });
ioBaseType.layout = objectType;
export const rawBaseType = builtinType("RawIOBase", [ioBaseType], { module: "io", hasDict: true });
rawBaseType.layout = objectType;
export const bufferedBaseType = builtinType("_BufferedIOBase", [ioBaseType], { module: "_io", hasDict: true });
bufferedBaseType.layout = objectType;
export const textBaseType = builtinType("_TextIOBase", [ioBaseType], { module: "_io", hasDict: true });
textBaseType.layout = objectType;

/** Streams of programs that were closed: `closed` is all that the base class keeps. */
const closed = new WeakSet<object>();

const method = (self: Value, name: string, ...args: Value[]): Value => call(getAttribute(self, name), args);

function requireOpen(self: Value): void {
  if (isTrue(getAttribute(self, "closed"))) throw valueError("I/O operation on closed file.");
}

/** A line of a stream that can only read: byte by byte, or as far as `peek` shows the end of the line. */
function readLine(self: Value, size: Value): Value {
  const most = sizeOrNone(size);
  const peek = findAttribute(self, "peek");
  const line: number[] = [];
  while (most < 0 || line.length < most) {
    let count = 1;
    if (peek !== undefined) {
      const ahead = call(peek, [1]);
      if (!(ahead instanceof PyBytes))
        throw newException(
          exceptionType("OSError"),
          `peek() should have returned a bytes object, not '${typeOf(ahead).name}'`,
        );
      const end = ahead.bytes.indexOf(10);
      count = Math.max(1, end < 0 ? ahead.bytes.length : end + 1);
      if (most >= 0) count = Math.min(count, most - line.length);
    }
    const part = method(self, "read", count);
    if (!(part instanceof PyBytes))
      throw newException(
        exceptionType("OSError"),
        `read() should have returned a bytes object, not '${typeOf(part).name}'`,
      );
    if (part.bytes.length === 0) break;
    tick();
    charge(part.bytes.length);
    for (const byte of part.bytes) line.push(byte);
    if (line.at(-1) === 10) break;
  }
  return new PyBytes(Uint8Array.from(line));
}

defineMethods(ioBaseType, {
  "close(self, /)": (self: PyObject) => {
    if (!closed.has(self)) {
      method(self, "flush");
      closed.add(self);
    }
    return null;
  },
  "flush(self, /)": (self: Value) => {
    requireOpen(self);
    return null;
  },
  "readable(self, /)": () => false,
  "writable(self, /)": () => false,
  "seekable(self, /)": () => false,
  "isatty(self, /)": (self: Value) => {
    requireOpen(self);
    return false;
  },
  "fileno(self, /)": unsupported("fileno"),
  "seek(self, /, *args)": unsupported("seek"),
  "tell(self, /)": (self: Value) => method(self, "seek", 0, 1),
  "truncate(self, /, *args)": unsupported("truncate"),
  "readline(self, size=-1, /)": readLine,
  "readlines(self, hint=-1, /)": (self: Value, hint: Value) => {
    const most = sizeOrNone(hint);
    requireOpen(self);
    const lines: Value[] = [];
    let total = 0;
    for (let line = method(self, "readline"); isTrue(line); line = method(self, "readline")) {
      lines.push(line);
      total += lengthOf(line);
      if (most > 0 && total > most) break;
    }
    return new PyList(lines);
  },
  "writelines(self, lines, /)": (self: Value, lines: Value) => {
    requireOpen(self);
    for (const line of arrayFrom(lines)) method(self, "write", line);
    return null;
  },
  "__enter__(self, /)": (self: Value) => {
    requireOpen(self);
    return self;
  },
  "__exit__(self, /, *args)": (self: Value) => method(self, "close"),
  "__iter__(self, /)": (self: Value) => {
    requireOpen(self);
    return self;
  },
  "__next__(self, /)": (self: Value) => {
    const line = method(self, "readline");
    if (!isTrue(line)) throw newException(exceptionType("StopIteration"));
    return line;
  },
});
defineAttributes(ioBaseType, { closed: (self: PyObject) => closed.has(self) });

/** The buffer that something is read into. */
function writableBuffer(name: string, buffer: Value): PyBytesLike {
  if (buffer instanceof PyBytesLike && buffer.isWritable) return buffer;
  throw typeError(`${name}() argument must be read-write bytes-like object, not ${kindOf(buffer)}`);
}

/** readinto by a method that reads. */
const readIntoBy = (name: string, read: string) => (self: Value, given: Value) => {
  const buffer = writableBuffer(name, given);
  const part = method(self, read, buffer.bytes.length);
  if (!(part instanceof PyBytes)) throw typeError(`${read}() should return bytes`);
  if (part.bytes.length > buffer.bytes.length)
    throw valueError(
      `${read}() returned too much data: ${buffer.bytes.length} bytes requested, ${part.bytes.length} returned`,
    );
  buffer.bytes.set(part.bytes);
  return part.bytes.length;
};

defineMethods(bufferedBaseType, {
  "read(self, /, *args)": unsupported("read"),
  "read1(self, /, *args)": unsupported("read1"),
  "write(self, /, *args)": unsupported("write"),
  "detach(self, /)": unsupported("detach"),
  "readinto(self, buffer, /)": readIntoBy("readinto", "read"),
  "readinto1(self, buffer, /)": readIntoBy("readinto1", "read1"),
});

/** How much a raw stream is asked for at a time. */
const PIECE = 8192;

function readAll(self: Value): Value {
  const all: number[] = [];
  for (;;) {
    const part = method(self, "read", PIECE);
    if (part === null && all.length === 0) return null;
    if (part === null) break;
    if (!(part instanceof PyBytes)) throw typeError("read() should return bytes");
    if (part.bytes.length === 0) break;
    tick();
    charge(part.bytes.length * 8);
    for (const byte of part.bytes) all.push(byte);
  }
  return new PyBytes(Uint8Array.from(all));
}

defineMethods(rawBaseType, {
  "read(self, size=-1, /)": (self: Value, size: Value) => {
    const count = Number(requireIndex(size));
    if (count < 0) return method(self, "readall");
    charge(count);
    const buffer = new PyByteArray(new Uint8Array(count));
    const got = method(self, "readinto", buffer);
    return got === null ? null : new PyBytes(buffer.bytes.slice(0, Number(indexOf(got) ?? 0)));
  },
  "readall(self, /)": readAll,
  "readinto(self, /, *args)": notImplemented,
  "write(self, /, *args)": notImplemented,
});

defineMethods(textBaseType, {
  "read(self, /, *args)": unsupported("read"),
  "readline(self, /, *args)": unsupported("readline"),
  "write(self, s, /)": unsupported("write"),
  "detach(self, /)": unsupported("detach"),
});
defineAttributes(textBaseType, { encoding: () => null, newlines: () => null, errors: () => null });

/** Methods that a class of ours has itself and that CPython's inherits: errors name the class that they come from. */
export function inheritNames(type: PyType, from: string, names: string): void {
  type.pending.push((_, methods) => {
    for (const name of names.split(" ")) {
      const made = methods.get(name);
      if (made instanceof PyBuiltin) made.definedIn = from;
    }
  });
}

// CPython: io.IOBase and io.RawIOBase are classes of Python over these of C, which errors name.
inheritNames(
  ioBaseType,
  "_IOBase",
  "close flush readable writable seekable isatty fileno tell writelines __enter__ __exit__ __iter__ __next__",
);
inheritNames(rawBaseType, "_RawIOBase", "readall");
