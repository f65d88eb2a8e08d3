/**
 * What a mapping can do by its `__getitem__`, `__iter__`, `__len__`, `__setitem__` and `__delitem__` alone: the methods that Mapping and MutableMapping of
 * collections.abc give to their subclasses, and the views that they hand out.
 */

import { tick } from "../../limits.ts";
import { containsIn, deleteItem, getItem, lengthOf, setItem } from "../../objects/access.ts";
import { findAttribute, getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { isEqual, richEquals } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { updateDict } from "../../objects/dict-methods.ts";
import { isInstanceOfException, keyError, typeError, valueError } from "../../objects/exceptions.ts";
import { type Implementation, defineMethods } from "../../objects/function.ts";
import { arrayFrom, iterate, NativeIterator } from "../../objects/iteration.ts";
import {
  builtinType,
  type Iteration,
  NotImplemented,
  type PyIterator,
  PyObject,
  setDefaultType,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { PyDictItems, PyDictKeys } from "../../objects/dict-views.ts";
import { PyAnySet, PySet } from "../../objects/set.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { reprOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { generatorType } from "../../objects/generator.ts";

type Methods = { readonly [signature: string]: Implementation };

export const keysViewType = builtinType("KeysView", undefined, { module: "collections.abc" });
export const itemsViewType = builtinType("ItemsView", undefined, { module: "collections.abc" });
export const valuesViewType = builtinType("ValuesView", undefined, { module: "collections.abc" });

/** A view of any mapping: what it gives is asked of the mapping each time. */
abstract class MappingView extends PyObject {
  readonly mapping: Value;
  constructor(mapping: Value) {
    super();
    this.mapping = mapping;
  }
  abstract show(key: Value): Value;
  override length(): number {
    return lengthOf(this.mapping);
  }
  override iterator(): PyIterator {
    const keys = iterate(this.mapping);
    return new NativeIterator(generatorType, () => {
      const key = keys.next();
      return key === undefined ? undefined : this.show(key);
    });
  }
  override repr(): string {
    return `${this.type.name}(${reprOf(this.mapping)})`;
  }
  override equals(other: Value): boolean | undefined {
    if (this instanceof ValuesView || !isSetLike(other)) return undefined;
    return lengthOf(this) === lengthOf(other) && arrayFrom(this).every((value) => containsIn(other, value));
  }
  override hasIdentityEquality(): boolean {
    return this instanceof ValuesView;
  }
  override binary(operator: "and" | "or" | "sub" | "xor" | "add", other: Value, reflected: boolean): Value | undefined {
    if (this instanceof ValuesView) return undefined;
    const [left, right] = reflected ? [other, this as Value] : [this as Value, other];
    const result = new PySet();
    result.update(left);
    switch (operator) {
      case "and":
        return result.intersection(right);
      case "or":
        result.update(right);
        return result;
      case "sub":
        result.differenceUpdate(right);
        return result;
      case "xor":
        result.symmetricDifferenceUpdate(right);
        return result;
      default:
        return undefined;
    }
  }
}

/** A set, or a view that is one. */
function isSetLike(value: Value): boolean {
  return (
    value instanceof PyAnySet ||
    value instanceof PyDictKeys ||
    value instanceof PyDictItems ||
    (value instanceof MappingView && !(value instanceof ValuesView))
  );
}

class KeysView extends MappingView {
  show(key: Value): Value {
    return key;
  }
  override contains(item: Value): boolean {
    return containsIn(this.mapping, item);
  }
}
setDefaultType(KeysView, keysViewType);

class ItemsView extends MappingView {
  show(key: Value): Value {
    return new PyTuple([key, getItem(this.mapping, key)]);
  }
  override contains(item: Value): boolean {
    const [key, value] = arrayFrom(item);
    const found = itemOrMissing(this.mapping, key ?? null);
    return found !== undefined && isEqual(found, value ?? null);
  }
}
setDefaultType(ItemsView, itemsViewType);

class ValuesView extends MappingView {
  show(key: Value): Value {
    return getItem(this.mapping, key);
  }
}
setDefaultType(ValuesView, valuesViewType);

for (const type of [keysViewType, itemsViewType, valuesViewType]) defineSlotMethods(type, "len iter repr");
for (const type of [keysViewType, itemsViewType])
  defineSlotMethods(type, "contains eq ne and rand or ror sub rsub xor rxor");
for (const [type, View] of [
  [keysViewType, KeysView],
  [itemsViewType, ItemsView],
  [valuesViewType, ValuesView],
] as const) {
  defineMethods(type, { "__new__(cls, mapping)": (_cls: Value, mapping: Value) => new View(mapping) });
}

/** mapping[key], undefined where that raises KeyError. */
export function itemOrMissing(mapping: Value, key: Value): Value | undefined {
  try {
    return getItem(mapping, key);
  } catch (error) {
    if (isInstanceOfException(error, "KeyError")) return undefined;
    throw error;
  }
}

/** A plain dict of what a mapping holds. */
export function dictOf(mapping: Value): PyDict {
  const dict = new PyDict();
  updateDict(dict, mapping);
  return dict;
}

export const mappingMethods: Methods = {
  "get(self, key, default=None)": (self: Value, key: Value, missing: Value) => {
    const found = itemOrMissing(self, key);
    return found === undefined ? missing : found;
  },
  "__contains__(self, key)": (self: Value, key: Value) => itemOrMissing(self, key) !== undefined,
  "keys(self)": (self: Value) => new KeysView(self),
  "items(self)": (self: Value) => new ItemsView(self),
  "values(self)": (self: Value) => new ValuesView(self),
  "__eq__(self, other)": (self: Value, other: Value) => {
    const isMapping =
      other instanceof PyDict ||
      (other instanceof PyObject &&
        findAttribute(other, "keys") !== undefined &&
        findAttribute(other, "__getitem__") !== undefined);
    return isMapping ? richEquals(dictOf(self), dictOf(other)) : NotImplemented;
  },
};

/** MutableMapping.update(other=(), /, **kwds): item by item, through the mapping's own `__setitem__`. */
export function updateMapping(self: Value, args: PyTuple, kwargs: PyDict): null {
  if (args.items.length > 1)
    throw typeError(`update() takes from 1 to 2 positional arguments but ${args.items.length + 1} were given`);
  for (const source of [...args.items, kwargs]) {
    const keys = source instanceof PyDict ? undefined : findAttribute(source, "keys");
    if (source instanceof PyDict || keys !== undefined) {
      const iteration: Iteration = keys === undefined ? iterate(source) : iterate(call(keys, []));
      for (let key = iteration.next(); key !== undefined; key = iteration.next()) {
        tick();
        setItem(self, key, getItem(source, key));
      }
    } else for (const pair of arrayFrom(source)) setPair(self, pair);
  }
  return null;
}

function setPair(self: Value, pair: Value): void {
  const items = arrayFrom(pair, () => typeError(`cannot unpack non-iterable ${typeOf(pair).name} object`));
  if (items.length > 2) throw valueError("too many values to unpack (expected 2)");
  if (items.length < 2) throw valueError(`not enough values to unpack (expected 2, got ${items.length})`);
  setItem(self, items[0]!, items[1]!);
}

export const mutableMappingMethods: Methods = {
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
  "popitem(self)": (self: Value) => popFirst(self),
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
  "setdefault(self, key, default=None)": (self: Value, key: Value, missing: Value) => {
    const value = itemOrMissing(self, key);
    if (value !== undefined) return value;
    setItem(self, key, missing);
    return missing;
  },
  "update(self, other=(), /, **kwds)": (self: Value, other: Value, kwds: PyDict) =>
    updateMapping(self, new PyTuple([other]), kwds),
};

function popFirst(self: Value): Value {
  tick();
  const key = iterate(self).next();
  if (key === undefined) throw keyError("");
  const value = getItem(self, key);
  deleteItem(self, key);
  return new PyTuple([key, value]);
}
