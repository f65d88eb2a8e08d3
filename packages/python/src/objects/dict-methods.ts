/** Methods of dict, and the rule by which a dict takes over other mappings and sequences of pairs. */

import { hashOnce } from "./canonical-key.ts";
import { charge, tick } from "../limits.ts";
import { getItem, setItem } from "./access.ts";
import { findAttribute } from "./attributes.ts";
import { call } from "./call.ts";
import { copyDict, dictFromMap, dictType, isReadAsDict, PyDict, updateFromDict } from "./dict.ts";
import { PyDictItems, PyDictKeys, PyDictValues, reverseDictIterator } from "./dict-views.ts";
import { keyError, typeError, valueError } from "./exceptions.ts";
import { defineClassMethods, defineConstants, defineMethods } from "./function.ts";
import { arrayFrom, iterate } from "./iteration.ts";
import { adopt, NotImplemented, PySingleton, notImplementedType, type PyType, type Value } from "./object.ts";
import { PyAnySet } from "./set.ts";
import { defineClassGetItem, defineSlotMethods } from "./slot-methods.ts";
import { PyTuple } from "./tuple.ts";

/** dict.update(other): any mapping (what has `keys`) or an iterable of pairs. */
export function updateDict(target: PyDict, other: Value): void {
  if (isReadAsDict(other)) {
    charge(other.table.size * 32);
    updateFromDict(target, other);
    return;
  }
  const keys = findAttribute(other, "keys");
  if (keys !== undefined) {
    const iteration = iterate(call(keys, []));
    for (let key = iteration.next(); key !== undefined; key = iteration.next()) {
      tick();
      target.table.set(key, getItem(other, key));
      chargeGrowth(target);
    }
    return;
  }
  updateFromPairs(target, other);
}

function chargeGrowth(dict: PyDict): void {
  if ((dict.table.size & 0xfff) === 0) charge(4096 * 48);
}

function updateFromPairs(target: PyDict, pairs: Value): void {
  const iteration = iterate(pairs);
  let at = 0;
  for (let pair = iteration.next(); pair !== undefined; pair = iteration.next()) {
    tick();
    const items = pair instanceof PyTuple && !pair.type.isHeap ? pair.items : pairItems(pair, at);
    if (items.length !== 2)
      throw valueError(`dictionary update sequence element #${at} has length ${items.length}; 2 is required`);
    target.table.set(items[0]!, items[1]!);
    chargeGrowth(target);
    at += 1;
  }
}

function pairItems(pair: Value, at: number): Value[] {
  return arrayFrom(pair, () => typeError(`cannot convert dictionary update sequence element #${at} to a sequence`));
}

/** The arguments of dict() and dict.update: at most one positional, then keywords. */
export function updateFromArguments(name: string, self: PyDict, args: PyTuple, kwargs: PyDict): void {
  if (args.items.length > 1) throw typeError(`${name} expected at most 1 argument, got ${args.items.length}`);
  if (args.items.length === 1) updateDict(self, args.items[0]!);
  if (kwargs.table.size > 0) updateFromDict(self, kwargs);
}

/** The last-in order of a dict's keys, kept between calls of popitem. */
type KeyStack = { map: Map<Value, Value>; keys: Value[]; unseen: Iterator<Value> };
const keyStacks = new WeakMap<PyDict, KeyStack>();

/**
 * Takes out the entry that came in last; undefined when the dict is empty.
 *
 * A Map does not tell its last key, and walking to it each time would make a loop of popitem quadratic. So an iterator of the Map is kept that has seen all
 * keys but never its end: a marker that is put in and taken out again shows it where to stop. It is a new
 * one each time, since a Map keeps what was deleted in the chain of its hash until it grows.
 */
export function takeLastEntry(dict: PyDict): [key: Value, value: Value] | undefined {
  const table = dict.table;
  const map = table.map;
  if (table.size === 0) return undefined;
  let stack = keyStacks.get(dict);
  if (stack === undefined || stack.map !== map) {
    stack = { map, keys: [], unseen: map.keys() };
    keyStacks.set(dict, stack);
  }
  const { keys, unseen } = stack;
  const marker = new PySingleton(notImplementedType, "marker");
  map.set(marker, null);
  for (let key = unseen.next().value!; key !== marker; key = unseen.next().value!) {
    tick();
    keys.push(key);
  }
  map.delete(marker);
  for (;;) {
    const canonical = keys.pop()!;
    const value = map.get(canonical);
    if (value === undefined) continue;
    const key = table.original(canonical);
    table.drop(canonical);
    return [key, value];
  }
}

/** dict.fromkeys(iterable, value) for a class. */
function fromKeys(cls: PyType, iterable: Value, value: Value): Value {
  const target = call(cls, []);
  if (target instanceof PyDict && !target.type.isHeap) {
    if (iterable instanceof PyDict && !iterable.type.isHeap) charge(iterable.table.size * 32);
    else if (iterable instanceof PyAnySet) charge(iterable.size * 32);
    const iteration = iterate(iterable);
    for (let key = iteration.next(); key !== undefined; key = iteration.next()) {
      tick();
      target.table.set(key, value);
      chargeGrowth(target);
    }
    return target;
  }
  const iteration = iterate(iterable);
  for (let key = iteration.next(); key !== undefined; key = iteration.next()) {
    tick();
    setItem(target, key, value);
  }
  return target;
}

defineSlotMethods(dictType, "len iter repr contains setitem delitem eq ne lt le gt ge or");
defineClassGetItem(dictType);
defineConstants(dictType, { __hash__: null });
defineClassMethods(dictType, { "fromkeys(cls, iterable, value=None, /)": fromKeys });
dictType.constructsQuickly = (args, kwargs) => {
  if (args.length > 1 || (args.length === 1 && kwargs !== undefined)) return undefined;
  if (kwargs !== undefined) return dictFromMap(kwargs);
  const source = args[0];
  if (source instanceof PyDict && source.type === dictType) return copyDict(source);
  const dict = new PyDict();
  if (source !== undefined) updateDict(dict, source);
  return dict;
};
defineMethods(dictType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyDict(), cls),
  "__init__(self, /, *args, **kwargs)": (self: PyDict, args: PyTuple, kwargs: PyDict) => {
    updateFromArguments("dict", self, args, kwargs);
    return null;
  },
  "__getitem__(self, key, /)": (self: PyDict, key: Value) => self.getItem(key),
  "__ror__(self, value, /)": (self: PyDict, value: Value) =>
    value instanceof PyDict ? (value.binary("or", self, false) ?? NotImplemented) : NotImplemented,
  "__ior__(self, value, /)": (self: PyDict, value: Value) => {
    updateDict(self, value);
    return self;
  },
  "__reversed__(self, /)": (self: PyDict) => reverseDictIterator(self, "keys"),
  "clear(self, /)": (self: PyDict) => {
    self.table.clear();
    return null;
  },
  "copy(self, /)": copyDict,
  "get(self, key, default=None, /)": (self: PyDict, key: Value, missing: Value) => {
    const value = self.table.get(key);
    return value === undefined ? missing : value;
  },
  "items(self, /)": (self: PyDict) => new PyDictItems(self),
  "keys(self, /)": (self: PyDict) => new PyDictKeys(self),
  "values(self, /)": (self: PyDict) => new PyDictValues(self),
  "pop(self, key, default=?, /)": (self: PyDict, key: Value, missing: Value | undefined) => {
    // CPython: an empty dict does not look whether the key is hashable.
    const value = self.table.size === 0 ? undefined : self.table.take(key);
    if (value !== undefined) return value;
    if (missing === undefined) throw keyError(key);
    return missing;
  },
  "popitem(self, /)": (self: PyDict) => {
    const entry = takeLastEntry(self);
    if (entry === undefined) throw keyError("popitem(): dictionary is empty");
    return new PyTuple(entry);
  },
  "setdefault(self, key, default=None, /)": (self: PyDict, key: Value, missing: Value) => {
    const hash = hashOnce(key);
    const value = self.table.get(key, hash);
    if (value !== undefined) return value;
    self.table.set(key, missing, hash);
    return missing;
  },
  "update(self, /, *args, **kwargs)": (self: PyDict, args: PyTuple, kwargs: PyDict) => {
    updateFromArguments("update", self, args, kwargs);
    return null;
  },
});
