/** The engine under test: every program in an interpreter of its own, in this process. */

import { Interpreter } from "../../src/index.ts";
import type { Outcome } from "./outcome.ts";

export type EngineOptions = {
  withFiles?: boolean | undefined;
  withCode?: boolean | undefined;
  timeLimitMs?: number | undefined;
};

export function runHere(
  source: string,
  { withFiles = false, withCode = false, timeLimitMs = 4000 }: EngineOptions = {},
): Outcome {
  try {
    const interpreter = new Interpreter({
      authorizedImports: ["*"],
      timeLimitMs,
      outputLimit: 400_000,
      filename: "fuzz.py",
      ...(withFiles ? { files: {} } : {}),
      allowDynamicCode: withCode,
    });
    const { stdout, error } = interpreter.run(source);
    if (error?.limit !== undefined) return { kind: "limit", limit: error.limit, stdout };
    if (error === null) return { kind: "ran", stdout, error };
    // The message of the outcome has the suggestion that CPython adds only where it prints the traceback.
    const message = error.message.replace(/\. Did you mean: '[^']*'\?$/, "");
    return { kind: "ran", stdout, error: { ...error, message } };
  } catch (failure) {
    const reason = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
    return { kind: "broken", reason: reason.split("\n").slice(0, 6).join("\n") };
  }
}
