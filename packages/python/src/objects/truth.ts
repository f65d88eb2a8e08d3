/** Truth: what `if`, `while`, `not`, `and` and `or` ask of a value. */

import { callMethod } from "./call.ts";
import { overflowError, typeError, valueError } from "./exceptions.ts";
import { integerOf, type PyObject, typeOf, type Value } from "./object.ts";

const MAX_SIZE = 0x7fff_ffff_ffff_ffffn;

/** bool(value) */
export function isTrue(value: Value): boolean {
  switch (typeof value) {
    case "boolean":
      return value;
    case "number":
      return value !== 0;
    case "string":
      return value !== "";
    case "bigint":
      return true;
  }
  if (value === null) return false;
  if (!value.type.isHeap || value.type.hasNativeSlots) return value.truth();
  return truthOfInstance(value);
}

function truthOfInstance(value: PyObject): boolean {
  const method = value.type.lookup("__bool__");
  if (method !== undefined) {
    const result = callMethod(method, value);
    if (typeof result !== "boolean") throw typeError(`__bool__ should return bool, returned ${typeOf(result).name}`);
    return result;
  }
  const length = value.type.lookup("__len__");
  if (length !== undefined) return checkLength(callMethod(length, value)) !== 0;
  return true;
}

/** The result of `__len__`, checked: an int that is not negative. */
export function checkLength(result: Value): number {
  const length = integerOf(result);
  if (length === undefined) throw typeError(`'${typeOf(result).name}' object cannot be interpreted as an integer`);
  if (length < 0) throw valueError("__len__() should return >= 0");
  if (length > MAX_SIZE) throw overflowError("cannot fit 'int' into an index-sized integer");
  return Number(length);
}
