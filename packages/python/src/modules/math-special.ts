/**
 * The error functions of math: erf, erfc.
 *
 * They are rarely called, so they are computed on fixed-point bigints and rounded once: by the series, and for large arguments by the continued fraction.
 */

import { composeFloat, decomposeFloat } from "../objects/float-text.ts";
import {
  divide,
  fixedExp,
  fixedLog,
  fromFixedPoint,
  multiply,
  ONE,
  PLACES,
  pi,
  toFixedPoint,
} from "../objects/fixed-point.ts";

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
