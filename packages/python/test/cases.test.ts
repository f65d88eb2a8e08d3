import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCases, runCases } from "./case-file.ts";

const folder = new URL("./cases/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".py"));

describe("case files", () => {
  test.for(files)("%s", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    expect(readCases(text).filter((each) => each.expected !== undefined).length).toBeGreaterThan(0);
    expect(runCases(text, name).join("\n")).toBe("");
  });
});
