/**
 * Run watch: the host's own eyes on a child that runs a program.
 *
 * The interpreter stops itself at its limits; the watch is for the program that found a way not to be stopped: it looks
 * every 25 ms at the clock and at the resident memory of the process. A program that is late is broken off, which leaves
 * its namespace alive; one that is still there after that, or whose process holds too much, is over for good. Time that
 * the program waits for a tool is not the program's, and a process that is to obey needs the processor for it: on a busy
 * machine it is killed as much later as it has waited for one. Called by `ProgramRun`, which kills.
 */

import { readFileSync } from "node:fs";
import { heapLimitMb } from "./isolation.ts";

const TICK_MS = 25;
/** How late a program is broken off: the interpreter's own limit, at which it ends in good order, is first. */
export const BREAK_OFF_MS = 50;
/** How late the kill comes, so that what leaves the namespace alive is always first. */
export const TIME_GRACE_MS = 400;
/** How much later at most, for want of a processor. */
const MOST_STARVED_MS = 3_000;
/** How long a child may be waiting for its frames to be read: one that has been taken over could send them for ever. */
const MOST_WAITED_MS = 10_000;
/** What a call and its answer take on their way, which the host can't see, and which is not the program's. */
const ON_THE_WAY_MS = 0.25;
/** So much more of the program's time may have passed between two looks before it is asked whether the program had anything to do with it. */
const MOST_BETWEEN_LOOKS_MS = 100;
/** Megabytes beyond a full heap: compiled code, the collector's own, what is allocated between two looks. */
const BESIDE_HEAP_MB = 32;

export type WatchLimits = {
  timeLimitMs: number | undefined;
  /** `TIME_GRACE_MS` unless told. */
  timeGraceMs?: number | undefined;
  memoryLimitMb: number;
  /** Resident megabytes of the child before it ran anything. */
  baselineMb: number;
  /** Resident megabytes now; undefined where the system does not tell. */
  residentMb: () => number | undefined;
  /** How long the child has been ready to run and was not let, ever; undefined where the system does not tell. */
  starvedMs?: (() => number | undefined) | undefined;
  /** How long the child has had a processor, ever; undefined where the system does not tell. */
  ranMs?: (() => number | undefined) | undefined;
  /** How long the child has waited until its large frames were read. */
  waitedMs?: (() => number) | undefined;
  /** The program is late: it is to be broken off. */
  onLate?: (() => void) | undefined;
  onExceeded: (limit: "time" | "memory", used: number) => void;
};

export class RunWatch {
  readonly #limits: WatchLimits;
  readonly #timer: NodeJS.Timeout;
  #usedMs = 0;
  #runningSince: number | undefined;
  /** Of the time since then, what an answer and the next call are on their way. */
  #onTheWayMs = 0;
  #waitedBefore: number;
  /** The program's time at the last look, and how long its process had run by then. */
  #atLook: { clock: number; ran: number | undefined };
  /** Time in which this process did not look, and the child, which may have waited for it, did nothing. */
  #unseenMs = 0;
  #isBrokenOff = false;
  #wasLate = false;
  /** How long the child has had no processor since it was late. */
  #starved: (() => number) | undefined;

  constructor(limits: WatchLimits) {
    this.#limits = limits;
    this.#waitedBefore = limits.waitedMs?.() ?? 0;
    this.#runningSince = performance.now();
    this.#atLook = { clock: 0, ran: limits.ranMs?.() };
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  /** The program begins only now. */
  restart(): void {
    this.#usedMs = 0;
    this.#unseenMs = 0;
    this.#atLook = { clock: 0, ran: this.#limits.ranMs?.() };
    if (this.#runningSince !== undefined) this.#runningSince = performance.now();
  }

  /** The program waits for the host from now on. */
  pause(): void {
    this.#usedMs = this.#used();
    this.#runningSince = undefined;
  }

  resume(): void {
    this.#runningSince = performance.now();
    this.#onTheWayMs = ON_THE_WAY_MS;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #used(): number {
    if (this.#runningSince === undefined) return this.#usedMs;
    return this.#usedMs + Math.max(0, performance.now() - this.#runningSince - this.#onTheWayMs);
  }

  #tick(): void {
    const { timeLimitMs, timeGraceMs, memoryLimitMb, baselineMb } = this.#limits;
    const resident = this.#limits.residentMb();
    if (resident !== undefined && resident - baselineMb > heapLimitMb(memoryLimitMb) + BESIDE_HEAP_MB) {
      this.#limits.onExceeded("memory", resident - baselineMb);
    } else if (timeLimitMs !== undefined) {
      this.#lookAtClock(this.#programsMs() - timeLimitMs, timeGraceMs ?? TIME_GRACE_MS);
    }
  }

  /** The time that is the program's own: a busy host keeps it waiting, and does not know for what. */
  #programsMs(): number {
    const waited = Math.min(MOST_WAITED_MS, (this.#limits.waitedMs?.() ?? 0) - this.#waitedBefore);
    const clock = this.#used() - waited;
    const ran = this.#limits.ranMs?.();
    const passed = clock - this.#atLook.clock;
    if (passed > MOST_BETWEEN_LOOKS_MS && ran !== undefined && this.#atLook.ran !== undefined)
      this.#unseenMs += Math.max(0, passed - (ran - this.#atLook.ran));
    this.#atLook = { clock, ran };
    return clock - this.#unseenMs;
  }

  #lookAtClock(lateMs: number, timeGraceMs: number): void {
    // One that has just had an answer of the host looks at the clock itself, which it knows better. Only one that has been taken over goes on calling for ever.
    const since = this.#runningSince === undefined ? 0 : performance.now() - this.#runningSince;
    const looksItself = since <= BREAK_OFF_MS && !this.#isBrokenOff;
    const graceMs = looksItself ? timeGraceMs + (this.#limits.timeLimitMs ?? 0) : timeGraceMs;
    if (lateMs > BREAK_OFF_MS && !looksItself && !this.#isBrokenOff) {
      this.#isBrokenOff = true;
      this.#limits.onLate?.();
    }
    if (lateMs > 0) this.#starved ??= starvation(this.#limits.starvedMs);
    if (lateMs <= graceMs + (lateMs > graceMs ? this.#starved!() : 0)) return;
    // Twice in a row: when this process was busy itself, the child's answer may be waiting in the pipe unread.
    if (this.#wasLate) this.#limits.onExceeded("time", lateMs + (this.#limits.timeLimitMs ?? 0));
    this.#wasLate = true;
  }
}

/** Gives a function that says how long the child has had no processor since now; not more than `most`, for nobody is to wait without end. */
export function starvation(starvedMs: (() => number | undefined) | undefined, most = MOST_STARVED_MS): () => number {
  const before = starvedMs?.();
  return () => {
    const now = starvedMs?.();
    return before === undefined || now === undefined ? 0 : Math.min(most, now - before);
  };
}

/** Milliseconds for which the main thread of a process was ready to run and another had the processor. */
export const starvedMs = (pid: number | undefined): number | undefined => scheduledMs(pid, 1);

/** Milliseconds for which the main thread of a process has had a processor. */
export const ranMs = (pid: number | undefined): number | undefined => scheduledMs(pid, 0);

/** A figure of Linux's /proc; undefined elsewhere or when the process is gone. */
function scheduledMs(pid: number | undefined, field: 0 | 1): number | undefined {
  if (pid === undefined || process.platform !== "linux") return undefined;
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "latin1").split(" ")[field]) / 1e6;
  } catch {
    return undefined;
  }
}

/** Resident megabytes of a process, from Linux's /proc; undefined elsewhere or when the process is gone. */
export function residentMb(pid: number | undefined): number | undefined {
  if (pid === undefined || process.platform !== "linux") return undefined;
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
