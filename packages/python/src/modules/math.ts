/**
 * math: the functions of C's library on doubles, and the exact ones on ints.
 *
 * Arguments are anything with `__float__` or `__index__`. A result that does not exist is a ValueError ("math domain error"), one that
 * is too large an OverflowError ("math range error"); NaN comes only from NaN. The nearest double is what `elementary.ts` gives where
 * JavaScript's own function may miss it.
 */

import { callSpecial, callMethod } from "../objects/call.ts";
import * as elementary from "../objects/elementary.ts";
import { overflowError, typeError, valueError, zeroDivisionError } from "../objects/exceptions.ts";
import { double, HIGH, words } from "../objects/double-words.ts";
import { requireReal } from "../objects/float.ts";
import { composeFloat, decomposeFloat } from "../objects/float-text.ts";
import { builtin, type Implementation } from "../objects/function.ts";
import { bitLength } from "../objects/int-arithmetic.ts";
import { truncateFloat } from "../objects/int.ts";
import { type Attributes, integerOf, PyFloat, typeOf, type Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";
import { combinations, factorial, gcd, isqrt, lcm, permutations } from "./math-integers.ts";
import { gamma, logGamma } from "./math-gamma.ts";
import { erf, erfc } from "./math-special.ts";
import { dist, fsum, hypot, prod } from "./math-sums.ts";
import type { ModuleDefinition } from "./module-definition.ts";

export const mathModule: ModuleDefinition = { name: "math", create: createMath };

const domainError = (): unknown => valueError("math domain error");
const rangeError = (): unknown => overflowError("math range error");

/** `domain`: an infinite result means that the function has none there; `range`: that it is too large. */
type InfiniteMeans = "domain" | "range";

function unary(compute: (x: number) => number, infinity: InfiniteMeans = "domain"): Implementation {
  return (value: Value) => {
    const x = requireReal(value);
    const result = compute(x);
    if (!Number.isFinite(result)) checkResult(result, Number.isNaN(x), Number.isFinite(x), infinity);
    return new PyFloat(result);
  };
}

function checkResult(result: number, hasNaN: boolean, fromFinite: boolean, infinity: InfiniteMeans): void {
  if (Number.isNaN(result) && !hasNaN) throw domainError();
  if (!Number.isNaN(result) && fromFinite) throw infinity === "range" ? rangeError() : domainError();
}

function binary(compute: (x: number, y: number) => number): Implementation {
  return (first: Value, second: Value) => {
    const x = requireReal(first);
    const y = requireReal(second);
    const result = compute(x, y);
    if (!Number.isFinite(result)) {
      checkResult(result, Number.isNaN(x) || Number.isNaN(y), Number.isFinite(x) && Number.isFinite(y), "range");
    }
    return new PyFloat(result);
  };
}

const predicate =
  (test: (x: number) => boolean): Implementation =>
  (value: Value) =>
    test(requireReal(value));

/** A logarithm of any real number; ints beyond the doubles are cut into mantissa and exponent. */
function logarithm(value: Value, compute: (x: number) => number): number {
  const integer = integerOf(value);
  if (integer === undefined) {
    const x = requireReal(value);
    if (x <= 0) throw domainError();
    return compute(x);
  }
  if (integer <= 0) throw domainError();
  const x = Number(integer);
  if (Number.isFinite(x)) return compute(x);
  const bits = bitLength(integer);
  return compute(composeFloat(BigInt(integer) >> BigInt(bits - 1100), -1100)) + compute(2) * bits;
}

function log(args: PyTuple): Value {
  const [value, base] = args.items;
  if (value === undefined || args.items.length > 2) throw typeError("math.log requires 1 to 2 arguments");
  const numerator = logarithm(value, elementary.log);
  if (base === undefined) return new PyFloat(numerator);
  const denominator = logarithm(base, elementary.log);
  if (denominator === 0) throw zeroDivisionError("float division by zero");
  return new PyFloat(numerator / denominator);
}

/** x**y with the exceptions of C's pow. */
function power(first: Value, second: Value): Value {
  const x = requireReal(first);
  const y = requireReal(second);
  if (x === 1 || (x === -1 && Math.abs(y) === Number.POSITIVE_INFINITY)) return new PyFloat(1);
  const result = elementary.pow(x, y);
  if (Number.isFinite(x) && Number.isFinite(y) && !Number.isFinite(result)) {
    throw Number.isNaN(result) || x === 0 ? domainError() : rangeError();
  }
  return new PyFloat(result);
}

/** ceil, floor: the dunder method first, then as a float. */
function roundWith(name: "__ceil__" | "__floor__", round: (x: number) => number): Implementation {
  return (value: Value) => {
    if (typeof value === "number") return value;
    if (!(value instanceof PyFloat) || value.type.isHeap) {
      const result = callSpecial(value, name);
      if (result !== undefined) return result;
    }
    return truncateFloat(round(requireReal(value)));
  };
}

function trunc(value: Value): Value {
  if (value instanceof PyFloat && !value.type.isHeap) return truncateFloat(value.value);
  const method = typeOf(value).lookup("__trunc__");
  if (method === undefined) throw typeError(`type ${typeOf(value).name} doesn't define __trunc__ method`);
  return callMethod(method, value);
}

/** Below it doubles have fewer bits. */
const LEAST_NORMAL = 2 ** -1022;

function frexp(value: Value): Value {
  const x = requireReal(value);
  if (x === 0 || !Number.isFinite(x)) return new PyTuple([new PyFloat(x), 0]);
  if (Math.abs(x) >= LEAST_NORMAL) {
    double[0] = x;
    const biased = (words[HIGH]! >>> 20) & 0x7ff;
    words[HIGH] = (words[HIGH]! & 0x800f_ffff) | (1022 << 20);
    return new PyTuple([new PyFloat(double[0]), biased - 1022]);
  }
  const { mantissa, exponent } = decomposeFloat(x);
  const size = bitLength(mantissa);
  const fraction = composeFloat(mantissa, -size);
  return new PyTuple([new PyFloat(x < 0 ? -fraction : fraction), exponent + size]);
}

function ldexp(value: Value, power: Value): Value {
  const x = requireReal(value);
  const wanted = integerOf(power);
  if (wanted === undefined) throw typeError("Expected an int as second argument to ldexp.");
  if (x === 0 || !Number.isFinite(x)) return new PyFloat(x);
  if (typeof wanted === "number" && Math.abs(wanted) < 1000) {
    // Exact, unless it leaves the normal numbers.
    const scaled = x * 2 ** wanted;
    if (Number.isFinite(scaled) && Math.abs(scaled) >= LEAST_NORMAL) return new PyFloat(scaled);
  }
  const { mantissa, exponent } = decomposeFloat(x);
  const magnitude = composeFloat(mantissa, exponent + Math.max(-5000, Math.min(5000, Number(wanted))));
  if (magnitude === Number.POSITIVE_INFINITY) throw rangeError();
  return new PyFloat(x < 0 ? -magnitude : magnitude);
}

function modf(value: Value): Value {
  const x = requireReal(value);
  const whole = Math.trunc(x);
  const isNegative = x < 0 || Object.is(x, -0);
  const fraction = Number.isFinite(x) ? Math.abs(x - whole) : Number.isNaN(x) ? x : 0;
  return new PyTuple([new PyFloat(isNegative ? -fraction : fraction), new PyFloat(whole)]);
}

/** The difference of x and the nearest multiple of y, ties to the even multiple. */
function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(x) || y === 0) throw domainError();
  if (!Number.isFinite(y)) return x;
  const magnitude = Math.abs(x);
  const divisor = Math.abs(y);
  const rest = magnitude % divisor;
  const missing = divisor - rest;
  let result = rest < missing ? rest : -missing;
  if (rest === missing) result = rest - 2 * ((0.5 * (magnitude - rest)) % divisor);
  return copySign(1, x) * result;
}

function copySign(x: number, sign: number): number {
  const isNegative = sign < 0 || Object.is(sign, -0);
  return isNegative ? -Math.abs(x) : Math.abs(x);
}

const bits = new DataView(new ArrayBuffer(8));

/** The double that follows x in the direction of y. */
function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? 5e-324 : -5e-324;
  bits.setFloat64(0, x);
  bits.setBigInt64(0, bits.getBigInt64(0) + (y > x === x > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}

/** The value of the last place of x. */
function ulp(x: number): number {
  const magnitude = Math.abs(x);
  if (!Number.isFinite(magnitude)) return magnitude;
  const above = nextAfter(magnitude, Number.POSITIVE_INFINITY);
  return Number.isFinite(above) ? above - magnitude : magnitude - nextAfter(magnitude, 0);
}

function isClose(first: Value, second: Value, relative: Value | undefined, absolute: Value | undefined): boolean {
  const a = requireReal(first);
  const b = requireReal(second);
  const relativeTolerance = relative === undefined ? 1e-9 : requireReal(relative);
  const absoluteTolerance = absolute === undefined ? 0 : requireReal(absolute);
  if (relativeTolerance < 0 || absoluteTolerance < 0) throw valueError("tolerances must be non-negative");
  if (a === b) return true;
  const difference = Math.abs(a - b);
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return (
    difference <= Math.abs(relativeTolerance * b) ||
    difference <= Math.abs(relativeTolerance * a) ||
    difference <= absoluteTolerance
  );
}

const float = (x: number): PyFloat => new PyFloat(x);

const FUNCTIONS: { readonly [signature: string]: Implementation } = {
  "acos(x, /)": unary((x) => elementary.acos(x)),
  "acosh(x, /)": unary((x) => elementary.acosh(x)),
  "asin(x, /)": unary((x) => elementary.asin(x)),
  "asinh(x, /)": unary((x) => elementary.asinh(x)),
  "atan(x, /)": unary((x) => elementary.atan(x)),
  "atan2(y, x, /)": binary((y, x) => elementary.atan2(y, x)),
  "atanh(x, /)": unary(Math.atanh),
  "cbrt(x, /)": unary((x) => elementary.cbrt(x)),
  "ceil(x, /)": roundWith("__ceil__", Math.ceil),
  "comb(n, k, /)": (n: Value, k: Value) => combinations(n, k),
  "copysign(x, y, /)": (x: Value, y: Value) => float(copySign(requireReal(x), requireReal(y))),
  "cos(x, /)": unary((x) => elementary.cos(x)),
  "cosh(x, /)": unary((x) => elementary.cosh(x), "range"),
  "degrees(x, /)": (x: Value) => float(requireReal(x) * (180 / Math.PI)),
  "dist(p, q, /)": (p: Value, q: Value) => float(dist(p, q)),
  "erf(x, /)": unary((x) => erf(x)),
  "erfc(x, /)": unary((x) => erfc(x)),
  "exp(x, /)": unary((x) => elementary.exp(x), "range"),
  "exp2(x, /)": unary((x) => 2 ** x, "range"),
  "expm1(x, /)": unary(Math.expm1, "range"),
  "fabs(x, /)": (x: Value) => float(Math.abs(requireReal(x))),
  "factorial(n, /)": (n: Value) => factorial(n),
  "floor(x, /)": roundWith("__floor__", Math.floor),
  "fmod(x, y, /)": binary((x, y) => x % y),
  "frexp(x, /)": frexp,
  "fsum(seq, /)": (seq: Value) => float(fsum(seq)),
  "gamma(x, /)": unary((x) => gamma(x), "range"),
  "gcd(*integers)": (integers: PyTuple) => gcd(integers),
  "hypot(*coordinates)": (coordinates: PyTuple) => float(hypot(coordinates.items)),
  "isclose(a, b, *, rel_tol=?, abs_tol=?)": isClose,
  "isfinite(x, /)": predicate(Number.isFinite),
  "isinf(x, /)": predicate((x) => Math.abs(x) === Number.POSITIVE_INFINITY),
  "isnan(x, /)": predicate(Number.isNaN),
  "isqrt(n, /)": (n: Value) => isqrt(n),
  "lcm(*integers)": (integers: PyTuple) => lcm(integers),
  "ldexp(x, i, /)": ldexp,
  "lgamma(x, /)": unary((x) => logGamma(x), "range"),
  "log(*args)": log,
  "log10(x, /)": (x: Value) => float(logarithm(x, elementary.log10)),
  "log1p(x, /)": unary(Math.log1p),
  "log2(x, /)": (x: Value) => float(logarithm(x, elementary.log2)),
  "modf(x, /)": modf,
  "nextafter(x, y, /)": (x: Value, y: Value) => float(nextAfter(requireReal(x), requireReal(y))),
  "perm(n, k=None, /)": (n: Value, k: Value) => permutations(n, k),
  "pow(x, y, /)": power,
  "prod(iterable, /, *, start=1)": (iterable: Value, start: Value) => prod(iterable, start),
  "radians(x, /)": (x: Value) => float(requireReal(x) * (Math.PI / 180)),
  "remainder(x, y, /)": (x: Value, y: Value) => float(remainder(requireReal(x), requireReal(y))),
  "sin(x, /)": unary((x) => elementary.sin(x)),
  "sinh(x, /)": unary((x) => elementary.sinh(x), "range"),
  "sqrt(x, /)": unary(Math.sqrt),
  "tan(x, /)": unary((x) => elementary.tan(x)),
  "tanh(x, /)": unary(Math.tanh),
  "trunc(x, /)": trunc,
  "ulp(x, /)": (x: Value) => float(ulp(requireReal(x))),
};

function createMath(): Attributes {
  const namespace: Attributes = new Map<string, Value>([
    ["e", float(Math.E)],
    ["inf", float(Number.POSITIVE_INFINITY)],
    ["nan", float(Number.NaN)],
    ["pi", float(Math.PI)],
    ["tau", float(2 * Math.PI)],
  ]);
  for (const [signature, implementation] of Object.entries(FUNCTIONS)) {
    const made = builtin(signature, implementation, "math");
    namespace.set(made.name, made);
  }
  return namespace;
}
