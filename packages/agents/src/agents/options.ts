// What an agent and a run can be told.

import type { AgentEvent, AgentListener, RunResult } from "../events.ts";
import type { ExecutorName } from "../executors/by-name.ts";
import type { Executor, OutsideOptions } from "../executors/executor.ts";
import type { ActionStep, FinalAnswerStep, MemoryStep, PlanningStep, SummaryStep, TaskStep } from "../memory/steps.ts";
import type { AgentMemory } from "../memory/memory.ts";
import type { ImagePart, TokenUsage } from "../messages.ts";
import type { ModelLike } from "../models/function-model.ts";
import type { PromptTemplates, ToolCallingPromptTemplates } from "../prompts/templates.ts";
import type { Verbosity } from "../printing/verbosity.ts";
export type { Verbosity } from "../printing/verbosity.ts";
import type { JsonSchema } from "../tools/json-schema.ts";
import type { StandardSchema } from "../tools/schema.ts";
import type { Tool } from "../tools/tool.ts";
import type { Compaction } from "./compaction.ts";
import type { ModelPrice } from "../models/prices.ts";
import type { CodeBlockTags } from "./parse-code.ts";

export type RunLimits = {
  /** Input and output tokens of all requests of a run, sub-agents included. Looked at before each request; estimated where a model does not count. */
  maxTokens?: number;
  /** US dollars of all requests of a run, sub-agents included, by `modelPrice`. Looked at before each request. */
  maxCostUsd?: number;
  /** Stops whatever is going on when it is over. */
  maxTimeMs?: number;
  /** How often in a row a step may repeat the one before it, outcome included, until the run ends as stuck. */
  maxRepeats?: number;
};

/** One tool call that waits for a decision. */
export type ApprovalRequest = {
  /** The id of the call, as events name it. */
  callId: string;
  toolName: string;
  /** By name, validated. */
  args: Readonly<Record<string, unknown>>;
  description: string;
  runId: string;
  stepNumber: number;
  agentName: string;
  signal: AbortSignal;
};

/** `args` of an approval replaces the arguments, and is validated as they were. */
export type ApprovalDecision =
  | boolean
  | { approved: boolean; reason?: string; args?: Readonly<Record<string, unknown>> };

/** Decides about a call of a tool that needs approval; the program waits meanwhile. */
export type Approve = (request: ApprovalRequest) => ApprovalDecision | Promise<ApprovalDecision>;

/** What checks and callbacks may reach of the run that they are called in. */
export type RunContext = {
  readonly runId: string;
  readonly task: string;
  readonly memory: AgentMemory;
  /** Aborted when the run is stopped; what still waits then is not waited for. */
  readonly signal: AbortSignal;
  interrupt(reason?: string): void;
};

/**
 * Looks at an answer before the run ends with it. true accepts; false, a text that says why, or an error that is thrown
 * sends it back to the model.
 */
export type FinalAnswerCheck = (
  answer: unknown,
  memory: AgentMemory,
  run: RunContext,
) => boolean | string | Promise<boolean | string>;

export type StepCallback<Step = MemoryStep> = (step: Step, run: RunContext) => unknown;

type OneOrMore<Item> = Item | readonly Item[];

/** A list is called after each action step; the map says after which kind of step. May be async; awaited, one after another. */
export type StepCallbacks =
  | readonly StepCallback<ActionStep>[]
  | {
      task?: OneOrMore<StepCallback<TaskStep>>;
      planning?: OneOrMore<StepCallback<PlanningStep>>;
      action?: OneOrMore<StepCallback<ActionStep>>;
      summary?: OneOrMore<StepCallback<SummaryStep>>;
      final_answer?: OneOrMore<StepCallback<FinalAnswerStep>>;
    };

/** The name of an executor, an executor, or a function that makes one for each run. */
export type ExecutorChoice = ExecutorName | Executor | (() => Executor);

export type AgentOptions = {
  tools?: readonly Tool[];
  /** A model, or a function `(messages, options) => text`. */
  model: ModelLike;
  /** With more tools than this the model is shown their names and `search_tools`, which describes those that it looks for; 50 unless told. */
  maxShownTools?: number;
  /** Added to the system prompt. */
  instructions?: string;
  promptTemplates?: Partial<PromptTemplates>;
  /** 20 unless told. Then the model is asked once more, for an answer from what it has. */
  maxSteps?: number;
  /** A plan before the first step and again after every so many steps. */
  planningInterval?: number;
  /** Agents that this one can call as functions; each needs a name and a description. */
  managedAgents?: readonly ManagedAgent[];
  name?: string;
  description?: string;
  finalAnswerChecks?: readonly FinalAnswerCheck[];
  stepCallbacks?: StepCallbacks;
  /** "info" unless told, but then only where standard output is a terminal. `stream()` never prints. */
  verbosity?: Verbosity;
  /** Ask the model for a stream and pass on its deltas; true unless told. */
  streamOutputs?: boolean;
  limits?: RunLimits;
  /** Replaces older steps by a summary when a conversation grows long. */
  compaction?: Compaction;
  /** Models for other work than acting: for plans, and for the summaries of a compaction. `model` does what stands not here. */
  roleModels?: { plan?: ModelLike; summarize?: ModelLike };
  /** What the model's tokens cost, over the table of list prices: `limits.maxCostUsd` needs a price, and results say the cost. */
  modelPrice?: ModelPrice;
  approve?: Approve;
  /**
   * How often a request whose answer broke off is sent again, as the event "model.retry"; 2 unless told. Models ask again by themselves where
   * no part of the answer had come. Failures that don't say whether asking again can help count only where this is set.
   */
  generationRetries?: number;
  /** Told of every event of every run, those of the team included, however the run was begun: for logs and traces. */
  listeners?: readonly AgentListener[];
  /** As a member of a team: add a summary of the work to the report. */
  provideRunSummary?: boolean;
};

export type CodeAgentOptions = AgentOptions &
  OutsideOptions & {
    /** Modules beyond the default ones; "*" for all that the executor has. */
    additionalAuthorizedImports?: readonly string[];
    executor?: ExecutorChoice;
    /** `<code>` and `</code>` unless told; "markdown" for python fences. */
    codeBlockTags?: CodeBlockTags | "markdown";
    /** Characters of output that the model is shown; 50 000 unless told. The middle of what is longer is cut out. */
    maxPrintOutputsLength?: number;
    /** Ask the model for a JSON object of thought and code (`responseFormat`) in place of text with a code block. */
    useStructuredOutputsInternally?: boolean;
    /**
     * Don't begin a program that is certain to fail after it has called a tool (one that is not `readOnly`), or that holds several mistakes:
     * tell the model all of them at once. true unless told. Programs of executors of your own are not checked.
     */
    checkBeforeRunning?: boolean;
  };

export type ToolCallingAgentOptions = Omit<AgentOptions, "promptTemplates"> & {
  promptTemplates?: Partial<ToolCallingPromptTemplates>;
  /** How many calls of one answer run at the same time; 8 unless told. */
  maxParallelToolCalls?: number;
  /** Characters of one tool result that the model is shown; 50 000 unless told. The middle of what is longer is cut out. */
  maxToolOutputLength?: number;
};

/**
 * What `resume()` takes: the task and its pictures are those of the run that goes on. `maxSteps` counts the steps that it has
 * taken already; `additionalArgs` are needed again only where the variables are lost (another process).
 */
export type ResumeOptions = Omit<RunOptions, "reset" | "images">;

export type RunOptions = {
  /** false continues the last run: its memory and its variables. */
  reset?: boolean;
  images?: readonly ImagePart[];
  /** Become variables of the program, under their names. */
  additionalArgs?: Readonly<Record<string, unknown>>;
  maxSteps?: number;
  signal?: AbortSignal;
  /** What the final answer must be; an answer that does not fit goes back to the model. */
  schema?: StandardSchema | JsonSchema;
  returnFullResult?: boolean;
};

/** What one request to a model has used. */
export type Spending = {
  /** null where the service did not count. */
  usage: TokenUsage | null;
  /** null where that, or the price, is not known. */
  costUsd: number | null;
  /** What limits go by: the same, or an estimate. */
  forLimits: { tokens: number; costUsd: number | null; isEstimated: boolean };
};

/** The run that called an agent, as the called one sees it. */
export interface CallingRun {
  readonly id: string;
  /** Of this run and of those that called it. */
  readonly listeners: readonly AgentListener[];
  /** The tool call that the called agent answers. */
  readonly callId: string;
  readonly agentPath: readonly string[];
  readonly approve: Approve | undefined;
  /** Counts one request of the called agent. */
  spend(spending: Spending): void;
  requireWithinLimits(): void;
}

/** What an agent must be to be a member of another agent's team. */
export interface ManagedAgent {
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly provideRunSummary: boolean;
  readonly promptTemplates: PromptTemplates;
  stream(task: string, options?: RunOptions, caller?: CallingRun): AsyncGenerator<AgentEvent, RunResult, void>;
  dispose(): Promise<void>;
}
