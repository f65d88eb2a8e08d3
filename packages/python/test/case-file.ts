/**
 * Case files: plain Python files that CPython runs unchanged, with what each statement must give on its last line.
 *
 *     print("TestHook".removeprefix("Test"))     # => Hook
 *     "abc".upper()                              # => 'ABC'
 *     "abc".removeprefix(1)                      # raises TypeError: removeprefix() argument must be str, not int
 *
 * `=>` is what the statement prints (several lines joined by ` | `), or the repr of an expression that prints nothing. A statement without expectation must not raise.
 * `cases.py` beside this file does the same with CPython.
 */

import { Interpreter, type InterpreterOptions, type RunOutcome } from "../src/index.ts";
import { parseModule } from "../src/syntax/parser.ts";

/** One statement of a case file; lines from 1. */
export type Case = { line: number; source: string; expected: string | undefined };

const EXPECTATION = /#\s(=>.*|raises .*)$/;

export function readCases(text: string): Case[] {
  const lines = text.split("\n");
  return parseModule(text).body.map((node) => {
    const decorators = "decorator_list" in node ? node.decorator_list : [];
    const first = Math.min(node.lineno, ...decorators.map((decorator) => decorator.lineno));
    const source = "\n".repeat(first - 1) + lines.slice(first - 1, node.end_lineno).join("\n");
    return { line: node.end_lineno, source, expected: EXPECTATION.exec(lines[node.end_lineno - 1]!)?.[1]?.trim() };
  });
}

/** What a statement gave, in the words of an expectation. */
export function describeOutcome(outcome: RunOutcome): string {
  if (outcome.error !== null) {
    const { type, message } = outcome.error;
    return `raises ${type}${message === "" ? "" : `: ${message.replaceAll("\n", " | ")}`}`;
  }
  const text =
    outcome.stdout === "" ? (outcome.valueRepr ?? "") : outcome.stdout.replace(/\n$/, "").replaceAll("\n", " | ");
  return `=> ${text}`.trim();
}

/** Runs a case file; gives what differs, one line each. */
export function runCases(text: string, filename: string, options: InterpreterOptions = {}): string[] {
  const interpreter = new Interpreter({ authorizedImports: ["*"], ...options });
  const differences: string[] = [];
  for (const { line, source, expected } of readCases(text)) {
    const outcome = interpreter.run(source, { filename });
    const got = describeOutcome(outcome);
    if (expected === undefined) {
      if (outcome.error !== null) differences.push(`${filename}:${line}: ${got}`);
    } else if (got !== expected)
      differences.push(`${filename}:${line}: want ${expected}\n${" ".repeat(filename.length)} got  ${got}`);
  }
  return differences;
}
