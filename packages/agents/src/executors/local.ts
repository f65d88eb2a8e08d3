// The local executor: our own Python engine in a locked child process (`PythonProcess` of adder-python).
//
// What kills a program kills its process too: then the result is an error that says so and that the variables are gone,
// and the next program starts in a fresh process, so that an agent can go on. Only an executor that was disposed, or a
// process that could not be started as asked for, rejects.

import type { PythonProcess, PythonProcessOptions } from "adder-python";
import { AgentError } from "../errors.ts";
import type {
  ExecutionResult,
  Executor,
  ExecutorRunOptions,
  ExecutorStartOptions,
  OutsideOptions,
} from "./executor.ts";
import { type FinalAnswer, toExecutionResult, toHostFunction, toKilled } from "./host-functions.ts";

export type LocalExecutorOptions = OutsideOptions & {
  /** Of Python alone: the time that a program waits for a tool does not count. 30 000 unless told. */
  timeLimitMs?: number;
  /** Beyond what the empty process needs; the engine's default unless told. */
  memoryLimitMb?: number;
  /** Loop turns and calls; unlimited unless told. */
  stepLimit?: number;
  /** Calls of tools a program; the engine's default unless told. */
  hostCallLimit?: number;
  /** `eval`, `exec` and `compile` run source text, under the limits and the list of imports of the program. They refuse unless told. */
  allowDynamicCode?: boolean;
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

  async start({ tools, authorizedImports, outside }: ExecutorStartOptions): Promise<void> {
    await this.dispose();
    const engine = await import("adder-python");
    const onFinalAnswer = (answer: FinalAnswer): void => {
      this.#finalAnswer = answer;
    };
    const options: PythonProcessOptions = {
      timeLimitMs: defaultTimeLimitMs,
      ...this.#options,
      ...outside,
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
    // Both streams in the order in which the program wrote, as a terminal shows them.
    let printed = "";
    const print = (text: string): void => {
      printed += text;
      onStdout?.(text);
    };
    try {
      const result = await this.#process.run(code, { signal, onStdout: print, onStderr: print });
      signal?.throwIfAborted();
      return toExecutionResult({ ...result, stdout: printed }, this.#finalAnswer, result.layers);
    } catch (error) {
      signal?.throwIfAborted();
      const killed = toKilled(error);
      if (killed === null) throw error;
      const ms = Math.round(performance.now() - startedAt);
      return { value: null, valueRepr: null, stdout: printed, error: killed.error, steps: 0, ms };
    }
  }

  /** Relative paths for what is in the working directory; `/tmp` is left out. */
  async files(): Promise<Map<string, Uint8Array>> {
    return (await this.#process?.files()) ?? new Map();
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
