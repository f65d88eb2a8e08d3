/**
 * adder-python: Python for JavaScript.
 *
 * `PythonProcess` runs programs in a locked-down process of their own, with the host's functions as tools; `Interpreter` runs them in this thread, for those who
 * bring their own isolation.
 */

export {
  Interpreter,
  type InterpreterOptions,
  type RunError,
  type RunOptions as InterpreterRunOptions,
  type RunOutcome,
} from "./interpreter.ts";
export {
  type CheckProgramOptions,
  checkProgram,
  type ProgramCheck,
  type ProgramProblem,
  type SeenCall,
} from "./check/check-program.ts";
export { FilesError, type GivenFiles } from "./modules/files/mounted-files.ts";
export { FETCH_CALL, type FetchRequest, type FetchResponse } from "./modules/outside.ts";
export type { LimitName } from "./limits.ts";
export { type PlainValue, PythonFloat, pythonFloat, StopProgram, ToolFailure } from "./plain-value.ts";
export { PythonLimitError, ProcessDiedError, ProcessStartError } from "./process/errors.ts";
export { BorderError } from "./process/frame-values.ts";
export type { IsolationLayer, Sandbox } from "./process/isolation.ts";
export type { RunResult } from "./process/program-run.ts";
export * as protocol from "./process/protocol.ts";
export { PythonProcess, type PythonProcessOptions, type RunOptions } from "./process/python-process.ts";
export type { ToolContext, ToolFunction } from "./process/tool-calls.ts";
