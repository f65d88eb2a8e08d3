/** Syntax errors that only the scopes of a program show: the class of the parser's errors, placed at a node. */

import type { Location } from "../syntax/ast.ts";
import { PythonSyntaxError } from "../syntax/errors.ts";

/** `SyntaxError: message`, pointing at the node. */
export function scopeError(message: string, node: Location, lines: readonly string[]): PythonSyntaxError {
  const range = {
    lineno: node.lineno,
    offset: node.col_offset + 1,
    end_lineno: node.end_lineno,
    end_offset: node.end_col_offset + 1,
  };
  return new PythonSyntaxError("SyntaxError", message, range, {
    text: `${lines[node.lineno - 1] ?? ""}\n`,
    filename: "<string>",
  });
}
