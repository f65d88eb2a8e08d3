/** functools.partial and partialmethod. */

import { bindAttribute } from "../../objects/attributes.ts";
import { call, isCallable } from "../../objects/call.ts";
import { dictFromMap, type PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods } from "../../objects/function.ts";
import { adopt, builtinType, PyObject, type PyType, setDefaultType, typeOf, type Value } from "../../objects/object.ts";
import { defineClassGetItem } from "../../objects/slot-methods.ts";
import { guardedRepr, reprOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";

export const partialType = builtinType("functools.partial", undefined, { module: "functools", hasDict: true });
export const partialmethodType = builtinType("partialmethod", undefined, { module: "functools", hasDict: true });

type Keywords = ReadonlyMap<string, Value>;

/** What partial and partialmethod keep: a callable and arguments for it. */
abstract class Frozen extends PyObject {
  readonly func: Value;
  readonly args: readonly Value[];
  readonly keywords: Keywords;
  constructor(func: Value, args: readonly Value[], keywords: Keywords) {
    super();
    this.func = func;
    this.args = args;
    this.keywords = keywords;
  }
  override repr(): string {
    const label = this.type.isHeap ? this.type.qualname : `functools.${this.type.qualname}`;
    return guardedRepr(this, "...", () => {
      const keywords = [...this.keywords].map(([name, value]) => `${name}=${reprOf(value)}`);
      return `${label}(${[reprOf(this.func), ...this.args.map(reprOf), ...keywords].join(", ")})`;
    });
  }
}

export class PyPartial extends Frozen {
  call(args: readonly Value[], kwargs: PyDict): Value {
    const keywords =
      kwargs.table.size === 0
        ? this.keywords
        : new Map([...this.keywords, ...(kwargs.table.map as Map<string, Value>)]);
    return call(this.func, [...this.args, ...args], keywords.size === 0 ? undefined : keywords);
  }
}
setDefaultType(PyPartial, partialType);

class PyPartialMethod extends Frozen {
  bind(instance: Value, owner: PyType): Value {
    const bound = bindAttribute(this.func, instance, owner);
    return new PyPartial(bound ?? this.func, this.args, this.keywords);
  }
}
setDefaultType(PyPartialMethod, partialmethodType);

const keywordsOf = (kwargs: PyDict): Map<string, Value> => new Map(kwargs.table.map as Map<string, Value>);

/** A partial of a partial holds the innermost function and all arguments. */
function flattened(
  func: Value,
  args: readonly Value[],
  keywords: Keywords,
  kind: typeof PyPartial | typeof PyPartialMethod,
): [Value, readonly Value[], Keywords] {
  if (!(func instanceof kind) || func.type.isHeap || (func.attrs !== undefined && func.attrs.size > 0))
    return [func, args, keywords];
  return [func.func, [...func.args, ...args], new Map([...func.keywords, ...keywords])];
}

defineClassGetItem(partialType);
defineAttributes(partialType, {
  func: (self: PyPartial) => self.func,
  args: (self: PyPartial) => new PyTuple(self.args),
  keywords: (self: PyPartial) => dictFromMap(self.keywords),
});
defineMethods(partialType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    const [func, ...rest] = args.items;
    if (func === undefined) throw typeError("type 'partial' takes at least one argument");
    if (!isCallable(func)) throw typeError("the first argument must be callable");
    const [inner, all, keywords] = flattened(func, rest, keywordsOf(kwargs), PyPartial);
    return adopt(new PyPartial(inner, all, keywords), cls);
  },
  "__call__(self, /, *args, **kwargs)": (self: PyPartial, args: PyTuple, kwargs: PyDict) =>
    self.call(args.items, kwargs),
  "__repr__(self, /)": (self: PyPartial) => self.repr(),
});

defineAttributes(partialmethodType, {
  func: (self: PyPartialMethod) => self.func,
  args: (self: PyPartialMethod) => new PyTuple(self.args),
  keywords: (self: PyPartialMethod) => dictFromMap(self.keywords),
});
defineMethods(partialmethodType, {
  "__new__(cls, func, /, *args, **kwargs)": (cls: PyType, func: Value, args: PyTuple, kwargs: PyDict) => {
    if (!isCallable(func) && typeOf(func).lookup("__get__") === undefined)
      throw typeError(`${reprOf(func)} is not callable or a descriptor`);
    const [inner, all, keywords] = flattened(func, args.items, keywordsOf(kwargs), PyPartialMethod);
    return adopt(new PyPartialMethod(inner, all, keywords), cls);
  },
  "__get__(self, obj, cls=None)": (self: PyPartialMethod, obj: Value, cls: Value) =>
    obj === null ? self : self.bind(obj, (cls as PyType | null) ?? typeOf(obj)),
  "__repr__(self, /)": (self: PyPartialMethod) => self.repr(),
});
