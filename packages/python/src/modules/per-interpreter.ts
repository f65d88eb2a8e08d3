/**
 * What several modules share and a program may change: classes that CPython writes in Python (`ABC`, `Enum`, `Generic`).
 *
 * A program may set attributes on such a class or register with it, and two interpreters of one process must not see each other. So each interpreter has its own,
 * made when one of its modules first asks.
 */

import { world } from "../runtime/world.ts";

/** A function that makes its result once for every interpreter; `made` gives it only if it is there. */
export function perInterpreter<T>(make: () => T): (() => T) & { made(): T | undefined } {
  const made = new WeakMap<object, { value: T }>();
  const get = (): T => {
    const { interpreter } = world();
    let entry = made.get(interpreter);
    if (entry === undefined) {
      entry = { value: make() };
      made.set(interpreter, entry);
    }
    return entry.value;
  };
  return Object.assign(get, { made: () => made.get(world().interpreter)?.value });
}
