/** `datetime.date`: a day of the Gregorian calendar, year 1 to 9999. */

import { kindOf } from "../c-arguments.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import type { PyDict } from "../../objects/dict.ts";
import { isInstanceOfException, overflowError, typeError, valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineClassMethods, defineMethods } from "../../objects/function.ts";
import { hashSequence } from "../../objects/hash.ts";
import { requireIndex } from "../../objects/index-value.ts";
import {
  NotImplemented,
  adopt,
  type BinaryOperator,
  builtinType,
  type Ordering,
  PyFloat,
  PyObject,
  type PyType,
  setDefaultType,
  stringOf,
  type Value,
} from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { strOf } from "../../objects/text.ts";
import { PyTuple, tupleType } from "../../objects/tuple.ts";
import { hostSources } from "../host-sources.ts";
import {
  type CivilDate,
  dateOfOrdinal,
  daysBeforeMonth,
  daysInMonth,
  EPOCH_ORDINAL,
  isoCalendarOf,
  MAX_ORDINAL,
  MAX_YEAR,
  ordinalOf,
  weekdayOf,
} from "../time/civil-date.ts";
import { DAY_NAMES, MONTH_NAMES, timeFields } from "../time/format-time.ts";
import { PyStructTime } from "../time/struct-time.ts";
import { bindParameters, integerArgument } from "./arguments.ts";
import { dateOfIsoCalendar, invalidIso, isoDate, isoText, parseIsoDate } from "./iso-format.ts";
import { formatMoment } from "./strftime.ts";
import { orderBy, PyTimedelta } from "./timedelta.ts";

export const dateType = builtinType("datetime.date", undefined, { module: "datetime" });
dateType.qualname = "date";

export class PyDate extends PyObject {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  constructor({ year, month, day }: CivilDate) {
    super();
    this.year = year;
    this.month = month;
    this.day = day;
  }
  /** Is it a datetime? These compare with dates by their own rules. */
  get hasClock(): boolean {
    return false;
  }
  ordinal(): number {
    return ordinalOf(this.year, this.month, this.day);
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyDate)) return undefined;
    return !other.hasClock && this.year === other.year && this.month === other.month && this.day === other.day;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    if (!(other instanceof PyDate)) return undefined;
    if (other.hasClock) throw typeError("can't compare datetime.datetime to datetime.date");
    return orderBy(operator, this.year - other.year || this.month - other.month || this.day - other.day);
  }
  override hash(): number | bigint {
    return hashSequence([this.year, this.month, this.day]);
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return `${this.type.name}(${this.year}, ${this.month}, ${this.day})`;
  }
  override str(): string {
    return isoDate(this);
  }
  override format(spec: string): string {
    return spec === "" ? strOf(this) : dateText(this, spec);
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (other instanceof PyTimedelta) {
      if (operator === "add") return shiftDate(this, other.days);
      return operator === "sub" && !reflected ? shiftDate(this, -other.days) : undefined;
    }
    if (operator !== "sub" || !(other instanceof PyDate) || other.hasClock) return undefined;
    return new PyTimedelta(reflected ? other.ordinal() - this.ordinal() : this.ordinal() - other.ordinal(), 0, 0);
  }
}
setDefaultType(PyDate, dateType);

/** Raises ValueError for a part that is out of range. */
export function checkDate({ year, month, day }: CivilDate): CivilDate {
  if (year < 1 || year > MAX_YEAR) throw valueError(`year ${year} is out of range`);
  if (month < 1 || month > 12) throw valueError("month must be in 1..12");
  if (day < 1 || day > daysInMonth(year, month)) throw valueError("day is out of range for month");
  return { year, month, day };
}

/** A date of a class; a class of the program is called. */
function makeDate(cls: PyType, date: CivilDate): Value {
  if (cls === dateType) return new PyDate(checkDate(date));
  return call(cls, [date.year, date.month, date.day]);
}

/** The day that is `days` later. */
export function shiftedDate(date: PyDate, days: number): CivilDate {
  const ordinal = date.ordinal() + days;
  if (ordinal < 1 || ordinal > MAX_ORDINAL) throw overflowError("date value out of range");
  return dateOfOrdinal(ordinal);
}

function shiftDate(date: PyDate, days: number): Value {
  return makeDate(date.type, shiftedDate(date, days));
}

/** strftime() of a date at midnight, of no zone. */
function dateText(date: PyDate, format: string): string {
  const facts = { microsecond: 0, offset: () => null, zoneName: () => null };
  return formatMoment(format, timeFields(date, 0, -1), facts);
}

/** The str argument of strftime(). */
export function formatArgument(value: Value, method = "strftime"): string {
  const text = stringOf(value);
  if (text === undefined) throw typeError(`${method}() argument 1 must be str, not ${kindOf(value)}`);
  return text;
}

/** format(self, spec): a class of the program may have its own `__str__` and `strftime`. */
export function formatByMethods(self: PyObject, spec: string): string {
  if (!self.type.isHeap) return self.format(spec)!;
  return spec === "" ? strOf(self) : strOf(call(getAttribute(self, "strftime"), [spec]));
}

export function asctime(date: PyDate, clock: string): string {
  const day = DAY_NAMES[weekdayOf(date.ordinal())]!.slice(0, 3);
  return `${day} ${MONTH_NAMES[date.month - 1]!.slice(0, 3)} ${String(date.day).padStart(2, " ")} ${clock} ${String(date.year).padStart(4, "0")}`;
}

/** The day of a time stamp in UTC. */
export function civilDateOfStamp(seconds: number): CivilDate {
  if (Math.abs(seconds) >= 2 ** 63) throw overflowError("timestamp out of range for platform time_t");
  const year = 1970 + seconds / 31_556_952;
  if (year > -10_000 && year < 20_000) return checkDate(dateOfOrdinal(Math.floor(seconds / 86400) + EPOCH_ORDINAL));
  throw valueError(`year ${Math.floor(year)} is out of range`);
}

export function ordinalArgument(value: Value): CivilDate {
  const ordinal = Number(requireIndex(value));
  if (Math.abs(ordinal) > Number.MAX_SAFE_INTEGER) throw overflowError("Python int too large to convert to C long");
  if (ordinal > 0x7fff_ffff) throw overflowError("signed integer is greater than maximum");
  if (ordinal < 1) throw valueError("ordinal must be >= 1");
  return checkDate(dateOfOrdinal(ordinal));
}

export function structTimeOf(date: PyDate, clock: readonly number[], isDst: number): PyStructTime {
  const { year, month, day } = date;
  const facts = [weekdayOf(date.ordinal()), daysBeforeMonth(year, month) + day, isDst];
  return new PyStructTime([year, month, day, ...clock, ...facts], null, null);
}

const isoCalendarType = builtinType("datetime.IsoCalendarDate", [tupleType], { final: true, module: "datetime" });
isoCalendarType.qualname = "IsoCalendarDate";

class PyIsoCalendar extends PyTuple {
  override repr(): string {
    const [year, week, weekday] = this.items;
    return `datetime.IsoCalendarDate(year=${String(year)}, week=${String(week)}, weekday=${String(weekday)})`;
  }
}
setDefaultType(PyIsoCalendar, isoCalendarType);
defineSlotMethods(isoCalendarType, "repr");
defineAttributes(isoCalendarType, {
  year: (self: PyTuple) => self.items[0]!,
  week: (self: PyTuple) => self.items[1]!,
  weekday: (self: PyTuple) => self.items[2]!,
});

const NAMES = ["year", "month", "day"];

export const isSmallInt = (value: Value | undefined): value is number =>
  typeof value === "number" && value < 1e6 && value > -1e6;

dateType.constructsQuickly = (args, kwargs) => {
  const [year, month, day] = args;
  if (kwargs !== undefined || args.length !== 3 || !isSmallInt(year) || !isSmallInt(month) || !isSmallInt(day))
    return undefined;
  return new PyDate(checkDate({ year, month, day }));
};

defineMethods(dateType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    const bound = bindParameters({ label: "function", names: NAMES, required: 3 }, args, kwargs);
    const [year, month, day] = bound.map((value) => integerArgument(value, 0));
    return adopt(new PyDate(checkDate({ year: year!, month: month!, day: day! })), cls);
  },
  "ctime(self, /)": (self: PyDate) => asctime(self, "00:00:00"),
  "strftime(self, /, format)": (self: PyDate, format: Value) => dateText(self, formatArgument(format)),
  "__format__(self, spec, /)": (self: PyDate, spec: Value) => formatByMethods(self, formatArgument(spec, "__format__")),
  "isoformat(self, /)": (self: PyDate) => isoDate(self),
  "isoweekday(self, /)": (self: PyDate) => weekdayOf(self.ordinal()) + 1,
  "isocalendar(self, /)": (self: PyDate) => {
    const { year, week, weekday } = isoCalendarOf(self.ordinal());
    return new PyIsoCalendar([year, week, weekday]);
  },
  "timetuple(self, /)": (self: PyDate) => structTimeOf(self, [0, 0, 0], -1),
  "toordinal(self, /)": (self: PyDate) => self.ordinal(),
  "weekday(self, /)": (self: PyDate) => weekdayOf(self.ordinal()),
  "replace(self, /, year=?, month=?, day=?)": (self: PyDate, year?: Value, month?: Value, day?: Value) =>
    makeDate(self.type, {
      year: integerArgument(year, self.year),
      month: integerArgument(month, self.month),
      day: integerArgument(day, self.day),
    }),
  "__str__(self, /)": (self: PyDate) => isoDate(self),
  "__reduce__(self, /)": (self: PyDate) => new PyTuple([self.type, new PyTuple([self.year, self.month, self.day])]),
});
/** The date of year, week and day. CPython: each argument is looked at before the next one is missed. */
export function isoCalendarDate(given: readonly (Value | undefined)[]): CivilDate {
  const [year, week, day] = ["year", "week", "day"].map((name, i) => {
    const value = given[i];
    if (value === undefined) throw typeError(`fromisocalendar() missing required argument '${name}' (pos ${i + 1})`);
    try {
      return integerArgument(value, 0);
    } catch (error) {
      if (isInstanceOfException(error, "OverflowError")) throw valueError("ISO calendar component out of range");
      throw error;
    }
  }) as [number, number, number];
  return dateOfIsoCalendar(year, week, day);
}

/** CPython: called by itself, a comparison of dates takes a datetime for a date; beside the operator the datetime answers first. */
function compareAsDates(operator: Ordering | "eq" | "ne"): (self: PyDate, other: Value) => Value {
  return (self, other) => {
    if (!(other instanceof PyDate)) return NotImplemented;
    const difference = self.ordinal() - other.ordinal();
    if (operator === "eq") return difference === 0;
    return operator === "ne" ? difference !== 0 : orderBy(operator, difference);
  };
}

defineSlotMethods(dateType, "add radd sub rsub hash repr");
for (const operator of ["eq", "ne", "lt", "le", "gt", "ge"] as const)
  defineMethods(dateType, { [`__${operator}__(self, value, /)`]: compareAsDates(operator) });

defineClassMethods(dateType, {
  "today(cls, /)": (cls: PyType) => makeDate(cls, civilDateOfStamp(Math.floor(hostSources.now() / 1000))),
  "fromtimestamp(cls, timestamp, /)": (cls: PyType, stamp: Value) => {
    const seconds = stamp instanceof PyFloat ? Math.floor(stamp.value) : Number(requireIndex(stamp));
    if (Number.isNaN(seconds)) throw valueError("Invalid value NaN (not a number)");
    return makeDate(cls, civilDateOfStamp(seconds));
  },
  "fromordinal(cls, ordinal, /)": (cls: PyType, ordinal: Value) => makeDate(cls, ordinalArgument(ordinal)),
  "fromisoformat(cls, string, /)": (cls: PyType, value: Value) => {
    const text = isoText(value);
    const date = parseIsoDate(text);
    if (date === undefined) throw invalidIso(text);
    return makeDate(cls, checkDate(date));
  },
  "fromisocalendar(cls, /, year=?, week=?, day=?)": (cls: PyType, ...given: (Value | undefined)[]) =>
    makeDate(cls, isoCalendarDate(given)),
});
defineAttributes(dateType, {
  year: (self: PyDate) => self.year,
  month: (self: PyDate) => self.month,
  day: (self: PyDate) => self.day,
});
dateType.pending.push((_, dict) => {
  dict.set("min", new PyDate({ year: 1, month: 1, day: 1 }));
  dict.set("max", new PyDate({ year: MAX_YEAR, month: 12, day: 31 }));
  dict.set("resolution", new PyTimedelta(1, 0, 0));
});
