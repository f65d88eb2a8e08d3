/**
 * set and frozenset: a hash table of keys, and the order in which CPython would give them.
 *
 * Membership is a `HashTable`. The order is simulated by a `SetLayout` (see set-order.ts), which costs something, so it is put off: as long as a set has
 * only grown, the order of insertion in the table *is* its history, and the layout is made from it when somebody looks (iteration, repr, pop, a
 * merge). The first deletion makes it too, since a hole can't be told afterwards. From then on both are kept. A set with a key of no fixed
 * hash (a string, an object) is in no order that a program can rely on; it stays in the order of insertion, without a layout.
 */

import { charge, tick } from "../limits.ts";
import { PyDict } from "./dict.ts";
import { runtimeError } from "./exceptions.ts";
import { HashTable } from "./hash-table.ts";
import { hashOf } from "./hash.ts";
import { iterate } from "./iteration.ts";
import {
  type BinaryOperator,
  builtinType,
  normalizeInt,
  type Ordering,
  PyIterator,
  PyObject,
  setDefaultType,
  type Value,
} from "./object.ts";
import { reprItems } from "./sequence.ts";
import { loadFixedHash, SetLayout } from "./set-order.ts";
import { guardedRepr } from "./text.ts";

export const setType = builtinType("set");
export const frozensetType = builtinType("frozenset");
export const setIteratorType = builtinType("set_iterator", undefined, { final: true });

/** What set and frozenset share. The methods that change it are for the engine: a program reaches them only on a set. */
export abstract class PyAnySet extends PyObject {
  table: HashTable = new HashTable();
  #layout: SetLayout | undefined = undefined;
  /** Has a key without a fixed hash, so the order is that of insertion. */
  #hasFreeOrder = false;
  /** Where `pop` begins to search. CPython: clear and the in-place operators leave it. */
  #finger = 0;
  /** Where `pop` goes on in a set of free order. */
  #poppable: Iterator<Value> | undefined = undefined;

  /** A new empty set of the same builtin type. */
  abstract emptyLike(): PyAnySet;

  get size(): number {
    return this.table.size;
  }

  has(key: Value): boolean {
    if (typeof key === "string" || typeof key === "number") return this.table.has(key);
    return this.table.has(key instanceof PySet && key.type.lookup("__hash__") === null ? frozen(key) : key);
  }

  /** Adds a key, unless an equal one is there. */
  add(key: Value): void {
    const table = this.table;
    const before = table.size;
    table.set(key, true);
    if (this.#layout !== undefined && table.size !== before) this.#insert(key);
  }

  #insert(key: Value): void {
    if (loadFixedHash(key)) this.#layout?.insert(key);
    else this.#freeOrder();
  }

  #freeOrder(): void {
    this.#layout = undefined;
    this.#hasFreeOrder = true;
  }

  /** Removes a key and says whether it was there. */
  discard(key: Value): boolean {
    if (key instanceof PySet && key.type.lookup("__hash__") === null) key = frozen(key);
    const table = this.table;
    if (this.#hasFreeOrder) return table.delete(key);
    const original = table.findOriginal(key);
    if (original === undefined) return false;
    const layout = this.layout();
    table.delete(key);
    if (layout !== undefined && loadFixedHash(original)) layout.remove(original);
    return true;
  }

  /** Takes out the key that set.pop gives; undefined when the set is empty. */
  take(): Value | undefined {
    if (this.table.size === 0) return undefined;
    const layout = this.layout();
    if (layout !== undefined) {
      const at = layout.positionFrom(this.#finger);
      const key = layout.keyAt(at);
      layout.removeAt(at);
      this.#finger = at + 1;
      this.table.delete(key);
      return key;
    }
    // One iterator goes through all calls: a Map that is emptied from its front is full of holes.
    this.#poppable ??= this.table.map.keys();
    let next = this.#poppable.next();
    if (next.done) {
      this.#poppable = this.table.map.keys();
      next = this.#poppable.next();
    }
    const key = this.table.original(next.value as Value);
    this.table.delete(key);
    return key;
  }

  clear(): void {
    this.table.clear();
    this.#layout = undefined;
    this.#hasFreeOrder = false;
    this.#poppable = undefined;
  }

  /** The slots in CPython's order, made when first asked for; undefined where the order is that of insertion. */
  layout(): SetLayout | undefined {
    const known = this.#layout;
    if (known !== undefined) {
      if (known.used === this.table.size) return known;
      // The program changed the set from within `__eq__` or `__hash__` of a key: any order will do.
      this.#freeOrder();
    }
    if (this.#hasFreeOrder) return undefined;
    const layout = new SetLayout();
    const keys = this.table.keys();
    if (keys.length === 0) return layout;
    charge(keys.length * 32);
    for (const key of keys) {
      tick();
      if (!loadFixedHash(key)) {
        this.#hasFreeOrder = true;
        return undefined;
      }
      layout.insert(key);
    }
    this.#layout = layout;
    return layout;
  }

  /** Keys in order. */
  keys(): Value[] {
    charge(this.table.size * 8);
    return this.layout()?.keys() ?? this.table.keys();
  }

  copy(): PyAnySet {
    const copy = this.emptyLike();
    copy.merge(this);
    return copy;
  }

  /** Adds the keys of another set. */
  merge(other: PyAnySet): void {
    if (other === this || other.table.size === 0) return;
    charge(other.table.size * 32);
    tick(other.table.size);
    const theirs = other.layout();
    const mine = theirs === undefined ? undefined : this.layout();
    if (theirs === undefined || mine === undefined) {
      if (this.table.size === 0) this.table = other.table.copy();
      else for (const key of other.table.keys()) this.table.set(key, true);
      this.#freeOrder();
      return;
    }
    this.#layout = mine;
    const table = this.table;
    mine.merge(theirs, (key) => {
      const before = table.size;
      table.set(key, true);
      return table.size !== before;
    });
  }

  /** Adds every value of an iterable. */
  update(iterable: Value): void {
    if (iterable instanceof PyAnySet) {
      this.merge(iterable);
      return;
    }
    if (iterable instanceof PyDict && !iterable.type.isHeap) {
      charge(iterable.table.size * 32);
      const layout = this.layout();
      if (layout !== undefined) {
        this.#layout = layout;
        layout.makeRoom(iterable.table.size);
      }
      for (const key of iterable.table.keys()) this.add(key);
      return;
    }
    const iteration = iterate(iterable);
    for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
      tick();
      this.add(value);
      if ((this.table.size & 0xfff) === 0) charge(4096 * 32);
    }
  }

  /** A new set of the keys that are also in `other`, any iterable. */
  intersection(other: Value): PyAnySet {
    if (other === this) return this.copy();
    const result = this.emptyLike();
    if (other instanceof PyAnySet) {
      const [large, small]: [PyAnySet, PyAnySet] = other.size > this.size ? [other, this] : [this, other];
      for (const key of small.keys()) {
        tick();
        if (large.has(key)) result.add(key);
      }
      return result;
    }
    const iteration = iterate(other);
    for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
      tick();
      if (this.table.has(value)) result.add(value);
    }
    return result;
  }

  /** A new set of the keys that are not in `other`, any iterable. */
  difference(other: Value): PyAnySet {
    const size =
      other instanceof PyAnySet
        ? other.size
        : other instanceof PyDict && !other.type.isHeap
          ? other.table.size
          : undefined;
    if (size === undefined || this.size >>> 2 > size) {
      const result = this.copy();
      result.differenceUpdate(other);
      return result;
    }
    const result = this.emptyLike();
    const table = (other as PyAnySet | PyDict).table;
    for (const key of this.keys()) {
      tick();
      if (!table.has(key)) result.add(key);
    }
    return result;
  }

  /** Removes every value of an iterable. */
  differenceUpdate(other: Value): void {
    if (other === this) {
      this.clear();
      return;
    }
    if (other instanceof PyAnySet) {
      const source = other.size >>> 3 > this.size ? this.intersection(other) : other;
      for (const key of source.keys()) {
        tick();
        this.discard(key);
      }
    } else {
      const iteration = iterate(other);
      for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
        tick();
        // CPython: only the methods for one value take a set for the frozenset that it equals.
        if (value instanceof PySet) hashOf(value);
        this.discard(value);
      }
    }
    this.#layout?.sweep();
  }

  /** A new set of the keys that are in one of both only. */
  symmetricDifference(other: Value): PyAnySet {
    const result = this.emptyLike();
    result.update(other);
    result.symmetricDifferenceUpdate(this);
    return result;
  }

  symmetricDifferenceUpdate(other: Value): void {
    if (other === this) {
      this.clear();
      return;
    }
    let keys: Value[];
    if (other instanceof PyDict && !other.type.isHeap) keys = other.table.keys();
    else if (other instanceof PyAnySet) keys = other.keys();
    else {
      const distinct = this.emptyLike();
      distinct.update(other);
      keys = distinct.keys();
    }
    for (const key of keys) {
      tick();
      if (!this.discard(key)) this.add(key);
    }
  }

  /** Takes over the keys of a set that nobody else uses. */
  become(other: PyAnySet): void {
    this.table = other.table;
    this.#layout = other.#layout;
    this.#hasFreeOrder = other.#hasFreeOrder;
    this.#poppable = undefined;
  }

  isSubsetOf(other: PyAnySet): boolean {
    if (this.size > other.size) return false;
    for (const key of this.table.keys()) {
      tick();
      if (!other.table.has(key)) return false;
    }
    return true;
  }

  isDisjointFrom(other: Value): boolean {
    if (other instanceof PyAnySet) {
      if (other === this) return this.size === 0;
      const [large, small]: [PyAnySet, PyAnySet] = other.size > this.size ? [other, this] : [this, other];
      for (const key of small.table.keys()) {
        tick();
        if (large.table.has(key)) return false;
      }
      return true;
    }
    const iteration = iterate(other);
    for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
      tick();
      if (this.table.has(value)) return false;
    }
    return true;
  }

  override length(): number {
    return this.table.size;
  }
  override iterator(): PyIterator {
    return new SetIterator(this);
  }
  override contains(key: Value): boolean {
    return this.has(key);
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyAnySet)) return undefined;
    return this.size === other.size && this.isSubsetOf(other);
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    if (!(other instanceof PyAnySet)) return undefined;
    switch (operator) {
      case "lt":
        return this.size < other.size && this.isSubsetOf(other);
      case "le":
        return this.isSubsetOf(other);
      case "gt":
        return other.size < this.size && other.isSubsetOf(this);
      case "ge":
        return other.isSubsetOf(this);
    }
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (!(other instanceof PyAnySet)) return undefined;
    if (reflected) return other.binary(operator, this, false);
    switch (operator) {
      case "and":
        return this.intersection(other);
      case "sub":
        return this.difference(other);
      case "xor":
        return this.symmetricDifference(other);
      case "or": {
        const result = this.copy();
        if (other !== this) result.merge(other);
        return result;
      }
      default:
        return undefined;
    }
  }
}

export class PySet extends PyAnySet {
  emptyLike(): PySet {
    return new PySet();
  }
  override hash(): undefined {
    return undefined;
  }
  override repr(): string {
    if (this.size === 0) return `${this.type.name}()`;
    return guardedRepr(this, `${this.type.name}(...)`, () => {
      const items = `{${reprItems(this.keys())}}`;
      return this.type === setType ? items : `${this.type.name}(${items})`;
    });
  }
  override inPlace(operator: BinaryOperator, other: Value): Value | undefined {
    if (!(other instanceof PyAnySet)) return undefined;
    switch (operator) {
      case "or":
        this.merge(other);
        return this;
      case "and":
        this.become(this.intersection(other));
        return this;
      case "sub":
        this.differenceUpdate(other);
        return this;
      case "xor":
        this.symmetricDifferenceUpdate(other);
        return this;
      default:
        return undefined;
    }
  }
}
setDefaultType(PySet, setType);

export class PyFrozenSet extends PyAnySet {
  #hash: number | bigint | undefined = undefined;
  emptyLike(): PyFrozenSet {
    return new PyFrozenSet();
  }
  override hash(): number | bigint {
    this.#hash ??= hashUnordered(this.table.keys());
    return this.#hash;
  }
  override repr(): string {
    if (this.size === 0) return `${this.type.name}()`;
    return guardedRepr(this, `${this.type.name}(...)`, () => `${this.type.name}({${reprItems(this.keys())}})`);
  }
}
setDefaultType(PyFrozenSet, frozensetType);

/** hash of a frozenset: the hashes of its keys, shuffled and joined by xor, so that their order does not matter. */
function hashUnordered(keys: readonly Value[]): number | bigint {
  let hash = 0n;
  for (const key of keys) {
    tick();
    const one = BigInt.asUintN(64, BigInt(hashOf(key)));
    hash ^= BigInt.asUintN(64, (one ^ 89869747n ^ (one << 16n)) * 3644798167n);
  }
  hash ^= BigInt.asUintN(64, (BigInt(keys.length) + 1n) * 1927868237n);
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  hash = BigInt.asIntN(64, hash * 69069n + 907133923n);
  return normalizeInt(hash === -1n ? 590923713n : hash);
}

/** A set as the key that it would be in another set: `{1} in {frozenset({1})}`. */
function frozen(set: PySet): PyFrozenSet {
  const copy = new PyFrozenSet();
  copy.merge(set);
  return copy;
}

/** `{a, b}`: a set display whose items are computed. */
export function setOf(items: readonly Value[]): PySet {
  const set = new PySet();
  for (const item of items) set.add(item);
  return set;
}

/** `{1, 2, 3}`: a display of three or more constants, which CPython makes from a frozenset made from a frozenset (the order can differ from `setOf`). */
export function setOfConstants(items: readonly Value[]): PySet {
  const set = new PySet();
  set.merge(frozensetOf(frozensetOf(items).keys()));
  return set;
}

export function frozensetOf(items: readonly Value[]): PyFrozenSet {
  const set = new PyFrozenSet();
  for (const item of items) set.add(item);
  return set;
}

/** Iterates over a set and notices when it changes its size meanwhile. */
class SetIterator extends PyIterator {
  #set: PyAnySet | undefined;
  #size: number;
  #left: number;
  #at = 0;
  readonly #canonical: Iterator<Value> | undefined;
  constructor(set: PyAnySet) {
    super();
    this.#set = set;
    this.#size = set.size;
    this.#left = set.size;
    this.#canonical = set.layout() === undefined ? set.table.map.keys() : undefined;
  }
  next(): Value | undefined {
    const set = this.#set;
    if (set === undefined) return undefined;
    if (set.table.size !== this.#size) {
      // CPython: an iterator that has failed goes on failing.
      this.#size = -1;
      throw runtimeError("Set changed size during iteration");
    }
    if (this.#left > 0) {
      const key = this.#canonical === undefined ? this.#fromLayout(set) : this.#fromTable(set);
      if (key !== undefined) {
        this.#left -= 1;
        return key;
      }
    }
    this.#set = undefined;
    return undefined;
  }
  #fromLayout(set: PyAnySet): Value | undefined {
    const layout = set.layout();
    if (layout === undefined) return undefined;
    const at = layout.occupiedFrom(this.#at);
    if (at < 0) return undefined;
    this.#at = at + 1;
    return layout.keyAt(at);
  }
  #fromTable(set: PyAnySet): Value | undefined {
    const next = this.#canonical!.next();
    return next.done ? undefined : set.table.original(next.value);
  }
  override lengthHint(): number {
    return this.#set !== undefined && this.#set.size === this.#size ? this.#left : 0;
  }
}
setDefaultType(SetIterator, setIteratorType);
