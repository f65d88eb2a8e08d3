/**
 * Set order: in which order a set gives its keys.
 *
 * Programs print sets, so `{3, 1, 2}` must come out as CPython shows it. There a set is an open-addressing table and iteration walks its slots: the
 * order follows from the hashes and from the history of insertions, deletions and resizes. Membership is the business of our HashTable;
 * this file only keeps the slots, and only from the moment when somebody looks at the order (see `PyAnySet.layout`).
 *
 * Facts (observed): 8 slots at first; a key tries its slot and the 9 after it (where they don't pass the end), then jumps by
 * `i * 5 + 1 + perturb` with perturb shifted by 5; a deleted key leaves a dummy, and a new key takes the last dummy on its way to a free slot; the table grows when
 * `fill * 5 >= mask * 3`, to the first power of two above `used * 4` (`used * 2` above 50000); merging two sets makes room once, at the start.
 *
 * Hashes are 64 bits wide, held as two unsigned 32-bit halves: probing needs no bigint. `loadFixedHash` leaves them in `halves`, where `insert` and `remove`
 * find them.
 */

import { tick } from "../limits.ts";
import { halves, hashItems, putHash } from "./hash-halves.ts";
import { PyComplex } from "./complex.ts";
import { hashFloat, hashInt, loadHash } from "./hash.ts";
import { PyFloat, PyIntBox, type PyObject, type Value } from "./object.ts";
import { PyFrozenSet } from "./set.ts";
import { PyTuple } from "./tuple.ts";

const LINEAR_PROBES = 9;
const SMALLEST = 8;

/** Marks the slot of a deleted key. Never seen by a program. */
const DUMMY: unique symbol = Symbol("dummy");
type Slot = Value | undefined | typeof DUMMY;

/** The slots of one set. */
export class SetLayout {
  #slots: Slot[];
  #low: Uint32Array;
  #high: Uint32Array;
  #mask: number;
  /** Slots that are taken, by keys or by dummies. */
  #fill = 0;
  #used = 0;

  constructor(size = SMALLEST) {
    this.#slots = new Array<Slot>(size).fill(undefined);
    this.#low = new Uint32Array(size);
    this.#high = new Uint32Array(size);
    this.#mask = size - 1;
  }

  /** Number of keys. */
  get used(): number {
    return this.#used;
  }

  /** Adds a key that is not there yet; its hash is in `halves`. */
  insert(key: Value): void {
    this.#insertHalves(key, halves.low, halves.high);
  }

  #insertHalves(key: Value, low: number, high: number): void {
    const isReused = this.#place(key, low, high);
    this.#used += 1;
    if (isReused) return;
    this.#fill += 1;
    if (this.#fill * 5 >= this.#mask * 3) this.#resize(this.#used > 50000 ? this.#used * 2 : this.#used * 4);
  }

  /** Puts a key where its probe sequence leads; true if that was the slot of a dummy. */
  #place(key: Value, low: number, high: number): boolean {
    const slots = this.#slots;
    const mask = this.#mask;
    let dummy = -1;
    let perturbLow = low;
    let perturbHigh = high;
    let i = (low & mask) >>> 0;
    for (;;) {
      const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (let at = i; at <= last; at++) {
        if (slots[at] === DUMMY) dummy = at;
        if (slots[at] !== undefined) continue;
        const free = dummy >= 0 ? dummy : at;
        slots[free] = key;
        this.#low[free] = low;
        this.#high[free] = high;
        return dummy >= 0;
      }
      // Keys with one hash all go the same way: as long as there are keys.
      tick(LINEAR_PROBES);
      perturbLow = ((perturbLow >>> 5) | (perturbHigh << 27)) >>> 0;
      perturbHigh >>>= 5;
      i = ((i * 5 + 1 + perturbLow) & mask) >>> 0;
    }
  }

  /** Removes a key that is there (the very key, not one that equals it); its hash is in `halves`. */
  remove(key: Value): void {
    const slots = this.#slots;
    const mask = this.#mask;
    let perturbLow = halves.low;
    let perturbHigh = halves.high;
    let i = (perturbLow & mask) >>> 0;
    for (;;) {
      const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (let at = i; at <= last; at++) {
        if (slots[at] === undefined) return;
        if (slots[at] !== key) continue;
        this.#bury(at);
        return;
      }
      tick(LINEAR_PROBES);
      perturbLow = ((perturbLow >>> 5) | (perturbHigh << 27)) >>> 0;
      perturbHigh >>>= 5;
      i = ((i * 5 + 1 + perturbLow) & mask) >>> 0;
    }
  }

  #bury(at: number): void {
    this.#slots[at] = DUMMY;
    this.#used -= 1;
  }

  /** The position of the key that set.pop takes when it begins to search at `finger`. The set is not empty. */
  positionFrom(finger: number): number {
    const at = this.occupiedFrom((finger & this.#mask) >>> 0);
    return at < 0 ? this.occupiedFrom(0) : at;
  }

  /** Takes out the key at a position. */
  removeAt(at: number): void {
    this.#bury(at);
  }

  /** The first position at or after `at` with a key, or -1. */
  occupiedFrom(at: number): number {
    const slots = this.#slots;
    for (let i = at; i < slots.length; i++) {
      const key = slots[i];
      if (key !== undefined && key !== DUMMY) return i;
    }
    return -1;
  }

  /** The key at a position that `occupiedFrom` has given. */
  keyAt(at: number): Value {
    return this.#slots[at] as Value;
  }

  /** All keys in order. */
  keys(): Value[] {
    return this.#slots.filter((key): key is Value => key !== undefined && key !== DUMMY);
  }

  #resize(least: number): void {
    let size = SMALLEST;
    while (size <= least) size *= 2;
    if (size === SMALLEST && this.#mask === SMALLEST - 1 && this.#fill === this.#used) return;
    const slots = this.#slots;
    const low = this.#low;
    const high = this.#high;
    this.#slots = new Array<Slot>(size).fill(undefined);
    this.#low = new Uint32Array(size);
    this.#high = new Uint32Array(size);
    this.#mask = size - 1;
    const fill = this.#fill;
    this.#fill = this.#used;
    try {
      for (let i = 0; i < slots.length; i++) {
        const key = slots[i];
        if (key !== undefined && key !== DUMMY) this.#place(key, low[i]!, high[i]!);
      }
    } catch (limit) {
      // The variables of a session outlive a limit: the set is as it was.
      this.#slots = slots;
      this.#low = low;
      this.#high = high;
      this.#mask = slots.length - 1;
      this.#fill = fill;
      throw limit;
    }
  }

  /** Makes room for `count` more keys at once, as before a merge. */
  makeRoom(count: number): void {
    if ((this.#fill + count) * 5 >= this.#mask * 3) this.#resize((this.#used + count) * 2);
  }

  /** Adds the keys of another set. `addKey` is told every key and says whether it was not there yet. */
  merge(other: SetLayout, addKey: (key: Value) => boolean): void {
    this.makeRoom(other.#used);
    const isEmpty = this.#fill === 0;
    // CPython: tables of one size, without dummies, are copied as they are.
    const isCopy = isEmpty && this.#mask === other.#mask && other.#fill === other.#used;
    const slots = other.#slots;
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i];
      if (key === undefined || key === DUMMY) continue;
      const isNew = addKey(key);
      if (isCopy) this.#putAt(i, key, other);
      else if (isEmpty) {
        this.#place(key, other.#low[i]!, other.#high[i]!);
        this.#fill += 1;
        this.#used += 1;
      } else if (isNew) this.#insertHalves(key, other.#low[i]!, other.#high[i]!);
    }
  }

  #putAt(at: number, key: Value, other: SetLayout): void {
    this.#slots[at] = key;
    this.#low[at] = other.#low[at]!;
    this.#high[at] = other.#high[at]!;
    this.#fill += 1;
    this.#used += 1;
  }

  /** After difference_update: a table with too many dummies is made anew. */
  sweep(): void {
    if (this.#fill - this.#used > Math.floor(this.#mask / 4))
      this.#resize(this.#used > 50000 ? this.#used * 2 : this.#used * 4);
  }
}

/**
 * Leaves the hash of a key whose place CPython fixes in `halves`: numbers, None, and tuples and frozensets of them. False for any other: hashes of strings
 * are salted there and those of objects are addresses, so a set that has one is in no particular order, and ours stays in the order of insertion.
 */
export function loadFixedHash(key: Value): boolean {
  switch (typeof key) {
    case "number":
    case "bigint":
      putHash(hashInt(key));
      return true;
    case "boolean":
      putHash(key ? 1 : 0);
      return true;
    case "string":
      return false;
  }
  if (key === null) {
    loadHash(null);
    return true;
  }
  if (key instanceof PyTuple) return !hasOwnHash(key) && hashItems(key.items, loadFixedHash);
  if (key instanceof PyComplex) return !key.type.isHeap && loadHash(key);
  if (key instanceof PyFloat) {
    if (key.type.isHeap || Number.isNaN(key.value)) return false;
    putHash(hashFloat(key.value));
    return true;
  }
  const isFixed =
    key instanceof PyIntBox
      ? !hasOwnHash(key)
      : key instanceof PyFrozenSet && !hasOwnHash(key) && key.keys().every(loadFixedHash);
  return isFixed && loadHash(key);
}

/** Has a class of the program its own idea of the hash? */
function hasOwnHash(key: PyObject): boolean {
  return key.type.isHeap && key.type.lookupOwner("__hash__")?.isHeap === true;
}
