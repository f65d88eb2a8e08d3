#!/usr/bin/env node
// The command `adder`: this process's streams, signals and exit code around run-command.ts.
//
// The first Ctrl-C interrupts the run, which then says how it ended; the second one ends the process at once. A reader
// that has gone away (`adder ... | head`) ends it too, without a word.

import process from "node:process";
import { exitCodes, runCommand } from "./run-command.ts";

const interrupt = new AbortController();

process.on("SIGINT", () => {
  if (interrupt.signal.aborted) process.exit(exitCodes.interrupted);
  process.stderr.write("\nInterrupting; Ctrl-C once more ends it at once.\n");
  interrupt.abort("Ctrl-C");
});
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : exitCodes.failed);
});

const exitCode = await runCommand(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  directory: process.cwd(),
  signal: interrupt.signal,
});

// Tools may hold sockets and timers that would keep the process; what was written must get out first.
process.stdout.write("", () => process.stderr.write("", () => process.exit(exitCode)));
