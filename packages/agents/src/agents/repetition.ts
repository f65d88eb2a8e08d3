// A step that does what the step before it did, with the same outcome: the beginning of a loop that only ends with the steps.
//
// The model is told so, in the observation, where it reads it before it writes the next step. Nothing is forbidden: a program that
// waits for something may rightly look twice.

import type { AgentMemory } from "../memory/memory.ts";
import type { ActionStep } from "../memory/steps.ts";

export const repetitionNote =
  "This step was the same as the one before it, and so was its outcome. Doing it once more will not change that: do something else, or give the final answer with what you have.";

/** Adds the note to a step that repeats the last one of memory; whether it did. */
export function noteRepetition(memory: AgentMemory, step: ActionStep): boolean {
  const last = memory.steps.at(-1);
  if (last?.type !== "action" || step.isFinalAnswer || step.toolCalls.length === 0) return false;
  if (actionOf(last) !== actionOf(step) || outcomeOf(last) !== outcomeOf(step)) return false;
  const result = step.toolResults.at(-1);
  if (result !== undefined) result.text = `${result.text}\n\n${repetitionNote}`;
  else step.observations = step.observations === null ? repetitionNote : `${step.observations}\n\n${repetitionNote}`;
  return true;
}

const actionOf = (step: ActionStep): string =>
  JSON.stringify(step.toolCalls.map((call) => [call.name, call.arguments]));

function outcomeOf({ toolResults, observations, error }: ActionStep): string {
  const seen = toolResults.length > 0 ? toolResults.map(({ text }) => text) : [observations ?? ""];
  return JSON.stringify([...seen.map((text) => text.replace(repetitionNote, "").trimEnd()), error?.message ?? null]);
}
