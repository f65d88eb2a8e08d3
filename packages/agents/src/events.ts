// What a run says about itself while it goes on.
//
// Nothing in the agent loop prints. The console printer, the web page, a logger, a tracer and a journal all listen to
// this one union. Every event says which run, which step and which agent it belongs to, so that the events of many
// runs and of sub-agents can share one channel. `at` is milliseconds since the epoch.
//
// Order within a run:
//
//   run.start  { [compaction] [plan] step.start <step> step.end }  final | error  run.end
//   <step> of a code agent:          model.delta* model.end action.code { tool.call tool.result | stdout }* observation
//   <step> of a tool-calling agent:  model.delta* model.end { tool.call tool.result }*
//
// run.end is always the last event of a run. A request that failed and is sent again is a model.retry; the deltas before it belong to no
// answer. Between a tool.call and its tool.result may stand approval.request, approval.result, tool.progress, log, and all events of a managed agent, which
// pass through the run that called it under a runId, agentName and agentPath of their own; calls that run side by side mix.

import type { AgentError, PartialResult } from "./errors.ts";
import type { TokenUsage } from "./messages.ts";
import type { ActionStep, MemoryStep, Timing } from "./memory/steps.ts";

/** What each event carries. */
export type EventOrigin = {
  runId: string;
  /** The number of the step that is running, from 1; 0 outside a step. */
  stepNumber: number;
  agentName: string;
  /** The names of the agents from the one that was asked first down to this one. */
  agentPath: readonly string[];
  /** Milliseconds since the epoch. */
  at: number;
};

/** The call that a managed agent's run answers. */
export type EventParent = { runId: string; callId: string };

export type AgentEventBody =
  | { type: "run.start"; task: string; modelId: string; tools: string[]; parent?: EventParent }
  | { type: "plan"; plan: string; usage: TokenUsage | null }
  | { type: "compaction"; summary: string; steps: number; usage: TokenUsage | null }
  | { type: "step.start" }
  | { type: "model.delta"; text?: string; reasoning?: string }
  | { type: "model.retry"; attempt: number; delayMs: number; error: AgentError }
  /** `costUsd` of this request, where the price is known. */
  | { type: "model.end"; text: string; usage: TokenUsage | null; modelId: string; costUsd?: number }
  | { type: "action.code"; code: string; thought: string }
  | { type: "stdout"; text: string }
  | { type: "tool.call"; id: string; name: string; args: unknown[]; kwargs: Record<string, unknown> }
  | { type: "tool.progress"; id: string; name: string; message: string; fraction?: number }
  | { type: "tool.result"; id: string; name: string; value?: unknown; error?: AgentError | Error; ms: number }
  | { type: "approval.request"; id: string; name: string; args: Readonly<Record<string, unknown>> }
  | { type: "approval.result"; id: string; name: string; approved: boolean; reason?: string; args?: unknown }
  | { type: "log"; message: string /** A step that repeats the one before it: how often in a row. */; repeats?: number }
  | { type: "observation"; text: string }
  | { type: "step.end"; step: ActionStep; durationMs: number; usage: TokenUsage | null }
  | { type: "final"; output: unknown }
  | { type: "error"; error: AgentError }
  | { type: "run.end"; result: RunResult };

export type AgentEvent = EventOrigin & AgentEventBody;

/** Told of each event at the moment it happens; must not throw and is not waited for. */
export type AgentListener = (event: AgentEvent) => void;

export type AgentEventType = AgentEvent["type"];

/** How a run ended: with an answer, by its number of steps, by another limit, by an interrupt, or by an error. */
export type RunState = "success" | "max_steps" | "limit" | "interrupted" | "failed";

/** What every run leaves behind. */
export type RunAccount = {
  /** The steps of this run, the task step first; also those that have left memory since. */
  steps: readonly MemoryStep[];
  /** Tokens of all model requests of the run, sub-agents included. */
  usage: TokenUsage;
  /** US dollars of the same requests; absent where the price of a model, or what it used, is not known. */
  costUsd?: number;
  timing: Timing;
};

/**
 * The outcome of a run; what `run(task, { returnFullResult: true })` resolves with. `state` says which fields it has: an answer in
 * "success"; else `error`, which says why, and `partial`, what the run had come to. After "max_steps" `output` is the answer that the model was
 * asked for in the end, or null where that was refused.
 */
export type RunResult<Output = unknown> = RunAccount &
  (
    | { state: "success"; output: Output; error?: undefined; partial?: undefined }
    | { state: "max_steps"; output: Output | null; error: AgentError; partial: PartialResult }
    | { state: "limit" | "interrupted" | "failed"; output: null; error: AgentError; partial: PartialResult }
  );
