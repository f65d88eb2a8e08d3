// Colours for Python, one line at a time.
//
// This is no tokenizer of the language (adder-python has one, which refuses what is not Python): it must show
// whatever a model writes, also while it is still writing, so it never fails and never changes a character: the spans of a line,
// put together, are the line. What reaches over a line's end is a string, and that is all the state there is.

import type { Span, Style } from "./terminal.ts";

const keywords = new Set(
  (
    "and as assert async await break case class continue def del elif else except finally for from global if import in " +
    "is lambda match nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

/** Words of a statement only at its beginning; elsewhere they are names. */
const softKeywords = new Set(["match", "case"]);

const constants = new Set(["True", "False", "None", "Ellipsis", "NotImplemented"]);

const token =
  /(?<space>\s+)|(?<comment>#.*)|(?<string>(?:[rR][bBfF]?|[bBfF][rR]?|[uU])?("""|'''|"|'))|(?<decorator>(?<=^\s*)@[\w.]*)|(?<number>(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*)?\.?\d[\d_]*\.?(?:[eE][+-]?\d+)?)[jJ]?)|(?<name>[\p{L}_][\p{L}\p{N}\p{M}_]*)|(?<other>[\s\S])/uy;

/** Longer lines are data, which needs no colours. */
const longestLine = 5000;

export class PythonHighlighter {
  readonly #callables: ReadonlySet<string>;
  /** The quotes that close the string which the last line left open. */
  #openQuotes: string | null = null;

  /** `callables`: names that stand out, the tools of the run. */
  constructor(callables: Iterable<string> = []) {
    this.#callables = new Set(callables);
  }

  /** One line without its line feed. */
  line(text: string): Span[] {
    if (text.length > longestLine) return [{ text, style: "plain" }];
    const spans: Span[] = [];
    const add = (piece: string, style: Style): void => {
      const last = spans.at(-1);
      if (piece === "") return;
      if (last?.style === style) last.text += piece;
      else spans.push({ text: piece, style });
    };
    let at = 0;
    let previousWord = "";
    if (this.#openQuotes !== null) {
      at = this.#endOfString(text, 0, this.#openQuotes);
      add(text.slice(0, at), "green");
    }
    const isAtStart = (): boolean => text.slice(0, at).trim() === "";
    while (at < text.length) {
      token.lastIndex = at;
      const groups = token.exec(text)?.groups ?? {};
      if (groups.string !== undefined) {
        const quotes = groups.string.match(/["']+$/)?.[0] ?? '"';
        const end = this.#endOfString(text, at + groups.string.length, quotes);
        add(text.slice(at, end), "green");
        at = end;
        continue;
      }
      const piece = text.slice(at, token.lastIndex > at ? token.lastIndex : at + 1);
      if (groups.name !== undefined) {
        add(piece, this.#styleOf(piece, { previousWord, isAtStart: isAtStart(), rest: text.slice(at + piece.length) }));
        previousWord = piece;
      } else if (groups.comment !== undefined) add(piece, "dim");
      else if (groups.decorator !== undefined) add(piece, "yellow");
      else if (groups.number !== undefined) add(piece, "yellow");
      else add(piece, "plain");
      at += piece.length;
    }
    return spans;
  }

  #styleOf(name: string, where: { previousWord: string; isAtStart: boolean; rest: string }): Style {
    if (softKeywords.has(name)) {
      // `match x:` is a statement, `match = 1` and `match.group()` are not.
      return where.isAtStart && /^\s+[^=\s].*:\s*(#.*)?$/.test(where.rest) ? "magenta" : "plain";
    }
    if (keywords.has(name)) return "magenta";
    if (constants.has(name)) return "yellow";
    if (where.previousWord === "def" || where.previousWord === "class") return "bold";
    if (this.#callables.has(name) && /^\s*\(/.test(where.rest)) return "bold cyan";
    return "plain";
  }

  /** Where the string that is open at `from` ends; the end of the line when it goes on. */
  #endOfString(text: string, from: number, quotes: string): number {
    this.#openQuotes = null;
    for (let at = from; at < text.length; at++) {
      if (text[at] === "\\") at++;
      else if (text.startsWith(quotes, at)) return at + quotes.length;
    }
    // A string in single quotes goes on only behind a backslash at the line's end.
    if (quotes.length === 3 || /(?<!\\)(?:\\\\)*\\$/.test(text)) this.#openQuotes = quotes;
    return text.length;
  }
}
