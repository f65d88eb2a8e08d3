// The agent: the loop that all kinds of agents share.
//
//   task -> plan if due -> act (think, parse, execute, observe: the subclass) -> memory -> ... -> answer -> RunResult
//
// `stream` is the only loop; `run` drains it. An agent object holds settings and the memory of its last run; all else
// lives in a Run, so one agent may serve many runs at once. A step that fails by the model's fault (no code, code that fails, an
// answer that is refused) is remembered with its error and the loop goes on; a model that cannot be asked ends the run.
// Nothing here prints.
//
// Reference: the multi-step agent of smolagents (ReAct).

import {
  AgentError,
  AgentExecutionError,
  AgentGenerationError,
  AgentMaxStepsError,
  AgentParsingError,
} from "../errors.ts";
import type { AgentEvent, RunResult, RunState } from "../events.ts";
import { AgentMemory } from "../memory/memory.ts";
import { type ActionStep, endTiming, FinalAnswerStep, type MemoryStep, TaskStep } from "../memory/steps.ts";
import type { ChatMessage } from "../messages.ts";
import { AnswerCollector, type Model, type ModelAnswer, type ModelDelta, type ModelOptions } from "../models/model.ts";
import { defaultPromptTemplates, type PromptTemplates } from "../prompts/templates.ts";
import { toPythonLiteral } from "../tools/json-schema.ts";
import { isPythonIdentifier, requireCallableName } from "../tools/names.ts";
import { type SchemaOutput, type StandardSchema, toAnswerSchema } from "../tools/schema.ts";
import { forceAnswer } from "./answer.ts";
import { drawAgent, retell } from "./describe.ts";
import type { AgentOptions, CallingRun, ManagedAgent, RunOptions, StepCallback, Verbosity } from "./options.ts";
import { type AskModel, isPlanDue, makePlan } from "./planning.ts";
import { interruption, Run } from "./run.ts";
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
    if (typeof options?.model?.stream !== "function") {
      throw new AgentError(`${new.target.name}: wanted options.model to be a model, got ${typeof options?.model}.`, {
        code: "agent_option_invalid",
      });
    }
    requireWhole(options.maxSteps, 0, "maxSteps");
    requireWhole(options.planningInterval, 1, "planningInterval");
    if (options.name !== undefined) requireCallableName(options.name, "agent");
    this.options = options;
    this.name = options.name;
    this.description = options.description;
    this.model = options.model;
    this.maxSteps = options.maxSteps ?? 20;
    this.verbosity = options.verbosity ?? "info";
    this.provideRunSummary = options.provideRunSummary ?? false;
    this.promptTemplates = { ...defaultPromptTemplates, ...options.promptTemplates };
    this.managedAgents = options.managedAgents ?? [];
    this.toolbox = new Toolbox(options.tools ?? [], this.managedAgents);
  }

  /** What the model is told before everything else. */
  abstract get systemPrompt(): string;

  /** One step: fills in `step`. Throws the AgentError that ends it. */
  protected abstract act(run: Run, step: ActionStep): AsyncGenerator<AgentEvent, void, void>;

  /** Called before the first step; must not wait for what the first step does not need at once. */
  protected async openRun(_run: Run): Promise<void> {}

  /** Called when the run is over, however it ended. */
  protected async closeRun(_run: Run): Promise<void> {}

  /** The memory of the run that began last. */
  get memory(): AgentMemory {
    this.#memory ??= new AgentMemory(this.systemPrompt);
    return this.#memory;
  }

  /** The names of all that the model can call. */
  get toolNames(): string[] {
    return this.toolbox.names;
  }

  /**
   * Runs the task and yields what happens. The generator returns the result; it does not throw for a run that
   * fails, which ends with the events "error" and "run.end". Leaving the loop early stops the run.
   */
  async *stream(
    task: string,
    options: RunOptions = {},
    caller?: CallingRun,
  ): AsyncGenerator<AgentEvent, RunResult, void> {
    const run = this.#begin(task, options, caller);
    try {
      yield run.event({ type: "run.start", task, modelId: this.model.modelId, tools: this.toolNames });
      await this.openRun(run);
      yield* this.#remember(run, new TaskStep(this.#describeTask(run), options.images));
      while (run.stepNumber < run.maxSteps) {
        run.requireWithinLimits();
        if (isPlanDue(run.stepNumber, this.options.planningInterval)) yield* this.#plan(run);
        const step = run.startStep();
        yield run.event({ type: "step.start" });
        try {
          yield* this.act(run, step);
        } catch (error) {
          step.error = toStepError(run, error);
        }
        yield* this.#remember(run, step);
        if (step.isFinalAnswer) return yield* this.#finish(run, "success", step.actionOutput);
        if (step.error && !goesBackToModel(step.error)) throw step.error;
      }
      run.requireWithinLimits();
      const output = yield* this.#forceAnswer(run);
      const used = new AgentMaxStepsError(`The run used all its ${run.maxSteps} steps without a final answer.`, {
        code: "max_steps",
      });
      return yield* this.#finish(run, "max_steps", output, used);
    } catch (thrown) {
      const error = toStepError(run, thrown);
      yield run.event({ type: "error", error });
      return yield* this.#end(run, run.result(stateOf(error), null, error));
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
    const events = this.stream(task, options);
    let next = await events.next();
    while (!next.done) next = await events.next();
    const result = next.value;
    if (options.returnFullResult) return result;
    const hasAnswer = result.state === "success" || result.error?.code === "max_steps";
    if (!hasAnswer && result.error) throw result.error;
    return result.output;
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

  /** Draws the agent, its tools and its team as a tree; `write` gets it, the console unless told. */
  visualize(options: { write?: (text: string) => void } = {}): string {
    const text = drawAgent(this);
    (options.write ?? console.log)(text);
    return text;
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
  ): AsyncGenerator<AgentEvent, ModelAnswer, void> {
    run.requireWithinLimits();
    const request = { ...options, signal: run.signal };
    let answer: ModelAnswer;
    try {
      answer = yield* this.options.streamOutputs === false
        ? run.during(this.model.generate(messages, request))
        : collectWithEvents(run, this.model.stream(messages, request));
    } catch (error) {
      run.signal.throwIfAborted();
      throw toGenerationError(error);
    }
    run.addUsage(answer.usage);
    yield run.event({ type: "model.end", text: answer.text, usage: answer.usage });
    return answer;
  }

  #begin(task: string, options: RunOptions, caller: CallingRun | undefined): Run {
    if (typeof task !== "string" || task.trim() === "") {
      throw new AgentError(`run(): wanted a task, got ${typeof task === "string" ? "an empty text" : typeof task}.`, {
        code: "task_invalid",
      });
    }
    requireWhole(options.maxSteps, 0, "maxSteps");
    for (const name of Object.keys(options.additionalArgs ?? {})) requireVariableName(name, this.toolNames);
    if (options.reset === false && [...this.#activeRuns].some((run) => run.memory === this.#memory)) {
      throw new AgentError("run(): wanted to continue the last run (reset: false), but it is still going on.", {
        code: "run_busy",
      });
    }
    if (options.reset !== false || this.#memory === undefined) this.#memory = new AgentMemory(this.systemPrompt);
    const run = new Run({
      agentName: this.name ?? "agent",
      task,
      memory: this.#memory,
      maxSteps: options.maxSteps ?? this.maxSteps,
      limits: this.options.limits ?? {},
      additionalArgs: options.additionalArgs ?? {},
      schema: options.schema === undefined ? null : toAnswerSchema(options.schema),
      approve: this.options.approve,
      signal: options.signal,
      parent: caller,
    });
    this.#activeRuns.add(run);
    return run;
  }

  #describeTask(run: Run): string {
    const { answerSchemaNote, additionalArgsNote } = this.promptTemplates;
    const parts = [run.task.trim()];
    const variables = Object.entries(run.additionalArgs);
    if (variables.length > 0) {
      parts.push(additionalArgsNote(variables.map(([name, value]) => `${name} = ${shorten(toPythonLiteral(value))}`)));
    }
    if (run.schema !== null && Object.keys(run.schema.json).length > 0) {
      parts.push(answerSchemaNote(JSON.stringify(run.schema.json)));
    }
    return parts.join("\n\n");
  }

  async *#plan(run: Run): AsyncGenerator<AgentEvent, void, void> {
    const stubs = [...this.toolbox.toolStubs, ...this.toolbox.memberStubs];
    const step = yield* makePlan(run, { ask: this.#ask, templates: this.promptTemplates, stubs });
    yield* this.#callBack(run, step);
  }

  #forceAnswer(run: Run): AsyncGenerator<AgentEvent, unknown, void> {
    const checks = this.options.finalAnswerChecks ?? [];
    return forceAnswer(run, { ask: this.#ask, templates: this.promptTemplates, checks });
  }

  readonly #ask: AskModel = (run, messages, options) => this.ask(run, messages, options);

  async *#remember(run: Run, step: MemoryStep): AsyncGenerator<AgentEvent, void, void> {
    if (step.type === "action") step.timing = endTiming(step.timing, Date.now());
    run.memory.steps.push(step);
    yield* this.#callBack(run, step);
    if (step.type !== "action") return;
    yield run.event({ type: "step.end", step, durationMs: step.timing.durationMs, usage: step.usage });
    run.leaveStep();
  }

  /** A callback that fails is the developer's to see, not a reason to lose the run. */
  async *#callBack(run: Run, step: MemoryStep): AsyncGenerator<AgentEvent, void, void> {
    const { stepCallbacks = [] } = this.options;
    const callbacks: readonly (StepCallback<never> | undefined)[] = isList(stepCallbacks)
      ? step.type === "action"
        ? stepCallbacks
        : []
      : [stepCallbacks[step.type]];
    for (const callback of callbacks) {
      try {
        await callback?.(step as never, run.context());
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        yield run.event({ type: "log", message: `A callback for steps of type ${step.type} failed: ${message}` });
      }
    }
  }

  async *#finish(
    run: Run,
    state: RunState,
    output: unknown,
    error?: AgentError,
  ): AsyncGenerator<AgentEvent, RunResult, void> {
    yield* this.#remember(run, new FinalAnswerStep(output));
    yield run.event({ type: "final", output });
    return yield* this.#end(run, run.result(state, output, error));
  }

  async *#end(run: Run, result: RunResult): AsyncGenerator<AgentEvent, RunResult, void> {
    yield run.event({ type: "run.end", result });
    return result;
  }
}

async function* collectWithEvents(
  run: Run,
  deltas: AsyncIterable<ModelDelta>,
): AsyncGenerator<AgentEvent, ModelAnswer, void> {
  const collector = new AnswerCollector();
  for await (const delta of deltas) {
    run.signal.throwIfAborted();
    collector.add(delta);
    if (delta.type === "text") yield run.event({ type: "model.delta", text: delta.text });
    else if (delta.type === "reasoning") yield run.event({ type: "model.delta", reasoning: delta.text });
  }
  return collector.answer();
}

/** Errors that the model can do better about next time. */
const goesBackToModel = (error: AgentError): boolean =>
  error instanceof AgentParsingError || error instanceof AgentExecutionError;

/** What ended a step or a run, as an AgentError. What was thrown because the run was stopped counts as the reason of the stop. */
function toStepError(run: Run, thrown: unknown): AgentError {
  if (run.signal.aborted) return run.signal.reason as AgentError;
  if (thrown instanceof AgentError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AgentError(`The run failed: ${message}`, { code: "run_failed", cause: thrown });
}

function toGenerationError(error: unknown): AgentGenerationError {
  if (error instanceof AgentGenerationError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new AgentGenerationError(`The model gave no answer: ${message}`, { code: "generation_failed", cause: error });
}

function stateOf(error: AgentError): RunState {
  switch (error.code) {
    case "interrupted":
      return "interrupted";
    case "token_limit":
    case "time_limit":
      return "limit";
    default:
      return error instanceof AgentMaxStepsError ? "max_steps" : "failed";
  }
}

const isList = <Item>(value: readonly Item[] | object): value is readonly Item[] => Array.isArray(value);

const shorten = (text: string): string => (text.length > 500 ? `${text.slice(0, 500)} [...]` : text);

function requireWhole(value: number | undefined, least: number, subject: string): void {
  if (value === undefined || (Number.isInteger(value) && value >= least)) return;
  throw new AgentError(`${subject}: wanted a whole number of at least ${least}, got ${value}.`, {
    code: "agent_option_invalid",
  });
}

function requireVariableName(name: string, taken: readonly string[]): void {
  if (!isPythonIdentifier(name)) {
    throw new AgentError(
      `additionalArgs: '${name}' cannot be a Python variable; wanted an identifier that is no keyword.`,
      {
        code: "additional_args_name_invalid",
      },
    );
  }
  if (taken.includes(name)) {
    throw new AgentError(`additionalArgs: '${name}' is the name of a tool or managed agent; choose another.`, {
      code: "additional_args_name_invalid",
    });
  }
}
