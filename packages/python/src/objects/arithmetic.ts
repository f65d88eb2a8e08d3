/**
 * Operators: + - * @ / // % divmod ** << >> & | ^, their in-place forms, and the unary ones.
 *
 * Exact ints and floats are answered here; other builtins by their `binary` slot; as soon as one operand is an instance of a class of the
 * program, by dunder methods in CPython's order: the right operand first if its class derives from the left's and overrides the method,
 * then the left, then the right. Concatenation and repetition of sequences come last, as CPython's sequence slots do.
 */

import { callSpecial, callMethod } from "./call.ts";
import { exceptionType, newException, typeError, zeroDivisionError } from "./exceptions.ts";
import { hasSequenceSlots } from "./access.ts";
import { PyBuiltin } from "./function.ts";
import { pow } from "./elementary.ts";
import {
  addInts,
  andInts,
  floorDivideInts,
  type Int,
  intToFloat,
  moduloInts,
  multiplyInts,
  orInts,
  powerInts,
  shiftLeft,
  shiftRight,
  subtractInts,
  trueDivideInts,
  xorInts,
} from "./int-arithmetic.ts";
import {
  type BinaryOperator,
  integerOf,
  normalizeInt,
  PyFloat,
  PyObject,
  stringOf,
  typeOf,
  type Value,
} from "./object.ts";
import { concatenateText, formatPercent, repeatText } from "./str-text.ts";
import { PyTuple } from "./tuple.ts";
import { complexPower } from "./complex.ts";

const SYMBOLS: { readonly [operator in BinaryOperator]: string } = {
  add: "+",
  sub: "-",
  mul: "*",
  matmul: "@",
  truediv: "/",
  floordiv: "//",
  mod: "%",
  divmod: "divmod()",
  pow: "** or pow()",
  lshift: "<<",
  rshift: ">>",
  and: "&",
  or: "|",
  xor: "^",
};

type OperatorMethods = { readonly name: string; readonly reflected: string; readonly inPlace: string };

const METHODS = Object.fromEntries(
  (Object.keys(SYMBOLS) as BinaryOperator[]).map((operator): [BinaryOperator, OperatorMethods] => [
    operator,
    { name: `__${operator}__`, reflected: `__r${operator}__`, inPlace: `__i${operator}__` },
  ]),
) as { readonly [operator in BinaryOperator]: OperatorMethods };

/** left OP right */
export function binaryOperation(operator: BinaryOperator, left: Value, right: Value): Value {
  const result = tryBinary(operator, left, right);
  if (result !== undefined) return result;
  if (operator === "mul") refuseRepetition(left, right);
  if (operator === "rshift" && left instanceof PyBuiltin && left.name === "print" && left.module === "builtins")
    throw typeError(`${unsupportedText(">>", left, right)}. Did you mean "print(<message>, file=<output_stream>)"?`);
  throw unsupported(SYMBOLS[operator], left, right);
}

/** A sequence times something that is no integer: CPython names only the other operand. */
function refuseRepetition(left: Value, right: Value): void {
  for (const [sequence, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (SEQUENCE_LAYOUTS.has(typeOf(sequence).layout.name))
      throw typeError(`can't multiply sequence by non-int of type '${typeOf(other).name}'`);
  }
}

function unsupported(symbol: string, left: Value, right: Value): unknown {
  return typeError(unsupportedText(symbol, left, right));
}

function unsupportedText(symbol: string, left: Value, right: Value): string {
  return `unsupported operand type(s) for ${symbol}: '${typeOf(left).name}' and '${typeOf(right).name}'`;
}

/** left OP right, or undefined where neither side supports it. */
export function tryBinary(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  const leftHeap = left instanceof PyObject && left.type.isHeap;
  const rightHeap = right instanceof PyObject && right.type.isHeap;
  if (leftHeap || rightHeap) {
    if (leftHeap ? left.type.hasNativeSlots : right instanceof PyObject && right.type.hasNativeSlots) {
      const result = leftHeap ? left.binary(operator, right, false) : (right as PyObject).binary(operator, left, true);
      if (result !== undefined) return result;
    }
    return binaryByMethods(operator, left, right);
  }
  // Builtins that are no numbers and no strings, on both sides: only their slots can tell.
  if (left instanceof PyObject && !(left instanceof PyFloat) && typeof right !== "string") {
    const result = left.binary(operator, right, false);
    if (result !== undefined || !(right instanceof PyObject) || right instanceof PyFloat) return result;
    return right.binary(operator, left, true);
  }
  return nativeBinary(operator, left, right);
}

/** left OP right as builtin types do it. */
export function nativeBinary(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  const a = left instanceof PyFloat ? left : integerOf(left);
  if (a !== undefined) {
    const b = right instanceof PyFloat ? right : integerOf(right);
    if (b !== undefined) {
      if (a instanceof PyFloat)
        return floatOperation(operator, a.value, b instanceof PyFloat ? b.value : intToFloat(b));
      if (b instanceof PyFloat) return floatOperation(operator, intToFloat(a), b.value);
      if (typeof left === "boolean" && typeof right === "boolean") {
        if (operator === "and") return left && right;
        if (operator === "or") return left || right;
        if (operator === "xor") return left !== right;
      }
      return intOperation(operator, a, b);
    }
  }
  const text = stringOf(left);
  if (text !== undefined) {
    if (operator === "mod") return formatPercent(text, right);
    if (operator === "mul") {
      const repeated = repeatText(text, right);
      if (repeated !== undefined) return repeated;
    }
    if (operator === "add") {
      const reflected =
        right instanceof PyObject && stringOf(right) === undefined ? right.binary("add", left, true) : undefined;
      return reflected ?? concatenateText(text, right);
    }
  } else if (operator === "mul") {
    const other = stringOf(right);
    if (other !== undefined) {
      const repeated = repeatText(other, left);
      if (repeated !== undefined) return repeated;
    }
  }
  if (left instanceof PyObject) {
    const result = left.binary(operator, right, false);
    if (result !== undefined) return result;
  }
  return right instanceof PyObject ? right.binary(operator, left, true) : undefined;
}

/** The operation on two ints. */
export function intOperation(operator: BinaryOperator, a: Int, b: Int): Value | undefined {
  switch (operator) {
    case "add":
      return addInts(a, b);
    case "sub":
      return subtractInts(a, b);
    case "mul":
      return multiplyInts(a, b);
    case "truediv":
      return new PyFloat(trueDivideInts(a, b));
    case "floordiv":
      return floorDivideInts(a, b);
    case "mod":
      return moduloInts(a, b);
    case "divmod":
      return new PyTuple([floorDivideInts(a, b), moduloInts(a, b)]);
    case "pow":
      return powerInts(a, b);
    case "lshift":
      return shiftLeft(a, b);
    case "rshift":
      return shiftRight(a, b);
    case "and":
      return andInts(a, b);
    case "or":
      return orInts(a, b);
    case "xor":
      return xorInts(a, b);
    default:
      return undefined;
  }
}

/** The operation on two floats. */
export function floatOperation(operator: BinaryOperator, a: number, b: number): Value | undefined {
  switch (operator) {
    case "add":
      return new PyFloat(a + b);
    case "sub":
      return new PyFloat(a - b);
    case "mul":
      return new PyFloat(a * b);
    case "truediv":
      if (b === 0) throw zeroDivisionError("float division by zero");
      return new PyFloat(a / b);
    case "floordiv":
      if (b === 0) throw zeroDivisionError("float floor division by zero");
      return new PyFloat(floorDivideFloats(a, b, moduloFloats(a, b)));
    case "mod":
      if (b === 0) throw zeroDivisionError("float modulo");
      return new PyFloat(moduloFloats(a, b));
    case "divmod": {
      if (b === 0) throw zeroDivisionError("float divmod()");
      const modulus = moduloFloats(a, b);
      return new PyTuple([new PyFloat(floorDivideFloats(a, b, modulus)), new PyFloat(modulus)]);
    }
    case "pow":
      return powerFloats(a, b);
    default:
      return undefined;
  }
}

/** a % b with the sign of b. */
export function moduloFloats(a: number, b: number): number {
  const rest = a % b;
  if (rest === 0) return b < 0 || Object.is(b, -0) ? -0 : 0;
  return rest < 0 !== b < 0 ? rest + b : rest;
}

/** a // b, where `modulus` is a % b. */
function floorDivideFloats(a: number, b: number, modulus: number): number {
  const rest = a % b;
  let quotient = (a - rest) / b;
  if (modulus !== rest) quotient -= 1;
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floored = Math.floor(quotient);
  return quotient - floored > 0.5 ? floored + 1 : floored;
}

function powerFloats(a: number, b: number): Value {
  if (a === 1 || b === 0) return new PyFloat(1);
  if (a === 0 && b < 0 && b !== Number.NEGATIVE_INFINITY)
    throw zeroDivisionError("0.0 cannot be raised to a negative power");
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) return complexPower(a, b);
  if (a === -1 && !Number.isFinite(b) && !Number.isNaN(b)) return new PyFloat(1);
  const power = pow(a, b);
  if (!Number.isFinite(power) && Number.isFinite(a) && Number.isFinite(b))
    throw newException(exceptionType("OverflowError"), 34, "Numerical result out of range");
  return new PyFloat(power);
}

/** Sequence slots of builtins come after number slots of both sides. */
const SEQUENCE_LAYOUTS = new Set(["str", "list", "tuple", "bytes", "bytearray", "array.array", "collections.deque"]);

function binaryByMethods(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  const { name, reflected } = METHODS[operator];
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  let rightAsked = false;
  const askRight = (): Value | undefined => {
    rightAsked = true;
    return callSpecial(right, reflected, left);
  };
  if (leftType !== rightType && rightType.lookup(reflected) !== undefined) {
    const derived = rightType.isSubtypeOf(leftType) && rightType.lookup(reflected) !== leftType.lookup(reflected);
    const sequenceLast =
      !leftType.isHeap && (operator === "add" || operator === "mul") && SEQUENCE_LAYOUTS.has(leftType.name);
    if (derived || sequenceLast) {
      const result = askRight();
      if (result !== undefined) return result;
    }
  }
  const method = leftType.lookup(name);
  if (method !== undefined) {
    const result = callSpecial(left, name, right);
    if (result !== undefined) return result;
  } else if (!leftType.isHeap) {
    const result = nativeBinary(operator, left, right);
    if (result !== undefined) return result;
  }
  if (rightAsked || (leftType === rightType && method !== undefined && leftType.lookup(reflected) === undefined))
    return undefined;
  if (leftType === rightType) return undefined;
  const result = askRight();
  if (result !== undefined) return result;
  return !rightType.isHeap && right instanceof PyObject ? right.binary(operator, left, true) : undefined;
}

/** left OP= right: the in-place method where there is one, else the binary operator. */
export function inPlaceOperation(operator: BinaryOperator, left: Value, right: Value): Value {
  if (left instanceof PyObject) {
    const result = left.type.isHeap
      ? callSpecial(left, METHODS[operator].inPlace, right)
      : left.inPlace(operator, right);
    if (result !== undefined) return result;
  }
  const result = tryBinary(operator, left, right);
  if (result !== undefined) return result;
  // CPython: what has the slots of a sequence, but cannot be repeated, does not ask the other side.
  const isAsked = SEQUENCE_LAYOUTS.has(typeOf(left).layout.name) || !hasSequenceSlots(left);
  if (operator === "mul" && isAsked) refuseRepetition(left, right);
  throw unsupported(operator === "pow" ? "**=" : `${SYMBOLS[operator]}=`, left, right);
}

const UNARY_SYMBOLS = { neg: "-", pos: "+", invert: "~", abs: "abs()" } as const;

/** -x, +x, ~x, abs(x) */
export function unaryOperation(operator: "neg" | "pos" | "invert" | "abs", operand: Value): Value {
  if (!(operand instanceof PyObject) || !operand.type.isHeap) {
    const result = nativeUnary(operator, operand);
    if (result !== undefined) return result;
  } else {
    const quick = operand.type.hasNativeSlots ? operand.unary(operator) : undefined;
    if (quick !== undefined) return quick;
    const method = operand.type.lookup(`__${operator}__`);
    if (method !== undefined) return callMethod(method, operand);
  }
  if (operator === "abs") throw typeError(`bad operand type for abs(): '${typeOf(operand).name}'`);
  throw typeError(`bad operand type for unary ${UNARY_SYMBOLS[operator]}: '${typeOf(operand).name}'`);
}

/** The unary operation as builtin types do it. */
export function nativeUnary(operator: "neg" | "pos" | "invert" | "abs", operand: Value): Value | undefined {
  const integer = integerOf(operand);
  if (integer !== undefined) {
    if (operator === "pos") return integer;
    if (operator === "neg") return integer === 0 ? 0 : typeof integer === "number" ? -integer : normalizeInt(-integer);
    if (operator === "abs")
      return integer < 0 ? (typeof integer === "number" ? -integer : normalizeInt(-integer)) : integer;
    return typeof integer === "number" && integer < Number.MAX_SAFE_INTEGER
      ? -integer - 1
      : normalizeInt(~BigInt(integer));
  }
  if (operand instanceof PyFloat) {
    if (operator === "invert") return undefined;
    return new PyFloat(
      operator === "neg" ? -operand.value : operator === "abs" ? Math.abs(operand.value) : operand.value,
    );
  }
  return operand instanceof PyObject ? operand.unary(operator) : undefined;
}
