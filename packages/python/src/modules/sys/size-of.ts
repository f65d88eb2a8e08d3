/** sys.getsizeof: about what CPython says of a value on a 64-bit machine. */

import { lengthOf } from "../../objects/access.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { callMethod } from "../../objects/call.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { PyBuiltin } from "../../objects/function.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { PyDict } from "../../objects/dict.ts";
import { PyList } from "../../objects/list.ts";
import { integerOf, PyFloat, PyObject, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { PyAnySet } from "../../objects/set.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { sizeBefore } from "../../objects/type-sizes.ts";

export function sizeOf(value: Value): Value {
  if (value === null) return 16;
  const own = value instanceof PyObject && value.type.isHeap ? value.type.lookup("__sizeof__") : undefined;
  if (own !== undefined && !(own instanceof PyBuiltin)) {
    const size = callMethod(own, value);
    if (integerOf(size) === undefined) throw typeError("an integer is required");
    if (integerOf(size)! < 0) throw valueError("__sizeof__() should return >= 0");
    return binaryOperation("add", size, sizeBefore(typeOf(value)));
  }
  const integer = integerOf(value);
  if (integer !== undefined) {
    const magnitude = BigInt(integer) < 0n ? -BigInt(integer) : BigInt(integer);
    return 24 + 4 * Math.max(1, Math.ceil(magnitude.toString(2).length / 30));
  }
  const text = stringOf(value);
  if (text !== undefined) return textSize(text);
  if (value instanceof PyFloat) return 24;
  if (value instanceof PyBytes) return 33 + value.bytes.length;
  if (value instanceof PyList) return 56 + 8 * value.items.length;
  if (value instanceof PyTuple) return 40 + 8 * value.items.length;
  if (value instanceof PyDict) return tableSize(value.table.size, 64, 184);
  if (value instanceof PyAnySet) return tableSize(lengthOf(value), 216, 216);
  return 48;
}

function textSize(text: string): number {
  let highest = 0;
  let length = 0;
  for (const character of text) {
    highest = Math.max(highest, character.codePointAt(0)!);
    length += 1;
  }
  if (highest < 0x80) return 49 + length;
  if (highest < 0x100) return 73 + length;
  return highest < 0x1_0000 ? 74 + 2 * length : 76 + 4 * length;
}

/** A table that doubles when it is two thirds full. */
function tableSize(count: number, empty: number, first: number): number {
  if (count === 0) return empty;
  let size = first;
  for (let room = 5; room < count; room *= 2) size = Math.round(size * 1.9);
  return size;
}
