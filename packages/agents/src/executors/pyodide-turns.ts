// Signals and waits of a Python that runs in Pyodide's child process.
//
// Python asks for signals every few hundred instructions by reading element 0 of its "interrupt buffer", which here is an object that looks at the host's
// interrupts and at a clock. Threads that take turns (driver-threads.ts) wait in promises.

import process from "node:process";
import { neverBlockFrames, pullFrame, readInterrupts } from "./pyodide-pipes.ts";

const pollMs = 10;
const lookMs = 1;
const repeatMs = 50;
const sigint = 2;

/** A function of Python; called "promising", what it waits for suspends it. */
export type PythonFunction<Args extends unknown[]> = ((...args: Args) => void) & {
  callPromising(...args: Args): Promise<void>;
  copy(): PythonFunction<Args>;
  destroy(): void;
};
/** Seconds. */
export function clock(isByProcessor: boolean): number {
  if (!isByProcessor) return performance.now() / 1000;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The signals of one run: what Python sees as its interrupt buffer. */
export class Signals {
  #run = 0;
  #deadline = Number.POSITIVE_INFINITY;
  #isByProcessor = false;
  #isInterrupted = false;
  #isLate = false;
  #nextPoll = 0;
  #nextSignal = 0;

  begin(run: number): void {
    this.#run = run;
    this.#isInterrupted = false;
    this.#isLate = false;
    this.#nextSignal = 0;
    this.#nextPoll = 0;
  }

  /** The program may go on for so long by the clock, or by the processor's work for it; without an end for 0. */
  arm(seconds: number, isByProcessor: boolean): void {
    this.#isByProcessor = isByProcessor;
    this.#deadline = seconds === 0 ? Number.POSITIVE_INFINITY : clock(isByProcessor) + seconds;
  }

  isLate(): boolean {
    return this.#isLate && !this.#isInterrupted;
  }

  /** Whether a signal is due, which `take` would give. */
  isDue(): boolean {
    const now = performance.now();
    if (now < this.#nextPoll) return false;
    this.#nextPoll = now + pollMs;
    this.#poll();
    if (clock(this.#isByProcessor) > this.#deadline) this.#isLate = true;
    const isDue = (this.#isLate || this.#isInterrupted) && now >= this.#nextSignal;
    if (isDue) this.#nextPoll = 0;
    return isDue;
  }

  /** The number of the signal that is due, or 0. */
  take(): number {
    if (!this.isDue()) return 0;
    const now = performance.now();
    this.#nextPoll = now + pollMs;
    this.#nextSignal = now + repeatMs;
    return sigint;
  }

  #poll(): void {
    if (readInterrupts().includes(this.#run)) this.#isInterrupted = true;
  }
}

/**
 * The waits of threads that take turns: each is a promise for which a stack of Python stands aside.
 *
 * While somebody waits, JavaScript's loop runs, and looks every millisecond whether frames or signals have come. Else nobody looks: frames are
 * read with blocking calls, where they are wanted.
 */
export class Turns {
  readonly #waits = new Map<number, () => void>();
  readonly #signals: Signals;
  #deliver: (text: string) => unknown = () => {};
  #wakeMain: () => unknown = () => {};
  #look: NodeJS.Timeout | undefined;
  #isLooking = false;

  constructor(signals: Signals) {
    this.#signals = signals;
  }

  listen(deliver: PythonFunction<[string]>, wakeMain: PythonFunction<[]>): void {
    this.#deliver = deliver.copy();
    this.#wakeMain = wakeMain.copy();
  }

  wait(key: number, seconds: number): Promise<void> {
    if (this.#look === undefined) {
      neverBlockFrames();
      this.#look = setInterval(() => void this.#lookOnce(), lookMs);
    }
    return new Promise((resolve) => {
      const timer = seconds < 0 ? undefined : setTimeout(() => this.wake(key), seconds * 1000);
      this.#waits.set(key, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  wake(key: number): void {
    const resolve = this.#waits.get(key);
    this.#waits.delete(key);
    resolve?.();
    if (this.#waits.size > 0) return;
    clearInterval(this.#look);
    this.#look = undefined;
  }

  spawn(work: PythonFunction<[]>): void {
    const own = work.copy();
    // Not in the middle of the call that asks for it.
    queueMicrotask(() => void own.callPromising().finally(() => own.destroy()));
  }

  /** Calls into Python may suspend there, so they give promises. */
  async #lookOnce(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    // Python asks for the signal itself, as soon as it runs.
    if (this.#signals.isDue()) await this.#wakeMain();
    for (let text = pullFrame(); text !== undefined; text = pullFrame()) await this.#deliver(text);
    this.#isLooking = false;
  }
}
