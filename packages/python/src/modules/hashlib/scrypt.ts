/** scrypt (RFC 7914): a password made into a key at a cost in memory. */

import { charge, tick } from "../../limits.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { integerOf, typeOf, type Value } from "../../objects/object.ts";
import { requireBytes } from "../byte-source.ts";

type Stretch = (password: Uint8Array, salt: Uint8Array, size: number) => Uint8Array;

/** What OpenSSL allows where the program says nothing. */
const DEFAULT_MEMORY = 32 * 1024 * 1024;
const LARGEST = 2147483647;

function requireNumber(value: Value, name: string): number {
  if (value === null) throw typeError(`${name} is required and must be an unsigned int`);
  const integer = integerOf(value);
  if (integer === undefined) throw typeError(`scrypt() argument '${name}' must be int, not ${typeOf(value).name}`);
  return Number(integer);
}

/** `stretch` is PBKDF2 with HMAC-SHA-256 and one round. */
export function scrypt(given: readonly Value[], stretch: Stretch): Uint8Array {
  const [password, salt, n, r, p, maxmem, dklen] = given as [Value, Value, Value, Value, Value, Value, Value];
  const secret = requireBytes(password);
  if (salt === null) throw typeError("salt is required");
  const grain = requireBytes(salt);
  const cost = requireNumber(n, "n");
  if (cost < 2 || !Number.isSafeInteger(cost) || Math.log2(cost) % 1 !== 0) throw valueError("n must be a power of 2.");
  const [block, parallel] = [requireNumber(r, "r"), requireNumber(p, "p")];
  const memory = requireNumber(maxmem, "maxmem");
  if (memory < 0 || memory > LARGEST) throw valueError(`maxmem must be positive and smaller than ${LARGEST}`);
  const size = requireNumber(dklen, "dklen");
  if (size < 1 || size > LARGEST) throw valueError(`dklen must be greater than 0 and smaller than ${LARGEST}`);
  if (block < 1 || parallel < 1 || block * parallel >= 2 ** 30 || (block < 8 && cost >= 2 ** (16 * block)))
    throw valueError("Invalid parameter combination for n, r, p, maxmem.");
  if (128 * block * (cost + parallel + 2) > (memory || DEFAULT_MEMORY))
    throw valueError("[digital envelope routines] memory limit exceeded");
  charge(128 * block * (cost + parallel));
  const bytes = stretch(secret, grain, parallel * 128 * block);
  const words = new Uint32Array(parallel * 32 * block);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i < words.length; i++) words[i] = view.getUint32(i * 4, true);
  const table = new Uint32Array(cost * 32 * block);
  for (let i = 0; i < parallel; i++) mixMemory(words.subarray(i * 32 * block, (i + 1) * 32 * block), table, cost);
  words.forEach((word, i) => {
    view.setUint32(i * 4, word, true);
  });
  return stretch(secret, bytes, size);
}

/** ROMix: fills the table with successive mixtures, then mixes in entries that the mixture itself chooses. */
function mixMemory(x: Uint32Array, table: Uint32Array, cost: number): void {
  const size = x.length;
  const scratch = new Uint32Array(size);
  for (let i = 0; i < cost; i++) {
    table.set(x, i * size);
    mixBlocks(x, scratch);
  }
  for (let i = 0; i < cost; i++) {
    const at = (x[size - 16]! & (cost - 1)) * size;
    for (let j = 0; j < size; j++) x[j]! ^= table[at + j]!;
    mixBlocks(x, scratch);
  }
}

/** BlockMix with Salsa20/8. */
function mixBlocks(x: Uint32Array, scratch: Uint32Array): void {
  const size = x.length;
  tick(size);
  const y = x.slice(size - 16);
  for (let i = 0; i < size / 16; i++) {
    for (let j = 0; j < 16; j++) y[j]! ^= x[i * 16 + j]!;
    salsa(y);
    scratch.set(y, ((i >> 1) + (i % 2 === 0 ? 0 : size / 32)) * 16);
  }
  x.set(scratch);
}

type Step = readonly [number, number, number, number];

/** Which word each quarter round changes, from which two, and by how many bits: of columns, and of rows. */
let steps: { columns: Step[]; rows: Step[] } | undefined;

function makeSteps(): { columns: Step[]; rows: Step[] } {
  const four = [0, 1, 2, 3];
  return {
    columns: four.flatMap((i) => quarter(four.map((j) => (i * 5 + j * 4) % 16))),
    rows: four.flatMap((i) => quarter(four.map((j) => i * 4 + ((i + j) % 4)))),
  };
}

function quarter([a, b, c, d]: readonly number[]): Step[] {
  return [
    [b!, a!, d!, 7],
    [c!, b!, a!, 9],
    [d!, c!, b!, 13],
    [a!, d!, c!, 18],
  ];
}

function salsa(block: Uint32Array): void {
  const x = Int32Array.from(block);
  steps ??= makeSteps();
  for (let round = 0; round < 8; round++) {
    for (const [to, first, second, bits] of round % 2 === 0 ? steps.columns : steps.rows) {
      const sum = (x[first]! + x[second]!) | 0;
      x[to]! ^= (sum << bits) | (sum >>> (32 - bits));
    }
  }
  for (let i = 0; i < 16; i++) block[i]! += x[i]!;
}
