/** dict: a hash table in order of insertion, and its views. */

import { charge, GrowingSize, tick } from "../limits.ts";
import { isEqual } from "./comparison.ts";
import { updateDict } from "./dict-methods.ts";
import { keyError, runtimeError } from "./exceptions.ts";
import { HashTable } from "./hash-table.ts";
import {
  type BinaryOperator,
  builtinType,
  PyIterator,
  PyObject,
  type PyType,
  setDefaultType,
  type Value,
} from "./object.ts";
import { guardedRepr, reprOf } from "./text.ts";
import { PyTuple } from "./tuple.ts";
import { call } from "./call.ts";

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
    for (const key of this.table.keys()) {
      tick();
      const mine = this.table.get(key);
      const theirs = other.table.get(key);
      if (mine === undefined || theirs === undefined || !isEqual(mine, theirs)) return false;
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
      const parts: string[] = [];
      const size = new GrowingSize();
      for (const [canonical, value] of this.table.map) {
        const part = `${reprOf(this.table.original(canonical))}: ${reprOf(value)}`;
        size.add(part.length + 2);
        tick();
        parts.push(part);
      }
      return `{${parts.join(", ")}}`;
    });
  }
  override getItem(key: Value): Value {
    const value = this.table.get(key);
    if (value !== undefined) return value;
    if (this.type.isHeap) {
      const missing = this.type.lookup("__missing__");
      if (missing !== undefined) return call(missing, [this, key]);
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

/** A dict from a Map of names. */
export function dictFromMap(map: ReadonlyMap<string, Value>): PyDict {
  const dict = new PyDict();
  dict.table.map = new Map(map);
  return dict;
}

export function copyDict(dict: PyDict): PyDict {
  charge(dict.table.size * 32);
  const copy = new PyDict();
  copy.table = dict.table.copy();
  return copy;
}

export function updateFromDict(target: PyDict, source: PyDict): void {
  tick(source.table.size);
  for (const [canonical, value] of [...source.table.map]) target.table.set(source.table.original(canonical), value);
}

export const dictKeyIteratorType = builtinType("dict_keyiterator", undefined, { final: true });
export const dictValueIteratorType = builtinType("dict_valueiterator", undefined, { final: true });
export const dictItemIteratorType = builtinType("dict_itemiterator", undefined, { final: true });

/** Iterates over a dict and notices when it changes its size meanwhile. */
export class DictIterator extends PyIterator {
  override readonly type: PyType;
  #dict: PyDict | undefined;
  readonly #what: "keys" | "values" | "items";
  readonly #size: number;
  readonly #entries: Iterator<[Value, Value]>;
  readonly #map: Map<Value, Value>;
  #left: number;
  #hasFailed = false;
  constructor(dict: PyDict, what: "keys" | "values" | "items", backwards = false) {
    super();
    this.#dict = dict;
    this.#what = what;
    this.#map = dict.table.map;
    this.#size = this.#map.size;
    this.#left = this.#size;
    this.#entries = backwards ? [...this.#map].reverse()[Symbol.iterator]() : this.#map.entries();
    this.type =
      what === "keys" ? dictKeyIteratorType : what === "values" ? dictValueIteratorType : dictItemIteratorType;
  }
  next(): Value | undefined {
    const dict = this.#dict;
    if (dict === undefined) return undefined;
    const table = dict.table;
    if (this.#hasFailed || table.size !== this.#size || table.map !== this.#map) {
      // CPython: an iterator that has failed goes on failing.
      if (this.#hasFailed || table.size !== this.#size) {
        this.#hasFailed = true;
        throw runtimeError(
          dict.type.layout.name === "collections.OrderedDict"
            ? "OrderedDict mutated during iteration"
            : "dictionary changed size during iteration",
        );
      }
      this.#dict = undefined;
    }
    const entry = this.#entries.next();
    if (entry.done) {
      this.#dict = undefined;
      return undefined;
    }
    if (this.#left === 0) throw runtimeError("dictionary keys changed during iteration");
    this.#left -= 1;
    if (this.#what === "values") return entry.value[1];
    const key = table.original(entry.value[0]);
    return this.#what === "keys" ? key : new PyTuple([key, entry.value[1]]);
  }
  override lengthHint(): number {
    return this.#dict === undefined ? 0 : this.#left;
  }
}
