/** adder-python: Python for JavaScript, in a process of its own. */

export {
  Interpreter,
  type InterpreterOptions,
  type RunError,
  type RunOptions,
  type RunOutcome,
} from "./interpreter.ts";
export { type PlainValue, pythonFloat, PythonFloat, StopProgram, ToolFailure } from "./plain-value.ts";
export { PythonLimitError, ProcessDiedError, ProcessStartError } from "./process/errors.ts";
export {
  PythonProcess,
  type PythonProcessOptions,
  type RunOptions as ProcessRunOptions,
} from "./process/python-process.ts";
