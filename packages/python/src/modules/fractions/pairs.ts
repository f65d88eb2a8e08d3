/** Fractions as pairs of ints: lowest terms, and what the operators give for the pairs of two numbers. */

import { tick } from "../../limits.ts";
import { zeroDivisionError } from "../../objects/exceptions.ts";
import {
  addInts,
  bitLength,
  floorDivideInts,
  type Int,
  multiplyInts,
  subtractInts,
} from "../../objects/int-arithmetic.ts";
import { normalizeInt } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";

function gcd(a: Int, b: Int): Int {
  let [x, y] = [a, b];
  while (y !== 0) {
    tick(1 + (bitLength(y) >>> 6));
    [x, y] = [y, remainder(x, y)];
  }
  return x < 0 ? subtractInts(0, x) : x;
}

/** The rest of a division towards zero, which is all that Euclid needs. */
const remainder = (a: Int, b: Int): Int =>
  typeof a === "number" && typeof b === "number" ? a % b : normalizeInt(BigInt(a) % BigInt(b));

/** Both over their greatest common divisor, the sign above. */
export function reduce(numerator: Int, denominator: Int): PyTuple {
  let common = gcd(numerator, denominator);
  if (denominator < 0) common = subtractInts(0, common);
  if (common === 1) return new PyTuple([numerator, denominator]);
  return new PyTuple([floorDivideInts(numerator, common), floorDivideInts(denominator, common)]);
}

/** What an operator gives for the pairs of two numbers: a whole number, a pair, or both. */
export function exactly(kind: string, a: Int, b: Int, c: Int, d: Int): PyTuple {
  const sum = (sign: "+" | "-"): PyTuple => {
    const [left, right] = [multiplyInts(a, d), multiplyInts(c, b)];
    return reduce(sign === "+" ? addInts(left, right) : subtractInts(left, right), multiplyInts(b, d));
  };
  switch (kind) {
    case "+":
    case "-":
      return new PyTuple([null, sum(kind)]);
    case "*":
      return new PyTuple([null, reduce(multiplyInts(a, c), multiplyInts(b, d))]);
    case "/":
      if (c === 0) throw zeroDivisionError(`Fraction(${divideByZero(a, b, d)}, 0)`);
      return new PyTuple([null, reduce(multiplyInts(a, d), multiplyInts(b, c))]);
  }
  const [dividend, divisor, below] = [multiplyInts(a, d), multiplyInts(b, c), multiplyInts(b, d)];
  if (divisor === 0)
    throw zeroDivisionError(kind === "%" ? "integer modulo by zero" : "integer division or modulo by zero");
  const quotient = floorDivideInts(dividend, divisor);
  if (kind === "//") return new PyTuple([quotient, null]);
  const rest = reduce(subtractInts(dividend, multiplyInts(quotient, divisor)), below);
  return new PyTuple([kind === "%" ? null : quotient, rest]);
}

/** CPython: the numerator in the message of a division by zero is what is left once common factors are taken out. */
function divideByZero(a: Int, b: Int, d: Int): Int {
  const sign = a < 0 ? -1 : a > 0 ? 1 : 0;
  return multiplyInts(sign, floorDivideInts(d, gcd(d, b)));
}
