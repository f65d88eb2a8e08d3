/** Templates of replacements: `\1`, `\g<name>` and the escapes in what `sub` and `expand` put in. */

import { indexError, typeError } from "../../objects/exceptions.ts";
import { stringOf, typeOf, type Value } from "../../objects/object.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { isIdentifier } from "../../objects/identifier.ts";
import { quoteString } from "../../objects/str-repr.ts";
import { byteSource, latin1Bytes, latin1Text } from "../byte-source.ts";
import type { PyMatch } from "./match-object.ts";
import type { PyPattern } from "./pattern-object.ts";
import { lengthOf, PatternSource } from "./pattern-source.ts";
import { joinPieces } from "./regex-text.ts";

/** Pieces of text (str or bytes values) and numbers of groups between them. */
export type Template = { parts: readonly ({ text: Value } | { group: number })[]; isText: boolean };

const DIGITS = "0123456789";
const OCTAL_DIGITS = "01234567";
const ESCAPES = new Map([
  ["\\a", "\x07"],
  ["\\b", "\b"],
  ["\\f", "\f"],
  ["\\n", "\n"],
  ["\\r", "\r"],
  ["\\t", "\t"],
  ["\\v", "\v"],
  ["\\\\", "\\"],
]);
const MAX_GROUPS = 1073741823;

/** Parses what stands for a replacement, for a pattern. Raises re.error, and IndexError for a name that no group has. */
export function templateFor(pattern: PyPattern, replacement: Value): Template {
  const given = stringOf(replacement);
  const bytes = given === undefined ? byteSource(replacement) : undefined;
  if (given === undefined && bytes === undefined) {
    throw typeError(`decoding to str: need a bytes-like object, ${typeOf(replacement).name} found`);
  }
  const isText = given !== undefined;
  const text = given ?? latin1Text(bytes!);
  const asValue = (piece: string): Value => (isText ? piece : new PyBytes(latin1Bytes(piece)));
  if (!text.includes("\\")) return { parts: [{ text: replacement }], isText };
  const parts: ({ text: Value } | { group: number })[] = [];
  let literal = "";
  for (const part of templateParts(new PatternSource(text, replacement, isText), pattern)) {
    if (typeof part === "string") {
      literal += part;
      continue;
    }
    if (literal !== "") parts.push({ text: asValue(literal) });
    literal = "";
    parts.push({ group: part });
  }
  if (literal !== "") parts.push({ text: asValue(literal) });
  return { parts, isText };
}

/** The text that a template puts in, where it is the same for every match. */
export function literalOf({ parts }: Template): string | undefined {
  if (parts.length === 0) return "";
  const [part] = parts;
  return parts.length === 1 && "text" in part! ? stringOf(part.text) : undefined;
}

function* templateParts(source: PatternSource, pattern: PyPattern): Generator<string | number> {
  for (let token = source.get(); token !== undefined; token = source.get()) {
    if (!token.startsWith("\\")) {
      yield token;
      continue;
    }
    const letter = token[1]!;
    if (letter === "g") yield namedGroup(source, pattern);
    else if (letter === "0") yield String.fromCharCode(Number.parseInt(`0${source.getWhile(2, OCTAL_DIGITS)}`, 8));
    else if (DIGITS.includes(letter)) yield numberedPart(source, pattern, letter);
    else {
      const character = ESCAPES.get(token);
      if (character === undefined && /[A-Za-z]/.test(letter))
        throw source.error(`bad escape ${token}`, lengthOf(token));
      yield character ?? token;
    }
  }
}

function namedGroup(source: PatternSource, pattern: PyPattern): number {
  if (!source.match("<")) throw source.error("missing <");
  const name = source.getUntil(">", "group name");
  const offset = lengthOf(name) + 1;
  if (isIdentifier(name)) {
    const group = pattern.groupNames.get(name);
    if (group === undefined) throw indexError(`unknown group name ${quoteString(name)}`);
    return group;
  }
  if (!/^\s*\+?\d+(?:_\d+)*\s*$/.test(name))
    throw source.error(`bad character in group name ${quoteString(name)}`, offset);
  const group = Number(name.replaceAll("_", ""));
  if (group >= MAX_GROUPS || group > pattern.groups) throw source.error(`invalid group reference ${group}`, offset);
  return group;
}

/** `\1`, `\12`: a group; `\101`: a character in octal. */
function numberedPart(source: PatternSource, pattern: PyPattern, first: string): string | number {
  let digits = first;
  if (source.next !== undefined && DIGITS.includes(source.next)) {
    digits += source.get()!;
    const octal = OCTAL_DIGITS.includes(first) && OCTAL_DIGITS.includes(digits[1]!);
    if (octal && source.next !== undefined && OCTAL_DIGITS.includes(source.next)) {
      digits += source.get()!;
      const code = Number.parseInt(digits, 8);
      if (code > 0o377)
        throw source.error(`octal escape value \\${digits} outside of range 0-0o377`, digits.length + 1);
      return String.fromCharCode(code);
    }
  }
  const group = Number(digits);
  if (group > pattern.groups) throw source.error(`invalid group reference ${group}`, digits.length);
  return group;
}

/** What a template gives for a match. A group that took no part gives nothing. */
export function expandTemplate(template: Template, match: PyMatch): Value {
  const { parts } = template;
  const isText = match.pattern.isText;
  const pieces: Value[] = [];
  for (const part of parts) {
    const piece = "text" in part ? part.text : match.group(part.group);
    if (piece !== null) pieces.push(piece);
  }
  return joinPieces(pieces, isText);
}
