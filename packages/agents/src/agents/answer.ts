// The end of a run: is the answer one that the caller accepts, and what to say when there is none.
//
// An answer passes the schema of the run, then the agent's checks, in order. What is refused goes back to the model as the
// error of the step. When the steps are used up, the model is asked once more, in plain words, for an answer from
// what stands in memory; that answer passes the same schema and checks, but cannot be sent back.

import { AgentExecutionError, AgentMaxStepsError } from "../errors.ts";
import type { AgentEvent } from "../events.ts";
import { joinNeighbours } from "../memory/memory.ts";
import { ActionStep, endTiming, startTiming } from "../memory/steps.ts";
import type { ChatMessage } from "../messages.ts";
import type { PromptTemplates } from "../prompts/templates.ts";
import { describeIssues, toSubscripts } from "../tools/schema.ts";
import type { FinalAnswerCheck } from "./options.ts";
import type { AskModel } from "./planning.ts";
import type { Run } from "./run.ts";

/** The answer as the schema gives it back. Throws AgentExecutionError that says why it is refused. */
export async function requireAcceptable(
  run: Run,
  answer: unknown,
  checks: readonly FinalAnswerCheck[],
): Promise<unknown> {
  const output = await requireFittingSchema(run, answer);
  for (const [index, check] of checks.entries()) {
    const name = check.name === "" ? `number ${index + 1}` : `'${check.name}'`;
    const refusal = await askCheck(check, output, run);
    if (refusal === null) continue;
    run.refusedAnswer = { value: output };
    throw new AgentExecutionError(
      `The final answer was refused by the check ${name}${refusal === "" ? "." : `: ${refusal}`}`,
      {
        code: "final_answer_refused",
      },
    );
  }
  return output;
}

async function requireFittingSchema(run: Run, answer: unknown): Promise<unknown> {
  if (run.schema === null) return answer;
  const checked = await run.schema.validate(answer);
  if (checked.ok) return checked.value;
  run.refusedAnswer = { value: answer };
  const words = describeIssues(checked.issues, (path) => `answer${toSubscripts(path)}`);
  throw new AgentExecutionError(`The final answer does not fit the schema that the task asks for: ${words}`, {
    code: "final_answer_schema",
  });
}

/** Why the check refuses; null when it accepts. */
async function askCheck(check: FinalAnswerCheck, answer: unknown, run: Run): Promise<string | null> {
  try {
    const verdict = await check(answer, run.memory, run.context());
    if (typeof verdict === "string") return verdict;
    return verdict ? null : "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Asks for an answer without a step. Throws AgentMaxStepsError when it is not acceptable. */
export async function* forceAnswer(
  run: Run,
  settings: { ask: AskModel; templates: PromptTemplates; checks: readonly FinalAnswerCheck[] },
): AsyncGenerator<AgentEvent, unknown, void> {
  const { ask, templates, checks } = settings;
  const past = run.memory.toMessages().filter((message) => message.role !== "system");
  const messages: ChatMessage[] = joinNeighbours([
    { role: "system", content: templates.forcedAnswerIntroduction() },
    ...past,
    { role: "user", content: templates.forcedAnswer({ task: run.task }) },
  ]);
  const step = new ActionStep(run.stepNumber + 1, startTiming(Date.now()));
  step.modelInputMessages = messages;
  const answer = yield* ask(run, messages, {});
  step.modelOutput = answer.text;
  step.usage = answer.usage;
  step.timing = endTiming(step.timing, Date.now());
  run.record(step);
  try {
    const output = run.schema === null ? answer.text : parsed(answer.text);
    step.actionOutput = yield* run.during(requireAcceptable(run, output, checks));
    return step.actionOutput;
  } catch (cause) {
    run.signal.throwIfAborted();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AgentMaxStepsError(
      `The run used all its ${run.maxSteps} steps, and its last answer is not acceptable: ${reason}`,
      {
        code: "max_steps_answer_refused",
        cause,
      },
    );
  }
}

/** Asked for data in words, a model writes JSON, often in a fence. */
function parsed(text: string): unknown {
  const inner = text.match(/^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/)?.[1] ?? text;
  try {
    return JSON.parse(inner);
  } catch {
    return text.trim();
  }
}
