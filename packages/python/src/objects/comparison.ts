/**
 * Comparison: ==, !=, <, <=, >, >=, `is`, and the equality that containers use.
 *
 * Order of questions as in CPython: a right operand whose class derives from the left's is asked first, then left, then right reflected;
 * == falls back to identity, the orderings to TypeError.
 */

import { bindAttribute } from "./attributes.ts";
import { call, callMethod } from "./call.ts";
import { PyBaseException, typeError } from "./exceptions.ts";
import { PyProperty } from "./function.ts";
import { enterNative, leaveNative } from "./native-depth.ts";
import {
  integerOf,
  NotImplemented,
  objectType,
  type Ordering,
  PyFloat,
  PyObject,
  stringOf,
  typeOf,
  type Value,
} from "./object.ts";
import { equalTuples, orderTuples } from "./quick-comparison.ts";
import { isTrue } from "./truth.ts";

/** `a is b` for values: ints and strings are the same where they are equal, floats by object. */
export function isSame(a: Value, b: Value): boolean {
  return a === b;
}

/** Identity or ==: how list.index, `in` and dict keys compare. */
export function isEqual(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a === typeof b && (typeof a === "number" || typeof a === "string")) return false;
  const simple = primitiveEquals(a, b);
  return simple ?? isTrue(richEquals(a, b));
}

/** `a == b` with the value that it has, which need not be a bool. */
export function richEquals(a: Value, b: Value): Value {
  const simple = primitiveEquals(a, b) ?? equalTuples(a, b);
  if (simple !== undefined) return simple;
  const leftHeap = a instanceof PyObject && a.type.isHeap;
  const rightHeap = b instanceof PyObject && b.type.isHeap;
  if (leftHeap || rightHeap) {
    const quick = leftHeap && a.type.hasNativeSlots ? a.equals(b) : undefined;
    if (quick !== undefined) return quick;
    if (areIdentities(a, b)) return a === b;
    const result = compareByMethods(a, b, "__eq__", "__eq__");
    return result === NotImplemented ? a === b : result;
  }
  return objectsEqual(a, b) ?? a === b;
}

/** Are both objects of classes that leave equality to `object`, for which only the same object is equal? */
function areIdentities(a: Value, b: Value): boolean {
  if (!(a instanceof PyObject) || !(b instanceof PyObject) || !a.type.isHeap || !b.type.isHeap) return false;
  const byIdentity = objectType.lookup("__eq__");
  return a.type.lookup("__eq__") === byIdentity && (a.type === b.type || b.type.lookup("__eq__") === byIdentity);
}

/** `a != b`. */
export function richNotEquals(a: Value, b: Value): Value {
  const simple = primitiveEquals(a, b) ?? equalTuples(a, b);
  if (simple !== undefined) return !simple;
  if ((a instanceof PyObject && a.type.isHeap) || (b instanceof PyObject && b.type.isHeap)) {
    const quick = a instanceof PyObject && a.type.hasNativeSlots ? a.equals(b) : undefined;
    if (quick !== undefined) return !quick;
    const result = compareByMethods(a, b, "__ne__", "__ne__");
    return result === NotImplemented ? a !== b : result;
  }
  return !(objectsEqual(a, b) ?? a === b);
}

/** Equality of two values as their builtin types see it; undefined for NotImplemented from both. */
export function slotEquals(a: Value, b: Value): boolean | undefined {
  return primitiveEquals(a, b) ?? objectsEqual(a, b);
}

function objectsEqual(a: Value, b: Value): boolean | undefined {
  enterNative(" in comparison");
  try {
    return (a instanceof PyObject ? a.equals(b) : undefined) ?? (b instanceof PyObject ? b.equals(a) : undefined);
  } finally {
    leaveNative();
  }
}

/** Equality where both sides are None, bool, int, float or str (or one is and the other is an exact builtin): undefined where objects must be asked. */
function primitiveEquals(a: Value, b: Value): boolean | undefined {
  if (typeof a === "object" && a !== null && a.type.isHeap) return undefined;
  if (typeof b === "object" && b !== null && b.type.isHeap) return undefined;
  const left = numeric(a);
  if (left !== undefined) {
    const right = numeric(b);
    // JavaScript's == compares a bigint and a number by value, exactly.
    // biome-ignore lint/suspicious/noDoubleEquals: see above
    if (right !== undefined) return left == right;
    return typeof b === "object" && b !== null ? undefined : false;
  }
  if (typeof a === "object" && a !== null) return undefined;
  if (typeof b === "object" && b !== null && !(b instanceof PyFloat)) return undefined;
  return a === b;
}

/** The JavaScript number of an exact int, bool or float. */
function numeric(value: Value): number | bigint | undefined {
  switch (typeof value) {
    case "number":
    case "bigint":
      return value;
    case "boolean":
      return value ? 1 : 0;
    default:
      return value instanceof PyFloat ? value.value : undefined;
  }
}

const REFLECTED = { lt: "gt", le: "ge", gt: "lt", ge: "le" } as const;
const METHODS = { lt: "__lt__", le: "__le__", gt: "__gt__", ge: "__ge__" } as const;
const SYMBOLS = { lt: "<", le: "<=", gt: ">", ge: ">=" } as const;

/** `a < b` and its kin, with the value that it has. */
export function richOrder(operator: Ordering, a: Value, b: Value): Value {
  if (typeof a === "string" && typeof b === "string") return orderPrimitives(operator, compareCodePoints(a, b), 0);
  const order = orderTuples(a, b, compareCodePoints);
  if (order !== undefined) return orderPrimitives(operator, order, 0);
  const leftHeap = a instanceof PyObject && a.type.isHeap;
  const rightHeap = b instanceof PyObject && b.type.isHeap;
  if (leftHeap || rightHeap) {
    const quick = leftHeap && a.type.hasNativeSlots ? a.order(operator, b) : undefined;
    if (quick !== undefined) return quick;
    const result = compareByMethods(a, b, METHODS[operator], METHODS[REFLECTED[operator]]);
    if (result !== NotImplemented) return result;
  } else {
    const result = slotOrder(operator, a, b);
    if (result !== undefined) return result;
  }
  throw typeError(
    `'${SYMBOLS[operator]}' not supported between instances of '${typeOf(a).name}' and '${typeOf(b).name}'`,
  );
}

/** Order of two values as their builtin types see it; undefined for NotImplemented from both. */
export function slotOrder(operator: Ordering, a: Value, b: Value): boolean | undefined {
  const left = a instanceof PyFloat ? a.value : integerOf(a);
  if (left !== undefined) {
    const right = b instanceof PyFloat ? b.value : integerOf(b);
    if (right !== undefined) return orderPrimitives(operator, left, right);
  } else {
    const text = stringOf(a);
    if (text !== undefined) {
      const other = stringOf(b);
      if (other !== undefined) return orderPrimitives(operator, compareCodePoints(text, other), 0);
    }
  }
  enterNative(" in comparison");
  try {
    return (
      (a instanceof PyObject ? a.order(operator, b) : undefined) ??
      (b instanceof PyObject ? b.order(REFLECTED[operator], a) : undefined)
    );
  } finally {
    leaveNative();
  }
}

function orderPrimitives(operator: Ordering, left: number | bigint, right: number | bigint): boolean {
  switch (operator) {
    case "lt":
      return left < right;
    case "le":
      return left <= right;
    case "gt":
      return left > right;
    case "ge":
      return left >= right;
  }
}

/** Order of two strings by code points. UTF-16 order differs only where a surrogate meets U+E000 to U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return rank(a, i, left) - rank(b, i, right);
  }
  return a.length - b.length;
}

/** A unit's place in code-point order: halves of a pair stand above U+FFFF, lone surrogates where they are. */
function rank(text: string, at: number, unit: number): number {
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  const isHigh = unit < 0xdc00;
  const other = text.charCodeAt(isHigh ? at + 1 : at - 1);
  const isPaired = isHigh ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
  return isPaired ? unit + 0x10000 : unit;
}

/** Order of two sequences by their first unequal items. */
export function orderSequences(operator: Ordering, a: readonly Value[], b: readonly Value[]): boolean {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a[i]!;
    const right = b[i]!;
    if (left === right) continue;
    if (typeof left === "number" && typeof right === "number") return orderPrimitives(operator, left, right);
    if (!isEqual(left, right)) return isTrue(richOrder(operator, left, right));
  }
  return orderPrimitives(operator, a.length, b.length);
}

export function equalSequences(a: readonly Value[], b: readonly Value[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    if (i >= b.length) return false;
    const left = a[i]!;
    const right = b[i]!;
    if (left === right) continue;
    if ((typeof left === "number" && typeof right === "number") || !isEqual(left, right)) return false;
  }
  return true;
}

function compareByMethods(a: Value, b: Value, name: string, reflected: string): Value {
  const left = typeOf(a);
  const right = typeOf(b);
  let rightAsked = false;
  if (left !== right && right.isSubtypeOf(left)) {
    const method = right.lookup(reflected);
    rightAsked = true;
    if (method !== undefined) {
      const result = compareBy(method, b, a);
      if (result !== NotImplemented) return result;
    }
  }
  const method = left.lookup(name);
  if (method !== undefined) {
    const result = compareBy(method, a, b);
    if (result !== NotImplemented) return result;
  }
  if (!rightAsked) {
    const other = right.lookup(reflected);
    if (other !== undefined) return compareBy(other, b, a);
  }
  return NotImplemented;
}

/** CPython: a method of comparison that can't be had (a property that raises) is none. */
export function compareBy(method: Value, self: Value, other: Value): Value {
  if (!(method instanceof PyProperty)) return callMethod(method, self, other);
  let bound: Value;
  try {
    bound = bindAttribute(method, self, typeOf(self)) ?? null;
  } catch (error) {
    if (error instanceof PyBaseException) return NotImplemented;
    throw error;
  }
  return call(bound, [other]);
}
