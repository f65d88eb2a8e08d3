// Compaction: when a conversation grows beyond a number of tokens, its older steps are replaced by a summary.
//
// It happens before a step, all at once and down to the newest few steps, so that between two compactions the beginning of
// the messages stays as it is and a service's prompt cache holds. Tasks are never replaced. The steps are not lost: the
// summary keeps them for replay, export and saving. A summary that the model does not give leaves everything as it was.
//
// The agent's own model is asked for the summary at the end of what it has been shown before, word for word and with the same tools, so that
// the request reads the service's cache: the messages are those of an earlier step, and one more of the user. Another model, which has nothing
// in its cache, is shown the older steps and not the system prompt.

import { AgentGenerationError } from "../errors.ts";
import type { AgentEvent } from "../events.ts";
import type { AgentMemory } from "../memory/memory.ts";
import { joinNeighbours } from "../memory/memory.ts";
import { endTiming, type MemoryStep, startTiming, SummaryStep } from "../memory/steps.ts";
import { type ChatMessage, type ContentPart, textOf, type TokenUsage } from "../messages.ts";
import type { ModelOptions } from "../models/model.ts";
import { droppedStepsNote } from "../prompts/compaction.ts";
import type { PromptTemplates } from "../prompts/templates.ts";
import type { AskModel } from "./planning.ts";
import type { Run } from "./run.ts";

export type Compaction = {
  /** Input tokens of a request from which on the next one is made shorter. This or `whenSteps` is needed; either is enough. */
  whenOver?: number;
  /** Action steps that stand in memory from which on it is made shorter; more than `keepLast`. */
  whenSteps?: number;
  /** How many action steps at the end stay as they are; 4 unless told. */
  keepLast?: number;
  /** Let the model summarise the older steps (unless told otherwise), or just leave them out. */
  how?: "summarize" | "drop";
};

/** Characters of a token, roughly, where the service does not count. */
const charactersPerToken = 4;

export type CompactionSettings = {
  compaction: Compaction;
  ask: AskModel;
  templates: PromptTemplates;
  /** What stands in the requests of the agent's steps besides the messages; null where another model writes the summary. */
  prompt: Pick<ModelOptions, "tools"> | null;
};

/** Replaces the older steps of memory where that is due; whether it did. */
export async function* compact(
  run: Run,
  settings: CompactionSettings,
): AsyncGenerator<AgentEvent, SummaryStep | null, void> {
  const { compaction } = settings;
  const { steps } = run.memory;
  const older = steps.slice(0, startOfKept(steps, compaction.keepLast ?? 4));
  const replaced = older.filter((step) => step.type !== "task");
  // Less than two steps are no shorter for being summarised.
  if (replaced.filter((step) => step.type === "action").length < 2) return null;
  if (!isDue(run.memory, compaction)) return null;
  const timing = startTiming(Date.now());
  const told = compaction.how === "drop" ? droppedSummary(replaced) : yield* summarize(run, older, settings);
  if (told === null) return null;
  const details = { replaced, usage: told.usage, timing: endTiming(timing, Date.now()) };
  const summary = new SummaryStep(told.text, details);
  steps.splice(0, older.length, ...older.filter((step) => step.type === "task"), summary);
  return summary;
}

/** Where the steps begin that stay. */
function startOfKept(steps: readonly MemoryStep[], keepLast: number): number {
  const actions = steps.flatMap((step, index) => (step.type === "action" ? [index] : []));
  const first = actions.at(-Math.max(1, keepLast));
  return actions.length <= keepLast || first === undefined ? 0 : first;
}

function isDue(memory: AgentMemory, { whenOver, whenSteps }: Compaction): boolean {
  const actions = memory.steps.filter((step) => step.type === "action").length;
  if (whenSteps !== undefined && actions >= whenSteps) return true;
  return whenOver !== undefined && requestTokens(memory) > whenOver;
}

function requestTokens(memory: AgentMemory): number {
  const last = memory.steps.findLast((step) => step.type === "action");
  if (last?.usage && last.usage.inputTokens > 0) return last.usage.inputTokens;
  const characters = memory.toMessages().reduce((sum, message) => sum + textOf(message).length, 0);
  return Math.ceil(characters / charactersPerToken);
}

type Told = { text: string; usage: TokenUsage | null };

function droppedSummary(replaced: readonly MemoryStep[]): Told {
  const count = replaced.reduce((sum, step) => sum + (step.type === "summary" ? step.replaced.length : 1), 0);
  return { text: droppedStepsNote(count), usage: null };
}

async function* summarize(
  run: Run,
  older: readonly MemoryStep[],
  { ask, templates, prompt }: CompactionSettings,
): AsyncGenerator<AgentEvent, Told | null, void> {
  const first: ChatMessage[] =
    prompt === null
      ? [{ role: "system", content: templates.compactionIntroduction({ task: run.task }) }]
      : run.memory.systemPrompt.toMessages();
  const past = joinNeighbours([...first, ...older.flatMap((step) => step.toMessages())]);
  const options: ModelOptions = prompt?.tools === undefined ? {} : { tools: prompt.tools, toolChoice: "none" };
  let reason = "the model gave no text.";
  try {
    const { text, usage } = yield* ask(run, withLastWord(past, templates.compaction()), options);
    if (text.trim() !== "") return { text: text.trim(), usage };
  } catch (error) {
    if (!(error instanceof AgentGenerationError)) throw error;
    reason = error.message;
  }
  yield run.event({ type: "log", message: `The older steps were not summarised: ${reason}` });
  return null;
}

/** The messages with one more of the user: a part of its own, where the last is the user's too, so that what was there stays as it was. */
function withLastWord(messages: readonly ChatMessage[], text: string): ChatMessage[] {
  const last = messages.at(-1);
  if (last?.role !== "user") return [...messages, { role: "user", content: text }];
  const before: ContentPart[] =
    typeof last.content === "string" ? [{ type: "text", text: last.content }] : last.content;
  return [...messages.slice(0, -1), { ...last, content: [...before, { type: "text", text }] }];
}
