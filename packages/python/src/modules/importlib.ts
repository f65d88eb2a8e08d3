/** The modules importlib and importlib.util, as far as they only import: by name, through the same gate as every import statement. */

import { importError, isInstanceOfException, typeError } from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { stringOf, type Value } from "../objects/object.ts";
import { reprOf } from "../objects/text.ts";
import { world } from "../runtime/world.ts";
import { refusedFunction } from "./files/file-functions.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { pythonFunction } from "./python-function.ts";
import { pythonModule } from "./python-source.ts";

function importModule(name: Value, given: Value): Value {
  const text = stringOf(name);
  if (text === undefined) throw typeError("the name of a module must be a string");
  if (!text.startsWith(".")) return world().importModule(text);
  const parent = given === null ? "" : stringOf(given);
  if (parent === undefined || parent === "")
    throw typeError(`the 'package' argument is required to perform a relative import for '${text}'`);
  return world().importModule(absoluteName(text, parent));
}

/** `..a` in `b.c.d` is `b.c.a`. */
function absoluteName(name: string, parent: string): string {
  const level = /^\.*/.exec(name)![0].length;
  const above = parent.split(".");
  if (level > above.length)
    throw importError("ImportError", "attempted relative import beyond top-level package", name);
  const base = above.slice(0, above.length - level + 1).join(".");
  return name.length === level ? base : `${base}.${name.slice(level)}`;
}

function resolveName(name: Value, given: Value): Value {
  const text = stringOf(name) ?? "";
  if (!text.startsWith(".")) return name;
  const parent = stringOf(given) ?? "";
  if (parent === "") {
    const message = `no package specified for ${reprOf(text)} (required for relative module names)`;
    throw importError("ImportError", message, text);
  }
  return absoluteName(text, parent);
}

export const importlibModule: ModuleDefinition = {
  name: "importlib",
  exported: "__import__ import_module invalidate_caches reload",
  create: () =>
    new Map<string, Value>([
      ["__import__", world().importLibraryModule("builtins").attrs.get("__import__") ?? null],
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

def resolve_name(name, package):
    """Resolve a relative module name to an absolute one."""
    return _resolve_name(name, package)

MAGIC_NUMBER = b"\\xa7\\r\\r\\n"

class Loader:
    """What would make a module of a file: none does here."""
    def create_module(self, spec):
        return None
    def load_module(self, fullname):
        raise ImportError
Loader.__module__ = "importlib._abc"

def _refused(name):
    def function(*args, **kwargs):
        raise RuntimeError(f"importlib.util.{name}() is not available: no module is loaded from a file here.")
    function.__name__ = function.__qualname__ = name
    return function

LazyLoader, module_for_loader, set_loader, set_package, source_hash = [_refused(_each) for _each in ("LazyLoader", "module_for_loader", "set_loader", "set_package", "source_hash")]
`;

export const importlibUtilModule = pythonModule(
  "importlib.util",
  UTIL_TEXT,
  () =>
    new Map<string, Value>([
      ["_resolve_name", builtin("_resolve_name(name, package, /)", resolveName)],
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
