/** Bytes as printable text and back: base64 (RFC 4648), uuencoding, quoted-printable (RFC 2045). The errors are those of `binascii`. */

import { charge, tick } from "../../limits.ts";
import { exceptionType, newException, type PyBaseException } from "../../objects/exceptions.ts";
import { builtinType } from "../../objects/object.ts";

export const binasciiErrorType = builtinType("Error", [exceptionType("ValueError")], {
  module: "binascii",
  hasDict: true,
});
binasciiErrorType.layout = exceptionType("BaseException");

const failure = (message: string): PyBaseException => newException(binasciiErrorType, message);

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const [TAB, LINE_FEED, RETURN, SPACE, DOT, EQUALS, UNDERSCORE] = [9, 10, 13, 32, 46, 61, 95];

/** Bytes of which nobody knows before how many they get. */
class Output {
  bytes: Uint8Array;
  length = 0;
  constructor(size: number) {
    charge(size);
    this.bytes = new Uint8Array(Math.max(16, size));
  }
  push(...values: number[]): void {
    for (const value of values) {
      if (this.length === this.bytes.length) {
        charge(this.length * 2);
        const grown = new Uint8Array(this.length * 2);
        grown.set(this.bytes);
        this.bytes = grown;
      }
      this.bytes[this.length++] = value;
    }
  }
  result(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

export function encodeBase64(bytes: Uint8Array, newline: boolean): Uint8Array {
  const size = Math.ceil(bytes.length / 3) * 4;
  charge(size + 1);
  tick(bytes.length >> 4);
  const out = new Uint8Array(size + (newline ? 1 : 0)).fill(EQUALS);
  let at = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const used = Math.min(4, bytes.length - i + 1);
    for (let digit = 0; digit < used; digit++) out[at + digit] = BASE64.charCodeAt((group >> (18 - 6 * digit)) & 63);
    at += 4;
  }
  if (newline) out[size] = LINE_FEED;
  return out;
}

export function decodeBase64(bytes: Uint8Array, strict: boolean): Uint8Array {
  const values = new Uint8Array(256).fill(64);
  for (let i = 0; i < 64; i++) values[BASE64.charCodeAt(i)] = i;
  tick(bytes.length >> 4);
  const out = new Output(Math.ceil(bytes.length / 4) * 3);
  if (strict && bytes[0] === EQUALS) throw failure("Leading padding not allowed");
  let place = 0;
  let left = 0;
  let pads = 0;
  let isPadded = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === EQUALS) {
      isPadded = true;
      if (place >= 2 && place + ++pads >= 4) {
        if (strict && i + 1 < bytes.length) throw failure("Excess data after padding");
        return out.result();
      }
      continue;
    }
    const value = values[byte]!;
    if (value === 64) {
      if (strict) throw failure("Only base64 data is allowed");
      continue;
    }
    if (strict && isPadded) throw failure("Discontinuous padding not allowed");
    pads = 0;
    left = ((left << 6) | value) & 0xffff;
    if (place > 0) out.push((left >> (6 - 2 * place)) & 255);
    place = (place + 1) & 3;
  }
  if (place === 1) {
    const count = Math.floor(out.length / 3) * 4 + 1;
    throw failure(
      `Invalid base64-encoded string: number of data characters (${count}) cannot be 1 more than a multiple of 4`,
    );
  }
  if (place !== 0) throw failure("Incorrect padding");
  return out.result();
}

/** A line of uuencoded text: the length as a character, then six bits a character. */
export function encodeUu(bytes: Uint8Array, backtick: boolean): Uint8Array {
  if (bytes.length > 45) throw failure("At most 45 bytes at once");
  const character = (value: number): number => (value === 0 && backtick ? 96 : value + SPACE);
  const out = [character(bytes.length)];
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) out.push(character((group >> shift) & 63));
  }
  return Uint8Array.from([...out, LINE_FEED]);
}

export function decodeUu(bytes: Uint8Array): Uint8Array {
  // CPython: an empty line is one that begins with the byte zero.
  const size = ((bytes[0] ?? 0) - SPACE) & 63;
  const out: number[] = [];
  let at = 1;
  let left = 0;
  let bits = 0;
  for (; out.length < size; at++) {
    let byte = bytes[at] ?? 0;
    if (byte === LINE_FEED || byte === RETURN || at >= bytes.length) byte = 0;
    else if (byte < SPACE || byte > SPACE + 64) throw failure("Illegal char");
    else byte = (byte - SPACE) & 63;
    left = ((left << 6) | byte) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out.push((left >> bits) & 255);
    }
  }
  for (; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte !== SPACE && byte !== SPACE + 64 && byte !== LINE_FEED && byte !== RETURN)
      throw failure("Trailing garbage");
  }
  return Uint8Array.from(out);
}

export function decodeHex(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 2 === 1) throw failure("Odd-length string");
  charge(bytes.length >> 1);
  const out = new Uint8Array(bytes.length >> 1);
  for (let i = 0; i < bytes.length; i += 2) {
    const [high, low] = [hexDigit(bytes[i]!), hexDigit(bytes[i + 1]!)];
    if (high < 0 || low < 0) throw failure("Non-hexadecimal digit found");
    out[i >> 1] = high * 16 + low;
  }
  return out;
}

/** The value of a hexadecimal digit, -1 for another character. */
function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const upper = byte & ~32;
  return upper >= 65 && upper <= 70 ? upper - 55 : -1;
}

export function decodeQuotedPrintable(bytes: Uint8Array, isHeader: boolean): Uint8Array {
  const out = new Output(bytes.length);
  tick(bytes.length >> 4);
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at++]!;
    if (byte === UNDERSCORE && isHeader) out.push(SPACE);
    else if (byte !== EQUALS) out.push(byte);
    else if (at < bytes.length) {
      const next = bytes[at]!;
      if (next === LINE_FEED || next === RETURN) {
        while (at < bytes.length && bytes[at] !== LINE_FEED) at++;
        at++;
      } else if (next === EQUALS) {
        out.push(EQUALS);
        at++;
      } else if (at + 1 < bytes.length && hexDigit(next) >= 0 && hexDigit(bytes[at + 1]!) >= 0) {
        out.push(hexDigit(next) * 16 + hexDigit(bytes[at + 1]!));
        at += 2;
      } else out.push(EQUALS);
    }
  }
  return out.result();
}

/** How quoted-printable is written: tabs and spaces quoted too; line ends kept; a space as `_`. */
export type QuotedPrintable = { quoteTabs: boolean; isText: boolean; isHeader: boolean };

const LINE = 76;

/** Must a byte be quoted where it stands? */
function mustQuote(bytes: Uint8Array, at: number, column: number, options: QuotedPrintable): boolean {
  const byte = bytes[at]!;
  const isLast = at + 1 === bytes.length;
  const isLineEnd = byte === RETURN || byte === LINE_FEED;
  const isBlank = byte === TAB || byte === SPACE;
  if (byte > 126 || byte === EQUALS || (options.isHeader && byte === UNDERSCORE)) return true;
  if (byte === DOT && column === 0) {
    const next = bytes[at + 1];
    return isLast || next === LINE_FEED || next === RETURN || next === 0;
  }
  if (isLineEnd) return !options.isText;
  if (isBlank) return isLast || options.quoteTabs;
  return byte < 33;
}

export function encodeQuotedPrintable(bytes: Uint8Array, options: QuotedPrintable): Uint8Array {
  const out = new Output(bytes.length);
  tick(bytes.length >> 3);
  const first = bytes.indexOf(LINE_FEED);
  const lineEnd = first > 0 && bytes[first - 1] === RETURN ? [RETURN, LINE_FEED] : [LINE_FEED];
  const quote = (byte: number): void => {
    const hex = byte.toString(16).toUpperCase().padStart(2, "0");
    out.push(EQUALS, hex.charCodeAt(0), hex.charCodeAt(1));
  };
  let column = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (mustQuote(bytes, at, column, options)) {
      if (column + 3 >= LINE) {
        out.push(EQUALS, ...lineEnd);
        column = 0;
      }
      quote(byte);
      column += 3;
      at++;
    } else if (options.isText && (byte === LINE_FEED || (byte === RETURN && bytes[at + 1] === LINE_FEED))) {
      const last = out.length > 0 ? out.bytes[out.length - 1]! : 0;
      if (last === SPACE || last === TAB) {
        out.length--;
        quote(last);
      }
      out.push(...lineEnd);
      column = 0;
      at += byte === RETURN ? 2 : 1;
    } else {
      if (at + 1 !== bytes.length && bytes[at + 1] !== LINE_FEED && column + 1 >= LINE) {
        out.push(EQUALS, ...lineEnd);
        column = 0;
      }
      column++;
      out.push(options.isHeader && byte === SPACE ? UNDERSCORE : byte);
      at++;
    }
  }
  return out.result();
}
