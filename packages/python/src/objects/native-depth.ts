/**
 * Native depth: recursion through the engine's own functions (repr of nested lists, == of nested tuples, `sorted` calling
 * a key that sorts). Each level counts as a Python frame, so the limit is one, and the JavaScript stack never overflows.
 */

import { type LimitReport, machine, reportLimit } from "../limits.ts";
import { type PyBaseException, recursionError } from "./exceptions.ts";

/** Enters a level; `where` ends the message of the RecursionError: " while calling a Python object". */
export function enterNative(where = " while calling a Python object"): void {
  if (machine.depth >= machine.limit) throw depthExceeded(`maximum recursion depth exceeded${where}`);
  machine.depth += 1;
}

/** The RecursionError of a program that went too deep, known as that of the limit. */
export function depthExceeded(message: string): PyBaseException {
  const report: LimitReport = { limit: "recursion", allowed: machine.limit, used: machine.depth + 1 };
  return reportLimit(recursionError(message), report);
}

export function leaveNative(): void {
  machine.depth -= 1;
}
