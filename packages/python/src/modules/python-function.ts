/**
 * Functions of modules that CPython writes in Python (`json.dumps`, `re.sub`, `textwrap.wrap`), by signature.
 *
 * Such a function is a `function` to the program: its repr, its binding in a class and the words of its argument errors are those of a
 * `def`. `native-function` makes them; here are the tables, keyed by signature as those of `builtin` are.
 */

import type { Code, Implementation, PyFunction } from "../objects/function.ts";
import type { Attributes, PyType } from "../objects/object.ts";
import { parseSignature } from "../objects/signature.ts";
import { nativeFunction } from "./native-function.ts";

/** What a definition says of itself: the module, and the qualified name where it is a method. */
export type Definition = { module: string; qualname?: string };

/**
 * A function from its signature, as in `builtin`. Arguments arrive in the order positional, keyword-only, *args, **kwargs;
 * every optional parameter has a default.
 */
export function pythonFunction(text: string, code: Implementation, definition: Definition): PyFunction {
  const { name, parameters, varargs, varkw } = parseSignature(text);
  const all = parameters.filter((parameter) => parameter.positional);
  const positional = all.filter((parameter) => parameter.keyword);
  const positionalOnly = all.filter((parameter) => !parameter.keyword);
  const keywordOnly = parameters.filter((parameter) => !parameter.positional);
  const keywordDefaults: Attributes = new Map();
  for (const parameter of keywordOnly) {
    if (parameter.optional) keywordDefaults.set(parameter.name, parameter.default!);
  }
  return nativeFunction(
    name,
    {
      ...definition,
      positionalOnly: positionalOnly.map((parameter) => parameter.name),
      positional: positional.map((parameter) => parameter.name),
      keywordOnly: keywordOnly.map((parameter) => parameter.name),
      ...(varargs ? { varargs: "args" } : {}),
      ...(varkw ? { varkw: "kwargs" } : {}),
      defaults: all.filter((parameter) => parameter.optional).map((parameter) => parameter.default!),
      keywordDefaults,
    },
    code as Code,
  );
}

/** Methods of a class that CPython writes in Python, by signature. */
export function definePythonMethods(type: PyType, table: { readonly [signature: string]: Implementation }): void {
  type.pending.push((owner, dict) => {
    for (const [text, code] of Object.entries(table)) {
      const name = text.slice(0, text.indexOf("("));
      dict.set(name, pythonFunction(text, code, { module: owner.module, qualname: `${owner.qualname}.${name}` }));
    }
  });
}

/** Puts functions by signature into the namespace of a module. */
export function definePythonFunctions(
  namespace: Attributes,
  module: string,
  table: { readonly [signature: string]: Implementation },
): void {
  for (const [text, code] of Object.entries(table)) {
    const made = pythonFunction(text, code, { module });
    namespace.set(made.name, made);
  }
}
