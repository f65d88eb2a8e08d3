/**
 * Elementary functions on doubles, rounded to the nearest double in all but about one case in ten thousand.
 *
 * JavaScript's own functions miss the nearest double in 3 to 40 of 100 calls, C's in less than one; a program that prints
 * `math.exp(1.5)` shows the difference. exp, log, sin and cos are computed here on double-doubles, with an argument reduced by tables
 * that fixed-point arithmetic makes when they are first needed; inverse functions take JavaScript's result and add one Newton step.
 * Special values (NaN, infinities, out of domain) come out as JavaScript has them; errors are the business of the callers.
 */

import {
  addExactly,
  addSmaller,
  type DoubleDouble,
  divideDoubleDoubles,
  lostIn,
  multiplyDoubleDoubles,
  multiplyExactly,
} from "./double-double.ts";
import { double, HIGH, words } from "./double-words.ts";
import { decomposeFloat } from "./float-text.ts";
import { lazily } from "../lazily.ts";
import {
  fixedExp,
  fixedLog,
  fixedSinCos,
  fromFixedPoint,
  ln2,
  ONE,
  PLACES,
  pi,
  piTo,
  toDoubleDouble,
  toFixedPoint,
} from "./fixed-point.ts";

/** A number as three doubles: the first with few enough bits that small whole multiples of it are exact. */
type Pieces = readonly [first: number, high: number, low: number];

function cutIntoPieces(value: bigint, bits: number): Pieces {
  const first = fromFixedPoint((value >> BigInt(PLACES - bits)) << BigInt(PLACES - bits));
  return [first, ...toDoubleDouble(value - toFixedPoint(first))];
}

const ln2Pieces = lazily(() => cutIntoPieces(ln2(), 40));
/** 1 / ln 2 */
const perLn2 = lazily(() => toDoubleDouble((ONE * ONE) / ln2()));
const halfPiPieces = lazily(() => cutIntoPieces(pi() / 2n, 30));

/** For exponentials: ln 2 / 64, and 2**(i/64). */
const exponentialTable = lazily(() => {
  const powers: DoubleDouble[] = [];
  for (let i = 0n; i < 64n; i++) powers.push(toDoubleDouble(fixedExp((ln2() * i) / 64n)));
  return { step: cutIntoPieces(ln2() / 64n, 42), powers };
});

/** sin(i/64) and cos(i/64), for 0 to pi/4. */
const circularTable = lazily(() => {
  const sines: DoubleDouble[] = [];
  const cosines: DoubleDouble[] = [];
  for (let i = 0n; i <= 52n; i++) {
    const { sin, cos } = fixedSinCos((ONE * i) / 64n);
    sines.push(toDoubleDouble(sin));
    cosines.push(toDoubleDouble(cos));
  }
  return { sines, cosines };
});

/** x minus `count` times a number in pieces. */
function subtractMultiple(x: number, count: number, pieces: Pieces): DoubleDouble {
  const rest = x - count * pieces[0];
  const [product, lost] = multiplyExactly(count, pieces[1]);
  const [high, low] = addExactly(rest, -product);
  return addSmaller(high, low - lost - count * pieces[2]);
}

/** e**x as a double-double and a power of two. |x| < 745 */
function expParts(x: number): { value: DoubleDouble; power: number } {
  const { step, powers } = exponentialTable();
  const count = Math.round((x * 64) / Math.LN2);
  const [r, low] = subtractMultiple(x, count, step);
  const tail = r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r / 5040)))));
  const [e, eLow] = addSmaller(r, low + r * low + tail);
  const index = ((count % 64) + 64) % 64;
  const [t, tLow] = powers[index]!;
  const [product, lost] = multiplyExactly(t, e);
  const [high, sumLow] = addSmaller(t, product);
  return { value: addSmaller(high, sumLow + lost + t * eLow + tLow + tLow * e), power: (count - index) / 64 };
}

export function exp(x: number): number {
  if (!(Math.abs(x) < 708)) return Math.exp(x);
  if (Math.abs(x) < 1e-17) return 1 + x;
  // As in expParts, step by step, without the pairs.
  const { step, powers } = exponentialTable();
  const count = Math.round((x * 64) / Math.LN2);
  const rest = x - count * step[0];
  const multiple = count * step[1];
  const difference = rest - multiple;
  const part = difference - rest;
  const differenceLow = rest - (difference - part) + (-multiple - part);
  const rounding = differenceLow - lostIn(multiple, count, step[1]) - count * step[2];
  const r = difference + rounding;
  const low = rounding - (r - difference);
  const tail = r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r / 5040)))));
  const smaller = low + r * low + tail;
  const e = r + smaller;
  const eLow = smaller - (e - r);
  const index = ((count % 64) + 64) % 64;
  const entry = powers[index]!;
  const t = entry[0];
  const tLow = entry[1];
  const product = t * e;
  const high = t + product;
  const sumLow = product - (high - t);
  const value = high + (sumLow + lostIn(product, t, e) + t * eLow + tLow + tLow * e);
  return value * powerOfTwo((count - index) / 64);
}

/** x**y for finite numbers; a negative x takes whole y only. */
export function pow(x: number, y: number): number {
  if (y === 2) return x * x;
  if (y === 0) return 1;
  if (y === 1) return x;
  if (y === 0.5 && x > 0) return Math.sqrt(x);
  if (x < 0 && !Number.isInteger(y)) return x ** y;
  const magnitude = Math.abs(x);
  if (!hasLogarithm(magnitude) || !Number.isFinite(y)) return x ** y;
  if (Math.abs(y) <= MOST_FACTORS && Number.isInteger(2 * y)) {
    const product = powerByProducts(magnitude, y);
    if (product > FARTHEST_DOWN && product < FARTHEST_UP) return x < 0 && y % 2 !== 0 ? -product : product;
  }
  const [high, low] = multiplyDoubleDoubles(logParts(magnitude), [y, 0]);
  if (!(Math.abs(high) < 700)) return x ** y;
  const sign = x < 0 && Math.abs(y % 2) === 1 ? -1 : 1;
  if (Math.abs(high) < 1e-17) return sign * (1 + high);
  const { value, power } = expParts(high);
  return sign * (value[0] + (value[1] + value[0] * low)) * powerOfTwo(power);
}

const MOST_FACTORS = 1024;
/** Between these, no rest of a product is lost to underflow and no factor cut in two overflows. */
const FARTHEST_UP = 2 ** 900;
const FARTHEST_DOWN = 2 ** -900;

/** x**y for a positive x and a whole or half y of few factors, the result right between the bounds above: squares and products of double-doubles, without a pair for each. */
function powerByProducts(x: number, y: number): number {
  if (x > FARTHEST_UP || x < FARTHEST_DOWN) return 0;
  const factors = Math.floor(Math.abs(y));
  let high = factors === 0 ? 1 : x;
  let low = 0;
  for (let bit = 30 - Math.clz32(factors); bit >= 0; bit--) {
    const square = high * high;
    const rest = lostIn(square, high, high) + 2 * high * low;
    high = square + rest;
    low = rest - (high - square);
    if (((factors >>> bit) & 1) === 0) continue;
    const product = high * x;
    const lost = lostIn(product, high, x) + low * x;
    high = product + lost;
    low = lost - (high - product);
  }
  if (factors !== Math.abs(y)) {
    const root = Math.sqrt(x);
    const square = root * root;
    const rest = lostIn(square, root, root);
    const product = high * root;
    const lost = lostIn(product, high, root) + low * root + (high * (x - square - rest)) / (2 * root);
    high = product + lost;
    low = lost - (high - product);
  }
  if (y > 0) return high;
  const inverse = 1 / high;
  const one = inverse * high;
  return inverse + inverse * (1 - one - lostIn(one, inverse, high) - inverse * low);
}

/** ln x for a positive finite x. */
function logParts(x: number): DoubleDouble {
  const [ln2First, ln2High, ln2Low] = ln2Pieces();
  const { mantissa, power } = splitFloat(x);
  const inverse = Math.round(256 / mantissa);
  const [product, lost] = multiplyExactly(mantissa, inverse / 256);
  const [f, fLow] = addExactly(product - 1, lost);
  const [square, squareLow] = multiplyExactly(f, f);
  const cubic = f * f * f * (1 / 3 - f * (1 / 4 - f * (1 / 5 - f * (1 / 6 - f * (1 / 7 - f * (1 / 8 - f / 9))))));
  const [c, cLow] = addExactly(f, -square / 2);
  const [small, smallLow] = addExactly(c, cLow + fLow - f * fLow - squareLow / 2 + cubic);
  if (power === 0 && inverse === 256) return [small, smallLow];
  const [table, tableLow] = inverseLog(inverse);
  const [a, aLow] = addExactly(power * ln2First, power * ln2High);
  const [b, bLow] = addExactly(a, table);
  const [sum, sumLow] = addExactly(b, small);
  return addSmaller(sum, sumLow + bLow + aLow + power * ln2Low + tableLow + smallLow);
}

/** x as mantissa * 2**power with a mantissa near 1. */
function splitFloat(x: number): { mantissa: number; power: number } {
  const isTiny = x < 2 ** -1000;
  double[0] = isTiny ? x * 2 ** 100 : x;
  const high = words[HIGH]!;
  let power = (high >>> 20) - 1023;
  words[HIGH] = (high & 0xfffff) | (1023 << 20);
  let mantissa = double[0]!;
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    power += 1;
  }
  return { mantissa, power: isTiny ? power - 100 : power };
}

/** 2**power for a normal result. */
function powerOfTwo(power: number): number {
  double[0] = 1;
  words[HIGH] = (power + 1023) << 20;
  return double[0]!;
}

const inverseLogs: (DoubleDouble | undefined)[] = [];
/** -ln(i / 256) */
function inverseLog(i: number): DoubleDouble {
  const known = inverseLogs[i];
  if (known !== undefined) return known;
  const computed = toDoubleDouble(-fixedLog((ONE * BigInt(i)) / 256n));
  inverseLogs[i] = computed;
  return computed;
}

const hasLogarithm = (x: number): boolean => x > 0 && x < Number.POSITIVE_INFINITY;

export function log(x: number): number {
  if (!hasLogarithm(x)) return Math.log(x);
  // As in logParts, step by step, without the pairs.
  const pieces = ln2Pieces();
  const isTinyNumber = x < 2 ** -1000;
  double[0] = isTinyNumber ? x * 2 ** 100 : x;
  const top = words[HIGH]!;
  let power = (top >>> 20) - 1023;
  words[HIGH] = (top & 0xfffff) | (1023 << 20);
  let mantissa = double[0]!;
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    power += 1;
  }
  if (isTinyNumber) power -= 100;
  const inverse = Math.round(256 / mantissa);
  const product = mantissa * (inverse / 256);
  const lost = lostIn(product, mantissa, inverse / 256);
  const f = product - 1 + lost;
  const fPart = f - (product - 1);
  const fLow = product - 1 - (f - fPart) + (lost - fPart);
  const square = f * f;
  const squareLow = lostIn(square, f, f);
  const cubic = f * f * f * (1 / 3 - f * (1 / 4 - f * (1 / 5 - f * (1 / 6 - f * (1 / 7 - f * (1 / 8 - f / 9))))));
  const half = -square / 2;
  const c = f + half;
  const cPart = c - f;
  const cLow = f - (c - cPart) + (half - cPart);
  const rest = cLow + fLow - f * fLow - squareLow / 2 + cubic;
  const small = c + rest;
  if (power === 0 && inverse === 256) return small;
  const smallPart = small - c;
  const smallLow = c - (small - smallPart) + (rest - smallPart);
  const entry = inverseLog(inverse);
  const table = entry[0];
  const a0 = power * pieces[0];
  const a1 = power * pieces[1];
  const a = a0 + a1;
  const aPart = a - a0;
  const aLow = a0 - (a - aPart) + (a1 - aPart);
  const b = a + table;
  const bPart = b - a;
  const bLow = a - (b - bPart) + (table - bPart);
  const sum = b + small;
  const sumPart = sum - b;
  const sumLow = b - (sum - sumPart) + (small - sumPart);
  return sum + (sumLow + bLow + aLow + power * pieces[2] + entry[1] + smallLow);
}
export function log2(x: number): number {
  return hasLogarithm(x) ? multiplyDoubleDoubles(logParts(x), perLn2())[0] : Math.log2(x);
}

/** log10(2), the first part with few enough bits that any power times it is exact. */
const LOG10_OF_2 = [0.30102999566361177, 3.694239077158931e-13] as const;

/** Not the nearest double but that of C's library, which is another one in ten of a hundred calls: mantissas from 1 to 2 for large numbers, from 1/2 to 1 for small ones. */
export function log10(x: number): number {
  if (!hasLogarithm(x)) return Math.log10(x);
  let { mantissa, power } = splitFloat(x);
  if (mantissa < 1 && power > 0) {
    mantissa *= 2;
    power -= 1;
  } else if (mantissa >= 1 && power < 0) {
    mantissa /= 2;
    power += 1;
  }
  return power * LOG10_OF_2[1] + Math.LOG10E * log(mantissa) + power * LOG10_OF_2[0];
}

/** Sine and cosine as double-doubles. */
type SinCos = { sin: DoubleDouble; cos: DoubleDouble };

const negate = ([high, low]: DoubleDouble): DoubleDouble => [-high, -low];

/** Of an angle from -pi/4 to pi/4 (a little beyond). */
function sinCosReduced(x: number, low: number): SinCos {
  if (x < 0) {
    const { sin, cos } = sinCosReduced(-x, -low);
    return { sin: negate(sin), cos };
  }
  const { sines, cosines } = circularTable();
  const index = Math.min(52, Math.round(x * 64));
  const [s, sLow] = sines[index]!;
  const [c, cLow] = cosines[index]!;
  const b = x - index / 64;
  const square = b * b;
  const sinTail = low - b * square * (1 / 6 - square * (1 / 120 - square / 5040));
  const cosTail = -square * (0.5 - square * (1 / 24 - square / 720)) - b * low;
  const [cb, cbLow] = multiplyExactly(c, b);
  const [sin, sinLow] = addExactly(s, cb);
  const [sb, sbLow] = multiplyExactly(s, b);
  const [cos, cosLow] = addExactly(c, -sb);
  return {
    sin: addSmaller(sin, sinLow + cbLow + c * sinTail + s * cosTail + sLow + cLow * b),
    cos: addSmaller(cos, cosLow - sbLow + c * cosTail - s * sinTail + cLow - sLow * b),
  };
}

/** The angle less a whole number of right angles, and that number modulo 4. */
function reduceAngle(x: number): { rest: DoubleDouble; quadrant: number } {
  if (Math.abs(x) <= 0.78) return { rest: [x, 0], quadrant: 0 };
  if (Math.abs(x) < 2 ** 20) {
    const count = Math.round(x / (Math.PI / 2));
    return { rest: subtractMultiple(x, count, halfPiPieces()), quadrant: count & 3 };
  }
  // A large angle needs as many digits of pi as its size and its distance from a right angle have.
  const places = 1300n;
  const right = piTo(Number(places)) / 2n;
  const { mantissa, exponent } = decomposeFloat(x);
  const shift = places + BigInt(exponent);
  const angle = (shift >= 0n ? mantissa << shift : mantissa >> -shift) * (x < 0 ? -1n : 1n);
  let count = angle / right;
  let rest = angle - count * right;
  if (2n * rest > right) {
    rest -= right;
    count += 1n;
  } else if (2n * rest < -right) {
    rest += right;
    count -= 1n;
  }
  return { rest: toDoubleDouble(rest >> (places - BigInt(PLACES))), quadrant: Number(count & 3n) };
}

function sinCos(x: number): SinCos {
  const { rest, quadrant } = reduceAngle(x);
  const { sin, cos } = sinCosReduced(rest[0], rest[1]);
  switch (quadrant) {
    case 0:
      return { sin, cos };
    case 1:
      return { sin: cos, cos: negate(sin) };
    case 2:
      return { sin: negate(sin), cos: negate(cos) };
    default:
      return { sin: negate(cos), cos: sin };
  }
}

/** So small that the function is its argument. */
const isTiny = (x: number): boolean => Math.abs(x) < 1e-9 && Math.abs(x) < 2 ** -27;

/** sin(x), or with `turn` 1 cos(x), for |x| < 2**20: as in reduceAngle and sinCosReduced, step by step, without the pairs. */
function sineOf(x: number, turn: 0 | 1): number {
  const halfPi = halfPiPieces();
  const { sines, cosines } = circularTable();
  let r = x;
  let low = 0;
  let quadrant: number = turn;
  if (Math.abs(x) > 0.78) {
    const count = Math.round(x / (Math.PI / 2));
    const rest = x - count * halfPi[0];
    const multiple = count * halfPi[1];
    const difference = rest - multiple;
    const part = difference - rest;
    const differenceLow = rest - (difference - part) + (-multiple - part);
    const rounding = differenceLow - lostIn(multiple, count, halfPi[1]) - count * halfPi[2];
    r = difference + rounding;
    low = rounding - (r - difference);
    quadrant += count & 3;
  }
  const isNegative = r < 0;
  if (isNegative) {
    r = -r;
    low = -low;
  }
  const index = Math.min(52, Math.round(r * 64));
  const sine = sines[index]!;
  const cosine = cosines[index]!;
  const s = sine[0];
  const c = cosine[0];
  const b = r - index / 64;
  const square = b * b;
  const sinTail = low - b * square * (1 / 6 - square * (1 / 120 - square / 5040));
  const cosTail = -square * (0.5 - square * (1 / 24 - square / 720)) - b * low;
  let value: number;
  if ((quadrant & 1) === 0) {
    const cb = c * b;
    const high = s + cb;
    const part = high - s;
    const highLow = s - (high - part) + (cb - part);
    value = high + (highLow + lostIn(cb, c, b) + c * sinTail + s * cosTail + sine[1] + cosine[1] * b);
    if (isNegative) value = -value;
  } else {
    const sb = s * b;
    const high = c - sb;
    const part = high - c;
    const highLow = c - (high - part) + (-sb - part);
    value = high + (highLow - lostIn(sb, s, b) + c * cosTail - s * sinTail + cosine[1] - sine[1] * b);
  }
  return (quadrant & 2) === 0 ? value : -value;
}

export function sin(x: number): number {
  if (Math.abs(x) < 2 ** 20) return isTiny(x) ? Math.sin(x) : sineOf(x, 0);
  return Number.isFinite(x) ? sinCos(x).sin[0] : Number.NaN;
}
export function cos(x: number): number {
  if (Math.abs(x) < 2 ** 20) return sineOf(x, 1);
  return Number.isFinite(x) ? sinCos(x).cos[0] : Number.NaN;
}
export function tan(x: number): number {
  if (isTiny(x) || !Number.isFinite(x)) return Math.tan(x);
  const parts = sinCos(x);
  return divideDoubleDoubles(parts.sin, parts.cos)[0];
}

/** a * b - c for doubles and a double-double factor. */
function productDifference(a: number, b: DoubleDouble, c: DoubleDouble): number {
  const [product, lost] = multiplyExactly(a, b[0]);
  return product - c[0] + (lost + a * b[1] - c[1]);
}

export function atan(x: number): number {
  const estimate = Math.atan(x);
  if (isTiny(x) || !(Math.abs(x) < 1e15)) return estimate;
  const parts = sinCos(estimate);
  return estimate + productDifference(x, parts.cos, parts.sin) / (parts.cos[0] + x * parts.sin[0]);
}

export function atan2(y: number, x: number): number {
  const estimate = Math.atan2(y, x);
  const larger = Math.max(Math.abs(x), Math.abs(y));
  if (y === 0 || x === 0 || !(larger < Number.POSITIVE_INFINITY) || Math.abs(estimate) < 1e-290) return estimate;
  const scale = larger > 1 ? 2 ** -Math.ceil(Math.log2(larger)) : larger < 1e-100 ? 2 ** 900 : 1;
  const [b, a] = [y * scale, x * scale];
  const parts = sinCos(estimate);
  const [product, lost] = multiplyExactly(a, parts.sin[0]);
  const difference = productDifference(b, parts.cos, [product, lost + a * parts.sin[1]]);
  return estimate + difference / (a * parts.cos[0] + b * parts.sin[0]);
}

export function asin(x: number): number {
  const estimate = Math.asin(x);
  if (isTiny(x) || !(Math.abs(x) < 1)) return estimate;
  const parts = sinCos(estimate);
  return estimate + (x - parts.sin[0] - parts.sin[1]) / parts.cos[0];
}

export function acos(x: number): number {
  const estimate = Math.acos(x);
  if (!(Math.abs(x) < 1)) return estimate;
  const parts = sinCos(estimate);
  return estimate + (parts.cos[0] - x + parts.cos[1]) / parts.sin[0];
}

export function cosh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < 0.35 || !(magnitude < 708)) return Math.cosh(x);
  const power = exp(magnitude);
  return magnitude > 22 ? 0.5 * power : 0.5 * power + 0.5 / power;
}

export function sinh(x: number): number {
  const magnitude = Math.abs(x);
  return magnitude > 22 && magnitude < 708 ? Math.sign(x) * 0.5 * exp(magnitude) : Math.sinh(x);
}

export function asinh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude <= 2 || !Number.isFinite(x)) return Math.asinh(x);
  const result =
    magnitude > 2 ** 28
      ? log(magnitude) + Math.LN2
      : log(2 * magnitude + 1 / (Math.sqrt(magnitude * magnitude + 1) + magnitude));
  return x < 0 ? -result : result;
}

export function acosh(x: number): number {
  if (x <= 2 || !Number.isFinite(x)) return Math.acosh(x);
  return x > 2 ** 28 ? log(x) + Math.LN2 : log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
}

export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  if (Math.abs(x) < 1e-200) return cbrt(x * 2 ** 300) / 2 ** 100;
  if (Math.abs(x) > 1e200) return cbrt(x / 2 ** 300) * 2 ** 100;
  const root = Math.cbrt(x);
  const [cube, low] = multiplyDoubleDoubles(multiplyExactly(root, root), [root, 0]);
  return root - (cube - x + low) / (3 * root * root);
}

/** The square root of the sum of squares. */
export function vectorLength(parts: readonly number[]): number {
  let largest = 0;
  for (let i = 0; i < parts.length; i++) {
    const magnitude = Math.abs(parts[i]!);
    if (magnitude === Number.POSITIVE_INFINITY) return magnitude;
    largest = Math.max(largest, magnitude);
  }
  if (Number.isNaN(largest)) return largest;
  if (largest === 0) return 0;
  const scale = largest > 1e140 ? 2 ** -600 : largest < 1e-140 ? 2 ** 600 : 1;
  let high = 0;
  let low = 0;
  for (const part of parts) {
    const scaled = part * scale;
    const [square, lost] = multiplyExactly(scaled, scaled);
    const [sum, rest] = addExactly(high, square);
    high = sum;
    low += rest + lost;
  }
  const root = Math.sqrt(high);
  const [square, lost] = multiplyExactly(root, root);
  return (root + (high - square - lost + low) / (2 * root)) / scale;
}

export function hypot(x: number, y: number): number {
  return vectorLength([x, y]);
}
