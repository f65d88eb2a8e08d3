/**
 * UTF-7 (RFC 2152): text in seven bits. What is not ASCII stands as UTF-16 in a run of base64 between "+" and "-".
 *
 * As in CPython, the encoder writes the optional direct characters as they are, and leaves the closing "-" out where the next character ends the run by itself.
 */

import { charge, tick } from "../limits.ts";
import { type DecodeFailure, replaceBytes } from "./codec-errors.ts";
import type { Encoded } from "./utf-codecs.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PLUS = 0x2b;
const MINUS = 0x2d;

/** ASCII that may stand as it is; "~", "\\", "+" and the control characters other than tab and line ends may not. */
const isDirect = (unit: number): boolean =>
  unit === 9 || unit === 10 || unit === 13 || (unit >= 32 && unit < 126 && unit !== PLUS && unit !== 0x5c);

const digitOf = (byte: number): number => (byte < 128 ? ALPHABET.indexOf(String.fromCharCode(byte)) : -1);

export function encodeUtf7(text: string): Uint8Array {
  charge(text.length * 5);
  tick(text.length);
  const out: number[] = [];
  const put = (digits: string): void => {
    for (let i = 0; i < digits.length; i++) out.push(digits.charCodeAt(i));
  };
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (isDirect(unit)) {
      out.push(unit);
      at++;
    } else if (unit === PLUS) {
      put("+-");
      at++;
    } else {
      let end = at;
      while (end < text.length && !isDirect(text.charCodeAt(end))) end++;
      put(`+${digitsOf(text.slice(at, end))}`);
      const next = text.charCodeAt(end);
      if (end === text.length || digitOf(next) >= 0 || next === MINUS) out.push(MINUS);
      at = end;
    }
  }
  return Uint8Array.from(out);
}

/** The units of the text as base64 without padding. */
function digitsOf(text: string): string {
  let digits = "";
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    held = (held << 16) | text.charCodeAt(i);
    bits += 16;
    while (bits >= 6) {
      bits -= 6;
      digits += ALPHABET[(held >> bits) & 63];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? digits + ALPHABET[(held << (6 - bits)) & 63] : digits;
}

export function decodeUtf7({ bytes, object }: Encoded, errors: string): string {
  charge(bytes.length * 2);
  tick(bytes.length);
  let text = "";
  const fail = (start: number, end: number, reason: string): number => {
    const failure: DecodeFailure = { label: "utf7", object, bytes, start, end, reason };
    const answer = replaceBytes(failure, errors, "bytes");
    text += answer.text;
    return answer.end;
  };
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte !== PLUS) {
      if (byte < 128) {
        text += String.fromCharCode(byte);
        at++;
      } else at = fail(at, at + 1, "unexpected special character");
      continue;
    }
    if (bytes[at + 1] === MINUS) {
      text += "+";
      at += 2;
      continue;
    }
    const run = readRun(bytes, at + 1);
    text += run.text;
    at = run.reason === undefined ? run.end : fail(at, run.end, run.reason);
  }
  return text;
}

/** A run of base64 up to what ends it; a "-" belongs to it. */
function readRun(bytes: Uint8Array, start: number): { text: string; end: number; reason: string | undefined } {
  let text = "";
  let bits = 0;
  let held = 0;
  let end = start;
  for (; end < bytes.length; end++) {
    const digit = digitOf(bytes[end]!);
    if (digit < 0) break;
    held = (held << 6) | digit;
    bits += 6;
    if (bits >= 16) {
      bits -= 16;
      text += String.fromCharCode((held >> bits) & 0xffff);
      held &= (1 << bits) - 1;
    }
  }
  if (end === bytes.length) return { text, end, reason: bits >= 6 ? "unterminated shift sequence" : undefined };
  const next = bytes[end] === MINUS ? end + 1 : end;
  if (bits >= 6) return { text, end: end + 1, reason: "partial character in shift sequence" };
  if (held !== 0) return { text, end: end + 1, reason: "non-zero padding bits in shift sequence" };
  if (end === start) return { text, end: end + 1, reason: "ill-formed sequence" };
  return { text, end: next, reason: undefined };
}
