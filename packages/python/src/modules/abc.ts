/**
 * The module abc: abstract classes.
 *
 * A class whose metaclass is ABCMeta collects the names of its abstract methods when it is made; `object.__new__` refuses to make an instance while there are any.
 * `isinstance` and `issubclass` ask the class's `__subclasshook__` first, then the mro, the registered classes and the subclasses.
 */

import { tick, whenBrokenOff } from "../limits.ts";
import { findAttribute, setAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { isSubclass } from "../objects/class-check.ts";
import { createType } from "../objects/class-creation.ts";
import { PyDict } from "../objects/dict.ts";
import { assertionError, runtimeError, typeError } from "../objects/exceptions.ts";
import { builtin, classmethodType, propertyType, staticmethodType } from "../objects/function.ts";
import { isAbstract } from "../objects/function-methods.ts";
import {
  type Attributes,
  builtinType,
  NotImplemented,
  objectType,
  PyObject,
  PyType,
  setDefaultType,
  typeOf,
  typeType,
  type Value,
} from "../objects/object.ts";
import { frozensetOf } from "../objects/set.ts";
import { PySuper } from "../objects/super.ts";
import { emptyTuple, type PyTuple } from "../objects/tuple.ts";
import { defineClassBody, setMetaclass } from "./class-body.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { pythonClass } from "./python-class.ts";
import { definePythonFunctions } from "./python-function.ts";

/** Classes registered with an abstract class. */
const registries = new WeakMap<PyType, Set<PyType>>();

/** What changes while the functions here ask: how many of them are asking, and how often a class was registered. */
export const abstractChecks = { depth: 0, registrations: 0 };
whenBrokenOff(() => {
  abstractChecks.depth = 0;
});

/** Runs a check that a program did not write as `issubclass(...)`: protocols answer it more kindly. */
export function checkQuietly(check: () => boolean): boolean {
  abstractChecks.depth += 1;
  try {
    return check();
  } finally {
    abstractChecks.depth -= 1;
  }
}

/** `ABCMeta` and `ABC` of the interpreter that runs. */
export const abstractTypes = perInterpreter(() => {
  const meta = pythonClass("ABCMeta", "abc", [typeType]);
  defineClassBody(meta, {
    methods: {
      "__new__(mcls, name, bases, namespace, /, **kwargs)": newAbstractClass,
      "register(cls, subclass)": register,
      "__instancecheck__(cls, instance)": isAbstractInstance,
      "__subclasscheck__(cls, subclass)": (cls: PyType, subclass: Value) =>
        isAbstractSubclass(cls, subclass, new Map()),
    },
  });
  const abc = pythonClass("ABC", "abc", [objectType], { isSlotted: true });
  setMetaclass(abc, meta);
  defineClassBody(abc, { constants: { __abstractmethods__: frozensetOf([]), __slots__: emptyTuple } });
  return { meta, abc };
});

/** ABCMeta.__new__: a class that knows which of its methods are abstract. */
export function newAbstractClass(meta: PyType, name: Value, bases: PyTuple, namespace: PyDict, kwargs: PyDict): Value {
  const construct = new PySuper(abstractTypes().meta, meta, meta).attribute("__new__")!;
  const cls = call(construct, [meta, name, bases, namespace], kwargs.table.map as Map<string, Value>);
  if (cls instanceof PyType) collectAbstract(cls);
  return cls;
}

const abstractDataType = builtinType("_abc._abc_data", undefined, { module: "_abc", final: true });

/** What CPython keeps in `_abc_impl`: nothing that a program could look into. */
class AbstractData extends PyObject {}
setDefaultType(AbstractData, abstractDataType);

/** Sets `__abstractmethods__`: own abstract attributes, and inherited ones that are still abstract here. */
export function collectAbstract(cls: PyType): void {
  const names = new Set<string>();
  for (const [name, value] of cls.dict) if (isAbstract(value)) names.add(name);
  for (const base of cls.bases) {
    for (const name of base.abstractMethods ?? []) {
      tick();
      const value = cls.lookup(name);
      if (value !== undefined && isAbstract(value)) names.add(name);
    }
  }
  const sorted = [...names].sort();
  cls.abstractMethods = sorted;
  cls.define("__abstractmethods__", frozensetOf(sorted));
  if (!cls.dict.has("_abc_impl")) cls.define("_abc_impl", new AbstractData());
}

/** Cls.register(subclass) */
export function register(cls: PyType, subclass: Value): Value {
  if (!(subclass instanceof PyType)) throw typeError("Can only register classes");
  if (checkQuietly(() => isSubclass(subclass, cls))) return subclass;
  if (checkQuietly(() => isSubclass(cls, subclass))) throw runtimeError("Refusing to create an inheritance cycle");
  let registry = registries.get(cls);
  if (registry === undefined) {
    registry = new Set();
    registries.set(cls, registry);
  }
  registry.add(subclass);
  if (subclass.isHeap) subclass.patternKind ??= cls.mro.find((each) => each.patternKind !== undefined)?.patternKind;
  abstractChecks.registrations += 1;
  return subclass;
}

function isAbstractInstance(cls: PyType, instance: Value): boolean {
  const type = typeOf(instance);
  const claimed = type.isHeap ? findAttribute(instance, "__class__") : type;
  if (claimed instanceof PyType && claimed !== type && checkQuietly(() => isSubclass(claimed, cls))) return true;
  return checkQuietly(() => isSubclass(type, cls));
}

/** ABCMeta.__subclasscheck__. `seen` keeps a circle of registrations from being walked for ever. */
function isAbstractSubclass(cls: PyType, subclass: Value, seen: Map<PyType, boolean>): boolean {
  if (!(subclass instanceof PyType)) throw typeError("issubclass() arg 1 must be a class");
  tick();
  const hook = findAttribute(cls, "__subclasshook__");
  if (hook !== undefined) {
    const answer = call(hook, [subclass]);
    if (answer !== NotImplemented) {
      if (typeof answer !== "boolean")
        throw assertionError("__subclasshook__ must return either False, True, or NotImplemented");
      return answer;
    }
  }
  if (subclass.isSubtypeOf(cls)) return true;
  if (seen.has(cls)) return false;
  seen.set(cls, false);
  for (const registered of registries.get(cls) ?? []) if (asks(registered, subclass, seen)) return true;
  for (const derived of cls.subclasses.all()) if (asks(derived, subclass, seen)) return true;
  return false;
}

function asks(cls: PyType, subclass: PyType, seen: Map<PyType, boolean>): boolean {
  return cls.type.isSubtypeOf(abstractTypes().meta) &&
    cls.type.lookup("__subclasscheck__") === abstractTypes().meta.lookup("__subclasscheck__")
    ? isAbstractSubclass(cls, subclass, seen)
    : isSubclass(subclass, cls);
}

/** abc.update_abstractmethods: looks again, after a decorator has added or replaced methods. */
export function updateAbstract(cls: Value): Value {
  if (cls instanceof PyType && cls.abstractMethods !== undefined && cls.dict.has("__abstractmethods__"))
    collectAbstract(cls);
  return cls;
}

function abstractMethod(func: Value): Value {
  setAttribute(func, "__isabstractmethod__", true);
  return func;
}

/** `abc.abstractproperty`: the builtin descriptor, abstract. */
function abstractDescriptor(name: string, base: PyType): PyType {
  const namespace = new PyDict();
  namespace.set("__module__", "abc");
  namespace.set("__isabstractmethod__", true);
  return createType(typeType, name, [base], namespace, undefined);
}

/** `abc.abstractclassmethod` and `abc.abstractstaticmethod`, which mark the function that they are given as well. */
function abstractMarker(name: string, base: PyType): PyType {
  const type = abstractDescriptor(name, base);
  const make = base.lookup("__new__")!;
  defineClassBody(type, {
    methods: {
      // What does not fit is told by __init__, whose parameter has a name.
      "__new__(cls, *args, **kwargs)": (cls: PyType, args: PyTuple) => call(make, [cls, args.items[0] ?? null]),
      "__init__(self, callable)": (self: Value, callable: Value) => {
        setAttribute(callable, "__isabstractmethod__", true);
        return call(base.lookup("__init__") ?? null, [self, callable]);
      },
    },
  });
  return type;
}

export const abcModule: ModuleDefinition = {
  name: "abc",
  create(): Attributes {
    const { meta, abc } = abstractTypes();
    const namespace: Attributes = new Map<string, Value>([
      ["ABC", abc],
      ["ABCMeta", meta],
      ["abstractproperty", abstractDescriptor("abstractproperty", propertyType)],
      ["abstractclassmethod", abstractMarker("abstractclassmethod", classmethodType)],
      ["abstractstaticmethod", abstractMarker("abstractstaticmethod", staticmethodType)],
    ]);
    definePythonFunctions(namespace, "abc", {
      "abstractmethod(funcobj)": abstractMethod,
      "update_abstractmethods(cls)": updateAbstract,
    });
    namespace.set(
      "get_cache_token",
      builtin("get_cache_token()", () => abstractChecks.registrations, "_abc"),
    );
    return namespace;
  },
};
