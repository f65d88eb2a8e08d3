/**
 * strftime: directives to text, as the C library writes them in the C locale. Shared by `time` and `datetime`.
 *
 * Between the percent sign and the letter may stand a flag (`-` no padding, `_` spaces, `0` zeros, `^` upper case, `#` the other
 * case) and a width. A directive that isn't known stays as it is.
 */

import { charge, tick } from "../../limits.ts";
import { daysBeforeMonth, EPOCH_ORDINAL, isoCalendarOf, ordinalOf, weekdayOf } from "./civil-date.ts";

export const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** What is formatted. `weekday` is 0 for Monday, `yearDay` 1 for January 1. */
export type TimeFields = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
  yearDay: number;
  /** What %z and %Z give; "" where there is no zone. */
  offset: string;
  zone: string;
};

/** The fields of a date and a time of day. */
export function timeFields(
  date: { year: number; month: number; day: number },
  seconds: number,
  zone = "",
  offset = "",
): TimeFields {
  return new CivilFields(date, seconds, zone, offset);
}

/** What few formats ask for is reckoned when they do. */
class CivilFields implements TimeFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone: string;
  readonly offset: string;
  constructor(date: { year: number; month: number; day: number }, seconds: number, zone: string, offset: string) {
    this.year = date.year;
    this.month = date.month;
    this.day = date.day;
    this.hour = Math.floor(seconds / 3600);
    this.minute = Math.floor(seconds / 60) % 60;
    this.second = seconds % 60;
    this.zone = zone;
    this.offset = offset;
  }
  get weekday(): number {
    return weekdayOf(ordinalOf(this.year, this.month, this.day));
  }
  get yearDay(): number {
    return daysBeforeMonth(this.year, this.month) + this.day;
  }
}

const DIRECTIVE = /%([-_0^#]*)(\d*)([EO]?)([a-zA-Z%])/g;

/** A part of a format: text that stays, or a directive with what stands before its letter. */
type FormatPart =
  | string
  | { readonly written: string; readonly flags: string; readonly width: string; readonly letter: string };

/** The parts of the formats that came last, for programs use one for many dates. */
const knownFormats = new Map<string, readonly FormatPart[]>();
const MOST_FORMATS = 16;
const LONGEST_FORMAT = 200;

function partsOf(format: string): readonly FormatPart[] {
  const known = knownFormats.get(format);
  if (known !== undefined) return known;
  const parts: FormatPart[] = [];
  let from = 0;
  for (const found of format.matchAll(DIRECTIVE)) {
    const [written, flags, width, , letter] = found as unknown as [string, string, string, string, string];
    if (found.index > from) parts.push(format.slice(from, found.index));
    parts.push({ written, flags, width, letter });
    from = found.index + written.length;
  }
  if (from < format.length) parts.push(format.slice(from));
  if (format.length <= LONGEST_FORMAT) {
    if (knownFormats.size === MOST_FORMATS) knownFormats.delete(knownFormats.keys().next().value!);
    knownFormats.set(format, parts);
  }
  return parts;
}

/** The text of `format`. */
export function formatTime(format: string, fields: TimeFields): string {
  charge(format.length * 16);
  let text = "";
  for (const part of partsOf(format)) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    tick();
    const { written, flags, width, letter } = part;
    const two = flags === "" && width === "" ? twoDigits(letter, fields) : undefined;
    if (two !== undefined) {
      text += two < 10 ? `0${two}` : String(two);
      continue;
    }
    const piece = directive(letter, fields);
    text += piece === undefined ? written : pad(piece, flags, width);
  }
  return text;
}

/** The number of a directive that is shown with two digits; undefined for other directives. */
function twoDigits(letter: string, fields: TimeFields): number | undefined {
  switch (letter) {
    case "m":
      return fields.month;
    case "d":
      return fields.day;
    case "H":
      return fields.hour;
    case "M":
      return fields.minute;
    case "S":
      return fields.second;
    default:
      return undefined;
  }
}

/** A piece with the width and the padding that it has by itself. */
type Piece = { text: string; width?: number; fill?: string };

function pad({ text, width = 0, fill = "0" }: Piece, flags: string, wanted: string): string {
  let padding = fill;
  let size = width;
  let shown = text;
  for (const flag of flags) {
    if (flag === "-") size = 0;
    else if (flag === "_") padding = " ";
    else if (flag === "0") padding = "0";
    else if (flag === "^") shown = shown.toUpperCase();
    else if (flag === "#") shown = shown === shown.toUpperCase() ? shown.toLowerCase() : shown.toUpperCase();
  }
  if (wanted !== "") {
    size = Number(wanted);
    charge(size);
    if (width === 0 && !flags.includes("0")) padding = " ";
  }
  return shown.padStart(size, padding);
}

const number = (value: number, width = 2, fill = "0"): Piece => ({ text: String(value), width, fill });

function directive(letter: string, fields: TimeFields): Piece | undefined {
  const { year, month, day, hour, minute, second } = fields;
  const nested = (format: string): Piece => ({ text: formatTime(format, fields) });
  switch (letter) {
    case "a":
      return { text: DAY_NAMES[fields.weekday]!.slice(0, 3) };
    case "A":
      return { text: DAY_NAMES[fields.weekday]! };
    case "b":
    case "h":
      return { text: MONTH_NAMES[month - 1]!.slice(0, 3) };
    case "B":
      return { text: MONTH_NAMES[month - 1]! };
    case "c":
      return nested("%a %b %e %H:%M:%S %Y");
    case "C":
      return number(Math.floor(year / 100), 0);
    case "d":
      return number(day);
    case "D":
    case "x":
      return nested("%m/%d/%y");
    case "e":
      return number(day, 2, " ");
    case "F":
      return nested("%Y-%m-%d");
    case "g":
      return number(isoOf(fields).year % 100);
    case "G":
      return number(isoOf(fields).year, 0);
    case "H":
      return number(hour);
    case "I":
      return number(hour % 12 || 12);
    case "j":
      return number(fields.yearDay, 3);
    case "k":
      return number(hour, 2, " ");
    case "l":
      return number(hour % 12 || 12, 2, " ");
    case "m":
      return number(month);
    case "M":
      return number(minute);
    case "n":
      return { text: "\n" };
    case "p":
      return { text: hour < 12 ? "AM" : "PM" };
    case "P":
      return { text: hour < 12 ? "am" : "pm" };
    case "r":
      return nested("%I:%M:%S %p");
    case "R":
      return nested("%H:%M");
    case "s":
      return number((ordinalOf(year, month, day) - EPOCH_ORDINAL) * 86400 + hour * 3600 + minute * 60 + second, 0);
    case "S":
      return number(second);
    case "t":
      return { text: "\t" };
    case "T":
    case "X":
      return nested("%H:%M:%S");
    case "u":
      return number(fields.weekday + 1, 1);
    case "U":
      return number(Math.floor((fields.yearDay + 6 - ((fields.weekday + 1) % 7)) / 7));
    case "V":
      return number(isoOf(fields).week);
    case "w":
      return number((fields.weekday + 1) % 7, 1);
    case "W":
      return number(Math.floor((fields.yearDay + 6 - fields.weekday) / 7));
    case "y":
      return number(year % 100);
    case "Y":
      return number(year, 0);
    case "z":
      return { text: fields.offset };
    case "Z":
      return { text: fields.zone };
    case "%":
      return { text: "%" };
    default:
      return undefined;
  }
}

function isoOf({ year, month, day }: TimeFields): { year: number; week: number } {
  return isoCalendarOf(ordinalOf(year, month, day));
}
