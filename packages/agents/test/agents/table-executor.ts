// An executor without Python: each program is looked up by its text in a table of functions. For tests of the loop, where
// what matters is what goes into an executor and what comes out.

import type {
  ExecutionResult,
  Executor,
  ExecutorRunOptions,
  ExecutorStartOptions,
} from "../../src/executors/executor.ts";
import { FinalAnswerSignal } from "../../src/executors/executor.ts";

export type TableSession = {
  print(...values: unknown[]): void;
  call(name: string, args?: unknown[], kwargs?: Record<string, unknown>): Promise<unknown>;
  variables: Map<string, unknown>;
  signal: AbortSignal;
};

export type TableProgram = (session: TableSession) => unknown;

export class TableExecutor implements Executor {
  readonly programs: Record<string, TableProgram>;
  readonly variables = new Map<string, unknown>();
  started: ExecutorStartOptions | undefined;
  isDisposed = false;

  constructor(programs: Record<string, TableProgram>) {
    this.programs = programs;
  }

  async start(options: ExecutorStartOptions): Promise<void> {
    this.started = options;
    this.variables.clear();
  }

  async run(code: string, { signal, onStdout }: ExecutorRunOptions): Promise<ExecutionResult> {
    const result: ExecutionResult = { value: null, valueRepr: null, stdout: "", error: null, steps: 1, ms: 1 };
    const ctx = { signal: signal ?? new AbortController().signal };
    const call = async (name: string, args: unknown[] = [], kwargs: Record<string, unknown> = {}): Promise<unknown> => {
      const tool = this.started?.tools.find((candidate) => candidate.name === name);
      if (!tool) throw Object.assign(new Error(`name '${name}' is not defined`), { name: "NameError" });
      return tool.call(args, kwargs, ctx);
    };
    const print = (...values: unknown[]): void => {
      const text = `${values.map(String).join(" ")}\n`;
      result.stdout += text;
      onStdout?.(text);
    };
    try {
      const handOvers = [...code.matchAll(/^(\w+) = (_adder_initial_value)\("(\w+)"\)$/gm)];
      for (const [, variable, tool, name] of handOvers) this.variables.set(variable, await call(tool, [name]));
      if (handOvers.length > 0) return result;
      const program = this.programs[code];
      if (!program) throw Object.assign(new Error(`no program ${JSON.stringify(code)}`), { name: "LookupError" });
      const value = await program({ print, call, variables: this.variables, signal: ctx.signal });
      if (value !== undefined) Object.assign(result, { value, valueRepr: JSON.stringify(value) });
    } catch (error) {
      if (error instanceof FinalAnswerSignal) result.finalAnswer = { value: error.value };
      else if (error instanceof Error) {
        const { name: type, message } = error;
        result.error = { type, message, traceback: `Traceback (most recent call last):\n  ...\n${type}: ${message}` };
      }
    }
    return result;
  }

  async dispose(): Promise<void> {
    this.isDisposed = true;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dispose();
  }
}
