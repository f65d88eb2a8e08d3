// From the stream parts of an AI SDK language model to deltas.
//
// The versions have the same parts for text, reasoning and tool calls. They differ at the end: "v2" gives the finish
// reason as a word and the usage as plain counts, "v3" and "v4" give an object with the service's own word beside ours,
// and counts by kind. Both are told apart by their shape. A tool call may come in pieces and then whole, or only whole; what the
// service ran by itself is not ours to run and is left out, as are files and sources. Metadata of thinking and of calls is kept: some
// providers sign them, and want both back.

import type { TokenUsage } from "../messages.ts";
import { type Fields, isFields } from "./answer-stream.ts";
import { aiSDKProvider } from "./ai-sdk-prompt.ts";
import type { FinishReason, ModelDelta } from "./model.ts";

/** An error part, or what the stream of a provider broke with. */
export class StreamPartError extends Error {
  readonly error: unknown;

  constructor(error: unknown) {
    super("The stream holds an error.");
    this.error = error;
  }
}

type StreamedCall = { index: number; hasArguments: boolean };

export class StreamPartReader {
  #finish: FinishReason | null = null;
  #usage: TokenUsage | null = null;
  readonly #calls = new Map<unknown, StreamedCall>();
  readonly #providerCalls = new Set<unknown>();
  /** Thinking by its id, with the latest metadata. */
  readonly #thinking = new Map<unknown, { text: string; metadata: Fields | undefined }>();

  /** Whether the part "finish" was seen. */
  get finished(): boolean {
    return this.#finish !== null;
  }

  /** Throws StreamPartError for an error part. */
  *read(part: unknown): Generator<ModelDelta, void, void> {
    if (!isFields(part)) return;
    switch (part.type) {
      case "text-delta":
        yield* textDelta("text", part.delta);
        break;
      case "reasoning-start":
      case "reasoning-delta":
        this.#think(part);
        yield* textDelta("reasoning", part.delta);
        break;
      case "reasoning-end":
        yield* this.#endThinking(part);
        break;
      case "tool-input-start":
        if (part.providerExecuted === true) this.#providerCalls.add(part.id);
        else yield this.#begin(part.id, part.toolName);
        break;
      case "tool-input-delta":
        yield* this.#continue(part.id, part.delta);
        break;
      case "tool-call":
        yield* this.#whole(part);
        break;
      case "finish":
        // "interrupted" says that the service's own stream broke: no end of an answer.
        if (!isInterrupted(part.finishReason)) this.#finish = readFinishReason(part.finishReason);
        this.#usage = readUsage(part.usage);
        break;
      case "error":
        throw new StreamPartError(part.error);
    }
  }

  /** `stopped`: the answer was cut at a stop sequence on our side. */
  *end(stopped: boolean): Generator<ModelDelta, void, void> {
    if (this.#usage !== null) yield { type: "usage", usage: this.#usage };
    let reason = stopped ? "stop" : (this.#finish ?? "other");
    if (!stopped && reason === "stop" && this.#calls.size > 0) reason = "tool_calls";
    yield { type: "finish", reason };
  }

  #think({ id, delta, providerMetadata }: Fields): void {
    const known = this.#thinking.get(id) ?? { text: "", metadata: undefined };
    if (typeof delta === "string") known.text += delta;
    if (isFields(providerMetadata)) known.metadata = providerMetadata;
    this.#thinking.set(id, known);
  }

  /** Thinking without metadata is of no use to a provider: only words. */
  *#endThinking(part: Fields): Generator<ModelDelta, void, void> {
    this.#think(part);
    const { text = "", metadata } = this.#thinking.get(part.id) ?? {};
    this.#thinking.delete(part.id);
    if (metadata === undefined) return;
    const block = { type: "reasoning", text, providerOptions: metadata };
    yield { type: "reasoning-part", part: { provider: aiSDKProvider, block } };
  }

  #begin(id: unknown, name: unknown): ModelDelta {
    const index = this.#calls.size;
    this.#calls.set(id, { index, hasArguments: false });
    return { type: "tool-call", index, id: String(id ?? ""), name: String(name ?? "") };
  }

  *#continue(id: unknown, delta: unknown): Generator<ModelDelta, void, void> {
    const call = this.#calls.get(id);
    if (call === undefined || typeof delta !== "string" || delta === "") return;
    call.hasArguments = true;
    yield { type: "tool-call", index: call.index, argumentsDelta: delta };
  }

  *#whole(part: Fields): Generator<ModelDelta, void, void> {
    const { toolCallId: id, toolName, input } = part;
    if (part.providerExecuted === true || this.#providerCalls.has(id)) return;
    if (!this.#calls.has(id)) yield this.#begin(id, toolName);
    const text = typeof input === "string" ? input : JSON.stringify(input ?? {});
    const index = this.#calls.get(id)?.index ?? 0;
    const signed = isFields(part.providerMetadata) ? part.providerMetadata : undefined;
    if (signed !== undefined) yield { type: "tool-call", index, providerData: { aiSDK: signed } };
    // The pieces have said it already.
    if (!this.#calls.get(id)?.hasArguments) yield* this.#continue(id, text);
  }
}

function* textDelta(type: "text" | "reasoning", text: unknown): Generator<ModelDelta, void, void> {
  if (typeof text === "string" && text !== "") yield { type, text };
}

const finishReasons: ReadonlyMap<unknown, FinishReason> = new Map([
  ["stop", "stop"],
  ["length", "length"],
  ["tool-calls", "tool_calls"],
  ["content-filter", "content_filter"],
]);

function readFinishReason(reason: unknown): FinishReason {
  return finishReasons.get(isFields(reason) ? reason.unified : reason) ?? "other";
}

const isInterrupted = (reason: unknown): boolean => isFields(reason) && reason.unified === "interrupted";

function readUsage(usage: unknown): TokenUsage | null {
  if (!isFields(usage)) return null;
  const { inputTokens: input, outputTokens: output } = usage;
  const total = (tokens: unknown): unknown => (isFields(tokens) ? tokens.total : tokens);
  const inputTokens = total(input);
  const outputTokens = total(output);
  if (typeof inputTokens !== "number" && typeof outputTokens !== "number") return null;
  const read: TokenUsage = {
    inputTokens: typeof inputTokens === "number" ? inputTokens : 0,
    outputTokens: typeof outputTokens === "number" ? outputTokens : 0,
  };
  const cached = isFields(input) ? input.cacheRead : usage.cachedInputTokens;
  if (typeof cached === "number") read.cachedInputTokens = cached;
  const written = isFields(input) ? input.cacheWrite : undefined;
  if (typeof written === "number" && written > 0) read.cacheWriteInputTokens = written;
  const reasoning = isFields(output) ? output.reasoning : usage.reasoningTokens;
  if (typeof reasoning === "number") read.reasoningTokens = reasoning;
  return read;
}
