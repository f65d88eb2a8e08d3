/** Reading text from a stream of bytes piece by piece: characters and line ends that a piece cuts in two are kept for the next one. */

import { decodeBytes, encodeText, normalizeEncoding } from "../../objects/text-encoding.ts";
import { PyBytes } from "../../objects/bytes.ts";
import type { ByteStream } from "./byte-stream.ts";

/** How much is read at a time, as in CPython: errors of decoding come when the piece comes that they are in. */
const PIECE = 8192;

const NO_BYTES = new Uint8Array(0);

/** Encodings whose characters end at every byte. */
const SINGLE = /^(ascii|us_ascii|646|latin|iso_?8859|l1|cp\d|windows_|koi8|mac|cyrillic|ibm)/;
const UTF8 = /^(utf_?8|u8|utf|cp65001)(_sig)?$/;

export class TextSource {
  readonly #stream: ByteStream;
  readonly encoding: string;
  readonly errors: string;
  /** Decoded text that is not yet read begins at `offset`. Line ends are as they came. */
  text = "";
  offset = 0;
  isAtEnd = false;
  #pending = NO_BYTES;
  /** Where in the stream `text` begins. */
  #base = 0;
  #isByteWise: boolean;
  #isUtf8: boolean;
  /** Of UTF-16 and UTF-32 with a mark: the order that it told. */
  #marked: string | undefined;

  constructor(stream: ByteStream, encoding: string, errors: string) {
    this.#stream = stream;
    this.encoding = encoding;
    this.errors = errors;
    const name = normalizeEncoding(encoding);
    this.#isByteWise = SINGLE.test(name);
    this.#isUtf8 = UTF8.test(name);
  }

  /** Forgets what was decoded ahead; the stream stands where it stands. */
  reset(): void {
    this.text = "";
    this.offset = 0;
    this.isAtEnd = false;
    this.#pending = NO_BYTES;
  }

  /** The position in bytes of the next character to be read. */
  position(): number {
    if (this.text === "" && this.#pending.length === 0) return this.#stream.position;
    return this.#base + this.#encodedLength(this.text.slice(0, this.offset));
  }

  /** Decodes more; false at the end. With `all` everything that is left. */
  more(all: boolean): boolean {
    if (this.isAtEnd && !all) return false;
    const rest = this.text.slice(this.offset);
    const begin = this.#stream.position - this.#pending.length;
    const isBlock = all || !(this.#isByteWise || this.#isUtf8);
    const piece = this.#stream.read(isBlock ? -1 : PIECE);
    const isLast = isBlock || piece.length === 0;
    this.isAtEnd = isLast;
    const bytes = joined(this.#pending, piece);
    const end = isLast || this.#isByteWise ? bytes.length : wholeUtf8(bytes);
    this.#pending = bytes.slice(end);
    const decoded = this.#decode(bytes.subarray(0, end), begin);
    const length = this.#lengthOfMark(begin, bytes);
    this.#base = rest === "" ? begin + length : begin - this.#encodedLength(rest);
    this.text = rest + decoded;
    this.offset = 0;
    return decoded !== "" || !isLast;
  }

  #decode(bytes: Uint8Array, begin: number): string {
    const object = new PyBytes(bytes);
    let encoding = this.encoding;
    if (begin > 0) encoding = this.#unmarked(encoding);
    else if (/^utf_?(16|32)$/.test(normalizeEncoding(encoding)) && bytes[0] !== 0xff) {
      const size = encoding.includes("16") ? 16 : 32;
      if ((size === 16 ? bytes[0] : bytes[2]) === 0xfe) this.#marked = `utf-${size}-be`;
    }
    return decodeBytes({ bytes, object }, encoding, this.errors);
  }

  /** The encoding for what does not begin the stream. */
  #unmarked(encoding: string): string {
    const name = normalizeEncoding(encoding);
    if (/^utf_?8_sig$/.test(name)) return "utf-8";
    if (/^utf_?(16|32)$/.test(name)) return this.#marked ?? `utf-${name.slice(-2)}-le`;
    return encoding;
  }

  #lengthOfMark(begin: number, bytes: Uint8Array): number {
    if (begin > 0) return 0;
    const name = normalizeEncoding(this.encoding);
    if (/^utf_?8_sig$/.test(name)) return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    if (/^utf_?16$/.test(name)) return bytes[0] === 0xff || bytes[0] === 0xfe ? 2 : 0;
    return /^utf_?32$/.test(name) && (bytes[0] === 0xff || bytes[2] === 0xfe) ? 4 : 0;
  }

  #encodedLength(text: string): number {
    if (text === "") return 0;
    const errors = /^(surrogate)/.test(this.errors) ? this.errors : "replace";
    return encodeText(text, this.#unmarked(this.encoding), errors).length;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** How many of the bytes are whole characters of UTF-8; what is no UTF-8 at all counts as whole. */
function wholeUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
