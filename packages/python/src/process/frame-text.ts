/** Frame text: the JSON of a frame, put together piece by piece, and as bytes as soon as there is much of it: a value of a million parts needs no million pieces at a time. */

import { Buffer } from "node:buffer";
import { BorderError, MAX_FRAME_BYTES } from "./frame-values.ts";

/** Bytes of a frame's length, which stands before its text. */
export const HEADER = 4;
/** What a child writes that can't end its frame: bytes that are in no UTF-8 and in no length. The next frame begins behind it. */
export const ABANDONED = Buffer.from("ffffffffffffffff00", "hex");
/** Characters that are put together before they become bytes. */
const TOGETHER = 64 * 1024;

export class FrameText {
  readonly #between: () => void;
  #text = "";
  readonly #pieces: Buffer[] = [];
  /** Bytes that are written, the header included. */
  #length = 0;

  /** `between` is called now and then while a long text is written, and may throw. */
  constructor(between: () => void = () => {}) {
    this.#between = between;
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length < TOGETHER) return;
    this.#write();
    this.#between();
  }

  /** The bytes of the frame, in pieces, of which most frames have one. Throws `BorderError` where they are too many. */
  end(): Buffer[] {
    this.#write();
    this.#pieces[0]!.writeUInt32LE(this.#length - HEADER, 0);
    return this.#pieces;
  }

  #write(): void {
    const start = this.#length === 0 ? HEADER : 0;
    const size = start + Buffer.byteLength(this.#text);
    this.#length += size;
    if (this.#length - HEADER > MAX_FRAME_BYTES) {
      const most = `${MAX_FRAME_BYTES / 1024 / 1024} MB`;
      throw new BorderError("VALUE_TOO_LARGE", `the value is too large to cross: more than ${most}`);
    }
    const piece = Buffer.allocUnsafe(size);
    piece.write(this.#text, start);
    this.#pieces.push(piece);
    this.#text = "";
  }
}
