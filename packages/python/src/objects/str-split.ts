/**
 * Taking str apart and together: split, rsplit, splitlines, strip and its kin, join.
 *
 * White space is what CPython takes for it (`str.isspace`), lines end where `str.splitlines` says, which is in more places than "\n".
 */

import { charge, GROWTH_MASK, growing, tick } from "../limits.ts";
import { typeError, valueError } from "./exceptions.ts";
import { defineMethods } from "./function.ts";
import { requireCInt, requireSize } from "./index-value.ts";
import { arrayFrom } from "./iteration.ts";
import { PyList } from "./list.ts";
import { stringOf, strType, typeOf, type Value } from "./object.ts";
import { findAll, findTextBackwards, hasSurrogates, selfText } from "./str-text.ts";
import { firstOffset, isSearchedSoon } from "./substring.ts";
import { PyTuple } from "./tuple.ts";

/** Parts of texts up to this length are found in one go, longer texts in pieces that are charged for. */
const WHOLE = 65_536;

/** Bytes that one part of a split costs: its pointer and a slice of the text. */
const PART = 40;

/** text.split(): the words between white space, at most `limit` splits; the rest keeps its inner and trailing white space. */
export function splitWords(text: string, limit: number): string[] {
  const words: string[] = [];
  for (let at = 0; ; ) {
    while (at < text.length && isSpaceUnit(text.charCodeAt(at))) at++;
    if (at === text.length) return words;
    const start = at;
    if (words.length >= limit) {
      words.push(text.slice(start));
      return words;
    }
    while (at < text.length && !isSpaceUnit(text.charCodeAt(at))) at++;
    words.push(text.slice(start, at));
    chargeParts(words);
  }
}

function chargeParts(parts: readonly string[]): void {
  if ((parts.length & 0x3ff) !== 0) return;
  tick(0x400);
  charge(0x400 * PART);
  if ((parts.length & GROWTH_MASK) === 0) growing(parts.length);
}

/** text.rsplit(None, limit) */
function splitWordsBackwards(text: string, limit: number): string[] {
  const words: string[] = [];
  let end = trimEnd(text, isSpaceUnit);
  while (end > 0) {
    if (words.length >= limit) {
      words.push(text.slice(0, end));
      break;
    }
    let start = end;
    while (start > 0 && !isSpaceUnit(text.charCodeAt(start - 1))) start--;
    words.push(text.slice(start, end));
    chargeParts(words);
    end = start;
    while (end > 0 && isSpaceUnit(text.charCodeAt(end - 1))) end--;
  }
  return words.reverse();
}

/** text.split(separator, limit): limit Infinity for no limit. */
export function splitText(text: string, separator: string, limit: number): string[] {
  const isSoon = limit === Number.POSITIVE_INFINITY && isSearchedSoon(Math.min(text.length, WHOLE), separator);
  if (isSoon && text.length <= WHOLE && !hasSurrogates(separator)) {
    const parts = text.split(separator);
    charge(parts.length * PART);
    return parts;
  }
  if (isSoon && separator.length <= LONGEST_APART && standsApart(separator)) return splitInPieces(text, separator);
  const offsets = findAll(text, separator, limit);
  charge(offsets.length * PART);
  const parts: string[] = [];
  let last = 0;
  for (const at of offsets) {
    parts.push(text.slice(last, at));
    last = at + separator.length;
  }
  parts.push(text.slice(last));
  return parts;
}

/** Separators up to this length are looked at for whether they stand apart. */
const LONGEST_APART = 64;

/** Can two occurrences never overlap, so that it does not matter where one begins to look? Then no part of it is half of a pair either. */
function standsApart(separator: string): boolean {
  for (let i = 1; i < separator.length; i++) if (separator.startsWith(separator.slice(i))) return false;
  return !hasSurrogates(separator);
}

/** A long text split by V8, which does so in one go: in pieces, between which the limits are looked at. */
function splitInPieces(text: string, separator: string): string[] {
  const pieces: string[][] = [];
  let count = 0;
  for (let from = 0; ; ) {
    const next = firstOffset(text, separator, from + WHOLE);
    const end = next < 0 ? text.length : next;
    const parts = text.slice(from, Math.min(end, from + WHOLE + separator.length - 1)).split(separator);
    // Beyond what was split stands no separator before `end`.
    const rest = end - from - WHOLE - separator.length + 1;
    if (rest > 0) parts[parts.length - 1] = text.slice(end - rest - parts[parts.length - 1]!.length, end);
    tick(parts.length + (Math.max(0, rest) >>> 8));
    charge(parts.length * PART);
    pieces.push(parts);
    count += parts.length;
    if (next < 0) {
      if (pieces.length === 1) return parts;
      charge(count * 8);
      return pieces[0]!.concat(...pieces.slice(1));
    }
    from = next + separator.length;
  }
}

function splitTextBackwards(text: string, separator: string, limit: number): string[] {
  const parts: string[] = [];
  let end = text.length;
  while (parts.length < limit) {
    const at = end < separator.length ? -1 : findTextBackwards(text, separator, end - separator.length);
    if (at < 0) break;
    parts.push(text.slice(at + separator.length, end));
    chargeParts(parts);
    end = at;
  }
  parts.push(text.slice(0, end));
  return parts.reverse();
}

function split(self: Value, separator: Value, limit: Value, backwards: boolean): Value {
  const text = selfText(self);
  const times = requireSize(limit);
  const most = times < 0 ? Number.POSITIVE_INFINITY : times;
  if (separator === null) return new PyList(backwards ? splitWordsBackwards(text, most) : splitWords(text, most));
  const wanted = stringOf(separator);
  if (wanted === undefined) throw typeError(`must be str or None, not ${typeOf(separator).name}`);
  if (wanted === "") throw valueError("empty separator");
  return new PyList(backwards ? splitTextBackwards(text, wanted, most) : splitText(text, wanted, most));
}

/** What ends lines beside "\n". */
const RARE_ENDS = /[\v-\r\x1c-\x1e\x85\u2028\u2029]/;

function hasRareEnd(text: string): boolean {
  if (text.length <= WHOLE) return RARE_ENDS.test(text);
  for (let from = 0; from < text.length; from += WHOLE) {
    if (RARE_ENDS.test(text.slice(from, from + WHOLE))) return true;
    tick(WHOLE >>> 8);
  }
  return false;
}

/** text.splitlines(keepEnds) */
export function splitLines(text: string, keepEnds: boolean): string[] {
  if (!keepEnds && !hasRareEnd(text)) {
    const lines = splitText(text, "\n", Number.POSITIVE_INFINITY);
    if (lines[lines.length - 1] === "") lines.pop();
    return lines;
  }
  const lines: string[] = [];
  const ends = /\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029]/g;
  let last = 0;
  for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
    lines.push(text.slice(last, keepEnds ? ends.lastIndex : match.index));
    last = ends.lastIndex;
    chargeParts(lines);
  }
  if (last < text.length) lines.push(text.slice(last));
  return lines;
}

/** The argument of splitlines: CPython takes any integer for it. */
export function keepsEnds(value: Value): boolean {
  return typeof value === "boolean" ? value : requireCInt(value) !== 0;
}

/** Is the UTF-16 unit white space for CPython? None of those characters lies beyond the BMP. */
export function isSpaceUnit(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 9 && unit <= 13) || (unit >= 0x1c && unit <= 0x1f);
  if (unit === 0x85 || unit === 0xa0) return true;
  if (unit < 0x1680) return false;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

function trimStart(text: string, drops: (unit: number) => boolean): number {
  let start = 0;
  while (start < text.length && drops(text.charCodeAt(start))) start++;
  return start;
}

function trimEnd(text: string, drops: (unit: number) => boolean, start = 0): number {
  let end = text.length;
  while (end > start && drops(text.charCodeAt(end - 1))) end--;
  return end;
}

type Side = "strip" | "lstrip" | "rstrip";

function strip(self: Value, characters: Value, side: Side): string {
  const text = selfText(self);
  if (characters === null) return stripUnits(text, isSpaceUnit, side);
  const set = stringOf(characters);
  if (set === undefined) throw typeError(`${side} arg must be None or str`);
  if (hasSurrogates(set)) return stripCharacters(text, new Set(set), side);
  // A table pays where many characters are looked up in it.
  if (set.length <= 8 || (set.length <= 128 && text.length <= 64)) return stripListed(text, set, side);
  const units = new Set<number>();
  for (let i = 0; i < set.length; i++) units.add(set.charCodeAt(i));
  return stripUnits(text, (unit) => units.has(unit), side);
}

function stripUnits(text: string, drops: (unit: number) => boolean, side: Side): string {
  const start = side === "rstrip" ? 0 : trimStart(text, drops);
  const end = side === "lstrip" ? text.length : trimEnd(text, drops, start);
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** The same for few characters, none of them half of a pair. */
function stripListed(text: string, set: string, side: Side): string {
  let start = 0;
  let end = text.length;
  if (side !== "rstrip") while (start < end && set.includes(text[start]!)) start++;
  if (side !== "lstrip") while (end > start && set.includes(text[end - 1]!)) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** The same where characters beyond the BMP are among those to drop. */
function stripCharacters(text: string, drops: ReadonlySet<string>, side: Side): string {
  charge(text.length * 16);
  const characters = [...text];
  let start = 0;
  let end = characters.length;
  if (side !== "rstrip") while (start < end && drops.has(characters[start]!)) start++;
  if (side !== "lstrip") while (end > start && drops.has(characters[end - 1]!)) end--;
  return characters.slice(start, end).join("");
}

/** separator.join(iterable) */
export function joinText(separator: string, iterable: Value): string {
  const items =
    (iterable instanceof PyList || iterable instanceof PyTuple) && !iterable.type.isHeap
      ? iterable.items
      : arrayFrom(iterable, () => typeError("can only join an iterable"));
  let size = separator.length * Math.max(0, items.length - 1);
  let arePlain = true;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const part = typeof item === "string" ? item : stringOf(item);
    if (part === undefined) throw typeError(`sequence item ${i}: expected str instance, ${typeOf(item).name} found`);
    if (part !== item) arePlain = false;
    size += part.length;
  }
  tick(items.length);
  charge(size + items.length * 8);
  return joinStrings(arePlain ? (items as readonly string[]) : items.map((item) => stringOf(item)!), separator, size);
}

/** Items up to this number are joined at once. For more V8 would take room after room to gather them in. */
const JOINED_AT_ONCE = 4096;
/** Characters beyond which it would take too much memory to have them in pieces as well. */
const LARGE = 8_000_000;

/** Strings put together to `size` characters, which the caller has asked for. */
export function joinStrings(items: readonly string[], separator: string, size: number): string {
  if (items.length <= JOINED_AT_ONCE || size > LARGE) return items.join(separator);
  const pieces: string[] = [];
  for (let i = 0; i < items.length; i += JOINED_AT_ONCE)
    pieces.push(items.slice(i, i + JOINED_AT_ONCE).join(separator));
  return pieces.join(separator);
}

defineMethods(strType, {
  "split(self, sep=None, maxsplit=-1)": (self, separator, limit) => split(self, separator, limit, false),
  "rsplit(self, sep=None, maxsplit=-1)": (self, separator, limit) => split(self, separator, limit, true),
  "splitlines(self, keepends=False)": (self, keepEnds) => new PyList(splitLines(selfText(self), keepsEnds(keepEnds))),
  "strip(self, chars=None, /)": (self, characters) => strip(self, characters, "strip"),
  "lstrip(self, chars=None, /)": (self, characters) => strip(self, characters, "lstrip"),
  "rstrip(self, chars=None, /)": (self, characters) => strip(self, characters, "rstrip"),
  "join(self, iterable, /)": (self, iterable) => joinText(selfText(self), iterable),
});
