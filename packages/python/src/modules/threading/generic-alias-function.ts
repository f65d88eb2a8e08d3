/** `Queue[int]`: the `__class_getitem__` of classes that are written in Python. */

import { builtin, type PyBuiltin } from "../../objects/function.ts";
import { PyGenericAlias } from "../../objects/generic-alias.ts";
import type { PyType, Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";

export function genericAliasFunction(): PyBuiltin {
  return builtin(
    "_alias(cls, item, /)",
    (cls: PyType, item: Value) => new PyGenericAlias(cls, item instanceof PyTuple ? item : new PyTuple([item])),
  );
}
