/** Builtin functions about numbers: abs, bin, divmod, hash, hex, id, max, min, oct, pow, round, sum. */

import { charge, tick } from "../limits.ts";
import { binaryOperation, intOperation, unaryOperation } from "../objects/arithmetic.ts";
import { callSpecial } from "../objects/call.ts";
import { richOrder } from "../objects/comparison.ts";
import { PyComplex } from "../objects/complex.ts";
import type { PyDict } from "../objects/dict.ts";
import { directCall } from "../objects/direct-call.ts";
import { typeError, valueError } from "../objects/exceptions.ts";
import { roundTo, roundToInt } from "../objects/float.ts";
import { builtin, type PyBuiltin } from "../objects/function.ts";
import { hashOf, hashString } from "../objects/hash.ts";
import { requireIndex } from "../objects/index-value.ts";
import { bitLength, intToFloat, powerModulo } from "../objects/int-arithmetic.ts";
import { iterate } from "../objects/iteration.ts";
import { PyList } from "../objects/list.ts";
import {
  identityOf,
  integerOf,
  type Folding,
  type Iteration,
  PyFloat,
  PyObject,
  stringOf,
  typeOf,
  type RunningSum,
  type Value,
} from "../objects/object.ts";
import { isTrue } from "../objects/truth.ts";
import { PyTuple } from "../objects/tuple.ts";

/** `0x1f`, `-0b101`: an int with its prefix. */
function prefixed(value: Value, radix: number, prefix: string): string {
  const integer = requireIndex(value);
  if (typeof integer === "bigint") {
    const bits = bitLength(integer);
    charge(bits / 2);
    tick(bits >>> 8);
  }
  return integer < 0 ? `-${prefix}${integer.toString(radix).slice(1)}` : prefix + integer.toString(radix);
}

const isNumber = (value: Value): boolean =>
  integerOf(value) !== undefined || value instanceof PyFloat || value instanceof PyComplex;

/** pow(base, exp, mod) */
function power(base: Value, exponent: Value, modulus: Value): Value {
  if (modulus === null) return binaryOperation("pow", base, exponent);
  const a = integerOf(base);
  const b = integerOf(exponent);
  const m = integerOf(modulus);
  const isHeap = [base, exponent, modulus].some((value) => value instanceof PyObject && value.type.isHeap);
  if (isHeap) {
    const result = callSpecial(base, "__pow__", exponent, modulus);
    if (result !== undefined) return result;
  }
  if (a !== undefined && b !== undefined && m !== undefined) return powerModulo(a, b, m);
  for (const value of [base, exponent, modulus]) {
    if (value instanceof PyFloat) throw typeError("pow() 3rd argument not allowed unless all arguments are integers");
    if (value instanceof PyComplex && isNumber(base) && isNumber(exponent)) throw valueError("complex modulo");
  }
  throw typeError(
    `unsupported operand type(s) for ** or pow(): '${typeOf(base).name}', '${typeOf(exponent).name}', '${typeOf(modulus).name}'`,
  );
}

const UNSUMMABLE: { readonly [type: string]: string } = {
  bytes: "sum() can't sum bytes [use b''.join(seq) instead]",
  bytearray: "sum() can't sum bytearray [use b''.join(seq) instead]",
};

/** sum(values, start): plain additions from left to right, as in 3.11. */
function sum(values: Value, start: Value): Value {
  const iteration = iterate(values);
  if (stringOf(start) !== undefined) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  const refusal = start instanceof PyObject ? UNSUMMABLE[start.type.layout.name] : undefined;
  if (refusal !== undefined) throw typeError(refusal);
  const plain = values instanceof PyList || values instanceof PyTuple ? sumOfPlain(values, start) : undefined;
  const folding = iteration.folding?.();
  if (folding !== undefined) return sumOfFolding(folding, start);
  let total = plain?.total ?? start;
  const rest = plain?.rest ?? iteration;
  for (let value = rest.next(); value !== undefined; value = rest.next()) {
    tick();
    if (typeof total === "number" && typeof value === "number") {
      const next = total + value;
      total = Number.isSafeInteger(next) ? next : intOperation("add", total, value)!;
    } else if (typeof value === "boolean" && typeof total === "number" && total < Number.MAX_SAFE_INTEGER) {
      if (value) total += 1;
    } else if (total instanceof PyFloat && !total.type.isHeap) total = sumFloats(total.value, value, rest);
    else total = binaryOperation("add", total, value);
  }
  return total;
}

/** Adds small ints and bools, then floats, of a list or tuple of ours as far as there are nothing but these, and says what comes after them. */
function sumOfPlain(values: PyList | PyTuple, start: Value): { total: Value; rest: Iteration } | undefined {
  if (values.type.isHeap || typeof start !== "number") return undefined;
  const { items } = values;
  let at = 0;
  let ints = start;
  for (; at < items.length; at++) {
    const item = items[at];
    const next = typeof item === "number" ? ints + item : item === true ? ints + 1 : item === false ? ints : Number.NaN;
    if (!Number.isSafeInteger(next)) break;
    ints = next;
  }
  let total: Value = ints;
  if (isPlainFloat(items[at])) {
    let floats = ints;
    for (; at < items.length; at++) {
      const item = items[at];
      if (!isPlainFloat(item)) break;
      floats += item.value;
    }
    total = new PyFloat(floats);
  }
  tick(at);
  return { total, rest: { next: () => values.items[at++] } };
}

/** The generator adds what is easily added. */
function sumOfFolding(generator: Folding, start: Value): Value {
  let total = start;
  const sum: RunningSum = { int: Number.NaN, double: Number.NaN };
  for (;;) {
    if (typeof total === "number") sum.int = total;
    else if (isPlainFloat(total)) sum.double = total.value;
    const value = generator.nextFor(sum);
    if (!Number.isNaN(sum.int)) total = sum.int;
    else if (!Number.isNaN(sum.double)) total = new PyFloat(sum.double);
    if (value === undefined) return total;
    tick();
    total = binaryOperation("add", total, value);
    sum.int = Number.NaN;
    sum.double = Number.NaN;
  }
}

const isPlainFloat = (value: Value | undefined): value is PyFloat => value instanceof PyFloat && !value.type.isHeap;

/** Goes on adding while the values are numbers, without a box for every step. */
function sumFloats(start: number, first: Value, rest: { next(): Value | undefined }): Value {
  let total = start;
  for (let value: Value | undefined = first; value !== undefined; value = rest.next()) {
    tick();
    if (value instanceof PyFloat && !value.type.isHeap) total += value.value;
    else if (typeof value === "number") total += value;
    else if (typeof value === "bigint" || typeof value === "boolean") total += intToFloat(integerOf(value)!);
    else return binaryOperation("add", new PyFloat(total), value);
  }
  return new PyFloat(total);
}

/** max and min: `operator` is how the better of two compares. */
function extreme(name: "max" | "min", args: PyTuple, key: Value, missing: Value | undefined): Value {
  const count = args.items.length;
  if (count === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
  if (count > 1 && missing !== undefined) {
    throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
  }
  return bestOf(name, count === 1 ? iterate(args.items[0]!) : drawFrom(args.items), key, missing);
}

function bestOf(name: "max" | "min", iteration: Iteration, key: Value, missing: Value | undefined): Value {
  const operator = name === "max" ? "gt" : "lt";
  const keyOf = key === null ? undefined : directCall(key);
  let best: Value | undefined;
  let bestKey: Value = null;
  for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
    tick();
    const valueKey = keyOf === undefined ? value : keyOf(value);
    if (best === undefined || isBetter(operator, valueKey, bestKey)) {
      best = value;
      bestKey = valueKey;
    }
  }
  if (best !== undefined) return best;
  if (missing === undefined) throw valueError(`${name}() arg is an empty sequence`);
  return missing;
}

function drawFrom(items: readonly Value[]): { next(): Value | undefined } {
  let at = 0;
  return { next: () => items[at++] };
}

function isBetter(operator: "gt" | "lt", a: Value, b: Value): boolean {
  if (typeof a === "number" && typeof b === "number") return operator === "gt" ? a > b : a < b;
  return isTrue(richOrder(operator, a, b));
}

/** round(number, ndigits): what the class of the number does. */
function round(number: Value, digits: Value): Value {
  if (number instanceof PyFloat && !number.type.isHeap) {
    if (digits === null) return roundToInt(number.value);
    if (typeof digits === "number") return roundTo(number.value, digits);
  }
  if (typeof number === "number" && digits === null) return number;
  if (typeOf(number).lookup("__round__") === undefined)
    throw typeError(`type ${typeOf(number).name} doesn't define __round__ method`);
  return (digits === null ? callSpecial(number, "__round__") : callSpecial(number, "__round__", digits)) as Value;
}

/** id(value): of objects their own number; primitives have no identity here, so equal ones share one. */
export function idOf(value: Value): number {
  if (value instanceof PyObject) return identityOf(value) * 16;
  const BASE = 0x5600_0000_0000;
  if (typeof value === "number") return BASE + (Math.abs(value) % 2 ** 40) * 32 + (value < 0 ? 16 : 0);
  if (typeof value === "string") return BASE + 2 ** 45 + (hashString(value) % 2 ** 40) * 16;
  if (typeof value === "bigint") return BASE + 2 ** 46 + Number(BigInt.asUintN(40, value)) * 16;
  return BASE + (value === null ? 0x10_0008 : value ? 0x10_0028 : 0x10_0048) + 2 ** 47;
}

function extremeFunction(name: "max" | "min"): PyBuiltin {
  const func = builtin(`${name}(*args, key=None, default=?)`, (args: PyTuple, key: Value, missing: Value) =>
    extreme(name, args, key, missing),
  );
  func.signature.needsPositional = true;
  const operator = name === "max" ? "gt" : "lt";
  func.plain1 = (values) => bestOf(name, iterate(values), null, undefined);
  func.plain2 = (a, b) => (isBetter(operator, b, a) ? b : a);
  return func;
}

function sumFunction(): PyBuiltin {
  const func = builtin("sum(*args, **kwargs)", (args: PyTuple, kwargs: PyDict) => sum(...sumArguments(args, kwargs)));
  func.plain1 = (values) => sum(values, 0);
  func.plain2 = sum;
  return func;
}

export const numberFunctions = (): PyBuiltin[] => [
  builtin("abs(x, /)", (x) => unaryOperation("abs", x)),
  builtin("bin(number, /)", (number) => prefixed(number, 2, "0b")),
  builtin("divmod(x, y, /)", (x, y) => binaryOperation("divmod", x, y)),
  builtin("hash(obj, /)", (obj) => hashOf(obj)),
  builtin("hex(number, /)", (number) => prefixed(number, 16, "0x")),
  builtin("id(obj, /)", (obj) => idOf(obj)),
  extremeFunction("max"),
  extremeFunction("min"),
  builtin("oct(number, /)", (number) => prefixed(number, 8, "0o")),
  builtin("pow(base, exp, mod=None)", power),
  builtin("round(number, ndigits=None)", round),
  sumFunction(),
];

/** sum(iterable, /, start=0), whose messages follow no rule of ours. */
function sumArguments(args: PyTuple, kwargs: PyDict): [Value, Value] {
  const [values, start] = args.items;
  const count = args.items.length + kwargs.table.size;
  if (values === undefined) throw typeError("sum() takes at least 1 positional argument (0 given)");
  if (count > 2) throw typeError(`sum() takes at most 2 arguments (${count} given)`);
  for (const name of kwargs.table.keys()) {
    if (name !== "start") throw typeError(`'${String(name)}' is an invalid keyword argument for sum()`);
  }
  const named = kwargs.get("start");
  return [values, start !== undefined ? start : named !== undefined ? named : 0];
}
