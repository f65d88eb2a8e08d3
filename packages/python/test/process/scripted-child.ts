/**
 * A child whose engine is a puppet: a "program" is JavaScript that plays what an engine may do, good or bad, so that the
 * process around it can be tested in states into which no Python program can be brought on purpose (a builtin that
 * never ends, a tool call with any argument). In the script: `call(name, args, kwargs)`, `print(text)`,
 * `work(ms)` (polls `shouldStop` like generated code), `readLine(prompt)`, `variables`, `done(value)`.
 */

import { Script } from "node:vm";
import type { InterpreterOptions, RunOutcome } from "../../src/interpreter.ts";
import { type PlainValue, PythonFloat, StopProgram } from "../../src/plain-value.ts";
import { type Engine, type EngineRunOptions, serve } from "../../src/process/child-loop.ts";

class ScriptedEngine implements Engine {
  readonly #options: InterpreterOptions;
  readonly #variables = new Map<string, PlainValue>();
  readonly #globalsAtStart = Reflect.ownKeys(globalThis).map(String);

  constructor(options: InterpreterOptions) {
    this.#options = options;
  }

  run(source: string, { variables }: EngineRunOptions): RunOutcome {
    for (const [name, value] of variables) this.#variables.set(name, value);
    const start = performance.now();
    let stdout = "";
    let value: PlainValue = null;
    const outcome = (error: RunOutcome["error"], stopped = false): RunOutcome => {
      const valueRepr = value === null ? null : "scripted";
      return { value, valueRepr, stdout, stderr: "", error, stopped, steps: 1, ms: performance.now() - start };
    };
    try {
      value = new Script(`(api) => { with (api) { ${source} } }`).runInThisContext()({
        call: (name: string, args: PlainValue[] = [], kwargs: [string, PlainValue][] = []) =>
          this.#options.callTool!(name, args, new Map(kwargs)),
        print: (text: string) => {
          stdout += text;
          this.#options.onStdout!(text);
        },
        work: (ms: number) => this.#work(ms),
        readLine: this.#options.readLine,
        variables: this.#variables,
        globals: this.#globalsAtStart,
        options: this.#options,
        PythonFloat,
      });
      return outcome(null);
    } catch (error) {
      if (error instanceof StopProgram) {
        value = error.value;
        return outcome(null, true);
      }
      const { name, pythonType, message, limit } = error as Error & { pythonType?: string; limit?: "interrupt" };
      const told = { type: pythonType ?? name, message, traceback: `${pythonType ?? name}: ${message}\n` };
      return outcome(limit === undefined ? told : { ...told, limit });
    }
  }

  #work(ms: number): void {
    for (const end = performance.now() + ms; performance.now() < end; ) {
      if (this.#options.shouldStop!()) throw Object.assign(new Error("stopped at a tick"), { limit: "interrupt" });
    }
  }
}

await serve((options) => new ScriptedEngine(options));
