// What a run that has no answer had come to, in one place: `result.partial`, and `error.partial` where `run()` rejects.
//
// A run that ends at a limit can't ask its model for a last word, since that word would be beyond the limit. What it has is gathered here
// from its steps: what it found last, what it printed, the answer that was refused, the plan it followed, and why it ended.

import type { AgentError, PartialResult } from "../errors.ts";
import type { ActionStep, MemoryStep } from "../memory/steps.ts";
import { cutMiddle } from "./cut-middle.ts";
import type { Run } from "./run.ts";

const longestReport = 2000;

export function partialResult(run: Run, steps: readonly MemoryStep[], error: AgentError): PartialResult {
  const actions = steps.filter((step): step is ActionStep => step.type === "action");
  const last = <Value>(read: (step: ActionStep) => Value | null): Value | null => {
    for (const step of actions.toReversed()) {
      const value = read(step);
      if (value !== null) return value;
    }
    return null;
  };
  const plan = steps.findLast((step) => step.type === "planning");
  return {
    code: error.code,
    reason: error.message,
    stepsTaken: actions.length,
    usage: run.budget.usage,
    ...(run.budget.costUsd === null ? {} : { costUsd: run.budget.costUsd }),
    plan: plan?.plan ?? null,
    text: last((step) => step.modelOutput),
    program: last((step) => step.codeAction),
    observation: last((step) => step.fullObservations ?? step.observations),
    // That of the step which was stopped is the reason of the stop.
    stepError: actions.findLast((step) => step.error !== null && step.error !== error)?.error?.message ?? null,
    value: last((step) => step.actionOutput ?? null),
    printed: run.printed,
    ...(run.refusedAnswer === undefined ? {} : { refusedAnswer: run.refusedAnswer.value }),
  };
}

/** Puts on an error what the run had come to, where it does not clutter what is printed of it. */
export function attachPartial(error: AgentError, partial: PartialResult): AgentError {
  return Object.defineProperty(error, "partial", { value: partial, configurable: true, writable: true });
}

/** For who leads an agent that did not come to its end: what it had seen last, so that the work can go on from there. */
export function describePartial(
  { refusedAnswer, observation, stepError }: PartialResult,
  toText: (value: unknown) => string,
): string {
  const parts: string[] = [];
  if (refusedAnswer !== undefined) parts.push(`An answer that was refused:\n${toText(refusedAnswer)}`);
  if (observation !== null) parts.push(`What it saw last:\n${observation}`);
  if (stepError !== null) parts.push(`The last error of its steps:\n${stepError}`);
  return parts.map((part) => `\n${cutMiddle(part, longestReport)}`).join("");
}
