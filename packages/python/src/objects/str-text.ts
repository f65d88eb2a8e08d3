/**
 * Text by code points: length, indexing, slicing, search, concatenation and repetition of Python strings that are UTF-16 strings here.
 *
 * A string without surrogates has one code point a unit, so everything is the JavaScript operation; that is the fast path. A string with
 * surrogates gets an index: the unit offset of every 64th code point. What is found about the last few long strings is remembered,
 * so that a loop over `s[i]` looks through the string once and not at every turn.
 *
 * Positions are called *index* where they count code points and *offset* where they count UTF-16 units.
 */

import { atRunEnd } from "../between-runs.ts";
import { charge, tick } from "../limits.ts";
import { indexError, typeError } from "./exceptions.ts";
import { indexOf } from "./index-value.ts";
import { stringOf, typeOf, type Value } from "./object.ts";
import { repeatCount, resolveIndex } from "./sequence.ts";
import { PySlice, sliceIndices } from "./slice.ts";
import { firstOffset, lastOffset } from "./substring.ts";

export { formatPercent } from "./percent-format.ts";

/** Unit offsets of every 64th code point of a string with surrogates, and its length in code points. */
type CodePointIndex = { length: number; offsets: Uint32Array };
type Known = { text: string; index: CodePointIndex | null };

const SURROGATE = /[\ud800-\udfff]/;
/** Strings up to here are looked through every time. */
const SHORT = 32;
const KNOWN_MAX = 4;
/** What is known of the long strings that were asked about last, latest first; `index` null: no surrogates. */
const known: Known[] = [];
/** The last text that turned out to have no surrogates, long or short. */
let lastPlain = "";
atRunEnd(() => {
  known.length = 0;
  lastPlain = "";
});

/** The code point index of a text, or null where one code point is one unit. */
function indexOfText(text: string): CodePointIndex | null {
  if (text === lastPlain) return null;
  if (text.length <= SHORT) {
    for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xf800) === 0xd800) return buildIndex(text);
    lastPlain = text;
    return null;
  }
  const first = known[0];
  if (first !== undefined && first.text === text) {
    if (first.index === null) lastPlain = text;
    return first.index;
  }
  for (let i = 1; i < known.length; i++) {
    const entry = known[i]!;
    if (entry.text === text) {
      known.splice(i, 1);
      known.unshift(entry);
      return entry.index;
    }
  }
  tick(text.length >>> 6);
  const index = SURROGATE.test(text) ? buildIndex(text) : null;
  remember(text, index);
  return index;
}

function remember(text: string, index: CodePointIndex | null): void {
  if (text.length <= SHORT) return;
  known.unshift({ text, index });
  if (known.length > KNOWN_MAX) known.pop();
}

function buildIndex(text: string): CodePointIndex {
  charge(text.length >>> 4);
  tick(text.length >>> 3);
  const offsets = new Uint32Array((text.length >>> 6) + 1);
  let length = 0;
  for (let offset = 0; offset < text.length; length++) {
    if ((length & 63) === 0) offsets[length >>> 6] = offset;
    offset += unitsAt(text, offset);
  }
  return { length, offsets };
}

/** Units of the code point that begins at an offset: 2 for a surrogate pair. */
function unitsAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return (unit & 0xfc00) === 0xd800 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

function offsetIn(text: string, index: CodePointIndex, at: number): number {
  if (at >= index.length) return text.length;
  let offset = index.offsets[at >>> 6]!;
  for (let left = at & 63; left > 0; left--) offset += unitsAt(text, offset);
  return offset;
}

/** The string behind the `self` of a str method; work on long ones is counted. */
export function selfText(self: Value): string {
  const text = typeof self === "string" ? self : stringOf(self)!;
  if (text.length > 1024) tick(text.length >>> 6);
  return text;
}

/** Does the text have surrogates, so that code points and units differ or lone surrogates stand in it? */
export function hasSurrogates(text: string): boolean {
  return indexOfText(text) !== null;
}

/** len(text): code points. */
export function textLength(text: string): number {
  const index = indexOfText(text);
  return index === null ? text.length : index.length;
}

/** The unit offset of the code point at `at`; the end of the text for what lies beyond. */
export function offsetAt(text: string, at: number): number {
  const index = indexOfText(text);
  return index === null ? Math.min(at, text.length) : offsetIn(text, index, at);
}

/** How many code points stand before a unit offset. */
export function indexAt(text: string, offset: number): number {
  const index = indexOfText(text);
  if (index === null) return offset;
  if (offset >= text.length) return index.length;
  let low = 0;
  let high = (index.length - 1) >>> 6;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (index.offsets[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  let count = low << 6;
  for (let at = index.offsets[low]!; at < offset; count++) at += unitsAt(text, at);
  return count;
}

/** text[start:end] by code points, 0 <= start <= end. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const index = indexOfText(text);
  if (index === null) {
    const slice = text.slice(start, end);
    if (slice.length > SHORT && slice.length < text.length) remember(slice, null);
    return slice;
  }
  return text.slice(offsetIn(text, index, start), offsetIn(text, index, end));
}

/** text[key] for an int or a slice. */
export function getTextItem(text: string, key: Value): Value {
  if (key instanceof PySlice) return getTextSlice(text, key);
  const index = typeof key === "number" ? key : indexOf(key);
  if (index === undefined) throw typeError(`string indices must be integers, not '${typeOf(key).name}'`);
  const points = indexOfText(text);
  const at = resolveIndex(index, points === null ? text.length : points.length);
  if (at < 0) throw indexError("string index out of range");
  if (points === null) return text[at]!;
  const offset = offsetIn(text, points, at);
  return text.slice(offset, offset + unitsAt(text, offset));
}

function getTextSlice(text: string, slice: PySlice): string {
  const { start, step, count } = sliceIndices(slice, textLength(text));
  if (count === 0) return "";
  if (step === 1) return sliceCodePoints(text, start, start + count);
  charge(count * 8);
  tick(count);
  const index = indexOfText(text);
  if (index === null && count <= 32) {
    let result = "";
    for (let i = 0, at = start; i < count; i++, at += step) result += text[at]!;
    return result;
  }
  const parts: string[] = new Array(count);
  for (let i = 0, at = start; i < count; i++, at += step) {
    if (index === null) parts[i] = text[at]!;
    else {
      const offset = offsetIn(text, index, at);
      parts[i] = text.slice(offset, offset + unitsAt(text, offset));
    }
  }
  return parts.join("");
}

/** The offset of `wanted` in `text` from an offset on, or -1. A half of a surrogate pair is no match. */
export function findText(text: string, wanted: string, from = 0): number {
  let at = firstOffset(text, wanted, from);
  if (!hasLooseEdge(wanted)) return at;
  while (at >= 0 && !isWholeAt(text, wanted, at)) at = firstOffset(text, wanted, at + 1);
  return at;
}

/** The last offset of `wanted` in `text` that is not above `from`, or -1. */
export function findTextBackwards(text: string, wanted: string, from = Number.POSITIVE_INFINITY): number {
  let at = from < 0 ? -1 : lastOffset(text, wanted, from);
  if (!hasLooseEdge(wanted)) return at;
  while (at >= 0 && !isWholeAt(text, wanted, at)) at = at === 0 ? -1 : lastOffset(text, wanted, at - 1);
  return at;
}

/** Where one stands in a text: every offset at which `wanted` is found, without overlaps, at most `limit` of them. */
export function findAll(text: string, wanted: string, limit = Number.POSITIVE_INFINITY): number[] {
  const found: number[] = [];
  for (
    let at = findText(text, wanted);
    at >= 0 && found.length < limit;
    at = findText(text, wanted, at + wanted.length)
  ) {
    found.push(at);
    if ((found.length & 0xfff) === 0) {
      tick(0xfff);
      charge(0xfff * 8);
    }
  }
  return found;
}

/** Does a text begin with a low or end with a high surrogate, so that it could match one half of a pair? Empty texts match anywhere. */
function hasLooseEdge(wanted: string): boolean {
  return (
    wanted === "" ||
    (wanted.charCodeAt(0) & 0xfc00) === 0xdc00 ||
    (wanted.charCodeAt(wanted.length - 1) & 0xfc00) === 0xd800
  );
}

/** Is the occurrence at `at` made of whole code points? */
export function isWholeAt(text: string, wanted: string, at: number): boolean {
  return !splitsPair(text, at) && !splitsPair(text, at + wanted.length);
}

function splitsPair(text: string, offset: number): boolean {
  return (
    offset > 0 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800
  );
}

/** item in text */
export function containsText(text: string, item: Value): boolean {
  const wanted = stringOf(item);
  if (wanted === undefined) throw typeError(`'in <string>' requires string as left operand, not ${typeOf(item).name}`);
  if (text.length > 1024) tick(text.length >>> 6);
  return findText(text, wanted) >= 0;
}

/** Above this length a concatenation is charged for although V8 only links the halves: they are copied when somebody reads the result. */
const LINKED = 16_384;

/** text + other */
export function concatenateText(text: string, other: Value): string {
  const added = typeof other === "string" ? other : stringOf(other);
  if (added === undefined) throw typeError(`can only concatenate str (not "${typeOf(other).name}") to str`);
  const total = text.length + added.length;
  if (total > LINKED) charge(total > 0x1000_0000 ? total : Math.max(Math.min(text.length, added.length), total >>> 6));
  return text + added;
}

/** text * count; undefined when `count` is no integer. */
export function repeatText(text: string, count: Value): string | undefined {
  if (typeof count === "number" && count >= 0 && count <= 1024 && text.length <= 1024) {
    charge(text.length * count);
    return text.repeat(count);
  }
  const times = repeatCount(count, text.length, "repeated string is too long");
  if (times === undefined) return undefined;
  charge(text.length * times);
  return text.repeat(times);
}
