/**
 * Native depth: recursion through the engine's own functions (repr of nested lists, == of nested tuples, `sorted` calling
 * a key that sorts). Each level counts as a Python frame, so the limit is one, and the JavaScript stack never overflows.
 */

import { machine } from "../limits.ts";
import { recursionError } from "./exceptions.ts";

/** Enters a level; `where` ends the message of the RecursionError: " while calling a Python object". */
export function enterNative(where = " while calling a Python object"): void {
  if (machine.depth >= machine.limit) throw recursionError(`maximum recursion depth exceeded${where}`);
  machine.depth += 1;
}

export function leaveNative(): void {
  machine.depth -= 1;
}
