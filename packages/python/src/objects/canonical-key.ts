/**
 * Canonical keys: the JavaScript value that stands for a key of a dict or a set, where there is one, and the hash of those keys that have none (`hash-table.ts`).
 */

import { PyComplex } from "./complex.ts";
import { hashOf, keepsIdentityEquality } from "./hash.ts";
import { normalizeInt, PyFloat, PyIntBox, type PyObject, PyStrBox, type Value } from "./object.ts";
import { quickHash } from "./quick-hash.ts";
import { PyTuple } from "./tuple.ts";

/** The canonical key where no hash is needed to find it, else undefined. */
export function simpleKey(key: Value): Value | undefined {
  if (key === null || typeof key !== "object") return typeof key === "boolean" ? (key ? 1 : 0) : key;
  if (key instanceof PyFloat && !key.type.isHeap) return floatKey(key);
  if (key instanceof PyComplex && key.imag === 0 && !key.type.isHeap) return floatKey(new PyFloat(key.real));
  if (key instanceof PyStrBox || key instanceof PyIntBox) return keepsIdentityEquality(key) ? key.value : undefined;
  return keepsIdentityEquality(key) ? key : undefined;
}

/** The value that a canonical key stands for: a number that is no int is a float. */
export const valueOfKey = (canonical: Value): Value =>
  typeof canonical === "number" && !Number.isSafeInteger(canonical) ? new PyFloat(canonical) : canonical;

/** The number that a float equals, as an int would be: 1e300 is the bigint 10**300's neighbour, 0.5 is itself, nan only itself. */
function floatKey(key: PyFloat): Value {
  const value = key.value;
  if (Number.isNaN(value)) return key;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return normalizeInt(BigInt(value));
  return value === 0 ? 0 : value;
}

/** The hash of a key whose class is the program's, which may say that it was asked; undefined for all others. */
export const hashOfKey = (key: PyObject): number | bigint | undefined => (key.type.isHeap ? hashOf(key) : undefined);

/**
 * The hash of a key that a program's `__hash__` has a part in, for who looks it up more than once: CPython asks once. Undefined for other keys. Raises TypeError for what can't
 * be a key.
 */
export function hashOnce(key: Value): number | bigint | undefined {
  if (key === null || typeof key !== "object" || keepsIdentityEquality(key)) return undefined;
  return key.type.isHeap || (key instanceof PyTuple && quickHash(key) === undefined) ? hashOf(key) : undefined;
}
