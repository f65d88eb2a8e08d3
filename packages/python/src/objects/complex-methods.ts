/** The methods of complex, its constructor and the text that it reads. The arithmetic is in `complex.ts`. */

import { nativeBinary } from "./arithmetic.ts";
import { callSpecial } from "./call.ts";
import { complexType, PyComplex, toComplex } from "./complex.ts";
import { tellStrictSubclass } from "./deprecations.ts";
import { typeError, valueError } from "./exceptions.ts";
import { convertToFloat, parseDecimal } from "./float.ts";
import { formatValueBuiltin } from "./format.ts";
import { defineAttributes, defineMethods, type Implementation, type MethodTable } from "./function.ts";
import { requireFormatSpec } from "./int.ts";
import { toAsciiNumber } from "./int-text.ts";
import {
  adopt,
  type BinaryOperator,
  NotImplemented,
  PyFloat,
  type PyType,
  stringOf,
  typeOf,
  type Value,
} from "./object.ts";
import { reprOf } from "./text.ts";
import { PyTuple } from "./tuple.ts";

const DECIMAL = String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan`;
const COMPLEX_TEXT = new RegExp(`^(?:([+-]?(?:${DECIMAL}))(?![j.\\d_a-z]))?(?:([+-]?)(${DECIMAL})?(j))?$`, "i");

/** complex(text) */
function parseComplex(source: string): PyComplex {
  const malformed = (): unknown => valueError("complex() arg is a malformed string");
  let text = toAsciiNumber(source);
  const inParentheses = /^\((.*)\)$/s.exec(text);
  if (inParentheses !== null) text = toAsciiNumber(inParentheses[1]!);
  // What follows a character of no number is not looked at.
  text = text.replace(/[^\0-\x7f].*$/s, "?");
  if (text.includes("_")) {
    // An underscore stands between two digits, and is no part of the number.
    if (/(?<!\d)_|_(?!\d)/.test(text)) throw valueError(`could not convert string to complex: ${reprOf(source)}`);
    text = text.replaceAll("_", "");
  }
  const match = COMPLEX_TEXT.exec(text);
  if (match === null || text === "") throw malformed();
  const [, real, sign, digits, unit] = match;
  // Two parts need a sign between them.
  if (real !== undefined && unit !== undefined && sign === "") throw malformed();
  const imaginary = unit === undefined ? 0 : digits === undefined ? 1 : parseDecimal(digits);
  if ((real !== undefined && parseDecimal(real) === undefined) || imaginary === undefined) throw malformed();
  return new PyComplex(real === undefined ? 0 : parseDecimal(real)!, sign === "-" ? -imaginary : imaginary);
}

/** A number by `__complex__`, `__float__` or `__index__`; undefined for what has none of them. */
export function complexOf(value: Value): PyComplex | undefined {
  if (value instanceof PyComplex && !value.type.isHeap) return value;
  const converted = callSpecial(value, "__complex__");
  if (converted !== undefined) {
    if (converted instanceof PyComplex) {
      if (converted.type.isHeap) tellStrictSubclass("__complex__", "complex", converted.type.name);
      return converted;
    }
    throw typeError(`__complex__ returned non-complex (type ${typeOf(converted).name})`);
  }
  const plain = toComplex(value);
  if (plain !== undefined) return plain;
  const real = convertToFloat(value);
  return real === undefined ? undefined : new PyComplex(real, 0);
}

function makeComplex(cls: PyType, real: Value | undefined, imag: Value | undefined): Value {
  if (real instanceof PyComplex && imag === undefined && cls === complexType && real.type === complexType) return real;
  const text = real === undefined ? undefined : stringOf(real);
  if (text !== undefined) {
    if (imag !== undefined) throw typeError("complex() can't take second arg if first is a string");
    return adopt(parseComplex(text), cls);
  }
  if (imag !== undefined && stringOf(imag) !== undefined) throw typeError("complex() second arg can't be a string");
  const first = real === undefined ? new PyComplex(0, 0) : complexOf(real);
  if (first === undefined) {
    throw typeError(`complex() first argument must be a string or a number, not '${typeOf(real!).name}'`);
  }
  if (imag === undefined) return adopt(new PyComplex(first.real, first.imag), cls);
  const second = imag instanceof PyComplex ? imag : (toComplex(imag) ?? new PyComplex(requireReal(imag), 0));
  // Where an argument is a complex number itself, its imaginary part counts too: real + imag * 1j.
  const isComplex = real !== undefined && !(toComplex(real) !== undefined && !(real instanceof PyComplex));
  const realPart = imag instanceof PyComplex ? first.real - second.imag : first.real;
  const imaginaryPart = isComplex ? second.real + first.imag : second.real;
  return adopt(new PyComplex(realPart, imaginaryPart), cls);
}

function requireReal(value: Value): number {
  const real = convertToFloat(value);
  if (real === undefined) throw typeError(`complex() second argument must be a number, not '${typeOf(value).name}'`);
  return real;
}

function operatorMethods(): MethodTable {
  const table: { [signature: string]: Implementation } = {};
  for (const operator of ["add", "sub", "mul", "truediv"] as const satisfies BinaryOperator[]) {
    table[`__${operator}__(self, value, /)`] = (self: PyComplex, value: Value) =>
      self.binary(operator, value, false) ?? NotImplemented;
    table[`__r${operator}__(self, value, /)`] = (self: PyComplex, value: Value) =>
      self.binary(operator, value, true) ?? NotImplemented;
  }
  for (const operator of ["lt", "le", "gt", "ge"]) table[`__${operator}__(self, value, /)`] = () => NotImplemented;
  for (const operator of ["neg", "pos", "abs"] as const) {
    table[`__${operator}__(self, /)`] = (self: PyComplex) => self.unary(operator)!;
  }
  return table;
}

function raise(a: Value, b: Value, modulus: Value): Value {
  if (toComplex(a) === undefined || toComplex(b) === undefined) return NotImplemented;
  if (modulus !== null) throw valueError("complex modulo");
  return nativeBinary("pow", a, b) ?? NotImplemented;
}

defineMethods(complexType, {
  "__new__(cls, real=?, imag=?)": makeComplex,
  "__pow__(self, value, mod=None, /)": (self: PyComplex, value: Value, modulus: Value) => raise(self, value, modulus),
  "__rpow__(self, value, mod=None, /)": (self: PyComplex, value: Value, modulus: Value) => raise(value, self, modulus),
  "__eq__(self, value, /)": (self: PyComplex, value: Value) => self.equals(value) ?? NotImplemented,
  "__ne__(self, value, /)": (self: PyComplex, value: Value) => {
    const equal = self.equals(value);
    return equal === undefined ? NotImplemented : !equal;
  },
  "__hash__(self, /)": (self: PyComplex) => self.hash(),
  "__bool__(self, /)": (self: PyComplex) => self.truth(),
  "__repr__(self, /)": (self: PyComplex) => self.repr(),
  "__complex__(self, /)": (self: PyComplex) => new PyComplex(self.real, self.imag),
  "__format__(self, format_spec, /)": (self: PyComplex, spec: Value) =>
    formatValueBuiltin(self, requireFormatSpec(spec)),
  "__getnewargs__(self, /)": (self: PyComplex) => new PyTuple([new PyFloat(self.real), new PyFloat(self.imag)]),
  "conjugate(self, /)": (self: PyComplex) => new PyComplex(self.real, -self.imag),
  ...operatorMethods(),
});

defineAttributes(complexType, {
  real: (self: PyComplex) => new PyFloat(self.real),
  imag: (self: PyComplex) => new PyFloat(self.imag),
});
