/** The continuous distributions of `random`, each by the method that CPython documents, so that a seed gives the same numbers. */

import { acos, cos, exp, log, sin } from "../../objects/elementary.ts";
import { overflowError, valueError, zeroDivisionError } from "../../objects/exceptions.ts";
import { nextFloat, type PyRandom } from "./random-object.ts";

export const TWO_PI = 2 * Math.PI;
export const MAGIC_NORMAL = (4 * exp(-0.5)) / Math.sqrt(2);
export const LOG_4 = log(4);
export const MAGIC_GAMMA = 1 + log(4.5);

function divide(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError("float division by zero");
  return a / b;
}

export function triangular(random: PyRandom, low: number, high: number, mode: number | undefined): number {
  let u = nextFloat(random);
  if (mode !== undefined && high === low) return low;
  let c = mode === undefined ? 0.5 : (mode - low) / (high - low);
  let [from, to] = [low, high];
  if (u > c) {
    u = 1 - u;
    c = 1 - c;
    [from, to] = [high, low];
  }
  return from + (to - from) * Math.sqrt(u * c);
}

export function normal(random: PyRandom, mu: number, sigma: number): number {
  for (;;) {
    const u1 = nextFloat(random);
    const u2 = 1 - nextFloat(random);
    const z = (MAGIC_NORMAL * (u1 - 0.5)) / u2;
    if ((z * z) / 4 <= -log(u2)) return mu + z * sigma;
  }
}

export function gauss(random: PyRandom, mu: number, sigma: number): number {
  let z = random.gaussNext;
  random.gaussNext = undefined;
  if (z === undefined) {
    const angle = nextFloat(random) * TWO_PI;
    const radius = Math.sqrt(-2 * log(1 - nextFloat(random)));
    z = cos(angle) * radius;
    random.gaussNext = sin(angle) * radius;
  }
  return mu + z * sigma;
}

export function logNormal(random: PyRandom, mu: number, sigma: number): number {
  const power = exp(normal(random, mu, sigma));
  if (power === Number.POSITIVE_INFINITY) throw overflowError("math range error");
  return power;
}

export function exponential(random: PyRandom, rate: number): number {
  return divide(-log(1 - nextFloat(random)), rate);
}

export function vonMises(random: PyRandom, mu: number, kappa: number): number {
  if (kappa <= 1e-6) return TWO_PI * nextFloat(random);
  const s = 0.5 / kappa;
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
  const angle = nextFloat(random) > 0.5 ? mu + acos(f) : mu - acos(f);
  const rest = angle % TWO_PI;
  return rest < 0 ? rest + TWO_PI : rest;
}

export function gamma(random: PyRandom, alpha: number, beta: number): number {
  if (alpha <= 0 || beta <= 0) throw valueError("gammavariate: alpha and beta must be > 0.0");
  if (alpha > 1) return gammaLarge(random, alpha) * beta;
  if (alpha === 1) return -log(1 - nextFloat(random)) * beta;
  for (;;) {
    const b = (Math.E + alpha) / Math.E;
    const p = b * nextFloat(random);
    const x = p <= 1 ? p ** (1 / alpha) : -log((b - p) / alpha);
    const u1 = nextFloat(random);
    if (p > 1 ? u1 <= x ** (alpha - 1) : u1 <= exp(-x)) return x * beta;
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

export function beta(random: PyRandom, a: number, b: number): number {
  const y = gamma(random, a, 1);
  return y === 0 ? 0 : y / (y + gamma(random, b, 1));
}

export function pareto(random: PyRandom, alpha: number): number {
  return (1 - nextFloat(random)) ** divide(-1, alpha);
}

export function weibull(random: PyRandom, alpha: number, shape: number): number {
  return alpha * (-log(1 - nextFloat(random))) ** divide(1, shape);
}
