/** Operators. The int cases stand in generated code already, so floats and strings come first here. */

import { charge, reserve } from "../limits.ts";
import { binaryOperation, floatOperation, inPlaceOperation, unaryOperation } from "../objects/arithmetic.ts";
import { richEquals, richNotEquals, richOrder } from "../objects/comparison.ts";
import { containsIn } from "../objects/access.ts";
import { andInts, type Int, orInts, shiftLeft, shiftRight, xorInts } from "../objects/int-arithmetic.ts";
import { type BinaryOperator, PyFloat, type Value } from "../objects/object.ts";
import { frozensetOf } from "../objects/set.ts";
import { repeatText } from "../objects/str-text.ts";
import { asciiOf, formatOf, reprOf, strOf } from "../objects/text.ts";
import { isTrue } from "../objects/truth.ts";
import type { Site } from "./sites.ts";

/** The number that an exact float or a small int is in an operation with a float; undefined for anything else. */
function numberOf(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.type.isHeap ? undefined : value.value;
  return typeof value === "number" ? value : undefined;
}

const areFloats = (a: Value, b: Value): boolean => a instanceof PyFloat || b instanceof PyFloat;

function add(a: Value, b: Value): Value {
  if (a instanceof PyFloat && b instanceof PyFloat && !a.type.isHeap && !b.type.isHeap)
    return new PyFloat(a.value + b.value);
  if (areFloats(a, b)) {
    const x = numberOf(a);
    const y = numberOf(b);
    if (x !== undefined && y !== undefined) return new PyFloat(x + y);
  } else if (typeof a === "string" && typeof b === "string") {
    const length = a.length + b.length;
    if (length > 4096) reserve(length);
    return a + b;
  }
  return binaryOperation("add", a, b);
}

function sub(a: Value, b: Value): Value {
  if (a instanceof PyFloat && b instanceof PyFloat && !a.type.isHeap && !b.type.isHeap)
    return new PyFloat(a.value - b.value);
  if (areFloats(a, b)) {
    const x = numberOf(a);
    const y = numberOf(b);
    if (x !== undefined && y !== undefined) return new PyFloat(x - y);
  }
  return binaryOperation("sub", a, b);
}

function mul(a: Value, b: Value): Value {
  if (a instanceof PyFloat && b instanceof PyFloat && !a.type.isHeap && !b.type.isHeap)
    return new PyFloat(a.value * b.value);
  if (areFloats(a, b)) {
    const x = numberOf(a);
    const y = numberOf(b);
    if (x !== undefined && y !== undefined) return new PyFloat(x * y);
  }
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
    if (areFloats(a, b)) {
      const x = numberOf(a);
      const y = numberOf(b);
      if (x !== undefined && y !== undefined) return floatOperation(operator, x, y)!;
    }
    return binaryOperation(operator, a, b);
  };

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
  if (a instanceof PyFloat && b instanceof PyFloat && !a.type.isHeap && !b.type.isHeap)
    return new PyFloat(a.value + b.value);
  if (typeof a === "string" || (numberOf(a) !== undefined && numberOf(b) !== undefined)) return add(a, b);
  return inPlaceOperation("add", a, b);
}

function isub(a: Value, b: Value): Value {
  if (a instanceof PyFloat && b instanceof PyFloat && !a.type.isHeap && !b.type.isHeap)
    return new PyFloat(a.value - b.value);
  if (numberOf(a) !== undefined && numberOf(b) !== undefined) return sub(a, b);
  return inPlaceOperation("sub", a, b);
}

function imul(a: Value, b: Value): Value {
  if (a instanceof PyFloat && b instanceof PyFloat && !a.type.isHeap && !b.type.isHeap)
    return new PyFloat(a.value * b.value);
  if (numberOf(a) !== undefined && numberOf(b) !== undefined) return mul(a, b);
  return inPlaceOperation("mul", a, b);
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

function lt(a: Value, b: Value): Value {
  if (areFloats(a, b)) {
    const x = numberOf(a);
    const y = numberOf(b);
    if (x !== undefined && y !== undefined) return x < y;
  }
  return richOrder("lt", a, b);
}
function le(a: Value, b: Value): Value {
  if (areFloats(a, b)) {
    const x = numberOf(a);
    const y = numberOf(b);
    if (x !== undefined && y !== undefined) return x <= y;
  }
  return richOrder("le", a, b);
}
function gt(a: Value, b: Value): Value {
  if (areFloats(a, b)) {
    const x = numberOf(a);
    const y = numberOf(b);
    if (x !== undefined && y !== undefined) return x > y;
  }
  return richOrder("gt", a, b);
}
function ge(a: Value, b: Value): Value {
  if (areFloats(a, b)) {
    const x = numberOf(a);
    const y = numberOf(b);
    if (x !== undefined && y !== undefined) return x >= y;
  }
  return richOrder("ge", a, b);
}

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
  mod: floatOrBinary("mod"),
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
  lt,
  le,
  gt,
  ge,
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
