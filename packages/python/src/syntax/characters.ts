/**
 * The classes of characters that the tokenizer tells apart. ASCII is looked up in a table; beyond it, identifiers follow
 * Unicode's XID_Start and XID_Continue and "printable" is what `str.isprintable` calls so.
 */

import { lazily } from "../lazily.ts";

const IDENTIFIER_START = 1;
const DIGIT = 2;
const HEX_DIGIT = 4;

const classes = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const char = String.fromCharCode(c);
  if (/[A-Za-z_]/.test(char)) classes[c] |= IDENTIFIER_START;
  if (/[0-9]/.test(char)) classes[c] |= DIGIT;
  if (/[0-9A-Fa-f]/.test(char)) classes[c] |= HEX_DIGIT;
}

/**
 * May this code unit begin a name? As in CPython's tokenizer everything beyond ASCII may, so that a stray character
 * ends up in a name and is complained about there.
 */
export function isNameStart(unit: number): boolean {
  return unit >= 128 || (classes[unit] & IDENTIFIER_START) !== 0;
}

export function isNamePart(unit: number): boolean {
  return unit >= 128 || (classes[unit] & (IDENTIFIER_START | DIGIT)) !== 0;
}

/** White space between the tokens of a line. */
export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 12;
}

/** NaN (behind the end of the text) is no digit. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

export function isHexDigit(unit: number): boolean {
  return unit < 128 && (classes[unit] & HEX_DIGIT) !== 0;
}

const xidStart = lazily(() => /^[\p{XIDS}_]$/u);
// Unicode 15.1 let four more characters into names, two of them invisible; CPython 3.11 knows Unicode 14.
const xidContinue = lazily(() => /^[\p{XIDC}--[\u200c\u200d\u30fb\uff65]]$/v);
const identifier = lazily(() => /^[\p{XIDS}_][\p{XIDC}--[\u200c\u200d\u30fb\uff65]]*$/v);
const nonPrintable = lazily(() => /[\p{C}\p{Zl}\p{Zp}\p{Zs}]/u);

export function isIdentifier(name: string): boolean {
  return identifier().test(name);
}

/** The index of the first code point that keeps `name` from being an identifier, -1 if it is one. */
export function findInvalidCharacter(name: string): number {
  let index = 0;
  for (const char of name) {
    const isValid = index === 0 ? xidStart().test(char) : xidContinue().test(char);
    if (!isValid) return index;
    index += char.length;
  }
  return -1;
}

/** What `str.isprintable` says of one character. */
export function isPrintable(char: string): boolean {
  return char === " " || !nonPrintable().test(char);
}

/** CPython's complaint about a character that can't begin or continue any token. */
export function describeInvalidCharacter(code: number): string {
  const char = String.fromCodePoint(code);
  const hex = code.toString(16).toUpperCase().padStart(4, "0");
  return isPrintable(char) ? `invalid character '${char}' (U+${hex})` : `invalid non-printable character U+${hex}`;
}

/** How many bytes of UTF-8 stand before a column, in code points, of a line. */
export function bytesBefore(line: string, column: number): number {
  let bytes = 0;
  let left = column;
  for (const character of line) {
    if (left-- <= 0) break;
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes + Math.max(0, left);
}
