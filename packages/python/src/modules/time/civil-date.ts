/** The calendar: days counted from 0001-01-01 (day 1) in the Gregorian calendar without end, weekdays and ISO weeks. */

export const MIN_YEAR = 1;
export const MAX_YEAR = 9999;
/** The day number of 9999-12-31. */
export const MAX_ORDINAL = 3652059;
/** The day number of 1970-01-01. */
export const EPOCH_ORDINAL = 719163;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a common year before the first of each month. */
const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

export type CivilDate = { year: number; month: number; day: number };

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : DAYS[month - 1]!;
}

/** Days of the year before the first of the month. */
export function daysBeforeMonth(year: number, month: number): number {
  return month > 2 && isLeapYear(year) ? BEFORE[month - 1]! + 1 : BEFORE[month - 1]!;
}

/** Days before January 1 of a year. */
function daysBeforeYear(year: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}

export function ordinalOf(year: number, month: number, day: number): number {
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
}

/** The date of a day number; years before 1 and after 9999 too. */
export function dateOfOrdinal(ordinal: number): CivilDate {
  let year = Math.floor((ordinal - 1) / 365.2425) + 1;
  while (daysBeforeYear(year) >= ordinal) year -= 1;
  while (daysBeforeYear(year + 1) < ordinal) year += 1;
  const day = ordinal - daysBeforeYear(year);
  // The month or the one after it.
  let month = Math.min(12, (day + 50) >> 5);
  while (daysBeforeMonth(year, month) >= day) month -= 1;
  return { year, month, day: day - daysBeforeMonth(year, month) };
}

/** 0 for Monday. */
export function weekdayOf(ordinal: number): number {
  return (((ordinal + 6) % 7) + 7) % 7;
}

/** Day number of the Monday with which ISO year `year` begins. */
export function isoYearStart(year: number): number {
  const first = ordinalOf(year, 1, 1);
  const weekday = weekdayOf(first);
  return weekday > 3 ? first - weekday + 7 : first - weekday;
}

/** ISO year, week and weekday (1 for Monday) of a day. */
export function isoCalendarOf(ordinal: number): { year: number; week: number; weekday: number } {
  let { year } = dateOfOrdinal(ordinal);
  if (ordinal >= isoYearStart(year + 1)) year += 1;
  else if (ordinal < isoYearStart(year)) year -= 1;
  return { year, week: Math.floor((ordinal - isoYearStart(year)) / 7) + 1, weekday: weekdayOf(ordinal) + 1 };
}

/** Weeks of an ISO year: 52 or 53. */
export function isoWeeksOf(year: number): number {
  return (isoYearStart(year + 1) - isoYearStart(year)) / 7;
}
