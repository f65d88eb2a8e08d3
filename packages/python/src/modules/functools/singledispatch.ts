/** functools.singledispatch and singledispatchmethod: a function for every class of the first argument. */

import { typeHints } from "../typing/type-hints.ts";
import { findAttribute, getAttribute, hasAttribute } from "../../objects/attributes.ts";
import { call, isCallable } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { indexError, typeError } from "../../objects/exceptions.ts";
import { PyClassMethod, type PyFunction, PyStaticMethod } from "../../objects/function.ts";
import { MappingProxy } from "../../objects/mapping-proxy.ts";
import { noneType, objectType, PyObject, PyType, typeOf, type Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import type { PyTuple } from "../../objects/tuple.ts";
import { PyUnion } from "../../objects/union-type.ts";
import { abstractChecks } from "../abc.ts";
import { defineClassBody } from "../class-body.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { isKind } from "../typing/alias.ts";
import { findRegistered } from "./dispatch-order.ts";
import { bindTo, isMarkedAbstract } from "./partialmethod.ts";
import { pythonFunction } from "../python-function.ts";
import { updateWrapper } from "./wraps.ts";

/** The implementations of one generic function. */
class Registry {
  readonly implementations = new PyDict();
  constructor(fallback: Value) {
    this.implementations.set(objectType, fallback);
  }
  /** What was found for classes, as long as nothing was registered, here or with an abstract class. */
  #known = new Map<PyType, Value>();
  #registrations = -1;
  dispatch(cls: Value): Value {
    if (!(cls instanceof PyType)) throw typeError("issubclass() arg 1 must be a class");
    if (this.#registrations !== abstractChecks.registrations) this.clear();
    let found = this.#known.get(cls);
    if (found === undefined) {
      const match =
        this.implementations.get(cls) === undefined ? findRegistered(cls, this.implementations.table.keys()) : cls;
      found = this.implementations.get(match ?? objectType)!;
      this.#known.set(cls, found);
    }
    return found;
  }
  clear(): Value {
    this.#known.clear();
    this.#registrations = abstractChecks.registrations;
    return null;
  }
  /** register(cls), register(cls, func), register(annotated function) */
  register(cls: Value, func: Value, self: Value): Value {
    if (isDispatchClass(cls)) {
      if (func === null)
        return pythonFunction("<lambda>(f)", (given: Value) => this.register(cls, given, self), {
          module: "functools",
          qualname: "singledispatch.<locals>.register.<locals>.<lambda>",
        });
      for (const one of unionMembers(cls) ?? [cls]) this.implementations.set(one === null ? noneType : one, func);
      this.clear();
      return func;
    }
    if (func !== null)
      throw typeError(`Invalid first argument to \`register()\`. ${reprOf(cls)} is not a class or union type.`);
    const annotations = hasAttribute(cls, "__annotations__") ? findAttribute(cls, "__annotations__") : undefined;
    if (!(annotations instanceof PyDict) || annotations.table.size === 0) {
      throw typeError(
        `Invalid first argument to \`register()\`: ${reprOf(cls)}. Use either \`@register(some_class)\` or plain \`@register\` on an annotated function.`,
      );
    }
    const [name] = annotations.table.keys();
    const hints = typeHints(annotatedFunction(cls), null, null, false) as PyDict;
    const annotated = hints.get(name!)!;
    const wanted = annotated === null ? noneType : annotated;
    if (!isDispatchClass(wanted) && unionMembers(wanted) !== undefined)
      throw typeError(`Invalid annotation for ${reprOf(name!)}. ${reprOf(wanted)} not all arguments are classes.`);
    if (!isDispatchClass(wanted))
      throw typeError(`Invalid annotation for ${reprOf(name!)}. ${reprOf(wanted)} is not a class.`);
    return this.register(wanted, cls, self);
  }
}

/** The function in a classmethod or staticmethod. */
function annotatedFunction(value: Value): Value {
  return value instanceof PyClassMethod || value instanceof PyStaticMethod ? annotatedFunction(value.func) : value;
}

/** Members of a union, of either kind. */
function unionMembers(value: Value): readonly Value[] | undefined {
  if (value instanceof PyUnion) return value.members;
  return isKind(value, "union") ? value.args : undefined;
}

function isDispatchClass(value: Value): boolean {
  const members = unionMembers(value);
  if (members !== undefined) return members.every((member) => member === null || member instanceof PyType);
  return value instanceof PyType;
}

function attach(wrapper: PyFunction, registry: Registry): void {
  const inner = (name: string) => ({ module: "functools", qualname: `singledispatch.<locals>.${name}` });
  wrapper.attrs ??= new Map();
  wrapper.attrs.set(
    "register",
    pythonFunction(
      "register(cls, func=None)",
      (cls: Value, func: Value) => registry.register(cls, func, wrapper),
      inner("register"),
    ),
  );
  wrapper.attrs.set(
    "dispatch",
    pythonFunction("dispatch(cls)", (cls: Value) => registry.dispatch(cls), inner("dispatch")),
  );
  wrapper.attrs.set("registry", new MappingProxy(registry.implementations));
  wrapper.attrs.set(
    "_clear_cache",
    pythonFunction("clear_cache()", () => registry.clear(), inner("clear_cache")),
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
  const wrapper = pythonFunction("wrapper(*args, **kw)", code, {
    module: "functools",
    qualname: "singledispatch.<locals>.wrapper",
  });
  attach(wrapper, registry);
  return updateWrapper(wrapper, func);
}

export const singledispatchFunction = (): PyFunction =>
  pythonFunction("singledispatch(func)", singledispatch, { module: "functools" });

const partOf = (self: Value, name: string): Value =>
  self instanceof PyObject ? (self.attrs?.get(name) ?? null) : null;

/** The function that calls the implementation for the class of its first argument, bound as `obj.name` would be. */
function bindMethod(self: PyObject, instance: Value, given: Value): Value {
  const owner = given instanceof PyType ? given : typeOf(instance);
  const dispatch = getAttribute(partOf(self, "dispatcher"), "dispatch");
  const code = (args: PyTuple, kwargs: PyDict): Value => {
    if (args.items.length === 0) throw indexError("tuple index out of range");
    const method = call(dispatch, [getAttribute(args.items[0]!, "__class__")]);
    const bound = bindTo(method, instance, owner) ?? method;
    return call(bound, args.items, kwargs.table.map as Map<string, Value>);
  };
  const made = pythonFunction("_method(*args, **kwargs)", code, {
    module: "functools",
    qualname: "singledispatchmethod.__get__.<locals>._method",
  });
  made.attrs = new Map<string, Value>([
    ["__isabstractmethod__", isMarkedAbstract(partOf(self, "func"))],
    ["register", getAttribute(self, "register")],
  ]);
  return updateWrapper(made, partOf(self, "func"));
}

export const singledispatchmethodClass = perInterpreter(() => {
  const cls = pythonClass("singledispatchmethod", "functools");
  defineClassBody(cls, {
    methods: {
      "__init__(self, func)": (self: PyObject, func: Value) => {
        if (!isCallable(func) && !(func instanceof PyObject && func.type.lookup("__get__") !== undefined))
          throw typeError(`${reprOf(func)} is not callable or a descriptor`);
        self.attrs!.set("dispatcher", singledispatch(func));
        self.attrs!.set("func", func);
        return null;
      },
      "register(self, cls, method=None)": (self: PyObject, cls_: Value, method: Value) =>
        call(getAttribute(partOf(self, "dispatcher"), "register"), [cls_], new Map([["func", method]])),
      "__get__(self, obj, cls=None)": bindMethod,
    },
    properties: { __isabstractmethod__: (self) => isMarkedAbstract(partOf(self, "func")) },
    constants: { __doc__: "Single-dispatch generic method descriptor." },
  });
  return cls;
});
