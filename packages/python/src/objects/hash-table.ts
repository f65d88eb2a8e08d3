/**
 * HashTable: the map under dict, set and frozenset.
 *
 * JavaScript's own Map does the work wherever Python's equality of two keys can be told by a JavaScript value: strings, ints (the
 * number or the bigint), None (null), floats (the number that they equal; 1.0 and 1 are one key), bools (0 and 1), and objects that
 * equal only themselves. That value is the *canonical key*. Of other keys (tuples, frozensets, instances with `__eq__`) it is the first equal key that
 * came in, so that one Map still keeps the order of all. As long as they are tuples of plain values, which only such tuples equal, `tuples` finds them, by a
 * hash of our own (`quick-hash.ts`); with the first other key they all move to `buckets`, where they are found by Python's hash.
 * Where the canonical key is not the Python key itself (True, 1.0, an instance of a subclass of str) `originals` has that.
 */

import { tick } from "../limits.ts";
import { equalSequences, isEqual } from "./comparison.ts";
import { PyComplex } from "./complex.ts";
import { typeError } from "./exceptions.ts";
import { bucketOf, hashOf, keepsIdentityEquality } from "./hash.ts";
import { quickHash } from "./quick-hash.ts";
import { PyTuple } from "./tuple.ts";
import { TupleIndex } from "./tuple-index.ts";
import { normalizeInt, PyFloat, PyIntBox, PyObject, PyStrBox, typeOf, type Value } from "./object.ts";

type Buckets = Map<number, PyObject | PyObject[]>;

export class HashTable {
  /** canonical key -> value, in order of insertion */
  map = new Map<Value, Value>();
  /** Is the map also that of an object's attributes? Then it stays the same one. */
  isShared = false;
  #originals: Map<Value, Value> | undefined;
  #tuples: TupleIndex | undefined;
  /** hash -> the key with that hash, or an array where there are several. With these there are no `tuples`. */
  #buckets: Buckets | undefined;

  get size(): number {
    return this.map.size;
  }

  get(key: Value): Value | undefined {
    if (typeof key === "string" || typeof key === "number") {
      const value = this.map.get(key);
      if (value !== undefined || this.#buckets === undefined) return value;
    } else if (key instanceof PyTuple && this.#buckets === undefined) {
      const hash = quickHash(key);
      if (hash !== undefined) {
        const known = this.#tuples?.find(key, hash);
        return known === undefined ? undefined : this.map.get(known);
      }
    }
    const canonical = this.#find(key);
    return canonical === undefined ? undefined : this.map.get(canonical);
  }

  has(key: Value): boolean {
    if ((typeof key === "string" || typeof key === "number") && this.#buckets === undefined) return this.map.has(key);
    const canonical = this.#find(key);
    return canonical !== undefined && this.map.has(canonical);
  }

  set(key: Value, value: Value): void {
    if ((typeof key === "string" || typeof key === "number") && this.#buckets === undefined) {
      this.map.set(key, value);
      return;
    }
    if (key instanceof PyTuple && this.#buckets === undefined) {
      const hash = quickHash(key);
      if (hash !== undefined) {
        this.#tuples ??= new TupleIndex();
        this.map.set(this.#tuples.findOrAdd(key, hash), value);
        return;
      }
    }
    const canonical = simpleKey(key);
    if (canonical !== undefined) {
      const equal = this.map.has(canonical) ? undefined : this.#findAmongObjects(canonical);
      if (equal !== undefined) {
        this.map.set(equal, value);
        return;
      }
      if (canonical !== key && !this.map.has(canonical)) {
        this.#originals ??= new Map();
        this.#originals.set(canonical, key);
      }
      this.map.set(canonical, value);
      return;
    }
    const object = key as PyObject;
    const simple = this.#findAmongSimple(object);
    if (simple !== undefined) {
      this.map.set(simple, value);
      return;
    }
    const hash = bucketOf(object);
    const buckets = this.#leaveQuickHashes();
    const bucket = buckets.get(hash);
    if (bucket !== undefined) {
      const known = findIn(bucket, object);
      if (this.#buckets?.get(hash) !== bucket) {
        // An `__eq__` of the program has changed the table meanwhile. CPython begins anew.
        this.set(key, value);
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

  /** Deletes and says whether there was something to delete. */
  delete(key: Value): boolean {
    const canonical = this.#find(key);
    return canonical !== undefined && this.#remove(canonical);
  }

  /** Deletes and gives the value that was there. */
  take(key: Value): Value | undefined {
    const canonical = this.#find(key);
    if (canonical === undefined) return undefined;
    const value = this.map.get(canonical);
    if (value !== undefined) this.#remove(canonical);
    return value;
  }

  /** The Python key that stands for `canonical`. */
  original(canonical: Value): Value {
    if (this.#originals === undefined) return canonical;
    const original = this.#originals.get(canonical);
    return original === undefined ? canonical : original;
  }

  /** The equal key that is in the table, or undefined. */
  findOriginal(key: Value): Value | undefined {
    const canonical = this.#find(key);
    return canonical !== undefined && this.map.has(canonical) ? this.original(canonical) : undefined;
  }

  /** Python keys in order of insertion. */
  keys(): Value[] {
    const keys = [...this.map.keys()];
    return this.#originals === undefined ? keys : keys.map((key) => this.original(key));
  }

  /** Keys as Python has them, with their values, in order of insertion. No key is asked for its hash. */
  entries(): [key: Value, value: Value][] {
    const entries = [...this.map];
    return this.#originals === undefined ? entries : entries.map(([key, value]) => [this.original(key), value]);
  }

  /** Deletes the entry of a canonical key, also where its key has another hash by now. */
  drop(canonical: Value): void {
    this.#remove(canonical);
  }

  clear(): void {
    if (this.isShared) this.map.clear();
    else this.map = new Map();
    this.#originals = undefined;
    this.#tuples = undefined;
    this.#buckets = undefined;
  }

  copy(): HashTable {
    const copy = new HashTable();
    copy.map = new Map(this.map);
    copy.#tuples = this.#tuples?.copy();
    if (this.#originals !== undefined) copy.#originals = new Map(this.#originals);
    if (this.#buckets !== undefined)
      copy.#buckets = new Map([...this.#buckets].map(([hash, keys]) => [hash, Array.isArray(keys) ? [...keys] : keys]));
    return copy;
  }

  /** Canonical key of an equal key that may be in the table; undefined if there is surely none. */
  #find(key: Value): Value | undefined {
    const simple = simpleKey(key);
    if (simple !== undefined)
      return this.#buckets === undefined || this.map.has(simple) ? simple : (this.#findAmongObjects(simple) ?? simple);
    const object = key as PyObject;
    if (this.#buckets === undefined) {
      const quick = quickHash(object);
      if (quick !== undefined) return this.#tuples?.find(object as PyTuple, quick);
    }
    const hash = bucketOf(object);
    const buckets = this.#tuples === undefined ? this.#buckets : this.#leaveQuickHashes();
    const bucket = buckets?.get(hash);
    return (bucket === undefined ? undefined : findIn(bucket, object)) ?? this.#findAmongSimple(object);
  }

  /** A key with `__eq__` of its own that equals a plain key: `Fraction(1)` for 1. */
  #findAmongObjects(simple: Value): PyObject | undefined {
    if (this.#buckets === undefined) return undefined;
    const probe = valueOfKey(simple);
    const bucket = this.#buckets.get(bucketOf(probe));
    return bucket === undefined ? undefined : findIn(bucket, probe as PyObject);
  }

  /** A plain key that equals a key with `__eq__` of its own. Only asked where plain keys are in the table, and the object is no builtin's that equals none. */
  #findAmongSimple(object: PyObject): Value | undefined {
    if (!object.type.isHeap || this.map.size === 0) return undefined;
    const hash = hashOf(object);
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
    const [first] = this.map.keys();
    return typeof first === "object" && first !== null;
  }

  /** The buckets, in which all keys are then that need them. */
  #leaveQuickHashes(): Buckets {
    if (this.#buckets !== undefined) return this.#buckets;
    const tuples = this.#tuples?.keys() ?? [];
    this.#tuples = undefined;
    this.#buckets = new Map();
    tick(tuples.length);
    for (const each of tuples) {
      const hash = bucketOf(each);
      extend(this.#buckets, hash, this.#buckets.get(hash), each);
    }
    return this.#buckets;
  }

  #remove(canonical: Value): boolean {
    if (!this.map.delete(canonical)) return false;
    this.#originals?.delete(canonical);
    if (this.#tuples !== undefined && canonical instanceof PyTuple) {
      const hash = quickHash(canonical);
      if (hash !== undefined) this.#tuples.remove(canonical, hash);
    } else if (this.#buckets !== undefined && simpleKey(canonical) === undefined) {
      const hash = bucketOf(canonical as PyObject);
      const bucket = this.#buckets.get(hash);
      if (bucket === canonical) this.#buckets.delete(hash);
      else if (Array.isArray(bucket)) {
        const at = bucket.indexOf(canonical as PyObject);
        if (at >= 0) bucket.splice(at, 1);
        if (bucket.length === 0) this.#buckets.delete(hash);
      }
    }
    return true;
  }
}

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

/** The canonical key where no hash is needed to find it, else undefined. */
function simpleKey(key: Value): Value | undefined {
  if (key === null || typeof key !== "object") return typeof key === "boolean" ? (key ? 1 : 0) : key;
  if (key instanceof PyFloat && !key.type.isHeap) return floatKey(key);
  if (key instanceof PyComplex && key.imag === 0 && !key.type.isHeap) return floatKey(new PyFloat(key.real));
  if (key instanceof PyStrBox || key instanceof PyIntBox) return keepsIdentityEquality(key) ? key.value : undefined;
  return keepsIdentityEquality(key) ? key : undefined;
}

/** The value that a canonical key stands for: a number that is no int is a float. */
const valueOfKey = (canonical: Value): Value =>
  typeof canonical === "number" && !Number.isSafeInteger(canonical) ? new PyFloat(canonical) : canonical;

/** The number that a float equals, as an int would be: 1e300 is the bigint 10**300's neighbour, 0.5 is itself, nan only itself. */
function floatKey(key: PyFloat): Value {
  const value = key.value;
  if (Number.isNaN(value)) return key;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return normalizeInt(BigInt(value));
  return value === 0 ? 0 : value;
}

/** Raises TypeError for what can't be a key. */
export function requireHashable(value: Value): void {
  if (value instanceof PyObject && !keepsIdentityEquality(value)) hashOf(value);
}

export function unhashable(value: Value): unknown {
  return typeError(`unhashable type: '${typeOf(value).name}'`);
}
