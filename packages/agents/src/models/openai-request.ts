// From messages and options to the body of a chat completions request.
//
// Reference: the "Create chat completion" page of OpenAI's API, in the subset that compatible servers share. Text is
// sent as a plain string wherever there is no picture, because many servers take nothing else.

import { imageAddress, type Turn, textOfParts, toTurns } from "./conversation.ts";
import type { ChatMessage } from "../messages.ts";
import type { ModelOptions } from "./model.ts";
import { findModelFamily } from "./model-families.ts";

/** The service takes no more stop sequences than this; the others are only cut on our side. */
const mostStops = 4;

export type ChatCompletionsBody = Record<string, unknown>;

/** `refused`: fields that this service turned out not to take. */
export function buildChatCompletionsBody(
  modelId: string,
  messages: readonly ChatMessage[],
  options: ModelOptions,
  refused: ReadonlySet<string>,
): ChatCompletionsBody {
  const family = findModelFamily(modelId);
  const tools = options.tools ?? [];
  const body: ChatCompletionsBody = {
    model: modelId,
    messages: toTurns(messages, tools.length > 0).flatMap(writeTurn),
    stream: true,
    stream_options: { include_usage: true },
  };
  if (options.stop !== undefined && options.stop.length > 0 && family.takesStop) {
    body.stop = options.stop.filter((stop) => stop !== "").slice(0, mostStops);
  }
  if (options.temperature !== undefined && family.takesTemperature) body.temperature = options.temperature;
  if (options.maxTokens !== undefined) body[maxTokensField(family.maxTokensField, refused)] = options.maxTokens;
  if (tools.length > 0) {
    body.tools = tools.map(({ name, description, parameters }) => ({
      type: "function",
      function: { name, description, parameters },
    }));
    if (options.toolChoice !== undefined) body.tool_choice = options.toolChoice;
  }
  if (options.responseFormat !== undefined) {
    const { name, schema } = options.responseFormat;
    body.response_format = { type: "json_schema", json_schema: { name, schema, strict: isStrictSchema(schema) } };
  }
  for (const field of refused) delete body[field];
  return body;
}

/** A server that refuses the one name of the limit gets the other. */
function maxTokensField(usual: string, refused: ReadonlySet<string>): string {
  const other = usual === "max_tokens" ? "max_completion_tokens" : "max_tokens";
  return refused.has(usual) ? other : usual;
}

function writeTurn(turn: Turn): Record<string, unknown>[] {
  if (turn.role === "tool") {
    const result = { role: "tool", tool_call_id: turn.toolCallId, content: textOfParts(turn.parts) };
    // Tool messages carry text only; pictures follow as a user message.
    const images = turn.parts.filter((part) => part.type === "image");
    return images.length === 0 ? [result] : [result, { role: "user", content: images.map(writePart) }];
  }
  const hasImages = turn.parts.some((part) => part.type === "image");
  const message: Record<string, unknown> = {
    role: turn.role,
    content: hasImages ? turn.parts.map(writePart) : textOfParts(turn.parts),
  };
  if (turn.toolCalls.length > 0) {
    if (message.content === "") message.content = null;
    message.tool_calls = turn.toolCalls.map((call) => ({
      id: call.id,
      type: "function",
      function: {
        name: call.name,
        arguments: typeof call.arguments === "string" ? call.arguments : JSON.stringify(call.arguments ?? {}),
      },
    }));
  }
  return [message];
}

function writePart(part: Turn["parts"][number]): Record<string, unknown> {
  return part.type === "text"
    ? { type: "text", text: part.text }
    : { type: "image_url", image_url: { url: imageAddress(part) } };
}

/** Whether the service's strict mode takes a schema: every object closed, every property required. */
export function isStrictSchema(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrictSchema);
  if (typeof schema !== "object" || schema === null) return true;
  const { type, properties, required, additionalProperties } = schema as Record<string, unknown>;
  if (type === "object") {
    if (additionalProperties !== false) return false;
    const names = Object.keys((properties as object | undefined) ?? {});
    if (!Array.isArray(required) || !names.every((name) => required.includes(name))) return false;
  }
  return Object.values(schema).every(isStrictSchema);
}
