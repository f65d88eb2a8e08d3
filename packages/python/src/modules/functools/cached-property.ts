/** functools.cached_property: computed once, then an attribute of the instance. */

import { call } from "../../objects/call.ts";
import { findAttribute } from "../../objects/attributes.ts";
import { typeError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods } from "../../objects/function.ts";
import {
  adopt,
  builtinType,
  PyObject,
  type PyType,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { defineClassGetItem } from "../../objects/slot-methods.ts";
import { reprOf } from "../../objects/text.ts";

export const cachedPropertyType = builtinType("cached_property", undefined, { module: "functools", hasDict: true });

class CachedProperty extends PyObject {
  readonly func: Value;
  name: string | undefined;
  constructor(func: Value) {
    super();
    this.func = func;
  }
  read(instance: Value): Value {
    const { name } = this;
    if (name === undefined) throw typeError("Cannot use cached_property instance without calling __set_name__ on it.");
    if (instance instanceof PyObject && instance.type.hasDict) instance.attrs ??= new Map();
    const attributes = instance instanceof PyObject ? instance.attrs : undefined;
    if (attributes === undefined) {
      throw typeError(
        `No '__dict__' attribute on '${typeOf(instance).name}' instance to cache ${reprOf(name)} property.`,
      );
    }
    const known = attributes.get(name);
    if (known !== undefined) return known;
    const value = call(this.func, [instance]);
    attributes.set(name, value);
    return value;
  }
}
setDefaultType(CachedProperty, cachedPropertyType);
defineClassGetItem(cachedPropertyType);
defineAttributes(cachedPropertyType, {
  func: (self: CachedProperty) => self.func,
  attrname: (self: CachedProperty) => self.name ?? null,
  __doc__: (self: CachedProperty) => findAttribute(self.func, "__doc__") ?? null,
});
defineMethods(cachedPropertyType, {
  "__new__(cls, func)": (cls: PyType, func: Value) => adopt(new CachedProperty(func), cls),
  "__set_name__(self, owner, name)": (self: CachedProperty, _owner: Value, name: Value) => {
    const text = stringOf(name)!;
    if (self.name === undefined) self.name = text;
    else if (self.name !== text) {
      throw typeError(
        `Cannot assign the same cached_property to two different names (${reprOf(self.name)} and ${reprOf(text)}).`,
      );
    }
    return null;
  },
  "__get__(self, instance, owner=None)": (self: CachedProperty, instance: Value) =>
    instance === null ? self : self.read(instance),
});
