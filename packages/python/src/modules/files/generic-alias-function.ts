/** `__class_getitem__` of classes that are written in Python here: `os.PathLike[str]`. */

import { builtin } from "../../objects/function.ts";
import { PyGenericAlias } from "../../objects/generic-alias.ts";
import type { PyType, Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";

/** A function of the class and what stands in the brackets. */
export function genericAlias(): Value {
  return builtin(
    "_alias(cls, item, /)",
    (cls: PyType, item: Value) => new PyGenericAlias(cls, item instanceof PyTuple ? item : new PyTuple([item])),
  );
}
