/**
 * complex: pairs of doubles, with CPython's arithmetic step by step, so that signed zeros, infinities and the last digit agree.
 *
 * A real operand is converted to a complex number first, as CPython 3.11 does, which is why `1j * inf` has a NaN in it. Whole
 * exponents up to 100 are multiplied out, others go through polar coordinates. `complexPower` is what a negative float raised to a
 * fraction becomes; the operators of `arithmetic.ts` reach the rest through the slots. Constructor and methods are in `complex-methods.ts`.
 */

import { atan2, cos, exp, hypot, log, sin } from "./elementary.ts";
import { overflowError, zeroDivisionError } from "./exceptions.ts";
import { formatFloatRepr } from "./float-text.ts";
import { hashFloat } from "./hash.ts";
import { intToFloat } from "./int-arithmetic.ts";
import {
  type BinaryOperator,
  builtinType,
  integerOf,
  normalizeInt,
  PyFloat,
  PyObject,
  setDefaultType,
  type Value,
} from "./object.ts";

export const complexType = builtinType("complex");

/** a ** b for a negative float and a fraction. */
export function complexPower(a: number, b: number): Value {
  return power(new PyComplex(a, 0), new PyComplex(b, 0));
}

export class PyComplex extends PyObject {
  readonly real: number;
  readonly imag: number;
  constructor(real: number, imag: number) {
    super();
    this.real = real;
    this.imag = imag;
  }
  override truth(): boolean {
    return this.real !== 0 || this.imag !== 0;
  }
  override equals(other: Value): boolean | undefined {
    if (other instanceof PyComplex) return this.real === other.real && this.imag === other.imag;
    const real = other instanceof PyFloat ? other.value : integerOf(other);
    // JavaScript's == compares a bigint and a number by value, exactly.
    // biome-ignore lint/suspicious/noDoubleEquals: see above
    return real === undefined ? undefined : this.imag === 0 && this.real == real;
  }
  override hash(): number | bigint {
    const mixed = BigInt.asIntN(64, BigInt(hashFloat(this.real)) + 1000003n * BigInt(hashFloat(this.imag)));
    return normalizeInt(mixed === -1n ? -2n : mixed);
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    const imaginary = `${partText(this.imag)}j`;
    if (this.real === 0 && !Object.is(this.real, -0)) return imaginary;
    return `(${partText(this.real)}${imaginary.startsWith("-") ? "" : "+"}${imaginary})`;
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    const operate = OPERATIONS.get(operator);
    const operand = operate && toComplex(other);
    if (operate === undefined || operand === undefined) return undefined;
    return reflected ? operate(operand, this) : operate(this, operand);
  }
  override unary(operator: "neg" | "pos" | "invert" | "abs"): Value | undefined {
    switch (operator) {
      case "neg":
        return new PyComplex(-this.real, -this.imag);
      case "pos":
        return new PyComplex(this.real, this.imag);
      case "abs": {
        const length = hypot(this.real, this.imag);
        if (length === Number.POSITIVE_INFINITY && Number.isFinite(this.real) && Number.isFinite(this.imag)) {
          throw overflowError("absolute value too large");
        }
        return new PyFloat(length);
      }
      default:
        return undefined;
    }
  }
}
setDefaultType(PyComplex, complexType);

/** A part of a complex number: like a float without `.0`. */
function partText(x: number): string {
  const text = formatFloatRepr(x);
  return text.endsWith(".0") ? text.slice(0, -2) : text;
}

/** A number as a complex one; undefined for what is no number. OverflowError for an int beyond the floats. */
export function toComplex(value: Value): PyComplex | undefined {
  if (value instanceof PyComplex) return value;
  if (value instanceof PyFloat) return new PyComplex(value.value, 0);
  const integer = integerOf(value);
  return integer === undefined ? undefined : new PyComplex(intToFloat(integer), 0);
}

type Operation = (a: PyComplex, b: PyComplex) => PyComplex;
const OPERATIONS: ReadonlyMap<BinaryOperator, Operation> = new Map<BinaryOperator, Operation>([
  ["add", (a, b) => new PyComplex(a.real + b.real, a.imag + b.imag)],
  ["sub", (a, b) => new PyComplex(a.real - b.real, a.imag - b.imag)],
  ["mul", multiply],
  ["truediv", divide],
  ["pow", power],
]);

function multiply(a: PyComplex, b: PyComplex): PyComplex {
  return new PyComplex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);
}

/** Smith's method: divides by the larger part of the divisor first, so that its square never overflows. */
function divide(a: PyComplex, b: PyComplex): PyComplex {
  const byReal = Math.abs(b.real);
  const byImag = Math.abs(b.imag);
  if (byReal >= byImag) {
    if (byReal === 0) throw zeroDivisionError("complex division by zero");
    const ratio = b.imag / b.real;
    const divisor = b.real + b.imag * ratio;
    return new PyComplex((a.real + a.imag * ratio) / divisor, (a.imag - a.real * ratio) / divisor);
  }
  if (byImag >= byReal) {
    const ratio = b.real / b.imag;
    const divisor = b.real * ratio + b.imag;
    return new PyComplex((a.real * ratio + a.imag) / divisor, (a.imag * ratio - a.real) / divisor);
  }
  return new PyComplex(Number.NaN, Number.NaN);
}

const ONE = (): PyComplex => new PyComplex(1, 0);

function power(a: PyComplex, b: PyComplex): PyComplex {
  const isWhole = b.imag === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= 100;
  if (isWhole && b.real <= 0 && a.real === 0 && a.imag === 0 && b.real !== 0) throw zeroToPower();
  const result = isWhole ? wholePower(a, b.real) : polarPower(a, b);
  if (isInfinite(result.real) || isInfinite(result.imag)) throw overflowError("complex exponentiation");
  return result;
}

const isInfinite = (x: number): boolean => Math.abs(x) === Number.POSITIVE_INFINITY;

function zeroToPower(): unknown {
  return zeroDivisionError("0.0 to a negative or complex power");
}

function wholePower(a: PyComplex, exponent: number): PyComplex {
  if (exponent <= 0) return divide(ONE(), positivePower(a, -exponent));
  return positivePower(a, exponent);
}

function positivePower(a: PyComplex, exponent: number): PyComplex {
  let result = ONE();
  let square = a;
  for (let bit = 1; bit <= exponent; bit *= 2) {
    if (exponent & bit) result = multiply(result, square);
    square = multiply(square, square);
  }
  return result;
}

function polarPower(a: PyComplex, b: PyComplex): PyComplex {
  if (b.real === 0 && b.imag === 0) return ONE();
  if (a.real === 0 && a.imag === 0) {
    if (b.imag !== 0 || b.real < 0) throw zeroToPower();
    return new PyComplex(0, 0);
  }
  const modulus = hypot(a.real, a.imag);
  let length = modulus ** b.real;
  const angle = atan2(a.imag, a.real);
  let phase = angle * b.real;
  if (b.imag !== 0) {
    length /= exp(angle * b.imag);
    phase += b.imag * log(modulus);
  }
  // CPython: the C library has no cosine of infinity and says so, which is then told as this.
  if (isInfinite(phase)) throw zeroToPower();
  return new PyComplex(length * cos(phase), length * sin(phase));
}
