/** The module collections.abc: its classes are in the folder beside this file. */

import { PyList } from "../objects/list.ts";
import type { Attributes, Value } from "../objects/object.ts";
import { abstractCollections } from "./collections-abc/abstract-classes.ts";
import type { ModuleDefinition } from "./module-definition.ts";

export const collectionsAbcModule: ModuleDefinition = {
  name: "collections.abc",
  create(): Attributes {
    const classes = abstractCollections();
    const namespace: Attributes = new Map<string, Value>(classes);
    namespace.set("__all__", new PyList([...classes.keys()]));
    return namespace;
  },
};
