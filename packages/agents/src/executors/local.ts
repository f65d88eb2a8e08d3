// The local executor: our own Python engine in a locked child process (`PythonProcess` of adder-python).
//
// What kills a program kills its process too: then the result is an error that says so and that the variables are gone,
// and the next program starts in a fresh process, so that an agent can go on. Only an executor that was disposed, or a
// process that could not be started as asked for, rejects.

import type { PythonProcess, PythonProcessOptions } from "adder-python";
import { AgentError } from "../errors.ts";
import {
  type ExecutionResult,
  type Executor,
  type ExecutorRunOptions,
  type ExecutorStartOptions,
  type ExecutorTool,
  FinalAnswerSignal,
} from "./executor.ts";
import { markFloats } from "./floats.ts";

export type LocalExecutorOptions = {
  /** Of Python alone: the time that a program waits for a tool does not count. 30 000 unless told. */
  timeLimitMs?: number;
  /** Beyond what the empty process needs; the engine's default unless told. */
  memoryLimitMb?: number;
  /** Loop turns and calls; unlimited unless told. */
  stepLimit?: number;
  /** Whether the process runs in bubblewrap without network: when it is installed ("auto"), always, or never. */
  sandbox?: "auto" | "require" | "off";
};

type Engine = typeof import("adder-python");

const defaultTimeLimitMs = 30_000;

export class LocalExecutor implements Executor {
  readonly #options: LocalExecutorOptions;
  #process: PythonProcess | null = null;
  #finalAnswer: { value: unknown } | undefined;

  constructor(options: LocalExecutorOptions = {}) {
    this.#options = options;
  }

  async start({ tools, authorizedImports }: ExecutorStartOptions): Promise<void> {
    await this.dispose();
    const engine = await import("adder-python");
    const options: PythonProcessOptions = {
      timeLimitMs: defaultTimeLimitMs,
      ...this.#options,
      authorizedImports,
      tools: Object.fromEntries(tools.map((tool) => [tool.name, this.#toHostFunction(tool, engine)])),
    };
    this.#process = await engine.PythonProcess.start(options);
  }

  async run(code: string, { signal, onStdout }: ExecutorRunOptions): Promise<ExecutionResult> {
    if (this.#process === null) {
      throw new AgentError("LocalExecutor.run: wanted a started executor; call start() first.", {
        code: "executor_not_started",
      });
    }
    this.#finalAnswer = undefined;
    const startedAt = performance.now();
    try {
      const result = await this.#process.run(code, { signal, onStdout });
      signal?.throwIfAborted();
      const { value, valueRepr, stdout, error, steps, ms, layers } = result;
      const shown = error === null ? null : { type: error.type, message: error.message, traceback: error.traceback };
      const execution: ExecutionResult = { value, valueRepr, stdout, error: shown, steps, ms, layers };
      if (result.stopped && this.#finalAnswer !== undefined) execution.finalAnswer = this.#finalAnswer;
      return execution;
    } catch (error) {
      signal?.throwIfAborted();
      const killed = toKilled(error);
      if (killed === null) throw error;
      const ms = Math.round(performance.now() - startedAt);
      return { value: null, valueRepr: null, stdout: killed.stdout, error: killed.error, steps: 0, ms };
    }
  }

  async dispose(): Promise<void> {
    const running = this.#process;
    this.#process = null;
    await running?.[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dispose();
  }

  fresh(): LocalExecutor {
    return new LocalExecutor(this.#options);
  }

  #toHostFunction(tool: ExecutorTool, { pythonFloat, StopProgram, ToolFailure }: Engine) {
    return async (args: unknown[], kwargs: Record<string, unknown>, { signal }: { signal: AbortSignal }) => {
      try {
        const value = await tool.call(args, kwargs, { signal });
        return tool.output === undefined ? value : markFloats(value, tool.output, pythonFloat);
      } catch (error) {
        if (error instanceof FinalAnswerSignal) {
          // The answer stays in this process: it need not cross a border again.
          this.#finalAnswer = { value: error.value };
          throw new StopProgram(null);
        }
        if (error instanceof Error) throw new ToolFailure(error.name, error.message);
        throw error;
      }
    };
  }
}

/** The Python exception that stands for the end of a process that was killed or died in the middle of a program. */
function toKilled(error: unknown): { stdout: string; error: NonNullable<ExecutionResult["error"]> } | null {
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
