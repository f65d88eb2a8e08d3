/**
 * Arithmetic of ordinary decimals: finite, of up to eighty digits, of exponents that lie near each other (see `decimal-object.ts`).
 *
 * Each function does what its namesake in `arithmetic-text.ts` does, and answers `undefined` where that one must be asked. Coefficients are JavaScript numbers while they are safe
 * integers, which those of money are.
 */

import { addInts, multiplyInts, subtractInts } from "../../objects/int-arithmetic.ts";
import type { Attributes, BinaryOperator, Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import {
  BIG_POWERS,
  contextFields,
  cut,
  type DecimalHome,
  digitsOf,
  finish,
  LONG,
  narrow,
  note,
  POWERS,
  PyDecimal,
  scale,
  wasInexact,
} from "./decimal-object.ts";

/** Exponents beyond this are not ordinary. */
const FAR = 900_000;

/** Is it a finite number of ordinary size? */
export const isOrdinary = (value: PyDecimal): value is PyDecimal & { readonly exponent: number } =>
  value.kind === "" &&
  typeof value.exponent === "number" &&
  value.exponent < FAR &&
  value.exponent > -FAR &&
  (typeof value.coefficient === "number" || value.coefficient < LONG);

/** The other operand: an ordinary decimal of the class itself, or an int. */
function operand(home: DecimalHome, value: Value, exactly: boolean): (PyDecimal & { exponent: number }) | undefined {
  if (value instanceof PyDecimal)
    return (!exactly || value.type === home.type) && isOrdinary(value) ? value : undefined;
  if (typeof value === "number")
    return new PyDecimal(home, value < 0 ? 1 : 0, value < 0 ? -value : value, 0) as PyDecimal & { exponent: number };
  return undefined;
}

/** self OP other, or with `reflected` other OP self. A subclass may have operators of its own, so it is asked by its methods. */
export function quickBinary(
  operator: BinaryOperator,
  self: PyDecimal,
  value: Value,
  reflected: boolean,
  exactly = true,
): Value | undefined {
  if (!isOrdinary(self)) return undefined;
  const { home } = self;
  const other = operand(home, value, exactly);
  const fields = contextFields(home);
  if (other === undefined || fields === undefined) return undefined;
  const left = reflected ? other : self;
  const right = reflected ? self : other;
  switch (operator) {
    case "add":
      return add(left, right, right.sign, fields);
    case "sub":
      return add(left, right, 1 - right.sign, fields);
    case "mul":
      return finish(
        home,
        fields,
        left.sign ^ right.sign,
        multiply(left.coefficient, right.coefficient),
        left.exponent + right.exponent,
      );
    case "truediv":
      return divide(left, right, fields);
    case "floordiv":
    case "mod":
    case "divmod":
      return integerDivision(operator, left, right, fields);
    case "pow":
      return power(left, right, fields);
    default:
      return undefined;
  }
}

type Ordinary = PyDecimal & { readonly exponent: number };

function multiply(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (product <= Number.MAX_SAFE_INTEGER) return product;
  }
  return multiplyInts(a, b);
}

/** a + b, where b has the sign given. */
function add(a: Ordinary, b: Ordinary, sign: number, fields: Attributes): PyDecimal | undefined {
  const gap = a.exponent - b.exponent;
  if (a.coefficient === 0 || b.coefficient === 0) {
    // A zero is as exact as its exponent says, but not beyond the precision.
    const prec = fields.get("_prec");
    if (typeof prec !== "number" || gap > prec || gap < -prec) return undefined;
  }
  if (gap > 64 || gap < -64) return undefined;
  const exponent = gap < 0 ? a.exponent : b.exponent;
  const left = gap > 0 ? scale(a.coefficient, gap) : a.coefficient;
  const right = gap < 0 ? scale(b.coefficient, -gap) : b.coefficient;
  let total: number | bigint;
  if (typeof left === "number" && typeof right === "number" && left + right <= Number.MAX_SAFE_INTEGER)
    total = a.sign === sign ? left + right : left - right;
  else total = a.sign === sign ? addInts(left, right) : subtractInts(left, right);
  // Here a zero has no sign yet: that of both terms, or the one of the rounding.
  let resultSign = a.sign;
  if (total < 0) {
    total = -total;
    resultSign = 1 - a.sign;
  } else if (total === 0) {
    const isSumOfZeros = a.coefficient === 0 && b.coefficient === 0 && a.sign === sign;
    resultSign = isSumOfZeros ? a.sign : fields.get("_rounding") === "ROUND_FLOOR" ? 1 : 0;
    total = 0;
  }
  return finish(a.home, fields, resultSign, total, exponent);
}

function divide(a: Ordinary, b: Ordinary, fields: Attributes): PyDecimal | undefined {
  if (b.coefficient === 0) return undefined;
  const sign = a.sign ^ b.sign;
  const ideal = a.exponent - b.exponent;
  if (a.coefficient === 0) return finish(a.home, fields, sign, 0, ideal);
  const prec = fields.get("_prec");
  if (typeof prec !== "number") return undefined;
  if (prec >= 16 && typeof a.coefficient === "number" && typeof b.coefficient === "number") {
    // Quotients that come out even after a few places.
    let dividend = a.coefficient;
    for (let places = 0; places < 5 && dividend <= Number.MAX_SAFE_INTEGER; places++, dividend *= 10) {
      if (dividend % b.coefficient === 0) return finish(a.home, fields, sign, dividend / b.coefficient, ideal - places);
    }
  }
  const shift = digitsOf(b.coefficient) - digitsOf(a.coefficient) + prec + 1;
  if (shift < 0 || shift >= BIG_POWERS.length) return undefined;
  let exponent = ideal - shift;
  const dividend = BigInt(a.coefficient) * BIG_POWERS[shift]!;
  const divisor = BigInt(b.coefficient);
  let quotient = dividend / divisor;
  if (quotient * divisor !== dividend) {
    // A digit that is neither 0 nor 5 stands for all that follows.
    if (quotient % 5n === 0n) quotient += 1n;
  } else {
    while (exponent < ideal && quotient % 10n === 0n) {
      quotient /= 10n;
      exponent += 1;
    }
  }
  return finish(a.home, fields, sign, narrow(quotient), exponent);
}

/** a // b, a % b and divmod(a, b): the quotient is cut towards zero, the rest has the sign of a. */
function integerDivision(
  operator: "floordiv" | "mod" | "divmod",
  a: Ordinary,
  b: Ordinary,
  fields: Attributes,
): Value | undefined {
  const prec = fields.get("_prec");
  if (typeof prec !== "number" || a.coefficient === 0 || b.coefficient === 0) return undefined;
  const gap = a.exponent - b.exponent;
  const adjusted = gap + digitsOf(a.coefficient) - digitsOf(b.coefficient);
  if (gap > 15 || gap < -15 || adjusted <= -2 || adjusted > prec) return undefined;
  const left = gap > 0 ? scale(a.coefficient, gap) : a.coefficient;
  const right = gap < 0 ? scale(b.coefficient, -gap) : b.coefficient;
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  const rest = left % right;
  const whole = (left - rest) / right;
  if (digitsOf(whole) > prec) return undefined;
  const quotient = operator === "mod" ? undefined : new PyDecimal(a.home, a.sign ^ b.sign, whole, 0);
  if (operator === "floordiv") return quotient;
  const remainder = finish(a.home, fields, a.sign, rest, gap < 0 ? a.exponent : b.exponent);
  if (quotient === undefined || remainder === undefined) return remainder;
  return new PyTuple([quotient, remainder]);
}

/** a ** b for a small whole b that is not negative. */
function power(a: Ordinary, b: Ordinary, fields: Attributes): PyDecimal | undefined {
  if (b.sign === 1 || b.exponent !== 0 || a.coefficient === 0 || typeof b.coefficient !== "number") return undefined;
  const times = b.coefficient;
  if (times === 0 || times * digitsOf(a.coefficient) > BIG_POWERS.length) return undefined;
  const sign = a.sign === 1 && times % 2 === 1 ? 1 : 0;
  return finish(a.home, fields, sign, narrow(BigInt(a.coefficient) ** BigInt(times)), a.exponent * times);
}

/** -1, 0 or 1: how the value compares with another; undefined where it isn't an ordinary decimal or an int. */
export function quickOrder(self: PyDecimal, value: Value, exactly = true): number | undefined {
  if (!isOrdinary(self)) return undefined;
  const other = operand(self.home, value, exactly);
  if (other === undefined) return undefined;
  const gap = self.exponent - other.exponent;
  if (gap > 64 || gap < -64) return undefined;
  const left = gap > 0 ? scale(self.coefficient, gap) : self.coefficient;
  const right = gap < 0 ? scale(other.coefficient, -gap) : other.coefficient;
  const a = self.sign === 1 ? -left : left;
  const b = other.sign === 1 ? -right : right;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** -self, +self, abs(self) */
export function quickUnary(operator: "neg" | "pos" | "invert" | "abs", self: PyDecimal): PyDecimal | undefined {
  if (operator === "invert" || !isOrdinary(self)) return undefined;
  const fields = contextFields(self.home);
  if (fields === undefined) return undefined;
  const negates = operator === "neg" || (operator === "abs" && self.sign === 1);
  let sign = negates ? 1 - self.sign : self.sign;
  if (self.coefficient === 0)
    sign = (negates ? self.sign === 0 : self.sign === 1) && fields.get("_rounding") === "ROUND_FLOOR" ? 1 : 0;
  return finish(self.home, fields, sign, self.coefficient, self.exponent);
}

/** self.quantize(other, rounding): the value with the exponent of the other. */
export function quickQuantize(self: PyDecimal, value: Value, rounding: Value, context: Value): PyDecimal | undefined {
  if (context !== null || !isOrdinary(self)) return undefined;
  const other = operand(self.home, value, false);
  return other === undefined ? undefined : withExponent(self, other.exponent, rounding);
}

/** round(self, places) */
export function quickRound(self: PyDecimal, places: Value): PyDecimal | undefined {
  return typeof places === "number" && isOrdinary(self) && places < FAR && places > -FAR
    ? withExponent(self, 0 - places, null)
    : undefined;
}

function withExponent(self: Ordinary, exponent: number, rounding: Value): PyDecimal | undefined {
  const fields = contextFields(self.home);
  const prec = fields?.get("_prec");
  const drop = exponent - self.exponent;
  if (fields === undefined || typeof prec !== "number" || drop > 64 || drop < -64) return undefined;
  // A rounding that is none is to be told of.
  if (rounding !== null && !ROUNDINGS.has(rounding)) return undefined;
  if (self.coefficient === 0) return finish(self.home, fields, self.sign, 0, exponent);
  const how = rounding === null ? fields.get("_rounding")! : rounding;
  const coefficient = drop <= 0 ? scale(self.coefficient, -drop) : cut(self.coefficient, drop, how, self.sign);
  if (coefficient === undefined) return undefined;
  if (typeof coefficient === "bigint" && coefficient >= LONG) return undefined;
  if (digitsOf(coefficient) > prec || digitsOf(self.coefficient) - drop > prec) return undefined;
  if (drop > 0 && (!isInRange(fields, coefficient, exponent, prec) || !note(fields, true, wasInexact)))
    return undefined;
  return finish(self.home, fields, self.sign, coefficient, exponent);
}

/** Will `finish` take it as it is? */
function isInRange(fields: Attributes, coefficient: number | bigint, exponent: number, prec: number): boolean {
  const emin = fields.get("_emin");
  const emax = fields.get("_emax");
  if (typeof emin !== "number" || typeof emax !== "number" || fields.get("_clamping") !== 0) return false;
  if (coefficient === 0) return exponent >= emin - prec + 1 && exponent <= emax;
  const adjusted = exponent + digitsOf(coefficient) - 1;
  return adjusted >= emin && adjusted < emax;
}

const ROUNDINGS: ReadonlySet<Value> = new Set(
  ["DOWN", "HALF_UP", "HALF_EVEN", "CEILING", "FLOOR", "UP", "HALF_DOWN", "05UP"].map((name) => `ROUND_${name}`),
);

/** float(self) where one correctly rounded division or product of two exact numbers gives it. */
export function quickFloat(self: PyDecimal): number | undefined {
  if (self.kind !== "" || typeof self.coefficient !== "number" || typeof self.exponent !== "number") return undefined;
  if (self.exponent < -22 || self.exponent > 22) return undefined;
  const power = 10 ** Math.abs(self.exponent);
  const value = self.exponent < 0 ? self.coefficient / power : self.coefficient * power;
  return self.sign === 1 ? -value : value;
}

/** The value as an int, cut towards zero or (for round()) to the nearest even. */
export function quickWhole(self: PyDecimal, rounding: string): number | bigint | undefined {
  if (!isOrdinary(self) || typeof self.coefficient !== "number" || self.exponent < -15 || self.exponent > 15)
    return undefined;
  const value =
    self.exponent >= 0
      ? self.coefficient * POWERS[self.exponent]!
      : (cut(self.coefficient, -self.exponent, rounding, self.sign) as number);
  if (value > Number.MAX_SAFE_INTEGER) return undefined;
  return self.sign === 1 && value !== 0 ? -value : value;
}

const MODULUS = 2n ** 61n - 1n;
/** The inverse of ten modulo the number that hashes are taken by. */
const INVERSE = powerOf(10n, MODULUS - 2n);
const inverses: bigint[] = [];

function powerOf(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % MODULUS)
    if (rest & 1n) result = (result * square) % MODULUS;
  return result;
}

/** hash(self), which is that of an equal int or float. */
export function quickHash(self: PyDecimal): number | bigint | undefined {
  if (!isOrdinary(self) || self.exponent > 0 || self.exponent < -64) return undefined;
  inverses[-self.exponent] ??= powerOf(INVERSE, BigInt(-self.exponent));
  const hash = narrow((BigInt(self.coefficient) * inverses[-self.exponent]!) % MODULUS);
  // -1 is what CPython's C functions answer for an error.
  return self.sign === 0 || hash === 0 ? hash : hash === 1 ? -2 : -hash;
}
