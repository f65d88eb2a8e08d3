/**
 * The text of a program as the tokenizer reads it: no byte order mark, `\n` as the only line end, one at the end of the
 * last line. It also knows where lines begin and how to count columns in code points, which is what tokens, nodes and
 * errors carry; inside the tokenizer a position is an index into `text` (UTF-16 code units).
 */

import { type ErrorRange, PythonSyntaxError, type SyntaxErrorType } from "./errors.ts";

/** Lines from 1, columns from 0. */
type Place = { lineno: number; col_offset: number; end_lineno: number; end_col_offset: number };

export class SourceText {
  /** The normalised text. */
  readonly text: string;
  readonly filename: string;
  /** Where each line begins; line 1 is entry 0. Filled by `lines()` on first use. */
  #lineStarts: number[] | null = null;
  /**
   * For texts with characters beyond the BMP only: entry i counts the surrogate pairs that end before index i. Most
   * programs have none, and then a column is a difference of indexes.
   */
  readonly #pairs: Int32Array | null;

  /** Is the last line end ours, and not to be seen in errors? CPython adds one to programs, but not to expressions. */
  readonly hidesLastLineEnd: boolean;

  constructor(source: string, filename: string, isExpression = false) {
    let text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
    if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
    const hasLineEnd = text === "" || text.endsWith("\n");
    this.hidesLastLineEnd = isExpression && !hasLineEnd;
    if (!hasLineEnd) text += "\n";
    this.text = text;
    this.filename = filename;
    this.#pairs = /[\ud800-\udbff][\udc00-\udfff]/.test(text) ? countPairs(text) : null;
  }

  /** The number of code points from index `lineStart` to index `position`. */
  column(lineStart: number, position: number): number {
    const width = position - lineStart;
    const pairs = this.#pairs;
    return pairs === null ? width : width - (pairs[position] - pairs[lineStart]);
  }

  /** Where line `lineno` (from 1) begins. Lines behind the end begin at the end. */
  lineStart(lineno: number): number {
    const starts = this.#lines();
    return lineno - 1 < starts.length ? starts[Math.max(lineno - 1, 0)] : this.text.length;
  }

  /** Line `lineno` (from 1) with its line end; empty behind the end. */
  line(lineno: number): string {
    return this.text.slice(this.lineStart(lineno), this.lineStart(lineno + 1));
  }

  /**
   * An error about this text. `readUpTo` is the line that had been read when it was found: CPython shows the line end
   * of that line, but not those of lines before.
   */
  error(type: SyntaxErrorType, msg: string, range: ErrorRange, readUpTo: number = range.lineno): PythonSyntaxError {
    const line = this.line(range.lineno);
    const isHidden = this.hidesLastLineEnd && this.lineStart(range.lineno + 1) >= this.text.length;
    const text = (range.lineno < readUpTo || isHidden) && line.endsWith("\n") ? line.slice(0, -1) : line;
    return new PythonSyntaxError(type, msg, range, { text, filename: this.filename });
  }

  /** CPython: this error has no place. */
  nullByteError(): PythonSyntaxError {
    const nowhere = { lineno: 0, offset: 0, end_lineno: 0, end_offset: 0 };
    const { filename } = this;
    return new PythonSyntaxError("SyntaxError", "source code string cannot contain null bytes", nowhere, {
      text: "",
      filename,
    });
  }

  /** An error that points at a range, given as nodes and tokens give it. */
  errorAt(place: Place, msg: string, readUpTo: number = place.end_lineno): PythonSyntaxError {
    const { lineno, col_offset, end_lineno, end_col_offset } = place;
    // CPython: an end on another line is taken for one on the first line.
    const width = this.column(this.lineStart(lineno), this.lineStart(lineno + 1)) - 1;
    const end = end_lineno === lineno ? end_col_offset : Math.min(end_col_offset, width);
    const range = { lineno, offset: col_offset + 1, end_lineno, end_offset: end + 1 };
    return this.error("SyntaxError", msg, range, readUpTo);
  }

  #lines(): number[] {
    if (this.#lineStarts !== null) return this.#lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
    return starts;
  }
}

function countPairs(text: string): Int32Array {
  const pairs = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    pairs[i] = count;
    const unit = text.charCodeAt(i);
    if (unit >= 0xdc00 && unit <= 0xdfff && i > 0) {
      const before = text.charCodeAt(i - 1);
      if (before >= 0xd800 && before <= 0xdbff) count++;
    }
    pairs[i + 1] = count;
  }
  return pairs;
}

/** The number of line ends in `text` from one index to another. */
export function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
