/** functools.partial: a callable with some of its arguments. */

import { call, isCallable } from "../../objects/call.ts";
import { dictFromMap, PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods } from "../../objects/function.ts";
import { dictDescriptor } from "../../objects/instance-dict.ts";
import {
  adopt,
  builtinType,
  PyCallable,
  type PyType,
  setDefaultType,
  stringOf,
  type Value,
} from "../../objects/object.ts";
import { defineClassGetItem } from "../../objects/slot-methods.ts";
import { guardedRepr, reprOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";

export const partialType = builtinType("functools.partial", undefined, { module: "functools", hasDict: true });

type Keywords = ReadonlyMap<string, Value>;

/** A callable and arguments for it. */
export class PyPartial extends PyCallable {
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
  invoke(args: readonly Value[], kwargs: Keywords | undefined): Value {
    const keywords = kwargs === undefined || kwargs.size === 0 ? this.keywords : new Map([...this.keywords, ...kwargs]);
    return call(this.func, [...this.args, ...args], keywords.size === 0 ? undefined : keywords);
  }
}
setDefaultType(PyPartial, partialType);

const keywordsOf = (kwargs: PyDict): Map<string, Value> => new Map(kwargs.table.map as Map<string, Value>);

/** A partial of a partial holds the innermost function and all arguments. */
function flattened(func: Value, args: readonly Value[], keywords: Keywords): [Value, readonly Value[], Keywords] {
  if (!(func instanceof PyPartial) || (func.attrs !== undefined && func.attrs.size > 0)) return [func, args, keywords];
  return [func.func, [...func.args, ...args], new Map([...func.keywords, ...keywords])];
}

/** `__setstate__`, as `copy` and `pickle` call it: the function, its arguments, its keywords and the instance's own attributes. */
function setState(self: PyPartial, state: Value): Value {
  const [func, args, keywords, own] = state instanceof PyTuple ? state.items : [];
  const isFine =
    state instanceof PyTuple &&
    state.items.length === 4 &&
    isCallable(func!) &&
    args instanceof PyTuple &&
    (keywords === null || keywords instanceof PyDict);
  if (!isFine) throw typeError("invalid partial state");
  const target = self as { func: Value; args: readonly Value[]; keywords: Keywords };
  target.func = func!;
  target.args = [...args.items];
  target.keywords = keywords instanceof PyDict ? keywordsOf(keywords) : new Map();
  self.attrs ??= new Map();
  self.attrs.clear();
  if (own instanceof PyDict) for (const [name, value] of own.table.map) self.attrs.set(stringOf(name) ?? "", value);
  return null;
}

partialType.pending.push((owner, dict) => {
  dict.set("__dict__", dictDescriptor(owner));
});
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
    const [inner, all, keywords] = flattened(func, rest, keywordsOf(kwargs));
    return adopt(new PyPartial(inner, all, keywords), cls);
  },
  "__call__(self, /, *args, **kwargs)": (self: PyPartial, args: PyTuple, kwargs: PyDict) =>
    self.invoke(args.items, kwargs.table.map as Map<string, Value>),
  "__repr__(self, /)": (self: PyPartial) => self.repr(),
  "__reduce__(self, /)": (self: PyPartial) =>
    new PyTuple([
      self.type,
      new PyTuple([self.func]),
      new PyTuple([
        self.func,
        new PyTuple(self.args),
        dictFromMap(self.keywords),
        self.attrs === undefined || self.attrs.size === 0 ? null : dictFromMap(self.attrs),
      ]),
    ]),
  "__setstate__(self, state, /)": setState,
});
