// What an agent remembers: one record for each thing that happened in a run.
//
// A record keeps the facts; `toMessages` says them to the model again when the next step is due. In the
// short form (`{ isSummary: true }`, used when a plan is revised) a record leaves out what would bias the planner: the
// system prompt, old plans, and the model's own words of each step; what it did (programs, calls) stays. The nouns are those of smolagents.

import type { AgentError } from "../errors.ts";
import type { ChatMessage, ImagePart, ReasoningPart, TextPart, TokenUsage, ToolCallPart } from "../messages.ts";

/** Milliseconds since the epoch, and the difference. */
export type Timing = { startedAt: number; endedAt: number; durationMs: number };

export type ToMessagesOptions = {
  /** Leave out the system prompt, plans and the model's own words; programs and calls stay. */
  isSummary?: boolean;
};

export const startTiming = (now: number): Timing => ({ startedAt: now, endedAt: now, durationMs: 0 });

export const endTiming = (timing: Timing, now: number): Timing => ({
  startedAt: timing.startedAt,
  endedAt: now,
  durationMs: now - timing.startedAt,
});

/** Text with pictures after it; plain text where there are none. */
const withImages = (text: string, images: readonly ImagePart[]): string | (TextPart | ImagePart)[] =>
  images.length === 0 ? text : [{ type: "text", text }, ...images];

export class SystemPromptStep {
  readonly type = "system_prompt";
  readonly systemPrompt: string;

  constructor(systemPrompt: string) {
    this.systemPrompt = systemPrompt;
  }

  toMessages(options: ToMessagesOptions = {}): ChatMessage[] {
    return options.isSummary ? [] : [{ role: "system", content: this.systemPrompt }];
  }
}

export class TaskStep {
  readonly type = "task";
  readonly task: string;
  readonly images: readonly ImagePart[];

  constructor(task: string, images: readonly ImagePart[] = []) {
    this.task = task;
    this.images = images;
  }

  toMessages(_options: ToMessagesOptions = {}): ChatMessage[] {
    return [{ role: "user", content: withImages(`New task:\n${this.task}`, this.images) }];
  }
}

export class PlanningStep {
  readonly type = "planning";
  /** What later steps read; a step callback may rewrite it. */
  plan: string;
  readonly modelInputMessages: readonly ChatMessage[];
  readonly usage: TokenUsage | null;
  readonly timing: Timing;

  constructor(
    plan: string,
    details: { modelInputMessages: readonly ChatMessage[]; usage: TokenUsage | null; timing: Timing },
  ) {
    this.plan = plan;
    this.modelInputMessages = details.modelInputMessages;
    this.usage = details.usage;
    this.timing = details.timing;
  }

  toMessages(options: ToMessagesOptions = {}): ChatMessage[] {
    if (options.isSummary) return [];
    return [
      { role: "assistant", content: this.plan },
      // Without an order of the user many models go on planning.
      { role: "user", content: "Good. Now carry out this plan, step by step." },
    ];
  }
}

/** What follows an error in the conversation. */
const retryAdvice =
  "Now let's retry: take care not to repeat previous errors! If several attempts have failed, try a completely different approach.";

/** What one native tool call came to, as the model is told it. */
export type ToolResult = {
  /** The `id` of the call that this answers. */
  id: string;
  name: string;
  text: string;
  /** The whole text, where `text` was cut to be shown. */
  fullText?: string;
  isError: boolean;
};

/** How runs are stopped from outside; that is no mistake of the model. */
const stopCodes: ReadonlySet<string> = new Set(["interrupted", "time_limit", "run_over"]);

/** One turn of the loop: what the model was shown, what it wrote, what came of it. Filled in while the step goes on. */
export class ActionStep {
  readonly type = "action";
  readonly stepNumber: number;
  timing: Timing;
  modelInputMessages: readonly ChatMessage[] = [];
  modelOutput: string | null = null;
  /** The thinking before it, for the service that wants it back. */
  reasoning: ReasoningPart[] = [];
  /** The program that was taken from the model's answer. */
  codeAction: string | null = null;
  toolCalls: ToolCallPart[] = [];
  /** Of an agent that calls tools natively: one for each of `toolCalls`, in their order. Empty where a program made the calls. */
  toolResults: ToolResult[] = [];
  observations: string | null = null;
  /** The whole text, where `observations` was cut to be shown; else null. The model never sees it. */
  fullObservations: string | null = null;
  /** Pictures for the model's next look; a step callback may add some. */
  observationImages: ImagePart[] = [];
  /** The value of the program's last expression, or the final answer. */
  actionOutput: unknown = null;
  error: AgentError | null = null;
  usage: TokenUsage | null = null;
  isFinalAnswer = false;

  constructor(stepNumber: number, timing: Timing) {
    this.stepNumber = stepNumber;
    this.timing = timing;
  }

  toMessages(options: ToMessagesOptions = {}): ChatMessage[] {
    const { error } = this;
    const isStopped = error !== null && stopCodes.has(error.code);
    const messages =
      this.toolResults.length > 0 ? this.#callMessages({ ...options, isStopped }) : this.#textMessages(options);
    // What came before the model had said anything is no mistake of its own: a service that failed, a limit.
    if (error === null || (this.modelOutput === null && !isStopped)) return messages;
    if (isStopped) {
      messages.push({ role: "user", content: `This step was stopped before its end. ${error.message}` });
    } else if (this.toolResults.length === 0) {
      messages.push({ role: "user", content: `Error:\n${error.message}\n${retryAdvice}` });
    }
    return messages;
  }

  #textMessages(options: ToMessagesOptions): ChatMessage[] {
    const messages: ChatMessage[] = [];
    if (options.isSummary) {
      if (this.codeAction !== null) messages.push({ role: "assistant", content: `Program:\n${this.codeAction}` });
    } else if (this.modelOutput !== null) {
      messages.push({ role: "assistant", content: this.modelOutput.trim(), ...this.#reasoningField() });
    }
    if (this.observations !== null || this.observationImages.length > 0) {
      const text = `Observation:\n${this.observations ?? ""}`;
      messages.push({ role: "user", content: withImages(text, this.observationImages) });
    }
    return messages;
  }

  #reasoningField(): Pick<ChatMessage, "reasoning"> {
    return this.reasoning.length === 0 ? {} : { reasoning: [...this.reasoning] };
  }

  /** The calls and their answers as services want them: every call of a message answered, in order, by its id. */
  #callMessages(options: ToMessagesOptions & { isStopped: boolean }): ChatMessage[] {
    const said = options.isSummary ? "" : (this.modelOutput ?? "").trim();
    const answered = new Set(this.toolResults.map((result) => result.id));
    const toolCalls = this.toolCalls.filter((call) => answered.has(call.id));
    const messages: ChatMessage[] = [
      { role: "assistant", content: said, toolCalls, ...(options.isSummary ? {} : this.#reasoningField()) },
    ];
    for (const { id, text, isError } of this.toolResults) {
      const content = isError ? `Error:\n${text}${options.isStopped ? "" : `\n${retryAdvice}`}` : text;
      messages.push({ role: "tool-response", content, toolCallId: id });
    }
    if (this.observationImages.length > 0) {
      messages.push({ role: "user", content: withImages("Observation:", this.observationImages) });
    }
    return messages;
  }
}

/** Stands for steps that became too many to be told again whole. They are kept here; the model reads the summary only. */
export class SummaryStep {
  readonly type = "summary";
  /** What later steps read; a step callback may rewrite it. */
  summary: string;
  readonly replaced: readonly MemoryStep[];
  readonly usage: TokenUsage | null;
  readonly timing: Timing;

  constructor(summary: string, details: { replaced: readonly MemoryStep[]; usage: TokenUsage | null; timing: Timing }) {
    this.summary = summary;
    this.replaced = details.replaced;
    this.usage = details.usage;
    this.timing = details.timing;
  }

  toMessages(_options: ToMessagesOptions = {}): ChatMessage[] {
    return [{ role: "user", content: `What was done so far, in short:\n${this.summary}` }];
  }
}

export class FinalAnswerStep {
  readonly type = "final_answer";
  readonly output: unknown;

  constructor(output: unknown) {
    this.output = output;
  }

  toMessages(_options: ToMessagesOptions = {}): ChatMessage[] {
    // The step that gave the answer already says it.
    return [];
  }
}

export type MemoryStep = TaskStep | PlanningStep | ActionStep | SummaryStep | FinalAnswerStep;
