/**
 * TupleIndex: where a hash table finds its keys that are tuples of plain values.
 *
 * Programs keep positions, pairs and states in dicts and sets, and ask for them more often than for anything else but strings and numbers. So these keys have a table
 * with open addressing of their own: numbered in the order in which they came, found by their quick hashes, compared item by item without asking any Python code.
 * Keys stand with their values in one list, which in a dict of such keys alone is all that the hash table has. Where other keys are beside them, a Map has the values.
 * What a program makes collide on purpose costs steps, like all searching.
 */

import { charge, tick } from "../limits.ts";
import { equalSequences } from "./comparison.ts";
import type { PyTuple } from "./tuple.ts";
import type { Value } from "./object.ts";

const SMALLEST = 16;
/** Places that a search looks at without counting them: most find theirs within two or three. */
const FREE_LOOKS = 16;

export class TupleIndex {
  /** key, value, key, value and so on, in the order in which they came; a key that was taken out leaves `undefined`. Another list once the holes have been closed. */
  pairs: (Value | undefined)[] = [];
  /** By the low bits of the hash: the number of a key, counted from one; 0 where no key has ever been. At most half of them are taken. */
  #places: number[] = new Array<number>(SMALLEST).fill(0);
  #hashes: number[] = [];
  #removed = 0;

  /** Where the equal key stands in `pairs`; -1 where there is none. */
  find(key: PyTuple, hash: number): number {
    const places = this.#places;
    const last = places.length - 1;
    for (let at = hash & last, looks = 0; ; at = (at + 1) & last) {
      const number = places[at]!;
      if (number === 0) return -1;
      if (++looks > FREE_LOOKS) tick();
      if (this.#hashes[number - 1] !== hash) continue;
      const known = this.pairs[2 * number - 2] as PyTuple | undefined;
      if (known !== undefined && (known === key || equalSequences(known.items, key.items))) return 2 * number - 2;
    }
  }

  /** Adds a key that is not here, as the last. */
  add(key: PyTuple, hash: number, value: Value): void {
    if (2 * (this.#hashes.length + 1) > this.#places.length) this.#rebuild();
    this.pairs.push(key, value);
    this.#hashes.push(hash);
    this.#place(hash, this.#hashes.length);
  }

  /** Takes out the key that stands there in `pairs`. */
  remove(at: number): void {
    this.pairs[at] = undefined;
    this.pairs[at + 1] = undefined;
    this.#removed += 1;
  }

  /** Gives the values away: a Map has them from now on. Who walks the list of before still has it. */
  forgetValues(): void {
    this.pairs = this.pairs.map((each, i) => (each === undefined || i % 2 === 0 ? each : null));
  }

  /** In the order in which they came. */
  keys(): PyTuple[] {
    return this.pairs.filter((each, i) => i % 2 === 0 && each !== undefined) as PyTuple[];
  }

  copy(): TupleIndex {
    const copy = new TupleIndex();
    copy.pairs = this.pairs.slice();
    copy.#places = this.#places.slice();
    copy.#hashes = this.#hashes.slice();
    copy.#removed = this.#removed;
    return copy;
  }

  #place(hash: number, number: number): void {
    const places = this.#places;
    const last = places.length - 1;
    let at = hash & last;
    for (let looks = 0; places[at] !== 0; at = (at + 1) & last) if (++looks > FREE_LOOKS) tick();
    places[at] = number;
  }

  /** Makes room: forgets what was removed, and doubles what is then still more than half full. */
  #rebuild(): void {
    const count = this.#hashes.length - this.#removed;
    if (this.#removed > 0) {
      const { pairs } = this;
      this.#hashes = this.#hashes.filter((_hash, i) => pairs[2 * i] !== undefined);
      this.pairs = pairs.filter((each) => each !== undefined);
      this.#removed = 0;
    }
    let size = SMALLEST;
    while (size < 4 * (count + 1)) size *= 2;
    charge(size * 8);
    tick(count);
    this.#places = new Array<number>(size).fill(0);
    for (let i = 0; i < count; i++) this.#place(this.#hashes[i]!, i + 1);
  }
}
