// When a bare `agent.run()` prints, and how much.
//
// A script in a terminal wants to be followed; a server, a test or a pipe does not want lines that nobody asked for. So the
// default prints only where standard output is a terminal, and a verbosity that was chosen is obeyed everywhere.

import { Printer, type PrinterLevel } from "./printer.ts";
import type { OutputStream } from "./terminal.ts";

/** What `run()` and `resume()` print: nothing; what goes wrong; each step; each step in full length. */
export type Verbosity = "off" | "error" | "info" | "debug";

const levels: ReadonlyMap<Verbosity, PrinterLevel> = new Map([
  ["error", "errors"],
  ["info", "info"],
  ["debug", "verbose"],
]);

export const isVerbosity = (value: unknown): value is Verbosity => value === "off" || levels.has(value as Verbosity);

/** The printer of a run; null where it prints nothing. `chosen` is what the developer said, if anything. */
export function printerFor(
  chosen: Verbosity | undefined,
  options: { stream: OutputStream; codeBlockTags?: readonly [open: string, close: string] },
): Printer | null {
  if (chosen === undefined && options.stream.isTTY !== true) return null;
  const level = levels.get(chosen ?? "info");
  return level === undefined ? null : new Printer({ ...options, level });
}
