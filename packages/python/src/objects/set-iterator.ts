/** Iterators over sets: in the order of the slots where there is one, else in that of insertion. */

import { charge, tick } from "../limits.ts";
import { runtimeError } from "./exceptions.ts";
import { builtinType, PyIterator, setDefaultType, type Value } from "./object.ts";
import type { PyAnySet } from "./set.ts";

export const setIteratorType = builtinType("set_iterator", undefined, { final: true });

/** Iterates over a set and notices when it changes its size meanwhile. */
export class SetIterator extends PyIterator {
  #set: PyAnySet | undefined;
  #size: number;
  #left: number;
  #at = 0;
  /** The keys in order of insertion, where that is the order of the set: all of them where they are few. */
  readonly #keys: readonly Value[] | Iterator<Value> | undefined;
  constructor(set: PyAnySet) {
    super();
    this.#set = set;
    this.#size = set.size;
    this.#left = set.size;
    const isFree = set.layout() === undefined;
    this.#keys = isFree ? (set.size <= 8 ? set.table.keys() : set.table.map.keys()) : undefined;
  }
  override remaining(): Value[] {
    const left: Value[] = [];
    if (this.#set !== undefined) {
      const twin = new SetIterator(this.#set);
      for (let i = twin.#left - this.#left; i > 0; i--) twin.next();
      for (let value = twin.next(); value !== undefined; value = twin.next()) left.push(value);
      charge(left.length * 16);
    }
    return left;
  }
  allAtOnce(): Value[] | undefined {
    const set = this.#set;
    if (set === undefined || set.size !== this.#size || this.#left < this.#size) return undefined;
    tick(this.#size);
    this.#set = undefined;
    return set.keys();
  }
  next(): Value | undefined {
    const set = this.#set;
    if (set === undefined) return undefined;
    if (set.size !== this.#size) {
      // CPython: an iterator that has failed goes on failing.
      this.#size = -1;
      throw runtimeError("Set changed size during iteration");
    }
    if (this.#left > 0) {
      const key = this.#keys === undefined ? this.#fromLayout(set) : this.#fromTable(set, this.#keys);
      if (key !== undefined) {
        this.#left -= 1;
        return key;
      }
    }
    this.#set = undefined;
    return undefined;
  }
  #fromLayout(set: PyAnySet): Value | undefined {
    const layout = set.layout();
    if (layout === undefined) return undefined;
    const at = layout.occupiedFrom(this.#at);
    if (at < 0) return undefined;
    this.#at = at + 1;
    return layout.keyAt(at);
  }
  #fromTable(set: PyAnySet, keys: readonly Value[] | Iterator<Value>): Value | undefined {
    if (!("next" in keys)) return keys[this.#at++];
    const next = keys.next();
    return next.done ? undefined : set.table.original(next.value);
  }
  override lengthHint(): number {
    return this.#set !== undefined && this.#set.size === this.#size ? this.#left : 0;
  }
}
setDefaultType(SetIterator, setIteratorType);
