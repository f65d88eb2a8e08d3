/**
 * Indentation: the width of the white space that a line begins with, and the blocks that it opens and closes. "2.1.8.
 * Indentation" of the language reference.
 *
 * Every width is measured twice, with tabs that reach to the next multiple of 8 and with tabs as wide as a space. Where
 * the two disagree on whether a line is deeper than another, the tabs are inconsistent.
 */

/** How deep blocks may nest. */
const MAX_INDENTS = 100;
const TAB_SIZE = 8;

/** Two widths of the same white space. */
export type Indentation = { column: number; altColumn: number };

/** The width of white space; a form feed starts anew. */
export function measureIndentation(text: string, start: number, end: number): Indentation {
  let column = 0;
  let altColumn = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 12) {
      column = altColumn = 0;
    } else {
      column = unit === 9 ? (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE : column + 1;
      altColumn++;
    }
  }
  return { column, altColumn };
}

/** What a line does: open a block (1), stay (0), close blocks (less than 0), or go wrong. */
export type IndentChange = number | IndentProblem;

export type IndentProblem = { type: "IndentationError" | "TabError"; msg: string };

const inconsistentTabs: IndentProblem = {
  type: "TabError",
  msg: "inconsistent use of tabs and spaces in indentation",
};

/** The widths of the open blocks. */
export class IndentStack {
  readonly #columns: number[] = [0];
  readonly #altColumns: number[] = [0];

  /** The number of open blocks. */
  get depth(): number {
    return this.#columns.length - 1;
  }

  /** Takes the indentation of a line that is not blank. */
  change({ column, altColumn }: Indentation): IndentChange {
    const columns = this.#columns;
    const altColumns = this.#altColumns;
    if (column > columns[this.depth]) {
      if (columns.length >= MAX_INDENTS) return { type: "IndentationError", msg: "too many levels of indentation" };
      if (altColumn <= altColumns[this.depth]) return inconsistentTabs;
      columns.push(column);
      altColumns.push(altColumn);
      return 1;
    }
    let closed = 0;
    for (; this.depth > 0 && column < columns[this.depth]; closed++) {
      columns.pop();
      altColumns.pop();
    }
    if (column !== columns[this.depth]) {
      return { type: "IndentationError", msg: "unindent does not match any outer indentation level" };
    }
    return altColumn === altColumns[this.depth] ? -closed : inconsistentTabs;
  }
}
