// From messages and options to the body of a request to OpenAI's responses API.
//
// Reference: "Create a model response" in OpenAI's API. The conversation is a list of items: messages, calls of tools, their results, and the
// model's thinking, which comes encrypted and is given back as it came. Nothing is stored at the service (`store: false`), so
// each request tells all. The API has no stop sequences: they are cut on our side only.

import type { ChatMessage } from "../messages.ts";
import type { Fields } from "./answer-stream.ts";
import { imageAddress, type Turn, textOfParts, toTurns } from "./conversation.ts";
import type { ModelOptions } from "./model.ts";
import type { ModelRules } from "./model-families.ts";
import { isStrictSchema, unsupportedInput, writeArguments } from "./openai-request.ts";

/** The mark of thinking that belongs to this API. */
export const responsesProvider = "openai-responses";

export function buildResponsesBody(
  modelId: string,
  messages: readonly ChatMessage[],
  options: ModelOptions,
  { rules, refused }: { rules: ModelRules; refused: ReadonlySet<string> },
): Fields {
  const tools = options.tools ?? [];
  const body: Fields = {
    model: modelId,
    input: toTurns(messages, tools.length > 0).flatMap((turn) => writeTurn(turn, rules)),
    stream: true,
    store: false,
  };
  if (rules.reasons) body.include = ["reasoning.encrypted_content"];
  if (options.temperature !== undefined && rules.takesTemperature) body.temperature = options.temperature;
  if (options.maxTokens !== undefined) body.max_output_tokens = options.maxTokens;
  if (tools.length > 0) {
    body.tools = tools.map(({ name, description, parameters }) => ({
      ...{ type: "function", name, description, parameters },
      // The default is true here, and refuses schemas with optional properties.
      strict: isStrictSchema(parameters),
    }));
    if (options.toolChoice !== undefined) body.tool_choice = options.toolChoice;
  }
  if (options.responseFormat !== undefined) {
    const { name, schema } = options.responseFormat;
    body.text = { format: { type: "json_schema", name, schema, strict: isStrictSchema(schema) } };
  }
  for (const field of refused) delete body[field];
  return body;
}

function writeTurn(turn: Turn, rules: ModelRules): Fields[] {
  if (turn.role === "tool") return [writeResult(turn)];
  if (turn.role !== "assistant") {
    const role = turn.role === "system" ? rules.systemRole : "user";
    return [{ role, content: turn.parts.map(writePart) }];
  }
  const thinking = turn.reasoning.flatMap((part) => (part.provider === responsesProvider ? [{ ...part.block }] : []));
  const text = textOfParts(turn.parts);
  const said = text === "" ? [] : [{ role: "assistant", content: [{ type: "output_text", text }] }];
  const calls = turn.toolCalls.map((call) => ({
    type: "function_call",
    call_id: call.id,
    name: call.name,
    arguments: writeArguments(call.arguments),
  }));
  return [...thinking, ...said, ...calls];
}

function writeResult(turn: Turn): Fields {
  const hasImages = turn.parts.some((part) => part.type === "image");
  const output = hasImages ? turn.parts.map(writePart) : textOfParts(turn.parts);
  return { type: "function_call_output", call_id: turn.toolCallId, output };
}

function writePart(part: Turn["parts"][number]): Fields {
  switch (part.type) {
    case "text":
      return { type: "input_text", text: part.text };
    case "image":
      return { type: "input_image", image_url: imageAddress(part) };
    case "audio":
      throw unsupportedInput("OpenAI's responses API", "sound");
  }
}
