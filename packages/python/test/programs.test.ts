import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Interpreter } from "../src/index.ts";

const folder = new URL("./programs/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".py"))
  .map((name) => name.slice(0, -3));

/**
 * Whole programs, as language models write them: output and traceback as CPython 3.11 prints them (`programs.py` proves it). A first line `# needs: files, code from strings`
 * says what the host has to give.
 */
describe("programs", () => {
  test.for(names)("%s", (name) => {
    const source = readFileSync(new URL(`${name}.py`, folder), "utf8");
    const needs = /^# needs: (.*)/.exec(source)?.[1] ?? "";
    const host = {
      authorizedImports: ["*"],
      allowDynamicCode: needs.includes("code from strings"),
      ...(needs.includes("files") ? { files: {} } : {}),
    };
    const outcome = new Interpreter(host).run(source, { filename: `${name}.py` });
    const text = outcome.stdout + outcome.stderr + (outcome.error?.traceback ?? "");
    expect(text.replace(/ at 0x[0-9a-f]{6,}/g, " at 0x...")).toBe(readFileSync(new URL(`${name}.txt`, folder), "utf8"));
  });
});
