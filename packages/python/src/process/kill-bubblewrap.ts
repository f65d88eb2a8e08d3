/**
 * The end of a process in bubblewrap: first what runs inside is killed, then bubblewrap takes in that its child is gone, and ends. Killed together they would leave the
 * child behind as a process that has ended and that nobody has asked about, for as long as whoever is process 1 likes: a Node in a container never asks.
 */

import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";

/** How long the host waits at most until a process that it has told to stop stands still. */
const STOP_MS = 100;
/** After so long a bubblewrap that has lost its child is killed too: one that was still building may wait for that child for ever. */
const END_MS = 200;

/** Ends bubblewrap, and whatever it has started. */
export function killBubblewrap(bubblewrap: ChildProcess): void {
  if (bubblewrap.pid === undefined || !killInside(bubblewrap.pid)) {
    bubblewrap.kill("SIGKILL");
    return;
  }
  const timer = setTimeout(() => bubblewrap.kill("SIGKILL"), END_MS);
  timer.unref();
  bubblewrap.once("exit", () => clearTimeout(timer));
  bubblewrap.kill("SIGCONT");
}

/**
 * Stops bubblewrap and kills its children; gives whether it had any. `--die-with-parent` does the same, but only from the moment on when the sandbox stands: a bubblewrap killed
 * while it builds would leave a half-made child for ever.
 */
function killInside(bubblewrap: number): boolean {
  let hadChildren = false;
  try {
    process.kill(bubblewrap, "SIGSTOP"); // so that it starts nothing between the look and the kill
    waitUntilStopped(bubblewrap);
    const children = readFileSync(`/proc/${bubblewrap}/task/${bubblewrap}/children`, "latin1");
    for (const pid of children.split(" ")) {
      if (Number(pid) <= 0) continue;
      process.kill(Number(pid), "SIGKILL");
      hadChildren = true;
    }
  } catch {
    // It is gone already, or the system does not list children: then `--die-with-parent` must do.
  }
  return hadChildren;
}

/** A signal is on its way for some microseconds, in which a process that is just making another one finishes that. */
function waitUntilStopped(pid: number): void {
  const latest = performance.now() + STOP_MS;
  // pid (name) state ...: T is stopped, Z has ended.
  while (!/\) [TtZX] /.test(readFileSync(`/proc/${pid}/stat`, "latin1"))) if (performance.now() > latest) return;
}
