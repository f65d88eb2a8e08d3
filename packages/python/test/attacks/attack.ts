/**
 * Attacks: hostile programs, each with the outcome that it must have.
 *
 * A file of this folder is one class of attack: a list of programs. `attacks.test.ts` hands every file to a child process (`attack-host.ts`), so that a program which hangs
 * or breaks the engine costs a test and not the test run. Whatever an outcome says, these must hold for every program: `run` does not throw, no JavaScript error
 * shows through, the clock is obeyed, the interpreter works afterwards, the prototypes of the host are as they were, and no canary was touched.
 */

import type { InterpreterOptions, RunOutcome } from "../../src/index.ts";

/** What must come out: the whole text of `describeOutcome`, or a pattern for it. */
export type Expectation = string | RegExp;

export type Attack = {
  source: string;
  want: Expectation;
  options?: InterpreterOptions;
  /** Variables set before the program runs. */
  variables?: { readonly [name: string]: unknown };
  /** What the host's tool `tool()` answers; it also keeps what it was given. */
  answer?: () => unknown;
};

/** A class of attack. */
export type AttackClass = { title: string; attacks: readonly Attack[] };

/** Ended by a limit. */
export const LIMIT = /^limit (memory|steps|time|output)/;
/** Ended by a limit or refused with an exception that speaks of size or depth. */
export const BOUNDED =
  /^(limit (memory|steps|time|output)|raises (MemoryError|OverflowError|RecursionError|ValueError))/;
/** Refused by any exception of Python. */
export const REFUSED = /^raises [A-Z]/;

/** The outcome for programs that import a module which this engine may not have. */
export function whereThere(want: RegExp): RegExp {
  return new RegExp(`${want.source}|^raises ModuleNotFoundError: No module named '\\w+'$`);
}

/** The same outcome for each of several programs. */
export function all(want: Expectation, sources: readonly string[], options?: InterpreterOptions): Attack[] {
  return sources.map((source) => (options === undefined ? { source, want } : { source, want, options }));
}

/** Limits that are exceptions of Python, as in CPython. */
export const CATCHABLE: ReadonlySet<string> = new Set(["recursion", "int-digits", "nesting-depth"]);

/** One line for an outcome: `limit memory: ...`, `raises Type: message`, or `=> ` and what was printed or the repr of the value. */
export function describeOutcome(outcome: RunOutcome): string {
  const { error, stdout, stopped, valueRepr } = outcome;
  if (stopped) return "stopped";
  if (error !== null) {
    const message = error.message.replaceAll("\n", " | ");
    if (error.limit !== undefined && !CATCHABLE.has(error.limit)) return `limit ${error.limit}: ${message}`;
    return message === "" ? `raises ${error.type}` : `raises ${error.type}: ${message}`;
  }
  return `=> ${stdout === "" ? (valueRepr ?? "") : stdout.replace(/\n$/, "").replaceAll("\n", " | ")}`;
}

/** Words that only JavaScript says. */
const JAVASCRIPT =
  /Cannot (?:read|set|convert|mix|destructure|access)|is not a (?:function|constructor)|is not iterable \(|\[object |\[native code|(?<!')\bundefined\b(?!>|\. {2}Use| entity &| character name)|Invalid (?:array length|string length|count value)|BigInt|Maximum call stack|\.ts:\d+|ReferenceError|SyntaxError: Unexpected (?:token|identifier)|SystemError/;

/** What is wrong with an outcome whatever was expected; undefined where nothing is. */
export function strangeness(outcome: RunOutcome): string | undefined {
  const { error } = outcome;
  const texts = error === null ? [] : [error.type, error.message, error.traceback.split("\n").at(-2) ?? ""];
  for (const text of texts) {
    const word = JAVASCRIPT.exec(text);
    if (word !== null) return `JavaScript shows through: ${text.slice(0, 300)}`;
  }
  return undefined;
}
