/** The mode "single" of `compile` and `ast.parse`: one statement, or several on one line. */

import type * as ast from "./ast.ts";
import { PythonSyntaxError } from "./errors.ts";
import { parseModule } from "./parser.ts";

export function parseInteractive(text: string, filename: string): ast.Module {
  const tree = parseModule(text, { filename });
  const [first] = tree.body;
  if (first === undefined) throw incomplete("invalid syntax", text, filename, [1, 0]);
  if (tree.body.at(-1)!.lineno > first.end_lineno)
    throw incomplete(
      "multiple statements found while compiling a single statement",
      `${text.split("\n")[first.end_lineno - 1]}\n`,
      filename,
      [first.end_lineno, first.end_col_offset + 1],
    );
  return tree;
}

function incomplete(msg: string, text: string, filename: string, [line, offset]: [number, number]): PythonSyntaxError {
  const range = { lineno: line, offset, end_lineno: line, end_offset: offset };
  return new PythonSyntaxError("SyntaxError", msg, range, { text, filename });
}
