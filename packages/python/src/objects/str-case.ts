/**
 * Case of str: upper, lower, title, capitalize, swapcase, casefold.
 *
 * JavaScript knows Unicode's full upper and lower case mappings (with the final sigma); title case and case folding it does not, but both
 * follow from the other two with the few exceptions that are written down here. Characters newer than CPython's Unicode have no case.
 */

import { lazily } from "../lazily.ts";
import { charge } from "../limits.ts";
import { isAscii, swapAsciiCase, titleAscii } from "./ascii-kinds.ts";
import { defineMethods } from "./function.ts";
import { strType } from "./object.ts";
import { selfText } from "./str-text.ts";
import { hasNewCharacter, newCharacterClass } from "./unicode-version.ts";

/** text.upper() */
export function upperText(text: string): string {
  charge(text.length * 2);
  const upper = text.toUpperCase();
  return hasNewCharacter(upper) ? mapCharacters(text, (character) => character.toUpperCase()) : upper;
}

/** text.lower() */
export function lowerText(text: string): string {
  charge(text.length * 2);
  if (!hasNewCharacter(text)) return text.toLowerCase();
  const runs = text.split(new RegExp(`(${newCharacterClass()}+)`, "u"));
  return runs.map((run, i) => (i % 2 === 0 ? run.toLowerCase() : run)).join("");
}

/** Maps every character; what would become a character that CPython does not know stays as it is. */
function mapCharacters(text: string, map: (character: string) => string): string {
  charge(text.length * 4);
  let result = "";
  for (const character of text) {
    const mapped = map(character);
    result += hasNewCharacter(mapped) ? character : mapped;
  }
  return result;
}

const ASCII_CASED = /[A-Za-z]/;
/** Letters with case, and what counts as such: Lowercase, Uppercase or titlecase. */
const cased = lazily(() => /(?![\u10fc\ua7f2-\ua7f4\uab69])[\p{Cased}\u0295]/u);

/** Has the character case (Unicode's property Cased)? */
function isCased(character: string): boolean {
  return character < "\x80" ? ASCII_CASED.test(character) : cased().test(character) && !hasNewCharacter(character);
}

/** The title case of one character: mostly its upper case. */
export function titleCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return character.toUpperCase();
  // The digraphs DZ, LJ, NJ have a form of their own between the capital and the small one.
  if (code >= 0x1c4 && code <= 0x1cc) return String.fromCodePoint(0x1c5 + 3 * Math.floor((code - 0x1c4) / 3));
  if (code >= 0x1f1 && code <= 0x1f3) return "\u01f2";
  if (code >= 0x10d0 && code <= 0x10ff) return character;
  if (code >= 0x1f80 && code <= 0x1ffc) return titleGreek(character, code);
  const upper = upperText(character);
  if (upper.length < 2 || code === 0x149) return upper;
  const [first, ...rest] = upper;
  return first + rest.join("").toLowerCase();
}

/** Greek letters with iota: the title case keeps it below the letter. */
function titleGreek(character: string, code: number): string {
  if (code <= 0x1faf) return String.fromCodePoint(code | 8);
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return String.fromCodePoint(code + 9);
  if (code === 0x1fbc || code === 0x1fcc || code === 0x1ffc) return character;
  const upper = character.toUpperCase();
  return upper.length > 1 && upper.endsWith("\u0399") ? `${upper.slice(0, -1)}\u0345` : upper;
}

/** The lower case of every character, by code points, where the context of the whole text decides on the final sigma. */
function lowerCharacters(text: string, characters: readonly string[]): string[] {
  const lower = lowerText(text);
  // Only U+0130 grows: it becomes two code points.
  if (!text.includes("\u0130")) return [...lower];
  let at = 0;
  const points = [...lower];
  return characters.map((character) => (character === "\u0130" ? points[at++]! + points[at++]! : points[at++]!));
}

/** text.title() */
export function titleText(text: string): string {
  if (isAscii(text)) {
    charge(text.length * 2);
    return titleAscii(text);
  }
  charge(text.length * 24);
  const characters = [...text];
  const lower = lowerCharacters(text, characters);
  let inWord = false;
  const result = characters.map((character, i) => {
    const mapped = inWord ? lower[i]! : titleCharacter(character);
    inWord = isCased(character);
    return mapped;
  });
  return result.join("");
}

/** text.capitalize() */
export function capitalizeText(text: string): string {
  if (text === "") return "";
  if (text.charCodeAt(0) < 0x80) {
    const lower = lowerText(text);
    return lower[0]!.toUpperCase() + lower.slice(1);
  }
  const first = String.fromCodePoint(text.codePointAt(0)!);
  const lower = lowerText(text);
  const firstLength = first === "\u0130" ? 2 : lowerText(first).length;
  return titleCharacter(first) + lower.slice(firstLength);
}

/** text.swapcase() */
export function swapCaseText(text: string): string {
  if (isAscii(text)) {
    charge(text.length * 2);
    return swapAsciiCase(text);
  }
  charge(text.length * 24);
  const characters = [...text];
  const lower = lowerCharacters(text, characters);
  const result = characters.map((character, i) => {
    if (hasNewCharacter(character)) return character;
    if (/\p{Uppercase}/u.test(character)) return lower[i]!;
    return isLowercase(character) ? upperText(character) : character;
  });
  return result.join("");
}

function isLowercase(character: string): boolean {
  return /(?![\u10fc\ua7f2-\ua7f4\uab69])[\p{Lowercase}\u0295]/u.test(character);
}

/** text.casefold() */
export function caseFoldText(text: string): string {
  if (isAscii(text)) return lowerText(text);
  return mapCharacters(text, foldCharacter);
}

/** Full case folding is the lower case of the upper case, but for dotless i, sharp S and Cherokee, which folds to its capitals. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  if (code === 0x131 || (code >= 0x13a0 && code <= 0x13f5)) return character;
  if (code >= 0x13f8 && code <= 0x13fd) return String.fromCodePoint(code - 8);
  if (code >= 0xab70 && code <= 0xabbf) return String.fromCodePoint(code - 0xab70 + 0x13a0);
  if (code === 0x1e9e) return "ss";
  const upper = character.toUpperCase();
  if (hasNewCharacter(upper)) return character;
  let folded = "";
  for (const each of upper) folded += each.toLowerCase();
  return folded;
}

defineMethods(strType, {
  "upper(self, /)": (self) => upperText(selfText(self)),
  "lower(self, /)": (self) => lowerText(selfText(self)),
  "title(self, /)": (self) => titleText(selfText(self)),
  "capitalize(self, /)": (self) => capitalizeText(selfText(self)),
  "swapcase(self, /)": (self) => swapCaseText(selfText(self)),
  "casefold(self, /)": (self) => caseFoldText(selfText(self)),
});
