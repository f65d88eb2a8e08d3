// From messages and options to the body of an Anthropic messages request.
//
// Reference: "Create a message" in Anthropic's API. System text stands beside the messages; results of tools are
// blocks of the next user message, which must hold all of them, first; an empty text block is refused.

import { imageBase64, type Turn, textOfParts, toTurns } from "./conversation.ts";
import { isFields } from "./answer-stream.ts";
import type { ChatMessage } from "../messages.ts";
import type { ModelOptions } from "./model.ts";

/** The service wants a limit in each request; this one every current model takes. */
const defaultMaxTokens = 8192;

type Block = Record<string, unknown>;

export function buildMessagesBody(
  modelId: string,
  messages: readonly ChatMessage[],
  options: ModelOptions,
  refused: ReadonlySet<string>,
): Record<string, unknown> {
  const tools = options.tools ?? [];
  const turns = toTurns(messages, tools.length > 0);
  const system = turns.filter((turn) => turn.role === "system").map((turn) => textOfParts(turn.parts));
  if (options.responseFormat !== undefined) system.push(describeFormat(options.responseFormat.schema));
  const body: Record<string, unknown> = {
    model: modelId,
    max_tokens: options.maxTokens ?? defaultMaxTokens,
    messages: writeMessages(turns.filter((turn) => turn.role !== "system")),
    stream: true,
  };
  if (system.length > 0) body.system = system.join("\n\n");
  // A sequence of white space only is refused; it is cut on our side like all others.
  const stops = (options.stop ?? []).filter((stop) => stop.trim() !== "");
  if (stops.length > 0) body.stop_sequences = stops;
  if (options.temperature !== undefined) body.temperature = options.temperature;
  if (tools.length > 0) {
    body.tools = tools.map(({ name, description, parameters }) => ({ name, description, input_schema: parameters }));
    if (options.toolChoice !== undefined) {
      body.tool_choice = { type: options.toolChoice === "required" ? "any" : options.toolChoice };
    }
  }
  for (const field of refused) delete body[field];
  return body;
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
  return [...turn.parts.map(writePart).filter((block) => block.text !== ""), ...calls];
}

function writeToolResult(turn: Turn): Block {
  const content = turn.parts.map(writePart);
  return { type: "tool_result", tool_use_id: turn.toolCallId, ...(content.length > 0 ? { content } : {}) };
}

function writePart(part: Turn["parts"][number]): Block {
  if (part.type === "text") return { type: "text", text: part.text };
  return "url" in part
    ? { type: "image", source: { type: "url", url: part.url } }
    : { type: "image", source: { type: "base64", media_type: part.mediaType, data: imageBase64(part.data) } };
}

/** An assistant message at the end is the beginning of the answer, and may not end with white space. */
function trimEnd(last: { role: string; content: Block[] } | undefined): void {
  const block = last?.role === "assistant" ? last.content.at(-1) : undefined;
  if (typeof block?.text === "string") block.text = block.text.trimEnd();
}
