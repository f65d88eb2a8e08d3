/**
 * TupleIndex: where a hash table finds its keys that are tuples of plain values.
 *
 * Programs keep positions, pairs and states in dicts and sets, and ask for them more often than for anything else but strings and numbers. So these keys have a table
 * with open addressing of their own: numbered in the order in which they came, found by their quick hashes, compared item by item without asking any Python code.
 * What a program makes collide on purpose costs steps, like all searching.
 */

import { charge, tick } from "../limits.ts";
import { equalSequences } from "./comparison.ts";
import type { PyTuple } from "./tuple.ts";

const SMALLEST = 16;
/** Places that a search looks at without counting them: most find theirs within two or three. */
const FREE_LOOKS = 16;

export class TupleIndex {
  /** By the low bits of the hash: the number of a key, counted from one; 0 where no key has ever been. At most half of them are taken. */
  #places: number[] = new Array<number>(SMALLEST).fill(0);
  #keys: (PyTuple | undefined)[] = [];
  #hashes: number[] = [];
  #removed = 0;

  /** The equal key that is here. */
  find(key: PyTuple, hash: number): PyTuple | undefined {
    const places = this.#places;
    const last = places.length - 1;
    for (let at = hash & last, looks = 0; ; at = (at + 1) & last) {
      const number = places[at]!;
      if (number === 0) return undefined;
      if (++looks > FREE_LOOKS) tick();
      if (this.#hashes[number - 1] !== hash) continue;
      const known = this.#keys[number - 1];
      if (known !== undefined && (known === key || equalSequences(known.items, key.items))) return known;
    }
  }

  /** The equal key that is here, else the key itself, which is here from now on. */
  findOrAdd(key: PyTuple, hash: number): PyTuple {
    const known = this.find(key, hash);
    if (known !== undefined) return known;
    if (2 * (this.#keys.length + 1) > this.#places.length) this.#rebuild();
    this.#keys.push(key);
    this.#hashes.push(hash);
    this.#place(hash, this.#keys.length);
    return key;
  }

  /** Takes out a key that is here: this very object. */
  remove(key: PyTuple, hash: number): void {
    const places = this.#places;
    const last = places.length - 1;
    for (let at = hash & last, looks = 0; ; at = (at + 1) & last) {
      const number = places[at]!;
      if (number === 0) return;
      if (++looks > FREE_LOOKS) tick();
      if (this.#keys[number - 1] !== key) continue;
      this.#keys[number - 1] = undefined;
      this.#removed += 1;
      return;
    }
  }

  /** In the order in which they came. */
  keys(): PyTuple[] {
    return this.#keys.filter((key) => key !== undefined);
  }

  copy(): TupleIndex {
    const copy = new TupleIndex();
    copy.#places = this.#places.slice();
    copy.#keys = this.#keys.slice();
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
    const count = this.#keys.length - this.#removed;
    if (this.#removed > 0) {
      this.#hashes = this.#hashes.filter((_hash, i) => this.#keys[i] !== undefined);
      this.#keys = this.keys();
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
