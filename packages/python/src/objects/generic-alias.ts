/** types.GenericAlias: `list[int]`. Calling it calls the class; attributes are the class's. */

import { call } from "./call.ts";
import { builtinType, PyObject, PyType, setDefaultType, type Value } from "./object.ts";
import { reprOf } from "./text.ts";
import { PyTuple } from "./tuple.ts";
import { isEqual } from "./comparison.ts";
import { defineAttributes, defineMethods } from "./function.ts";

export const genericAliasType = builtinType("GenericAlias", undefined, { module: "types" });

export class PyGenericAlias extends PyObject {
  readonly origin: PyType;
  readonly args: PyTuple;
  constructor(origin: PyType, args: PyTuple) {
    super();
    this.origin = origin;
    this.args = args;
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyGenericAlias ? other.origin === this.origin && isEqual(other.args, this.args) : undefined;
  }
  override hash(): number | bigint {
    return this.args.hash();
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    const shown = this.args.items.map((argument) =>
      argument instanceof PyType ? typeLabel(argument) : reprOf(argument),
    );
    return `${typeLabel(this.origin)}[${shown.length === 0 ? "()" : shown.join(", ")}]`;
  }
}
setDefaultType(PyGenericAlias, genericAliasType);

const typeLabel = (type: PyType): string =>
  type.module === "builtins" ? type.qualname : `${type.module}.${type.qualname}`;

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
  "Counter",
  "ChainMap",
  "enumerate",
  "filter",
  "map",
  "zip",
]);

/** `cls[key]` for builtin generics, undefined for other classes. */
export function genericAlias(cls: PyType, key: Value): Value | undefined {
  if (!GENERIC.has(cls.qualname) || cls.isHeap) return undefined;
  return new PyGenericAlias(cls, key instanceof PyTuple ? key : new PyTuple([key]));
}

defineMethods(genericAliasType, {
  "__call__(self, /, *args, **kwargs)": (self: PyGenericAlias, args: PyTuple, kwargs: Value) =>
    call(self.origin, args.items, (kwargs as unknown as { table: { map: Map<string, Value> } }).table.map),
});
defineAttributes(genericAliasType, {
  __origin__: (self: PyGenericAlias) => self.origin,
  __args__: (self: PyGenericAlias) => self.args,
});
