// Planning: a first plan before the first step, and a revised one every `planningInterval` steps.
//
// The plan goes into memory as the model's own words, so every later step reads it. A revised plan is made from the short
// form of memory: what was done and seen, without old plans and without the model's thoughts.

import type { AgentEvent } from "../events.ts";
import { joinNeighbours } from "../memory/memory.ts";
import { endTiming, PlanningStep, startTiming } from "../memory/steps.ts";
import type { ChatMessage } from "../messages.ts";
import type { ModelAnswer, ModelOptions } from "../models/model.ts";
import { endOfPlan, planInMemory } from "../prompts/planning.ts";
import type { PromptTemplates } from "../prompts/templates.ts";
import type { Run } from "./run.ts";

export type AskModel = (
  run: Run,
  messages: readonly ChatMessage[],
  options: ModelOptions,
) => AsyncGenerator<AgentEvent, ModelAnswer, void>;

/** Whether a plan comes before the step after `stepsDone` steps. */
export const isPlanDue = (stepsDone: number, interval: number | undefined): boolean =>
  interval !== undefined && stepsDone % interval === 0;

/** Asks for a plan and puts it into memory. */
export async function* makePlan(
  run: Run,
  settings: { ask: AskModel; templates: PromptTemplates; stubs: readonly string[] },
): AsyncGenerator<AgentEvent, PlanningStep, void> {
  const { ask, templates, stubs } = settings;
  const isFirst = !run.memory.steps.some((step) => step.type === "action");
  const data = { task: run.task, tools: stubs, remainingSteps: run.maxSteps - run.stepNumber };
  const messages: ChatMessage[] = isFirst
    ? [{ role: "user", content: templates.initialPlan(data) }]
    : joinNeighbours([
        { role: "system", content: templates.updatePlanIntroduction(data) },
        ...run.memory.toMessages({ isSummary: true }),
        { role: "user", content: templates.updatePlan(data) },
      ]);
  const timing = startTiming(Date.now());
  const answer = yield* ask(run, messages, { stop: [endOfPlan] });
  const step = new PlanningStep(planInMemory(answer.text, isFirst), {
    modelInputMessages: messages,
    usage: answer.usage,
    timing: endTiming(timing, Date.now()),
  });
  run.record(step);
  return step;
}
