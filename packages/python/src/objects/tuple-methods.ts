/** Methods of tuple. */

import { optionalIterable, overridesInit } from "./constructor-arguments.ts";
import { PyDict } from "./dict.ts";
import { valueError } from "./exceptions.ts";
import { defineMethods } from "./function.ts";
import { arrayFrom } from "./iteration.ts";
import { defineIterator } from "./iterator-methods.ts";
import { clampedBound, countItem, findItem } from "./list-methods.ts";
import { adopt, type PyType, type Value } from "./object.ts";
import { defineClassGetItem, defineSlotMethods } from "./slot-methods.ts";
import { emptyTuple, PyTuple, tupleIteratorType, tupleType } from "./tuple.ts";

defineSlotMethods(tupleType, "len iter repr contains getitem eq ne lt le gt ge hash add mul rmul");
defineClassGetItem(tupleType);
tupleType.constructsQuickly = (args, kwargs) => {
  if (kwargs !== undefined || args.length > 1) return undefined;
  if (args.length === 0) return emptyTuple;
  const iterable = args[0]!;
  return iterable instanceof PyTuple && iterable.type === tupleType ? iterable : new PyTuple(arrayFrom(iterable));
};
defineMethods(tupleType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    const isExact = cls === tupleType;
    const takesKeywords = !isExact && overridesInit(cls, tupleType);
    const iterable = optionalIterable("tuple", args, takesKeywords ? new PyDict() : kwargs);
    if (isExact && iterable === undefined) return emptyTuple;
    if (isExact && iterable instanceof PyTuple && iterable.type === tupleType) return iterable;
    return adopt(new PyTuple(iterable === undefined ? [] : arrayFrom(iterable)), cls);
  },
  "__getnewargs__(self, /)": (self: PyTuple) => new PyTuple([new PyTuple(self.items)]),
  "count(self, value, /)": (self: PyTuple, value: Value) => countItem(self.items, value),
  "index(self, value, start=?, stop=?, /)": (
    self: PyTuple,
    value: Value,
    start: Value | undefined,
    stop: Value | undefined,
  ) => {
    const length = self.items.length;
    const from = clampedBound(start, 0, length);
    const at = findItem(() => self.items, value, from, clampedBound(stop, length, length));
    if (at < 0) throw valueError("tuple.index(x): x not in tuple");
    return at;
  },
});
defineIterator(tupleIteratorType, true);
