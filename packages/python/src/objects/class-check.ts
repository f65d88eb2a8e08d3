/** isinstance and issubclass: with classes, tuples of them, unions, and classes whose metaclass has its own opinion. */

import { findAttribute } from "./attributes.ts";
import { callMethod } from "./call.ts";
import { typeError } from "./exceptions.ts";
import { PyBuiltin } from "./function.ts";
import { PyGenericAlias } from "./generic-alias.ts";
import { enterNative, leaveNative } from "./native-depth.ts";
import { PyType, typeOf, typeType, type Value } from "./object.ts";
import { isTrue } from "./truth.ts";
import { PyTuple } from "./tuple.ts";
import { PyUnion } from "./union-type.ts";

/** isinstance(value, cls) */
export function isInstance(value: Value, cls: Value): boolean {
  if (cls instanceof PyType) {
    const type = typeOf(value);
    if (type === cls) return true;
    const check = ownCheck(cls, "__instancecheck__");
    return check === undefined ? isRealInstance(value, cls) : isTrue(callMethod(check, cls, value));
  }
  if (cls instanceof PyTuple) return anyOf(cls, (item) => isInstance(value, item));
  if (cls instanceof PyUnion)
    return cls.members.some((member) => isInstance(value, member === null ? typeOf(null) : member));
  if (cls instanceof PyGenericAlias) throw typeError("isinstance() argument 2 cannot be a parameterized generic");
  const check = ownCheck(cls, "__instancecheck__");
  if (check !== undefined) return isTrue(callMethod(check, cls, value));
  if (basesOf(cls) === undefined) throw typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
  const claimed = findAttribute(value, "__class__");
  return claimed !== undefined && isAbstractSubclass(claimed, cls);
}

/** type.__instancecheck__: the class of the value, or what its `__class__` claims. */
export function isRealInstance(value: Value, cls: PyType): boolean {
  const type = typeOf(value);
  if (type.isSubtypeOf(cls)) return true;
  if (!type.isHeap) return false;
  const claimed = findAttribute(value, "__class__");
  return claimed instanceof PyType && claimed !== type && claimed.isSubtypeOf(cls);
}

/** issubclass(value, cls) */
export function isSubclass(value: Value, cls: Value): boolean {
  if (cls instanceof PyType) {
    const check = ownCheck(cls, "__subclasscheck__");
    if (check !== undefined) return isTrue(callMethod(check, cls, value));
    return isRealSubclass(value, cls);
  }
  if (cls instanceof PyTuple) return anyOf(cls, (item) => isSubclass(value, item));
  if (cls instanceof PyUnion)
    return cls.members.some((member) => isSubclass(value, member === null ? typeOf(null) : member));
  if (cls instanceof PyGenericAlias) throw typeError("issubclass() argument 2 cannot be a parameterized generic");
  const check = ownCheck(cls, "__subclasscheck__");
  if (check !== undefined) return isTrue(callMethod(check, cls, value));
  return isRealSubclass(value, cls);
}

/** type.__subclasscheck__, also for objects that are no classes but have `__bases__` as classes do. */
export function isRealSubclass(value: Value, cls: Value): boolean {
  if (value instanceof PyType && cls instanceof PyType) return value.isSubtypeOf(cls);
  if (basesOf(value) === undefined) throw typeError("issubclass() arg 1 must be a class");
  if (basesOf(cls) === undefined) throw typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
  return isAbstractSubclass(value, cls);
}

/** `__bases__` if it is a tuple: what makes an object pass for a class. */
function basesOf(value: Value): PyTuple | undefined {
  const bases = findAttribute(value, "__bases__");
  return bases instanceof PyTuple ? bases : undefined;
}

function isAbstractSubclass(value: Value, cls: Value): boolean {
  enterNative(" in __issubclass__");
  try {
    return value === cls || (basesOf(value)?.items.some((base) => isAbstractSubclass(base, cls)) ?? false);
  } finally {
    leaveNative();
  }
}

/** The check that the class of `cls` defines itself; undefined where it is that of `type`. */
function ownCheck(cls: Value, name: string): Value | undefined {
  const meta = typeOf(cls);
  if (meta === typeType) return undefined;
  const check = meta.lookup(name);
  return check instanceof PyBuiltin && check.owner === typeType ? undefined : check;
}

function anyOf(tuple: PyTuple, test: (item: Value) => boolean): boolean {
  enterNative(" in __instancecheck__");
  try {
    return tuple.items.some(test);
  } finally {
    leaveNative();
  }
}
