/**
 * A text that is joined from parts that come one by one. Its room is asked for as it grows, and the parts are put together now and then: a million short texts take many times the
 * room of the long one.
 */

import { GrowingSize, tick } from "../limits.ts";

/** Parts that are put together at once. */
const TOGETHER = 4096;

export class JoinedText {
  readonly #separator: string;
  readonly #size = new GrowingSize();
  #parts: string[] = [];
  #pieces: string[] | undefined;

  constructor(separator = "") {
    this.#separator = separator;
  }

  add(part: string): void {
    tick();
    this.#size.add(part.length + this.#separator.length);
    if (this.#parts.push(part) < TOGETHER) return;
    this.#pieces ??= [];
    this.#pieces.push(this.#parts.join(this.#separator));
    this.#parts = [];
  }

  text(): string {
    const last = this.#parts.join(this.#separator);
    if (this.#pieces === undefined) return last;
    return (this.#parts.length === 0 ? this.#pieces : [...this.#pieces, last]).join(this.#separator);
  }
}
