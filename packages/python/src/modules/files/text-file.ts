/** `TextIOWrapper`: text over a stream of bytes, decoded as it is read, encoded as it is written, line ends translated as `newline` says. */

import { charge, tick } from "../../limits.ts";
import { call } from "../../objects/call.ts";
import { attributeError, exceptionType, newException, typeError, valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods } from "../../objects/function.ts";
import { indexOf, requireIndex } from "../../objects/index-value.ts";
import { iterate } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { findAttribute, getAttribute } from "../../objects/attributes.ts";
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
import { hasSurrogates, offsetAt, textLength } from "../../objects/str-text.ts";
import { decodeBytes, encodeText, normalizeEncoding } from "../../objects/text-encoding.ts";
import { reprOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { isTrue } from "../../objects/truth.ts";
import { inheritNames, textBaseType } from "../io/io-base.ts";
import { unsupportedOperation } from "../io/io-errors.ts";
import { cInt, kindOf, sizeOrNone } from "../c-arguments.ts";
import { countOf, PyBinaryFile } from "./binary-file.ts";
import { type ByteStream, ObjectStream } from "./byte-stream.ts";
import { osError } from "./os-errors.ts";
import { TextSource } from "./text-decoding.ts";

export const textWrapperType = builtinType("_io.TextIOWrapper", [textBaseType], { module: "_io", hasDict: true });

/** What `open()` and the constructor say about the text. */
export type TextFacts = { encoding: Value; errors: Value; newline: Value; mode?: string };

const CR = 1;
const LF = 2;
const CRLF = 4;

export class PyTextFile extends PyIterator {
  #stream: ByteStream | undefined;
  #source: TextSource | undefined;
  buffer: Value = null;
  encoding = "UTF-8";
  errors = "strict";
  newline: string | null = null;
  /** Only of files that `open` has made. */
  mode: Value | undefined;
  isTelling = true;
  isLineBuffered = false;
  isWrittenThrough = false;
  /** Line ends met so far. */
  #ends = 0;

  open(stream: ByteStream, buffer: Value, facts: TextFacts): this {
    this.buffer = buffer;
    this.#stream = stream;
    this.configure(facts);
    this.mode = facts.mode;
    return this;
  }
  configure({ encoding, errors, newline }: TextFacts): void {
    this.newline = requireNewline(newline);
    const name = optionalText(encoding, "encoding");
    this.encoding = name === undefined || name === "locale" ? "UTF-8" : name;
    this.errors = optionalText(errors, "errors") ?? "strict";
    requireEncoding(this.encoding);
    this.#source = new TextSource(this.#stream!, this.encoding, this.errors);
  }
  get stream(): ByteStream {
    if (this.#stream === undefined) throw valueError("underlying buffer has been detached");
    return this.#stream;
  }
  get source(): TextSource {
    return this.#source!;
  }
  get isDetached(): boolean {
    return this.#stream === undefined;
  }
  detach(): Value {
    this.check();
    const { buffer } = this;
    this.#stream = undefined;
    return buffer;
  }
  check(): void {
    if (this.stream.isClosed) throw valueError("I/O operation on closed file.");
  }
  checkReadable(): void {
    this.check();
    if (!this.stream.isReadable) throw unsupportedOperation("not readable");
  }
  /** '\n', '\r' ... as they were met; only where they are looked for. */
  get newlines(): Value {
    if (this.newline !== null && this.newline !== "") return null;
    const met = [[CR, "\r"] as const, [LF, "\n"] as const, [CRLF, "\r\n"] as const].filter(
      ([bit]) => (this.#ends & bit) !== 0,
    );
    return met.length === 0 ? null : met.length === 1 ? met[0]![1] : new PyTuple(met.map(([, end]) => end));
  }
  #note(text: string): void {
    if (this.#ends === (CR | LF | CRLF)) return;
    for (const [end] of text.matchAll(/\r\n|\r|\n/g)) this.#ends |= end === "\r\n" ? CRLF : end === "\r" ? CR : LF;
  }
  get #isUniversal(): boolean {
    return this.newline === null || this.newline === "";
  }
  /** Decodes more. A `\r` at the end of a piece waits for the `\n` that may follow. */
  #more(all: boolean): boolean {
    const { source } = this;
    const from = source.text.length - source.offset;
    if (!source.more(all)) return false;
    if (this.#isUniversal) {
      while (source.text.endsWith("\r") && !source.isAtEnd && source.more(false));
      const start = Math.max(0, from - (source.text[from - 1] === "\r" ? 1 : 0));
      this.#note(start === 0 ? source.text : source.text.slice(start));
    }
    return true;
  }
  #translated(text: string): string {
    return this.newline === null && text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  }
  read(count: number): string {
    const { source } = this;
    if (count < 0) {
      this.#more(true);
      const text = this.#translated(source.text.slice(source.offset));
      source.reset();
      source.isAtEnd = false;
      return text;
    }
    let result = "";
    for (let left = count; left > 0; left = count - textLength(result)) {
      if (source.offset >= source.text.length && !this.#more(false)) break;
      result += this.#take(left);
      tick();
    }
    source.isAtEnd = false;
    return result;
  }
  /** Up to so many characters of what is decoded, as the program sees them. */
  #take(count: number): string {
    const { source } = this;
    const { text, offset } = source;
    let part = text.slice(offset, offset + count * 2);
    part = part.slice(0, hasSurrogates(part) ? offsetAt(part, Math.min(count, textLength(part))) : count);
    // A pair of line end characters is one when it is translated, so it is not cut.
    if (this.newline === null && part.endsWith("\r") && text[offset + part.length] === "\n") part += "\n";
    source.offset = offset + part.length;
    return this.#translated(part);
  }
  readLine(limit: number): string {
    const { source } = this;
    tick();
    let searched = 0;
    for (;;) {
      const end = this.#lineEnd(source.text, source.offset + searched);
      if (end > 0 || (limit >= 0 && source.text.length - source.offset >= limit)) return this.#line(end, limit);
      searched = Math.max(0, source.text.length - source.offset - 1);
      if (!this.#more(false)) {
        const line = this.#line(0, limit);
        source.isAtEnd = false;
        return line;
      }
    }
  }
  #line(end: number, limit: number): string {
    const { source } = this;
    let line = source.text.slice(source.offset, end === 0 ? source.text.length : end);
    if (limit >= 0 && line.length > limit) {
      const whole = line;
      line = line.slice(0, hasSurrogates(line) ? offsetAt(line, Math.min(limit, textLength(line))) : limit);
      // A pair of line end characters is one when it is translated, so it is not cut.
      if (this.newline === null && line.endsWith("\r") && whole[line.length] === "\n") line += "\n";
    }
    source.offset += line.length;
    return this.#translated(line);
  }
  /** Where the line ends that begins before `from`; 0: its end is not there yet. */
  #lineEnd(text: string, from: number): number {
    if (this.#isUniversal && this.#ends !== LF) {
      const match = /\r\n|\r|\n/g;
      match.lastIndex = from;
      const found = match.exec(text);
      return found === null ? 0 : found.index + found[0].length;
    }
    const end = this.#isUniversal ? "\n" : this.newline!;
    // A line end of two characters may have been cut by what was searched before.
    const at = text.indexOf(end, Math.max(0, end.length > 1 ? from - 1 : from));
    return at < 0 ? 0 : at + end.length;
  }
  next(): Value | undefined {
    this.isTelling = false;
    this.checkReadable();
    const line = this.readLine(-1);
    if (line !== "") return line;
    this.isTelling = true;
    return undefined;
  }
  write(given: string): void {
    const text = this.newline === "\r" || this.newline === "\r\n" ? given.replaceAll("\n", this.newline) : given;
    charge(text.length);
    this.source.reset();
    if (text === "") return;
    this.stream.write(encodeText(text, this.#encodingHere(), this.errors));
  }
  /** A mark is written at the very beginning only. */
  #encodingHere(): string {
    const name = normalizeEncoding(this.encoding);
    if (!/^utf_?(8_sig|16|32)$/.test(name) || this.stream.position === 0) return this.encoding;
    return name.endsWith("sig") ? "utf-8" : `utf-${name.slice(-2)}-le`;
  }
  override repr(): string {
    let text = "<_io.TextIOWrapper";
    const name = this.isDetached ? undefined : this.name;
    if (name !== undefined) text += ` name=${reprOf(name)}`;
    if (this.mode !== undefined) text += ` mode=${reprOf(this.mode)}`;
    return `${text} encoding=${reprOf(this.encoding)}>`;
  }
  get name(): Value | undefined {
    return this.buffer instanceof PyBinaryFile ? this.buffer.name : findAttribute(this.buffer, "name");
  }
}
setDefaultType(PyTextFile, textWrapperType);

function optionalText(value: Value, what: string, called = "TextIOWrapper"): string | undefined {
  if (value === null) return undefined;
  const text = stringOf(value);
  if (text === undefined)
    throw typeError(`${called}() argument '${what}' must be str or None, not ${typeOf(value).name}`);
  return text;
}

function requireNewline(newline: Value, called = "TextIOWrapper"): string | null {
  if (newline === null) return null;
  const text = optionalText(newline, "newline", called)!;
  if (!["", "\n", "\r", "\r\n"].includes(text)) throw valueError(`illegal newline value: ${text}`);
  return text;
}

function requireEncoding(encoding: string): void {
  try {
    decodeBytes({ bytes: new Uint8Array(1), object: null }, encoding, "replace");
  } catch (error) {
    const message = stringOf((error as { args?: PyTuple }).args?.items[0] ?? null);
    if (message === undefined || !/encoding/.test(message)) return;
    if ((error as { type?: PyType }).type !== exceptionType("LookupError")) throw error;
    throw newException(exceptionType("LookupError"), message.replace(/codecs\.\w+\(\)/, "codecs.open()"));
  }
}

const opened = (self: PyTextFile): void => {
  if (self.stream.isClosed) throw valueError("I/O operation on closed file");
};

function seek(self: PyTextFile, cookie: Value, whence: Value): Value {
  const from = cInt(whence);
  self.check();
  if (from !== 0) {
    if (from < 0 || from > 2) throw valueError(`invalid whence (${from}, should be 0, 1 or 2)`);
    if (indexOf(cookie) !== 0)
      throw unsupportedOperation(`can't do nonzero ${from === 1 ? "cur" : "end"}-relative seeks`);
  }
  const index = from === 0 ? indexOf(cookie) : 0;
  if (index === undefined) throw typeError(`'<' not supported between instances of '${typeOf(cookie).name}' and 'int'`);
  if (index < 0) throw valueError(`negative seek position ${index}`);
  const at = from === 1 ? self.source.position() : Number(index);
  self.source.reset();
  self.isTelling = true;
  return self.stream.seek(at, from === 2 ? 2 : 0);
}

function write(self: PyTextFile, text: Value): Value {
  const content = stringOf(text);
  if (content === undefined) throw typeError(`write() argument must be str, not ${kindOf(text)}`);
  self.check();
  if (!self.stream.isWritable) throw unsupportedOperation("not writable");
  self.write(content);
  return textLength(content);
}

defineMethods(textWrapperType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyTextFile(), cls),
  "__init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)": (
    self: PyTextFile,
    buffer: Value,
    encoding: Value,
    errors: Value,
    newline: Value,
    lineBuffering: Value,
    writeThrough: Value,
  ) => {
    optionalText(encoding, "encoding");
    optionalText(newline, "newline");
    self.isLineBuffered = cInt(lineBuffering) !== 0;
    self.isWrittenThrough = cInt(writeThrough) !== 0;
    optionalText(errors, "errors");
    requireNewline(newline);
    requireEncoding(stringOf(encoding) === "locale" ? "utf-8" : (stringOf(encoding) ?? "utf-8"));
    if (!(buffer instanceof PyBinaryFile)) getAttribute(buffer, "readable");
    const stream = buffer instanceof PyBinaryFile ? buffer.stream : new ObjectStream(buffer);
    self.open(stream, buffer, { encoding, errors, newline });
    return null;
  },
  "reconfigure(self, *, encoding=None, errors=None, newline=?, line_buffering=None, write_through=None)": (
    self: PyTextFile,
    encoding: Value,
    errors: Value,
    newline: Value | undefined,
    lineBuffering: Value,
    writeThrough: Value,
  ) => {
    optionalText(encoding, "encoding", "reconfigure");
    optionalText(errors, "errors", "reconfigure");
    if (newline !== undefined) optionalText(newline, "newline", "reconfigure");
    if (newline !== undefined) requireNewline(newline, "reconfigure");
    const buffering = [lineBuffering, writeThrough].map((each) => (each === null ? undefined : cInt(each) !== 0));
    self.isLineBuffered = buffering[0] ?? self.isLineBuffered;
    self.isWrittenThrough = buffering[1] ?? self.isWrittenThrough;
    if (self.source.text !== "" && (encoding !== null || newline !== undefined))
      throw unsupportedOperation("It is not possible to set the encoding or newline of stream after the first read");
    self.configure({
      encoding: encoding ?? self.encoding,
      errors: errors ?? (encoding === null ? self.errors : null),
      newline: newline === undefined ? self.newline : newline,
    });
    return null;
  },
  "read(self, size=-1, /)": (self: PyTextFile, size: Value) => {
    const count = countOf(size);
    self.checkReadable();
    return self.read(count);
  },
  "readline(self, size=-1, /)": (self: PyTextFile, limit: Value) => {
    const count = Number(requireIndex(limit));
    self.checkReadable();
    return self.readLine(count);
  },
  "readlines(self, hint=-1, /)": (self: PyTextFile, hint: Value) => {
    const most = countOf(hint);
    self.isTelling = false;
    self.checkReadable();
    const lines: Value[] = [];
    let total = 0;
    for (let line = self.readLine(-1); line !== ""; line = self.readLine(-1)) {
      lines.push(line);
      charge(line.length * 2 + 16);
      total += textLength(line);
      if (most > 0 && total > most) return new PyList(lines);
    }
    self.isTelling = true;
    return new PyList(lines);
  },
  "write(self, text, /)": write,
  "writelines(self, lines, /)": (self: PyTextFile, lines: Value) => {
    self.check();
    const source = iterate(lines);
    for (let line = source.next(); line !== undefined; line = source.next()) write(self, line);
    return null;
  },
  "seek(self, cookie, whence=0, /)": seek,
  "tell(self, /)": (self: PyTextFile) => {
    self.check();
    if (!self.isTelling) throw newException(exceptionType("OSError"), "telling position disabled by next() call");
    return self.source.position();
  },
  "truncate(self, pos=None, /)": (self: PyTextFile, position: Value) => {
    self.check();
    if (self.buffer instanceof PyBinaryFile && !self.stream.isWritable) throw unsupportedOperation("truncate");
    const given = sizeOrNone(position);
    const size = position === null ? self.stream.position : given;
    if (size < 0 && !(self.buffer instanceof PyBinaryFile))
      throw valueError(`negative size value ${requireIndex(position)}`);
    if (size < 0) throw osError("EINVAL");
    self.stream.truncate(size);
    return position === null ? size : requireIndex(position);
  },
  "flush(self, /)": (self: PyTextFile) => {
    self.check();
    self.stream.flush();
    return null;
  },
  "close(self, /)": (self: PyTextFile) => {
    if (!self.isDetached && !self.stream.isClosed) self.stream.close();
    return null;
  },
  "detach(self, /)": (self: PyTextFile) => self.detach(),
  "fileno(self, /)": (self: PyTextFile) => {
    opened(self);
    return call(getAttribute(self.buffer, "fileno"), []);
  },
  "isatty(self, /)": (self: PyTextFile) => {
    opened(self);
    return false;
  },
  "readable(self, /)": (self: PyTextFile) => call(getAttribute(self.buffer, "readable"), []),
  "writable(self, /)": (self: PyTextFile) => call(getAttribute(self.buffer, "writable"), []),
  "seekable(self, /)": (self: PyTextFile) => isTrue(call(getAttribute(self.buffer, "seekable"), [])),
  "__enter__(self, /)": (self: PyTextFile) => {
    self.check();
    return self;
  },
  "__exit__(self, /, *args)": (self: PyTextFile) => call(getAttribute(self, "close"), []),
  "__iter__(self, /)": (self: PyTextFile) => {
    self.check();
    return self;
  },
  "__next__(self, /)": (self: PyTextFile) => {
    const line = self.next();
    if (line === undefined) throw newException(exceptionType("StopIteration"));
    return line;
  },
  "__repr__(self, /)": (self: PyTextFile) => self.repr(),
});
function noMode(file: PyTextFile): never {
  throw attributeError("'_io.TextIOWrapper' object has no attribute 'mode'", file, "mode");
}
defineAttributes(textWrapperType, {
  buffer: (self: PyTextFile) => (self.isDetached ? null : self.buffer),
  closed: (self: PyTextFile) => self.stream.isClosed,
  encoding: (self: PyTextFile) => self.encoding,
  errors: (self: PyTextFile) => self.errors,
  newlines: (self: PyTextFile) => self.newlines,
  line_buffering: (self: PyTextFile) => self.isLineBuffered,
  write_through: (self: PyTextFile) => self.isWrittenThrough,
  mode: {
    get: (self: PyTextFile) => (self.mode === undefined ? noMode(self) : self.mode),
    set: (self: PyTextFile, value: Value | undefined) => {
      if (value === undefined && self.mode === undefined) noMode(self);
      self.mode = value;
    },
  },
  name: (self: PyTextFile) => {
    const name = self.name;
    if (name === undefined)
      throw attributeError(`'${typeOf(self.buffer).name}' object has no attribute 'name'`, self.buffer, "name");
    return name;
  },
});
inheritNames(textWrapperType, "_IOBase", "writelines readlines");
