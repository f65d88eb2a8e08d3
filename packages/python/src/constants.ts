/** Constants: what the code generator describes, made into the values that generated code finds. */

import type { ConstantEntry } from "./codegen/block.ts";
import { PyBytes } from "./objects/bytes.ts";
import { PyComplex } from "./objects/complex.ts";
import { Ellipsis, normalizeInt, PyFloat } from "./objects/object.ts";

export function makeConstants(entries: readonly ConstantEntry[]): unknown[] {
  return entries.map(makeConstant);
}

function makeConstant(entry: ConstantEntry): unknown {
  switch (entry.kind) {
    case "int":
      return normalizeInt(entry.value);
    case "float":
      return new PyFloat(entry.value);
    case "complex":
      return new PyComplex(0, entry.imag);
    case "bytes":
      return new PyBytes(entry.value);
    case "ellipsis":
      return Ellipsis;
    case "module":
      return "__main__";
    default:
      return entry.value;
  }
}
