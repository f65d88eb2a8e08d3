/**
 * The second half of deflate (RFC 1951): symbols into blocks of bits.
 *
 * `Deflater` finds matches and tallies them here; at the end of a block the symbols are written as they are cheapest: stored, with the fixed codes, or with codes
 * made for this block. Which trees a block gets is not laid down by the RFC; here they are those that zlib makes (ties in the heap are broken by the depth of the
 * subtree, lengths that overflow are shortened in zlib's order), so that the output is zlib's, byte for byte.
 */

import { tick } from "../../limits.ts";

const LITERALS = 256;
const END_BLOCK = 256;
const LENGTH_CODES = 29;
const SYMBOLS = LITERALS + 1 + LENGTH_CODES;
const DISTANCE_CODES = 30;
const BIT_LENGTH_CODES = 19;
const HEAP_SIZE = 2 * SYMBOLS + 1;
const MAX_BITS = 15;
const REPEAT_PREVIOUS = 16;
const REPEAT_ZERO = 17;
const REPEAT_ZERO_LONG = 18;

export const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
export const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const BIT_LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7];
/** The order in which the lengths of the bit length codes are written. */
export const BIT_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The code of every match length (less 3) and of every distance (less 1; beyond 255 by its upper bits), with what the codes begin at, and the fixed codes. */
type Fixed = {
  lengthCode: Uint8Array;
  lengthBase: Uint16Array;
  distanceCode: Uint8Array;
  distanceBase: Uint16Array;
  literalCodes: Uint16Array;
  literalLengths: Uint8Array;
  distanceCodes: Uint16Array;
  distanceLengths: Uint8Array;
};

let fixedTables: Fixed | undefined;

function fixed(): Fixed {
  if (fixedTables !== undefined) return fixedTables;
  const lengthCode = new Uint8Array(256);
  const lengthBase = new Uint16Array(LENGTH_CODES);
  let length = 0;
  for (let code = 0; code < LENGTH_CODES - 1; code++) {
    lengthBase[code] = length;
    for (let n = 0; n < 1 << LENGTH_EXTRA[code]!; n++) lengthCode[length++] = code;
  }
  // The greatest length has a code without extra bits.
  lengthCode[255] = LENGTH_CODES - 1;
  lengthBase[LENGTH_CODES - 1] = 0;
  const distanceCode = new Uint8Array(512);
  const distanceBase = new Uint16Array(DISTANCE_CODES);
  let distance = 0;
  for (let code = 0; code < 16; code++) {
    distanceBase[code] = distance;
    for (let n = 0; n < 1 << DISTANCE_EXTRA[code]!; n++) distanceCode[distance++] = code;
  }
  distance >>= 7;
  for (let code = 16; code < DISTANCE_CODES; code++) {
    distanceBase[code] = distance << 7;
    for (let n = 0; n < 1 << (DISTANCE_EXTRA[code]! - 7); n++) distanceCode[256 + distance++] = code;
  }
  const literalLengths = new Uint8Array(SYMBOLS + 2);
  literalLengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
  const literalCodes = new Uint16Array(SYMBOLS + 2);
  assignCodes(literalCodes, literalLengths, SYMBOLS + 1);
  const distanceCodes = new Uint16Array(DISTANCE_CODES);
  for (let code = 0; code < DISTANCE_CODES; code++) distanceCodes[code] = reversed(code, 5);
  const distanceLengths = new Uint8Array(DISTANCE_CODES).fill(5);
  fixedTables = {
    lengthCode,
    lengthBase,
    distanceCode,
    distanceBase,
    literalCodes,
    literalLengths,
    distanceCodes,
    distanceLengths,
  };
  return fixedTables;
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let i = 0; i < length; i++) result |= ((code >> i) & 1) << (length - 1 - i);
  return result;
}

/** Canonical codes from their lengths, bits reversed as they are written. */
function assignCodes(codes: Uint16Array, lengths: ArrayLike<number>, last: number): void {
  const counts = new Uint16Array(MAX_BITS + 2);
  for (let n = 0; n <= last; n++) counts[lengths[n]!]!++;
  counts[0] = 0;
  const next = new Uint16Array(MAX_BITS + 2);
  let code = 0;
  for (let bits = 1; bits <= MAX_BITS; bits++) {
    code = (code + counts[bits - 1]!) << 1;
    next[bits] = code;
  }
  for (let n = 0; n <= last; n++) {
    const length = lengths[n]!;
    if (length !== 0) codes[n] = reversed(next[length]!++, length);
  }
}

/** One of the three trees of a block: how often each symbol comes, and the code that it gets. */
class SymbolTree {
  readonly size: number;
  readonly extra: readonly number[];
  readonly extraFrom: number;
  readonly maxLength: number;
  readonly fixedLengths: Uint8Array | undefined;
  frequencies: Uint32Array;
  lengths: Uint16Array;
  codes: Uint16Array;
  lastUsed = 0;

  constructor(size: number, extra: readonly number[], extraFrom: number, maxLength: number, fixedLengths?: Uint8Array) {
    this.size = size;
    this.extra = extra;
    this.extraFrom = extraFrom;
    this.maxLength = maxLength;
    this.fixedLengths = fixedLengths;
    this.frequencies = new Uint32Array(2 * size + 1);
    this.lengths = new Uint16Array(2 * size + 1);
    this.codes = new Uint16Array(size + 1);
  }
  clone(): SymbolTree {
    const made = new SymbolTree(this.size, this.extra, this.extraFrom, this.maxLength, this.fixedLengths);
    made.frequencies.set(this.frequencies);
    made.lengths.set(this.lengths);
    made.codes.set(this.codes);
    made.lastUsed = this.lastUsed;
    return made;
  }
}

/** Bits that the symbols of a block take: with codes of its own, and with the fixed ones. */
type Cost = { own: number; fixed: number };

/** Gives the symbols of a tree their code lengths and codes, and adds what they cost. */
function buildTree(tree: SymbolTree, cost: Cost): void {
  const { frequencies, lengths, size, fixedLengths } = tree;
  const heap = new Uint16Array(HEAP_SIZE);
  const depth = new Uint8Array(2 * size + 1);
  const parent = new Uint16Array(2 * size + 1);
  let count = 0;
  let last = -1;
  for (let n = 0; n < size; n++) {
    if (frequencies[n] !== 0) {
      heap[++count] = n;
      last = n;
    } else lengths[n] = 0;
  }
  // Two codes at least, of length one: some decompressors want them.
  while (count < 2) {
    const node = last < 2 ? ++last : 0;
    heap[++count] = node;
    frequencies[node] = 1;
    cost.own--;
    if (fixedLengths !== undefined) cost.fixed -= fixedLengths[node]!;
  }
  tree.lastUsed = last;
  const smaller = (a: number, b: number): boolean =>
    frequencies[a]! < frequencies[b]! || (frequencies[a] === frequencies[b] && depth[a]! <= depth[b]!);
  const sink = (from: number): void => {
    let at = from;
    const value = heap[at]!;
    for (let child = at << 1; child <= count; child <<= 1) {
      if (child < count && smaller(heap[child + 1]!, heap[child]!)) child++;
      if (smaller(value, heap[child]!)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = value;
  };
  for (let n = count >> 1; n >= 1; n--) sink(n);
  // Nodes in the order of their removal stand at the upper end of the heap, the last removed first.
  let top = HEAP_SIZE;
  let node = size;
  do {
    const first = heap[1]!;
    heap[1] = heap[count--]!;
    sink(1);
    const second = heap[1]!;
    heap[--top] = first;
    heap[--top] = second;
    frequencies[node] = frequencies[first]! + frequencies[second]!;
    depth[node] = Math.max(depth[first]!, depth[second]!) + 1;
    parent[first] = node;
    parent[second] = node;
    heap[1] = node++;
    sink(1);
  } while (count >= 2);
  heap[--top] = heap[1]!;
  limitLengths(tree, heap, top, parent, cost);
  assignCodes(tree.codes, lengths, last);
}

/** Code lengths from the depth of the symbols, none greater than the tree allows. */
function limitLengths(tree: SymbolTree, heap: Uint16Array, top: number, parent: Uint16Array, cost: Cost): void {
  const { frequencies, lengths, lastUsed, maxLength, fixedLengths, extra, extraFrom } = tree;
  const counts = new Int32Array(MAX_BITS + 1);
  let overflow = 0;
  lengths[heap[top]!] = 0;
  let at = top + 1;
  for (; at < HEAP_SIZE; at++) {
    const n = heap[at]!;
    let bits = lengths[parent[n]!]! + 1;
    if (bits > maxLength) {
      bits = maxLength;
      overflow++;
    }
    lengths[n] = bits;
    if (n > lastUsed) continue;
    counts[bits]!++;
    const extraBits = n >= extraFrom ? extra[n - extraFrom]! : 0;
    cost.own += frequencies[n]! * (bits + extraBits);
    if (fixedLengths !== undefined) cost.fixed += frequencies[n]! * (fixedLengths[n]! + extraBits);
  }
  if (overflow === 0) return;
  do {
    let bits = maxLength - 1;
    while (counts[bits] === 0) bits--;
    counts[bits]!--;
    counts[bits + 1]! += 2;
    counts[maxLength]!--;
    overflow -= 2;
  } while (overflow > 0);
  for (let bits = maxLength; bits !== 0; bits--) {
    for (let left = counts[bits]!; left !== 0; ) {
      const n = heap[--at]!;
      if (n > lastUsed) continue;
      if (lengths[n] !== bits) {
        cost.own += (bits - lengths[n]!) * frequencies[n]!;
        lengths[n] = bits;
      }
      left--;
    }
  }
}

/** Calls `emit(symbol, extra value, extra bits)` for the run-length code of a tree's lengths. */
function runLengths(tree: SymbolTree, emit: (symbol: number, extra: number, bits: number) => void): void {
  const { lengths, lastUsed } = tree;
  let previous = -1;
  let next = lengths[0]!;
  let count = 0;
  let most = next === 0 ? 138 : 7;
  let least = next === 0 ? 3 : 4;
  for (let n = 0; n <= lastUsed; n++) {
    const current = next;
    next = n === lastUsed ? 0xffff : lengths[n + 1]!;
    if (++count < most && current === next) continue;
    if (count < least) for (let i = 0; i < count; i++) emit(current, 0, 0);
    else if (current !== 0) {
      if (current !== previous) {
        emit(current, 0, 0);
        count--;
      }
      emit(REPEAT_PREVIOUS, count - 3, 2);
    } else if (count <= 10) emit(REPEAT_ZERO, count - 3, 3);
    else emit(REPEAT_ZERO_LONG, count - 11, 7);
    count = 0;
    previous = current;
    most = next === 0 ? 138 : current === next ? 6 : 7;
    least = next === 0 || current === next ? 3 : 4;
  }
}

/** What a `Deflater` writes into: the symbols of the block that is being made, and the bytes that wait for room in the output. */
export class BlockWriter {
  /** Symbols that a block holds, plus one. */
  readonly capacity: number;
  /** What zlib's buffer would hold: stored blocks are measured by it. */
  readonly pendingSize: number;
  #pending: Uint8Array;
  pendingCount = 0;
  #pendingFrom = 0;
  #bits = 0;
  #bitCount = 0;
  readonly #distances: Uint16Array;
  readonly #lengths: Uint8Array;
  #symbols = 0;
  #literalTree: SymbolTree;
  #distanceTree: SymbolTree;
  #bitLengthTree: SymbolTree;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.pendingSize = capacity * 4;
    this.#pending = new Uint8Array(this.pendingSize);
    this.#distances = new Uint16Array(capacity);
    this.#lengths = new Uint8Array(capacity);
    const { literalLengths, distanceLengths } = fixed();
    this.#literalTree = new SymbolTree(SYMBOLS, LENGTH_EXTRA, LITERALS + 1, MAX_BITS, literalLengths);
    this.#distanceTree = new SymbolTree(DISTANCE_CODES, DISTANCE_EXTRA, 0, MAX_BITS, distanceLengths);
    this.#bitLengthTree = new SymbolTree(BIT_LENGTH_CODES, BIT_LENGTH_EXTRA, 0, 7);
    this.#beginBlock();
  }

  clone(): BlockWriter {
    const made = new BlockWriter(this.capacity);
    made.#pending = this.#pending.slice();
    made.pendingCount = this.pendingCount;
    made.#pendingFrom = this.#pendingFrom;
    made.#bits = this.#bits;
    made.#bitCount = this.#bitCount;
    made.#distances.set(this.#distances);
    made.#lengths.set(this.#lengths);
    made.#symbols = this.#symbols;
    made.#literalTree = this.#literalTree.clone();
    made.#distanceTree = this.#distanceTree.clone();
    made.#bitLengthTree = this.#bitLengthTree.clone();
    return made;
  }

  get hasSymbols(): boolean {
    return this.#symbols > 0;
  }
  get unwrittenBits(): number {
    return this.#bitCount;
  }

  #beginBlock(): void {
    this.#literalTree.frequencies.fill(0);
    this.#distanceTree.frequencies.fill(0);
    this.#bitLengthTree.frequencies.fill(0);
    this.#literalTree.frequencies[END_BLOCK] = 1;
    this.#symbols = 0;
  }

  /** A literal byte into the block. Is the block full now? */
  tallyLiteral(byte: number): boolean {
    this.#distances[this.#symbols] = 0;
    this.#lengths[this.#symbols++] = byte;
    this.#literalTree.frequencies[byte]!++;
    return this.#symbols === this.capacity - 1;
  }

  /** A match into the block; `length` is less by three. Is the block full now? */
  tallyMatch(distance: number, length: number): boolean {
    this.#distances[this.#symbols] = distance;
    this.#lengths[this.#symbols++] = length;
    const { lengthCode, distanceCode } = fixed();
    this.#literalTree.frequencies[lengthCode[length]! + LITERALS + 1]!++;
    const d = distance - 1;
    this.#distanceTree.frequencies[d < 256 ? distanceCode[d]! : distanceCode[256 + (d >> 7)]!]!++;
    return this.#symbols === this.capacity - 1;
  }

  putByte(byte: number): void {
    if (this.pendingCount === this.#pending.length) {
      const grown = new Uint8Array(this.#pending.length * 2);
      grown.set(this.#pending);
      this.#pending = grown;
    }
    this.#pending[this.pendingCount++] = byte;
  }

  #putBits(value: number, length: number): void {
    this.#bits |= value << this.#bitCount;
    this.#bitCount += length;
    while (this.#bitCount >= 8) {
      this.putByte(this.#bits & 255);
      this.#bits >>>= 8;
      this.#bitCount -= 8;
    }
  }

  #fillByte(): void {
    if (this.#bitCount > 0) this.putByte(this.#bits & 255);
    this.#bits = 0;
    this.#bitCount = 0;
  }

  /** Moves pending bytes to the output; gives how many. */
  flushInto(output: Uint8Array, at: number, room: number): number {
    const count = Math.min(room, this.pendingCount - this.#pendingFrom);
    output.set(this.#pending.subarray(this.#pendingFrom, this.#pendingFrom + count), at);
    this.#pendingFrom += count;
    if (this.#pendingFrom === this.pendingCount) {
      this.#pendingFrom = 0;
      this.pendingCount = 0;
    }
    return count;
  }

  /** The header of a stored block, whose bytes the caller copies. */
  storedHeader(length: number, isLast: boolean): void {
    this.#putBits(isLast ? 1 : 0, 3);
    this.#fillByte();
    for (const half of [length, ~length]) {
      this.putByte(half & 255);
      this.putByte((half >> 8) & 255);
    }
  }

  storedBlock(bytes: Uint8Array, isLast: boolean): void {
    this.storedHeader(bytes.length, isLast);
    for (const byte of bytes) this.putByte(byte);
  }

  /** An empty fixed block, which aligns the output so far on a byte within ten bits. */
  align(): void {
    this.#putBits(2, 3);
    this.#putBits(0, 7);
  }

  /** Ends the block. `bytes` is what its symbols stand for, where it is still at hand. */
  writeBlock(bytes: Uint8Array | undefined, size: number, isLast: boolean, mayOnlyBeFixed: boolean): void {
    tick(this.#symbols);
    const cost: Cost = { own: 0, fixed: 0 };
    buildTree(this.#literalTree, cost);
    buildTree(this.#distanceTree, cost);
    const last = this.#buildBitLengths(cost);
    const fixedBytes = (cost.fixed + 10) >> 3;
    let best = (cost.own + 10) >> 3;
    if (fixedBytes <= best || mayOnlyBeFixed) best = fixedBytes;
    const final = isLast ? 1 : 0;
    if (size + 4 <= best && bytes !== undefined) this.storedBlock(bytes, isLast);
    else if (fixedBytes === best) {
      this.#putBits(2 + final, 3);
      const { literalCodes, literalLengths, distanceCodes, distanceLengths } = fixed();
      this.#writeSymbols(literalCodes, literalLengths, distanceCodes, distanceLengths);
    } else {
      this.#putBits(4 + final, 3);
      this.#writeTrees(last);
      const [literals, distances] = [this.#literalTree, this.#distanceTree];
      this.#writeSymbols(literals.codes, literals.lengths, distances.codes, distances.lengths);
    }
    this.#beginBlock();
    if (isLast) this.#fillByte();
  }

  /** Makes the tree that codes the lengths of the other two; gives the place in `BIT_LENGTH_ORDER` of the last one used. */
  #buildBitLengths(cost: Cost): number {
    const tree = this.#bitLengthTree;
    const count = (symbol: number): void => {
      tree.frequencies[symbol]!++;
    };
    runLengths(this.#literalTree, count);
    runLengths(this.#distanceTree, count);
    buildTree(tree, cost);
    let last = BIT_LENGTH_CODES - 1;
    while (last >= 3 && tree.lengths[BIT_LENGTH_ORDER[last]!] === 0) last--;
    cost.own += 3 * (last + 1) + 14;
    return last;
  }

  #writeTrees(last: number): void {
    this.#putBits(this.#literalTree.lastUsed - 256, 5);
    this.#putBits(this.#distanceTree.lastUsed, 5);
    this.#putBits(last - 3, 4);
    const { codes, lengths } = this.#bitLengthTree;
    for (let rank = 0; rank <= last; rank++) this.#putBits(lengths[BIT_LENGTH_ORDER[rank]!]!, 3);
    const write = (symbol: number, extra: number, bits: number): void => {
      this.#putBits(codes[symbol]!, lengths[symbol]!);
      if (bits > 0) this.#putBits(extra, bits);
    };
    runLengths(this.#literalTree, write);
    runLengths(this.#distanceTree, write);
  }

  #writeSymbols(
    codes: Uint16Array,
    lengths: ArrayLike<number>,
    distanceCodes: Uint16Array,
    distanceLengths: ArrayLike<number>,
  ): void {
    const { lengthCode, lengthBase, distanceCode, distanceBase } = fixed();
    for (let i = 0; i < this.#symbols; i++) {
      const distance = this.#distances[i]!;
      const value = this.#lengths[i]!;
      if (distance === 0) {
        this.#putBits(codes[value]!, lengths[value]!);
        continue;
      }
      const code = lengthCode[value]!;
      const symbol = code + LITERALS + 1;
      this.#putBits(codes[symbol]!, lengths[symbol]!);
      if (LENGTH_EXTRA[code] !== 0) this.#putBits(value - lengthBase[code]!, LENGTH_EXTRA[code]!);
      const d = distance - 1;
      const far = d < 256 ? distanceCode[d]! : distanceCode[256 + (d >> 7)]!;
      this.#putBits(distanceCodes[far]!, distanceLengths[far]!);
      if (DISTANCE_EXTRA[far] !== 0) this.#putBits(d - distanceBase[far]!, DISTANCE_EXTRA[far]!);
    }
    this.#putBits(codes[END_BLOCK]!, lengths[END_BLOCK]!);
  }
}
