/**
 * Number literals: where one ends (for the tokenizer) and what it is worth (for the parser).
 *
 * `scanNumber` follows the lexical definitions of the language reference: digits with single underscores between them,
 * in four bases, fractions, exponents, an imaginary unit. What CPython complains about is returned as a problem with
 * the index at which it complains.
 */

import type { ConstantValue } from "./ast.ts";
import { isDigit, isHexDigit, isNamePart } from "./characters.ts";

/**
 * What is wrong with a literal. `at` is the last character that CPython had read when it complained; a range has its
 * first character too.
 */
export type NumberProblem = { msg: string; at: number; from?: number };

/** Where a literal ends, or what is wrong with it. */
export type NumberScan = number | NumberProblem;

type DigitTest = (unit: number) => boolean;

const isOctalDigit: DigitTest = (unit) => unit >= 48 && unit <= 55;
const isBinaryDigit: DigitTest = (unit) => unit === 48 || unit === 49;

const ZERO = 48;
const DOT = 46;
const UNDERSCORE = 95;

/** Scans the literal at `start`, where a digit stands, or a dot with a digit behind it. */
export function scanNumber(text: string, start: number): NumberScan {
  if (text.charCodeAt(start) === ZERO) {
    const base = text.charCodeAt(start + 1) | 32;
    if (base === 120) return scanBased(text, start + 2, "hexadecimal", isHexDigit);
    if (base === 111) return scanBased(text, start + 2, "octal", isOctalDigit);
    if (base === 98) return scanBased(text, start + 2, "binary", isBinaryDigit);
    return scanZero(text, start);
  }
  if (text.charCodeAt(start) === DOT) return scanFraction(text, start + 1);
  const end = scanDigits(text, start);
  return typeof end === "number" ? scanDecimalTail(text, end) : end;
}

function scanBased(text: string, start: number, kind: string, isBaseDigit: DigitTest): NumberScan {
  let at = start;
  for (;;) {
    if (text.charCodeAt(at) === UNDERSCORE) at++;
    if (!isBaseDigit(text.charCodeAt(at))) {
      if (kind !== "hexadecimal" && isDigit(text.charCodeAt(at))) {
        return { msg: `invalid digit '${text[at]}' in ${kind} literal`, at };
      }
      return { msg: `invalid ${kind} literal`, at: at - 1 };
    }
    while (isBaseDigit(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== UNDERSCORE) break;
  }
  if (kind !== "hexadecimal" && isDigit(text.charCodeAt(at))) {
    return { msg: `invalid digit '${text[at]}' in ${kind} literal`, at };
  }
  return endOfNumber(text, at, kind);
}

/** A literal that begins with 0: zero itself in any number of zeros, or something that turns out not to be an integer. */
function scanZero(text: string, start: number): NumberScan {
  let at = start + 1;
  for (;;) {
    if (text.charCodeAt(at) === UNDERSCORE) {
      at++;
      if (!isDigit(text.charCodeAt(at))) return { msg: "invalid decimal literal", at: at - 1 };
    }
    if (text.charCodeAt(at) !== ZERO) break;
    at++;
  }
  if (!isDigit(text.charCodeAt(at))) return scanDecimalTail(text, at);
  const zerosEnd = at;
  const end = scanDigits(text, at);
  if (typeof end !== "number") return end;
  const next = text.charCodeAt(end);
  if (next === DOT || (next | 32) === 101 || (next | 32) === 106) return scanDecimalTail(text, end);
  return {
    msg: "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
    from: start,
    at: zerosEnd - 1,
  };
}

/** Digits with single underscores between them. */
function scanDigits(text: string, start: number): NumberScan {
  let at = start;
  for (;;) {
    while (isDigit(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== UNDERSCORE) return at;
    at++;
    if (!isDigit(text.charCodeAt(at))) return { msg: "invalid decimal literal", at: at - 1 };
  }
}

/** What may follow the digits before the dot. */
function scanDecimalTail(text: string, start: number): NumberScan {
  if (text.charCodeAt(start) === DOT) return scanFraction(text, start + 1);
  return scanExponent(text, start);
}

function scanFraction(text: string, start: number): NumberScan {
  const end = isDigit(text.charCodeAt(start)) ? scanDigits(text, start) : start;
  return typeof end === "number" ? scanExponent(text, end) : end;
}

function scanExponent(text: string, start: number): NumberScan {
  let at = start;
  if ((text.charCodeAt(at) | 32) === 101) {
    const sign = text[at + 1];
    if (sign === "+" || sign === "-") {
      if (!isDigit(text.charCodeAt(at + 2))) return { msg: "invalid decimal literal", at: at + 1 };
      at += 2;
    } else if (isDigit(text.charCodeAt(at + 1))) {
      at += 1;
    } else {
      return endOfNumber(text, at, "decimal");
    }
    const end = scanDigits(text, at);
    if (typeof end !== "number") return end;
    at = end;
  }
  if ((text.charCodeAt(at) | 32) === 106) return endOfNumber(text, at + 1, "imaginary");
  return endOfNumber(text, at, "decimal");
}

/** A name may not follow a number, except that keywords which continue an expression may: `1if x else 2`. */
const continuation = /(?:and|else|for|or|not)(?![\w\x80-\uffff])|i[fns]/y;

function endOfNumber(text: string, end: number, kind: string): NumberScan {
  // CPython: what lies beyond ASCII is left to be the next token.
  const next = text.charCodeAt(end);
  if (!(next < 128) || !isNamePart(next)) return end;
  continuation.lastIndex = end;
  if (continuation.test(text)) return end;
  return { msg: `invalid ${kind} literal`, at: end - 1 };
}

/** The value of a literal that `scanNumber` accepted. */
export function parseNumber(literal: string): ConstantValue {
  const digits = literal.includes("_") ? literal.replaceAll("_", "") : literal;
  const last = digits.charCodeAt(digits.length - 1) | 32;
  const isBased = digits.length > 1 && digits.charCodeAt(0) === ZERO && /^0[xob]/i.test(digits);
  if (isBased) return BigInt(digits.toLowerCase());
  if (last === 106) return { type: "complex", imag: Number(digits.slice(0, -1)) };
  if (/[.eE]/.test(digits)) return { type: "float", value: Number(digits) };
  return BigInt(digits);
}
