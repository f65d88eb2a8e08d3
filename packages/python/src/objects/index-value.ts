/** Index values: ints, and objects that say by `__index__` which int they are. */

import { callMethod } from "./call.ts";
import { tellStrictSubclass } from "./deprecations.ts";
import { overflowError, typeError } from "./exceptions.ts";
import { integerOf, PyObject, typeOf, type Value } from "./object.ts";

/** The integer of a value by `__index__`, or undefined where it has none. */
export function indexOf(value: Value): number | bigint | undefined {
  if (typeof value === "number") return value;
  const integer = integerOf(value);
  if (integer !== undefined || !(value instanceof PyObject)) return integer;
  const method = value.type.lookup("__index__");
  if (method === undefined) return undefined;
  const result = callMethod(method, value);
  const index = integerOf(result);
  if (index === undefined) throw typeError(`__index__ returned non-int (type ${typeOf(result).name})`);
  if (isOfSubclass(result)) tellStrictSubclass("__index__", "int", typeOf(result).name);
  return index;
}

/** An int of a subclass of int, bools among them. */
export const isOfSubclass = (value: Value): boolean => typeof value !== "number" && typeof value !== "bigint";

/** The integer of an argument that must be one. TypeError: 'str' object cannot be interpreted as an integer */
export function requireIndex(value: Value): number | bigint {
  if (typeof value === "number") return value;
  const index = indexOf(value);
  if (index === undefined) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  return index;
}

/** Like `requireIndex` for what must fit a C int. OverflowError beyond it. */
export function requireCInt(value: Value): number {
  const index = requireIndex(value);
  if (index > 0x7fff_ffff || index < -0x8000_0000) throw overflowError("Python int too large to convert to C int");
  return Number(index);
}

/** Like `requireIndex` for what must fit a C ssize_t. OverflowError beyond it; numbers beyond 2**53 are as good as infinite here. */
export function requireSize(value: Value): number {
  const index = requireIndex(value);
  if (typeof index === "number") return index;
  if (index > 9223372036854775807n || index < -9223372036854775808n)
    throw overflowError("Python int too large to convert to C ssize_t");
  return Number(index);
}
