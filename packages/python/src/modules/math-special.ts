/**
 * The special functions of math: erf, erfc, gamma, lgamma.
 *
 * They are rarely called, so they are computed on fixed-point bigints and rounded once: the error function by its series, and for large
 * arguments its continued fraction; the gamma function by Stirling's series after shifting the argument up, by reflection below one half.
 */

import { composeFloat, decomposeFloat } from "../objects/float-text.ts";
import {
  divide,
  fixedExp,
  fixedLog,
  fixedSinCos,
  fromFixedPoint,
  multiply,
  ONE,
  PLACES,
  pi,
  toFixedPoint,
} from "../objects/fixed-point.ts";
import { log } from "../objects/elementary.ts";

/** erf(x) * sqrt(pi) / 2 = x - x**3/3 + x**5/(2! 5) - ... */
function erfSeries(x: bigint): bigint {
  const square = multiply(x, x);
  let power = x;
  let sum = x;
  for (let n = 1n; power !== 0n && power !== -1n; n += 1n) {
    power = -multiply(power, square) / n;
    sum += power / (2n * n + 1n);
  }
  return divide(2n * sum, squareRoot(pi()));
}

function squareRoot(x: bigint): bigint {
  const target = x << BigInt(PLACES);
  let root = toFixedPoint(Math.sqrt(fromFixedPoint(x)));
  for (let i = 0; i < 3; i++) root = (root + target / root) >> 1n;
  return root;
}

export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  if (Math.abs(x) > 6) return Math.sign(x);
  // For a small argument the first term is all, and fixed-point places run out.
  if (Math.abs(x) < 1e-12) return x === 0 ? x : scaleByTwoOverRootPi(x);
  return fromFixedPoint(erfSeries(toFixedPoint(x)));
}

/** x * 2 / sqrt(pi), also for x below the last fixed-point place. */
function scaleByTwoOverRootPi(x: number): number {
  const { mantissa, exponent } = decomposeFloat(x);
  const magnitude = composeFloat(divide(2n * mantissa * ONE, squareRoot(pi())), exponent - PLACES);
  return x < 0 ? -magnitude : magnitude;
}

/** exp(-x*x) / (x * sqrt(pi)) * continued fraction, from the far end. */
function erfcFraction(x: number): number {
  const fixed = toFixedPoint(x);
  const square = multiply(fixed, fixed);
  let tail = fixed;
  for (let k = 400n; k > 0n; k -= 1n) tail = fixed + divide((k << BigInt(PLACES)) / 2n, tail);
  // Below 2**-192 the power has no fixed-point digits left: it is taken times 2**1100.
  const lift = 1100n;
  const power = fixedExp(-square + lift * LN2());
  return composeFloat(divide(divide(power, tail), squareRoot(pi())), -PLACES - Number(lift));
}
const LN2 = (): bigint => fixedLog(2n * ONE);

export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 27.3) return 0;
  if (x < -6) return 2;
  return x < 5 ? fromFixedPoint(ONE - erfSeries(toFixedPoint(x))) : erfcFraction(x);
}

/** Numerators and denominators of B(2k) / (2k (2k-1)), for k = 1, 2, ... */
let stirlingTerms: (readonly [bigint, bigint])[] | undefined;
const STIRLING_COUNT = 24;

function makeStirlingTerms(): (readonly [bigint, bigint])[] {
  // Bernoulli numbers by the triangle of Akiyama and Tanigawa, on fractions.
  const reduce = (n: bigint, d: bigint): readonly [bigint, bigint] => {
    let [a, b] = [n < 0n ? -n : n, d];
    while (b !== 0n) [a, b] = [b, a % b];
    return a === 0n ? [0n, 1n] : [n / a, d / a];
  };
  const row: (readonly [bigint, bigint])[] = [];
  const terms: (readonly [bigint, bigint])[] = [];
  for (let m = 0; m <= 2 * STIRLING_COUNT; m++) {
    row[m] = [1n, BigInt(m + 1)];
    for (let j = m; j >= 1; j--) {
      const [an, ad] = row[j - 1]!;
      const [bn, bd] = row[j]!;
      row[j - 1] = reduce(BigInt(j) * (an * bd - bn * ad), ad * bd);
    }
    const [n, d] = row[0]!;
    if (m >= 2 && m % 2 === 0) terms.push(reduce(n, d * BigInt(m) * BigInt(m - 1)));
  }
  return terms;
}

/** ln Gamma(x) for x > 0. */
function fixedLogGamma(x: bigint): bigint {
  const least = 48n * ONE;
  let shifted = x;
  let product = ONE;
  while (shifted < least) {
    product = multiply(product, shifted);
    shifted += ONE;
  }
  stirlingTerms ??= makeStirlingTerms();
  const inverse = divide(ONE, shifted);
  const inverseSquare = multiply(inverse, inverse);
  let power = inverse;
  let sum = 0n;
  for (const [numerator, denominator] of stirlingTerms) {
    sum += (power * numerator) / denominator;
    power = multiply(power, inverseSquare);
  }
  const logOfTwoPi = fixedLog(2n * pi());
  const result = multiply(shifted - ONE / 2n, fixedLog(shifted)) - shifted + logOfTwoPi / 2n + sum;
  return product === ONE ? result : result - fixedLog(product);
}

/** |sin(pi x)| for an x that is not whole. */
function sinOfPi(x: number): bigint {
  const rest = Math.abs(x) % 1;
  const folded = rest > 0.5 ? 1 - rest : rest;
  return fixedSinCos(multiply(pi(), toFixedPoint(folded))).sin;
}

export function gamma(x: number): number {
  if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY) return x;
  if (x === Number.NEGATIVE_INFINITY || (Number.isInteger(x) && x <= 0)) return Number.NaN;
  if (Math.abs(x) < 1e-20) return 1 / x;
  if (x > 172) return Number.POSITIVE_INFINITY;
  if (x > 0) return fromFixedPoint(fixedExp(fixedLogGamma(toFixedPoint(x))));
  // Gamma(x) = pi / (sin(pi x) Gamma(1 - x)), whose sign changes at every whole number.
  const sign = Math.floor(x) % 2 === 0 ? 1 : -1;
  if (x < -190) return sign * 0;
  const lift = 900n;
  const reflected = fixedExp(lift * LN2() - fixedLogGamma(ONE - toFixedPoint(x)));
  return sign * composeFloat(divide(multiply(pi(), reflected), sinOfPi(x)), -PLACES - Number(lift));
}

/** ln |Gamma(x)| */
export function logGamma(x: number): number {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Number.NaN : 0;
  if (Math.abs(x) < 1e-20) return -log(Math.abs(x));
  if (x > 1e306) return Number.POSITIVE_INFINITY;
  if (x > 0) return fromFixedPoint(fixedLogGamma(toFixedPoint(x)));
  return fromFixedPoint(fixedLog(divide(pi(), sinOfPi(x))) - fixedLogGamma(ONE - toFixedPoint(x)));
}
