// The lines of a text that match a regular expression of someone else's making.
//
// Such an expression may take for ever on a text that fits it badly, and would hold the whole process. So it is run by node:vm, whose
// time limit ends it in the middle; all texts of one search share the limit.

import { createContext, Script } from "node:vm";
import { pythonException } from "./python-exception.ts";

const limitMs = 1_000;

export type FoundLine = { line: number; text: string };

const matching = new Script(
  "lines.split('\\n').flatMap((text, index) => (pattern.test(text) ? [index] : [])).join(' ')",
);

export class PatternSearch {
  readonly #pattern: RegExp;
  #restMs = limitMs;

  /** Throws a ValueError of Python for what is no regular expression. */
  constructor(source: string, ignoresCase: boolean) {
    const flags = ignoresCase ? "i" : "";
    // `(?i)` at the start is how Python's expressions say it.
    const inline = /^\(\?i\)/.test(source);
    const plain = source
      .replace(/^\(\?i\)/, "")
      .replaceAll("(?P<", "(?<")
      .replace(/\\A/g, "^")
      .replace(/\\Z/g, "$");
    try {
      this.#pattern = new RegExp(plain, inline ? "i" : flags);
    } catch (error) {
      throw pythonException("ValueError", `${(error as Error).message}.`);
    }
  }

  /** The matching lines, counted from 1. Throws a TimeoutError of Python when all calls together took too long. */
  linesOf(text: string): FoundLine[] {
    if (text === "") return [];
    const lines = text.split("\n");
    const startedAt = performance.now();
    const world = createContext({ lines: text, pattern: this.#pattern });
    let found: unknown;
    try {
      found = matching.runInContext(world, { timeout: Math.max(1, Math.ceil(this.#restMs)) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      throw pythonException("TimeoutError", `The pattern ${this.#pattern.source} takes too long; use a simpler one.`);
    }
    this.#restMs -= performance.now() - startedAt;
    return String(found)
      .split(" ")
      .filter(Boolean)
      .map((index) => ({ line: Number(index) + 1, text: lines[Number(index)].replace(/\r$/, "") }));
  }
}
