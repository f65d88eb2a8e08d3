import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Interpreter } from "../src/index.ts";

const folder = new URL("./programs/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".py"))
  .map((name) => name.slice(0, -3));

/** Whole programs, as language models write them: output and traceback as CPython 3.11 prints them (`programs.py` proves it). */
describe("programs", () => {
  test.for(names)("%s", (name) => {
    const source = readFileSync(new URL(`${name}.py`, folder), "utf8");
    const outcome = new Interpreter({ authorizedImports: ["*"] }).run(source, { filename: `${name}.py` });
    expect(outcome.stdout + outcome.stderr + (outcome.error?.traceback ?? "")).toBe(
      readFileSync(new URL(`${name}.txt`, folder), "utf8"),
    );
  });
});
