import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PlainValue, pythonFloat, StopProgram, ToolFailure } from "../../src/plain-value.ts";
import { PythonProcess } from "../../src/process/python-process.ts";

/** The real engine in its process; the process around it is tested with a puppet in the files beside this one. */
let py: PythonProcess;
let toolCalls: [PlainValue[], object][] = [];

beforeAll(async () => {
  py = await PythonProcess.start({
    memoryLimitMb: 128,
    tools: {
      echo: (args, kwargs) => {
        toolCalls.push([args, kwargs]);
        return args[0];
      },
      negate: ([n]) => -(n as number),
      slow: async () => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return pythonFloat(3);
      },
      missing: () => {
        throw new ToolFailure("KeyError", "no such city");
      },
      broken: () => {
        throw new Error("connection refused");
      },
      never: () => new Promise(() => {}),
      final_answer: ([answer]) => {
        throw new StopProgram(answer ?? null);
      },
    },
  });
});
afterAll(() => py.close());

describe("programs", () => {
  test("state stays between runs", async () => {
    await py.run("x = 1\ndef f(n): return n + x");
    const { value, valueRepr, error, stdout, steps } = await py.run("print(x)\nf(1)");
    expect([value, valueRepr, error, stdout]).toEqual([2, "2", null, "1\n"]);
    expect(steps).toBeGreaterThan(0);
  });

  test("values cross by value", async () => {
    const { value } = await py.run("[None, True, 2**70, 1.5, 'é', b'\\x00', (1, 2), {1: 'a'}]");
    expect(value).toEqual([null, true, 2n ** 70n, 1.5, "é", new Uint8Array([0]), [1, 2], new Map([[1, "a"]])]);
  });

  test("a traceback has CPython's shape", async () => {
    const { error } = await py.run("def f():\n    return 1 / 0\nf()", { filename: "step_1" });
    expect(error).toEqual({
      type: "ZeroDivisionError",
      message: "division by zero",
      lineno: 2,
      traceback: `Traceback (most recent call last):
  File "step_1", line 3, in <module>
    f()
  File "step_1", line 2, in f
    return 1 / 0
           ~~^~~
ZeroDivisionError: division by zero
`,
    });
  });

  test("variables of the host", async () => {
    const { valueRepr } = await py.run("(rows, n)", { variables: { rows: [{ a: 1 }], n: pythonFloat(2) } });
    expect(valueRepr).toBe("([{'a': 1}], 2.0)");
  });

  test("950 calls deep is no problem, without end is a RecursionError", async () => {
    const deep = await py.run("def f(n): return 0 if n == 0 else 1 + f(n - 1)\nf(950)");
    expect(deep.value).toBe(950);
    const endless = await py.run(
      "def g(n): return g(n + 1)\ntry:\n    g(0)\nexcept RecursionError as e:\n    print(e)",
    );
    expect(endless.stdout).toMatch(/^maximum recursion depth exceeded/);
  });

  test("calls through builtins, methods and comprehensions nest as deep as they may", async () => {
    const { value } = await py.run(`
class Node:
    def __init__(self, child): self.child = child
    def __len__(self): return 1 + (len(self.child) if self.child is not None else 0)
    def depth(self): return max([1] + [1 + c.depth() for c in [self.child] if c is not None])
n = None
for _ in range(300): n = Node(n)
[len(n), n.depth(), sorted([3, 1], key=lambda k: k + n.depth())]`);
    expect(value).toEqual([300, 300, [1, 3]]);
  });
});

describe("tools", () => {
  test("are called with plain values and give Python values", async () => {
    toolCalls = [];
    const { valueRepr } = await py.run("echo({'a': [1, None]}, limit=2, flag=True)");
    expect(valueRepr).toBe("{'a': [1, None]}");
    expect(JSON.stringify(toolCalls)).toBe('[[[{"a":[1,null]}],{"limit":2,"flag":true}]]');
  });

  test("block like any function, also as a key", async () => {
    expect((await py.run("sorted([1, 3, 2], key=negate)")).value).toEqual([3, 2, 1]);
    expect((await py.run("slow()")).valueRepr).toBe("3.0");
  });

  test("raise exceptions that the program can catch", async () => {
    const { stdout } = await py.run(
      "try:\n    missing()\nexcept KeyError as e:\n    print(repr(e))\ntry:\n    broken()\nexcept RuntimeError as e:\n    print(e)",
    );
    expect(stdout).toBe("KeyError('no such city')\nconnection refused\n");
    const { error } = await py.run("broken()");
    expect([error?.type, error?.message]).toEqual(["RuntimeError", "connection refused"]);
  });

  test("end the program past except and finally", async () => {
    const { value, stopped, stdout, error } = await py.run(
      "print('a')\ntry:\n    final_answer({'n': 1})\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')",
    );
    expect([JSON.stringify(value), stopped, stdout, error]).toEqual(['{"n":1}', true, "a\n", null]);
    expect((await py.run("1")).value).toBe(1);
  });

  test("refuse arguments that are no data", async () => {
    const { error } = await py.run("echo(lambda: 1)");
    expect(error?.type).toBe("TypeError");
    expect(error?.message).toMatch(/^argument 1 of echo\(\) must be plain data/);
  });
});

describe("interrupts", () => {
  test.each([
    ["a loop", "while True: pass"],
    [
      "a loop that catches everything",
      "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    ],
    ["a builtin", "sum(range(10**12))"],
    ["a tool", "never()"],
    ["a tool in a try", "try:\n    never()\nexcept BaseException: pass\nwhile True: pass"],
  ])("stop %s and keep the namespace", async (_name, source) => {
    await py.run("kept = 'kept'");
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 100);
    const { error } = await py.run(source, { signal: abort.signal });
    expect(error).toEqual({
      type: "KeyboardInterrupt",
      message: "interrupted by the host",
      traceback: "KeyboardInterrupt: interrupted by the host\n",
      limit: "interrupt",
    });
    expect((await py.run("kept")).value).toBe("kept");
  });
});

describe("limits", () => {
  test("memory ends the run and keeps the process", async () => {
    const { pid } = py;
    const { error } = await py.run("x = []\nwhile True: x.append('ab' * 50)");
    expect(error).toMatchObject({ type: "MemoryError", limit: "memory", message: "memory limit of 128 MB exceeded" });
    await py.run("x = None");
    expect((await py.run("1")).value).toBe(1);
    expect(py.pid).toBe(pid);
  });

  test("garbage is not memory", async () => {
    const { error, value } = await py.run("n = 0\nfor i in range(300000):\n    n += len([i] * 200)\nn");
    expect([error, value]).toEqual([null, 60_000_000]);
  });

  test("time ends the run, without the time of tools", async () => {
    await using quick = await PythonProcess.start({
      timeLimitMs: 300,
      tools: { wait: () => new Promise((resolve) => setTimeout(resolve, 900)) },
    });
    expect((await quick.run("wait()\n'done'")).value).toBe("done");
    const { error } = await quick.run("x = 1\nwhile True: pass");
    expect(error).toMatchObject({ type: "TimeoutError", limit: "time", message: "time limit of 0.3 s exceeded" });
    expect((await quick.run("x")).value).toBe(1);
  });
});
