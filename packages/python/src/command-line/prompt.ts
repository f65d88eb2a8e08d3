/**
 * `adder-python`: a prompt. Statements are run as they are typed, expressions show their repr.
 *
 * Ctrl-C stops the statement that runs, or throws away the one being typed; Ctrl-D ends. When stdin is no terminal it does
 * the same for the lines that come, without showing prompts.
 */

import process from "node:process";
import { ProcessDiedError, PythonLimitError } from "../process/errors.ts";
import { PythonProcess } from "../process/python-process.ts";
import { type Arguments, type FlagTable, IMPORTS_FLAG, LIMIT_FLAGS, processOptions, UsageError } from "./flags.ts";
import { LineSource } from "./line-source.ts";
import { reportError } from "./run.ts";
import { wantsMoreLines } from "./statement-end.ts";

export const PROMPT_FLAGS: FlagTable = { ...IMPORTS_FLAG, ...LIMIT_FLAGS };

export async function runPrompt({ flags, positionals }: Arguments): Promise<number> {
  if (positionals.length > 0) throw new UsageError(`to run a file: adder-python run ${positionals[0]}`);
  // Who types can press Ctrl-C.
  const options = { timeLimitMs: Number.POSITIVE_INFINITY, ...processOptions("adder-python", flags) };
  const lines = new LineSource();
  options.readLine = (prompt) => lines.next(prompt);
  const python = await PythonProcess.start(options);
  if (lines.isTerminal) process.stdout.write(`Adder: Python 3.11 in ${describeLayers(python)}. Ctrl-D ends.\n`);
  const prompt = new Prompt(python, lines);
  const onSignal = (): void => prompt.interrupt();
  process.on("SIGINT", onSignal);
  try {
    return await prompt.run();
  } finally {
    process.off("SIGINT", onSignal);
    lines.close();
    await python.close();
  }
}

function describeLayers(python: PythonProcess): string {
  return python.layers.includes("bubblewrap") ? "a process of its own inside bubblewrap" : "a process of its own";
}

class Prompt {
  readonly #python: PythonProcess;
  readonly #lines: LineSource;
  #typed: string[] = [];
  #running: AbortController | undefined;
  #exitCode: number | undefined;

  constructor(python: PythonProcess, lines: LineSource) {
    this.#python = python;
    this.#lines = lines;
    lines.onInterrupt = () => this.interrupt();
  }

  async run(): Promise<number> {
    while (this.#exitCode === undefined) {
      const line = await this.#lines.next(this.#typed.length === 0 ? ">>> " : "... ");
      if (line === null) {
        if (this.#lines.isTerminal) process.stdout.write("\n");
        await this.#runTyped();
        return this.#exitCode ?? 0;
      }
      if (this.#typed.length === 0 && line.trim() === "") continue;
      this.#typed.push(line);
      if (!wantsMoreLines(this.#typed)) await this.#runTyped();
    }
    return this.#exitCode;
  }

  interrupt(): void {
    if (this.#running !== undefined) {
      this.#running.abort();
      // The program may be in input(): the question is over as well.
      this.#lines.abandon();
      return;
    }
    this.#typed = [];
    process.stdout.write("\nKeyboardInterrupt\n");
    this.#lines.abandon();
  }

  async #runTyped(): Promise<void> {
    const source = this.#typed.join("\n");
    this.#typed = [];
    if (source.trim() === "") return;
    this.#running = new AbortController();
    try {
      const { error, valueRepr } = await this.#python.run(`${source}\n`, {
        signal: this.#running.signal,
        filename: "<stdin>",
        onStdout: (text) => process.stdout.write(text),
        onStderr: (text) => process.stderr.write(text),
      });
      if (error === null) {
        if (valueRepr !== null && valueRepr !== "None") process.stdout.write(`${valueRepr}\n`);
        return;
      }
      const exitCode = reportError(error);
      if (error.type === "SystemExit") this.#exitCode = exitCode;
    } catch (error) {
      if (!(error instanceof PythonLimitError) && !(error instanceof ProcessDiedError)) throw error;
      process.stderr.write(`${error.message}\n`);
    } finally {
      this.#running = undefined;
    }
  }
}
