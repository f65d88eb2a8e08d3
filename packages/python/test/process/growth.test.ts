/**
 * What grows asks for the room of its growth: V8 makes a larger copy of an array or a table, and the old one lives until the new one is full. Each program must be stopped by the
 * interpreter itself, with its variables alive, before its process is resident with 64 MB more than it may.
 */

import { readFileSync } from "node:fs";
import process from "node:process";
import { expect, test } from "vitest";
import { PythonProcess } from "../../src/index.ts";

const LIMIT_MB = 128;
const BEYOND_MB = 64;

const programs: readonly (readonly [name: string, source: string])[] = [
  ["list.append", "x = []\nwhile True: x.append(0)"],
  ["list.extend, small pieces", "x = []\nwhile True: x.extend((1, 2, 3))"],
  ["list.extend of an iterator", "x = []\nx.extend(iter(int, 1))"],
  ["list.insert at the end", "x = []\nwhile True: x.insert(len(x), 0)"],
  ["list += list", "x = [0] * 1000\nwhile True: x += x"],
  ["slice assignment", "x = [0]\nwhile True: x[len(x):] = x"],
  ["list of a range", "list(range(10**9))"],
  ["list comprehension", "[i for i in range(10**9)]"],
  ["nested list comprehension", "[0 for i in range(10**5) for j in range(10**5)]"],
  ["generator expression", "tuple(i for i in range(10**9))"],
  ["starred assignment", "a, *b = iter(int, 1)"],
  ["heappush", "import heapq\nx = []\nwhile True: heapq.heappush(x, len(x))"],
  ["itertools.cycle", "import itertools\nfor i in itertools.cycle(range(10**9)): pass"],
  ["json.loads", "import json\njson.loads('[' + '1,' * 20_000_000 + '1]')"],
  ["dict of ints", "x = {}\nfor i in range(10**9): x[i] = i"],
  ["dict with deletions", "x = {}\nfor i in range(10**9):\n    x[i] = i\n    if i % 8 == 0: del x[i]"],
  ["dict of tuples", "x = {}\nfor i in range(10**9): x[(i, 1)] = i"],
  ["dict comprehension", "{i: 0 for i in range(10**9)}"],
  ["dict.fromkeys", "dict.fromkeys(range(10**9))"],
  ["set.add", "x = set()\nfor i in range(10**9): x.add(i)"],
  ["set, its order known", "x = {1, 2}\nlist(x)\nfor i in range(10**9): x.add(i)"],
  ["Counter", "from collections import Counter\nCounter(range(10**9))"],
  ["lru_cache", "from functools import lru_cache\nf = lru_cache(None)(lambda n: n)\nfor i in range(10**9): f(i)"],
  ["bytearray.append", "x = bytearray()\nwhile True: x += b'0123456789' * 100_000"],
  ["ints of kilobytes", "x = []\ni = 7 ** 100_000\nwhile True:\n    i += 1\n    x.append(i)"],
  ["negative ints of kilobytes", "x = []\ni = -7 ** 100_000\nwhile True:\n    i -= 1\n    x.append(i)"],
  ["ints of megabytes", "x = []\ni = 1 << 100_000_000\nwhile True: x.append(i ^ len(x))"],
  ["a long source of assignments", "a = 1\n".repeat(150_000)],
  ["a long source of calls", "f(a)\n".repeat(120_000)],
  ["a long source of functions", "def f(): pass\n".repeat(45_000)],
  ["a long source of classes", "class A: 0\n".repeat(60_000)],
  ["a long source of comprehensions", "[a for a in '']\n".repeat(40_000)],
  ["a long source of with statements", "with a: 0\n".repeat(60_000)],
  ["a long source of one expression", `x = ${"a[0], ".repeat(100_000)}`],
];

/** Megabytes that a process was resident with at most. */
function mostResidentMb(pid: number | undefined): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1]) / 1024;
}

test.each(programs)("%s", async (_, source) => {
  await using py = await PythonProcess.start({
    authorizedImports: ["*"],
    memoryLimitMb: LIMIT_MB,
    keepVariables: false,
    sandbox: "off",
  });
  const { pid } = py;
  await py.run("kept = [1, {'a': (2, 3)}]");
  const before = process.platform === "linux" ? mostResidentMb(pid) : 0;
  const { error } = await py.run(source);
  expect(error?.message).toBe(`memory limit of ${LIMIT_MB} MB exceeded`);
  expect(py.pid).toBe(pid);
  expect((await py.run("kept")).valueRepr).toBe("[1, {'a': (2, 3)}]");
  // Elsewhere nobody tells what a process was resident with.
  if (process.platform === "linux") expect(mostResidentMb(pid) - before).toBeLessThan(LIMIT_MB + BEYOND_MB);
});

test.each(["1 << 10 ** 50", "7 ** (10 ** 400)", "'a' * 10 ** 15"])(
  "what is asked for is told in numbers: %s",
  async (source) => {
    await using py = await PythonProcess.start({ memoryLimitMb: LIMIT_MB, keepVariables: false, sandbox: "off" });
    const { error } = await py.run(source);
    expect([error?.limit, error?.type, Number.isFinite(error?.used)]).toEqual(["memory", "MemoryError", true]);
  },
);

const atDefaultLimit: readonly (readonly [name: string, source: string])[] = [
  ["a list made at just its length, appended to", "x = [0] * 40_000_000\nx.append(1)"],
  ["the same, inserted into", "x = [0, 1] * 20_000_000\nx.insert(0, 1)"],
  ["the same, extended", "x = list(range(1000)) * 40_000\nx += (1,)"],
  [
    "garbage collected again and again near the limit",
    "d = dict.fromkeys(range(100_000))\nx = []\nwhile True: x.append(dict(d))",
  ],
];

test.each(atDefaultLimit)("512 MB: %s", async (_, source) => {
  await using py = await PythonProcess.start({ keepVariables: false });
  const { pid } = py;
  await py.run("kept = 5");
  const { error } = await py.run(source);
  expect(error).toMatchObject({ limit: "memory", allowed: 512 });
  expect(py.pid).toBe(pid);
  expect((await py.run("x = None\nkept")).value).toBe(5);
});

test("a list that fits is made, whatever V8 makes of long arrays", async () => {
  await using py = await PythonProcess.start({ keepVariables: false });
  const { value, error } = await py.run("x = [0] * 50_000_000\ny = (1, 2, 3) * 1000\nlen(x), x[-1], len(y)");
  expect(error).toBe(null);
  expect(value).toEqual([50_000_000, 0, 3000]);
  expect((await py.run("x = None\nx = [1, 2, 3] * 15_000_000\nlen(x), x[:4], x[-2:]")).value).toEqual([
    45_000_000,
    [1, 2, 3, 1],
    [2, 3],
  ]);
});
