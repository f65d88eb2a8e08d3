/** dict: a hash table in order of insertion, and its views. */

import { charge, tick } from "../limits.ts";
import { isEqual } from "./comparison.ts";
import { updateDict } from "./dict-methods.ts";
import { keyError, runtimeError } from "./exceptions.ts";
import { HashTable } from "./hash-table.ts";
import { JoinedText } from "./joined-text.ts";
import {
  type BinaryOperator,
  builtinType,
  type PyIterator,
  PyObject,
  PyRowIterator,
  type PyType,
  setDefaultType,
  type Value,
} from "./object.ts";
import { guardedRepr, reprOf } from "./text.ts";
import { PyTuple } from "./tuple.ts";
import { callMethod } from "./call.ts";

export const dictType = builtinType("dict");

export class PyDict extends PyObject {
  table: HashTable = new HashTable();

  get(key: Value): Value | undefined {
    return this.table.get(key);
  }
  set(key: Value, value: Value): void {
    this.table.set(key, value);
  }
  override length(): number {
    return this.table.size;
  }
  override iterator(): PyIterator {
    return new DictIterator(this, "keys");
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyDict)) return undefined;
    if (this.table.size !== other.table.size) return false;
    const { store } = this.table;
    if (!Array.isArray(store)) {
      for (const key of this.table.keys()) if (!isEqualAt(key, this.table.get(key), other)) return false;
      return true;
    }
    const theirs = other.table.store;
    for (let i = 0; i < store.length; i += 2) {
      const key = store[i];
      if (key === undefined) continue;
      // Of two records the same key mostly stands in the same place.
      if (typeof key === "string" && Array.isArray(theirs) && theirs[i] === key && other.table.store === theirs) {
        tick();
        if (!isEqual(store[i + 1]!, theirs[i + 1]!)) return false;
      } else if (!isEqualAt(key, store[i + 1], other)) return false;
    }
    return true;
  }
  override hash(): undefined {
    return undefined;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return guardedRepr(this, "{...}", () => {
      const joined = new JoinedText(", ");
      for (const [canonical, value] of this.table)
        joined.add(`${reprOf(this.table.original(canonical))}: ${reprOf(value)}`);
      return `{${joined.text()}}`;
    });
  }
  override getItem(key: Value): Value {
    const value = this.table.get(key);
    if (value !== undefined) return value;
    if (this.type.isHeap) {
      const missing = this.type.lookup("__missing__");
      if (missing !== undefined) return callMethod(missing, this, key);
    }
    throw keyError(key);
  }
  override setItem(key: Value, value: Value): boolean {
    this.table.set(key, value);
    return true;
  }
  override deleteItem(key: Value): boolean {
    if (!this.table.delete(key)) throw keyError(key);
    return true;
  }
  override contains(key: Value): boolean {
    return this.table.has(key);
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator !== "or" || !(other instanceof PyDict) || reflected) return undefined;
    // CPython: a kind of dict on the right (defaultdict, OrderedDict) makes the result.
    if (other.constructor !== PyDict && this.constructor === PyDict) return other.binary(operator, this, true);
    const result = copyDict(this);
    updateFromDict(result, other);
    return result;
  }
  override inPlace(operator: BinaryOperator, other: Value): Value | undefined {
    if (operator !== "or") return undefined;
    updateDict(this, other);
    return this;
  }
}
setDefaultType(PyDict, dictType);

/** Has a dict under a key what equals `mine`, which was taken from another one? */
function isEqualAt(key: Value, mine: Value | undefined, other: PyDict): boolean {
  tick();
  const theirs = other.table.get(key);
  return mine !== undefined && theirs !== undefined && isEqual(mine, theirs);
}

/** A dict from a Map of names. */
export function dictFromMap(map: ReadonlyMap<string, Value>): PyDict {
  const dict = new PyDict();
  if (map.size > 8) dict.table.map = new Map(map);
  else for (const [name, value] of map) dict.table.set(name, value);
  return dict;
}

export function copyDict(dict: PyDict): PyDict {
  charge(dict.table.size * 32);
  const copy = new PyDict();
  copy.table = dict.table.copy();
  return copy;
}

/** CPython: what is a dict, and is iterated like one, is read as one, whatever its `keys` and `__getitem__` do. */
export function isReadAsDict(value: Value): value is PyDict {
  return (
    value instanceof PyDict && (!value.type.isHeap || value.type.lookup("__iter__") === dictType.lookup("__iter__"))
  );
}

export function updateFromDict(target: PyDict, source: PyDict): void {
  tick(source.table.size);
  for (const [key, value] of source.table.entries()) target.table.set(key, value);
}

export const dictKeyIteratorType = builtinType("dict_keyiterator", undefined, { final: true });
export const dictValueIteratorType = builtinType("dict_valueiterator", undefined, { final: true });
export const dictItemIteratorType = builtinType("dict_itemiterator", undefined, { final: true });

/** Iterates over a dict and notices when it changes its size meanwhile. */
export class DictIterator extends PyRowIterator {
  override readonly type: PyType;
  override readonly width: number;
  readonly #row: Value[] = [null, null];
  #dict: PyDict | undefined;
  readonly #what: "keys" | "values" | "items";
  readonly #isBackwards: boolean;
  readonly #size: number;
  /** The list of pairs or the Map that it goes through. */
  #store: HashTable["store"];
  /** Where it is in a list of pairs. */
  #at = 0;
  /** Where it is in a Map: gives keys, values or entries. */
  #steps: Iterator<Value | [Value, Value]> | undefined;
  #left: number;
  #hasFailed = false;
  constructor(dict: PyDict, what: "keys" | "values" | "items", backwards = false) {
    super();
    const { table } = dict;
    this.#dict = dict;
    this.#what = what;
    this.width = what === "items" ? 2 : 0;
    this.#isBackwards = backwards;
    this.#size = table.size;
    this.#store = table.store;
    this.#left = this.#size;
    this.#steps = backwards ? backwardSteps(table, what) : undefined;
    this.type =
      what === "keys" ? dictKeyIteratorType : what === "values" ? dictValueIteratorType : dictItemIteratorType;
  }
  override remaining(): Value[] {
    const left: Value[] = [];
    if (this.#dict !== undefined) {
      const twin = new DictIterator(this.#dict, this.#what, this.#isBackwards);
      for (let i = this.#size - this.#left; i > 0; i--) twin.next();
      for (let value = twin.next(); value !== undefined; value = twin.next()) left.push(value);
      charge(left.length * 16);
    }
    return left;
  }
  allAtOnce(): Value[] | undefined {
    const dict = this.#dict;
    if (dict === undefined || this.#left < this.#size || this.#isBackwards) return undefined;
    const { table } = dict;
    if (table.size !== this.#size || table.store !== this.#store) return undefined;
    charge(this.#size * 8);
    tick(this.#size);
    this.#dict = undefined;
    if (this.#what === "keys") return table.keys();
    if (this.#what === "values") return table.values();
    const items: Value[] = [];
    table.forEach((key, value) => {
      items.push(new PyTuple([key, value]));
    });
    return items;
  }
  next(): Value | undefined {
    if (this.#what !== "items") return this.#draw() as Value | undefined;
    const row = this.nextRow();
    return row === undefined ? undefined : new PyTuple([row[0]!, row[1]!]);
  }
  override nextRow(): readonly Value[] | undefined {
    return this.#draw() as readonly Value[] | undefined;
  }
  /** The next key, value, or row of both. */
  #draw(): Value | readonly Value[] | undefined {
    const dict = this.#dict;
    if (dict === undefined) return undefined;
    const { table } = dict;
    if (this.#hasFailed || table.size !== this.#size) this.#fail(dict);
    const store = this.#store;
    if (table.store !== store) this.#follow(dict);
    else if (this.#steps === undefined && Array.isArray(store)) return this.#drawFromPairs(store);
    this.#steps ??= stepsOf(this.#store as Map<Value, Value>, this.#what);
    const step = this.#steps.next();
    if (step.done) {
      this.#dict = undefined;
      return undefined;
    }
    this.#countDown();
    if (this.#what === "values") return step.value as Value;
    if (this.#what === "keys") return table.original(step.value as Value);
    const [key, value] = step.value as [Value, Value];
    return this.#rowOf(table.original(key), value);
  }
  #drawFromPairs(pairs: readonly Value[]): Value | readonly Value[] | undefined {
    let at = this.#at;
    for (; at < pairs.length && pairs[at] === undefined; at += 2) if ((at & 0x1fe) === 0) tick();
    const key = pairs[at];
    if (key === undefined) {
      this.#dict = undefined;
      return undefined;
    }
    this.#countDown();
    this.#at = at + 2;
    if (this.#what === "keys") return key;
    const value = pairs[at + 1]!;
    return this.#what === "values" ? value : this.#rowOf(key, value);
  }
  #rowOf(key: Value, value: Value): readonly Value[] {
    const row = this.#row;
    row[0] = key;
    row[1] = value;
    return row;
  }
  #countDown(): void {
    if (this.#left === 0) throw runtimeError("dictionary keys changed during iteration");
    this.#left -= 1;
  }
  #fail(dict: PyDict): never {
    // CPython: an iterator that has failed goes on failing.
    this.#hasFailed = true;
    throw runtimeError(
      dict.type.layout.name === "collections.OrderedDict"
        ? "OrderedDict mutated during iteration"
        : "dictionary changed size during iteration",
    );
  }
  /** The table keeps its entries elsewhere now, as many as before. */
  #follow(dict: PyDict): void {
    const before = this.#store;
    const now = dict.table.store;
    this.#store = now;
    if (!Array.isArray(before)) {
      // It was cleared: one more of what there was.
      this.#dict = undefined;
      this.#steps ??= stepsOf(before as Map<Value, Value>, this.#what);
      return;
    }
    if (this.#steps !== undefined) return;
    const passed = new Set(before.slice(0, this.#at).filter((key, i) => i % 2 === 0 && key !== undefined));
    const keys = dict.table.keys();
    let skipped = 0;
    while (skipped < keys.length && passed.has(keys[skipped])) skipped += 1;
    this.#steps = stepsOf(dict.table.map, this.#what);
    this.#store = dict.table.store;
    for (; skipped > 0; skipped--) this.#steps.next();
  }
  override lengthHint(): number {
    return this.#dict?.table.size === this.#size ? this.#left : 0;
  }
}

function stepsOf(map: Map<Value, Value>, what: "keys" | "values" | "items"): Iterator<Value | [Value, Value]> {
  return what === "keys" ? map.keys() : what === "values" ? map.values() : map.entries();
}

function backwardSteps(table: HashTable, what: "keys" | "values" | "items"): Iterator<Value | [Value, Value]> {
  const entries = [...table].reverse();
  if (what === "items") return entries.values();
  const at = what === "keys" ? 0 : 1;
  return entries.map((entry) => entry[at]).values();
}
