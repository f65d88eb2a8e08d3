/** The modules importlib and importlib.util, as far as they only import: by name, through the same gate as every import statement. */

import { isInstanceOfException, typeError } from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { stringOf, type Value } from "../objects/object.ts";
import { world } from "../runtime/world.ts";
import { refusedFunction } from "./files/file-functions.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { pythonFunction } from "./python-function.ts";
import { pythonModule } from "./python-source.ts";

function importModule(name: Value, given: Value): Value {
  const text = stringOf(name);
  if (text === undefined) throw typeError("the name of a module must be a string");
  const dots = /^\.*/.exec(text)![0].length;
  if (dots === 0) return world().importModule(text);
  const parent = given === null ? undefined : stringOf(given);
  if (parent === undefined || parent === "")
    throw typeError(`the 'package' argument is required to perform a relative import for '${text}'`);
  const above = parent.split(".");
  const base = above.slice(0, above.length - dots + 1).join(".");
  return world().importModule(text.length === dots ? base : `${base}.${text.slice(dots)}`);
}

export const importlibModule: ModuleDefinition = {
  name: "importlib",
  create: () =>
    new Map<string, Value>([
      ["import_module", pythonFunction("import_module(name, package=None)", importModule, { module: "importlib" })],
      ["invalidate_caches", pythonFunction("invalidate_caches()", () => null, { module: "importlib" })],
      ["reload", refusedFunction("importlib", "reload", "a module is made once in this interpreter.")],
    ]),
};

const UTIL_TEXT = `
class _ModuleSpec:
    def __init__(self, name):
        self.name = name
        self.loader = None
        self.origin = "built-in"
        self.submodule_search_locations = None
        self.parent = name.rpartition(".")[0]
    def __repr__(self):
        return f"ModuleSpec(name={self.name!r}, loader=None, origin='built-in')"
_ModuleSpec.__name__ = _ModuleSpec.__qualname__ = "ModuleSpec"

def find_spec(name, package=None):
    """Return the spec of a module that can be imported here, None for every other."""
    return _ModuleSpec(name) if _can_import(name, package) else None
`;

export const importlibUtilModule = pythonModule(
  "importlib.util",
  UTIL_TEXT,
  () =>
    new Map<string, Value>([
      [
        "_can_import",
        builtin("_can_import(name, package, /)", (name: Value, parent: Value) => {
          try {
            importModule(name, parent);
            return true;
          } catch (error) {
            if (isInstanceOfException(error, "ImportError")) return false;
            throw error;
          }
        }),
      ],
    ]),
);
