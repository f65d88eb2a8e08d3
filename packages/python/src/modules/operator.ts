/** The module operator: every operator as a function, and itemgetter, attrgetter, methodcaller. */

import { PyPartial } from "./functools/partial.ts";
import { tick } from "../limits.ts";
import { containsIn, deleteItem, getItem, isIterable, lengthHint, setItem } from "../objects/access.ts";
import { binaryOperation, intOperation, inPlaceOperation, unaryOperation } from "../objects/arithmetic.ts";
import { getAttribute } from "../objects/attributes.ts";
import { call, type Keywords } from "../objects/call.ts";
import { isEqual, isSame, richEquals, richNotEquals, richOrder } from "../objects/comparison.ts";
import type { PyDict } from "../objects/dict.ts";
import { typeError, valueError } from "../objects/exceptions.ts";
import { builtin, defineMethods, type Implementation } from "../objects/function.ts";
import { requireIndex, requireSize } from "../objects/index-value.ts";
import { iterate } from "../objects/iteration.ts";
import {
  type Attributes,
  type BinaryOperator,
  builtinType,
  integerOf,
  type Ordering,
  PyCallable,
  PyIterator,
  PyObject,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../objects/object.ts";
import { reprOf } from "../objects/text.ts";
import { isTrue } from "../objects/truth.ts";
import { PyTuple } from "../objects/tuple.ts";
import type { ModuleDefinition } from "./module-definition.ts";

const itemgetterType = builtinType("operator.itemgetter", undefined, { module: "operator" });
const attrgetterType = builtinType("operator.attrgetter", undefined, { module: "operator" });
const methodcallerType = builtinType("operator.methodcaller", undefined, { module: "operator" });

/** What is called with one object and gives something of it. */
abstract class Getter extends PyCallable {
  abstract get(object: Value): Value;
  invoke(args: readonly Value[], kwargs: Keywords | undefined): Value {
    if (kwargs !== undefined && kwargs.size > 0) throw typeError(`${this.type.qualname}() takes no keyword arguments`);
    if (args.length !== 1) throw typeError(`${this.type.qualname} expected 1 argument, got ${args.length}`);
    return this.get(args[0]!);
  }
  override invoke1(argument: Value): Value {
    return this.get(argument);
  }
}

class ItemGetter extends Getter {
  readonly keys: readonly Value[];
  constructor(keys: readonly Value[]) {
    super();
    this.keys = keys;
  }
  get(object: Value): Value {
    const { keys } = this;
    if (keys.length === 1) return getItem(object, keys[0]!);
    const items: Value[] = [];
    for (let i = 0; i < keys.length; i++) items.push(getItem(object, keys[i]!));
    return new PyTuple(items);
  }
  override repr(): string {
    return `operator.itemgetter(${this.keys.map(reprOf).join(", ")})`;
  }
}
setDefaultType(ItemGetter, itemgetterType);

class AttrGetter extends Getter {
  /** Every wanted attribute as its path: "a.b" is ["a", "b"]. */
  readonly paths: readonly (readonly string[])[];
  constructor(paths: readonly (readonly string[])[]) {
    super();
    this.paths = paths;
  }
  get(object: Value): Value {
    const only = this.paths.length === 1 ? this.paths[0]! : undefined;
    if (only?.length === 1) return getAttribute(object, only[0]!);
    const found = this.paths.map((path) => path.reduce<Value>((value, name) => getAttribute(value, name), object));
    return found.length === 1 ? found[0]! : new PyTuple(found);
  }
  override repr(): string {
    return `operator.attrgetter(${this.paths.map((path) => reprOf(path.join("."))).join(", ")})`;
  }
}
setDefaultType(AttrGetter, attrgetterType);

class MethodCaller extends Getter {
  readonly name: string;
  readonly args: readonly Value[];
  readonly kwargs: ReadonlyMap<string, Value>;
  constructor(name: string, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) {
    super();
    this.name = name;
    this.args = args;
    this.kwargs = kwargs;
  }
  get(object: Value): Value {
    return call(getAttribute(object, this.name), this.args, this.kwargs.size === 0 ? undefined : this.kwargs);
  }
  override repr(): string {
    const keywords = [...this.kwargs].map(([name, value]) => `${name}=${reprOf(value)}`);
    return `operator.methodcaller(${[reprOf(this.name), ...this.args.map(reprOf), ...keywords].join(", ")})`;
  }
}
setDefaultType(MethodCaller, methodcallerType);

function attributePath(name: Value): string[] {
  const text = stringOf(name);
  if (text === undefined) throw typeError("attribute name must be a string");
  return text.split(".");
}

defineMethods(itemgetterType, {
  "__new__(cls, /, *items)": (_cls: Value, items: PyTuple) => {
    if (items.items.length === 0) throw typeError("itemgetter expected 1 argument, got 0");
    return new ItemGetter(items.items);
  },
  "__reduce__(self, /)": (self: ItemGetter) => new PyTuple([self.type, new PyTuple(self.keys)]),
});
defineMethods(attrgetterType, {
  "__new__(cls, /, *attrs)": (_cls: Value, attrs: PyTuple) => {
    if (attrs.items.length === 0) throw typeError("attrgetter expected 1 argument, got 0");
    return new AttrGetter(attrs.items.map(attributePath));
  },
  "__reduce__(self, /)": (self: AttrGetter) =>
    new PyTuple([self.type, new PyTuple(self.paths.map((path) => path.join(".")))]),
});
defineMethods(methodcallerType, {
  "__new__(cls, /, *args, **kwargs)": (_cls: Value, args: PyTuple, kwargs: PyDict) => {
    const [name, ...rest] = args.items;
    if (name === undefined) throw typeError("methodcaller needs at least one argument, the method name");
    const text = stringOf(name);
    if (text === undefined) throw typeError("method name must be a string");
    return new MethodCaller(text, rest, new Map(kwargs.table.map as Map<string, Value>));
  },
  // CPython: with keywords, a partial of the type is called.
  "__reduce__(self, /)": (self: MethodCaller) => {
    const all = new PyTuple([self.name, ...self.args]);
    if (self.kwargs.size === 0) return new PyTuple([self.type, all]);
    return new PyTuple([new PyPartial(self.type, [self.name], new Map(self.kwargs)), new PyTuple(self.args)]);
  },
});
for (const type of [itemgetterType, attrgetterType, methodcallerType]) {
  defineMethods(type, {
    "__call__(self, /, *args, **kwargs)": (self: Getter, args: PyTuple, kwargs: PyDict) =>
      self.invoke(args.items, kwargs.table.map as Map<string, Value>),
    "__repr__(self, /)": (self: PyObject) => self.repr(),
  });
}

/** Can the value be the left side of a concatenation? */
function isSequence(value: Value): boolean {
  if (typeof value === "string") return true;
  return (
    value instanceof PyObject &&
    value.type.lookup("__getitem__") !== undefined &&
    !["dict", "range"].includes(value.type.layout.name)
  );
}

function requireSequence(value: Value): void {
  if (!isSequence(value)) throw typeError(`'${typeOf(value).name}' object can't be concatenated`);
}

function countOf(container: Value, wanted: Value): number {
  let count = 0;
  for (const value of valuesOf(container)) if (isEqual(value, wanted)) count += 1;
  return count;
}

function indexOf(container: Value, wanted: Value): number {
  let at = 0;
  for (const value of valuesOf(container)) {
    if (isEqual(value, wanted)) return at;
    at += 1;
  }
  throw valueError("sequence.index(x): x not in sequence");
}

function* valuesOf(container: Value): Generator<Value> {
  if (!isIterable(container)) throw typeError(`argument of type '${typeOf(container).name}' is not iterable`);
  const iteration = iterate(container);
  for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
    tick();
    yield value;
  }
}

/** operator.length_hint(object, default) */
function lengthHintOf(object: Value, missing: Value): Value {
  const fallback = integerOf(missing);
  if (fallback === undefined) throw typeError(`'${typeOf(missing).name}' object cannot be interpreted as an integer`);
  requireSize(missing);
  const length =
    typeof object === "string"
      ? [...object].length
      : object instanceof PyObject && !object.type.isHeap
        ? object.length()
        : undefined;
  if (length !== undefined) return length;
  if (object instanceof PyIterator && typeOf(object).lookup("__length_hint__") === undefined) return fallback;
  return object instanceof PyObject ? (lengthHint(object) ?? fallback) : fallback;
}

const BINARY: readonly (readonly [name: string, operator: BinaryOperator])[] = [
  ["add", "add"],
  ["sub", "sub"],
  ["mul", "mul"],
  ["matmul", "matmul"],
  ["truediv", "truediv"],
  ["floordiv", "floordiv"],
  ["mod", "mod"],
  ["pow", "pow"],
  ["lshift", "lshift"],
  ["rshift", "rshift"],
  ["and_", "and"],
  ["or_", "or"],
  ["xor", "xor"],
];
const ORDERINGS: readonly Ordering[] = ["lt", "le", "gt", "ge"];

/** Every function by its signature. */
function functions(): Map<string, Implementation> {
  const table = new Map<string, Implementation>();
  for (const [name, operator] of BINARY) {
    table.set(`${name}(a, b, /)`, (a: Value, b: Value) =>
      typeof a === "number" && typeof b === "number" && operator !== "matmul"
        ? intOperation(operator, a, b)!
        : binaryOperation(operator, a, b),
    );
    table.set(`i${operator}(a, b, /)`, (a: Value, b: Value) => inPlaceOperation(operator, a, b));
  }
  for (const operator of ORDERINGS)
    table.set(`${operator}(a, b, /)`, (a: Value, b: Value) => richOrder(operator, a, b));
  const rest: { readonly [signature: string]: Implementation } = {
    "eq(a, b, /)": richEquals,
    "ne(a, b, /)": richNotEquals,
    "abs(a, /)": (a: Value) => unaryOperation("abs", a),
    "neg(a, /)": (a: Value) => unaryOperation("neg", a),
    "pos(a, /)": (a: Value) => unaryOperation("pos", a),
    "inv(a, /)": (a: Value) => unaryOperation("invert", a),
    "invert(a, /)": (a: Value) => unaryOperation("invert", a),
    "index(a, /)": requireIndex,
    "not_(a, /)": (a: Value) => !isTrue(a),
    "truth(a, /)": isTrue,
    "is_(a, b, /)": isSame,
    "is_not(a, b, /)": (a: Value, b: Value) => !isSame(a, b),
    "concat(a, b, /)": (a: Value, b: Value) => {
      requireSequence(a);
      return binaryOperation("add", a, b);
    },
    "iconcat(a, b, /)": (a: Value, b: Value) => {
      requireSequence(a);
      return inPlaceOperation("add", a, b);
    },
    "contains(a, b, /)": containsIn,
    "countOf(a, b, /)": countOf,
    "indexOf(a, b, /)": indexOf,
    "getitem(a, b, /)": getItem,
    "setitem(a, b, c, /)": (a: Value, b: Value, c: Value) => {
      setItem(a, b, c);
      return null;
    },
    "delitem(a, b, /)": (a: Value, b: Value) => {
      deleteItem(a, b);
      return null;
    },
    "length_hint(obj, default=0, /)": lengthHintOf,
    "call(*args, **kwargs)": (args: PyTuple, kwargs: PyDict) => {
      const [callee, ...rest] = args.items;
      if (callee === undefined) throw typeError("call expected at least 1 argument, got 0");
      return call(callee, rest, kwargs.table.map as Map<string, Value>);
    },
  };
  for (const [signature, implementation] of Object.entries(rest)) table.set(signature, implementation);
  return table;
}

const WITHOUT_DUNDER: ReadonlySet<string> = new Set(["truth", "is_", "is_not", "countOf", "indexOf", "length_hint"]);

export const operatorModule: ModuleDefinition = {
  name: "operator",
  exported:
    "abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod imul index " +
    "indexOf inv invert ior ipow irshift is_ is_not isub itemgetter itruediv ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos " +
    "pow rshift setitem sub truediv truth xor",
  create(): Attributes {
    const namespace: Attributes = new Map();
    for (const [signature, implementation] of functions()) {
      const made = builtin(signature, implementation, "_operator");
      namespace.set(made.name, made);
      // operator.__add__ is the same function.
      if (!WITHOUT_DUNDER.has(made.name)) namespace.set(`__${made.name.replace(/_$/, "")}__`, made);
    }
    for (const type of [itemgetterType, attrgetterType, methodcallerType]) namespace.set(type.qualname, type);
    return namespace;
  },
};
