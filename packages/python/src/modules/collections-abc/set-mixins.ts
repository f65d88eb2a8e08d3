/** What Set and MutableSet of collections.abc give to their subclasses, by `__contains__`, `__iter__`, `__len__`, `add` and `discard` alone. */

import { tick } from "../../limits.ts";
import { containsIn, lengthOf } from "../../objects/access.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { isInstance } from "../../objects/class-check.ts";
import { exceptionType, keyError, newException } from "../../objects/exceptions.ts";
import type { Implementation } from "../../objects/function.ts";
import { hashOf } from "../../objects/hash.ts";
import { arrayFrom, iterate } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { NotImplemented, type PyType, type Value } from "../../objects/object.ts";
import { frozensetOf } from "../../objects/set.ts";

type Methods = { readonly [signature: string]: Implementation };
const method = (self: Value, name: string, ...args: Value[]): Value => call(getAttribute(self, name), args);

/** Are all of `left` in `right`? */
function isWithin(left: Value, right: Value): boolean {
  return arrayFrom(left).every((item) => {
    tick();
    return containsIn(right, item);
  });
}

const make = (self: Value, items: Value[]): Value => method(self, "_from_iterable", new PyList(items));

/** Methods of Set; `types` gives the classes Set and Iterable. */
export function setMethods(types: () => { set: PyType; iterable: PyType }): Methods {
  const compare =
    (test: (self: Value, other: Value) => boolean) =>
    (self: Value, other: Value): Value =>
      isInstance(other, types().set) ? test(self, other) : NotImplemented;
  const combine =
    (items: (self: Value, other: Value) => Value[]) =>
    (self: Value, other: Value): Value => {
      if (!isInstance(other, types().iterable)) return NotImplemented;
      return make(self, items(self, isInstance(other, types().set) ? other : make(self, arrayFrom(other))));
    };
  const and = combine((self, other) => arrayFrom(other).filter((item) => containsIn(self, item)));
  const or = combine((self, other) => [...arrayFrom(self), ...arrayFrom(other)]);
  const without = (from: Value, other: Value): Value[] => arrayFrom(from).filter((item) => !containsIn(other, item));
  const xor = combine((self, other) => [...without(self, other), ...without(other, self)]);
  return {
    "__le__(self, other)": compare((self, other) => lengthOf(self) <= lengthOf(other) && isWithin(self, other)),
    "__lt__(self, other)": compare((self, other) => lengthOf(self) < lengthOf(other) && isWithin(self, other)),
    "__gt__(self, other)": compare((self, other) => lengthOf(self) > lengthOf(other) && isWithin(other, self)),
    "__ge__(self, other)": compare((self, other) => lengthOf(self) >= lengthOf(other) && isWithin(other, self)),
    "__eq__(self, other)": compare((self, other) => lengthOf(self) === lengthOf(other) && isWithin(self, other)),
    "__and__(self, other)": and,
    "__or__(self, other)": or,
    "__sub__(self, other)": combine((self, other) => without(self, other)),
    "__rsub__(self, other)": combine((self, other) => without(other, self)),
    "__xor__(self, other)": xor,
    "isdisjoint(self, other)": (self: Value, other: Value) => !arrayFrom(other).some((item) => containsIn(self, item)),
    "_hash(self)": (self: Value) => hashOf(frozensetOf(arrayFrom(self))),
  };
}

export const mutableSetMethods: Methods = {
  "remove(self, value)": (self: Value, value: Value) => {
    if (!containsIn(self, value)) throw keyError(value);
    method(self, "discard", value);
    return null;
  },
  "pop(self)": (self: Value) => {
    const value = iterate(self).next();
    if (value === undefined) throw newException(exceptionType("KeyError"));
    method(self, "discard", value);
    return value;
  },
  "clear(self)": (self: Value) => {
    for (const value of arrayFrom(self)) method(self, "discard", value);
    return null;
  },
  "__ior__(self, it)": (self: Value, other: Value) => {
    for (const value of arrayFrom(other)) method(self, "add", value);
    return self;
  },
  "__iand__(self, it)": (self: Value, other: Value) => {
    for (const value of arrayFrom(self)) if (!containsIn(other, value)) method(self, "discard", value);
    return self;
  },
  "__ixor__(self, it)": (self: Value, other: Value) => {
    for (const value of arrayFrom(other)) method(self, containsIn(self, value) ? "discard" : "add", value);
    return self;
  },
  "__isub__(self, it)": (self: Value, other: Value) => {
    for (const value of arrayFrom(other)) method(self, "discard", value);
    return self;
  },
};
