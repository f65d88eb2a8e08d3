import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCases, runCases } from "../case-file.ts";

/** Case files that read and write files: each has a virtual file system of its own here, an empty directory with CPython. */
const folder = new URL("./cases/", import.meta.url);

test.for(readdirSync(folder).filter((name) => name.endsWith(".py")))("%s", (name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  expect(readCases(text).filter((each) => each.expected !== undefined).length).toBeGreaterThan(50);
  expect(runCases(text, name, { files: {} }).join("\n")).toBe("");
});
