/** Top-level await: a module whose body awaits is driven here until it ends, as `asyncio.run` would drive a coroutine. */

import { runtimeError } from "../objects/exceptions.ts";
import type { Value } from "../objects/object.ts";
import { tick } from "../limits.ts";

/** Runs whatever a step waits for; set by the module asyncio when it is first imported. */
export const eventLoop: { waitFor: ((awaited: Value) => void) | undefined } = { waitFor: undefined };

export function runTopLevelCoroutine(body: Generator<Value, Value | undefined, Value>): Value | undefined {
  for (let step = body.next(null); ; step = body.next(null)) {
    tick();
    if (step.done) return step.value;
    if (eventLoop.waitFor === undefined) throw runtimeError("await wasn't used with future");
    eventLoop.waitFor(step.value);
  }
}
