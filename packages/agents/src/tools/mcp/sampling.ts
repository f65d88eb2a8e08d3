// Sampling: a server asks for a completion in the middle of a call, and a model of the developer's choice gives it.
//
// Nothing is answered unless the option `sampling` of the connection names the model (or a function): what a server writes into its
// request is foreign text, and the tokens are the developer's. Texts, pictures and sounds are passed on; the tools that a server may
// want the model to call are not, since nobody would run them.

import type { ChatMessage, ContentPart } from "../../messages.ts";
import { type Fields, isFields } from "../fields.ts";
import { readBytes } from "./mcp-content.ts";
import { McpError } from "./mcp-error.ts";

/** What a server wants from a model. */
export type McpSampling = {
  messages: readonly ChatMessage[];
  maxTokens: number;
  temperature?: number;
  stop?: readonly string[];
  /** As the server introduced itself. */
  serverName: string;
};

/** Any `Model`: the agent's own, or a cheaper one. */
export type SamplingModel = {
  readonly modelId: string;
  generate(
    messages: readonly ChatMessage[],
    options?: { maxTokens?: number; temperature?: number; stop?: readonly string[]; signal?: AbortSignal },
  ): Promise<{ text: string; finishReason: string }>;
};

/** A model, or a function that gives the text of the answer; null refuses. */
export type AnswerSampling =
  | SamplingModel
  | ((request: McpSampling, signal: AbortSignal) => string | null | Promise<string | null>);

const stopReasons: ReadonlyMap<string, string> = new Map([
  ["stop", "endTurn"],
  ["length", "maxTokens"],
]);

/** The result of `sampling/createMessage`. Throws McpError where the request is refused. */
export async function answerSampling(
  answer: AnswerSampling,
  params: Fields,
  { serverName, signal }: { serverName: string; signal: AbortSignal },
): Promise<Fields> {
  const request = readSampling(params, serverName);
  if (typeof answer === "function") {
    const text = await answer(request, signal);
    if (text === null) throw new McpError("The request was refused by the user.", { code: "mcp_error" });
    return toResult(text, "unknown", "stop");
  }
  const { messages, maxTokens, temperature, stop } = request;
  const { text, finishReason } = await answer.generate(messages, {
    maxTokens,
    signal,
    ...(temperature === undefined ? {} : { temperature }),
    ...(stop === undefined ? {} : { stop }),
  });
  return toResult(text, answer.modelId, finishReason);
}

const toResult = (text: string, model: string, finishReason: string): Fields => ({
  role: "assistant",
  content: { type: "text", text },
  model,
  stopReason: stopReasons.get(finishReason) ?? finishReason,
});

function readSampling(params: Fields, serverName: string): McpSampling {
  const { systemPrompt, maxTokens, temperature, stopSequences } = params;
  const messages: ChatMessage[] = [];
  if (typeof systemPrompt === "string") messages.push({ role: "system", content: systemPrompt });
  for (const message of Array.isArray(params.messages) ? params.messages.filter(isFields) : []) {
    const given = Array.isArray(message.content) ? message.content : [message.content];
    const content = given.filter(isFields).map(readPart);
    messages.push({ role: message.role === "assistant" ? "assistant" : "user", content });
  }
  return {
    messages,
    maxTokens: Number(maxTokens),
    ...(typeof temperature === "number" ? { temperature } : {}),
    ...(Array.isArray(stopSequences) ? { stop: stopSequences.map(String) } : {}),
    serverName,
  };
}

function readPart(part: Fields): ContentPart {
  if (part.type === "text") return { type: "text", text: String(part.text) };
  if (part.type === "image" || part.type === "audio") {
    return { type: part.type, data: readBytes(part.data), mediaType: String(part.mimeType) } as ContentPart;
  }
  throw new McpError(`A message with a part of the type ${String(part.type)} is not supported.`, { code: "mcp_error" });
}
