/**
 * The footer of a zone: what POSIX writes in TZ, `CET-1CEST,M3.5.0,M10.5.0/3`. It says what holds after the last transition that the data lists,
 * for ever. The grammar is the one of RFC 8536 (times from -167 to 167 hours).
 */

import { valueError } from "../../objects/exceptions.ts";
import { reprOf } from "../../objects/text.ts";
import { ordinalOf, weekdayOf } from "../time/civil-date.ts";
import type { ZoneType } from "./zone.ts";

const EPOCH_DAY = 719163;

/** The seconds since 1970 of a local clock at which a rule strikes in a year. */
type Rule = (year: number) => number;

/** Standard time for ever, or by turns with daylight time. */
export type PosixZone =
  | { readonly kind: "fixed"; readonly standard: ZoneType }
  | {
      readonly kind: "turns";
      readonly standard: ZoneType;
      readonly daylight: ZoneType;
      readonly start: Rule;
      readonly end: Rule;
    };

const GRAMMAR =
  /^([A-Za-z]{3,}|<[A-Za-z0-9+-]+>)([^A-Za-z<,]+)(?:([A-Za-z]{3,}|<[A-Za-z0-9+-]+>)([^,]*)(?:,([^,]*),([^,]*))?)?$/;

const nameOf = (text: string): string => text.replace(/^<|>$/g, "");

/** Seconds of `hh[:mm[:ss]]` with a sign, undefined where it is malformed. */
function secondsOf(text: string, mostHours: number): number | undefined {
  const parts = /^([+-]?)(\d{1,3})(?::(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (parts === null) return undefined;
  const [hours, minutes, seconds] = [Number(parts[2]), Number(parts[3] ?? 0), Number(parts[4] ?? 0)];
  if (hours > mostHours || minutes > 59 || seconds > 59) return undefined;
  return (parts[1] === "-" ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function ruleOf(text: string): Rule | undefined {
  const [date, clock] = text.split("/") as [string, string | undefined];
  const seconds = clock === undefined ? 7200 : secondsOf(clock, 167);
  if (seconds === undefined) return undefined;
  const weekly = /^M(\d{1,2})\.(\d)\.(\d)$/.exec(date);
  if (weekly !== null) {
    const [month, week, weekday] = weekly.slice(1).map(Number) as [number, number, number];
    if (month < 1 || month > 12 || week < 1 || week > 5 || weekday > 6) return undefined;
    return (year) => {
      const first = ordinalOf(year, month, 1);
      const next = month === 12 ? ordinalOf(year + 1, 1, 1) : ordinalOf(year, month + 1, 1);
      let day = first + ((weekday - ((weekdayOf(first) + 1) % 7) + 7) % 7) + (week - 1) * 7;
      if (day >= next) day -= 7;
      return (day - EPOCH_DAY) * 86400 + seconds;
    };
  }
  const yearly = /^(J?)(\d{1,3})$/.exec(date);
  if (yearly === null) return undefined;
  const day = Number(yearly[2]);
  const isJulian = yearly[1] === "J";
  if (day > 365 || (isJulian && day < 1)) return undefined;
  return (year) => {
    const skipped = isJulian ? (isLeap(year) && day > 59 ? 0 : -1) : 0;
    return (ordinalOf(year, 1, 1) + day + skipped - EPOCH_DAY) * 86400 + seconds;
  };
}

/** Reads a footer. ValueError where it is malformed. */
export function parsePosixZone(text: string): PosixZone {
  const malformed = () => valueError(`malformed TZ string: ${reprOf(text)}`);
  const parts = GRAMMAR.exec(text);
  if (parts === null) throw malformed();
  const [, name, offsetText, daylightName, daylightText, startText, endText] = parts;
  const west = secondsOf(offsetText!, 24);
  if (west === undefined) throw malformed();
  const standard: ZoneType = { offset: -west, dst: 0, name: nameOf(name!) };
  if (daylightName === undefined) return { kind: "fixed", standard };
  const daylightWest = daylightText === "" ? west - 3600 : secondsOf(daylightText!, 24);
  const start = startText === undefined ? undefined : ruleOf(startText);
  const end = endText === undefined ? undefined : ruleOf(endText);
  if (daylightWest === undefined || start === undefined || end === undefined) throw malformed();
  const daylight: ZoneType = { offset: -daylightWest, dst: west - daylightWest, name: nameOf(daylightName) };
  return { kind: "turns", standard, daylight, start, end };
}

const isBetween = (start: number, end: number, seconds: number): boolean =>
  start < end ? start <= seconds && seconds < end : !(end <= seconds && seconds < start);

/** What holds at the seconds of a local clock; `fold` chooses where the clock shows a time twice or never. */
export function typeAtLocal(zone: PosixZone, seconds: number, year: number, fold: number): ZoneType {
  if (zone.kind === "fixed") return zone.standard;
  let [start, end] = [zone.start(year), zone.end(year)];
  const difference = zone.daylight.offset - zone.standard.offset;
  if ((fold === 1) === difference >= 0) end -= difference;
  else start += difference;
  return isBetween(start, end, seconds) ? zone.daylight : zone.standard;
}

/** What holds at the seconds of UTC, and whether the local clock shows this time for the second time. */
export function typeAtUtc(zone: PosixZone, seconds: number, year: number): { type: ZoneType; fold: number } {
  if (zone.kind === "fixed") return { type: zone.standard, fold: 0 };
  const start = zone.start(year) - zone.standard.offset;
  const end = zone.end(year) - zone.daylight.offset;
  const difference = zone.daylight.offset - zone.standard.offset;
  const twice = difference > 0 ? end : start;
  const fold = twice <= seconds && seconds < twice + Math.abs(difference) ? 1 : 0;
  return { type: isBetween(start, end, seconds) ? zone.daylight : zone.standard, fold };
}
