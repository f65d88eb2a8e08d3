/** The methods that every iterator of ours has: `__iter__`, `__next__` and, where it is known, `__length_hint__`. */

import { stopIteration } from "./exceptions.ts";
import { defineMethods } from "./function.ts";
import type { PyIterator, PyType } from "./object.ts";

/** Gives the type of a `PyIterator` its methods. `hasLengthHint`: the type shows `__length_hint__`. */
export function defineIterator(type: PyType, hasLengthHint = false): void {
  defineMethods(type, {
    "__iter__(self, /)": (self: PyIterator) => self,
    "__next__(self, /)": (self: PyIterator) => {
      const value = self.next();
      if (value === undefined) throw stopIteration();
      return value;
    },
  });
  if (hasLengthHint) {
    defineMethods(type, { "__length_hint__(self, /)": (self: PyIterator) => self.lengthHint() });
  }
}
