/** The arguments of constructors that take one iterable and no keywords: list, tuple, set, frozenset, reversed, enumerate's kin. */

import type { PyDict } from "./dict.ts";
import { typeError } from "./exceptions.ts";
import type { PyType, Value } from "./object.ts";
import type { PyTuple } from "./tuple.ts";

/** The one argument of `name(iterable=())`, or undefined. Says what CPython says to more of them and to keywords. */
export function optionalIterable(name: string, args: PyTuple, kwargs: PyDict): Value | undefined {
  if (kwargs.table.size > 0) throw typeError(`${name}() takes no keyword arguments`);
  if (args.items.length > 1) throw typeError(`${name} expected at most 1 argument, got ${args.items.length}`);
  return args.items[0];
}

/** CPython: a class that brings its own `__init__` may take keywords there, and the constructor of the builtin base ignores them. */
export function overridesInit(cls: PyType, base: PyType): boolean {
  return cls.lookup("__init__") !== base.lookup("__init__");
}

/** The one argument of `name(iterable)`, which must be given. */
export function oneIterable(name: string, args: PyTuple, kwargs: PyDict): Value {
  if (kwargs.table.size > 0) throw typeError(`${name}() takes no keyword arguments`);
  if (args.items.length !== 1) throw typeError(`${name} expected 1 argument, got ${args.items.length}`);
  return args.items[0]!;
}
