/** The mode "single" of `compile` and `ast.parse`: one statement, or several simple ones on one line, as the prompt reads them. */

import type * as ast from "./ast.ts";
import { PythonSyntaxError } from "./errors.ts";
import { parseModule } from "./parser.ts";

export function parseInteractive(text: string, filename: string): ast.Module {
  const tree = parseModule(text, { filename });
  requireSingleStatement(tree, text, filename);
  return tree;
}

type Text = { lines: readonly string[]; endsInLine: boolean; filename: string };

const isCompound = (node: ast.StatementNode): boolean =>
  /^(Async|If$|For$|While$|With$|Try|Match$|FunctionDef$|ClassDef$)/.test(node.kind);

/** Throws where the program is empty, or goes on behind its first statement. */
export function requireSingleStatement({ body }: ast.Module, source: string, filename: string): void {
  const text = { lines: source.split("\n"), endsInLine: !source.endsWith("\n"), filename };
  const first = body[0];
  if (first === undefined) throw refusal("invalid syntax", text, { line: source === "" ? 0 : 1, from: 0, to: 0 });
  const lastLine = text.lines.length;
  if (isCompound(first)) {
    const next = body[1];
    if (next !== undefined) {
      const from = next.col_offset + 1;
      throw refusal("invalid syntax", text, { line: next.lineno, from, to: from + firstWord(text, next).length });
    }
    // CPython: the line of a block that ends in its own line must be ended.
    if (text.endsInLine && !/^[ \t]/.test(text.lines[lastLine - 1]!))
      throw refusal("invalid syntax", text, { line: lastLine, from: 0, to: 0 });
    return;
  }
  const end = endOfLine(body);
  if (end === undefined) return;
  const line = text.lines[end.end_lineno - 1]!;
  const behind = /^\s*;?\s*/.exec(line.slice(end.end_col_offset))![0].length;
  throw refusal("multiple statements found while compiling a single statement", text, {
    line: end.end_lineno,
    from: end.end_col_offset + behind + 1,
    to: line.length + 1,
  });
}

/** The last statement of the first line, where more statements follow. */
function endOfLine(body: readonly ast.StatementNode[]): ast.StatementNode | undefined {
  const at = body.findIndex((node, i) => i > 0 && node.lineno > body[i - 1]!.end_lineno);
  return at === -1 ? undefined : body[at - 1];
}

function firstWord({ lines }: Text, { lineno, col_offset }: ast.StatementNode): string {
  return /^\w+|^./.exec(lines[lineno - 1]!.slice(col_offset))?.[0] ?? "";
}

function refusal(message: string, text: Text, place: { line: number; from: number; to: number }): PythonSyntaxError {
  const { line, from, to } = place;
  const ends = line < text.lines.length || !text.endsInLine;
  const shown = line === 0 ? "" : `${text.lines[line - 1]}${ends ? "\n" : ""}`;
  const range = { lineno: line, offset: from, end_lineno: line, end_offset: to };
  return new PythonSyntaxError("SyntaxError", message, range, { text: shown, filename: text.filename });
}
