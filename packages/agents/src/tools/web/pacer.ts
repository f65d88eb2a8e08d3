// Keeps the requests of a tool apart, so that a program that searches in a loop does not get its host blocked.

import { setTimeout as sleep } from "node:timers/promises";

export class Pacer {
  readonly #intervalMs: number;
  #nextAt = 0;

  /** At most so many requests a second; undefined is no limit. */
  constructor(requestsPerSecond: number | undefined) {
    this.#intervalMs = requestsPerSecond === undefined ? 0 : 1000 / requestsPerSecond;
  }

  /** Takes the next free moment and waits for it; those who wait at the same time queue up. */
  async waitForTurn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const now = Date.now();
    const at = Math.max(now, this.#nextAt);
    this.#nextAt = at + this.#intervalMs;
    if (at <= now) return;
    try {
      await sleep(at - now, undefined, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  }
}
