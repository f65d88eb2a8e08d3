/** Members of enum classes: made while the class is made, so that `__init_subclass__` sees them already. */

import { inPlaceOperation } from "../../objects/arithmetic.ts";
import { call } from "../../objects/call.ts";
import { isEqual } from "../../objects/comparison.ts";
import { PyBaseException, typeError } from "../../objects/exceptions.ts";
import { builtin, defineMethods, PyAttribute, PyFunction, PyProperty, PyStaticMethod } from "../../objects/function.ts";
import {
  builtinType,
  integerOf,
  objectType,
  PyInstance,
  PyObject,
  type PyType,
  setDefaultType,
  stringOf,
  type Value,
} from "../../objects/object.ts";
import { PyTuple, tupleType } from "../../objects/tuple.ts";
import { dynamicClassAttribute, redirectTo } from "../dynamic-class-attribute.ts";
import { type EnumState, stateOf, memberValueOf } from "./enum-state.ts";

const protoType = builtinType("_proto_member", undefined, { module: "enum", final: true });

/** Stands in the class until `__set_name__` puts the member in its place. */
export class ProtoMember extends PyObject {
  readonly value: Value;
  constructor(value: Value) {
    super();
    this.value = value;
  }
}
setDefaultType(ProtoMember, protoType);
defineMethods(protoType, {
  "__set_name__(self, owner, name, /)": (self: ProtoMember, cls: PyType, name: Value) => {
    addMember(cls, stringOf(name)!, self.value);
    return null;
  },
});

/** The `__new__` that makes members: the one that a class of the enum defines, else that of the data type; undefined for plain objects. */
function constructorOf(cls: PyType, state: EnumState): Value | undefined {
  for (const each of cls.mro) {
    const own = each.dict.get("__new_member__");
    if (own !== undefined) return own instanceof PyStaticMethod ? own.func : own;
  }
  if (state.dataType === objectType) return undefined;
  const construct = state.dataType.lookup("__new__");
  // A dataclass, say, has none of its own and gets its arguments by `__init__`.
  if (construct === objectType.lookup("__new__")) return undefined;
  return construct instanceof PyStaticMethod ? construct.func : construct;
}

function addMember(cls: PyType, name: string, given: Value): void {
  const state = stateOf(cls)!;
  cls.define(name, undefined);
  const isPlain = state.dataType !== tupleType;
  const args = given instanceof PyTuple && isPlain ? [...given.items] : [given];
  const construct = constructorOf(cls, state);
  const made = construct === undefined ? new PyInstance(cls) : call(construct, [cls, ...args]);
  if (!(made instanceof PyObject)) throw typeError("__new__ must return an instance of the enum class");
  made.attrs ??= new Map();
  const { attrs } = made;
  if (!attrs.has("_value_")) attrs.set("_value_", memberValue(state, args, given));
  attrs.set("_name_", name);
  attrs.set("__objclass__", cls);
  const initialize = cls.lookup("__init__");
  if (initialize instanceof PyFunction) call(initialize, [made, ...args]);
  attrs.set("_sort_order_", state.names.items.length);
  place(cls, state, name, made);
}

function memberValue(state: EnumState, args: readonly Value[], given: Value): Value {
  if (state.dataType === objectType) return given;
  try {
    return call(state.dataType, args);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    const failure = typeError("_value_ not set in __new__, unable to create it");
    failure.cause = error;
    failure.suppressContext = true;
    throw failure;
  }
}

/** Puts the member where it belongs; one of an equal value makes the name an alias. */
function place(cls: PyType, state: EnumState, name: string, made: PyObject): void {
  const value = memberValueOf(made);
  const flagBits = isFlagClass(cls) ? integerOf(value) : undefined;
  let member: Value = made;
  const known =
    state.find(value) ??
    state.map.table
      .keys()
      .map((each) => state.map.get(each)!)
      .find((each) => isEqual(memberValueOf(each), value));
  if (known !== undefined) member = known;
  else if (flagBits === undefined || isSingleBit(flagBits)) state.names.items.push(name);
  if (isFlagClass(cls) && flagBits === undefined) inPlaceOperation("or", 0, value);
  if (flagBits !== undefined && flagBits >= 0) {
    state.flagMask |= BigInt(flagBits);
    if (isSingleBit(flagBits)) state.singleBits |= BigInt(flagBits);
  }
  cls.define(name, redirect(cls, name, member));
  state.map.set(name, member);
  state.remember(value, member);
}

/** What stands in the class for the member: itself, or a property where a base has one of that name. */
function redirect(cls: PyType, name: string, member: Value): Value {
  for (const base of cls.mro.slice(1)) {
    const found = base.dict.get(name);
    if (found instanceof PyAttribute) {
      const getter = builtin(`${name}(self, /)`, (self: Value) => found.get(self) ?? null, "enum");
      return redirectTo(cls, name, { get: getter, set: null, delete: null });
    }
    if (found instanceof PyProperty)
      return redirectTo(cls, name, { get: found.getter, set: found.setter, delete: found.deleter });
    if (found instanceof PyObject && found.type.isSubtypeOf(dynamicClassAttribute())) {
      const part = (each: string): Value => found.attrs?.get(each) ?? null;
      return redirectTo(cls, name, { get: part("fget"), set: part("fset"), delete: part("fdel") });
    }
  }
  return member;
}

export const isSingleBit = (bits: number | bigint): boolean => bits > 0 && (BigInt(bits) & (BigInt(bits) - 1n)) === 0n;

/** Is the class a Flag? */
export function isFlagClass(cls: PyType): boolean {
  return cls.mro.some((each) => each.module === "enum" && each.name === "Flag");
}
