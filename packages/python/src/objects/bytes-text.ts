/**
 * Bytes as text with a character a byte, and back: what lets the methods of bytes use the search and the splitting of strings.
 * Also the errors for what is no bytes-like object or no byte.
 */

import { lazily } from "../lazily.ts";
import { charge, tick } from "../limits.ts";
import { PyBytesLike } from "./bytes-like.ts";
import { typeError, valueError } from "./exceptions.ts";
import { requireIndex } from "./index-value.ts";
import { typeOf, type Value } from "./object.ts";

/** Up to here characters are put together one by one; more of them are decoded as UTF-16, of which every byte is a unit. */
const SHORT = 1024;
const decoder = lazily(() => new TextDecoder("utf-16le", { ignoreBOM: true }));

/** A string with the character U+0000 to U+00FF for every byte. */
export function bytesToText(bytes: Uint8Array): string {
  if (bytes.length <= 16) {
    let text = "";
    for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i]!);
    return text;
  }
  if (bytes.length <= SHORT) return String.fromCharCode.apply(null, bytes as unknown as number[]);
  charge(bytes.length * 4);
  return decoder().decode(new Uint16Array(bytes));
}

/** The bytes of such a string. */
export function textToBytes(text: string): Uint8Array {
  charge(text.length);
  tick(text.length >>> 6);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The bytes of a bytes-like object. TypeError for anything else. */
export function requireBytes(value: Value): Uint8Array {
  if (value instanceof PyBytesLike) return value.bytes;
  throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
}

/** `requireBytes` as text. */
export function requireBytesText(value: Value): string {
  return bytesToText(requireBytes(value));
}

/** An int from 0 to 255. `message` is what ValueError says for another one. */
export function requireByte(value: Value, message = "byte must be in range(0, 256)"): number {
  const byte = requireIndex(value);
  if (byte < 0 || byte > 255) throw valueError(message);
  return Number(byte);
}

/** repr of bytes: `b'...'`. bytearray escapes a single quote also between double ones. */
export function quoteBytes(bytes: Uint8Array, escapesQuote = false): string {
  charge(bytes.length * 4);
  const text = bytesToText(bytes);
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const specials = quote === "'" || escapesQuote ? /[\\']|[^\x20-\x7e]/g : /\\|[^\x20-\x7e]/g;
  return `b${quote}${text.replace(specials, escapeByte)}${quote}`;
}

function escapeByte(character: string): string {
  switch (character) {
    case "'":
    case "\\":
      return `\\${character}`;
    case "\n":
      return "\\n";
    case "\r":
      return "\\r";
    case "\t":
      return "\\t";
  }
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}

/** A byte to look for, or bytes: what `in`, find and count take. `refuse` makes the error for anything else. */
export function wantedBytes(value: Value, refuse: () => unknown): string {
  if (value instanceof PyBytesLike) return bytesToText(value.bytes);
  if (typeof value === "object" && value !== null && value.type.lookup("__index__") === undefined) throw refuse();
  if (value === null || typeof value === "string") throw refuse();
  return String.fromCharCode(requireByte(value));
}
