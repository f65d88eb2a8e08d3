/**
 * Functions of modules that CPython writes in Python (`json.dumps`, `re.sub`, `textwrap.wrap`), by signature.
 *
 * Such a function is a `function` to the program: its repr, its binding in a class and the words of its argument errors are those of a
 * `def`. `native-function` makes them; here are the tables, keyed by signature as those of `builtin` are.
 */

import { type Code, type Implementation, type PyFunction, PyStaticMethod } from "../objects/function.ts";
import { typeError } from "../objects/exceptions.ts";
import { type Attributes, type PyType, typeOf, type Value } from "../objects/object.ts";
import { parseSignature } from "../objects/signature.ts";
import { slotMethod } from "../objects/slot-methods.ts";
import { nativeFunction } from "./native-function.ts";

/** What a definition says of itself: the module, and the qualified name where it is a method. */
export type Definition = { module: string; qualname?: string };

/**
 * A function from its signature, as in `builtin`. Arguments arrive in the order positional, keyword-only, *args, **kwargs;
 * every optional parameter has a default.
 */
export function pythonFunction(text: string, code: Implementation, definition: Definition): PyFunction {
  const { name, parameters } = parseSignature(text);
  const all = parameters.filter((parameter) => parameter.positional);
  // In a `def` the object itself may be given by name, unless a slash says otherwise.
  if (all.length > 0 && !/[(,]\s*\/\s*[,)]/.test(text)) all[0]!.keyword = true;
  const varargs = /[(,]\s*\*(\w+)/.exec(text)?.[1];
  const varkw = /[(,]\s*\*\*(\w+)/.exec(text)?.[1];
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
      ...(varargs === undefined ? {} : { varargs }),
      ...(varkw === undefined ? {} : { varkw }),
      defaults: all.filter((parameter) => parameter.optional).map((parameter) => parameter.default!),
      keywordDefaults,
    },
    code as Code,
  );
}

/** What a method of a class does when it is called with an object that is none of it, with the arguments in order; undefined where there is nothing special. */
export type MethodOfOthers = (name: string, args: readonly Value[]) => Value | undefined;
const methodsOfOthers = new WeakMap<PyType, MethodOfOthers>();

/** Says what the methods of a class, defined with `pythonMethod`, do with an object that is none of it. */
export function defineForOthers(owner: PyType, method: MethodOfOthers): void {
  methodsOfOthers.set(owner, method);
}

/**
 * A method of a class, as a function of its module. In CPython it may be called with any object in the place of `self`, and fails where that lacks an attribute;
 * code of ours that finds another kind of object than it was written for says so in the words of a descriptor, if nothing says what to do then.
 */
export function pythonMethod(text: string, code: Implementation, owner: PyType): PyFunction {
  const name = text.slice(0, text.indexOf("("));
  const forOthers = methodsOfOthers.get(owner);
  const careful = (...args: Value[]): Value => {
    if (forOthers !== undefined && args[0] !== undefined && !typeOf(args[0]).isSubtypeOf(owner)) {
      const result = forOthers(name, args);
      if (result !== undefined) return result;
    }
    try {
      return (code as Code)(...args);
    } catch (error) {
      if (!(error instanceof TypeError) || args[0] === undefined || typeOf(args[0]).isSubtypeOf(owner)) throw error;
      throw typeError(
        `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeOf(args[0]).name}' object`,
      );
    }
  };
  return pythonFunction(text, careful, { module: owner.module, qualname: `${owner.qualname}.${name}` });
}

/**
 * The constructor of a class that CPython writes in Python, whose instances are ours and never change: `make` takes the class and the arguments of `__init__`,
 * and errors about them name `__init__`.
 */
export function defineConstructor(type: PyType, signature: string, make: Implementation): void {
  type.pending.push((owner, dict) => {
    const definition = { module: owner.module, qualname: `${owner.qualname}.__init__` };
    dict.set("__new__", new PyStaticMethod(pythonFunction(signature, make, definition)));
    dict.set(
      "__init__",
      pythonFunction("__init__(self, /, *args, **kwargs)", () => null, definition),
    );
  });
}

/** Methods of a class that CPython writes in Python, by signature. */
export function definePythonMethods(type: PyType, table: { readonly [signature: string]: Implementation }): void {
  type.pending.push((owner, dict) => {
    for (const [text, code] of Object.entries(table)) {
      const made = pythonMethod(text, code, owner);
      dict.set(made.name, made);
    }
  });
}

/** The methods of operators that a class written in Python in CPython has, made from its slots: names as for `defineSlotMethods`, and what they call their other operand. */
export function definePythonSlotMethods(type: PyType, names: string, parameter = "other"): void {
  type.pending.push((owner, dict) => {
    for (const name of names.split(" ")) {
      const [signature, code] = slotMethod(name);
      const text = signature.replace(", /", "").replace(/\b(key|value)\b/, parameter);
      dict.set(`__${name}__`, pythonMethod(text, code, owner));
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
