import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import "../src/interpreter.ts";
import { ImportGate } from "../src/modules/import-gate.ts";
import { definitionOf, moduleNames } from "../src/modules/registry.ts";
import { LazyAttributes, pending } from "../src/objects/lazy-attributes.ts";
import { PythonProcess } from "../src/process/python-process.ts";

const source = join(import.meta.dirname, "../src");
const child = dirname(process.env.ADDER_PYTHON_CHILD_ENTRY!);

test("every name of the registry is that of a definition", () => {
  expect([...moduleNames].filter((name) => definitionOf(name)?.name !== name)).toEqual([]);
});

test("the core of the child has no module in it, and the library has each in a file", () => {
  const core = readFileSync(join(child, "core.cjs"), "utf8");
  expect(core).not.toContain("class JSONDecoder");
  const files = [
    ...readFileSync(join(source, "modules/registry.ts"), "utf8").matchAll(/^import \{[^}]*\} from "\.\/(.+)\.ts";$/gm),
  ]
    .map(([, path]) => `modules-${path!.replaceAll("/", "-")}.cjs`)
    .filter((file) => file !== "modules-module-definition.cjs");
  expect(files.length).toBeGreaterThan(90);
  const there = readdirSync(join(child, "library"));
  expect(files.filter((file) => !there.includes(file))).toEqual([]);
  for (const file of files) expect(core).toContain(`library:${file.replace(".cjs", "")}`);
});

test("what is built of them is ASCII, which it is read as", () => {
  const files = readdirSync(child, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".cjs"));
  expect(files.filter((file) => /[^\0-\x7f]/.test(readFileSync(join(child, file), "utf8")))).toEqual([]);
});

test("every module is found in the child when it is imported", async () => {
  await using python = await PythonProcess.start({
    authorizedImports: ["*"],
    files: {},
    fetch: () => Promise.reject(new Error("not here")),
  });
  for (const name of moduleNames) {
    const { error } = await python.run(`import ${name}`);
    expect(error?.message, name).toBeUndefined();
  }
});

test("what a module makes when somebody looks at it is not made by its import", () => {
  const notes: string[] = [];
  const attributes = new LazyAttributes([
    ["plain", 1],
    ["late", pending(() => notes.push("made"))],
    ["never", pending(() => notes.push("made in vain"))],
  ]);
  attributes.tellOf((name, value) => notes.push(`${name} is ${value}`));
  expect(attributes.get("late")).toBe(2);
  expect(attributes.get("late")).toBe(2);
  expect(notes).toEqual(["plain is 1", "made", "late is 2"]);

  const gate = new ImportGate(["*"]);
  const collections = gate.load("collections");
  expect(gate.contentOf(collections).map(([name]) => name)).not.toContain("UserList");
  expect(gate.contentOf(collections).map(([name]) => name)).toContain("deque");
});

test("what else is loaded late is there when it is wanted", async () => {
  await using python = await PythonProcess.start();
  expect((await python.run('"\\N{SNOWMAN}"')).value).toBe("\u2603");
  expect((await python.run("f(x for x in y, 1)")).error?.message).toBe(
    "Generator expression must be parenthesized (<string>, line 1)",
  );
});
