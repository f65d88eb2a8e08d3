/**
 * Threads: what has been started and not yet run, and who waits for what.
 *
 * The engine runs one thing at a time and can't leave a Python function in its middle. So a thread is run when the one that
 * runs now must wait (for a thread, a lock, a queue, a time, an answer of the host), on top of it, from its beginning to its
 * end; if it must wait itself, the next is run on top of that. Calls of the host that are out go on beside all of them: ten
 * threads that each call a tool have ten calls out. Where nothing is left that could end a wait, the program is told: it
 * never hangs. The modules threading, queue, concurrent.futures and asyncio wait here and nowhere else.
 */

import { machine, tick } from "../limits.ts";
import { PyDict } from "../objects/dict.ts";
import { exceptionType, newException, type PyBaseException, runtimeError } from "../objects/exceptions.ts";
import type { Value } from "../objects/object.ts";
import { hostSources } from "../modules/host-sources.ts";
import type { HostCalls } from "./host-calls.ts";

/** Something to be run once, at `dueAt` or later. `run` keeps its own exceptions to itself. */
export type Work = { readonly run: () => void; readonly dueAt: number; readonly isDaemon: boolean };

/** Threads on top of each other; more wait until one has ended. */
const MAX_DEPTH = 63;

export class Threads {
  readonly calls: HostCalls;
  #work: Work[] = [];
  #depth = 0;
  /** What those who wait wait for, the one on top last. */
  #waiters: (() => boolean)[] = [];
  /** How often the program has slept, and asked, since it last waited or started something. */
  #sleeps = 0;
  #polls = 0;
  /** Locks that are held: while there are any, a wait for the host or for a time lets no other thread run into them. */
  locksHeld = 0;
  /** Calls of the host that the end of the program waits for. */
  awaitedCalls = 0;
  /** The Python object of the thread that runs now; null in the main thread. */
  current: Value = null;
  /** What the modules keep for this run. */
  state = new PyDict();

  constructor(calls: HostCalls) {
    this.calls = calls;
    calls.meanwhile = {
      isIdle: () => this.#work.length === 0 || this.locksHeld > 0 || !calls.isParallel,
      until: (isDone) => void this.waitUntil(isDone, undefined, "the call of a tool would wait for ever"),
    };
  }

  /** A run begins. */
  begin(): void {
    this.calls.begin();
    this.#work = [];
    this.#depth = 0;
    this.#waiters = [];
    this.#sleeps = 0;
    this.#polls = 0;
    this.locksHeld = 0;
    this.awaitedCalls = 0;
    this.current = null;
    this.state = new PyDict();
  }

  /** Puts work into the order of its time. */
  schedule(run: () => void, delayMs: number, isDaemon: boolean): Work {
    const work = { run, dueAt: delayMs > 0 ? hostSources.monotonic() + delayMs : 0, isDaemon };
    let at = this.#work.length;
    while (at > 0 && this.#work[at - 1]!.dueAt > work.dueAt) at--;
    this.#work.splice(at, 0, work);
    this.#sleeps = 0;
    this.#polls = 0;
    return work;
  }

  /** Whether there is another thread: one that waits below this one, or one that is still to be run. */
  get hasOthers(): boolean {
    return this.#depth > 0 || this.#work.length > 0;
  }

  /** Whether it was not yet begun, and now will not be. */
  unschedule(work: Work): boolean {
    const at = this.#work.indexOf(work);
    if (at >= 0) this.#work.splice(at, 1);
    return at >= 0;
  }

  /** Waits until `isDone`; false if the time has passed first. Raises RuntimeError with `deadlock` where nothing can ever end the wait. */
  waitUntil(isDone: () => boolean, timeoutMs: number | undefined, deadlock: string): boolean {
    if (timeoutMs !== undefined && timeoutMs <= 0) {
      if (!isDone()) this.poll();
      return isDone();
    }
    const end = timeoutMs === undefined ? Number.POSITIVE_INFINITY : hostSources.monotonic() + timeoutMs;
    this.#waiters.push(isDone);
    try {
      return this.#waitUntil(isDone, end, deadlock);
    } finally {
      this.#waiters.pop();
    }
  }

  #waitUntil(isDone: () => boolean, end: number, deadlock: string): boolean {
    for (;;) {
      tick();
      if (isDone()) return true;
      if (this.#isDue) {
        // What has come already: to go on below is better than to begin something on top.
        if (this.calls.hasStarted && this.calls.isParallel) this.calls.wait(0);
        if (isDone()) return true;
        if (this.#runNext()) continue;
      }
      const left = end - hostSources.monotonic();
      if (left <= 0) return false;
      this.#pass(left, deadlock);
    }
  }

  /**
   * Lets time pass. A program that only sleeps and looks lets the others run; one that sleeps once will do something
   * after it for which they may be waiting.
   */
  sleep(ms: number): void {
    this.#sleeps++;
    const isPolling = this.#sleeps > (this.#depth === 0 ? 2 : 20);
    if (isPolling && this.locksHeld === 0 && this.#work.length > 0) this.waitUntil(() => false, ms, "");
    else {
      hostSources.sleep(ms);
      if (this.calls.hasStarted && this.calls.isParallel) this.calls.wait(0);
    }
  }

  /** Lets answers of the host arrive. A program that asks and asks whether another thread is ready lets it run. */
  poll(): void {
    const isPolling = ++this.#polls > 100;
    if (isPolling && this.locksHeld === 0 && this.#isDue) this.#runNext();
    if (this.calls.hasStarted && this.calls.isParallel) this.calls.wait(0);
  }

  /** The program is at its end: threads that are no daemons are run, and their calls awaited. */
  finish(): void {
    const isOver = (): boolean => this.awaitedCalls === 0 && this.#work.every((work) => work.isDaemon);
    if (!isOver()) this.waitUntil(isOver, undefined, "the program's threads wait for each other for ever");
  }

  /** Nothing of this run goes on. */
  end(): void {
    this.#work = [];
    this.calls.cancelAll();
  }

  /** Whether there is work to be run now. */
  get #isDue(): boolean {
    const next = this.#work[0];
    return next !== undefined && (next.dueAt === 0 || next.dueAt <= hostSources.monotonic());
  }

  /** Runs the first work; not where too much is on top of each other already and something else may happen. */
  #runNext(): boolean {
    if (this.#depth >= MAX_DEPTH && this.calls.hasStarted) return false;
    const next = this.#work.shift();
    if (next === undefined) return false;
    const { depth, handling } = machine;
    machine.handling = null;
    this.#depth++;
    this.#sleeps = 0;
    try {
      next.run();
    } finally {
      this.#depth--;
      machine.depth = depth;
      machine.handling = handling;
    }
    return true;
  }

  /** Blocks until the host has answered something, work is due, or `left` milliseconds are over. */
  #pass(left: number, deadlock: string): void {
    const due = this.#work[0] === undefined ? Number.POSITIVE_INFINITY : this.#work[0].dueAt - hostSources.monotonic();
    const most = Math.max(0, Math.min(left, due));
    if (this.calls.hasStarted) this.calls.wait(most === Number.POSITIVE_INFINITY ? undefined : most);
    else if (most === Number.POSITIVE_INFINITY) throw this.#endOfWait(deadlock);
    else hostSources.sleep(most);
  }

  /**
   * Nothing is left that could end the wait of the thread on top. Where one below it can go on, it must: a worker that waits for
   * more to do when all is done ends quietly, as `SystemExit` ends a thread. Else they wait for each other.
   */
  #endOfWait(deadlock: string): PyBaseException {
    const canGoOn = this.#waiters.slice(0, -1).some((isDone) => isDone());
    return canGoOn ? newException(exceptionType("SystemExit")) : runtimeError(deadlock);
  }
}

let current: Threads | undefined;

/** The threads of the interpreter that runs now. */
export function threads(): Threads {
  if (current === undefined) throw new Error("no run is going on");
  return current;
}

export function enterThreads(of: Threads): void {
  current = of;
}
