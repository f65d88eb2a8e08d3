/**
 * repr() of a str: which quotes, and which characters are shown as escapes.
 *
 * CPython takes single quotes unless the text has a single and no double quote; a character is shown as it is when it is
 * printable, that is in none of Unicode's categories Cc, Cf, Cs, Co, Cn, Zl, Zp, Zs (but the space is). What Unicode has assigned
 * after the version that CPython 3.11 knows counts as unassigned, so that reprs agree.
 */

import { lazily } from "../lazily.ts";
import { charge } from "../limits.ts";
import { hasNewCharacter, newCharacterClass } from "./unicode-version.ts";

/** Nothing here needs an escape or makes us think about quotes. */
const PLAIN = /^[\x20-\x26\x28-\x5b\x5d-\x7e]*$/;
const unprintable = lazily(() => /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u);
const special = lazily(() => /[\\\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u);
const specials = lazily(() => /[\\'\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu);
const specialsExceptQuote = lazily(() => /[\\\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu);

/** The repr of a string, as CPython writes it. */
export function quoteString(text: string): string {
  charge(text.length);
  if (PLAIN.test(text)) return `'${text}'`;
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const shown = quote === "'" || special().test(text) ? escapeSpecials(text, quote) : text;
  return quote + (hasNewCharacter(shown) ? escapeNewCharacters(shown) : shown) + quote;
}

function escapeSpecials(text: string, quote: string): string {
  // The longest escape of one UTF-16 unit has six characters.
  charge(text.length * 6);
  return text.replace(quote === "'" ? specials() : specialsExceptQuote(), escapeCharacter);
}

function escapeNewCharacters(text: string): string {
  return text.replace(new RegExp(newCharacterClass(), "gu"), escapeCharacter);
}

/** `\n`, `\x00`, `\u2028`, `\U000e0001`: the escape that repr shows for one character. */
export function escapeCharacter(character: string): string {
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
  return escapeCodePoint(character.codePointAt(0)!);
}

/** `\xe9`, `\u20ac`, `\U0001f600`: by the size of the code point. */
export function escapeCodePoint(code: number): string {
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, "0")}`;
  return `\\U${code.toString(16).padStart(8, "0")}`;
}

/** Is every character shown as it is by repr (quotes and backslashes apart)? */
export function isPrintable(text: string): boolean {
  return !unprintable().test(text) && !hasNewCharacter(text);
}
