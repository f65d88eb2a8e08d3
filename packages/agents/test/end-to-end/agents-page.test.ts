// The TypeScript of docs/agents.md is type-checked and run; what a block prints is the text that stands below it.

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const fromSource = new URL("../cli/from-source.ts", import.meta.url).href;
const page = readFileSync(join(root, "docs/agents.md"), "utf8");
const blocks = [...page.matchAll(/^```ts (\S+)\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm)].map(
  ([, name, code, output]) => ({ name, code, output }),
);

mkdirSync(join(root, ".cache"), { recursive: true });
// Inside the repository, so that the blocks find what they import.
const folder = mkdtempSync(join(root, ".cache", "agents-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const { name, code } of blocks) writeFileSync(join(folder, `${name}.mts`), code);
writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: "../../tsconfig.json", include: ["*.mts"] }));

const node = (args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder }, (_, stdout, stderr) => resolve({ stdout, stderr }));
  });

test("every block has an output below it", () => {
  expect(blocks.map(({ name }) => name)).toEqual(["tool-calling", "cost", "resume", "approval", "saved-agent"]);
  expect(page.match(/^```ts/gm)?.length).toBe(blocks.length);
});

test("the blocks have no type errors", async () => {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  expect(await node([tsc, "-p", folder])).toEqual({ stdout: "", stderr: "" });
});

test.each(blocks)("$name prints what the page says", async ({ name, output }) => {
  expect(await node(["--import", fromSource, join(folder, `${name}.mts`)])).toEqual({ stdout: output, stderr: "" });
});
