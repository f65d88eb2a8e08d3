/** The structures of sys: tuples whose items have names (`version_info`, `float_info` ...). */

import { defineAttributes } from "../../objects/function.ts";
import { builtinType, type PyType, type Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { PyTuple, tupleType } from "../../objects/tuple.ts";

class Structure extends PyTuple {
  override readonly type: PyType;
  readonly names: readonly string[];
  constructor(type: PyType, names: readonly string[], items: readonly Value[]) {
    super(items);
    this.type = type;
    this.names = names;
  }
  override repr(): string {
    return `${this.type.module}.${this.type.name}(${this.names.map((name, i) => `${name}=${reprOf(this.items[i]!)}`).join(", ")})`;
  }
}

/** A structure of a type of its own: `sys.version_info(major=3, ...)`. */
export function makeStructure(name: string, fields: readonly (readonly [string, Value])[]): () => Value {
  const type = builtinType(name, [tupleType], { module: "sys", final: true });
  defineAttributes(type, Object.fromEntries(fields.map(([field], i) => [field, (self: PyTuple) => self.items[i]])));
  const made = new Structure(
    type,
    fields.map(([field]) => field),
    fields.map(([, value]) => value),
  );
  return () => made;
}
