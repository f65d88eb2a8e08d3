/**
 * The module decimal, written in Python: numbers as people write them, of any precision.
 *
 * A number is a sign, an integer coefficient and an exponent; every operation computes exactly and rounds once to the precision of the context (`_finish`). What is trapped
 * raises with the list of conditions, as CPython's does. Logarithm, exponential and powers that are no integers are computed in fixed point with guard digits.
 */

import { charge } from "../limits.ts";
import { newInstance } from "../objects/call.ts";
import { attributeError } from "../objects/exceptions.ts";
import { builtin, defineMembers, type Implementation, PyBuiltin } from "../objects/function.ts";
import { PyList } from "../objects/list.ts";
import {
  type Attributes,
  integerOf,
  normalizeInt,
  objectType,
  PyFloat,
  PyType,
  stringOf,
  typeOf,
  type Value,
} from "../objects/object.ts";
import { ARITHMETIC_TEXT } from "./decimal/arithmetic-text.ts";
import { CONTEXT_TEXT } from "./decimal/context-text.ts";
import { type DecimalHome, digitsOf, LONG, PyDecimal } from "./decimal/decimal-object.ts";
import { DECIMAL_TEXT } from "./decimal/decimal-text.ts";
import { FORMAT_TEXT } from "./decimal/format-text.ts";
import { METHODS_TEXT } from "./decimal/methods-text.ts";
import { POWER_TEXT } from "./decimal/power-text.ts";
import {
  quickBinary,
  quickFloat,
  quickHash,
  quickOrder,
  quickQuantize,
  quickRound,
  quickUnary,
  quickWhole,
} from "./decimal/quick-arithmetic.ts";
import { quickConversion, quickFormat, quickText } from "./decimal/quick-text.ts";
import type { ModuleDefinition } from "./module-definition.ts";
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
    return typeof value === "number" || value < LONG ? digitsOf(value) : value.toString().length;
  },
  "_number(text, /)": (text: Value) => {
    const digits = stringOf(text)!.replace(/[^0-9]/gu, digitOf);
    charge(digits.length * 8);
    return digits.length < 16 ? Number(digits) : normalizeInt(BigInt(digits));
  },
};

/** Functions that make decimals, of one interpreter. */
function makers(home: DecimalHome) {
  const make = (type: PyType, sign: Value, coefficient: Value, exponent: Value, kind: Value): PyDecimal => {
    if (type.abstractMethods !== undefined) newInstance(type);
    return new PyDecimal(
      home,
      Number(integerOf(sign)),
      integerOf(coefficient)!,
      integerOf(exponent)!,
      stringOf(kind)!,
      type,
    );
  };
  return {
    "_make(sign, coefficient, exponent, kind='', /)": (sign: Value, coefficient: Value, exponent: Value, kind: Value) =>
      make(home.type, sign, coefficient, exponent, kind),
    "_of(cls, sign, coefficient, exponent, kind='', /)": (
      cls: PyType,
      sign: Value,
      coefficient: Value,
      exponent: Value,
      kind: Value,
    ) => make(cls, sign, coefficient, exponent, kind),
    "_lay_out(cls, /)": (cls: PyType) => {
      home.type = cls;
      defineMembers(cls, MEMBERS);
      return null;
    },
  };
}

/** A field of a decimal; `object.__new__(Decimal)` has none. */
const field =
  (name: string, read: (self: PyDecimal) => Value) =>
  (self: Value): Value => {
    if (self instanceof PyDecimal) return read(self);
    throw attributeError(`'${typeOf(self).name}' object has no attribute '${name}'`, self, name);
  };

const MEMBERS = {
  _sign: field("_sign", (self) => self.sign),
  _int: field("_int", (self) => self.coefficient),
  _exp: field("_exp", (self) => self.exponent),
  _kind: field("_kind", (self) => self.kind),
};

/** Digits of other scripts come in tens, in the order of their values. */
function digitOf(character: string): string {
  const code = character.codePointAt(0)!;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

const TEXT = IMPORTS + CONTEXT_TEXT + ARITHMETIC_TEXT + POWER_TEXT + FORMAT_TEXT + DECIMAL_TEXT + METHODS_TEXT;

export const decimalModule: ModuleDefinition = {
  name: "decimal",
  create(): Attributes {
    const home: DecimalHome = { type: objectType, contextType: objectType, current: new PyList([null]) };
    const given = (): Attributes => {
      const namespace: Attributes = new Map([["_current", home.current]]);
      for (const [text, code] of Object.entries<Implementation>({ ...natives, ...makers(home) })) {
        const made = builtin(text, code, "decimal");
        namespace.set(made.name, made);
      }
      return namespace;
    };
    return pythonModule("decimal", TEXT, given, (namespace) => {
      nameAsC(namespace);
      home.contextType = namespace.get("Context") as PyType;
      quicken(home.type);
      home.type.convertsQuickly = (value) => quickConversion(home, value);
      home.type.hasNativeSlots = true;
      home.type.isImmutable = true;
      home.type.invalidate();
    }).create();
  },
};

/** Methods that first try what is done with ordinary numbers. */
function quicken(type: PyType): void {
  const tryFirst = (name: string, quick: (self: PyDecimal, ...args: Value[]) => Value | undefined): void => {
    const made = type.dict.get(name);
    if (!(made instanceof PyBuiltin)) return;
    const { implementation } = made;
    const run = (self: Value, a: Value, b: Value, c: Value): Value =>
      (self instanceof PyDecimal ? quick(self, a, b, c) : undefined) ?? implementation(self, ...given(made, a, b, c));
    const result = new PyBuiltin(made.text, run, type);
    result.isUnnamed = made.isUnnamed;
    type.dict.set(name, result);
  };
  for (const operator of ["add", "sub", "mul", "truediv", "floordiv", "mod", "divmod"] as const) {
    tryFirst(`__${operator}__`, (self, other) => quickBinary(operator, self, other, false, false));
    tryFirst(`__r${operator}__`, (self, other) => quickBinary(operator, self, other, true, false));
  }
  tryFirst("__eq__", (self, other) => asBoolean(quickOrder(self, other, false), (order) => order === 0));
  tryFirst("__ne__", (self, other) => asBoolean(quickOrder(self, other, false), (order) => order !== 0));
  tryFirst("__lt__", (self, other) => asBoolean(quickOrder(self, other, false), (order) => order < 0));
  tryFirst("__le__", (self, other) => asBoolean(quickOrder(self, other, false), (order) => order <= 0));
  tryFirst("__gt__", (self, other) => asBoolean(quickOrder(self, other, false), (order) => order > 0));
  tryFirst("__ge__", (self, other) => asBoolean(quickOrder(self, other, false), (order) => order >= 0));
  for (const operator of ["neg", "pos", "abs"] as const)
    tryFirst(`__${operator}__`, (self) => quickUnary(operator, self));
  tryFirst("__bool__", (self) => self.truth());
  tryFirst("__hash__", (self) => quickHash(self));
  tryFirst("__str__", (self) => quickText(self));
  tryFirst("__repr__", (self) => {
    const text = self.type === type ? quickText(self) : undefined;
    return text === undefined ? undefined : `Decimal('${text}')`;
  });
  tryFirst("__format__", (self, spec, override) =>
    typeof spec === "string" && override === undefined ? quickFormat(self, spec) : undefined,
  );
  tryFirst("__float__", (self) => {
    const value = quickFloat(self);
    return value === undefined ? undefined : new PyFloat(value);
  });
  tryFirst("__int__", (self) => quickWhole(self, "ROUND_DOWN"));
  tryFirst("__trunc__", (self) => quickWhole(self, "ROUND_DOWN"));
  tryFirst("__floor__", (self) => quickWhole(self, "ROUND_FLOOR"));
  tryFirst("__ceil__", (self) => quickWhole(self, "ROUND_CEILING"));
  tryFirst("__round__", (self, places) =>
    places === undefined ? quickWhole(self, "ROUND_HALF_EVEN") : quickRound(self, places),
  );
  tryFirst("quantize", (self, exp, rounding, context) => quickQuantize(self, exp, rounding, context));
}

const asBoolean = (order: number | undefined, test: (order: number) => boolean): boolean | undefined =>
  order === undefined ? undefined : test(order);

/** As many arguments as the builtin takes beside self. */
const given = (made: PyBuiltin, ...args: Value[]): Value[] => args.slice(0, made.signature.parameters.length - 1);

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
