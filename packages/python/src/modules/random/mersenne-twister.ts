/** MT19937, the generator of `random.Random` (Matsumoto and Nishimura): 624 words of state, 32 bits at a time. */

const SIZE = 624;
const SHIFT = 397;

export class MersenneTwister {
  /** The state, and the index of the next word to give. */
  readonly words = new Uint32Array(SIZE);
  index = SIZE;

  /** Sets the state from 32-bit words, least significant first. */
  seed(key: readonly number[]): void {
    const { words } = this;
    words[0] = 19650218;
    for (let i = 1; i < SIZE; i++) {
      const last = words[i - 1]!;
      words[i] = Math.imul(1812433253, last ^ (last >>> 30)) + i;
    }
    let i = 1;
    let j = 0;
    for (let k = Math.max(SIZE, key.length); k > 0; k--) {
      const last = words[i - 1]!;
      words[i] = (words[i]! ^ Math.imul(last ^ (last >>> 30), 1664525)) + key[j]! + j;
      i += 1;
      j = (j + 1) % key.length;
      if (i >= SIZE) {
        words[0] = words[SIZE - 1]!;
        i = 1;
      }
    }
    for (let k = SIZE - 1; k > 0; k--) {
      const last = words[i - 1]!;
      words[i] = (words[i]! ^ Math.imul(last ^ (last >>> 30), 1566083941)) - i;
      i += 1;
      if (i >= SIZE) {
        words[0] = words[SIZE - 1]!;
        i = 1;
      }
    }
    words[0] = 0x80000000;
    this.index = SIZE;
  }

  #twist(): void {
    const { words } = this;
    // The state is a ring: the word after the last is the first.
    for (let i = 0; i < SIZE; i++) {
      const next = i + 1 < SIZE ? i + 1 : 0;
      const far = i + SHIFT < SIZE ? i + SHIFT : i + SHIFT - SIZE;
      const mixed = (words[i]! & 0x80000000) | (words[next]! & 0x7fffffff);
      words[i] = words[far]! ^ (mixed >>> 1) ^ (-(mixed & 1) & 0x9908b0df);
    }
    this.index = 0;
  }

  /** The next 32 bits. */
  next32(): number {
    if (this.index >= SIZE) this.#twist();
    let y = this.words[this.index++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** A float in [0, 1) with 53 bits. */
  nextFloat(): number {
    const high = this.next32() >>> 5;
    const low = this.next32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }
}
