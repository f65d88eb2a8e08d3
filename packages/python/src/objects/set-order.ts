/**
 * Set order: in which order a set gives its keys.
 *
 * Programs print sets, so `{3, 1, 2}` must come out as CPython shows it. There a set is an open-addressing table and iteration walks its slots: the
 * order follows from the hashes and from the history of insertions, deletions and resizes. A set of ints is nothing but these slots: an int is its own hash
 * and equals what is the same number, so they say what is in the set too (`hasInt`, `addInt`, `removeInt`). In any other set membership is the business of our
 * HashTable, and this file keeps the slots only from the moment when somebody looks at the order (see `PyAnySet.layout`).
 *
 * Facts (observed): 8 slots at first; a key tries its slot and the 9 after it (where they don't pass the end), then jumps by
 * `i * 5 + 1 + perturb` with perturb shifted by 5; a deleted key leaves a dummy, and a new key takes the last dummy on its way to a free slot; the table grows when
 * `fill * 5 >= mask * 3`, to the first power of two above `used * 4` (`used * 2` above 50000); merging two sets makes room once, at the start.
 *
 * Hashes are 64 bits wide, held as two 32-bit halves: probing needs no bigint. They are kept only from the first key that is no small int. `loadFixedHash`
 * leaves them in `halves`, where `insert` and `remove` find them.
 */

import { charge, tick } from "../limits.ts";
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

/** The hashes beside the slots, half by half. */
type Hashes = { low: Int32Array; high: Int32Array };

/** The lower half of the hash of an int that is a number. */
const lowOf = (key: number): number => (key === -1 ? -2 : key | 0);

/** The upper half. */
const highOf = (key: number): number => (key === (key | 0) ? key >> 31 : Math.floor(key / 2 ** 32) | 0);

/** Free slots of each size up to 8192: a copy of an array is made sooner than a new one is filled. */
const freeSlots: Slot[][] = [];

function emptySlots(size: number): Slot[] {
  if (size > 8192) return new Array<Slot>(size).fill(undefined);
  const at = 31 - Math.clz32(size);
  freeSlots[at] ??= Array.from({ length: size }, () => undefined);
  return freeSlots[at].slice();
}

/** The slots of one set. */
export class SetLayout {
  #slots: Slot[] = emptySlots(SMALLEST);
  /** Absent as long as all keys are numbers, which are their own hashes. */
  #hashes: Hashes | undefined = undefined;
  /** Slots that are taken, by keys or by dummies. */
  #fill = 0;
  #used = 0;

  /** Number of keys. */
  get used(): number {
    return this.#used;
  }

  /** Is an int in a set that has only ints? */
  hasInt(key: number): boolean {
    const slots = this.#slots;
    const slot = slots[lowOf(key) & (slots.length - 1)];
    if (slot === key) return true;
    return slot !== undefined && this.#find(key, lowOf(key), highOf(key)) >= 0;
  }

  /** Adds an int to a set that has only ints; false if it was there. */
  addInt(key: number): boolean {
    const slots = this.#slots;
    const first = lowOf(key) & (slots.length - 1);
    if (slots[first] === undefined) {
      this.#occupy(first, key);
      return true;
    }
    const at = this.#find(key, lowOf(key), highOf(key));
    if (at >= 0) return false;
    this.#occupy(~at, key);
    return true;
  }

  /** Removes an int from a set that has only ints; false if it was not there. */
  removeInt(key: number): boolean {
    const at = this.#find(key, lowOf(key), highOf(key));
    if (at < 0) return false;
    this.removeAt(at);
    return true;
  }

  /** Adds a key that is not there yet; its hash is in `halves`. */
  insert(key: Value): void {
    this.#insertHalves(key, halves.low | 0, halves.high | 0);
  }

  #insertHalves(key: Value, low: number, high: number): void {
    if (typeof key !== "number") this.#keepHashes();
    const at = ~this.#find(key, low, high);
    if (this.#hashes !== undefined) putAt(this.#hashes, at, low, high);
    this.#occupy(at, key);
  }

  #occupy(at: number, key: Value): void {
    const slots = this.#slots;
    const isReused = slots[at] === DUMMY;
    slots[at] = key;
    this.#used += 1;
    if (isReused) return;
    this.#fill += 1;
    if (this.#fill * 5 >= (slots.length - 1) * 3) this.#resize(this.#used > 50000 ? this.#used * 2 : this.#used * 4);
  }

  /** From now on the hashes are written down. */
  #keepHashes(): Hashes {
    if (this.#hashes !== undefined) return this.#hashes;
    const slots = this.#slots;
    charge(slots.length * 8);
    const hashes = emptyHashes(slots.length);
    for (let at = 0; at < slots.length; at++) {
      const key = slots[at];
      if (typeof key === "number") putAt(hashes, at, lowOf(key), highOf(key));
    }
    this.#hashes = hashes;
    return hashes;
  }

  /** Where the very key is (not one that equals it; ints are their numbers), or `~at`, where it would be put. */
  #find(key: Value, low: number, high: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let dummy = -1;
    let i = low & mask;
    for (;;) {
      const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (let at = i; at <= last; at++) {
        const slot = slots[at];
        if (slot === key) return at;
        if (slot === undefined) return ~(dummy >= 0 ? dummy : at);
        if (slot === DUMMY) dummy = at;
      }
      // Keys with one hash all go the same way: as long as there are keys.
      tick(LINEAR_PROBES);
      low = (low >>> 5) | (high << 27);
      high >>>= 5;
      i = (i * 5 + 1 + low) & mask;
    }
  }

  /** Removes a key that is there (the very key, not one that equals it); its hash is in `halves`. */
  remove(key: Value): void {
    const at = this.#find(key, halves.low | 0, halves.high | 0);
    if (at >= 0) this.removeAt(at);
  }

  /** The position of the key that set.pop takes when it begins to search at `finger`. The set is not empty. */
  positionFrom(finger: number): number {
    const at = this.occupiedFrom((finger & (this.#slots.length - 1)) >>> 0);
    return at < 0 ? this.occupiedFrom(0) : at;
  }

  /** Takes out the key at a position. */
  removeAt(at: number): void {
    this.#slots[at] = DUMMY;
    this.#used -= 1;
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
    const keys: Value[] = [];
    for (const key of this.#slots) if (key !== undefined && key !== DUMMY) keys.push(key);
    return keys;
  }

  #resize(least: number): void {
    let size = SMALLEST;
    while (size <= least) size *= 2;
    const slots = this.#slots;
    if (size === SMALLEST && slots.length === SMALLEST && this.#fill === this.#used) return;
    const hashes = this.#hashes;
    const fill = this.#fill;
    charge(size * (hashes === undefined ? 8 : 16));
    this.#slots = emptySlots(size);
    this.#hashes = hashes === undefined ? undefined : emptyHashes(size);
    this.#fill = this.#used;
    try {
      for (let i = 0; i < slots.length; i++) {
        const key = slots[i];
        if (key !== undefined && key !== DUMMY) this.#place(key, hashes, i);
      }
    } catch (limit) {
      // The variables of a session outlive a limit: the set is as it was.
      this.#slots = slots;
      this.#hashes = hashes;
      this.#fill = fill;
      throw limit;
    }
  }

  /** Puts a key where there is surely room for it. `hashes` are those of the slots that it comes from, where it stands at `from`. */
  #place(key: Value, hashes: Hashes | undefined, from: number): void {
    const low = hashes === undefined ? lowOf(key as number) : hashes.low[from]!;
    const high = hashes === undefined ? highOf(key as number) : hashes.high[from]!;
    const slots = this.#slots;
    const first = low & (slots.length - 1);
    const at = slots[first] === undefined ? first : ~this.#find(key, low, high);
    slots[at] = key;
    if (this.#hashes !== undefined) putAt(this.#hashes, at, low, high);
  }

  /** Makes room for `count` more keys at once, as before a merge. */
  makeRoom(count: number): void {
    if ((this.#fill + count) * 5 >= (this.#slots.length - 1) * 3) this.#resize((this.#used + count) * 2);
  }

  /** Adds the keys of another set. `isNew` is told every key and says whether it was not there yet; it is not asked where there is none yet. */
  merge(other: SetLayout, isNew: (key: Value) => boolean): void {
    if (other.#hashes !== undefined) this.#keepHashes();
    this.makeRoom(other.#used);
    if (this.#fill === 0) {
      this.#fillFrom(other);
      return;
    }
    const slots = other.#slots;
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i];
      if (key !== undefined && key !== DUMMY && isNew(key))
        this.#insertHalves(key, other.#lowAt(i, key), other.#highAt(i, key));
    }
  }

  /** Adds the keys of another set, where both have only ints. */
  mergeInts(other: SetLayout): void {
    this.makeRoom(other.#used);
    if (this.#fill === 0) {
      this.#fillFrom(other);
      return;
    }
    const slots = other.#slots;
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i];
      if (typeof key === "number") this.addInt(key);
    }
  }

  /** Takes over the keys of another set. There is room, and nothing in it. */
  #fillFrom(other: SetLayout): void {
    const slots = other.#slots;
    const hashes = other.#hashes;
    if (this.#canCopy(other)) {
      this.#slots = slots.slice();
      this.#hashes = hashes === undefined ? undefined : { low: hashes.low.slice(), high: hashes.high.slice() };
    } else {
      for (let i = 0; i < slots.length; i++) {
        const key = slots[i];
        if (key !== undefined && key !== DUMMY) this.#place(key, hashes, i);
      }
    }
    this.#fill = other.#used;
    this.#used = other.#used;
  }

  /** CPython: slots of one size, without dummies, are copied as they are into an empty set. */
  #canCopy(other: SetLayout): boolean {
    return this.#slots.length === other.#slots.length && other.#fill === other.#used;
  }

  #lowAt(at: number, key: Value): number {
    return this.#hashes === undefined ? lowOf(key as number) : this.#hashes.low[at]!;
  }
  #highAt(at: number, key: Value): number {
    return this.#hashes === undefined ? highOf(key as number) : this.#hashes.high[at]!;
  }

  /** After difference_update: a table with too many dummies is made anew. */
  sweep(): void {
    if (this.#fill - this.#used > (this.#slots.length - 1) >>> 2)
      this.#resize(this.#used > 50000 ? this.#used * 2 : this.#used * 4);
  }
}

function emptyHashes(size: number): Hashes {
  return { low: new Int32Array(size), high: new Int32Array(size) };
}

function putAt(hashes: Hashes, at: number, low: number, high: number): void {
  hashes.low[at] = low;
  hashes.high[at] = high;
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
