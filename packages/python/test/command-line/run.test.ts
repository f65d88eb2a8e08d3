import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { adder, finished, startAdder } from "./adder-python.ts";

const folder = mkdtempSync(join(tmpdir(), "adder-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(source: string): string {
  const path = join(folder, "program.py");
  writeFileSync(path, source);
  return path;
}

test("stdout is the program's, and the code is 0", async () => {
  expect(await adder(["run", file("print('ü', 1.0)\n2 + 2\n")])).toEqual({ stdout: "ü 1.0\n", stderr: "", code: 0 });
});

test("a traceback names the file as it was given and goes to stderr", async () => {
  const path = file("def f(x):\n    return x / 0\n\nprint('a')\nf(1)\n");
  expect(await adder(["run", path])).toEqual({
    stdout: "a\n",
    stderr: `Traceback (most recent call last):
  File "${path}", line 5, in <module>
    f(1)
  File "${path}", line 2, in f
    return x / 0
           ~~^~~
ZeroDivisionError: division by zero
`,
    code: 1,
  });
});

test("a syntax error points at its place", async () => {
  const path = file("x = (1,\n");
  const { stderr, code } = await adder(["run", path]);
  expect(stderr).toBe(`  File "${path}", line 1\n    x = (1,\n        ^\nSyntaxError: '(' was never closed\n`);
  expect(code).toBe(1);
});

test("- reads the program from stdin", async () => {
  expect(await adder(["run", "-"], "print(1)\n")).toEqual({ stdout: "1\n", stderr: "", code: 0 });
  const { stderr } = await adder(["run", "-"], "missing");
  expect(stderr).toBe(
    "Traceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\n    missing\nNameError: name 'missing' is not defined\n",
  );
});

test("input() reads stdin, line by line, to its end", async () => {
  const path = file("print(input('name? ').upper())\nprint(input())\ninput()\n");
  const { stdout, stderr, code } = await adder(["run", path], "ada\nsecond\n");
  expect(stdout).toBe("name? ADA\nsecond\n");
  expect(stderr).toMatch(/EOFError: EOF when reading a line\n$/);
  expect(code).toBe(1);
});

test("imports are those allowed", async () => {
  const path = file("import json\nprint(json.dumps({}))\n");
  expect((await adder(["run", path])).stdout).toBe("{}\n");
  expect((await adder(["run", path, "--imports", "json"])).stdout).toBe("{}\n");
  const { stderr, code } = await adder(["run", file("import socket\n"), "--imports", "json,re"]);
  expect(stderr).toMatch(/Import of 'socket' is not allowed/);
  expect(code).toBe(1);
});

test.each([
  ["raise SystemExit", 0, ""],
  ["raise SystemExit(3)", 3, ""],
  ["raise SystemExit('bye')", 1, "bye\n"],
])("%s", async (source, code, stderr) => {
  expect(await adder(["run", file(source)])).toEqual({ stdout: "", stderr, code });
});

test("limits", async () => {
  const forever = file("print('a')\nwhile True: pass\n");
  const { stdout, stderr, code } = await adder(["run", forever, "--time-limit", "0.2"]);
  expect([stdout, code]).toEqual(["a\n", 1]);
  expect(stderr).toMatch(/TimeoutError: time limit of 0\.2 s exceeded\n$/);
});

test("output comes while the program runs, and Ctrl-C stops it", async () => {
  const child = startAdder(["run", file("print('started')\nwhile True: pass\n")]);
  const end = finished(child);
  await Promise.race([new Promise((resolve) => child.stdout!.once("data", resolve)), end]);
  child.kill("SIGINT");
  const { stdout, stderr, code } = await end;
  expect([stdout, code]).toEqual(["started\n", 130]);
  expect(stderr).toMatch(/KeyboardInterrupt/);
});

test("a reader that goes away ends it", async () => {
  const child = startAdder(["run", file("while True: print('x' * 1000)\n")]);
  const end = finished(child);
  await Promise.race([new Promise((resolve) => child.stdout!.once("data", resolve)), end]);
  child.stdout!.destroy();
  expect((await end).code).toBe(0);
});
