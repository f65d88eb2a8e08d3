/**
 * The direct subclasses of a class, in the order in which they were made. As in CPython they are not kept alive by it: a session that defines `class E(Exception)` in every
 * run would else hold all of them, with their methods, for good.
 */

const NONE: never[] = [];
const LEAST_SWEPT = 32;

export class Subclasses<Class extends object> {
  #refs: WeakRef<Class>[] = NONE;
  /** How many there may be before those that are gone are looked for. */
  #sweepAt = LEAST_SWEPT;

  add(cls: Class): void {
    if (this.#refs === NONE) this.#refs = [];
    if (this.#refs.length >= this.#sweepAt) {
      this.#refs = this.#refs.filter((each) => each.deref() !== undefined);
      this.#sweepAt = Math.max(LEAST_SWEPT, 2 * this.#refs.length);
    }
    this.#refs.push(new WeakRef(cls));
  }

  delete(cls: Class): void {
    this.#refs = this.#refs.filter((each) => each.deref() !== cls);
  }

  all(): readonly Class[] {
    if (this.#refs.length === 0) return NONE;
    const found: Class[] = [];
    for (const each of this.#refs) {
      const cls = each.deref();
      if (cls !== undefined) found.push(cls);
    }
    return found;
  }
}
