// From messages and options to the body of an Anthropic messages request.
//
// Reference: "Create a message" in Anthropic's API. System text stands beside the messages; results of tools are
// blocks of the next user message, which must hold all of them, first; an empty text block is refused.
//
// A request that is long enough to be cached has two marks: after the system text (tools stand before it, so they are in) and at the
// end of the last user message. The next request of the conversation finds what was cached at the second, and marks its own end.

import { imageBytes, type Turn, textOfParts, toTurns } from "./conversation.ts";
import { isFields } from "./answer-stream.ts";
import type { ChatMessage } from "../messages.ts";
import type { ModelOptions } from "./model.ts";
import type { ModelRules } from "./model-families.ts";
import { unsupportedInput } from "./openai-request.ts";
import { estimateTokens } from "./rate-limiter.ts";

/** The mark of thinking that belongs to this service. */
export const anthropicProvider = "anthropic";

/** What the service caches at the least; some models want more, and pass over a mark that comes too early. */
const leastCachedTokens = 1024;

export type MessagesSettings = {
  promptCache: "5m" | "1h" | false;
  thinking: number | "adaptive" | undefined;
  rules: ModelRules;
};

type Block = Record<string, unknown>;

export function buildMessagesBody(
  modelId: string,
  messages: readonly ChatMessage[],
  options: ModelOptions,
  settings: MessagesSettings & { refused: ReadonlySet<string> },
): Record<string, unknown> {
  const { thinking, rules, refused } = settings;
  const tools = options.tools ?? [];
  const turns = toTurns(messages, tools.length > 0);
  const system = turns.filter((turn) => turn.role === "system").map((turn) => textOfParts(turn.parts));
  if (options.responseFormat !== undefined) system.push(describeFormat(options.responseFormat.schema));
  const body: Record<string, unknown> = {
    model: modelId,
    max_tokens: options.maxTokens ?? rules.defaultMaxTokens,
    messages: writeMessages(turns.filter((turn) => turn.role !== "system")),
    stream: true,
  };
  if (system.length > 0) body.system = system.join("\n\n");
  // A sequence of white space only is refused; it is cut on our side like all others.
  const stops = (options.stop ?? []).filter((stop) => stop.trim() !== "");
  if (stops.length > 0) body.stop_sequences = stops;
  if (thinking === "adaptive" || (thinking !== undefined && !rules.takesThinkingBudget))
    body.thinking = { type: "adaptive" };
  else if (thinking !== undefined) {
    body.thinking = { type: "enabled", budget_tokens: thinking };
    // Thinking counts as output.
    body.max_tokens = (options.maxTokens ?? rules.defaultMaxTokens) + thinking;
  }
  const isThinking = thinking !== undefined || isFields(options.extraBody?.thinking);
  // Who thinks takes neither a temperature nor the order to call a tool.
  if (options.temperature !== undefined && rules.takesTemperature && !isThinking)
    body.temperature = options.temperature;
  if (tools.length > 0) {
    body.tools = tools.map(({ name, description, parameters }) => ({ name, description, input_schema: parameters }));
    if (options.toolChoice !== undefined) {
      const choice = options.toolChoice === "required" ? "any" : options.toolChoice;
      const isForbidden = isThinking || !rules.takesForcedTools;
      body.tool_choice = { type: isForbidden && choice === "any" ? "auto" : choice };
    }
  }
  if (settings.promptCache !== false && estimateTokens(messages, options) >= leastCachedTokens) {
    markForCache(body, settings.promptCache);
  }
  for (const field of refused) delete body[field];
  return body;
}

function markForCache(body: Record<string, unknown>, time: "5m" | "1h"): void {
  const mark = { type: "ephemeral", ...(time === "1h" ? { ttl: time } : {}) };
  if (typeof body.system === "string") body.system = [{ type: "text", text: body.system, cache_control: mark }];
  const messages = body.messages as { role: string; content: Block[] }[];
  const last = messages.findLast((message) => message.role === "user")?.content.at(-1);
  if (last !== undefined) last.cache_control = mark;
}

/** Said in words, because only some models have a field for it. */
function describeFormat(schema: unknown): string {
  return `Answer with one JSON value that fits this JSON Schema, and with nothing else:\n${JSON.stringify(schema)}`;
}

function writeMessages(turns: readonly Turn[]): { role: string; content: Block[] }[] {
  const messages: { role: "user" | "assistant"; content: Block[] }[] = [];
  for (const turn of turns) {
    const role = turn.role === "assistant" ? "assistant" : "user";
    const blocks = turn.role === "tool" ? [writeToolResult(turn)] : writeBlocks(turn);
    const last = messages.at(-1);
    if (last?.role === role) last.content.push(...blocks);
    else messages.push({ role, content: blocks });
  }
  trimEnd(messages.at(-1));
  return messages;
}

function writeBlocks(turn: Turn): Block[] {
  const calls = turn.toolCalls.map(({ id, name, arguments: given }) => ({
    type: "tool_use",
    id,
    name,
    input: isFields(given) ? given : { input: given },
  }));
  const thinking = turn.reasoning.flatMap((part) => (part.provider === anthropicProvider ? [{ ...part.block }] : []));
  return [...thinking, ...turn.parts.map(writePart).filter((block) => block.text !== ""), ...calls];
}

function writeToolResult(turn: Turn): Block {
  const content = turn.parts.map(writePart);
  return { type: "tool_result", tool_use_id: turn.toolCallId, ...(content.length > 0 ? { content } : {}) };
}

function writePart(part: Turn["parts"][number]): Block {
  if (part.type === "text") return { type: "text", text: part.text };
  if (part.type === "audio") throw unsupportedInput("Anthropic's messages", "sound");
  const bytes = imageBytes(part);
  if (bytes !== null) {
    return { type: "image", source: { type: "base64", media_type: bytes.mediaType, data: bytes.base64 } };
  }
  return { type: "image", source: { type: "url", url: "url" in part ? part.url : "" } };
}

/** An assistant message at the end is the beginning of the answer, and may not end with white space. */
function trimEnd(last: { role: string; content: Block[] } | undefined): void {
  const block = last?.role === "assistant" ? last.content.at(-1) : undefined;
  if (typeof block?.text === "string") block.text = block.text.trimEnd();
}
