/** collections.defaultdict and OrderedDict: dicts with one thing changed. */

import { tick } from "../../limits.ts";
import { getItem, setItem } from "../../objects/access.ts";
import { getAttribute, hasAttribute } from "../../objects/attributes.ts";
import { call, callMethod, isCallable } from "../../objects/call.ts";
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
import {
  exceptionType,
  keyError,
  newException,
  type PyBaseException,
  typeError,
  valueError,
} from "../../objects/exceptions.ts";
import { defineAttributes, defineClassMethods, defineMethods } from "../../objects/function.ts";
import { HashTable } from "../../objects/hash-table.ts";
import { InstanceDict, dictDescriptor } from "../../objects/instance-dict.ts";
import { arrayFrom, iterate } from "../../objects/iteration.ts";
import { defineIterator } from "../../objects/iterator-methods.ts";
import {
  adopt,
  type BinaryOperator,
  builtinType,
  type PyIterator,
  PyObject,
  type PyType,
  setDefaultType,
  type Value,
} from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { guardedRepr, reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { emptyTuple, PyTuple } from "../../objects/tuple.ts";

export const defaultdictType = builtinType("collections.defaultdict", [dictType], { module: "collections" });

export class PyDefaultDict extends PyDict {
  factory: Value = null;
  override getItem(key: Value): Value {
    const value = this.table.get(key);
    if (value !== undefined) return value;
    return this.type.isHeap ? callMethod(this.type.lookup("__missing__")!, this, key) : this.missing(key);
  }
  missing(key: Value): Value {
    if (this.factory === null) throw keyError(key);
    const value = call(this.factory, []);
    this.table.set(key, value);
    return value;
  }
  override repr(): string {
    const items = super.repr();
    const { factory } = this;
    const shown = factory instanceof PyObject ? guardedRepr(factory, "...", () => reprOf(factory)) : reprOf(factory);
    return `${this.type.name.replace(/^.*\./, "")}(${shown}, ${items})`;
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
  "__reduce__(self, /)": (self: PyDefaultDict) =>
    new PyTuple([
      self.type,
      self.factory === null ? emptyTuple : new PyTuple([self.factory]),
      null,
      null,
      iterate(call(getAttribute(self, "items"), [])) as PyIterator,
    ]),
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

/** KeyError of an OrderedDict. CPython: a key that is a tuple becomes the arguments of the exception, and None leaves it without any. */
function absentKey(key: Value): PyBaseException {
  if (key === null) return newException(exceptionType("KeyError"));
  return key instanceof PyTuple ? newException(exceptionType("KeyError"), ...key.items) : keyError(key);
}

export class PyOrderedDict extends PyDict {
  /** Keys from the first on, for popitem(last=False). What it has passed is gone. */
  #oldest: { map: Map<Value, Value>; keys: Iterator<Value> } | undefined;
  override iterator(): PyIterator {
    return orderedIterator(this, "keys", false);
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
  override inPlace(operator: BinaryOperator, other: Value): Value | undefined {
    if (operator !== "or") return undefined;
    updateOrdered(this, [other], new PyDict(), "update");
    return this;
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
    if (original === undefined) throw absentKey(key);
    const value = this.table.take(original);
    if (value === undefined) throw absentKey(key);
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

defineSlotMethods(orderedDictType, "repr iter eq ne lt le gt ge or ror setitem delitem");
orderedDictType.pending.push((owner, dict) => {
  dict.set("__dict__", dictDescriptor(owner));
  dict.set("__hash__", null);
});

/** What OrderedDict takes as new items: a mapping, what has `keys`, or pairs. CPython: an update of its own, with words of its own. */
function updateOrdered(self: PyOrderedDict, args: readonly Value[], kwargs: PyDict, label: string): void {
  if (args.length > 1)
    throw typeError(
      label === "__init__"
        ? `expected at most 1 arguments, got ${args.length}`
        : `${label}() takes at most 1 positional argument (${args.length} given)`,
    );
  const [source] = args;
  if (source !== undefined) {
    const isMapping = source instanceof PyDict || hasAttribute(source, "keys") || hasAttribute(source, "items");
    if (isMapping) updateDict(self, source);
    else for (const pair of arrayFrom(source)) setPair(self, pair);
  }
  for (const [key, value] of kwargs.table.entries()) setItem(self, key, value);
}

function setPair(self: PyOrderedDict, pair: Value): void {
  tick();
  const items = arrayFrom(pair);
  if (items.length > 2) throw valueError("too many values to unpack (expected 2)");
  if (items.length < 2)
    throw valueError(`need more than ${items.length} value${items.length === 1 ? "" : "s"} to unpack`);
  setItem(self, items[0]!, items[1]!);
}
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
    updateOrdered(self, args.items, kwargs, "__init__");
    return null;
  },
  "update(self, /, *args, **kwargs)": (self: PyOrderedDict, args: PyTuple, kwargs: PyDict) => {
    updateOrdered(self, args.items, kwargs, "update");
    return null;
  },
  "clear(self, /)": (self: PyOrderedDict) => {
    self.table.clear();
    return null;
  },
  "__sizeof__(self, /)": (self: PyOrderedDict) => 432 + self.table.size * 90,
  "__reduce__(self, /)": (self: PyOrderedDict) =>
    new PyTuple([
      self.type,
      emptyTuple,
      self.attrs === undefined || self.attrs.size === 0 ? null : InstanceDict.of(self),
      null,
      iterate(call(getAttribute(self, "items"), [])) as PyIterator,
    ]),
  "__ior__(self, value, /)": (self: PyOrderedDict, value: Value) => {
    updateOrdered(self, [value], new PyDict(), "update");
    return self;
  },
  "__reversed__(self, /)": (self: PyOrderedDict) => orderedIterator(self, "keys", true),
  "copy(self, /)": (self: PyOrderedDict) => adopt(self.copy(), self.type),
  "pop(self, /, key, default=?)": (self: PyOrderedDict, key: Value, missing: Value | undefined) => {
    const value = self.table.take(key) ?? missing;
    if (value === undefined) throw absentKey(key);
    return value;
  },
  "setdefault(self, /, key, default=None)": (self: PyOrderedDict, key: Value, missing: Value) => {
    if (self.table.has(key)) return getItem(self, key);
    setItem(self, key, missing);
    return missing;
  },
  "keys(self, /)": (self: PyOrderedDict) => adopt(new OrderedKeys(self), odictKeysType),
  "values(self, /)": (self: PyOrderedDict) => adopt(new OrderedValues(self), odictValuesType),
  "items(self, /)": (self: PyOrderedDict) => adopt(new OrderedItems(self), odictItemsType),
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
/** An iterator over an OrderedDict, whatever it gives, is of one type. */
const orderedIterator = (dict: PyDict, what: "keys" | "values" | "items", isReversed: boolean): PyIterator =>
  adopt(isReversed ? reverseDictIterator(dict, what) : new DictIterator(dict, what), odictIteratorType);

class OrderedKeys extends PyDictKeys {
  override iterator(): PyIterator {
    return orderedIterator(this.dict, "keys", false);
  }
}
class OrderedValues extends PyDictValues {
  override iterator(): PyIterator {
    return orderedIterator(this.dict, "values", false);
  }
}
class OrderedItems extends PyDictItems {
  override iterator(): PyIterator {
    return orderedIterator(this.dict, "items", false);
  }
}

defineIterator(odictIteratorType, true);
for (const [type, kind] of [
  [odictKeysType, "keys"],
  [odictValuesType, "values"],
  [odictItemsType, "items"],
] as const) {
  defineMethods(type, {
    "__reversed__(self, /)": ({ dict }: PyDictKeys) => orderedIterator(dict, kind, true),
  });
}
