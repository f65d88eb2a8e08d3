/** import statements, after the gate. */

import { findAttribute } from "../objects/attributes.ts";
import { importError, isInstanceOfException } from "../objects/exceptions.ts";
import { arrayFrom } from "../objects/iteration.ts";
import { PyModule } from "../objects/module.ts";
import { stringOf, type Value } from "../objects/object.ts";
import { bind } from "./variables.ts";
import { world } from "./world.ts";

type Loader = (name: string) => Value;

/** The import instructions over one way to load a module. */
function importsBy(load: Loader): {
  importTop(name: string): Value;
  importLeaf(name: string): Value;
  importName(module: Value, name: string): Value;
} {
  return {
    /** `import a.b.c`: loads all, gives `a`. */
    importTop(name: string): Value {
      load(name);
      return load(name.split(".")[0]!);
    },
    /** `import a.b.c as x`, and the module of `from a.b.c import ...`. */
    importLeaf: load,
    /** `from module import name`: an attribute, or a module of a package. */
    importName(module: Value, name: string): Value {
      const found = findAttribute(module, name);
      if (found !== undefined) return found;
      if (module instanceof PyModule) {
        try {
          return load(`${module.name}.${name}`);
        } catch (error) {
          if (!isInstanceOfException(error, "ImportError")) throw error;
        }
      }
      const moduleName = (module instanceof PyModule && stringOf(module.attrs.get("__name__") ?? null)) || "?";
      const message = `cannot import name '${name}' from '${moduleName}' (unknown location)`;
      throw importError("ImportError", message, moduleName);
    },
  };
}

const programImports = importsBy((name) => world().importModule(name));

/** `from module import *`: what `__all__` names, else every name without a leading underscore. */
function importStar(module: Value): void {
  if (!(module instanceof PyModule)) return;
  const all = findAttribute(module, "__all__");
  const names =
    all === undefined
      ? [...module.attrs.keys()].filter((name) => !name.startsWith("_"))
      : arrayFrom(all).map((name) => stringOf(name)!);
  for (const name of names) bind(world().global(name), programImports.importName(module, name));
}

function relativeImport(): never {
  throw importError("ImportError", "attempted relative import with no known parent package", "");
}

export const instructions = { ...programImports, importStar, relativeImport };

/** What stands in for them in modules of ours that are written in Python: those may import each other without the program's permission. */
export const libraryImports = importsBy((name) => world().importLibraryModule(name));
