/**
 * Module definitions: what one importable module of ours consists of.
 *
 * A file in this folder exports one definition and nothing that runs when the file is loaded. `create` is called when a
 * program imports the module for the first time (once for every interpreter), and gives the module's namespace: functions
 * made by `builtin("sqrt(x, /)", implementation, "math")`, types, and plain values, by their Python names. The registry
 * wraps the namespace in a module object, adds `__name__`, and decides whether the program may import it at all.
 *
 * A namespace must be fresh at every call: a program may assign to the attributes of a module.
 */

import type { Attributes } from "../objects/object.ts";

/** One importable module: its full dotted name and the function that makes its namespace. */
export type ModuleDefinition = {
  readonly name: string;
  /** What the host must have given for the module to be of any use; without it the import is refused. */
  readonly needs?: "fetch";
  /** The names in `__all__`, with spaces between them; without it the module has none, as some of CPython's. */
  readonly exported?: string;
  create(): Attributes;
};
