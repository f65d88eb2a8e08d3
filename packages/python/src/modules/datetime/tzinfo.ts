/**
 * Time zones: `datetime.tzinfo`, which programs subclass, and `datetime.timezone`, a fixed offset.
 *
 * Offsets of other zones are asked by calling their methods, and checked: None, or a timedelta of less than a day.
 */

import { kindOf } from "../c-arguments.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { call } from "../../objects/call.ts";
import { isEqual } from "../../objects/comparison.ts";
import { notImplementedError, typeError, valueError } from "../../objects/exceptions.ts";
import { defineMethods } from "../../objects/function.ts";
import {
  adopt,
  builtinType,
  PyObject,
  type PyType,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import type { PyDict } from "../../objects/dict.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { bindParameters } from "./arguments.ts";
import { addDeltas, negateDelta, PyTimedelta, two } from "./timedelta.ts";

export const tzinfoType = builtinType("datetime.tzinfo", undefined, { module: "datetime" });
tzinfoType.qualname = "tzinfo";

/** An instance of tzinfo or of a program's subclass of it. */
export class PyTzinfo extends PyObject {}
setDefaultType(PyTzinfo, tzinfoType);

export const timezoneType = builtinType("datetime.timezone", [tzinfoType], { final: true, module: "datetime" });
timezoneType.qualname = "timezone";

export class PyTimezone extends PyTzinfo {
  readonly offset: PyTimedelta;
  /** Undefined where the name is made from the offset. */
  readonly name: string | undefined;
  constructor(offset: PyTimedelta, name: string | undefined) {
    super();
    this.offset = offset;
    this.name = name;
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyTimezone ? this.offset.equals(other.offset) : undefined;
  }
  override hash(): number | bigint {
    return this.offset.hash();
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    if (this === utc()) return "datetime.timezone.utc";
    return `datetime.timezone(${reprOf(this.offset)}${this.name === undefined ? "" : `, ${reprOf(this.name)}`})`;
  }
  override str(): string {
    return this.name ?? (this.offset.truth() ? `UTC${offsetText(this.offset, ":")}` : "UTC");
  }
}
setDefaultType(PyTimezone, timezoneType);

let utcZone: PyTimezone | undefined;
/** timezone.utc */
export function utc(): PyTimezone {
  utcZone ??= new PyTimezone(new PyTimedelta(0, 0, 0), undefined);
  return utcZone;
}

/** `+05:30`, and seconds and microseconds where there are any. */
export function offsetText(offset: PyTimedelta, separator: string): string {
  const negative = offset.days < 0;
  const { seconds, microseconds } = negative ? negateDelta(offset) : offset;
  let text = `${negative ? "-" : "+"}${two(Math.floor(seconds / 3600))}${separator}${two(Math.floor(seconds / 60) % 60)}`;
  if (seconds % 60 !== 0 || microseconds !== 0) text += `${separator}${two(seconds % 60)}`;
  return microseconds === 0 ? text : `${text}.${String(microseconds).padStart(6, "0")}`;
}

const isWithinDay = (offset: PyTimedelta): boolean =>
  offset.days === 0 || (offset.days === -1 && (offset.seconds > 0 || offset.microseconds > 0));

const RANGE = "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)";

/** A timezone of an offset; utc itself for none. ValueError for a day or more. */
export function timezoneOf(offset: PyTimedelta, name?: string): PyTimezone {
  if (name === undefined && !offset.truth()) return utc();
  if (!isWithinDay(offset)) throw valueError(`${RANGE}, not ${reprOf(offset)}.`);
  return new PyTimezone(offset, name);
}

/** The zone of an argument: None or an instance of tzinfo. */
export function zoneArgument(value: Value | undefined): PyTzinfo | null {
  if (value === undefined || value === null) return null;
  if (value instanceof PyTzinfo) return value;
  throw typeError(`tzinfo argument must be None or of a tzinfo subclass, not type '${typeOf(value).name}'`);
}

/** zone.utcoffset(moment) or zone.dst(moment), checked; null for None. */
export function zoneDelta(zone: PyTzinfo | null, method: "utcoffset" | "dst", moment: Value): PyTimedelta | null {
  if (zone === null) return null;
  if (zone instanceof PyTimezone) return method === "dst" ? null : zone.offset;
  const delta = call(getAttribute(zone, method), [moment]);
  if (delta === null) return null;
  if (!(delta instanceof PyTimedelta)) {
    throw typeError(`tzinfo.${method}() must return None or timedelta, not '${typeOf(delta).name}'`);
  }
  if (!isWithinDay(delta)) throw valueError(`${RANGE}.`);
  return delta;
}

/** zone.tzname(moment), checked. */
export function zoneName(zone: PyTzinfo | null, moment: Value): string | null {
  if (zone === null) return null;
  if (zone instanceof PyTimezone) return zone.str();
  const name = call(getAttribute(zone, "tzname"), [moment]);
  if (name === null) return null;
  const text = stringOf(name);
  if (text === undefined) throw typeError(`tzinfo.tzname() must return None or a string, not '${typeOf(name).name}'`);
  return text;
}

/** tzinfo.fromutc: the moment in the zone, by the zone's own answers. */
function fromUtc(zone: PyTzinfo, moment: Value): Value {
  if (typeOf(moment).lookup("astimezone") === undefined) throw typeError("fromutc: argument must be a datetime");
  if (getAttribute(moment, "tzinfo") !== zone) throw valueError("fromutc: dt.tzinfo is not self");
  if (zone instanceof PyTimezone) return binaryOperation("add", moment, zone.offset);
  const offset = zoneDelta(zone, "utcoffset", moment);
  if (offset === null) throw valueError("fromutc: non-None utcoffset() result required");
  let dst = zoneDelta(zone, "dst", moment);
  if (dst === null) throw valueError("fromutc: non-None dst() result required");
  const standard = addDeltas(offset, negateDelta(dst));
  let local = moment;
  if (standard.truth()) {
    local = binaryOperation("add", moment, standard);
    dst = zoneDelta(zone, "dst", local);
    if (dst === null) throw valueError("fromutc: tz.dst() gave inconsistent results; cannot convert");
  }
  return isEqual(dst, new PyTimedelta(0, 0, 0)) ? local : binaryOperation("add", local, dst);
}

const abstractMethod = (name: string) => (): never => {
  throw notImplementedError(`a tzinfo subclass must implement ${name}()`);
};

defineMethods(tzinfoType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyTzinfo(), cls),
  "utcoffset(self, dt, /)": abstractMethod("utcoffset"),
  "dst(self, dt, /)": abstractMethod("dst"),
  "tzname(self, dt, /)": abstractMethod("tzname"),
  "fromutc(self, dt, /)": fromUtc,
});

/** The argument of a timezone's methods: a datetime or None. */
function checkMoment(method: string, moment: Value): void {
  if (moment === null || typeOf(moment).lookup("astimezone") !== undefined) return;
  throw typeError(`${method}(dt) argument must be a datetime instance or None, not ${kindOf(moment)}`);
}

defineMethods(timezoneType, {
  "__new__(cls, /, *args, **kwargs)": (_cls: PyType, args: PyTuple, kwargs: PyDict) => {
    const [offset, name] = bindParameters(
      { label: "timezone()", names: ["offset", "name"], required: 1 },
      args,
      kwargs,
    );
    if (!(offset instanceof PyTimedelta))
      throw typeError(`timezone() argument 1 must be datetime.timedelta, not ${kindOf(offset!)}`);
    if (name !== undefined && stringOf(name) === undefined)
      throw typeError(`timezone() argument 2 must be str, not ${kindOf(name)}`);
    return timezoneOf(offset, name === undefined ? undefined : stringOf(name));
  },
  "utcoffset(self, dt, /)": (self: PyTimezone, moment: Value) => {
    checkMoment("utcoffset", moment);
    return self.offset;
  },
  "dst(self, dt, /)": (_self: PyTimezone, moment: Value) => {
    checkMoment("dst", moment);
    return null;
  },
  "tzname(self, dt, /)": (self: PyTimezone, moment: Value) => {
    checkMoment("tzname", moment);
    return self.str();
  },
  "fromutc(self, dt, /)": fromUtc,
  "__str__(self, /)": (self: PyTimezone) => self.str(),
  "__reduce__(self, /)": (self: PyTimezone) =>
    new PyTuple([timezoneType, new PyTuple(self.name === undefined ? [self.offset] : [self.offset, self.name])]),
});
defineSlotMethods(timezoneType, "eq ne hash repr");
timezoneType.pending.push((_, dict) => {
  dict.set("utc", utc());
  dict.set("min", new PyTimezone(new PyTimedelta(-1, 60, 0), undefined));
  dict.set("max", new PyTimezone(new PyTimedelta(0, 86340, 0), undefined));
});
