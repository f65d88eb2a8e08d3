/** io.BytesIO: a stream of bytes in memory. */

import { charge, tick } from "../../limits.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { PyBytesLike } from "../../objects/bytes-like.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { defineMethods } from "../../objects/function.ts";
import { setAttribute } from "../../objects/attributes.ts";
import { dictFromMap, PyDict } from "../../objects/dict.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { indexOf, requireIndex } from "../../objects/index-value.ts";
import { cInt, kindOf, requireSsize, sizeOrNone } from "../c-arguments.ts";
import {
  adopt,
  builtinType,
  PyIterator,
  type PyType,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { viewOf } from "../../objects/memoryview.ts";
import { BytesIoBuffer } from "./bytes-io-buffer.ts";
import { bufferedBaseType } from "./io-base.ts";
import { defineStreamMethods } from "./string-io.ts";

export const bytesIoType = builtinType("_io.BytesIO", [bufferedBaseType], { module: "_io", hasDict: true });

export class PyBytesIO extends PyIterator {
  #buffer = new Uint8Array(0);
  #length = 0;
  #at = 0;
  isClosed = false;
  #looked: BytesIoBuffer | undefined;

  get value(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }
  get position(): number {
    return this.#at;
  }
  set position(at: number) {
    this.#at = at;
  }
  get length_(): number {
    return this.#length;
  }
  /** A view of the bytes themselves. */
  look(): Value {
    this.#looked ??= new BytesIoBuffer(() => this.value);
    return viewOf(this.#looked);
  }
  /** BufferError while somebody looks at the bytes. */
  requireUnheld(): void {
    this.#looked?.requireUnheld();
  }
  check(): void {
    if (this.isClosed) throw valueError("I/O operation on closed file.");
  }
  open(initial: Uint8Array): void {
    this.#buffer = new Uint8Array(0);
    this.#length = 0;
    this.#at = 0;
    this.isClosed = false;
    this.write(initial);
    this.#at = 0;
  }
  write(bytes: Uint8Array): void {
    const end = this.#at + bytes.length;
    if (bytes.length === 0) return;
    this.requireUnheld();
    if (end > this.#buffer.length) {
      const room = Math.max(end, this.#buffer.length * 2, 64);
      charge(room);
      const grown = new Uint8Array(room);
      grown.set(this.value);
      this.#buffer = grown;
    }
    if (this.#at > this.#length) this.#buffer.fill(0, this.#length, this.#at);
    this.#buffer.set(bytes, this.#at);
    this.#at = end;
    this.#length = Math.max(this.#length, end);
  }
  take(count: number): PyBytes {
    const from = Math.min(this.#at, this.#length);
    const end = count < 0 ? this.#length : Math.min(this.#length, from + count);
    charge(end - from);
    this.#at = Math.max(this.#at, end);
    return new PyBytes(this.#buffer.slice(from, end));
  }
  readLine(limit: number): PyBytes {
    tick();
    const found = this.value.indexOf(10, Math.min(this.#at, this.#length));
    const length = (found < 0 ? this.#length : found + 1) - Math.min(this.#at, this.#length);
    return this.take(limit < 0 ? length : Math.min(limit, length));
  }
  next(): Value | undefined {
    this.check();
    const line = this.readLine(-1);
    return line.bytes.length === 0 ? undefined : line;
  }
  truncate(size: number): void {
    this.#length = Math.min(this.#length, size);
  }
}
setDefaultType(PyBytesIO, bytesIoType);

function bytesOf(value: Value): Uint8Array {
  if (value instanceof PyBytesLike) return value.bytes;
  throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
}

const read = (self: PyBytesIO, count: Value): Value => {
  const most = sizeOrNone(count);
  self.check();
  return self.take(most);
};
const yes = (self: PyBytesIO): Value => {
  self.check();
  return true;
};

defineMethods(bytesIoType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyBytesIO(), cls),
  "__init__(self, initial_bytes=None)": (self: PyBytesIO, initial: Value) => {
    self.open(initial === null ? new Uint8Array(0) : bytesOf(initial));
    return null;
  },
  "write(self, b, /)": (self: PyBytesIO, given: Value) => {
    self.check();
    const bytes = bytesOf(given);
    self.write(bytes);
    return bytes.length;
  },
  "read(self, size=-1, /)": read,
  "read1(self, size=-1, /)": read,
  "readinto(self, buffer, /)": (self: PyBytesIO, buffer: Value) => {
    self.check();
    if (!(buffer instanceof PyBytesLike && buffer.isWritable))
      throw typeError(`readinto() argument must be read-write bytes-like object, not ${kindOf(buffer)}`);
    const part = self.take(buffer.bytes.length);
    buffer.bytes.set(part.bytes);
    return part.bytes.length;
  },
  "readline(self, size=-1, /)": (self: PyBytesIO, limit: Value) => {
    const most = sizeOrNone(limit);
    self.check();
    return self.readLine(most);
  },
  "getvalue(self, /)": (self: PyBytesIO) => {
    self.check();
    charge(self.length_);
    return new PyBytes(self.value.slice());
  },
  "__getstate__(self, /)": (self: PyBytesIO) => {
    self.check();
    charge(self.length_);
    const own = self.attrs !== undefined && self.attrs.size > 0 ? dictFromMap(new Map(self.attrs)) : null;
    return new PyTuple([new PyBytes(self.value.slice()), self.position, own]);
  },
  "__setstate__(self, state, /)": (self: PyBytesIO, state: Value) => {
    self.check();
    const items = state instanceof PyTuple ? state.items : [];
    if (!(state instanceof PyTuple) || items.length < 3)
      throw typeError(`${self.type.name}.__setstate__ argument should be 3-tuple, got ${typeOf(state).name}`);
    const [bytes, position, own] = items;
    if (typeof position !== "number")
      throw typeError(`second item of state must be an integer, not ${typeOf(position!).name}`);
    if (!(own === null || own instanceof PyDict))
      throw typeError(`third item of state should be a dict, got a ${typeOf(own!).name}`);
    if (position < 0) throw valueError("position value cannot be negative");
    self.requireUnheld();
    self.open(bytesOf(bytes!));
    self.position = position;
    if (own instanceof PyDict)
      for (const [name, value] of own.table.map) setAttribute(self, stringOf(name) ?? "", value);
    return null;
  },
  "getbuffer(self, /)": (self: PyBytesIO) => {
    self.check();
    return self.look();
  },
  "tell(self, /)": (self: PyBytesIO) => {
    self.check();
    return self.position;
  },
  "seek(self, pos, whence=0, /)": (self: PyBytesIO, position: Value, whence: Value) => {
    const at = requireSsize(position);
    const from = cInt(whence);
    self.check();
    if (from < 0 || from > 2) throw valueError(`invalid whence (${from}, should be 0, 1 or 2)`);
    if (from === 0 && at < 0) throw valueError(`negative seek value ${at}`);
    const base = from === 0 ? 0 : from === 1 ? self.position : self.length_;
    self.position = Math.max(0, base + at);
    return self.position;
  },
  "truncate(self, size=None, /)": (self: PyBytesIO, given: Value) => {
    const size = sizeOrNone(given);
    self.check();
    const wanted = given === null ? self.position : size;
    if (wanted < 0) throw valueError(`negative size value ${requireIndex(given)}`);
    self.requireUnheld();
    self.truncate(wanted);
    return given === null ? wanted : requireIndex(given);
  },
  "close(self, /)": (self: PyBytesIO) => {
    self.requireUnheld();
    self.isClosed = true;
    return null;
  },
  "readable(self, /)": yes,
  "writable(self, /)": yes,
  "seekable(self, /)": yes,
});
defineStreamMethods(
  bytesIoType,
  (self, line) => (self as unknown as PyBytesIO).write(bytesOf(line)),
  (hint, total) => {
    if (hint !== null && indexOf(hint) === undefined)
      throw typeError(`integer argument expected, got '${typeOf(hint).name}'`);
    const most = hint === null ? 0 : requireSsize(hint);
    return most > 0 && total >= most;
  },
);
