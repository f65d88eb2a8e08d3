/**
 * Arithmetic of ints: exact at any size, numbers while they are safe integers, bigints beyond.
 *
 * The fast ways (two numbers whose result is safe) stand in generated code and in `arithmetic.ts`; here are the complete rules.
 * Size is charged before a big result is computed: `**`, `<<` and `*` of hostile operands answer with the memory limit, not with a dead process.
 */

import { charge, requireRoom, tick } from "../limits.ts";
import { double, HIGH, words } from "./double-words.ts";
import { overflowError, valueError, zeroDivisionError } from "./exceptions.ts";
import { roomFor } from "./large-ints.ts";
import { normalizeInt, PyFloat, type Value } from "./object.ts";

export type Int = number | bigint;

/** Number of bits of |value|. */
export function bitLength(value: Int): number {
  if (typeof value === "number") {
    const magnitude = Math.abs(value);
    return magnitude < 2 ** 32 ? 32 - Math.clz32(magnitude) : 32 + (32 - Math.clz32(Math.floor(magnitude / 2 ** 32)));
  }
  double[0] = Number(value);
  const high = words[HIGH]!;
  const power = ((high >>> 20) & 0x7ff) - 1023;
  if (power < 1024) {
    // What was rounded up to a power of two has a bit less.
    const isPower = (high & 0xfffff) === 0 && words[1 - HIGH] === 0;
    return isPower && (value < 0n ? -value : value) < 1n << BigInt(power) ? power : power + 1;
  }
  const digits = (value < 0n ? -value : value).toString(16);
  return digits.length * 4 - (Math.clz32(Number.parseInt(digits[0]!, 16)) - 28);
}

export function addInts(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  roomFor(a, b);
  return normalizeInt(BigInt(a) + BigInt(b));
}

export function subtractInts(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  roomFor(a, b);
  return normalizeInt(BigInt(a) - BigInt(b));
}

export function multiplyInts(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  // By a small number a large one grows by 53 bits at most: nothing to ask for, and to count its bits would take longer than to multiply.
  if (typeof a === "bigint" && typeof b === "bigint" && !(isModest(a) && isModest(b)))
    chargeProduct(bitLength(a) + bitLength(b));
  return normalizeInt(BigInt(a) * BigInt(b));
}

const MODEST = 1n << 2048n;
const LEAST_MODEST = -MODEST;
/** Products of such numbers are too small to be charged for. */
const isModest = (value: bigint): boolean => value < MODEST && value > LEAST_MODEST;

/** V8 multiplies large numbers by way of others, which take several times the room of the product. */
function chargeProduct(bits: number): void {
  chargeBits(bits);
  if (bits > LARGE_PRODUCT) requireRoom((bits / 8) * ROOM_OF_PRODUCT);
}

const LARGE_PRODUCT = 2 ** 23;
const ROOM_OF_PRODUCT = 4;

/** Asks for memory and steps before a number of so many bits is made. */
export function chargeBits(bits: number): void {
  if (bits > 4096) {
    charge(bits / 8);
    tick(Math.min(1e9, bits >>> 10));
  }
}

export function floorDivideInts(a: Int, b: Int): Int {
  if (b === 0) throw zeroDivisionError("integer division or modulo by zero");
  if (typeof a === "number" && typeof b === "number") {
    const quotient = Math.floor(a / b);
    // The division is exact enough while the quotient is small; else the remainder tells.
    if (Math.abs(a) < 2 ** 31 || Math.abs(quotient) < 2 ** 21)
      return quotient === 0 ? 0 : correctQuotient(a, b, quotient);
  }
  const left = BigInt(a);
  const right = BigInt(b);
  chargeBits(typeof a === "bigint" ? bitLength(a) : 0);
  let quotient = left / right;
  if (left % right !== 0n && left < 0n !== right < 0n) quotient -= 1n;
  return normalizeInt(quotient);
}

function correctQuotient(a: number, b: number, quotient: number): number {
  const rest = a % b;
  const exact = (a - rest) / b;
  const floored = rest !== 0 && rest < 0 !== b < 0 ? exact - 1 : exact;
  return floored === 0 ? 0 : Number.isInteger(floored) ? floored : quotient;
}

export function moduloInts(a: Int, b: Int): Int {
  if (b === 0) throw zeroDivisionError("integer modulo by zero");
  if (typeof a === "number" && typeof b === "number") {
    const rest = a % b;
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest === 0 ? 0 : rest;
  }
  roomFor(a, 0);
  const right = BigInt(b);
  const rest = BigInt(a) % right;
  return normalizeInt(rest !== 0n && rest < 0n !== right < 0n ? rest + right : rest);
}

/** a / b, correctly rounded. */
export function trueDivideInts(a: Int, b: Int): number {
  if (b === 0) throw zeroDivisionError("division by zero");
  if (typeof a === "number" && typeof b === "number") return a / b;
  const left = BigInt(a);
  const right = BigInt(b);
  if (left === 0n) return right < 0n ? -0 : 0;
  const negative = left < 0n !== right < 0n;
  const dividend = left < 0n ? -left : left;
  const divisor = right < 0n ? -right : right;
  const shift = bitLength(dividend) - bitLength(divisor) - 66;
  const scaled = shift >= 0 ? dividend / (divisor << BigInt(shift)) : (dividend << BigInt(-shift)) / divisor;
  const exact =
    shift >= 0 ? (scaled * divisor) << BigInt(shift) === dividend : scaled * divisor === dividend << BigInt(-shift);
  const rounded = scaleByPowerOfTwo(exact ? scaled : scaled | 1n, shift);
  if (rounded === Number.POSITIVE_INFINITY) throw overflowError("integer division result too large for a float");
  return negative ? -rounded : rounded;
}

/** `mantissa * 2**exponent`, rounded once (also when the result is subnormal). */
function scaleByPowerOfTwo(mantissa: bigint, exponent: number): number {
  const size = bitLength(mantissa);
  const spare = Math.max(size - 53, -1074 - exponent);
  if (spare <= 0) return Number(mantissa) * 2 ** exponent;
  if (spare > size + 1) return 0;
  const unit = 1n << BigInt(spare);
  const half = unit >> 1n;
  let kept = mantissa >> BigInt(spare);
  const rest = mantissa & (unit - 1n);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n;
  const power = exponent + spare;
  return power > 971
    ? Number.POSITIVE_INFINITY
    : power < -1022
      ? Number(kept) * 2 ** -1022 * 2 ** (power + 1022)
      : Number(kept) * 2 ** power;
}

/** The nearest float of an int. OverflowError beyond the largest. */
export function intToFloat(value: Int): number {
  const float = Number(value);
  if (!Number.isFinite(float)) throw overflowError("int too large to convert to float");
  return float;
}

/** a ** b for ints: an int, or a float for a negative exponent. */
export function powerInts(a: Int, b: Int): Value {
  if (b < 0) {
    if (a === 0) throw zeroDivisionError("0.0 cannot be raised to a negative power");
    return new PyFloat(intToFloat(a) ** Number(b));
  }
  if (typeof a === "number" && typeof b === "number") {
    const power = a ** b;
    if (Number.isSafeInteger(power) && Math.abs(power) < 2 ** 50) return power;
    if (a === 1 || a === 0 || b === 0) return b === 0 ? 1 : a;
    if (a === -1) return b % 2 === 0 ? 1 : -1;
  }
  if (a === 0 || a === 1) return a;
  if (a === -1) return BigInt(b) % 2n === 0n ? 1 : -1;
  const bits = (bitLength(a) - 1) * Number(b) + Number(b) * 0.6;
  charge(bits / 8);
  chargeBits(Math.max(typeof a === "number" ? 53 : bitLength(a), bits));
  return normalizeInt(BigInt(a) ** BigInt(b));
}

/** pow(a, b, m) */
export function powerModulo(a: Int, b: Int, modulus: Int): Int {
  if (modulus === 0) throw valueError("pow() 3rd argument cannot be 0");
  const m = BigInt(modulus);
  const positive = m < 0n ? -m : m;
  let base = BigInt(a) % positive;
  let exponent = BigInt(b);
  if (exponent < 0n) {
    base = inverseModulo(base, positive);
    exponent = -exponent;
  }
  if (base < 0n) base += positive;
  let result = 1n % positive;
  const size = bitLength(modulus);
  for (const bit of exponent.toString(2)) {
    tick(1 + (size >>> 9));
    result = (result * result) % positive;
    if (bit === "1") result = (result * base) % positive;
  }
  return normalizeInt(m < 0n && result !== 0n ? result + m : result);
}

function inverseModulo(value: bigint, modulus: bigint): bigint {
  let [r0, r1] = [modulus, ((value % modulus) + modulus) % modulus];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    tick();
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  if (r0 !== 1n) throw valueError("base is not invertible for the given modulus");
  return t0;
}

export function shiftLeft(a: Int, b: Int): Int {
  if (b < 0) throw valueError("negative shift count");
  if (a === 0) return 0;
  if (typeof a === "number" && typeof b === "number" && b < 32) {
    const shifted = a * 2 ** b;
    if (Number.isSafeInteger(shifted)) return shifted;
  }
  const bits = bitLength(a) + Number(b);
  charge(bits / 8);
  chargeBits(bits);
  return normalizeInt(BigInt(a) << BigInt(b));
}

export function shiftRight(a: Int, b: Int): Int {
  if (b < 0) throw valueError("negative shift count");
  if (typeof a === "number") return b > 53 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** Number(b));
  roomFor(a, 0);
  return b > Number.MAX_SAFE_INTEGER ? (a < 0n ? -1 : 0) : normalizeInt(a >> BigInt(b));
}

const isSmall = (value: Int): value is number => typeof value === "number" && (value | 0) === value;

/** Halves of 32 bits, of an int that is a number and not negative. */
const upperHalf = (value: number): number => Math.floor(value / 2 ** 32);

/** Two ints of the bits that a number has, none negative. */
const areUnsigned = (a: Int, b: Int): boolean => typeof a === "number" && typeof b === "number" && a >= 0 && b >= 0;

const joined = (upper: number, lower: number): number => (upper >>> 0) * 2 ** 32 + (lower >>> 0);

export function andInts(a: Int, b: Int): Int {
  if (isSmall(a) && isSmall(b)) return a & b;
  if (areUnsigned(a, b)) {
    const [x, y] = [a as number, b as number];
    return joined(upperHalf(x) & upperHalf(y), x & y);
  }
  roomFor(a, b);
  return normalizeInt(BigInt(a) & BigInt(b));
}
export function orInts(a: Int, b: Int): Int {
  if (isSmall(a) && isSmall(b)) return a | b;
  if (areUnsigned(a, b)) {
    const [x, y] = [a as number, b as number];
    return joined(upperHalf(x) | upperHalf(y), x | y);
  }
  roomFor(a, b);
  return normalizeInt(BigInt(a) | BigInt(b));
}
export function xorInts(a: Int, b: Int): Int {
  if (isSmall(a) && isSmall(b)) return a ^ b;
  if (areUnsigned(a, b)) {
    const [x, y] = [a as number, b as number];
    return joined(upperHalf(x) ^ upperHalf(y), x ^ y);
  }
  roomFor(a, b);
  return normalizeInt(BigInt(a) ^ BigInt(b));
}
