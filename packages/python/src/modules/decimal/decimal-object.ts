/**
 * Instances of the class Decimal, and the rounding of results that are not out of the ordinary.
 *
 * The module decimal is written in Python (`arithmetic-text.ts` and its neighbours), which knows every case: NaNs, traps, subnormal numbers, clamping, a million digits.
 * What programs compute with is finite, has a few dozen digits and lies far from the ends of the range; for such numbers the functions of the files `quick-*.ts` give the same
 * results without the detour. Each of them answers `undefined` for whatever it doesn't treat, before it has changed anything, and the Python text is asked.
 */

import type { PyList } from "../../objects/list.ts";
import {
  type Attributes,
  type BinaryOperator,
  type Ordering,
  PyInstance,
  PyObject,
  type PyType,
  type Value,
} from "../../objects/object.ts";
import { quickBinary, quickOrder, quickUnary } from "./quick-arithmetic.ts";
import { quickFormat, quickText } from "./quick-text.ts";

/** What the decimals of one interpreter share: their class, the class of contexts, and the list whose only item is the current context (None before the first use). */
export type DecimalHome = { type: PyType; contextType: PyType; readonly current: PyList };

/** Kinds of values that are no numbers: infinite, quiet and signalling NaN. */
export type DecimalKind = "" | "F" | "n" | "N";

/** A Decimal: (-1) ** sign * coefficient * 10 ** exponent. */
export class PyDecimal extends PyObject {
  override readonly type: PyType;
  readonly home: DecimalHome;
  readonly sign: number;
  readonly coefficient: number | bigint;
  readonly exponent: number | bigint;
  readonly kind: string;
  constructor(
    home: DecimalHome,
    sign: number,
    coefficient: number | bigint,
    exponent: number | bigint,
    kind: string = "",
    type: PyType = home.type,
  ) {
    super();
    this.type = type;
    this.home = home;
    this.sign = sign;
    this.coefficient = coefficient;
    this.exponent = exponent;
    this.kind = kind;
    if (type.hasDict) this.attrs = new Map();
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return quickBinary(operator, this, other, reflected);
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    const order = quickOrder(this, other);
    if (order === undefined) return undefined;
    return operator === "lt" ? order < 0 : operator === "le" ? order <= 0 : operator === "gt" ? order > 0 : order >= 0;
  }
  override equals(other: Value): boolean | undefined {
    const order = quickOrder(this, other);
    return order === undefined ? undefined : order === 0;
  }
  override unary(operator: "neg" | "pos" | "invert" | "abs"): Value | undefined {
    return quickUnary(operator, this);
  }
  override truth(): boolean {
    return this.kind !== "" || this.coefficient !== 0;
  }
  override str(): string | undefined {
    return quickText(this);
  }
  override format(spec: string): string | undefined {
    return quickFormat(this, spec);
  }
}

/** 10 ** i for every power that is a safe integer. */
export const POWERS: readonly number[] = Array.from({ length: 16 }, (_, i) => 10 ** i);
/** 10 ** i for shifts that are treated here. */
export const BIG_POWERS: readonly bigint[] = Array.from({ length: 96 }, (_, i) => 10n ** BigInt(i));
/** Coefficients as long as this are left to the text in Python, whose integers charge for what they take. */
export const LONG = 10n ** 80n;

/** The number of digits of a coefficient that is shorter than `LONG`; that of 0 is 1. */
export function digitsOf(coefficient: number | bigint): number {
  let digits = 1;
  if (typeof coefficient === "number") {
    while (digits < 16 && coefficient >= POWERS[digits]!) digits += 1;
    return digits;
  }
  digits = 16;
  while (coefficient >= BIG_POWERS[digits]!) digits += 1;
  return digits;
}

/** The fields of the current context; undefined where there is none yet or a program has given one of a class of its own. */
export function contextFields(home: DecimalHome): Attributes | undefined {
  const context = home.current.items[0];
  return context instanceof PyInstance && context.type === home.contextType ? context.slotValues : undefined;
}

const INEXACT = 64;
const ROUNDED = 4096;

/** Are the last digits, which are not all zeros, to make the kept part one greater? `comparison` is how twice their value compares with one unit of the kept part. */
function roundsUp(rounding: Value, comparison: number, lastDigit: number, sign: number): boolean | undefined {
  switch (rounding) {
    case "ROUND_HALF_EVEN":
      return comparison > 0 || (comparison === 0 && lastDigit % 2 === 1);
    case "ROUND_HALF_UP":
      return comparison >= 0;
    case "ROUND_HALF_DOWN":
      return comparison > 0;
    case "ROUND_UP":
      return true;
    case "ROUND_DOWN":
      return false;
    case "ROUND_CEILING":
      return sign === 0;
    case "ROUND_FLOOR":
      return sign === 1;
    case "ROUND_05UP":
      return lastDigit === 0 || lastDigit === 5;
    default:
      return undefined;
  }
}

/** Was something lost by the last `cut`? */
export let wasInexact = false;

/** The coefficient without its last `drop` digits, rounded; undefined where it is too long, or the rounding is none. Sets `wasInexact`. */
export function cut(
  coefficient: number | bigint,
  drop: number,
  rounding: Value,
  sign: number,
): number | bigint | undefined {
  if (typeof coefficient === "number" && drop < 16) {
    const unit = POWERS[drop]!;
    const rest = coefficient % unit;
    const kept = (coefficient - rest) / unit;
    wasInexact = rest !== 0;
    if (rest === 0) return kept;
    const up = roundsUp(rounding, 2 * rest - unit, kept % 10, sign);
    return up === undefined ? undefined : up ? kept + 1 : kept;
  }
  if (drop >= BIG_POWERS.length) return undefined;
  const unit = BIG_POWERS[drop]!;
  const big = BigInt(coefficient);
  const kept = big / unit;
  const rest = big - kept * unit;
  wasInexact = rest !== 0n;
  if (rest === 0n) return narrow(kept);
  const twice = 2n * rest;
  const up = roundsUp(rounding, twice > unit ? 1 : twice === unit ? 0 : -1, Number(kept % 10n), sign);
  return up === undefined ? undefined : narrow(up ? kept + 1n : kept);
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
/** An int as the engine keeps it. */
export const narrow = (value: bigint): number | bigint => (value <= SAFE ? Number(value) : value);

/** The coefficient times 10 ** places, for up to 95 places. */
export function scale(coefficient: number | bigint, places: number): number | bigint {
  if (places === 0) return coefficient;
  if (typeof coefficient === "number" && places < 16) {
    const scaled = coefficient * POWERS[places]!;
    if (scaled <= Number.MAX_SAFE_INTEGER) return scaled;
  }
  return narrow(BigInt(coefficient) * BIG_POWERS[places]!);
}

/** Sets flags of the context; false where one of them is trapped, and then nothing has been set. */
export function note(fields: Attributes, wasRounded: boolean, isInexact: boolean): boolean {
  const status = (wasRounded ? ROUNDED : 0) | (isInexact ? INEXACT : 0);
  if (status === 0) return true;
  const traps = fields.get("_traps");
  const before = fields.get("_status");
  if (typeof traps !== "number" || typeof before !== "number" || (traps & status) !== 0) return false;
  if ((before | status) !== before) fields.set("_status", before | status);
  return true;
}

/** A result, rounded to the precision of the context; undefined where it comes near the ends of the range. `rounding` is that of the context unless it is given. */
export function finish(
  home: DecimalHome,
  fields: Attributes,
  sign: number,
  coefficient: number | bigint,
  exponent: number,
): PyDecimal | undefined {
  const prec = fields.get("_prec");
  const emin = fields.get("_emin");
  const emax = fields.get("_emax");
  if (typeof prec !== "number" || typeof emin !== "number" || typeof emax !== "number") return undefined;
  if (fields.get("_clamping") !== 0) return undefined;
  // A safe integer has sixteen digits at most: they need not be counted.
  if (typeof coefficient === "number" && prec >= 16 && exponent >= emin && exponent + 16 < emax)
    return new PyDecimal(home, sign, coefficient, exponent);
  if (coefficient === 0)
    return exponent < emin - prec + 1 || exponent > emax ? undefined : new PyDecimal(home, sign, 0, exponent);
  if (typeof coefficient === "bigint" && coefficient >= LONG) return undefined;
  const digits = digitsOf(coefficient);
  const adjusted = exponent + digits - 1;
  if (adjusted < emin || adjusted >= emax) return undefined;
  const drop = digits - prec;
  if (drop <= 0) return new PyDecimal(home, sign, coefficient, exponent);
  const kept = cut(coefficient, drop, fields.get("_rounding")!, sign);
  if (kept === undefined || !note(fields, true, wasInexact)) return undefined;
  // All nines and one more: a digit too many.
  if (digitsOf(kept) > prec) return new PyDecimal(home, sign, narrow(BigInt(kept) / 10n), exponent + drop + 1);
  return new PyDecimal(home, sign, kept, exponent + drop);
}
