/** BLAKE2b and BLAKE2s (RFC 7693) with every parameter of the tree mode: the types blake2b and blake2s of hashlib. */

import { charge, tick } from "../../limits.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { overflowError, typeError, valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineConstants, defineMethods } from "../../objects/function.ts";
import {
  adopt,
  builtinType,
  integerOf,
  PyObject,
  type PyType,
  setDefaultType,
  type Value,
} from "../../objects/object.ts";
import { isTrue } from "../../objects/truth.ts";
import { cInt } from "../c-arguments.ts";
import { requireBytes } from "../byte-source.ts";
import { squareRootFractions } from "./digests.ts";
import { bytesToHash, hexOf } from "./message.ts";

/** The order of the words of a block in each round. */
const PERMUTATIONS = [
  "0123456789abcdef",
  "ea489fd61c02b753",
  "b8c052fdae367194",
  "7931dcbe265a40f8",
  "905724afe1bc683d",
  "2c6a0b834d75fe19",
  "c51fed4a0763928b",
  "db7ec13950f4862a",
  "6fe9b308c2d714a5",
  "a2847615fb9e3cd0",
];

type Kind = {
  readonly name: string;
  readonly type: PyType;
  readonly wordBytes: 8 | 4;
  readonly rounds: number;
  readonly rotations: readonly [bigint, bigint, bigint, bigint];
};

const blake2bType = builtinType("_blake2.blake2b", undefined, { module: "_blake2", final: true });
const blake2sType = builtinType("_blake2.blake2s", undefined, { module: "_blake2", final: true });
const B: Kind = { name: "blake2b", type: blake2bType, wordBytes: 8, rounds: 12, rotations: [32n, 24n, 16n, 63n] };
const S: Kind = { name: "blake2s", type: blake2sType, wordBytes: 4, rounds: 10, rotations: [16n, 12n, 8n, 7n] };
const largest = (kind: Kind): number => kind.wordBytes * 8;
const blockSize = (kind: Kind): number => kind.wordBytes * 16;

let schedule: number[][] | undefined;

function initialWords(kind: Kind): bigint[] {
  const words = squareRootFractions().slice(0, 8);
  return kind.wordBytes === 8 ? words : words.map((word) => word >> 32n);
}

/** A digest in the making. */
class PyBlake2 extends PyObject {
  readonly kind: Kind;
  readonly digestSize: number;
  readonly isLastNode: boolean;
  state: bigint[];
  count = 0n;
  held: Uint8Array;
  heldSize = 0;
  constructor(kind: Kind, digestSize: number, state: bigint[], isLastNode: boolean) {
    super();
    (this as { type: PyType }).type = kind.type;
    this.kind = kind;
    this.digestSize = digestSize;
    this.state = state;
    this.isLastNode = isLastNode;
    this.held = new Uint8Array(blockSize(kind));
  }

  clone(): PyBlake2 {
    const made = new PyBlake2(this.kind, this.digestSize, [...this.state], this.isLastNode);
    made.count = this.count;
    made.held = this.held.slice();
    made.heldSize = this.heldSize;
    return made;
  }

  update(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      // The last block is compressed otherwise than the others, so a full one waits until more comes.
      if (this.heldSize === this.held.length) {
        this.count += BigInt(this.heldSize);
        this.#compress(false);
        this.heldSize = 0;
      }
      const part = bytes.subarray(at, at + this.held.length - this.heldSize);
      this.held.set(part, this.heldSize);
      this.heldSize += part.length;
      at += part.length;
    }
  }

  digest(): Uint8Array {
    const last = this.clone();
    last.count += BigInt(last.heldSize);
    last.held.fill(0, last.heldSize);
    last.#compress(true);
    const { wordBytes } = this.kind;
    const out = new DataView(new ArrayBuffer(8 * wordBytes));
    last.state.forEach((word, i) => {
      if (wordBytes === 8) out.setBigUint64(i * 8, word, true);
      else out.setUint32(i * 4, Number(word), true);
    });
    return new Uint8Array(out.buffer).slice(0, this.digestSize);
  }

  #compress(isLast: boolean): void {
    const { kind, state } = this;
    const { wordBytes, rounds, rotations } = kind;
    tick(200);
    schedule ??= PERMUTATIONS.map((row) => Array.from(row, (digit) => Number.parseInt(digit, 16)));
    const bits = BigInt(wordBytes * 8);
    const mask = (1n << bits) - 1n;
    const view = new DataView(this.held.buffer);
    const m = Array.from({ length: 16 }, (_, i) =>
      wordBytes === 8 ? view.getBigUint64(i * 8, true) : BigInt(view.getUint32(i * 4, true)),
    );
    const v = [...state, ...initialWords(kind)];
    v[12]! ^= this.count & mask;
    v[13]! ^= this.count >> bits;
    if (isLast) {
      v[14]! ^= mask;
      if (this.isLastNode) v[15]! ^= mask;
    }
    const [r1, r2, r3, r4] = rotations;
    const mix = (a: number, b: number, c: number, d: number, x: bigint, y: bigint): void => {
      let t = 0n;
      v[a] = (v[a]! + v[b]! + x) & mask;
      t = v[d]! ^ v[a]!;
      v[d] = (t >> r1) | ((t << (bits - r1)) & mask);
      v[c] = (v[c]! + v[d]!) & mask;
      t = v[b]! ^ v[c]!;
      v[b] = (t >> r2) | ((t << (bits - r2)) & mask);
      v[a] = (v[a]! + v[b]! + y) & mask;
      t = v[d]! ^ v[a]!;
      v[d] = (t >> r3) | ((t << (bits - r3)) & mask);
      v[c] = (v[c]! + v[d]!) & mask;
      t = v[b]! ^ v[c]!;
      v[b] = (t >> r4) | ((t << (bits - r4)) & mask);
    };
    for (let round = 0; round < rounds; round++) {
      const s = schedule[round % 10]!;
      for (let i = 0; i < 4; i++) mix(i, i + 4, i + 8, i + 12, m[s[2 * i]!]!, m[s[2 * i + 1]!]!);
      for (let i = 0; i < 4; i++)
        mix(i, ((i + 1) & 3) + 4, ((i + 2) & 3) + 8, ((i + 3) & 3) + 12, m[s[8 + 2 * i]!]!, m[s[9 + 2 * i]!]!);
    }
    this.state = state.map((word, i) => word ^ v[i]! ^ v[i + 8]!);
  }
}
setDefaultType(PyBlake2, blake2bType);

function requireBetween(value: number, low: number, high: number, name: string): number {
  if (value < low || value > high) throw valueError(`${name} must be between ${low} and ${high}`);
  return value;
}

/** An unsigned C number; what only has `__index__` is none. */
function cUnsigned(value: Value, tooLarge: string): bigint {
  const integer = integerOf(value);
  if (integer === undefined) throw typeError("an integer is required");
  if (integer < 0) throw valueError("value must be positive");
  if (integer >= 1n << 64n) throw overflowError(tooLarge);
  return BigInt(integer);
}

function requireFits(value: bigint, bits: number, name: string): bigint {
  if (value >= 1n << BigInt(bits)) throw overflowError(`${name} is too large`);
  return value;
}

const bytesOrNone = (value: Value | undefined): Uint8Array =>
  value === undefined ? new Uint8Array(0) : requireBytes(value);

function requireAtMost(bytes: Uint8Array, most: number, name: string): Uint8Array {
  if (bytes.length > most) throw valueError(`maximum ${name} length is ${most} bytes`);
  return bytes;
}

/** The arguments of the constructor in the order of its signature, after the class. */
function newBlake2(kind: Kind, cls: PyType, ...given: (Value | undefined)[]): Value {
  const [data, size, key, salt, person, fanout, depth, leaf, offset, nodeDepth, inner, lastNode] = given as Value[];
  const isB = kind === B;
  const most = largest(kind);
  // CPython: every argument is converted before the first is judged.
  const digestSize = cInt(size === undefined ? most : size);
  const [keyGiven, saltGiven, personGiven] = [bytesOrNone(key), bytesOrNone(salt), bytesOrNone(person)];
  const [fanoutGiven, depthGiven] = [cInt(fanout!), cInt(depth!)];
  const leafSize = cUnsigned(leaf!, "Python int too large to convert to C unsigned long");
  const offsetGiven = cUnsigned(offset!, "int too big to convert");
  const [nodeDepthGiven, innerSize, isLastNode] = [cInt(nodeDepth!), cInt(inner!), isTrue(lastNode!)];
  if (digestSize < 1 || digestSize > most) throw valueError(`digest_size must be between 1 and ${most} bytes`);
  const saltBytes = requireAtMost(saltGiven, most / 4, "salt");
  const personBytes = requireAtMost(personGiven, most / 4, "person");
  const block = new DataView(new ArrayBuffer(most));
  block.setUint8(0, digestSize);
  block.setUint8(2, requireBetween(fanoutGiven, 0, 255, "fanout"));
  block.setUint8(3, requireBetween(depthGiven, 1, 255, "depth"));
  block.setUint32(4, Number(requireFits(leafSize, 32, "leaf_size")), true);
  const nodeOffset = requireFits(offsetGiven, isB ? 64 : 48, "node_offset");
  if (isB) block.setBigUint64(8, nodeOffset, true);
  else {
    block.setUint32(8, Number(nodeOffset & 0xffffffffn), true);
    block.setUint16(12, Number(nodeOffset >> 32n), true);
  }
  block.setUint8(isB ? 16 : 14, requireBetween(nodeDepthGiven, 0, 255, "node_depth"));
  if (innerSize < 0 || innerSize > most) throw valueError(`inner_size must be between 0 and is ${most}`);
  block.setUint8(isB ? 17 : 15, innerSize);
  const keyBytes = requireAtMost(keyGiven, most, "key");
  block.setUint8(1, keyBytes.length);
  const bytes = new Uint8Array(block.buffer);
  bytes.set(saltBytes, most / 2);
  bytes.set(personBytes, most / 2 + most / 4);
  const state = initialWords(kind).map(
    (word, i) => word ^ (isB ? block.getBigUint64(i * 8, true) : BigInt(block.getUint32(i * 4, true))),
  );
  const made = new PyBlake2(kind, digestSize, state, isLastNode);
  if (keyBytes.length > 0) {
    const first = new Uint8Array(blockSize(kind));
    first.set(keyBytes);
    made.update(first);
  }
  if (data !== undefined) made.update(bytesToHash(data));
  return adopt(made, cls);
}

for (const kind of [B, S]) {
  defineMethods(kind.type, {
    "__new__(cls, data=?, /, *, digest_size=?, key=?, salt=?, person=?, fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)":
      (cls: PyType, ...given: (Value | undefined)[]) => newBlake2(kind, cls, ...given),
    "update(self, data, /)": (self: PyBlake2, data) => {
      const bytes = bytesToHash(data);
      charge(bytes.length);
      self.update(bytes);
      return null;
    },
    "digest(self, /)": (self: PyBlake2) => new PyBytes(self.digest()),
    "hexdigest(self, /)": (self: PyBlake2) => hexOf(self.digest()),
    "copy(self, /)": (self: PyBlake2) => self.clone(),
  });
  defineAttributes(kind.type, {
    name: () => kind.name,
    digest_size: (self: PyBlake2) => self.digestSize,
    block_size: () => blockSize(kind),
  });
  defineConstants(kind.type, {
    SALT_SIZE: largest(kind) / 4,
    PERSON_SIZE: largest(kind) / 4,
    MAX_KEY_SIZE: largest(kind),
    MAX_DIGEST_SIZE: largest(kind),
  });
}

/** name -> type, of the two types that hashlib shows. */
export const blake2Types: ReadonlyMap<string, PyType> = new Map([
  ["blake2b", blake2bType],
  ["blake2s", blake2sType],
]);
