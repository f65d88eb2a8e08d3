// A memory as JSON and back, without loss, so that a conversation can be put away and gone on with elsewhere.
//
// Every step keeps the messages that the model was shown, and each step is shown all that the one before was, so the
// text would grow with the square of the run. Here each message stands once, in a table, and steps hold the numbers of
// theirs. Pictures are their address, or their bytes in base64. Errors come back as the class that they were, without
// their cause. `version` is raised when the form changes in a way that older readers would misread.

import * as errors from "../errors.ts";
import type { ChatMessage, ContentPart, ImagePart, ReasoningPart, TokenUsage, ToolCallPart } from "../messages.ts";
import { decodeValue, encodeValue, fromBase64, toBase64 } from "./plain-json.ts";
import {
  ActionStep,
  FinalAnswerStep,
  type MemoryStep,
  PlanningStep,
  SummaryStep,
  TaskStep,
  type Timing,
  type ToolResult,
} from "./steps.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What `JSON.stringify(memory)` writes. */
export type SavedMemory = {
  kind: "memory";
  version: 1;
  systemPrompt: string;
  /** The messages of all steps, each once. */
  messages: Fields[];
  steps: Fields[];
};

export function saveMemory(systemPrompt: string, steps: readonly MemoryStep[]): SavedMemory {
  const table = new MessageTable();
  const saved = steps.map((step) => saveStep(step, table));
  return { kind: "memory", version: 1, systemPrompt, messages: table.messages, steps: saved };
}

/** Throws AgentError with the code `memory_json_invalid`. */
export function readMemory(json: unknown): { systemPrompt: string; steps: MemoryStep[] } {
  const saved = requireFields(json, "the memory");
  if (saved.kind !== "memory" || saved.version !== 1) {
    throw invalid(
      `{ kind: "memory", version: 1 }, got ${JSON.stringify({ kind: saved.kind, version: saved.version })}`,
    );
  }
  const messages = requireList(saved.messages, "messages").map(readMessage);
  const steps = requireList(saved.steps, "steps").map((step) => readStep(requireFields(step, "each step"), messages));
  return { systemPrompt: requireText(saved.systemPrompt, "systemPrompt"), steps };
}

class MessageTable {
  readonly messages: Fields[] = [];
  readonly #numbers = new Map<string, number>();

  add(all: readonly ChatMessage[]): number[] {
    return all.map((message) => {
      const saved = saveMessage(message);
      const text = JSON.stringify(saved);
      const known = this.#numbers.get(text);
      if (known !== undefined) return known;
      this.#numbers.set(text, this.messages.length);
      return this.messages.push(saved) - 1;
    });
  }
}

function saveStep(step: MemoryStep, table: MessageTable): Fields {
  switch (step.type) {
    case "task":
      return { type: step.type, task: step.task, images: step.images.map(savePart) };
    case "planning": {
      const { type, plan, usage, timing } = step;
      return { type, plan, usage, timing, modelInput: table.add(step.modelInputMessages) };
    }
    case "summary": {
      const { type, summary, usage, timing } = step;
      return { type, summary, usage, timing, replaced: step.replaced.map((inner) => saveStep(inner, table)) };
    }
    case "final_answer":
      return { type: step.type, output: encodeValue(step.output) };
    case "action": {
      const { type, stepNumber, timing, modelOutput, codeAction, toolResults, observations, usage, isFinalAnswer } =
        step;
      return {
        ...{ type, stepNumber, timing, modelInput: table.add(step.modelInputMessages), modelOutput, codeAction },
        ...(step.reasoning.length === 0 ? {} : { reasoning: step.reasoning }),
        toolCalls: step.toolCalls.map(saveCall),
        ...(step.fullObservations === null ? {} : { fullObservations: step.fullObservations }),
        ...{ toolResults, observations, observationImages: step.observationImages.map(savePart) },
        actionOutput: encodeValue(step.actionOutput),
        error: step.error === null ? null : step.error.toJSON(),
        ...{ usage, isFinalAnswer },
      };
    }
  }
}

function readStep(saved: Fields, messages: readonly ChatMessage[]): MemoryStep {
  switch (saved.type) {
    case "task":
      return new TaskStep(
        requireText(saved.task, "task"),
        requireList(saved.images ?? [], "images").map((image) => readPart(image) as ImagePart),
      );
    case "planning":
      return new PlanningStep(requireText(saved.plan, "plan"), {
        modelInputMessages: pick(saved.modelInput, messages),
        usage: readUsage(saved.usage),
        timing: readTiming(saved.timing),
      });
    case "summary":
      return new SummaryStep(requireText(saved.summary, "summary"), {
        replaced: requireList(saved.replaced, "replaced").map((step) =>
          readStep(requireFields(step, "each step"), messages),
        ),
        usage: readUsage(saved.usage),
        timing: readTiming(saved.timing),
      });
    case "final_answer":
      return new FinalAnswerStep(decodeValue(saved.output));
    case "action":
      return readAction(saved, messages);
    default:
      throw invalid(`steps of type task, planning, action, summary or final_answer, got ${JSON.stringify(saved.type)}`);
  }
}

function readAction(saved: Fields, messages: readonly ChatMessage[]): ActionStep {
  const step = new ActionStep(Number(saved.stepNumber), readTiming(saved.timing));
  step.modelInputMessages = pick(saved.modelInput, messages);
  step.modelOutput = textOrNull(saved.modelOutput, "modelOutput");
  step.codeAction = textOrNull(saved.codeAction, "codeAction");
  step.reasoning = readReasoning(saved.reasoning ?? []);
  step.toolCalls = requireList(saved.toolCalls ?? [], "toolCalls").map(readCall);
  step.toolResults = requireList(saved.toolResults ?? [], "toolResults").map(readResult);
  step.observations = textOrNull(saved.observations, "observations");
  step.fullObservations = textOrNull(saved.fullObservations, "fullObservations");
  step.observationImages = requireList(saved.observationImages ?? [], "observationImages").map(
    (image) => readPart(image) as ImagePart,
  );
  step.actionOutput = decodeValue(saved.actionOutput ?? null);
  step.error = readError(saved.error);
  step.usage = readUsage(saved.usage);
  step.isFinalAnswer = saved.isFinalAnswer === true;
  return step;
}

function saveMessage({ role, content, toolCalls, toolCallId, reasoning }: ChatMessage): Fields {
  const saved: Record<string, unknown> = { role };
  saved.content = typeof content === "string" ? content : content.map(savePart);
  if (toolCalls !== undefined) saved.toolCalls = toolCalls.map(saveCall);
  if (toolCallId !== undefined) saved.toolCallId = toolCallId;
  if (reasoning !== undefined) saved.reasoning = reasoning;
  return saved;
}

const roles: ReadonlySet<unknown> = new Set(["system", "user", "assistant", "tool-call", "tool-response"]);

function readMessage(json: unknown): ChatMessage {
  const saved = requireFields(json, "each message");
  if (!roles.has(saved.role)) throw invalid(`a message with a known role, got ${JSON.stringify(saved.role)}`);
  const content =
    typeof saved.content === "string" ? saved.content : requireList(saved.content, "content").map(readPart);
  const message: ChatMessage = { role: saved.role as ChatMessage["role"], content };
  if (saved.toolCalls !== undefined) message.toolCalls = requireList(saved.toolCalls, "toolCalls").map(readCall);
  if (saved.toolCallId !== undefined) message.toolCallId = requireText(saved.toolCallId, "toolCallId");
  if (saved.reasoning !== undefined) message.reasoning = readReasoning(saved.reasoning);
  return message;
}

function savePart(part: ContentPart): Fields {
  if (part.type === "text" || "url" in part) return { ...part };
  return { type: part.type, mediaType: part.mediaType, base64: toBase64(part.data) };
}

function readPart(json: unknown): ContentPart {
  const saved = requireFields(json, "each part of a message");
  if (saved.type === "text") return { type: "text", text: requireText(saved.text, "text") };
  if (saved.url !== undefined) return { type: "image", url: requireText(saved.url, "url") };
  const data = fromBase64(requireText(saved.base64, "base64"));
  const mediaType = requireText(saved.mediaType, "mediaType");
  return saved.type === "audio" ? { type: "audio", data, mediaType } : { type: "image", data, mediaType };
}

const saveCall = ({ id, name, arguments: given, providerData }: ToolCallPart): Fields => ({
  id,
  name,
  arguments: encodeValue(given),
  ...(providerData === undefined ? {} : { providerData }),
});

const readReasoning = (json: unknown): ReasoningPart[] =>
  requireList(json, "reasoning").map((part) => {
    const { provider, block } = requireFields(part, "each part of reasoning");
    return { provider: requireText(provider, "provider"), block: requireFields(block, "the block of reasoning") };
  });

function readCall(json: unknown): ToolCallPart {
  const saved = requireFields(json, "each tool call");
  const given = decodeValue(saved.arguments);
  const call: ToolCallPart = {
    id: requireText(saved.id, "id"),
    name: requireText(saved.name, "name"),
    arguments: given,
  };
  if (saved.providerData !== undefined) call.providerData = requireFields(saved.providerData, "providerData");
  return call;
}

function readResult(json: unknown): ToolResult {
  const saved = requireFields(json, "each tool result");
  const [id, name, text] = [saved.id, saved.name, saved.text].map((field) => requireText(field, "tool result"));
  const fullText = textOrNull(saved.fullText, "fullText");
  return { id, name, text, ...(fullText === null ? {} : { fullText }), isError: saved.isError === true };
}

type ErrorClass = new (message: string, options: errors.AgentErrorOptions) => errors.AgentError;

const errorClasses: ReadonlyMap<unknown, ErrorClass> = new Map<unknown, ErrorClass>(Object.entries(errors));

function readError(json: unknown): errors.AgentError | null {
  if (json === null || json === undefined) return null;
  const { type, code, message } = requireFields(json, "the error of a step");
  const Class = errorClasses.get(type) ?? errors.AgentError;
  return new Class(requireText(message, "message"), { code: requireText(code, "code") });
}

function readUsage(json: unknown): TokenUsage | null {
  if (json === null || json === undefined) return null;
  const saved = requireFields(json, "usage");
  const usage: TokenUsage = { inputTokens: Number(saved.inputTokens), outputTokens: Number(saved.outputTokens) };
  if (saved.cachedInputTokens !== undefined) usage.cachedInputTokens = Number(saved.cachedInputTokens);
  if (saved.cacheWriteInputTokens !== undefined) usage.cacheWriteInputTokens = Number(saved.cacheWriteInputTokens);
  if (saved.reasoningTokens !== undefined) usage.reasoningTokens = Number(saved.reasoningTokens);
  return usage;
}

function readTiming(json: unknown): Timing {
  const { startedAt, endedAt, durationMs } = requireFields(json, "timing");
  return { startedAt: Number(startedAt), endedAt: Number(endedAt), durationMs: Number(durationMs) };
}

function pick(numbers: unknown, messages: readonly ChatMessage[]): ChatMessage[] {
  return requireList(numbers ?? [], "modelInput").map((number) => {
    const message = messages[Number(number)];
    if (message === undefined) throw invalid(`the number of a message, got ${JSON.stringify(number)}`);
    return message;
  });
}

function requireFields(json: unknown, subject: string): Fields {
  if (typeof json === "object" && json !== null && !Array.isArray(json)) return json as Fields;
  throw invalid(
    `${subject} to be an object, got ${Array.isArray(json) ? "a list" : (JSON.stringify(json) ?? typeof json)}`,
  );
}

function requireList(json: unknown, subject: string): unknown[] {
  if (Array.isArray(json)) return json;
  throw invalid(`${subject} to be a list, got ${JSON.stringify(json) ?? typeof json}`);
}

function requireText(json: unknown, subject: string): string {
  if (typeof json === "string") return json;
  throw invalid(`${subject} to be a text, got ${JSON.stringify(json) ?? typeof json}`);
}

const textOrNull = (json: unknown, subject: string): string | null =>
  json === null || json === undefined ? null : requireText(json, subject);

const invalid = (words: string): errors.AgentError =>
  new errors.AgentError(`AgentMemory.fromJSON: wanted ${words}.`, { code: "memory_json_invalid" });
