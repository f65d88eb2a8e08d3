// Splits a model's answer into thought and code while it streams in.
//
// The agent parses the whole answer (agents/parse-code.ts); a printer cannot wait that long. It gets each piece as soon
// as it is certain what it belongs to: what could be the beginning of a tag or of a fence is held back, and so is white space
// before one, and a line "Code:". The result does not depend on how the text was cut into chunks, except
// for where the pieces begin and end. What it takes for code is only shown; when it differs from what the agent then runs, the
// printer shows that too. An answer that is one JSON object is no text for a reader: it gives no piece, and what the agent
// takes from it comes as an event.

import { StringReader } from "./string-literals.ts";

/** Characters of white space before a block that are waited for. */
const mostHeld = 200;

export type AnswerPiece = { kind: "thought" | "code"; text: string };

export class AnswerSplitter {
  readonly #open: string;
  readonly #close: string;
  #mode: "thought" | "tagged" | "fenced" | "json" = "thought";
  #held = "";
  /** The last character that is not held any more. */
  #last = "";
  /** Of the block that is open: what was given of it, and the fence that ends it. */
  #code = "";
  #fence = "";
  #isBeginning = true;

  constructor([open, close]: readonly [open: string, close: string]) {
    this.#open = open;
    this.#close = close;
  }

  push(chunk: string): AnswerPiece[] {
    this.#held += chunk;
    const pieces: AnswerPiece[] = [];
    while (this.#step(pieces, false));
    return pieces;
  }

  /** At the end of the answer: what was held back. */
  flush(): AnswerPiece[] {
    const pieces: AnswerPiece[] = [];
    while (this.#step(pieces, true));
    return pieces;
  }

  /** Takes what is certain off the held text; true when the mode changed, so that there may be more. */
  #step(pieces: AnswerPiece[], isEnd: boolean): boolean {
    if (this.#mode === "json") return this.#readJson(pieces, isEnd);
    return this.#mode === "thought" ? this.#readThought(pieces, isEnd) : this.#readCode(pieces, isEnd);
  }

  #readThought(pieces: AnswerPiece[], isEnd: boolean): boolean {
    const isFirst = this.#isBeginning;
    if (!this.#dropBeginning(isEnd)) return false;
    if (isFirst && this.#held.startsWith("{")) {
      this.#mode = "json";
      return true;
    }
    const tag = this.#findOpening();
    const fence = this.#held.match(/^[ \t]*(`{3,})[ \t]*(?:python|py)\b[^\n]*\n/im);
    const isFence = fence !== null && (tag === -1 || fence.index! < tag);
    const end = isFence ? fence.index! : tag;
    if (end === -1) {
      const length = isEnd ? this.#held.length : this.#held.length - this.#lengthToHold();
      this.#emit(pieces, "thought", this.#take(length));
      return false;
    }
    const thought = this.#take(end).trimEnd();
    this.#emit(pieces, "thought", thought.replace(/(^|\s)Code:$/, "").trimEnd());
    this.#take(isFence ? fence[0].length : this.#open.length);
    this.#mode = isFence ? "fenced" : "tagged";
    this.#code = "";
    this.#fence = isFence ? fence[1] : "";
    return true;
  }

  /** A tag in backticks is spoken of. */
  #findOpening(): number {
    let at = this.#held.indexOf(this.#open);
    while (at !== -1 && (at === 0 ? this.#last : this.#held[at - 1]) === "`")
      at = this.#held.indexOf(this.#open, at + 1);
    return at;
  }

  /** Nothing is certain before the end. */
  #readJson(pieces: AnswerPiece[], isEnd: boolean): boolean {
    if (!isEnd) return false;
    const text = this.#take(this.#held.length);
    if (!isJson(text)) this.#emit(pieces, "thought", text.trimEnd());
    return false;
  }

  /** The word "Thought:" and white space that an answer begins with; false while they may still be coming. */
  #dropBeginning(isEnd: boolean): boolean {
    if (!this.#isBeginning) return true;
    const text = this.#held.trimStart();
    if (!isEnd && /^(?:t(?:h(?:o(?:u(?:g(?:h(?:t(?:s)?)?)?)?)?)?)?)?$/i.test(text)) return false;
    const rest = text.replace(/^Thoughts?:\s*/i, "");
    this.#held = rest;
    if (rest === "") return false;
    this.#isBeginning = false;
    return true;
  }

  #lengthToHold(): number {
    const text = this.#held;
    for (let length = Math.min(this.#open.length - 1, text.length); length > 0; length--) {
      if (text.endsWith(this.#open.slice(0, length))) return length + trailing(text.slice(0, -length));
    }
    const lastLine = text.slice(text.lastIndexOf("\n") + 1);
    if (/^[ \t]*`/.test(lastLine)) return lastLine.length + trailing(text.slice(0, text.length - lastLine.length));
    return trailing(text);
  }

  #readCode(pieces: AnswerPiece[], isEnd: boolean): boolean {
    const end = this.#endOfCode(isEnd);
    if (end === null) {
      // Whole lines only: half a line can't be coloured, nor can one tell whether it is a fence.
      const lines = this.#held.lastIndexOf("\n") + 1;
      const length = isEnd ? this.#held.length : lines;
      const code = this.#take(length);
      this.#code += code;
      this.#emit(pieces, "code", code);
      return false;
    }
    this.#emit(pieces, "code", this.#take(end.at));
    this.#take(end.length);
    this.#mode = "thought";
    return true;
  }

  #endOfCode(isEnd: boolean): { at: number; length: number } | null {
    const places = this.#mode === "tagged" ? this.#closingTags() : this.#closingFences(isEnd);
    let reader: StringReader | undefined;
    for (const place of places) {
      reader ??= new StringReader(this.#code + this.#held, 0);
      if (!reader.isInString(this.#code.length + place.at)) return place;
    }
    return null;
  }

  *#closingTags(): Generator<{ at: number; length: number }> {
    const { length } = this.#close;
    for (let at = this.#held.indexOf(this.#close); at !== -1; at = this.#held.indexOf(this.#close, at + length)) {
      yield { at, length };
    }
  }

  *#closingFences(isEnd: boolean): Generator<{ at: number; length: number }> {
    const line = new RegExp(`^[ \\t]*${this.#fence}[^\\n]*${isEnd ? "(?:\\n|$)" : "\\n"}`, "gm");
    for (const match of this.#held.matchAll(line)) yield { at: match.index, length: match[0].length };
  }

  #take(length: number): string {
    const text = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    this.#last = text.at(-1) ?? this.#last;
    return text;
  }

  #emit(pieces: AnswerPiece[], kind: AnswerPiece["kind"], text: string): void {
    if (text !== "") pieces.push({ kind, text });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Length of the end that a following code block would take away: white space, and "Code:" or what may become it. */
const trailing = (text: string): number =>
  text.slice(-mostHeld).match(/(?:(?:^|\s+)C(?:o(?:d(?:e:?)?)?)?)?\s*$/)?.[0].length ?? 0;
