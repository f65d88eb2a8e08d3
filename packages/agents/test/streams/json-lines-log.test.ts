// The log of runs in a file, as whoever reads it later has it.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CodeAgent, jsonLinesLog, ScriptedModel } from "../../src/index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "log-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const typesIn = async (file: string): Promise<string[]> =>
  (await readFile(file, "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { type: string }).type);

test("a file gets each event when it happens; deltas only when asked for", async () => {
  const [short, long] = ["short.jsonl", "long.jsonl"].map((name) => join(folder, name));
  const written: number[] = [];
  await using agent = new CodeAgent({
    model: new ScriptedModel(["<code>\nfinal_answer(2 ** 70)\n</code>"], { chunkSize: 10 }),
    listeners: [jsonLinesLog(short), jsonLinesLog(long, { deltas: true })],
  });
  for await (const event of agent.stream("Go")) {
    if (event.type !== "model.delta") written.push((await typesIn(short)).length);
  }
  const own = ["run.start", "step.start", "model.end", "action.code", "tool.call", "tool.result", "step.end", "final"];
  expect(await typesIn(short)).toEqual([...own, "run.end"]);
  // What is written is never behind what is told.
  expect(written.every((count, index) => count > index)).toBe(true);
  const all = await typesIn(long);
  expect(all.filter((type) => type !== "model.delta")).toEqual([...own, "run.end"]);
  expect(all.filter((type) => type === "model.delta").length).toBeGreaterThan(2);
  expect(await readFile(short, "utf8")).toContain('"output":1180591620717411303424');
});
