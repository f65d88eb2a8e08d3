/** `time.struct_time`: a tuple of nine ints that have names, and two more facts that have names only. */

import { defineAttributes, defineConstants, defineMethods } from "../../objects/function.ts";
import { typeError } from "../../objects/exceptions.ts";
import { isIterable } from "../../objects/access.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { adopt, builtinType, type PyType, setDefaultType, type Value } from "../../objects/object.ts";
import { PyDict } from "../../objects/dict.ts";
import { reprOf } from "../../objects/text.ts";
import { PyTuple, tupleType } from "../../objects/tuple.ts";

export const structTimeType = builtinType("time.struct_time", [tupleType], { final: true, module: "time" });
structTimeType.qualname = "struct_time";

const FIELDS = ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"];

export class PyStructTime extends PyTuple {
  readonly zone: Value;
  readonly offset: Value;
  constructor(items: readonly Value[], zone: Value, offset: Value) {
    super(items);
    this.zone = zone;
    this.offset = offset;
  }
  override repr(): string {
    return `time.struct_time(${FIELDS.map((name, i) => `${name}=${reprOf(this.items[i]!)}`).join(", ")})`;
  }
}
setDefaultType(PyStructTime, structTimeType);

defineMethods(structTimeType, {
  "__new__(cls, sequence=?, dict=?)": (cls: PyType, sequence: Value | undefined, more: Value | undefined) => {
    // CPython: all structures of the system are made by one function, whose name this is.
    if (sequence === undefined) throw typeError("structseq() missing required argument 'sequence' (pos 1)");
    if (more !== undefined && !(more instanceof PyDict))
      throw typeError("time.struct_time() takes a dict as second arg, if any");
    if (!isIterable(sequence)) throw typeError("constructor requires a sequence");
    const items = arrayFrom(sequence);
    if (items.length < 9)
      throw typeError(`time.struct_time() takes an at least 9-sequence (${items.length}-sequence given)`);
    if (items.length > 11)
      throw typeError(`time.struct_time() takes an at most 11-sequence (${items.length}-sequence given)`);
    return adopt(new PyStructTime(items.slice(0, 9), items[9] ?? null, items[10] ?? null), cls);
  },
  "__repr__(self, /)": (self: PyStructTime) => self.repr(),
});
defineAttributes(structTimeType, {
  ...Object.fromEntries(FIELDS.map((name, i) => [name, (self: PyStructTime) => self.items[i]!])),
  tm_zone: (self: PyStructTime) => self.zone,
  tm_gmtoff: (self: PyStructTime) => self.offset,
});
defineConstants(structTimeType, { n_fields: 11, n_sequence_fields: 9, n_unnamed_fields: 0 });
