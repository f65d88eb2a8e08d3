/**
 * The UTF codecs: UTF-8, UTF-16 and UTF-32 in both byte orders, with CPython's failures (which bytes, what reason).
 *
 * Well-formed UTF-8 is left to the platform; only text with lone surrogates and broken bytes are taken apart here.
 */

import { isAscii } from "./ascii-kinds.ts";
import { charge } from "../limits.ts";
import { type DecodeFailure, encodeError, replaceBytes, replaceCharacters, type UnitForm } from "./codec-errors.ts";
import type { Value } from "./object.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes of a text in UTF-8. */
export function encodeUtf8(text: string, errors: string): Uint8Array {
  charge(text.length * 3);
  if (text.length <= 64 && isAscii(text)) {
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  }
  if (text.isWellFormed()) return encoder.encode(text);
  return encodeUnits(text, errors, "utf-8", "utf-8");
}

/** Bytes of a text in UTF-16 or UTF-32; `label` is the codec that errors name. */
export function encodeUnits(text: string, errors: string, form: UnitForm, label: string): Uint8Array {
  charge(text.length * 12);
  const points = Array.from(text, (character) => character.codePointAt(0)!);
  const out: number[] = [];
  const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
  for (let i = 0; i < points.length; ) {
    if (!isSurrogate(points[i]!)) {
      putCodePoint(points[i++]!, form, out);
      continue;
    }
    let end = i + 1;
    // CPython: UTF-8 reports a run of surrogates as one failure, the others each by itself.
    if (form === "utf-8") while (end < points.length && isSurrogate(points[end]!)) end++;
    const failure = { label, text, points, start: i, end, reason: "surrogates not allowed" };
    const { put, end: next } = replaceCharacters(failure, errors, form);
    if (typeof put === "string") {
      for (const character of put) {
        const code = character.codePointAt(0)!;
        if (code > 0x7f) throw encodeError(failure); // CPython: ASCII alone
        putCodePoint(code, form, out);
      }
    } else out.push(...put);
    i = next;
  }
  return Uint8Array.from(out);
}

function putCodePoint(code: number, form: UnitForm, out: number[]): void {
  switch (form) {
    case "utf-8":
      if (code < 0x80) out.push(code);
      else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 63));
      else if (code < 0x10000) out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
      else out.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
      return;
    case "utf-32-le":
      out.push(code & 255, (code >> 8) & 255, code >> 16, 0);
      return;
    case "utf-32-be":
      out.push(0, code >> 16, (code >> 8) & 255, code & 255);
      return;
  }
  if (code > 0xffff) {
    putCodeUnit(0xd800 + ((code - 0x10000) >> 10), form, out);
    putCodeUnit(0xdc00 + ((code - 0x10000) & 0x3ff), form, out);
  } else putCodeUnit(code, form, out);
}

function putCodeUnit(unit: number, form: UnitForm, out: number[]): void {
  if (form === "utf-16-le") out.push(unit & 255, unit >> 8);
  else out.push(unit >> 8, unit & 255);
}

/** Bytes that are to be decoded, and the Python value that they came from. */
export type Encoded = { bytes: Uint8Array; object: Value };

/** The text of UTF-8 bytes. */
export function decodeUtf8(encoded: Encoded, errors: string): string {
  const { bytes } = encoded;
  charge(bytes.length * 2);
  try {
    return decoder.decode(bytes);
  } catch {
    return decodeBrokenUtf8(encoded, errors);
  }
}

/** Bounds of the second byte by the first; absent: no start of a sequence of more than one byte. */
function sequenceAt(first: number): { length: number; low: number; high: number } | undefined {
  if (first >= 0xc2 && first <= 0xdf) return { length: 2, low: 0x80, high: 0xbf };
  if (first >= 0xe0 && first <= 0xef)
    return { length: 3, low: first === 0xe0 ? 0xa0 : 0x80, high: first === 0xed ? 0x9f : 0xbf };
  if (first >= 0xf0 && first <= 0xf4)
    return { length: 4, low: first === 0xf0 ? 0x90 : 0x80, high: first === 0xf4 ? 0x8f : 0xbf };
  return undefined;
}

function decodeBrokenUtf8({ bytes, object }: Encoded, errors: string): string {
  const parts: string[] = [];
  let good = 0;
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      at++;
      continue;
    }
    const problem = failureAt(bytes, at);
    if (typeof problem === "number") {
      at += problem;
      continue;
    }
    parts.push(decoder.decode(bytes.subarray(good, at)));
    const { text, end } = replaceBytes({ label: "utf-8", object, bytes, start: at, ...problem }, errors, "utf-8");
    parts.push(text);
    at = end;
    good = end;
  }
  parts.push(decoder.decode(bytes.subarray(good)));
  return parts.join("");
}

/** The length of the character that begins at `at`, or what is wrong with it. */
function failureAt(bytes: Uint8Array, at: number): number | { end: number; reason: string } {
  const sequence = sequenceAt(bytes[at]!);
  if (sequence === undefined) return { end: at + 1, reason: "invalid start byte" };
  for (let i = 1; i < sequence.length; i++) {
    if (at + i >= bytes.length) return { end: bytes.length, reason: "unexpected end of data" };
    const byte = bytes[at + i]!;
    const [low, high] = i === 1 ? [sequence.low, sequence.high] : [0x80, 0xbf];
    if (byte < low || byte > high) return { end: at + i, reason: "invalid continuation byte" };
  }
  return sequence.length;
}

/** The text of UTF-16 or UTF-32 bytes from an offset on. */
export function decodeUnits({ bytes, object }: Encoded, errors: string, form: UnitForm, offset: number): string {
  charge(bytes.length * 8);
  const size = form.startsWith("utf-16") ? 2 : 4;
  const parts: string[] = [];
  for (let at = offset; at < bytes.length; ) {
    const problem = size === 2 ? takeUtf16(bytes, at, form) : takeUtf32(bytes, at, form);
    if (typeof problem === "number") {
      parts.push(String.fromCodePoint(problem));
      at += problem > 0xffff ? 4 : size;
      continue;
    }
    const failure: DecodeFailure = { label: form, object, bytes, start: at, ...problem };
    const { text, end } = replaceBytes(failure, errors, form);
    parts.push(text);
    at = end;
  }
  return parts.join("");
}

type Taken = number | { end: number; reason: string };

function takeUtf16(bytes: Uint8Array, at: number, form: UnitForm): Taken {
  if (at + 1 >= bytes.length) return { end: bytes.length, reason: "truncated data" };
  const [low, high] = form === "utf-16-le" ? [0, 1] : [1, 0];
  const unit = bytes[at + low]! | (bytes[at + high]! << 8);
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  if (unit >= 0xdc00) return { end: at + 2, reason: "illegal encoding" };
  if (at + 3 >= bytes.length) return { end: bytes.length, reason: "unexpected end of data" };
  const second = bytes[at + 2 + low]! | (bytes[at + 2 + high]! << 8);
  if (second < 0xdc00 || second > 0xdfff) return { end: at + 2, reason: "illegal UTF-16 surrogate" };
  return 0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00);
}

function takeUtf32(bytes: Uint8Array, at: number, form: UnitForm): Taken {
  if (at + 3 >= bytes.length) return { end: bytes.length, reason: "truncated data" };
  const [a, b, c, d] = bytes.subarray(at, at + 4) as unknown as [number, number, number, number];
  const code =
    (form === "utf-32-le" ? a | (b << 8) | (c << 16) | (d << 24) : (a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  if (code > 0x10ffff) return { end: at + 4, reason: "code point not in range(0x110000)" };
  if (code >= 0xd800 && code <= 0xdfff)
    return { end: at + 4, reason: "code point in surrogate code point range(0xd800, 0xe000)" };
  // Below the size that tells a pair of UTF-16 units from one: UTF-32 always takes four bytes.
  return code;
}
