/**
 * Fixed-point numbers: real functions to 192 binary places, on bigints.
 *
 * A value x is the bigint nearest to x * 2**192. Slow (tens of microseconds a call) and far more exact than a double needs, so that a
 * result rounded from here is the nearest double. It serves what is rarely called (gamma, erf) and makes the tables of `elementary.ts`.
 */

import { lazily } from "../lazily.ts";
import { composeFloat, decomposeFloat } from "./float-text.ts";

export const PLACES = 192;
const SHIFT = BigInt(PLACES);
export const ONE = 1n << SHIFT;

/** The exact value of a double, cut below the last place. */
export function toFixedPoint(x: number): bigint {
  const { mantissa, exponent } = decomposeFloat(x);
  const shift = exponent + PLACES;
  const magnitude = shift >= 0 ? mantissa << BigInt(shift) : mantissa >> BigInt(-shift);
  return x < 0 ? -magnitude : magnitude;
}

/** The nearest double. */
export function fromFixedPoint(value: bigint): number {
  return value < 0n ? -composeFloat(-value, -PLACES) : composeFloat(value, -PLACES);
}

export const multiply = (a: bigint, b: bigint): bigint => (a * b) >> SHIFT;
export const divide = (a: bigint, b: bigint): bigint => (a << SHIFT) / b;

/** atan(1/n) for a whole n, times `one`. */
function arctanOfInverse(n: bigint, one: bigint): bigint {
  const square = n * n;
  let power = (one << 16n) / n;
  let sum = power;
  for (let k = 3n, isNegative = true; power !== 0n; k += 2n, isNegative = !isNegative) {
    power /= square;
    sum += isNegative ? -(power / k) : power / k;
  }
  return sum >> 16n;
}

/** pi to so many binary places, by Machin's formula. */
export function piTo(places: number): bigint {
  const one = 1n << BigInt(places);
  return 16n * arctanOfInverse(5n, one) - 4n * arctanOfInverse(239n, one);
}
export const pi = lazily(() => piTo(PLACES));
/** ln 2 = 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749) */
export const ln2 = lazily(() => 18n * artanhOfInverse(26n) - 2n * artanhOfInverse(4801n) + 8n * artanhOfInverse(8749n));

function artanhOfInverse(n: bigint): bigint {
  const square = n * n;
  let power = (ONE << 16n) / n;
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    power /= square;
    sum += power / k;
  }
  return sum >> 16n;
}

/** e**x for any x whose result fits: x = k ln 2 + r, and the series of e**(r / 256). */
export function fixedExp(x: bigint): bigint {
  const k = x / ln2();
  const reduced = (x - k * ln2()) >> 8n;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = multiply(term, reduced) / n;
    sum += term;
  }
  for (let i = 0; i < 8; i++) sum = multiply(sum, sum);
  return k >= 0n ? sum << k : sum >> -k;
}

/** ln x for a positive x: a double to begin with, and two steps that triple the digits. */
export function fixedLog(x: bigint): bigint {
  const k = BigInt(x.toString(2).length) - SHIFT;
  const mantissa = k >= 0n ? x >> k : x << -k;
  let y = toFixedPoint(Math.log(fromFixedPoint(mantissa)));
  for (let i = 0; i < 2; i++) {
    const power = fixedExp(y);
    y += 2n * divide(mantissa - power, mantissa + power);
  }
  return y + k * ln2();
}

/** sin x and cos x for a small x (a few radians). */
export function fixedSinCos(x: bigint): { sin: bigint; cos: bigint } {
  const square = multiply(x, x);
  let sinTerm = x;
  let cosTerm = ONE;
  let sin = x;
  let cos = ONE;
  for (let n = 1n; n < 120n && (sinTerm !== 0n || cosTerm !== 0n); n += 2n) {
    cosTerm = -multiply(cosTerm, square) / (n * (n + 1n));
    sinTerm = -multiply(sinTerm, square) / ((n + 1n) * (n + 2n));
    cos += cosTerm;
    sin += sinTerm;
  }
  return { sin, cos };
}

/** A fixed-point number as an unevaluated sum of two doubles. */
export function toDoubleDouble(value: bigint): readonly [high: number, low: number] {
  const high = fromFixedPoint(value);
  return [high, fromFixedPoint(value - toFixedPoint(high))];
}
