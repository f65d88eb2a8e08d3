/** Builtin functions about attributes and classes: callable, delattr, dir, getattr, hasattr, isinstance, issubclass, setattr, vars. */

import { arrayFrom } from "../objects/iteration.ts";
import {
  attributeName,
  attributeNames,
  deleteAttribute,
  findAttribute,
  getAttribute,
  hasAttribute,
  setAttribute,
} from "../objects/attributes.ts";
import { isCallable, callMethod } from "../objects/call.ts";
import { isInstance, isSubclass } from "../objects/class-check.ts";
import { typeError } from "../objects/exceptions.ts";
import { builtin, type PyBuiltin } from "../objects/function.ts";
import { PyList } from "../objects/list.ts";
import { sortArray } from "../objects/list-sort.ts";
import { typeOf, type Value } from "../objects/object.ts";

function getattr(object: Value, name: Value, missing: Value | undefined): Value {
  const text = attributeName(name);
  if (missing === undefined) return getAttribute(object, text);
  const found = findAttribute(object, text);
  return found === undefined ? missing : found;
}

/** dir(object): what `__dir__` gives, sorted. */
export function dirOf(object: Value): PyList {
  const method = typeOf(object).lookup("__dir__");
  const names = method === undefined ? attributeNames(object) : arrayFrom(callMethod(method, object));
  sortArray(names, null, false);
  return new PyList(names);
}

function vars(object: Value): Value {
  const namespace = findAttribute(object, "__dict__");
  if (namespace === undefined) throw typeError("vars() argument must have __dict__ attribute");
  return namespace;
}

export const attributeFunctions = (): PyBuiltin[] => [
  builtin("callable(obj, /)", (obj) => isCallable(obj)),
  builtin("delattr(obj, name, /)", (obj, name) => {
    deleteAttribute(obj, attributeName(name));
    return null;
  }),
  builtin("dir(object, /)", (object) => dirOf(object)),
  builtin("getattr(object, name, default=?, /)", getattr),
  builtin("hasattr(obj, name, /)", (obj, name) => hasAttribute(obj, attributeName(name))),
  builtin("isinstance(obj, class_or_tuple, /)", (obj, cls) => isInstance(obj, cls)),
  builtin("issubclass(subclass, class_or_tuple, /)", (cls, other) => isSubclass(cls, other)),
  builtin("setattr(obj, name, value, /)", (obj, name, value) => {
    setAttribute(obj, attributeName(name), value);
    return null;
  }),
  builtin("vars(object, /)", vars),
];
