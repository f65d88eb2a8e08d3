/**
 * types.GenericAlias: `list[int]`. Calling it calls the class; attributes are the class's, except a few of its own.
 *
 * `*tuple[int, ...]` gives one alias marked as unpacked. Type variables in the arguments may be given later: `dict[str, T][int]`.
 */

import { attributeNames, findAttribute, setAttribute } from "./attributes.ts";
import { call } from "./call.ts";
import { isEqual } from "./comparison.ts";
import { isInstanceOfException, noAttribute, typeError } from "./exceptions.ts";
import { defineAttributes, defineMethods } from "./function.ts";
import { hashOf } from "./hash.ts";
import { NativeIterator } from "./iteration.ts";
import {
  adopt,
  builtinType,
  Ellipsis,
  PyObject,
  PyType,
  qualifiedName,
  setDefaultType,
  stringOf,
  type PyIterator,
  type Value,
} from "./object.ts";
import { defineSlotMethods } from "./slot-methods.ts";
import { reprOf } from "./text.ts";
import { PyTuple } from "./tuple.ts";
import type { PyDict } from "./dict.ts";
import { PyList } from "./list.ts";
import { collectParameters, substituteArguments } from "./type-substitution.ts";

export const genericAliasType = builtinType("types.GenericAlias", undefined, { module: "types" });
/** The class of `collections.abc.Callable[[int], str]`. */
export const abstractCallableType = builtinType("_CallableGenericAlias", [genericAliasType], {
  module: "collections.abc",
});
const genericAliasIteratorType = builtinType("generic_alias_iterator", undefined, { final: true });

/** Names that an alias has itself; every other one is the origin's. */
const OWN = new Set(
  "__class__ __origin__ __args__ __unpacked__ __parameters__ __typing_unpacked_tuple_args__ __mro_entries__ __reduce_ex__ __reduce__ __copy__ __deepcopy__".split(
    " ",
  ),
);

/** Attributes of an alias, which come before those of its type: what the origin has. */
class OriginAttributes extends Map<string, Value> {
  readonly #alias: PyGenericAlias;
  constructor(alias: PyGenericAlias) {
    super();
    this.#alias = alias;
  }
  override get(name: string): Value | undefined {
    return OWN.has(name) ? undefined : (super.get(name) ?? findAttribute(this.#alias.origin, name));
  }
  override has(name: string): boolean {
    return this.get(name) !== undefined;
  }
  override set(name: string, value: Value): this {
    if (!this.#alias.type.hasDict) throw noAttribute(this.#alias, name);
    return super.set(name, value);
  }
}

export class PyGenericAlias extends PyObject {
  readonly origin: Value;
  readonly args: PyTuple;
  /** `*tuple[int, str]` */
  readonly isUnpacked: boolean;
  override absence(name: string): unknown {
    return OWN.has(name) ? undefined : noAttribute(this.origin, name);
  }
  #parameters: PyTuple | undefined;
  constructor(origin: Value, args: PyTuple, isUnpacked = false) {
    super();
    this.origin = origin;
    this.args = args;
    this.isUnpacked = isUnpacked;
    this.attrs = new OriginAttributes(this);
  }
  get parameters(): PyTuple {
    this.#parameters ??= new PyTuple(collectParameters(this.args.items));
    return this.#parameters;
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyGenericAlias) || this.isCallable !== other.isCallable) return undefined;
    return this.isUnpacked === other.isUnpacked && isEqual(other.origin, this.origin) && isEqual(other.args, this.args);
  }
  override hash(): number | bigint {
    return hashOf(new PyTuple([this.origin, this.args]));
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  /** Of `collections.abc.Callable[...]`, whose arguments stand in a list. */
  get isCallable(): boolean {
    return this.type === abstractCallableType;
  }
  override repr(): string {
    const shown = this.args.items.map((each) => (this.isCallable ? parameterLabel(each) : argumentLabel(each)));
    const star = this.isUnpacked ? "*" : "";
    if (this.isCallable && !(shown.length === 2 && isParameterExpression(this.args.items[0]!)))
      return `collections.abc.Callable[[${shown.slice(0, -1).join(", ")}], ${shown.at(-1)}]`;
    return `${star}${argumentLabel(this.origin)}[${shown.length === 0 ? "()" : shown.join(", ")}]`;
  }
  override getItem(key: Value): Value {
    let given: readonly Value[] = key instanceof PyTuple ? key.items : [key];
    const only = this.parameters.items;
    if (this.isCallable && only.length === 1 && isSpecification(only[0]!) && given.length > 0) {
      if (!isParameterExpression(given[0]!)) given = [new PyTuple(given)];
    }
    const args = substituteArguments(
      { alias: this, args: this.args.items, parameters: only, flattens: this.isCallable },
      given,
    );
    return this.withArguments(args);
  }
  /** The same alias with other arguments. */
  withArguments(args: readonly Value[]): PyGenericAlias {
    const made = new PyGenericAlias(this.origin, new PyTuple(args), this.isUnpacked);
    (made as { type: PyType }).type = this.type;
    return made;
  }
  override iterator(): PyIterator {
    let isDone = false;
    const star = new PyGenericAlias(this.origin, this.args, true);
    return new NativeIterator(genericAliasIteratorType, () => {
      if (isDone) return undefined;
      isDone = true;
      return star;
    });
  }
}
setDefaultType(PyGenericAlias, genericAliasType);

const isSpecification = (value: Value): boolean => value instanceof PyObject && value.type.name === "ParamSpec";

/** May it stand where `Callable` wants its parameters: `...`, a list, a ParamSpec or Concatenate? */
export function isParameterExpression(value: Value): boolean {
  return (
    value === Ellipsis ||
    value instanceof PyTuple ||
    value instanceof PyList ||
    (value instanceof PyObject && (value.type.name === "ParamSpec" || value.type.name === "_ConcatenateGenericAlias"))
  );
}

/** How an argument stands in the repr of an alias: a class by its name. */
function argumentLabel(value: Value): string {
  if (value === Ellipsis) return "...";
  if (value instanceof PyGenericAlias) return reprOf(value);
  if (value instanceof PyType) return qualifiedName(value);
  if (value instanceof PyObject && value.type.name !== "NewType") {
    const [origin, args] = [findAttribute(value, "__origin__"), findAttribute(value, "__args__")];
    if (origin !== undefined && args !== undefined) return reprOf(value);
    const [qualname, module] = [findAttribute(value, "__qualname__"), findAttribute(value, "__module__")];
    if (typeof qualname === "string" && module !== undefined && module !== null)
      return stringOf(module) === "builtins" ? qualname : `${stringOf(module)}.${qualname}`;
  }
  return reprOf(value);
}

/** The same in a Callable, whose parameters may be a tuple. */
function parameterLabel(value: Value): string {
  const isTuple = value instanceof PyTuple && value.type.name === "tuple";
  return isTuple ? `[${value.items.map(parameterLabel).join(", ")}]` : argumentLabel(value);
}

const GENERIC = new Set([
  "list",
  "dict",
  "tuple",
  "set",
  "frozenset",
  "type",
  "deque",
  "defaultdict",
  "OrderedDict",
  "enumerate",
]);

/** `cls[key]` for builtin generics, undefined for other classes. */
export function genericAlias(cls: PyType, key: Value): Value | undefined {
  if (cls.isHeap || !cls.mro.some((each) => GENERIC.has(each.qualname)) || cls.type.isHeap) return undefined;
  return new PyGenericAlias(cls, key instanceof PyTuple ? key : new PyTuple([key]));
}

/** An alias, or an instance of a subclass. */
export function makeGenericAlias(cls: PyType, origin: Value, args: Value): PyGenericAlias {
  const made = new PyGenericAlias(origin, args instanceof PyTuple ? args : new PyTuple([args]));
  const { attrs } = made;
  adopt(made, cls).attrs = attrs;
  return made;
}

defineMethods(genericAliasType, {
  "__new__(cls, origin, args, /)": (cls: PyType, origin: Value, args: Value) => makeGenericAlias(cls, origin, args),
  "__call__(self, /, *args, **kwargs)": (self: PyGenericAlias, args: PyTuple, kwargs: PyDict) => {
    const made = call(self.origin, args.items, kwargs.table.map as Map<string, Value>);
    try {
      setAttribute(made, "__orig_class__", self);
    } catch (error) {
      if (!isInstanceOfException(error, "AttributeError") && !isInstanceOfException(error, "TypeError")) throw error;
    }
    return made;
  },
  "__mro_entries__(self, bases, /)": (self: PyGenericAlias) => new PyTuple([self.origin]),
  "__instancecheck__(self, obj, /)": () => {
    throw typeError("isinstance() argument 2 cannot be a parameterized generic");
  },
  "__subclasscheck__(self, cls, /)": () => {
    throw typeError("issubclass() argument 2 cannot be a parameterized generic");
  },
  "__dir__(self, /)": (self: PyGenericAlias) =>
    new PyList([...new Set([...attributeNames(self.origin), ...OWN])].sort()),
  "__reduce__(self, /)": (self: PyGenericAlias) => new PyTuple([self.type, new PyTuple([self.origin, self.args])]),
  "__copy__(self, /)": (self: PyGenericAlias) => self,
  "__deepcopy__(self, memo, /)": (self: PyGenericAlias) => self,
});
defineSlotMethods(genericAliasType, "repr eq ne lt le gt ge hash getitem iter");
defineAttributes(genericAliasType, {
  __origin__: (self: PyGenericAlias) => self.origin,
  __args__: (self: PyGenericAlias) => self.args,
  __parameters__: (self: PyGenericAlias) => self.parameters,
  __unpacked__: (self: PyGenericAlias) => self.isUnpacked,
  __typing_unpacked_tuple_args__: (self: PyGenericAlias) =>
    self.isUnpacked && self.origin instanceof PyType && self.origin.name === "tuple" ? self.args : null,
});
