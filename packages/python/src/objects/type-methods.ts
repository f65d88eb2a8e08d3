/** Methods of `type`: what classes have. */

import { badArgument } from "./argument-errors.ts";
import { attributeName, attributeNames, bindClassAttribute, genericSetAttribute } from "./attributes.ts";
import { createInstance, type Keywords } from "./call.ts";
import { checkNewBases, setBases, createType } from "./class-creation.ts";
import { attributeError, typeError, valueError } from "./exceptions.ts";
import { arrayFrom } from "./iteration.ts";
import { hasSurrogates } from "./str-text.ts";
import { strOf } from "./text.ts";
import { encodeText } from "./text-encoding.ts";
import { isTrue } from "./truth.ts";
import { isRealInstance, isRealSubclass } from "./class-check.ts";
import { defineAttributes, defineClassMethods, defineMethods } from "./function.ts";
import {
  linearize,
  NotImplemented,
  objectType,
  PyType,
  qualifiedName,
  stringOf,
  typeOf,
  typeType,
  type Value,
} from "./object.ts";
import { MappingProxy } from "./mapping-proxy.ts";
import { PyDict } from "./dict.ts";
import { PyList } from "./list.ts";
import { PyTuple } from "./tuple.ts";
import { makeUnion } from "./union-type.ts";
import { baseOf } from "./solid-base.ts";

PyType.prototype.repr = function (this: PyType): string {
  return `<class '${qualifiedName(this)}'>`;
};

/** The Map behind a dict of keyword arguments. */
function keywordMap(kwargs: PyDict): Keywords | undefined {
  return kwargs.table.size === 0 ? undefined : (kwargs.table.map as Map<string, Value>);
}

typeType.convertsQuickly = typeOf;
defineMethods(typeType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    const { items } = args;
    if (cls === typeType && items.length === 1 && kwargs.table.size === 0) return typeOf(items[0]!);
    if (items.length !== 3)
      throw typeError(
        cls === typeType
          ? items.length === 1
            ? "type() takes no keyword arguments"
            : "type() takes 1 or 3 arguments"
          : `type.__new__() takes exactly 3 arguments (${items.length} given)`,
      );
    const [name, bases, namespace] = items as [Value, Value, Value];
    const text = stringOf(name);
    if (text === undefined) throw badArgument("type.__new__() argument 1", "str", name);
    if (!(bases instanceof PyTuple)) throw badArgument("type.__new__() argument 2", "tuple", bases);
    if (!(namespace instanceof PyDict)) throw badArgument("type.__new__() argument 3", "dict", namespace);
    checkName(text);
    if (!bases.items.every((base) => typeOf(base).isSubtypeOf(typeType) || typeOf(base).lookup("__mro_entries__")))
      throw typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
      );
    if (bases.items.some((base) => !(base instanceof PyType) && typeOf(base).lookup("__mro_entries__") !== undefined))
      throw typeError("type() doesn't support MRO entry resolution; use types.new_class()");
    return createType(cls, text, bases.items, namespace, keywordMap(kwargs));
  },
  "__init__(self, /, *args, **kwargs)": (_self: PyType, args: PyTuple) => {
    if (args.items.length !== 1 && args.items.length !== 3) throw typeError("type.__init__() takes 1 or 3 arguments");
    return null;
  },
  "__call__(self, /, *args, **kwargs)": (self: PyType, args: PyTuple, kwargs: PyDict) =>
    createInstance(self, args.items, keywordMap(kwargs)),
  "__repr__(self, /)": (self: PyType) => self.repr(),
  "__or__(self, value, /)": (self: Value, other: Value) => makeUnion(self, other) ?? NotImplemented,
  "__ror__(self, value, /)": (self: Value, other: Value) => makeUnion(other, self) ?? NotImplemented,
  "__instancecheck__(self, instance, /)": (self: PyType, instance: Value) => isRealInstance(instance, self),
  "__subclasscheck__(self, subclass, /)": (self: PyType, subclass: Value) => isRealSubclass(subclass, self),
  "__subclasses__(self, /)": (self: PyType) => {
    // A class of the program shows its subclasses; a builtin keeps to itself, so that no way leads from `object` to everything.
    return new PyList(self.isHeap ? [...self.subclasses.all()] : []);
  },
  "__dir__(self, /)": (self: PyType) => new PyList(attributeNames(self)),
  "__sizeof__(self, /)": () => 1064,
  "mro(self, /)": (self: PyType) => new PyList(linearize(self, self.bases) ?? self.mro),
  "__setattr__(self, name, value, /)": (self: PyType, name: Value, value: Value) => {
    genericSetAttribute(self, attributeName(name), value);
    return null;
  },
  "__delattr__(self, name, /)": (self: PyType, name: Value) => {
    genericSetAttribute(self, attributeName(name), undefined);
    return null;
  },
});

defineClassMethods(typeType, {
  "__prepare__(cls, /, *args, **kwargs)": () => new PyDict(),
});

/** Builtin types are shared by every interpreter of the process. */
function requireHeap(self: PyType, name: string): void {
  if (!self.isHeap) throw typeError(`cannot set '${name}' attribute of immutable type '${self.name}'`);
}

/** Types of ours may be named with their module, as errors show them ("datetime.date"), also one that is written in Python (Decimal); `__name__` is the last part. */
function shortName(type: PyType, name: string): string {
  if (type.isHeap && name === `${type.module}.${type.qualname}`) return type.qualname;
  return type.isHeap ? name : name.slice(name.lastIndexOf(".") + 1);
}

function moduleName(type: PyType): string {
  const dot = type.name.lastIndexOf(".");
  return dot < 0 ? type.module : type.name.slice(0, dot);
}

function settable(
  name: string,
  set: (self: PyType, value: Value) => void,
): (self: PyType, value: Value | undefined) => void {
  return (self, value) => {
    requireHeap(self, name);
    if (value === undefined) throw typeError(`cannot delete '${name}' attribute of immutable type '${self.name}'`);
    set(self, value);
  };
}

/** The name of a class is kept as UTF-8, up to its end. */
function checkName(name: string): void {
  if (hasSurrogates(name)) encodeText(name, "utf-8", "strict");
  if (name.includes("\0")) throw valueError("type name must not contain null characters");
}

function nameText(name: string, self: PyType, value: Value): string {
  const text = stringOf(value);
  if (text === undefined)
    throw typeError(`can only assign string to ${self.name}.${name}, not '${typeOf(value).name}'`);
  if (name === "__name__") checkName(text);
  return text;
}

function withoutNull(name: string): string {
  if (name.includes("\0")) throw valueError("type name must not contain null characters");
  return name;
}

defineAttributes(typeType, {
  __name__: {
    get: (self: PyType) => shortName(self, self.name),
    set: settable("__name__", (self, value) => (self.name = withoutNull(nameText("__name__", self, value)))),
  },
  __qualname__: {
    get: (self: PyType) => shortName(self, self.qualname),
    set: settable("__qualname__", (self, value) => (self.qualname = nameText("__qualname__", self, value))),
  },
  __module__: {
    get: (self: PyType) => (self.isHeap ? (self.dict.get("__module__") ?? self.module) : moduleName(self)),
    set: settable("__module__", (self, value) => {
      // A repr shows only a module that is a string.
      self.module = typeof value === "string" ? value : "builtins";
      self.define("__module__", value);
    }),
  },
  __mro__: (self: PyType) => new PyTuple([...self.mro]),
  __bases__: {
    get: (self: PyType) => new PyTuple([...self.bases]),
    set: settable("__bases__", (self, value) => {
      if (!(value instanceof PyTuple))
        throw typeError(`can only assign tuple to ${self.name}.__bases__, not ${typeOf(value).name}`);
      if (value.items.length === 0)
        throw typeError(`can only assign non-empty tuple to ${self.name}.__bases__, not ()`);
      const foreign = value.items.find((base) => !(base instanceof PyType));
      if (foreign !== undefined)
        throw typeError(`${self.name}.__bases__ must be tuple of classes, not '${typeOf(foreign).name}'`);
      setBases(self, checkNewBases(self, value.items));
    }),
  },
  __base__: (self: PyType) => (self === objectType ? null : baseOf(self)),
  __dict__: (self: PyType) => new MappingProxy(classDict(self)),
  __doc__: {
    get: (self: PyType) => {
      const doc = self.dict.get("__doc__");
      return doc === undefined || typeof doc === "string" ? (doc ?? null) : (bindClassAttribute(doc, self) ?? null);
    },
    set: settable("__doc__", (self, value) => self.define("__doc__", value)),
  },
  __annotations__: {
    get: (self: PyType) => {
      if (!self.isHeap)
        throw attributeError(`type object '${self.name}' has no attribute '__annotations__'`, self, "__annotations__");
      let annotations = self.dict.get("__annotations__");
      if (annotations === undefined) {
        annotations = new PyDict();
        self.define("__annotations__", annotations);
      }
      return annotations;
    },
    set: (self: PyType, value: Value | undefined) => {
      requireHeap(self, "__annotations__");
      if (value === undefined && !self.dict.has("__annotations__"))
        throw attributeError("__annotations__", self, "__annotations__");
      self.define("__annotations__", value);
    },
  },
  __abstractmethods__: {
    get: (self: PyType) => {
      const methods = self === typeType ? undefined : self.dict.get("__abstractmethods__");
      if (methods === undefined) throw attributeError("__abstractmethods__", self, "__abstractmethods__");
      return methods;
    },
    set: (self: PyType, value: Value | undefined) => {
      requireHeap(self, "__abstractmethods__");
      if (value === undefined && !self.dict.has("__abstractmethods__"))
        throw attributeError("__abstractmethods__", self, "__abstractmethods__");
      self.define("__abstractmethods__", value);
      self.abstractMethods = value === undefined || !isTrue(value) ? undefined : arrayFrom(value).map(strOf).sort();
    },
  },
});

/** A copy of the class's namespace, for its read-only view. */
function classDict(cls: PyType): PyDict {
  const dict = new PyDict();
  for (const [name, value] of cls.dict) dict.set(name, value);
  return dict;
}
