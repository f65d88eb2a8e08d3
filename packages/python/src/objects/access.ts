/** Access: len(x), x[k], x[k] = v, del x[k], `in`. Exact builtins go to their slot, instances of classes to their dunder methods. */

import { rangeType } from "./range.ts";
import { call, callSpecial, callMethod } from "./call.ts";
import { indexError, isInstanceOfException, overflowError, typeError, valueError } from "./exceptions.ts";
import { indexOf } from "./index-value.ts";
import { isEqual } from "./comparison.ts";
import { iterate } from "./iteration.ts";
import { integerOf, NotImplemented, PyObject, PyType, typeOf, type Value } from "./object.ts";
import { containsText, getTextItem, textLength } from "./str-text.ts";
import { checkLength, isTrue } from "./truth.ts";
import { tick } from "../limits.ts";
import { bindAttribute } from "./attributes.ts";
import { PyTuple } from "./tuple.ts";
import { genericAlias, PyGenericAlias } from "./generic-alias.ts";

/** len(value) */
export function lengthOf(value: Value): number {
  if (typeof value === "string") return textLength(value);
  if (value instanceof PyObject) {
    if (!value.type.isHeap) {
      const length = value.length();
      if (length !== undefined) return length;
    } else {
      const method = value.type.lookup("__len__");
      if (method !== undefined) return checkLength(callMethod(method, value));
    }
  }
  throw typeError(`object of type '${typeOf(value).name}' has no len()`);
}

/** value[key] */
export function getItem(value: Value, key: Value): Value {
  if (typeof value === "string") return getTextItem(value, key);
  if (value instanceof PyObject) {
    if (!value.type.isHeap && !(value instanceof PyType)) {
      const item = value.getItem(key);
      if (item !== undefined) return item;
    } else {
      const item = callSpecial(value, "__getitem__", key);
      if (item !== undefined) return item;
      if (value instanceof PyType) return classItem(value, key);
    }
  }
  throw typeError(`'${typeOf(value).name}' object is not subscriptable`);
}

/** `list[int]`, `Stack[str]` */
function classItem(cls: PyType, key: Value): Value {
  const method = cls.lookup("__class_getitem__");
  if (method !== undefined && method !== null) return call(bindAttribute(method, cls, cls)!, [key]);
  if (cls.lookup("__type_params__") !== undefined)
    return new PyGenericAlias(cls, key instanceof PyTuple ? key : new PyTuple([key]));
  const alias = genericAlias(cls, key);
  if (alias !== undefined) return alias;
  throw typeError(`type '${cls.name}' is not subscriptable`);
}

/** value[key] = item */
export function setItem(value: Value, key: Value, item: Value): void {
  if (value instanceof PyObject) {
    if (!value.type.isHeap) {
      if (value.setItem(key, item)) return;
    } else {
      const method = value.type.lookup("__setitem__");
      if (method !== undefined) {
        callMethod(method, value, key, item);
        return;
      }
    }
  }
  isIndexOf(value, key);
  throw typeError(`'${typeOf(value).name}' object does not support item assignment`);
}

/** Has CPython's type the slots of a sequence? Then an index is looked at even where nothing can be done with it. */
export function hasSequenceSlots(value: Value): boolean {
  if (!(value instanceof PyObject)) return typeof value === "string";
  return value.type.isHeap || value.type === rangeType || value.length() !== undefined;
}

/** Is the key an index of something that has indexes? IndexError where no index can be so large. */
function isIndexOf(value: Value, key: Value): boolean {
  const index = hasSequenceSlots(value) ? indexOf(key) : undefined;
  if (typeof index === "bigint" && BigInt.asIntN(64, index) !== index)
    throw indexError(`cannot fit '${typeOf(key).name}' into an index-sized integer`);
  return index !== undefined;
}

/** del value[key] */
export function deleteItem(value: Value, key: Value): void {
  if (value instanceof PyObject) {
    if (!value.type.isHeap) {
      if (value.deleteItem(key)) return;
    } else {
      const method = value.type.lookup("__delitem__");
      if (method !== undefined) {
        callMethod(method, value, key);
        return;
      }
    }
  }
  const denies = isIndexOf(value, key) ? "doesn't" : "does not";
  throw typeError(`'${typeOf(value).name}' object ${denies} support item deletion`);
}

/** item in container */
export function containsIn(container: Value, item: Value): boolean {
  if (typeof container === "string") return containsText(container, item);
  if (container instanceof PyObject) {
    if (!container.type.isHeap) {
      const found = container.contains(item);
      if (found !== undefined) return found;
    } else {
      const method = container.type.lookup("__contains__");
      if (method === null) throw typeError(`'${container.type.name}' object is not a container`);
      if (method !== undefined) return isTrue(callMethod(method, container, item));
    }
    if (!isIterable(container)) throw typeError(`argument of type '${container.type.name}' is not iterable`);
    return searchIn(container, item);
  }
  throw typeError(`argument of type '${typeOf(container).name}' is not iterable`);
}

/** Is there a way to iterate over the value? Nothing is called. */
export function isIterable(value: Value): boolean {
  if (typeof value === "string") return true;
  if (!(value instanceof PyObject)) return false;
  if (!value.type.isHeap) return value.iterator() !== undefined;
  const method = value.type.lookup("__iter__");
  return method === undefined ? value.type.lookup("__getitem__") !== undefined : method !== null;
}

function searchIn(container: Value, item: Value): boolean {
  const iteration = iterate(container);
  for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
    tick();
    if (isEqual(value, item)) return true;
  }
  return false;
}

/** What an object says of its length by `__len__` or `__length_hint__`, undefined where it says nothing; CPython: a TypeError says nothing either. */
export function lengthHint(value: PyObject): number | bigint | undefined {
  const hint = hintOf(value);
  if (hint === undefined || hint === NotImplemented) return undefined;
  const size = integerOf(hint);
  if (size === undefined) throw typeError(`__length_hint__ must be an integer, not ${typeOf(hint).name}`);
  if (size < 0) throw valueError("__length_hint__() should return >= 0");
  if (size > 2 ** 63) throw overflowError("Python int too large to convert to C ssize_t");
  return size;
}

function hintOf(value: PyObject): Value | undefined {
  try {
    return value.type.lookup("__len__") === undefined ? callSpecial(value, "__length_hint__") : lengthOf(value);
  } catch (error) {
    if (isInstanceOfException(error, "TypeError")) return undefined;
    throw error;
  }
}
