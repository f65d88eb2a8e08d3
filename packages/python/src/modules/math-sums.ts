/** Functions of math over many numbers: fsum, prod, hypot, dist. Sums are exact or carried in two doubles, and rounded once. */

import { tick } from "../limits.ts";
import { binaryOperation } from "../objects/arithmetic.ts";
import { overflowError, valueError } from "../objects/exceptions.ts";
import { requireReal } from "../objects/float.ts";
import { vectorLength } from "../objects/elementary.ts";
import { arrayFrom, iterate } from "../objects/iteration.ts";
import type { Value } from "../objects/object.ts";

/**
 * The sum of floats without any rounding but the last (Shewchuk's partial sums: doubles that do not overlap, in growing order,
 * whose exact sum is the sum so far).
 */
export function fsum(iterable: Value): number {
  const partials: number[] = [];
  let specialSum = 0;
  let infinities = 0;
  const iteration = iterate(iterable);
  for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
    tick();
    const given = requireReal(value);
    const carried = addToPartials(partials, given);
    if (Number.isFinite(carried)) continue;
    if (Number.isFinite(given)) throw overflowError("intermediate overflow in fsum");
    if (!Number.isNaN(given)) infinities += given;
    specialSum += given;
    partials.length = 0;
  }
  if (specialSum !== 0) {
    if (Number.isNaN(infinities)) throw valueError("-inf + inf in fsum");
    return specialSum;
  }
  return sumPartials(partials);
}

/** Adds x exactly. Gives the last partial sum, not finite where x or the sum was not. */
function addToPartials(partials: number[], x: number): number {
  let sum = x;
  let kept = 0;
  const { length } = partials;
  for (let i = 0; i < length; i++) {
    const other = partials[i]!;
    const high = sum + other;
    // What rounding lost of the smaller one.
    const low = Math.abs(sum) < Math.abs(other) ? sum - (high - other) : other - (high - sum);
    if (low !== 0) partials[kept++] = low;
    sum = high;
  }
  if (sum !== 0 && Number.isFinite(sum)) partials[kept++] = sum;
  while (partials.length > kept) partials.pop();
  return sum;
}

/** The nearest double of the partial sums, ties to even. */
function sumPartials(partials: readonly number[]): number {
  let at = partials.length;
  if (at === 0) return 0;
  let high = partials[--at]!;
  let low = 0;
  while (at > 0 && low === 0) {
    const x = high;
    const y = partials[--at]!;
    high = x + y;
    low = y - (high - x);
  }
  // Where the rest stands half way, what comes below it decides.
  if (at > 0 && low !== 0 && low < 0 === partials[at - 1]! < 0) {
    const doubled = low * 2;
    const rounded = high + doubled;
    if (doubled === rounded - high) high = rounded;
  }
  return high;
}

export function prod(iterable: Value, start: Value): Value {
  let product = start;
  const iteration = iterate(iterable);
  for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
    tick();
    const quick: number = typeof product === "number" && typeof value === "number" ? product * value : Number.NaN;
    product = Number.isSafeInteger(quick) && quick !== 0 ? quick : binaryOperation("mul", product, value);
  }
  return product;
}

export function hypot(coordinates: readonly Value[]): number {
  const parts: number[] = [];
  for (let i = 0; i < coordinates.length; i++) parts.push(requireReal(coordinates[i]!));
  return vectorLength(parts);
}

export function dist(p: Value, q: Value): number {
  const from = arrayFrom(p);
  const to = arrayFrom(q);
  if (from.length !== to.length) throw valueError("both points must have the same number of dimensions");
  const parts: number[] = [];
  for (let i = 0; i < from.length; i++) parts.push(requireReal(from[i]!) - requireReal(to[i]!));
  return vectorLength(parts);
}
