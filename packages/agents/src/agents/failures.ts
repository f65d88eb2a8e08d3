// What ended a step or a run, as an AgentError, and what it means for the run.

import {
  AgentError,
  AgentExecutionError,
  AgentGenerationError,
  AgentMaxStepsError,
  AgentParsingError,
} from "../errors.ts";
import type { RunState } from "../events.ts";
import type { Run } from "./run.ts";

/** Errors that the model can do better about next time. */
export const goesBackToModel = (error: AgentError): boolean =>
  error instanceof AgentParsingError || error instanceof AgentExecutionError;

/** What ended a step or a run, as an AgentError. What was thrown because the run was stopped counts as the reason of the stop. */
export function toStepError(run: Run, thrown: unknown): AgentError {
  if (run.signal.aborted) return run.signal.reason as AgentError;
  if (thrown instanceof AgentError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AgentError(`The run failed: ${message}`, { code: "run_failed", cause: thrown });
}

export function toGenerationError(error: unknown): AgentGenerationError {
  if (error instanceof AgentGenerationError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new AgentGenerationError(`The model gave no answer: ${message}`, { code: "generation_failed", cause: error });
}

export function stateOf(error: AgentError): Exclude<RunState, "success"> {
  switch (error.code) {
    case "interrupted":
      return "interrupted";
    case "token_limit":
    case "cost_limit":
    case "cost_unknown":
    case "time_limit":
    case "repeat_limit":
      return "limit";
    default:
      return error instanceof AgentMaxStepsError ? "max_steps" : "failed";
  }
}
