/** Methods of set and frozenset. */

import { optionalIterable, overridesInit } from "./constructor-arguments.ts";
import type { PyDict } from "./dict.ts";
import { keyError } from "./exceptions.ts";
import { defineConstants, defineMethods } from "./function.ts";
import { iterate } from "./iteration.ts";
import { defineIterator } from "./iterator-methods.ts";
import { adopt, type PyType, type Value } from "./object.ts";
import { frozensetType, PyAnySet, PyFrozenSet, PySet, setType } from "./set.ts";
import { setIteratorType } from "./set-iterator.ts";
import { defineClassGetItem, defineSlotMethods } from "./slot-methods.ts";
import { tick } from "../limits.ts";
import type { PyTuple } from "./tuple.ts";

/** The argument itself where it is a set, else a set of its values. */
function asSet(iterable: Value): PyAnySet {
  return iterable instanceof PyAnySet ? iterable : setFrom(iterable);
}

function setFrom(iterable: Value): PySet {
  const set = new PySet();
  set.update(iterable);
  return set;
}

function containsAll(set: PyAnySet, iterable: Value): boolean {
  if (iterable instanceof PyAnySet) return iterable.isSubsetOf(set);
  const iteration = iterate(iterable);
  for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
    tick();
    if (!set.hasKey(value)) return false;
  }
  return true;
}

function union(self: PyAnySet, others: PyTuple): PyAnySet {
  const result = self.copy();
  for (const other of others.items) result.update(other);
  return result;
}

function intersection(self: PyAnySet, others: PyTuple): PyAnySet {
  if (others.items.length === 0) return self.copy();
  let result = self;
  for (const other of others.items) result = result.intersection(other);
  return result;
}

function difference(self: PyAnySet, others: PyTuple): PyAnySet {
  const items = others.items;
  if (items.length === 0) return self.copy();
  const result = self.difference(items[0]!);
  for (let i = 1; i < items.length; i++) result.differenceUpdate(items[i]!);
  return result;
}

for (const type of [setType, frozensetType]) {
  defineSlotMethods(type, "len iter repr contains eq ne lt le gt ge and rand or ror sub rsub xor rxor");
  defineClassGetItem(type);
  defineMethods(type, {
    "union(self, /, *others)": union,
    "intersection(self, /, *others)": intersection,
    "difference(self, /, *others)": difference,
    "symmetric_difference(self, other, /)": (self: PyAnySet, other: Value) => self.symmetricDifference(other),
    "issubset(self, other, /)": (self: PyAnySet, other: Value) => self.isSubsetOf(asSet(other)),
    "issuperset(self, other, /)": containsAll,
    "isdisjoint(self, other, /)": (self: PyAnySet, other: Value) => self.isDisjointFrom(other),
  });
}

defineSlotMethods(setType, "iand ior isub ixor");
defineConstants(setType, { __hash__: null });
setType.constructsQuickly = (args, kwargs) => {
  if (kwargs !== undefined || args.length > 1) return undefined;
  return args.length === 0 ? new PySet() : setFrom(args[0]!);
};
defineMethods(setType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PySet(), cls),
  "__init__(self, /, *args, **kwargs)": (self: PySet, args: PyTuple, kwargs: PyDict) => {
    const iterable = optionalIterable("set", args, kwargs);
    self.clear();
    if (iterable !== undefined) self.update(iterable);
    return null;
  },
  "copy(self, /)": (self: PySet) => self.copy(),
  "add(self, object, /)": (self: PySet, object: Value) => {
    self.add(object);
    return null;
  },
  "clear(self, /)": (self: PySet) => {
    self.clear();
    return null;
  },
  "discard(self, object, /)": (self: PySet, object: Value) => {
    self.discard(object);
    return null;
  },
  "remove(self, object, /)": (self: PySet, object: Value) => {
    if (!self.discard(object)) throw keyError(object);
    return null;
  },
  "pop(self, /)": (self: PySet) => {
    const key = self.take();
    if (key === undefined) throw keyError("pop from an empty set");
    return key;
  },
  "update(self, /, *others)": (self: PySet, others: PyTuple) => {
    for (const other of others.items) self.update(other);
    return null;
  },
  "intersection_update(self, /, *others)": (self: PySet, others: PyTuple) => {
    self.become(intersection(self, others));
    return null;
  },
  "difference_update(self, /, *others)": (self: PySet, others: PyTuple) => {
    for (const other of others.items) self.differenceUpdate(other);
    return null;
  },
  "symmetric_difference_update(self, other, /)": (self: PySet, other: Value) => {
    self.symmetricDifferenceUpdate(other);
    return null;
  },
});

defineSlotMethods(frozensetType, "hash");
frozensetType.constructsQuickly = (args, kwargs) => {
  if (kwargs !== undefined || args.length > 1) return undefined;
  if (args[0] instanceof PyFrozenSet && args[0].type === frozensetType) return args[0];
  const set = new PyFrozenSet();
  if (args.length === 1) set.update(args[0]!);
  return set;
};
defineMethods(frozensetType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    const isExact = cls === frozensetType;
    const iterable =
      isExact || !overridesInit(cls, frozensetType) ? optionalIterable("frozenset", args, kwargs) : args.items[0];
    if (isExact && iterable instanceof PyFrozenSet && iterable.type === frozensetType) return iterable;
    const set = adopt(new PyFrozenSet(), cls);
    if (iterable !== undefined) set.update(iterable);
    return set;
  },
  "copy(self, /)": (self: PyFrozenSet) => (self.type === frozensetType ? self : self.copy()),
});

defineIterator(setIteratorType, true);
