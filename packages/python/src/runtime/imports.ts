/** import statements, after the gate. */

import { findAttribute } from "../objects/attributes.ts";
import { importError, isInstanceOfException } from "../objects/exceptions.ts";
import { arrayFrom } from "../objects/iteration.ts";
import { PyModule } from "../objects/module.ts";
import { stringOf, type Value } from "../objects/object.ts";
import { world } from "./world.ts";

/** `import a.b.c`: loads all, gives `a`. */
function importTop(name: string): Value {
  world().importModule(name);
  return world().importModule(name.split(".")[0]!);
}

/** `import a.b.c as x`, and the module of `from a.b.c import ...`. */
function importLeaf(name: string): Value {
  return world().importModule(name);
}

/** `from module import name`: an attribute, or a module of a package. */
function importName(module: Value, name: string): Value {
  const found = findAttribute(module, name);
  if (found !== undefined) return found;
  if (module instanceof PyModule) {
    try {
      return world().importModule(`${module.name}.${name}`);
    } catch (error) {
      if (!isInstanceOfException(error, "ImportError")) throw error;
    }
  }
  const moduleName = module instanceof PyModule ? module.name : "?";
  throw importError("ImportError", `cannot import name '${name}' from '${moduleName}' (unknown location)`, moduleName);
}

/** `from module import *`: what `__all__` names, else every name without a leading underscore. */
function importStar(module: Value): void {
  if (!(module instanceof PyModule)) return;
  const all = findAttribute(module, "__all__");
  const names =
    all === undefined
      ? [...module.attrs.keys()].filter((name) => !name.startsWith("_"))
      : arrayFrom(all).map((name) => stringOf(name)!);
  for (const name of names) world().global(name).v = importName(module, name);
}

function relativeImport(): never {
  throw importError("ImportError", "attempted relative import with no known parent package", "");
}

export const instructions = { importTop, importLeaf, importName, importStar, relativeImport };
