/**
 * Binary file objects: `FileIO` and the three Buffered ones. A file of memory needs no buffer, so all four are one class over a stream of bytes; they differ in what they
 * are called, in their messages, and in that the raw one says None and "File not open" where the others say "read".
 */

import { charge, tick } from "../../limits.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { PyBytesLike } from "../../objects/bytes-like.ts";
import { call } from "../../objects/call.ts";
import { exceptionType, newException, noAttribute, typeError, valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods } from "../../objects/function.ts";
import { indexOf, requireIndex } from "../../objects/index-value.ts";
import { iterate } from "../../objects/iteration.ts";
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
import { reprOf } from "../../objects/text.ts";
import { ioBaseType, bufferedBaseType, inheritNames, rawBaseType } from "../io/io-base.ts";
import { kindOf, requireSsize } from "../c-arguments.ts";
import { unsupportedOperation } from "../io/io-errors.ts";
import { type ByteStream, FileStream, ObjectStream } from "./byte-stream.ts";

export const fileIoType = builtinType("_io.FileIO", [rawBaseType], { module: "_io", hasDict: true });
export const bufferedReaderType = builtinType("_io.BufferedReader", [bufferedBaseType], {
  module: "_io",
  hasDict: true,
});
export const bufferedWriterType = builtinType("_io.BufferedWriter", [bufferedBaseType], {
  module: "_io",
  hasDict: true,
});
export const bufferedRandomType = builtinType("_io.BufferedRandom", [bufferedBaseType], {
  module: "_io",
  hasDict: true,
});

export type BinaryKind = "raw" | "reader" | "writer" | "random";

export class PyBinaryFile extends PyIterator {
  #stream: ByteStream | undefined;
  kind: BinaryKind = "raw";
  /** What `open` was given, for `name`, or what a program has put there; undefined for a stream without one. */
  givenName: Value | undefined;
  mode = "rb";
  raw: Value = null;

  open(stream: ByteStream, facts: { kind: BinaryKind; name: Value | undefined; mode: string; raw?: Value }): this {
    this.#stream = stream;
    this.kind = facts.kind;
    this.givenName = facts.name;
    this.mode = facts.mode;
    this.raw = facts.raw ?? null;
    return this;
  }
  get stream(): ByteStream {
    if (this.#stream === undefined)
      throw valueError(this.kind === "raw" ? "I/O operation on uninitialized object" : "raw stream has been detached");
    return this.#stream;
  }
  get isDetached(): boolean {
    return this.#stream === undefined;
  }
  /** Takes the stream away: the file object is of no more use. */
  detach(): Value {
    const { raw } = this;
    this.#stream = undefined;
    this.givenName = undefined;
    this.raw = null;
    return raw;
  }
  /** A buffered file has the name of the raw one below it. */
  get name(): Value | undefined {
    return this.raw instanceof PyBinaryFile ? this.raw.name : this.givenName;
  }
  get isClosed(): boolean {
    return this.stream.isClosed;
  }
  /** Refuses what a closed file can't do, in the words of the operation. */
  checkOpen(buffered: string): void {
    if (this.isClosed) throw valueError(this.kind === "raw" ? "I/O operation on closed file" : buffered);
  }
  checkReadable(operation = "read"): void {
    if (this.kind === "writer") throw unsupportedOperation(operation);
    if (!this.stream.isReadable) throw unsupportedOperation(this.kind === "raw" ? "File not open for reading" : "read");
  }
  checkWritable(operation: string): void {
    if (this.kind === "reader") throw unsupportedOperation(operation);
    if (!this.stream.isWritable)
      throw unsupportedOperation(this.kind === "raw" ? "File not open for writing" : operation);
  }
  readLine(limit: number): PyBytes {
    if (this.kind === "writer") {
      if (limit === 0) return new PyBytes(new Uint8Array(0));
      throw unsupportedOperation("read");
    }
    this.checkOpen("readline of closed file");
    this.checkReadable();
    tick();
    return new PyBytes(this.stream.readLine(limit).slice());
  }
  next(): Value | undefined {
    const line = this.readLine(-1);
    return line.bytes.length === 0 ? undefined : line;
  }
  override repr(): string {
    if (this.kind === "raw") {
      if (!this.isDetached && this.isClosed) return "<_io.FileIO [closed]>";
      return `<_io.FileIO name=${reprOf(this.name ?? null)} mode='${this.mode}' closefd=True>`;
    }
    const name = this.name === undefined ? "" : ` name=${reprOf(this.name)}`;
    return `<_io.${this.type.name.replace("_io.", "")}${name}>`;
  }
}
setDefaultType(PyBinaryFile, fileIoType);

export const binaryTypes: Readonly<Record<BinaryKind, PyType>> = {
  raw: fileIoType,
  reader: bufferedReaderType,
  writer: bufferedWriterType,
  random: bufferedRandomType,
};

/** How many: None and negative numbers mean all. */
export function countOf(value: Value): number {
  if (value === null) return -1;
  const index = indexOf(value);
  if (index === undefined) throw typeError(`argument should be integer or None, not '${typeOf(value).name}'`);
  return Math.max(-1, Number(index));
}

export function bytesOf(value: Value): Uint8Array {
  if (value instanceof PyBytesLike) return value.bytes;
  throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
}

const read = (self: PyBinaryFile, size: Value): Value => {
  if (self.kind === "writer") throw unsupportedOperation("read");
  if (self.kind !== "raw" && size !== null && Number(indexOf(size) ?? 0) < -1)
    throw valueError("read length must be non-negative or -1");
  const count = countOf(size);
  self.checkOpen("read of closed file");
  self.checkReadable();
  return new PyBytes(self.stream.read(count).slice());
};

const readInto =
  (name: string) =>
  (self: PyBinaryFile, buffer: Value): Value => {
    if (!(buffer instanceof PyBytesLike && buffer.isWritable))
      throw typeError(`${name}() argument must be read-write bytes-like object, not ${kindOf(buffer)}`);
    if (self.kind === "writer") throw unsupportedOperation("read");
    self.checkOpen(`${name} of closed file`);
    self.checkReadable();
    const part = self.stream.read(buffer.bytes.length).slice();
    buffer.bytes.set(part);
    return part.length;
  };

const opened = (self: PyBinaryFile): void => {
  if (self.isClosed) throw valueError("I/O operation on closed file");
};
const openedWithStop = (self: PyBinaryFile): void => {
  if (self.isClosed) throw valueError("I/O operation on closed file.");
};
const flush = (self: PyBinaryFile): Value => {
  if (self.isClosed)
    throw valueError(
      self.kind === "writer" || self.kind === "random" ? "flush of closed file" : "I/O operation on closed file.",
    );
  self.stream.flush();
  return null;
};

const shared = {
  "read(self, size=-1, /)": read,
  "readinto(self, buffer, /)": readInto("readinto"),
  "readline(self, size=-1, /)": (self: PyBinaryFile, limit: Value) => self.readLine(countOf(limit)),
  "write(self, b, /)": (self: PyBinaryFile, given: Value) => {
    if (self.kind === "reader") throw unsupportedOperation("write");
    const bytes = bytesOf(given);
    self.checkOpen("write to closed file");
    self.checkWritable("write");
    charge(bytes.length);
    return self.stream.write(bytes);
  },
  "writelines(self, lines, /)": (self: PyBinaryFile, lines: Value) => {
    openedWithStop(self);
    const write = getAttribute(self, "write");
    const source = iterate(lines);
    for (let line = source.next(); line !== undefined; line = source.next()) call(write, [line]);
    return null;
  },
  "seek(self, target, whence=0, /)": (self: PyBinaryFile, offset: Value, whence: Value) => {
    const from = Number(requireIndex(whence));
    const at = Number(requireIndex(offset));
    self.checkOpen("seek of closed file");
    // CPython: what Linux knows beside the three is handed on to the object below.
    if ((from === 3 || from === 4) && self.stream instanceof ObjectStream) return self.stream.seek(at, from);
    if (from < 0 || from > 2) throw valueError(`whence value ${from} unsupported`);
    return self.stream.seek(at, from);
  },
  "tell(self, /)": (self: PyBinaryFile) => {
    opened(self);
    return self.stream.position;
  },
  "truncate(self, pos=None, /)": (self: PyBinaryFile, position: Value) => {
    self.checkOpen("truncate of closed file");
    self.checkWritable("truncate");
    if (self.stream instanceof ObjectStream)
      return call(getAttribute(self.stream.object, "truncate"), [position ?? self.stream.position]);
    const size = position === null ? self.stream.position : Number(requireIndex(position));
    self.stream.truncate(size);
    return size;
  },
  "close(self, /)": (self: PyBinaryFile) => {
    if (!self.isDetached && !self.isClosed) self.stream.close();
    return null;
  },
  "flush(self, /)": flush,
  "fileno(self, /)": (self: PyBinaryFile) => {
    opened(self);
    if (self.stream instanceof FileStream) return self.stream.file.descriptor;
    throw unsupportedOperation("fileno");
  },
  "isatty(self, /)": (self: PyBinaryFile) => {
    opened(self);
    return false;
  },
  "readable(self, /)": (self: PyBinaryFile) => {
    if (self.kind === "writer") return false;
    opened(self);
    return self.stream.isReadable;
  },
  "writable(self, /)": (self: PyBinaryFile) => {
    if (self.kind === "reader") return false;
    opened(self);
    return self.stream.isWritable;
  },
  "seekable(self, /)": (self: PyBinaryFile) => {
    opened(self);
    return true;
  },
  "__enter__(self, /)": (self: PyBinaryFile) => {
    openedWithStop(self);
    return self;
  },
  "__exit__(self, /, *args)": (self: PyBinaryFile) => call(getAttribute(self, "close"), []),
  "__iter__(self, /)": (self: PyBinaryFile) => {
    openedWithStop(self);
    return self;
  },
  "__next__(self, /)": (self: PyBinaryFile) => {
    const line = self.next();
    if (line === undefined) throw newException(exceptionType("StopIteration"));
    return line;
  },
  "__repr__(self, /)": (self: PyBinaryFile) => self.repr(),
  "__getstate__(self, /)": (self: PyBinaryFile) => {
    throw typeError(`cannot pickle '${typeOf(self).name}' object`);
  },
};

for (const type of Object.values(binaryTypes)) defineMethods(type, shared);
for (const type of Object.values(binaryTypes)) inheritNames(type, "_IOBase", "writelines readlines");
inheritNames(fileIoType, "_IOBase", "readline flush");
inheritNames(bufferedWriterType, "_IOBase", "readline readable");
inheritNames(bufferedReaderType, "_IOBase", "writable");
inheritNames(bufferedReaderType, "_BufferedIOBase", "write");
inheritNames(bufferedWriterType, "_BufferedIOBase", "read readinto readinto1 read1");

const nameOf = (self: PyBinaryFile): Value => {
  if (self.raw !== null) return getAttribute(self.raw, "name");
  if (self.name === undefined) throw noAttribute(self, "name");
  return self.name;
};
const setName = (self: PyBinaryFile, name: Value | undefined): void => {
  if (name === undefined) nameOf(self);
  self.givenName = name;
};
for (const type of [fileIoType, bufferedReaderType, bufferedWriterType, bufferedRandomType]) {
  defineAttributes(type, {
    closed: (self: PyBinaryFile) => self.isClosed,
    name: type === fileIoType ? { get: nameOf, set: setName } : nameOf,
    mode: (self: PyBinaryFile) => (self.raw === null ? self.mode : getAttribute(self.raw, "mode")),
  });
}

defineAttributes(fileIoType, { closefd: () => true });
defineMethods(fileIoType, {
  "readall(self, /)": (self: PyBinaryFile) => read(self, null),
});

/** What only the buffered ones have. */
for (const kind of ["reader", "writer", "random"] as const) {
  const type = binaryTypes[kind];
  defineAttributes(type, { raw: (self: PyBinaryFile) => self.raw });
  defineMethods(type, {
    "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyBinaryFile(), cls),
    "__init__(self, raw, buffer_size=8192)": (self: PyBinaryFile, raw: Value, given: Value) => {
      const size = requireSsize(given);
      const known = raw instanceof PyBinaryFile;
      if (!known && kind === "random") getAttribute(raw, "seekable");
      const stream = known ? raw.stream : new ObjectStream(raw);
      if (kind !== "writer" && !stream.isReadable)
        throw newException(exceptionType("OSError"), "File or stream is not readable.");
      if (kind !== "reader" && !stream.isWritable)
        throw newException(exceptionType("OSError"), "File or stream is not writable.");
      if (size <= 0) throw valueError("buffer size must be strictly positive");
      self.open(stream, { kind, name: known ? raw.name : undefined, mode: known ? raw.mode : "rb", raw });
      return null;
    },
    "detach(self, /)": (self: PyBinaryFile) => {
      flush(self);
      return self.detach();
    },
  });
  if (kind === "writer") {
    defineMethods(type, {
      "read1(self, /, *args)": () => {
        throw unsupportedOperation("read1");
      },
      "read(self, /, *args)": () => {
        throw unsupportedOperation("read");
      },
    });
    continue;
  }
  if (kind === "reader") {
    defineMethods(type, {
      "write(self, /, *args)": () => {
        throw unsupportedOperation("write");
      },
    });
  }
  defineMethods(type, {
    "read1(self, size=-1, /)": (self: PyBinaryFile, size: Value) => {
      const count = requireSsize(size);
      return read(self, count < 0 ? 8192 : count);
    },
    "readinto1(self, buffer, /)": readInto("readinto1"),
    "peek(self, size=0, /)": (self: PyBinaryFile, size: Value) => {
      requireSsize(size);
      self.checkOpen("peek of closed file");
      const { position } = self.stream;
      const part = new PyBytes(self.stream.read(8192).slice());
      self.stream.seek(position, 0);
      return part;
    },
  });
}

/** Is it a stream of `io`, also one that a program has derived? */
export function isStream(value: Value): boolean {
  return typeOf(value).isSubtypeOf(ioBaseType);
}

/** A binary file of a kind over a stream; with `raw` made for the buffered ones. */
export function binaryFile(stream: ByteStream, kind: BinaryKind, name: Value, mode: string): PyBinaryFile {
  const raw = new PyBinaryFile().open(stream, { kind: "raw", name, mode });
  if (kind === "raw") return raw;
  return adopt(new PyBinaryFile().open(stream, { kind, name, mode, raw }), binaryTypes[kind]);
}

/** The text of a mode, checked: `rb+` and the like, as FileIO takes them. */
export function rawMode(given: Value): string {
  const mode = stringOf(given);
  if (mode === undefined) throw typeError(`FileIO() argument 'mode' must be str, not ${typeOf(given).name}`);
  if (/[^rwaxb+]/.test(mode)) throw valueError(`invalid mode: ${mode}`);
  if (mode.replace(/[b+]/g, "").length !== 1 || mode.replace(/[^+]/g, "").length > 1)
    throw valueError("Must have exactly one of create/read/write/append mode and at most one plus");
  return mode;
}
