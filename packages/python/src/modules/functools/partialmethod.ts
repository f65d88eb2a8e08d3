/** functools.partialmethod: a method with some of its arguments, bound like any other when it is looked up. */

import { bindAttribute, bindClassAttribute, findAttribute } from "../../objects/attributes.ts";
import { call, isCallable } from "../../objects/call.ts";
import { dictFromMap, PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exceptions.ts";
import type { PyFunction } from "../../objects/function.ts";
import { type Attributes, PyObject, PyType, qualifiedName, typeOf, type Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { defineClassBody, subscriptable } from "../class-body.ts";
import { nativeFunction } from "../native-function.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { PyPartial } from "./partial.ts";

/** What a partialmethod keeps, as attributes that a program may read. */
type Kept = { func: Value; args: readonly Value[]; keywords: ReadonlyMap<string, Value> };

function keptIn(self: PyObject): Kept {
  const attrs = self.attrs ?? (new Map() as Attributes);
  const args = attrs.get("args");
  const keywords = attrs.get("keywords");
  return {
    func: attrs.get("func") ?? null,
    args: args instanceof PyTuple ? args.items : [],
    keywords: keywords instanceof PyDict ? (keywords.table.map as Map<string, Value>) : new Map(),
  };
}

/** Is a function abstract? */
export function isMarkedAbstract(func: Value): boolean {
  const flag = func instanceof PyObject ? findAttribute(func, "__isabstractmethod__") : undefined;
  return flag !== undefined && isTrue(flag);
}

/** What `func.__get__(instance, owner)` gives; undefined where it has no `__get__`. */
export function bindTo(func: Value, instance: Value, owner: PyType): Value | undefined {
  if (!(func instanceof PyObject) || func.type.lookup("__get__") === undefined) return undefined;
  return instance === null ? bindClassAttribute(func, owner) : bindAttribute(func, instance, owner);
}

function initialize(self: PyObject, func: Value, args: PyTuple, kwargs: PyDict): Value {
  if (!isCallable(func) && !(func instanceof PyObject && func.type.lookup("__get__") !== undefined))
    throw typeError(`${reprOf(func)} is not callable or a descriptor`);
  const isNested = func instanceof PyObject && func.type.isSubtypeOf(partialmethodClass());
  const inner = isNested ? keptIn(func) : { func, args: [], keywords: new Map<string, Value>() };
  self.attrs!.set("func", inner.func);
  self.attrs!.set("args", new PyTuple([...inner.args, ...args.items]));
  self.attrs!.set("keywords", dictFromMap(new Map([...inner.keywords, ...(kwargs.table.map as Map<string, Value>)])));
  return null;
}

/** A function that puts the kept arguments after `self`. */
function unboundMethod(self: PyObject): PyFunction {
  const parameters = {
    module: "functools",
    qualname: "partialmethod._make_unbound_method.<locals>._method",
    positionalOnly: ["cls_or_self"],
    varargs: "args",
    varkw: "keywords",
  };
  const made = nativeFunction("_method", parameters, (first, args, given) => {
    const { func, args: kept, keywords } = keptIn(self);
    const merged = new Map([...keywords, ...((given as PyDict).table.map as Map<string, Value>)]);
    return call(func, [first!, ...kept, ...(args as PyTuple).items], merged);
  });
  made.attrs = new Map<string, Value>([
    ["__isabstractmethod__", isMarkedAbstract(keptIn(self).func)],
    ["_partialmethod", self],
  ]);
  return made;
}

function bind(self: PyObject, instance: Value, given: Value): Value | undefined {
  const owner = given instanceof PyType ? given : typeOf(instance);
  const { func, args, keywords } = keptIn(self);
  const bound = bindTo(func, instance, owner);
  if (bound === undefined || bound === func) return bindTo(unboundMethod(self), instance, owner);
  const made = new PyPartial(bound, args, keywords);
  const receiver = bound instanceof PyObject ? findAttribute(bound, "__self__") : undefined;
  if (receiver !== undefined) made.attrs = new Map([["__self__", receiver]]);
  return made;
}

export const partialmethodClass = perInterpreter(() => {
  const cls = pythonClass("partialmethod", "functools");
  defineClassBody(cls, {
    methods: {
      "__init__(self, func, /, *args, **keywords)": initialize,
      "__repr__(self)": (self: PyObject) => {
        const { func, args, keywords } = keptIn(self);
        const named = [...keywords].map(([name, value]) => `${name}=${reprOf(value)}`);
        // CPython: three parts, with a comma between them even where one is empty.
        return `${qualifiedName(self.type)}(${reprOf(func)}, ${args.map(reprOf).join(", ")}, ${named.join(", ")})`;
      },
      "_make_unbound_method(self)": unboundMethod,
      "__get__(self, obj, cls=None)": (self: PyObject, obj: Value, owner: Value) => bind(self, obj, owner) ?? null,
    },
    properties: { __isabstractmethod__: (self) => isMarkedAbstract(keptIn(self as PyObject).func) },
    constants: {
      __class_getitem__: subscriptable(),
      __doc__: "Method descriptor with partial application of the given arguments and keywords.",
    },
  });
  return cls;
});
