/** Arguments as C code takes them: what it says of those that don't fit. */

import { overflowError, typeError } from "../objects/exceptions.ts";
import { indexOf, requireIndex } from "../objects/index-value.ts";
import { typeOf, type Value } from "../objects/object.ts";

const INT_BOUND = 2 ** 31;

/** An `int` of C, which a flag is, too: `validate=b''` is refused, `validate=2` is true. */
export function cInt(value: Value): number {
  const number = Number(requireIndex(value));
  if (number >= INT_BOUND || number < -INT_BOUND) throw overflowError("Python int too large to convert to C int");
  return number;
}

/** An `int` as functions read it that describe their arguments by a format. */
export function parsedInt(value: Value): number {
  const index = requireIndex(value);
  if (index >= 2n ** 63n || index < -(2n ** 63n)) throw overflowError("Python int too large to convert to C long");
  if (index >= INT_BOUND) throw overflowError("signed integer is greater than maximum");
  if (index < -INT_BOUND) throw overflowError("signed integer is less than minimum");
  return Number(index);
}

/** A `Py_ssize_t` of C. */
export function requireSsize(value: Value): number {
  const index = requireIndex(value);
  if (typeof index === "number") return index;
  // Far below zero is a size, too; above, no size comes so far.
  if (index < 0 && index >= -(2n ** 63n)) return Number(index);
  throw overflowError("Python int too large to convert to C ssize_t");
}

/** A size that may be left out: -1 for None. */
export function sizeOrNone(value: Value, words = "argument should be integer or None, not"): number {
  if (value === null) return -1;
  const index = indexOf(value);
  if (index === undefined) throw typeError(`${words} '${typeOf(value).name}'`);
  if (index >= 2n ** 63n || index < -(2n ** 63n)) throw overflowError("cannot fit 'int' into an index-sized integer");
  return Number(index);
}

/** What C code calls the kind of an argument that it refuses. */
export const kindOf = (value: Value): string => (value === null ? "None" : typeOf(value).name);
