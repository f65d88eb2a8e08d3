/**
 * The predicates of str: isalpha, isdigit, isidentifier and their kin, by the Unicode properties that CPython asks.
 *
 * Most are properties of JavaScript's regular expressions too. Where Unicode has changed its mind since CPython's version, or has no
 * property for it (digits that are no decimals, numeric ideographs), the differing characters are listed.
 */

import { lazily } from "../lazily.ts";
import { areOfCase, areOfKind, areTitles, DIGIT, isAscii, LETTER, LOWER, SPACE, UPPER } from "./ascii-kinds.ts";
import { defineMethods } from "./function.ts";
import { strType } from "./object.ts";
import { isIdentifier } from "./identifier.ts";
import { isPrintable } from "./str-repr.ts";
import { selfText } from "./str-text.ts";
import { hasNewCharacter } from "./unicode-version.ts";

/** Digits that are no decimals: superscripts, circled digits and the like. */
const OTHER_DIGITS =
  "\\xb2\\xb3\\xb9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c\\u2488-\\u2490\\u24ea" +
  "\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792\\u{10a40}-\\u{10a43}\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}" +
  "\\u{1f100}-\\u{1f10a}";
/** Ideographs that stand for a number. */
const NUMERIC_LETTERS =
  "\\u3405\\u3483\\u382a\\u3b4d\\u4e00\\u4e03\\u4e07\\u4e09\\u4e5d\\u4e8c\\u4e94\\u4e96\\u4ebf\\u4ec0\\u4edf\\u4ee8\\u4f0d\\u4f70\\u5104" +
  "\\u5146\\u5169\\u516b\\u516d\\u5341\\u5343-\\u5345\\u534c\\u53c1-\\u53c4\\u56db\\u58f1\\u58f9\\u5e7a\\u5efe\\u5eff\\u5f0c-\\u5f0e" +
  "\\u5f10\\u62fe\\u634c\\u67d2\\u6f06\\u7396\\u767e\\u8086\\u842c\\u8cae\\u8cb3\\u8d30\\u9621\\u9646\\u964c\\u9678\\u96f6\\uf96b\\uf973" +
  "\\uf978\\uf9b2\\uf9d1\\uf9d3\\uf9fd\\u{20001}\\u{20064}\\u{200e2}\\u{20121}\\u{2092a}\\u{20983}\\u{2098c}\\u{2099c}\\u{20aea}" +
  "\\u{20afd}\\u{20b19}\\u{22390}\\u{22998}\\u{23b1b}\\u{2626d}\\u{2f890}";

const all = (content: string): (() => RegExp) => lazily(() => new RegExp(`^(?:${content})+$`, "u"));

const alphabetic = all("\\p{L}");
const decimal = all("\\p{Nd}");
const digit = all(`[\\p{Nd}${OTHER_DIGITS}]`);
const numeric = all(`[\\p{N}${NUMERIC_LETTERS}]`);
const alphanumeric = all(`[\\p{L}\\p{N}]`);
/** What CPython takes for white space: category Zs, or bidirectional class WS, B or S. */
export const WHITESPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const space = all(`[${WHITESPACE}]`);

/** Small letters, as CPython's Unicode has them. */
const LOWERCASE_CLASS = "(?![\\u10fc\\ua7f2-\\ua7f4\\uab69])[\\p{Lowercase}\\u0295]";
const lowercase = lazily(() => new RegExp(LOWERCASE_CLASS, "u"));
const uppercase = lazily(() => /\p{Uppercase}/u);
const titlecase = lazily(() => /\p{Lt}/u);

function matches(pattern: () => RegExp, text: string): boolean {
  return pattern().test(text) && !hasNewCharacter(text);
}

/** Are all characters of a kind, which has a pattern where they are not ASCII? */
function areAll(text: string, kind: number, pattern: () => RegExp): boolean {
  return areOfKind(text, kind) ?? matches(pattern, text);
}

/** The text without characters that CPython's Unicode does not know: they have no case. */
function knownCharacters(text: string): string {
  return hasNewCharacter(text) ? [...text].filter((character) => !hasNewCharacter(character)).join("") : text;
}

function isLower(text: string): boolean {
  const known = areOfCase(text, LOWER, UPPER);
  return known === undefined ? hasOnlyLower(text) : known;
}

function hasOnlyLower(text: string): boolean {
  const known = knownCharacters(text);
  return lowercase().test(known) && !uppercase().test(known) && !titlecase().test(known);
}

function isUpper(text: string): boolean {
  const known = areOfCase(text, UPPER, LOWER);
  return known === undefined ? hasOnlyUpper(text) : known;
}

function hasOnlyUpper(text: string): boolean {
  const known = knownCharacters(text);
  return uppercase().test(known) && !lowercase().test(known) && !titlecase().test(known);
}

/** Every word begins with a capital or titlecase letter and goes on with small ones; there is at least one. */
function isTitle(text: string): boolean {
  const known = areTitles(text);
  if (known !== undefined) return known;
  let inWord = false;
  let found = false;
  for (const character of text) {
    if (hasNewCharacter(character)) inWord = false;
    else if (uppercase().test(character) || titlecase().test(character)) {
      if (inWord) return false;
      inWord = true;
      found = true;
    } else if (lowercase().test(character)) {
      if (!inWord) return false;
      found = true;
    } else inWord = false;
  }
  return found;
}

defineMethods(strType, {
  "isalpha(self, /)": (self) => areAll(selfText(self), LETTER, alphabetic),
  "isdecimal(self, /)": (self) => areAll(selfText(self), DIGIT, decimal),
  "isdigit(self, /)": (self) => areAll(selfText(self), DIGIT, digit),
  "isnumeric(self, /)": (self) => areAll(selfText(self), DIGIT, numeric),
  "isalnum(self, /)": (self) => areAll(selfText(self), LETTER | DIGIT, alphanumeric),
  "isspace(self, /)": (self) => areAll(selfText(self), SPACE, space),
  "isascii(self, /)": (self) => isAscii(selfText(self)),
  "isidentifier(self, /)": (self) => isIdentifier(selfText(self)),
  "isprintable(self, /)": (self) => isPrintable(selfText(self)),
  "islower(self, /)": (self) => isLower(selfText(self)),
  "isupper(self, /)": (self) => isUpper(selfText(self)),
  "istitle(self, /)": (self) => isTitle(selfText(self)),
});
