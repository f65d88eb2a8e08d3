// The streams of a container without a terminal: one connection, on which each piece has a header.
//
//   1 byte   0 or 1: standard output, 2: standard error      3 bytes   nothing      4 bytes   length, big endian
//
// Pieces are passed on as they come, also in parts: nothing is collected here.
// Reference: "Stream format" at the attach call of the Docker Engine API.

import type { Buffer } from "node:buffer";

const headerBytes = 8;
const standardError = 2;

export class StreamDemultiplexer {
  readonly #onPiece: (isError: boolean, bytes: Buffer) => void;
  readonly #header: number[] = [];
  #left = 0;

  constructor(onPiece: (isError: boolean, bytes: Buffer) => void) {
    this.#onPiece = onPiece;
  }

  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#left === 0) {
        this.#header.push(chunk[at]);
        at += 1;
        if (this.#header.length < headerBytes) continue;
        const [high, upper, lower, low] = this.#header.slice(4);
        this.#left = high * 2 ** 24 + upper * 2 ** 16 + lower * 2 ** 8 + low;
      } else {
        const piece = chunk.subarray(at, at + this.#left);
        at += piece.length;
        this.#left -= piece.length;
        this.#onPiece(this.#header[0] === standardError, piece);
      }
      if (this.#left === 0) this.#header.length = 0;
    }
  }
}
