/**
 * What a mapping can do by its `__getitem__`, `__iter__`, `__len__`, `__setitem__` and `__delitem__` alone: the methods that Mapping and MutableMapping of
 * collections.abc give to their subclasses.
 */

import { tick } from "../../limits.ts";
import { deleteItem, getItem, setItem } from "../../objects/access.ts";
import { getAttribute, findAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { isInstance } from "../../objects/class-check.ts";
import { richEquals } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { updateDict } from "../../objects/dict-methods.ts";
import { exceptionType, isInstanceOfException, newException, typeError, valueError } from "../../objects/exceptions.ts";
import type { Implementation } from "../../objects/function.ts";
import { arrayFrom, iterate } from "../../objects/iteration.ts";
import { NotImplemented, type PyType, typeOf, type Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";

type Methods = { readonly [signature: string]: Implementation };
/** The abstract classes by name. */
export type AbstractClasses = (name: string) => PyType;

/** mapping[key], undefined where that raises KeyError. */
export function itemOrMissing(mapping: Value, key: Value): Value | undefined {
  try {
    return getItem(mapping, key);
  } catch (error) {
    if (isInstanceOfException(error, "KeyError")) return undefined;
    throw error;
  }
}

/** A plain dict of the items of a mapping. */
function dictOf(mapping: Value): PyDict {
  const dict = new PyDict();
  updateDict(dict, call(getAttribute(mapping, "items"), []));
  return dict;
}

export function mappingMethods(types: AbstractClasses): Methods {
  return {
    "get(self, key, default=None)": (self: Value, key: Value, missing: Value) => {
      const found = itemOrMissing(self, key);
      return found === undefined ? missing : found;
    },
    "__contains__(self, key)": (self: Value, key: Value) => itemOrMissing(self, key) !== undefined,
    "keys(self)": (self: Value) => call(types("KeysView"), [self]),
    "items(self)": (self: Value) => call(types("ItemsView"), [self]),
    "values(self)": (self: Value) => call(types("ValuesView"), [self]),
    "__eq__(self, other)": (self: Value, other: Value) =>
      isInstance(other, types("Mapping")) ? richEquals(dictOf(self), dictOf(other)) : NotImplemented,
  };
}

/** Sets the items of a mapping, of what has `keys`, or of pairs, through the mapping's own `__setitem__`. */
function setItems(self: Value, source: Value, types: AbstractClasses): void {
  const keys = isInstance(source, types("Mapping")) ? null : findAttribute(source, "keys");
  if (keys === undefined) {
    const pairs = iterate(source);
    for (let pair = pairs.next(); pair !== undefined; pair = pairs.next()) setPair(self, pair);
    return;
  }
  const names = iterate(keys === null ? source : call(keys, []));
  for (let key = names.next(); key !== undefined; key = names.next()) {
    tick();
    setItem(self, key, getItem(source, key));
  }
}

function setPair(self: Value, pair: Value): void {
  tick();
  const items = arrayFrom(pair, () => typeError(`cannot unpack non-iterable ${typeOf(pair).name} object`));
  if (items.length > 2) throw valueError("too many values to unpack (expected 2)");
  if (items.length < 2) throw valueError(`not enough values to unpack (expected 2, got ${items.length})`);
  setItem(self, items[0]!, items[1]!);
}

export function mutableMappingMethods(types: AbstractClasses): Methods {
  return {
    "pop(self, key, default=?)": (self: Value, key: Value, missing: Value | undefined) => {
      let value: Value;
      try {
        value = getItem(self, key);
      } catch (error) {
        if (missing === undefined || !isInstanceOfException(error, "KeyError")) throw error;
        return missing;
      }
      deleteItem(self, key);
      return value;
    },
    "popitem(self)": (self: Value) => {
      const key = iterate(self).next();
      if (key === undefined) throw newException(exceptionType("KeyError"));
      const value = getItem(self, key);
      deleteItem(self, key);
      return new PyTuple([key, value]);
    },
    "clear(self)": (self: Value) => {
      try {
        for (;;) {
          tick();
          call(getAttribute(self, "popitem"), []);
        }
      } catch (error) {
        if (!isInstanceOfException(error, "KeyError")) throw error;
      }
      return null;
    },
    "update(self, other=(), /, **kwds)": (self: Value, other: Value, kwds: PyDict) => {
      setItems(self, other, types);
      for (const [name, value] of kwds.table.entries()) setItem(self, name, value);
      return null;
    },
    "setdefault(self, key, default=None)": (self: Value, key: Value, missing: Value) => {
      const value = itemOrMissing(self, key);
      if (value !== undefined) return value;
      setItem(self, key, missing);
      return missing;
    },
  };
}
