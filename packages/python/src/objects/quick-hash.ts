/**
 * Quick hashes: where a dict looks for a tuple of plain values.
 *
 * Python's hash of a tuple takes 64-bit products for each item; programs never see where a dict keeps its keys, so tuples that nothing but
 * such tuples can equal are found by 30 bits that cost a product of 32. Equal tuples have equal quick hashes: 1, 1.0 and True are one item.
 */

import { tick } from "../limits.ts";
import { enterNative, leaveNative } from "./native-depth.ts";
import { PyFloat, type Value } from "./object.ts";
import { PyTuple } from "./tuple.ts";

/** Of a tuple of None, bools, ints, floats, strings and such tuples; undefined for any other key. */
export function quickHash(key: Value): number | undefined {
  const hash = key instanceof PyTuple && !key.type.isHeap ? hashTuple(key.items) : undefined;
  return hash === undefined ? undefined : hash & 0x3fff_ffff;
}

function hashTuple(items: readonly Value[]): number | undefined {
  let hash = items.length;
  for (let i = 0; i < items.length; i++) {
    const item = hashItem(items[i]!);
    if (item === undefined) return undefined;
    hash = Math.imul(hash ^ item, 0x9e37_79b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function hashItem(item: Value): number | undefined {
  switch (typeof item) {
    case "number":
      return hashNumber(item);
    case "string":
      return hashText(item);
    case "boolean":
      return item ? 1 : 0;
    case "bigint":
      return hashNumber(Number(item));
  }
  if (item === null) return 0x51ed_270b;
  if (item.type.isHeap) return undefined;
  if (item instanceof PyFloat) return hashNumber(item.value);
  return item instanceof PyTuple ? hashNested(item.items) : undefined;
}

function hashNested(items: readonly Value[]): number | undefined {
  enterNative();
  try {
    return hashTuple(items);
  } finally {
    leaveNative();
  }
}

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/** Of an int or a float by its number: of bigints the nearest double, as equal floats have it. */
function hashNumber(value: number): number {
  const small = value | 0;
  if (small === value) return small;
  double[0] = value;
  return words[0]! ^ Math.imul(words[1]!, 0x85eb_ca6b);
}

function hashText(text: string): number {
  const { length } = text;
  if (length > 64) tick(length >>> 6);
  let hash = length;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  return hash;
}
