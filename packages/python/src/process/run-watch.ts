/**
 * Run watch: the host's own eyes on a child that runs a program.
 *
 * The interpreter stops itself at its limits; the watch is for the program that found a way not to be stopped: it looks
 * every 50 ms at the clock and at the resident memory of the process and says when a limit is passed for good. Time that
 * the program waits for a tool is not the program's. Called by `PythonProcess`, which kills.
 */

import { readFileSync } from "node:fs";
import { heapLimitMb } from "./isolation.ts";

const TICK_MS = 50;
/** How late the kill comes, so that the interpreter's own limit, which leaves the namespace alive, is always first. */
export const TIME_GRACE_MS = 400;
/** Megabytes beyond a full heap: the young generation, compiled code, the collector's own. */
const BESIDE_HEAP_MB = 128;

export type WatchLimits = {
  timeLimitMs: number | undefined;
  /** `TIME_GRACE_MS` unless told. */
  timeGraceMs?: number | undefined;
  memoryLimitMb: number;
  /** Resident megabytes of the child before it ran anything. */
  baselineMb: number;
  /** Resident megabytes now; undefined where the system does not tell. */
  residentMb: () => number | undefined;
  onExceeded: (limit: "time" | "memory", used: number) => void;
};

export class RunWatch {
  readonly #limits: WatchLimits;
  readonly #timer: NodeJS.Timeout;
  #usedMs = 0;
  #runningSince: number | undefined;
  #wasLate = false;

  constructor(limits: WatchLimits) {
    this.#limits = limits;
    this.#runningSince = performance.now();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  /** The program waits for the host from now on. */
  pause(): void {
    this.#usedMs = this.#used();
    this.#runningSince = undefined;
  }

  resume(): void {
    this.#runningSince = performance.now();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #used(): number {
    return this.#usedMs + (this.#runningSince === undefined ? 0 : performance.now() - this.#runningSince);
  }

  #tick(): void {
    const { timeLimitMs, timeGraceMs, memoryLimitMb, baselineMb } = this.#limits;
    const resident = this.#limits.residentMb();
    if (resident !== undefined && resident - baselineMb > heapLimitMb(memoryLimitMb) + BESIDE_HEAP_MB) {
      this.#limits.onExceeded("memory", resident - baselineMb);
    } else if (timeLimitMs !== undefined && this.#used() > timeLimitMs + (timeGraceMs ?? TIME_GRACE_MS)) {
      // Twice in a row: when this process was busy itself, the child's answer may be waiting in the pipe unread.
      if (this.#wasLate) this.#limits.onExceeded("time", this.#used());
      this.#wasLate = true;
    }
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
