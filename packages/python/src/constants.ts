/** Constants: what the code generator describes, made into the values that generated code finds. */

import type { ConstantEntry, ConstantItem } from "./codegen/block.ts";
import { PyBytes } from "./objects/bytes.ts";
import { PyComplex } from "./objects/complex.ts";
import { Ellipsis, normalizeInt, PyFloat, type Value } from "./objects/object.ts";
import { PyTuple } from "./objects/tuple.ts";

export function makeConstants(entries: readonly ConstantEntry[]): unknown[] {
  const made: unknown[] = [];
  for (const entry of entries) made.push(makeConstant(entry, made));
  return made;
}

/** `made`: the constants that stand before it. */
function makeConstant(entry: ConstantEntry, made: readonly unknown[]): unknown {
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
    case "tuple":
      return new PyTuple(entry.items.map((item) => makeItem(item, made)));
    case "module":
      return "__main__";
    default:
      return entry.value;
  }
}

const makeItem = (item: ConstantItem, made: readonly unknown[]): Value =>
  typeof item === "object" && item !== null ? (made[item.constant] as Value) : item;
