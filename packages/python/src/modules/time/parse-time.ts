/**
 * strptime: text to fields by the directives of a format, as CPython's own parser reads it. Shared by `time` and `datetime`.
 *
 * The format becomes a pattern of the engine's regular expressions (case is ignored, spaces match any number of spaces), so backtracking
 * between directives is what it is in CPython, and the limits hold.
 */

import { RecentTexts } from "../../recent-texts.ts";
import { charge } from "../../limits.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { stringOf, typeOf, type Value } from "../../objects/object.ts";
import { parseInteger } from "../../objects/int-text.ts";
import { reprOf } from "../../objects/text.ts";
import { compilePattern } from "../re/compile-pattern.ts";
import { IGNORECASE } from "../re/flags.ts";
import { matchAt, registers } from "../re/matcher.ts";
import { parsePattern } from "../re/parse-pattern.ts";
import { Subject } from "../re/subject.ts";
import { dateOfOrdinal, daysInMonth, isLeapYear, isoYearStart, ordinalOf, weekdayOf } from "./civil-date.ts";
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
  charge(format.length * 64);
  const quoted = format.replace(/[\\.^$*+?(){}[\]|]/g, "\\$&").replace(/[\s\x1c-\x1f\x85]+/g, "\\s+");
  let pattern = "";
  for (let at = 0; at < quoted.length; at++) {
    const character = quoted[at]!;
    if (character !== "%") {
      pattern += character;
      continue;
    }
    at += 1;
    if (at >= quoted.length) throw valueError(`stray % in format '${format}'`);
    const letter = String.fromCodePoint(quoted.codePointAt(at)!);
    const directive = PATTERNS.get(letter);
    if (directive === undefined) {
      throw valueError(`'${letter === "\\" ? "%" : letter}' is a bad directive in format '${format}'`);
    }
    pattern += directive;
  }
  return pattern;
}

type Compiled = { program: ReturnType<typeof compilePattern>; groups: Map<string, number> };
const compiled = new RecentTexts<Compiled>(64, 10_000);

function compileFormat(format: string): Compiled {
  let known = compiled.get(format);
  if (known === undefined) {
    const pattern = patternOf(format);
    const parsed = parsePattern(pattern, pattern, true, IGNORECASE);
    known = { program: compilePattern(parsed), groups: parsed.groupNames };
    compiled.add(format, known);
  }
  return known;
}

/** Reads `text` by `format`. TypeError where one is no str, ValueError where the text doesn't fit. */
export function parseTime(text: Value, format: Value): ParsedTime {
  for (const [i, value] of [text, format].entries()) {
    if (stringOf(value) === undefined)
      throw typeError(`strptime() argument ${i} must be str, not ${reprOf(typeOf(value))}`);
  }
  return fieldsOf(readGroups(stringOf(text)!, stringOf(format)!));
}

/** What each directive has read. */
function readGroups(text: string, format: string): Map<string, string> {
  const { program, groups } = compileFormat(format);
  const subject = new Subject(text);
  if (!matchAt(program, subject, 0, { end: subject.length, full: false, mustAdvance: false })) {
    throw valueError(`time data ${reprOf(text)} does not match format ${reprOf(format)}`);
  }
  const end = registers[1]!;
  if (end !== subject.length) throw valueError(`unconverted data remains: ${subject.slice(end, subject.length)}`);
  const read = new Map<string, string>();
  for (const [name, group] of groups) {
    const start = registers[2 * group]!;
    if (start >= 0) read.set(name, subject.slice(start, registers[2 * group + 1]!));
  }
  return read;
}

const indexOfName = (names: readonly string[], name: string, length?: number): number =>
  names.findIndex((candidate) => candidate.slice(0, length).toLowerCase() === name.toLowerCase());

/** Digits of any script, as int() reads them. */
function integer(read: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = read.get(name);
  return text === undefined ? undefined : Number(parseInteger(text, 10));
}

function fieldsOf(read: ReadonlyMap<string, string>): ParsedTime {
  const month = read.has("B")
    ? indexOfName(MONTH_NAMES, read.get("B")!) + 1
    : read.has("b")
      ? indexOfName(MONTH_NAMES, read.get("b")!, 3) + 1
      : integer(read, "m");
  const zone = read.get("Z");
  return {
    ...dateOf(read, month),
    hour: hourOf(read),
    minute: integer(read, "M") ?? 0,
    second: integer(read, "S") ?? 0,
    microsecond: read.has("f") ? Number(read.get("f")!.padEnd(6, "0")) : 0,
    isDst: zone === undefined ? -1 : 0,
    zone,
    offset: read.has("z") ? offsetOf(read.get("z")!) : undefined,
  };
}

function hourOf(read: ReadonlyMap<string, string>): number {
  const twelve = integer(read, "I");
  if (twelve === undefined) return integer(read, "H") ?? 0;
  return (twelve % 12) + (read.get("p")?.toLowerCase() === "pm" ? 12 : 0);
}

function weekdayOfName(read: ReadonlyMap<string, string>): number | undefined {
  if (read.has("A")) return indexOfName(DAY_NAMES, read.get("A")!);
  if (read.has("a")) return indexOfName(DAY_NAMES, read.get("a")!, 3);
  if (read.has("w")) return (integer(read, "w")! + 6) % 7;
  return read.has("u") ? integer(read, "u")! - 1 : undefined;
}

const WEEKDAY_NEEDED = "and a weekday directive ('%A', '%a', '%w', or '%u').";

function checkIsoDirectives(read: ReadonlyMap<string, string>, hasYear: boolean, hasWeekday: boolean): void {
  if (read.has("G")) {
    if (read.has("j")) {
      throw valueError(
        "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.",
      );
    }
    if (!read.has("V") || !hasWeekday) {
      throw valueError(`ISO year directive '%G' must be used with the ISO week directive '%V' ${WEEKDAY_NEEDED}`);
    }
  } else if (read.has("V")) {
    if (!hasYear || !hasWeekday) {
      throw valueError(`ISO week directive '%V' must be used with the ISO year directive '%G' ${WEEKDAY_NEEDED}`);
    }
    throw valueError(
      "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.",
    );
  }
}

/** Day of the year for a week that counts from its first Sunday (%U) or Monday (%W). */
function yearDayOfWeek(year: number, week: number, weekday: number, fromMonday: boolean): number {
  const shift = fromMonday ? 0 : 1;
  const first = (weekdayOf(ordinalOf(year, 1, 1)) + shift) % 7;
  const day = (weekday + shift) % 7;
  return week === 0 ? 1 + day - first : 1 + ((7 - first) % 7) + 7 * (week - 1) + day;
}

type DateFields = Pick<ParsedTime, "year" | "month" | "day" | "weekday" | "yearDay">;

function dateOf(read: ReadonlyMap<string, string>, month: number | undefined): DateFields {
  const short = integer(read, "y");
  let year = integer(read, "Y") ?? (short === undefined ? undefined : short + (short <= 68 ? 2000 : 1900));
  const day = integer(read, "d");
  let weekday = weekdayOfName(read);
  checkIsoDirectives(read, year !== undefined, weekday !== undefined);
  // CPython: February 29 without a year is read in a leap year and then said to be in 1900.
  const isLeapDay = year === undefined && month === 2 && day === 29;
  year ??= isLeapDay ? 1904 : 1900;
  let yearDay = integer(read, "j");
  if (yearDay === undefined && weekday !== undefined) {
    const week = integer(read, "U") ?? integer(read, "W");
    if (week !== undefined) yearDay = yearDayOfWeek(year, week, weekday, !read.has("U"));
    else if (read.has("G")) {
      const ordinal = isoYearStart(integer(read, "G")!) + (integer(read, "V")! - 1) * 7 + weekday;
      year = integer(read, "G")!;
      if (ordinal < ordinalOf(year, 1, 1)) year -= 1;
      yearDay = ordinal - ordinalOf(year, 1, 1) + 1;
    }
    if (yearDay !== undefined && yearDay <= 0) {
      year -= 1;
      yearDay += isLeapYear(year) ? 366 : 365;
    }
  }
  let date = { year, month: month ?? 1, day: day ?? 1 };
  if (yearDay !== undefined) date = dateOfOrdinal(ordinalOf(year, 1, 1) + yearDay - 1);
  else if (date.day > daysInMonth(year, date.month)) throw valueError("day is out of range for month");
  const ordinal = ordinalOf(date.year, date.month, date.day);
  yearDay ??= ordinal - ordinalOf(year, 1, 1) + 1;
  weekday ??= weekdayOf(ordinal);
  return { ...date, year: isLeapDay ? 1900 : date.year, weekday, yearDay };
}

function offsetOf(written: string): { seconds: number; microseconds: number } {
  if (written === "Z") return { seconds: 0, microseconds: 0 };
  let text = written;
  if (text[3] === ":") {
    text = text.slice(0, 3) + text.slice(4);
    if (text.length > 5) {
      if (text[5] !== ":") throw valueError(`Inconsistent use of : in ${written}`);
      text = text.slice(0, 5) + text.slice(6);
    }
  }
  const part = (from: number, to: number): number => Number(parseInteger(text.slice(from, to) || "0", 10));
  const sign = text.startsWith("-") ? -1 : 1;
  return {
    seconds: sign * (part(1, 3) * 3600 + part(3, 5) * 60 + part(5, 7)),
    microseconds: sign * Number((text.slice(8) || "0").padEnd(6, "0")),
  };
}
