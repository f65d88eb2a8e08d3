/**
 * The module doctest, written in Python in the folder beside this file: examples in docstrings, run and compared.
 *
 * An example is a text that has to be run, which `exec` refuses to programs whose host does not allow code from strings. doctest runs it through
 * `pythonSource.runText`, the same pipeline under the same limits, but only what stands in the text of the program (`doctest/example-texts.ts`); anything else needs the
 * permission that `exec` needs.
 */

import { PyDict } from "../objects/dict.ts";
import { runtimeError, typeError } from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { enterNative, leaveNative } from "../objects/native-depth.ts";
import { stringOf, type Value } from "../objects/object.ts";
import { EXAMPLES } from "./doctest/examples.ts";
import { RUNNER } from "./doctest/runner.ts";
import { PROGRAM_MODULE } from "./program-module.ts";
import { pythonModule, pythonSource } from "./python-source.ts";

function requireExample(source: Value, docstring: Value): Value {
  if (pythonSource.mayRun(stringOf(source) ?? "", stringOf(docstring) ?? "")) return null;
  throw runtimeError(
    "doctest runs only examples that stand in a docstring in the text of the program: running code from strings is not allowed here. Write the docstring as a literal, or run the code directly.",
  );
}

/** Runs the source of an example of a docstring; its expression statements show their values. */
function runExample(source: Value, docstring: Value, filename: Value, globals: Value): Value {
  requireExample(source, docstring);
  if (!(globals instanceof PyDict)) throw typeError("the globals of a test must be a dict");
  enterNative();
  try {
    pythonSource.runText(stringOf(source) ?? "", stringOf(filename) ?? "<doctest>", globals);
    return null;
  } finally {
    leaveNative();
  }
}

export const doctestModule = pythonModule(
  "doctest",
  PROGRAM_MODULE + EXAMPLES + RUNNER,
  () =>
    new Map<string, Value>([
      ["_program_file", builtin("_program_file()", () => pythonSource.programName())],
      ["_require_example", builtin("_require_example(source, docstring, /)", requireExample)],
      ["_run_example", builtin("_run_example(source, docstring, filename, globals, /)", runExample)],
    ]),
);
