/**
 * Character sets: `[a-z\d]`, `\w`, `.`, or one letter in any case, made into something that answers quickly.
 *
 * Codes below 256 are looked up in a table; above it ranges are searched by halves and classes are asked.
 */

import { addRangeVariants, caseVariants, type Folding } from "./case-variants.ts";
import { type ClassName, isInClass } from "./unicode-classes.ts";

/** What stands in a set, as written. */
export type SetItem =
  | { kind: "range"; from: number; to: number }
  | { kind: "class"; name: ClassName; negated: boolean };

/** How the items of a set are to be read. */
export type SetReading = { negated: boolean; folding: Folding; ascii: boolean };

export class CharacterSet {
  readonly #items: readonly { name: ClassName; negated: boolean }[];
  readonly #ascii: boolean;
  readonly #negated: boolean;
  /** from, to, from, to ... sorted, not overlapping */
  readonly #ranges: readonly number[];
  #low: Uint8Array | undefined;

  constructor(items: readonly SetItem[], reading: SetReading) {
    this.#ascii = reading.ascii;
    this.#negated = reading.negated;
    this.#items = items.filter((item) => item.kind === "class");
    this.#ranges = sortedRanges(items, reading.folding);
  }

  /** One byte for each code below 256: 1 for a member; in the last place, whether there may be members above. Made when it is asked for: a letter in any case has two codes. */
  get low(): Uint8Array {
    if (this.#low === undefined) {
      const low = new Uint8Array(257);
      for (let code = 0; code < 256; code++) low[code] = this.#search(code) ? 1 : 0;
      low[256] = this.#negated || this.#items.length > 0 || (this.#ranges.at(-1) ?? 0) > 255 ? 1 : 0;
      this.#low = low;
    }
    return this.#low;
  }

  has(code: number): boolean {
    return code < 256 ? (this.#low ?? this.low)[code] === 1 : this.#search(code);
  }

  /** The two members of a set that has just these, as a letter in any case has. */
  pair(): [number, number] | undefined {
    const ranges = this.#ranges;
    const isPair = !this.#negated && this.#items.length === 0 && ranges.length === 4;
    return isPair && ranges[0] === ranges[1] && ranges[2] === ranges[3] ? [ranges[0]!, ranges[2]!] : undefined;
  }

  #search(code: number): boolean {
    return this.#contains(code) !== this.#negated;
  }

  #contains(code: number): boolean {
    const ranges = this.#ranges;
    let low = 0;
    let high = ranges.length >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (code < ranges[2 * middle]!) high = middle;
      else if (code > ranges[2 * middle + 1]!) low = middle + 1;
      else return true;
    }
    for (const item of this.#items) if (isInClass(item.name, code, this.#ascii) !== item.negated) return true;
    return false;
  }
}

function sortedRanges(items: readonly SetItem[], folding: Folding): number[] {
  const pairs: [number, number][] = [];
  for (const item of items) {
    if (item.kind !== "range") continue;
    pairs.push([item.from, item.to]);
    if (item.from === item.to) for (const code of caseVariants(item.from, folding)) pairs.push([code, code]);
    else addRangeVariants(item.from, item.to, folding, (code) => pairs.push([code, code]));
  }
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const [from, to] of pairs) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged.flat();
}
