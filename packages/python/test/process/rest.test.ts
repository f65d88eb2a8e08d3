/** A child of which nobody wants anything gives memory back that its runs have left behind. */

import process from "node:process";
import { expect, test, vi } from "vitest";
import { PythonProcess } from "../../src/index.ts";
import { residentMb } from "../../src/process/run-watch.ts";

const GARBAGE = "kept = [1]\nfor i in range(20): many = [str(n) for n in range(100_000)]\ndel many";

// What a process is resident with is read from /proc, which only Linux has.
test.skipIf(process.platform !== "linux")("garbage of a run, once and after each run that leaves some", async () => {
  await using python = await PythonProcess.start();
  await python.run("1");
  const { pid } = python;
  for (let i = 0; i < 2; i++) {
    await python.run(GARBAGE);
    const after = residentMb(pid)!;
    await vi.waitFor(() => expect(residentMb(pid)).toBeLessThan(after - 10), { timeout: 20_000, interval: 50 });
    expect(await python.run("kept, i, sorted([2, 1])")).toMatchObject({ valueRepr: "([1], 19, [1, 2])", error: null });
  }
});

test.skipIf(process.platform !== "linux")("also where variables are not kept", async () => {
  await using python = await PythonProcess.start({ keepVariables: false });
  await python.run(GARBAGE);
  const after = residentMb(python.pid)!;
  await vi.waitFor(() => expect(residentMb(python.pid)).toBeLessThan(after - 10), { timeout: 20_000, interval: 50 });
  expect(await python.run("kept")).toMatchObject({ valueRepr: "[1]", error: null });
});

test("a run that comes in the middle of it waits, and its clock with it", async () => {
  await using python = await PythonProcess.start({ timeLimitMs: 2000 });
  await python.run("many = [{i: str(i)} for i in range(200_000)]");
  for (const pause of [240, 250, 260, 270]) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    expect(await python.run("more = [str(i) for i in range(100_000)]\nlen(many)")).toMatchObject({
      valueRepr: "200000",
      error: null,
    });
  }
});
