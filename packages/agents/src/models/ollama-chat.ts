// Ollama's own chat protocol: the body of a request, and the reader of its answer.
//
// Reference: "Generate a chat completion" in Ollama's API. One JSON object a line, each with a piece of the message; calls of tools come whole;
// the last line says why the answer ended and counts the tokens. Pictures are base64 only.

import type { ChatMessage, ImagePart, TokenUsage } from "../messages.ts";
import { type AnswerReader, type Fields, isFields } from "./answer-stream.ts";
import { imageBytes, type Turn, textOfParts, toTurns } from "./conversation.ts";
import type { FinishReason, ModelDelta, ModelOptions } from "./model.ts";
import { unsupportedInput } from "./openai-request.ts";

const provider = "ollama";

export type OllamaSettings = {
  /** Tokens of the conversation and the answer together. */
  contextLength: number;
  keepAlive: string | number | undefined;
  think: boolean | "low" | "medium" | "high" | undefined;
};

export function buildOllamaBody(
  modelId: string,
  messages: readonly ChatMessage[],
  options: ModelOptions,
  settings: OllamaSettings,
): Fields {
  const tools = options.tools ?? [];
  const turns = toTurns(messages, tools.length > 0);
  const stops = (options.stop ?? []).filter((stop) => stop !== "");
  const body: Fields = {
    model: modelId,
    messages: writeMessages(turns),
    stream: true,
    // Better no answer than one to a conversation whose beginning was left out; older servers do not know these fields.
    truncate: false,
    shift: false,
    options: {
      num_ctx: settings.contextLength,
      ...(stops.length > 0 ? { stop: stops } : {}),
      ...(options.temperature === undefined ? {} : { temperature: options.temperature }),
      ...(options.maxTokens === undefined ? {} : { num_predict: options.maxTokens }),
      ...(isFields(options.extraBody?.options) ? options.extraBody.options : {}),
    },
  };
  if (settings.keepAlive !== undefined) body.keep_alive = settings.keepAlive;
  if (settings.think !== undefined) body.think = settings.think;
  if (tools.length > 0 && options.toolChoice !== "none") {
    body.tools = tools.map(({ name, description, parameters }) => ({
      type: "function",
      function: { name, description, parameters },
    }));
  }
  if (options.responseFormat !== undefined) body.format = options.responseFormat.schema;
  return body;
}

function writeMessages(turns: readonly Turn[]): Fields[] {
  const names = new Map(turns.flatMap((turn) => turn.toolCalls).map((call) => [call.id, call.name]));
  return turns.map((turn) => {
    const message: Fields = { role: turn.role, content: textOfParts(turn.parts) };
    if (turn.role === "tool") message.tool_name = names.get(turn.toolCallId ?? "") ?? "";
    const images = turn.parts.filter((part) => part.type === "image");
    if (images.length > 0) message.images = images.map(writeImage);
    if (turn.parts.some((part) => part.type === "audio")) throw unsupportedInput("Ollama", "sound");
    const thinking = turn.reasoning.flatMap((part) => (part.provider === provider ? [part.block.thinking] : []));
    if (thinking.length > 0) message.thinking = thinking.join("\n");
    if (turn.toolCalls.length > 0) {
      message.tool_calls = turn.toolCalls.map(({ name, arguments: given }) => ({
        function: { name, arguments: isFields(given) ? given : { input: given } },
      }));
    }
    return message;
  });
}

function writeImage(image: ImagePart): string {
  const bytes = imageBytes(image);
  if (bytes === null) throw unsupportedInput("Ollama", "a picture by its address (give its bytes)");
  return bytes.base64;
}

export class OllamaReader implements AnswerReader {
  #finish: FinishReason | null = null;
  #usage: TokenUsage | null = null;
  #thinking = "";
  #calls = 0;

  readonly #onUsage: (usage: TokenUsage) => void;

  /** `onUsage` is told when the service has counted. */
  constructor(onUsage: (usage: TokenUsage) => void) {
    this.#onUsage = onUsage;
  }

  get finished(): boolean {
    return this.#finish !== null;
  }

  *read(line: Fields): Generator<ModelDelta, void, void> {
    const message = isFields(line.message) ? line.message : {};
    if (typeof message.thinking === "string" && message.thinking !== "") {
      this.#thinking += message.thinking;
      yield { type: "reasoning", text: message.thinking };
    }
    if (typeof message.content === "string" && message.content !== "") yield { type: "text", text: message.content };
    if (Array.isArray(message.tool_calls)) {
      for (const call of message.tool_calls.filter(isFields)) yield this.#readCall(call);
    }
    if (line.done !== true) return;
    this.#finish = finishReasons.get(line.done_reason) ?? "stop";
    const { prompt_eval_count: input, eval_count: output } = line;
    if (typeof input !== "number" && typeof output !== "number") return;
    // A prompt that was wholly in the cache is not counted by older servers.
    this.#usage = { inputTokens: Number(input ?? 0), outputTokens: Number(output ?? 0) };
    this.#onUsage(this.#usage);
  }

  readWhole(answer: Fields): Iterable<ModelDelta> | null {
    return isFields(answer.message) ? this.read(answer) : null;
  }

  *end(stopped: boolean): Generator<ModelDelta, void, void> {
    if (this.#thinking !== "") {
      yield { type: "reasoning-part", part: { provider, block: { thinking: this.#thinking } } };
    }
    if (this.#usage !== null) yield { type: "usage", usage: this.#usage };
    let reason = stopped ? "stop" : (this.#finish ?? "other");
    if (!stopped && reason === "stop" && this.#calls > 0) reason = "tool_calls";
    yield { type: "finish", reason };
  }

  #readCall(call: Fields): ModelDelta {
    const target = isFields(call.function) ? call.function : {};
    const given = target.arguments;
    return {
      type: "tool-call",
      index: this.#calls++,
      id: typeof call.id === "string" ? call.id : "",
      name: typeof target.name === "string" ? target.name : "",
      argumentsDelta: typeof given === "string" ? given : JSON.stringify(given ?? {}),
    };
  }
}

const finishReasons: ReadonlyMap<unknown, FinishReason> = new Map([
  ["stop", "stop"],
  ["length", "length"],
]);
