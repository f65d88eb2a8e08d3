/** The mode "eval" of `compile`, `eval`, `ast.parse` and `ast.literal_eval`: a text that is one expression, and the words for one that is none. */

import type * as ast from "./ast.ts";
import { PythonSyntaxError } from "./errors.ts";
import { requireSingleStatement } from "./interactive.ts";
import { parseExpression } from "./parser.ts";

export function parseEvalInput(text: string, filename: string): ast.Expression {
  // CPython: nothing at all is wrong in line 0.
  if (text === "") requireSingleStatement({ kind: "Module", body: [] }, text, filename);
  const [line] = /[^\n]*$/.exec(text)!;
  const behind = text.slice(0, text.length - line.length);
  if (/^[ \t]+$/.test(line) && /^(?:[ \t\f]*(?:#[^\n]*)?\n)*$/.test(behind)) {
    const lineno = behind.split("\n").length;
    const range = { lineno, offset: line.length, end_lineno: lineno, end_offset: -1 };
    throw new PythonSyntaxError("IndentationError", "unexpected indent", range, { text: line, filename });
  }
  return parseExpression(text, { filename });
}
