/**
 * The methods that bytes and bytearray share: those that treat their bytes as ASCII text. Both types get the same table; what comes out is
 * of the type that went in.
 *
 * The work is done on strings with a character a byte, by the functions of str where they agree; white space, line ends and case are ASCII's.
 */

import { charge, GROWTH_MASK, growing, tick } from "../limits.ts";
import { lengthOf } from "./access.ts";
import { isAscii } from "./ascii-kinds.ts";
import { badArgument, requireCString, requireString } from "./argument-errors.ts";
import { bytearrayType, PyByteArray } from "./bytearray.ts";
import { bytesType, PyBytes } from "./bytes.ts";
import { PyBytesLike } from "./bytes-like.ts";
import { bytesToText, requireBytes, requireBytesText, textToBytes, wantedBytes } from "./bytes-text.ts";
import { typeError, valueError } from "./exceptions.ts";
import { defineMethods, defineStaticMethods, type MethodTable } from "./function.ts";
import { requireCInt, requireSize } from "./index-value.ts";
import { arrayFrom } from "./iteration.ts";
import { JoinedText } from "./joined-text.ts";
import { PyList } from "./list.ts";
import { stringOf, typeOf, type Value } from "./object.ts";
import { centerLeft, expandTabs, tabSize } from "./str-alignment.ts";
import { countText, replaceText, searchBounds } from "./str-search.ts";
import { keepsEnds, splitText } from "./str-split.ts";
import { textLength } from "./str-text.ts";
import { firstOffset, lastOffset } from "./substring.ts";
import { decodeBytes } from "./text-encoding.ts";
import { PyTuple } from "./tuple.ts";

type Self = PyBytes | PyByteArray;

/** New bytes of the type of `self`, from text. */
function like(self: Self, text: string): Self {
  const bytes = textToBytes(text);
  return self instanceof PyByteArray ? new PyByteArray(bytes) : new PyBytes(bytes);
}

const textOf = (self: Self): string => bytesToText(self.bytes);

type Bounds = { start: Value | undefined; end: Value | undefined };

/** The part of the bytes between the bounds and where it begins; undefined where start lies behind end. */
function region(self: Self, { start, end }: Bounds): { part: string; from: number } | undefined {
  const [from, to] = searchBounds(start, end, self.bytes.length);
  if (from > to) return undefined;
  return { part: bytesToText(self.bytes.subarray(from, to)), from };
}

/** Parts of what has been split. Each is an object of its own, many times as large as a short text. */
function likeAll(self: Self, parts: readonly string[]): Self[] {
  const made: Self[] = [];
  for (const part of parts) {
    tick();
    made.push(like(self, part));
    if ((made.length & GROWTH_MASK) === 0) growing(made.length);
  }
  return made;
}

/** What is searched. CPython looks at the bounds before it. */
function wantedFor(value: Value | undefined, name: string, start: Value | undefined, end: Value | undefined): string {
  if (value === undefined) throw typeError(`${name}() takes at least 1 argument (0 given)`);
  searchBounds(start, end, 0);
  return wantedBytes(value, () =>
    typeError(`argument should be integer or bytes-like object, not '${typeOf(value).name}'`),
  );
}

function find(self: Self, wanted: string, bounds: Bounds, backwards: boolean): number {
  const where = region(self, bounds);
  const at = where === undefined ? -1 : backwards ? lastOffset(where.part, wanted) : firstOffset(where.part, wanted);
  return at < 0 ? -1 : at + where!.from;
}

function found(at: number): number {
  if (at < 0) throw valueError("subsection not found");
  return at;
}

function count(self: Self, wanted: string, bounds: Bounds): number {
  const where = region(self, bounds);
  if (where === undefined) return 0;
  return wanted === "" ? where.part.length + 1 : countText(where.part, wanted);
}

type Edge = "startswith" | "endswith";

function hasAffix(self: Self, affix: Value | undefined, bounds: Bounds, edge: Edge): boolean {
  if (affix === undefined) throw typeError(`${edge}() takes at least 1 argument (0 given)`);
  const where = region(self, bounds);
  const matches = (wanted: string): boolean => {
    if (where === undefined) return false;
    return edge === "startswith" ? where.part.startsWith(wanted) : where.part.endsWith(wanted);
  };
  if (affix instanceof PyTuple) return affix.items.some((item) => matches(requireBytesText(item)));
  if (!(affix instanceof PyBytesLike)) {
    throw typeError(`${edge} first arg must be bytes or a tuple of bytes, not ${typeOf(affix).name}`);
  }
  return matches(bytesToText(affix.bytes));
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

function strip(self: Self, dropped: Value, left: boolean, right: boolean): Self {
  let drops = isSpace;
  if (dropped !== null) {
    const given = requireBytes(dropped);
    const set = given.length <= 128 && self.bytes.length <= 64 ? undefined : new Set(given);
    drops = set === undefined ? (code) => given.includes(code) : (code) => set.has(code);
  }
  const bytes = self.bytes;
  let start = 0;
  let end = bytes.length;
  if (left) while (start < end && drops(bytes[start]!)) start++;
  if (right) while (end > start && drops(bytes[end - 1]!)) end--;
  charge(end - start);
  const rest = bytes.slice(start, end);
  return self instanceof PyByteArray ? new PyByteArray(rest) : new PyBytes(rest);
}

/** The words between white space, at most `limit` splits; the rest keeps its inner and trailing white space. */
function splitWords(text: string, limit: number): string[] {
  const words: string[] = [];
  const pattern = /[^\t-\r ]+/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (words.length >= limit) {
      words.push(text.slice(match.index));
      break;
    }
    words.push(match[0]);
    tick();
  }
  charge(words.length * 40);
  return words;
}

/** The same from the end: the rest keeps its inner and leading white space. */
function splitWordsBackwards(text: string, limit: number): string[] {
  const words: string[] = [];
  const isSpaceAt = (at: number): boolean => isSpace(text.charCodeAt(at));
  for (let end = text.length; ; ) {
    while (end > 0 && isSpaceAt(end - 1)) end--;
    if (end === 0) break;
    let start = end;
    while (start > 0 && !isSpaceAt(start - 1)) start--;
    if (words.length >= limit) start = 0;
    words.push(text.slice(start, end));
    tick();
    end = start;
  }
  charge(words.length * 40);
  return words.reverse();
}

/** The parts around a separator, at most `limit` splits from the end. */
function splitBackwards(text: string, separator: string, limit: number): string[] {
  const parts: string[] = [];
  let end = text.length;
  while (parts.length < limit) {
    const at = end < separator.length ? -1 : lastOffset(text, separator, end - separator.length);
    if (at < 0) break;
    parts.push(text.slice(at + separator.length, end));
    end = at;
  }
  parts.push(text.slice(0, end));
  charge(parts.length * 40);
  return parts.reverse();
}

function split(self: Self, separator: Value, limit: Value, backwards: boolean): Value {
  const times = requireSize(limit);
  const most = times < 0 ? Number.POSITIVE_INFINITY : times;
  const text = textOf(self);
  let parts: string[];
  if (separator === null) parts = backwards ? splitWordsBackwards(text, most) : splitWords(text, most);
  else {
    const wanted = requireBytesText(separator);
    if (wanted === "") throw valueError("empty separator");
    parts = backwards ? splitBackwards(text, wanted, most) : splitText(text, wanted, most);
  }
  return new PyList(likeAll(self, parts));
}

function splitLines(self: Self, keepEnds: boolean): Value {
  const text = textOf(self);
  const pattern = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g;
  const lines: Self[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [line] = match;
    tick();
    lines.push(like(self, keepEnds ? line : line.replace(/[\r\n]+$/, "")));
    if ((lines.length & GROWTH_MASK) === 0) growing(lines.length);
  }
  return new PyList(lines);
}

/** Does what may run code of the program, which can't change the size of the bytes meanwhile. */
function heldWhile<T>(bytes: Self, action: () => T): T {
  bytes.hold(1);
  try {
    return action();
  } finally {
    bytes.hold(-1);
  }
}

function join(self: Self, iterable: Value): Value {
  // Refused before its numbers become a list.
  if (iterable instanceof PyBytesLike && !iterable.type.isHeap && iterable.bytes.length > 0)
    throw typeError("sequence item 0: expected a bytes-like object, int found");
  const items = heldWhile(self, () => arrayFrom(iterable, () => typeError("can only join an iterable")));
  const parts = items.map((item, i) => {
    if (item instanceof PyBytesLike) return item.bytes;
    throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeOf(item).name} found`);
  });
  const separator = self.bytes;
  const size = parts.reduce((sum, part) => sum + part.length, 0) + separator.length * Math.max(0, parts.length - 1);
  charge(size);
  const result = new Uint8Array(size);
  let at = 0;
  for (const [i, part] of parts.entries()) {
    if (i > 0) {
      result.set(separator, at);
      at += separator.length;
    }
    result.set(part, at);
    at += part.length;
  }
  return self instanceof PyByteArray ? new PyByteArray(result) : new PyBytes(result);
}

function partition(self: Self, separator: Value, backwards: boolean): Value {
  const wanted = requireBytesText(separator);
  if (wanted === "") throw valueError("empty separator");
  const text = textOf(self);
  const at = backwards ? lastOffset(text, wanted) : firstOffset(text, wanted);
  const parts =
    at < 0
      ? backwards
        ? ["", "", text]
        : [text, "", ""]
      : [text.slice(0, at), wanted, text.slice(at + wanted.length)];
  return new PyTuple(parts.map((part) => like(self, part)));
}

function replace(self: Self, old: Value, replacement: Value, limit: Value): Value {
  const wanted = requireBytesText(old);
  const put = requireBytesText(replacement);
  const times = requireSize(limit);
  return like(self, replaceText(textOf(self), wanted, put, times < 0 ? Number.POSITIVE_INFINITY : times));
}

/** The bytes in a field of `width`; `left` says how many of the missing ones stand before them. */
function pad(
  self: Self,
  name: string,
  width: Value,
  fill: Value,
  left: (missing: number, width: number) => number,
): Value {
  const wanted = requireSize(width);
  if (
    !(fill instanceof PyBytesLike) ||
    fill.bytes.length !== 1 ||
    (!(fill instanceof PyBytes) && !(fill instanceof PyByteArray))
  ) {
    throw badArgument(`${name}() argument 2`, "a byte string of length 1", fill);
  }
  const text = textOf(self);
  const missing = wanted - text.length;
  if (missing <= 0) return like(self, text);
  charge(wanted);
  const before = left(missing, wanted);
  const character = bytesToText(fill.bytes);
  return like(self, character.repeat(before) + text + character.repeat(missing - before));
}

function zeroFill(self: Self, width: Value): Value {
  const wanted = requireSize(width);
  const text = textOf(self);
  if (wanted <= text.length) return like(self, text);
  charge(wanted);
  const sign = text.startsWith("-") || text.startsWith("+") ? text[0]! : "";
  return like(self, sign + "0".repeat(wanted - text.length) + text.slice(sign.length));
}

function translate(self: Self, table: Value, deleted: Value | undefined): Value {
  const map = table === null ? undefined : requireBytes(table);
  if (map !== undefined && map.length !== 256) throw valueError("translation table must be 256 characters long");
  const drops = new Uint8Array(256);
  if (deleted !== undefined) for (const byte of requireBytes(deleted)) drops[byte] = 1;
  const { bytes } = self;
  charge(bytes.length * 2);
  const kept = new Uint8Array(bytes.length);
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((i & 0xffff) === 0xffff) tick(0x400);
    const byte = bytes[i]!;
    if (drops[byte] === 0) kept[count++] = map === undefined ? byte : map[byte]!;
  }
  const result = count === bytes.length ? kept : kept.slice(0, count);
  return self instanceof PyByteArray ? new PyByteArray(result) : new PyBytes(result);
}

/** The two digits of every byte. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function pairText(bytes: Uint8Array): string {
  if (bytes.length > 256) {
    const pairs = new JoinedText();
    for (let at = 0; at < bytes.length; at += 256) pairs.add(pairText(bytes.subarray(at, at + 256)));
    return pairs.text();
  }
  let text = "";
  for (let i = 0; i < bytes.length; i++) text += HEX[bytes[i]!]!;
  return text;
}

/** bytes.hex(sep, bytes_per_sep): groups are counted from the right, with a negative number from the left. */
export function hexText(bytes: Uint8Array, separator: Value | undefined, groupSize: Value): string {
  charge(bytes.length * 3);
  const group = requireCInt(groupSize);
  if (separator === undefined) return pairText(bytes);
  const text = separator instanceof PyBytesLike ? bytesToText(separator.bytes) : stringOf(separator);
  const length = text === undefined ? lengthOf(separator) : textLength(text);
  if (length !== 1) throw valueError("sep must be length 1.");
  if (text === undefined) throw typeError("sep must be str or bytes.");
  if (text > "\x7f") throw valueError("sep must be ASCII.");
  const size = Math.abs(group);
  if (size === 0) return pairText(bytes);
  const groups = new JoinedText(text);
  const first = (group > 0 ? bytes.length % size : 0) || Math.min(size, bytes.length);
  if (first > 0) groups.add(pairText(bytes.subarray(0, first)));
  for (let at = first; at < bytes.length; at += size) groups.add(pairText(bytes.subarray(at, at + size)));
  return groups.text();
}

function hexDigit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 32;
  if (letter >= 0x61 && letter <= 0x66 && unit < 0x80) return letter - 0x57;
  throw valueError(`non-hexadecimal number found in fromhex() arg at position ${at}`);
}

/** bytes.fromhex(text): pairs of hexadecimal digits with ASCII white space between them. */
export function bytesFromHex(value: Value): Uint8Array {
  const text = requireString("fromhex() argument", value);
  charge(text.length);
  const foreign = isAscii(text) ? -1 : [...text].findIndex((character) => character > "\x7f");
  if (foreign !== -1) throw valueError(`non-hexadecimal number found in fromhex() arg at position ${foreign}`);
  const bytes: number[] = [];
  for (let at = 0; at < text.length; ) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const high = hexDigit(text, at);
    bytes.push(high * 16 + hexDigit(text, at + 1));
    at += 2;
  }
  return Uint8Array.from(bytes);
}

const titled = (text: string): string =>
  text.replace(/[A-Za-z]+/g, (word) => word[0]!.toUpperCase() + asciiLower(word.slice(1)));
const asciiLower = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
const asciiUpper = (text: string): string => text.replace(/[a-z]+/g, (run) => run.toUpperCase());

/** A copy in which the letters from `first`, an `a` or `A`, on have the other case. */
function inCase(self: Self, first: number): Self {
  charge(self.bytes.length);
  const bytes = self.bytes.slice();
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte >= first && byte < first + 26) bytes[i] = byte ^ 32;
  }
  return self instanceof PyByteArray ? new PyByteArray(bytes) : new PyBytes(bytes);
}

function isTitle(text: string): boolean {
  return /[A-Za-z]/.test(text) && (text.match(/[A-Za-z]+/g) ?? []).every((word) => /^[A-Z][a-z]*$/.test(word));
}

const methods: MethodTable = {
  "find(self, sub=?, start=?, end=?, /)": (self: Self, sub, start, end) =>
    find(self, wantedFor(sub, "find", start, end), { start, end }, false),
  "rfind(self, sub=?, start=?, end=?, /)": (self: Self, sub, start, end) =>
    find(self, wantedFor(sub, "rfind", start, end), { start, end }, true),
  "index(self, sub=?, start=?, end=?, /)": (self: Self, sub, start, end) =>
    found(find(self, wantedFor(sub, "index", start, end), { start, end }, false)),
  "rindex(self, sub=?, start=?, end=?, /)": (self: Self, sub, start, end) =>
    found(find(self, wantedFor(sub, "rindex", start, end), { start, end }, true)),
  "count(self, sub=?, start=?, end=?, /)": (self: Self, sub, start, end) =>
    count(self, wantedFor(sub, "count", start, end), { start, end }),
  "startswith(self, prefix=?, start=?, end=?, /)": (self: Self, affix, start, end) =>
    hasAffix(self, affix, { start, end }, "startswith"),
  "endswith(self, suffix=?, start=?, end=?, /)": (self: Self, affix, start, end) =>
    hasAffix(self, affix, { start, end }, "endswith"),
  "removeprefix(self, prefix, /)": (self: Self, prefix) => {
    const [text, wanted] = [textOf(self), requireBytesText(prefix)];
    return like(self, text.startsWith(wanted) ? text.slice(wanted.length) : text);
  },
  "removesuffix(self, suffix, /)": (self: Self, suffix) => {
    const [text, wanted] = [textOf(self), requireBytesText(suffix)];
    return like(self, text.endsWith(wanted) ? text.slice(0, text.length - wanted.length) : text);
  },
  "replace(self, old, new, count=-1, /)": replace,
  "partition(self, sep, /)": (self: Self, separator) => partition(self, separator, false),
  "rpartition(self, sep, /)": (self: Self, separator) => partition(self, separator, true),
  "split(self, sep=None, maxsplit=-1)": (self: Self, separator, limit) => split(self, separator, limit, false),
  "rsplit(self, sep=None, maxsplit=-1)": (self: Self, separator, limit) => split(self, separator, limit, true),
  "splitlines(self, keepends=False)": (self: Self, keepEnds) => splitLines(self, keepsEnds(keepEnds)),
  "join(self, iterable_of_bytes, /)": join,
  "strip(self, bytes=None, /)": (self: Self, dropped) => strip(self, dropped, true, true),
  "lstrip(self, bytes=None, /)": (self: Self, dropped) => strip(self, dropped, true, false),
  "rstrip(self, bytes=None, /)": (self: Self, dropped) => strip(self, dropped, false, true),
  "ljust(self, width, fillchar=?, /)": (self: Self, width, fill = space()) => pad(self, "ljust", width, fill, () => 0),
  "rjust(self, width, fillchar=?, /)": (self: Self, width, fill = space()) =>
    pad(self, "rjust", width, fill, (missing) => missing),
  "center(self, width, fillchar=?, /)": (self: Self, width, fill = space()) =>
    pad(self, "center", width, fill, centerLeft),
  "zfill(self, width, /)": zeroFill,
  "expandtabs(self, tabsize=8)": (self: Self, size) => like(self, expandTabs(textOf(self), tabSize(size))),
  "translate(self, table, /, delete=?)": translate,
  "upper(self, /)": (self: Self) => inCase(self, 0x61),
  "lower(self, /)": (self: Self) => inCase(self, 0x41),
  "title(self, /)": (self: Self) => like(self, titled(textOf(self))),
  "capitalize(self, /)": (self: Self) => {
    const text = textOf(self);
    return like(self, asciiUpper(text.slice(0, 1)) + asciiLower(text.slice(1)));
  },
  "swapcase(self, /)": (self: Self) =>
    like(
      self,
      textOf(self).replace(/[a-z]+|[A-Z]+/g, (run) => (run[0]! >= "a" ? run.toUpperCase() : run.toLowerCase())),
    ),
  "isalnum(self, /)": (self: Self) => /^[A-Za-z0-9]+$/.test(textOf(self)),
  "isalpha(self, /)": (self: Self) => /^[A-Za-z]+$/.test(textOf(self)),
  "isascii(self, /)": (self: Self) => /^[\x00-\x7f]*$/.test(textOf(self)),
  "isdigit(self, /)": (self: Self) => /^[0-9]+$/.test(textOf(self)),
  "isspace(self, /)": (self: Self) => /^[\t-\r ]+$/.test(textOf(self)),
  "islower(self, /)": (self: Self) => /[a-z]/.test(textOf(self)) && !/[A-Z]/.test(textOf(self)),
  "isupper(self, /)": (self: Self) => /[A-Z]/.test(textOf(self)) && !/[a-z]/.test(textOf(self)),
  "istitle(self, /)": (self: Self) => isTitle(textOf(self)),
  "hex(self, sep=?, bytes_per_sep=1)": (self: Self, separator, groupSize) => hexText(self.bytes, separator, groupSize),
  "decode(self, encoding='utf-8', errors='strict')": (self: Self, encoding, errors) =>
    decodeBytes(
      { bytes: self.bytes, object: self },
      requireCString("decode() argument 'encoding'", encoding),
      requireCString("decode() argument 'errors'", errors),
    ),
};

function space(): PyBytes {
  return new PyBytes(Uint8Array.of(32));
}

function makeTranslation(from: Value, to: Value): Value {
  const [source, target] = [requireBytes(from), requireBytes(to)];
  if (source.length !== target.length) throw valueError("maketrans arguments must have same length");
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (const [i, byte] of source.entries()) table[byte] = target[i]!;
  return new PyBytes(table);
}

for (const type of [bytesType, bytearrayType]) {
  defineMethods(type, methods);
  defineStaticMethods(type, { "maketrans(frm, to, /)": makeTranslation });
}
