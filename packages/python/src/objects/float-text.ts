/**
 * Decimal text of floats: from a binary double to digits, in the three shapes that Python has, and the shortest one for repr().
 *
 * `formatFloatRepr` gives what repr() and str() show: the fewest digits that read back as the same double. The other functions
 * round to a given number of digits, and round correctly: a double is an exact (if long) decimal fraction, a tie goes to the even digit.
 * JavaScript's `toFixed` and `toExponential` know the exact value too, but send ties away from zero and stop at 100 digits, so they
 * serve only where neither can be seen; else the digits come from integer arithmetic on the 53-bit mantissa.
 *
 * All of them write a number's magnitude with a plain `-` in front; signs, grouping and padding are the business of `format.ts`.
 * Infinities and NaN are `inf`, `-inf`, `nan` in every shape.
 */

import { charge } from "../limits.ts";

/** repr(x): `0.1`, `1.0`, `1e+16`, `5e-324`, `-0.0`, `inf`, `nan`. */
export function formatFloatRepr(x: number): string {
  const magnitude = Math.abs(x);
  if (magnitude < 1e16 && (magnitude >= 1e-4 || magnitude === 0)) {
    if (!Number.isInteger(x)) return String(x);
    return Object.is(x, -0) ? "-0.0" : `${x}.0`;
  }
  return formatSpecial(x) ?? padExponent(x.toExponential());
}

/** `inf`, `-inf`, `nan`; undefined for a finite number. */
function formatSpecial(x: number): string | undefined {
  if (Number.isFinite(x)) return undefined;
  return Number.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
}

/** JavaScript's `1e-7` and `1e+21` as C writes them: an exponent of two digits at least. */
function padExponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}

/** A finite double as `mantissa * 2**exponent`, both exact; the sign apart. */
export function decomposeFloat(x: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xf_ffff_ffff_ffffn;
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

/** `mantissa * 2**exponent` as the nearest double, ties to even; Infinity where it is too large. The mantissa is not negative. */
export function composeFloat(mantissa: bigint, exponent: number): number {
  const size = mantissa.toString(2).length;
  // Bits that a double has no room for: beyond 53, and beyond the last place of the subnormal numbers.
  const spare = Math.max(size - 53, -1074 - exponent);
  if (spare <= 0) return scale(Number(mantissa), exponent);
  if (spare > size + 1) return 0;
  return scale(Number(divideHalfEven(mantissa, 1n << BigInt(spare))), exponent + spare);
}

/** x * 2**exponent for a result that needs no rounding. */
function scale(x: number, exponent: number): number {
  if (x === 0) return 0;
  if (exponent > 1024) return Number.POSITIVE_INFINITY;
  return exponent > 970
    ? x * 2 ** 970 * 2 ** (exponent - 970)
    : exponent < -1022
      ? x * 2 ** -1022 * 2 ** (exponent + 1022)
      : x * 2 ** exponent;
}

/** numerator / denominator, rounded to the nearest integer, ties to even. Both positive. */
function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  if (twice > denominator || (twice === denominator && (quotient & 1n) === 1n)) return quotient + 1n;
  return quotient;
}

/** |x| * 10**places as the nearest integer, ties to even. `places` may be negative. */
function scaledInteger(x: number, places: number): bigint {
  const { mantissa, exponent } = decomposeFloat(x);
  let numerator = mantissa;
  let denominator = 1n;
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator = 10n ** BigInt(-places);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  return divideHalfEven(numerator, denominator);
}

/** No double has more digits than this after the decimal point; what is asked for beyond them is zeros. */
const MOST_DECIMALS = 1074;

/** A string of zeros that may be long. */
function zeros(count: number): string {
  if (count <= 0) return "";
  charge(count);
  return "0".repeat(count);
}

const isNegative = (x: number): boolean => x < 0 || Object.is(x, -0);

/** Like C's `%.*f`: `precision` digits after the point, no point where there are none. */
export function formatFloatFixed(x: number, precision: number): string {
  const special = formatSpecial(x);
  if (special !== undefined) return special;
  if (precision <= 40 && Math.abs(x) < 1e21) {
    // Half way between two results stands only a number that has exactly one binary place more than decimal places wanted.
    const scaled = x * 2 ** (precision + 1);
    if (scaled % 2 === 0 || !Number.isInteger(scaled))
      return isNegative(x) ? `-${(-x).toFixed(precision)}` : x.toFixed(precision);
  }
  const places = Math.min(precision, MOST_DECIMALS);
  const digits = scaledInteger(x, places)
    .toString()
    .padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places) + zeros(precision - places);
  return `${isNegative(x) ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The first `count` significant digits of a finite number that is not zero, and the power of ten of the first one. */
function significantDigits(x: number, count: number): { digits: string; exponent: number } {
  if (count <= 40) {
    // A tie shows as a 5 in the place after the last, so without one JavaScript rounds as Python does.
    const longer = Math.abs(x).toExponential(count);
    if (longer[count + 1] !== "5") {
      const [mantissa, exponent] = Math.abs(x)
        .toExponential(count - 1)
        .split("e") as [string, string];
      return { digits: mantissa.replace(".", ""), exponent: Number(exponent) };
    }
  }
  let exponent = Number(Math.abs(x).toExponential().split("e")[1]);
  // More digits than any double has: the rest is zeros, which the caller adds.
  const wanted = Math.min(count, 800);
  let digits = scaledInteger(x, wanted - 1 - exponent).toString();
  if (digits.length > wanted) {
    exponent += 1;
    digits = scaledInteger(x, wanted - 1 - exponent).toString();
  } else if (digits.length < wanted) {
    exponent -= 1;
    digits = scaledInteger(x, wanted - 1 - exponent).toString();
  }
  return { digits: digits + zeros(count - wanted), exponent };
}

const exponentText = (exponent: number): string =>
  `e${exponent < 0 ? "-" : "+"}${Math.abs(exponent) < 10 ? "0" : ""}${Math.abs(exponent)}`;

/** Like C's `%.*e`: one digit, the point, `precision` digits, an exponent of two digits at least. */
export function formatFloatExponent(x: number, precision: number): string {
  const special = formatSpecial(x);
  if (special !== undefined) return special;
  const { digits, exponent } =
    x === 0 ? { digits: "0" + zeros(precision), exponent: 0 } : significantDigits(x, precision + 1);
  const fraction = digits.slice(1);
  return `${isNegative(x) ? "-" : ""}${digits[0]}${fraction === "" ? "" : `.${fraction}`}${exponentText(exponent)}`;
}

/** How `formatFloatGeneral` writes what C leaves open. */
export type GeneralOptions = {
  /** Keep trailing zeros and the point, as `#` asks. */
  keepZeros?: boolean;
  /** The power of ten from which on the exponent form is used, where that is not the precision. */
  exponentFrom?: number;
  /** Write `.0` after a whole number, as str() does. */
  pointZero?: boolean;
};

/** Like C's `%.*g`: `precision` significant digits (0 counts as 1), fixed or with exponent, whichever is shorter; trailing zeros removed. */
export function formatFloatGeneral(x: number, precision: number, options: GeneralOptions = {}): string {
  const special = formatSpecial(x);
  if (special !== undefined) return special;
  const count = Math.max(precision, 1);
  const { digits, exponent } = x === 0 ? { digits: "0" + zeros(count - 1), exponent: 0 } : significantDigits(x, count);
  const sign = isNegative(x) ? "-" : "";
  if (exponent < -4 || exponent >= (options.exponentFrom ?? count)) {
    const fraction = options.keepZeros ? digits.slice(1) : trimZeros(digits.slice(1));
    const point = fraction !== "" || options.keepZeros ? "." : "";
    return `${sign}${digits[0]}${point}${fraction}${exponentText(exponent)}`;
  }
  const whole = exponent < 0 ? "0" : digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const rest = exponent < 0 ? "0".repeat(-exponent - 1) + digits : digits.slice(exponent + 1);
  const fraction = options.keepZeros ? rest : trimZeros(rest);
  if (fraction === "") return `${sign}${whole}${options.keepZeros ? "." : options.pointZero ? ".0" : ""}`;
  return `${sign}${whole}.${fraction}`;
}

function trimZeros(fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction.charCodeAt(end - 1) === 48) end -= 1;
  return fraction.slice(0, end);
}

/** round(x, digits): correctly rounded on the exact decimal value, ties to even. Infinity where the result is too large. */
export function roundFloat(x: number, digits: number): number {
  if (!Number.isFinite(x) || x === 0) return x;
  if (digits > 323) return x;
  if (digits < -308) return isNegative(x) ? -0 : 0;
  if (digits >= 0) return Number(formatFloatFixed(x, digits));
  const rounded = Number(`${scaledInteger(x, digits)}e${-digits}`);
  return isNegative(x) ? -rounded : rounded;
}
