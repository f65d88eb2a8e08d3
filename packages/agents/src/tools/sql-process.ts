// A SQLite database in a process of its own, one statement after another.
//
// The process is started by the first statement and kept; a statement that takes too long or is given up kills it, and the next
// one starts another (SQLite takes back what was not committed). It gets no environment, and loads no extensions.
// Statements go to it and answers come from it as lines of JSON, in which what JSON does not have (integers beyond what a double holds,
// blobs, infinite numbers) is marked: the host need not be Node, and others have no channel to it.

import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { timerMs } from "../pacer.ts";
import { LineReader } from "./line-reader.ts";
import { pythonException } from "./python-exception.ts";
import { untilAborted } from "./until-aborted.ts";

export type SqlProcessOptions = { path: string; isWritable: boolean; maxRows: number; timeoutMs: number };

type Statement = { query: string; parameters: readonly unknown[] };
/** `rows` are marked values by their columns. */
type Answer = { rows?: Record<string, unknown>[]; error?: string };

/** The program of the process. It is text because a bundle of this package has no file that could be run. */
const program = `
const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
const { path, isWritable, maxRows } = JSON.parse(process.argv[1]);
let database;
const marked = (value) => {
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("base64") };
  if (typeof value === "number" && !Number.isFinite(value)) return { number: String(value) };
  if (typeof value !== "bigint") return value;
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : { bigint: String(value) };
};
const given = (value) => (value !== null && typeof value === "object" ? BigInt(value.bigint) : value);
const answer = ({ query, parameters }) => {
  try {
    database ??= new DatabaseSync(path, { readOnly: !isWritable, allowExtension: false });
    const statement = database.prepare(query);
    statement.setReadBigInts(true);
    const rows = [];
    if (statement.columns().length === 0) {
      rows.push({ changes: Number(statement.run(...parameters.map(given)).changes) });
    } else {
      for (const row of statement.iterate(...parameters.map(given))) {
        if (rows.length >= maxRows) throw new Error("more than " + maxRows + " rows; narrow the query or use LIMIT");
        rows.push(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, marked(value)])));
      }
    }
    return { rows };
  } catch (error) {
    return { error: String(error.message) };
  }
};
let text = "";
process.stdin.setEncoding("utf8").on("data", (piece) => {
  const lines = (text + piece).split("\\n");
  text = lines.pop();
  for (const line of lines) process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + "\\n");
});
process.stdin.on("end", () => process.exit());
`;

export class SqlProcess {
  readonly #options: SqlProcessOptions;
  #child: ChildProcess | undefined;
  #answers: LineReader | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: SqlProcessOptions) {
    this.#options = options;
  }

  /** The rows. Throws an Error with SQLite's words, or a TimeoutError of Python. */
  ask(statement: Statement, signal: AbortSignal): Promise<unknown[]> {
    const before = this.#last;
    const answer = untilAborted(before, signal).then(() => this.#perform(statement, signal));
    this.#last = Promise.allSettled([before, answer]);
    return answer;
  }

  end(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }

  async #perform(statement: Statement, signal: AbortSignal): Promise<unknown[]> {
    signal.throwIfAborted();
    const { timeoutMs } = this.#options;
    const { protocol } = await import("adder-python");
    const child = this.#start(protocol.nodeProgram().executable);
    // What is begun ends with the statement, also where it is given up.
    const giveUp = new AbortController();
    const given = AbortSignal.any([signal, giveUp.signal]);
    const timer = setTimeout(() => {
      giveUp.abort(pythonException("TimeoutError", `The query took longer than ${timeoutMs} ms.`));
    }, timerMs(timeoutMs));
    this.#hold(child, true);
    let isAnswered = false;
    try {
      child.stdin!.write(
        `${JSON.stringify(statement, (_key, value) => (typeof value === "bigint" ? { bigint: String(value) } : value))}\n`,
      );
      const line = await this.#answers!.next(given);
      if (line === null) throw new Error("The process of the database has ended.");
      const { rows = [], error } = JSON.parse(line) as Answer;
      isAnswered = true;
      if (error !== undefined) throw new Error(error);
      return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, unmarked(value)])));
    } finally {
      clearTimeout(timer);
      if (isAnswered) this.#hold(child, false);
      else this.end();
    }
  }

  #start(node: string): ChildProcess {
    if (this.#child?.exitCode === null && this.#child.signalCode === null) return this.#child;
    const { path, isWritable, maxRows } = this.#options;
    const settings = JSON.stringify({ path, isWritable, maxRows });
    const child = spawn(node, ["--no-warnings", "--max-old-space-size=256", "-e", program, settings], {
      env: {},
      stdio: ["pipe", "pipe", "ignore"],
    });
    // Told by the end of its answers.
    for (const each of [child, child.stdin!]) each.on("error", () => undefined);
    this.#answers = new LineReader(child.stdout!);
    this.#child = child;
    return child;
  }

  /** While nothing is asked, the process does not keep the host alive. */
  #hold(child: ChildProcess, isBusy: boolean): void {
    const does = isBusy ? "ref" : "unref";
    child[does]();
    for (const pipe of [child.stdin, child.stdout] as (Socket | null)[]) pipe?.[does]?.();
  }
}

function unmarked(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  const { bytes, bigint, number } = value as { bytes?: string; bigint?: string; number?: string };
  if (bytes !== undefined) return new Uint8Array(Buffer.from(bytes, "base64"));
  return bigint === undefined ? Number(number) : BigInt(bigint);
}
