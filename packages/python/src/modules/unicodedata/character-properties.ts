/**
 * A database of characters: what one version of Unicode says of every code point. There are two, as in CPython: Unicode 14 and, for `ucd_3_2_0`, Unicode 3.2, which is
 * kept as its differences from the other. Both read the packed tables of `unicode-data.ts` when they are first asked.
 */

import { charge } from "../../limits.ts";
import { normalizeText } from "../../normal-forms.ts";
import { hasNewCharacter, newCharacterClass } from "../../objects/unicode-version.ts";
import { findCharacter, findCharacterName } from "../../syntax/character-names.ts";
import { unpackText } from "../../syntax/packed-text.ts";
import { type Run, runFinder } from "./runs.ts";
import { OLD_PROPERTIES, PROPERTIES } from "./unicode-data.ts";

/** A property that is kept in runs, and what a character in no run has. */
const PROPERTY_PLACES = { category: 0, bidirectional: 1, combining: 2, eastAsianWidth: 3, mirrored: 4 } as const;
const ABSENT = { category: "Cn", bidirectional: "", combining: "0", eastAsianWidth: "N", mirrored: "0" } as const;
export type Property = keyof typeof PROPERTY_PLACES;

type Numeric = { readonly value: number; readonly isDigit: boolean; readonly isDecimal: boolean };
type Finder = (code: number) => Run | undefined;

const fraction = (text: string): number => {
  const [top, bottom] = text.split("/") as [string, string | undefined];
  return Number(top) / Number(bottom ?? 1);
};

function readMappings(text: string): ReadonlyMap<number, string> {
  const mappings = new Map<number, string>();
  let next = 0;
  for (const line of text.split("\n")) {
    const [gap, mapping] = line.split(":") as [string, string];
    const code = next + Number.parseInt(gap, 36);
    mappings.set(code, mapping);
    next = code + 1;
  }
  return mappings;
}

const newCharacters = new RegExp(`(${newCharacterClass()}+)`, "u");

export class CharacterDatabase {
  readonly version: string;
  readonly #base: CharacterDatabase | undefined;
  readonly #packed: string;
  readonly #finders = new Map<number, Finder>();
  #sections: string[] | undefined;
  #mappings: ReadonlyMap<number, string> | undefined;

  constructor(version: string, packed: string, base?: CharacterDatabase) {
    this.version = version;
    this.#packed = packed;
    this.#base = base;
  }

  #section(place: number): string {
    this.#sections ??= unpackText(this.#packed).split("|");
    return this.#sections[place]!;
  }

  #find(place: number, code: number): Run | undefined {
    let finder = this.#finders.get(place);
    if (finder === undefined) this.#finders.set(place, (finder = runFinder(this.#section(place))));
    return finder(code);
  }

  /** The decompositions, or of the old database the five normal forms that were corrected since. */
  #mapping(code: number): string | undefined {
    this.#mappings ??= readMappings(this.#section(6));
    return this.#mappings.get(code);
  }

  #isUnassigned(code: number): boolean {
    return this.property("category", code) === "Cn";
  }

  property(property: Property, code: number): string {
    const found = this.#find(PROPERTY_PLACES[property], code)?.value;
    if (this.#base === undefined) return found ?? ABSENT[property];
    if (found === "-") return ABSENT[property];
    if (found !== undefined) return found;
    if (property !== "category" && this.#isUnassigned(code))
      return property === "eastAsianWidth" ? "F" : ABSENT[property];
    return this.#base.property(property, code);
  }

  numeric(code: number): Numeric | undefined {
    const run = this.#find(5, code);
    if (run === undefined) return undefined;
    const step = run.value.endsWith("+") ? code - run.first : 0;
    const isDecimal = run.value.includes("D");
    return {
      value: fraction(run.value.replace(/[dD+]/g, "")) + step,
      isDecimal,
      isDigit: isDecimal || run.value.includes("d"),
    };
  }

  /** The value of a digit. CPython: the old database knows also digits that came later. */
  digit(code: number): number | undefined {
    const found = (this.#base ?? this).numeric(code);
    return found?.isDigit === true ? found.value : undefined;
  }

  decomposition(code: number): string {
    if (this.#base === undefined) return this.#mapping(code) ?? "";
    return this.#isUnassigned(code) ? "" : this.#base.decomposition(code);
  }

  nameOf(code: number): string | null {
    return this.#base !== undefined && this.#isUnassigned(code) ? null : findCharacterName(code);
  }

  /** The character of a name, or the characters of a named sequence; the old database knows neither aliases nor sequences. */
  lookup(name: string): string | null {
    const found = findCharacter(name, true);
    if (found === null || this.#base === undefined) return found;
    const code = found.codePointAt(0)!;
    return this.nameOf(code) === name.toUpperCase() && String.fromCodePoint(code) === found ? found : null;
  }

  /** The text in a normal form. What this version doesn't know stays as it is and keeps its neighbours apart. */
  normalize(form: string, text: string): string {
    charge(text.length * 8);
    if (this.#base !== undefined) return this.#normalizeOld(form, text);
    if (!hasNewCharacter(text)) return normalizeText(text, form);
    return text
      .split(newCharacters)
      .map((part, at) => (at % 2 === 1 ? part : normalizeText(part, form)))
      .join("");
  }

  #normalizeOld(form: string, text: string): string {
    let done = "";
    let part = "";
    for (const character of text) {
      const code = character.codePointAt(0)!;
      if (this.#isUnassigned(code)) {
        done += normalizeText(part, form) + character;
        part = "";
      } else {
        const corrected = this.#mapping(code);
        part += corrected === undefined ? character : String.fromCodePoint(Number.parseInt(corrected, 16));
      }
    }
    return done + normalizeText(part, form);
  }
}

export const unicode14: CharacterDatabase = new CharacterDatabase("14.0.0", PROPERTIES);
export const unicode3: CharacterDatabase = new CharacterDatabase("3.2.0", OLD_PROPERTIES, unicode14);
