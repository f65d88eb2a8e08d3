// From the events of a responses API answer to deltas.
//
// Text, refusals, summaries of the thinking and arguments of calls come as deltas; an item that is done gives what has to be kept (the
// encrypted thinking); response.completed and response.incomplete give the usage and the reason why the answer ended. An answer
// that a server sent whole is the object of response.completed by itself.

import type { TokenUsage } from "../messages.ts";
import { type AnswerReader, type Fields, isFields } from "./answer-stream.ts";
import type { FinishReason, ModelDelta } from "./model.ts";
import { responsesProvider } from "./responses-request.ts";

export class ResponsesReader implements AnswerReader {
  #finish: FinishReason | null = null;
  #usage: TokenUsage | null = null;
  #hasReasoned = false;
  /** The place of the call that stands at an output index, and whether arguments of it have come. */
  readonly #calls = new Map<unknown, { index: number; hasArguments: boolean }>();

  get finished(): boolean {
    return this.#finish !== null;
  }

  *read(event: Fields): Generator<ModelDelta, void, void> {
    const { type, delta, output_index: place } = event;
    switch (type) {
      case "response.output_text.delta":
      case "response.refusal.delta":
        yield* textDelta("text", delta);
        break;
      case "response.reasoning_summary_part.added":
        // The parts of a summary are paragraphs.
        if (this.#hasReasoned) yield { type: "reasoning", text: "\n\n" };
        break;
      case "response.reasoning_summary_text.delta":
      case "response.reasoning_text.delta":
        this.#hasReasoned = true;
        yield* textDelta("reasoning", delta);
        break;
      case "response.output_item.added":
        if (isFields(event.item) && event.item.type === "function_call") yield this.#beginCall(event.item, place);
        break;
      case "response.function_call_arguments.delta":
        yield* this.#continueCall(place, delta);
        break;
      case "response.output_item.done":
        if (isFields(event.item)) yield* this.#readDone(event.item, place);
        break;
      case "response.completed":
      case "response.incomplete":
        if (isFields(event.response)) this.#readEnd(event.response);
        break;
    }
  }

  readWhole(answer: Fields): Iterable<ModelDelta> | null {
    if (!Array.isArray(answer.output)) return null;
    this.#readEnd(answer);
    return answer.output.filter(isFields).flatMap((item, place) => [...this.#readWholeItem(item, place)]);
  }

  *end(stopped: boolean): Generator<ModelDelta, void, void> {
    if (this.#usage !== null) yield { type: "usage", usage: this.#usage };
    let reason = stopped ? "stop" : (this.#finish ?? "other");
    if (!stopped && reason === "stop" && this.#calls.size > 0) reason = "tool_calls";
    yield { type: "finish", reason };
  }

  *#readWholeItem(item: Fields, place: number): Generator<ModelDelta, void, void> {
    const parts = [item.content, item.summary].flatMap((list) => (Array.isArray(list) ? list.filter(isFields) : []));
    const kind = item.type === "reasoning" ? "reasoning" : "text";
    for (const part of parts) yield* textDelta(kind, part.text ?? part.refusal);
    yield* this.#readDone(item, place);
  }

  #beginCall(item: Fields, place: unknown): ModelDelta {
    // An item that begins twice is the same call.
    const { index, hasArguments } = this.#calls.get(place) ?? { index: this.#calls.size, hasArguments: false };
    this.#calls.set(place, { index, hasArguments });
    return { type: "tool-call", index, id: String(item.call_id ?? ""), name: String(item.name ?? "") };
  }

  *#continueCall(place: unknown, text: unknown): Generator<ModelDelta, void, void> {
    const call = this.#calls.get(place);
    if (call === undefined || typeof text !== "string" || text === "") return;
    call.hasArguments = true;
    yield { type: "tool-call", index: call.index, argumentsDelta: text };
  }

  *#readDone(item: Fields, place: unknown): Generator<ModelDelta, void, void> {
    if (item.type === "function_call") {
      if (!this.#calls.has(place)) yield this.#beginCall(item, place);
      if (!this.#calls.get(place)?.hasArguments) yield* this.#continueCall(place, item.arguments);
    }
    // Without its encrypted content a service that stored nothing could not read it again.
    if (item.type === "reasoning" && typeof item.encrypted_content === "string") {
      const { id, summary, encrypted_content } = item;
      const block = { type: "reasoning", id, summary: summary ?? [], encrypted_content };
      yield { type: "reasoning-part", part: { provider: responsesProvider, block } };
    }
  }

  #readEnd(response: Fields): void {
    this.#usage = readUsage(response.usage);
    const details = isFields(response.incomplete_details) ? response.incomplete_details : {};
    if (response.status === "completed") this.#finish = "stop";
    else if (details.reason === "max_output_tokens") this.#finish = "length";
    else if (details.reason === "content_filter") this.#finish = "content_filter";
    else this.#finish = "other";
  }
}

function* textDelta(type: "text" | "reasoning", text: unknown): Generator<ModelDelta, void, void> {
  if (typeof text === "string" && text !== "") yield { type, text };
}

function readUsage(usage: unknown): TokenUsage | null {
  if (!isFields(usage) || typeof usage.input_tokens !== "number") return null;
  const read: TokenUsage = { inputTokens: usage.input_tokens, outputTokens: Number(usage.output_tokens ?? 0) };
  const { cached_tokens: cached, cache_write_tokens: written } = isFields(usage.input_tokens_details)
    ? usage.input_tokens_details
    : {};
  if (typeof cached === "number") read.cachedInputTokens = cached;
  if (typeof written === "number" && written > 0) read.cacheWriteInputTokens = written;
  const reasoning = isFields(usage.output_tokens_details) ? usage.output_tokens_details.reasoning_tokens : undefined;
  if (typeof reasoning === "number") read.reasoningTokens = reasoning;
  return read;
}
