/** Every limit: it can be set, has a default, and is reported by its name, what was allowed and what was used. */

import { expect, test } from "vitest";
import { Interpreter, PythonProcess, type PythonProcessOptions } from "../../src/index.ts";

type Row = {
  option: PythonProcessOptions;
  source: string;
  error: { limit: string; type: string; message: string; allowed: number; used: unknown };
};

const some = expect.any(Number) as unknown;
const LIMITS: readonly Row[] = [
  {
    option: { timeLimitMs: 200 },
    source: "while True: pass",
    error: { limit: "time", type: "TimeoutError", message: "time limit of 0.2 s exceeded", allowed: 200, used: some },
  },
  {
    option: { stepLimit: 1000 },
    source: "while True: pass",
    error: {
      limit: "steps",
      type: "RuntimeError",
      message: "step limit of 1000 steps exceeded",
      allowed: 1000,
      used: some,
    },
  },
  {
    option: { memoryLimitMb: 50 },
    source: "x = []\nwhile True: x.append([0] * 1000)",
    error: { limit: "memory", type: "MemoryError", message: "memory limit of 50 MB exceeded", allowed: 50, used: some },
  },
  {
    option: { outputLimit: 100 },
    source: "print('x' * 60)\nprint('y' * 60)",
    error: {
      limit: "output",
      type: "RuntimeError",
      message: "output limit of 100 characters exceeded",
      allowed: 100,
      used: 122,
    },
  },
  {
    option: { recursionLimit: 50 },
    source: "def f(): f()\nf()",
    error: {
      limit: "recursion",
      type: "RecursionError",
      message: "maximum recursion depth exceeded",
      allowed: 50,
      used: 51,
    },
  },
  {
    option: { intDigitLimit: 1000 },
    source: "str(10 ** 2000)",
    error: {
      limit: "int-digits",
      type: "ValueError",
      message:
        "Exceeds the limit (1000 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
      allowed: 1000,
      used: 2000,
    },
  },
  {
    option: { hostCallLimit: 3 },
    source: "while True: tool()",
    error: {
      limit: "host-calls",
      type: "RuntimeError",
      message: "host call limit of 3 calls exceeded",
      allowed: 3,
      used: 4,
    },
  },
  {
    option: { sourceLimit: 20 },
    source: "x = 1 # a long comment",
    error: {
      limit: "source-size",
      type: "MemoryError",
      message: "source limit of 20 characters exceeded",
      allowed: 20,
      used: 22,
    },
  },
  {
    option: { nestingLimit: 30 },
    source: `x = ${"-".repeat(100)}1`,
    error: {
      limit: "nesting-depth",
      type: "RecursionError",
      message: "maximum recursion depth exceeded during compilation",
      allowed: 30,
      used: 31,
    },
  },
];

test.each(LIMITS)("$error.limit", async ({ option, source, error }) => {
  await using py = await PythonProcess.start({ tools: { tool: () => 1 }, ...option });
  const result = await py.run(source);
  expect(result.error).toMatchObject(error);
  expect(result.error!.used).toBeGreaterThanOrEqual(result.error!.allowed!);
  expect((await py.run("1")).value).toBe(1);
});

const CATCHING = [
  "try:\n    BODY\nexcept BaseException: pass",
  "try:\n    BODY\nexcept: pass",
  "try:\n    BODY\nfinally:\n    while True: break",
  "def f():\n    try:\n        BODY\n    finally:\n        return 1\nf()",
  "class C:\n    def __enter__(self): pass\n    def __exit__(self, *args): return True\nwith C():\n    BODY",
  "import contextlib\nwith contextlib.suppress(BaseException):\n    BODY",
  "def g():\n    while True:\n        try: yield\n        except BaseException: pass\nfor _ in g():\n    BODY",
  "class D:\n    def __del__(self): print('deleted')\nd = D()\nBODY",
  "async def f():\n    try:\n        BODY\n    except BaseException: pass\nawait f()",
  "import asyncio\nasync def f():\n    BODY\nasync def main(): return await asyncio.gather(f(), return_exceptions=True)\nasyncio.run(main())",
  "import threading\ndef work():\n    BODY\nt = threading.Thread(target=work)\nt.start()\nt.join()",
  "class E:\n    def __eq__(self, other):\n        BODY\n[E()].index(1)",
  "try:\n    BODY\nexcept* BaseException: pass",
];
const BODIES: readonly (readonly [limit: string, body: string])[] = [
  ["steps", "while True: 1"],
  ["output", "print('x' * 2000)"],
  ["host-calls", "for _ in range(9): tool()"],
  ["memory", "'x' * 10**12"],
];

test.each(BODIES)("%s is caught by nothing of the program", (limit, body) => {
  for (const template of CATCHING) {
    const python = new Interpreter({
      authorizedImports: ["*"],
      stepLimit: 50_000,
      outputLimit: 1000,
      hostCallLimit: 5,
      memoryLimitMb: 64,
      toolNames: ["tool"],
      callTool: () => 1,
    });
    const source = `${template.replace("BODY", body)}\nprint('went on')`;
    const { error, stdout } = python.run(source);
    expect([source, error?.limit, stdout]).toEqual([source, limit, ""]);
  }
});

test("the defaults", async () => {
  await using py = await PythonProcess.start({ authorizedImports: ["sys"] });
  const { value, error } = await py.run("import sys\nsys.getrecursionlimit(), sys.get_int_max_str_digits()");
  expect([error, value]).toEqual([null, [1000, 4300]]);
});

test.each<[PythonProcessOptions, string]>([
  [{ nestingLimit: 2000 }, "PythonProcess.start: nestingLimit must be at most 1000, got 2000"],
  [{ sourceLimit: 0 }, "PythonProcess.start: sourceLimit must be a positive number, got 0"],
  [{ intDigitLimit: -1 }, "PythonProcess.start: intDigitLimit must be a positive number, got -1"],
  [
    { outputLimit: Number.POSITIVE_INFINITY },
    "PythonProcess.start: outputLimit must be a positive number, got Infinity",
  ],
])("%j", async (options, message) => {
  await expect(PythonProcess.start(options)).rejects.toMatchObject({ code: "PYTHON_OPTIONS_INVALID", message });
});

test("Infinity is no limit of time and steps", async () => {
  const { POSITIVE_INFINITY } = Number;
  await using py = await PythonProcess.start({ timeLimitMs: POSITIVE_INFINITY, stepLimit: POSITIVE_INFINITY });
  expect((await py.run("1")).value).toBe(1);
});

test("variables of a run count to its memory limit, and not to its steps", async () => {
  const lists = Array.from({ length: 600_000 }, (_, i) => [i]);
  await using small = await PythonProcess.start({ memoryLimitMb: 64 });
  const { error } = await small.run("len(x)", { variables: { x: lists } });
  expect(error).toMatchObject({ limit: "memory", type: "MemoryError", message: "memory limit of 64 MB exceeded" });
  expect(await small.run("len(x)", { variables: { x: [1, 2] } })).toMatchObject({ value: 2, error: null });
  await using short = await PythonProcess.start({ stepLimit: 100 });
  expect(await short.run("len(x)", { variables: { x: lists.slice(0, 5000) } })).toMatchObject({ value: 5000 });
});
