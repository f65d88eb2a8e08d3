/**
 * Text of ints, both ways: str(int), int(text, base), and the rules that literals in text share with int().
 *
 * Conversion to and from a base that is no power of two takes more than linear time, so CPython refuses it beyond a number of digits
 * (`sys.set_int_max_str_digits`, 4300); the same limit holds here, with the same words. Digits of every script count, as do
 * spaces of every script around the number.
 */

import { charge, machine, reportLimit, tick } from "../limits.ts";
import { type PyBaseException, valueError } from "./exceptions.ts";
import { bitLength, chargeBits, type Int } from "./int-arithmetic.ts";
import { normalizeInt } from "./object.ts";
import { shortDecimal } from "./short-decimal.ts";
import { reprOf } from "./text.ts";

/** str(int), refused beyond the digits that the limit allows. */
export function intToString(value: Int): string {
  if (typeof value === "number") return String(value);
  const bits = bitLength(value);
  const limit = machine.maxIntDigits;
  if (limit > 0 && bits > limit * 3.32) {
    // A number far beyond the limit is refused unseen; near it the digits must be counted.
    const text = bits > limit * 3.33 + 8 ? undefined : value.toString();
    if (text === undefined || text.length - (value < 0n ? 1 : 0) > limit) {
      throw tooManyDigits(text === undefined ? Math.floor(bits / 3.3219) : text.length - (value < 0n ? 1 : 0), "");
    }
    return text;
  }
  chargeBits(bits);
  return value.toString();
}

/** The ValueError of an int beyond `sys.set_int_max_str_digits`. */
export function tooManyDigits(digits: number, told = `: value has ${digits} digits`): PyBaseException {
  const allowed = machine.maxIntDigits;
  const message = `Exceeds the limit (${allowed} digits) for integer string conversion${told}; use sys.set_int_max_str_digits() to increase the limit`;
  return reportLimit(valueError(message), { limit: "int-digits", allowed, used: digits });
}

/**
 * int(text, base), base 0 or 2 to 36. ValueError for anything that is no literal of that base.
 * `shown` makes the repr that the error shows, for a text that came from bytes.
 */
export function parseInteger(text: string, base: number, shown: () => string = () => reprOf(text)): Int {
  const parsed = tryParseInteger(text, base);
  if (parsed !== undefined) return parsed;
  throw valueError(`invalid literal for int() with base ${base}: ${truncateCodePoints(shown(), 200)}`);
}

function truncateCodePoints(text: string, most: number): string {
  return text.length <= most ? text : Array.from(text).slice(0, most).join("");
}

const DIGITS = /^[0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*$/;
const PREFIXES = new Map([
  ["b", 2],
  ["o", 8],
  ["x", 16],
]);

/** Like `parseInteger`; undefined for what is no literal. */
export function tryParseInteger(text: string, wantedBase: number): Int | undefined {
  if (wantedBase === 10) {
    const short = shortDecimal(text, false);
    if (!Number.isNaN(short)) return short || 0; // not -0
  }
  charge(text.length);
  const plain = toAsciiNumber(text);
  let start = 0;
  const negative = plain[0] === "-";
  if (negative || plain[0] === "+") start = 1;
  let base = wantedBase;
  const prefixBase = plain[start] === "0" ? PREFIXES.get((plain[start + 1] ?? "").toLowerCase()) : undefined;
  if (base === 0) {
    base = prefixBase ?? 10;
    // `010` could mean two things, so only zeros may follow a leading zero.
    if (prefixBase === undefined && plain[start] === "0" && /[^0_]/.test(plain.slice(start))) return undefined;
  }
  if (prefixBase === base) {
    start += 2;
    if (plain[start] === "_") start += 1;
  }
  const digits = plain.slice(start);
  if (!DIGITS.test(digits)) return undefined;
  const magnitude = digitsToInt(digits.replaceAll("_", ""), base);
  if (magnitude === undefined) return undefined;
  return negative ? (magnitude === 0 ? 0 : normalizeInt(-BigInt(magnitude))) : magnitude;
}

/** The value of digits in a base, undefined where one of them does not belong to it. */
function digitsToInt(digits: string, base: number): Int | undefined {
  for (let i = 0; i < digits.length; i++) if (digitValue(digits.charCodeAt(i)) >= base) return undefined;
  const isPowerOfTwo = (base & (base - 1)) === 0;
  const limit = machine.maxIntDigits;
  if (!isPowerOfTwo && limit > 0 && digits.length > limit) {
    throw tooManyDigits(digits.length);
  }
  const bits = digits.length * Math.log2(base);
  if (bits <= 53) {
    const value = Number.parseInt(digits, base);
    if (Number.isSafeInteger(value)) return value;
  }
  chargeBits(bits);
  if (base === 10) return normalizeInt(BigInt(digits));
  // V8 can't be broken off in the middle of these; of decimal digits it can.
  if (digits.length > UNBROKEN_DIGITS) return normalizeInt(joinDigits(digits, base));
  if (base === 16) return normalizeInt(BigInt(`0x${digits}`));
  if (base === 8) return normalizeInt(BigInt(`0o${digits}`));
  if (base === 2) return normalizeInt(BigInt(`0b${digits}`));
  return normalizeInt(joinDigits(digits, base));
}

/** Digits of a base that is a power of two which are read in one go: some milliseconds. */
const UNBROKEN_DIGITS = 1_000_000;

/** Halves the digits until they fit a double: few big products instead of many. */
function joinDigits(digits: string, base: number): bigint {
  if (digits.length <= 10) return BigInt(Number.parseInt(digits, base));
  tick(1 + (digits.length >>> 6));
  const low = digits.length >> 1;
  const high = joinDigits(digits.slice(0, digits.length - low), base);
  const isPowerOfTwo = (base & (base - 1)) === 0;
  const raised = isPowerOfTwo ? high << BigInt(low * Math.log2(base)) : high * BigInt(base) ** BigInt(low);
  return raised + joinDigits(digits.slice(-low), base);
}

function digitValue(code: number): number {
  if (code <= 57) return code - 48;
  return (code | 32) - 87;
}

const OTHER_DECIMAL = /\p{Nd}/gu;

/** Text of a number without the space around it and with the digits of all scripts as 0 to 9: what int(), float() and complex() read. */
export function toAsciiNumber(text: string): string {
  const trimmed = trimSpace(text, isSpace);
  if (/^[\x00-\x7f]*$/.test(trimmed)) return trimmed;
  return trimmed.replace(OTHER_DECIMAL, (digit) => String(decimalValue(digit.codePointAt(0)!)));
}

/** Text without the characters at both ends that `isTrimmed` names, by code unit. */
export function trimSpace(text: string, isTrimmed: (code: number) => boolean): string {
  let start = 0;
  let end = text.length;
  while (start < end && isTrimmed(text.charCodeAt(start))) start += 1;
  while (end > start && isTrimmed(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

export const isAsciiSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Spaces that may stand around a number: those of ASCII except the separators U+001C to U+001F, and those of Unicode. */
function isSpace(code: number): boolean {
  if (code < 0x80) return isAsciiSpace(code);
  return /^[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/.test(String.fromCharCode(code));
}

/** The value of a decimal digit of any script, undefined for another character. */
export function decimalDigit(codePoint: number): number | undefined {
  if (codePoint < 0x80) return codePoint >= 48 && codePoint <= 57 ? codePoint - 48 : undefined;
  return /^\p{Nd}$/u.test(String.fromCodePoint(codePoint)) ? decimalValue(codePoint) : undefined;
}

/** Digits stand in Unicode in runs from 0 to 9; the five runs of mathematical digits follow one another from U+1D7CE. */
function decimalValue(codePoint: number): number {
  if (codePoint >= 0x1d7ce && codePoint <= 0x1d7ff) return (codePoint - 0x1d7ce) % 10;
  let zero = codePoint;
  while (codePoint - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return codePoint - zero;
}
