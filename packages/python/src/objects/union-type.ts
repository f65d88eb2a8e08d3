/** types.UnionType: `int | str`, `list[int] | None`. */

import { tick } from "../limits.ts";
import { isEqual } from "./comparison.ts";
import { binaryOperation } from "./arithmetic.ts";
import { isInstance, isSubclass } from "./class-check.ts";
import { defineAttributes, defineMethods } from "./function.ts";
import { hashOf } from "./hash.ts";
import { PyGenericAlias, genericAliasType } from "./generic-alias.ts";
import {
  type BinaryOperator,
  builtinType,
  noneType,
  PyObject,
  PyType,
  qualifiedName,
  setDefaultType,
  type Value,
} from "./object.ts";
import { defineSlotMethods } from "./slot-methods.ts";
import { reprOf } from "./text.ts";
import { frozensetOf } from "./set.ts";
import { PyTuple } from "./tuple.ts";
import { collectParameters, substituteArguments } from "./type-substitution.ts";

export const unionType = builtinType("types.UnionType", undefined, { module: "types", final: true });

export class PyUnion extends PyObject {
  /** Two or more different classes or aliases; None stands for its type. */
  readonly members: readonly Value[];
  constructor(members: readonly Value[]) {
    super();
    this.members = members;
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyUnion)) return undefined;
    tick(this.members.length * other.members.length);
    return (
      this.members.length === other.members.length &&
      this.members.every((member) => other.members.some((theirs) => isEqual(theirs, member)))
    );
  }
  override hash(): number | bigint {
    return hashOf(frozensetOf(this.members));
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return this.members.map(memberText).join(" | ");
  }
  override getItem(key: Value): Value {
    const parameters = collectParameters(this.members);
    const given = key instanceof PyTuple ? key.items : [key];
    const made = substituteArguments({ alias: this, args: this.members, parameters }, given);
    return made.reduce((left, right) => binaryOperation("or", left, right));
  }
}
setDefaultType(PyUnion, unionType);

function memberText(member: Value): string {
  if (member === noneType) return "None";
  return member instanceof PyType ? qualifiedName(member) : reprOf(member);
}

/** `left | right` where both may stand in a union; undefined otherwise. */
export function makeUnion(left: Value, right: Value): Value | undefined {
  if (!isMember(left) || !isMember(right)) return undefined;
  const members: Value[] = [];
  for (const side of [left, right]) {
    for (const member of side instanceof PyUnion ? side.members : [side === null ? noneType : side]) {
      tick(members.length);
      if (!members.some((known) => known === member || isEqual(known, member))) members.push(member);
    }
  }
  return members.length === 1 ? members[0]! : new PyUnion(members);
}

function isMember(value: Value): boolean {
  return value === null || value instanceof PyType || value instanceof PyGenericAlias || value instanceof PyUnion;
}

/** The slot of `type`, of generic aliases and of unions for `|`. */
function uniteSlot(this: PyObject, operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
  if (operator !== "or") return undefined;
  return reflected ? makeUnion(other, this) : makeUnion(this, other);
}
for (const implementation of [PyType, PyGenericAlias, PyUnion]) implementation.prototype.binary = uniteSlot;

defineSlotMethods(genericAliasType, "or ror");
defineSlotMethods(unionType, "or ror repr eq ne lt le gt ge hash getitem");
defineMethods(unionType, {
  "__instancecheck__(self, obj, /)": (self: PyUnion, value: Value) => isInstance(value, self),
  "__subclasscheck__(self, cls, /)": (self: PyUnion, cls: Value) => isSubclass(cls, self),
});
defineAttributes(unionType, {
  __args__: (self: PyUnion) => new PyTuple(self.members),
  __parameters__: (self: PyUnion) => new PyTuple(collectParameters(self.members)),
});
