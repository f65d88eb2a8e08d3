/**
 * What a string literal is worth: escape sequences decoded, for str and for bytes. "2.4.1. String and Bytes literals"
 * of the language reference. Tokens come from the tokenizer, so prefix and quotes are known to be right.
 */

import { findCharacter } from "./character-names.ts";
import { isHexDigit } from "./characters.ts";

/** A malformed escape. The message is CPython's, with the codec's complaint in it. */
export class EscapeError extends Error {}

/** A STRING token taken apart. */
export type StringParts = { isBytes: boolean; isRaw: boolean; body: string; bodyStart: number };

export function splitString(literal: string): StringParts {
  let quoteAt = 0;
  while (literal[quoteAt] !== "'" && literal[quoteAt] !== '"') quoteAt++;
  const prefix = literal.slice(0, quoteAt).toLowerCase();
  const quote = literal[quoteAt];
  const isTriple = literal.startsWith(quote.repeat(3), quoteAt) && literal.length >= quoteAt + 6;
  const quoteLength = isTriple ? 3 : 1;
  return {
    isBytes: prefix.includes("b"),
    isRaw: prefix.includes("r"),
    body: literal.slice(quoteAt + quoteLength, literal.length - quoteLength),
    bodyStart: quoteAt + quoteLength,
  };
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ["\n", ""],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);

const octal = /[0-7]{1,3}/y;

/** The octal digits at `position`, at most three. */
function octalDigits(text: string, position: number): string {
  octal.lastIndex = position;
  return octal.exec(text)?.[0] ?? "";
}

/** The text of a str literal without `r`. Throws `EscapeError`. */
export function decodeEscapes(body: string): string {
  let at = body.indexOf("\\");
  if (at === -1) return body;
  const pieces: string[] = [];
  let from = 0;
  while (at !== -1) {
    pieces.push(body.slice(from, at));
    const next = body[at + 1];
    const simple = simpleEscapes.get(next);
    if (simple !== undefined) {
      pieces.push(simple);
      from = at + 2;
    } else if (next === "x" || next === "u" || next === "U") {
      const width = next === "x" ? 2 : next === "u" ? 4 : 8;
      pieces.push(decodeHex(body, at, width));
      from = at + 2 + width;
    } else if (next === "N") {
      const { char, end } = decodeName(body, at);
      pieces.push(char);
      from = end;
    } else {
      const digits = octalDigits(body, at + 1);
      // An unknown escape stands for itself, backslash included.
      pieces.push(digits === "" ? "\\" : String.fromCharCode(Number.parseInt(digits, 8)));
      from = at + 1 + digits.length;
    }
    // A backslash that stands for itself must not be found again; what it precedes is no backslash.
    at = body.indexOf("\\", from);
  }
  pieces.push(body.slice(from));
  return pieces.join("");
}

function decodeHex(body: string, at: number, width: number): string {
  let end = at + 2;
  while (end < at + 2 + width && isHexDigit(body.charCodeAt(end))) end++;
  if (end < at + 2 + width) {
    failUnicode(body, { at, end, problem: `truncated \\${body[at + 1]}${"X".repeat(width)} escape` });
  }
  const code = Number.parseInt(body.slice(at + 2, end), 16);
  if (code > 0x10ffff) failUnicode(body, { at, end, problem: "illegal Unicode character" });
  return String.fromCodePoint(code);
}

/** The character of `\N{name}` and where it ends. */
function decodeName(body: string, at: number): { char: string; end: number } {
  const problem = "malformed \\N character escape";
  if (body[at + 2] !== "{") failUnicode(body, { at, end: at + 2, problem });
  const close = body.indexOf("}", at);
  if (close === -1 || close === at + 3) failUnicode(body, { at, end: close === -1 ? body.length : close, problem });
  const name = body.slice(at + 3, close);
  const char = findCharacter(name);
  if (char !== null) return { char, end: close + 1 };
  failUnicode(body, { at, end: close + 1, problem: "unknown Unicode character name" });
}

function failUnicode(body: string, { at, end, problem }: { at: number; end: number; problem: string }): never {
  const first = codecPosition(body, at);
  const last = codecPosition(body, end) - 1;
  throw new EscapeError(
    `(unicode error) 'unicodeescape' codec can't decode bytes in position ${first}-${last}: ${problem}`,
  );
}

/** CPython: before decoding, each character beyond ASCII is written as `\UXXXXXXXX`, and positions count those. */
function codecPosition(body: string, index: number): number {
  let position = 0;
  for (const char of body.slice(0, index)) position += char.charCodeAt(0) < 128 ? 1 : 10;
  return position;
}

/** The value of a bytes literal, whose body must be ASCII. Throws `EscapeError`. */
export function decodeBytes(body: string, isRaw: boolean): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  let at = 0;
  while (at < body.length) {
    const unit = body.charCodeAt(at);
    if (isRaw || unit !== 92) {
      bytes[length++] = unit;
      at++;
      continue;
    }
    const next = body[at + 1];
    const simple = simpleEscapes.get(next);
    if (simple !== undefined) {
      if (simple !== "") bytes[length++] = simple.charCodeAt(0);
      at += 2;
    } else if (next === "x") {
      if (!isHexDigit(body.charCodeAt(at + 2)) || !isHexDigit(body.charCodeAt(at + 3))) {
        throw new EscapeError(`(value error) invalid \\x escape at position ${at}`);
      }
      bytes[length++] = Number.parseInt(body.slice(at + 2, at + 4), 16);
      at += 4;
    } else {
      const digits = octalDigits(body, at + 1);
      // CPython: octal escapes above \377 lose their ninth bit.
      bytes[length++] = digits === "" ? 92 : Number.parseInt(digits, 8) & 0xff;
      at += 1 + digits.length;
    }
  }
  return bytes.slice(0, length);
}
