/**
 * Quick comparison: two tuples of plain values, without asking anybody.
 *
 * Heaps, sorted lists and dicts compare tuples of numbers and strings all the time. Of these the answer can be read off: exact ints that are safe, floats but for nan, strings, None
 * that is the same, and tuples of these. Wherever something else stands, before the answer is known, it is left to `comparison.ts`, which asks the objects.
 */

import { PyFloat, type Value } from "./object.ts";
import { PyTuple } from "./tuple.ts";

/** Levels of tuples in tuples. */
const DEEPEST = 8;

/** Negative, zero or positive as `a` stands before, at or behind `b`; undefined where objects must be asked. `texts` orders strings. */
export function orderTuples(a: Value, b: Value, texts: (a: string, b: string) => number): number | undefined {
  return isExactTuple(a) && isExactTuple(b) ? orderItems(a.items, b.items, texts, DEEPEST) : undefined;
}

/** `a == b`; undefined where objects must be asked. */
export function equalTuples(a: Value, b: Value): boolean | undefined {
  return isExactTuple(a) && isExactTuple(b) ? equalItems(a.items, b.items, DEEPEST) : undefined;
}

function isExactTuple(value: Value): value is PyTuple {
  return value instanceof PyTuple && !value.type.isHeap;
}

function orderItems(
  a: readonly Value[],
  b: readonly Value[],
  texts: (a: string, b: string) => number,
  levels: number,
): number | undefined {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a[i]!;
    const right = b[i]!;
    if (left === right) continue;
    if (typeof left === "string") return typeof right === "string" ? texts(left, right) : undefined;
    const x = numberOf(left);
    const y = numberOf(right);
    if (x !== undefined && y !== undefined) {
      if (x < y) return -1;
      if (x > y) return 1;
      if (x === y) continue;
      return undefined; // a nan
    }
    if (levels === 0 || !isExactTuple(left) || !isExactTuple(right)) return undefined;
    const order = orderItems(left.items, right.items, texts, levels - 1);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function equalItems(a: readonly Value[], b: readonly Value[], levels: number): boolean | undefined {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const left = a[i]!;
    const right = b[i]!;
    if (left === right) continue;
    if (typeof left === "string" && typeof right === "string") return false;
    const x = numberOf(left);
    const y = numberOf(right);
    if (x !== undefined && y !== undefined) {
      if (x !== y) return false;
      continue;
    }
    if (levels === 0 || !isExactTuple(left) || !isExactTuple(right)) return undefined;
    const areEqual = equalItems(left.items, right.items, levels - 1);
    if (areEqual !== true) return areEqual;
  }
  return true;
}

/** Of a safe int and of a float. A float beyond the safe ints equals none of these. */
function numberOf(value: Value): number | undefined {
  if (typeof value === "number") return value;
  return value instanceof PyFloat && !value.type.isHeap ? value.value : undefined;
}
