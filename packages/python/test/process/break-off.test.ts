/** Long operations of V8's own, which hear no clock: a run is broken off in the middle of them, and its variables live on. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { type PlainValue, PythonProcess } from "../../src/index.ts";

const OPERATIONS: readonly (readonly [name: string, source: string])[] = [
  ["a power", "3 ** 100_000_000"],
  ["a product", "a = 7 ** 5_000_000\nwhile True: a = a * a % (1 << 200_000_000)"],
  ["a division", "a = (1 << 80_000_000) - 1\nwhile True: a // ((1 << 40_000_001) + 1)"],
  ["the text of an int", "import sys\nsys.set_int_max_str_digits(0)\na = 7 ** 3_000_000\nwhile True: str(a)"],
  ["an int of a text", "import sys\nsys.set_int_max_str_digits(0)\nwhile True: int('7' * 10_000_000)"],
  ["replace", "a = 'ab' * 10_000_000\nwhile True: a.replace('b', 'cd')"],
  ["join", "a = ['ab'] * 2_000_000\nwhile True: ''.join(a)"],
  ["translate", "a = 'ab' * 5_000_000\nwhile True: a.translate({97: 'xyz'})"],
  ["a sort of floats", "import random\na = [random.random() for _ in range(300_000)]\nwhile True: sorted(a)"],
  ["a list that is being sorted", "kept['list'].sort(key=lambda x: 3 ** 100_000_000)"],
  ["JSON", "import json\na = [{'a': i} for i in range(100_000)]\nwhile True: json.loads(json.dumps(a))"],
  ["a match", "import re\nwhile True: re.match(r'(a*)*b', 'a' * 5000)"],
  ["a search", "while True: 'a' * 1_000_000 + 'b' in 'a' * 30_000_000"],
  ["a search that compares much", "a = 'a' * 20_000_000; b = 'a' * 5000 + 'b' + 'a' * 5000\nwhile True: a.find(b)"],
  [
    "the same of a pattern",
    "import re\na = 'a' * 20_000_000; b = 'a' * 500 + 'b' + 'a' * 500\nwhile True: re.sub(b, '', a)",
  ],
  [
    "a normal form",
    "import unicodedata\na = 'a' + '\\u0301\\u0323' * 300_000\nwhile True: unicodedata.normalize('NFC', a)",
  ],
  ["links of a text", "a = ''\nwhile True: a = 'a' + a + 'b'"],
  ["sums", "sum(range(10**15))"],
  ["sleep", "import time\ntime.sleep(10**6)"],
];

let py: PythonProcess;
beforeAll(async () => {
  py = await PythonProcess.start({ authorizedImports: ["*"], timeLimitMs: 1000 });
});
afterAll(() => py.close());

test.each(OPERATIONS)("%s", async (_name, source) => {
  await py.run("kept = {'list': [1, 2]}; a = None");
  const { error } = await py.run(source);
  expect(error).toMatchObject({
    type: "TimeoutError",
    limit: "time",
    allowed: 1000,
    message: "time limit of 1 s exceeded",
  });
  // The time limit is 1 s, and a break-off comes at most a quarter of a second late; this machine may be five times as slow.
  expect(error!.used).toBeLessThan(1000 + 5 * 250);
  expect((await py.run("kept, [[1]], sorted([2, 1]), repr([kept])")).valueRepr).toBe(
    "({'list': [1, 2]}, [[1]], [1, 2], \"[{'list': [1, 2]}]\")",
  );
});

test("a program that calls tools all the time ends at its limit by its own clock, and its process lives", async () => {
  const tools = { few: () => new Uint8Array(12_000), many: () => new Uint8Array(65_536), none: () => null };
  await using python = await PythonProcess.start({ tools, timeLimitMs: 1000, hostCallLimit: 10_000_000 });
  await python.run("kept = [1]");
  const { pid } = python;
  for (const call of ["few()", "many()", "none()"]) {
    const { error } = await python.run(`while True: ${call}`);
    expect(error).toMatchObject({ limit: "time", message: "time limit of 1 s exceeded" });
    expect((await python.run("kept")).value).toEqual([1]);
    expect(python.pid).toBe(pid);
  }
});

/** Uses types, builtins and modules that no session has used before, so that the engine has much to make ready. */
const FIRST_USES = `
import decimal, enum, json, re, struct, textwrap
from dataclasses import dataclass
@dataclass(order=True)
class Place:
    x: int
    y: float = 0.5
class Color(enum.Enum):
    RED = 1
def uses():
    yield int.from_bytes(b"ab", "big"), (7).to_bytes(2, "little"), "Straße".upper().casefold(), b"a".hex(), 1.5 .hex()
    yield {1: 2}.setdefault(3, 4), [3, 1].index(1), (1, 2).count(1), {1} | {2}, frozenset("a"), range(9).index(4), complex(1, 2)
    yield re.sub(r"\\w+", "x", "a b"), json.dumps({"a": [None]}), struct.unpack("<H", b"ab"), decimal.Decimal("1.10") + 1
    yield Place(1) < Place(2), Color.RED, textwrap.fill("a b " * 9, 9), f"{1234.5:>12,.2f}", "%5d" % 3, ascii("é"), sorted("ba")
    try:
        struct.pack("B", 300)
    except struct.error as error:
        yield str(error), repr(error), error.args
list(uses())`;

test("whatever the engine was just making ready when a run was broken off is made ready by the next", async () => {
  await using whole = await PythonProcess.start({ authorizedImports: ["*"], keepSpare: true });
  const { valueRepr } = await whole.run(FIRST_USES);
  expect(valueRepr).toContain("Decimal('2.10')");
  let broken = 0;
  for (let ms = 1; ms < 60; ms += 2) {
    await using python = await PythonProcess.start({ authorizedImports: ["*"], keepSpare: true });
    setTimeout(() => process.kill(python.pid!, "SIGINT"), ms);
    const { error } = await python.run(FIRST_USES);
    if (error !== null) broken++;
    expect(await python.run(FIRST_USES)).toMatchObject({ error: null, valueRepr });
  }
  expect(broken).toBeGreaterThan(0);
  await PythonProcess.releaseSpares();
});

test("an interrupt does the same", async () => {
  await py.run("kept = [1]");
  const { pid } = py;
  const { error } = await py.run("print('here', flush=True)\n3 ** 100_000_000", { signal: AbortSignal.timeout(200) });
  expect(error).toMatchObject({ type: "KeyboardInterrupt", limit: "interrupt" });
  expect((await py.run("kept")).valueRepr).toBe("[1]");
  expect(py.pid).toBe(pid);
});

test("a program that ends at its limit is not disturbed by a signal that comes too late", async () => {
  for (let round = 0; round < 20; round++) {
    process.kill(py.pid!, "SIGINT");
    expect((await py.run(`${round}`)).value).toBe(round);
  }
});

test("a value that takes the run past its limit on the way to the host", async () => {
  await py.run("kept = [1]\nclass Quiet(list):\n    def __repr__(self): return 'quiet'");
  const { pid } = py;
  const { error, value, valueRepr } = await py.run(
    "import time\nbegun = time.monotonic()\nwhile time.monotonic() - begun < 0.95: pass\nQuiet(range(4_000_000))",
  );
  expect(error).toMatchObject({ type: "TimeoutError", limit: "time", message: "time limit of 1 s exceeded" });
  expect([value, valueRepr]).toEqual([null, null]);
  expect((await py.run("kept")).valueRepr).toBe("[1]");
  expect(py.pid).toBe(pid);
});

test("what a run printed before it was broken off is there", async () => {
  const { stdout, error } = await py.run("print('before')\n3 ** 100_000_000");
  expect([stdout, error?.limit]).toEqual(["before\n", "time"]);
});

test("a value on its way to a tool or back: the run is broken off, and the frame does no harm", async () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => [i, "a\u20ac", { k: null }]);
  const tools = { echo: ([value]: PlainValue[]) => value! };
  await using python = await PythonProcess.start({ tools });
  await python.run("", { variables: { rows, text: "y".repeat(5_000_000) } });
  const { pid } = python;
  for (const [name, ms] of ["rows", "text"].flatMap((each) => [100, 160, 210, 270, 350].map((ms) => [each, ms]))) {
    const signal = AbortSignal.timeout(ms as number);
    const { error } = await python.run(`while True: echo(${name})`, { signal });
    expect(error).toMatchObject({ type: "KeyboardInterrupt", limit: "interrupt" });
    expect((await python.run("len(rows), len(text), len(echo(rows))")).value).toEqual([50_000, 5_000_000, 50_000]);
  }
  expect(python.pid).toBe(pid);
});

test("what a large value takes on its way is the program's time only where it is computed", async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => [i]);
  const after = ([ms]: PlainValue[]) => new Promise((resolve) => void setTimeout(resolve, ms as number, rows));
  await using python = await PythonProcess.start({ tools: { after }, timeLimitMs: 1200 });
  expect(await python.run("len(after(1500))")).toMatchObject({ value: 100_000, error: null });
  const { error } = await python.run("n = 0\nwhile True:\n    after(0)\n    n += 1");
  expect(error).toMatchObject({ limit: "time", message: "time limit of 1.2 s exceeded" });
  expect((await python.run("n")).value).toBeGreaterThan(0);
});

test("a host that is busy with something else keeps a program waiting, which is not the program's time", async () => {
  const tools = { echo: async ([value]: PlainValue[]) => value! };
  await using python = await PythonProcess.start({ tools, timeLimitMs: 1000 });
  const { pid } = python;
  const busy = setInterval(() => {
    for (const end = performance.now() + 300; performance.now() < end; );
  }, 5);
  try {
    const source = "n = 0\nfor i in range(8): n += len(echo([1] * 100_000))\nn";
    expect(await python.run(source)).toMatchObject({ value: 800_000, error: null });
    const { error } = await python.run("3 ** 100_000_000");
    expect(error).toMatchObject({ limit: "time", message: "time limit of 1 s exceeded" });
  } finally {
    clearInterval(busy);
  }
  expect(python.pid).toBe(pid);
});
