/**
 * Digests of bytes: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4) and SHA-3 (FIPS 202), computed here because nothing of Node is reachable where programs run.
 *
 * The constants of SHA-2 are not listed: they are the first bits of square and cube roots of primes, and computed when first needed.
 */

import { charge, tick } from "../../limits.ts";

export type Digest = {
  readonly name: string;
  readonly size: number;
  readonly blockSize: number;
  compute(message: Uint8Array): Uint8Array;
};

/** The message with a one bit, zeros, and its length in bits at the end of the last block. */
function padded(message: Uint8Array, block: number, littleEndian: boolean): DataView {
  const room = block === 128 ? 17 : 9;
  const size = Math.ceil((message.length + room) / block) * block;
  charge(size);
  tick(size);
  const bytes = new Uint8Array(size);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  // The length in bits as two words.
  const low = (message.length * 8) % 2 ** 32;
  const high = Math.floor(message.length / 2 ** 29);
  view.setUint32(size - (littleEndian ? 8 : 4), low, littleEndian);
  view.setUint32(size - (littleEndian ? 4 : 8), high, littleEndian);
  return view;
}

const rotateLeft = (x: number, n: number): number => (x << n) | (x >>> (32 - n));
const rotateRight = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

function words(state: ArrayLike<number>, size: number, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < state.length; i++) view.setUint32(i * 4, state[i]!, littleEndian);
  return bytes.slice(0, size);
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

const MD5_CONSTANTS = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

function md5(message: Uint8Array): Uint8Array {
  const view = padded(message, 64, true);
  let a0 = 0x67452301;
  let b0 = 0xefcdab89 | 0;
  let c0 = 0x98badcfe | 0;
  let d0 = 0x10325476;
  for (let block = 0; block < view.byteLength; block += 64) {
    let a = a0;
    let b = b0;
    let c = c0;
    let d = d0;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      let mixed: number;
      let at: number;
      if (round === 0) {
        mixed = (b & c) | (~b & d);
        at = i;
      } else if (round === 1) {
        mixed = (d & b) | (~d & c);
        at = (5 * i + 1) & 15;
      } else if (round === 2) {
        mixed = b ^ c ^ d;
        at = (3 * i + 5) & 15;
      } else {
        mixed = c ^ (b | ~d);
        at = (7 * i) & 15;
      }
      const sum = (a + mixed + MD5_CONSTANTS[i]! + view.getInt32(block + at * 4, true)) | 0;
      a = d;
      d = c;
      c = b;
      b = (b + rotateLeft(sum, MD5_SHIFTS[round * 4 + (i & 3)]!)) | 0;
    }
    a0 = (a0 + a) | 0;
    b0 = (b0 + b) | 0;
    c0 = (c0 + c) | 0;
    d0 = (d0 + d) | 0;
  }
  return words([a0, b0, c0, d0], 16, true);
}

function sha1(message: Uint8Array): Uint8Array {
  const view = padded(message, 64, false);
  const state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  const w = new Int32Array(80);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(block + i * 4);
    for (let i = 16; i < 80; i++) w[i] = rotateLeft(w[i - 3]! ^ w[i - 8]! ^ w[i - 14]! ^ w[i - 16]!, 1);
    let [a, b, c, d, e] = state as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      let mixed: number;
      if (i < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
      else if (i < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
      else if (i < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      else mixed = (b ^ c ^ d) + 0xca62c1d6;
      const sum = (rotateLeft(a, 5) + mixed + e + w[i]!) | 0;
      e = d;
      d = c;
      c = rotateLeft(b, 30);
      b = a;
      a = sum;
    }
    [a, b, c, d, e].forEach((value, i) => {
      state[i] = (state[i]! + value) | 0;
    });
  }
  return words(state, 20, false);
}

/** floor(n ** (1 / degree)) */
function integerRoot(n: bigint, degree: bigint): bigint {
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / Number(degree)) + 1);
  for (;;) {
    const next = ((degree - 1n) * x + n / x ** (degree - 1n)) / degree;
    if (next >= x) return x;
    x = next;
  }
}

const MASK64 = (1n << 64n) - 1n;
let tables: { rounds: bigint[]; squareRoots: bigint[] } | undefined;

/** The first 64 bits of the fractions of cube roots of 80 primes and of square roots of 16. */
function constants(): { rounds: bigint[]; squareRoots: bigint[] } {
  if (tables === undefined) {
    const primes: bigint[] = [];
    for (let n = 2n; primes.length < 80; n++) if (primes.every((prime) => n % prime !== 0n)) primes.push(n);
    tables = {
      rounds: primes.map((prime) => integerRoot(prime << 192n, 3n) & MASK64),
      squareRoots: primes.slice(0, 16).map((prime) => integerRoot(prime << 128n, 2n) & MASK64),
    };
  }
  return tables;
}

/** The first 64 bits of the fractions of the square roots of the first primes: the initial state of SHA-2 and BLAKE2. */
export function squareRootFractions(): bigint[] {
  return constants().squareRoots;
}

/** SHA-512 of a message, 64 bytes. */
export function sha512Of(message: Uint8Array): Uint8Array {
  return sha512(message, constants().squareRoots.slice(0, 8), 64);
}

/** SHA-512/t: SHA-512 cut off, from a state that is the digest of its own name. */
function truncatedSha512(message: Uint8Array, name: string, size: number): Uint8Array {
  const state = constants()
    .squareRoots.slice(0, 8)
    .map((word) => word ^ 0xa5a5a5a5a5a5a5a5n);
  const initial = new DataView(
    sha512(
      Uint8Array.from(name, (character) => character.charCodeAt(0)),
      state,
      64,
    ).buffer,
  );
  return sha512(
    message,
    state.map((_, i) => initial.getBigUint64(i * 8)),
    size,
  );
}

/** The constants of SHA-256 and its initial states: the first halves of those of SHA-512. */
let rounds256: Int32Array | undefined;
const initial224 = (): Int32Array => (cached224 ??= Int32Array.from(constants().squareRoots.slice(8), low));
const initial256 = (): Int32Array => (cached256 ??= Int32Array.from(constants().squareRoots.slice(0, 8), high));
let cached224: Int32Array | undefined;
let cached256: Int32Array | undefined;

function sha256(message: Uint8Array, initial: Int32Array, size: number): Uint8Array {
  const view = padded(message, 64, false);
  rounds256 ??= Int32Array.from(constants().rounds.slice(0, 64), high);
  const k = rounds256;
  const state = Int32Array.from(initial);
  const w = new Int32Array(64);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(block + i * 4);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15]!;
      const y = w[i - 2]!;
      const low = rotateRight(x, 7) ^ rotateRight(x, 18) ^ (x >>> 3);
      const high = rotateRight(y, 17) ^ rotateRight(y, 19) ^ (y >>> 10);
      w[i] = w[i - 16]! + low + w[i - 7]! + high;
    }
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    let e = state[4]!;
    let f = state[5]!;
    let g = state[6]!;
    let h = state[7]!;
    for (let i = 0; i < 64; i++) {
      const high = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
      const first = (h + high + ((e & f) ^ (~e & g)) + k[i]! + w[i]!) | 0;
      const low = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
      const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    state[0]! += a;
    state[1]! += b;
    state[2]! += c;
    state[3]! += d;
    state[4]! += e;
    state[5]! += f;
    state[6]! += g;
    state[7]! += h;
  }
  return words(state, size, false);
}

function sha512(message: Uint8Array, initial: bigint[], size: number): Uint8Array {
  const view = padded(message, 128, false);
  const k = constants().rounds;
  const state = [...initial];
  const w: bigint[] = [];
  const rotate = (x: bigint, n: bigint): bigint => (x >> n) | ((x << (64n - n)) & MASK64);
  for (let block = 0; block < view.byteLength; block += 128) {
    tick(1000);
    for (let i = 0; i < 16; i++) w[i] = view.getBigUint64(block + i * 8);
    for (let i = 16; i < 80; i++) {
      const x = w[i - 15]!;
      const y = w[i - 2]!;
      const low = rotate(x, 1n) ^ rotate(x, 8n) ^ (x >> 7n);
      const high = rotate(y, 19n) ^ rotate(y, 61n) ^ (y >> 6n);
      w[i] = (w[i - 16]! + low + w[i - 7]! + high) & MASK64;
    }
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let i = 0; i < 80; i++) {
      const high = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
      const first = h + high + ((e & f) ^ (~e & MASK64 & g)) + k[i]! + w[i]!;
      const low = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
      const second = low + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & MASK64, c, b, a, (first + second) & MASK64];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      state[i] = (state[i]! + value) & MASK64;
    });
  }
  const bytes = new Uint8Array(64);
  const out = new DataView(bytes.buffer);
  state.forEach((word, i) => {
    out.setBigUint64(i * 8, word);
  });
  return bytes.slice(0, size);
}

/** One permutation of Keccak over 25 words. */
function keccak(a: bigint[]): void {
  const rotate = (x: bigint, n: number): bigint => (n === 0 ? x : ((x << BigInt(n)) & MASK64) | (x >> BigInt(64 - n)));
  let lfsr = 1;
  for (let round = 0; round < 24; round++) {
    const columns = [0, 1, 2, 3, 4].map((x) => a[x]! ^ a[x + 5]! ^ a[x + 10]! ^ a[x + 15]! ^ a[x + 20]!);
    for (let i = 0; i < 25; i++) a[i] = a[i]! ^ columns[(i + 4) % 5]! ^ rotate(columns[(i + 1) % 5]!, 1);
    let [x, y, moved] = [1, 0, a[1]!];
    for (let t = 0; t < 24; t++) {
      [x, y] = [y, (2 * x + 3 * y) % 5];
      const saved = a[x + 5 * y]!;
      a[x + 5 * y] = rotate(moved, (((t + 1) * (t + 2)) / 2) % 64);
      moved = saved;
    }
    for (let row = 0; row < 25; row += 5) {
      const line = a.slice(row, row + 5);
      for (let i = 0; i < 5; i++) a[row + i] = line[i]! ^ (~line[(i + 1) % 5]! & MASK64 & line[(i + 2) % 5]!);
    }
    for (let j = 0; j <= 6; j++) {
      if (lfsr & 1) a[0] = a[0]! ^ (1n << BigInt(2 ** j - 1));
      lfsr = (lfsr << 1) ^ (lfsr & 0x80 ? 0x171 : 0);
    }
  }
}

/** SHA-3 and SHAKE: a sponge, `suffix` tells them apart. */
function sponge(message: Uint8Array, rate: number, suffix: number, size: number): Uint8Array {
  const length = (Math.floor(message.length / rate) + 1) * rate;
  charge(length);
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length]! ^= suffix;
  bytes[length - 1]! ^= 0x80;
  const view = new DataView(bytes.buffer);
  const state = new Array<bigint>(25).fill(0n);
  for (let block = 0; block < length; block += rate) {
    tick(5000);
    for (let i = 0; i < rate / 8; i++) state[i] = state[i]! ^ view.getBigUint64(block + i * 8, true);
    keccak(state);
  }
  charge(size + 200);
  const out = new Uint8Array(Math.ceil(size / rate) * rate + 200);
  const target = new DataView(out.buffer);
  for (let at = 0; at < size; at += rate) {
    if (at > 0) {
      tick(5000);
      keccak(state);
    }
    state.forEach((word, i) => {
      target.setBigUint64(at + i * 8, word, true);
    });
  }
  return out.slice(0, size);
}

function sha3(message: Uint8Array, size: number): Uint8Array {
  return sponge(message, 200 - 2 * size, 6, size);
}

/** The digests of which a program says how long they are: name -> bytes that are absorbed at a time. */
export const extendableDigests: ReadonlyMap<string, number> = new Map([
  ["shake_128", 168],
  ["shake_256", 136],
]);

export function shake(message: Uint8Array, rate: number, size: number): Uint8Array {
  return sponge(message, rate, 31, size);
}

const high = (word: bigint): number => Number(word >> 32n) | 0;
const low = (word: bigint): number => Number(word & 0xffffffffn) | 0;

export const digests: ReadonlyMap<string, Digest> = new Map(
  (
    [
      ["md5", 16, 64, md5],
      ["sha1", 20, 64, sha1],
      ["sha224", 28, 64, (message) => sha256(message, initial224(), 28)],
      ["sha256", 32, 64, (message) => sha256(message, initial256(), 32)],
      ["sha384", 48, 128, (message) => sha512(message, constants().squareRoots.slice(8), 48)],
      ["sha512", 64, 128, sha512Of],
      ["sha512_224", 28, 128, (message) => truncatedSha512(message, "SHA-512/224", 28)],
      ["sha512_256", 32, 128, (message) => truncatedSha512(message, "SHA-512/256", 32)],
      ["sha3_224", 28, 144, (message) => sha3(message, 28)],
      ["sha3_256", 32, 136, (message) => sha3(message, 32)],
      ["sha3_384", 48, 104, (message) => sha3(message, 48)],
      ["sha3_512", 64, 72, (message) => sha3(message, 64)],
    ] as [string, number, number, (message: Uint8Array) => Uint8Array][]
  ).map(([name, size, blockSize, compute]) => [name, { name, size, blockSize, compute }]),
);
