/**
 * set and frozenset: a hash table of keys, and the order in which CPython would give them.
 *
 * A set of ints is a `SetLayout` (see set-order.ts): CPython's slots, which say what is in the set and in which order. With the first key that is no int, or
 * when an object of the program is looked for, membership becomes the business of a `HashTable`. The order is then simulated by a `SetLayout` beside it, which costs
 * something, so it is put off: as long as a set has only grown, the order of insertion in the table *is* its history, and the layout is made from it when somebody
 * looks (iteration, repr, pop, a merge). The first deletion makes it too, since a hole can't be told afterwards. From then on both are kept. A set with a key of no
 * fixed hash (a string, an object) is in no order that a program can rely on; it stays in the order of insertion, without a layout.
 */

import { charge, tick } from "../limits.ts";
import { PyDict } from "./dict.ts";
import { runtimeError } from "./exceptions.ts";
import { halves, multiplyHalves, takeHash } from "./hash-halves.ts";
import { HashTable } from "./hash-table.ts";
import { hashOf, keepsIdentityEquality, loadHash } from "./hash.ts";
import { iterate } from "./iteration.ts";
import {
  type BinaryOperator,
  builtinType,
  integerOf,
  type Ordering,
  PyFloat,
  PyIterator,
  PyObject,
  setDefaultType,
  stringOf,
  type Value,
} from "./object.ts";
import { PyList } from "./list.ts";
import { reprItems } from "./sequence.ts";
import { loadFixedHash, SetLayout } from "./set-order.ts";
import { guardedRepr } from "./text.ts";
import { PyTuple } from "./tuple.ts";

export const setType = builtinType("set");
export const frozensetType = builtinType("frozenset");
export const setIteratorType = builtinType("set_iterator", undefined, { final: true });

/** What set and frozenset share. The methods that change it are for the engine: a program reaches them only on a set. */
export abstract class PyAnySet extends PyObject {
  /** Undefined as long as all keys are ints: then they are in `#layout` alone, which is undefined too as long as there are none. */
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

  /** The table of all keys. A set of ints gets one by this. */
  get table(): HashTable {
    if (this.#table !== undefined) return this.#table;
    const table = new HashTable();
    const ints = this.#layout;
    if (ints !== undefined) {
      charge(ints.used * 32);
      tick(ints.used);
      for (const key of ints.keys()) table.set(key, true);
    }
    this.#table = table;
    return table;
  }

  /** Are all keys ints, so that there is only a layout? */
  get #hasOnlyInts(): boolean {
    return this.#table === undefined;
  }

  has(key: Value): boolean {
    return this.hasKey(key instanceof PySet && key.type.lookup("__hash__") === null ? frozen(key) : key);
  }

  /** Like `has`, but a set is no key. */
  hasKey(key: Value): boolean {
    if (this.#table === undefined) {
      const int = intEqualTo(key);
      if (int === null) return false;
      if (int !== undefined) return this.#layout?.hasInt(int) ?? false;
    }
    return this.table.has(key);
  }

  /** Adds a key, unless an equal one is there. */
  add(key: Value): void {
    if (this.#table === undefined && typeof key === "number") {
      this.#layout ??= new SetLayout();
      this.#layout.addInt(key);
      return;
    }
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
    if (this.#table === undefined) {
      const int = intEqualTo(key);
      if (int === null) return false;
      if (int !== undefined) return this.#layout?.removeInt(int) ?? false;
    }
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
    // What most sets are of, told by a glance.
    if (typeof table.firstKey === "string") {
      this.#hasFreeOrder = true;
      return undefined;
    }
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
    if (this.#hasOnlyInts && other.#hasOnlyInts) {
      this.#layout ??= new SetLayout();
      this.#layout.mergeInts(other.#layout!);
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
    for (let i = 0; i < items.length; i++) {
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
    if (size === undefined || this.size >>> 2 > size) {
      const result = this.copy();
      result.differenceUpdate(other);
      return result;
    }
    const result = this.emptyLike();
    const holder = other instanceof PyAnySet ? other : (other as PyDict).table;
    const keys = this.keys();
    tick(keys.length);
    for (let i = 0; i < keys.length; i++) if (!holder.has(keys[i]!)) result.add(keys[i]!);
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
      const keys = source.keys();
      tick(keys.length);
      for (let i = 0; i < keys.length; i++) this.discard(keys[i]!);
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

/**
 * The int that a key equals in a set of ints; null where it surely equals none; undefined where only a table can tell (an object of the program with `__eq__`), or raise for what
 * has no hash.
 */
function intEqualTo(key: Value): number | null | undefined {
  if (typeof key === "number") return key;
  if (typeof key === "string" || typeof key === "bigint" || key === null) return null;
  if (typeof key === "boolean") return key ? 1 : 0;
  if (key instanceof PyFloat && !key.type.isHeap) return Number.isSafeInteger(key.value) ? key.value : null;
  return key.type.isHeap && keepsIdentityEquality(key) && integerOf(key) === undefined && stringOf(key) === undefined
    ? null
    : undefined;
}

/** hash of a frozenset: the hashes of its keys, shuffled and joined by xor, so that their order does not matter. */
function hashUnordered(keys: readonly Value[]): number | bigint {
  let low = 0;
  let high = 0;
  tick(keys.length);
  for (let i = 0; i < keys.length; i++) {
    loadHash(keys[i]!);
    const one = halves.low;
    const upper = halves.high;
    multiplyHalves(one ^ 89869747 ^ (one << 16), upper ^ ((upper << 16) | (one >>> 16)), 3644798167);
    low ^= halves.low;
    high ^= halves.high;
  }
  multiplyHalves(keys.length + 1, 0, 1927868237);
  low ^= halves.low;
  high ^= halves.high;
  const mixed = low ^ ((low >>> 11) | (high << 21)) ^ ((low >>> 25) | (high << 7));
  multiplyHalves(mixed, high ^ (high >>> 11) ^ (high >>> 25), 69069);
  const sum = halves.low + 907133923;
  halves.low = sum >>> 0;
  halves.high = (halves.high + (sum > 0xffff_ffff ? 1 : 0)) >>> 0;
  const hash = takeHash();
  return hash === -1 ? 590923713 : hash;
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
    if (set.size !== this.#size) {
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
