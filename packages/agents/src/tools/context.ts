// What a tool is told besides its arguments.

/** What a tool is told about the call that it answers. */
export type ToolContext = {
  /** Aborted when the run is cancelled or the tool's time is over. */
  signal: AbortSignal;
  runId: string;
  stepNumber: number;
  agentName: string;
  /** Becomes a "log" event of the run; the model does not see it. */
  log(message: string): void;
};
