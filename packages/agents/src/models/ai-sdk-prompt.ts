// From messages and options to the call options of an AI SDK language model.
//
// The three versions of the interface differ here in one thing only: how bytes and addresses of files are written. In
// "v2" and "v3" a file's data stand as they are, in "v4" they say what they are; and inside a tool's result each
// version has a form of its own.
//
// Reference: LanguageModelV2, V3 and V4 of the package @ai-sdk/provider.

import type { AudioPart, ChatMessage, ImagePart } from "../messages.ts";
import { type Fields, isFields } from "./answer-stream.ts";
import { imageBase64, imageBytes, type Turn, textOfParts, toTurns } from "./conversation.ts";
import type { ModelOptions } from "./model.ts";

/** The mark of thinking that belongs to a provider of the AI SDK. */
export const aiSDKProvider = "ai-sdk";

export type SpecificationVersion = "v2" | "v3" | "v4";

/** Call options without signal and headers. */
export function buildCallOptions(
  version: SpecificationVersion,
  messages: readonly ChatMessage[],
  options: ModelOptions,
): Fields {
  const tools = options.tools ?? [];
  const call: Fields = { prompt: writePrompt(version, toTurns(messages, tools.length > 0)) };
  const stops = (options.stop ?? []).filter((stop) => stop !== "");
  if (stops.length > 0) call.stopSequences = stops;
  if (options.temperature !== undefined) call.temperature = options.temperature;
  if (options.maxTokens !== undefined) call.maxOutputTokens = options.maxTokens;
  if (tools.length > 0) {
    call.tools = tools.map(({ name, description, parameters }) => ({
      type: "function",
      name,
      description,
      inputSchema: parameters,
    }));
    if (options.toolChoice !== undefined) call.toolChoice = { type: options.toolChoice };
  }
  if (options.responseFormat !== undefined) {
    const { name, schema } = options.responseFormat;
    call.responseFormat = { type: "json", name, schema };
  }
  for (const [name, value] of Object.entries(options.extraBody ?? {})) {
    if (value === null) delete call[name];
    else call[name] = value;
  }
  return call;
}

function writePrompt(version: SpecificationVersion, turns: readonly Turn[]): Fields[] {
  const toolNames = new Map(turns.flatMap((turn) => turn.toolCalls).map((call) => [call.id, call.name]));
  const prompt: { role: string; content: unknown }[] = [];
  for (const turn of turns) {
    if (turn.role === "system") {
      prompt.push({ role: "system", content: textOfParts(turn.parts) });
    } else if (turn.role === "tool") {
      const id = turn.toolCallId ?? "";
      const output = writeToolOutput(version, turn);
      const result = { type: "tool-result", toolCallId: id, toolName: toolNames.get(id) ?? "", output };
      const last = prompt.at(-1);
      // Results of one answer's calls stand together.
      if (last?.role === "tool") (last.content as unknown[]).push(result);
      else prompt.push({ role: "tool", content: [result] });
    } else {
      const calls = turn.toolCalls.map(({ id, name, arguments: given, providerData }) => ({
        type: "tool-call",
        toolCallId: id,
        toolName: name,
        input: isFields(given) ? given : { input: given },
        // Google signs its calls, and refuses them without the signature.
        ...(isFields(providerData?.aiSDK) ? { providerOptions: providerData.aiSDK } : {}),
      }));
      const thinking = turn.reasoning.flatMap((part) => (part.provider === aiSDKProvider ? [{ ...part.block }] : []));
      const said = turn.parts.map((part) => writePart(version, part));
      prompt.push({ role: turn.role, content: [...thinking, ...said, ...calls] });
    }
  }
  return prompt;
}

function writePart(version: SpecificationVersion, part: Turn["parts"][number]): Fields {
  if (part.type === "text") return { type: "text", text: part.text };
  return { type: "file", mediaType: mediaTypeOf(part), data: writeData(version, part) };
}

/** An address does not say of which kind the picture is; providers take the wildcard there. */
const mediaTypeOf = (file: ImagePart | AudioPart): string =>
  "url" in file ? (imageBytes(file)?.mediaType ?? "image/*") : file.mediaType;

function writeData(version: SpecificationVersion, file: ImagePart | AudioPart): unknown {
  const data = "url" in file ? (imageBytes(file)?.base64 ?? new URL(file.url)) : file.data;
  if (version !== "v4") return data;
  return data instanceof URL ? { type: "url", url: data } : { type: "data", data };
}

function writeToolOutput(version: SpecificationVersion, turn: Turn): Fields {
  if (turn.parts.every((part) => part.type === "text")) return { type: "text", value: textOfParts(turn.parts) };
  return { type: "content", value: turn.parts.map((part) => writeResultPart(version, part)) };
}

function writeResultPart(version: SpecificationVersion, part: Turn["parts"][number]): Fields {
  if (part.type === "text") return { type: "text", text: part.text };
  if (version === "v4") return { type: "file", mediaType: mediaTypeOf(part), data: writeData(version, part) };
  if ("url" in part) {
    // "v2" has no form for an address in a result.
    return version === "v3" ? { type: "image-url", url: part.url } : { type: "text", text: part.url };
  }
  const type = version === "v3" ? "image-data" : "media";
  return { type, data: imageBase64(part.data), mediaType: part.mediaType };
}
