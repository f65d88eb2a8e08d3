// Waits that end with a signal, and turns that are kept apart: so that neither a model service nor a web site is asked too often.
//
// Used by models (their limits, retries, recordings) and by the tools that search the web.

/** Waits; rejects with the signal's reason as soon as it aborts. */
export async function waitUnlessAborted(ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (ms <= 0) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
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
  #nextAt = 0;

  /** So many turns in so many milliseconds; undefined is no limit. */
  constructor(turns: number | undefined, inMs: number) {
    this.#intervalMs = turns === undefined ? 0 : inMs / turns;
  }

  /** Takes the next free moment and waits for it. Those who wait at the same time queue up in order. */
  async waitForTurn(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#intervalMs === 0) return;
    const now = Date.now();
    const at = Math.max(now, this.#nextAt);
    this.#nextAt = at + this.#intervalMs;
    await waitUnlessAborted(at - now, signal);
  }
}
