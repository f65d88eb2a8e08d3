/**
 * int and bool: constructors, methods, and the dunder methods that a subclass may call through super().
 *
 * The arithmetic is in `int-arithmetic.ts`, text in `int-text.ts`, bytes in `int-bytes.ts`. An int is a bare JavaScript number or
 * bigint, so every method takes `self` through `integerOf`, which also opens bools and instances of subclasses.
 */

import { tick } from "../limits.ts";
import { badArgument } from "./argument-errors.ts";
import { intOperation, nativeUnary } from "./arithmetic.ts";
import { call, callSpecial } from "./call.ts";
import { tellDeprecated, tellStrictSubclass } from "./deprecations.ts";
import { overflowError, typeError, valueError } from "./exceptions.ts";
import { formatValueBuiltin } from "./format.ts";
import {
  defineAttributes,
  defineClassMethods,
  defineMethods,
  type Implementation,
  type MethodTable,
} from "./function.ts";
import { hashInt } from "./hash.ts";
import { indexOf, isOfSubclass, requireIndex } from "./index-value.ts";
import {
  addInts,
  bitLength,
  type Int,
  intToFloat,
  moduloInts,
  powerInts,
  powerModulo,
  subtractInts,
} from "./int-arithmetic.ts";
import { byteText, intFromBytes, intToBytes } from "./int-bytes.ts";
import { intToString, parseInteger } from "./int-text.ts";
import {
  adopt,
  type BinaryOperator,
  boolType,
  integerOf,
  intType,
  normalizeInt,
  NotImplemented,
  type Ordering,
  PyFloat,
  PyIntBox,
  type PyType,
  stringOf,
  typeOf,
  type Value,
} from "./object.ts";
import { reprOf } from "./text.ts";
import { isTrue } from "./truth.ts";
import { PyTuple } from "./tuple.ts";

PyIntBox.prototype.truth = function (this: PyIntBox): boolean {
  return this.value !== 0;
};
PyIntBox.prototype.hash = function (this: PyIntBox): number | bigint {
  return hashInt(this.value);
};
PyIntBox.prototype.equals = function (this: PyIntBox, other: Value): boolean | undefined {
  const integer = integerOf(other);
  return integer === undefined ? undefined : integer === this.value;
};
PyIntBox.prototype.repr = function (this: PyIntBox): string {
  return intToString(this.value);
};

/** The float's whole part as an int. ValueError for NaN, OverflowError for an infinity. */
export function truncateFloat(x: number): Int {
  if (Number.isNaN(x)) throw valueError("cannot convert float NaN to integer");
  if (!Number.isFinite(x)) throw overflowError("cannot convert float infinity to integer");
  const whole = Math.trunc(x);
  return Number.isSafeInteger(whole) ? whole + 0 : BigInt(whole);
}

/** int(value) for anything but text: by `__int__`, `__index__`, `__trunc__`. Undefined where there is none of them. */
export function convertToInt(value: Value): Int | undefined {
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof PyFloat && !value.type.isHeap) return truncateFloat(value.value);
  const converted = callSpecial(value, "__int__");
  if (converted !== undefined) {
    const integer = integerOf(converted);
    if (integer === undefined) throw typeError(`__int__ returned non-int (type ${typeOf(converted).name})`);
    if (isOfSubclass(converted)) tellStrictSubclass("__int__", "int", typeOf(converted).name);
    return integer;
  }
  const index = indexOf(value);
  if (index !== undefined) return index;
  const truncated = callSpecial(value, "__trunc__");
  if (truncated === undefined) return undefined;
  tellDeprecated("The delegation of int() to __trunc__ is deprecated.");
  const integer = indexOf(truncated);
  if (integer === undefined) throw typeError(`__trunc__ returned non-Integral (type ${typeOf(truncated).name})`);
  return integer;
}

function makeInt(cls: PyType, source: Value | undefined, base: Value | undefined): Value {
  const integer = base === undefined ? intOf(source) : intOfText(source, base);
  return cls === intType ? integer : adopt(new PyIntBox(integer), cls);
}

function intOf(source: Value | undefined): Int {
  if (source === undefined) return 0;
  if (typeof source === "string") return parseInteger(source, 10);
  const integer = convertToInt(source);
  if (integer !== undefined) return integer;
  const parsed = parseText(source, 10);
  if (parsed === undefined) {
    throw typeError(
      `int() argument must be a string, a bytes-like object or a real number, not '${typeOf(source).name}'`,
    );
  }
  return parsed;
}

function intOfText(source: Value | undefined, base: Value): Int {
  if (source === undefined) throw typeError("int() missing string argument");
  const radix = requireIndex(base);
  if (radix !== 0 && (radix < 2 || radix > 36)) throw valueError("int() base must be >= 2 and <= 36, or 0");
  const isText = ["str", "bytes", "bytearray"].includes(typeOf(source).layout.name);
  const parsed = isText ? parseText(source, Number(radix)) : undefined;
  if (parsed === undefined) throw typeError("int() can't convert non-string with explicit base");
  return parsed;
}

/** The int that a str, bytes or bytearray spells; undefined for another type. */
function parseText(source: Value, base: number): Int | undefined {
  const text = stringOf(source);
  if (text !== undefined) return parseInteger(text, base, () => reprOf(text));
  const bytes = byteText(source);
  return bytes === undefined ? undefined : parseInteger(bytes.text, base, bytes.shown);
}

/** round(value, digits) of an int: itself, or for negative digits the nearest multiple of a power of ten, ties to even. */
function roundInt(value: Int, digits: Int): Int {
  if (digits >= 0) return value;
  // The value has fewer digits than are to be rounded away.
  if (-digits > bitLength(value) * 0.302 + 2) return 0;
  const unit = powerInts(10, -digits) as Int;
  const rest = moduloInts(value, unit);
  const floor = subtractInts(value, rest);
  const twice = BigInt(rest) * 2n;
  const isOdd = moduloInts(BigInt(floor) / BigInt(unit), 2n) !== 0;
  const isUp = twice > BigInt(unit) || (twice === BigInt(unit) && isOdd);
  return isUp ? addInts(floor, unit) : normalizeInt(BigInt(floor));
}

function countBits(value: Int): number {
  if (typeof value === "number" && Math.abs(value) < 2 ** 31) {
    let count = 0;
    for (let bits = Math.abs(value); bits !== 0; bits &= bits - 1) count += 1;
    return count;
  }
  const magnitude = value < 0 ? -BigInt(value) : BigInt(value);
  tick(bitLength(magnitude) >>> 6);
  let count = 0;
  for (const digit of magnitude.toString(16)) count += BITS_OF_DIGIT[Number.parseInt(digit, 16)]!;
  return count;
}
const BITS_OF_DIGIT = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];

/** The argument of a `__format__` method. */
export function requireFormatSpec(spec: Value): string {
  const text = stringOf(spec);
  if (text === undefined) throw badArgument("__format__() argument", "str", spec);
  return text;
}

/** The int behind `self`. */
const own = (self: Value): Int => integerOf(self)!;

/** a ** b, or with a modulus pow(a, b, modulus). */
function raise(a: Value, b: Value, modulus: Value): Value {
  const base = integerOf(a);
  const exponent = integerOf(b);
  if (base === undefined || exponent === undefined) return NotImplemented;
  if (modulus === null) return powerInts(base, exponent);
  const divisor = integerOf(modulus);
  return divisor === undefined ? NotImplemented : powerModulo(base, exponent, divisor);
}

function operatorMethods(): MethodTable {
  const table: { [signature: string]: Implementation } = {};
  const operators: BinaryOperator[] = [
    "add",
    "sub",
    "mul",
    "truediv",
    "floordiv",
    "mod",
    "divmod",
    "lshift",
    "rshift",
    "and",
    "or",
    "xor",
  ];
  for (const operator of operators) {
    const operate = (a: Value, b: Value): Value => {
      const left = integerOf(a);
      const right = integerOf(b);
      return left === undefined || right === undefined ? NotImplemented : intOperation(operator, left, right)!;
    };
    table[`__${operator}__(self, value, /)`] = operate;
    table[`__r${operator}__(self, value, /)`] = (self: Value, value: Value) => operate(value, self);
  }
  for (const operator of ["neg", "pos", "abs", "invert"] as const) {
    table[`__${operator}__(self, /)`] = (self: Value) => nativeUnary(operator, own(self))!;
  }
  return table;
}

const ORDERINGS: { readonly [operator in Ordering | "eq" | "ne"]: (a: Int, b: Int) => boolean } = {
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
};

function comparisonMethods(): MethodTable {
  const table: { [signature: string]: Implementation } = {};
  for (const [operator, compare] of Object.entries(ORDERINGS)) {
    table[`__${operator}__(self, value, /)`] = (self: Value, value: Value) => {
      const other = integerOf(value);
      return other === undefined ? NotImplemented : compare(own(self), other);
    };
  }
  return table;
}

/** Methods that give the int itself, without its subclass. */
function identityMethods(): MethodTable {
  const names = ["__int__", "__index__", "__trunc__", "__floor__", "__ceil__", "conjugate"];
  return Object.fromEntries(names.map((name) => [`${name}(self, /)`, own]));
}

defineMethods(intType, {
  "__new__(cls, x=?, /, base=?)": makeInt,
  "__repr__(self, /)": (self: Value) => intToString(own(self)),
  "__hash__(self, /)": (self: Value) => hashInt(own(self)),
  "__bool__(self, /)": (self: Value) => own(self) !== 0,
  "__float__(self, /)": (self: Value) => new PyFloat(intToFloat(own(self))),
  "__format__(self, format_spec, /)": (self: Value, spec: Value) => formatValueBuiltin(self, requireFormatSpec(spec)),
  "__getnewargs__(self, /)": (self: Value) => new PyTuple([own(self)]),
  "__sizeof__(self, /)": (self: Value) => 24 + 4 * Math.max(1, Math.ceil(bitLength(own(self)) / 30)),
  "__pow__(self, value, mod=None, /)": raise,
  "__rpow__(self, value, mod=None, /)": (self: Value, value: Value, modulus: Value) => raise(value, self, modulus),
  "__round__(self, ndigits=?, /)": (self: Value, digits: Value | undefined) =>
    digits === undefined ? own(self) : roundInt(own(self), requireIndex(digits)),
  "as_integer_ratio(self, /)": (self: Value) => new PyTuple([own(self), 1]),
  "bit_length(self, /)": (self: Value) => bitLength(own(self)),
  "bit_count(self, /)": (self: Value) => countBits(own(self)),
  "to_bytes(self, /, length=1, byteorder='big', *, signed=False)": (
    self: Value,
    length: Value,
    order: Value,
    signed: Value,
  ) => intToBytes(own(self), length, order, isTrue(signed)),
  ...operatorMethods(),
  ...comparisonMethods(),
  ...identityMethods(),
});

defineClassMethods(intType, {
  "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)": (
    cls: PyType,
    bytes: Value,
    order: Value,
    signed: Value,
  ) => {
    const integer = intFromBytes(bytes, order, isTrue(signed));
    return cls === intType ? integer : call(cls, [integer]);
  },
});

defineAttributes(intType, { real: own, numerator: own, imag: () => 0, denominator: () => 1 });

function logicMethods(): MethodTable {
  const table: { [signature: string]: Implementation } = {};
  for (const operator of ["and", "or", "xor"] as const) {
    const operate = (a: Value, b: Value): Value => {
      const left = integerOf(a);
      const right = integerOf(b);
      if (left === undefined || right === undefined) return NotImplemented;
      const result = intOperation(operator, left, right)!;
      return typeof a === "boolean" && typeof b === "boolean" ? result !== 0 : result;
    };
    table[`__${operator}__(self, value, /)`] = operate;
    table[`__r${operator}__(self, value, /)`] = (self: Value, value: Value) => operate(value, self);
  }
  return table;
}

defineMethods(boolType, {
  "__new__(cls, x=False, /)": (_cls: PyType, value: Value) => isTrue(value),
  "__repr__(self, /)": (self: Value) => (self === true ? "True" : "False"),
  ...logicMethods(),
});
