/**
 * HashTable: the map under dict, set and frozenset.
 *
 * JavaScript's own Map does the work wherever Python's equality of two keys can be told by a JavaScript value: strings, ints (the
 * number or the bigint), None (null), floats (the number that they equal; 1.0 and 1 are one key), bools (0 and 1), and objects that
 * equal only themselves. That value is the *canonical key*. Of other keys (tuples, frozensets, instances with `__eq__`) it is the first equal key that
 * came in, so that one Map still keeps the order of all. As long as they are tuples of plain values, which only such tuples equal, `tuples` finds them, by a
 * hash of our own (`quick-hash.ts`); with the first other key that needs a hash they all move to `buckets`, where they are found by Python's hash.
 * Where the canonical key is not the Python key itself (True, 1.0, an instance of a subclass of str) `originals` has that.
 *
 * Most tables are small, a record of a few fields: up to eight keys that are strings or ints stand with their values in one list, in which
 * to look costs less than to ask a Map, and which takes a third of the room. With the ninth key, or one of another kind, there is a Map.
 * A table that has nothing but tuples of plain values as keys needs no Map either: its list is that of `tuples`, and as long as it likes.
 */

import { GROWTH_MASK, requireRoom, tick } from "../limits.ts";
import { equalSequences, isEqual } from "./comparison.ts";
import { typeError } from "./exceptions.ts";
import { bucketOf, bucketOfHash, hashOf, keepsIdentityEquality } from "./hash.ts";
import { hashOfKey, simpleKey, valueOfKey } from "./canonical-key.ts";
import { quickHash } from "./quick-hash.ts";
import { PyTuple } from "./tuple.ts";
import { TupleIndex } from "./tuple-index.ts";
import { PyObject, typeOf, type Value } from "./object.ts";

type Buckets = Map<number, PyObject | PyObject[]>;

/** What a table has beside its Map once there are keys that are not their own canonical keys, or that a hash has to find. */
type Rest = {
  originals: Map<Value, Value> | undefined;
  tuples: TupleIndex | undefined;
  /** hash -> the key with that hash, or an array where there are several. With these there are no `tuples`. */
  buckets: Buckets | undefined;
};

/** What V8 takes for a place in a Map: key, value, link, and half a bucket. */
const BYTES_A_PLACE = 28;

/** Tables from which something was deleted when they were large. */
const tablesWithGaps = new WeakSet<object>();

/** The pairs of an empty table, which nobody writes to. */
const NO_PAIRS: (Value | undefined)[] = [];

/** How long the list of pairs may get, unless its keys are tuples. */
const MOST_PAIRS = 16;

export class HashTable {
  /** key, value, key, value and so on, of few plain keys or of tuples alone; a key that was deleted leaves `undefined`. Not in use once there is a Map. */
  #pairs: (Value | undefined)[] = NO_PAIRS;
  /** canonical key -> value, in order of insertion */
  #map: Map<Value, Value> | undefined = undefined;
  /** How many keys of `pairs` were deleted. */
  #holes = 0;
  #rest: Rest | undefined = undefined;
  /** Is the map also that of an object's attributes? Then it stays the same one. */
  declare isShared: boolean;

  get size(): number {
    const map = this.#map;
    return map === undefined ? (this.#pairs.length >>> 1) - this.#holes : map.size;
  }

  /** canonical key -> value, in order of insertion. Who asks for the Map makes the table keep one. */
  get map(): Map<Value, Value> {
    return this.#map ?? this.#makeMap();
  }
  set map(map: Map<Value, Value>) {
    this.#map = map;
    this.#pairs = NO_PAIRS;
    this.#holes = 0;
  }

  /** What holds the entries now: the list of pairs, or the Map. Another one after `clear`, and where a list has been compacted. */
  get store(): readonly (Value | undefined)[] | Map<Value, Value> {
    return this.#map ?? this.#pairs;
  }

  /** Fills an empty table with keys and values in turn. The list is the table's from now on. */
  fill(pairs: Value[]): void {
    if (pairs.length <= MOST_PAIRS && areDifferentTexts(pairs)) {
      if (pairs.length > 0) this.#pairs = pairs;
    } else for (let i = 0; i < pairs.length; i += 2) this.set(pairs[i]!, pairs[i + 1]!);
  }

  /** The same where it is known that the keys are strings and all different. */
  fillWithTexts(pairs: Value[]): void {
    if (pairs.length > MOST_PAIRS) {
      const map = new Map<Value, Value>();
      for (let i = 0; i < pairs.length; i += 2) map.set(pairs[i]!, pairs[i + 1]!);
      this.#map = map;
    } else if (pairs.length > 0) this.#pairs = pairs;
  }

  #makeMap(): Map<Value, Value> {
    const pairs = this.#pairs;
    if (pairs.length > MOST_PAIRS) {
      requireRoom(pairs.length * BYTES_A_PLACE);
      tick(pairs.length);
    }
    const map = new Map<Value, Value>();
    for (let i = 0; i < pairs.length; i += 2) {
      const key = pairs[i];
      if (key !== undefined) map.set(key, pairs[i + 1]!);
    }
    this.#rest?.tuples?.forgetValues();
    this.map = map;
    return map;
  }

  /** The value of a key. `known` is what `hashOnce` gave for it. */
  get(key: Value, known?: number | bigint): Value | undefined {
    if (typeof key === "string" || typeof key === "number") {
      const map = this.#map;
      if (map === undefined) {
        const pairs = this.#pairs;
        const at = pairs.length > MOST_PAIRS ? -1 : placeOf(pairs, key);
        return at < 0 ? undefined : pairs[at + 1];
      }
      const value = map.get(key);
      if (value !== undefined || this.#rest === undefined) return value;
    } else if (key instanceof PyTuple && this.#rest?.buckets === undefined) {
      const hash = quickHash(key);
      if (hash !== undefined) {
        const tuples = this.#rest?.tuples;
        if (tuples === undefined) return undefined;
        const at = tuples.find(key, hash);
        if (at < 0) return undefined;
        return this.#map === undefined ? tuples.pairs[at + 1] : this.#map.get(tuples.pairs[at]!);
      }
    }
    return this.#getByFinding(key, known);
  }

  #getByFinding(key: Value, known: number | bigint | undefined): Value | undefined {
    const canonical = this.#find(key, known);
    return canonical === undefined ? undefined : this.#valueAt(canonical);
  }

  #valueAt(canonical: Value): Value | undefined {
    if (this.#map !== undefined) return this.#map.get(canonical);
    const at = this.#placeOf(canonical);
    return at < 0 ? undefined : this.#pairs[at + 1];
  }

  /** Where a key is among the pairs; -1 if it is not. */
  #placeOf(canonical: Value): number {
    const tuples = this.#rest?.tuples;
    if (tuples === undefined) return placeOf(this.#pairs, canonical);
    const hash = quickHash(canonical);
    return hash === undefined ? -1 : tuples.find(canonical as PyTuple, hash);
  }

  has(key: Value): boolean {
    return this.get(key) !== undefined;
  }

  set(key: Value, value: Value, known?: number | bigint): void {
    if (typeof key === "string" || typeof key === "number") {
      const map = this.#map;
      if (map === undefined) {
        const pairs = this.#pairs;
        const at = pairs.length > MOST_PAIRS ? -1 : placeOf(pairs, key);
        if (at >= 0) pairs[at + 1] = value;
        else if (this.#rest === undefined) this.#append(key, value);
        else this.#makeMap().set(key, value);
        return;
      }
      if (this.#rest === undefined) {
        map.set(key, value);
        if ((map.size & GROWTH_MASK) === 0) this.#growing(map.size);
        return;
      }
    } else if (key instanceof PyTuple && this.#rest?.buckets === undefined) {
      const hash = quickHash(key);
      if (hash !== undefined) {
        this.#setByTuple(key, hash, value);
        return;
      }
    }
    this.#setByFinding(key, value, known);
    if ((this.size & GROWTH_MASK) === 0) this.#growing(this.size);
  }

  #setByTuple(key: PyTuple, hash: number, value: Value): void {
    const tuples = this.#rest?.tuples ?? this.#beginTuples();
    const at = tuples.find(key, hash);
    if (this.#map !== undefined) {
      if (at < 0) tuples.add(key, hash, null);
      this.#map.set(at < 0 ? key : tuples.pairs[at]!, value);
    } else if (at >= 0) {
      tuples.pairs[at + 1] = value;
      return;
    } else {
      tuples.add(key, hash, value);
      if (tuples.pairs !== this.#pairs) {
        this.#pairs = tuples.pairs;
        this.#holes = 0;
      }
    }
    if ((this.size & GROWTH_MASK) === 0) this.#growing(this.size);
  }

  /** The first tuple: without other keys beside it, no Map is needed. */
  #beginTuples(): TupleIndex {
    const tuples = new TupleIndex();
    if (this.#map === undefined && this.size > 0) this.#makeMap();
    this.#ownRest().tuples = tuples;
    return tuples;
  }

  /**
   * Asks for the room of V8's next table: twice as large, beside the old one. As long as nothing was deleted from a large table, V8 makes it at a power of two; what was deleted takes
   * places too, and then it may be any time.
   */
  #growing(size: number): void {
    const isPower = (size & (size - 1)) === 0;
    if (!isPower && !tablesWithGaps.has(this)) return;
    const places = isPower ? size : 2 ** (32 - Math.clz32(size));
    requireRoom(2 * places * BYTES_A_PLACE * (this.#rest === undefined ? 1 : 2));
  }

  /** Adds a plain key that is not there, where there is no Map. */
  #append(key: Value, value: Value): void {
    const pairs = this.#pairs;
    if (pairs === NO_PAIRS) {
      // The machine makes room for all that a list may hold when it first grows from nothing.
      const first: Value[] = [];
      first.push(key);
      first.push(value);
      this.#pairs = first;
    } else if (pairs.length < MOST_PAIRS) pairs.push(key, value);
    else if (this.#holes === 0) this.#makeMap().set(key, value);
    else {
      // A new list: who walks the old one must see what it has passed.
      const left: Value[] = [];
      for (let i = 0; i < pairs.length; i += 2) if (pairs[i] !== undefined) left.push(pairs[i]!, pairs[i + 1]!);
      left.push(key, value);
      this.#pairs = left;
      this.#holes = 0;
    }
  }

  #setByFinding(key: Value, value: Value, known: number | bigint | undefined): void {
    const canonical = simpleKey(key);
    if (canonical !== undefined) {
      const equal = this.map.has(canonical) ? undefined : this.#findAmongObjects(canonical);
      if (equal !== undefined) {
        this.map.set(equal, value);
        return;
      }
      const map = this.map;
      if (canonical !== key && !map.has(canonical)) {
        const rest = this.#ownRest();
        rest.originals ??= new Map();
        rest.originals.set(canonical, key);
      }
      map.set(canonical, value);
      return;
    }
    const object = key as PyObject;
    const whole = known ?? hashOfKey(object);
    const simple = whole === undefined ? undefined : this.#findAmongSimple(object, whole);
    if (simple !== undefined) {
      this.map.set(simple, value);
      return;
    }
    const hash = whole === undefined ? bucketOf(object) : bucketOfHash(whole);
    const buckets = this.#leaveQuickHashes();
    const bucket = buckets.get(hash);
    if (bucket !== undefined) {
      const known = findIn(bucket, object);
      if (this.#rest?.buckets?.get(hash) !== bucket) {
        // An `__eq__` of the program has changed the table meanwhile. CPython begins anew.
        this.set(key, value, whole);
        return;
      }
      if (known !== undefined) {
        this.map.set(known, value);
        return;
      }
    }
    extend(buckets, hash, bucket, object);
    this.map.set(object, value);
  }

  #ownRest(): Rest {
    this.#rest ??= { originals: undefined, tuples: undefined, buckets: undefined };
    return this.#rest;
  }

  /** Deletes and says whether there was something to delete. */
  delete(key: Value, known?: number | bigint): boolean {
    const canonical = this.#find(key, known);
    return canonical !== undefined && this.#remove(canonical, bucketFound);
  }

  /** Deletes and gives the value that was there. */
  take(key: Value): Value | undefined {
    const canonical = this.#find(key);
    if (canonical === undefined) return undefined;
    const value = this.#valueAt(canonical);
    if (value !== undefined) this.#remove(canonical, bucketFound);
    return value;
  }

  /** The Python key that stands for `canonical`. */
  original(canonical: Value): Value {
    const originals = this.#rest?.originals;
    if (originals === undefined) return canonical;
    const original = originals.get(canonical);
    return original === undefined ? canonical : original;
  }

  /** The equal key that is in the table, or undefined. */
  findOriginal(key: Value, known?: number | bigint): Value | undefined {
    const canonical = this.#find(key, known);
    return canonical !== undefined && this.#valueAt(canonical) !== undefined ? this.original(canonical) : undefined;
  }

  /** Canonical keys with their values, in order of insertion. */
  [Symbol.iterator](): IterableIterator<[Value, Value]> {
    return this.#map === undefined ? this.#fewEntries()[Symbol.iterator]() : this.#map.entries();
  }

  #fewEntries(): [Value, Value][] {
    const pairs = this.#pairs;
    const entries: [Value, Value][] = [];
    for (let i = 0; i < pairs.length; i += 2) {
      const key = pairs[i];
      if (key !== undefined) entries.push([key, pairs[i + 1]!]);
    }
    return entries;
  }

  /** The key that came in first, in its canonical form; undefined where there is none. */
  get #firstKey(): Value | undefined {
    if (this.#map !== undefined) return this.#map.keys().next().value;
    return this.#pairs.find((key, i) => i % 2 === 0 && key !== undefined);
  }

  /** Python keys in order of insertion. */
  keys(): Value[] {
    if (this.#map === undefined) {
      const keys: Value[] = [];
      const pairs = this.#pairs;
      for (let i = 0; i < pairs.length; i += 2) if (pairs[i] !== undefined) keys.push(pairs[i]!);
      return keys;
    }
    const canonical = [...this.#map.keys()];
    return this.#rest?.originals === undefined ? canonical : canonical.map((key) => this.original(key));
  }

  /** The values, in the order of the keys. */
  values(): Value[] {
    if (this.#map !== undefined) return [...this.#map.values()];
    return this.#pairs.filter((value, i): value is Value => i % 2 === 1 && value !== undefined);
  }

  /** Keys as Python has them, with their values, in order of insertion. No key is asked for its hash. */
  entries(): [key: Value, value: Value][] {
    if (this.#map === undefined) return this.#fewEntries();
    const entries = [...this.#map];
    return this.#rest?.originals === undefined ? entries : entries.map(([key, value]) => [this.original(key), value]);
  }

  /** Calls with each of these entries. The table stays as it is meanwhile. */
  forEach(visit: (key: Value, value: Value) => void): void {
    if (this.#map !== undefined) for (const [key, value] of this.#map) visit(this.original(key), value);
    else {
      const pairs = this.#pairs;
      for (let i = 0; i < pairs.length; i += 2) if (pairs[i] !== undefined) visit(pairs[i]!, pairs[i + 1]!);
    }
  }

  /** Deletes the entry of a canonical key, also where its key has another hash by now. */
  drop(canonical: Value): void {
    this.#remove(canonical);
  }

  clear(): void {
    if (this.isShared) this.map.clear();
    else {
      this.#map = undefined;
      this.#pairs = NO_PAIRS;
      this.#holes = 0;
    }
    this.#rest = undefined;
  }

  copy(): HashTable {
    const copy = new HashTable();
    if (this.#map !== undefined) copy.#map = new Map(this.#map);
    else if (this.#pairs !== NO_PAIRS) {
      if (this.#rest?.tuples === undefined) copy.#pairs = this.#pairs.slice();
      copy.#holes = this.#holes;
    }
    const rest = this.#rest;
    if (rest !== undefined) {
      copy.#rest = {
        originals: rest.originals && new Map(rest.originals),
        tuples: rest.tuples?.copy(),
        buckets:
          rest.buckets &&
          new Map([...rest.buckets].map(([hash, keys]) => [hash, Array.isArray(keys) ? [...keys] : keys])),
      };
      if (copy.#map === undefined && copy.#rest.tuples !== undefined) copy.#pairs = copy.#rest.tuples.pairs;
    }
    return copy;
  }

  /** Canonical key of an equal key that may be in the table; undefined if there is surely none. Leaves the bucket in `bucketFound`. */
  #find(key: Value, known?: number | bigint): Value | undefined {
    bucketFound = undefined;
    const simple = simpleKey(key);
    if (simple !== undefined)
      return this.#rest?.buckets === undefined || this.map.has(simple)
        ? simple
        : (this.#findAmongObjects(simple) ?? simple);
    const object = key as PyObject;
    if (this.#rest?.buckets === undefined) {
      const quick = quickHash(object);
      if (quick !== undefined) {
        const tuples = this.#rest?.tuples;
        const at = tuples?.find(object as PyTuple, quick) ?? -1;
        return at < 0 ? undefined : tuples!.pairs[at];
      }
    }
    const whole = known ?? hashOfKey(object);
    const hash = whole === undefined ? bucketOf(object) : bucketOfHash(whole);
    const buckets = this.#rest?.tuples === undefined ? this.#rest?.buckets : this.#leaveQuickHashes();
    const bucket = buckets?.get(hash);
    const found = bucket === undefined ? undefined : findIn(bucket, object);
    if (found === undefined) return whole === undefined ? undefined : this.#findAmongSimple(object, whole);
    bucketFound = hash;
    return found;
  }

  /** A key with `__eq__` of its own that equals a plain key: `Fraction(1)` for 1. */
  #findAmongObjects(simple: Value): PyObject | undefined {
    const buckets = this.#rest?.buckets;
    if (buckets === undefined) return undefined;
    const probe = valueOfKey(simple);
    const bucket = buckets.get(bucketOf(probe));
    return bucket === undefined ? undefined : findIn(bucket, probe as PyObject);
  }

  /** A plain key that equals a key with `__eq__` of its own. Only asked where plain keys are in the table, and the object is no builtin's that equals none. */
  #findAmongSimple(object: PyObject, hash: number | bigint): Value | undefined {
    if (!object.type.isHeap || this.size === 0) return undefined;
    if (this.map.has(hash) && isEqual(this.original(hash), object)) return hash;
    if (this.#isOnlyObjects()) return undefined;
    for (const canonical of this.map.keys()) {
      if (typeof canonical === "object" && canonical !== null) continue;
      tick();
      const value = valueOfKey(canonical);
      if (hashOf(value) === hash && isEqual(value, object)) return canonical;
    }
    return undefined;
  }

  /** Are all keys in buckets? A cheap answer: the first key tells in tables of one kind. */
  #isOnlyObjects(): boolean {
    const first = this.#firstKey;
    return typeof first === "object" && first !== null;
  }

  /** The buckets, in which all keys are then that need them. */
  #leaveQuickHashes(): Buckets {
    const rest = this.#ownRest();
    if (rest.buckets !== undefined) return rest.buckets;
    const tuples = rest.tuples?.keys() ?? [];
    if (this.#map === undefined) this.#makeMap();
    rest.tuples = undefined;
    const buckets: Buckets = new Map();
    rest.buckets = buckets;
    tick(tuples.length);
    for (const each of tuples) {
      const hash = bucketOf(each);
      extend(buckets, hash, buckets.get(hash), each);
    }
    return buckets;
  }

  /** `known` is the bucket of a key that has one, where it is known. */
  #remove(canonical: Value, known?: number): boolean {
    const map = this.#map;
    if (map === undefined) {
      const at = this.#placeOf(canonical);
      if (at < 0) return false;
      const tuples = this.#rest?.tuples;
      if (tuples !== undefined) tuples.remove(at);
      else {
        this.#pairs[at] = undefined;
        this.#pairs[at + 1] = undefined;
      }
      this.#holes += 1;
      return true;
    }
    if (!map.delete(canonical)) return false;
    if (map.size >= GROWTH_MASK) tablesWithGaps.add(this);
    const rest = this.#rest;
    if (rest === undefined) return true;
    rest.originals?.delete(canonical);
    if (rest.tuples !== undefined && canonical instanceof PyTuple) {
      const hash = quickHash(canonical);
      const at = hash === undefined ? -1 : rest.tuples.find(canonical, hash);
      if (at >= 0) rest.tuples.remove(at);
    } else if (rest.buckets !== undefined && simpleKey(canonical) === undefined) {
      const hash = known ?? bucketOf(canonical as PyObject);
      const { buckets } = rest;
      const bucket = buckets.get(hash);
      if (bucket === canonical) buckets.delete(hash);
      else if (Array.isArray(bucket)) {
        const at = bucket.indexOf(canonical as PyObject);
        if (at >= 0) bucket.splice(at, 1);
        if (bucket.length === 0) buckets.delete(hash);
      }
    }
    return true;
  }
}
Object.defineProperty(HashTable.prototype, "isShared", { value: false, writable: true });

/** Where a string is among the pairs; -1 if it is not. */
function placeOfText(pairs: readonly (Value | undefined)[], key: string): number {
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === key) return i;
  return -1;
}

/** Where an int is among the pairs. A loop of its own, for the machine compares numbers and strings differently. */
function placeOfNumber(pairs: readonly (Value | undefined)[], key: number): number {
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === key) return i;
  return -1;
}

/** Are the keys of a list of pairs strings, each another one? */
function areDifferentTexts(pairs: readonly Value[]): boolean {
  for (let i = 0; i < pairs.length; i += 2) {
    const key = pairs[i];
    if (typeof key !== "string") return false;
    for (let before = 0; before < i; before += 2) if (pairs[before] === key) return false;
  }
  return true;
}

const placeOf = (pairs: readonly (Value | undefined)[], key: Value): number =>
  typeof key === "string" ? placeOfText(pairs, key) : typeof key === "number" ? placeOfNumber(pairs, key) : -1;

/** Where `#find` found its last key, if that was in a bucket. */
let bucketFound: number | undefined;

/** Puts a key beside those that have its hash. */
function extend(buckets: Buckets, hash: number, bucket: PyObject | PyObject[] | undefined, key: PyObject): void {
  if (bucket === undefined) buckets.set(hash, key);
  else if (Array.isArray(bucket)) bucket.push(key);
  else buckets.set(hash, [bucket, key]);
}

/** The key in a bucket that equals `key`. */
function findIn(bucket: PyObject | PyObject[], key: PyObject): PyObject | undefined {
  if (!Array.isArray(bucket)) {
    if (bucket instanceof PyTuple && key instanceof PyTuple && !bucket.type.isHeap && !key.type.isHeap)
      return equalSequences(bucket.items, key.items) ? bucket : undefined;
    return isEqual(bucket, key) ? bucket : undefined;
  }
  for (const candidate of bucket) {
    tick();
    if (isEqual(candidate, key)) return candidate;
  }
  return undefined;
}

/** Raises TypeError for what can't be a key. */
export function requireHashable(value: Value): void {
  if (value instanceof PyObject && !keepsIdentityEquality(value)) hashOf(value);
}

export function unhashable(value: Value): unknown {
  return typeError(`unhashable type: '${typeOf(value).name}'`);
}
