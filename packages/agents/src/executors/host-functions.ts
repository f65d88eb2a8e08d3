// Tools of an agent as host functions of a Python process, and the end of a killed process as an error of the program.
//
// Shared by the executors: whatever runs the Python, a tool's error arrives there as the exception of that name, a declared
// number as a float, and a final answer ends the program. The answer itself stays in this process.

import type * as Engine from "adder-python";
import { type ExecutionResult, type ExecutorTool, FinalAnswerSignal } from "./executor.ts";
import { markFloats } from "./floats.ts";

export type FinalAnswer = { value: unknown };

/** The tool as adder-python calls it. `onFinalAnswer` is told the answer, then the program ends. */
export function toHostFunction(
  tool: ExecutorTool,
  { pythonFloat, StopProgram, ToolFailure }: typeof Engine,
  onFinalAnswer: (answer: FinalAnswer) => void,
): Engine.ToolFunction {
  return async (args, kwargs, { signal }) => {
    try {
      const value = await tool.call(args, kwargs, { signal });
      return tool.output === undefined ? value : markFloats(value, tool.output, pythonFloat);
    } catch (error) {
      if (error instanceof FinalAnswerSignal) {
        onFinalAnswer({ value: error.value });
        throw new StopProgram(null);
      }
      if (error instanceof Error) throw new ToolFailure(error.name, error.message);
      throw error;
    }
  };
}

/** A finished run as an executor tells it. */
export function toExecutionResult(
  result: Engine.RunResult,
  finalAnswer: FinalAnswer | undefined,
  layers: readonly string[],
): ExecutionResult {
  const { value, valueRepr, stdout, error, steps, ms } = result;
  const shown = error === null ? null : { type: error.type, message: error.message, traceback: error.traceback };
  const execution: ExecutionResult = { value, valueRepr, stdout, error: shown, steps, ms, layers: [...layers] };
  if (result.stopped && finalAnswer !== undefined) execution.finalAnswer = finalAnswer;
  return execution;
}

/** The Python exception that stands for the end of a process that was killed or died in the middle of a program. */
export function toKilled(error: unknown): { stdout: string; error: NonNullable<ExecutionResult["error"]> } | null {
  if (!(error instanceof Error)) return null;
  const { code, limit, stdout } = error as { code?: unknown; limit?: unknown; stdout?: unknown };
  const isLimit = typeof code === "string" && /^PYTHON_\w+_LIMIT$/.test(code);
  if (!isLimit && code !== "PYTHON_PROCESS_DIED") return null;
  const type = limit === "memory" ? "MemoryError" : limit === "time" ? "TimeoutError" : "RuntimeError";
  const message = error.message
    .replace(/^PythonProcess\.run: /, "")
    .replace("the next run() starts", "the next step starts");
  return { stdout: typeof stdout === "string" ? stdout : "", error: { type, message, traceback: "" } };
}
