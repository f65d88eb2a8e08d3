// From the chunks of a chat completions answer to deltas.
//
// One reader per answer. It is given each parsed chunk (or the one JSON object of a server that does not stream, which
// has the same build with `message` in place of `delta`) and says what is new. Servers differ in small ways, and the
// differences are borne here: reasoning under two names, content as a list of parts, tool calls without index or with
// arguments as an object, usage in each chunk, a finish reason "stop" after tool calls. Only choice 0 is read.

import type { TokenUsage } from "../messages.ts";
import { type AnswerReader, type Fields, isFields } from "./answer-stream.ts";
import type { FinishReason, ModelDelta } from "./model.ts";
import { chatProvider } from "./openai-request.ts";

export class ChatCompletionsReader implements AnswerReader {
  #usage: TokenUsage | null = null;
  #finish: FinishReason | null = null;
  #sawToolCall = false;
  readonly #reasoning: Fields[] = [];
  readonly #idOfPlace: string[] = [];
  readonly #placeOfIndex = new Map<number, number>();

  /** Whether the answer has said why it ended. */
  get finished(): boolean {
    return this.#finish !== null;
  }

  /** What a chunk adds. Usage and finish are kept for `end`. */
  *read(chunk: Fields): Generator<ModelDelta, void, void> {
    this.#usage = readUsage(chunk.usage) ?? this.#usage;
    const choices = Array.isArray(chunk.choices) ? chunk.choices.filter(isFields) : [];
    const choice = choices.find((c) => c.index === 0 || c.index === undefined);
    if (choice === undefined) return;
    const delta = isFields(choice.delta) ? choice.delta : isFields(choice.message) ? choice.message : {};
    for (const field of ["reasoning_content", "reasoning"]) {
      const reasoning = delta[field];
      if (typeof reasoning === "string" && reasoning !== "") {
        yield { type: "reasoning", text: reasoning };
        break;
      }
    }
    if (Array.isArray(delta.reasoning_details)) {
      for (const block of delta.reasoning_details) if (isFields(block)) this.#keepReasoning(block);
    }
    yield* readContent(delta.content);
    if (typeof delta.refusal === "string" && delta.refusal !== "") yield { type: "text", text: delta.refusal };
    if (Array.isArray(delta.tool_calls)) {
      for (const call of delta.tool_calls) if (isFields(call)) yield this.#readToolCall(call);
    }
    if (typeof choice.finish_reason === "string") this.#finish = readFinishReason(choice.finish_reason);
  }

  readWhole(answer: Fields): Iterable<ModelDelta> | null {
    return Array.isArray(answer.choices) ? this.read(answer) : null;
  }

  /** The last deltas. `stopped`: the answer was cut at a stop sequence on our side. */
  *end(stopped: boolean): Generator<ModelDelta, void, void> {
    for (const block of this.#reasoning) yield { type: "reasoning-part", part: { provider: chatProvider, block } };
    if (this.#usage !== null) yield { type: "usage", usage: this.#usage };
    let reason = stopped ? "stop" : (this.#finish ?? "other");
    if (!stopped && reason === "stop" && this.#sawToolCall) reason = "tool_calls";
    yield { type: "finish", reason };
  }

  /** Pieces of one block have its index and come one after another. */
  #keepReasoning(piece: Fields): void {
    const last = this.#reasoning.at(-1);
    const isNext =
      last !== undefined && last.type === piece.type && last.index !== undefined && last.index === piece.index;
    if (!isNext) {
      this.#reasoning.push({ ...piece });
      return;
    }
    for (const [name, value] of Object.entries(piece)) {
      const before = last[name];
      const isText =
        ["text", "summary", "data"].includes(name) && typeof before === "string" && typeof value === "string";
      if (value !== null) last[name] = isText ? before + value : value;
    }
  }

  #readToolCall(call: Fields): ModelDelta {
    this.#sawToolCall = true;
    const target = isFields(call.function) ? call.function : {};
    const id = typeof call.id === "string" ? call.id : "";
    const name = typeof target.name === "string" ? target.name : "";
    const delta: ModelDelta = { type: "tool-call", index: this.#placeToolCall(call.index, id, name !== "") };
    if (id !== "") delta.id = id;
    if (name !== "") delta.name = name;
    const given = target.arguments;
    if (typeof given === "string") delta.argumentsDelta = given;
    else if (given !== undefined && given !== null) delta.argumentsDelta = JSON.stringify(given);
    // Google signs its calls here, and wants the signature back.
    if (isFields(call.extra_content)) delta.providerData = { extra_content: call.extra_content };
    return delta;
  }

  /**
   * The place of a call among the calls of the answer. A new id begins a new call, whatever its index says: some
   * servers give no index and some give each call the index 0. A chunk without id continues the last call of its index.
   */
  #placeToolCall(given: unknown, id: string, hasName: boolean): number {
    const index = typeof given === "number" ? given : -1;
    const current = this.#placeOfIndex.get(index);
    let place: number;
    if (id !== "" && this.#idOfPlace.includes(id)) place = this.#idOfPlace.indexOf(id);
    else if (current === undefined) place = this.#idOfPlace.length;
    else if (id !== "") place = this.#idOfPlace[current] === "" ? current : this.#idOfPlace.length;
    else place = index === -1 && hasName ? this.#idOfPlace.length : current;
    this.#idOfPlace[place] = id === "" ? (this.#idOfPlace[place] ?? "") : id;
    this.#placeOfIndex.set(index, place);
    return place;
  }
}

function* readContent(content: unknown): Generator<ModelDelta, void, void> {
  if (typeof content === "string") {
    if (content !== "") yield { type: "text", text: content };
    return;
  }
  if (!Array.isArray(content)) return;
  for (const part of content.filter(isFields)) {
    if (typeof part.text === "string" && part.text !== "") yield { type: "text", text: part.text };
    if (part.type !== "thinking" || !Array.isArray(part.thinking)) continue;
    for (const thought of part.thinking.filter(isFields)) {
      if (typeof thought.text === "string" && thought.text !== "") yield { type: "reasoning", text: thought.text };
    }
  }
}

function readUsage(usage: unknown): TokenUsage | null {
  if (!isFields(usage)) return null;
  const { prompt_tokens: input, completion_tokens: output } = usage;
  if (typeof input !== "number" && typeof output !== "number") return null;
  const read: TokenUsage = {
    inputTokens: typeof input === "number" ? input : 0,
    outputTokens: typeof output === "number" ? output : 0,
  };
  const cached = isFields(usage.prompt_tokens_details) ? usage.prompt_tokens_details.cached_tokens : undefined;
  if (typeof cached === "number") read.cachedInputTokens = cached;
  const written = isFields(usage.prompt_tokens_details) ? usage.prompt_tokens_details.cache_write_tokens : undefined;
  if (typeof written === "number") read.cacheWriteInputTokens = written;
  // DeepSeek's name for the same.
  if (read.cachedInputTokens === undefined && typeof usage.prompt_cache_hit_tokens === "number") {
    read.cachedInputTokens = usage.prompt_cache_hit_tokens;
  }
  const details = usage.completion_tokens_details;
  const reasoning = isFields(details) ? details.reasoning_tokens : undefined;
  if (typeof reasoning === "number") read.reasoningTokens = reasoning;
  return read;
}

function readFinishReason(reason: string): FinishReason {
  switch (reason) {
    case "stop":
    case "length":
    case "tool_calls":
    case "content_filter":
      return reason;
    case "function_call":
      return "tool_calls";
    case "eos":
    case "eos_token":
    case "end_turn":
    case "stop_sequence":
      return "stop";
    case "max_tokens":
      return "length";
    default:
      return "other";
  }
}
