/** The output of a call of zlib, which grows by blocks of growing size: CPython's sizes, because what level 0 writes depends on them. */

import { charge } from "../../limits.ts";
import { room, type Stream } from "./deflate.ts";

const KILOBYTE = 1024;
const BLOCKS = [32, 64, 256, 1024, 4096, 8192, 16384, 16384, 32768, 32768, 32768, 32768, 65536, 65536, 131072, 131072];
const LARGEST = 262144;

export class OutputBlocks {
  readonly stream: Stream;
  readonly #full: Uint8Array[] = [];
  readonly #most: number;
  #size = 0;

  /** `most`: how much may be put out at all. `first`: the size of the first block. */
  constructor(input: Uint8Array, most = Number.POSITIVE_INFINITY, first = BLOCKS[0]! * KILOBYTE) {
    this.#most = most;
    const size = Math.min(first, most);
    charge(size);
    this.stream = { input, inputAt: 0, inputEnd: input.length, output: new Uint8Array(size), outputAt: 0 };
  }

  /** Makes room. False where no more may be put out. */
  grow(): boolean {
    if (room(this.stream) > 0) return true;
    const { output } = this.stream;
    this.#size += output.length;
    if (this.#size >= this.#most) {
      this.#size -= output.length;
      return false;
    }
    this.#full.push(output);
    const size = Math.min((BLOCKS[this.#full.length] ?? LARGEST) * KILOBYTE, this.#most - this.#size);
    charge(size);
    this.stream.output = new Uint8Array(size);
    this.stream.outputAt = 0;
    return true;
  }

  result(): Uint8Array {
    const { output, outputAt } = this.stream;
    if (this.#full.length === 0) return output.slice(0, outputAt);
    charge(this.#size + outputAt);
    const result = new Uint8Array(this.#size + outputAt);
    let at = 0;
    for (const block of this.#full) {
      result.set(block, at);
      at += block.length;
    }
    result.set(output.subarray(0, outputAt), at);
    return result;
  }
}
