/** A sample of all attacks in one host process, in three orders; `node test/attacks/one-host.ts` runs all of them. */

import { afterAll, expect, test } from "vitest";
import { PythonProcess } from "../../src/index.ts";
import { MOST_BLOCKED_MS, type Order, readAttacks, runInOneHost } from "./one-host.ts";

afterAll(() => PythonProcess.releaseSpares());

test("there are at least 3000 programs", async () => {
  expect((await readAttacks()).length).toBeGreaterThan(3000);
});

test.each<Order>(["forwards", "backwards", "shuffled"])("%s", { timeout: 300_000 }, async (order) => {
  const attacks = await readAttacks(60);
  const { programs, failures, longestBlocks } = await runInOneHost(attacks, order);
  expect(failures.join("\n")).toBe("");
  expect(programs).toBeGreaterThan(50);
  expect(longestBlocks.filter(({ ms }) => ms > MOST_BLOCKED_MS)).toEqual([]);
});
