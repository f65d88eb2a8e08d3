// The agent: the loop that all kinds of agents share.
//
//   task -> plan if due -> act (think, parse, execute, observe: the subclass) -> memory -> ... -> answer -> RunResult
//
// `stream` is the only loop; `run` drains it. An agent object holds settings and the memory of its last run; all else
// lives in a Run, so one agent may serve many runs at once. A step that fails by the model's fault (no code, code that fails, an
// answer that is refused) is remembered with its error and the loop goes on; a model that cannot be asked ends the run.
// The loop prints nothing; `run` and `resume` hand its events to a printer where one is wanted (printing/verbosity.ts).
//
// Reference: the multi-step agent of smolagents (ReAct).

import { AgentError, AgentMaxStepsError } from "../errors.ts";
import type { AgentEvent, RunResult } from "../events.ts";
import { AgentMemory } from "../memory/memory.ts";
import { type ActionStep, endTiming, FinalAnswerStep, type MemoryStep, TaskStep } from "../memory/steps.ts";
import type { ChatMessage } from "../messages.ts";
import { toModel } from "../models/function-model.ts";
import { findPrice } from "../models/prices.ts";
import type { Model, ModelAnswer, ModelOptions } from "../models/model.ts";
import type { Printer } from "../printing/printer.ts";
import type { OutputStream } from "../printing/terminal.ts";
import { toVariableText } from "../printing/value-text.ts";
import { printerFor } from "../printing/verbosity.ts";
import { defaultPromptTemplates, type PromptTemplates } from "../prompts/templates.ts";
import { type SchemaOutput, type StandardSchema, toAnswerSchema } from "../tools/schema.ts";
import { untilAborted } from "../tools/until-aborted.ts";
import { forceAnswer } from "./answer.ts";
import { priceOf, spendingOf } from "./budget.ts";
import { requireAgentOptions, requireRunOptions } from "./check-options.ts";
import { type Compaction, compact } from "./compaction.ts";
import { drawAgent, retell } from "./describe.ts";
import { goesBackToModel, stateOf, toStepError } from "./failures.ts";
import { generate } from "./generation.ts";
import type { AgentOptions, CallingRun, ManagedAgent, ResumeOptions, RunOptions, Verbosity } from "./options.ts";
import { closable } from "./closable-stream.ts";
import { attachPartial } from "./partial-result.ts";
import { type AskModel, isPlanDue, makePlan } from "./planning.ts";
import { toPythonScript } from "./python-script.ts";
import { noteRepetition } from "./repetition.ts";
import { interruption, Run } from "./run.ts";
import { type SavedAgent, saveAgent } from "./saved-agent.ts";
import { Toolbox } from "./toolbox.ts";

export abstract class Agent implements ManagedAgent, AsyncDisposable {
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly model: Model;
  readonly maxSteps: number;
  readonly verbosity: Verbosity;
  readonly provideRunSummary: boolean;
  readonly promptTemplates: PromptTemplates;
  readonly managedAgents: readonly ManagedAgent[];
  protected readonly options: AgentOptions;
  protected readonly toolbox: Toolbox;
  #memory: AgentMemory | undefined;
  readonly #activeRuns = new Set<Run>();

  constructor(options: AgentOptions) {
    requireAgentOptions(options, new.target.name);
    this.options = options;
    this.name = options.name;
    this.description = options.description;
    this.model = toModel(options.model);
    this.maxSteps = options.maxSteps ?? 20;
    this.verbosity = options.verbosity ?? "info";
    this.provideRunSummary = options.provideRunSummary ?? false;
    this.promptTemplates = { ...defaultPromptTemplates, ...options.promptTemplates };
    this.managedAgents = options.managedAgents ?? [];
    this.toolbox = new Toolbox(options.tools ?? [], this.managedAgents, options.maxShownTools);
  }

  /** The name of the class, also where a bundler renames it. */
  abstract get kind(): string;

  /** What the model is told before everything else. */
  abstract get systemPrompt(): string;

  /** One step: fills in `step`. Throws the AgentError that ends it. */
  protected abstract act(run: Run, step: ActionStep): AsyncGenerator<AgentEvent, void, void>;

  /** What stands before the messages in the requests of a step, and so in the service's cache: the tools. */
  protected promptOptions(_run: Run): Pick<ModelOptions, "tools"> {
    return {};
  }

  /** Called before the first step; must not wait for what the first step does not need at once. */
  protected async openRun(_run: Run): Promise<void> {}

  /** Called when the run is over, however it ended. */
  protected async closeRun(_run: Run): Promise<void> {}

  /** The memory of the run that began last. Its steps may be edited between runs, and by callbacks between steps. */
  get memory(): AgentMemory {
    this.#memory ??= new AgentMemory(this.systemPrompt);
    return this.#memory;
  }

  /** Gives the agent a conversation to go on with, by `resume()` or `run(task, { reset: false })`. */
  set memory(memory: AgentMemory) {
    this.#requireIdle("memory: wanted to replace the memory");
    this.#memory = memory;
  }

  /** The names of all that the model can call. */
  get toolNames(): string[] {
    return this.toolbox.names;
  }

  /**
   * Runs the task and yields what happens. The generator returns the result; it does not throw for a run that
   * fails, which ends with the events "error" and "run.end". Leaving the loop early stops the run.
   */
  stream(task: string, options: RunOptions = {}, caller?: CallingRun): AsyncGenerator<AgentEvent, RunResult, void> {
    return closable((opened) => {
      const run = opened(this.#begin(task, options, caller));
      return this.#loop(run, () => new TaskStep(this.#describeTask(run), options.images));
    });
  }

  /** Goes on with a run that was stopped, as `resume()` does, and yields what happens. */
  resumeStream(options: ResumeOptions = {}): AsyncGenerator<AgentEvent, RunResult, void> {
    return closable((opened) => this.#loop(opened(this.#reopen(options)), null));
  }

  /** `toTask` gives the step that the run begins with; null for one that goes on. */
  async *#loop(run: Run, toTask: (() => TaskStep) | null): AsyncGenerator<AgentEvent, RunResult, void> {
    try {
      yield this.#startEvent(run);
      await this.openRun(run);
      if (toTask !== null) yield* this.#remember(run, toTask());
      while (run.stepNumber < run.maxSteps) {
        if (this.options.compaction !== undefined) yield* this.#compact(run, this.options.compaction);
        if (isPlanDue(run.stepNumber, this.options.planningInterval)) yield* this.#plan(run);
        run.requireWithinLimits();
        const step = run.startStep();
        yield run.event({ type: "step.start" });
        try {
          yield* this.act(run, step);
        } catch (error) {
          step.error = toStepError(run, error);
        }
        const repeats = noteRepetition(run.memory, step);
        if (repeats > 0) yield run.event({ type: "log", message: "The step repeats the one before it.", repeats });
        yield* this.#remember(run, step);
        if (step.isFinalAnswer) return yield* this.#finish(run, step.actionOutput);
        if (step.error && !goesBackToModel(step.error)) throw step.error;
        run.requireProgress(repeats);
      }
      run.requireWithinLimits();
      const output = yield* this.#forceAnswer(run);
      const used = new AgentMaxStepsError(`The run used all its ${run.maxSteps} steps without a final answer.`, {
        code: "max_steps",
      });
      return yield* this.#finish(run, output, used);
    } catch (thrown) {
      const error = toStepError(run, thrown);
      yield run.event({ type: "error", error });
      return yield* this.#end(run, run.ended(stateOf(error), error));
    } finally {
      run.close();
      this.#activeRuns.delete(run);
      await this.closeRun(run);
    }
  }

  /**
   * Runs the task to its end and resolves with the final answer, or with the whole result when asked. Without
   * `returnFullResult` it rejects where there is no answer: the model failed, a limit was hit, the run was interrupted.
   */
  run<Schema extends StandardSchema>(
    task: string,
    options: RunOptions & { schema: Schema; returnFullResult: true },
  ): Promise<RunResult<SchemaOutput<Schema>>>;
  run(task: string, options: RunOptions & { returnFullResult: true }): Promise<RunResult>;
  run<Schema extends StandardSchema>(
    task: string,
    options: RunOptions & { schema: Schema },
  ): Promise<SchemaOutput<Schema>>;
  run(task: string, options?: RunOptions): Promise<unknown>;
  async run(task: string, options: RunOptions = {}): Promise<unknown> {
    return this.#drain(this.stream(task, options), options);
  }

  /**
   * Goes on with the last run where it was stopped: by `interrupt`, a signal, a limit, a model that failed. The steps taken
   * stand, and the model is not given the task again. Resolves and rejects as `run` does.
   */
  resume(options: ResumeOptions & { returnFullResult: true }): Promise<RunResult>;
  resume(options?: ResumeOptions): Promise<unknown>;
  async resume(options: ResumeOptions = {}): Promise<unknown> {
    return this.#drain(this.resumeStream(options), options);
  }

  /** Stops all runs of this agent that are going on, in the middle of whatever they do. */
  interrupt(reason?: string): void {
    for (const run of this.#activeRuns) run.stop(interruption(reason));
  }

  /** Tells the steps of the last run again, as text; `write` gets it, the console unless told. */
  replay(options: { detailed?: boolean; write?: (text: string) => void } = {}): string {
    const text = retell(this.memory, options.detailed ?? false);
    (options.write ?? console.log)(text);
    return text;
  }

  /** The last run as a Python script: its programs and calls, with a stub for each tool. */
  toPythonScript(): string {
    return toPythonScript(this.memory, [...this.toolbox.toolStubs, ...this.toolbox.memberStubs]);
  }

  /** Draws the agent, its tools and its team as a tree; `write` gets it, the console unless told. */
  visualize(options: { write?: (text: string) => void } = {}): string {
    const text = drawAgent(this);
    (options.write ?? console.log)(text);
    return text;
  }

  /** The settings as plain data; `fromJSON` of the class makes the agent again. Functions cannot be saved, only named. */
  toJSON(): SavedAgent {
    return saveAgent(this, this.options, this.toolbox.tools);
  }

  /** Stops what is going on and lets go of executors, tools that were set up, and the team. */
  async dispose(): Promise<void> {
    this.interrupt("the agent was disposed");
    await this.toolbox.dispose();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dispose();
  }

  /** One request, with its deltas as events. Throws AgentGenerationError, or what stopped the run. */
  protected async *ask(
    run: Run,
    messages: readonly ChatMessage[],
    options: ModelOptions,
    model = this.model,
  ): AsyncGenerator<AgentEvent, ModelAnswer, void> {
    run.requireWithinLimits();
    const answer = yield* generate(run, messages, options, {
      model,
      isStreamed: this.options.streamOutputs !== false,
      retries: this.options.generationRetries,
    });
    const { text, usage, modelId = model.modelId } = answer;
    const price = model === this.model ? this.options.modelPrice : undefined;
    const spending = spendingOf(answer, { messages, options, model, price });
    run.budget.spend(spending);
    const { costUsd } = spending;
    yield run.event({ type: "model.end", text, usage, modelId, ...(costUsd === null ? {} : { costUsd }) });
    return answer;
  }

  #begin(task: string, options: RunOptions, caller: CallingRun | undefined): Run {
    if (typeof task !== "string" || task.trim() === "") {
      throw new AgentError(`run(): wanted a task, got ${typeof task === "string" ? "an empty text" : typeof task}.`, {
        code: "task_invalid",
      });
    }
    requireRunOptions(options, this.toolNames);
    if (options.reset === false) this.#requireIdle("run(): wanted to continue the last run (reset: false)");
    else this.#memory = new AgentMemory(this.systemPrompt);
    return this.#open(task, options, caller);
  }

  /** The run that goes on with the last task of memory. */
  #reopen(options: ResumeOptions): Run {
    requireRunOptions(options, this.toolNames);
    this.#requireIdle("resume(): wanted to continue the last run");
    const { steps } = this.memory;
    const firstStep = steps.findLastIndex((step) => step.type === "task");
    const task = steps[firstStep];
    if (task?.type !== "task" || steps.at(-1)?.type === "final_answer") {
      const words = task === undefined ? "there was no run" : "the last run ended with an answer";
      throw new AgentError(
        `resume(): wanted a run that was stopped, but ${words}; give a new task with run(task, { reset: false }).`,
        { code: "nothing_to_resume" },
      );
    }
    const taken = steps.slice(firstStep).filter((step) => step.type === "action");
    return this.#open(task.task, options, undefined, { firstStep, stepNumber: taken.at(-1)?.stepNumber ?? 0 });
  }

  #open(
    task: string,
    options: RunOptions,
    caller: CallingRun | undefined,
    taken: { firstStep: number; stepNumber: number } = { firstStep: this.memory.steps.length, stepNumber: 0 },
  ): Run {
    const run = new Run({
      ...taken,
      agentName: this.name ?? "agent",
      task,
      memory: this.memory,
      maxSteps: options.maxSteps ?? this.maxSteps,
      limits: this.options.limits ?? {},
      hasPrice: priceOf(this.model, this.options.modelPrice) !== undefined,
      findPrice: (modelId) =>
        (modelId === this.model.modelId ? this.options.modelPrice : undefined) ?? findPrice(modelId),
      additionalArgs: options.additionalArgs ?? {},
      schema: options.schema === undefined ? null : toAnswerSchema(options.schema),
      approve: this.options.approve,
      signal: options.signal,
      parent: caller,
      listeners: this.options.listeners ?? [],
    });
    this.#activeRuns.add(run);
    return run;
  }

  #requireIdle(wanted: string): void {
    if (![...this.#activeRuns].some((run) => run.memory === this.#memory)) return;
    throw new AgentError(`${wanted}, but it is still going on.`, { code: "run_busy" });
  }

  async #drain(events: AsyncGenerator<AgentEvent, RunResult, void>, options: RunOptions): Promise<unknown> {
    const printer = this.printer(process.stdout);
    let next = await events.next();
    for (; !next.done; next = await events.next()) printer?.print(next.value);
    const result = next.value;
    if (options.returnFullResult) return result;
    const hasAnswer = result.state === "success" || result.error?.code === "max_steps";
    if (!hasAnswer && result.error) throw attachPartial(result.error, result.partial);
    return result.output;
  }

  /** What shows the events of `run()` and `resume()`; null where nothing is to be printed. */
  protected printer(stream: OutputStream): Printer | null {
    return printerFor(this.options.verbosity, { stream });
  }

  #startEvent(run: Run): AgentEvent {
    const body = { type: "run.start", task: run.task, modelId: this.model.modelId, tools: this.toolNames } as const;
    return run.event(run.callOfParent === undefined ? body : { ...body, parent: run.callOfParent });
  }

  #describeTask(run: Run): string {
    const { answerSchemaNote, additionalArgsNote } = this.promptTemplates;
    const parts = [run.task.trim()];
    const variables = Object.entries(run.additionalArgs);
    if (variables.length > 0) {
      parts.push(additionalArgsNote(variables.map(([name, value]) => `${name} = ${toVariableText(value)}`)));
    }
    if (run.schema !== null && Object.keys(run.schema.json).length > 0) {
      parts.push(answerSchemaNote(JSON.stringify(run.schema.json)));
    }
    return parts.join("\n\n");
  }

  async *#plan(run: Run): AsyncGenerator<AgentEvent, void, void> {
    const stubs = [...this.toolbox.toolStubs, ...this.toolbox.memberStubs];
    const step = yield* makePlan(run, { ask: this.#askAs("plan"), templates: this.promptTemplates, stubs });
    // Before the event, so that what is shown is the plan that will be followed.
    yield* this.#callBack(run, step);
    yield run.event({ type: "plan", plan: step.plan, usage: step.usage });
  }

  async *#compact(run: Run, compaction: Compaction): AsyncGenerator<AgentEvent, void, void> {
    const isOwnModel = this.options.roleModels?.summarize === undefined;
    const step = yield* compact(run, {
      ...{ compaction, ask: this.#askAs("summarize"), templates: this.promptTemplates },
      prompt: isOwnModel ? this.promptOptions(run) : null,
    });
    if (step === null) return;
    yield* this.#callBack(run, step);
    yield run.event({ type: "compaction", summary: step.summary, steps: step.replaced.length, usage: step.usage });
  }

  #forceAnswer(run: Run): AsyncGenerator<AgentEvent, unknown, void> {
    const checks = this.options.finalAnswerChecks ?? [];
    return forceAnswer(run, { ask: this.#ask, templates: this.promptTemplates, checks });
  }

  readonly #ask: AskModel = (run, messages, options) => this.ask(run, messages, options);

  #askAs(role: "plan" | "summarize"): AskModel {
    const model = this.options.roleModels?.[role];
    return (run, messages, options) => this.ask(run, messages, options, model && toModel(model));
  }

  async *#remember(run: Run, step: MemoryStep): AsyncGenerator<AgentEvent, void, void> {
    if (step.type === "action") step.timing = endTiming(step.timing, Date.now());
    run.record(step);
    yield* this.#callBack(run, step);
    if (step.type !== "action") return;
    yield run.event({ type: "step.end", step, durationMs: step.timing.durationMs, usage: step.usage });
    run.leaveStep();
  }

  /**
   * A callback that fails is the developer's to see, not a reason to lose the run. One that waits for somebody doesn't hold a run that is stopped; one
   * that is told of the stop itself has a moment to write it down.
   */
  async *#callBack(run: Run, step: MemoryStep): AsyncGenerator<AgentEvent, void, void> {
    const { stepCallbacks = [] } = this.options;
    const { [step.type]: callbacks = [] } = isList(stepCallbacks) ? { action: stepCallbacks } : stepCallbacks;
    for (const callback of [callbacks].flat()) {
      const work = (async () => callback(step as never, run.context()))();
      try {
        if (run.signal.aborted) await untilAborted(work, AbortSignal.timeout(callbackGraceMs));
        else yield* run.during(work);
      } catch (error) {
        if (run.signal.aborted) continue;
        const message = error instanceof Error ? error.message : String(error);
        yield run.event({ type: "log", message: `A callback for steps of type ${step.type} failed: ${message}` });
      }
    }
  }

  async *#finish(run: Run, output: unknown, error?: AgentMaxStepsError): AsyncGenerator<AgentEvent, RunResult, void> {
    yield* this.#remember(run, new FinalAnswerStep(output));
    yield run.event({ type: "final", output });
    return yield* this.#end(run, error === undefined ? run.success(output) : run.ended("max_steps", error, output));
  }

  async *#end(run: Run, result: RunResult): AsyncGenerator<AgentEvent, RunResult, void> {
    yield run.event({ type: "run.end", result });
    return result;
  }
}

/** How long a callback is waited for that is told of a run that was stopped. */
const callbackGraceMs = 1000;

const isList = <Item>(value: readonly Item[] | object): value is readonly Item[] => Array.isArray(value);
