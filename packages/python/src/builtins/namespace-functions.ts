/** Builtins that look at the namespace of the program: `globals`, `locals`, `vars` and `dir` without an argument; and `__import__`, by the gate. */

import { call } from "../objects/call.ts";
import type { PyDict } from "../objects/dict.ts";
import { typeError, valueError } from "../objects/exceptions.ts";
import { builtin, PyBuiltin } from "../objects/function.ts";
import { PyList } from "../objects/list.ts";
import { type Attributes, stringOf, type Value } from "../objects/object.ts";
import { isTrue } from "../objects/truth.ts";

/** `builtins` has the `vars` and `dir` that take an object; `globals` gives the variables of the program. */
export function namespaceFunctions(
  builtins: Attributes,
  globals: () => PyDict,
  load: (name: string) => Value,
): PyBuiltin[] {
  const functions = [builtin("globals()", globals), builtin("locals()", globals)];
  const vars = builtins.get("vars");
  if (vars instanceof PyBuiltin)
    functions.push(
      builtin("vars(object=?, /)", (object: Value | undefined) =>
        object === undefined ? globals() : call(vars, [object]),
      ),
    );
  const dir = builtins.get("dir");
  if (dir instanceof PyBuiltin)
    functions.push(
      builtin("dir(object=?, /)", (object: Value | undefined) =>
        object === undefined ? new PyList((globals().table.keys() as string[]).sort()) : call(dir, [object]),
      ),
    );
  functions.push(
    builtin(
      "__import__(name, globals=None, locals=None, fromlist=(), level=0)",
      (name: Value, _globals: Value, _locals: Value, fromlist: Value) => {
        const text = stringOf(name);
        if (text === undefined) throw typeError("module name must be a string");
        if (text === "") throw valueError("Empty module name");
        const module = load(text);
        return isTrue(fromlist) ? module : load(text.split(".", 1)[0]!);
      },
    ),
  );
  return functions;
}
