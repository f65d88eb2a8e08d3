/** Attributes and methods of functions, builtins, bound methods, and of staticmethod, classmethod, property and super. */

import { isTrue } from "./truth.ts";
import { bindToClass, findAttribute, readComputed, readProperty, writeComputed, setAttribute } from "./attributes.ts";
import { call, isCallable, type Keywords } from "./call.ts";
import { PyDict } from "./dict.ts";
import { dictDescriptor } from "./instance-dict.ts";
import { attributeError, runtimeError, typeError } from "./exceptions.ts";
import {
  type Implementation,
  builtinFunctionType,
  classmethodType,
  defineAttributes,
  defineMethods,
  functionType,
  classMethodDescriptorType,
  getsetType,
  memberDescriptorType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  type PyAttribute,
  PyBoundMethod,
  PyBuiltin,
  PyClassMethod,
  type PyClassMethodDescriptor,
  PyFunction,
  PyProperty,
  PyStaticMethod,
  propertyType,
  staticmethodType,
  wrapperDescriptorType,
} from "./function.ts";
import { addressOf, adopt, identityOf, PyObject, PyType, stringOf, typeOf, type Value } from "./object.ts";
import { makeSuper, PySuper, superType } from "./super.ts";
import { reprOf } from "./text.ts";
import { defineSlotMethods } from "./slot-methods.ts";
import { PyTuple } from "./tuple.ts";

const keywordsOf = (kwargs: PyDict): Keywords | undefined =>
  kwargs.table.size === 0 ? undefined : (kwargs.table.map as Map<string, Value>);

PyFunction.prototype.repr = function (this: PyFunction): string {
  return `<function ${this.qualname} at ${addressOf(this)}>`;
};
PyBoundMethod.prototype.repr = function (this: PyBoundMethod): string {
  if (this.func instanceof PyBuiltin && this.type !== methodType) {
    const kind = this.func.isSlotWrapper ? "method-wrapper" : "built-in method";
    const name = this.func.isSlotWrapper ? `'${this.func.name}'` : this.func.name;
    return `<${kind} ${name} of ${typeOf(this.self).name} object at ${this.self instanceof PyObject ? addressOf(this.self) : "0x7f3a00000000"}>`;
  }
  const named = findAttribute(this.func, "__qualname__") ?? findAttribute(this.func, "__name__");
  return `<bound method ${stringOf(named ?? null) ?? "?"} of ${reprOf(this.self)}>`;
};
PyBoundMethod.prototype.hash = function (this: PyBoundMethod): number {
  return (
    (this.func instanceof PyObject ? identityOf(this.func) : 1) +
    (this.self instanceof PyObject ? identityOf(this.self) : 7)
  );
};
PyStaticMethod.prototype.repr = function (this: PyStaticMethod): string {
  return `<staticmethod(${reprOf(this.func)})>`;
};
PyClassMethod.prototype.repr = function (this: PyClassMethod): string {
  return `<classmethod(${reprOf(this.func)})>`;
};

function requireText(label: string, value: Value | undefined): string {
  const text = value === undefined ? undefined : stringOf(value);
  if (text === undefined) throw typeError(`${label} must be set to a string object`);
  return text;
}

/** `__get__` of our own descriptors: bound to nothing, without a class, they are of no use. */
function bindsTo<Self extends Value>(bind: (self: Self, instance: Value, owner: Value) => Value): Implementation {
  return (self: Self, instance: Value, owner: Value) => {
    if (instance === null && owner === null) throw typeError("__get__(None, None) is invalid");
    return bind(self, instance, owner);
  };
}

defineMethods(functionType, {
  "__call__(self, /, *args, **kwargs)": (self: PyFunction, args: PyTuple, kwargs: PyDict) =>
    call(self, args.items, keywordsOf(kwargs)),
  "__get__(self, instance, owner=None, /)": bindsTo((self: PyFunction, instance: Value) =>
    instance === null ? self : new PyBoundMethod(self, instance),
  ),
  "__repr__(self, /)": (self: PyFunction) => self.repr(),
});
defineAttributes(functionType, {
  __name__: {
    get: (self: PyFunction) => self.name,
    set: (self: PyFunction, value) => void (self.name = requireText("__name__", value)),
  },
  __qualname__: {
    get: (self: PyFunction) => self.qualname,
    set: (self: PyFunction, value) => void (self.qualname = requireText("__qualname__", value)),
  },
  __doc__: { get: (self: PyFunction) => self.doc, set: (self: PyFunction, value) => void (self.doc = value ?? null) },
  __module__: {
    get: (self: PyFunction) => {
      const given = self.attrs?.get("__module__");
      return given === undefined ? self.info.module : given;
    },
    set: (self: PyFunction, value) => {
      self.attrs ??= new Map();
      self.attrs.set("__module__", value ?? null);
    },
  },
  __defaults__: {
    get: (self: PyFunction) => (self.defaults.length === 0 ? null : new PyTuple(self.defaults)),
    set: (self: PyFunction, value) => {
      if (value !== undefined && value !== null && !(value instanceof PyTuple))
        throw typeError("__defaults__ must be set to a tuple object");
      self.defaults = value instanceof PyTuple ? value.items : [];
    },
  },
  __kwdefaults__: {
    get: (self: PyFunction) => {
      if (self.keywordDefaults === undefined || self.keywordDefaults.size === 0) return null;
      const dict = new PyDict();
      for (const [name, value] of self.keywordDefaults) dict.set(name, value);
      return dict;
    },
    set: (self: PyFunction, value) => {
      if (value !== undefined && value !== null && !(value instanceof PyDict))
        throw typeError("__kwdefaults__ must be set to a dict object");
      self.keywordDefaults = value instanceof PyDict ? new Map(value.table.map as Map<string, Value>) : undefined;
    },
  },
  __annotations__: {
    get: (self: PyFunction) => {
      self.annotations ??= new PyDict();
      return self.annotations;
    },
    set: (self: PyFunction, value) => {
      if (value !== undefined && value !== null && !(value instanceof PyDict))
        throw typeError("__annotations__ must be set to a dict object");
      self.annotations = value ?? undefined;
    },
  },
  // A module of ours keeps its variables to itself.
  __closure__: ({ closure, info }: PyFunction) =>
    closure === undefined || info.module !== "__main__" ? null : (closure.shown ??= new PyTuple(closure.cells())),
});

defineMethods(builtinFunctionType, {
  "__call__(self, /, *args, **kwargs)": (self: Value, args: PyTuple, kwargs: PyDict) =>
    call(self, args.items, keywordsOf(kwargs)),
  "__repr__(self, /)": (self: PyObject) => self.repr(),
});
defineAttributes(builtinFunctionType, {
  __name__: (self: Value) => builtinOf(self).name,
  __qualname__: (self: Value) => qualnameOf(builtinOf(self)),
  // Every interpreter has the same builtins, so what a program sets is not kept.
  __module__: { get: (self: Value) => builtinOf(self).module ?? null, set: () => undefined },
  __doc__: () => null,
  __self__: (self: Value) => (self instanceof PyBoundMethod ? self.self : null),
  __text_signature__: (self: Value) => builtinOf(self).text.slice(builtinOf(self).name.length),
});

/** Methods of builtin types, as they stand in the type. */
for (const type of [methodDescriptorType, wrapperDescriptorType]) {
  defineMethods(type, {
    "__call__(self, /, *args, **kwargs)": (self: Value, args: PyTuple, kwargs: PyDict) =>
      call(self, args.items, keywordsOf(kwargs)),
    "__repr__(self, /)": (self: PyObject) => self.repr(),
    "__get__(self, instance, owner=None, /)": bindsTo((self: PyBuiltin, instance: Value) =>
      instance === null ? self : new PyBoundMethod(self, instance),
    ),
  });
  defineAttributes(type, {
    __name__: (self: Value) => builtinOf(self).name,
    __qualname__: (self: Value) =>
      builtinOf(self).label.replace(/^wrapper /, `${builtinOf(self).owner?.qualname ?? ""}.`),
    __doc__: () => null,
    __objclass__: (self: Value) => builtinOf(self).owner,
    __text_signature__: (self: Value) => builtinOf(self).text.slice(builtinOf(self).name.length),
  });
}
defineMethods(methodWrapperType, {
  "__call__(self, /, *args, **kwargs)": (self: Value, args: PyTuple, kwargs: PyDict) =>
    call(self, args.items, keywordsOf(kwargs)),
  "__repr__(self, /)": (self: PyObject) => self.repr(),
});
defineAttributes(methodWrapperType, {
  __name__: (self: Value) => builtinOf(self).name,
  __qualname__: (self: Value) =>
    builtinOf(self).label.replace(/^wrapper /, `${builtinOf(self).owner?.qualname ?? ""}.`),
  __doc__: () => null,
  __self__: (self: Value) => (self instanceof PyBoundMethod ? self.self : null),
  __objclass__: (self: Value) => builtinOf(self).owner,
  __text_signature__: (self: Value) => builtinOf(self).text.slice(builtinOf(self).name.length),
});

function qualnameOf(value: PyBuiltin): string {
  return value.owner === undefined ? value.name : `${value.owner.qualname}.${value.name}`;
}

function builtinOf(value: Value): PyBuiltin {
  return (value instanceof PyBoundMethod ? value.func : value) as PyBuiltin;
}

defineMethods(methodType, {
  "__call__(self, /, *args, **kwargs)": (self: PyBoundMethod, args: PyTuple, kwargs: PyDict) =>
    call(self, args.items, keywordsOf(kwargs)),
  "__repr__(self, /)": (self: PyBoundMethod) => self.repr(),
  "__new__(cls, function, instance, /)": (_cls: PyType, func: Value, self: Value) => {
    if (!isCallable(func)) throw typeError("first argument must be callable");
    if (self === null) throw typeError("instance must not be None");
    return new PyBoundMethod(func, self, true);
  },
  "__get__(self, instance, owner=None, /)": bindsTo((self: PyBoundMethod) => self),
});
defineAttributes(methodType, {
  __func__: (self: PyBoundMethod) => self.func,
  __self__: (self: PyBoundMethod) => self.self,
  __name__: (self: PyBoundMethod) => findAttribute(self.func, "__name__"),
  __qualname__: (self: PyBoundMethod) => findAttribute(self.func, "__qualname__"),
  __module__: (self: PyBoundMethod) => findAttribute(self.func, "__module__"),
  __doc__: (self: PyBoundMethod) => findAttribute(self.func, "__doc__"),
  __annotations__: (self: PyBoundMethod) => findAttribute(self.func, "__annotations__"),
  __defaults__: (self: PyBoundMethod) => findAttribute(self.func, "__defaults__"),
  __dict__: (self: PyBoundMethod) => findAttribute(self.func, "__dict__"),
});

/** Copies what identifies a function, or what else is wrapped, to its wrapper, as staticmethod and classmethod do. */
function copyIdentity(target: PyObject, func: Value): void {
  target.attrs = new Map(target.attrs);
  for (const name of ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"]) {
    const value = findAttribute(func, name);
    if (value !== undefined) target.attrs.set(name, value);
  }
}

function wrap<Wrapper extends PyStaticMethod | PyClassMethod>(self: Wrapper, func: Value): null {
  self.func = func;
  copyIdentity(self, func);
  return null;
}

/** What staticmethod and classmethod wrap; `__new__` alone has wrapped nothing. */
function wrapped(self: PyStaticMethod | PyClassMethod): Value {
  if (self.func === null && self.attrs === undefined)
    throw runtimeError(`uninitialized ${self instanceof PyClassMethod ? "classmethod" : "staticmethod"} object`);
  return self.func;
}

defineMethods(staticmethodType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyStaticMethod(null), cls),
  "__init__(self, function, /)": wrap<PyStaticMethod>,
  "__call__(self, /, *args, **kwargs)": (self: PyStaticMethod, args: PyTuple, kwargs: PyDict) =>
    call(wrapped(self), args.items, keywordsOf(kwargs)),
  "__get__(self, instance, owner=None, /)": bindsTo((self: PyStaticMethod) => wrapped(self)),
  "__repr__(self, /)": (self: PyStaticMethod) => self.repr(),
});
defineMethods(classmethodType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyClassMethod(null), cls),
  "__init__(self, function, /)": wrap<PyClassMethod>,
  "__get__(self, instance, owner=None, /)": bindsTo((self: PyClassMethod, instance: Value, owner: Value) => {
    wrapped(self);
    return bindToClass(self, owner instanceof PyType ? owner : typeOf(instance)) as Value;
  }),
  "__repr__(self, /)": (self: PyClassMethod) => self.repr(),
});
for (const type of [staticmethodType, classmethodType]) {
  type.pending.push((owner, dict) => dict.set("__dict__", dictDescriptor(owner)));
  defineAttributes(type, {
    __func__: (self: PyStaticMethod | PyClassMethod) => self.func,
    __wrapped__: (self: PyStaticMethod | PyClassMethod) => self.func,
    __isabstractmethod__: (self: PyStaticMethod | PyClassMethod) => isAbstract(self.func),
  });
}

/** Is the function marked by abc.abstractmethod? */
export function isAbstract(value: Value): boolean {
  if (!(value instanceof PyObject)) return false;
  const mark = findAttribute(value, "__isabstractmethod__");
  return mark !== undefined && isTrue(mark);
}

function fillProperty(self: PyProperty, getter: Value, setter: Value, deleter: Value, doc: Value): PyProperty {
  self.getter = getter;
  self.setter = setter;
  self.deleter = deleter;
  self.doc = doc;
  self.hasGetterDoc = false;
  const getterDoc = doc === null && getter !== null ? findAttribute(getter, "__doc__") : undefined;
  if (getterDoc === undefined) return self;
  self.hasGetterDoc = true;
  // CPython: the docstring of a subclass would hide that of the property, so the instance gets one of its own.
  if (self.type === propertyType) self.doc = getterDoc;
  else setAttribute(self, "__doc__", getterDoc);
  return self;
}

function copyProperty(self: PyProperty, change: { getter?: Value; setter?: Value; deleter?: Value }): Value {
  const getter = change.getter ?? self.getter;
  const made = call(self.type, [
    getter,
    change.setter ?? self.setter,
    change.deleter ?? self.deleter,
    self.hasGetterDoc && getter !== null ? null : self.doc,
  ]);
  if (made instanceof PyProperty) made.name = self.name;
  return made;
}

defineMethods(propertyType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyProperty(), cls),
  "__init__(self, fget=None, fset=None, fdel=None, doc=None)": (
    self: PyProperty,
    getter: Value,
    setter: Value,
    deleter: Value,
    doc: Value,
  ) => {
    fillProperty(self, getter, setter, deleter, doc);
    return null;
  },
  "getter(self, fget, /)": (self: PyProperty, getter: Value) => copyProperty(self, { getter }),
  "setter(self, fset, /)": (self: PyProperty, setter: Value) => copyProperty(self, { setter }),
  "deleter(self, fdel, /)": (self: PyProperty, deleter: Value) => copyProperty(self, { deleter }),
  "__get__(self, instance, owner=None, /)": bindsTo((self: PyProperty, instance: Value) => {
    return instance === null ? self : readProperty(self, instance);
  }),
  "__set__(self, instance, value, /)": (self: PyProperty, instance: Value, value: Value) => {
    if (self.setter === null)
      throw attributeError(
        `property${self.name === undefined ? "" : ` '${self.name}'`} of '${typeOf(instance).qualname}' object has no setter`,
        instance,
        self.name ?? "",
      );
    call(self.setter, [instance, value]);
    return null;
  },
  "__delete__(self, instance, /)": (self: PyProperty, instance: Value) => {
    if (self.deleter === null)
      throw attributeError(
        `property${self.name === undefined ? "" : ` '${self.name}'`} of '${typeOf(instance).qualname}' object has no deleter`,
        instance,
        self.name ?? "",
      );
    call(self.deleter, [instance]);
    return null;
  },
  "__set_name__(self, /, *args)": (self: PyProperty, { items }: PyTuple) => {
    if (items.length !== 2)
      throw typeError(`__set_name__() takes 2 positional arguments but ${items.length} were given`);
    self.name = stringOf(items[1]!);
    return null;
  },
});
defineAttributes(propertyType, {
  fget: (self: PyProperty) => self.getter,
  fset: (self: PyProperty) => self.setter,
  fdel: (self: PyProperty) => self.deleter,
  __doc__: { get: (self: PyProperty) => self.doc, set: (self: PyProperty, value) => void (self.doc = value ?? null) },
  __isabstractmethod__: (self: PyProperty) =>
    isAbstract(self.getter) || isAbstract(self.setter) || isAbstract(self.deleter),
});

/** What computes an attribute, and what holds one. */
for (const type of [getsetType, memberDescriptorType]) {
  defineMethods(type, {
    "__get__(self, instance, owner=None, /)": bindsTo((self: PyAttribute, instance: Value) => {
      if (instance !== null) return readComputed(self, instance) ?? null;
      return self;
    }),
    "__set__(self, instance, value, /)": (self: PyAttribute, instance: Value, value: Value) => {
      writeComputed(self, instance, value);
      return null;
    },
    "__delete__(self, instance, /)": (self: PyAttribute, instance: Value) => {
      writeComputed(self, instance, undefined);
      return null;
    },
    "__repr__(self, /)": (self: PyObject) => self.repr(),
  });
  defineAttributes(type, {
    __name__: (self: PyAttribute) => self.name,
    __qualname__: (self: PyAttribute) => `${self.owner.qualname}.${self.name}`,
    __objclass__: (self: PyAttribute) => self.owner,
    __doc__: () => null,
  });
}

/** Calls a class method of a builtin type as it stands in the type: with the class in front. */
function callOfClass(self: PyClassMethodDescriptor, args: readonly Value[], kwargs: Keywords | undefined): Value {
  const { name, owner } = self.func;
  const [cls, ...rest] = args;
  if (cls === undefined) throw typeError(`descriptor '${name}' of '${owner!.name}' object needs an argument`);
  return call(methodOfClass(self, cls), rest, kwargs);
}

/** The class method of a builtin type bound to a class, which must be one of its own. */
function methodOfClass(self: PyClassMethodDescriptor, cls: Value): Value {
  const { name, owner } = self.func;
  if (!(cls instanceof PyType))
    throw typeError(
      `descriptor '${name}' for type '${owner!.name}' needs a type, not a '${typeOf(cls).name}' as arg 2`,
    );
  if (!cls.isSubtypeOf(owner!))
    throw typeError(`descriptor '${name}' requires a subtype of '${owner!.name}' but received '${cls.name}'`);
  return new PyBoundMethod(self.func, cls);
}

defineMethods(classMethodDescriptorType, {
  "__call__(self, /, *args, **kwargs)": (self: PyClassMethodDescriptor, args: PyTuple, kwargs: PyDict) =>
    callOfClass(self, args.items, keywordsOf(kwargs)),
  "__get__(self, instance, owner=None, /)": bindsTo((self: PyClassMethodDescriptor, instance: Value, owner: Value) =>
    methodOfClass(self, owner ?? typeOf(instance)),
  ),
  "__repr__(self, /)": (self: PyObject) => self.repr(),
});
defineAttributes(classMethodDescriptorType, {
  __name__: (self: PyClassMethodDescriptor) => self.func.name,
  __qualname__: (self: PyClassMethodDescriptor) => `${self.func.owner!.qualname}.${self.func.name}`,
  __objclass__: (self: PyClassMethodDescriptor) => self.func.owner,
  __doc__: () => null,
  __text_signature__: (self: PyClassMethodDescriptor) => self.func.text.slice(self.func.name.length),
});

defineSlotMethods(superType, "repr");
defineMethods(superType, {
  "__new__(cls, /, *args)": (cls: PyType, args: PyTuple) => {
    const [thisClass, self] = args.items;
    if (thisClass === undefined) throw runtimeError("super(): no arguments");
    if (args.items.length > 2) throw typeError(`super() expected at most 2 arguments, got ${args.items.length}`);
    if (!(thisClass instanceof PyType))
      throw typeError(`super() argument 1 must be a type, not ${typeOf(thisClass).name}`);
    return adopt(self === undefined ? new PySuper(thisClass, undefined, undefined) : makeSuper(thisClass, self), cls);
  },
  "__init__(self, /, *args)": () => null,
  "__get__(self, instance, owner=None, /)": bindsTo((self: PySuper, instance: Value) =>
    instance === null || self.self !== undefined
      ? self
      : self.type === superType
        ? makeSuper(self.thisClass, instance)
        : call(self.type, [self.thisClass, instance]),
  ),
});
defineAttributes(superType, {
  __thisclass__: (self: PySuper) => self.thisClass,
  __self__: (self: PySuper) => self.self ?? null,
  __self_class__: (self: PySuper) => self.selfClass ?? null,
});
