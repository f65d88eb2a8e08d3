// What a tool is told besides its arguments.

import type { TokenUsage } from "../messages.ts";
import type { JsonSchema } from "./json-schema.ts";

/** What a tool is told about the call that it answers. */
export type ToolContext = {
  /** Aborted when the run is cancelled or the tool's time is over. */
  signal: AbortSignal;
  runId: string;
  stepNumber: number;
  agentName: string;
  /** Becomes a "log" event of the run; the model does not see it. */
  log(message: string): void;
  /** How far the call is, for who watches: a "tool.progress" event of the run. `fraction` is from 0 to 1. */
  progress(message: string, fraction?: number): void;
  /**
   * Asks whoever approves calls in this run (the agent's `approve`) for values of `schema`; null when they are refused. Absent where
   * nobody can be asked.
   */
  ask?(message: string, schema: JsonSchema): Promise<Record<string, unknown> | null>;
  /** What the run may spend, for a tool that asks a model itself. Absent where no run counts. */
  budget?: ToolBudget;
};

/** The run's account of tokens and money. */
export type ToolBudget = {
  /** Throws an AgentError where the run, or one that called it, has used what its limits allow: before a request. */
  requireLeft(): void;
  /** Counts a request in the usage and the cost of the run, by the price of the model. */
  add(usage: TokenUsage, modelId: string): void;
};
