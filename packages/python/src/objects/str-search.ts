/**
 * Search in str: find, index, count, startswith, replace, partition, removeprefix and their kin.
 *
 * Bounds count code points and are clamped as those of a slice. The search itself runs over UTF-16 units, inside the bounds; a match of half a
 * surrogate pair is none.
 */

import { charge, tick } from "../limits.ts";
import { requireString } from "./argument-errors.ts";
import { typeError, valueError } from "./exceptions.ts";
import { defineMethods } from "./function.ts";
import { indexOf, requireSize } from "./index-value.ts";
import { stringOf, strType, typeOf, type Value } from "./object.ts";
import {
  findAll,
  findText,
  findTextBackwards,
  indexAt,
  isWholeAt,
  offsetAt,
  selfText,
  textLength,
} from "./str-text.ts";
import { isSearchedSoon } from "./substring.ts";
import { PyTuple } from "./tuple.ts";

/** A bound as find and its kin take it: None or an index, -1 counting from the end. */
function bound(value: Value | undefined, missing: number, length: number): number {
  if (value === undefined || value === null) return missing;
  const index = indexOf(value);
  if (index === undefined) throw typeError("slice indices must be integers or None or have an __index__ method");
  const at = Number(index);
  return at < 0 ? Math.max(0, at + length) : at;
}

/** The bounds of a search over something of `length`: `end` is clamped to it, `start` may lie beyond. */
export function searchBounds(start: Value | undefined, end: Value | undefined, length: number): [number, number] {
  return [bound(start, 0, length), Math.min(length, bound(end, length, length))];
}

/** The part of a text that is searched, and the unit offset at which it begins; undefined where `start` lies behind `end`. */
function region(
  text: string,
  start: Value | undefined,
  end: Value | undefined,
): { part: string; offset: number } | undefined {
  if (start === undefined && end === undefined) return { part: text, offset: 0 };
  const [from, to] = searchBounds(start, end, textLength(text));
  if (from > to) return undefined;
  const offset = offsetAt(text, from);
  return { part: text.slice(offset, offsetAt(text, to)), offset };
}

/** What is searched. CPython looks at the bounds before it. */
function requireText(value: Value | undefined, name: string, start: Value | undefined, end: Value | undefined): string {
  if (value === undefined) throw typeError(`${name}() takes at least 1 argument (0 given)`);
  const text = stringOf(value);
  if (text !== undefined) return text;
  searchBounds(start, end, 0);
  throw typeError(`must be str, not ${typeOf(value).name}`);
}

type Bounds = { start: Value | undefined; end: Value | undefined };

function find(self: Value, wanted: string, { start, end }: Bounds, search: typeof findText): number {
  const text = selfText(self);
  const where = region(text, start, end);
  const at = where === undefined ? -1 : search(where.part, wanted);
  return at < 0 ? -1 : indexAt(text, at + where!.offset);
}

function found(at: number): number {
  if (at < 0) throw valueError("substring not found");
  return at;
}

function count(self: Value, wanted: string, { start, end }: Bounds): number {
  const where = region(selfText(self), start, end);
  if (where === undefined) return 0;
  if (wanted === "") return textLength(where.part) + 1;
  return countText(where.part, wanted);
}

/** How often `wanted`, which is not empty, is found in `text` without overlaps. */
export function countText(text: string, wanted: string): number {
  let times = 0;
  for (let at = findText(text, wanted); at >= 0; at = findText(text, wanted, at + wanted.length)) times++;
  return times;
}

type Edge = "startswith" | "endswith";

function hasAffix(self: Value, affix: Value | undefined, bounds: Bounds, edge: Edge): boolean {
  if (affix === undefined) throw typeError(`${edge}() takes at least 1 argument (0 given)`);
  const where = region(selfText(self), bounds.start, bounds.end);
  if (!(affix instanceof PyTuple)) {
    const wanted = stringOf(affix);
    if (wanted === undefined)
      throw typeError(`${edge} first arg must be str or a tuple of str, not ${typeOf(affix).name}`);
    return where !== undefined && hasEdge(where.part, wanted, edge);
  }
  for (const item of affix.items) {
    const wanted = stringOf(item);
    if (wanted === undefined) throw typeError(`tuple for ${edge} must only contain str, not ${typeOf(item).name}`);
    if (where !== undefined && hasEdge(where.part, wanted, edge)) return true;
  }
  return false;
}

function hasEdge(text: string, wanted: string, edge: Edge): boolean {
  if (edge === "startswith") return text.startsWith(wanted) && isWholeAt(text, wanted, 0);
  return text.endsWith(wanted) && isWholeAt(text, wanted, text.length - wanted.length);
}

function removeAffix(self: Value, affix: Value, edge: Edge): string {
  const text = selfText(self);
  const wanted = requireString(`remove${edge === "startswith" ? "prefix" : "suffix"}() argument`, affix);
  if (!hasEdge(text, wanted, edge)) return text;
  return edge === "startswith" ? text.slice(wanted.length) : text.slice(0, text.length - wanted.length);
}

function replace(self: Value, old: Value, replacement: Value, limit: Value): string {
  const text = selfText(self);
  const wanted = requireString("replace() argument 1", old);
  const put = requireString("replace() argument 2", replacement);
  const times = requireSize(limit);
  return replaceText(text, wanted, put, times < 0 ? Number.POSITIVE_INFINITY : times);
}

/** Characters that V8 searches in one go: what it does there hears no clock. */
const PART = 1 << 20;

/** Replaces all, a part of the text at a time. A part ends where no match is cut. */
function replaceInParts(text: string, wanted: string, put: string): string {
  if (text.length <= PART) return text.split(wanted).join(put);
  let result = "";
  for (let at = 0; at < text.length; ) {
    tick(PART >>> 4);
    const end = Math.min(at + PART, text.length);
    const pieces = text.slice(at, end + wanted.length - 1).split(wanted);
    const rest = pieces.pop()!;
    const behind = Math.min(end + wanted.length - 1, text.length) - rest.length;
    if (pieces.length > 0) result += pieces.join(put) + put;
    const next = Math.max(behind, end);
    result += text.slice(behind, next);
    at = next;
  }
  return result;
}

/** Texts up to this length are put together piece by piece. */
const SHORT = 256;

function replaceInShort(
  { text, wanted, put, limit }: { text: string; wanted: string; put: string; limit: number },
  first: number,
): string {
  let result = "";
  let last = 0;
  for (let at = first, times = 0; at >= 0 && times < limit; at = findText(text, wanted, last), times++) {
    result += text.slice(last, at) + put;
    last = at + wanted.length;
  }
  return result + text.slice(last);
}

/** text.replace(wanted, put, limit), with Infinity for "all". */
export function replaceText(text: string, wanted: string, put: string, limit: number): string {
  if (wanted === "") return interleave(text, put, limit);
  const first = limit === 0 ? -1 : findText(text, wanted);
  if (first < 0) return text;
  if (text.length <= SHORT && put.length <= SHORT) return replaceInShort({ text, wanted, put, limit }, first);
  // Where the result is small anyhow, JavaScript may find and put in one go.
  const isSoon = limit === Number.POSITIVE_INFINITY && isSearchedSoon(Math.min(text.length, PART), wanted);
  if (isSoon && text.length * (put.length + 1) < 65_536 && !/[\ud800-\udfff]/.test(wanted)) {
    // With a function, so that no `$` in the replacement means something.
    return text.replaceAll(wanted, () => put);
  }
  if (isSoon && !/[\ud800-\udfff]/.test(wanted)) {
    const times = countText(text, wanted);
    tick(times);
    charge(text.length + times * (put.length - wanted.length + 24));
    return replaceInParts(text, wanted, put);
  }
  const offsets = findAll(text, wanted, limit);
  charge(text.length + offsets.length * (put.length - wanted.length + 16));
  const parts: string[] = [];
  let last = 0;
  for (const at of offsets) {
    parts.push(text.slice(last, at));
    last = at + wanted.length;
  }
  parts.push(text.slice(last));
  return parts.join(put);
}

/** Puts something before every character and at the end. */
function interleave(text: string, put: string, limit: number): string {
  if (limit === 0) return text;
  const length = textLength(text);
  const times = Math.min(limit, length + 1);
  charge(text.length + times * put.length);
  const cut = offsetAt(text, times - 1);
  const characters = [...text.slice(0, cut)];
  if (times <= length) return put + characters.map((character) => character + put).join("") + text.slice(cut);
  return put + characters.map((character) => character + put).join("");
}

function partition(self: Value, separator: Value, backwards: boolean): Value {
  const text = selfText(self);
  const wanted = stringOf(separator);
  if (wanted === undefined) throw typeError(`must be str, not ${typeOf(separator).name}`);
  if (wanted === "") throw valueError("empty separator");
  const at = backwards ? findTextBackwards(text, wanted) : findText(text, wanted);
  if (at < 0) return new PyTuple(backwards ? ["", "", text] : [text, "", ""]);
  return new PyTuple([text.slice(0, at), wanted, text.slice(at + wanted.length)]);
}

/** For rfind: the last occurrence. */
const findLast: typeof findText = (text, wanted) => findTextBackwards(text, wanted);

defineMethods(strType, {
  "find(self, sub=?, start=?, end=?, /)": (self, sub: Value | undefined, start, end) =>
    find(self, requireText(sub, "find", start, end), { start, end }, findText),
  "rfind(self, sub=?, start=?, end=?, /)": (self, sub: Value | undefined, start, end) =>
    find(self, requireText(sub, "rfind", start, end), { start, end }, findLast),
  "index(self, sub=?, start=?, end=?, /)": (self, sub: Value | undefined, start, end) =>
    found(find(self, requireText(sub, "index", start, end), { start, end }, findText)),
  "rindex(self, sub=?, start=?, end=?, /)": (self, sub: Value | undefined, start, end) =>
    found(find(self, requireText(sub, "rindex", start, end), { start, end }, findLast)),
  "count(self, sub=?, start=?, end=?, /)": (self, sub: Value | undefined, start, end) =>
    count(self, requireText(sub, "count", start, end), { start, end }),
  "startswith(self, prefix=?, start=?, end=?, /)": (self, prefix: Value | undefined, start, end) =>
    hasAffix(self, prefix, { start, end }, "startswith"),
  "endswith(self, suffix=?, start=?, end=?, /)": (self, suffix: Value | undefined, start, end) =>
    hasAffix(self, suffix, { start, end }, "endswith"),
  "removeprefix(self, prefix, /)": (self, prefix) => removeAffix(self, prefix, "startswith"),
  "removesuffix(self, suffix, /)": (self, suffix) => removeAffix(self, suffix, "endswith"),
  "replace(self, old, new, count=-1, /)": (self, old, replacement, limit) => replace(self, old, replacement, limit),
  "partition(self, sep, /)": (self, separator) => partition(self, separator, false),
  "rpartition(self, sep, /)": (self, separator) => partition(self, separator, true),
});
