/**
 * `adder-python batch`: many independent programs, one JSON object a line in, one a line out, in the same order.
 *
 *     {"id": 1, "code": "1 + 1", "authorized_imports": ["json"]}
 *     {"id": 1, "stdout": "", "value_repr": "2", "error": null, "ms": 0.4}
 *
 * Each program gets a process that no program has used before, so nothing of one can reach another; the process for the
 * next one is launched while this one runs, which hides its start. A line that is no such object gets an error object
 * like a program that failed, and the rest goes on.
 */

import process from "node:process";
import { createInterface } from "node:readline";
import { ProcessDiedError, PythonLimitError } from "../process/errors.ts";
import { PythonProcess, type PythonProcessOptions } from "../process/python-process.ts";
import { type Arguments, type FlagTable, LIMIT_FLAGS, processOptions, UsageError } from "./flags.ts";

const DEFAULT_TIME_LIMIT_MS = 60_000;

export const BATCH_FLAGS: FlagTable = {
  ...LIMIT_FLAGS,
  "--time-limit": { value: "<seconds>", about: "stop a program after this much time in Python (60)" },
  "--jobs": { value: "<n>", about: "programs that run side by side (1)" },
};

/** One program as it is asked for. */
type Request = { id: unknown; code: string; authorizedImports: string[] };

/** One line of output. `error.type` is the Python exception class. */
type Response = {
  id: unknown;
  stdout: string;
  value_repr: string | null;
  error: { type: string; message: string } | null;
  ms: number;
};

export async function runBatch({ flags, positionals }: Arguments): Promise<number> {
  if (positionals.length > 0) throw new UsageError(`batch: reads stdin and wants no file, got ${positionals[0]}`);
  const jobs = jobsOf(flags.get("--jobs") ?? "1");
  const batch = new Batch({ timeLimitMs: DEFAULT_TIME_LIMIT_MS, ...processOptions("batch", flags) });
  const running = new Set<Promise<unknown>>();
  let written: Promise<unknown> = Promise.resolve();
  let lineNumber = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    lineNumber++;
    if (line.trim() === "") continue;
    const response = batch.respond(line, lineNumber);
    running.add(response);
    response.finally(() => running.delete(response)).catch(() => {});
    written = Promise.all([response, written]).then(([answer]) => write(answer));
    written.catch(() => {}); // told below, by whichever await is first
    if (running.size >= jobs) await Promise.race(running);
  }
  await written;
  await batch.close();
  return 0;
}

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs > 0) return jobs;
  throw new UsageError(`batch: --jobs wants a positive whole number, got ${JSON.stringify(text)}`);
}

async function write(response: Response): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(response)}\n`)) return;
  await new Promise((resolve) => process.stdout.once("drain", resolve));
}

class Batch {
  readonly #options: PythonProcessOptions;

  constructor(options: PythonProcessOptions) {
    this.#options = options;
  }

  /** The answer to one line; only rejects when no process can be started at all. */
  async respond(line: string, lineNumber: number): Promise<Response> {
    const request = parseRequest(line, lineNumber);
    if ("error" in request) return request;
    const python = await this.#start(request.authorizedImports);
    const started = performance.now();
    try {
      const { stdout, valueRepr, error, ms } = await python.run(request.code);
      const told = error === null ? null : { type: error.type, message: error.message };
      return { id: request.id, stdout, value_repr: valueRepr, error: told, ms: round(ms) };
    } catch (error) {
      if (!(error instanceof PythonLimitError) && !(error instanceof ProcessDiedError)) throw error;
      const told = { type: pythonTypeOf(error), message: error.message };
      return {
        id: request.id,
        stdout: error.stdout,
        value_repr: null,
        error: told,
        ms: round(performance.now() - started),
      };
    } finally {
      python.close();
    }
  }

  close(): Promise<void> {
    return PythonProcess.releaseSpares();
  }

  /** A process that nobody has used, and another one on its way. */
  #start(authorizedImports: string[]): Promise<PythonProcess> {
    return PythonProcess.start({ ...this.#options, authorizedImports, keepSpare: true, keepVariables: false });
  }
}

function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

function pythonTypeOf(error: PythonLimitError | ProcessDiedError): string {
  if (error instanceof ProcessDiedError) return "SystemError";
  return error.limit === "time" ? "TimeoutError" : error.limit === "memory" ? "MemoryError" : "RuntimeError";
}

function parseRequest(line: string, lineNumber: number): Request | Response {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return refusal(null, `line ${lineNumber} is no JSON`);
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return refusal(null, `line ${lineNumber} is no JSON object`);
  }
  const { id = null, code, authorized_imports: imports = [] } = parsed as { [key: string]: unknown };
  if (typeof code !== "string") return refusal(id, `line ${lineNumber}: code must be a string, got ${kindOf(code)}`);
  if (!Array.isArray(imports) || !imports.every((name) => typeof name === "string")) {
    return refusal(id, `line ${lineNumber}: authorized_imports must be a list of strings`);
  }
  return { id, code, authorizedImports: imports };
}

function refusal(id: unknown, message: string): Response {
  return { id, stdout: "", value_repr: null, error: { type: "ValueError", message }, ms: 0 };
}

function kindOf(value: unknown): string {
  return value === undefined ? "nothing" : value === null ? "null" : Array.isArray(value) ? "a list" : typeof value;
}
