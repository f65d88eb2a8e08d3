/**
 * format(): how ints, floats, complex numbers and strings answer a format specification.
 *
 * `formatValueBuiltin` is format(value, spec) for everything that is no instance of a class of the program; the functions below it take
 * a parsed specification, so that %-formatting and others can use them with a record of their own making. Numbers are cut into sign,
 * prefix, digits and rest, which `format-spec.ts` groups and pads.
 */

import { charge } from "../limits.ts";
import { PyComplex } from "./complex.ts";
import { overflowError, typeError, valueError } from "./exceptions.ts";
import { formatFloatExponent, formatFloatFixed, formatFloatGeneral, formatFloatRepr } from "./float-text.ts";
import {
  type FormatSpec,
  layOutNumber,
  type NumberParts,
  padText,
  placeNumber,
  parseFormatSpec,
  unknownFormatCode,
} from "./format-spec.ts";
import { bitLength, chargeBits, type Int, intToFloat } from "./int-arithmetic.ts";
import { intToString } from "./int-text.ts";
import { integerOf, type MaybeFloat, PyFloat, PyObject, stringOf, typeOf, type Value } from "./object.ts";
import { sliceCodePoints } from "./str-text.ts";
import { strOf } from "./text.ts";

export type { FormatSpec } from "./format-spec.ts";
export { parseFormatSpec } from "./format-spec.ts";

/** format(value, spec), for builtin values. The `__format__` methods of int, float, complex and str end here too. */
export function formatValueBuiltin(value: Value, spec: string): string {
  if (spec === "") return value instanceof PyObject ? (formatBySlot(value, spec) ?? strOf(value)) : strOf(value);
  const plain = formatPlainNumber(value, spec);
  if (plain !== undefined) return plain;
  const typeName = typeOf(value).name;
  const text = stringOf(value);
  if (text !== undefined) return formatText(text, parseFormatSpec(spec, typeName, "<"), typeName);
  const integer = integerOf(value);
  if (integer !== undefined) return formatInt(integer, parseFormatSpec(spec, typeName, ">"), typeName);
  if (value instanceof PyFloat) return formatFloat(value.value, parseFormatSpec(spec, typeName, ">"), typeName);
  if (value instanceof PyComplex) return formatComplex(value, parseFormatSpec(spec, typeName, ">"), typeName);
  const formatted = value instanceof PyObject ? formatBySlot(value, spec) : undefined;
  if (formatted === undefined) throw typeError(`unsupported format string passed to ${typeName}.__format__`);
  return formatted;
}

/** The usual formats of ints and floats (`5d`, `04`, `.2f`, `>8.3f`) without the parts that other formats are made of; undefined for all else. */
function formatPlainNumber(value: Value, text: string): string | undefined {
  if (typeof value === "number") {
    const spec = parseFormatSpec(text, "int", ">");
    return (spec.type === "" || spec.type === "d") && spec.precision < 0 && hasNoSigns(spec)
      ? placeNumber(String(value), spec)
      : undefined;
  }
  const double = (value as MaybeFloat)?.double;
  if (double === undefined) return undefined;
  const spec = parseFormatSpec(text, "float", ">");
  return spec.type === "f" && spec.precision <= 1000 && hasNoSigns(spec)
    ? placeNumber(formatFloatFixed(double, spec.precision < 0 ? 6 : spec.precision), spec)
    : undefined;
}

const hasNoSigns = ({ sign, coerceNegativeZero, alternate, grouping }: FormatSpec): boolean =>
  (sign === "" || sign === "-") && !coerceNegativeZero && !alternate && grouping === "";

/** The slot of types other than those above: date, Decimal ... */
function formatBySlot(value: PyObject, spec: string): string | undefined {
  return value instanceof PyFloat || value instanceof PyComplex || value.type.isHeap ? undefined : value.format(spec);
}

/** A string by its specification: cut to the precision, then padded. */
export function formatText(text: string, spec: FormatSpec, typeName = "str"): string {
  const { type, sign, precision } = spec;
  if (type !== "" && type !== "s") throw unknownFormatCode(type, typeName);
  const refused =
    sign === " "
      ? "Space not allowed in string format specifier"
      : sign !== ""
        ? "Sign not allowed in string format specifier"
        : spec.coerceNegativeZero
          ? "Negative zero coercion (z) not allowed in string format specifier"
          : spec.alternate
            ? "Alternate form (#) not allowed in string format specifier"
            : spec.align === "="
              ? "'=' alignment not allowed in string format specifier"
              : undefined;
  if (refused !== undefined) throw valueError(refused);
  if (spec.grouping !== "") throw valueError(`Cannot specify '${spec.grouping}' with 's'.`);
  return padText(precision >= 0 && precision < text.length ? sliceCodePoints(text, 0, precision) : text, spec);
}

const INT_PREFIXES: ReadonlyMap<string, { radix: number; prefix: string }> = new Map([
  ["b", { radix: 2, prefix: "0b" }],
  ["o", { radix: 8, prefix: "0o" }],
  ["x", { radix: 16, prefix: "0x" }],
  ["X", { radix: 16, prefix: "0X" }],
]);

/** The sign that a specification asks for. */
function signOf(isNegative: boolean, spec: FormatSpec): string {
  return isNegative ? "-" : spec.sign === "-" ? "" : spec.sign;
}

/** An int by its specification; the types of floats convert it. */
export function formatInt(value: Int, spec: FormatSpec, typeName = "int"): string {
  const { type } = spec;
  if (type !== "" && "eEfFgG%".includes(type)) return formatFloat(intToFloat(value), spec, typeName);
  const radix = INT_PREFIXES.get(type);
  if (radix === undefined && type !== "" && type !== "d" && type !== "n" && type !== "c")
    throw unknownFormatCode(type, typeName);
  if (spec.precision >= 0) throw valueError("Precision not allowed in integer format specifier");
  if (spec.coerceNegativeZero) throw valueError("Negative zero coercion (z) not allowed in integer format specifier");
  if (type === "c") return formatCharacter(value, spec);
  const isNegative = value < 0;
  const magnitude = isNegative ? -value : value;
  const sign = signOf(isNegative, spec);
  if (radix === undefined) return layOutNumber({ sign, prefix: "", digits: intToString(magnitude), rest: "" }, spec);
  chargeBits(bitLength(magnitude));
  const digits = magnitude.toString(radix.radix);
  const prefix = spec.alternate ? radix.prefix : "";
  return layOutNumber({ sign, prefix, digits: type === "X" ? digits.toUpperCase() : digits, rest: "" }, spec);
}

function formatCharacter(value: Int, spec: FormatSpec): string {
  if (spec.sign !== "") throw valueError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  if (value < -9223372036854775808n || value > 9223372036854775807n) {
    throw overflowError("Python int too large to convert to C long");
  }
  if (value < 0 || value > 0x10ffff) throw overflowError("%c arg not in range(0x110000)");
  return padText(String.fromCodePoint(Number(value)), spec);
}

/** A float by its specification. */
export function formatFloat(x: number, spec: FormatSpec, typeName = "float"): string {
  if (spec.type !== "" && !"eEfFgGn%".includes(spec.type)) throw unknownFormatCode(spec.type, typeName);
  return layOutNumber(floatParts(x, spec, true), spec);
}

/** Largest precision that fits a C int. */
const MAX_PRECISION = 2147483647;

function requirePrecision({ precision }: FormatSpec): void {
  if (precision > MAX_PRECISION) throw valueError("precision too big");
}

/** A float cut into parts. `pointZero`: without a type, a whole number ends in `.0`, as in str(). */
function floatParts(x: number, spec: FormatSpec, pointZero: boolean): NumberParts {
  requirePrecision(spec);
  let text = floatDigits(x, spec, pointZero);
  if (spec.type === "%") text += "%";
  else if (spec.type === "E" || spec.type === "F" || spec.type === "G") text = text.toUpperCase();
  let isNegative = text.startsWith("-");
  const body = isNegative ? text.slice(1) : text;
  if (isNegative && spec.coerceNegativeZero && !/^[^eE]*[1-9i]/i.test(body)) isNegative = false;
  let whole = 0;
  while (whole < body.length && body.charCodeAt(whole) >= 48 && body.charCodeAt(whole) <= 57) whole += 1;
  return { sign: signOf(isNegative, spec), prefix: "", digits: body.slice(0, whole), rest: body.slice(whole) };
}

function floatDigits(x: number, spec: FormatSpec, pointZero: boolean): string {
  const { precision, alternate } = spec;
  const wanted = precision < 0 ? 6 : precision;
  switch (spec.type) {
    case "e":
    case "E":
      charge(wanted);
      return alternate ? keepPoint(formatFloatExponent(x, wanted)) : formatFloatExponent(x, wanted);
    case "f":
    case "F":
    case "%": {
      charge(wanted);
      const text = formatFloatFixed(spec.type === "%" ? x * 100 : x, wanted);
      return alternate ? keepPoint(text) : text;
    }
    case "g":
    case "G":
    case "n":
      return general(x, wanted, { keepZeros: alternate });
  }
  if (precision >= 0) {
    const exponentFrom = Math.max(precision, 1) - (pointZero ? 1 : 0);
    return general(x, precision, { keepZeros: alternate, pointZero, exponentFrom });
  }
  const text = formatFloatRepr(x);
  const shown = pointZero || !text.endsWith(".0") ? text : text.slice(0, -2);
  return alternate ? keepPoint(shown) : shown;
}

/** A double has less than 800 significant digits, so what is asked for beyond them matters only where zeros are kept. */
function general(x: number, precision: number, options: NonNullable<Parameters<typeof formatFloatGeneral>[2]>): string {
  if (options.keepZeros) {
    charge(precision);
    return formatFloatGeneral(x, precision, options);
  }
  const exponentFrom = options.exponentFrom ?? Math.max(precision, 1);
  return formatFloatGeneral(x, Math.min(precision, 800), { ...options, exponentFrom });
}

/** `2` as `2.` and `2e+00` as `2.e+00`: what `#` asks for. */
function keepPoint(text: string): string {
  return /[.n]/.test(text) ? text : text.replace(/^-?\d+/, "$&.");
}

/** A complex number by its specification: real part, signed imaginary part, `j`; without a type in parentheses as repr shows it. */
export function formatComplex(value: PyComplex, spec: FormatSpec, typeName = "complex"): string {
  if (spec.type !== "" && !"eEfFgGn".includes(spec.type)) throw unknownFormatCode(spec.type, typeName);
  requirePrecision(spec);
  if (spec.fill === "0") throw valueError("Zero padding is not allowed in complex format specifier");
  if (spec.align === "=") throw valueError("'=' alignment flag is not allowed in complex format specifier");
  const plain: FormatSpec = { ...spec, width: -1, fill: " ", align: "<" };
  const skipReal = spec.type === "" && value.real === 0 && !Object.is(value.real, -0);
  const real = skipReal ? "" : layOutNumber(floatParts(value.real, plain, false), plain);
  const signed: FormatSpec = skipReal ? plain : { ...plain, sign: "+" };
  const imaginary = layOutNumber(floatParts(value.imag, signed, false), signed);
  const text = `${real}${imaginary}j`;
  return padText(spec.type === "" && !skipReal ? `(${text})` : text, spec);
}
