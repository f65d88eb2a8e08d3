/**
 * Latin-1 text: a long text put together from many short pieces, as bytes. Of a string that is added to, V8 keeps every piece until somebody looks at it, and the collector copies them.
 * Pieces that are long, or have characters beyond Latin-1, are kept as they are, between the others.
 */

import { Buffer } from "node:buffer";

const ROOM = 16_384;
/** Longer pieces are not copied. */
const MOST_COPIED = 512;
const [ZERO, MINUS, QUOTE] = [0x30, 0x2d, 0x22];
/** Digits of the largest small int, and its sign. */
const MOST_DIGITS = 11;

/** Room that nobody uses now. */
let spare: Buffer | undefined;

export class Latin1Text {
  readonly #bytes: Buffer;
  #length = 0;
  readonly #parts: string[] = [];

  constructor() {
    this.#bytes = spare ?? Buffer.allocUnsafeSlow(ROOM);
    spare = undefined;
  }

  add(piece: string): void {
    const { length } = piece;
    if (length > MOST_COPIED) {
      this.#addPart(piece);
      return;
    }
    let at = this.#roomFor(length);
    const bytes = this.#bytes;
    for (let i = 0; i < length; i++) {
      const unit = piece.charCodeAt(i);
      if (unit > 0xff) {
        this.#addPart(piece);
        return;
      }
      bytes[at++] = unit;
    }
    this.#length = at;
  }

  /** Adds a short text of printable ASCII, in quotes. */
  addInQuotes(text: string): void {
    const { length } = text;
    let at = this.#roomFor(length + 2);
    const bytes = this.#bytes;
    bytes[at++] = QUOTE;
    for (let i = 0; i < length; i++) bytes[at++] = text.charCodeAt(i);
    bytes[at++] = QUOTE;
    this.#length = at;
  }

  /** Adds the digits of a safe int, and gives how many characters that were. */
  addInt(value: number): number {
    if ((value | 0) !== value) {
      const text = String(value);
      this.add(text);
      return text.length;
    }
    const start = this.#roomFor(MOST_DIGITS);
    const bytes = this.#bytes;
    let rest = Math.abs(value);
    let end = start + (value < 0 ? 1 : 0);
    for (let size = rest; ; size = Math.floor(size / 10)) {
      end += 1;
      if (size < 10) break;
    }
    for (let at = end - 1; ; at--) {
      const tens = Math.floor(rest / 10);
      bytes[at] = ZERO + rest - 10 * tens;
      rest = tens;
      if (rest === 0) break;
    }
    if (value < 0) bytes[start] = MINUS;
    this.#length = end;
    return end - start;
  }

  /** The whole text. Nothing is added any more. */
  end(): string {
    this.#flush();
    spare = this.#bytes;
    return this.#parts.length === 1 ? this.#parts[0]! : this.#parts.join("");
  }

  #roomFor(length: number): number {
    if (this.#length + length > ROOM) this.#flush();
    return this.#length;
  }

  #addPart(piece: string): void {
    this.#flush();
    this.#parts.push(piece);
  }

  #flush(): void {
    if (this.#length > 0) this.#parts.push(this.#bytes.toString("latin1", 0, this.#length));
    this.#length = 0;
  }
}
