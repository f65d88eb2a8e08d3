/** The base classes of `io`: what every stream has, so that a class of a program may derive from them too. */

import { getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { exceptionType, newException, valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods } from "../../objects/function.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { lengthOf } from "../../objects/access.ts";
import { indexOf } from "../../objects/index-value.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyList } from "../../objects/list.ts";
import { builtinType, objectType, type PyObject, type Value } from "../../objects/object.ts";
import { unsupportedOperation } from "./io-errors.ts";

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
  "fileno(self, /)": () => {
    throw unsupportedOperation("fileno");
  },
  "seek(self, offset, whence=0, /)": () => {
    throw unsupportedOperation("seek");
  },
  "tell(self, /)": (self: Value) => method(self, "seek", 0, 1),
  "truncate(self, size=None, /)": () => {
    throw unsupportedOperation("truncate");
  },
  "readlines(self, hint=-1, /)": (self: Value, hint: Value) => {
    requireOpen(self);
    const most = hint === null ? -1 : Number(indexOf(hint) ?? -1);
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
