/**
 * Dunder methods made from slots: `list.__len__` calls the slot `length` of its argument.
 *
 * Containers answer `len(x)`, `x[k]`, `x < y` by the slots of their JavaScript class; a program that writes `super().__setitem__(k, v)` or
 * `list.__len__(x)` needs the same things under their Python names. A type lists those names that dir() shows on it in CPython.
 */

import { requireIndex } from "./index-value.ts";
import { typeError } from "./exceptions.ts";
import { defineClassMethods, type Implementation, PyBuiltin } from "./function.ts";
import { PyGenericAlias } from "./generic-alias.ts";
import {
  type BinaryOperator,
  NotImplemented,
  type Ordering,
  type PyObject,
  type PyType,
  type Value,
} from "./object.ts";
import { PyTuple } from "./tuple.ts";

/** Signature and implementation of every method that can be made from a slot, by name. */
const slotMethods = new Map<string, readonly [signature: string, implementation: Implementation]>();

function addSlot(signature: string, implementation: Implementation): void {
  slotMethods.set(signature.slice(0, signature.indexOf("(")), [signature, implementation]);
}

addSlot("__len__(self, /)", (self: PyObject) => self.length() ?? 0);
addSlot("__bool__(self, /)", (self: PyObject) => self.truth());
addSlot("__iter__(self, /)", (self: PyObject) => self.iterator() as Value);
addSlot("__repr__(self, /)", (self: PyObject) => self.repr());
addSlot("__contains__(self, key, /)", (self: PyObject, key: Value) => self.contains(key) ?? false);
addSlot("__getitem__(self, key, /)", (self: PyObject, key: Value) => self.getItem(key) as Value);
addSlot("__setitem__(self, key, value, /)", (self: PyObject, key: Value, value: Value) => {
  self.setItem(key, value);
  return null;
});
addSlot("__delitem__(self, key, /)", (self: PyObject, key: Value) => {
  self.deleteItem(key);
  return null;
});
addSlot("__hash__(self, /)", (self: PyObject) => {
  const hash = self.hash();
  if (hash === undefined) throw typeError(`unhashable type: '${self.type.name}'`);
  return hash;
});
addSlot("__eq__(self, value, /)", (self: PyObject, value: Value) => self.equals(value) ?? NotImplemented);
addSlot("__ne__(self, value, /)", (self: PyObject, value: Value) => {
  const result = self.equals(value);
  return result === undefined ? NotImplemented : !result;
});
for (const operator of ["lt", "le", "gt", "ge"] as const satisfies Ordering[]) {
  addSlot(
    `__${operator}__(self, value, /)`,
    (self: PyObject, value: Value) => self.order(operator, value) ?? NotImplemented,
  );
}
for (const operator of ["add", "sub", "and", "or", "xor"] as const satisfies BinaryOperator[]) {
  addSlot(
    `__${operator}__(self, value, /)`,
    (self: PyObject, value: Value) => self.binary(operator, value, false) ?? NotImplemented,
  );
  addSlot(
    `__r${operator}__(self, value, /)`,
    (self: PyObject, value: Value) => self.binary(operator, value, true) ?? NotImplemented,
  );
  addSlot(
    `__i${operator}__(self, value, /)`,
    (self: PyObject, value: Value) => self.inPlace(operator, value) ?? NotImplemented,
  );
}

/** What `*` of a sequence gives. TypeError for what is no integer. */
function repeated(result: Value | undefined, times: Value): Value {
  if (result === undefined) requireIndex(times);
  return result ?? NotImplemented;
}
addSlot("__mul__(self, value, /)", (self: PyObject, value: Value) => repeated(self.binary("mul", value, false), value));
addSlot("__rmul__(self, value, /)", (self: PyObject, value: Value) => repeated(self.binary("mul", value, true), value));
addSlot("__imul__(self, value, /)", (self: PyObject, value: Value) => repeated(self.inPlace("mul", value), value));

/** Signature and implementation of the method `__name__` made from a slot. */
export function slotMethod(name: string): readonly [signature: string, implementation: Implementation] {
  return slotMethods.get(`__${name}__`)!;
}

/** Gives a type the methods of these names, separated by spaces, without their underscores: "len iter eq". */
export function defineSlotMethods(type: PyType, names: string): void {
  type.pending.push((owner, dict) => {
    for (const name of names.split(" ")) {
      const [signature, implementation] = slotMethod(name);
      dict.set(`__${name}__`, new PyBuiltin(signature, implementation, owner));
    }
  });
}

/** Lets a class be subscripted for annotations: `list[int]`. */
export function defineClassGetItem(type: PyType): void {
  defineClassMethods(type, {
    "__class_getitem__(cls, key, /)": (cls: PyType, key: Value) =>
      new PyGenericAlias(cls, key instanceof PyTuple ? key : new PyTuple([key])),
  });
}
