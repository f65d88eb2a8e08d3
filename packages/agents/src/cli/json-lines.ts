// What `adder --json` writes: each event as a line (streams/json-lines.ts), and at the end one line `{"type": "result", ...}`.

import type { RunResult } from "../events.ts";
import { toEventLine, toJsonText } from "../streams/json-lines.ts";

export { toEventLine, toJsonText };

/** The last line. */
export function toResultLine({ state, output, usage, costUsd, timing, error, partial, steps }: RunResult): string {
  const actions = steps.filter((step) => step.type === "action").length;
  return toJsonText({
    type: "result",
    state,
    output,
    steps: actions,
    usage,
    costUsd,
    durationMs: timing.durationMs,
    error: error ?? null,
    partial,
  });
}
