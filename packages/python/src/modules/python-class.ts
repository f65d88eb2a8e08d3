/** Classes of modules that CPython writes in Python (`json.JSONEncoder`, `random.Random`): programs may subclass them and set attributes. */

import { dictDescriptor } from "../objects/instance-dict.ts";
import { linearize, objectType, PyType } from "../objects/object.ts";

/** A class that behaves as one that a `class` statement made. `layout` is that of its first base. */
export function pythonClass(name: string, module: string, bases: PyType[] = [objectType]): PyType {
  const type = new PyType(name, bases, { isHeap: true, module, layout: bases[0]!.layout, hasDict: true });
  type.mro = linearize(type, bases)!;
  if (!type.mro.some((cls) => cls !== type && cls.hasDict)) type.define("__dict__", dictDescriptor(type));
  return type;
}
