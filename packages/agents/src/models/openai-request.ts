// From messages and options to the body of a chat completions request.
//
// Reference: the "Create chat completion" page of OpenAI's API, in the subset that compatible servers share. Text is
// sent as a plain string wherever there is no picture, because many servers take nothing else.

import { AgentGenerationError } from "../errors.ts";
import { imageAddress, imageBase64, type Turn, textOfParts, toTurns } from "./conversation.ts";
import type { AudioPart, ChatMessage } from "../messages.ts";
import type { ModelOptions } from "./model.ts";
import type { ModelRules } from "./model-families.ts";

/** The service takes no more stop sequences than this; the others are only cut on our side. */
const mostStops = 4;

export type ChatCompletionsBody = Record<string, unknown>;

/** The mark of thinking that servers of this protocol give and take. */
export const chatProvider = "chat-completions";

/** `refused`: fields that this service turned out not to take. */
export function buildChatCompletionsBody(
  modelId: string,
  messages: readonly ChatMessage[],
  options: ModelOptions,
  { rules, refused }: { rules: ModelRules; refused: ReadonlySet<string> },
): ChatCompletionsBody {
  const tools = options.tools ?? [];
  const body: ChatCompletionsBody = {
    model: modelId,
    messages: fitRoles(toTurns(messages, tools.length > 0), rules).flatMap(writeTurn),
    stream: true,
    stream_options: { include_usage: true },
  };
  if (options.stop !== undefined && options.stop.length > 0 && rules.takesStop) {
    body.stop = options.stop.filter((stop) => stop !== "").slice(0, mostStops);
  }
  if (options.temperature !== undefined && rules.takesTemperature) body.temperature = options.temperature;
  if (options.maxTokens !== undefined) body[maxTokensField(rules.maxTokensField, refused)] = options.maxTokens;
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

/** The turns in the roles that the model knows: system text may have to be said by the user, before what the user says next. */
function fitRoles(turns: Turn[], { systemRole }: ModelRules): (Omit<Turn, "role"> & { role: string })[] {
  if (systemRole === "system") return turns;
  if (systemRole === "developer")
    return turns.map((turn) => (turn.role === "system" ? { ...turn, role: "developer" } : turn));
  const fitted: Turn[] = [];
  for (const turn of turns) {
    const last = fitted.at(-1);
    const role = turn.role === "system" ? "user" : turn.role;
    if (last?.role === "user" && role === "user") last.parts = [...last.parts, ...turn.parts];
    else fitted.push({ ...turn, role });
  }
  return fitted;
}

function writeTurn(turn: Omit<Turn, "role"> & { role: string }): Record<string, unknown>[] {
  if (turn.role === "tool") {
    const result = { role: "tool", tool_call_id: turn.toolCallId, content: textOfParts(turn.parts) };
    // Tool messages carry text only; pictures follow as a user message.
    const images = turn.parts.filter((part) => part.type !== "text");
    return images.length === 0 ? [result] : [result, { role: "user", content: images.map(writePart) }];
  }
  const isPlain = turn.parts.every((part) => part.type === "text");
  const message: Record<string, unknown> = {
    role: turn.role,
    content: isPlain ? textOfParts(turn.parts) : turn.parts.map(writePart),
  };
  const thinking = turn.reasoning.flatMap((part) => (part.provider === chatProvider ? [part.block] : []));
  if (thinking.length > 0) message.reasoning_details = thinking;
  if (turn.toolCalls.length > 0) {
    if (message.content === "") message.content = null;
    message.tool_calls = turn.toolCalls.map((call) => ({
      id: call.id,
      type: "function",
      function: {
        name: call.name,
        arguments: writeArguments(call.arguments),
      },
      ...(call.providerData?.extra_content === undefined ? {} : { extra_content: call.providerData.extra_content }),
    }));
  }
  return [message];
}

function writePart(part: Turn["parts"][number]): Record<string, unknown> {
  switch (part.type) {
    case "text":
      return { type: "text", text: part.text };
    case "image":
      return { type: "image_url", image_url: { url: imageAddress(part) } };
    case "audio":
      return { type: "input_audio", input_audio: { data: imageBase64(part.data), format: audioFormat(part) } };
  }
}

const audioFormats: ReadonlyMap<string, string> = new Map([
  ["audio/wav", "wav"],
  ["audio/x-wav", "wav"],
  ["audio/wave", "wav"],
  ["audio/mpeg", "mp3"],
  ["audio/mp3", "mp3"],
]);

function audioFormat({ mediaType }: AudioPart): string {
  const format = audioFormats.get(mediaType);
  if (format !== undefined) return format;
  throw unsupportedInput("Chat completions", `sound of type ${mediaType} (audio/wav and audio/mpeg are)`);
}

export const writeArguments = (given: unknown): string =>
  typeof given === "string" ? given : JSON.stringify(given ?? {});

/** What a protocol has no form for is refused before anything is sent: left out, it would make the model guess. */
export const unsupportedInput = (protocol: string, what: string): AgentGenerationError =>
  new AgentGenerationError(`${protocol}: not taken as input: ${what}.`, { code: "model_input_unsupported" });

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
