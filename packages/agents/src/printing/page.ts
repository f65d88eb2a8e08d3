// The page that the printer fills: lines, streamed prose, and room between them.
//
// A page knows where the last line ended, so that whoever writes next need not: text that streams in is broken between words as it
// comes, a line that was left open is closed by whatever follows, and of several wishes for an empty line one is
// fulfilled. It only ever appends.

import type { Span, Style, Terminal } from "./terminal.ts";
import { breakSpans, displayWidth, neutralise, splitAtWidth } from "./visible-text.ts";

/** Characters after which a line may break though no space follows: those of Chinese, Japanese and Korean. */
const wide = "\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\uff01-\\uff60";

/** What can stand in prose: a line break, white space, one wide character, a word. */
const proseToken = new RegExp(`\\n|[^\\S\\n]+|[${wide}]|[^\\s${wide}]+`, "gu");

/** A character that the next piece may still add to: of a word, half of a character, half of a line break. */
const unfinished = new RegExp(`[^\\s${wide}]|\\r`);

/** A word longer than this is not waited for. */
const longestHeld = 200;

export class Page {
  readonly terminal: Terminal;
  /** Put before each line: where a sub-agent's lines begin. */
  margin: readonly Span[] = [];
  #isEmpty = true;
  #wantsGap = false;
  /** Columns used of the line that is open; null when none is. */
  #column: number | null = null;
  #prose: { held: string; style: Style } | null = null;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
  }

  /** Whether the last line still waits for more. */
  get isLineOpen(): boolean {
    return this.#column !== null;
  }

  /** An empty line before whatever comes next; none at the top of the page. */
  gap(): void {
    this.close();
    this.#wantsGap = !this.#isEmpty;
  }

  /** Ends the prose and the line that are open. */
  close(): void {
    if (this.#prose !== null) this.#writeProse(true);
    this.#prose = null;
    if (this.#column !== null) this.#endLine();
  }

  /** Whole lines: each text may hold several, and is broken anywhere when it is too long. `gutter` stands before each. */
  lines(spans: readonly Span[], gutter: readonly Span[] = [], furtherGutter: readonly Span[] = gutter): void {
    this.close();
    const columns = this.#columnsAfter(gutter);
    for (const [index, line] of splitLines(spans).entries()) {
      const broken = columns === null ? [line] : breakSpans(line, columns);
      for (const [part, piece] of broken.entries()) {
        this.#beginLine(index === 0 && part === 0 ? gutter : furtherGutter);
        this.#write(piece);
        this.#endLine();
      }
    }
  }

  /** Prose that streams in, broken between words. */
  prose(text: string, style: Style = "plain"): void {
    if (this.#prose === null || this.#prose.style !== style) {
      this.close();
      this.#prose = { held: "", style };
    }
    this.#prose.held += text;
    this.#writeProse(false);
  }

  /** Begins a line that `append` may go on with. */
  openLine(spans: readonly Span[], gutter: readonly Span[] = []): void {
    this.close();
    const columns = this.#columnsAfter(gutter);
    const line = oneLine(spans);
    const broken = columns === null ? [line] : breakSpans(line, columns);
    for (const [index, piece] of broken.entries()) {
      if (index > 0) this.#endLine();
      this.#beginLine(gutter);
      this.#write(piece);
    }
  }

  /** Goes on with the open line, on a new one when there is no room. */
  append(spans: readonly Span[], gutter: readonly Span[] = []): void {
    const { columns } = this.terminal;
    const line = oneLine(spans);
    const width = displayWidth(line.map((span) => span.text).join(""));
    if (this.#column === null || (columns !== null && this.#column + width > columns)) {
      this.lines([{ ...line[0], text: line[0].text.trimStart() }, ...line.slice(1)], gutter);
    } else {
      this.#write(line);
    }
  }

  /** A line across the page with a title in it. */
  rule(title: string, style: Style, sign = "─"): void {
    const columns = this.terminal.ruleColumns - this.#widthOf(this.margin);
    const shown = splitAtWidth(neutralise(title).replaceAll("\n", " "), Math.max(1, columns - 5))[0];
    const filled = Math.max(2, columns - displayWidth(shown) - 4);
    this.lines([{ text: `${sign.repeat(2)} ${shown} ${sign.repeat(filled)}`, style }]);
  }

  #writeProse(isEnd: boolean): void {
    const prose = this.#prose;
    if (prose === null) return;
    const cut = isEnd ? prose.held.length : lengthOfFinished(prose.held);
    const ready = prose.held.slice(0, cut);
    prose.held = prose.held.slice(cut);
    for (const [token] of neutralise(ready).matchAll(proseToken)) this.#writeToken(token, prose.style);
  }

  #writeToken(token: string, style: Style): void {
    if (token === "\n") {
      this.#beginLine();
      this.#endLine();
      return;
    }
    const { columns } = this.terminal;
    const start = this.#widthOf(this.margin);
    let rest = token;
    while (rest !== "") {
      this.#beginLine();
      const used = this.#column ?? 0;
      const room = columns === null ? Number.POSITIVE_INFINITY : columns - used;
      const fits = (width: number): boolean => splitAtWidth(rest, width)[1] === "";
      if (columns === null || (room > 0 && fits(room))) {
        this.#write([{ text: rest, style }]);
        return;
      }
      // White space at a break is dropped; a word that no line can hold is cut.
      const isSpace = /^\s/.test(rest);
      const isCut = !isSpace && (used === start || (room > 0 && !fits(columns - start)));
      const head = isCut ? splitAtWidth(rest, room)[0] : "";
      this.#write([{ text: head, style }]);
      this.#endLine();
      if (isSpace) return;
      rest = rest.slice(head.length);
    }
  }

  #columnsAfter(gutter: readonly Span[]): number | null {
    const { columns } = this.terminal;
    return columns === null ? null : Math.max(8, columns - this.#widthOf(this.margin) - this.#widthOf(gutter));
  }

  #widthOf(spans: readonly Span[]): number {
    return spans.reduce((sum, span) => sum + displayWidth(span.text), 0);
  }

  #beginLine(gutter: readonly Span[] = []): void {
    if (this.#column !== null) return;
    if (this.#wantsGap) this.terminal.write(`${this.#paint(this.margin).trimEnd()}\n`);
    this.#wantsGap = false;
    this.#column = 0;
    this.#write(this.margin);
    this.#write(gutter);
  }

  #endLine(): void {
    this.terminal.write("\n");
    this.#column = null;
    this.#isEmpty = false;
  }

  #write(spans: readonly Span[]): void {
    this.#column = (this.#column ?? 0) + this.#widthOf(spans);
    this.terminal.write(this.#paint(spans));
  }

  #paint(spans: readonly Span[]): string {
    return spans.map((span) => this.terminal.paint(span)).join("");
  }
}

function lengthOfFinished(text: string): number {
  let length = text.length;
  while (length > 0 && unfinished.test(text[length - 1])) {
    length -= 1;
    if (text.length - length > longestHeld) return text.length - (/[\r\ud800-\udbff]$/.test(text) ? 1 : 0);
  }
  return length;
}

/** Spans with line feeds as lines of spans, made harmless. */
function splitLines(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]];
  for (const { text, style } of spans) {
    for (const [index, part] of neutralise(text).split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (part !== "") lines[lines.length - 1].push({ text: part, style });
    }
  }
  return lines;
}

const oneLine = (spans: readonly Span[]): Span[] =>
  spans.map(({ text, style }) => ({ text: neutralise(text).replaceAll("\n", "␊"), style }));
