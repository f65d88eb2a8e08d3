/**
 * Set order: in which order a set gives its keys.
 *
 * Programs print sets, so `{3, 1, 2}` must come out as CPython shows it. There a set is an open-addressing table and iteration walks its slots: the
 * order follows from the hashes and from the history of insertions, deletions and resizes. A set of *plain keys*, which are ints and tuples of ints, is nothing but these
 * slots: they say what is in the set too (`hasInt`, `addTuple` and so on). In any other set membership is the business of our HashTable, and this file keeps the slots
 * only from the moment when somebody looks at the order (see `PyAnySet.layout`).
 *
 * Facts (observed): 8 slots at first; a key tries its slot and the 9 after it (where they don't pass the end), then jumps by
 * `i * 5 + 1 + perturb` with perturb shifted by 5; a deleted key leaves a dummy, and a new key takes the last dummy on its way to a free slot; the table grows when
 * `fill * 5 >= mask * 3`, to the first power of two above `used * 4` (`used * 2` above 50000); merging two sets makes room once, at the start.
 *
 * Hashes are 64 bits wide, held as two 32-bit halves: probing needs no bigint. They are kept only from the first key that is no small int. `loadFixedHash`
 * leaves them in `halves`, where `insert` and `remove` find them.
 */

import { charge, requireRoom, tick } from "../limits.ts";
import { equalSequences } from "./comparison.ts";
import { halves, hashItems, highOf, lowOf, putHash } from "./hash-halves.ts";
import { PyComplex } from "./complex.ts";
import { hashFloat, hashInt, loadHash } from "./hash.ts";
import { PyFloat, PyIntBox, type PyObject, type Value } from "./object.ts";
import { PyFrozenSet } from "./set.ts";
import { PyRange } from "./range.ts";
import { PyTuple } from "./tuple.ts";

const LINEAR_PROBES = 9;
const SMALLEST = 8;

/** Marks the slot of a deleted key. Never seen by a program. */
const DUMMY: unique symbol = Symbol("dummy");
type Slot = Value | undefined | typeof DUMMY;

/** The hashes beside the slots, half by half: the lower half of that at `at` stands at `2 * at`. Typed arrays take longer to make than small sets to fill. */
type Hashes = number[];

/** Free slots and hashes of each size up to 8192: a copy of an array is made sooner than a new one is filled. */
const freeSlots: Slot[][] = [];
const freeHashes: Hashes[] = [];

function emptySlots(size: number): Slot[] {
  if (size > 8192) return new Array<Slot>(size).fill(undefined);
  const at = 31 - Math.clz32(size);
  freeSlots[at] ??= Array.from({ length: size }, () => undefined);
  return freeSlots[at].slice();
}

function emptyHashes(size: number): Hashes {
  if (size > 8192) return new Array<number>(2 * size).fill(0);
  const at = 31 - Math.clz32(size);
  freeHashes[at] ??= Array.from({ length: 2 * size }, () => 0);
  return freeHashes[at].slice();
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

  /** Is an int in a set that has only plain keys? */
  hasInt(key: number): boolean {
    const slots = this.#slots;
    const slot = slots[lowOf(key) & (slots.length - 1)];
    if (slot === key) return true;
    return slot !== undefined && this.#find(key, lowOf(key), highOf(key)) >= 0;
  }

  /** Is a tuple of ints, whose hash is in `halves`, in a set that has only plain keys? */
  hasTuple(key: PyTuple): boolean {
    return this.#hashes !== undefined && this.#findEqual(key, halves.low | 0, halves.high | 0) >= 0;
  }

  /** Adds an int to a set that has only plain keys. */
  addInt(key: number): void {
    const slots = this.#slots;
    const first = lowOf(key) & (slots.length - 1);
    if (slots[first] === undefined && this.#hashes === undefined) this.#occupy(first, key);
    else this.#addPlain(key, lowOf(key), highOf(key));
  }

  /** Adds the ints with which some items begin, to a set that has only plain keys, and says how many they are. */
  addInts(items: readonly Value[]): number {
    for (let i = 0; i < items.length; i++) {
      const item = items[i]!;
      if (typeof item !== "number") return i;
      this.addInt(item);
    }
    return items.length;
  }

  /** Adds a tuple of ints, whose hash is in `halves`, to a set that has only plain keys. */
  addTuple(key: PyTuple): void {
    const { low, high } = halves;
    this.#keepHashes();
    this.#addPlain(key, low | 0, high | 0);
  }

  #addPlain(key: Value, low: number, high: number): void {
    const at = this.#findEqual(key, low, high);
    if (at >= 0) return;
    if (this.#hashes !== undefined) putAt(this.#hashes, ~at, low, high);
    this.#occupy(~at, key);
  }

  /** Removes an int from a set that has only plain keys; false if it was not there. */
  removeInt(key: number): boolean {
    const at = this.#find(key, lowOf(key), highOf(key));
    if (at >= 0) this.removeAt(at);
    return at >= 0;
  }

  /** Removes a tuple of ints, whose hash is in `halves`, from a set that has only plain keys; false if it was not there. */
  removeTuple(key: PyTuple): boolean {
    const at = this.#hashes === undefined ? -1 : this.#findEqual(key, halves.low | 0, halves.high | 0);
    if (at >= 0) this.removeAt(at);
    return at >= 0;
  }

  /** Adds the keys of `source` that are (or are not) in `other`. All three have only plain keys. */
  addChosen(source: SetLayout, other: SetLayout, wantsCommon: boolean): void {
    const slots = source.#slots;
    if (source.#hashes !== undefined) this.#keepHashes();
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i];
      if (key === undefined || key === DUMMY) continue;
      const low = source.#lowAt(i, key);
      const high = source.#highAt(i, key);
      if (other.#findEqual(key, low, high) >= 0 === wantsCommon) this.#addPlain(key, low, high);
    }
  }

  /** Removes the keys of another set. Both have only plain keys. */
  removeAll(other: SetLayout): void {
    const slots = other.#slots;
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i];
      if (key === undefined || key === DUMMY) continue;
      const at = this.#findEqual(key, other.#lowAt(i, key), other.#highAt(i, key));
      if (at >= 0) this.removeAt(at);
    }
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
    charge(slots.length * 16);
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

  /** The same for a plain key: tuples are found by what equals them. */
  #findEqual(key: Value, low: number, high: number): number {
    const hashes = this.#hashes;
    if (typeof key === "number" || hashes === undefined) return this.#find(key, low, high);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let perturbLow = low;
    let perturbHigh = high;
    let dummy = -1;
    let i = low & mask;
    for (;;) {
      const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (let at = i; at <= last; at++) {
        const slot = slots[at];
        if (slot === undefined) return ~(dummy >= 0 ? dummy : at);
        if (slot === DUMMY) dummy = at;
        else if (hashes[2 * at] === low && hashes[2 * at + 1] === high && areEqual(slot, key)) return at;
      }
      tick(LINEAR_PROBES);
      perturbLow = (perturbLow >>> 5) | (perturbHigh << 27);
      perturbHigh >>>= 5;
      i = (i * 5 + 1 + perturbLow) & mask;
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
    const bytes = size * (hashes === undefined ? 8 : 24);
    charge(bytes);
    requireRoom(bytes);
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
    const low = hashes === undefined ? lowOf(key as number) : hashes[2 * from]!;
    const high = hashes === undefined ? highOf(key as number) : hashes[2 * from + 1]!;
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

  /** Makes room for the keys of another set, and has them all where there are none yet; says whether it has. */
  #takeOver(other: SetLayout): boolean {
    if (other.#hashes !== undefined) this.#keepHashes();
    this.makeRoom(other.#used);
    if (this.#fill > 0) return false;
    this.#fillFrom(other);
    return true;
  }

  /** Adds the keys of another set. `isNew` is told every key and says whether it was not there yet; it is not asked where there is none yet. */
  merge(other: SetLayout, isNew: (key: Value) => boolean): void {
    if (this.#takeOver(other)) return;
    const slots = other.#slots;
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i];
      if (key !== undefined && key !== DUMMY && isNew(key))
        this.#insertHalves(key, other.#lowAt(i, key), other.#highAt(i, key));
    }
  }

  /** Adds the keys of another set, where both have only plain keys. */
  mergePlain(other: SetLayout): void {
    if (this.#takeOver(other)) return;
    const slots = other.#slots;
    for (let i = 0; i < slots.length; i++) {
      const key = slots[i];
      if (key === undefined || key === DUMMY) continue;
      if (typeof key === "number") this.addInt(key);
      else this.#addPlain(key, other.#lowAt(i, key), other.#highAt(i, key));
    }
  }

  /** Takes over the keys of another set. There is room, and nothing in it. */
  #fillFrom(other: SetLayout): void {
    const slots = other.#slots;
    const hashes = other.#hashes;
    if (this.#canCopy(other)) {
      this.#slots = slots.slice();
      this.#hashes = hashes?.slice();
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
    return this.#hashes === undefined ? lowOf(key as number) : this.#hashes[2 * at]!;
  }
  #highAt(at: number, key: Value): number {
    return this.#hashes === undefined ? highOf(key as number) : this.#hashes[2 * at + 1]!;
  }

  /** After difference_update: a table with too many dummies is made anew. */
  sweep(): void {
    if (this.#fill - this.#used > (this.#slots.length - 1) >>> 2)
      this.#resize(this.#used > 50000 ? this.#used * 2 : this.#used * 4);
  }
}

/** Are two plain keys equal? */
const areEqual = (a: Slot, b: Value): boolean =>
  a === b || (a instanceof PyTuple && b instanceof PyTuple && equalSequences(a.items, b.items));

function putAt(hashes: Hashes, at: number, low: number, high: number): void {
  hashes[2 * at] = low;
  hashes[2 * at + 1] = high;
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
      : key instanceof PyRange || (key instanceof PyFrozenSet && !hasOwnHash(key) && key.keys().every(loadFixedHash));
  return isFixed && loadHash(key);
}

/** Has a class of the program its own idea of the hash? */
function hasOwnHash(key: PyObject): boolean {
  return key.type.isHeap && key.type.lookupOwner("__hash__")?.isHeap === true;
}
