/**
 * `datetime.timedelta`: days, seconds and microseconds, normalised so that 0 <= seconds < 86400 and 0 <= microseconds < 1000000.
 *
 * Sums are made with numbers; products and quotients with bigints of microseconds, rounded half to even where CPython does.
 */

import { truncateFloat } from "../../objects/int.ts";
import { overflowError, typeError, zeroDivisionError } from "../../objects/exceptions.ts";
import { floatRatio } from "../../objects/float.ts";
import { defineAttributes, defineMethods } from "../../objects/function.ts";
import { hashSequence } from "../../objects/hash.ts";
import { floorDivideInts, moduloInts, trueDivideInts } from "../../objects/int-arithmetic.ts";
import {
  adopt,
  type BinaryOperator,
  builtinType,
  integerOf,
  NotImplemented,
  normalizeInt,
  type Ordering,
  PyFloat,
  PyObject,
  type PyType,
  setDefaultType,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import type { PyDict } from "../../objects/dict.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { bindParameters } from "./arguments.ts";

export const timedeltaType = builtinType("datetime.timedelta", undefined, { module: "datetime" });
timedeltaType.qualname = "timedelta";

const DAY = 86_400_000_000n;
const MAX_DAYS = 999_999_999;

export class PyTimedelta extends PyObject {
  readonly days: number;
  readonly seconds: number;
  readonly microseconds: number;

  /** Takes any numbers and carries what is too much or too little. OverflowError beyond 999999999 days. */
  constructor(days: number, seconds: number, microseconds: number) {
    super();
    const carried = seconds + Math.floor(microseconds / 1e6);
    this.microseconds = microseconds - Math.floor(microseconds / 1e6) * 1e6;
    this.days = days + Math.floor(carried / 86400);
    this.seconds = carried - Math.floor(carried / 86400) * 86400;
    if (Math.abs(this.days) > MAX_DAYS) {
      if (Math.abs(this.days) >= 2 ** 31) throw overflowError("Python int too large to convert to C int");
      throw overflowError(`days=${this.days}; must have magnitude <= ${MAX_DAYS}`);
    }
  }

  override truth(): boolean {
    return this.days !== 0 || this.seconds !== 0 || this.microseconds !== 0;
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyTimedelta ? compareDeltas(this, other) === 0 : undefined;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    return other instanceof PyTimedelta ? orderBy(operator, compareDeltas(this, other)) : undefined;
  }
  override hash(): number | bigint {
    return hashSequence([this.days, this.seconds, this.microseconds]);
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    const parts: string[] = [];
    if (this.days !== 0) parts.push(`days=${this.days}`);
    if (this.seconds !== 0) parts.push(`seconds=${this.seconds}`);
    if (this.microseconds !== 0) parts.push(`microseconds=${this.microseconds}`);
    return `${this.type.name}(${parts.join(", ") || "0"})`;
  }
  override str(): string {
    const clock = `${Math.floor(this.seconds / 3600)}:${two(Math.floor(this.seconds / 60) % 60)}:${two(this.seconds % 60)}`;
    const days = this.days === 0 ? "" : `${this.days} day${Math.abs(this.days) === 1 ? "" : "s"}, `;
    return days + clock + (this.microseconds === 0 ? "" : `.${String(this.microseconds).padStart(6, "0")}`);
  }
  override unary(operator: "neg" | "pos" | "invert" | "abs"): Value | undefined {
    if (operator === "invert") return undefined;
    return operator === "neg" || (operator === "abs" && this.days < 0) ? negateDelta(this) : this;
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return combine(this, operator, other, reflected);
  }
}
setDefaultType(PyTimedelta, timedeltaType);

export const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** What a comparison says of a difference. */
export function orderBy(operator: Ordering, difference: number): boolean {
  switch (operator) {
    case "lt":
      return difference < 0;
    case "le":
      return difference <= 0;
    case "gt":
      return difference > 0;
    case "ge":
      return difference >= 0;
  }
}

export function compareDeltas(a: PyTimedelta, b: PyTimedelta): number {
  return a.days - b.days || a.seconds - b.seconds || a.microseconds - b.microseconds;
}

export function addDeltas(a: PyTimedelta, b: PyTimedelta): PyTimedelta {
  return new PyTimedelta(a.days + b.days, a.seconds + b.seconds, a.microseconds + b.microseconds);
}

export function negateDelta(delta: PyTimedelta): PyTimedelta {
  return new PyTimedelta(-delta.days, -delta.seconds, -delta.microseconds);
}

function microsecondsOf(delta: PyTimedelta): bigint {
  return BigInt(delta.days) * DAY + BigInt(delta.seconds) * 1_000_000n + BigInt(delta.microseconds);
}

function fromMicroseconds(total: bigint): PyTimedelta {
  let days = total / DAY;
  let rest = total % DAY;
  if (rest < 0n) {
    days -= 1n;
    rest += DAY;
  }
  return new PyTimedelta(Number(days), Math.floor(Number(rest) / 1e6), Number(rest) % 1e6);
}

/** a / b, rounded half to even. */
function divideRounded(a: bigint, b: bigint): bigint {
  if (b === 0n) throw zeroDivisionError("integer division or modulo by zero");
  const [dividend, divisor] = b < 0n ? [-a, -b] : [a, b];
  let quotient = dividend / divisor;
  let rest = dividend % divisor;
  if (rest < 0n) {
    quotient -= 1n;
    rest += divisor;
  }
  const twice = rest * 2n;
  return twice > divisor || (twice === divisor && quotient % 2n !== 0n) ? quotient + 1n : quotient;
}

function combine(self: PyTimedelta, operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
  if (other instanceof PyTimedelta)
    return reflected ? combineDeltas(other, operator, self) : combineDeltas(self, operator, other);
  if (other instanceof PyFloat && (operator === "mul" || (operator === "truediv" && !reflected))) {
    const [numerator, denominator] = floatRatio(other.value);
    const total = microsecondsOf(self);
    if (operator === "mul") return fromMicroseconds(divideRounded(total * BigInt(numerator), BigInt(denominator)));
    return fromMicroseconds(divideRounded(total * BigInt(denominator), BigInt(numerator)));
  }
  const integer = integerOf(other);
  if (integer === undefined) return undefined;
  if (operator === "mul") return fromMicroseconds(microsecondsOf(self) * BigInt(integer));
  if (reflected) return undefined;
  if (operator === "truediv") return fromMicroseconds(divideRounded(microsecondsOf(self), BigInt(integer)));
  if (operator === "floordiv") return fromMicroseconds(BigInt(floorDivideInts(microsecondsOf(self), integer)));
  return undefined;
}

function combineDeltas(a: PyTimedelta, operator: BinaryOperator, b: PyTimedelta): Value | undefined {
  if (operator === "add") return addDeltas(a, b);
  if (operator === "sub")
    return new PyTimedelta(a.days - b.days, a.seconds - b.seconds, a.microseconds - b.microseconds);
  const left = normalizeInt(microsecondsOf(a));
  const right = normalizeInt(microsecondsOf(b));
  switch (operator) {
    case "truediv":
      return new PyFloat(trueDivideInts(left, right));
    case "floordiv":
      return floorDivideInts(left, right);
    case "mod":
      if (right === 0) throw zeroDivisionError("integer modulo by zero");
      return fromMicroseconds(BigInt(moduloInts(left, right)));
    case "divmod":
      return new PyTuple([floorDivideInts(left, right), fromMicroseconds(BigInt(moduloInts(left, right)))]);
    default:
      return undefined;
  }
}

const NAMES = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"];
/** Microseconds of one of each, in the order in which CPython adds them up. */
const FACTORS: readonly (readonly [string, bigint])[] = [
  ["microseconds", 1n],
  ["milliseconds", 1000n],
  ["seconds", 1_000_000n],
  ["minutes", 60_000_000n],
  ["hours", 3_600_000_000n],
  ["days", DAY],
  ["weeks", 7n * DAY],
];

/** The delta of the constructor's arguments: whole microseconds are exact, fractions are added up and rounded once. */
function deltaFromArguments(given: readonly (Value | undefined)[]): PyTimedelta {
  let total = 0n;
  let fraction = 0;
  for (const [name, factor] of FACTORS) {
    const value = given[NAMES.indexOf(name)];
    if (value === undefined) continue;
    const integer = integerOf(value);
    if (integer !== undefined) {
      total += BigInt(integer) * factor;
      continue;
    }
    if (!(value instanceof PyFloat))
      throw typeError(`unsupported type for timedelta ${name} component: ${typeOf(value).name}`);
    const whole = Math.trunc(value.value);
    truncateFloat(value.value);
    total += BigInt(whole) * factor;
    const rest = Number(factor) * (value.value - whole);
    total += BigInt(Math.trunc(rest));
    fraction += rest - Math.trunc(rest);
  }
  return fromMicroseconds(total + BigInt(roundHalfEven(fraction, total)));
}

/** Rounds what is left over; a half goes to where the sum is even. */
function roundHalfEven(fraction: number, total: bigint): number {
  const rounded = Math.sign(fraction) * Math.floor(Math.abs(fraction) + 0.5);
  if (Math.abs(rounded - fraction) !== 0.5) return rounded;
  const odd = Number(((total % 2n) + 2n) % 2n);
  const half = (fraction + odd) * 0.5;
  return 2 * Math.sign(half) * Math.floor(Math.abs(half) + 0.5) - odd;
}

/** total_seconds() */
export function totalSeconds(delta: PyTimedelta): number {
  // So many days in microseconds are a safe integer, and its quotient is rounded once.
  if (Math.abs(delta.days) < 100_000) return ((delta.days * 86400 + delta.seconds) * 1e6 + delta.microseconds) / 1e6;
  return trueDivideInts(normalizeInt(microsecondsOf(delta)), 1_000_000);
}

const SMALL = 1e6;
const isSmall = (value: Value | undefined): value is number | undefined =>
  value === undefined || (typeof value === "number" && value < SMALL && value > -SMALL);

/** A delta of small whole numbers, which need no bigints. */
function quickDelta(args: readonly Value[], kwargs: ReadonlyMap<string, Value> | undefined): PyTimedelta | undefined {
  if (args.length > 3) return undefined;
  let [days, seconds, microseconds] = args;
  let milliseconds: Value | undefined;
  let minutes: Value | undefined;
  let hours: Value | undefined;
  let weeks: Value | undefined;
  if (kwargs !== undefined) {
    if (args.length > 0) return undefined;
    for (const [name, value] of kwargs) {
      if (name === "days") days = value;
      else if (name === "hours") hours = value;
      else if (name === "minutes") minutes = value;
      else if (name === "seconds") seconds = value;
      else if (name === "weeks") weeks = value;
      else if (name === "milliseconds") milliseconds = value;
      else if (name === "microseconds") microseconds = value;
      else return undefined;
    }
  }
  if (!isSmall(days) || !isSmall(seconds) || !isSmall(microseconds) || !isSmall(milliseconds)) return undefined;
  if (!isSmall(minutes) || !isSmall(hours) || !isSmall(weeks)) return undefined;
  return new PyTimedelta(
    (days ?? 0) + (weeks ?? 0) * 7,
    (seconds ?? 0) + (minutes ?? 0) * 60 + (hours ?? 0) * 3600,
    (microseconds ?? 0) + (milliseconds ?? 0) * 1000,
  );
}
timedeltaType.constructsQuickly = quickDelta;

defineMethods(timedeltaType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) =>
    adopt(deltaFromArguments(bindParameters({ label: "__new__()", names: NAMES, required: 0 }, args, kwargs)), cls),
  "total_seconds(self, /)": (self: PyTimedelta) => new PyFloat(totalSeconds(self)),
  "__reduce__(self, /)": (self: PyTimedelta) =>
    new PyTuple([self.type, new PyTuple([self.days, self.seconds, self.microseconds])]),
});
defineAttributes(timedeltaType, {
  days: (self: PyTimedelta) => self.days,
  seconds: (self: PyTimedelta) => self.seconds,
  microseconds: (self: PyTimedelta) => self.microseconds,
});
timedeltaType.pending.push((_, dict) => {
  dict.set("min", new PyTimedelta(-MAX_DAYS, 0, 0));
  dict.set("max", new PyTimedelta(MAX_DAYS, 86399, 999_999));
  dict.set("resolution", new PyTimedelta(0, 0, 1));
});
/** Unlike those of sequences these leave what is no number to the other side. */
const times = (self: PyTimedelta, value: Value): Value => self.binary("mul", value, false) ?? NotImplemented;
defineMethods(timedeltaType, { "__mul__(self, value, /)": times, "__rmul__(self, value, /)": times });
defineSlotMethods(timedeltaType, "add radd sub rsub bool eq ne lt le gt ge hash repr");
defineOperators(timedeltaType, ["truediv", "floordiv", "mod", "divmod"]);
defineMethods(timedeltaType, {
  "__neg__(self, /)": (self: PyTimedelta) => negateDelta(self),
  "__pos__(self, /)": (self: PyTimedelta) => self,
  "__abs__(self, /)": (self: PyTimedelta) => self.unary("abs")!,
  "__str__(self, /)": (self: PyTimedelta) => self.str(),
});

/** The methods behind operators that `defineSlotMethods` doesn't know. */
function defineOperators(type: PyType, operators: readonly BinaryOperator[]): void {
  const table: { [signature: string]: (self: PyTimedelta, value: Value) => Value } = {};
  for (const operator of operators) {
    table[`__${operator}__(self, value, /)`] = (self, value) => self.binary(operator, value, false) ?? NotImplemented;
    table[`__r${operator}__(self, value, /)`] = (self, value) => self.binary(operator, value, true) ?? NotImplemented;
  }
  defineMethods(type, table);
}
