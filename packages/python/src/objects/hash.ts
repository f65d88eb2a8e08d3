/**
 * hash(): CPython's numeric hashes (equal numbers hash equal across int, float, bool), and hashes of the other values.
 *
 * Numbers follow the documented rule: the value modulo the prime 2**61 - 1, with the sign, and -1 replaced by -2. Strings and bytes are
 * salted in CPython, so theirs may be any; ours come from a 53-bit mix of their code units. Tuples use the published xxHash scheme, so that the order of
 * a set of tuples of numbers can be CPython's.
 */

import { tick } from "../limits.ts";
import { callMethod } from "./call.ts";
import { isInstanceOfException, typeError } from "./exceptions.ts";
import { hashItems, putHash, takeBucket, takeHash } from "./hash-halves.ts";
import { enterNative, leaveNative } from "./native-depth.ts";
import {
  integerOf,
  normalizeInt,
  objectType,
  PyFloat,
  PyIntBox,
  type PyObject,
  PyStrBox,
  type PyType,
  strType,
  intType,
  type Value,
} from "./object.ts";
import { PyTuple } from "./tuple.ts";

const MODULUS = (1n << 61n) - 1n;

/** hash(value) as Python's int. Raises TypeError for an unhashable value. */
export function hashOf(value: Value): number | bigint {
  switch (typeof value) {
    case "number":
    case "bigint":
      return hashInt(value);
    case "boolean":
      return value ? 1 : 0;
    case "string":
      return hashString(value);
  }
  if (value === null) return NONE_HASH;
  const type = value.type;
  if (type.isHeap) {
    const method = type.lookup("__hash__");
    if (method === null || method === undefined) throw typeError(`unhashable type: '${type.name}'`);
    if (ownsHash(type)) {
      const result = integerOf(callMethod(method, value));
      if (result === undefined) throw typeError("__hash__ method should return an integer");
      if (result === -1) return -2;
      // CPython: what fits the machine's word is the hash as it is, and only what does not is hashed like an int.
      return typeof result === "bigint" && BigInt.asIntN(64, result) !== result ? hashInt(result) : result;
    }
  }
  if (value instanceof PyStrBox) return hashString(value.value);
  if (value instanceof PyIntBox) return hashInt(value.value);
  const hash = value.hash();
  if (hash === undefined) throw typeError(`unhashable type: '${type.name}'`);
  return hash;
}

/** Has a class of the program given `__hash__`? Otherwise the slot of the builtin layout is meant. */
function ownsHash(type: PyType): boolean {
  return type.lookupOwner("__hash__")!.isHeap;
}

const NONE_HASH = 0xfca8_6420;

/** hash of an int: the value modulo 2**61 - 1 with its sign. */
export function hashInt(value: number | bigint): number | bigint {
  if (typeof value === "number" && Math.abs(value) < 2 ** 53) return value === -1 ? -2 : value;
  const big = BigInt(value);
  const rest = (big < 0n ? -big : big) % MODULUS;
  const signed = big < 0n ? -rest : rest;
  return normalizeInt(signed === -1n ? -2n : signed);
}

/** hash of a float, equal to that of the int that it equals. */
export function hashFloat(value: number): number | bigint {
  if (Number.isNaN(value)) return 0;
  if (value === Number.POSITIVE_INFINITY) return 314159;
  if (value === Number.NEGATIVE_INFINITY) return -314159;
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? hashInt(value) : hashInt(BigInt(value));
  let mantissa = Math.abs(value);
  let exponent = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent -= 1;
  }
  const shift = ((exponent % 61) + 61) % 61;
  let hash = (BigInt(mantissa) << BigInt(shift)) % MODULUS;
  if (value < 0) hash = -hash;
  return normalizeInt(hash === -1n ? -2n : hash);
}

const SEED = 0x9e37_79b9;

/** A 52-bit hash of a string's code units. */
export function hashString(text: string): number {
  if (text === "") return 0;
  if (text.length > 64) tick(text.length >>> 6);
  let low = SEED;
  let high = SEED ^ text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x85eb_ca6b);
    high = Math.imul(high ^ unit, 0xc2b2_ae35) ^ (low >>> 15);
  }
  return (high & 0xf_ffff) * 2 ** 32 + (low >>> 0);
}

/** hash of a tuple from the hashes of its items. */
export function hashSequence(hashes: readonly (number | bigint)[]): number | bigint {
  hashItems(hashes, putNumber);
  return takeHash();
}

function putNumber(hash: Value): boolean {
  putHash(hash as number | bigint);
  return true;
}

/** Leaves hash(value) in `halves`. Raises TypeError for an unhashable value. */
export function loadHash(value: Value): boolean {
  if (typeof value === "number") putHash(value === -1 ? -2 : value);
  else if (value instanceof PyTuple && !(value.type.isHeap && ownsHash(value.type))) {
    enterNative();
    try {
      hashItems(value.items, loadHash);
    } finally {
      leaveNative();
    }
  } else putHash(hashOf(value));
  return true;
}

/** hash(value) as a number under which a table looks for it. */
export function bucketOf(value: Value): number {
  loadHash(value);
  return takeBucket();
}

/** The same for a hash that is known. */
export function bucketOfHash(hash: number | bigint): number {
  putHash(hash);
  return takeBucket();
}

/** Does the object equal only itself (or, for a box, what its primitive equals), so that no Python code need be asked? */
export function keepsIdentityEquality(value: PyObject): boolean {
  const type = value.type;
  if (!type.isHeap) return value.hasIdentityEquality();
  const equality = type.lookup("__eq__");
  if (value instanceof PyStrBox)
    return equality === strType.lookup("__eq__") && type.lookup("__hash__") === strType.lookup("__hash__");
  if (value instanceof PyIntBox)
    return equality === intType.lookup("__eq__") && type.lookup("__hash__") === intType.lookup("__hash__");
  if (value instanceof PyFloat) return false;
  return equality === objectType.lookup("__eq__") && type.lookup("__hash__") === objectType.lookup("__hash__");
}

/** Has the value a hash: itself, and what is in it? */
export function isHashable(value: Value): boolean {
  try {
    hashOf(value);
    return true;
  } catch (error) {
    if (!isInstanceOfException(error, "TypeError")) throw error;
    return false;
  }
}
