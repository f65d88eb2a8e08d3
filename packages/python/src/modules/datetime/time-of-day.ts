/** `datetime.time`: a time of day, with a zone or without. */

import { kindOf } from "../c-arguments.ts";
import { call } from "../../objects/call.ts";
import type { PyDict } from "../../objects/dict.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineClassMethods, defineMethods } from "../../objects/function.ts";
import { hashSequence } from "../../objects/hash.ts";
import {
  adopt,
  builtinType,
  type Ordering,
  PyObject,
  type PyType,
  setDefaultType,
  type Value,
  stringOf,
} from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { reprOf, strOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { timeFields } from "../time/format-time.ts";
import { bindParameters, integerArgument } from "./arguments.ts";
import { formatArgument, formatByMethods } from "./date.ts";
import { type Clock, invalidIso, isoClock, isoText, parseIsoTime } from "./iso-format.ts";
import { formatMoment } from "./strftime.ts";
import { orderBy, PyTimedelta } from "./timedelta.ts";
import { offsetText, type PyTzinfo, zoneArgument, zoneDelta, zoneName } from "./tzinfo.ts";

export const timeType = builtinType("datetime.time", undefined, { module: "datetime" });
timeType.qualname = "time";

/** A clock with what makes it a moment of some zone. */
export type ZonedClock = Clock & { zone: PyTzinfo | null; fold: number };

export class PyTime extends PyObject implements ZonedClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly zone: PyTzinfo | null;
  readonly fold: number;
  constructor({ hour, minute, second, microsecond, zone, fold }: ZonedClock) {
    super();
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.microsecond = microsecond;
    this.zone = zone;
    this.fold = fold;
  }
  #offset(): PyTimedelta | null {
    return zoneDelta(this.zone, "utcoffset", null);
  }
  /** Microseconds since midnight of UTC, or of nowhere. */
  #position(offset: PyTimedelta | null): number {
    const seconds = secondsOfClock(this) - (offset === null ? 0 : offset.days * 86400 + offset.seconds);
    return seconds * 1e6 + this.microsecond - (offset === null ? 0 : offset.microseconds);
  }
  /** The difference to another time; undefined where one has a zone and the other has none. */
  #difference(other: PyTime): number | undefined {
    if (this.zone === other.zone) return this.#position(null) - other.#position(null);
    const mine = this.#offset();
    const theirs = other.#offset();
    if ((mine === null) !== (theirs === null)) return undefined;
    return this.#position(mine) - other.#position(theirs);
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyTime ? this.#difference(other) === 0 : undefined;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    if (!(other instanceof PyTime)) return undefined;
    const difference = this.#difference(other);
    if (difference === undefined) throw typeError("can't compare offset-naive and offset-aware times");
    return orderBy(operator, difference);
  }
  override hash(): number | bigint {
    return hashSequence([this.#position(this.#offset())]);
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return `${this.type.name}(${clockRepr(this, false)})`;
  }
  override str(): string {
    return this.isoformat("auto");
  }
  override format(spec: string): string {
    return spec === "" ? strOf(this) : this.strftime(spec);
  }
  isoformat(timespec: string): string {
    const offset = this.#offset();
    return isoClock(this, timespec) + (offset === null ? "" : offsetText(offset, ":"));
  }
  strftime(format: string): string {
    const fields = timeFields({ year: 1900, month: 1, day: 1 }, secondsOfClock(this), -1);
    return formatMoment(format, fields, {
      microsecond: this.microsecond,
      offset: () => this.#offset(),
      zoneName: () => zoneName(this.zone, null),
    });
  }
}
setDefaultType(PyTime, timeType);

export function secondsOfClock({ hour, minute, second }: Clock): number {
  return hour * 3600 + minute * 60 + second;
}

/** Hour and minute, then what isn't zero, as repr shows it. CPython: a datetime's fold stands before its zone, a time's after it. */
export function clockRepr({ hour, minute, second, microsecond, zone, fold }: ZonedClock, ofDate: boolean): string {
  let text = `${hour}, ${minute}`;
  if (second !== 0 || microsecond !== 0) text += `, ${second}`;
  if (microsecond !== 0) text += `, ${microsecond}`;
  const named = [fold === 0 ? "" : `, fold=${fold}`, zone === null ? "" : `, tzinfo=${reprOf(zone)}`];
  return text + (ofDate ? named : named.reverse()).join("");
}

/** Raises ValueError for a part that is out of range. */
export function checkClock(clock: ZonedClock): ZonedClock {
  const { hour, minute, second, microsecond, fold } = clock;
  if (hour < 0 || hour > 23) throw valueError("hour must be in 0..23");
  if (minute < 0 || minute > 59) throw valueError("minute must be in 0..59");
  if (second < 0 || second > 59) throw valueError("second must be in 0..59");
  if (microsecond < 0 || microsecond > 999_999) throw valueError("microsecond must be in 0..999999");
  if (fold !== 0 && fold !== 1) throw valueError("fold must be either 0 or 1");
  return clock;
}

export const CLOCK_NAMES = ["hour", "minute", "second", "microsecond", "tzinfo", "fold"];

/** The clock of arguments in the order of `CLOCK_NAMES`; what isn't given comes from `base`. */
export function clockFromArguments(values: readonly (Value | undefined)[], base: ZonedClock): ZonedClock {
  return checkClock(uncheckedClock(values, base));
}

/** The same, with parts that may be out of range: those of a date are looked at first. */
export function uncheckedClock(values: readonly (Value | undefined)[], base: ZonedClock): ZonedClock {
  return {
    hour: integerArgument(values[0], base.hour),
    minute: integerArgument(values[1], base.minute),
    second: integerArgument(values[2], base.second),
    microsecond: integerArgument(values[3], base.microsecond),
    zone: values[4] === undefined ? base.zone : zoneArgument(values[4]),
    fold: integerArgument(values[5], base.fold),
  };
}

export const MIDNIGHT: ZonedClock = { hour: 0, minute: 0, second: 0, microsecond: 0, zone: null, fold: 0 };

/** A time of a class; a class of the program is called. */
function makeTime(cls: PyType, clock: ZonedClock): Value {
  if (cls === timeType) return new PyTime(clock);
  const { hour, minute, second, microsecond, zone, fold } = clock;
  return call(cls, [hour, minute, second, microsecond, zone], fold === 0 ? undefined : new Map([["fold", fold]]));
}

/** The timespec argument of isoformat(). */
export function timespecArgument(value: Value, position: number): string {
  const text = stringOf(value);
  if (text === undefined) throw typeError(`isoformat() argument ${position} must be str, not ${kindOf(value)}`);
  return text;
}

defineMethods(timeType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    const bound = bindParameters({ label: "function", names: CLOCK_NAMES, required: 0, positional: 5 }, args, kwargs);
    return adopt(new PyTime(clockFromArguments(bound, MIDNIGHT)), cls);
  },
  "isoformat(self, /, timespec='auto')": (self: PyTime, timespec: Value) =>
    self.isoformat(timespecArgument(timespec, 1)),
  "strftime(self, /, format)": (self: PyTime, format: Value) => self.strftime(formatArgument(format)),
  "__format__(self, spec, /)": (self: PyTime, spec: Value) => formatByMethods(self, formatArgument(spec, "__format__")),
  "utcoffset(self, /)": (self: PyTime) => zoneDelta(self.zone, "utcoffset", null),
  "dst(self, /)": (self: PyTime) => zoneDelta(self.zone, "dst", null),
  "tzname(self, /)": (self: PyTime) => zoneName(self.zone, null),
  "replace(self, /, hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?)": (
    self: PyTime,
    ...values: (Value | undefined)[]
  ) => makeTime(self.type, clockFromArguments(values, self)),
  "__str__(self, /)": (self: PyTime) => self.str(),
  "__reduce__(self, /)": (self: PyTime) =>
    new PyTuple([self.type, new PyTuple([self.hour, self.minute, self.second, self.microsecond, self.zone])]),
});
defineSlotMethods(timeType, "eq ne lt le gt ge hash repr");
defineClassMethods(timeType, {
  "fromisoformat(cls, string, /)": (cls: PyType, value: Value) => {
    const text = isoText(value);
    const clock = parseIsoTime(text.startsWith("T") ? text.slice(1) : text);
    if (clock === undefined) throw invalidIso(text);
    return makeTime(cls, checkClock({ ...clock, fold: 0 }));
  },
});
defineAttributes(timeType, {
  hour: (self: PyTime) => self.hour,
  minute: (self: PyTime) => self.minute,
  second: (self: PyTime) => self.second,
  microsecond: (self: PyTime) => self.microsecond,
  tzinfo: (self: PyTime) => self.zone,
  fold: (self: PyTime) => self.fold,
});
timeType.pending.push((_, dict) => {
  dict.set("min", new PyTime(MIDNIGHT));
  dict.set("max", new PyTime({ hour: 23, minute: 59, second: 59, microsecond: 999_999, zone: null, fold: 0 }));
  dict.set("resolution", new PyTimedelta(0, 0, 1));
});
