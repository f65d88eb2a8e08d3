// Lines of a stream, one at a time, when they are asked for.
//
// In between, the stream is paused, so that it does not keep the process alive; what came together with an earlier line is kept for
// the next question.

import { untilAborted } from "./until-aborted.ts";

export class LineReader {
  readonly #input: NodeJS.ReadableStream;
  readonly #decoder = new TextDecoder();
  #text = "";
  #hasEnded = false;
  #more: (() => void) | null = null;

  constructor(input: NodeJS.ReadableStream) {
    this.#input = input;
    input.on("data", (piece: string | Uint8Array) => {
      this.#text += typeof piece === "string" ? piece : this.#decoder.decode(piece, { stream: true });
      this.#more?.();
    });
    const onEnd = (): void => {
      this.#hasEnded = true;
      this.#more?.();
    };
    input.on("end", onEnd).on("close", onEnd).on("error", onEnd);
    // A stream that was read to its end before tells nothing any more.
    const { readableEnded, destroyed } = input as { readableEnded?: boolean; destroyed?: boolean };
    this.#hasEnded = readableEnded === true || destroyed === true;
    input.pause();
  }

  /** The next line without its end, or null when there is none any more. One at a time. */
  async next(signal: AbortSignal): Promise<string | null> {
    for (;;) {
      const line = this.#takeLine();
      if (line !== null || this.#hasEnded) return line;
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#more = resolve;
      this.#input.resume();
      try {
        await untilAborted(promise, signal);
      } finally {
        this.#more = null;
        this.#input.pause();
      }
    }
  }

  #takeLine(): string | null {
    const end = this.#text.indexOf("\n");
    if (end === -1 && !(this.#hasEnded && this.#text !== "")) return null;
    const line = end === -1 ? this.#text : this.#text.slice(0, end);
    this.#text = end === -1 ? "" : this.#text.slice(end + 1);
    return line.replace(/\r$/, "");
  }
}
