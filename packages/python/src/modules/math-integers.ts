/** Functions of math on whole numbers: factorial, comb, perm, gcd, lcm, isqrt. Exact at any size; the size is charged before the work. */

import { tick } from "../limits.ts";
import { overflowError, valueError } from "../objects/exceptions.ts";
import { requireIndex } from "../objects/index-value.ts";
import { bitLength, chargeBits, floorDivideInts, type Int, multiplyInts } from "../objects/int-arithmetic.ts";
import { normalizeInt, type Value } from "../objects/object.ts";
import type { PyTuple } from "../objects/tuple.ts";

const LARGEST_LONG = 9223372036854775807n;

/** The product of the whole numbers from `first` to `last`, in halves, so that factors stay of like size. */
function productOfRange(first: bigint, last: bigint): bigint {
  const count = last - first;
  if (count < 0n) return 1n;
  if (count < 8n) {
    let product = first;
    for (let factor = first + 1n; factor <= last; factor += 1n) product *= factor;
    return product;
  }
  tick();
  const middle = first + count / 2n;
  return productOfRange(first, middle) * productOfRange(middle + 1n, last);
}

/** The same for numbers; undefined where the product is no safe integer. */
function smallProduct(first: number, last: number): number | undefined {
  let product = 1;
  for (let factor = first; factor <= last; factor++) {
    product *= factor;
    if (product > Number.MAX_SAFE_INTEGER) return undefined;
  }
  return product;
}

/** comb(n, k) by numbers; undefined where a product on the way is no safe integer. */
function smallCombinations(n: number, k: number): number | undefined {
  const fewer = Math.min(k, n - k);
  let result = 1;
  for (let i = 1; i <= fewer; i++) {
    const product: number = result * (n - fewer + i);
    if (product > Number.MAX_SAFE_INTEGER) return undefined;
    result = product / i;
  }
  return result;
}

/** Charges for a product of `count` numbers up to `largest`. */
function chargeProduct(count: Int, largest: Int): void {
  const bits = Number(count) * bitLength(largest);
  chargeBits(bits);
  // The work grows faster than the result: about the square for the sizes that the limits let through.
  tick(Math.min(1e12, (bits / 4096) ** 1.6));
}

/** The largest number whose factorial is a safe integer. */
const SMALL = 18;

export function factorial(value: Value): Int {
  const n = requireIndex(value);
  if (typeof n === "number" && n >= 0 && n <= SMALL) return smallProduct(1, n)!;
  if (n < 0) throw valueError("factorial() not defined for negative values");
  if (n > LARGEST_LONG) throw overflowError(`factorial() argument should not exceed ${LARGEST_LONG}`);
  chargeProduct(n, n);
  return normalizeInt(productOfRange(1n, BigInt(n)));
}

export function combinations(whole: Value, part: Value): Int {
  const n = requireIndex(whole);
  const k = requireIndex(part);
  checkCounts(n, k);
  if (k > n) return 0;
  const small = typeof n === "number" && typeof k === "number" ? smallCombinations(n, k) : undefined;
  if (small !== undefined) return small;
  const rest = normalizeInt(BigInt(n) - BigInt(k));
  const isRestFewer = rest < k;
  const fewer = isRestFewer ? rest : k;
  if (fewer > LARGEST_LONG) throw overflowError(`min(n - k, k) must not exceed ${LARGEST_LONG}`);
  chargeProduct(fewer, n);
  const top = productOfRange(BigInt(n) - BigInt(fewer) + 1n, BigInt(n));
  return normalizeInt(top / productOfRange(1n, BigInt(fewer)));
}

export function permutations(whole: Value, part: Value): Int {
  if (part === null) return factorial(whole);
  const n = requireIndex(whole);
  const k = requireIndex(part);
  checkCounts(n, k);
  if (k > n) return 0;
  const small = typeof n === "number" && typeof k === "number" ? smallProduct(n - k + 1, n) : undefined;
  if (small !== undefined) return small;
  if (k > LARGEST_LONG) throw overflowError(`k must not exceed ${LARGEST_LONG}`);
  chargeProduct(k, n);
  return normalizeInt(productOfRange(BigInt(n) - BigInt(k) + 1n, BigInt(n)));
}

function checkCounts(n: Int, k: Int): void {
  if (n < 0) throw valueError("n must be a non-negative integer");
  if (k < 0) throw valueError("k must be a non-negative integer");
}

/** The greatest common divisor of two ints. */
export function gcdOfInts(a: Int, b: Int): Int {
  let left = a;
  let right = b;
  while (typeof left === "bigint" || typeof right === "bigint") {
    if (right === 0) return left < 0 ? normalizeInt(-BigInt(left)) : left;
    tick(1 + (bitLength(left) >>> 10));
    [left, right] = [right, normalizeInt(BigInt(left) % BigInt(right))];
  }
  return gcdOfNumbers(left, right);
}

function gcdOfNumbers(a: number, b: number): number {
  while (b !== 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return Math.abs(a);
}

export function gcd(numbers: PyTuple): Int {
  let result: Int = 0;
  for (let i = 0; i < numbers.items.length; i++) result = gcdOfInts(result, requireIndex(numbers.items[i]!));
  return result;
}

export function lcm(numbers: PyTuple): Int {
  let result: Int = 1;
  for (const value of numbers.items) {
    const number = requireIndex(value);
    if (result === 0 || number === 0) result = 0;
    else result = multiplyInts(floorDivideInts(result, gcdOfInts(result, number)), number);
    if (result < 0) result = normalizeInt(-BigInt(result));
  }
  return result;
}

export function isqrt(value: Value): Int {
  const n = requireIndex(value);
  if (n < 0) throw valueError("isqrt() argument must be nonnegative");
  if (typeof n === "number") return correctRoot(n);
  chargeBits(bitLength(n) * 4);
  return normalizeInt(bigRoot(n));
}

function correctRoot(n: number): number {
  let root = Math.floor(Math.sqrt(n));
  while (root * root > n) root -= 1;
  return root;
}

/** The root of the upper half of the bits, and one step of Newton's for the rest. */
function bigRoot(n: bigint): bigint {
  if (n < 1n << 52n) return BigInt(correctRoot(Number(n)));
  const shift = BigInt((bitLength(n) - 1) >>> 2);
  tick(1 + Number(shift >> 8n));
  const estimate = bigRoot(n >> (2n * shift)) << shift;
  let root = (estimate + n / estimate) >> 1n;
  while (root * root > n) root -= 1n;
  return root;
}
