// Waits that end with a signal, and turns that are kept apart: so that neither a model service nor a web site is asked too often.
//
// Used by models (their limits, retries, recordings) and by the tools that search the web.

const longestTimerMs = 2 ** 31 - 1;

/** A time limit as timers take it: what is longer than 24 days, and Infinity, would be over at once. */
export const timerMs = (ms: number): number => Math.min(ms, longestTimerMs);

/** Waits; rejects with the signal's reason as soon as it aborts. */
export async function waitUnlessAborted(ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (ms <= 0) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, timerMs(ms));
  const stop = (): void => reject(signal?.reason);
  signal?.addEventListener("abort", stop, { once: true });
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

/** Keeps turns evenly apart. */
export class Pacer {
  readonly #intervalMs: number;
  #lastTaken = Number.NEGATIVE_INFINITY;
  /** The moments of those who wait, in order. */
  readonly #waiting = new Set<number>();

  /** So many turns in so many milliseconds; undefined is no limit. */
  constructor(turns: number | undefined, inMs: number) {
    this.#intervalMs = turns === undefined ? 0 : inMs / turns;
  }

  /** Takes the next free moment and waits for it. Those who wait at the same time queue up in order; who gives up gives its turn back. */
  async waitForTurn(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#intervalMs === 0) return;
    const now = Date.now();
    const last = Math.max(this.#lastTaken, ...this.#waiting);
    const at = Math.max(now, last + this.#intervalMs);
    this.#waiting.add(at);
    try {
      await waitUnlessAborted(at - now, signal);
      this.#lastTaken = Math.max(this.#lastTaken, at);
    } finally {
      this.#waiting.delete(at);
    }
  }
}
