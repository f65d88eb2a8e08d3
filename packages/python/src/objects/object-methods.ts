/** Methods of `object`: what every value has. */

import { badArgument } from "./argument-errors.ts";
import { attributeName, attributeNames, genericAttribute, getAttribute, genericSetAttribute } from "./attributes.ts";
import { newInstance, objectInit, objectNew, callMethod, call } from "./call.ts";
import { haveSameLayout } from "./class-creation.ts";
import { compareBy, slotEquals, slotOrder } from "./comparison.ts";
import { noAttribute, typeError } from "./exceptions.ts";
import { defineAttributes, defineClassMethods, defineConstants, defineMethods } from "./function.ts";
import { PyList } from "./list.ts";
import { moduleType } from "./module.ts";
import { dictFromMap, type PyDict } from "./dict.ts";
import {
  addressOf,
  identityOf,
  NotImplemented,
  noneType,
  Ellipsis,
  objectType,
  type Ordering,
  PyInstance,
  PyObject,
  PySingleton,
  PyType,
  qualifiedName,
  stringOf,
  typeOf,
  type Value,
} from "./object.ts";
import { reprOf, strValue } from "./text.ts";
import { PyTuple } from "./tuple.ts";
import { isTrue } from "./truth.ts";

/**
 * Does the type of the value have no such method of its own? Some builtin types have the slot and not the method: what
 * they inherit from `object` then asks the slot. What has a method is asked here for what `object` itself does.
 */
function hasSlotAlone(self: Value, name: string): boolean {
  return !(self instanceof PyInstance) && self !== null && typeOf(self).lookup(name) === objectType.lookup(name);
}

const order = (operator: Ordering) => {
  const name = `__${operator}__`;
  return (self: Value, other: Value): Value =>
    hasSlotAlone(self, name) ? (slotOrder(operator, self, other) ?? NotImplemented) : NotImplemented;
};

/** CPython: object's own way to set attributes is not for classes, whose slots it would not notice. */
function refuseForTypes(self: Value, name: string): void {
  if (self instanceof PyType) throw typeError(`can't apply this ${name} to ${typeOf(self).name} object`);
}

defineMethods(objectType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    if (!(cls instanceof PyType)) throw typeError(`object.__new__(X): X is not a type object (${typeOf(cls).name})`);
    if (cls.layout !== objectType)
      throw typeError(`object.__new__(${cls.name}) is not safe, use ${cls.layout.name}.__new__()`);
    if (args.items.length + kwargs.table.size > 0) {
      if (cls.lookup("__new__") !== objectNew())
        throw typeError("object.__new__() takes exactly one argument (the type to instantiate)");
      if (cls.lookup("__init__") === objectInit()) throw typeError(`${cls.name}() takes no arguments`);
    }
    return newInstance(cls);
  },
  "__init__(self, /, *args, **kwargs)": (self: Value, args: PyTuple, kwargs: PyDict) => {
    if (args.items.length + kwargs.table.size > 0) {
      const type = typeOf(self);
      if (type.lookup("__init__") !== objectInit())
        throw typeError("object.__init__() takes exactly one argument (the instance to initialize)");
      // CPython: views and iterators have no constructor, so nothing is said of their arguments.
      if (type.lookup("__new__") === objectNew() && (type.isHeap || type.isAcceptableBase))
        throw typeError(`${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
    }
    return null;
  },
  "__repr__(self, /)": (self: Value) => {
    // The slot itself: `reprOf` would come back here where a class statement, or one that behaves so, has no method.
    if (hasSlotAlone(self, "__repr__")) return self instanceof PyObject ? self.repr() : reprOf(self);
    const address = self instanceof PyObject ? addressOf(self) : "0x7f3a0fffffff";
    return `<${qualifiedName(typeOf(self))} object at ${address}>`;
  },
  // What `__repr__` of a class gives is looked at by the caller, as what `__str__` gives.
  "__str__(self, /)": (self: Value) =>
    self instanceof PyObject && self.type.isHeap ? callMethod(self.type.lookup("__repr__")!, self) : reprOf(self),
  "__format__(self, format_spec, /)": (self: Value, spec: Value) => {
    const text = stringOf(spec);
    if (text === undefined) throw badArgument("__format__() argument", "str", spec);
    if (text !== "") throw typeError(`unsupported format string passed to ${typeOf(self).name}.__format__`);
    return strValue(self);
  },
  "__eq__(self, value, /)": (self: Value, other: Value) =>
    self === other ? true : hasSlotAlone(self, "__eq__") ? (slotEquals(self, other) ?? NotImplemented) : NotImplemented,
  "__ne__(self, value, /)": (self: Value, other: Value) => {
    const result = compareBy(typeOf(self).lookup("__eq__")!, self, other);
    return result === NotImplemented ? NotImplemented : !isTrue(result);
  },
  "__lt__(self, value, /)": order("lt"),
  "__le__(self, value, /)": order("le"),
  "__gt__(self, value, /)": order("gt"),
  "__ge__(self, value, /)": order("ge"),
  "__hash__(self, /)": (self: Value) => (self instanceof PyObject ? identityOf(self) : 0),
  "__getattribute__(self, name, /)": (self: Value, name: Value) => {
    const text = attributeName(name);
    const found = genericAttribute(self, typeOf(self), text);
    if (found === undefined) throw noAttribute(self, text);
    return found;
  },
  "__setattr__(self, name, value, /)": (self: Value, name: Value, value: Value) => {
    refuseForTypes(self, "__setattr__");
    genericSetAttribute(self, attributeName(name), value);
    return null;
  },
  "__delattr__(self, name, /)": (self: Value, name: Value) => {
    refuseForTypes(self, "__delattr__");
    genericSetAttribute(self, attributeName(name), undefined);
    return null;
  },
  "__dir__(self, /)": (self: Value) => new PyList(attributeNames(self)),
  "__sizeof__(self, /)": () => 16,
  "__reduce__(self, /)": (self: Value) => refusePickle(self),
  // What a class says of `__reduce__` goes before.
  "__reduce_ex__(self, protocol, /)": (self: Value) => {
    const own = typeOf(self).lookup("__reduce__");
    if (own === undefined || own === objectType.dict.get("__reduce__")) return refusePickle(self);
    return call(getAttribute(self, "__reduce__"), []);
  },
  "__getstate__(self, /)": (self: Value) => {
    if (!(self instanceof PyObject)) return null;
    const attributes = self.attrs !== undefined && self.attrs.size > 0 ? dictFromMap(self.attrs) : null;
    // CPython: the attributes alone, or with them what is in the slots.
    if (self.slotValues === undefined || self.slotValues.size === 0) return attributes;
    return new PyTuple([attributes, dictFromMap(new Map(self.slotValues))]);
  },
});

defineClassMethods(objectType, {
  "__init_subclass__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    if (kwargs.table.size > 0) throw typeError(`${cls.name}.__init_subclass__() takes no keyword arguments`);
    if (args.items.length > 0)
      throw typeError(`${cls.name}.__init_subclass__() takes no arguments (${args.items.length} given)`);
    return null;
  },
  "__subclasshook__(cls, subclass, /)": () => NotImplemented,
});

function refusePickle(self: Value): never {
  throw typeError(`cannot pickle '${typeOf(self).name}' object`);
}

defineAttributes(objectType, {
  __class__: {
    get: (self: Value) => typeOf(self),
    set: (self: Value, value: Value | undefined) => {
      if (!(value instanceof PyType))
        throw typeError(
          value === undefined
            ? "can't delete __class__ attribute"
            : `__class__ must be set to a class, not '${typeOf(value).name}' object`,
        );
      const areModules = value.isSubtypeOf(moduleType) && typeOf(self).isSubtypeOf(moduleType);
      if (!(self instanceof PyObject) || (!areModules && (!value.isHeap || !self.type.isHeap)))
        throw typeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
      if (!haveSameLayout(value, self.type))
        throw typeError(`__class__ assignment: '${value.name}' object layout differs from '${self.type.name}'`);
      (self as { type: PyType }).type = value;
    },
  },
});
defineConstants(objectType, { __doc__: null });

defineMethods(noneType, {
  "__new__(cls, /, *args, **kwargs)": (_cls: PyType, args: PyTuple, kwargs: PyDict) => {
    if (args.items.length + kwargs.table.size > 0) throw typeError("NoneType takes no arguments");
    return null;
  },
  "__bool__(self, /)": () => false,
  "__repr__(self, /)": () => "None",
  "__hash__(self, /)": () => 0xfca8_6420,
});

PySingleton.prototype.repr = function (this: PySingleton): string {
  return this.name;
};
for (const [singleton, label] of [
  [NotImplemented, "NotImplementedType"],
  [Ellipsis, "EllipsisType"],
] as const) {
  defineMethods(singleton.type, {
    "__new__(cls, /, *args, **kwargs)": (_cls: PyType, args: PyTuple, kwargs: PyDict) => {
      if (args.items.length + kwargs.table.size > 0) throw typeError(`${label} takes no arguments`);
      return singleton;
    },
    "__repr__(self, /)": (self: PySingleton) => self.name,
  });
}
