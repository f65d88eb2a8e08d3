/**
 * Exact sums for `statistics`: every number as a fraction of bigints, one rounding at the end.
 *
 * The result has the type of the data: int where all are ints (and the result is whole), float, or what Fraction and Decimal give.
 */

import { charge, tick } from "../../limits.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { findAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import {
  exceptionType,
  isInstanceOfException,
  newException,
  type PyBaseException,
  typeError,
} from "../../objects/exceptions.ts";
import { floatRatio, requireReal } from "../../objects/float.ts";
import { bitLength, trueDivideInts } from "../../objects/int-arithmetic.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import {
  boolType,
  floatType,
  integerOf,
  intType,
  normalizeInt,
  PyFloat,
  type PyType,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";

/** A fraction; the denominator is positive, and not always in lowest terms. */
export type Fraction = { numerator: bigint; denominator: bigint };

/** `statistics.StatisticsError` */
export const statisticsErrorType = perInterpreter(() =>
  pythonClass("StatisticsError", "statistics", [exceptionType("ValueError")]),
);

export function statisticsError(message: string): PyBaseException {
  return newException(statisticsErrorType(), message);
}

/** A sum: a fraction, or the inf or nan that the data had. */
export type Sum = { type: PyType; total: Fraction | number; count: number };

export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  const numerator = a.numerator * b.denominator + b.numerator * a.denominator;
  return reduced({ numerator, denominator: a.denominator * b.denominator });
}

/** In lowest terms, so that long sums stay small. */
export function reduced({ numerator, denominator }: Fraction): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  if (denominator < 0n) a = -a;
  return a === 0n ? { numerator: 0n, denominator: 1n } : { numerator: numerator / a, denominator: denominator / a };
}

export const multiplyFractions = (a: Fraction, b: Fraction): Fraction =>
  reduced({ numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator });

export const divideFraction = (a: Fraction, by: number): Fraction => ({
  numerator: a.numerator,
  denominator: a.denominator * BigInt(by),
});

/** What `as_integer_ratio` gives; the float of an inf or nan, which has no ratio. */
function ratioOrSpecial(method: Value, value: Value): Value | number {
  try {
    return call(method, []);
  } catch (error) {
    if (!isInstanceOfException(error, "OverflowError") && !isInstanceOfException(error, "ValueError")) throw error;
    return requireReal(value);
  }
}

/** The exact fraction of a number; its float where it is inf or nan. */
export function exactRatio(value: Value): Fraction | number {
  const integer = integerOf(value);
  if (integer !== undefined) return { numerator: BigInt(integer), denominator: 1n };
  if (value instanceof PyFloat) {
    if (!Number.isFinite(value.value)) return value.value;
    const [numerator, denominator] = floatRatio(value.value);
    return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  }
  const method = typeof value === "string" ? undefined : findAttribute(value, "as_integer_ratio");
  const ratio = method === undefined ? undefined : ratioOrSpecial(method, value);
  if (typeof ratio === "number") return ratio;
  if (!(ratio instanceof PyTuple))
    throw typeError(`can't convert type '${typeOf(value).name}' to numerator/denominator`);
  const [numerator, denominator] = ratio.items.map((item) => BigInt(integerOf(item) ?? 0));
  return { numerator: numerator!, denominator: denominator! };
}

const shortName = ({ name }: PyType): string => name.slice(name.lastIndexOf(".") + 1);

/** The type of a result of data of both types. */
function coerce(a: PyType, b: PyType): PyType {
  if (a === b || b === intType || b === boolType) return a;
  if (a === intType || b.isSubtypeOf(a)) return b;
  if (a.isSubtypeOf(b)) return a;
  if (a.isSubtypeOf(intType)) return b;
  if (b.isSubtypeOf(intType)) return a;
  if (b.isSubtypeOf(floatType) && a.name === "Fraction") return b;
  if (a.isSubtypeOf(floatType) && b.name === "Fraction") return a;
  throw typeError(`don't know how to coerce ${shortName(a)} and ${shortName(b)}`);
}

/** Powers of two, up to the largest scale of ordinary data. */
const TWOS: number[] = [1];
while (TWOS.length < 600) TWOS.push(TWOS.at(-1)! * 2);

/** Floats, and ints among them, as whole multiples of one power of two; undefined where all are ints, one is of another kind, or they lie too far apart. */
function scaledFloats(values: readonly Value[]): { numerators: bigint[]; denominator: bigint } | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  let hasFloat = false;
  for (const value of values) {
    const isFloat = value instanceof PyFloat && value.type === floatType;
    if (!isFloat && typeof value !== "number") return undefined;
    if (isFloat) hasFloat = true;
    const size = Math.abs(isFloat ? value.value : (value as number));
    if (!(size < 1e100)) return undefined;
    if (size > most) most = size;
    if (size !== 0 && size < least) least = size;
  }
  if (!hasFloat || least < 1e-100 * most || least < 1e-100) return undefined;
  tick(values.length);
  charge(values.length * 48);
  // The last bit of the least one is a whole multiple of 1 / 2 ** places.
  const places = least === Number.POSITIVE_INFINITY ? 0 : Math.max(0, 54 - Math.floor(Math.log2(least)));
  const scale = TWOS[places];
  if (scale === undefined) return undefined;
  const numerators = values.map((value) =>
    BigInt((value instanceof PyFloat ? value.value : (value as number)) * scale),
  );
  return { numerators, denominator: 1n << BigInt(places) };
}

/** The exact sum of values. Denominators are kept apart until the end, for floats share few of them. */
export function exactSum(values: readonly Value[]): Sum {
  const scaled = scaledFloats(values);
  if (scaled !== undefined) {
    let numerator = 0n;
    for (const each of scaled.numerators) numerator += each;
    return { type: floatType, total: { numerator, denominator: scaled.denominator }, count: values.length };
  }
  const types = new Set<PyType>();
  const sums = new Map<bigint, bigint>();
  let special: number | undefined;
  for (const value of values) {
    tick();
    types.add(typeOf(value));
    const ratio = exactRatio(value);
    if (typeof ratio === "number") special = (special ?? 0) + ratio;
    else {
      const sum = (sums.get(ratio.denominator) ?? 0n) + ratio.numerator;
      sums.set(ratio.denominator, sum);
    }
  }
  // CPython: what can't be a number is told before what can't be added.
  let type: PyType = intType;
  for (const each of types) type = coerce(type, each);
  return { type, total: special ?? totalOf(sums), count: values.length };
}

function totalOf(sums: ReadonlyMap<bigint, bigint>): Fraction {
  let total: Fraction = { numerator: 0n, denominator: 1n };
  for (const [denominator, numerator] of sums) {
    tick(1 + (bitLength(denominator) >>> 6));
    total = addFractions(total, { numerator, denominator });
  }
  return reduced(total);
}

/** A fraction as a float, rounded once. */
export function fractionToFloat({ numerator, denominator }: Fraction): number {
  return trueDivideInts(normalizeInt(numerator), normalizeInt(denominator));
}

/** A result as a value of the type of its data. */
export function convert(total: Fraction | number, type: PyType): Value {
  if (typeof total === "number") {
    const special = new PyFloat(total);
    return type.isSubtypeOf(floatType) || type.isSubtypeOf(intType) ? special : call(type, [special]);
  }
  if (type === floatType) return new PyFloat(fractionToFloat(total));
  const { numerator, denominator } = reduced(total);
  const isInteger = type.isSubtypeOf(intType);
  if (isInteger && denominator === 1n) return normalizeInt(numerator);
  if (isInteger) return new PyFloat(fractionToFloat({ numerator, denominator }));
  if (type.isSubtypeOf(floatType)) return call(type, [new PyFloat(fractionToFloat({ numerator, denominator }))]);
  const value = call(type, [normalizeInt(numerator)]);
  return denominator === 1n ? value : binaryOperation("truediv", value, call(type, [normalizeInt(denominator)]));
}

/** The sum of squared deviations from the mean, exactly: (sum, mean, count). The mean that the program gives stays with it. */
export function squaredDeviations(values: readonly Value[], center: Value): Sum & { mean: Fraction | number } {
  const count = values.length;
  if (center !== null) {
    const squares = values.map((value) => {
      const difference = binaryOperation("sub", value, center);
      return binaryOperation("mul", difference, difference);
    });
    return { ...exactSum(squares), mean: Number.NaN };
  }
  const sum = exactSum(values);
  if (typeof sum.total === "number") return { ...sum, mean: sum.total };
  if (count === 0) return { ...sum, mean: sum.total };
  const floats = scaledFloats(values);
  if (floats !== undefined) {
    const { denominator } = floats;
    let squares = 0n;
    for (const each of floats.numerators) squares += each * each;
    const numerator = BigInt(count) * squares - sum.total.numerator * sum.total.numerator;
    const total = { numerator, denominator: denominator * denominator * BigInt(count) };
    return { type: sum.type, total, count, mean: divideFraction(sum.total, count) };
  }
  const squares = new Map<bigint, bigint>();
  charge(count * 16);
  for (const value of values) {
    tick();
    const { numerator, denominator } = exactRatio(value) as Fraction;
    const square = denominator * denominator;
    squares.set(square, (squares.get(square) ?? 0n) + numerator * numerator);
  }
  // count * sum(x*x) - sum(x)**2, over count
  const scaled = multiplyFractions(totalOf(squares), { numerator: BigInt(count), denominator: 1n });
  const squared = multiplyFractions(sum.total, sum.total);
  const deviations = addFractions(scaled, { numerator: -squared.numerator, denominator: squared.denominator });
  return { type: sum.type, total: divideFraction(deviations, count), count, mean: divideFraction(sum.total, count) };
}

/** The data of an argument. */
export function dataOf(data: Value): Value[] {
  return arrayFrom(data);
}

function integerSquareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((bitLength(value) + 1) >> 1);
  for (;;) {
    tick(1 + (bitLength(value) >>> 6));
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** The square root of a fraction as a float, rounded once. */
export function fractionSquareRoot(value: Fraction): number {
  const { numerator, denominator } = value;
  if (numerator === 0n) return 0;
  // Enough bits that the last one, which says whether something follows, doesn't touch the rounding.
  const shift = Math.floor((bitLength(numerator) - bitLength(denominator) - 109) / 2);
  const [n, m] =
    shift >= 0 ? [numerator, denominator << BigInt(2 * shift)] : [numerator << BigInt(-2 * shift), denominator];
  const root = integerSquareRoot(n / m);
  const sticky = root * root * m === n ? root : root | 1n;
  return shift >= 0
    ? trueDivideInts(normalizeInt(sticky << BigInt(shift)), 1)
    : trueDivideInts(normalizeInt(sticky), normalizeInt(1n << BigInt(-shift)));
}
