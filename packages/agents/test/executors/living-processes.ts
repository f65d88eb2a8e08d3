// The processes that an executor has on this machine, for the cases about what is left behind: Linux's /proc knows.

import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import type { Living } from "./cases/case.ts";

/** Those below a host whose command line holds this text. */
export function livingProcesses(text: string): Living {
  return {
    of: async (host) => {
      const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== host);
      return all.filter((pid) => isBelow(Number(pid), host) && read(`/proc/${pid}/cmdline`).includes(text));
    },
    // One that has ended and that nobody has asked for its end is gone.
    lives: async (pid) => /^State:\s+[^ZX]/m.test(read(`/proc/${pid}/status`)),
    kill: async (pid) => {
      try {
        process.kill(Number(pid), "SIGKILL");
      } catch {
        // It went with another.
      }
    },
  };
}

function isBelow(pid: number, host: number): boolean {
  for (let at = pid; at > 1; at = parentOf(at)) if (at === host) return true;
  return false;
}

const parentOf = (pid: number): number => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
