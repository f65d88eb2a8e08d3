/**
 * The module decimal, written in Python: numbers as people write them, of any precision.
 *
 * A number is a sign, an integer coefficient and an exponent; every operation computes exactly and rounds once to the precision of the context (`_finish`). What is trapped
 * raises with the list of conditions, as CPython's does. Logarithm, exponential and powers that are no integers are computed in fixed point with guard digits.
 */

import { numberTypes } from "./numbers.ts";
import { collectionsModule } from "./collections.ts";
import { ARITHMETIC_TEXT } from "./decimal/arithmetic-text.ts";
import { CONTEXT_TEXT } from "./decimal/context-text.ts";
import { DECIMAL_TEXT } from "./decimal/decimal-text.ts";
import { mathModule } from "./math.ts";
import { pythonModule } from "./python-source.ts";
import { reModule } from "./re/re-module.ts";
import { type Attributes, PyType, type Value } from "../objects/object.ts";

export const decimalModule = pythonModule(
  "decimal",
  CONTEXT_TEXT + ARITHMETIC_TEXT + DECIMAL_TEXT,
  () => {
    const math = mathModule.create();
    return new Map<string, Value>([
      ["_gcd", math.get("gcd")!],
      ["_isqrt", math.get("isqrt")!],
      ["_copysign", math.get("copysign")!],
      ["_compile", reModule.create().get("compile")!],
      ["_namedtuple", collectionsModule.create().get("namedtuple")!],
      ["_Number", numberTypes().get("Number")!],
      ["_Rational", numberTypes().get("Rational")!],
    ]);
  },
  nameAsC,
);

/** CPython: the class is written in C, and error messages call such a class by its module, too. */
function nameAsC(namespace: Attributes): void {
  for (const name of ["Decimal", "Context"]) {
    const type = namespace.get(name);
    if (type instanceof PyType) type.name = `decimal.${name}`;
  }
}
