// The memory of one conversation: the system prompt and the steps of one run or of several that continue each other.
//
// `toMessages` is the whole context of the next model request. Neighbouring messages of one role are joined, because
// several services refuse two user messages in a row. `steps` is an ordinary array: what is changed in it between two steps
// or two runs is what the model sees next. `JSON.stringify(memory)` and `AgentMemory.fromJSON` put a memory away and take it back.

import type { ChatMessage, ContentPart } from "../messages.ts";
import { readMemory, type SavedMemory, saveMemory } from "./saved-memory.ts";
import { type ActionStep, type MemoryStep, SystemPromptStep, type ToMessagesOptions } from "./steps.ts";

export class AgentMemory {
  systemPrompt: SystemPromptStep;
  readonly steps: MemoryStep[] = [];

  constructor(systemPrompt: string) {
    this.systemPrompt = new SystemPromptStep(systemPrompt);
  }

  /** The memory that `toJSON` wrote; takes the object, not its text. Throws AgentError with the code `memory_json_invalid`. */
  static fromJSON(json: unknown): AgentMemory {
    const { systemPrompt, steps } = readMemory(json);
    const memory = new AgentMemory(systemPrompt);
    memory.steps.push(...steps);
    return memory;
  }

  /** Plain data without loss: every step with its messages, usage, timing, error, pictures. */
  toJSON(): SavedMemory {
    return saveMemory(this.systemPrompt.systemPrompt, this.steps);
  }

  /** Forgets all steps; the system prompt stays. */
  reset(): void {
    this.steps.length = 0;
  }

  toMessages(options: ToMessagesOptions = {}): ChatMessage[] {
    const all = [this.systemPrompt, ...this.steps].flatMap((step) => step.toMessages(options));
    return joinNeighbours(all);
  }

  /** All actions, also those that a summary stands for. */
  actionSteps(): ActionStep[] {
    return actionsIn(this.steps);
  }

  /** All programs of the conversation, one after another: what to run to do it again without a model. */
  fullCode(): string {
    const programs = this.actionSteps().flatMap((step) => (step.codeAction === null ? [] : [step.codeAction]));
    return programs.join("\n\n");
  }
}

const actionsIn = (steps: readonly MemoryStep[]): ActionStep[] =>
  steps.flatMap((step) => {
    if (step.type === "summary") return actionsIn(step.replaced);
    return step.type === "action" ? [step] : [];
  });

/** One message where several of one role follow each other. */
export function joinNeighbours(messages: readonly ChatMessage[]): ChatMessage[] {
  const joined: ChatMessage[] = [];
  for (const message of messages) {
    const last = joined.at(-1);
    const isJoinable = last?.role === message.role && !hasCall(last) && !hasCall(message);
    if (last && isJoinable) joined[joined.length - 1] = join(last, message);
    else joined.push(message);
  }
  return joined;
}

const hasCall = (message: ChatMessage): boolean => message.toolCalls !== undefined || message.toolCallId !== undefined;

function join(first: ChatMessage, second: ChatMessage): ChatMessage {
  const joined: ChatMessage = { ...first, content: joinContent(first.content, second.content) };
  if (second.reasoning !== undefined) joined.reasoning = [...(first.reasoning ?? []), ...second.reasoning];
  return joined;
}

function joinContent(first: ChatMessage["content"], second: ChatMessage["content"]): ChatMessage["content"] {
  if (typeof first === "string" && typeof second === "string") return `${first}\n\n${second}`;
  return [...toParts(first), ...toParts(second)];
}

const toParts = (content: ChatMessage["content"]): ContentPart[] =>
  typeof content === "string" ? [{ type: "text", text: content }] : content;
