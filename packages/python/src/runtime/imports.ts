/** import statements, after the gate. */

import { findAttribute, getAttribute } from "../objects/attributes.ts";
import { importError, isInstanceOfException, type PyBaseException, typeError } from "../objects/exceptions.ts";
import { arrayFrom } from "../objects/iteration.ts";
import { PyModule } from "../objects/module.ts";
import { stringOf, typeOf, type Value } from "../objects/object.ts";
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
      const moduleName = stringOf(findAttribute(module, "__name__") ?? null);
      if (moduleName !== undefined) {
        try {
          return load(`${moduleName}.${name}`);
        } catch (error) {
          if (!isInstanceOfException(error, "ImportError")) throw error;
        }
      }
      const path = module instanceof PyModule ? stringOf(module.attrs.get("__file__") ?? null) : undefined;
      const message = `cannot import name '${name}' from '${moduleName ?? "<unknown module name>"}' (${path ?? "unknown location"})`;
      throw importError("ImportError", message, moduleName ?? null, path);
    },
  };
}

const programImports = importsBy((name) => world().importModule(name));

/** `from module import *`: what `__all__` names, else every name without a leading underscore. */
function importStar(module: Value): void {
  const all = findAttribute(module, "__all__");
  const names = all ?? findAttribute(module, "__dict__");
  if (names === undefined)
    throw importError("ImportError", "from-import-* object has no __dict__ and no __all__", null);
  for (const each of arrayFrom(names)) {
    const name = stringOf(each);
    if (name === undefined) throw notAName(module, all === undefined ? "Key in %.__dict__" : "Item in %.__all__", each);
    if (all === undefined && name.startsWith("_")) continue;
    if (all !== undefined && findAttribute(module, name) === undefined) bringAlong(module, name);
    bind(world().global(name), getAttribute(module, name));
  }
}

/** What `__all__` names and a package has not may be a module in it, which becomes its attribute as it is imported. */
function bringAlong(module: Value, name: string): void {
  const moduleName = stringOf(findAttribute(module, "__name__") ?? null);
  if (moduleName === undefined) return;
  try {
    world().importModule(`${moduleName}.${name}`);
  } catch (error) {
    if (!isInstanceOfException(error, "ImportError")) throw error;
  }
}

/** `place` has a `%` where the module's name goes. */
function notAName(module: Value, place: string, item: Value): PyBaseException {
  const moduleName = getAttribute(module, "__name__");
  const text = stringOf(moduleName);
  if (text === undefined) return typeError(`module __name__ must be a string, not ${typeOf(moduleName).name}`);
  return typeError(`${place.replace("%", () => text)} must be str, not ${typeOf(item).name}`);
}

function relativeImport(): never {
  throw importError("ImportError", "attempted relative import with no known parent package", "");
}

export const instructions = { ...programImports, importStar, relativeImport };

/** What stands in for them in modules of ours that are written in Python: those may import each other without the program's permission. */
export const libraryImports = importsBy((name) => world().importLibraryModule(name));
