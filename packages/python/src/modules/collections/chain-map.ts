/** collections.ChainMap: several mappings seen as one; changes go to the first. */

import { containsIn, deleteItem, getItem, lengthOf, setItem } from "../../objects/access.ts";
import { getAttribute, setAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { isInstance } from "../../objects/class-check.ts";
import { dictType, PyDict } from "../../objects/dict.ts";
import { updateDict } from "../../objects/dict-methods.ts";
import { isInstanceOfException, keyError } from "../../objects/exceptions.ts";
import type { Implementation } from "../../objects/function.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { NotImplemented, type PyType, typeOf, type Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import type { PyTuple } from "../../objects/tuple.ts";
import { collectAbstract } from "../abc.ts";
import { defineClassBody, setMetaclass } from "../class-body.ts";
import { pythonClass } from "../python-class.ts";
import type { AbstractClasses } from "./mapping-mixins.ts";

const mapsOf = (self: Value): readonly Value[] => arrayFrom(getAttribute(self, "maps"));
const firstOf = (self: Value): Value => getItem(getAttribute(self, "maps"), 0);

/** Keys of all maps in CPython's order: those of the last map first. */
function mergedKeys(self: Value): PyDict {
  const merged = new PyDict();
  for (const map of mapsOf(self).toReversed()) for (const key of arrayFrom(map)) merged.set(key, null);
  return merged;
}

/** Does `change` to the first map, and names the key where it is not there. */
function inFirst<T>(key: Value, change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (isInstanceOfException(error, "KeyError")) throw keyError(`Key not found in the first mapping: ${reprOf(key)}`);
    throw error;
  }
}

function newChild(self: Value, map: Value, kwargs: PyDict): Value {
  const child = map === null ? kwargs : map;
  if (map !== null && kwargs.table.size > 0) call(getAttribute(map, "update"), [kwargs]);
  return call(typeOf(self), [child, ...mapsOf(self)]);
}

/** A new class for every interpreter: programs may set its attributes. */
export function createChainMap(types: AbstractClasses): PyType {
  const type = pythonClass("ChainMap", "collections", [types("MutableMapping")]);
  setMetaclass(type, types("MutableMapping").type);
  const isMapping = (value: Value): boolean => isInstance(value, types("Mapping"));
  defineClassBody(type, {
    methods: chainMapMethods(isMapping),
    classMethods: { "fromkeys(cls, iterable, *args)": fromKeys },
    properties: { parents: (self: Value) => call(typeOf(self), mapsOf(self).slice(1)) },
    aliases: { __copy__: "copy" },
  });
  collectAbstract(type);
  return type;
}

/** ChainMap.fromkeys: what dict.fromkeys gives, in one map. */
function fromKeys(cls: Value, keys: Value, args: PyTuple): Value {
  return call(cls, [call(getAttribute(dictType, "fromkeys"), [keys, ...args.items])]);
}

function chainMapMethods(isMapping: (value: Value) => boolean): { readonly [signature: string]: Implementation } {
  return {
    "__init__(self, *maps)": (self: Value, maps: PyTuple) => {
      setAttribute(self, "maps", new PyList(maps.items.length === 0 ? [new PyDict()] : [...maps.items]));
      return null;
    },
    "__missing__(self, key)": (_self: Value, key: Value) => {
      throw keyError(key);
    },
    "__getitem__(self, key)": (self: Value, key: Value) => {
      for (const map of mapsOf(self)) {
        // CPython: asks for the item itself, so that a `__missing__` of the map is heard.
        try {
          return getItem(map, key);
        } catch (error) {
          if (!isInstanceOfException(error, "KeyError")) throw error;
        }
      }
      return call(getAttribute(self, "__missing__"), [key]);
    },
    "__len__(self)": (self: Value) => mergedKeys(self).table.size,
    "__iter__(self)": (self: Value) => mergedKeys(self).iterator(),
    "get(self, key, default=None)": (self: Value, key: Value, missing: Value) =>
      containsIn(self, key) ? getItem(self, key) : missing,
    "__contains__(self, key)": (self: Value, key: Value) => mapsOf(self).some((map) => containsIn(map, key)),
    "__bool__(self)": (self: Value) => mapsOf(self).some(isTrue),
    "__repr__(self)": (self: Value) => `${typeOf(self).name}(${mapsOf(self).map(reprOf).join(", ")})`,
    "copy(self)": (self: Value) => {
      const [first, ...rest] = mapsOf(self);
      return call(typeOf(self), [call(getAttribute(first!, "copy"), []), ...rest]);
    },
    "new_child(self, m=None, **kwargs)": newChild,
    "__setitem__(self, key, value)": (self: Value, key: Value, value: Value) => {
      setItem(firstOf(self), key, value);
      return null;
    },
    "__delitem__(self, key)": (self: Value, key: Value) => {
      inFirst(key, () => deleteItem(firstOf(self), key));
      return null;
    },
    "popitem(self)": (self: Value) => {
      if (lengthOf(firstOf(self)) === 0) throw keyError("No keys found in the first mapping.");
      return call(getAttribute(firstOf(self), "popitem"), []);
    },
    "pop(self, key, *args)": (self: Value, key: Value, args: PyTuple) =>
      inFirst(key, () => call(getAttribute(firstOf(self), "pop"), [key, ...args.items])),
    "clear(self)": (self: Value) => call(getAttribute(firstOf(self), "clear"), []),
    "__or__(self, other)": (self: Value, other: Value) => {
      if (!isMapping(other)) return NotImplemented;
      const [first, ...rest] = mapsOf(self);
      const copy = call(getAttribute(first!, "copy"), []);
      call(getAttribute(copy, "update"), [other]);
      return call(typeOf(self), [copy, ...rest]);
    },
    "__ror__(self, other)": (self: Value, other: Value) => {
      if (!isMapping(other)) return NotImplemented;
      const merged = new PyDict();
      updateDict(merged, other);
      for (const map of mapsOf(self).toReversed()) updateDict(merged, map);
      return call(typeOf(self), [merged]);
    },
    "__ior__(self, other)": (self: Value, other: Value) => {
      call(getAttribute(firstOf(self), "update"), [other]);
      return self;
    },
  };
}
