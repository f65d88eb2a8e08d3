/**
 * `adder-python run file.py`: one program, its output as it is printed, its traceback on stderr.
 *
 * The exit code is Python's: 0, 1 after an exception, what `sys.exit(n)` says, 130 after Ctrl-C.
 */

import { readFileSync } from "node:fs";
import process from "node:process";
import { PythonLimitError, ProcessDiedError } from "../process/errors.ts";
import type { ProgramError } from "../process/frames.ts";
import { PythonProcess } from "../process/python-process.ts";
import { type Arguments, type FlagTable, IMPORTS_FLAG, LIMIT_FLAGS, processOptions, UsageError } from "./flags.ts";
import { LineSource } from "./line-source.ts";

export const RUN_FLAGS: FlagTable = { ...IMPORTS_FLAG, ...LIMIT_FLAGS };

export async function runFile({ flags, positionals }: Arguments): Promise<number> {
  const path = onePath("run", positionals);
  // A program of one's own may take its time.
  const options = { timeLimitMs: Number.POSITIVE_INFINITY, ...processOptions("run", flags) };
  const source = readSource("run", path);
  // stdin is the program itself, or what the program reads.
  let lines: LineSource | undefined;
  options.readLine = (prompt) => {
    if (path === "-") return null;
    lines ??= new LineSource();
    lines.onInterrupt = interrupt;
    return lines.next(prompt);
  };
  const abort = new AbortController();
  const interrupt = (): void => abort.abort();
  const python = await PythonProcess.start(options);
  process.on("SIGINT", interrupt);
  try {
    const { error } = await python.run(source, {
      signal: abort.signal,
      filename: path === "-" ? "<stdin>" : path,
      onStdout: (text) => process.stdout.write(text),
      onStderr: (text) => process.stderr.write(text),
    });
    return error === null ? 0 : reportError(error);
  } catch (error) {
    if (!(error instanceof PythonLimitError) && !(error instanceof ProcessDiedError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return abort.signal.aborted ? 130 : 1;
  } finally {
    process.off("SIGINT", interrupt);
    lines?.close();
    await python.close();
  }
}

export function onePath(command: string, positionals: readonly string[]): string {
  if (positionals.length === 1) return positionals[0]!;
  throw new UsageError(`${command}: wants one file (or - for stdin), got ${positionals.length}`);
}

/** The text of a program; `-` is stdin. */
export function readSource(command: string, path: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const why = code === "ENOENT" ? "no such file" : code === "EISDIR" ? "it is a folder" : message;
    throw new UsageError(`${command}: can't read ${path}: ${why}`);
  }
}

/** Writes what CPython would write at the end of a failed program; gives its exit code. */
export function reportError(error: ProgramError): number {
  if (error.type === "SystemExit") {
    if (error.message === "" || error.message === "None") return 0;
    if (/^-?\d+$/.test(error.message)) return Number(BigInt.asUintN(8, BigInt(error.message)));
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  process.stderr.write(error.traceback.endsWith("\n") ? error.traceback : `${error.traceback}\n`);
  return error.limit === "interrupt" ? 130 : 1;
}
