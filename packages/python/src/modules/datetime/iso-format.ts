/** ISO 8601 texts, as `isoformat` writes and `fromisoformat` reads them. */

import { typeError, valueError } from "../../objects/exceptions.ts";
import { stringOf, type Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { type CivilDate, dateOfOrdinal, isoWeeksOf, isoYearStart, MAX_ORDINAL, MAX_YEAR } from "../time/civil-date.ts";
import { PyTimedelta, two } from "./timedelta.ts";
import { type PyTimezone, timezoneOf } from "./tzinfo.ts";

/** Hours to microseconds of a time of day. */
export type Clock = { hour: number; minute: number; second: number; microsecond: number };

const four = (value: number): string => (value > 999 ? String(value) : String(value).padStart(4, "0"));

export function isoDate({ year, month, day }: CivilDate): string {
  return `${four(year)}-${two(month)}-${two(day)}`;
}

/** The time of day; `timespec` says how much of it is shown. */
export function isoClock(clock: Clock, timespec: string): string {
  const { hour, minute, second, microsecond } = clock;
  if (timespec === "auto" && microsecond === 0) return `${two(hour)}:${two(minute)}:${two(second)}`;
  const micros = String(microsecond).padStart(6, "0");
  switch (timespec === "auto" ? (microsecond === 0 ? "seconds" : "microseconds") : timespec) {
    case "hours":
      return two(hour);
    case "minutes":
      return `${two(hour)}:${two(minute)}`;
    case "seconds":
      return `${two(hour)}:${two(minute)}:${two(second)}`;
    case "milliseconds":
      return `${two(hour)}:${two(minute)}:${two(second)}.${micros.slice(0, 3)}`;
    case "microseconds":
      return `${two(hour)}:${two(minute)}:${two(second)}.${micros}`;
    default:
      throw valueError("Unknown timespec value");
  }
}

/** The str argument of fromisoformat(). */
export function isoText(value: Value): string {
  const text = stringOf(value);
  if (text === undefined) throw typeError("fromisoformat: argument must be str");
  return text;
}

export function invalidIso(text: string): unknown {
  return valueError(`Invalid isoformat string: ${reprOf(text)}`);
}

const CALENDAR_DATE = /^(\d{4})(-?)(\d\d)\2(\d\d)$/;
const WEEK_DATE = /^(\d{4})(-?)W(\d\d)(?:\2(\d))?$/;

/** The number of so many digits; NaN where another character is among them. */
function digitsAt(text: string, at: number, count: number): number {
  let number = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The date at the beginning of a text that begins with YYYY-MM-DD; undefined for any other. */
function quickDate(text: string): CivilDate | undefined {
  if (text[4] !== "-" || text[7] !== "-") return undefined;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  return Number.isNaN(year + month + day) ? undefined : { year, month, day };
}

/** What the text YYYY-MM-DD?HH:MM:SS spells; undefined for any other text. */
export function quickMoment(text: string): (CivilDate & Clock) | undefined {
  if (text.length !== 19 || text[13] !== ":" || text[16] !== ":") return undefined;
  const date = quickDate(text);
  const hour = digitsAt(text, 11, 2);
  const minute = digitsAt(text, 14, 2);
  const second = digitsAt(text, 17, 2);
  if (date === undefined || Number.isNaN(hour + minute + second)) return undefined;
  return { ...date, hour, minute, second, microsecond: 0 };
}

/** The date that a whole text spells; undefined where it spells none. The parts need not be in range. */
export function parseIsoDate(text: string): CivilDate | undefined {
  const quick = text.length === 10 ? quickDate(text) : undefined;
  if (quick !== undefined) return quick;
  const calendar = CALENDAR_DATE.exec(text);
  if (calendar !== null) return { year: Number(calendar[1]), month: Number(calendar[3]), day: Number(calendar[4]) };
  const week = WEEK_DATE.exec(text);
  if (week === null) return undefined;
  return dateOfWeek(Number(week[1]), Number(week[3]), Number(week[4] ?? 1));
}

/** A date by ISO year, week and weekday; undefined where one is out of range. */
function dateOfWeek(year: number, week: number, weekday: number): CivilDate | undefined {
  if (year < 1 || year > MAX_YEAR || week < 1 || week > isoWeeksOf(year) || weekday < 1 || weekday > 7)
    return undefined;
  return dateOfOrdinal(isoYearStart(year) + (week - 1) * 7 + weekday - 1);
}

/** fromisocalendar(), with an error for each part that is out of range. */
export function dateOfIsoCalendar(year: number, week: number, weekday: number): CivilDate {
  if (year < 1 || year > MAX_YEAR) throw valueError(`Year is out of range: ${year}`);
  if (week < 1 || week > isoWeeksOf(year)) throw valueError(`Invalid week: ${week}`);
  if (weekday < 1 || weekday > 7) throw valueError(`Invalid day: ${weekday} (range is [1, 7])`);
  const ordinal = isoYearStart(year) + (week - 1) * 7 + weekday - 1;
  const date = dateOfOrdinal(ordinal);
  if (ordinal < 1 || ordinal > MAX_ORDINAL) throw valueError(`year ${date.year} is out of range`);
  return date;
}

const CLOCK = /^(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?$/;
const BASIC_CLOCK = /^\d+(?:[.,]\d+)?$/;
const EXTENDED_CLOCK = /^\d\d(?::\d\d(?::\d\d(?:[.,]\d+)?)?)?$/;

function parseClock(text: string): Clock | undefined {
  if (!BASIC_CLOCK.test(text) && !EXTENDED_CLOCK.test(text)) return undefined;
  const found = CLOCK.exec(text);
  if (found === null) return undefined;
  const [, hour, minute, second, fraction = ""] = found;
  return {
    hour: Number(hour),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    microsecond: Number(fraction.slice(0, 6).padEnd(6, "0")),
  };
}

/** The time of day, with its offset, that a whole text spells. */
export function parseIsoTime(text: string): (Clock & { zone: PyTimezone | null }) | undefined {
  const at = text.search(/[+\-Z]/);
  const clock = parseClock(at < 0 ? text : text.slice(0, at));
  if (clock === undefined) return undefined;
  if (at < 0) return { ...clock, zone: null };
  if (text[at] === "Z")
    return at === text.length - 1 ? { ...clock, zone: timezoneOf(new PyTimedelta(0, 0, 0)) } : undefined;
  const offset = parseClock(text.slice(at + 1));
  if (offset === undefined) return undefined;
  const sign = text[at] === "-" ? -1 : 1;
  const seconds = offset.hour * 3600 + offset.minute * 60 + offset.second;
  return { ...clock, zone: timezoneOf(new PyTimedelta(0, sign * seconds, sign * offset.microsecond)) };
}

/** Where the date ends in the text of a date and a time: the place of the separator, which may be any character, a digit too. */
export function isoDateLength(text: string): number {
  const isDigit = (at: number): boolean => /^\d$/.test(text.charAt(at));
  if (text.charAt(4) === "-") {
    if (text.charAt(5) !== "W") return 10;
    // Behind YYYY-Www a hyphen may begin the day of the week, or be the separator before a time.
    if (text.charAt(8) !== "-") return 8;
    return text.length > 10 && isDigit(10) ? 8 : 10;
  }
  if (text.charAt(4) !== "W") return 8;
  let end = 7;
  while (end < text.length && isDigit(end)) end++;
  if (end < 9) return end;
  // An odd number of digits has the day of the week among them.
  return end % 2 === 0 ? 7 : 8;
}
