// From the events of an Anthropic messages answer to deltas.
//
// message_start and message_delta carry the usage, content_block_start and content_block_delta the text, the thinking
// and the calls of tools, message_delta the reason why it ended. A block of thinking is put together and kept, signature and all: the service
// wants it back with the results of the tools. Errors and events that are not JSON never come here.

import { type AnswerReader, type Fields, isFields } from "./answer-stream.ts";
import type { TokenUsage } from "../messages.ts";
import { anthropicProvider } from "./anthropic-request.ts";
import type { FinishReason, ModelDelta } from "./model.ts";

export class MessagesReader implements AnswerReader {
  #finish: FinishReason | null = null;
  /** The latest counts; message_delta repeats some of those of message_start. */
  readonly #counts: Fields = {};
  readonly #callOfBlock = new Map<unknown, number>();
  readonly #thinkingOfBlock = new Map<unknown, Fields>();

  get finished(): boolean {
    return this.#finish !== null;
  }

  *read(event: Fields): Generator<ModelDelta, void, void> {
    switch (event.type) {
      case "message_start":
        if (isFields(event.message)) this.#readCounts(event.message.usage);
        break;
      case "content_block_start":
        if (isFields(event.content_block)) yield* this.#readBlock(event.content_block, event.index);
        break;
      case "content_block_delta":
        if (isFields(event.delta)) yield* this.#readBlockDelta(event.delta, event.index);
        break;
      case "content_block_stop":
        yield* this.#endThinking(event.index);
        break;
      case "message_delta":
        this.#readCounts(event.usage);
        if (isFields(event.delta)) this.#readStopReason(event.delta.stop_reason);
        break;
      case "message_stop":
        this.#finish ??= "other";
        break;
    }
  }

  readWhole(answer: Fields): Iterable<ModelDelta> | null {
    const { content } = answer;
    if (!Array.isArray(content)) return null;
    this.#readCounts(answer.usage);
    this.#readStopReason(answer.stop_reason);
    return content
      .filter(isFields)
      .flatMap((block, index) => [...this.#readBlock(block, index), ...this.#endThinking(index)]);
  }

  *end(stopped: boolean): Generator<ModelDelta, void, void> {
    const usage = this.#usage();
    if (usage !== null) yield { type: "usage", usage };
    yield { type: "finish", reason: stopped ? "stop" : (this.#finish ?? "other") };
  }

  *#readBlock(block: Fields, index: unknown): Generator<ModelDelta, void, void> {
    if (typeof block.text === "string" && block.text !== "") yield { type: "text", text: block.text };
    if (typeof block.thinking === "string" && block.thinking !== "") yield { type: "reasoning", text: block.thinking };
    if (block.type === "thinking" || block.type === "redacted_thinking") {
      this.#thinkingOfBlock.set(index, { ...block });
    }
    if (block.type !== "tool_use") return;
    // A block that begins twice is the same call.
    const place = this.#callOfBlock.get(index) ?? this.#callOfBlock.size;
    this.#callOfBlock.set(index, place);
    const delta: ModelDelta = { type: "tool-call", index: place };
    if (typeof block.id === "string") delta.id = block.id;
    if (typeof block.name === "string") delta.name = block.name;
    // In a stream the input is empty here and follows in pieces.
    if (isFields(block.input) && Object.keys(block.input).length > 0)
      delta.argumentsDelta = JSON.stringify(block.input);
    yield delta;
  }

  *#readBlockDelta(delta: Fields, index: unknown): Generator<ModelDelta, void, void> {
    const { text, thinking, partial_json: json } = delta;
    if (typeof text === "string" && text !== "") yield { type: "text", text };
    if (typeof thinking === "string" && thinking !== "") yield { type: "reasoning", text: thinking };
    const block = this.#thinkingOfBlock.get(index);
    if (block !== undefined) {
      if (typeof thinking === "string") block.thinking = `${block.thinking ?? ""}${thinking}`;
      if (typeof delta.signature === "string") block.signature = delta.signature;
    }
    const place = this.#callOfBlock.get(index);
    if (typeof json === "string" && json !== "" && place !== undefined) {
      yield { type: "tool-call", index: place, argumentsDelta: json };
    }
  }

  *#endThinking(index: unknown): Generator<ModelDelta, void, void> {
    const block = this.#thinkingOfBlock.get(index);
    this.#thinkingOfBlock.delete(index);
    // Without its signature the service refuses it.
    if (block === undefined || (block.type === "thinking" && !block.signature)) return;
    yield { type: "reasoning-part", part: { provider: anthropicProvider, block } };
  }

  #readCounts(usage: unknown): void {
    if (!isFields(usage)) return;
    for (const [name, count] of Object.entries(usage)) if (typeof count === "number") this.#counts[name] = count;
    const details = usage.output_tokens_details;
    if (isFields(details) && typeof details.thinking_tokens === "number") {
      this.#counts.thinking_tokens = details.thinking_tokens;
    }
  }

  /** What came from the cache or went into it is input too, but not in the service's `input_tokens`. */
  #usage(): TokenUsage | null {
    const count = (name: string): number => Number(this.#counts[name] ?? 0);
    if (this.#counts.input_tokens === undefined && this.#counts.output_tokens === undefined) return null;
    const cached = count("cache_read_input_tokens");
    const usage: TokenUsage = {
      inputTokens: count("input_tokens") + count("cache_creation_input_tokens") + cached,
      outputTokens: count("output_tokens"),
    };
    if (this.#counts.cache_read_input_tokens !== undefined) usage.cachedInputTokens = cached;
    if (this.#counts.thinking_tokens !== undefined) usage.reasoningTokens = count("thinking_tokens");
    if (count("cache_creation_input_tokens") > 0) usage.cacheWriteInputTokens = count("cache_creation_input_tokens");
    return usage;
  }

  #readStopReason(reason: unknown): void {
    if (typeof reason === "string") this.#finish = finishReasons.get(reason) ?? "other";
  }
}

const finishReasons: ReadonlyMap<string, FinishReason> = new Map([
  ["end_turn", "stop"],
  ["stop_sequence", "stop"],
  ["max_tokens", "length"],
  ["model_context_window_exceeded", "length"],
  ["tool_use", "tool_calls"],
  ["refusal", "content_filter"],
]);
