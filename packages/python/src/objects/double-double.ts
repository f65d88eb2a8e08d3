/**
 * Double-doubles: numbers as the unevaluated sum of two doubles, `high + low`, good for about 32 decimal digits.
 *
 * The sums and products below are exact (Dekker, Knuth): `high` is the rounded result and `low` what rounding lost.
 */

export type DoubleDouble = readonly [high: number, low: number];

/** a + b, exactly. */
export function addExactly(a: number, b: number): DoubleDouble {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

/** a + b, exactly, for |a| >= |b|. */
export function addSmaller(a: number, b: number): DoubleDouble {
  const sum = a + b;
  return [sum, b - (sum - a)];
}

const SPLITTER = 2 ** 27 + 1;

/** a * b, exactly, for numbers far from overflow and underflow. */
export function multiplyExactly(a: number, b: number): DoubleDouble {
  const product = a * b;
  return [product, lostIn(product, a, b)];
}

/** What rounding lost of the product of a and b: the second part of `multiplyExactly`, for those who can't afford a pair. */
export function lostIn(product: number, a: number, b: number): number {
  const a1 = SPLITTER * a;
  const aHigh = a1 - (a1 - a);
  const aLow = a - aHigh;
  const b1 = SPLITTER * b;
  const bHigh = b1 - (b1 - b);
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

export function multiplyDoubleDoubles(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [high, low] = multiplyExactly(a[0], b[0]);
  return addSmaller(high, low + (a[0] * b[1] + a[1] * b[0]));
}

export function divideDoubleDoubles(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const quotient = a[0] / b[0];
  const [high, low] = multiplyExactly(quotient, b[0]);
  return addSmaller(quotient, (a[0] - high - low + a[1] - quotient * b[1]) / b[0]);
}
