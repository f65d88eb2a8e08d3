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
  throw typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
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
  requireClass(value);
  throw typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
}

/** type.__subclasscheck__ */
export function isRealSubclass(value: Value, cls: PyType): boolean {
  return requireClass(value).isSubtypeOf(cls);
}

function requireClass(value: Value): PyType {
  if (value instanceof PyType) return value;
  if (value instanceof PyGenericAlias) return value.origin;
  throw typeError("issubclass() arg 1 must be a class");
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
