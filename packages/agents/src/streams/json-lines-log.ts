// A log of runs as a file: each event is one line of JSON, written when it happens.
//
//   const agent = new CodeAgent({ model, listeners: [jsonLinesLog("runs.jsonl")] });
//
// Lines are appended at once and in order, so that a process that dies leaves all that had happened until then. Deltas of the model's answer
// are left out unless asked for: the whole text follows in "model.end".

import { appendFileSync } from "node:fs";
import type { AgentListener } from "../events.ts";
import { toEventLine } from "./json-lines.ts";

export type JsonLinesLogOptions = {
  /** Write "model.delta" events too. */
  deltas?: boolean;
};

/** A listener that writes to a file, or to whatever takes lines. A file that cannot be written makes the listener throw. */
export function jsonLinesLog(
  target: string | { write(text: string): unknown },
  options: JsonLinesLogOptions = {},
): AgentListener {
  const write = typeof target === "string" ? (text: string) => appendFileSync(target, text) : target.write.bind(target);
  return (event) => {
    if (event.type !== "model.delta" || options.deltas === true) write(`${toEventLine(event)}\n`);
  };
}
