/** Classes of modules that CPython writes in Python (`json.JSONEncoder`, `random.Random`): programs may subclass them and set attributes. */

import { PyAttribute } from "../objects/function.ts";
import { dictDescriptor } from "../objects/instance-dict.ts";
import { linearize, objectType, PyType } from "../objects/object.ts";

type ClassOptions = {
  /** Its `__slots__` are empty: instances have no `__dict__`, unless a base gives them one. */
  isSlotted?: boolean;
};

/** A class that behaves as one that a `class` statement made. `layout` is that of its first base. */
export function pythonClass(
  name: string,
  module: string,
  bases: PyType[] = [objectType],
  { isSlotted = false }: ClassOptions = {},
): PyType {
  const inherits = bases.some((base) => base.hasDict);
  const hasDict = !isSlotted || inherits;
  const type = new PyType(name, bases, { isHeap: true, module, layout: bases[0]!.layout, hasDict });
  type.mro = linearize(type, bases)!;
  type.define("__module__", module);
  if (hasDict && !inherits) {
    type.define("__dict__", dictDescriptor(type));
    if (type.layout === objectType) type.define("__weakref__", new PyAttribute("__weakref__", type, () => null));
  }
  type.define("__doc__", null);
  return type;
}
