/**
 * The continuous distributions of `random`, each by the method that CPython documents, so that a seed gives the same numbers.
 *
 * Parameters may be numbers of any kind, or no numbers at all: they meet the drawn float by the program's own operators, in the order of the formula. What is drawn is
 * a number of JavaScript; two floats are combined without a detour.
 */

import { binaryOperation } from "../../objects/arithmetic.ts";
import { richOrder } from "../../objects/comparison.ts";
import { acos, cos, exp, log, sin } from "../../objects/elementary.ts";
import { isInstanceOfException, overflowError, valueError } from "../../objects/exceptions.ts";
import { realOf, requireReal } from "../../objects/float.ts";
import { PyFloat, type Value } from "../../objects/object.ts";
import { isTrue } from "../../objects/truth.ts";
import { nextFloat, type PyRandom } from "./random-object.ts";

export const TWO_PI = 2 * Math.PI;
// Written out, because to work them out makes the tables of all elementary functions.
/** 4 * exp(-0.5) / sqrt(2) */
export const MAGIC_NORMAL = 1.7155277699214135;
/** log(4) */
export const LOG_4 = 1.3862943611198906;
/** 1 + log(4.5) */
export const MAGIC_GAMMA = 2.504077396776274;

const float = (value: number): PyFloat => new PyFloat(value);
const isAbove = (value: Value, bound: Value): boolean => isTrue(richOrder("gt", value, bound));
const isAtMost = (value: Value, bound: number): boolean => isTrue(richOrder("le", value, float(bound)));

/** mu + z * sigma */
function shifted(mu: Value, z: Value, sigma: Value): Value {
  if (z instanceof PyFloat && isPlain(mu) && isPlain(sigma)) return float(Number(plain(mu) + z.value * plain(sigma)));
  return binaryOperation("add", mu, binaryOperation("mul", z, sigma));
}

const isPlain = (value: Value): value is number | PyFloat =>
  typeof value === "number" || (value instanceof PyFloat && !value.type.isHeap);
const plain = (value: number | PyFloat): number => (typeof value === "number" ? value : value.value);

/** The parameter as a number, once the operator has taken it beside a float; what is no number may still be one to the operator (Fraction). */
function real(operator: "mul" | "add", parameter: Value): number {
  return realOf(parameter) ?? requireReal(binaryOperation(operator, float(operator === "mul" ? 1 : 0), parameter));
}

export function triangular(random: PyRandom, low: Value, high: Value, mode: Value): Value {
  const u = nextFloat(random);
  let c: Value = float(0.5);
  const width = (from: Value, to: Value): Value => binaryOperation("sub", to, from);
  if (mode !== null) {
    try {
      c = binaryOperation("truediv", width(low, mode), width(low, high));
    } catch (error) {
      if (isInstanceOfException(error, "ZeroDivisionError")) return low;
      throw error;
    }
  }
  const isUpper = isAbove(float(u), c);
  const share = isUpper
    ? binaryOperation("mul", float(1 - u), binaryOperation("sub", float(1), c))
    : binaryOperation("mul", float(u), c);
  const [from, to] = isUpper ? [high, low] : [low, high];
  const span = width(from, to);
  return binaryOperation("add", from, binaryOperation("mul", span, float(squareRoot(requireReal(share)))));
}

function squareRoot(value: number): number {
  if (value < 0) throw valueError("math domain error");
  return Math.sqrt(value);
}

export function normal(random: PyRandom, mu: Value, sigma: Value): Value {
  for (;;) {
    const u1 = nextFloat(random);
    const u2 = 1 - nextFloat(random);
    const z = (MAGIC_NORMAL * (u1 - 0.5)) / u2;
    if ((z * z) / 4 <= -log(u2)) return shifted(mu, float(z), sigma);
  }
}

export function gauss(random: PyRandom, mu: Value, sigma: Value): Value {
  let z = random.gaussNext;
  random.gaussNext = null;
  if (z === null) {
    const angle = nextFloat(random) * TWO_PI;
    const radius = Math.sqrt(-2 * log(1 - nextFloat(random)));
    z = float(cos(angle) * radius);
    random.gaussNext = float(sin(angle) * radius);
  }
  return shifted(mu, z, sigma);
}

export function logNormal(random: PyRandom, mu: Value, sigma: Value): Value {
  const exponent = requireReal(normal(random, mu, sigma));
  const power = exp(exponent);
  if (power === Number.POSITIVE_INFINITY && exponent !== power) throw overflowError("math range error");
  return float(power);
}

export function exponential(random: PyRandom, rate: Value): Value {
  return binaryOperation("truediv", float(-log(1 - nextFloat(random))), rate);
}

export function vonMises(random: PyRandom, mu: Value, kappa: Value): Value {
  if (isAtMost(kappa, 1e-6)) return float(TWO_PI * nextFloat(random));
  const s = requireReal(binaryOperation("truediv", float(0.5), kappa));
  const r = s + Math.sqrt(1 + s * s);
  let z: number;
  for (;;) {
    const u1 = nextFloat(random);
    z = cos(Math.PI * u1);
    const d = z / (r + z);
    const u2 = nextFloat(random);
    if (u2 < 1 - d * d || u2 <= (1 - d) * exp(d)) break;
  }
  const q = 1 / r;
  const f = (q + z) / (1 + q * z);
  const angle = binaryOperation(nextFloat(random) > 0.5 ? "add" : "sub", mu, float(acos(f)));
  return binaryOperation("mod", angle, float(TWO_PI));
}

export function gamma(random: PyRandom, alpha: Value, beta: Value): Value {
  if (isAtMost(alpha, 0) || isAtMost(beta, 0)) throw valueError("gammavariate: alpha and beta must be > 0.0");
  return binaryOperation("mul", float(standardGamma(random, alpha)), beta);
}

/** A number of the gamma distribution whose scale is 1. */
function standardGamma(random: PyRandom, shape: Value): number {
  if (isAbove(shape, float(1))) return gammaLarge(random, real("mul", shape));
  const alpha = real("add", shape);
  if (alpha === 1) return -log(1 - nextFloat(random));
  for (;;) {
    const b = (Math.E + alpha) / Math.E;
    const p = b * nextFloat(random);
    const x = p <= 1 ? p ** (1 / alpha) : -log((b - p) / alpha);
    const u1 = nextFloat(random);
    if (p > 1 ? u1 <= x ** (alpha - 1) : u1 <= exp(-x)) return x;
  }
}

function gammaLarge(random: PyRandom, alpha: number): number {
  const inverse = Math.sqrt(2 * alpha - 1);
  const b = alpha - LOG_4;
  const c = alpha + inverse;
  for (;;) {
    const u1 = nextFloat(random);
    if (!(u1 > 1e-7 && u1 < 0.9999999)) continue;
    const u2 = 1 - nextFloat(random);
    const v = log(u1 / (1 - u1)) / inverse;
    const x = alpha * exp(v);
    const z = u1 * u1 * u2;
    const r = b + c * v - x;
    if (r + MAGIC_GAMMA - 4.5 * z >= 0 || r >= log(z)) return x;
  }
}

export function beta(random: PyRandom, a: Value, b: Value): Value {
  const one = float(1);
  const y = requireReal(gamma(random, a, one));
  return float(y === 0 ? 0 : y / (y + requireReal(gamma(random, b, one))));
}

export function pareto(random: PyRandom, alpha: Value): Value {
  const u = 1 - nextFloat(random);
  return binaryOperation("pow", float(u), binaryOperation("truediv", float(-1), alpha));
}

export function weibull(random: PyRandom, alpha: Value, shape: Value): Value {
  const drawn = -log(1 - nextFloat(random));
  const power = binaryOperation("pow", float(drawn), binaryOperation("truediv", float(1), shape));
  return binaryOperation("mul", alpha, power);
}
