// Asking again.
//
// `retryStream` opens a stream of deltas and, as long as nothing of it has been handed out, opens it anew when it
// fails with a failure that says it may heal. After the first delta a failure goes to the caller: half an answer was
// already seen and must not begin a second time, unless the caller allows it and is told by a "restart". A caller who wants the
// answer whole sees no half, so its deltas are held back until the end. Waits grow exponentially with jitter, a server's Retry-After is
// obeyed up to a limit, and every wait ends at once when the signal aborts.

import { waitUnlessAborted } from "../pacer.ts";
import { ModelRequestError, sentence } from "./failures.ts";
import type { ModelDelta, ModelRetry } from "./model.ts";

export type RetryPolicy = {
  /** How often to ask again after the first time. */
  retries: number;
  /** Wait before the first retry in milliseconds; doubles each time. */
  delayMs: number;
  signal?: AbortSignal;
  /** Told before each wait. */
  onRetry?: (retry: ModelRetry) => void;
  /** Hand out nothing before the end, so that a failure in the middle can be retried too. */
  isWhole?: boolean;
  /** Begin anew also after pieces were handed out, with a "restart" before the new ones. */
  allowRestart?: boolean;
  /** A number from 0 to 1; Math.random unless a test needs it otherwise. */
  random?: () => number;
};

/** Longest wait of our own between two attempts. */
const longestBackoffMs = 30_000;
/** A service that asks to wait longer fails instead: nobody waits an hour. */
const longestRetryAfterMs = 120_000;

export async function* retryStream(
  open: () => AsyncIterable<ModelDelta>,
  policy: RetryPolicy,
): AsyncGenerator<ModelDelta, void, void> {
  let handedOut = false;
  const heldBack: ModelDelta[] = [];
  for (let attempt = 0; ; attempt++) {
    try {
      let isFirst = true;
      for await (const delta of open()) {
        // One piece from the network may hold many deltas, so a wait alone would see an abort too late.
        policy.signal?.throwIfAborted();
        if (policy.isWhole) {
          heldBack.push(delta);
          continue;
        }
        if (isFirst && handedOut) yield { type: "restart" };
        isFirst = false;
        handedOut = true;
        yield delta;
      }
      break;
    } catch (error) {
      const isFinal = handedOut && !policy.allowRestart;
      if (isFinal || !(error instanceof ModelRequestError) || !error.retriable) throw error;
      const asked = error.retryAfterMs;
      if (asked !== null && asked > longestRetryAfterMs) {
        throw error.withMessage(`${sentence(error.message)} It asks to wait ${Math.ceil(asked / 1000)} seconds.`);
      }
      if (attempt >= policy.retries) {
        throw attempt === 0
          ? error
          : error.withMessage(`${sentence(error.message)} Gave up after ${attempt + 1} attempts.`);
      }
      heldBack.length = 0;
      const delayMs = Math.round(asked ?? backoffMs(attempt, policy));
      policy.onRetry?.({ attempt: attempt + 1, delayMs, error });
      await waitUnlessAborted(delayMs, policy.signal);
    }
  }
  yield* heldBack;
}

/** Half of the wait is fixed and half is chance, so that many clients do not come back at the same moment. */
export function backoffMs(attempt: number, policy: Pick<RetryPolicy, "delayMs" | "random">): number {
  const full = Math.min(policy.delayMs * 2 ** attempt, longestBackoffMs);
  return full / 2 + (full / 2) * (policy.random ?? Math.random)();
}

/**
 * The wait that a response asks for, in milliseconds: `retry-after-ms`, or `retry-after` as seconds or as a date.
 * undefined when there is none that can be read; a date in the past is 0.
 */
export function readRetryAfter(headers: Headers, now = Date.now()): number | undefined {
  const milliseconds = Number.parseFloat(headers.get("retry-after-ms") ?? "");
  if (milliseconds >= 0) return milliseconds;
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  // A date has letters; Date.parse would also read "-5" as one.
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
