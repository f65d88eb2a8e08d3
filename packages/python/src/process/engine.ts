/**
 * The engine as the child of a build loads it: `child-start.ts` reads this file and all that it imports as one text, and starts it when it is there as a whole.
 * (`child-main.ts` is the same for a child that runs from source.)
 */

import { Interpreter } from "../interpreter.ts";
import { serve } from "./child-loop.ts";
import { libraryPrograms, RehearsalHost } from "./rehearsal.ts";

/** Serves the host on the pipes. */
export function start(): void {
  void serve((options) => new Interpreter(options));
}

/** A session with a host that is played, so that the code of a usual one has been compiled when the code cache is made. */
export function rehearse(): Promise<void> {
  return serve((options) => new Interpreter(options), new RehearsalHost());
}

/** The same with what programs import most. */
export function rehearseLibrary(): void {
  const entropy = (count: number): Uint8Array => new Uint8Array(count);
  for (const program of libraryPrograms) new Interpreter({ authorizedImports: ["*"], files: {}, entropy }).run(program);
}
