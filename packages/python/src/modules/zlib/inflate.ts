/**
 * Inflate (RFC 1951), with the framing of zlib (RFC 1950) and gzip (RFC 1952), as a machine that can stop at any byte.
 *
 * What is left of the input when the output is full is visible to programs (`unconsumed_tail`), so the machine reads exactly the bytes that zlib's does: a code is read
 * as soon as its last bit is there, and the code after the one that filled the output is read too. Messages are zlib's.
 */

import { tick } from "../../limits.ts";
import { BIT_LENGTH_ORDER, DISTANCE_EXTRA, LENGTH_EXTRA } from "./block-writer.ts";
import { adler32, crc32 } from "./checksums.ts";
import { inputLeft, room, Status, type Stream } from "./deflate.ts";
import { INVALID, type PrefixCode, prefixCode } from "./prefix-code.ts";

/** What may come next. The fields of a gzip header have a state each, because the input may end within any. */
type State =
  | "head"
  | "flags"
  | "time"
  | "os"
  | "extra length"
  | "extra"
  | "name"
  | "comment"
  | "header crc"
  | "dictionary id"
  | "dictionary"
  | "type"
  | "stored"
  | "copy"
  | "table"
  | "length lengths"
  | "code lengths"
  | "symbol"
  | "literal"
  | "length extra"
  | "distance"
  | "distance extra"
  | "match"
  | "check"
  | "total"
  | "done"
  | "bad";

/** Thrown where the input ends within something. */
const INPUT_ENDS = Symbol("the input ends");

const LENGTH_BASE = new Uint16Array(29);
const DISTANCE_BASE = new Uint16Array(30);
let fixedCodes: { literals: PrefixCode; distances: PrefixCode } | undefined;

function makeFixedCodes(): { literals: PrefixCode; distances: PrefixCode } {
  let base = 3;
  for (let code = 0; code < 28; code++) {
    LENGTH_BASE[code] = base;
    base += 1 << LENGTH_EXTRA[code]!;
  }
  LENGTH_BASE[28] = 258;
  base = 1;
  for (let code = 0; code < 30; code++) {
    DISTANCE_BASE[code] = base;
    base += 1 << DISTANCE_EXTRA[code]!;
  }
  const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
  return { literals: prefixCode(lengths, 288, false)!, distances: prefixCode(new Uint8Array(32).fill(5), 32, false)! };
}

export class Inflater {
  readonly #wrap: number;
  #windowBits: number;
  #state: State = "head";
  message: string | undefined;
  #bits = 0;
  #bitCount = 0;
  #isLast = false;
  /** Header flags of a gzip stream; undefined for zlib's. */
  #flags: number | undefined;
  #headerCrc = 0;
  #left = 0;
  #check = 1;
  #total = 0;
  #hasDictionary = false;
  #window = new Uint8Array(0);
  #windowUsed = 0;
  #windowAt = 0;
  /** Where the output of this call began, and where that which is not summed yet does. */
  #callFrom = 0;
  #sumFrom = 0;
  #lengths = new Uint16Array(320);
  #lengthsRead = 0;
  #counts = { literals: 0, distances: 0, lengths: 0 };
  #literals: PrefixCode | undefined;
  #distances: PrefixCode | undefined;
  #symbol = 0;
  #length = 0;
  #distance = 0;

  /** `wrap`: 0 raw, 1 zlib, 2 gzip, 3 either. `windowBits` 0: what the header says. */
  constructor(wrap: number, windowBits: number) {
    this.#wrap = wrap;
    this.#windowBits = windowBits;
    fixedCodes ??= makeFixedCodes();
    if (wrap === 0) this.#state = "type";
  }

  clone(): Inflater {
    const made = new Inflater(this.#wrap, this.#windowBits);
    made.#state = this.#state;
    made.message = this.message;
    made.#bits = this.#bits;
    made.#bitCount = this.#bitCount;
    made.#isLast = this.#isLast;
    made.#flags = this.#flags;
    made.#headerCrc = this.#headerCrc;
    made.#left = this.#left;
    made.#check = this.#check;
    made.#total = this.#total;
    made.#hasDictionary = this.#hasDictionary;
    made.#window = this.#window.slice();
    made.#windowUsed = this.#windowUsed;
    made.#windowAt = this.#windowAt;
    made.#lengths = this.#lengths.slice();
    made.#lengthsRead = this.#lengthsRead;
    made.#counts = { ...this.#counts };
    made.#literals = this.#literals;
    made.#distances = this.#distances;
    made.#symbol = this.#symbol;
    made.#length = this.#length;
    made.#distance = this.#distance;
    return made;
  }

  /** Gives the bytes that the data refers back to; one of `Status`. */
  setDictionary(dictionary: Uint8Array): number {
    if (this.#wrap !== 0 && this.#state !== "dictionary") return Status.streamError;
    if (this.#state === "dictionary" && adler32(dictionary) !== this.#check) return Status.dataError;
    this.#remember(dictionary, 0, dictionary.length);
    this.#hasDictionary = true;
    return Status.ok;
  }

  /** Decompresses what the stream has room for; gives one of `Status`. `finish`: the caller has no more input. */
  inflate(stream: Stream, finish: boolean): number {
    const [from, inputFrom] = [stream.outputAt, stream.inputAt];
    this.#callFrom = from;
    this.#sumFrom = from;
    let status: number;
    try {
      status = this.#run(stream);
    } catch (error) {
      if (error !== INPUT_ENDS) throw error;
      status = Status.ok;
    }
    this.#sum(stream);
    if (stream.outputAt > from) this.#remember(stream.output, from, stream.outputAt);
    const isIdle = stream.outputAt === from && stream.inputAt === inputFrom;
    return status === Status.ok && (isIdle || finish) ? Status.bufferError : status;
  }

  /** Sums what was put out since the last time. */
  #sum(stream: Stream): void {
    const [from, end] = [this.#sumFrom, stream.outputAt];
    this.#sumFrom = end;
    this.#total += end - from;
    if (this.#wrap === 0 || end === from) return;
    this.#check = (this.#flags === undefined ? adler32 : crc32)(stream.output, this.#check, from, end);
  }

  /** Keeps the last bytes of the output, which later matches may refer to. */
  #remember(bytes: Uint8Array, from: number, end: number): void {
    const size = 1 << (this.#windowBits === 0 ? 15 : this.#windowBits);
    if (this.#window.length !== size) this.#window = new Uint8Array(size);
    const start = Math.max(from, end - size);
    for (let at = start; at < end; ) {
      const count = Math.min(end - at, size - this.#windowAt);
      this.#window.set(bytes.subarray(at, at + count), this.#windowAt);
      this.#windowAt = (this.#windowAt + count) & (size - 1);
      at += count;
    }
    this.#windowUsed = Math.min(size, this.#windowUsed + end - start);
  }

  #need(stream: Stream, count: number): number {
    while (this.#bitCount < count) this.#pull(stream);
    return count === 32 ? this.#bits >>> 0 : this.#bits & ((1 << count) - 1);
  }
  #pull(stream: Stream): void {
    if (stream.inputAt === stream.inputEnd) throw INPUT_ENDS;
    this.#bits |= stream.input[stream.inputAt++]! << this.#bitCount;
    this.#bitCount += 8;
  }
  #drop(count: number): void {
    this.#bits = count >= 32 ? 0 : this.#bits >>> count;
    this.#bitCount -= count;
  }
  #take(stream: Stream, count: number): number {
    const value = this.#need(stream, count);
    this.#drop(count);
    return value;
  }
  #bad(message: string): void {
    this.message = message;
    this.#state = "bad";
  }

  #run(stream: Stream): number {
    for (;;) {
      switch (this.#state) {
        case "dictionary":
          if (!this.#hasDictionary) return Status.needDictionary;
          this.#check = 1;
          this.#state = "type";
          break;
        case "done":
          return Status.end;
        case "bad":
          return Status.dataError;
        case "type":
          this.#readBlockType(stream);
          break;
        case "copy":
          if (!this.#copyStored(stream)) return Status.ok;
          break;
        case "table":
        case "length lengths":
        case "code lengths":
          this.#readTables(stream);
          break;
        case "stored": {
          this.#drop(this.#bitCount & 7);
          const size = this.#need(stream, 32);
          if ((size & 0xffff) !== ((size >>> 16) ^ 0xffff)) this.#bad("invalid stored block lengths");
          else {
            this.#left = size & 0xffff;
            this.#drop(32);
            this.#state = "copy";
          }
          break;
        }
        case "symbol":
        case "literal":
        case "length extra":
        case "distance":
        case "distance extra":
        case "match":
          if (!this.#readSymbols(stream)) return Status.ok;
          break;
        case "check":
        case "total":
          this.#readTrailer(stream);
          break;
        default:
          this.#readHeader(stream);
      }
    }
  }

  #readHeader(stream: Stream): void {
    switch (this.#state) {
      case "head":
        this.#readMagic(stream);
        break;
      case "flags": {
        this.#flags = this.#need(stream, 16);
        if ((this.#flags & 255) !== 8) return this.#bad("unknown compression method");
        if (this.#flags & 0xe000) return this.#bad("unknown header flags set");
        this.#sumHeader(this.#flags, 2);
        this.#drop(16);
        this.#state = "time";
        break;
      }
      case "time":
        this.#sumHeader(this.#need(stream, 32), 4);
        this.#drop(32);
        this.#state = "os";
        break;
      case "os":
        this.#sumHeader(this.#need(stream, 16), 2);
        this.#drop(16);
        this.#state = "extra length";
        break;
      case "extra length":
        if (this.#flags! & 0x400) {
          this.#left = this.#need(stream, 16);
          this.#sumHeader(this.#left, 2);
          this.#drop(16);
        } else this.#left = 0;
        this.#state = "extra";
        break;
      case "extra": {
        const count = Math.min(this.#left, inputLeft(stream));
        this.#sumHeaderBytes(stream, count);
        this.#left -= count;
        if (this.#left > 0) throw INPUT_ENDS;
        this.#state = "name";
        break;
      }
      case "name":
        if (this.#flags! & 0x800) this.#skipText(stream);
        this.#state = "comment";
        break;
      case "comment":
        if (this.#flags! & 0x1000) this.#skipText(stream);
        this.#state = "header crc";
        break;
      case "header crc":
        if (this.#flags! & 0x200) {
          if (this.#need(stream, 16) !== (this.#headerCrc & 0xffff)) return this.#bad("header crc mismatch");
          this.#drop(16);
        }
        this.#check = 0;
        this.#state = "type";
        break;
      default: {
        const id = this.#take(stream, 32);
        this.#check = ((id & 255) << 24) | ((id & 0xff00) << 8) | ((id >>> 8) & 0xff00) | (id >>> 24);
        this.#check >>>= 0;
        this.#state = "dictionary";
      }
    }
  }

  #readMagic(stream: Stream): void {
    const magic = this.#need(stream, 16);
    if (this.#wrap & 2 && magic === 0x8b1f) {
      if (this.#windowBits === 0) this.#windowBits = 15;
      this.#headerCrc = 0;
      this.#sumHeader(magic, 2, true);
      this.#drop(16);
      this.#state = "flags";
      return;
    }
    if (!(this.#wrap & 1) || (((magic & 255) << 8) + (magic >> 8)) % 31 !== 0)
      return this.#bad("incorrect header check");
    if ((magic & 15) !== 8) return this.#bad("unknown compression method");
    const bits = ((magic >> 4) & 15) + 8;
    if (this.#windowBits === 0) this.#windowBits = bits;
    if (bits > 15 || bits > this.#windowBits) {
      // zlib has taken the method from the bits by now, which a caller that goes on does not see.
      return this.#bad("invalid window size");
    }
    this.#drop(16);
    this.#check = 1;
    this.#state = magic & 0x2000 ? "dictionary id" : "type";
  }

  #sumHeader(value: number, size: number, always = false): void {
    if (!always && !(this.#flags! & 0x200)) return;
    const bytes = Uint8Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 255);
    this.#headerCrc = crc32(bytes, this.#headerCrc);
  }
  #sumHeaderBytes(stream: Stream, count: number): void {
    const end = stream.inputAt + count;
    if (this.#flags! & 0x200) this.#headerCrc = crc32(stream.input, this.#headerCrc, stream.inputAt, end);
    stream.inputAt = end;
  }
  #skipText(stream: Stream): void {
    const end = stream.input.subarray(0, stream.inputEnd).indexOf(0, stream.inputAt);
    this.#sumHeaderBytes(stream, (end < 0 ? stream.inputEnd : end + 1) - stream.inputAt);
    if (end < 0) throw INPUT_ENDS;
  }

  #readBlockType(stream: Stream): void {
    if (this.#isLast) {
      this.#drop(this.#bitCount & 7);
      this.#state = "check";
      return;
    }
    const header = this.#take(stream, 3);
    this.#isLast = (header & 1) === 1;
    const type = header >> 1;
    if (type === 3) return this.#bad("invalid block type");
    if (type === 0) this.#state = "stored";
    else if (type === 2) this.#state = "table";
    else {
      this.#literals = fixedCodes!.literals;
      this.#distances = fixedCodes!.distances;
      this.#state = "symbol";
    }
  }

  /** False where the output is full. */
  #copyStored(stream: Stream): boolean {
    if (this.#left === 0) {
      this.#state = "type";
      return true;
    }
    const count = Math.min(this.#left, inputLeft(stream), room(stream));
    if (count === 0) return false;
    tick(count >> 6);
    stream.output.set(stream.input.subarray(stream.inputAt, stream.inputAt + count), stream.outputAt);
    stream.inputAt += count;
    stream.outputAt += count;
    this.#left -= count;
    return true;
  }

  #readTables(stream: Stream): void {
    if (this.#state === "table") {
      const header = this.#take(stream, 14);
      const counts = {
        literals: (header & 31) + 257,
        distances: ((header >> 5) & 31) + 1,
        lengths: (header >> 10) + 4,
      };
      this.#counts = counts;
      if (counts.literals > 286 || counts.distances > 30) return this.#bad("too many length or distance symbols");
      this.#lengthsRead = 0;
      this.#state = "length lengths";
    }
    const { literals, distances, lengths } = this.#counts;
    if (this.#state === "length lengths") {
      while (this.#lengthsRead < lengths) {
        const length = this.#take(stream, 3);
        this.#lengths[BIT_LENGTH_ORDER[this.#lengthsRead++]!] = length;
      }
      while (this.#lengthsRead < 19) this.#lengths[BIT_LENGTH_ORDER[this.#lengthsRead++]!] = 0;
      const code = prefixCode(this.#lengths, 19, false);
      if (code === undefined) return this.#bad("invalid code lengths set");
      this.#literals = code;
      this.#lengthsRead = 0;
      this.#state = "code lengths";
    }
    const all = literals + distances;
    while (this.#lengthsRead < all) if (!this.#readCodeLength(stream, all)) return;
    if (this.#lengths[256] === 0) return this.#bad("invalid code -- missing end-of-block");
    const literalCode = prefixCode(this.#lengths, literals, true);
    if (literalCode === undefined) return this.#bad("invalid literal/lengths set");
    const distanceCode = prefixCode(this.#lengths.subarray(literals), distances, true);
    if (distanceCode === undefined) return this.#bad("invalid distances set");
    this.#literals = literalCode;
    this.#distances = distanceCode;
    this.#state = "symbol";
    tick(literalCode.table.length >> 4);
  }

  #readCodeLength(stream: Stream, all: number): boolean {
    const entry = this.#peek(stream, this.#literals!);
    const symbol = entry >> 4;
    const bits = entry & 15;
    if (symbol < 16) {
      this.#drop(bits);
      this.#lengths[this.#lengthsRead++] = symbol;
      return true;
    }
    const extra = symbol === 16 ? 2 : symbol === 17 ? 3 : 7;
    this.#need(stream, bits + extra);
    this.#drop(bits);
    if (symbol === 16 && this.#lengthsRead === 0) {
      this.#bad("invalid bit length repeat");
      return false;
    }
    const value = symbol === 16 ? this.#lengths[this.#lengthsRead - 1]! : 0;
    const count = (symbol === 18 ? 11 : 3) + this.#take(stream, extra);
    if (this.#lengthsRead + count > all) {
      this.#bad("invalid bit length repeat");
      return false;
    }
    this.#lengths.fill(value, this.#lengthsRead, this.#lengthsRead + count);
    this.#lengthsRead += count;
    return true;
  }

  /** The entry of the code that the next bits are, which are not dropped yet. */
  #peek(stream: Stream, code: PrefixCode): number {
    const mask = (1 << code.width) - 1;
    for (;;) {
      const entry = code.table[this.#bits & mask]!;
      if ((entry & 15) <= this.#bitCount) return entry;
      this.#pull(stream);
    }
  }

  /** Symbols of a block until its end (true) or until the output is full (false). */
  #readSymbols(stream: Stream): boolean {
    const { output } = stream;
    for (;;) {
      switch (this.#state) {
        case "symbol": {
          const entry = this.#peek(stream, this.#literals!);
          this.#drop(entry & 15);
          const symbol = entry >> 4;
          if (symbol < 256) {
            if (stream.outputAt < output.length) {
              output[stream.outputAt++] = symbol;
              continue;
            }
            this.#symbol = symbol;
            this.#state = "literal";
          } else if (symbol === 256) {
            this.#state = "type";
            return true;
          } else if (symbol === INVALID || symbol > 285) {
            this.#bad("invalid literal/length code");
            return true;
          } else {
            this.#symbol = symbol - 257;
            this.#state = "length extra";
          }
          break;
        }
        case "literal":
          if (room(stream) === 0) return false;
          output[stream.outputAt++] = this.#symbol;
          this.#state = "symbol";
          break;
        case "length extra":
          this.#length = LENGTH_BASE[this.#symbol]! + this.#take(stream, LENGTH_EXTRA[this.#symbol]!);
          this.#state = "distance";
          break;
        case "distance": {
          const entry = this.#peek(stream, this.#distances!);
          this.#drop(entry & 15);
          const symbol = entry >> 4;
          if (symbol === INVALID || symbol > 29) {
            this.#bad("invalid distance code");
            return true;
          }
          this.#symbol = symbol;
          this.#state = "distance extra";
          break;
        }
        case "distance extra":
          this.#distance = DISTANCE_BASE[this.#symbol]! + this.#take(stream, DISTANCE_EXTRA[this.#symbol]!);
          this.#state = "match";
          break;
        case "match":
          if (room(stream) === 0) return false;
          if (!this.#copyMatch(stream)) return true;
          break;
        default:
          return true;
      }
    }
  }

  /** Copies as much of a match as there is room for. False where it reaches back too far. */
  #copyMatch(stream: Stream): boolean {
    const { output } = stream;
    const distance = this.#distance;
    const count = Math.min(this.#length, room(stream));
    tick(1);
    let left = count;
    const made = stream.outputAt - this.#callFrom;
    if (distance > made) {
      const back = distance - made;
      if (back > this.#windowUsed) {
        this.#bad("invalid distance too far back");
        return false;
      }
      const size = this.#window.length;
      let from = (this.#windowAt - back + size) & (size - 1);
      for (let n = Math.min(back, left); n > 0; n--, left--) {
        output[stream.outputAt++] = this.#window[from]!;
        from = (from + 1) & (size - 1);
      }
    }
    for (; left > 0; left--, stream.outputAt++) output[stream.outputAt] = output[stream.outputAt - distance]!;
    this.#length -= count;
    if (this.#length === 0) this.#state = "symbol";
    return true;
  }

  #readTrailer(stream: Stream): void {
    if (this.#wrap === 0) {
      this.#state = "done";
      return;
    }
    const isGzip = this.#flags !== undefined;
    if (this.#state === "check") {
      const found = this.#need(stream, 32);
      this.#sum(stream);
      const swapped = ((found & 255) << 24) | ((found & 0xff00) << 8) | ((found >>> 8) & 0xff00) | (found >>> 24);
      if ((isGzip ? found : swapped >>> 0) !== this.#check) return this.#bad("incorrect data check");
      this.#drop(32);
      this.#state = isGzip ? "total" : "done";
    }
    if (this.#state === "total") {
      if (this.#need(stream, 32) !== this.#total % 2 ** 32) return this.#bad("incorrect length check");
      this.#drop(32);
      this.#state = "done";
    }
  }
}
