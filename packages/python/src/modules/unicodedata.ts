/**
 * The module unicodedata: what Unicode 14 says of characters. Categories and normal forms are JavaScript's own (without what was assigned later), the rest stands in
 * tables beside this file.
 */

import { charge } from "../limits.ts";
import { keyError, runtimeError, typeError, valueError } from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { type Attributes, PyFloat, stringOf, typeOf, type Value } from "../objects/object.ts";
import { textLength } from "../objects/str-text.ts";
import { hasNewCharacter } from "../objects/unicode-version.ts";
import { findCharacter, findCharacterName } from "../syntax/character-names.ts";

import type { ModuleDefinition } from "./module-definition.ts";
import { runFinder } from "./unicodedata/runs.ts";
import { BIDIRECTIONAL, COMBINING, EAST_ASIAN_WIDTH, MIRRORED, NUMERIC } from "./unicodedata/unicode-tables.ts";

const CATEGORIES = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co".split(" ");
const tests = CATEGORIES.map((name) => [name, new RegExp(`^\\p{${name}}$`, "u")] as const);

const combining = runFinder(COMBINING);
const bidirectional = runFinder(BIDIRECTIONAL);
const eastAsianWidth = runFinder(EAST_ASIAN_WIDTH);
const mirrored = runFinder(MIRRORED);
const numeric = runFinder(NUMERIC);

/** The one character that a function takes. */
function codeOf(name: string, value: Value, position = ""): number {
  const text = stringOf(value);
  if (text === undefined)
    throw typeError(`${name}() argument${position} must be a unicode character, not ${typeOf(value).name}`);
  if (textLength(text) !== 1) throw typeError(`${name}() argument${position} must be a unicode character, not str`);
  return text.codePointAt(0)!;
}

function category(code: number): string {
  // CPython: Unicode 14 has another category for two characters.
  if (code === 0x295) return "Ll";
  if (code === 0x1171e) return "Mn";
  const character = String.fromCodePoint(code);
  if (hasNewCharacter(character)) return "Cn";
  return tests.find(([, test]) => test.test(character))?.[0] ?? "Cn";
}

/** The value of a decimal digit: digits come in tens. */
function decimalOf(code: number): number | undefined {
  if (category(code) !== "Nd") return undefined;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (code - zero < 9 && category(zero - 1) === "Nd") zero -= 1;
  return (code - zero) % 10;
}

const fraction = (text: string): number => {
  const [top, bottom] = text.split("/") as [string, string | undefined];
  return Number(top) / Number(bottom ?? 1);
};

function numericOf(code: number): { value: number; isDigit: boolean } | undefined {
  const decimal = decimalOf(code);
  if (decimal !== undefined) return { value: decimal, isDigit: true };
  const run = numeric(code);
  if (run === undefined) return undefined;
  const isDigit = run.value.endsWith("d");
  const [start, step] = run.value.replace("d", "").split("+") as [string, string | undefined];
  return { value: fraction(start) + (step === undefined ? 0 : (code - run.first) * fraction(step)), isDigit };
}

function orDefault(found: Value | undefined, missing: Value | undefined, refusal: string): Value {
  if (found !== undefined) return found;
  if (missing === undefined) throw valueError(refusal);
  return missing;
}

const HANGUL = {
  lead: "G GG N D DD R M B BB S SS _ J JJ C K T P H".split(" "),
  vowel: "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" "),
  tail: "_ G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" "),
};
const sound = (name: string | undefined): string => (name === undefined || name === "_" ? "" : name);

function nameOf(code: number): string | undefined {
  if (code >= 0xac00 && code <= 0xd7a3) {
    const at = code - 0xac00;
    const { lead, vowel, tail } = HANGUL;
    return `HANGUL SYLLABLE ${sound(lead[Math.floor(at / 588)])}${sound(vowel[Math.floor((at % 588) / 28)])}${sound(tail[at % 28])}`;
  }
  const found = findCharacterName(code);
  if (found !== null) return found;
  if (["Cc", "Cn", "Co", "Cs"].includes(category(code))) return undefined;
  throw runtimeError(
    `unicodedata.name() does not know U+${code.toString(16).toUpperCase().padStart(4, "0")}: names are kept for Latin, Greek, Cyrillic, punctuation, arrows, mathematics, symbols, common emoji, CJK and Hangul`,
  );
}

function formOf(name: string, form: Value, text: Value): { form: string; text: string } {
  const [wanted, given] = [stringOf(form), stringOf(text)];
  if (wanted === undefined) throw typeError(`${name}() argument 1 must be str, not ${typeOf(form).name}`);
  if (given === undefined) throw typeError(`${name}() argument 2 must be str, not ${typeOf(text).name}`);
  if (!["NFC", "NFD", "NFKC", "NFKD"].includes(wanted)) throw valueError("invalid normalization form");
  charge(given.length * 8);
  return { form: wanted, text: given };
}

function normalize(form: Value, text: Value): string {
  const given = formOf("normalize", form, text);
  return given.text.normalize(given.form);
}

/** The canonical decomposition of one character, in hexadecimal. Compatibility decompositions have tags that JavaScript does not know. */
function decomposition(code: number): string {
  const character = String.fromCodePoint(code);
  if (code >= 0xac00 && code <= 0xd7a3) return "";
  const full = [...character.normalize("NFD")];
  if (full.length === 1 && full[0] === character) {
    if (character.normalize("NFKD") === character) return "";
    throw runtimeError(
      "unicodedata.decomposition() knows canonical decompositions only. Use unicodedata.normalize('NFKD', text) for what a character is compatible with.",
    );
  }
  const first = full.slice(0, -1).join("").normalize("NFC");
  const parts = full.length > 2 && [...first].length === 1 ? [first, full.at(-1)!] : full;
  return parts.map((part) => part.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")).join(" ");
}

export const unicodedataModule: ModuleDefinition = {
  name: "unicodedata",
  create(): Attributes {
    const namespace: Attributes = new Map<string, Value>([["unidata_version", "14.0.0"]]);
    const functions = {
      "category(chr, /)": (chr: Value) => category(codeOf("category", chr)),
      "bidirectional(chr, /)": (chr: Value) => bidirectional(codeOf("bidirectional", chr))?.value ?? "",
      "combining(chr, /)": (chr: Value) => Number(combining(codeOf("combining", chr))?.value ?? 0),
      "east_asian_width(chr, /)": (chr: Value) => eastAsianWidth(codeOf("east_asian_width", chr))?.value ?? "N",
      "mirrored(chr, /)": (chr: Value) => Number(mirrored(codeOf("mirrored", chr))?.value ?? 0),
      "decomposition(chr, /)": (chr: Value) => decomposition(codeOf("decomposition", chr)),
      "decimal(chr, default=?, /)": (chr: Value, missing: Value | undefined) =>
        orDefault(decimalOf(codeOf("decimal", chr, " 1")), missing, "not a decimal"),
      "digit(chr, default=?, /)": (chr: Value, missing: Value | undefined) => {
        const found = numericOf(codeOf("digit", chr, " 1"));
        return orDefault(found?.isDigit === true ? found.value : undefined, missing, "not a digit");
      },
      "numeric(chr, default=?, /)": (chr: Value, missing: Value | undefined) => {
        const found = numericOf(codeOf("numeric", chr, " 1"));
        return orDefault(
          found === undefined ? undefined : new PyFloat(found.value),
          missing,
          "not a numeric character",
        );
      },
      "name(chr, default=?, /)": (chr: Value, missing: Value | undefined) =>
        orDefault(nameOf(codeOf("name", chr, " 1")), missing, "no such name"),
      "lookup(name, /)": (name: Value) => {
        const text = stringOf(name);
        if (text === undefined) throw typeError(`lookup() argument must be str, not ${typeOf(name).name}`);
        const found = findCharacter(text);
        if (found === null) throw keyError(`undefined character name '${text}'`);
        return found;
      },
      "normalize(form, unistr, /)": normalize,
      "is_normalized(form, unistr, /)": (form: Value, text: Value) => {
        const given = formOf("is_normalized", form, text);
        return given.text.normalize(given.form) === given.text;
      },
    };
    for (const [text, code] of Object.entries(functions)) {
      const made = builtin(text, code, "unicodedata");
      namespace.set(made.name, made);
    }
    return namespace;
  },
};
