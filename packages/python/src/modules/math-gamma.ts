/**
 * The gamma function of math and its logarithm, by Lanczos' approximation in doubles, step by step as CPython documents that it does it: so its last digits are CPython's too.
 *
 * The approximation is that with thirteen terms and g = 6.0246..., as a quotient of two polynomials; the denominator is x (x+1) ... (x+11).
 */

import { cos, exp, log, pow, sin } from "../objects/elementary.ts";

const G = 6.02468004077673;
const G_LESS_HALF = 5.52468004077673;

/** Coefficients of the numerator and the denominator, lowest power first. */
const NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216,
  248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157936,
  2.5066282746310002,
];
const DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

/** The gamma function of 1, 2, ... 23, which are exact. */
const WHOLE: readonly number[] = Array.from({ length: 23 }, (_, n) => {
  let product = 1n;
  for (let i = 2n; i <= BigInt(n); i++) product *= i;
  return Number(product);
});

function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5) {
    for (let i = NUMERATOR.length - 1; i >= 0; i--) {
      numerator = numerator * x + NUMERATOR[i]!;
      denominator = denominator * x + DENOMINATOR[i]!;
    }
  } else {
    // Of a large argument the powers would overflow: those of its inverse do not.
    for (let i = 0; i < NUMERATOR.length; i++) {
      numerator = numerator / x + NUMERATOR[i]!;
      denominator = denominator / x + DENOMINATOR[i]!;
    }
  }
  return numerator / denominator;
}

/** sin(pi x), exact in its zeros. */
function sinOfPi(x: number): number {
  const y = Math.abs(x) % 2;
  const half = Math.round(2 * y);
  let result: number;
  if (half === 0) result = sin(Math.PI * y);
  else if (half === 1) result = cos(Math.PI * (y - 0.5));
  else if (half === 2) result = sin(Math.PI * (1 - y));
  else if (half === 3) result = -cos(Math.PI * (y - 1.5));
  else result = sin(Math.PI * (y - 2));
  return x < 0 ? -result : result;
}

/** What the power of the approximation contributes; in two halves where it would overflow. */
function scaled(result: number, base: number, size: number, isInverse: boolean): number {
  if (size < 140) return isInverse ? result / pow(base, size - 0.5) : result * pow(base, size - 0.5);
  const half = pow(base, size / 2 - 0.25);
  return isInverse ? result / half / half : result * half * half;
}

export function gamma(x: number): number {
  if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY) return x;
  if (x === Number.NEGATIVE_INFINITY || (Number.isInteger(x) && x <= 0)) return Number.NaN;
  if (Number.isInteger(x) && x <= WHOLE.length) return WHOLE[x - 1]!;
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinOfPi(x) : Number.POSITIVE_INFINITY;
  const y = size + G_LESS_HALF;
  // The rounding error of y, which is made good at the end.
  const error = size > G_LESS_HALF ? y - size - G_LESS_HALF : y - G_LESS_HALF - size;
  const correction = (error * G) / y;
  if (x < 0) {
    let result = ((-Math.PI / sinOfPi(size) / size) * exp(y)) / lanczosSum(size);
    result -= correction * result;
    return scaled(result, y, size, true);
  }
  let result = lanczosSum(size) / exp(y);
  result += correction * result;
  return scaled(result, y, size, false);
}

/** log(pi) */
const LOG_PI = 1.1447298858494002;

/** ln |Gamma(x)| */
export function logGamma(x: number): number {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Number.NaN : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  let result = log(lanczosSum(size)) - G;
  result += (size - 0.5) * (log(size + G - 0.5) - 1);
  return x < 0 ? LOG_PI - log(Math.abs(sinOfPi(size))) - log(size) - result : result;
}
