/**
 * set and frozenset: a hash table of keys, and the order in which CPython would give them.
 *
 * A set of plain keys, which are ints and tuples of ints, is a `SetLayout` (see set-order.ts): CPython's slots, which say what is in the set and in which order. With the
 * first other key, or when an object of the program is looked for, membership becomes the business of a `HashTable`. The order is then simulated by a `SetLayout` beside it, which costs
 * something, so it is put off: as long as a set has only grown, the order of insertion in the table *is* its history, and the layout is made from it when somebody
 * looks (iteration, repr, pop, a merge). The first deletion makes it too, since a hole can't be told afterwards. From then on both are kept. A set with a key of no
 * fixed hash (a string, an object) is in no order that a program can rely on; it stays in the order of insertion, without a layout.
 */

import { hashOnce } from "./canonical-key.ts";
import { charge, tick } from "../limits.ts";
import { PyDict } from "./dict.ts";
import { HashTable } from "./hash-table.ts";
import { hashOf } from "./hash.ts";
import { iterate } from "./iteration.ts";
import {
  type BinaryOperator,
  builtinType,
  type Ordering,
  type PyIterator,
  PyObject,
  setDefaultType,
  type Value,
} from "./object.ts";
import { PyList } from "./list.ts";
import { reprItems } from "./sequence.ts";
import { hashUnordered, intEqualTo, isIntTuple } from "./set-keys.ts";
import { SetIterator } from "./set-iterator.ts";
import { loadFixedHash, SetLayout } from "./set-order.ts";
import { guardedRepr } from "./text.ts";
import { PyTuple } from "./tuple.ts";

export const setType = builtinType("set");
export const frozensetType = builtinType("frozenset");

/** What set and frozenset share. The methods that change it are for the engine: a program reaches them only on a set. */
export abstract class PyAnySet extends PyObject {
  /** Undefined as long as all keys are plain: then they are in `#layout` alone, which is undefined too as long as there are none. */
  #table: HashTable | undefined = undefined;
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
    if (this.#table !== undefined) return this.#table.size;
    return this.#layout === undefined ? 0 : this.#layout.used;
  }

  /** The table of all keys. A set of plain keys gets one by this. */
  get table(): HashTable {
    if (this.#table !== undefined) return this.#table;
    const table = new HashTable();
    const layout = this.#layout;
    if (layout !== undefined) {
      charge(layout.used * 32);
      tick(layout.used);
      for (const key of layout.keys()) table.set(key, true);
    }
    this.#table = table;
    return table;
  }

  /** Are all keys plain, so that there is only a layout? */
  get #isPlain(): boolean {
    return this.#table === undefined;
  }

  has(key: Value): boolean {
    return this.hasKey(key instanceof PySet && key.type.lookup("__hash__") === null ? frozen(key) : key);
  }

  /** Like `has`, but a set is no key. */
  hasKey(key: Value): boolean {
    if (this.#table === undefined) {
      if (isIntTuple(key)) return this.#layout?.hasTuple(key) ?? false;
      const int = intEqualTo(key);
      if (int === null) return false;
      if (int !== undefined) return this.#layout?.hasInt(int) ?? false;
    }
    return this.table.has(key);
  }

  /** Adds a key, unless an equal one is there. */
  add(key: Value): void {
    if (this.#table === undefined) {
      if (typeof key === "number") {
        this.#layout ??= new SetLayout();
        this.#layout.addInt(key);
        return;
      }
      if (isIntTuple(key)) {
        this.#layout ??= new SetLayout();
        this.#layout.addTuple(key);
        return;
      }
    }
    const table = this.table;
    const before = table.size;
    table.set(key, true);
    if (typeof key === "string") this.#freeOrder();
    else if (this.#layout !== undefined && table.size !== before) this.#insert(key);
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
    if (this.#table === undefined) {
      if (isIntTuple(key)) return this.#layout?.removeTuple(key) ?? false;
      const int = intEqualTo(key);
      if (int === null) return false;
      if (int !== undefined) return this.#layout?.removeInt(int) ?? false;
    }
    if (key instanceof PySet && key.type.lookup("__hash__") === null) key = frozen(key);
    const table = this.table;
    if (this.#hasFreeOrder) return table.delete(key);
    const hash = hashOnce(key);
    const original = table.findOriginal(key, hash);
    if (original === undefined) return false;
    const layout = this.layout();
    table.delete(key, hash);
    if (layout !== undefined && loadFixedHash(original)) layout.remove(original);
    return true;
  }

  /** Takes out the key that set.pop gives; undefined when the set is empty. */
  take(): Value | undefined {
    if (this.size === 0) return undefined;
    const layout = this.layout();
    if (layout !== undefined) {
      const at = layout.positionFrom(this.#finger);
      const key = layout.keyAt(at);
      layout.removeAt(at);
      this.#finger = at + 1;
      this.#table?.delete(key);
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
    this.#table?.clear();
    this.#layout = undefined;
    this.#hasFreeOrder = false;
    this.#poppable = undefined;
  }

  /** The slots in CPython's order, made when first asked for; undefined where the order is that of insertion. */
  layout(): SetLayout | undefined {
    const known = this.#layout;
    const table = this.#table;
    if (table === undefined) return known ?? new SetLayout();
    if (known !== undefined) {
      if (known.used === table.size) return known;
      // The program changed the set from within `__eq__` or `__hash__` of a key: any order will do.
      this.#freeOrder();
    }
    if (this.#hasFreeOrder) return undefined;
    const layout = new SetLayout();
    if (table.size === 0) return layout;
    charge(table.size * 40);
    const keys = table.keys();
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
    charge(this.size * 8);
    return this.layout()?.keys() ?? this.table.keys();
  }

  copy(): PyAnySet {
    const copy = this.emptyLike();
    copy.merge(this);
    return copy;
  }

  /** Adds the keys of another set. */
  merge(other: PyAnySet): void {
    const size = other.size;
    if (other === this || size === 0) return;
    charge(size * 32);
    tick(size);
    if (this.#isPlain && other.#isPlain) {
      this.#layout ??= new SetLayout();
      this.#layout.mergePlain(other.#layout!);
      return;
    }
    const theirs = other.layout();
    const mine = theirs === undefined ? undefined : this.layout();
    if (theirs === undefined || mine === undefined) {
      if (this.size === 0 && theirs === undefined) this.#table = other.table.copy();
      else for (const key of other.keysInAnyOrder()) this.table.set(key, true);
      this.#freeOrder();
      return;
    }
    if (this.size === 0) {
      mine.merge(theirs, () => true);
      this.#table = other.table.copy();
      this.#layout = mine;
      return;
    }
    const table = this.table;
    this.#layout = mine;
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
    if ((iterable instanceof PyList || iterable instanceof PyTuple) && !iterable.type.isHeap) {
      this.#addItems(iterable.items);
      return;
    }
    const iteration = iterate(iterable);
    for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
      tick();
      this.add(value);
      if ((this.size & 0xfff) === 0) charge(4096 * 32);
    }
  }

  /** Adds the items of a list, which an `__eq__` of the program may change meanwhile, or of a tuple. */
  #addItems(items: readonly Value[]): void {
    let done = 0;
    if (this.#table === undefined && typeof items[0] === "number") {
      this.#layout ??= new SetLayout();
      tick(items.length);
      done = this.#layout.addInts(items);
    }
    for (let i = done; i < items.length; i++) {
      tick();
      this.add(items[i]!);
      if ((this.size & 0xfff) === 0) charge(4096 * 32);
    }
  }

  /** A new set of the keys that are also in `other`, any iterable. */
  intersection(other: Value): PyAnySet {
    if (other === this) return this.copy();
    const result = this.emptyLike();
    if (other instanceof PyAnySet) {
      const isLarger = other.size > this.size;
      const large = isLarger ? other : this;
      if (this.#isPlain && other.#isPlain) return result.#choose(isLarger ? this : other, large, true);
      const keys = isLarger ? this.keys() : other.keys();
      tick(keys.length);
      for (let i = 0; i < keys.length; i++) if (large.has(keys[i]!)) result.add(keys[i]!);
      return result;
    }
    const iteration = iterate(other);
    for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
      tick();
      if (this.hasKey(value)) result.add(value);
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
    // Without an order of its own it may as well be put together as cleared of what is in the other.
    const isFree = other instanceof PyAnySet && this.layout() === undefined;
    if (size === undefined || (this.size >>> 2 > size && !isFree)) {
      const result = this.copy();
      result.differenceUpdate(other);
      return result;
    }
    const result = this.emptyLike();
    if (other instanceof PyAnySet && this.#isPlain && other.#isPlain) return result.#choose(this, other, false);
    const holder = other instanceof PyAnySet ? other : (other as PyDict).table;
    const keys = this.keys();
    tick(keys.length);
    for (let i = 0; i < keys.length; i++) if (!holder.has(keys[i]!)) result.add(keys[i]!);
    return result;
  }

  /** Becomes the keys of `source` that are (or are not) in `other`. All are plain, and there are none yet. */
  #choose(source: PyAnySet, other: PyAnySet, wantsCommon: boolean): this {
    tick(source.size);
    charge(source.size * 8);
    if (source.size > 0) {
      this.#layout = new SetLayout();
      this.#layout.addChosen(source.#layout!, other.#layout ?? new SetLayout(), wantsCommon);
    }
    return this;
  }

  /** Removes every value of an iterable. */
  differenceUpdate(other: Value): void {
    if (other === this) {
      this.clear();
      return;
    }
    if (other instanceof PyAnySet) {
      const source = other.size >>> 3 > this.size ? this.intersection(other) : other;
      if (this.#isPlain && source.#isPlain) {
        tick(source.size);
        if (source.#layout !== undefined) this.#layout?.removeAll(source.#layout);
      } else {
        const keys = source.keys();
        tick(keys.length);
        for (let i = 0; i < keys.length; i++) this.discard(keys[i]!);
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
    this.#table = other.#table;
    this.#layout = other.#layout;
    this.#hasFreeOrder = other.#hasFreeOrder;
    this.#poppable = undefined;
  }

  isSubsetOf(other: PyAnySet): boolean {
    if (this.size > other.size) return false;
    const keys = this.keysInAnyOrder();
    tick(keys.length);
    for (let i = 0; i < keys.length; i++) if (!other.hasKey(keys[i]!)) return false;
    return true;
  }

  isDisjointFrom(other: Value): boolean {
    if (other instanceof PyAnySet) {
      if (other === this) return this.size === 0;
      const isLarger = other.size > this.size;
      const large = isLarger ? other : this;
      const keys = isLarger ? this.keysInAnyOrder() : other.keysInAnyOrder();
      for (let i = 0; i < keys.length; i++) {
        tick();
        if (large.hasKey(keys[i]!)) return false;
      }
      return true;
    }
    const iteration = iterate(other);
    for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
      tick();
      if (this.hasKey(value)) return false;
    }
    return true;
  }

  /** All keys, in the order in which they are found soonest. */
  keysInAnyOrder(): Value[] {
    charge(this.size * 8);
    if (this.#table !== undefined) return this.#table.keys();
    return this.#layout === undefined ? [] : this.#layout.keys();
  }

  override length(): number {
    return this.size;
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
    this.#hash ??= hashUnordered(this.keysInAnyOrder());
    return this.#hash;
  }
  override repr(): string {
    if (this.size === 0) return `${this.type.name}()`;
    return guardedRepr(this, `${this.type.name}(...)`, () => `${this.type.name}({${reprItems(this.keys())}})`);
  }
}
setDefaultType(PyFrozenSet, frozensetType);

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
