/**
 * The same kind of programs against `PythonProcess`: what kills, floods or outwits must end as an outcome or as a process that died, the host must live, and the next
 * program must run. A listener on loopback and a file are the canaries; the environment of the child is empty.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ProcessDiedError, PythonLimitError, PythonProcess, StopProgram, ToolFailure } from "../../src/index.ts";

const FATAL = [
  "while True: pass",
  "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
  "x = [0]\nwhile True: x += x",
  "x = 'a'\nwhile True: x += x",
  "x = []\nwhile True: x.append([x])",
  "x = []\nwhile True: x.append(object())",
  "x = {}\nwhile True: x[len(x)] = 'x' * 100",
  "x = []\nwhile True: x.append(bytes(10**6))",
  "x = []\nwhile True: x.append(7 ** 10**5)",
  "x = 2\nwhile True: x = x * x",
  "while True: print('x' * 10**5)",
  "while True: echo('x' * 1000)",
  "while True:\n    try: echo(print)\n    except TypeError: pass",
  "while True:\n    try: refuse()\n    except BaseException: pass",
  "import re\nre.match('(a+)+$', 'a' * 100 + 'b')",
  "import itertools\nlist(itertools.product(range(100), repeat=10))",
  "class A:\n    def __repr__(s):\n        while True: pass\nA()",
  "class A(Exception):\n    def __str__(s):\n        while True: pass\nraise A",
  "class A: pass\ni = 0\nx = []\nwhile True:\n    a = A()\n    setattr(a, 'x%d' % i, x)\n    x.append(a)\n    i += 1",
  "i = 0\nwhile True:\n    globals()['x%d' % i] = [i] * 100\n    i += 1",
  "x = []\ndef g(): yield x\nwhile True: x.append(g())",
  "x = None\nwhile True: x = (x, lambda: x)",
  "def f(n):\n    try: f(n + 1)\n    finally: f(n + 1)\nf(0)",
];

const HARMLESS: readonly (readonly [string, RegExp])[] = [
  ["def f(): f()\nf()", /^RecursionError/],
  ["x = []\nfor i in range(3000): x = [x]\nrepr(x)", /^RecursionError/],
  ["x = []\nfor i in range(300): x = [x]\necho(x)", /^ValueError/],
  ["x = []\nx.append(x)\necho(x)", /^ValueError/],
  ["echo(print)", /^TypeError/],
  ["open('/etc/passwd')", /^\w+/],
  ["import os\nos.system('id')", /^RuntimeError/],
  ["import os\nos.listdir('/etc')", /^RuntimeError/],
  ["import socket", /^(ImportError|ModuleNotFoundError)/],
  ["process.env", /^NameError/],
  ["globalThis", /^NameError/],
  ["raise SystemExit(5)", /^SystemExit/],
  ["raise KeyboardInterrupt", /^KeyboardInterrupt/],
  ["import sys\nsys.exit(7)", /^(SystemExit|ModuleNotFoundError)/],
  ["refuse()", /^ValueError: no/],
  ["crash()", /^\w+/],
  ["(" + "(".repeat(100_000), /^(SyntaxError|MemoryError|RecursionError)/],
];

test("programs that must be stopped leave a host and a process that work", { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "adder-canary-"));
  const canary = join(folder, "canary.txt");
  writeFileSync(canary, "untouched");
  let connections = 0;
  const listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const keys = Reflect.ownKeys(Object.prototype).length;
  const py = await PythonProcess.start({
    authorizedImports: ["*"],
    timeLimitMs: 400,
    memoryLimitMb: 64,
    outputLimit: 1_000_000,
    tools: {
      echo: async ([value]) => value ?? null,
      refuse: () => {
        throw new ToolFailure("ValueError", "no");
      },
      crash: () => {
        throw new TypeError("the host's own mistake");
      },
      stop: () => {
        throw new StopProgram("stopped");
      },
    },
  });
  try {
    const wrong: string[] = [];
    for (const source of FATAL) {
      try {
        const { error } = await py.run(source);
        if (error?.limit === undefined && error?.type !== "RecursionError")
          wrong.push(`${source}\n-> ${error?.type}: ${error?.message}`);
      } catch (error) {
        if (!(error instanceof ProcessDiedError || error instanceof PythonLimitError))
          wrong.push(`${source}\n-> ${String(error)}`);
      }
      const { valueRepr } = await py.run("1 + 1");
      if (valueRepr !== "2") wrong.push(`${source}\n-> no second run`);
    }
    for (const [source, want] of HARMLESS) {
      const { error } = await py.run(source);
      const got = `${error?.type}: ${error?.message}`;
      if (!want.test(got) || /SystemError|Cannot read|is not a function/.test(got))
        wrong.push(`${source.slice(0, 200)}\n-> ${got}`);
    }
    const stopped = await py.run("try: stop()\nexcept BaseException: print('caught')\nfinally: print('finally')");
    expect(stopped).toMatchObject({ stopped: true, value: "stopped", stdout: "", error: null });
    const polluted = await py.run(
      "echo({'__proto__': {'polluted': 1}, 'constructor': {'prototype': {'polluted': 1}}})",
    );
    expect(polluted.error).toBeNull();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Reflect.ownKeys(Object.prototype).length).toBe(keys);
    expect(wrong.join("\n\n")).toBe("");
    expect(readFileSync(canary, "utf8")).toBe("untouched");
    expect(connections).toBe(0);
  } finally {
    await py.close();
    listener.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
