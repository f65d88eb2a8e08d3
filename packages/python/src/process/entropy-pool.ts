/**
 * Entropy pool: the random bytes of a program in a child. The host draws them (`entropyTool`), as the answer of a call: Node's own source takes a process 5 ms to load, and a run that is
 * broken off meanwhile would leave it half loaded for good.
 */

/** Bytes that are asked for at once. */
const DRAUGHT = 4096;

/** Bytes that were drawn and not given yet. */
export class EntropyPool {
  readonly #draw: (count: number) => Uint8Array;
  #bytes: Uint8Array = new Uint8Array(0);
  #given = 0;

  constructor(draw: (count: number) => Uint8Array) {
    this.#draw = draw;
  }

  take(count: number): Uint8Array {
    if (count > DRAUGHT) return this.#draw(count);
    if (this.#bytes.length - this.#given < count) {
      this.#bytes = this.#draw(DRAUGHT);
      this.#given = 0;
    }
    const from = this.#given;
    this.#given += count; // before they are given: none is given twice, also if the run is broken off here
    return this.#bytes.slice(from, this.#given);
  }
}
