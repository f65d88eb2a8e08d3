/**
 * Merge sort: the stable order of keys that no program is asked about: numbers, strings, tuples of these.
 *
 * Keys stay where they are, their indices are sorted. What is sorted already, or falls strictly, is found out in one pass; the rest is cut into short runs, which
 * are sorted by insertion and then merged. The work is counted pass by pass.
 */

import { tick } from "../limits.ts";

/** Keys by index. A few classes, so that V8 can put `isLess` into the loops. */
export abstract class SortKeys {
  abstract isLess(i: number, j: number): boolean;
}

/** Small ints, where they stand. */
export class SmallIntKeys extends SortKeys {
  readonly #keys: readonly number[];
  constructor(keys: readonly number[]) {
    super();
    this.#keys = keys;
  }
  isLess(i: number, j: number): boolean {
    return this.#keys[i]! < this.#keys[j]!;
  }
}

export class NumberKeys extends SortKeys {
  readonly #keys: Float64Array;
  constructor(keys: Float64Array) {
    super();
    this.#keys = keys;
  }
  isLess(i: number, j: number): boolean {
    return this.#keys[i]! < this.#keys[j]!;
  }
}

/** Strings whose order by code units is that by code points. */
export class TextKeys extends SortKeys {
  readonly #keys: readonly string[];
  constructor(keys: readonly string[]) {
    super();
    this.#keys = keys;
  }
  isLess(i: number, j: number): boolean {
    return this.#keys[i]! < this.#keys[j]!;
  }
}

/** Tuples, as one set of keys for each place. */
export class ColumnKeys extends SortKeys {
  readonly #columns: readonly SortKeys[];
  constructor(columns: readonly SortKeys[]) {
    super();
    this.#columns = columns;
  }
  isLess(i: number, j: number): boolean {
    for (const column of this.#columns) {
      if (column.isLess(i, j)) return true;
      if (column.isLess(j, i)) return false;
    }
    return false;
  }
}

const RUN = 8;

/** For short orders, since a typed array of more than some bytes is asked from the system. Between two sorts nothing in them counts. */
const SCRATCH = [new Uint32Array(1024), new Uint32Array(1024)] as const;

const indices = (count: number, which: 0 | 1): Uint32Array =>
  count <= SCRATCH[which].length ? SCRATCH[which] : new Uint32Array(count);

/**
 * Which key comes where: the stable order of `count` keys; undefined where they are in order already. What is behind the first `count` entries is nobody's, and all of it holds
 * only until the next call.
 */
export function orderOf(keys: SortKeys, count: number): Uint32Array | undefined {
  tick(count);
  let rising = 1;
  while (rising < count && !keys.isLess(rising, rising - 1)) rising += 1;
  if (rising >= count) return undefined;
  let order = indices(count, 0);
  if (rising === 1 && isFalling(keys, count)) {
    for (let i = 0; i < count; i++) order[i] = count - 1 - i;
    return order;
  }
  for (let i = 0; i < count; i++) order[i] = i;
  for (let start = 0; start < count; start += RUN) insertRun(keys, order, start, Math.min(start + RUN, count));
  let other = indices(count, 1);
  for (let width = RUN; width < count; width *= 2) {
    tick(count >>> 2);
    for (let start = 0; start < count; start += 2 * width)
      merge(keys, order, other, start, Math.min(start + width, count), Math.min(start + 2 * width, count));
    [order, other] = [other, order];
  }
  return order;
}

function isFalling(keys: SortKeys, count: number): boolean {
  for (let i = 1; i < count; i++) if (!keys.isLess(i, i - 1)) return false;
  return true;
}

function insertRun(keys: SortKeys, order: Uint32Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const moved = order[i]!;
    let at = i;
    while (at > start && keys.isLess(moved, order[at - 1]!)) {
      order[at] = order[at - 1]!;
      at -= 1;
    }
    order[at] = moved;
  }
}

/** Merges from[start, middle) and from[middle, end) into `to`. */
function merge(keys: SortKeys, from: Uint32Array, to: Uint32Array, start: number, middle: number, end: number): void {
  if (middle >= end || !keys.isLess(from[middle]!, from[middle - 1]!)) {
    for (let i = start; i < end; i++) to[i] = from[i]!;
    return;
  }
  let left = start;
  let right = middle;
  for (let i = start; i < end; i++) {
    const takesRight = left >= middle || (right < end && keys.isLess(from[right]!, from[left]!));
    to[i] = takesRight ? from[right++]! : from[left++]!;
  }
}
