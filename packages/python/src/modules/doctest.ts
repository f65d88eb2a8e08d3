/**
 * The module doctest, written in Python in the folder beside this file: examples in docstrings, run and compared.
 *
 * An example is a text that has to be run, which `exec` refuses to programs whose host does not allow code from strings. doctest runs it through
 * `pythonSource.runText`, the same pipeline under the same limits: so whoever may import doctest may run text that the program makes.
 */

import { PyDict } from "../objects/dict.ts";
import { typeError } from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { enterNative, leaveNative } from "../objects/native-depth.ts";
import { stringOf, type Value } from "../objects/object.ts";
import { EXAMPLES } from "./doctest/examples.ts";
import { RUNNER } from "./doctest/runner.ts";
import { PROGRAM_MODULE } from "./program-module.ts";
import { pythonModule, pythonSource } from "./python-source.ts";

function runText(text: Value, filename: Value, globals: Value): Value {
  if (!(globals instanceof PyDict)) throw typeError("the globals of a test must be a dict");
  enterNative();
  try {
    return pythonSource.runText(stringOf(text) ?? "", stringOf(filename) ?? "<doctest>", globals) ?? null;
  } finally {
    leaveNative();
  }
}

export const doctestModule = pythonModule(
  "doctest",
  PROGRAM_MODULE + EXAMPLES + RUNNER,
  () => new Map<string, Value>([["_run_text", builtin("_run_text(text, filename, globals, /)", runText)]]),
);
