// What a run says about itself while it goes on.
//
// Nothing in the agent loop prints. The console printer, the web page, a logger, a tracer and a journal all listen to
// this one union. Every event says which run, which step and which agent it belongs to, so that the events of many
// runs and of sub-agents can share one channel. `at` is milliseconds since the epoch.
//
// Order within a run: run.start, then for each step (compaction | plan | step.start .. step.end), then final, then run.end.
// run.end is always the last event of a run, also when it failed (then `error` comes before it).
// Events of a managed agent are forwarded through the run that called it, under its own runId and agentName.

import type { AgentError } from "./errors.ts";
import type { TokenUsage } from "./messages.ts";
import type { ActionStep, MemoryStep, Timing } from "./memory/steps.ts";

/** What each event carries. */
export type EventOrigin = {
  runId: string;
  /** The number of the step that is running, from 1; 0 outside a step. */
  stepNumber: number;
  agentName: string;
  /** Milliseconds since the epoch. */
  at: number;
};

export type AgentEventBody =
  | { type: "run.start"; task: string; modelId: string; tools: string[] }
  | { type: "plan"; plan: string; usage: TokenUsage | null }
  | { type: "compaction"; summary: string; steps: number; usage: TokenUsage | null }
  | { type: "step.start" }
  | { type: "model.delta"; text?: string; reasoning?: string }
  | { type: "model.end"; text: string; usage: TokenUsage | null }
  | { type: "action.code"; code: string; thought: string }
  | { type: "stdout"; text: string }
  | { type: "tool.call"; id: string; name: string; args: unknown[]; kwargs: Record<string, unknown> }
  | { type: "tool.result"; id: string; name: string; value?: unknown; error?: AgentError | Error; ms: number }
  | { type: "log"; message: string }
  | { type: "observation"; text: string }
  | { type: "step.end"; step: ActionStep; durationMs: number; usage: TokenUsage | null }
  | { type: "final"; output: unknown }
  | { type: "error"; error: AgentError }
  | { type: "run.end"; result: RunResult };

export type AgentEvent = EventOrigin & AgentEventBody;

export type AgentEventType = AgentEvent["type"];

/** How a run ended: with an answer, by its number of steps, by another limit, by an interrupt, or by an error. */
export type RunState = "success" | "max_steps" | "limit" | "interrupted" | "failed";

/** The outcome of a run; what `run(task, { returnFullResult: true })` resolves with. */
export type RunResult<Output = unknown> = {
  output: Output;
  state: RunState;
  /** The steps of this run, the task step first; also those that have left memory since. */
  steps: readonly MemoryStep[];
  /** Tokens of all model requests of the run, sub-agents included. */
  usage: TokenUsage;
  /** US dollars of the same requests; absent where a model's price is not known. */
  costUsd?: number;
  timing: Timing;
  /** Why the run did not end in "success"; absent otherwise. */
  error?: AgentError;
};
