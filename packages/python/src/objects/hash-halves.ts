/**
 * 64-bit hashes as two unsigned halves of 32 bits: tuples are hashed, and looked up as keys, without a bigint.
 *
 * A function that computes a hash leaves it in `halves`. Tuples follow the published xxHash scheme that CPython uses, so hash((1, 2)) is CPython's
 * and a set of tuples of numbers comes out in its order.
 */

import { tick } from "../limits.ts";
import { normalizeInt, type Value } from "./object.ts";

/** One hash as a bigint, and as its halves, which are put there as little-endian machines have them. */
const hash = new BigInt64Array(1);
const words = new Uint32Array(hash.buffer);

/** The hash computed last. */
export const halves = { low: 0, high: 0 };

/** Splits a hash: a safe integer or a bigint. */
export function putHash(hash: number | bigint): void {
  if (typeof hash === "number") {
    halves.low = hash >>> 0;
    halves.high = Math.floor(hash / 2 ** 32) >>> 0;
  } else {
    halves.low = Number(BigInt.asUintN(32, hash));
    halves.high = Number(BigInt.asUintN(32, hash >> 32n));
  }
}

/** The hash in `halves` as Python's int. */
export function takeHash(): number | bigint {
  const { low, high } = halves;
  const signed = high | 0;
  if (signed >= -0x20_0000 && signed < 0x20_0000) {
    const hash = signed * 2 ** 32 + low;
    if (Number.isSafeInteger(hash)) return hash;
  }
  words[0] = low;
  words[1] = high;
  return normalizeInt(hash[0]!);
}

/** The hash in `halves` as a small number, which a Map finds quickly. Different hashes may give the same. */
export function takeBucket(): number {
  return (halves.high ^ halves.low) & 0x3fff_ffff;
}

/** halves = (low, high) * factor, modulo 2**64, for halves with or without a sign. */
export function multiplyHalves(low: number, high: number, factor: number): void {
  multiply(low >>> 0, high >>> 0, factor, 0);
}

/** halves = (low, high) * (factorLow, factorHigh), modulo 2**64 */
function multiply(low: number, high: number, factorLow: number, factorHigh: number): void {
  const a = low & 0xffff;
  const b = low >>> 16;
  const c = factorLow & 0xffff;
  const d = factorLow >>> 16;
  // Every sum of such products stays below 2**32.
  const first = Math.imul(a, c);
  const second = Math.imul(b, c) + (first >>> 16);
  const third = Math.imul(a, d) + (second & 0xffff);
  halves.low = (((third & 0xffff) << 16) | (first & 0xffff)) >>> 0;
  const carried = Math.imul(b, d) + (second >>> 16) + (third >>> 16);
  halves.high = (carried + Math.imul(low, factorHigh) + Math.imul(high, factorLow)) >>> 0;
}

const PRIME_1 = { low: 0x85ebca87, high: 0x9e3779b1 };
const PRIME_2 = { low: 0x27d4eb4f, high: 0xc2b2ae3d };
const PRIME_1_LOW = PRIME_1.low | 0;
const PRIME_1_HIGH = PRIME_1.high | 0;
const PRIME_2_LOW = PRIME_2.low | 0;
const PRIME_2_HIGH = PRIME_2.high | 0;
const PRIME_5 = { low: 0x165667c5, high: 0x27d4eb2f };

/** One step of the hash of a tuple: (low, high), with the hash of an item in `halves`, becomes what it leaves in `halves`. */
function mixItem(low: number, high: number): void {
  multiply(halves.low, halves.high, PRIME_2.low, PRIME_2.high);
  const sum = low + halves.low;
  low = sum >>> 0;
  high = (high + halves.high + (sum > 0xffff_ffff ? 1 : 0)) >>> 0;
  multiply(((low << 31) | (high >>> 1)) >>> 0, ((high << 31) | (low >>> 1)) >>> 0, PRIME_1.low, PRIME_1.high);
}

/** The last step: (low, high) of so many items becomes the hash, in `halves`. */
function finishItems(low: number, high: number, count: number): void {
  const sum = low + ((count ^ PRIME_5.low ^ 3527539) >>> 0);
  halves.low = sum >>> 0;
  halves.high = (high + PRIME_5.high + (sum > 0xffff_ffff ? 1 : 0)) >>> 0;
  // CPython: -1 is the sign of an error, so no hash is -1.
  if (halves.low === 0xffff_ffff && halves.high === 0xffff_ffff) putHash(1546275796);
}

/**
 * Leaves the hash of a tuple of `items` in `halves`. `load` leaves the hash of an item there, or answers false, and then so does this.
 */
export function hashItems(items: readonly Value[], load: (item: Value) => boolean): boolean {
  let { low, high } = PRIME_5;
  tick(items.length);
  for (let i = 0; i < items.length; i++) {
    if (!load(items[i]!)) return false;
    mixItem(low, high);
    low = halves.low;
    high = halves.high;
  }
  finishItems(low, high, items.length);
  return true;
}

/** The upper 32 bits of the product of two lower halves. */
function upperProduct(x: number, y: number): number {
  const a = x & 0xffff;
  const b = x >>> 16;
  const c = y & 0xffff;
  const d = y >>> 16;
  const second = Math.imul(b, c) + (Math.imul(a, c) >>> 16);
  const third = Math.imul(a, d) + (second & 0xffff);
  return (Math.imul(b, d) + (second >>> 16) + (third >>> 16)) | 0;
}

/**
 * The same for a tuple of ints that are numbers, such as a place in a grid; false for any other. It goes by signed halves in variables, which `mixItem` would
 * write to an object at every step.
 */
export function hashInts(items: readonly Value[]): boolean {
  let low = PRIME_5.low | 0;
  let high = PRIME_5.high | 0;
  tick(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (typeof item !== "number") return false;
    const itemLow = lowOf(item);
    const added = Math.imul(itemLow, PRIME_2_LOW);
    low = (low + added) | 0;
    high =
      (high +
        upperProduct(itemLow, PRIME_2_LOW) +
        Math.imul(itemLow, PRIME_2_HIGH) +
        Math.imul(highOf(item), PRIME_2_LOW) +
        (low >>> 0 < added >>> 0 ? 1 : 0)) |
      0;
    const turnedLow = (low << 31) | (high >>> 1);
    const turnedHigh = (high << 31) | (low >>> 1);
    low = Math.imul(turnedLow, PRIME_1_LOW);
    high =
      (upperProduct(turnedLow, PRIME_1_LOW) + Math.imul(turnedLow, PRIME_1_HIGH) + Math.imul(turnedHigh, PRIME_1_LOW)) |
      0;
  }
  finishItems(low >>> 0, high >>> 0, items.length);
  return true;
}

/** The lower half, signed, of the hash of an int that is a number: itself, and -2 for -1. */
export const lowOf = (int: number): number => (int === -1 ? -2 : int | 0);

/** The upper half. */
export const highOf = (int: number): number => (int === (int | 0) ? int >> 31 : Math.floor(int / 2 ** 32) | 0);
