/**
 * Descriptors that a child inherits: files and pipes which this process was itself started with and that are not marked to
 * be closed. Node's own are; a shell or a service manager may leave others. The child closes them before anything else.
 */

import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";

/** Standard streams, the three pipes, and bubblewrap's: set by the start itself. */
const OWN = 7;
const CLOSED_AT_EXEC = 0o2000000;

let known: number[] | undefined;

/** Their numbers, from Linux's /proc; empty elsewhere. */
export function inheritedDescriptors(): number[] {
  known ??= process.platform === "linux" ? find() : [];
  return known;
}

function find(): number[] {
  return readdirSync("/proc/self/fd")
    .map(Number)
    .filter((descriptor) => descriptor >= OWN && isInherited(descriptor));
}

function isInherited(descriptor: number): boolean {
  try {
    const flags = /^flags:\s+([0-7]+)/m.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, "latin1"))?.[1];
    return flags !== undefined && (Number.parseInt(flags, 8) & CLOSED_AT_EXEC) === 0;
  } catch {
    return false; // the one that was open for reading the list
  }
}
