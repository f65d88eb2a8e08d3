/**
 * What the tokenizer and the parser throw. Both errors are about the program, so their words are CPython 3.11's; the
 * interpreter turns them into exceptions of the program or shows them to whoever wrote it.
 */

import type { Location } from "./ast.ts";
import { bytesBefore } from "./characters.ts";

/** The class of the exception in Python. `IndentationError` is a `SyntaxError` there, `TabError` an `IndentationError`. */
export type SyntaxErrorType = "SyntaxError" | "IndentationError" | "TabError";

/** Where an error points: lines and offsets count from 1, the end offset lies behind the range; null where CPython has None. */
export type ErrorRange = {
  lineno: number;
  offset: number;
  end_lineno: number;
  end_offset: number | null;
};

/** A program that is not Python. The fields are the attributes that CPython's exception has, with the same values. */
export class PythonSyntaxError extends Error {
  readonly type: SyntaxErrorType;
  readonly msg: string;
  /** From 1; 0 where CPython has None. */
  readonly lineno: number;
  /**
   * 1-based, in characters; in bytes of UTF-8 where the scopes of a program are wrong and not its grammar, as in CPython.
   * 0 where CPython has 0: the error is known by its line only.
   */
  readonly offset: number;
  readonly end_lineno: number;
  /** Behind the last character of the range. Like CPython's it may be 0, -1 or null where no end is known. */
  readonly end_offset: number | null;
  /** The source line `lineno`, with its line end where it has one. */
  readonly text: string;

  readonly filename: string;

  constructor(type: SyntaxErrorType, msg: string, range: ErrorRange, source: { text: string; filename: string }) {
    super(`${type}: ${msg} (${source.filename}, line ${range.lineno})`);
    this.name = "PythonSyntaxError";
    this.type = type;
    this.msg = msg;
    this.lineno = range.lineno;
    this.offset = range.offset;
    this.end_lineno = range.end_lineno;
    this.end_offset = range.end_offset;
    this.text = source.text;
    this.filename = source.filename;
  }

  /** The same error, for a text that stands `lines` lines below the beginning of the program. */
  movedDown(lines: number): PythonSyntaxError {
    const { type, msg, offset, end_offset, text, filename } = this;
    const range = { lineno: this.lineno + lines, offset, end_lineno: this.end_lineno + lines, end_offset };
    return new PythonSyntaxError(type, msg, range, { text, filename });
  }

  /** The same error with its offsets in bytes of UTF-8. `lines` are those of the text that it is about. */
  inBytes(lines: readonly string[]): PythonSyntaxError {
    const { type, msg, lineno, offset, end_lineno, end_offset, text, filename } = this;
    const range = {
      lineno,
      offset: byteOffset(lines[lineno - 1] ?? "", offset),
      end_lineno,
      end_offset: end_offset === null ? null : byteOffset(lines[end_lineno - 1] ?? "", end_offset),
    };
    return new PythonSyntaxError(type, msg, range, { text, filename });
  }
}

/** An offset in characters, counted from 1, as one in bytes. Behind the line nothing is converted. */
const byteOffset = (line: string, offset: number): number => (offset < 1 ? offset : bytesBefore(line, offset - 1) + 1);

/** What the grammar accepts and the scopes of the program don't, or the rules of where a statement may stand. */
export class ScopeError extends PythonSyntaxError {
  /** Where it is, in characters. */
  readonly node: Location;
  /** CPython: what its symbol table finds has no place among the arguments of the exception. */
  readonly isOfSymbols: boolean;

  constructor(message: string, node: Location, range: ErrorRange, line: { text: string; isOfSymbols?: boolean }) {
    super("SyntaxError", message, range, { text: `${line.text}\n`, filename: "<string>" });
    this.node = node;
    this.isOfSymbols = line.isOfSymbols ?? false;
  }
}

/**
 * A program nested too deeply to be compiled: the tree would be higher than the nesting limit. CPython raises
 * `RecursionError` (or `MemoryError`) for such programs; the exception of the program is the former.
 */
export class PythonNestingError extends Error {
  readonly type = "RecursionError";
  readonly msg = "maximum recursion depth exceeded during compilation";
  /** Levels that are allowed, and those that were seen when the parser gave up. */
  readonly allowed: number;
  readonly used: number;

  constructor(allowed: number, used: number) {
    super("RecursionError: maximum recursion depth exceeded during compilation");
    this.name = "PythonNestingError";
    this.allowed = allowed;
    this.used = used;
  }
}
