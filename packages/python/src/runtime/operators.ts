/** Operators. The int cases stand in generated code already, so floats and strings come first here. */

import { charge, reserve } from "../limits.ts";
import { binaryOperation, floatOperation, inPlaceOperation, unaryOperation } from "../objects/arithmetic.ts";
import { richEquals, richNotEquals, richOrder } from "../objects/comparison.ts";
import { containsIn } from "../objects/access.ts";
import { andInts, type Int, orInts, shiftLeft, shiftRight, xorInts } from "../objects/int-arithmetic.ts";
import {
  type BinaryOperator,
  type MaybeFloat,
  type Ordering,
  PyFloat,
  PyObject,
  type Value,
} from "../objects/object.ts";
import { frozensetOf } from "../objects/set.ts";
import { formatPercent, repeatText } from "../objects/str-text.ts";
import { asciiOf, formatOf, reprOf, strOf } from "../objects/text.ts";
import { isTrue } from "../objects/truth.ts";
import type { Site } from "./sites.ts";

/** The number that an exact float or a small int is in an operation with a float; undefined for anything else. */
function numberOf(value: Value): number | undefined {
  return typeof value === "number" ? value : (value as MaybeFloat)?.double;
}

/** Two small ints have been tried already, and their result was not exact. */
const areInts = (a: Value, b: Value): boolean => typeof a === "number" && typeof b === "number";

const areNumbers = (a: Value, b: Value): boolean => numberOf(a) !== undefined && numberOf(b) !== undefined;

/** Characters from which on links are counted. */
const MANY_LINKS = 1 << 20;
const IN_ONE_PIECE = /^/;

/**
 * Long texts put together: V8 only links them, until somebody looks. A text that grows by some characters at a time would be millions of links, with which its collector is busy for
 * longer than any limit may be late; so it is put in one piece after every million links or so.
 */
function linkTexts(a: string, b: string, length: number): string {
  reserve(length);
  const linked = a + b;
  if (length > MANY_LINKS) {
    const bits = 51 - Math.clz32(Math.min(a.length, b.length));
    // A pattern is what V8 puts a text in one piece for.
    if (bits < 31 && length >> bits !== Math.max(a.length, b.length) >> bits) IN_ONE_PIECE.test(linked);
  }
  return linked;
}

function add(a: Value, b: Value): Value {
  if (typeof a === "string" && typeof b === "string") {
    const length = a.length + b.length;
    return length > 4096 ? linkTexts(a, b, length) : a + b;
  }
  const sum = numberOf(a)! + numberOf(b)!;
  return !Number.isNaN(sum) && !areInts(a, b) ? new PyFloat(sum) : binaryOperation("add", a, b);
}

function sub(a: Value, b: Value): Value {
  const difference = numberOf(a)! - numberOf(b)!;
  return !Number.isNaN(difference) && !areInts(a, b) ? new PyFloat(difference) : binaryOperation("sub", a, b);
}

function mul(a: Value, b: Value): Value {
  const product = numberOf(a)! * numberOf(b)!;
  if (!Number.isNaN(product) && !areInts(a, b)) return new PyFloat(product);
  if (typeof a === "string" && typeof b === "number") return repeatText(a, b)!;
  return binaryOperation("mul", a, b);
}

function truediv(a: Value, b: Value): Value {
  const x = numberOf(a);
  const y = numberOf(b);
  if (x !== undefined && y !== undefined && y !== 0) return new PyFloat(x / y);
  return binaryOperation("truediv", a, b);
}

/** Powers, remainders and floor quotients of floats; their special cases stand with the operation. */
const floatOrBinary =
  (operator: "pow" | "mod" | "floordiv") =>
  (a: Value, b: Value): Value => {
    if (!areInts(a, b)) {
      const x = numberOf(a);
      const y = numberOf(b);
      if (x !== undefined && y !== undefined) return floatOperation(operator, x, y)!;
    }
    return binaryOperation(operator, a, b);
  };

const modulo = floatOrBinary("mod");
function mod(a: Value, b: Value): Value {
  // An operand of a class of the program may have a `__rmod__`.
  const isFormat = typeof a === "string" && !(b instanceof PyObject && b.type.isHeap);
  return isFormat ? formatPercent(a, b) : modulo(a, b);
}

/** Bits of ints; of the program's types and of bools, sets and dicts the long way tells. */
const intsOrBinary =
  (operator: "and" | "or" | "xor" | "lshift" | "rshift", operate: (a: Int, b: Int) => Int) =>
  (a: Value, b: Value): Value =>
    typeof a === "number" && typeof b === "number" ? operate(a, b) : binaryOperation(operator, a, b);

const binary =
  (operator: BinaryOperator) =>
  (a: Value, b: Value): Value =>
    binaryOperation(operator, a, b);

function iadd(a: Value, b: Value): Value {
  return typeof a === "string" || areNumbers(a, b) ? add(a, b) : inPlaceOperation("add", a, b);
}

function isub(a: Value, b: Value): Value {
  return areNumbers(a, b) ? sub(a, b) : inPlaceOperation("sub", a, b);
}

function imul(a: Value, b: Value): Value {
  return areNumbers(a, b) ? mul(a, b) : inPlaceOperation("mul", a, b);
}

const intsOrInPlace =
  (operator: "and" | "or" | "xor" | "lshift" | "rshift", operate: (a: Int, b: Int) => Int) =>
  (a: Value, b: Value): Value =>
    typeof a === "number" && typeof b === "number" ? operate(a, b) : inPlaceOperation(operator, a, b);

const inPlace =
  (operator: BinaryOperator) =>
  (a: Value, b: Value): Value =>
    inPlaceOperation(operator, a, b);

function eq(a: Value, b: Value): Value {
  if (typeof a === "string" && typeof b === "string") return a === b;
  return richEquals(a, b);
}

function ne(a: Value, b: Value): Value {
  if (typeof a === "string" && typeof b === "string") return a !== b;
  return richNotEquals(a, b);
}

/** Orders by the numbers where both sides have one. */
const ordering =
  (operator: Ordering, compare: (x: number, y: number) => boolean) =>
  (a: Value, b: Value): Value => {
    const x = numberOf(a);
    const y = numberOf(b);
    return x !== undefined && y !== undefined ? compare(x, y) : richOrder(operator, a, b);
  };

function truth(value: Value): boolean {
  return value === true || (value !== false && isTrue(value));
}

function contains(item: Value, container: Value): boolean {
  return containsIn(container, item);
}

/** item in {a, b, c}, which are constants */
function containsKept(item: Value, place: Site, items: () => Value[]): boolean {
  place.kept ??= frozensetOf(items());
  return place.kept.has(item);
}

/** The pieces of an f-string. */
function join(parts: readonly string[]): string {
  let text = "";
  for (const part of parts) text += part;
  if (text.length > 4096) charge(text.length);
  return text;
}

export const instructions = {
  add,
  sub,
  mul,
  truediv,
  matmul: binary("matmul"),
  mod,
  pow: floatOrBinary("pow"),
  lshift: intsOrBinary("lshift", shiftLeft),
  rshift: intsOrBinary("rshift", shiftRight),
  or: intsOrBinary("or", orInts),
  xor: intsOrBinary("xor", xorInts),
  and: intsOrBinary("and", andInts),
  floordiv: floatOrBinary("floordiv"),
  iadd,
  isub,
  imul,
  itruediv: inPlace("truediv"),
  imatmul: inPlace("matmul"),
  imod: inPlace("mod"),
  ipow: inPlace("pow"),
  ilshift: intsOrInPlace("lshift", shiftLeft),
  irshift: intsOrInPlace("rshift", shiftRight),
  ior: intsOrInPlace("or", orInts),
  ixor: intsOrInPlace("xor", xorInts),
  iand: intsOrInPlace("and", andInts),
  ifloordiv: inPlace("floordiv"),
  neg: (value: Value) => unaryOperation("neg", value),
  pos: (value: Value) => unaryOperation("pos", value),
  invert: (value: Value) => unaryOperation("invert", value),
  eq,
  ne,
  lt: ordering("lt", (x, y) => x < y),
  le: ordering("le", (x, y) => x <= y),
  gt: ordering("gt", (x, y) => x > y),
  ge: ordering("ge", (x, y) => x >= y),
  truth,
  contains,
  containsKept,
  join,
  repr: reprOf,
  str: strOf,
  ascii: asciiOf,
  format: (value: Value, spec: string) =>
    spec === "" && typeof value === "number" ? String(value) : formatOf(value, spec),
};
