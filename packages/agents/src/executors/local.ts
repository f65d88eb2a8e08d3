// The local executor: our own Python engine in a locked child process (`PythonProcess` of adder-python).
//
// What kills a program kills its process too: then the result is an error that says so and that the variables are gone,
// and the next program starts in a fresh process, so that an agent can go on. Only an executor that was disposed, or a
// process that could not be started as asked for, rejects.

import type { PythonProcess, PythonProcessOptions } from "adder-python";
import { AgentError } from "../errors.ts";
import type { ExecutionResult, Executor, ExecutorRunOptions, ExecutorStartOptions } from "./executor.ts";
import { type FinalAnswer, toExecutionResult, toHostFunction, toKilled } from "./host-functions.ts";

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

const defaultTimeLimitMs = 30_000;

export class LocalExecutor implements Executor {
  readonly #options: LocalExecutorOptions;
  #process: PythonProcess | null = null;
  #finalAnswer: FinalAnswer | undefined;

  constructor(options: LocalExecutorOptions = {}) {
    this.#options = options;
  }

  async start({ tools, authorizedImports }: ExecutorStartOptions): Promise<void> {
    await this.dispose();
    const engine = await import("adder-python");
    const onFinalAnswer = (answer: FinalAnswer): void => {
      this.#finalAnswer = answer;
    };
    const options: PythonProcessOptions = {
      timeLimitMs: defaultTimeLimitMs,
      ...this.#options,
      authorizedImports,
      tools: Object.fromEntries(tools.map((tool) => [tool.name, toHostFunction(tool, engine, onFinalAnswer)])),
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
      return toExecutionResult(result, this.#finalAnswer, result.layers);
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
}
