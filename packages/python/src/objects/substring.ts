/**
 * Substrings: V8's `indexOf` and `lastIndexOf`, for texts that programs give.
 *
 * V8 compares the longer wanted text with every place of the other one if it must, ten thousand million times for a text of a million characters and one of ten thousand, and nobody can
 * break it off. So where it may take long a part of the text is searched at a time, and the limits are looked at in between.
 */

import { lookBetween, tick } from "../limits.ts";

/** Comparisons that V8 makes in some fifty milliseconds. */
const COMPARISONS = 100_000_000;

/** Is V8 done soon, whatever the two texts are? */
export const isSearchedSoon = (length: number, wanted: string): boolean => length * wanted.length <= COMPARISONS;

/** The first offset of `wanted` in `text` from an offset on, or -1. */
export function firstOffset(text: string, wanted: string, from = 0): number {
  if (isSearchedSoon(text.length - from, wanted)) return text.indexOf(wanted, from);
  const places = placesAtOnce(wanted);
  const last = text.length - wanted.length;
  for (let start = from; start <= last; start += places) {
    const at = text.slice(start, start + places + wanted.length - 1).indexOf(wanted);
    if (at >= 0) return start + at;
    tick(1 + (places >>> 6));
    lookBetween(0);
  }
  return -1;
}

/** The last offset of `wanted` in `text` that is not above `from`, or -1. */
export function lastOffset(text: string, wanted: string, from = Number.POSITIVE_INFINITY): number {
  if (isSearchedSoon(Math.min(from, text.length), wanted)) return text.lastIndexOf(wanted, from);
  const places = placesAtOnce(wanted);
  for (let end = Math.min(from, text.length - wanted.length) + 1; end > 0; end -= places) {
    const start = Math.max(0, end - places);
    const at = text.slice(start, end + wanted.length - 1).lastIndexOf(wanted);
    if (at >= 0) return start + at;
    tick(1 + (places >>> 6));
    lookBetween(0);
  }
  return -1;
}

/** For how many places in a row the texts may be compared. */
const placesAtOnce = (wanted: string): number => Math.max(1, Math.floor(COMPARISONS / wanted.length));
