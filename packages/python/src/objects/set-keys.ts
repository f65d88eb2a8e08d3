/** Keys of sets: which of them are plain (ints, and tuples of ints), what the others equal among them, and the hash of all together. */

import { tick } from "../limits.ts";
import { halves, hashInts, multiplyHalves, takeHash } from "./hash-halves.ts";
import { keepsIdentityEquality, loadHash } from "./hash.ts";
import { integerOf, PyFloat, stringOf, type Value } from "./object.ts";
import { PyTuple } from "./tuple.ts";

/** Is it a tuple of ints? Its hash is then in `halves`. */
export const isIntTuple = (key: Value): key is PyTuple =>
  key instanceof PyTuple && !key.type.isHeap && hashInts(key.items);

/**
 * The int that a key, which is no tuple of ints, equals in a set of plain keys; null where it surely equals none; undefined where only a table can tell (an object of the program with `__eq__`), or raise for what
 * has no hash.
 */
export function intEqualTo(key: Value): number | null | undefined {
  if (typeof key === "number") return key;
  if (typeof key === "string" || typeof key === "bigint" || key === null) return null;
  if (typeof key === "boolean") return key ? 1 : 0;
  if (key instanceof PyFloat && !key.type.isHeap) return Number.isSafeInteger(key.value) ? key.value : null;
  return key.type.isHeap && keepsIdentityEquality(key) && integerOf(key) === undefined && stringOf(key) === undefined
    ? null
    : undefined;
}

/** hash of a frozenset: the hashes of its keys, shuffled and joined by xor, so that their order does not matter. */
export function hashUnordered(keys: readonly Value[]): number | bigint {
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
