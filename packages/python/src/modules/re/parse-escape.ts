/** Backslash escapes of patterns, outside and inside of character sets. */

import { findCharacter } from "../../syntax/character-names.ts";
import { charge } from "../../limits.ts";
import { quoteString } from "../../objects/str-repr.ts";
import { CharacterSet, type SetItem } from "./character-set.ts";
import { isAscii, type PatternParser } from "./parse-pattern.ts";
import { lengthOf, type PatternSource } from "./pattern-source.ts";
import type { Node } from "./syntax-tree.ts";
import type { ClassName } from "./unicode-classes.ts";

const HEX_DIGITS = "0123456789abcdefABCDEF";
const OCTAL_DIGITS = "01234567";
const DIGITS = "0123456789";

/** Escapes for single characters. */
const CHARACTERS = new Map([
  ["\\a", 7],
  ["\\b", 8],
  ["\\f", 12],
  ["\\n", 10],
  ["\\r", 13],
  ["\\t", 9],
  ["\\v", 11],
  ["\\\\", 92],
]);
const CLASS_ESCAPE = /^\\[dDsSwW]$/;
/** Hexadecimal digits that follow the letter. */
const HEX_LENGTHS = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

function classItem(token: string): SetItem {
  const letter = token[1]!;
  return { kind: "class", name: letter.toLowerCase() as ClassName, negated: letter !== letter.toLowerCase() };
}

const single = (code: number): SetItem => ({ kind: "range", from: code, to: code });

/** An escape in a character set, as one of its items. */
export function parseClassEscape(source: PatternSource, token: string): SetItem {
  const known = CHARACTERS.get(token);
  if (known !== undefined) return single(known);
  if (CLASS_ESCAPE.test(token)) return classItem(token);
  const letter = token[1]!;
  const numeric = parseHexEscape(source, token);
  if (numeric !== undefined) return single(numeric);
  if (OCTAL_DIGITS.includes(letter)) return single(octalCode(source, token + source.getWhile(2, OCTAL_DIGITS)));
  return single(plainCode(source, token));
}

/** An escape outside of a set. */
export function parseEscape(parser: PatternParser, token: string, flags: number): Node {
  const { source } = parser;
  const ascii = isAscii(flags, source.isText);
  switch (token) {
    case "\\A":
      return { kind: "place", place: "string start" };
    case "\\Z":
      return { kind: "place", place: "string end" };
    case "\\b":
      return { kind: "place", place: ascii ? "ascii boundary" : "boundary" };
    case "\\B":
      return { kind: "place", place: ascii ? "no ascii boundary" : "no boundary" };
  }
  if (CLASS_ESCAPE.test(token)) return { kind: "set", set: classSet(token, ascii) };
  const known = CHARACTERS.get(token);
  if (known !== undefined) return parser.literal(known, flags);
  const letter = token[1]!;
  const numeric = parseHexEscape(source, token);
  if (numeric !== undefined) return parser.literal(numeric, flags);
  if (letter === "0") {
    return parser.literal(Number.parseInt(letter + source.getWhile(2, OCTAL_DIGITS), 8), flags);
  }
  if (DIGITS.includes(letter)) return parseGroupEscape(parser, token, flags);
  return parser.literal(plainCode(source, token), flags);
}

const classSets = new Map<string, CharacterSet>();
function classSet(token: string, ascii: boolean): CharacterSet {
  const key = `${token}${ascii}`;
  let set = classSets.get(key);
  if (set === undefined) {
    set = new CharacterSet([classItem(token)], { negated: false, folding: "none", ascii });
    classSets.set(key, set);
  }
  return set;
}

/** `\1`, `\12`, or `\123`, which is a character in octal. */
function parseGroupEscape(parser: PatternParser, token: string, flags: number): Node {
  const { source } = parser;
  let digits = token.slice(1);
  if (source.next !== undefined && DIGITS.includes(source.next)) {
    digits += source.get()!;
    const octal = OCTAL_DIGITS.includes(digits[0]!) && OCTAL_DIGITS.includes(digits[1]!);
    if (octal && source.next !== undefined && OCTAL_DIGITS.includes(source.next)) {
      return parser.literal(octalCode(source, `\\${digits}${source.get()!}`), flags);
    }
  }
  const group = Number(digits);
  if (group >= parser.groupWidths.length) throw source.error(`invalid group reference ${group}`, digits.length);
  return parser.reference(group, digits.length + 1, flags);
}

function octalCode(source: PatternSource, escaped: string): number {
  const code = Number.parseInt(escaped.slice(1), 8);
  if (code > 0o377) throw source.error(`octal escape value ${escaped} outside of range 0-0o377`, escaped.length);
  return code;
}

/** `\x41`, `A`, `\U00000041`, `\N{...}`; undefined for another escape. */
function parseHexEscape(source: PatternSource, token: string): number | undefined {
  const letter = token[1]!;
  const length = HEX_LENGTHS.get(letter);
  if (length !== undefined && (letter === "x" || source.isText)) {
    const escaped = token + source.getWhile(length, HEX_DIGITS);
    if (escaped.length !== length + 2) throw source.error(`incomplete escape ${escaped}`, escaped.length);
    const code = Number.parseInt(escaped.slice(2), 16);
    if (code > 0x10ffff) throw source.error(`bad escape ${escaped}`, escaped.length);
    return code;
  }
  if (letter !== "N" || !source.isText) return undefined;
  if (!source.match("{")) throw source.error("missing {");
  const name = source.getUntil("}", "character name");
  charge(name.length);
  const found = findCharacter(name);
  if (found !== null) return found.codePointAt(0)!;
  throw source.error(`undefined character name ${quoteString(name)}`, lengthOf(name) + 4);
}

/** An escaped character that stands for itself. Letters and digits are kept for escapes to come. */
function plainCode(source: PatternSource, token: string): number {
  if (/^\\[0-9A-Za-z]$/.test(token)) throw source.error(`bad escape ${token}`, lengthOf(token));
  return token.codePointAt(1)!;
}
