/** functools.cached_property: computed once, then an attribute of the instance. */

import { getItem, setItem } from "../../objects/access.ts";
import { findAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { isInstanceOfException, PyBaseException, typeError } from "../../objects/exceptions.ts";
import { type PyObject, typeOf, type Value } from "../../objects/object.ts";
import { isEqual } from "../../objects/comparison.ts";
import { reprOf } from "../../objects/text.ts";
import { defineClassBody, subscriptable } from "../class-body.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";

const partOf = (self: PyObject, name: string): Value => self.attrs?.get(name) ?? null;

function read(self: PyObject, instance: Value): Value {
  const name = partOf(self, "attrname");
  if (name === null) throw typeError("Cannot use cached_property instance without calling __set_name__ on it.");
  const cache = findAttribute(instance, "__dict__");
  if (cache === undefined)
    throw typeError(
      `No '__dict__' attribute on '${typeOf(instance).name}' instance to cache ${reprOf(name)} property.`,
    );
  try {
    return getItem(cache, name);
  } catch (error) {
    if (!isInstanceOfException(error, "KeyError")) throw error;
  }
  const value = call(partOf(self, "func"), [instance]);
  try {
    setItem(cache, name, value);
  } catch (error) {
    if (!(error instanceof PyBaseException) || !isInstanceOfException(error, "TypeError")) throw error;
    const failure = typeError(
      `The '__dict__' attribute on '${typeOf(instance).name}' instance does not support item assignment for caching ${reprOf(name)} property.`,
    );
    failure.cause = null;
    failure.suppressContext = true;
    throw failure;
  }
  return value;
}

function setName(self: PyObject, _owner: Value, name: Value): Value {
  const known = partOf(self, "attrname");
  if (known === null) self.attrs!.set("attrname", name);
  else if (!isEqual(known, name))
    throw typeError(
      `Cannot assign the same cached_property to two different names (${reprOf(known)} and ${reprOf(name)}).`,
    );
  return null;
}

export const cachedPropertyClass = perInterpreter(() => {
  const cls = pythonClass("cached_property", "functools");
  defineClassBody(cls, {
    methods: {
      "__init__(self, func)": (self: PyObject, func: Value) => {
        self.attrs!.set("func", func);
        self.attrs!.set("attrname", null);
        self.attrs!.set("__doc__", findAttribute(func, "__doc__") ?? null);
        return null;
      },
      "__set_name__(self, owner, name)": setName,
      "__get__(self, instance, owner=None)": (self: PyObject, instance: Value) =>
        instance === null ? self : read(self, instance),
    },
    constants: { __class_getitem__: subscriptable() },
  });
  return cls;
});
