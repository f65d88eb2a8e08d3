/**
 * Line source: the lines of stdin, asked for one at a time.
 *
 * The prompt and the program's `input()` drink from the same stream, so whoever asks next gets the next line. On a
 * terminal each question is edited with history (readline); from a pipe the lines are taken as they come.
 */

import process from "node:process";
import { createInterface, type Interface } from "node:readline";

export class LineSource {
  readonly isTerminal: boolean;
  /** Called at Ctrl-C when the terminal is in readline's hands, which turns the signal into a key. */
  onInterrupt: (() => void) | undefined;
  readonly #interface: Interface;
  readonly #lines: string[] = [];
  #waiting: ((line: string | null) => void) | undefined;
  #isClosed = false;

  constructor() {
    this.isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
    this.#interface = createInterface({ input: process.stdin, output: process.stdout, terminal: this.isTerminal });
    this.#interface.on("line", (line) => {
      if (this.#waiting === undefined) this.#lines.push(line);
      else this.#answer(line);
      // A long file behind a slow program need not be in memory.
      if (!this.isTerminal && this.#lines.length > 1000) this.#interface.pause();
    });
    this.#interface.on("close", () => {
      this.#isClosed = true;
      this.#answer(null);
    });
    this.#interface.on("SIGINT", () => this.onInterrupt?.());
  }

  /**
   * The next line, or null at the end. On a terminal readline shows `prompt` and redraws it at each key; what stands on the
   * line already, because `input()` has printed it, is drawn over.
   */
  next(prompt = ""): Promise<string | null> {
    const line = this.#lines.shift();
    if (line !== undefined) return Promise.resolve(line);
    if (this.#isClosed) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#interface.resume();
      if (this.isTerminal) {
        this.#interface.setPrompt(prompt.slice(prompt.lastIndexOf("\n") + 1));
        this.#interface.prompt();
      }
    });
  }

  /** Gives the question up that is being asked: the answer is the empty line. */
  abandon(): void {
    if (this.#waiting === undefined) return;
    // What was typed so far goes with it; readline has no better word for that.
    this.#interface.write(null, { ctrl: true, name: "e" });
    this.#interface.write(null, { ctrl: true, name: "u" });
    this.#answer("");
  }

  close(): void {
    this.#interface.close();
  }

  #answer(line: string | null): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.(line);
  }
}
