/** Makes syntax errors that only the scopes of a program show, placed at a node. */

import type { Location } from "../syntax/ast.ts";
import { bytesBefore } from "../syntax/characters.ts";
import { ScopeError } from "../syntax/errors.ts";

/** `SyntaxError: message`, pointing at the node. */
export function scopeError(message: string, node: Location, lines: readonly string[], isOfSymbols = false): ScopeError {
  const range = {
    lineno: node.lineno,
    offset: bytes(node.lineno, node.col_offset, lines) + 1,
    end_lineno: node.end_lineno,
    end_offset: bytes(node.end_lineno, node.end_col_offset, lines) + 1,
  };
  return new ScopeError(message, node, range, { text: lines[node.lineno - 1] ?? "", isOfSymbols });
}

/** The same for what CPython's symbol table finds. */
export function symbolError(message: string, node: Location, lines: readonly string[]): ScopeError {
  return scopeError(message, node, lines, true);
}

/** What is wrong with a `__future__` import: CPython says where it begins only, and not by one rule (`shift`). */
export function futureError(message: string, node: Location, shift: 0 | 1, lines: readonly string[]): ScopeError {
  const { lineno } = node;
  const range = {
    lineno,
    offset: bytes(lineno, node.col_offset, lines) + shift,
    end_lineno: lineno,
    end_offset: null,
  };
  // The names of features are looked at before the symbols are.
  return new ScopeError(message, node, range, { text: lines[lineno - 1] ?? "", isOfSymbols: shift === 1 });
}

/** CPython counts bytes of UTF-8 here; the parser's own errors count characters. */
function bytes(lineno: number, column: number, lines: readonly string[]): number {
  return bytesBefore(lines[lineno - 1] ?? "", column);
}
