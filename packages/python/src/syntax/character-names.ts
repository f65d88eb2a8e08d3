/**
 * Names of all characters of Unicode 14, for `\N{...}` in string literals and for the module unicodedata. The names of ideographs and of Hangul syllables are
 * computed; all others, with the aliases and the named sequences, come from the packed table beside this file, unpacked when the first name is asked for.
 */

import { CHARACTER_NAMES, OTHER_NAMES } from "./character-name-data.ts";
import { unpackText } from "./packed-text.ts";

type Names = { readonly byCode: ReadonlyMap<number, string>; readonly byName: ReadonlyMap<string, number> };

let names: Names | undefined;
let otherNames: ReadonlyMap<string, string> | undefined;

function readNames(): Names {
  const byCode = new Map<number, string>();
  const byName = new Map<string, number>();
  let code = 0;
  let words: string[] = [];
  for (const line of unpackText(CHARACTER_NAMES).split("\n")) {
    let at = 0;
    while (line.charCodeAt(at) < 58) at += 1;
    if (at > 0) code += Number(line.slice(0, at));
    const shared = line.charCodeAt(at) - 97;
    const rest = line.slice(at + 1);
    words = rest === "" ? words.slice(0, shared) : [...words.slice(0, shared), ...rest.split(" ")];
    const name = words.join(" ");
    byCode.set(code, name);
    byName.set(name, code);
    code += 1;
  }
  return { byCode, byName };
}

function readOtherNames(): ReadonlyMap<string, string> {
  const others = new Map<string, string>();
  for (const line of unpackText(OTHER_NAMES).split("\n")) {
    const [codes, name] = line.split(":") as [string, string];
    others.set(name, String.fromCodePoint(...codes.split(" ").map((code) => Number.parseInt(code, 16))));
  }
  return others;
}

/** The unified ideographs of Unicode 14. */
const IDEOGRAPHS: readonly (readonly [first: number, last: number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b738],
  [0x2b740, 0x2b81d],
  [0x2b820, 0x2cea1],
  [0x2ceb0, 0x2ebe0],
  [0x30000, 0x3134a],
];
const isIdeograph = (code: number): boolean => IDEOGRAPHS.some(([first, last]) => first <= code && code <= last);

const LEADS = "G GG N D DD R M B BB S SS _ J JJ C K T P H".split(" ").map((name) => name.replace("_", ""));
const VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
const TAILS = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ");

function syllableName(code: number): string {
  const at = code - 0xac00;
  return `HANGUL SYLLABLE ${LEADS[Math.floor(at / 588)]}${VOWELS[Math.floor((at % 588) / 28)]}${TAILS[at % 28]}`;
}

function findSyllable(sounds: string): string | null {
  const parts = /^([BCDGHJKMNPRST]{0,2})([AEIOUWY]+)([BCDGHJKLMNPST]{0,2})$/.exec(sounds);
  if (parts === null) return null;
  const [lead, vowel, tail] = [LEADS.indexOf(parts[1]!), VOWELS.indexOf(parts[2]!), TAILS.indexOf(parts[3]!)];
  if (lead < 0 || vowel < 0 || tail < 0) return null;
  return String.fromCodePoint(0xac00 + lead * 588 + vowel * 28 + tail);
}

/**
 * The character of a name or alias (in any case, but ideographs and Hangul syllables in upper case), `null` where there is none.
 * `sequences`: also named sequences of several characters, which only `unicodedata.lookup` takes.
 */
export function findCharacter(name: string, sequences = false): string | null {
  if (name.startsWith("HANGUL SYLLABLE ")) return findSyllable(name.slice(16));
  const ideograph = /^CJK UNIFIED IDEOGRAPH-([0-9A-F]{4,5})$/.exec(name);
  if (ideograph !== null) {
    const code = Number.parseInt(ideograph[1]!, 16);
    return isIdeograph(code) ? String.fromCodePoint(code) : null;
  }
  const upper = name.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  names ??= readNames();
  const code = names.byName.get(upper);
  if (code !== undefined) return String.fromCodePoint(code);
  otherNames ??= readOtherNames();
  const other = otherNames.get(upper);
  return other === undefined || (!sequences && [...other].length > 1) ? null : other;
}

/** The name of a character, `null` where it has none. */
export function findCharacterName(code: number): string | null {
  if (code >= 0xac00 && code <= 0xd7a3) return syllableName(code);
  if (isIdeograph(code)) return `CJK UNIFIED IDEOGRAPH-${code.toString(16).toUpperCase()}`;
  names ??= readNames();
  return names.byCode.get(code) ?? null;
}
