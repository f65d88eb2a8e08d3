/**
 * Instances of the class Fraction, and what is done with them at once: operators between fractions and ints, comparisons, text.
 *
 * The class is written in Python (`fractions.ts`), and its methods are asked for whatever is not answered here, by instances of subclasses for everything, and also for instances of
 * the class itself as soon as a program has set an attribute of it.
 */

import { attributeError } from "../../objects/exceptions.ts";
import { multiplyInts } from "../../objects/int-arithmetic.ts";
import {
  type BinaryOperator,
  integerOf,
  type Ordering,
  PyObject,
  type PyType,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { exactly } from "./pairs.ts";

type Int = number | bigint;

/** The operators, as `exactly` names them. */
const KINDS: { readonly [operator in BinaryOperator]?: string } = {
  add: "+",
  sub: "-",
  mul: "*",
  truediv: "/",
  floordiv: "//",
  mod: "%",
  divmod: "divmod",
};

export class PyFraction extends PyObject {
  override readonly type: PyType;
  /** Undefined until `__new__` has set them; a program may put anything in their place. */
  numerator: Value | undefined;
  denominator: Value | undefined;
  constructor(type: PyType, numerator?: Int, denominator?: Int) {
    super();
    this.type = type;
    this.numerator = numerator;
    this.denominator = denominator;
    if (type.hasDict) this.attrs = new Map();
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    const kind = KINDS[operator];
    const mine = pairOf(this, this.type);
    const theirs = pairOf(other, this.type);
    if (kind === undefined || mine === undefined || theirs === undefined) return undefined;
    const left = reflected ? theirs : mine;
    const right = reflected ? mine : theirs;
    const [whole, pair] = exactly(kind, left.numerator, left.denominator, right.numerator, right.denominator).items;
    if (!(pair instanceof PyTuple)) return whole;
    const result = new PyFraction(this.type, integerOf(pair.items[0]!)!, integerOf(pair.items[1]!)!);
    return whole === null ? result : new PyTuple([whole!, result]);
  }
  #compare(other: Value): number | undefined {
    const mine = pairOf(this, this.type);
    const theirs = pairOf(other, this.type);
    if (mine === undefined || theirs === undefined) return undefined;
    const a = multiplyInts(mine.numerator, theirs.denominator);
    const b = multiplyInts(theirs.numerator, mine.denominator);
    return a < b ? -1 : a > b ? 1 : 0;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    const order = this.#compare(other);
    if (order === undefined) return undefined;
    return operator === "lt" ? order < 0 : operator === "le" ? order <= 0 : operator === "gt" ? order > 0 : order >= 0;
  }
  override equals(other: Value): boolean | undefined {
    const mine = pairOf(this, this.type);
    const theirs = pairOf(other, this.type);
    if (mine === undefined || theirs === undefined) return undefined;
    return mine.numerator === theirs.numerator && mine.denominator === theirs.denominator;
  }
  override unary(operator: "neg" | "pos" | "invert" | "abs"): Value | undefined {
    const pair = pairOf(this, this.type);
    if (operator === "invert" || pair === undefined) return undefined;
    const { numerator, denominator } = pair;
    const changes = operator === "neg" ? numerator !== 0 : operator === "abs" && numerator < 0;
    return new PyFraction(this.type, changes ? multiplyInts(numerator, -1) : numerator, denominator);
  }
  override truth(): boolean {
    return this.numerator !== 0;
  }
  override str(): string | undefined {
    const pair = pairOf(this, this.type);
    // Long ints are shown within the limit of str(int).
    if (pair === undefined || typeof pair.numerator !== "number" || typeof pair.denominator !== "number")
      return undefined;
    return pair.denominator === 1 ? `${pair.numerator}` : `${pair.numerator}/${pair.denominator}`;
  }
}

/** Numerator and denominator of an int or of an instance of the class; undefined for anything else. */
function pairOf(value: Value, type: PyType): { numerator: Int; denominator: Int } | undefined {
  if (typeof value === "number" || typeof value === "bigint") return { numerator: value, denominator: 1 };
  if (!(value instanceof PyFraction) || value.type !== type) return undefined;
  const { numerator, denominator } = value;
  if (typeof numerator !== "number" && typeof numerator !== "bigint") return undefined;
  if (typeof denominator !== "number" && typeof denominator !== "bigint") return undefined;
  return { numerator, denominator };
}

/** Fraction(a) and Fraction(a, b) of small ints. */
export function quickFraction(type: PyType, args: readonly Value[]): PyFraction | undefined {
  const [a, b] = args;
  if (typeof a !== "number" || args.length > 2) return undefined;
  if (args.length === 1) return new PyFraction(type, a, 1);
  if (typeof b !== "number" || b === 0) return undefined;
  let x = Math.abs(a);
  let y = Math.abs(b);
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  const common = b < 0 ? -x : x;
  // No quotient is -0.
  return new PyFraction(type, a === 0 ? 0 : a / common, b / common);
}

function slot(name: "numerator" | "denominator") {
  const shown = `_${name}`;
  const missing = (self: Value): unknown =>
    attributeError(`'${typeOf(self).name}' object has no attribute '${shown}'`, self, shown);
  return {
    get(self: Value): Value {
      const value = self instanceof PyFraction ? self[name] : undefined;
      if (value === undefined) throw missing(self);
      return value;
    },
    set(self: Value, value: Value | undefined): void {
      if (!(self instanceof PyFraction)) throw missing(self);
      if (value === undefined && self[name] === undefined) throw attributeError(shown, self, shown);
      self[name] = value;
    },
  };
}

/** What `__slots__` would have made. */
export const fractionSlots = { _numerator: slot("numerator"), _denominator: slot("denominator") };
