/**
 * float: constructor, methods, and the slots of `PyFloat`, whose class stands in `object.ts`.
 *
 * Text goes through `parseDecimal`, which checks Python's grammar and lets JavaScript's correctly rounding reader do the rest. The exact
 * value of a double as a fraction or in hexadecimal comes from its mantissa and exponent.
 */

import { badArgument } from "./argument-errors.ts";
import { overridesInit } from "./constructor-arguments.ts";
import type { PyDict } from "./dict.ts";
import { charge } from "../limits.ts";
import { floatOperation, nativeUnary } from "./arithmetic.ts";
import { call, callSpecial } from "./call.ts";
import { slotOrder } from "./comparison.ts";
import { tellStrictSubclass } from "./deprecations.ts";
import { overflowError, typeError, valueError } from "./exceptions.ts";
import { composeFloat, decomposeFloat, formatFloatRepr, roundFloat } from "./float-text.ts";
import { formatValueBuiltin } from "./format.ts";
import {
  defineAttributes,
  defineClassMethods,
  defineMethods,
  type Implementation,
  type MethodTable,
} from "./function.ts";
import { hashFloat } from "./hash.ts";
import { indexOf, requireIndex } from "./index-value.ts";
import { type Int, intToFloat } from "./int-arithmetic.ts";
import { requireFormatSpec, truncateFloat } from "./int.ts";
import { byteText } from "./int-bytes.ts";
import { isAsciiSpace, toAsciiNumber, trimSpace } from "./int-text.ts";
import {
  adopt,
  type BinaryOperator,
  floatType,
  integerOf,
  normalizeInt,
  NotImplemented,
  type Ordering,
  PyFloat,
  PyObject,
  type PyType,
  stringOf,
  typeOf,
  type Value,
} from "./object.ts";
import { shortDecimal } from "./short-decimal.ts";
import { reprOf } from "./text.ts";
import { PyTuple } from "./tuple.ts";

/** The number of a float or an int as a double, undefined for another value. OverflowError for an int beyond the floats. */
export function realOf(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  const integer = integerOf(value);
  return integer === undefined ? undefined : intToFloat(integer);
}

function equalsFloat(x: number, other: Value): boolean | undefined {
  if (other instanceof PyFloat) return x === other.value;
  const integer = integerOf(other);
  // JavaScript's == compares a bigint and a number by value, exactly.
  // biome-ignore lint/suspicious/noDoubleEquals: see above
  return integer === undefined ? undefined : x == integer;
}

const identityHash = PyObject.prototype.hash;

PyFloat.prototype.truth = function (this: PyFloat): boolean {
  return this.value !== 0;
};
PyFloat.prototype.equals = function (this: PyFloat, other: Value): boolean | undefined {
  return equalsFloat(this.value, other);
};
PyFloat.prototype.order = function (this: PyFloat, operator: Ordering, other: Value): boolean | undefined {
  return other instanceof PyFloat || integerOf(other) !== undefined ? slotOrder(operator, this, other) : undefined;
};
PyFloat.prototype.hash = function (this: PyFloat): number | bigint | undefined {
  if (this.value === 0) return 0;
  // A NaN equals nothing, so its hash may be that of the object.
  return Number.isNaN(this.value) ? identityHash.call(this) : hashFloat(this.value);
};
PyFloat.prototype.hasIdentityEquality = function (this: PyFloat): boolean {
  return false;
};
PyFloat.prototype.repr = function (this: PyFloat): string {
  return formatFloatRepr(this.value);
};
PyFloat.prototype.format = function (this: PyFloat, spec: string): string {
  return formatValueBuiltin(this, spec);
};

const DECIMAL_TEXT =
  /^([+-]?)(?:(\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?|(inf(?:inity)?)|(nan))$/i;

/** What most other texts of floats look like. */
const PLAIN_DECIMAL = /^[+-]?\d{1,15}(?:\.\d{1,17})?$/;

/** The double that a text in Python's grammar of floats spells; undefined for another text. */
export function parseDecimal(source: string): number | undefined {
  const short = shortDecimal(source, true);
  if (!Number.isNaN(short)) return short;
  if (PLAIN_DECIMAL.test(source)) return Number(source);
  if (source === "inf") return Number.POSITIVE_INFINITY;
  charge(source.length * 2);
  const text = toAsciiNumber(source);
  const match = DECIMAL_TEXT.exec(text);
  if (match === null) return undefined;
  if (match[4] !== undefined) return Number.NaN;
  if (match[3] !== undefined) return match[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(text.includes("_") ? text.replaceAll("_", "") : text);
}

/** float(text). ValueError: could not convert string to float: 'x' */
export function parseFloatText(text: string, shown: () => string = () => reprOf(text)): number {
  // Usual as the largest number of all, in loops too.
  if (text === "inf") return Number.POSITIVE_INFINITY;
  const parsed = parseDecimal(text);
  if (parsed === undefined) throw valueError(`could not convert string to float: ${shown()}`);
  return parsed;
}

/** A number by `__float__` or `__index__`; undefined for what has neither. */
export function convertToFloat(value: Value): number | undefined {
  if (value instanceof PyFloat && !value.type.isHeap) return value.value;
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return intToFloat(value);
  const converted = callSpecial(value, "__float__");
  if (converted !== undefined) {
    if (converted instanceof PyFloat) {
      if (converted.type !== floatType)
        tellStrictSubclass(`${typeOf(value).name}.__float__`, "float", converted.type.name);
      return converted.value;
    }
    throw typeError(`${typeOf(value).name}.__float__ returned non-float (type ${typeOf(converted).name})`);
  }
  const index = indexOf(value);
  return index === undefined ? undefined : intToFloat(index);
}

/** The double of an argument that must be a real number. TypeError: must be real number, not str */
export function requireReal(value: Value): number {
  const real = convertToFloat(value);
  if (real === undefined) throw typeError(`must be real number, not ${typeOf(value).name}`);
  return real;
}

function makeFloat(cls: PyType, source: Value): Value {
  return cls === floatType ? toFloat(source) : adopt(new PyFloat(floatOf(source)), cls);
}

/** float(source) */
export function toFloat(source: Value): PyFloat {
  return source instanceof PyFloat && source.type === floatType ? source : new PyFloat(floatOf(source));
}

function floatOf(source: Value): number {
  const text = stringOf(source);
  if (text !== undefined) return parseFloatText(text);
  const real = convertToFloat(source);
  if (real !== undefined) return real;
  const bytes = byteText(source);
  if (bytes !== undefined) return parseFloatText(bytes.text, () => reprOf(source));
  throw typeError(`float() argument must be a string or a real number, not '${typeOf(source).name}'`);
}

/** The exact value as a fraction in lowest terms. */
export function floatRatio(x: number): [numerator: Int, denominator: Int] {
  if (Number.isNaN(x)) throw valueError("cannot convert NaN to integer ratio");
  if (!Number.isFinite(x)) throw overflowError("cannot convert Infinity to integer ratio");
  let { mantissa, exponent } = decomposeFloat(x);
  if (mantissa === 0n) return [0, 1];
  while ((mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent += 1;
  }
  if (x < 0) mantissa = -mantissa;
  if (exponent >= 0) return [normalizeInt(mantissa << BigInt(exponent)), 1];
  return [normalizeInt(mantissa), normalizeInt(1n << BigInt(-exponent))];
}

/** `0x1.8000000000000p+1` */
function toHexadecimal(x: number): string {
  if (!Number.isFinite(x)) return formatFloatRepr(x);
  const sign = x < 0 || Object.is(x, -0) ? "-" : "";
  if (x === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = decomposeFloat(x);
  const leading = mantissa >> 52n;
  const digits = (mantissa & 0xf_ffff_ffff_ffffn).toString(16).padStart(13, "0");
  const power = exponent + 52;
  return `${sign}0x${leading}.${digits}p${power < 0 ? "-" : "+"}${Math.abs(power)}`;
}

const HEXADECIMAL_TEXT = /^([+-]?)(?:(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?|(inf(?:inity)?)|(nan))$/i;

/** The double that a hexadecimal text spells, rounded once, ties to even. */
function parseHexadecimal(source: string): number {
  charge(source.length * 2);
  const match = HEXADECIMAL_TEXT.exec(trimSpace(source, isAsciiSpace));
  const [, sign, whole = "", fraction = "", power = "0", infinity, nan] = match ?? [];
  if (match !== null && infinity !== undefined)
    return sign === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (match !== null && nan !== undefined) return Number.NaN;
  if (match === null || whole + fraction === "") throw valueError("invalid hexadecimal floating-point string");
  const mantissa = BigInt(`0x${whole}${fraction}`);
  // Beyond these bounds every number is zero or too large, and the exponent still is an exact double.
  const bound = 4 * source.length + 5000;
  const exponent = Math.max(-bound, Math.min(bound, Number(power))) - 4 * fraction.length;
  const magnitude = mantissa === 0n ? 0 : composeFloat(mantissa, exponent);
  if (magnitude === Number.POSITIVE_INFINITY)
    throw overflowError("hexadecimal value too large to represent as a float");
  return sign === "-" ? -magnitude : magnitude;
}

/** round(x): the nearest int, ties to even. */
export function roundToInt(x: number): Int {
  if (!Number.isFinite(x)) return truncateFloat(x);
  const floor = Math.floor(x);
  const rest = x - floor;
  const rounded = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
  return truncateFloat(rounded);
}

/** round(x, digits). OverflowError where the rounded number is too large. */
export function roundTo(x: number, digits: Int): PyFloat {
  const rounded = roundFloat(x, Number(digits));
  if (!Number.isFinite(rounded) && Number.isFinite(x)) throw overflowError("rounded value too large to represent");
  return new PyFloat(rounded);
}

function raise(a: Value, b: Value, modulus: Value): Value {
  if (modulus !== null) throw typeError("pow() 3rd argument not allowed unless all arguments are integers");
  const base = realOf(a);
  const exponent = realOf(b);
  return base === undefined || exponent === undefined ? NotImplemented : floatOperation("pow", base, exponent)!;
}

function operatorMethods(): MethodTable {
  const table: { [signature: string]: Implementation } = {};
  for (const operator of [
    "add",
    "sub",
    "mul",
    "truediv",
    "floordiv",
    "mod",
    "divmod",
  ] as const satisfies BinaryOperator[]) {
    const operate = (a: Value, b: Value): Value => {
      const left = realOf(a);
      const right = realOf(b);
      return left === undefined || right === undefined ? NotImplemented : floatOperation(operator, left, right)!;
    };
    table[`__${operator}__(self, value, /)`] = operate;
    table[`__r${operator}__(self, value, /)`] = (self: Value, value: Value) => operate(value, self);
  }
  for (const operator of ["neg", "pos", "abs"] as const) {
    table[`__${operator}__(self, /)`] = (self: Value) => nativeUnary(operator, self)!;
  }
  for (const operator of ["lt", "le", "gt", "ge"] as const satisfies Ordering[]) {
    table[`__${operator}__(self, value, /)`] = (self: PyFloat, value: Value) =>
      self.order(operator, value) ?? NotImplemented;
  }
  return table;
}

defineMethods(floatType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, { items }: PyTuple, kwargs: PyDict) => {
    if (kwargs.table.size > 0 && (cls === floatType || !overridesInit(cls, floatType)))
      throw typeError("float() takes no keyword arguments");
    if (items.length > 1) throw typeError(`float expected at most 1 argument, got ${items.length}`);
    return makeFloat(cls, items.length === 0 ? 0 : items[0]!);
  },
  "__repr__(self, /)": (self: PyFloat) => formatFloatRepr(self.value),
  "__hash__(self, /)": (self: PyFloat) => self.hash()!,
  "__bool__(self, /)": (self: PyFloat) => self.value !== 0,
  "__eq__(self, value, /)": (self: PyFloat, value: Value) => equalsFloat(self.value, value) ?? NotImplemented,
  "__ne__(self, value, /)": (self: PyFloat, value: Value) => {
    const equal = equalsFloat(self.value, value);
    return equal === undefined ? NotImplemented : !equal;
  },
  "__float__(self, /)": (self: PyFloat) => new PyFloat(self.value),
  "__int__(self, /)": (self: PyFloat) => truncateFloat(self.value),
  "__trunc__(self, /)": (self: PyFloat) => truncateFloat(self.value),
  "__floor__(self, /)": (self: PyFloat) => truncateFloat(Math.floor(self.value)),
  "__ceil__(self, /)": (self: PyFloat) => truncateFloat(Math.ceil(self.value)),
  "__round__(self, ndigits=?, /)": (self: PyFloat, digits: Value | undefined) =>
    digits === undefined || digits === null ? roundToInt(self.value) : roundTo(self.value, requireIndex(digits)),
  "__pow__(self, value, mod=None, /)": raise,
  "__rpow__(self, value, mod=None, /)": (self: Value, value: Value, modulus: Value) => raise(value, self, modulus),
  "__format__(self, format_spec, /)": (self: Value, spec: Value) => formatValueBuiltin(self, requireFormatSpec(spec)),
  "__getnewargs__(self, /)": (self: PyFloat) => new PyTuple([new PyFloat(self.value)]),
  "as_integer_ratio(self, /)": (self: PyFloat) => new PyTuple(floatRatio(self.value)),
  "conjugate(self, /)": (self: PyFloat) => new PyFloat(self.value),
  "hex(self, /)": (self: PyFloat) => toHexadecimal(self.value),
  "is_integer(self, /)": (self: PyFloat) => Number.isInteger(self.value),
  ...operatorMethods(),
});

defineClassMethods(floatType, {
  "fromhex(cls, string, /)": (cls: PyType, source: Value) => {
    const text = stringOf(source);
    if (text === undefined) throw typeError("bad argument type for built-in operation");
    const parsed = new PyFloat(parseHexadecimal(text));
    return cls === floatType ? parsed : call(cls, [parsed]);
  },
  "__getformat__(cls, typestr, /)": (_cls: PyType, typestr: Value) => {
    const name = stringOf(typestr);
    if (name === undefined) throw badArgument("__getformat__() argument", "str", typestr);
    if (name !== "double" && name !== "float")
      throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
    return "IEEE, little-endian";
  },
});

defineAttributes(floatType, {
  real: (self: PyFloat) => new PyFloat(self.value),
  imag: () => new PyFloat(0),
});
