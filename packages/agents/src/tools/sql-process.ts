// A SQLite database in a process of its own, one statement after another.
//
// The process is started by the first statement and kept; a statement that takes too long or is given up kills it, and the next
// one starts another (SQLite takes back what was not committed). It gets no environment, and loads no extensions.
// Integers beyond what a double holds come as bigint, blobs as bytes.

import { type ChildProcess, spawn } from "node:child_process";
import { pythonException } from "./python-exception.ts";
import { untilAborted } from "./until-aborted.ts";

export type SqlProcessOptions = { path: string; isWritable: boolean; maxRows: number; timeoutMs: number };

type Statement = { query: string; parameters: readonly unknown[] };
type Answer = { rows?: unknown[]; error?: string };

/** The program of the process. It is text because a bundle of this package has no file that could be run. */
const program = `
const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
const { path, isWritable, maxRows } = JSON.parse(process.argv[1]);
let database;
const plain = (value) =>
  typeof value === "bigint" && value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
process.on("message", ({ query, parameters }) => {
  try {
    database ??= new DatabaseSync(path, { readOnly: !isWritable, allowExtension: false });
    const statement = database.prepare(query);
    statement.setReadBigInts(true);
    const rows = [];
    if (statement.columns().length === 0) {
      rows.push({ changes: Number(statement.run(...parameters).changes) });
    } else {
      for (const row of statement.iterate(...parameters)) {
        if (rows.length >= maxRows) throw new Error("more than " + maxRows + " rows; narrow the query or use LIMIT");
        rows.push(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
      }
    }
    process.send({ rows });
  } catch (error) {
    process.send({ error: String(error.message) });
  }
});
process.on("disconnect", () => process.exit());
`;

export class SqlProcess {
  readonly #options: SqlProcessOptions;
  #child: ChildProcess | undefined;
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
    const child = this.#start();
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const onExit = (): void => reject(new Error("The process of the database has ended."));
    child.once("message", (answer) => resolve(answer as Answer)).once("exit", onExit);
    const timer = setTimeout(() => {
      reject(pythonException("TimeoutError", `The query took longer than ${timeoutMs} ms.`));
    }, timeoutMs);
    this.#hold(child, true);
    let isAnswered = false;
    try {
      child.send(statement);
      const { rows, error } = await untilAborted(promise, signal);
      isAnswered = true;
      if (error !== undefined) throw new Error(error);
      return rows ?? [];
    } finally {
      clearTimeout(timer);
      child.removeAllListeners("message").removeListener("exit", onExit);
      if (isAnswered) this.#hold(child, false);
      else this.end();
    }
  }

  #start(): ChildProcess {
    if (this.#child?.connected) return this.#child;
    const { path, isWritable, maxRows } = this.#options;
    const settings = JSON.stringify({ path, isWritable, maxRows });
    this.#child = spawn(process.execPath, ["--no-warnings", "--max-old-space-size=256", "-e", program, settings], {
      env: {},
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
    });
    this.#child.on("error", () => undefined);
    return this.#child;
  }

  /** While nothing is asked, the process does not keep the host alive. */
  #hold(child: ChildProcess, isBusy: boolean): void {
    if (isBusy) {
      child.ref();
      child.channel?.ref();
    } else {
      child.unref();
      child.channel?.unref();
    }
  }
}
