// The events of a run as its caller holds them: leaving them stops the run at once.
//
// A generator that waits cannot be closed before it comes to its next `yield`; a run that waits for a slow tool would go on for nobody. So
// closing aborts the run first, which lets go of whatever it waits for, and closes the generator then. The run begins with the first `next`.

import type { AgentEvent, RunResult } from "../events.ts";
import { type Run, runOver } from "./run.ts";

type Events = AsyncGenerator<AgentEvent, RunResult, void>;

/** `open` makes the run, says so by `opened`, and gives its events. */
export function closable(open: (opened: (run: Run) => Run) => Events): Events {
  let run: Run | undefined;
  const events = lazily(() =>
    open((made) => {
      run = made;
      return made;
    }),
  );
  const stop = (): void => run?.stop(runOver());
  return {
    next: () => events.next(),
    return: (value) => {
      stop();
      return events.return(value);
    },
    throw: (error) => {
      stop();
      return events.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      stop();
      await events[Symbol.asyncDispose]();
    },
  };
}

async function* lazily(open: () => Events): Events {
  return yield* open();
}
