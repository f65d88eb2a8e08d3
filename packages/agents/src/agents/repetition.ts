// A step that does what the step before it did, with the same outcome: the beginning of a loop that only ends with the steps.
//
// The model is told so, in the observation, where it reads it before it writes the next step. Nothing is forbidden, unless the developer
// sets `limits.maxRepeats`: a program that waits for something may rightly look twice. An answer that holds no action counts too.

import type { AgentMemory } from "../memory/memory.ts";
import type { ActionStep } from "../memory/steps.ts";

export const repetitionNote =
  "This step was the same as the one before it, and so was its outcome. Doing it once more will not change that: do something else, or give the final answer with what you have.";

/** Adds the note to a step that repeats the last one of memory. How many times in a row it has been repeated; 0 for a new step. */
export function noteRepetition(memory: AgentMemory, step: ActionStep): number {
  if (step.isFinalAnswer || actionOf(step) === null) return 0;
  let times = 0;
  for (const earlier of memory.steps.toReversed()) {
    if (earlier.type === "planning") continue;
    if (earlier.type !== "action" || !isSame(earlier, step)) break;
    times += 1;
  }
  if (times === 0) return 0;
  const result = step.toolResults.at(-1);
  if (result !== undefined) result.text = `${result.text}\n\n${repetitionNote}`;
  else step.observations = step.observations === null ? repetitionNote : `${step.observations}\n\n${repetitionNote}`;
  return times;
}

const isSame = (left: ActionStep, right: ActionStep): boolean =>
  actionOf(left) === actionOf(right) && outcomeOf(left) === outcomeOf(right);

/** null where the model gave no answer at all. */
function actionOf({ toolCalls, modelOutput }: ActionStep): string | null {
  if (toolCalls.length === 0) return modelOutput;
  return JSON.stringify(toolCalls.map((call) => [call.name, call.arguments]));
}

function outcomeOf({ toolResults, observations, error }: ActionStep): string {
  const seen = toolResults.length > 0 ? toolResults.map(({ text }) => text) : [observations ?? ""];
  return JSON.stringify([...seen.map((text) => text.replace(repetitionNote, "").trimEnd()), error?.message ?? null]);
}
