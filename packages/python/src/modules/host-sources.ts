/**
 * Host sources: the one place where clock, entropy and waiting enter the engine, so that a run can be replayed.
 *
 * The interpreter replaces the functions by those that its host gives. Nothing else in the engine reads the time or draws random bytes for a program.
 */

import { tick } from "../limits.ts";

/** The most random bytes that are drawn at a time. */
export const MOST_ENTROPY = 65_536;

export const hostSources: {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds from any fixed moment, never going back. */
  monotonic: () => number;
  /** `count` random bytes, at most `MOST_ENTROPY`. */
  entropy: (count: number) => Uint8Array;
  /** Waits so many milliseconds; ticks meanwhile, so that limits interrupt it. */
  sleep: (ms: number) => void;
} = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  entropy: (count) => crypto.getRandomValues(new Uint8Array(count)),
  sleep: sleepTicking,
};

/** A cell that nobody wakes: `Atomics.wait` on it is a pause. */
const pause = new Int32Array(new SharedArrayBuffer(4));
const TURN_MS = 5;

function sleepTicking(ms: number): void {
  const end = hostSources.monotonic() + ms;
  for (let left = ms; left > 0; left = end - hostSources.monotonic()) {
    Atomics.wait(pause, 0, 0, Math.min(left, TURN_MS));
    tick(20_000);
  }
}
