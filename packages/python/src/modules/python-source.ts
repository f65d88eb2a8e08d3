/**
 * Modules written in Python: the text is compiled once by the engine itself and run in a namespace of its own for every interpreter that imports it.
 *
 * The text is ours and is trusted as the rest of the engine is; it runs under the limits of the program that imports it, and can do no more than a program could, except
 * through the functions of TypeScript that its definition gives it (`natives`, whose names begin with an underscore). It may import any module of ours,
 * allowed to the program or not: `import re as _re`, with an underscore, so that the program does not get it from here. The interpreter sets `pythonSource.run`.
 */

import type { PyDict } from "../objects/dict.ts";
import type { Attributes } from "../objects/object.ts";
import type { ModuleDefinition } from "./module-definition.ts";

/** A module's text, and what its namespace holds before it runs. */
export type PythonSource = { readonly name: string; readonly text: string; readonly natives: Attributes };

const noInterpreter = (): never => {
  throw new Error("no interpreter runs modules written in Python");
};

/** What modules written in Python need of the interpreter, which sets it. */
export const pythonSource: {
  /** Runs the text of a module and gives its namespace. */
  run: (source: PythonSource) => Attributes;
  /** Runs a text with the dict as its global variables, allowed to the program or not: for doctest. Its expression statements show their values, as at a prompt. */
  runText: (text: string, filename: string, globals: PyDict) => void;
  /** May the program have doctest run an example that stands in a text? Always where the host allows code from strings. */
  mayRun: (source: string, text: string) => boolean;
  /** The text in which the program defines a class of that qualified name. */
  textOfClass: (qualname: string) => { filename: string; lines: readonly string[] } | undefined;
  /** What the text of the program is called in tracebacks. */
  programName: () => string;
} = {
  run: noInterpreter,
  runText: noInterpreter,
  mayRun: () => false,
  textOfClass: () => undefined,
  programName: noInterpreter,
};

/** A module written in Python. Names of its natives and of what it keeps to itself begin with an underscore; `finish` may add to the namespace. */
export function pythonModule(
  name: string,
  text: string,
  natives: () => Attributes = () => new Map(),
  finish: (namespace: Attributes) => void = () => undefined,
): ModuleDefinition {
  return {
    name,
    create(): Attributes {
      const namespace = pythonSource.run({ name, text, natives: natives() });
      for (const each of [...namespace.keys()])
        if (each.startsWith("_") && !each.startsWith("__")) namespace.delete(each);
      finish(namespace);
      return namespace;
    },
  };
}
