/** io.BufferedRWPair: a stream that is read and another that is written, as one object. */

import { call } from "../../objects/call.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods } from "../../objects/function.ts";
import { adopt, builtinType, PyObject, type PyType, setDefaultType, type Value } from "../../objects/object.ts";
import { isTrue } from "../../objects/truth.ts";
import { requireSsize } from "../c-arguments.ts";
import { bufferedReaderType, bufferedWriterType } from "../files/binary-file.ts";
import { bufferedBaseType } from "./io-base.ts";
import { unsupportedOperation } from "./io-errors.ts";

export const bufferedPairType = builtinType("_io.BufferedRWPair", [bufferedBaseType], { module: "_io", hasDict: true });

class PyBufferedPair extends PyObject {
  sides: { readonly reader: Value; readonly writer: Value } | undefined;

  ask(side: "reader" | "writer", name: string, ...args: Value[]): Value {
    if (this.sides === undefined) throw valueError("I/O operation on uninitialized object");
    return call(getAttribute(this.sides[side], name), args);
  }
}
setDefaultType(PyBufferedPair, bufferedPairType);

/** What the stream must answer with yes. */
function require(stream: Value, ability: "readable" | "writable"): void {
  if (!isTrue(call(getAttribute(stream, ability), []))) throw unsupportedOperation(`File or stream is not ${ability}.`);
}

defineMethods(bufferedPairType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyBufferedPair(), cls),
  "__init__(self, reader, writer, buffer_size=8192, /)": (
    self: PyBufferedPair,
    reader: Value,
    writer: Value,
    size: Value,
  ) => {
    requireSsize(size);
    require(reader, "readable");
    require(writer, "writable");
    self.sides = {
      reader: call(bufferedReaderType, [reader, size]),
      writer: call(bufferedWriterType, [writer, size]),
    };
    return null;
  },
  "read(self, size=-1, /)": (self: PyBufferedPair, size: Value) => self.ask("reader", "read", size),
  "read1(self, size=-1, /)": (self: PyBufferedPair, size: Value) => self.ask("reader", "read1", size),
  "readinto(self, buffer, /)": (self: PyBufferedPair, buffer: Value) => self.ask("reader", "readinto", buffer),
  "readinto1(self, buffer, /)": (self: PyBufferedPair, buffer: Value) => self.ask("reader", "readinto1", buffer),
  "peek(self, size=0, /)": (self: PyBufferedPair, size: Value) => self.ask("reader", "peek", size),
  "readable(self, /)": (self: PyBufferedPair) => self.ask("reader", "readable"),
  "write(self, b, /)": (self: PyBufferedPair, bytes: Value) => self.ask("writer", "write", bytes),
  "flush(self, /)": (self: PyBufferedPair) => self.ask("writer", "flush"),
  "writable(self, /)": (self: PyBufferedPair) => self.ask("writer", "writable"),
  "isatty(self, /)": (self: PyBufferedPair) =>
    isTrue(self.ask("writer", "isatty")) || isTrue(self.ask("reader", "isatty")),
  "close(self, /)": (self: PyBufferedPair) => {
    try {
      self.ask("writer", "close");
    } finally {
      self.ask("reader", "close");
    }
    return null;
  },
});
defineAttributes(bufferedPairType, {
  closed: (self: PyBufferedPair) => {
    if (self.sides === undefined) throw valueError("I/O operation on uninitialized object");
    return getAttribute(self.sides.writer, "closed");
  },
});
