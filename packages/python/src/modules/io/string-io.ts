/** io.StringIO: a text stream in memory. Line ends other than "\n" are translated as its `newline` says. */

import { charge, tick } from "../../limits.ts";
import { exceptionType, newException, typeError, valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods } from "../../objects/function.ts";
import { cInt, requireSsize, sizeOrNone } from "../c-arguments.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import type { PyBytes } from "../../objects/bytes.ts";
import { getAttribute, setAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { dictFromMap, PyDict } from "../../objects/dict.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PyList } from "../../objects/list.ts";
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
import { reprOf } from "../../objects/text.ts";
import { requireIndex } from "../../objects/index-value.ts";
import { inheritNames, textBaseType } from "./io-base.ts";
import { unsupportedOperation } from "./io-errors.ts";

export const stringIoType = builtinType("_io.StringIO", [textBaseType], { module: "_io", hasDict: true });

export class PyStringIO extends PyIterator {
  /** What was written, in pieces that are joined when somebody looks: writing at the end stays cheap. */
  #pieces: string[] = [];
  #text = "";
  /** Offset in code units of the joined text, or -1 for "at the end". */
  #offset = 0;
  newline: Value = "\n";
  isClosed = false;
  /** The line ends that were met, where all kinds of them are known. */
  readonly #seen = new Set<string>();

  open(initial: string): void {
    this.#text = "";
    this.#pieces = [];
    this.#offset = 0;
    this.isClosed = false;
    this.write(initial);
    this.#offset = 0;
  }
  /** Takes a text as it was kept, whose line ends are translated already. */
  restore(text: string, position: number): void {
    charge(text.length * 2);
    this.#text = text;
    this.#pieces = [];
    this.seek(position);
  }
  check(): void {
    if (this.isClosed) throw valueError("I/O operation on closed file");
  }
  #join(): string {
    if (this.#pieces.length > 0) {
      this.#text += this.#pieces.join("");
      this.#pieces = [];
    }
    return this.#text;
  }
  get text(): string {
    return this.#join();
  }
  get #at(): number {
    return this.#offset < 0 ? this.text.length : this.#offset;
  }
  #translate(text: string): string {
    if (this.newline === null || this.newline === "")
      for (const [end] of text.matchAll(/\r\n?|\n/g)) this.#seen.add(end);
    if (this.newline === null) return text.replace(/\r\n?/g, "\n");
    if (this.newline === "\r" || this.newline === "\r\n") return text.replaceAll("\n", this.newline);
    return text;
  }
  write(given: string): void {
    const text = this.#translate(given);
    if (text === "") return;
    charge(text.length * 2);
    if (this.#offset < 0) {
      this.#pieces.push(text);
      return;
    }
    const all = this.text;
    const at = this.#offset;
    if (at >= all.length) {
      charge(at - all.length);
      this.#text = all + "\0".repeat(at - all.length);
      this.#pieces.push(text);
      this.#offset = -1;
      return;
    }
    charge(all.length);
    const end =
      hasSurrogates(all) || hasSurrogates(text)
        ? offsetAt(all, textLength(all.slice(0, at)) + textLength(text))
        : at + text.length;
    this.#text = all.slice(0, at) + text + all.slice(end);
    this.#offset = at + text.length;
    if (this.#offset >= this.#text.length) this.#offset = -1;
  }
  /** `count` code points, all that is left for a negative count. */
  read(count: number): string {
    const all = this.text;
    const at = this.#at;
    const rest = all.slice(at);
    const part = count < 0 ? rest : rest.slice(0, hasSurrogates(rest) ? offsetAt(rest, count) : count);
    this.#offset = at + part.length;
    if (this.#offset >= all.length && at <= all.length) this.#offset = Math.max(at, all.length);
    return part;
  }
  /** Up to and with the next line end. */
  readLine(limit: number): string {
    const all = this.text;
    const at = this.#at;
    if (at >= all.length) return "";
    let end = all.indexOf("\n", at) + 1;
    if (this.newline === "") {
      const match = /\r\n|\r|\n/g;
      match.lastIndex = at;
      const hit = match.exec(all);
      end = hit === null ? 0 : hit.index + hit[0].length;
    } else if (typeof this.newline === "string" && this.newline !== "\n") {
      const hit = all.indexOf(this.newline, at);
      end = hit < 0 ? 0 : hit + this.newline.length;
    }
    let line = all.slice(at, end === 0 ? all.length : end);
    if (limit >= 0) line = [...line.slice(0, limit * 2)].slice(0, limit).join("");
    tick();
    this.#offset = at + line.length;
    return line;
  }
  next(): Value | undefined {
    this.check();
    const line = this.readLine(-1);
    return line === "" ? undefined : line;
  }
  get newlines(): Value {
    const seen = ["\r", "\n", "\r\n"].filter((end) => this.#seen.has(end));
    return seen.length > 1 ? new PyTuple(seen) : (seen[0] ?? null);
  }
  tell(): number {
    return textLength(this.text.slice(0, this.#at)) + Math.max(0, this.#at - this.text.length);
  }
  seek(position: number): void {
    const all = this.text;
    this.#offset = hasSurrogates(all) ? offsetAt(all, Math.min(position, textLength(all))) : position;
  }
  seekEnd(): void {
    this.#offset = -1;
  }
  truncate(size: number): void {
    const all = this.text;
    const at = this.#at;
    this.#text = all.slice(0, hasSurrogates(all) ? offsetAt(all, Math.min(size, textLength(all))) : size);
    this.#offset = at;
  }
}
setDefaultType(PyStringIO, stringIoType);

defineMethods(stringIoType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyStringIO(), cls),
  "__init__(self, initial_value='', newline='\\n')": (self: PyStringIO, initial: Value, newline: Value) => {
    const line = newline === "\\n" ? "\n" : newline;
    if (line !== null && stringOf(line) === undefined)
      throw typeError(`newline must be str or None, not ${typeOf(line).name}`);
    if (line !== null && !["", "\n", "\r", "\r\n"].includes(stringOf(line)!))
      throw valueError(`illegal newline value: ${reprOf(line)}`);
    const text = initial === null ? "" : stringOf(initial);
    if (text === undefined) throw typeError(`initial_value must be str or None, not ${typeOf(initial).name}`);
    self.newline = line;
    self.open(text);
    return null;
  },
  "write(self, s, /)": (self: PyStringIO, text: Value) => {
    const content = stringOf(text);
    if (content === undefined) throw typeError(`string argument expected, got '${typeOf(text).name}'`);
    self.check();
    self.write(content);
    return textLength(content);
  },
  "read(self, size=-1, /)": (self: PyStringIO, count: Value) => {
    const most = sizeOrNone(count);
    self.check();
    return self.read(most);
  },
  "readline(self, size=-1, /)": (self: PyStringIO, limit: Value) => {
    const most = sizeOrNone(limit);
    self.check();
    return self.readLine(most);
  },
  "getvalue(self, /)": (self: PyStringIO) => {
    self.check();
    return self.text;
  },
  "__getstate__(self, /)": (self: PyStringIO) => {
    self.check();
    const own = self.attrs !== undefined && self.attrs.size > 0 ? dictFromMap(new Map(self.attrs)) : null;
    return new PyTuple([self.text, self.newline, self.tell(), own]);
  },
  "__setstate__(self, state, /)": (self: PyStringIO, state: Value) => {
    self.check();
    const items = state instanceof PyTuple ? state.items : [];
    if (!(state instanceof PyTuple) || items.length < 4)
      throw typeError(`${self.type.name}.__setstate__ argument should be 4-tuple, got ${typeOf(state).name}`);
    const [text, newline, position, own] = items;
    if (typeof position !== "number")
      throw typeError(`third item of state must be an integer, got ${typeOf(position!).name}`);
    if (position < 0) throw valueError("position value cannot be negative");
    if (!(own === null || own instanceof PyDict))
      throw typeError(`fourth item of state should be a dict, got a ${typeOf(own!).name}`);
    call(getAttribute(self, "__init__"), ["", newline!]);
    self.restore(stringOf(text!) ?? "", position);
    if (own instanceof PyDict)
      for (const [name, value] of own.table.map) setAttribute(self, stringOf(name) ?? "", value);
    return null;
  },
  "tell(self, /)": (self: PyStringIO) => {
    self.check();
    return self.tell();
  },
  "seek(self, pos, whence=0, /)": (self: PyStringIO, position: Value, whence: Value) => {
    const at = requireSsize(position);
    const from = cInt(whence);
    self.check();
    if (from < 0 || from > 2) throw valueError(`Invalid whence (${from}, should be 0, 1 or 2)`);
    if (from === 0) {
      if (at < 0) throw valueError(`Negative seek position ${at}`);
      self.seek(at);
    } else {
      if (at !== 0) throw unsupportedOperationOs("Can't do nonzero cur-relative seeks");
      if (from === 2) self.seekEnd();
    }
    return self.tell();
  },
  "truncate(self, pos=None, /)": (self: PyStringIO, position: Value) => {
    const given = sizeOrNone(position);
    self.check();
    const at = position === null ? self.tell() : given;
    if (at < 0) throw valueError(`Negative size value ${requireIndex(position)}`);
    self.truncate(at);
    return position === null ? at : requireIndex(position);
  },
  "close(self, /)": (self: PyStringIO) => {
    self.isClosed = true;
    return null;
  },
  "readable(self, /)": (self: PyStringIO) => checked(self, true),
  "writable(self, /)": (self: PyStringIO) => checked(self, true),
  "seekable(self, /)": (self: PyStringIO) => checked(self, true),
});

const unsupportedOperationOs = (message: string): unknown => newException(exceptionType("OSError"), message);

function checked(self: { check(): void }, value: Value): Value {
  self.check();
  return value;
}

/** What text and byte streams have in common. */
type Stream = PyIterator & {
  check(): void;
  isClosed: boolean;
  readLine(limit: number): Value;
  write(data: never): void;
};

export function defineStreamMethods(
  type: PyType,
  write: (self: Stream, line: Value) => void,
  linesUpTo: (hint: Value, total: number) => boolean,
): void {
  defineMethods(type, {
    "__enter__(self, /)": (self: Stream) => checked(self, self),
    "__exit__(self, /, *args)": (self: Stream) => {
      self.isClosed = true;
      return null;
    },
    "__iter__(self, /)": (self: Stream) => checked(self, self),
    "__next__(self, /)": (self: Stream) => {
      const line = self.next();
      if (line === undefined) throw newException(exceptionType("StopIteration"));
      return line;
    },
    "readlines(self, hint=-1, /)": (self: Stream, hint: Value) => {
      linesUpTo(hint, 0);
      self.check();
      const lines: Value[] = [];
      let total = 0;
      for (let line = self.next(); line !== undefined; line = self.next()) {
        lines.push(line);
        total += typeof line === "string" ? textLength(line) : ((line as PyBytes).length() ?? 0);
        if (linesUpTo(hint, total)) break;
      }
      return new PyList(lines);
    },
    "writelines(self, lines, /)": (self: Stream, lines: Value) => {
      self.check();
      for (const line of arrayFrom(lines)) write(self, line);
      return null;
    },
    "flush(self, /)": (self: Stream) => checked(self, null),
    "isatty(self, /)": (self: Stream) => checked(self, false),
    "fileno(self, /)": () => {
      throw unsupportedOperation("fileno");
    },
    "detach(self, /)": () => {
      throw unsupportedOperation("detach");
    },
  });
  defineAttributes(type, { closed: (self: Stream) => self.isClosed });
}
defineStreamMethods(
  stringIoType,
  (self, line) => {
    const text = stringOf(line);
    if (text === undefined) throw typeError(`string argument expected, got '${typeOf(line).name}'`);
    (self as unknown as PyStringIO).write(text);
  },
  (hint, total) => {
    const most = sizeOrNone(hint);
    return most > 0 && total > most;
  },
);
defineAttributes(stringIoType, {
  line_buffering: () => false,
  newlines: (self: PyStringIO) => self.newlines,
  encoding: () => null,
  errors: () => null,
});
inheritNames(stringIoType, "_IOBase", "writelines readlines fileno isatty flush");
inheritNames(stringIoType, "_TextIOBase", "detach");
