// Where the string literals of a Python program are, for who looks for the end of a code block: what stands in a string ends nothing.
//
// Programs of models are read before they are parsed, and while they still stream in, so this knows no more of Python than comments, quotation
// marks and escapes. Prefixes don't matter, and the inner quotation marks of an f-string come in pairs.

/** Whether a program breaks off within a string literal. */
export const endsInString = (code: string): boolean => new StringReader(code, 0).isInString(code.length);

/** Knows where the string literals of a program are; asked for one place after another. */
export class StringReader {
  readonly #text: string;
  #at: number;
  /** Where the literal ends that was entered last. */
  #end: number;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#at = from;
    this.#end = from;
  }

  isInString(place: number): boolean {
    while (this.#at < place) this.#step();
    return place < this.#end;
  }

  /** Goes on over one character, comment, or literal. */
  #step(): void {
    const text = this.#text;
    const sign = text[this.#at];
    if (sign === "#") {
      const line = text.indexOf("\n", this.#at);
      this.#at = line === -1 ? text.length : line;
    } else if (sign === "'" || sign === '"') {
      const mark = text.startsWith(sign.repeat(3), this.#at) ? sign.repeat(3) : sign;
      const end = endOfLiteral(text, this.#at + mark.length, mark);
      // A mark without its other one on the line is no beginning of a literal, but a mistake.
      this.#at = end ?? this.#at + 1;
      this.#end = this.#at;
    } else this.#at += 1;
  }
}

/** Behind the mark that ends the literal; beyond the text where it breaks off with the text; null where its line ends before. */
function endOfLiteral(text: string, from: number, mark: string): number | null {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at += 1;
    else if (text.startsWith(mark, at)) return at + mark.length;
    else if (text[at] === "\n" && mark.length === 1) return null;
  }
  return text.length + 1;
}
