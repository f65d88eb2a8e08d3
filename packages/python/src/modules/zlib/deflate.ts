/**
 * The first half of deflate (RFC 1951): bytes into literals and matches, and the framing around them (RFC 1950, RFC 1952).
 *
 * A program may compare, hash or store what `zlib.compress` gives, so the output is zlib's byte for byte: the same hash chains, the same lazy evaluation with the same
 * numbers for every level, the same strategies, and blocks that end at the same symbols. Level 0 even depends on the room in the caller's buffer, which is why
 * `Deflater` works on a `Stream` of input and output with room, as zlib's `deflate()` does.
 */

import { tick } from "../../limits.ts";
import { BlockWriter } from "./block-writer.ts";
import { adler32, crc32 } from "./checksums.ts";

/** Input that is left, and output with the room that is left. */
export type Stream = {
  input: Uint8Array;
  inputAt: number;
  inputEnd: number;
  output: Uint8Array;
  outputAt: number;
};

export const inputLeft = (stream: Stream): number => stream.inputEnd - stream.inputAt;
export const room = (stream: Stream): number => stream.output.length - stream.outputAt;

export const Flush = { none: 0, partial: 1, sync: 2, full: 3, finish: 4, block: 5, trees: 6 } as const;
export const Strategy = { default: 0, filtered: 1, huffmanOnly: 2, rle: 3, fixed: 4 } as const;
/** zlib's answers. */
export const Status = { ok: 0, end: 1, needDictionary: 2, streamError: -2, dataError: -3, bufferError: -5 } as const;

type Block = "need more" | "block done" | "finish started" | "finish done";

const MIN_MATCH = 3;
const MAX_MATCH = 258;
const MIN_LOOKAHEAD = MAX_MATCH + MIN_MATCH + 1;
const MAX_STORED = 65535;
/** Matches of three bytes farther away than this cost more than they save. */
const TOO_FAR = 4096;

/** Per level: from which length of a match less is searched, up to which a better one is looked for, which is good enough, how many candidates are tried. */
const LEVELS = [
  [0, 0, 0, 0],
  [4, 4, 8, 4],
  [4, 5, 16, 8],
  [4, 6, 32, 32],
  [4, 4, 16, 16],
  [8, 16, 32, 32],
  [8, 16, 128, 128],
  [8, 32, 128, 256],
  [32, 128, 258, 1024],
  [32, 258, 258, 4096],
] as const;

const rank = (flush: number): number => flush * 2 - (flush > 4 ? 9 : 0);

export type DeflateOptions = {
  level: number;
  windowBits: number;
  memoryLevel: number;
  strategy: number;
  wrap: "raw" | "zlib" | "gzip";
};

export class Deflater {
  readonly options: DeflateOptions;
  #writer: BlockWriter;
  #status: "start" | "busy" | "finished" = "start";
  #trailerWritten = false;
  #check: number;
  #total = 0;
  #lastFlush = -2;
  readonly #windowSize: number;
  #window: Uint8Array;
  #head: Uint16Array;
  #previous: Uint16Array;
  readonly #hashMask: number;
  readonly #hashShift: number;
  #hash = 0;
  #at = 0;
  #blockFrom = 0;
  #lookahead = 0;
  #toInsert = 0;
  #matchLength = MIN_MATCH - 1;
  #matchStart = 0;
  #previousLength = MIN_MATCH - 1;
  #literalWaits = false;

  constructor(options: DeflateOptions) {
    this.options = options;
    const bits = Math.max(9, options.windowBits);
    this.#windowSize = 1 << bits;
    this.#window = new Uint8Array(2 * this.#windowSize);
    const hashBits = options.memoryLevel + 7;
    this.#hashMask = (1 << hashBits) - 1;
    this.#hashShift = Math.floor((hashBits + MIN_MATCH - 1) / MIN_MATCH);
    this.#head = new Uint16Array(1 << hashBits);
    this.#previous = new Uint16Array(this.#windowSize);
    this.#writer = new BlockWriter(1 << (options.memoryLevel + 6));
    this.#check = options.wrap === "gzip" ? 0 : 1;
  }

  /** Bytes that a compressor with these options takes. */
  static memory(options: DeflateOptions): number {
    return (6 << Math.max(9, options.windowBits)) + (2 << (options.memoryLevel + 9));
  }

  clone(): Deflater {
    const made = new Deflater(this.options);
    made.#writer = this.#writer.clone();
    made.#status = this.#status;
    made.#trailerWritten = this.#trailerWritten;
    made.#check = this.#check;
    made.#total = this.#total;
    made.#lastFlush = this.#lastFlush;
    made.#window = this.#window.slice();
    made.#head = this.#head.slice();
    made.#previous = this.#previous.slice();
    made.#hash = this.#hash;
    made.#at = this.#at;
    made.#blockFrom = this.#blockFrom;
    made.#lookahead = this.#lookahead;
    made.#toInsert = this.#toInsert;
    made.#matchLength = this.#matchLength;
    made.#matchStart = this.#matchStart;
    made.#previousLength = this.#previousLength;
    made.#literalWaits = this.#literalWaits;
    return made;
  }

  /** Puts a dictionary before the data. False where it comes too late. */
  setDictionary(dictionary: Uint8Array): boolean {
    const { wrap } = this.options;
    if (wrap === "gzip" || (wrap === "zlib" && this.#status !== "start") || this.#lookahead > 0) return false;
    if (wrap === "zlib") this.#check = adler32(dictionary, this.#check);
    const used = dictionary.subarray(Math.max(0, dictionary.length - this.#windowSize));
    const stream: Stream = {
      input: used,
      inputAt: 0,
      inputEnd: used.length,
      output: new Uint8Array(0),
      outputAt: 0,
    };
    this.#fill(stream, false);
    while (this.#lookahead >= MIN_MATCH) {
      this.#hash = this.#window[this.#at]!;
      this.#updateHash(this.#window[this.#at + 1]!);
      const last = this.#at + this.#lookahead - (MIN_MATCH - 1);
      while (this.#at < last) this.#insert(this.#at++);
      this.#lookahead = MIN_MATCH - 1;
      this.#fill(stream, false);
    }
    this.#at += this.#lookahead;
    this.#blockFrom = this.#at;
    this.#toInsert = this.#lookahead;
    this.#lookahead = 0;
    this.#matchLength = MIN_MATCH - 1;
    this.#previousLength = MIN_MATCH - 1;
    this.#literalWaits = false;
    return true;
  }

  /** Compresses what the stream has room for; gives one of `Status`. */
  deflate(stream: Stream, flush: number): number {
    if (flush < 0 || flush > Flush.block || (this.#status === "finished" && flush !== Flush.finish))
      return Status.streamError;
    if (room(stream) === 0) return Status.bufferError;
    const lastFlush = this.#lastFlush;
    this.#lastFlush = flush;
    if (this.#writer.pendingCount > 0) {
      this.#flushPending(stream);
      if (room(stream) === 0) {
        this.#lastFlush = -1;
        return Status.ok;
      }
    } else if (inputLeft(stream) === 0 && rank(flush) <= rank(lastFlush) && flush !== Flush.finish)
      return Status.bufferError;
    if (this.#status === "finished" && inputLeft(stream) > 0) return Status.bufferError;
    if (this.#status === "start") {
      this.#writeHeader();
      this.#status = "busy";
      this.#flushPending(stream);
      if (this.#writer.pendingCount > 0) {
        this.#lastFlush = -1;
        return Status.ok;
      }
    }
    if (
      (inputLeft(stream) > 0 || this.#lookahead > 0 || (flush !== Flush.none && this.#status !== "finished")) &&
      this.#compress(stream, flush)
    )
      return Status.ok;
    if (flush !== Flush.finish) return Status.ok;
    if (this.options.wrap === "raw" || this.#trailerWritten) return Status.end;
    this.#writeTrailer();
    this.#flushPending(stream);
    this.#trailerWritten = true;
    return this.#writer.pendingCount > 0 ? Status.ok : Status.end;
  }

  /** One call of the strategy, and the marker of a flush after it. True where the caller must come back. */
  #compress(stream: Stream, flush: number): boolean {
    const { level, strategy } = this.options;
    const block =
      level === 0
        ? this.#store(stream, flush)
        : strategy === Strategy.huffmanOnly
          ? this.#deflateLiterals(stream, flush)
          : strategy === Strategy.rle
            ? this.#deflateRuns(stream, flush)
            : level <= 3
              ? this.#deflateFast(stream, flush)
              : this.#deflateSlow(stream, flush);
    if (block === "finish started" || block === "finish done") this.#status = "finished";
    if (block === "need more" || block === "finish started") {
      if (room(stream) === 0) this.#lastFlush = -1;
      return true;
    }
    if (block !== "block done") return false;
    if (flush === Flush.partial) this.#writer.align();
    else if (flush !== Flush.block) {
      this.#writer.storedHeader(0, false);
      if (flush === Flush.full) {
        this.#head.fill(0);
        if (this.#lookahead === 0) {
          this.#at = 0;
          this.#blockFrom = 0;
          this.#toInsert = 0;
        }
      }
    }
    this.#flushPending(stream);
    if (room(stream) > 0) return false;
    this.#lastFlush = -1;
    return true;
  }

  #writeHeader(): void {
    const { wrap, level, strategy, windowBits } = this.options;
    const isFast = strategy >= Strategy.huffmanOnly || level < 2;
    if (wrap === "zlib") {
      let header = (8 + ((Math.max(9, windowBits) - 8) << 4)) << 8;
      header |= (isFast ? 0 : level < 6 ? 1 : level === 6 ? 2 : 3) << 6;
      if (this.#at > 0) header |= 0x20;
      header += 31 - (header % 31);
      this.#putBigEndian(header, 2);
      if (this.#at > 0) this.#putBigEndian(this.#check, 4);
      this.#check = 1;
    } else if (wrap === "gzip") {
      for (const byte of [31, 139, 8, 0, 0, 0, 0, 0, level === 9 ? 2 : isFast ? 4 : 0, 3]) this.#writer.putByte(byte);
    }
  }

  #writeTrailer(): void {
    if (this.options.wrap === "zlib") this.#putBigEndian(this.#check, 4);
    else
      for (const value of [this.#check, this.#total % 2 ** 32])
        for (let shift = 0; shift < 32; shift += 8) this.#writer.putByte((value >>> shift) & 255);
  }

  #putBigEndian(value: number, size: number): void {
    for (let shift = size * 8 - 8; shift >= 0; shift -= 8) this.#writer.putByte((value >>> shift) & 255);
  }

  #flushPending(stream: Stream): void {
    stream.outputAt += this.#writer.flushInto(stream.output, stream.outputAt, room(stream));
  }

  /** Copies input to `target`, and sums it. */
  #read(stream: Stream, target: Uint8Array, at: number, most: number, isData = true): number {
    const count = Math.min(inputLeft(stream), most);
    if (count === 0) return 0;
    const end = stream.inputAt + count;
    target.set(stream.input.subarray(stream.inputAt, end), at);
    if (isData) {
      if (this.options.wrap === "zlib") this.#check = adler32(stream.input, this.#check, stream.inputAt, end);
      else if (this.options.wrap === "gzip") this.#check = crc32(stream.input, this.#check, stream.inputAt, end);
      this.#total += count;
    }
    stream.inputAt = end;
    return count;
  }

  /** Fills the window, which slides when its upper half is nearly used up. */
  #fill(stream: Stream, isData = true): void {
    const size = this.#windowSize;
    do {
      let more = 2 * size - this.#lookahead - this.#at;
      if (this.#at >= size + (size - MIN_LOOKAHEAD)) {
        this.#window.copyWithin(0, size, size + size - more);
        this.#matchStart -= size;
        this.#at -= size;
        this.#blockFrom -= size;
        this.#toInsert = Math.min(this.#toInsert, this.#at);
        for (const table of [this.#head, this.#previous])
          for (let i = 0; i < table.length; i++) table[i] = table[i]! >= size ? table[i]! - size : 0;
        tick(size >> 4);
        more += size;
      }
      if (inputLeft(stream) === 0) break;
      this.#lookahead += this.#read(stream, this.#window, this.#at + this.#lookahead, more, isData);
      if (this.#lookahead + this.#toInsert >= MIN_MATCH) {
        let from = this.#at - this.#toInsert;
        this.#hash = this.#window[from]!;
        this.#updateHash(this.#window[from + 1]!);
        while (this.#toInsert > 0) {
          this.#insert(from++);
          this.#toInsert--;
          if (this.#lookahead + this.#toInsert < MIN_MATCH) break;
        }
      }
    } while (this.#lookahead < MIN_LOOKAHEAD && inputLeft(stream) > 0);
  }

  #updateHash(byte: number): void {
    this.#hash = ((this.#hash << this.#hashShift) ^ byte) & this.#hashMask;
  }

  /** Puts the three bytes at a place into the hash chains; gives the last place before that may hold the same, 0 for none. */
  #insert(at: number): number {
    this.#hash = ((this.#hash << this.#hashShift) ^ this.#window[at + MIN_MATCH - 1]!) & this.#hashMask;
    const found = this.#head[this.#hash]!;
    this.#previous[at & (this.#windowSize - 1)] = found;
    this.#head[this.#hash] = at;
    return found;
  }

  /** The length of the longest match among the candidates from `candidate` on; sets `#matchStart`. */
  #longestMatch(candidate: number): number {
    const [good, , nice, most] = LEVELS[this.options.level]!;
    const window = this.#window;
    const at = this.#at;
    const previous = this.#previous;
    const mask = this.#windowSize - 1;
    const limit = Math.max(0, at - (this.#windowSize - MIN_LOOKAHEAD));
    const enough = Math.min(nice, this.#lookahead);
    let chain: number = this.#previousLength >= good ? most >> 2 : most;
    const tries = chain;
    let best = this.#previousLength;
    let match = candidate;
    do {
      if (
        window[match + best] === window[at + best] &&
        window[match + best - 1] === window[at + best - 1] &&
        window[match] === window[at] &&
        window[match + 1] === window[at + 1]
      ) {
        let length = 2;
        while (length < MAX_MATCH && window[match + length] === window[at + length]) length++;
        if (length > best) {
          this.#matchStart = match;
          best = length;
          if (length >= enough) break;
        }
      }
      match = previous[match & mask]!;
    } while (match > limit && --chain !== 0);
    tick(1 + ((tries - chain) >> 3));
    return Math.min(best, this.#lookahead);
  }

  #endBlock(stream: Stream, isLast: boolean): void {
    const from = this.#blockFrom;
    const bytes = from >= 0 ? this.#window.subarray(from, this.#at) : undefined;
    this.#writer.writeBlock(bytes, this.#at - from, isLast, this.options.strategy === Strategy.fixed);
    this.#blockFrom = this.#at;
    this.#flushPending(stream);
  }

  /** Is there enough to look at? Otherwise what the strategy must answer, or "end". */
  #prepare(stream: Stream, flush: number, least: number): "ready" | "need more" | "end" {
    if (this.#lookahead >= least) return "ready";
    this.#fill(stream);
    if (this.#lookahead < least && flush === Flush.none) return "need more";
    return this.#lookahead === 0 ? "end" : "ready";
  }

  /** Ends the strategies: the rest of the symbols into a block. */
  #conclude(stream: Stream, flush: number, toInsert: number): Block {
    this.#toInsert = toInsert;
    if (flush === Flush.finish) {
      this.#endBlock(stream, true);
      return room(stream) === 0 ? "finish started" : "finish done";
    }
    if (this.#writer.hasSymbols) {
      this.#endBlock(stream, false);
      if (room(stream) === 0) return "need more";
    }
    return "block done";
  }

  #deflateFast(stream: Stream, flush: number): Block {
    const lazy = LEVELS[this.options.level]![1];
    const farthest = this.#windowSize - MIN_LOOKAHEAD;
    for (;;) {
      const state = this.#prepare(stream, flush, MIN_LOOKAHEAD);
      if (state === "need more") return state;
      if (state === "end") break;
      const found = this.#lookahead >= MIN_MATCH ? this.#insert(this.#at) : 0;
      if (found !== 0 && this.#at - found <= farthest) this.#matchLength = this.#longestMatch(found);
      let isFull: boolean;
      if (this.#matchLength >= MIN_MATCH) {
        isFull = this.#writer.tallyMatch(this.#at - this.#matchStart, this.#matchLength - MIN_MATCH);
        this.#lookahead -= this.#matchLength;
        if (this.#matchLength <= lazy && this.#lookahead >= MIN_MATCH) {
          for (let left = this.#matchLength - 1; left > 0; left--) this.#insert(++this.#at);
          this.#at++;
        } else {
          this.#at += this.#matchLength;
          this.#hash = this.#window[this.#at]!;
          this.#updateHash(this.#window[this.#at + 1]!);
        }
        this.#matchLength = 0;
      } else {
        isFull = this.#writer.tallyLiteral(this.#window[this.#at]!);
        this.#lookahead--;
        this.#at++;
      }
      if (isFull) {
        this.#endBlock(stream, false);
        if (room(stream) === 0) return "need more";
      }
    }
    return this.#conclude(stream, flush, Math.min(this.#at, MIN_MATCH - 1));
  }

  /** A match is taken only where the next place has no longer one. */
  #deflateSlow(stream: Stream, flush: number): Block {
    const lazy = LEVELS[this.options.level]![1];
    const farthest = this.#windowSize - MIN_LOOKAHEAD;
    const isFiltered = this.options.strategy === Strategy.filtered;
    for (;;) {
      const state = this.#prepare(stream, flush, MIN_LOOKAHEAD);
      if (state === "need more") return state;
      if (state === "end") break;
      const found = this.#lookahead >= MIN_MATCH ? this.#insert(this.#at) : 0;
      this.#previousLength = this.#matchLength;
      const previousMatch = this.#matchStart;
      let length = MIN_MATCH - 1;
      if (found !== 0 && this.#previousLength < lazy && this.#at - found <= farthest) {
        length = this.#longestMatch(found);
        if (length <= 5 && (isFiltered || (length === MIN_MATCH && this.#at - this.#matchStart > TOO_FAR)))
          length = MIN_MATCH - 1;
      }
      this.#matchLength = length;
      if (this.#previousLength >= MIN_MATCH && length <= this.#previousLength) {
        const lastInsert = this.#at + this.#lookahead - MIN_MATCH;
        const isFull = this.#writer.tallyMatch(this.#at - 1 - previousMatch, this.#previousLength - MIN_MATCH);
        this.#lookahead -= this.#previousLength - 1;
        for (let left = this.#previousLength - 2; left > 0; left--)
          if (++this.#at <= lastInsert) this.#insert(this.#at);
        this.#previousLength = 0;
        this.#literalWaits = false;
        this.#matchLength = MIN_MATCH - 1;
        this.#at++;
        if (isFull) {
          this.#endBlock(stream, false);
          if (room(stream) === 0) return "need more";
        }
      } else if (this.#literalWaits) {
        if (this.#writer.tallyLiteral(this.#window[this.#at - 1]!)) this.#endBlock(stream, false);
        this.#at++;
        this.#lookahead--;
        if (room(stream) === 0) return "need more";
      } else {
        this.#literalWaits = true;
        this.#at++;
        this.#lookahead--;
      }
    }
    if (this.#literalWaits) {
      this.#writer.tallyLiteral(this.#window[this.#at - 1]!);
      this.#literalWaits = false;
    }
    return this.#conclude(stream, flush, Math.min(this.#at, MIN_MATCH - 1));
  }

  /** Matches of distance one only. */
  #deflateRuns(stream: Stream, flush: number): Block {
    const window = this.#window;
    for (;;) {
      const state = this.#prepare(stream, flush, MAX_MATCH + 1);
      if (state === "need more") return state;
      if (state === "end") break;
      let length = 0;
      if (this.#lookahead >= MIN_MATCH && this.#at > 0) {
        const byte = window[this.#at - 1];
        const most = Math.min(MAX_MATCH, this.#lookahead);
        while (length < most && window[this.#at + length] === byte) length++;
      }
      let isFull: boolean;
      if (length >= MIN_MATCH) isFull = this.#writer.tallyMatch(1, length - MIN_MATCH);
      else {
        length = 1;
        isFull = this.#writer.tallyLiteral(window[this.#at]!);
      }
      this.#lookahead -= length;
      this.#at += length;
      if (isFull) {
        this.#endBlock(stream, false);
        if (room(stream) === 0) return "need more";
      }
    }
    return this.#conclude(stream, flush, 0);
  }

  #deflateLiterals(stream: Stream, flush: number): Block {
    for (;;) {
      const state = this.#prepare(stream, flush, 1);
      if (state === "need more") return state;
      if (state === "end") break;
      const isFull = this.#writer.tallyLiteral(this.#window[this.#at]!);
      this.#lookahead--;
      this.#at++;
      if (isFull) {
        this.#endBlock(stream, false);
        if (room(stream) === 0) return "need more";
      }
    }
    return this.#conclude(stream, flush, 0);
  }

  /** Level 0. Input goes straight to the output where that has room for a whole block; what is left over waits in the window. */
  #store(stream: Stream, flush: number): Block {
    const window = this.#window;
    const size = this.#windowSize;
    const headerBytes = (): number => (this.#writer.unwrittenBits + 42) >> 3;
    const least = Math.min(this.#writer.pendingSize - 5, size);
    const usedBefore = inputLeft(stream);
    let isLast = false;
    do {
      const header = headerBytes();
      if (room(stream) < header) break;
      const have = room(stream) - header;
      const left = this.#at - this.#blockFrom;
      const all = left + inputLeft(stream);
      const length = Math.min(MAX_STORED, all, have);
      if (length < least && ((length === 0 && flush !== Flush.finish) || flush === Flush.none || length !== all)) break;
      isLast = flush === Flush.finish && length === all;
      this.#writer.storedHeader(length, isLast);
      this.#flushPending(stream);
      const fromWindow = Math.min(left, length);
      stream.output.set(window.subarray(this.#blockFrom, this.#blockFrom + fromWindow), stream.outputAt);
      stream.outputAt += fromWindow;
      this.#blockFrom += fromWindow;
      stream.outputAt += this.#read(stream, stream.output, stream.outputAt, length - fromWindow);
    } while (!isLast);
    const used = usedBefore - inputLeft(stream);
    if (used >= size) {
      window.set(stream.input.subarray(stream.inputAt - size, stream.inputAt));
      this.#at = size;
      this.#blockFrom = size;
    } else if (used > 0) {
      if (2 * size - this.#at <= used) {
        this.#at -= size;
        window.copyWithin(0, size, size + this.#at);
      }
      window.set(stream.input.subarray(stream.inputAt - used, stream.inputAt), this.#at);
      this.#at += used;
      this.#blockFrom = this.#at;
    }
    if (isLast) return "finish done";
    if (flush !== Flush.none && flush !== Flush.finish && inputLeft(stream) === 0 && this.#at === this.#blockFrom)
      return "block done";
    let have = 2 * size - this.#at;
    if (inputLeft(stream) > have && this.#blockFrom >= size) {
      this.#blockFrom -= size;
      this.#at -= size;
      window.copyWithin(0, size, size + this.#at);
      have += size;
    }
    this.#at += this.#read(stream, window, this.#at, have);
    const most = Math.min(this.#writer.pendingSize - headerBytes(), MAX_STORED);
    const left = this.#at - this.#blockFrom;
    const mustWrite = (left > 0 || flush === Flush.finish) && flush !== Flush.none && inputLeft(stream) === 0;
    if (left >= Math.min(most, size) || (mustWrite && left <= most)) {
      const length = Math.min(left, most);
      isLast = flush === Flush.finish && inputLeft(stream) === 0 && length === left;
      this.#writer.storedBlock(window.subarray(this.#blockFrom, this.#blockFrom + length), isLast);
      this.#blockFrom += length;
      this.#flushPending(stream);
    }
    return isLast ? "finish started" : "need more";
  }
}
