// The Python side of one conversation of a code agent: an executor, opened once, in which the runs of that conversation
// execute their programs one after another.
//
// The executor starts while the model is still thinking. Tools are handed over once and ask, at each call, which
// run is going on now. The values of `additionalArgs` are not written into any program text: a hidden tool hands each one over as
// data, and a short program binds it to its name.

import { AgentError } from "../errors.ts";
import { DriverExecutor } from "../executors/driver-executor.ts";
import type { ExecutionResult, Executor, ExecutorTool, OutsideOptions } from "../executors/executor.ts";
import { LocalExecutor } from "../executors/local.ts";
import { untilAborted } from "../tools/until-aborted.ts";
import { CodeCheck } from "./check-code.ts";
import type { Run } from "./run.ts";
import type { Toolbox } from "./toolbox.ts";

const handOverName = "_adder_initial_value";

export class PythonSession {
  readonly #executor: Executor;
  readonly #isOwned: boolean;
  readonly #start: Promise<void>;
  readonly #check: CodeCheck | null;
  readonly #toolbox: Toolbox;
  #run: Run | null = null;
  #variables: ReadonlyMap<string, unknown> = new Map();
  #lastProgram: Promise<unknown> = Promise.resolve();
  #handedOver = "";
  #isBroken = false;

  /** `isOwned`: the executor was made for this session and ends with it. */
  constructor(
    executor: Executor,
    isOwned: boolean,
    settings: { toolbox: Toolbox; authorizedImports: readonly string[]; isChecked: boolean; outside: OutsideOptions },
  ) {
    this.#executor = executor;
    this.#isOwned = isOwned;
    this.#toolbox = settings.toolbox;
    const isOurGrammar = executor instanceof LocalExecutor;
    // What an executor of somebody else takes for a program is not known.
    const isPython = isOurGrammar || executor instanceof DriverExecutor;
    this.#check = settings.isChecked && isPython ? new CodeCheck({ ...settings, isOurGrammar }) : null;
    const tools = [...settings.toolbox.executorTools(() => this.#currentRun()), this.#handOverTool()];
    const { authorizedImports, outside } = settings;
    this.#start = executor.start({ tools, authorizedImports, outside });
    // Whoever executes first gets the failure; a run that never executes must not crash the process.
    this.#start.catch(() => undefined);
  }

  /** Whether a later run may continue here. */
  get isUsable(): boolean {
    return !this.#isBroken;
  }

  enter(run: Run): void {
    this.#run = run;
    this.#variables = new Map(Object.entries(run.additionalArgs));
    this.#check?.addNames(this.#variables.keys());
  }

  leave(): void {
    this.#run = null;
  }

  /** `onPrint` gets what is printed, as it comes. Throws AgentExecutionError (`program_refused`) where the program is certain to fail and must not begin. */
  async execute(code: string, onPrint: (text: string) => void): Promise<ExecutionResult> {
    const run = this.#currentRun();
    await this.#check?.requireRunnable(code);
    // A program that an interrupted run left behind may still be on its way out.
    await untilAborted(this.#lastProgram, run.signal);
    const work = this.#executeIn(run, code, onPrint);
    this.#lastProgram = work.catch(() => undefined);
    return work;
  }

  async #executeIn(run: Run, code: string, onPrint: (text: string) => void): Promise<ExecutionResult> {
    try {
      await this.#start;
      await this.#defineVariables(run);
      return await this.#executor.run(code, {
        signal: run.signal,
        onStdout: (text) => {
          onPrint(text);
          run.emit({ type: "stdout", text });
        },
      });
    } catch (cause) {
      // A program that was stopped leaves its session behind whole; an executor that failed does not.
      if (!run.signal.aborted) this.#isBroken = true;
      if (cause instanceof AgentError) throw cause;
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new AgentError(`The executor failed: ${message}`, { code: "executor_failed", cause });
    }
  }

  /** Files of the program, after the program that is going on. */
  async files(): Promise<Map<string, Uint8Array>> {
    await this.#start;
    await this.#lastProgram;
    return (await this.#executor.files?.()) ?? new Map();
  }

  async dispose(): Promise<void> {
    this.#isBroken = true;
    await this.#start.catch(() => undefined);
    if (this.#isOwned) await this.#executor.dispose();
  }

  async #defineVariables(run: Run): Promise<void> {
    if (this.#variables.size === 0) return;
    // The names were checked to be identifiers when the run began.
    const program = [...this.#variables.keys()].map((name) => `${name} = ${handOverName}("${name}")`).join("\n");
    const { error } = await this.#executor.run(program, { signal: run.signal });
    this.#variables = new Map();
    if (error !== null) {
      const [, reason] = error.message.match(/^_adder_initial_value\(\): result (.*)/s) ?? [];
      const why = reason ?? `could not be given to the program: ${error.message}`;
      throw new AgentError(`additionalArgs: '${this.#handedOver}' ${why}.`, { code: "additional_args_failed" });
    }
  }

  /** Pictures and sounds become handles, which the program can pass on to tools. */
  #handOverTool(): ExecutorTool {
    return {
      name: handOverName,
      call: async ([name]) => {
        this.#handedOver = String(name);
        return this.#toolbox.toHandles(this.#currentRun(), this.#variables.get(this.#handedOver) ?? null);
      },
    };
  }

  #currentRun(): Run {
    if (this.#run === null) throw new AgentError("The session was used outside a run.", { code: "session_idle" });
    return this.#run;
  }
}
