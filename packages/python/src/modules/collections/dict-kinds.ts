/** collections.defaultdict and OrderedDict: dicts with one thing changed. */

import { tick } from "../../limits.ts";
import { getItem, setItem } from "../../objects/access.ts";
import { call, isCallable } from "../../objects/call.ts";
import { isEqual } from "../../objects/comparison.ts";
import { copyDict, DictIterator, dictType, PyDict, updateFromDict } from "../../objects/dict.ts";
import { takeLastEntry, updateDict, updateFromArguments } from "../../objects/dict-methods.ts";
import {
  dictItemsType,
  dictKeysType,
  dictValuesType,
  PyDictItems,
  PyDictKeys,
  PyDictValues,
  reverseDictIterator,
} from "../../objects/dict-views.ts";
import { keyError, typeError } from "../../objects/exceptions.ts";
import { defineAttributes, defineClassMethods, defineMethods } from "../../objects/function.ts";
import { HashTable } from "../../objects/hash-table.ts";
import { iterate } from "../../objects/iteration.ts";
import { defineIterator } from "../../objects/iterator-methods.ts";
import {
  adopt,
  type BinaryOperator,
  builtinType,
  type PyIterator,
  type PyType,
  setDefaultType,
  type Value,
} from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { guardedRepr, reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";

export const defaultdictType = builtinType("collections.defaultdict", [dictType], { module: "collections" });

export class PyDefaultDict extends PyDict {
  factory: Value = null;
  override getItem(key: Value): Value {
    const value = this.table.get(key);
    if (value !== undefined) return value;
    return this.type.isHeap ? call(this.type.lookup("__missing__")!, [this, key]) : this.missing(key);
  }
  missing(key: Value): Value {
    if (this.factory === null) throw keyError(key);
    const value = call(this.factory, []);
    this.table.set(key, value);
    return value;
  }
  override repr(): string {
    const factory = guardedRepr(this, "...", () => reprOf(this.factory));
    return `${this.type.name.replace(/^.*\./, "")}(${factory}, ${super.repr()})`;
  }
  copy(): PyDefaultDict {
    const copy = new PyDefaultDict();
    copy.factory = this.factory;
    copy.table = copyDict(this).table;
    return copy;
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator !== "or" || !(other instanceof PyDict)) return undefined;
    const [left, right] = reflected ? [other, this] : [this, other];
    const result = new PyDefaultDict();
    result.factory = this.factory;
    result.table = copyDict(left).table;
    updateFromDict(result, right);
    return result;
  }
}
setDefaultType(PyDefaultDict, defaultdictType);

defineSlotMethods(defaultdictType, "repr or ror");
defineAttributes(defaultdictType, {
  default_factory: {
    get: (self: PyDefaultDict) => self.factory,
    set: (self: PyDefaultDict, value: Value | undefined) => {
      self.factory = value ?? null;
    },
  },
});
defineMethods(defaultdictType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyDefaultDict(), cls),
  "__init__(self, /, *args, **kwargs)": (self: PyDefaultDict, args: PyTuple, kwargs: PyDict) => {
    const [factory = null, ...rest] = args.items;
    if (factory !== null && !isCallable(factory)) throw typeError("first argument must be callable or None");
    self.factory = factory;
    updateFromArguments("dict", self, new PyTuple(rest), kwargs);
    return null;
  },
  "__missing__(self, key, /)": (self: PyDefaultDict, key: Value) => self.missing(key),
  "__copy__(self, /)": (self: PyDefaultDict) => self.copy(),
  "copy(self, /)": (self: PyDefaultDict) => self.copy(),
});

export const orderedDictType = builtinType("collections.OrderedDict", [dictType], {
  module: "collections",
  hasDict: true,
});
const odictIteratorType = builtinType("odict_iterator", undefined, { final: true });
const odictKeysType = builtinType("odict_keys", [dictKeysType], { final: true });
const odictValuesType = builtinType("odict_values", [dictValuesType], { final: true });
const odictItemsType = builtinType("odict_items", [dictItemsType], { final: true });

export class PyOrderedDict extends PyDict {
  /** Keys from the first on, for popitem(last=False). What it has passed is gone. */
  #oldest: { map: Map<Value, Value>; keys: Iterator<Value> } | undefined;
  override iterator(): PyIterator {
    return adopt(new DictIterator(this, "keys"), odictIteratorType);
  }
  override equals(other: Value): boolean | undefined {
    const result = super.equals(other);
    if (result !== true || !(other instanceof PyOrderedDict)) return result;
    const theirs = other.table.keys();
    return this.table.keys().every((key, i) => isEqual(key, theirs[i]!));
  }
  override repr(): string {
    if (this.table.size === 0) return `${this.type.name.replace(/^.*\./, "")}()`;
    return guardedRepr(this, "...", () => {
      const items = this.table.entries().map(([key, value]) => `(${reprOf(key)}, ${reprOf(value)})`);
      tick(items.length);
      return `${this.type.name.replace(/^.*\./, "")}([${items.join(", ")}])`;
    });
  }
  copy(): PyOrderedDict {
    const copy = new PyOrderedDict();
    copy.table = copyDict(this).table;
    return copy;
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator !== "or" || !(other instanceof PyDict)) return undefined;
    const result = new PyOrderedDict();
    result.table = copyDict(reflected ? other : this).table;
    updateFromDict(result, reflected ? this : other);
    if (!this.type.isHeap) return result;
    const made = call(this.type, []);
    if (!(made instanceof PyDict)) return undefined;
    for (const [key, value] of result.table.entries()) setItem(made, key, value);
    return made;
  }
  takeFirst(): [key: Value, value: Value] | undefined {
    const { table } = this;
    if (table.size === 0) return undefined;
    if (this.#oldest?.map !== table.map) this.#oldest = { map: table.map, keys: table.map.keys() };
    let next = this.#oldest!.keys.next();
    if (next.done) {
      this.#oldest = { map: table.map, keys: table.map.keys() };
      next = this.#oldest.keys.next();
    }
    const canonical = next.value as Value;
    const key = table.original(canonical);
    const value = table.map.get(canonical)!;
    table.drop(canonical);
    return [key, value];
  }
  moveToEnd(key: Value, last: boolean): void {
    const original = this.table.findOriginal(key);
    if (original === undefined) throw keyError(key);
    const value = this.table.take(original);
    if (value === undefined) throw keyError(key);
    if (last) {
      this.table.set(original, value);
      return;
    }
    tick(this.table.size);
    const rest = this.table;
    this.table = new HashTable();
    this.table.set(original, value);
    for (const [other, kept] of rest.entries()) this.table.set(other, kept);
  }
}
setDefaultType(PyOrderedDict, orderedDictType);

defineSlotMethods(orderedDictType, "repr iter eq ne lt le gt ge or ror");
defineClassMethods(orderedDictType, {
  "fromkeys(cls, iterable, value=None)": (cls: PyType, iterable: Value, value: Value) => {
    const made = call(cls, []);
    if (!(made instanceof PyDict)) throw typeError("fromkeys() needs a dict class");
    const iteration = iterate(iterable);
    for (let key = iteration.next(); key !== undefined; key = iteration.next()) {
      tick();
      made.setItem(key, value);
    }
    return made;
  },
});
defineMethods(orderedDictType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyOrderedDict(), cls),
  "__init__(self, /, *args, **kwargs)": (self: PyOrderedDict, args: PyTuple, kwargs: PyDict) => {
    if (args.items.length > 1) throw typeError(`expected at most 1 arguments, got ${args.items.length}`);
    updateFromArguments("OrderedDict", self, args, kwargs);
    return null;
  },
  "__ior__(self, value, /)": (self: PyOrderedDict, value: Value) => {
    updateDict(self, value);
    return self;
  },
  "__reversed__(self, /)": (self: PyOrderedDict) => adopt(reverseDictIterator(self, "keys"), odictIteratorType),
  "copy(self, /)": (self: PyOrderedDict) => adopt(self.copy(), self.type),
  "__copy__(self, /)": (self: PyOrderedDict) => {
    const made = adopt(self.copy(), self.type);
    if (self.attrs !== undefined) made.attrs = new Map(self.attrs);
    return made;
  },
  "pop(self, /, key, default=?)": (self: PyOrderedDict, key: Value, missing: Value | undefined) => {
    const value = self.table.take(key) ?? missing;
    if (value === undefined) throw keyError(key);
    return value;
  },
  "setdefault(self, /, key, default=None)": (self: PyOrderedDict, key: Value, missing: Value) => {
    if (self.table.has(key)) return getItem(self, key);
    setItem(self, key, missing);
    return missing;
  },
  "keys(self, /)": (self: PyOrderedDict) => adopt(new PyDictKeys(self), odictKeysType),
  "values(self, /)": (self: PyOrderedDict) => adopt(new PyDictValues(self), odictValuesType),
  "items(self, /)": (self: PyOrderedDict) => adopt(new PyDictItems(self), odictItemsType),
  "popitem(self, /, last=True)": (self: PyOrderedDict, last: Value) => {
    const entry = isTrue(last) ? takeLastEntry(self) : self.takeFirst();
    if (entry === undefined) throw keyError("dictionary is empty");
    return new PyTuple(entry);
  },
  "move_to_end(self, /, key, last=True)": (self: PyOrderedDict, key: Value, last: Value) => {
    self.moveToEnd(key, isTrue(last));
    return null;
  },
});
defineIterator(odictIteratorType, true);
