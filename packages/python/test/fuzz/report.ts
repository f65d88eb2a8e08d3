/** Counts, groups and saves what was found. Differences of one group differ in the same way; the shortest program stands for the group. */

import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Verdict } from "./compare.ts";

const FOUND = fileURLToPath(new URL("found/", import.meta.url));

type Group = { topic: string; count: number; source: string; want: string; got: string; seed: number };

export class Report {
  equal = 0;
  different = 0;
  readonly skipped = new Map<string, number>();
  readonly groups = new Map<string, Group>();
  /** How many differ in which way. */
  readonly ways = new Map<string, number>();
  /** Is told of every comparison. */
  heard: (topic: string, isEqual: boolean) => void = () => undefined;

  get total(): number {
    return this.equal + this.different;
  }

  add(topic: string, source: string, verdict: Verdict, seed: number): void {
    if (verdict.kind !== "skipped") this.heard(topic, verdict.kind === "equal");
    if (verdict.kind === "equal") this.equal++;
    else if (verdict.kind === "skipped") this.skipped.set(verdict.reason, (this.skipped.get(verdict.reason) ?? 0) + 1);
    else {
      this.different++;
      this.ways.set(verdict.what, (this.ways.get(verdict.what) ?? 0) + 1);
      const key = `${topic}|${verdict.what}|${shape(verdict.want)}|${shape(verdict.got)}`;
      const known = this.groups.get(key);
      if (known === undefined)
        this.groups.set(key, { topic, count: 1, source, want: verdict.want, got: verdict.got, seed });
      else {
        known.count++;
        if (source.length < known.source.length)
          Object.assign(known, { source, want: verdict.want, got: verdict.got, seed });
      }
    }
  }

  note(text: string): void {
    console.log(text);
  }

  /** Prints the groups, most frequent first, and saves them. */
  finish(name: string, most = Number.POSITIVE_INFINITY): void {
    const groups = [...this.groups.values()].sort((a, b) => b.count - a.count);
    const text = groups
      .map(
        ({ topic, count, source, want, got, seed }) =>
          `# ${topic} (${count}, seed ${seed})\n${source}\n#  want ${want}\n#  got  ${got}\n`,
      )
      .join("\n");
    if (groups.length > 0) {
      mkdirSync(FOUND, { recursive: true });
      writeFileSync(`${FOUND}${name}.txt`, text);
      console.log(text.split("\n\n#").slice(0, most).join("\n\n#"));
    }
    for (const [reason, count] of this.skipped) console.log(`skipped ${count}: ${reason}`);
    for (const [what, count] of this.ways) console.log(`differs ${count}: ${what}`);
    const percent = this.total === 0 ? 100 : (100 * this.equal) / this.total;
    console.log(
      `${this.total} compared, ${this.equal} equal (${percent.toFixed(3)} %), ${this.different} different in ${groups.length} groups`,
    );
  }
}

/** What is left of a message without its values. */
function shape(text: string): string {
  return text
    .replace(/'[^']*'/g, "'")
    .replace(/[-\d.]+/g, "0")
    .slice(0, 50);
}
