/**
 * The module decimal, written in Python: numbers as people write them, of any precision.
 *
 * A number is a sign, an integer coefficient and an exponent; every operation computes exactly and rounds once to the precision of the context (`_finish`). What is trapped
 * raises with the list of conditions, as CPython's does. Logarithm, exponential and powers that are no integers are computed in fixed point with guard digits.
 */

import { charge } from "../limits.ts";
import { builtin } from "../objects/function.ts";
import { type Attributes, integerOf, normalizeInt, PyType, stringOf, type Value } from "../objects/object.ts";
import { ARITHMETIC_TEXT } from "./decimal/arithmetic-text.ts";
import { CONTEXT_TEXT } from "./decimal/context-text.ts";
import { DECIMAL_TEXT } from "./decimal/decimal-text.ts";
import { FORMAT_TEXT } from "./decimal/format-text.ts";
import { METHODS_TEXT } from "./decimal/methods-text.ts";
import { POWER_TEXT } from "./decimal/power-text.ts";
import { pythonModule } from "./python-source.ts";
import { functionsAsC, methodsAsC } from "./written-in-c.ts";

const IMPORTS = `
from collections import namedtuple as _namedtuple
from collections.abc import MutableMapping as _MutableMapping
from math import copysign as _copysign, gcd as _gcd, isqrt as _isqrt
from numbers import Number as _Number, Rational as _Rational
from re import compile as _compile
`;

/** Integers to text and back without the limit that str() and int() have: coefficients may be longer. */
const natives = {
  "_decimal_text(n, /)": (n: Value) => {
    const value = integerOf(n)!;
    if (typeof value === "bigint") charge(value.toString(16).length * 4);
    return value.toString();
  },
  "_digits(n, /)": (n: Value) => {
    const value = integerOf(n)!;
    if (typeof value === "number" && value < 1e15) return value < 10 ? 1 : Math.floor(Math.log10(value + 0.5)) + 1;
    return value.toString().length;
  },
  "_number(text, /)": (text: Value) => {
    const digits = stringOf(text)!.replace(/[^0-9]/gu, digitOf);
    charge(digits.length * 8);
    return digits.length < 16 ? Number(digits) : normalizeInt(BigInt(digits));
  },
};

/** Digits of other scripts come in tens, in the order of their values. */
function digitOf(character: string): string {
  const code = character.codePointAt(0)!;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

export const decimalModule = pythonModule(
  "decimal",
  IMPORTS + CONTEXT_TEXT + ARITHMETIC_TEXT + POWER_TEXT + FORMAT_TEXT + DECIMAL_TEXT + METHODS_TEXT,
  () =>
    new Map<string, Value>(
      Object.entries(natives).map(([text, code]) => {
        const made = builtin(text, code, "decimal");
        return [made.name, made];
      }),
    ),
  nameAsC,
);

/** CPython: the class is written in C, and error messages call such a class by its module, too. */
function nameAsC(namespace: Attributes): void {
  for (const name of ["SignalDict", "ContextManager"]) namespace.delete(name);
  functionsAsC(namespace, "decimal", ["getcontext", "setcontext", "localcontext"], "unnamed");
  for (const name of ["Decimal", "Context"]) {
    const type = namespace.get(name);
    methodsAsC(type, "unnamed");
    if (type instanceof PyType) type.name = `decimal.${name}`;
  }
}
