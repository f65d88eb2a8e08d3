// One run of an agent: everything that belongs to it and to no other.
//
// An agent object is only its settings; each call of `stream` makes a `Run`, so that many may go on at once. A run stamps events,
// gathers those that tools and the program cause while the loop waits (`during`), adds up tokens, and holds the one signal
// that every wait of the run listens to. Interrupts, the caller's signal and the time limit all end up in that signal,
// whose reason is always an AgentError that says which it was.

import { randomUUID } from "node:crypto";
import { AgentError } from "../errors.ts";
import type {
  AgentEvent,
  AgentEventBody,
  AgentListener,
  EventParent,
  RunAccount,
  RunResult,
  RunState,
} from "../events.ts";
import type { AgentMemory } from "../memory/memory.ts";
import { ActionStep, endTiming, type MemoryStep, startTiming, type Timing } from "../memory/steps.ts";
import type { ModelPrice } from "../models/prices.ts";
import type { ToolBudget } from "../tools/context.ts";
import { untilAborted } from "../tools/until-aborted.ts";
import type { Schema } from "../tools/schema.ts";
import { Budget, spendingOfTool } from "./budget.ts";
import type { Approve, CallingRun, RunContext, RunLimits } from "./options.ts";
import { partialResult } from "./partial-result.ts";

export type RunInit = {
  agentName: string;
  task: string;
  memory: AgentMemory;
  /** Where the steps of the run begin in memory, and how many it has taken: a run that goes on has some. */
  firstStep: number;
  stepNumber: number;
  maxSteps: number;
  limits: RunLimits;
  hasPrice: boolean;
  /** What the tokens of a model cost that a tool asks. */
  findPrice: (modelId: string) => ModelPrice | undefined;
  additionalArgs: Readonly<Record<string, unknown>>;
  schema: Schema | null;
  approve: Approve | undefined;
  signal: AbortSignal | undefined;
  /** The run that called this agent as a member of its team. */
  parent: CallingRun | undefined;
  listeners: readonly AgentListener[];
};

export class Run {
  readonly id: string = randomUUID();
  readonly agentName: string;
  readonly agentPath: readonly string[];
  /** The call that the run answers; undefined for the first agent. */
  readonly callOfParent: EventParent | undefined;
  readonly task: string;
  readonly memory: AgentMemory;
  readonly maxSteps: number;
  readonly additionalArgs: Readonly<Record<string, unknown>>;
  readonly schema: Schema | null;
  readonly approve: Approve | undefined;
  readonly timing: Timing = startTiming(Date.now());
  readonly budget: Budget;
  /** The same for tools that ask a model themselves. */
  readonly toolBudget: ToolBudget;
  stepNumber: number;
  /** All that programs of this run have printed. */
  printed = "";
  /** The last final answer that the schema or a check refused. */
  refusedAnswer: { value: unknown } | undefined;
  /** The last failure of a tool call, to tell whether it is what ended the program. */
  lastToolError: AgentError | null = null;

  readonly #limits: RunLimits;
  readonly #parent: CallingRun | undefined;
  readonly #listeners: readonly AgentListener[];
  readonly #steps: MemoryStep[];
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #releaseSignal: () => void;
  #isInStep = false;
  #calls = 0;
  #hasWarned = false;
  #isEnded = false;
  #pending: AgentEvent[] = [];
  #wake: () => void = () => undefined;

  constructor(init: RunInit) {
    this.agentName = init.agentName;
    this.agentPath = [...(init.parent?.agentPath ?? []), init.agentName];
    this.callOfParent = init.parent && { runId: init.parent.id, callId: init.parent.callId };
    // A caller's listeners are told when the event is forwarded; whoever listens to both is told once.
    this.#listeners = init.listeners.filter((listener) => !init.parent?.listeners.includes(listener));
    this.task = init.task;
    this.memory = init.memory;
    this.maxSteps = init.maxSteps;
    this.additionalArgs = init.additionalArgs;
    this.schema = init.schema;
    this.approve = init.approve ?? init.parent?.approve;
    this.#limits = init.limits;
    this.budget = new Budget(init.limits, init.hasPrice, init.parent);
    this.toolBudget = {
      requireLeft: () => this.requireWithinLimits(),
      add: (usage, modelId) => this.budget.spend(spendingOfTool(usage, init.findPrice(modelId))),
    };
    this.#parent = init.parent;
    this.#steps = init.memory.steps.slice(init.firstStep);
    this.stepNumber = init.stepNumber;
    this.#releaseSignal = this.#follow(init.signal);
    const { maxTimeMs } = init.limits;
    if (maxTimeMs !== undefined && maxTimeMs <= longestTimer) {
      this.#timer = setTimeout(() => {
        this.stop(new AgentError(`The run took longer than its limit of ${maxTimeMs} ms.`, { code: "time_limit" }));
      }, maxTimeMs);
    }
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Ends the run as soon as what it waits for lets go. */
  stop(reason: AgentError): void {
    this.#controller.abort(reason);
  }

  /** Throws when the run was stopped or has used its tokens or its money, or those of the run that called it. */
  requireWithinLimits(): void {
    this.signal.throwIfAborted();
    this.budget.requireLeft();
  }

  /** The event as it is yielded: stamped with where it comes from. */
  event(body: AgentEventBody): AgentEvent {
    const stepNumber = this.#isInStep ? this.stepNumber : 0;
    const { id: runId, agentName, agentPath } = this;
    const event: AgentEvent = { ...body, runId, stepNumber, agentName, agentPath, at: Date.now() };
    if (body.type === "run.end") this.#isEnded = true;
    this.#tell(event);
    return event;
  }

  /** For what happens while the loop waits: the event is yielded by `during`. */
  emit(body: AgentEventBody): void {
    if (body.type === "stdout") this.printed += body.text;
    this.#queue(this.event(body));
  }

  /** An event of a sub-agent's run, as it is. */
  forward(event: AgentEvent): void {
    this.#tell(event);
    this.#queue(event);
  }

  #queue(event: AgentEvent): void {
    this.#pending.push(event);
    this.#wake();
  }

  /** A listener that fails must not end the run; what it threw is warned of, once for each run. */
  #tell(event: AgentEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        if (this.#hasWarned) continue;
        this.#hasWarned = true;
        process.emitWarning(`A listener of agent '${this.agentName}' failed at "${event.type}": ${String(error)}`);
      }
    }
  }

  /** Waits for `work`, which stops mattering when the run is stopped, and meanwhile yields the events that come in. */
  async *during<Value>(work: Promise<Value>): AsyncGenerator<AgentEvent, Value, void> {
    let isSettled = false;
    const settle = (): void => {
      isSettled = true;
      this.#wake();
    };
    const result = untilAborted(work, this.signal);
    result.then(settle, settle);
    for (;;) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      yield* this.#pending.splice(0);
      if (isSettled && this.#pending.length === 0) return await result;
      if (!isSettled && this.#pending.length === 0) await promise;
    }
  }

  /** Puts a step into memory, and into the result, where it stays whatever becomes of memory. */
  record(step: MemoryStep): void {
    this.memory.steps.push(step);
    this.#steps.push(step);
  }

  startStep(): ActionStep {
    this.stepNumber += 1;
    this.#isInStep = true;
    this.#calls = 0;
    this.lastToolError = null;
    return new ActionStep(this.stepNumber, startTiming(Date.now()));
  }

  leaveStep(): void {
    this.#isInStep = false;
  }

  /** This run as an agent sees it that is called by the tool call `callId`. */
  asCaller(callId: string): CallingRun {
    const { id, agentPath, approve } = this;
    return {
      ...{ id, callId, agentPath, approve },
      listeners: [...this.#listeners, ...(this.#parent?.listeners ?? [])],
      spend: (spending) => this.budget.spend(spending),
      requireWithinLimits: () => this.requireWithinLimits(),
    };
  }

  /** Ends a run that turns in circles. */
  requireProgress(repeats: number): void {
    const { maxRepeats } = this.#limits;
    if (maxRepeats === undefined || repeats < maxRepeats) return;
    throw new AgentError(
      `The run is stuck: its last step was the same as the ${repeats === 1 ? "one" : repeats} before it.`,
      {
        code: "repeat_limit",
      },
    );
  }

  context(): RunContext {
    const interrupt = (reason?: string): void => this.stop(interruption(reason));
    const { id: runId, task, memory, signal } = this;
    return { runId, task, memory, signal, interrupt };
  }

  /** An id for the next tool call, unique in the run. */
  nextCallId(): string {
    this.#calls += 1;
    return `call_${this.stepNumber}_${this.#calls}`;
  }

  /** The result of a run that has its answer. */
  success(output: unknown): RunResult {
    return { output, state: "success", ...this.#account() };
  }

  /** The result of a run that ended otherwise; after its last step it may have an answer all the same. */
  ended(state: Exclude<RunState, "success">, error: AgentError, output: unknown = null): RunResult {
    return { output, state, ...this.#account(), error, partial: partialResult(this, this.#steps, error) } as RunResult;
  }

  #account(): RunAccount {
    const { usage, costUsd } = this.budget;
    const timing = endTiming(this.timing, Date.now());
    return { steps: [...this.#steps], usage, timing, ...(costUsd === null ? {} : { costUsd }) };
  }

  /** Lets go of timers and signals, and stops whatever of the run still goes on. Listeners of a run that was left are told that it is over. */
  close(): void {
    if (!this.#isEnded) this.event({ type: "run.end", result: this.ended("interrupted", runOver()) });
    clearTimeout(this.#timer);
    this.#releaseSignal();
    this.stop(runOver());
  }

  #follow(outer: AbortSignal | undefined): () => void {
    if (outer === undefined) return () => undefined;
    const onAbort = (): void => {
      const { reason } = outer;
      this.stop(reason instanceof AgentError ? reason : interruption(describeReason(reason), reason));
    };
    if (outer.aborted) onAbort();
    outer.addEventListener("abort", onAbort, { once: true });
    return () => outer.removeEventListener("abort", onAbort);
  }
}

/** What no timer can wait for, no run reaches. */
const longestTimer = 2 ** 31 - 1;

export const interruption = (reason: string | undefined, cause?: unknown): AgentError =>
  new AgentError(
    reason === undefined || reason === "" ? "The run was interrupted." : `The run was interrupted: ${reason}`,
    {
      code: "interrupted",
      cause,
    },
  );

/** Why what still goes on is stopped when nobody waits for the run any more. */
export const runOver = (): AgentError => new AgentError("The run is over.", { code: "run_over" });

const describeReason = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));
