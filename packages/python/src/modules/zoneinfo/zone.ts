/**
 * A zone: the moments at which its clocks were set, what they showed before, between and after, and the rule for the time after the last.
 *
 * Answers as CPython's zoneinfo gives them: at a local time which is shown twice or never, `fold` chooses between the offset before and the one after.
 */

import { type PosixZone, parsePosixZone, typeAtLocal, typeAtUtc } from "./posix-zone.ts";

/** What clocks show in a period: seconds east of UTC, how much of that is daylight saving, the abbreviation. */
export type ZoneType = { readonly offset: number; readonly dst: number; readonly name: string };

/** What a file says, before the part of daylight saving is worked out. */
export type RawZone = {
  readonly types: readonly { readonly offset: number; readonly isDst: boolean; readonly name: string }[];
  readonly moments: readonly number[];
  /** For each moment the type that begins there. */
  readonly indexes: readonly number[];
  readonly footer: string;
};

/** How far daylight time is ahead, by type: the files don't say it, so it is read off a neighbouring standard time. */
function daylightSavings({ types, indexes }: RawZone): number[] {
  const savings = types.map(() => 0);
  let missing = types.filter(({ isDst }) => isDst).length;
  for (let at = 1; at < indexes.length && missing > 0; at++) {
    const index = indexes[at]!;
    if (!types[index]!.isDst || savings[index] !== 0) continue;
    const before = types[indexes[at - 1]!]!;
    let saving = before.isDst ? 0 : types[index]!.offset - before.offset;
    if (saving === 0 && at < indexes.length - 1) {
      const after = types[indexes[at + 1]!]!;
      if (after.isDst) continue;
      saving = types[index]!.offset - after.offset;
    }
    if (saving === 0) continue;
    savings[index] = saving;
    missing -= 1;
  }
  return savings.map((saving, index) => (saving === 0 && types[index]!.isDst ? 3600 : saving));
}

/** How many items are not greater than the value. */
function countUpTo(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class Zone {
  readonly #moments: readonly number[];
  /** The local clocks at the moments, by fold. */
  readonly #walls: readonly [number[], number[]];
  readonly #types: readonly ZoneType[];
  readonly #before: ZoneType;
  readonly #after: PosixZone;
  /** What always holds, where nothing ever changed. */
  readonly fixed: ZoneType | undefined;

  constructor(raw: RawZone) {
    const savings = daylightSavings(raw);
    const all = raw.types.map(({ offset, name }, index): ZoneType => ({ offset, dst: savings[index]!, name }));
    this.#moments = raw.moments;
    this.#types = raw.indexes.map((index) => all[index]!);
    const standard = raw.types.findIndex(({ isDst }) => !isDst);
    this.#before = all[Math.max(standard, 0)]!;
    this.#after =
      raw.footer === "" ? { kind: "fixed", standard: this.#types.at(-1) ?? all.at(-1)! } : parsePosixZone(raw.footer);
    this.#walls = [[], []];
    raw.moments.forEach((moment, at) => {
      const before = at === 0 ? all[0]!.offset : this.#types[at - 1]!.offset;
      const after = this.#types[at]!.offset;
      this.#walls[0].push(moment + Math.max(before, after));
      this.#walls[1].push(moment + Math.min(before, after));
    });
    if (all.length <= 1 && this.#after.kind === "fixed") this.fixed = this.#after.standard;
  }

  /** What holds at a local clock, in seconds since 1970 as if it were UTC. */
  atLocal(seconds: number, year: number, fold: number): ZoneType {
    const walls = this.#walls[fold === 0 ? 0 : 1];
    const passed = countUpTo(walls, seconds);
    if (passed >= walls.length) return typeAtLocal(this.#after, seconds, year, fold);
    return passed === 0 ? this.#before : this.#types[passed - 1]!;
  }

  atUtc(seconds: number, year: number): { type: ZoneType; fold: number } {
    const count = this.#moments.length;
    if (count > 0 && seconds < this.#moments[0]!) return { type: this.#before, fold: 0 };
    if (count === 0 || (seconds > this.#moments[count - 1]! && this.#after.kind === "turns"))
      return typeAtUtc(this.#after, seconds, year);
    const passed = countUpTo(this.#moments, seconds);
    const before = passed >= 2 ? this.#types[passed - 2]! : this.#before;
    const type =
      seconds > this.#moments[count - 1]! && this.#after.kind === "fixed"
        ? this.#after.standard
        : this.#types[passed - 1]!;
    return { type, fold: before.offset - type.offset > seconds - this.#moments[passed - 1]! ? 1 : 0 };
  }
}
