/** The module collections: its classes are in the folder beside this file. */

import { LazyAttributes, pending } from "../objects/lazy-attributes.ts";
import type { Attributes, Value } from "../objects/object.ts";
import { counterType } from "./collections/counter.ts";
import { dequeType } from "./collections/deque.ts";
import { defaultdictType, orderedDictType } from "./collections/dict-kinds.ts";
import { namedtupleFunction } from "./collections/namedtuple.ts";
import { userClasses } from "./collections/python-classes.ts";
import type { ModuleDefinition } from "./module-definition.ts";

export const collectionsModule: ModuleDefinition = {
  name: "collections",
  exported: "ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple",
  create(): Attributes {
    return new LazyAttributes([
      ...(["ChainMap", "UserDict", "UserList", "UserString"] as const).map((name): [string, Value] => [
        name,
        pending(() => userClasses()[name]),
      ]),
      ["Counter", counterType],
      ["OrderedDict", orderedDictType],
      ["defaultdict", defaultdictType],
      ["deque", dequeType],
      ["namedtuple", namedtupleFunction()],
    ]);
  },
};
