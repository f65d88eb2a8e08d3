// The figures of docs/why-code.md are those that `npm run bench:tokens` gives: after a change of the prompts, put its last table there.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { measureWorkflows, percent, sumOf, sumTable, totalOf } from "../../../../bench/tokens.ts";

test("the page has the table, and its sentences the numbers", async () => {
  const page = readFileSync(new URL("../../../../docs/why-code.md", import.meta.url), "utf8");
  const rows = await measureWorkflows();
  expect(rows.length).toBe(20);
  expect(/\| code \/ careful code [\s\S]*?\*\*all 20\*\*.*/.exec(page)?.[0]).toBe(sumTable(rows));

  const { code, careful, calls } = sumOf(rows);
  const fewer = (some: number, all: number): string => percent(some, all).slice(1).trim();
  const sentences = [
    `A careful model needs about **${fewer(totalOf(careful), totalOf(calls))} fewer tokens and ${fewer(careful.turns, calls.turns)} fewer turns** with code.`,
    `One that trusts its programs needs ${fewer(totalOf(code), totalOf(calls))} and ${fewer(code.turns, calls.turns)} fewer.`,
    `${code.output} to ${careful.output} tokens of output against ${calls.output}`,
  ];
  const text = page.replaceAll(/\s+/g, " ");
  for (const sentence of sentences) expect(text).toContain(sentence);
}, 300_000);
