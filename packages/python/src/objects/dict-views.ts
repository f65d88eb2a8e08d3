/**
 * dict.keys(), dict.values(), dict.items(): live views of a dict. Keys and items behave as sets.
 */

import { charge, tick } from "../limits.ts";
import { isEqual } from "./comparison.ts";
import {
  copyDict,
  DictIterator,
  dictItemIteratorType,
  dictKeyIteratorType,
  dictValueIteratorType,
  type PyDict,
} from "./dict.ts";
import { containsIn, lengthOf } from "./access.ts";
import { defineAttributes, defineMethods } from "./function.ts";
import { iterate } from "./iteration.ts";
import { defineIterator } from "./iterator-methods.ts";
import { JoinedText } from "./joined-text.ts";
import { MappingProxy } from "./mapping-proxy.ts";
import {
  adopt,
  type BinaryOperator,
  builtinType,
  type Ordering,
  type PyIterator,
  PyObject,
  setDefaultType,
  type Value,
} from "./object.ts";
import { PyAnySet, PySet, setType } from "./set.ts";
import { defineSlotMethods } from "./slot-methods.ts";
import { guardedRepr, reprOf } from "./text.ts";
import { PyTuple } from "./tuple.ts";

export const dictKeysType = builtinType("dict_keys", undefined, { final: true });
export const dictValuesType = builtinType("dict_values", undefined, { final: true });
export const dictItemsType = builtinType("dict_items", undefined, { final: true });

const reverseIteratorTypes = {
  keys: builtinType("dict_reversekeyiterator", undefined, { final: true }),
  values: builtinType("dict_reversevalueiterator", undefined, { final: true }),
  items: builtinType("dict_reverseitemiterator", undefined, { final: true }),
};

/** Iterates over a dict from the entry that came in last. */
export function reverseDictIterator(dict: PyDict, what: "keys" | "values" | "items"): PyIterator {
  charge(dict.table.size * 16);
  return adopt(new DictIterator(dict, what, true), reverseIteratorTypes[what]);
}

abstract class DictView extends PyObject {
  readonly dict: PyDict;
  constructor(dict: PyDict) {
    super();
    this.dict = dict;
  }
  override length(): number {
    return this.dict.table.size;
  }
  abstract reversed(): PyIterator;
  override repr(): string {
    return guardedRepr(this, "...", () => {
      const joined = new JoinedText(", ");
      const iterator = this.iterator()!;
      for (let value = iterator.next(); value !== undefined; value = iterator.next()) joined.add(reprOf(value));
      return `${this.type.name}([${joined.text()}])`;
    });
  }
}

/** Keys and items: views that can be compared and combined as sets. */
abstract class SetLikeView extends DictView {
  abstract override contains(item: Value): boolean;
  override hasIdentityEquality(): boolean {
    return false;
  }
  override hash(): undefined {
    return undefined;
  }
  override equals(other: Value): boolean | undefined {
    const size = sizeOfSetLike(other);
    return size === undefined ? undefined : size === this.length() && allIn(this, other);
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    const size = sizeOfSetLike(other);
    if (size === undefined) return undefined;
    const own = this.length();
    switch (operator) {
      case "lt":
        return own < size && allIn(this, other);
      case "le":
        return own <= size && allIn(this, other);
      case "gt":
        return own > size && allIn(other, this);
      case "ge":
        return own >= size && allIn(other, this);
    }
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator !== "and" && operator !== "or" && operator !== "sub" && operator !== "xor") return undefined;
    const [left, right]: [Value, Value] = reflected ? [other, this] : [this, other];
    if (operator === "and")
      return left instanceof SetLikeView ? intersectView(left, right) : intersectView(this, other);
    if (operator === "xor" && left instanceof PyDictItems && right instanceof PyDictItems)
      return differingItems(left.dict, right.dict);
    const result = new PySet();
    result.update(left instanceof PyDictKeys && !left.dict.type.isHeap ? left.dict : left);
    if (operator === "or") result.update(right);
    else if (operator === "sub") result.differenceUpdate(right);
    else result.symmetricDifferenceUpdate(right);
    return result;
  }
  isDisjointFrom(other: Value): boolean {
    if (other === this) return this.length() === 0;
    const size = sizeOfSetLike(other);
    // CPython: goes through the smaller one.
    const [searched, drawn]: [Value, Value] =
      size !== undefined && size > this.length() ? [other, this] : [this, other];
    const iteration = iterate(drawn);
    for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
      tick();
      if (containsIn(searched, value)) return false;
    }
    return true;
  }
}

/** `view & other`, by CPython's choice of which of both to go through: the order of the result follows from it. */
function intersectView(view: SetLikeView, other: Value): Value {
  const size = view.length();
  if (other instanceof PySet && other.type === setType && size <= other.size) return other.intersection(view);
  const swap = other instanceof SetLikeView && other.length() > size;
  const searched: SetLikeView = swap ? (other as SetLikeView) : view;
  const result = new PySet();
  const iteration = iterate(swap ? view : other);
  for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
    tick();
    if (searched.contains(value)) result.add(value);
  }
  return result;
}

/** The items that only one of two dicts has. */
function differingItems(first: PyDict, second: PyDict): PySet {
  const rest = copyDict(first);
  const result = new PySet();
  for (const [key, value] of second.table.entries()) {
    tick();
    const other = rest.table.get(key);
    if (other !== undefined && isEqual(other, value)) rest.table.delete(key);
    else result.add(new PyTuple([key, value]));
  }
  result.update(new PyDictItems(rest));
  return result;
}

function sizeOfSetLike(value: Value): number | undefined {
  return value instanceof PyAnySet || value instanceof SetLikeView ? lengthOf(value) : undefined;
}

function allIn(values: Value, container: Value): boolean {
  const iteration = iterate(values);
  for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
    tick();
    if (!containsIn(container, value)) return false;
  }
  return true;
}

export class PyDictKeys extends SetLikeView {
  override iterator(): PyIterator {
    return new DictIterator(this.dict, "keys");
  }
  override reversed(): PyIterator {
    return reverseDictIterator(this.dict, "keys");
  }
  override contains(item: Value): boolean {
    return this.dict.table.has(item);
  }
}
setDefaultType(PyDictKeys, dictKeysType);

export class PyDictItems extends SetLikeView {
  override iterator(): PyIterator {
    return new DictIterator(this.dict, "items");
  }
  override reversed(): PyIterator {
    return reverseDictIterator(this.dict, "items");
  }
  override contains(item: Value): boolean {
    if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
    const value = this.dict.table.get(item.items[0]!);
    return value !== undefined && isEqual(value, item.items[1]!);
  }
}
setDefaultType(PyDictItems, dictItemsType);

export class PyDictValues extends DictView {
  override iterator(): PyIterator {
    return new DictIterator(this.dict, "values");
  }
  override reversed(): PyIterator {
    return reverseDictIterator(this.dict, "values");
  }
}
setDefaultType(PyDictValues, dictValuesType);

for (const type of [dictKeysType, dictItemsType, dictValuesType]) {
  defineSlotMethods(type, "len iter repr");
  defineMethods(type, { "__reversed__(self, /)": (self: DictView) => self.reversed() });
  defineAttributes(type, { mapping: (self: DictView) => new MappingProxy(self.dict) });
}
for (const type of [dictKeysType, dictItemsType]) {
  defineSlotMethods(type, "contains eq ne lt le gt ge and rand or ror sub rsub xor rxor");
  defineMethods(type, {
    "isdisjoint(self, other, /)": (self: SetLikeView, other: Value) => self.isDisjointFrom(other),
  });
}
for (const type of [dictKeyIteratorType, dictValueIteratorType, dictItemIteratorType]) defineIterator(type, true);
for (const type of Object.values(reverseIteratorTypes)) defineIterator(type, true);
