/**
 * strptime: text to fields by the directives of a format, as CPython's own parser reads it. Shared by `time` and `datetime`.
 *
 * The format becomes a pattern of the engine's regular expressions (case is ignored, spaces match any number of spaces), so backtracking
 * between directives is what it is in CPython, and the limits hold.
 */

import { typeError, valueError } from "../../objects/exceptions.ts";
import type { Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { compilePattern } from "../re/compile-pattern.ts";
import { IGNORECASE } from "../re/flags.ts";
import { matchAt, registers } from "../re/matcher.ts";
import { parsePattern } from "../re/parse-pattern.ts";
import { Subject } from "../re/subject.ts";
import { dateOfOrdinal, isLeapYear, isoYearStart, ordinalOf, weekdayOf } from "./civil-date.ts";
import { DAY_NAMES, MONTH_NAMES } from "./format-time.ts";

/** What was read. `weekday` is 0 for Monday, `isDst` -1 for unknown. */
export type ParsedTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  weekday: number;
  yearDay: number;
  isDst: number;
  zone: string | undefined;
  /** Seconds and microseconds east of Greenwich, where %z was read. */
  offset: { seconds: number; microseconds: number } | undefined;
};

/** Longest first, so that no name hides another that it begins with. */
const anyOf = (names: readonly string[]): string => [...names].sort((a, b) => b.length - a.length).join("|");

const PATTERNS = new Map<string, string>([
  ["d", "(?P<d>3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9])"],
  ["f", "(?P<f>[0-9]{1,6})"],
  ["H", "(?P<H>2[0-3]|[0-1]\\d|\\d)"],
  ["I", "(?P<I>1[0-2]|0[1-9]|[1-9])"],
  ["G", "(?P<G>\\d\\d\\d\\d)"],
  ["j", "(?P<j>36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9])"],
  ["m", "(?P<m>1[0-2]|0[1-9]|[1-9])"],
  ["M", "(?P<M>[0-5]\\d|\\d)"],
  ["S", "(?P<S>6[0-1]|[0-5]\\d|\\d)"],
  ["U", "(?P<U>5[0-3]|[0-4]\\d|\\d)"],
  ["W", "(?P<W>5[0-3]|[0-4]\\d|\\d)"],
  ["w", "(?P<w>[0-6])"],
  ["u", "(?P<u>[1-7])"],
  ["V", "(?P<V>5[0-3]|0[1-9]|[1-4]\\d|\\d)"],
  ["y", "(?P<y>\\d\\d)"],
  ["Y", "(?P<Y>\\d\\d\\d\\d)"],
  ["z", "(?P<z>[+-]\\d\\d:?[0-5]\\d(:?[0-5]\\d(\\.\\d{1,6})?)?|(?-i:Z))"],
  ["A", `(?P<A>${anyOf(DAY_NAMES)})`],
  ["a", `(?P<a>${anyOf(DAY_NAMES.map((name) => name.slice(0, 3)))})`],
  ["B", `(?P<B>${anyOf(MONTH_NAMES)})`],
  ["b", `(?P<b>${anyOf(MONTH_NAMES.map((name) => name.slice(0, 3)))})`],
  ["p", "(?P<p>am|pm)"],
  ["Z", "(?P<Z>utc|gmt)"],
  ["%", "%"],
]);
PATTERNS.set("X", patternOf("%H:%M:%S"));
PATTERNS.set("x", patternOf("%m/%d/%y"));
PATTERNS.set("c", patternOf("%a %b %d %H:%M:%S %Y"));

/** The pattern for a format. ValueError for a directive that doesn't exist. */
function patternOf(format: string): string {
  const quoted = format.replace(/[\\.^$*+?(){}[\]|]/g, "\\$&").replace(/[\s\x1c-\x1f\x85]+/g, "\\s+");
  let pattern = "";
  for (let at = 0; at < quoted.length; at++) {
    const character = quoted[at]!;
    if (character !== "%") {
      pattern += character;
      continue;
    }
    at += 1;
    if (at >= quoted.length) throw valueError(`stray % in format ${reprOf(format)}`);
    const letter = String.fromCodePoint(quoted.codePointAt(at)!);
    const directive = PATTERNS.get(letter);
    if (directive === undefined) {
      throw valueError(`${reprOf(letter === "\\" ? "\\" : letter)} is a bad directive in format ${reprOf(format)}`);
    }
    pattern += directive;
  }
  return pattern;
}

type Compiled = { program: ReturnType<typeof compilePattern>; groups: Map<string, number> };
const compiled = new Map<string, Compiled>();

function compileFormat(format: string): Compiled {
  let known = compiled.get(format);
  if (known === undefined) {
    const pattern = patternOf(format);
    const parsed = parsePattern(pattern, pattern, true, IGNORECASE);
    known = { program: compilePattern(parsed), groups: parsed.groupNames };
    if (compiled.size >= 64) compiled.clear();
    compiled.set(format, known);
  }
  return known;
}

/** Reads `text` by `format`. The arguments are checked to be strings. */
export function parseTime(text: Value, format: Value): ParsedTime {
  [text, format].forEach((value, i) => {
    if (typeof value !== "string")
      throw typeError(`strptime() argument ${i} must be str, not ${reprOf(typeName(value))}`);
  });
  return readFields(text as string, format as string);
}
