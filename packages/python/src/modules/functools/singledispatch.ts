/** functools.singledispatch and singledispatchmethod: a function for every class of the first argument. */

import { typeHints } from "../typing/functions.ts";
import { bindAttribute, findAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { isSubclass } from "../../objects/class-check.ts";
import { PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods, type PyFunction } from "../../objects/function.ts";
import { MappingProxy } from "../../objects/mapping-proxy.ts";
import {
  adopt,
  builtinType,
  noneType,
  objectType,
  PyObject,
  PyType,
  setDefaultType,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import type { PyTuple } from "../../objects/tuple.ts";
import { PyUnion } from "../../objects/union-type.ts";
import { pythonFunction } from "../python-function.ts";
import { updateWrapper } from "./wraps.ts";

export const singledispatchmethodType = builtinType("singledispatchmethod", undefined, {
  module: "functools",
  hasDict: true,
});

/** The implementations of one generic function. */
class Registry {
  readonly implementations = new PyDict();
  constructor(fallback: Value) {
    this.implementations.set(objectType, fallback);
  }
  /** The implementation for a class: along its mro, or of an abstract class that counts it as a subclass. */
  dispatch(cls: Value): Value {
    const mro = cls instanceof PyType ? cls.mro : [objectType];
    for (const base of mro) {
      if (base === objectType) break;
      const found = this.implementations.get(base);
      if (found !== undefined) return found;
    }
    for (const candidate of this.implementations.table.keys()) {
      if (
        candidate !== objectType &&
        candidate instanceof PyType &&
        candidate.type.isHeap &&
        isSubclass(cls, candidate)
      )
        return this.implementations.get(candidate)!;
    }
    return this.implementations.get(objectType)!;
  }
  /** register(cls), register(cls, func), register(annotated function) */
  register(cls: Value, func: Value, self: Value): Value {
    if (isDispatchClass(cls)) {
      if (func === null)
        return pythonFunction("<lambda>(f)", (given: Value) => this.register(cls, given, self), {
          module: "functools",
        });
      for (const one of cls instanceof PyUnion ? cls.members : [cls])
        this.implementations.set(one === null ? noneType : one, func);
      return func;
    }
    if (func !== null)
      throw typeError(`Invalid first argument to \`register()\`. ${reprOf(cls)} is not a class or union type.`);
    const annotations = findAttribute(cls, "__annotations__");
    if (!(annotations instanceof PyDict) || annotations.table.size === 0) {
      throw typeError(
        `Invalid first argument to \`register()\`: ${reprOf(cls)}. Use either \`@register(some_class)\` or plain \`@register\` on an annotated function.`,
      );
    }
    const [name] = annotations.table.keys();
    const hints = typeHints(cls, null, null, false) as PyDict;
    const annotated = hints.get(name!)!;
    const wanted = annotated === null ? noneType : annotated;
    if (!isDispatchClass(wanted))
      throw typeError(`Invalid annotation for ${reprOf(name!)}. ${reprOf(wanted)} is not a class.`);
    return this.register(wanted, cls, self);
  }
}

function isDispatchClass(value: Value): boolean {
  return (
    value instanceof PyType ||
    (value instanceof PyUnion && value.members.every((member) => member === null || member instanceof PyType))
  );
}

function attach(wrapper: PyFunction, registry: Registry): void {
  const definition = { module: "functools" };
  wrapper.attrs ??= new Map();
  wrapper.attrs.set(
    "register",
    pythonFunction(
      "register(cls, func=None)",
      (cls: Value, func: Value) => registry.register(cls, func, wrapper),
      definition,
    ),
  );
  wrapper.attrs.set(
    "dispatch",
    pythonFunction("dispatch(cls)", (cls: Value) => registry.dispatch(cls), definition),
  );
  wrapper.attrs.set("registry", new MappingProxy(registry.implementations));
  wrapper.attrs.set(
    "_clear_cache",
    pythonFunction("clear_cache()", () => null, definition),
  );
}

function singledispatch(func: Value): Value {
  const registry = new Registry(func);
  const name = findAttribute(func, "__name__");
  const label = typeof name === "string" ? name : "singledispatch function";
  const code = (args: PyTuple, kwargs: PyDict): Value => {
    if (args.items.length === 0) throw typeError(`${label} requires at least 1 positional argument`);
    return call(registry.dispatch(typeOf(args.items[0]!)), args.items, kwargs.table.map as Map<string, Value>);
  };
  const wrapper = pythonFunction("wrapper(*args, **kw)", code, { module: "functools" });
  attach(wrapper, registry);
  return updateWrapper(wrapper, func);
}

export const singledispatchFunction = (): PyFunction =>
  pythonFunction("singledispatch(func)", singledispatch, { module: "functools" });

class SingleDispatchMethod extends PyObject {
  readonly func: Value;
  readonly registry: Registry;
  constructor(func: Value) {
    super();
    this.func = func;
    this.registry = new Registry(func);
  }
  bind(instance: Value, owner: Value): Value {
    const code = (args: PyTuple, kwargs: PyDict): Value => {
      const method = this.registry.dispatch(typeOf(args.items[0] ?? null));
      const cls = owner instanceof PyType ? owner : typeOf(instance);
      return call(bindAttribute(method, instance, cls) ?? method, args.items, kwargs.table.map as Map<string, Value>);
    };
    const wrapper = pythonFunction("_method(*args, **kwargs)", code, { module: "functools" });
    attach(wrapper, this.registry);
    return updateWrapper(wrapper, this.func);
  }
}
setDefaultType(SingleDispatchMethod, singledispatchmethodType);
defineAttributes(singledispatchmethodType, { func: (self: SingleDispatchMethod) => self.func });
defineMethods(singledispatchmethodType, {
  "__new__(cls, func)": (cls: PyType, func: Value) => adopt(new SingleDispatchMethod(func), cls),
  "register(self, cls, method=None)": (self: SingleDispatchMethod, cls: Value, method: Value) =>
    self.registry.register(cls, method, self),
  "__get__(self, obj, cls=None)": (self: SingleDispatchMethod, obj: Value, cls: Value) => self.bind(obj, cls),
});
