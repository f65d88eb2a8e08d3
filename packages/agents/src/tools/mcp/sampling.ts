// Sampling: a server asks for a completion in the middle of a call, and a model of the developer's choice gives it.
//
// Nothing is answered unless the option `sampling` of the connection names the model (or a function): what a server writes into its
// request is foreign text, and the tokens are the developer's. They are counted in the run whose call is under way, and where that has none
// left nothing is asked. Texts, pictures and sounds are passed on; the tools that a server may
// want the model to call are not, since nobody would run them.

import type { ChatMessage, ContentPart, TokenUsage } from "../../messages.ts";
import type { ToolBudget } from "../context.ts";
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
  ): Promise<{ text: string; finishReason: string; usage?: TokenUsage | null }>;
};

/** What a function answers: the text, also with what it has used and at which model, to be counted in the run; null refuses. */
export type SampledAnswer = string | { text: string; usage: TokenUsage; modelId: string } | null;

/** A model, or a function. */
export type AnswerSampling =
  | SamplingModel
  | ((request: McpSampling, signal: AbortSignal) => SampledAnswer | Promise<SampledAnswer>);

const stopReasons: ReadonlyMap<string, string> = new Map([
  ["stop", "endTurn"],
  ["length", "maxTokens"],
]);

/** The result of `sampling/createMessage`. Throws McpError where the request is refused. */
export async function answerSampling(
  answer: AnswerSampling,
  params: Fields,
  { serverName, signal, budget }: { serverName: string; signal: AbortSignal; budget?: ToolBudget | undefined },
): Promise<Fields> {
  const request = readSampling(params, serverName);
  budget?.requireLeft();
  if (typeof answer === "function") {
    const given = await answer(request, signal);
    if (given === null) throw new McpError("The request was refused by the user.", { code: "mcp_error" });
    if (typeof given === "string") return toResult(given, "unknown", "stop");
    budget?.add(given.usage, given.modelId);
    return toResult(given.text, given.modelId, "stop");
  }
  const { messages, maxTokens, temperature, stop } = request;
  const { text, finishReason, usage } = await answer.generate(messages, {
    maxTokens,
    signal,
    ...(temperature === undefined ? {} : { temperature }),
    ...(stop === undefined ? {} : { stop }),
  });
  if (usage) budget?.add(usage, answer.modelId);
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
