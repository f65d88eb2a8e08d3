import { expect, test } from "vitest";
import { Interpreter } from "../src/interpreter.ts";
import { type KeptProgram, ProgramCache } from "../src/program-script.ts";

test("a text that is run again is not compiled again, until others have come", () => {
  const cache = new ProgramCache();
  const compiled: string[] = [];
  const get = (source: string, filename = "a.py"): KeptProgram =>
    cache.get(source, filename, () => {
      compiled.push(source);
      return {} as KeptProgram;
    });
  const first = get("1");
  expect(get("1")).toBe(first);
  get("1", "b.py");
  expect(compiled).toEqual(["1", "1"]);
  for (const source of ["2", "3", "4", "5", "6", "7"]) get(source);
  expect(get("1")).toBe(first); // and is the latest by that
  get("8");
  expect(get("1")).toBe(first);
  for (let i = 0; i < 8; i++) get(`other ${i}`);
  expect(get("1")).not.toBe(first);
});

test("a long text is not kept", () => {
  const cache = new ProgramCache();
  const compile = (): KeptProgram => ({}) as KeptProgram;
  const source = "x = 1\n".repeat(50_000);
  expect(cache.get(source, "a.py", compile)).not.toBe(cache.get(source, "a.py", compile));
});

test("a program that is run again is a new run of it", () => {
  const python = new Interpreter();
  const source = "def f(x, seen=[]):\n    seen.append(x)\n    return seen\ntry: n += 1\nexcept NameError: n = 0\nf(n)";
  expect(python.run(source).valueRepr).toBe("[0]");
  const first = python.run("f").valueRepr;
  expect(python.run(source).valueRepr).toBe("[1]");
  expect(python.run("f").valueRepr).not.toBe(first);

  const failing = "def g():\n    return 1 / 0\ng()";
  const { traceback } = python.run(failing).error!;
  expect(python.run("\n\n# another program\ng = None").error).toBeNull();
  expect(python.run(failing).error?.traceback).toBe(traceback);
  expect(traceback).toContain('  File "<string>", line 2, in g\n    return 1 / 0\n');
});
