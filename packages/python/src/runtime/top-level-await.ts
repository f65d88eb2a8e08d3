/** Top-level await: a module whose body awaits is driven here until it ends, as `asyncio.run` would drive a coroutine. */

import { runtimeError } from "../objects/exceptions.ts";
import type { Value } from "../objects/object.ts";
import { tick, whenBrokenOff } from "../limits.ts";

/** What the module asyncio gives when it is first imported: `waitFor` runs whatever a step waits for. `isAtTopLevel` says that a body is being driven here. */
export const eventLoop: { waitFor: ((awaited: Value) => void) | undefined; isAtTopLevel: boolean } = {
  waitFor: undefined,
  isAtTopLevel: false,
};

whenBrokenOff(() => {
  eventLoop.isAtTopLevel = false;
});

export function runTopLevelCoroutine(body: Generator<Value, Value | undefined, Value>): Value | undefined {
  eventLoop.isAtTopLevel = true;
  try {
    for (let step = body.next(null); ; step = body.next(null)) {
      tick();
      if (step.done) return step.value;
      if (eventLoop.waitFor === undefined) throw runtimeError("await wasn't used with future");
      eventLoop.waitFor(step.value);
    }
  } finally {
    eventLoop.isAtTopLevel = false;
  }
}
