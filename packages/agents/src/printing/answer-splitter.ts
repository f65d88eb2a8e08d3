// Splits a model's answer into thought and code while it streams in.
//
// The agent parses the whole answer (agents/parse-code.ts); a printer cannot wait that long. It gets each piece as soon
// as it is certain what it belongs to: what could be the beginning of a tag or of a fence is held back, and so is white space
// before one, and a line "Code:". The result does not depend on how the text was cut into chunks, except
// for where the pieces begin and end. What it takes for code is only shown; when it differs from what the agent then runs, the
// printer shows that too. An answer that is one JSON object is no text for a reader: it gives no piece, and what the agent
// takes from it comes as an event.

/** Characters of white space before a block that are waited for. */
const mostHeld = 200;

export type AnswerPiece = { kind: "thought" | "code"; text: string };

export class AnswerSplitter {
  readonly #open: string;
  readonly #close: string;
  #mode: "thought" | "tagged" | "fenced" | "json" = "thought";
  #held = "";
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
    const tag = this.#held.indexOf(this.#open);
    const fence = this.#held.match(/^[ \t]*```[ \t]*(?:python|py)\b[^\n]*\n/im);
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
    return true;
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
      this.#emit(pieces, "code", this.#take(length));
      return false;
    }
    this.#emit(pieces, "code", this.#take(end.at));
    this.#take(end.length);
    this.#mode = "thought";
    return true;
  }

  #endOfCode(isEnd: boolean): { at: number; length: number } | null {
    if (this.#mode === "tagged") {
      const at = this.#held.indexOf(this.#close);
      return at === -1 ? null : { at, length: this.#close.length };
    }
    const fence = this.#held.match(isEnd ? /^[ \t]*```[ \t]*$/m : /^[ \t]*```[^\n]*\n/m);
    return fence === null ? null : { at: fence.index!, length: fence[0].length };
  }

  #take(length: number): string {
    const text = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
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
