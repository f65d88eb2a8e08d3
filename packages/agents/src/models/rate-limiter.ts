// Not asking more often, and not for more tokens, than an account allows.
//
// A limiter belongs to an account, not to a model object: give the same one to all models that share the account's limits, and their
// requests queue up in the order in which they came. Requests are kept evenly apart. Tokens flow into a bucket that holds those of one
// minute; a request takes what its messages are estimated at before it is sent, and when its usage is known the difference is
// put right. A request that is larger than the bucket waits for a full one and leaves a debt.

import { AgentGenerationError } from "../errors.ts";
import type { ChatMessage } from "../messages.ts";
import { Pacer, waitUnlessAborted } from "../pacer.ts";
import { untilAborted } from "../tools/until-aborted.ts";
import type { ModelDelta, ModelOptions } from "./model.ts";

export type RateLimits = {
  /** Requests are kept at least 60 / requestsPerMinute seconds apart. */
  requestsPerMinute?: number;
  /** Input and output together. */
  tokensPerMinute?: number;
};

export class RateLimiter {
  readonly #pacer: Pacer;
  readonly #bucket: TokenBucket | null;

  constructor(limits: RateLimits) {
    for (const name of ["requestsPerMinute", "tokensPerMinute"] as const) {
      const value = limits[name];
      if (value === undefined || value > 0) continue;
      throw new AgentGenerationError(`RateLimiter: the option ${name} must be a number above 0, got ${value}.`, {
        code: "model_option_invalid",
      });
    }
    this.#pacer = new Pacer(limits.requestsPerMinute, 60_000);
    this.#bucket = limits.tokensPerMinute === undefined ? null : new TokenBucket(limits.tokensPerMinute);
  }

  /** Waits until a request of about so many tokens may go out. Call `settle` of what it gives when the request is over. */
  async waitForTurn(tokens: number, signal?: AbortSignal): Promise<{ settle(used: number): void }> {
    await this.#bucket?.take(tokens, signal);
    await this.#pacer.waitForTurn(signal);
    return { settle: (used) => this.#bucket?.giveBack(tokens - used) };
  }
}

class TokenBucket {
  readonly #capacity: number;
  #tokens: number;
  #filledAt = Date.now();
  #queue: Promise<void> = Promise.resolve();

  constructor(perMinute: number) {
    this.#capacity = perMinute;
    this.#tokens = perMinute;
  }

  async take(tokens: number, signal: AbortSignal | undefined): Promise<void> {
    const turn = this.#queue.then(() => this.#takeInTurn(tokens, signal));
    // Who gave up waiting does not hold up those behind.
    this.#queue = turn.catch(() => undefined);
    await (signal === undefined ? turn : untilAborted(turn, signal));
  }

  giveBack(tokens: number): void {
    this.#tokens = Math.min(this.#capacity, this.#tokens + tokens);
  }

  async #takeInTurn(tokens: number, signal: AbortSignal | undefined): Promise<void> {
    const wanted = Math.min(tokens, this.#capacity);
    for (;;) {
      signal?.throwIfAborted();
      this.#fill();
      if (this.#tokens >= wanted) break;
      await waitUnlessAborted(Math.ceil(((wanted - this.#tokens) / this.#capacity) * 60_000), signal);
    }
    this.#tokens -= tokens;
  }

  #fill(): void {
    const now = Date.now();
    this.giveBack(((now - this.#filledAt) / 60_000) * this.#capacity);
    this.#filledAt = now;
  }
}

/** One attempt at an answer, after its turn with each limiter. */
export async function* withinLimits(
  limiters: readonly RateLimiter[],
  request: { tokens: number; signal: AbortSignal | undefined },
  attempt: () => AsyncIterable<ModelDelta>,
): AsyncGenerator<ModelDelta, void, void> {
  const turns: { settle(used: number): void }[] = [];
  let used = 0;
  try {
    for (const limiter of limiters) turns.push(await limiter.waitForTurn(request.tokens, request.signal));
    for await (const delta of attempt()) {
      // An answer that has begun has cost its input; how much is known at its end.
      if (delta.type === "usage") used = delta.usage.inputTokens + delta.usage.outputTokens;
      else used ||= request.tokens;
      yield delta;
    }
  } finally {
    for (const turn of turns) turn.settle(used);
  }
}

/** What a text of so many characters comes to, roughly, where nobody counts. */
const charactersPerToken = 4;
/** A picture of a usual size. */
const tokensOfImage = 1000;

/** The input tokens of a request, roughly. */
export function estimateTokens(messages: readonly ChatMessage[], options: ModelOptions = {}): number {
  let characters = JSON.stringify(options.tools ?? []).length;
  let tokens = 0;
  for (const { content, toolCalls } of messages) {
    if (typeof content === "string") characters += content.length;
    else
      for (const part of content) {
        if (part.type === "text") characters += part.text.length;
        else tokens += tokensOfImage;
      }
    if (toolCalls !== undefined) characters += JSON.stringify(toolCalls).length;
  }
  return tokens + Math.ceil(characters / charactersPerToken);
}
