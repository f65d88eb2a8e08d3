/**
 * The module `time`: the host's clock (`host-sources`), and text from and to times. The local time zone is UTC.
 */

import { overflowError, typeError, valueError } from "../../objects/exceptions.ts";
import { builtin } from "../../objects/function.ts";
import { indexOf, requireIndex } from "../../objects/index-value.ts";
import { type Attributes, normalizeInt, PyFloat, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { threads } from "../../runtime/threads.ts";
import { hostSources } from "../host-sources.ts";
import type { ModuleDefinition } from "../module-definition.ts";
import { dateOfOrdinal, daysBeforeMonth, EPOCH_ORDINAL, ordinalOf, weekdayOf } from "./civil-date.ts";
import { DAY_NAMES, formatTime, MONTH_NAMES, type TimeFields } from "./format-time.ts";
import { clockFunctions } from "./clocks.ts";
import { call } from "../../objects/call.ts";
import { pythonFunction } from "../python-function.ts";
import { encodeUtf8 } from "../../objects/utf-codecs.ts";
import { kindOf } from "../c-arguments.ts";
import { countAsParsed } from "../written-in-c.ts";
import { parseTime } from "./parse-time.ts";
import { PyStructTime, structTimeType } from "./struct-time.ts";

/** Whole seconds of a time stamp, rounded down. */
function secondsOf(stamp: Value): number {
  if (stamp === null) return Math.floor(hostSources.now() / 1000);
  const seconds = stamp instanceof PyFloat ? stamp.value : Number(requireIndex(stamp));
  if (Number.isNaN(seconds)) throw valueError("Invalid value NaN (not a number)");
  if (Math.abs(seconds) >= 2 ** 63) throw overflowError("timestamp out of range for platform time_t");
  const date = dateOfOrdinal(Math.floor(Math.max(-1e15, Math.min(1e15, seconds)) / 86400) + EPOCH_ORDINAL);
  if (Math.abs(date.year) > 2 ** 31) throw overflowError("timestamp out of range for platform time_t");
  return Math.floor(seconds);
}

/** The time in UTC as a struct_time. */
export function structTimeAt(seconds: number, zone: string): PyStructTime {
  const ordinal = Math.floor(seconds / 86400) + EPOCH_ORDINAL;
  const { year, month, day } = dateOfOrdinal(ordinal);
  const rest = seconds - (ordinal - EPOCH_ORDINAL) * 86400;
  const yearDay = daysBeforeMonth(year, month) + day;
  const clock = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  return new PyStructTime([year, month, day, ...clock, weekdayOf(ordinal), yearDay, 0], zone, 0);
}

/** A C int. */
function requireInt(value: Value): number {
  const index = requireIndex(value);
  if (typeof index === "bigint" && (index >= 2n ** 63n || index < -(2n ** 63n)))
    throw overflowError("Python int too large to convert to C long");
  if (index > 2147483647) throw overflowError("signed integer is greater than maximum");
  if (index < -2147483648) throw overflowError("signed integer is less than minimum");
  return Number(index);
}

/** The nine numbers of a time tuple. */
function tupleNumbers(value: Value, caller: string): number[] {
  if (!(value instanceof PyTuple)) throw typeError("Tuple or struct_time argument required");
  if (value.items.length !== 9) throw typeError(`${caller}(): illegal time tuple argument`);
  return value.items.map(requireInt);
}

/** The fields of a time tuple, checked as for strftime: zeros for month, day and day of the year count as one. */
function tupleFields(value: Value, caller: string): TimeFields {
  const [year, month, day, hour, minute, second, weekday, yearDay, isDst] = tupleNumbers(value, caller);
  const { zone, gmtOffset } = value instanceof PyStructTime ? zoneFacts(value) : { zone: "", gmtOffset: 0 };
  if (year! < -2147483648 + 1900) throw overflowError("year out of range");
  const check = (number: number, low: number, high: number, message: string): number => {
    if (number < low || number > high) throw valueError(message);
    return number;
  };
  const fields = {
    year: year!,
    month: check(month || 1, 1, 12, "month out of range"),
    day: check(day || 1, 1, 31, "day of month out of range"),
    hour: check(hour!, 0, 23, "hour out of range"),
    minute: check(minute!, 0, 59, "minute out of range"),
    second: check(second!, 0, 61, "seconds out of range"),
    weekday: (check(weekday!, -1, Number.POSITIVE_INFINITY, "day of week out of range") + 7) % 7,
    yearDay: check(yearDay || 1, 1, 366, "day of year out of range"),
  };
  return { ...fields, isDst: isDst!, zone, gmtOffset };
}

/** What a struct_time knows of its zone, as the C library wants it. */
function zoneFacts({ zone, offset }: PyStructTime): { zone: string; gmtOffset: number } {
  const name = zone === null ? "" : stringOf(zone);
  if (name === undefined) throw typeError("bad argument type for built-in operation");
  if (name !== "") encodeUtf8(name, "strict");
  const seconds = offset === null ? 0 : requireIndex(offset);
  if (typeof seconds === "bigint" && BigInt.asIntN(64, seconds) !== seconds)
    throw overflowError("Python int too large to convert to C long");
  return { zone: name, gmtOffset: Number(seconds) };
}

const now = (): Value => structTimeAt(secondsOf(null), "UTC");

function strftime(format: Value, tuple: Value | undefined): Value {
  const text = stringOf(format);
  if (text === undefined) throw typeError(`strftime() argument 1 must be str, not ${kindOf(format)}`);
  const fields = tupleFields(tuple === undefined ? now() : tuple, "strftime");
  if (text.includes("\0")) throw valueError("embedded null character");
  return formatTime(text, fields);
}

function asctime(fields: TimeFields): string {
  const clock = formatTime("%H:%M:%S", fields);
  const day = String(fields.day).padStart(2, " ");
  return `${DAY_NAMES[fields.weekday]!.slice(0, 3)} ${MONTH_NAMES[fields.month - 1]!.slice(0, 3)} ${day} ${clock} ${fields.year}`;
}

function mktime(tuple: Value): Value {
  const [year, month, day, hour, minute, second] = tupleNumbers(tuple, "mktime");
  const months = year! * 12 + (month! - 1);
  const ordinal = ordinalOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1) + day! - 1;
  return new PyFloat((ordinal - EPOCH_ORDINAL) * 86400 + hour! * 3600 + minute! * 60 + second!);
}

function strptime(text: Value, format: Value): Value {
  const parsed = parseTime(text, format);
  const { year, month, day, hour, minute, second, weekday, yearDay, isDst, zone, offset } = parsed;
  const items = [year, month, day, hour, minute, second, weekday, yearDay, isDst];
  return new PyStructTime(items, zone ?? null, offset === undefined ? null : offset.seconds);
}

/** CPython: strptime hands its arguments to a function in Python, whose name stands in the errors about them. */
const parsingFunction = pythonFunction("_strptime_time(data_string, format='%a %b %d %H:%M:%S %Y')", strptime, {
  module: "_strptime",
});

/** Milliseconds spent asleep, which are no time of the processor. */
let slept = 0;

function sleep(duration: Value): null {
  const seconds = duration instanceof PyFloat ? duration.value : indexOf(duration);
  if (seconds === undefined) throw typeError(`'${typeOf(duration).name}' object cannot be interpreted as an integer`);
  if (Number.isNaN(seconds)) throw valueError("Invalid value NaN (not a number)");
  if (seconds < 0) throw valueError("sleep length must be non-negative");
  if (Number(seconds) * 1e9 >= 2 ** 63) throw overflowError("timestamp out of range for platform time_t");
  slept += Number(seconds) * 1000;
  threads().sleep(Number(seconds) * 1000);
  return null;
}

const nanoseconds = (milliseconds: number): Value => normalizeInt(BigInt(Math.round(milliseconds * 1000)) * 1000n);

/** The module `time`. */
export const timeModule: ModuleDefinition = {
  name: "time",
  create() {
    const namespace: Attributes = new Map<string, Value>([
      ["struct_time", structTimeType],
      ["timezone", 0],
      ["altzone", 0],
      ["daylight", 0],
      ["tzname", new PyTuple(["UTC", "UTC"])],
    ]);
    const began = hostSources.monotonic();
    slept = 0;
    const clock = (name: string, read: () => number): void => {
      namespace.set(
        name,
        builtin(`${name}()`, () => new PyFloat(read() / 1000), "time"),
      );
      namespace.set(
        `${name}_ns`,
        builtin(`${name}_ns()`, () => nanoseconds(read()), "time"),
      );
    };
    clock("time", () => hostSources.now());
    clock("monotonic", () => hostSources.monotonic());
    clock("perf_counter", () => hostSources.monotonic());
    clock("process_time", () => hostSources.monotonic() - began - slept);
    clock("thread_time", () => hostSources.monotonic() - began - slept);
    const functions = [
      builtin("sleep(seconds, /)", sleep, "time"),
      builtin("gmtime(seconds=None, /)", (seconds: Value) => structTimeAt(secondsOf(seconds), "GMT"), "time"),
      builtin("localtime(seconds=None, /)", (seconds: Value) => structTimeAt(secondsOf(seconds), "UTC"), "time"),
      builtin("mktime(tuple, /)", mktime, "time"),
      builtin(
        "asctime(tuple=?, /)",
        (tuple?: Value) => asctime(tupleFields(tuple === undefined ? now() : tuple, "asctime")),
        "time",
      ),
      builtin(
        "ctime(seconds=None, /)",
        (seconds: Value) => asctime(tupleFields(structTimeAt(secondsOf(seconds), "UTC"), "ctime")),
        "time",
      ),
      builtin("strftime(format, tuple=?, /)", strftime, "time"),
      builtin("strptime(*args)", (args: PyTuple) => call(parsingFunction, args.items), "time"),
    ];
    for (const made of [...functions, ...clockFunctions(namespace)]) namespace.set(made.name, made);
    countAsParsed(namespace, "gmtime localtime ctime strftime");
    return namespace;
  },
};
