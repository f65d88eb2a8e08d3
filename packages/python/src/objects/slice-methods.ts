/** Methods of slice and range: progressions of positions. */

import type { PyDict } from "./dict.ts";
import { overflowError, typeError, valueError } from "./exceptions.ts";
import { defineAttributes, defineConstants, defineMethods } from "./function.ts";
import { requireIndex } from "./index-value.ts";
import { defineIterator } from "./iterator-methods.ts";
import { PyFloat, PyObject, type PyType, type Value } from "./object.ts";
import { longRangeIteratorType, makeRange, type PyRange, rangeIteratorType, rangeType, sliceBounds } from "./range.ts";
import { PySlice, sliceType } from "./slice.ts";
import { defineSlotMethods } from "./slot-methods.ts";
import { reprOf } from "./text.ts";
import { PyTuple } from "./tuple.ts";
import { isEqual } from "./comparison.ts";
import { tick } from "../limits.ts";

defineSlotMethods(sliceType, "repr eq ne lt le gt ge");
defineConstants(sliceType, { __hash__: null });
defineAttributes(sliceType, {
  start: (self: PySlice) => self.start,
  stop: (self: PySlice) => self.stop,
  step: (self: PySlice) => self.step,
});
defineMethods(sliceType, {
  "__new__(cls, start, stop=?, step=None, /)": (_cls: PyType, start: Value, stop: Value | undefined, step: Value) =>
    stop === undefined ? new PySlice(null, start, null) : new PySlice(start, stop, step),
  "indices(self, length, /)": (self: PySlice, length: Value) => {
    const size = requireIndex(length);
    if (size < 0) throw valueError("length should not be negative");
    const { start, stop, step } = sliceBounds(self, size);
    return new PyTuple([start, stop, step]);
  },
});

defineMethods(rangeType, {
  "__len__(self, /)": (self: PyRange) => {
    if (self.count > Number.MAX_SAFE_INTEGER && BigInt(self.count) >= 2n ** 63n)
      throw overflowError("Python int too large to convert to C ssize_t");
    return self.count;
  },
});
defineSlotMethods(rangeType, "bool iter repr contains getitem eq ne lt le gt ge hash");
defineAttributes(rangeType, {
  start: (self: PyRange) => self.start,
  stop: (self: PyRange) => self.stop,
  step: (self: PyRange) => self.step,
});
/** range(stop), range(start, stop), range(start, stop, step) */
const rangeOf = ([first, second, step = 1]: readonly Value[]): PyRange =>
  second === undefined ? makeRange(0, first!, 1) : makeRange(first!, second, step);

rangeType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined && args.length >= 1 && args.length <= 3 ? rangeOf(args) : undefined;
defineMethods(rangeType, {
  "__new__(cls, /, *args, **kwargs)": (_cls: PyType, args: PyTuple, kwargs: PyDict) => {
    if (kwargs.table.size > 0) throw typeError("range() takes no keyword arguments");
    const { length } = args.items;
    if (length === 0) throw typeError("range expected at least 1 argument, got 0");
    if (length > 3) throw typeError(`range expected at most 3 arguments, got ${length}`);
    return rangeOf(args.items);
  },
  "__reversed__(self, /)": (self: PyRange) => self.reversed(),
  "count(self, value, /)": (self: PyRange, value: Value) => {
    if (value instanceof PyObject && !(value instanceof PyFloat)) return countEqual(self, value);
    return self.indexOf(value) === -1 ? 0 : 1;
  },
  "index(self, value, /)": (self: PyRange, value: Value) => {
    const position = self.indexOf(value);
    if (position !== -1) return position;
    throw valueError(
      typeof value === "number" || typeof value === "bigint" || typeof value === "boolean"
        ? `${reprOf(value)} is not in range`
        : "sequence.index(x): x not in sequence",
    );
  },
});

function countEqual(range: PyRange, value: Value): number {
  const iterator = range.iterator();
  let count = 0;
  for (let item = iterator.next(); item !== undefined; item = iterator.next()) {
    tick();
    if (isEqual(item, value)) count += 1;
  }
  return count;
}

defineIterator(rangeIteratorType, true);
defineIterator(longRangeIteratorType, true);
