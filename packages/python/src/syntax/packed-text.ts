/**
 * Packed text: big tables (names of characters, properties of characters, time zones) stand in data files as one string each, DEFLATE (RFC 1951) written
 * in base64, made by the programs in `packages/python/data`. They are unpacked here when they are first asked for, so that loading costs nothing.
 *
 * An own inflate and not the platform's: the engine depends on nothing, not even on Node. It is for our own data only, so damage is not told apart.
 */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function bytesOf(base64: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let at = 0; at < 64; at++) values[ALPHABET.charCodeAt(at)] = at;
  const bytes = new Uint8Array((base64.length * 3) >> 2);
  let bits = 0;
  let length = 0;
  for (let at = 0; at < base64.length; at++) {
    bits = ((bits << 6) | values[base64.charCodeAt(at)]!) & 0xffffff;
    if ((at & 3) !== 0) bytes[length++] = bits >> (6 - 2 * (at & 3));
  }
  return bytes;
}

/** A Huffman code: how many codes of each length there are, and the symbols in order of their codes. */
type Code = { readonly counts: Uint16Array; readonly symbols: Uint16Array };

function codeOf(lengths: ArrayLike<number>): Code {
  const counts = new Uint16Array(16);
  for (let at = 0; at < lengths.length; at++) counts[lengths[at]!]! += 1;
  counts[0] = 0;
  const places = new Uint16Array(16);
  for (let length = 1; length < 16; length++) places[length] = places[length - 1]! + counts[length - 1]!;
  const symbols = new Uint16Array(lengths.length);
  for (let at = 0; at < lengths.length; at++) if (lengths[at] !== 0) symbols[places[lengths[at]!]!++] = at;
  return { counts, symbols };
}

const LENGTH_BASES = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115];
const LENGTHS = [...LENGTH_BASES, 131, 163, 195, 227, 258];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
];
const ALL_DISTANCES = [...DISTANCES, 4097, 6145, 8193, 12289, 16385, 24577];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

class Inflater {
  readonly #bytes: Uint8Array;
  #at = 0;
  #held = 0;
  #heldBits = 0;
  #out = new Uint8Array(1 << 16);
  #length = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  #bits(count: number): number {
    while (this.#heldBits < count) {
      this.#held |= (this.#bytes[this.#at++] ?? 0) << this.#heldBits;
      this.#heldBits += 8;
    }
    const value = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#heldBits -= count;
    return value;
  }

  #symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      code |= this.#bits(1);
      const count = counts[length]!;
      if (code - count < first) return symbols[index + code - first]!;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Error("packed text is damaged");
  }

  /** The codes of a block that brings its own. */
  #ownCodes(): [literals: Code, distances: Code] {
    const [literals, distances, kinds] = [this.#bits(5) + 257, this.#bits(5) + 1, this.#bits(4) + 4];
    const kindLengths = new Uint8Array(19);
    for (let at = 0; at < kinds; at++) kindLengths[ORDER[at]!] = this.#bits(3);
    const kindCode = codeOf(kindLengths);
    const lengths = new Uint8Array(literals + distances);
    for (let at = 0; at < lengths.length; ) {
      const kind = this.#symbol(kindCode);
      if (kind < 16) lengths[at++] = kind;
      else {
        const value = kind === 16 ? lengths[at - 1]! : 0;
        const times = kind === 16 ? 3 + this.#bits(2) : kind === 17 ? 3 + this.#bits(3) : 11 + this.#bits(7);
        lengths.fill(value, at, at + times);
        at += times;
      }
    }
    return [codeOf(lengths.subarray(0, literals)), codeOf(lengths.subarray(literals))];
  }

  #fixedCodes(): [literals: Code, distances: Code] {
    const lengths = new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280);
    return [codeOf(lengths), codeOf(new Uint8Array(30).fill(5))];
  }

  #put(byte: number): void {
    if (this.#length === this.#out.length) {
      const longer = new Uint8Array(this.#out.length * 2);
      longer.set(this.#out);
      this.#out = longer;
    }
    this.#out[this.#length++] = byte;
  }

  #block(literals: Code, distances: Code): void {
    for (;;) {
      const symbol = this.#symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        this.#put(symbol);
        continue;
      }
      const kind = symbol - 257;
      const length = LENGTHS[kind]! + (kind < 8 || kind === 28 ? 0 : this.#bits((kind - 4) >> 2));
      const far = this.#symbol(distances);
      const distance = ALL_DISTANCES[far]! + (far < 4 ? 0 : this.#bits((far - 2) >> 1));
      for (let at = 0; at < length; at++) this.#put(this.#out[this.#length - distance]!);
    }
  }

  inflate(): Uint8Array {
    for (let last = false; !last; ) {
      last = this.#bits(1) === 1;
      const kind = this.#bits(2);
      if (kind === 0) {
        this.#held = this.#heldBits = 0;
        const size = this.#bytes[this.#at]! + 256 * this.#bytes[this.#at + 1]!;
        this.#at += 4;
        for (let at = 0; at < size; at++) this.#put(this.#bytes[this.#at++]!);
      } else this.#block(...(kind === 1 ? this.#fixedCodes() : this.#ownCodes()));
    }
    return this.#out.subarray(0, this.#length);
  }
}

/** The ASCII text of a packed constant. */
export function unpackText(packed: string): string {
  const bytes = new Inflater(bytesOf(packed)).inflate();
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
