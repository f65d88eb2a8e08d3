/**
 * `datetime.datetime`: a date and a time of day, with a zone ("aware") or without ("naive"). Local time is UTC.
 */

import { kindOf } from "../c-arguments.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import type { PyDict } from "../../objects/dict.ts";
import { exceptionType, overflowError, typeError, valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineClassMethods, defineMethods } from "../../objects/function.ts";
import { hashSequence } from "../../objects/hash.ts";
import { requireIndex } from "../../objects/index-value.ts";
import {
  adopt,
  type BinaryOperator,
  builtinType,
  type Ordering,
  PyFloat,
  type PyType,
  setDefaultType,
  stringOf,
  type Value,
} from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { hostSources } from "../host-sources.ts";
import { type CivilDate, dateOfOrdinal, EPOCH_ORDINAL, MAX_ORDINAL } from "../time/civil-date.ts";
import { timeFields } from "../time/format-time.ts";
import { parseTime } from "../time/parse-time.ts";
import { bindParameters, integerArgument } from "./arguments.ts";
import {
  isoCalendarDate,
  asctime,
  checkDate,
  civilDateOfStamp,
  dateType,
  formatArgument,
  isSmallInt,
  ordinalArgument,
  PyDate,
  shiftedDate,
  structTimeOf,
} from "./date.ts";
import {
  type Clock,
  invalidIso,
  isoClock,
  isoDate,
  isoDateLength,
  isoText,
  parseIsoDate,
  parseIsoTime,
  quickMoment,
} from "./iso-format.ts";
import {
  CLOCK_NAMES,
  checkClock,
  clockRepr,
  MIDNIGHT,
  PyTime,
  secondsOfClock,
  timespecArgument,
  uncheckedClock,
  type ZonedClock,
} from "./time-of-day.ts";
import { formatMoment } from "./strftime.ts";
import { negateDelta, orderBy, PyTimedelta, totalSeconds, two } from "./timedelta.ts";
import { offsetText, PyTimezone, type PyTzinfo, timezoneOf, zoneArgument, zoneDelta, zoneName } from "./tzinfo.ts";

export const datetimeType = builtinType("datetime.datetime", [dateType], { module: "datetime" });
datetimeType.qualname = "datetime";
datetimeType.layout = datetimeType;

export class PyDateTime extends PyDate implements ZonedClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly zone: PyTzinfo | null;
  readonly fold: number;
  constructor(date: CivilDate, clock: ZonedClock) {
    super(date);
    this.hour = clock.hour;
    this.minute = clock.minute;
    this.second = clock.second;
    this.microsecond = clock.microsecond;
    this.zone = clock.zone;
    this.fold = clock.fold;
  }
  override get hasClock(): boolean {
    return true;
  }
  offset(): PyTimedelta | null {
    return zoneDelta(this.zone, "utcoffset", this);
  }
  /** The time since 0001-01-00 of UTC, or of nowhere where no offset is given. */
  position(offset: PyTimedelta | null): PyTimedelta {
    const { days, seconds, microseconds } = offset ?? ZERO;
    return new PyTimedelta(this.ordinal() - days, secondsOfClock(this) - seconds, this.microsecond - microseconds);
  }
  /** self - other; undefined where one is naive and the other aware. */
  difference(other: PyDateTime): PyTimedelta | undefined {
    if (this.zone !== other.zone) return this.#apart(other, this.offset(), other.offset());
    const days = this.ordinal() - other.ordinal();
    return new PyTimedelta(days, secondsOfClock(this) - secondsOfClock(other), this.microsecond - other.microsecond);
  }
  #apart(other: PyDateTime, mine: PyTimedelta | null, theirs: PyTimedelta | null): PyTimedelta | undefined {
    if ((mine === null) !== (theirs === null)) return undefined;
    const a = this.position(mine);
    const b = negateDelta(other.position(theirs));
    return new PyTimedelta(a.days + b.days, a.seconds + b.seconds, a.microseconds + b.microseconds);
  }
  /** The same local time with `fold`. */
  #folded(fold: number): PyDateTime {
    return fold === this.fold ? this : adopt(new PyDateTime(this, { ...clockOf(this), fold }), this.type);
  }
  /** Whether its offset hangs on `fold`: a local time that was twice, or never was. Such a one is equal to none of another zone. */
  #hangsOnFold(offset: PyTimedelta | null): boolean {
    const other = this.#folded(1 - this.fold).offset();
    return (offset === null) !== (other === null) || (offset !== null && other !== null && !offset.equals(other));
  }
  override equals(other: Value): boolean | undefined {
    if (other instanceof PyDateTime) {
      if (this.zone === other.zone) return compareMoments(this, other) === 0;
      const [mine, theirs] = [this.offset(), other.offset()];
      const apart = this.#apart(other, mine, theirs);
      return apart !== undefined && !apart.truth() && !this.#hangsOnFold(mine) && !other.#hangsOnFold(theirs);
    }
    return other instanceof PyDate ? false : undefined;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    if (other instanceof PyDateTime) {
      if (this.zone === other.zone) return orderBy(operator, compareMoments(this, other));
      const difference = this.difference(other);
      if (difference === undefined) throw typeError("can't compare offset-naive and offset-aware datetimes");
      return orderBy(operator, difference.days < 0 ? -1 : difference.truth() ? 1 : 0);
    }
    if (other instanceof PyDate) throw typeError("can't compare datetime.datetime to datetime.date");
    return undefined;
  }
  override hash(): number | bigint {
    const { days, seconds, microseconds } = this.position(this.#folded(0).offset());
    return hashSequence([days, seconds, microseconds]);
  }
  override repr(): string {
    return `${this.type.name}(${this.year}, ${this.month}, ${this.day}, ${clockRepr(this, true)})`;
  }
  override str(): string {
    return this.isoformat(" ", "auto");
  }
  override format(spec: string): string {
    return spec === "" ? this.str() : this.strftime(spec);
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (other instanceof PyTimedelta) {
      if (operator === "add") return shift(this, other);
      return operator === "sub" && !reflected ? shift(this, negateDelta(other)) : undefined;
    }
    if (operator !== "sub" || !(other instanceof PyDateTime)) return undefined;
    const difference = reflected ? other.difference(this) : this.difference(other);
    if (difference === undefined) throw typeError("can't subtract offset-naive and offset-aware datetimes");
    return difference;
  }
  isoformat(separator: string, timespec: string): string {
    const offset = this.offset();
    return isoDate(this) + separator + isoClock(this, timespec) + (offset === null ? "" : offsetText(offset, ":"));
  }
  strftime(format: string): string {
    const fields = timeFields(
      { year: this.year, month: this.month, day: this.day },
      secondsOfClock(this),
      this.isDst(),
    );
    return formatMoment(format, fields, {
      microsecond: this.microsecond,
      offset: () => this.offset(),
      zoneName: () => zoneName(this.zone, this),
    });
  }
  /** Whether it is summer: 1, 0, or -1 where the zone does not say. */
  isDst(): number {
    const dst = zoneDelta(this.zone, "dst", this);
    return dst === null ? -1 : dst.truth() ? 1 : 0;
  }
}
setDefaultType(PyDateTime, datetimeType);

/** Below 0, 0 or above: the order of two moments of the same zone. */
function compareMoments(a: PyDateTime, b: PyDateTime): number {
  return (
    a.year - b.year ||
    a.month - b.month ||
    a.day - b.day ||
    a.hour - b.hour ||
    a.minute - b.minute ||
    a.second - b.second ||
    a.microsecond - b.microsecond
  );
}

const ZERO = { days: 0, seconds: 0, microseconds: 0 };

/** A datetime of a class; a class of the program is called. */
function makeDateTime(cls: PyType, date: CivilDate, clock: ZonedClock): Value {
  if (cls === datetimeType) return new PyDateTime(checkDate(date), checkClock(clock));
  const { hour, minute, second, microsecond, zone, fold } = clock;
  const args = [date.year, date.month, date.day, hour, minute, second, microsecond, zone];
  return call(cls, args, fold === 0 ? undefined : new Map([["fold", fold]]));
}

function clockOfSeconds(seconds: number, microsecond: number): Clock {
  return { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60, microsecond };
}

/** moment + delta, in the moment's own zone. */
function shift(moment: PyDateTime, delta: PyTimedelta): Value {
  const sum = new PyTimedelta(
    delta.days,
    delta.seconds + secondsOfClock(moment),
    delta.microseconds + moment.microsecond,
  );
  const date = shiftedDate(moment, sum.days);
  const clock = {
    hour: Math.floor(sum.seconds / 3600),
    minute: Math.floor(sum.seconds / 60) % 60,
    second: sum.seconds % 60,
    microsecond: sum.microseconds,
    zone: moment.zone,
    fold: 0,
  };
  return moment.type === datetimeType ? new PyDateTime(date, clock) : makeDateTime(moment.type, date, clock);
}

/** The moment in another zone. */
function inZone(moment: PyDateTime, wanted: Value): Value {
  const zone = zoneArgument(wanted) ?? localZone();
  if (moment.zone === zone) return moment;
  const offset = moment.offset() ?? new PyTimedelta(0, 0, 0);
  const utcMoment = shift(replaceZone(moment, null), negateDelta(offset)) as PyDateTime;
  return fromUtc(replaceZone(utcMoment, zone), zone);
}

const localZone = (): PyTimezone => timezoneOf(new PyTimedelta(0, 0, 0), "UTC");

function replaceZone(moment: PyDateTime, zone: PyTzinfo | null): PyDateTime {
  return adopt(new PyDateTime(moment, { ...clockOf(moment), zone, fold: 0 }), moment.type);
}

function clockOf({ hour, minute, second, microsecond, zone, fold }: ZonedClock): ZonedClock {
  return { hour, minute, second, microsecond, zone, fold };
}

function fromUtc(moment: PyDateTime, zone: PyTzinfo): Value {
  return zone instanceof PyTimezone ? shift(moment, zone.offset) : call(getAttribute(zone, "fromutc"), [moment]);
}

/** A datetime of seconds since 1970 in UTC, moved to a zone where one is given. */
function momentAt(cls: PyType, seconds: number, microsecond: number, zone: PyTzinfo | null): Value {
  const date = civilDateOfStamp(seconds);
  const rest = seconds - Math.floor(seconds / 86400) * 86400;
  const clock = { ...clockOfSeconds(rest, microsecond), zone, fold: 0 };
  const moment = makeDateTime(cls, date, clock);
  return zone === null ? moment : fromUtc(moment as PyDateTime, zone);
}

function now(cls: PyType, zone: PyTzinfo | null): Value {
  const micros = Math.round(hostSources.now() * 1000);
  return momentAt(cls, Math.floor(micros / 1e6), micros - Math.floor(micros / 1e6) * 1e6, zone);
}

function fromTimestamp(cls: PyType, stamp: Value, zone: PyTzinfo | null): Value {
  if (!(stamp instanceof PyFloat)) return momentAt(cls, checkStamp(Number(requireIndex(stamp))), 0, zone);
  checkStamp(stamp.value);
  let seconds = Math.trunc(stamp.value);
  let micros = roundHalfEven((stamp.value - seconds) * 1e6);
  if (micros >= 1e6) {
    micros -= 1e6;
    seconds += 1;
  } else if (micros < 0) {
    micros += 1e6;
    seconds -= 1;
  }
  return momentAt(cls, seconds, micros, zone);
}

function checkStamp(seconds: number): number {
  if (Number.isNaN(seconds)) throw valueError("Invalid value NaN (not a number)");
  if (Math.abs(seconds) < 2 ** 63 && Math.abs(seconds) > 6.7e16) {
    throw call(exceptionType("OSError"), [75, "Value too large for defined data type"]);
  }
  return seconds;
}

function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
}

function parseIsoMoment(cls: PyType, text: string): Value {
  const quick = quickMoment(text);
  if (quick !== undefined) return makeDateTime(cls, quick, { ...quick, zone: null, fold: 0 });
  const length = isoDateLength(text);
  const date = length === 0 ? undefined : parseIsoDate(text.slice(0, length));
  if (date === undefined) throw invalidIso(text);
  if (length === text.length) return makeDateTime(cls, date, MIDNIGHT);
  // Between date and time any one character may stand.
  const separator = String.fromCodePoint(text.codePointAt(length)!);
  const clock = parseIsoTime(text.slice(length + separator.length));
  if (clock === undefined) throw invalidIso(text);
  return makeDateTime(cls, checkDate(date), { ...clock, fold: 0 });
}

function parseMoment(cls: PyType, text: Value, format: Value): Value {
  for (const [i, value] of [text, format].entries()) {
    if (stringOf(value) === undefined)
      throw typeError(`strptime() argument ${i + 1} must be str, not ${kindOf(value)}`);
  }
  const parsed = parseTime(text, format);
  const { offset, zone: name } = parsed;
  const delta = offset === undefined ? undefined : new PyTimedelta(0, offset.seconds, offset.microseconds);
  const zone = delta === undefined ? null : name === undefined ? timezoneOf(delta) : timezoneOf(delta, name);
  return makeDateTime(cls, parsed, { ...clockOf({ ...parsed, zone, fold: 0 }) });
}

function combine(cls: PyType, date?: Value, time?: Value, tzinfo?: Value): Value {
  // CPython: each argument is looked at before the next one is missed.
  if (date === undefined) throw typeError("combine() missing required argument 'date' (pos 1)");
  if (!(date instanceof PyDate)) throw typeError(`combine() argument 1 must be datetime.date, not ${kindOf(date)}`);
  if (time === undefined) throw typeError("combine() missing required argument 'time' (pos 2)");
  if (!(time instanceof PyTime)) throw typeError(`combine() argument 2 must be datetime.time, not ${kindOf(time)}`);
  const zone = tzinfo === undefined ? time.zone : zoneArgument(tzinfo);
  return makeDateTime(cls, date, { ...clockOf(time), zone });
}

const clockNumbers = ({ hour, minute, second }: Clock): number[] => [hour, minute, second];
const NAMES = ["year", "month", "day", ...CLOCK_NAMES];
const EPOCH = new PyTimedelta(EPOCH_ORDINAL, 0, 0);

datetimeType.constructsQuickly = (args, kwargs) => {
  const [year, month, day, hour = 0, minute = 0, second = 0, microsecond = 0] = args;
  if (kwargs !== undefined || args.length < 3 || args.length > 7) return undefined;
  if (!args.every(isSmallInt)) return undefined;
  const date = { year, month, day } as CivilDate;
  const clock = { hour, minute, second, microsecond, zone: null, fold: 0 } as ZonedClock;
  return new PyDateTime(checkDate(date), checkClock(clock));
};

defineMethods(datetimeType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    const bound = bindParameters({ label: "function", names: NAMES, required: 3, positional: 8 }, args, kwargs);
    const [year, month, day] = bound.slice(0, 3).map((value) => integerArgument(value, 0));
    const date = { year: year!, month: month!, day: day! };
    // The date is checked first, but no argument of a wrong type is let through before.
    const clock = uncheckedClock(bound.slice(3), MIDNIGHT);
    return adopt(new PyDateTime(checkDate(date), checkClock(clock)), cls);
  },
  "date(self, /)": (self: PyDateTime) => new PyDate(self),
  "time(self, /)": (self: PyDateTime) => new PyTime({ ...clockOf(self), zone: null }),
  "timetz(self, /)": (self: PyDateTime) => new PyTime(self),
  "ctime(self, /)": (self: PyDateTime) => asctime(self, clockNumbers(self).map(two).join(":")),
  "isoformat(self, /, sep='T', timespec='auto')": (self: PyDateTime, separator: Value, timespec: Value) => {
    const text = stringOf(separator);
    if (text === undefined)
      throw typeError(`isoformat() argument 1 must be a unicode character, not ${kindOf(separator)}`);
    if (Array.from(text).length !== 1) throw typeError("isoformat() argument 1 must be a unicode character, not str");
    return self.isoformat(text, timespecArgument(timespec, 2));
  },
  "strftime(self, /, format)": (self: PyDateTime, format: Value) => self.strftime(formatArgument(format)),
  "replace(self, /, year=?, month=?, day=?, hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?)": (
    self: PyDateTime,
    ...values: (Value | undefined)[]
  ) => {
    const date = {
      year: integerArgument(values[0], self.year),
      month: integerArgument(values[1], self.month),
      day: integerArgument(values[2], self.day),
    };
    return makeDateTime(self.type, date, uncheckedClock(values.slice(3), self));
  },
  "astimezone(self, /, tz=None)": inZone,
  "utcoffset(self, /)": (self: PyDateTime) => self.offset(),
  "dst(self, /)": (self: PyDateTime) => zoneDelta(self.zone, "dst", self),
  "tzname(self, /)": (self: PyDateTime) => zoneName(self.zone, self),
  "timetuple(self, /)": (self: PyDateTime) => {
    return structTimeOf(self, clockNumbers(self), self.isDst());
  },
  "utctimetuple(self, /)": (self: PyDateTime) => {
    const { days, seconds } = self.position(self.offset());
    if (days < 1 || days > MAX_ORDINAL) throw overflowError("date value out of range");
    return structTimeOf(new PyDate(dateOfOrdinal(days)), clockNumbers(clockOfSeconds(seconds, 0)), 0);
  },
  "timestamp(self, /)": (self: PyDateTime) => {
    const { days, seconds, microseconds } = self.position(self.offset());
    return new PyFloat(totalSeconds(new PyTimedelta(days - EPOCH.days, seconds, microseconds)));
  },
  "__str__(self, /)": (self: PyDateTime) => self.str(),
  "__reduce__(self, /)": (self: PyDateTime) => {
    const date = [self.year, self.month, self.day];
    return new PyTuple([self.type, new PyTuple([...date, ...clockNumbers(self), self.microsecond, self.zone])]);
  },
});
defineSlotMethods(datetimeType, "add radd sub rsub eq ne lt le gt ge hash repr");

defineClassMethods(datetimeType, {
  "now(cls, /, tz=None)": (cls: PyType, tz: Value) => now(cls, zoneArgument(tz)),
  "today(cls, /)": (cls: PyType) => now(cls, null),
  "utcnow(cls, /)": (cls: PyType) => now(cls, null),
  "fromtimestamp(cls, /, timestamp, tz=None)": (cls: PyType, stamp: Value, tz: Value) =>
    fromTimestamp(cls, stamp, zoneArgument(tz)),
  "utcfromtimestamp(cls, timestamp, /)": (cls: PyType, stamp: Value) => fromTimestamp(cls, stamp, null),
  "fromordinal(cls, ordinal, /)": (cls: PyType, ordinal: Value) =>
    makeDateTime(cls, ordinalArgument(ordinal), MIDNIGHT),
  "fromisoformat(cls, string, /)": (cls: PyType, text: Value) => parseIsoMoment(cls, isoText(text)),
  "fromisocalendar(cls, /, year=?, week=?, day=?)": (cls: PyType, ...given: (Value | undefined)[]) =>
    makeDateTime(cls, isoCalendarDate(given), MIDNIGHT),
  "strptime(cls, date_string, format, /)": parseMoment,
  "combine(cls, /, date=?, time=?, tzinfo=?)": combine,
});
defineAttributes(datetimeType, {
  hour: (self: PyDateTime) => self.hour,
  minute: (self: PyDateTime) => self.minute,
  second: (self: PyDateTime) => self.second,
  microsecond: (self: PyDateTime) => self.microsecond,
  tzinfo: (self: PyDateTime) => self.zone,
  fold: (self: PyDateTime) => self.fold,
});
datetimeType.pending.push((_, dict) => {
  dict.set("min", new PyDateTime({ year: 1, month: 1, day: 1 }, MIDNIGHT));
  const last = { hour: 23, minute: 59, second: 59, microsecond: 999_999, zone: null, fold: 0 };
  dict.set("max", new PyDateTime({ year: 9999, month: 12, day: 31 }, last));
  dict.set("resolution", new PyTimedelta(0, 0, 1));
});
