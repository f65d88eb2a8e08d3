/**
 * strftime: directives to text, as the C library writes them in the C locale. Shared by `time` and `datetime`.
 *
 * Between the percent sign and the letter may stand flags (`-` no padding, `_` spaces, `0` zeros, `^` upper case, `#` the other case), a width, and a
 * modifier, E or O, which some directives refuse. What is refused or not known stays as it is, but is set in the width and the case that were asked for.
 */

import { RecentTexts } from "../../recent-texts.ts";
import { charge, tick } from "../../limits.ts";
import { daysBeforeMonth, EPOCH_ORDINAL, isLeapYear, ordinalOf, weekdayOf } from "./civil-date.ts";

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
  /** 1 in summer, 0 else, below 0 where nobody knows: then there is no offset, and no name but the one of `zone`. */
  isDst: number;
  /** The name of the zone, "" for the system's. */
  zone: string;
  /** Seconds east of UTC. */
  gmtOffset: number;
};

/** The fields of a date and a time of day, of the system's zone or, below 0, of none. */
export function timeFields(
  date: { year: number; month: number; day: number },
  seconds: number,
  isDst: number,
): TimeFields {
  return new CivilFields(date, seconds, isDst);
}

/** What few formats ask for is reckoned when they do. */
class CivilFields implements TimeFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly isDst: number;
  readonly zone = "";
  readonly gmtOffset = 0;
  constructor(date: { year: number; month: number; day: number }, seconds: number, isDst: number) {
    this.year = date.year;
    this.month = date.month;
    this.day = date.day;
    this.hour = Math.floor(seconds / 3600);
    this.minute = Math.floor(seconds / 60) % 60;
    this.second = seconds % 60;
    this.isDst = isDst;
  }
  get weekday(): number {
    return weekdayOf(ordinalOf(this.year, this.month, this.day));
  }
  get yearDay(): number {
    return daysBeforeMonth(this.year, this.month) + this.day;
  }
}

const DIRECTIVE = /%([-_0^#]*)(\d*)([EO]?)(\P{Surrogate}|[\s\S])?/gu;

/** The directives that take no E, and those that take no O before them. */
const REFUSED: Readonly<Record<string, string>> = { E: "abdeghjklmwABDFGHIMSUVW", O: "acxADFXY" };

/** A directive with what stands before its letter. */
type Directive = {
  /** All of it, as it stands in the format. */
  readonly written: string;
  /** How it is padded, "" where the directive may choose. */
  readonly padding: string;
  readonly isUpper: boolean;
  readonly isSwapped: boolean;
  /** 0 for none. */
  readonly width: number;
  readonly letter: string;
  readonly isPlain: boolean;
};

/** A part of a format: text that stays, or a directive. */
type FormatPart = string | Directive;

/** The parts of the formats that came last, for programs use one for many dates. */
const knownFormats = new RecentTexts<readonly FormatPart[]>(16, 3200);

function partsOf(format: string): readonly FormatPart[] {
  const known = knownFormats.get(format);
  if (known !== undefined) return known;
  const parts: FormatPart[] = [];
  let from = 0;
  for (const found of format.matchAll(DIRECTIVE)) {
    const [written, flags, width, modifier, letter = ""] = found as unknown as [
      string,
      string,
      string,
      string,
      string?,
    ];
    if (found.index > from) parts.push(format.slice(from, found.index));
    parts.push({
      written,
      padding: /[-_0](?=[\^#]*$)/.exec(flags)?.[0] ?? "",
      isUpper: flags.includes("^"),
      isSwapped: flags.includes("#"),
      width: Number(width),
      letter: modifier !== "" && REFUSED[modifier]!.includes(letter) ? "" : letter,
      isPlain: flags === "" && width === "",
    });
    from = found.index + written.length;
  }
  if (from < format.length) parts.push(format.slice(from));
  knownFormats.add(format, parts);
  return parts;
}

/** The text of `format`; "" where it has no room in what CPython lets the C library write. */
export function formatTime(format: string, fields: TimeFields): string {
  charge(format.length * 16);
  let text = "";
  for (const part of partsOf(format)) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    tick();
    const two = part.isPlain ? twoDigits(part.letter, fields) : undefined;
    if (two !== undefined) text += two < 10 ? `0${two}` : String(two);
    else if (part.width >= SMALLEST_ROOM && part.width >= roomFor(format)) return "";
    else text += written(part, fields);
  }
  return text.length >= SMALLEST_ROOM && lengthOf(text) >= roomFor(format) ? "" : text;
}

const SMALLEST_ROOM = 1024;

/** CPython: the room doubles until the text fits or there are 256 characters of it for one of the format. */
function roomFor(format: string): number {
  let room = SMALLEST_ROOM;
  while (room < 256 * lengthOf(format)) room *= 2;
  return room;
}

const lengthOf = (text: string): number => (/[\ud800-\udbff]/.test(text) ? [...text].length : text.length);

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

/** The text in the directive's width. */
function padded(text: string, { padding, width }: Directive): string {
  const missing = width - lengthOf(text);
  if (missing <= 0) return text;
  charge(missing);
  return (padding === "0" ? "0" : " ").repeat(missing) + text;
}

/** A number of at least so many digits; with spaces for zeros in some directives. */
function numeral(value: number, least: number, directive: Directive, filler = "0"): string {
  const padding = directive.padding || filler;
  const text = String(value);
  if (padding === "-") return padded(text, directive);
  const digits = Math.max(least, directive.width);
  charge(digits);
  return padding === "_"
    ? text.padStart(digits, " ")
    : value < 0
      ? `-${text.slice(1).padStart(digits - 1, "0")}`
      : text.padStart(digits, "0");
}

const raised = (text: string): string =>
  text.replace(/[\s\S]/gu, (each) => (each.toUpperCase().length === each.length ? each.toUpperCase() : each));
const lowered = (text: string): string =>
  text.replace(/[\s\S]/gu, (each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each));

function written(directive: Directive, fields: TimeFields): string {
  const { year, month, day, hour, minute, second } = fields;
  const cased = (text: string, isUpper = directive.isUpper): string => padded(isUpper ? raised(text) : text, directive);
  const name = (text: string): string => cased(text, directive.isUpper || directive.isSwapped);
  const number = (value: number, least = 2): string => numeral(value, least, directive);
  const spaced = (value: number): string => numeral(value, 2, directive, "_");
  const nested = (format: string): string => cased(formatTime(format, fields));
  switch (directive.letter) {
    case "a":
      return name(DAY_NAMES[fields.weekday]!.slice(0, 3));
    case "A":
      return name(DAY_NAMES[fields.weekday]!);
    case "b":
    case "h":
      return name(MONTH_NAMES[month - 1]!.slice(0, 3));
    case "B":
      return name(MONTH_NAMES[month - 1]!);
    case "c":
      return nested("%a %b %e %H:%M:%S %Y");
    case "C":
      return number(Math.floor(year / 100), 1);
    case "d":
      return number(day);
    case "D":
    case "x":
      return nested("%m/%d/%y");
    case "e":
      return spaced(day);
    case "F":
      return nested("%Y-%m-%d");
    case "g":
      return number(((isoOf(fields).year % 100) + 100) % 100);
    case "G":
      return number(isoOf(fields).year, 1);
    case "H":
      return number(hour);
    case "I":
      return number(hour % 12 || 12);
    case "j":
      return number(fields.yearDay, 3);
    case "k":
      return spaced(hour);
    case "l":
      return spaced(hour % 12 || 12);
    case "m":
      return number(month);
    case "M":
      return number(minute);
    case "n":
      return padded("\n", directive);
    case "p":
      return directive.isSwapped
        ? padded(hour < 12 ? "am" : "pm", directive)
        : padded(hour < 12 ? "AM" : "PM", directive);
    case "P":
      return padded(hour < 12 ? "am" : "pm", directive);
    case "r":
      return nested("%I:%M:%S %p");
    case "R":
      return nested("%H:%M");
    case "s":
      return padded(
        String((ordinalOf(year, month, day) - EPOCH_ORDINAL) * 86400 + hour * 3600 + minute * 60 + second),
        directive,
      );
    case "S":
      return number(second);
    case "t":
      return padded("\t", directive);
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
      return number(((year % 100) + 100) % 100);
    case "Y":
      return number(year, 1);
    case "z":
      return offsetOf(fields, directive);
    case "Z":
      return zoneOf(fields, directive);
    case "%":
      return padded("%", directive);
    default:
      return cased(directive.written);
  }
}

/** The sign in the directive's width, and then the number in it. */
function offsetOf({ isDst, gmtOffset }: TimeFields, directive: Directive): string {
  if (isDst < 0) return "";
  const minutes = Math.floor(Math.abs(gmtOffset) / 60);
  const sign = padded(gmtOffset < 0 ? "-" : "+", directive);
  return sign + numeral(Math.floor(minutes / 60) * 100 + (minutes % 60), 4, directive);
}

function zoneOf({ isDst, zone }: TimeFields, directive: Directive): string {
  const text = zone !== "" ? zone : isDst < 0 ? "" : "UTC";
  return padded(directive.isSwapped ? lowered(text) : directive.isUpper ? raised(text) : text, directive);
}

/** Year and week by ISO 8601, from the day of the week and of the year: in a tuple these need not fit the date. */
function isoOf({ year, yearDay, weekday }: TimeFields): { year: number; week: number } {
  // Of a day of the year, how many days lie between it and the Monday of the first week; below 0 where it comes before it.
  const sunday = (weekday + 1) % 7;
  const sinceFirst = (day: number): number => day - ((day - sunday + 382) % 7) + 3;
  const daysIn = (each: number): number => (isLeapYear(each) ? 366 : 365);
  const here = sinceFirst(yearDay - 1);
  if (here < 0) {
    const before = sinceFirst(yearDay - 1 + daysIn(year - 1));
    return { year: year - 1, week: Math.floor(before / 7) + 1 };
  }
  const after = sinceFirst(yearDay - 1 - daysIn(year));
  return after >= 0 ? { year: year + 1, week: Math.floor(after / 7) + 1 } : { year, week: Math.floor(here / 7) + 1 };
}
