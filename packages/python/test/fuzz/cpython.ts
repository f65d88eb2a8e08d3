/**
 * The oracle: one python3 that lives as long as the fuzzer and runs program after program (`cpython.py`).
 *
 * Answers come in the order of the questions. A program that keeps the process busy beyond its own time limit costs the process: it is killed, the
 * program counts as "limit", and those that wait behind it are asked again.
 */

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Outcome, ProgramError } from "./outcome.ts";

const PATIENCE_MS = 6000;

type Answer = { stdout: string; error: ProgramError | null } | { limit: string; stdout: string };
type Question = { source: string; answer: (outcome: Outcome) => void };

export type CPythonOptions = {
  /** Its programs see the machine read-only, with an empty /tmp of their own: they may delete and move what they name. */
  isSandboxed?: boolean | undefined;
  /** Imported before the first program. */
  modules?: readonly string[] | undefined;
};

export class CPython {
  #child: ChildProcessWithoutNullStreams | undefined;
  #questions: Question[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isReady = false;
  /** "3.11.7", or undefined where there is no python3. */
  version: string | undefined;
  readonly #command: string;
  readonly #isSandboxed: boolean;
  readonly #modules: readonly string[];

  constructor(command = "python3", options: CPythonOptions = {}) {
    this.#command = command;
    this.#isSandboxed = options.isSandboxed ?? false;
    this.#modules = options.modules ?? [];
  }

  #commandLine(): [string, string[]] {
    const program = fileURLToPath(new URL("cpython.py", import.meta.url));
    if (!this.#isSandboxed) return [this.#command, ["-I", program]];
    const python = ["python3", "-I", "-c", readFileSync(program, "utf8"), "/mnt", this.#modules.join(",")];
    const places = ["--ro-bind", "/", "/", "--tmpfs", "/tmp", "--tmpfs", "/mnt", "--dev", "/dev", "--proc", "/proc"];
    return ["bwrap", [...places, "--unshare-all", "--die-with-parent", "--new-session", "--", ...python]];
  }

  /** Starts the process; resolves when it has said its version, or could not be started. */
  async start(): Promise<void> {
    await this.#launch();
    this.#isReady = true;
  }

  async #launch(): Promise<void> {
    const child = spawn(...this.#commandLine(), {
      env: { PATH: process.env.PATH, PYTHONUTF8: "1" },
      stdio: ["pipe", "pipe", "ignore"],
    }) as unknown as ChildProcessWithoutNullStreams;
    this.#child = child;
    child.stdin.on("error", () => {});
    const lines = createInterface({ input: child.stdout });
    await new Promise<void>((resolve) => {
      let greeted = false;
      lines.on("line", (line) => {
        if (child !== this.#child) return;
        if (greeted) return this.#take(JSON.parse(line) as Answer);
        greeted = true;
        this.version = (JSON.parse(line) as { version: number[] }).version.join(".");
        resolve();
      });
      child.on("error", () => resolve());
      child.on("exit", () => {
        resolve();
        if (child === this.#child && this.version !== undefined) void this.#restart("the process ended");
      });
    });
  }

  run(source: string): Promise<Outcome> {
    return new Promise((answer) => {
      this.#questions.push({ source, answer });
      // While the process starts again, questions wait; it gets all of them then.
      if (this.#isReady) this.#child!.stdin.write(`${JSON.stringify(source)}\n`);
      if (this.#questions.length === 1) this.#watch();
    });
  }

  stop(): void {
    const child = this.#child;
    this.#isReady = false;
    this.#child = undefined;
    clearTimeout(this.#timer);
    child?.kill("SIGKILL");
  }

  #take(answer: Answer): void {
    const question = this.#questions.shift();
    this.#watch();
    question?.answer("limit" in answer ? { kind: "limit", ...answer } : { kind: "ran", ...answer });
  }

  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#questions.length === 0) return;
    this.#timer = setTimeout(() => void this.#restart("time"), PATIENCE_MS);
  }

  async #restart(limit: string): Promise<void> {
    this.stop();
    this.#questions.shift()?.answer({ kind: "limit", limit });
    await this.#launch();
    // What was asked meanwhile stands in the list, too.
    for (const { source } of this.#questions) this.#child!.stdin.write(`${JSON.stringify(source)}\n`);
    this.#isReady = true;
    this.#watch();
  }
}

/** Every build of python3 on the path: the place of None in a set differs between builds. */
export function everyPython(): string[] {
  const found = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "python3"));
  return [...new Set(found.filter((path) => existsSync(path)).map((path) => realpathSync(path)))];
}
