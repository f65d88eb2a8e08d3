/** What an enum class knows of its members, and how a value is found among them. */

import { tick } from "../../limits.ts";
import { isEqual } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { isInstanceOfException } from "../../objects/exceptions.ts";
import { isHashable } from "../../objects/hash.ts";
import { PyList } from "../../objects/list.ts";
import type { PyObject, PyType, Value } from "../../objects/object.ts";

/** What a flag does with a value that has bits of no member. */
export type Boundary = "strict" | "conform" | "eject" | "keep";

export class EnumState {
  /** name -> member, aliases too; `_member_map_` */
  readonly map = new PyDict();
  /** Names of what iteration gives; `_member_names_` */
  readonly names = new PyList([]);
  /** value -> member; `_value2member_map_` */
  readonly byValue = new PyDict();
  /** Members whose values have no hash. */
  readonly unhashable: Value[] = [];
  /** What shows the value of a member: `__repr__` of the data type; None for that of the value itself. */
  valueRepr: Value = null;
  /** The type that members are values of: `int` for IntEnum, else `object`. */
  readonly dataType: PyType;
  boundary: Boundary;
  /** Of a flag: all bits of its members, and the bits that are members by themselves. */
  flagMask = 0n;
  singleBits = 0n;
  constructor(dataType: PyType, boundary: Boundary) {
    this.dataType = dataType;
    this.boundary = boundary;
  }

  get members(): Value[] {
    return this.names.items.map((name) => this.map.get(name)!);
  }

  /** The member of a value, undefined where there is none. */
  find(value: Value): Value | undefined {
    const known = this.#hashed(value);
    if (known !== undefined) return known;
    for (const member of this.unhashable) {
      tick();
      if (isEqual(memberValueOf(member), value)) return member;
    }
    return undefined;
  }

  /** The member of a value with a hash; a tuple has one, but not with everything in it. */
  #hashed(value: Value): Value | undefined {
    try {
      return this.byValue.get(value);
    } catch (error) {
      if (!isInstanceOfException(error, "TypeError")) throw error;
      return undefined;
    }
  }

  remember(value: Value, member: Value): void {
    if (isHashable(value)) {
      if (this.byValue.get(value) === undefined) this.byValue.set(value, member);
    } else this.unhashable.push(member);
  }
}

const states = new WeakMap<PyType, EnumState>();

export function stateOf(cls: PyType): EnumState | undefined {
  return states.get(cls);
}

export function setState(cls: PyType, state: EnumState): void {
  states.set(cls, state);
}

/** `member._value_` */
export function memberValueOf(member: Value): Value {
  return (member as PyObject).attrs?.get("_value_") ?? null;
}

/** `member._name_` */
export function nameOf(member: Value): Value {
  return (member as PyObject).attrs?.get("_name_") ?? null;
}
