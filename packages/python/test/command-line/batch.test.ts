import { describe, expect, test } from "vitest";
import { adder, finished, startAdder } from "./adder-python.ts";

type Line = {
  id: unknown;
  stdout: string;
  value_repr: string | null;
  error: { type: string; message: string } | null;
  ms: number;
};

async function batch(requests: unknown[], args: string[] = []): Promise<Line[]> {
  const stdin = requests.map((request) => (typeof request === "string" ? request : JSON.stringify(request))).join("\n");
  const { stdout, stderr, code } = await adder(["batch", ...args], stdin);
  expect([stderr, code]).toEqual(["", 0]);
  return stdout === ""
    ? []
    : stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
}

test("a line in, a line out, with exactly these fields", async () => {
  const lines = await batch([
    { id: 1, code: "print('hi')\nx = 6\nx * 7" },
    { id: "b", code: "x = 1" },
  ]);
  expect(lines).toEqual([
    { id: 1, stdout: "hi\n", value_repr: "42", error: null, ms: expect.any(Number) },
    { id: "b", stdout: "", value_repr: null, error: null, ms: expect.any(Number) },
  ]);
  expect(Object.keys(lines[0]!)).toEqual(["id", "stdout", "value_repr", "error", "ms"]);
});

test("value_repr is Python's repr of the last expression statement", async () => {
  const codes = ["'a'", "None", "[1.0, 'x', None]", "x = 1", "def f(): return 1", "{'a': (1,)}", "f'{1}'"];
  const lines = await batch(codes.map((code, id) => ({ id, code })));
  expect(lines.map((line) => line.value_repr)).toEqual([
    "'a'",
    "None",
    "[1.0, 'x', None]",
    null,
    null,
    "{'a': (1,)}",
    "'1'",
  ]);
});

test("programs know nothing of each other", async () => {
  const lines = await batch([
    { id: 1, code: "secret = 1\nimport math\nmath.pi = 3", authorized_imports: ["math"] },
    { id: 2, code: "secret" },
    { id: 3, code: "import math\nmath.pi > 3", authorized_imports: ["math"] },
  ]);
  expect(lines[1]!.error).toEqual({ type: "NameError", message: "name 'secret' is not defined" });
  expect(lines[2]!.value_repr).toBe("True");
});

test("errors are those of Python", async () => {
  const lines = await batch([
    { id: 1, code: "print('before')\n1 / 0" },
    { id: 2, code: "class Mine(Exception): pass\nraise Mine('told')" },
    { id: 3, code: "x = (" },
  ]);
  expect(lines.map(({ stdout, error }) => [stdout, error])).toEqual([
    ["before\n", { type: "ZeroDivisionError", message: "division by zero" }],
    ["", { type: "Mine", message: "told" }],
    ["", { type: "SyntaxError", message: expect.stringContaining("'(' was never closed") }],
  ]);
});

test("a broken line gives an error in its place and the rest goes on", async () => {
  const lines = await batch([
    "{",
    "[1]",
    { id: 3 },
    { id: 4, code: 5 },
    { id: 5, code: "1", authorized_imports: "json" },
    "",
    { id: 7, code: "7" },
  ]);
  expect(lines.map(({ id, value_repr, error }) => [id, value_repr, error?.type, error?.message])).toEqual([
    [null, null, "ValueError", "line 1 is no JSON"],
    [null, null, "ValueError", "line 2 is no JSON object"],
    [3, null, "ValueError", "line 3: code must be a string, got nothing"],
    [4, null, "ValueError", "line 4: code must be a string, got number"],
    [5, null, "ValueError", "line 5: authorized_imports must be a list of strings"],
    [7, "7", undefined, undefined],
  ]);
});

test("imports are those of the line", async () => {
  const code = "import json\njson.dumps([1])";
  const lines = await batch([
    { id: 1, code, authorized_imports: ["json"] },
    { id: 2, code, authorized_imports: ["*"] },
    { id: 3, code: "import os", authorized_imports: [] },
  ]);
  expect(lines.slice(0, 2).map((line) => line.value_repr)).toEqual(["'[1]'", "'[1]'"]);
  expect(lines[2]!.error?.message).toMatch(/^Import of 'os' is not allowed/);
});

describe("limits", () => {
  test("end one program and not the next", async () => {
    const lines = await batch(
      [
        { id: 1, code: "print('x')\nwhile True: pass" },
        { id: 2, code: "try:\n    while True: pass\nexcept BaseException: pass\nfinally: print('never')" },
        { id: 3, code: "'fine'" },
      ],
      ["--time-limit", "0.3"],
    );
    expect(lines.map(({ stdout, value_repr, error }) => [stdout, value_repr, error?.type])).toEqual([
      ["x\n", null, "TimeoutError"],
      ["", null, "TimeoutError"],
      ["", "'fine'", undefined],
    ]);
  });

  test("steps", async () => {
    const [line] = await batch([{ id: 1, code: "for i in range(10**9): pass" }], ["--step-limit", "1000"]);
    expect(line!.error?.message).toBe("step limit of 1000 steps exceeded");
  });

  test("memory", async () => {
    const lines = await batch(
      [
        { id: 1, code: "x = []\nwhile True: x.append([1] * 1000)" },
        { id: 2, code: "x = 'a' * 10**10" },
        { id: 3, code: "x = 2 ** (10**12)" },
        { id: 4, code: "'fine'" },
      ],
      ["--memory-limit", "100"],
    );
    expect(lines.map(({ error }) => error?.type)).toEqual(["MemoryError", "MemoryError", "MemoryError", undefined]);
  });
});

test("the order of output is that of input, whatever the jobs", async () => {
  const requests = [30, 1, 20, 1, 10, 1].map((n, id) => ({
    id,
    code: `s = 0\nfor i in range(${n} * 10000): s += 1\ns`,
  }));
  const lines = await batch(requests, ["--jobs", "3"]);
  expect(lines.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(lines.map((line) => line.value_repr)).toEqual(["300000", "10000", "200000", "10000", "100000", "10000"]);
});

test("each answer comes before the next line is sent", async () => {
  const child = startAdder(["batch"]);
  const end = finished(child);
  let seen = "";
  child.stdout!.on("data", (text) => {
    seen += text;
  });
  for (const id of [1, 2]) {
    child.stdin!.write(`${JSON.stringify({ id, code: String(id) })}\n`);
    while (!seen.includes(`"id":${id}`)) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  child.stdin!.end();
  expect((await end).code).toBe(0);
});

test("an empty stdin gives nothing", async () => {
  expect(await batch([])).toEqual([]);
});
