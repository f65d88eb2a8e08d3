// The TypeScript of docs/agents.md, docs/models.md and of docs/guide is type-checked and run, each block as a script of its own; what it prints is
// the text that stands below it. Blocks of docs/models.md without a text need a service, and are type-checked only. Links lead to files.

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const fromSource = new URL("../cli/from-source.ts", import.meta.url).href;
const guide = readdirSync(join(root, "docs/guide")).sort();
const pages = ["docs/agents.md", "docs/models.md", ...guide.map((name) => `docs/guide/${name}`)];
const textOf = (page: string): string => readFileSync(join(root, page), "utf8");
const blocksOf = (page: string) =>
  [...textOf(page).matchAll(/^```ts (\S+)\n([\s\S]*?)^```$(?:\n\n```text\n([\s\S]*?)^```$)?/gm)].map(
    ([, name, code, output]) => ({ page, name, code, output }),
  );
const blocks = pages.flatMap(blocksOf);

mkdirSync(join(root, ".cache"), { recursive: true });
// Inside the repository, so that the blocks find what they import.
const folder = mkdtempSync(join(root, ".cache", "pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const { name, code } of blocks) writeFileSync(join(folder, `${name}.mts`), code);
const compilerOptions = { noUnusedLocals: false };
writeFileSync(
  join(folder, "tsconfig.json"),
  JSON.stringify({ extends: "../../tsconfig.json", include: ["*.mts"], compilerOptions }),
);

const node = (args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder }, (_, stdout, stderr) => resolve({ stdout, stderr }));
  });

test("the pages are there, and every block has a name of its own and an output below it", () => {
  expect(guide).toEqual([
    ...["building-good-agents.md", "coming-from-smolagents.md", "executors.md", "files-and-network.md"],
    ...["human-in-the-loop.md", "memory.md", "multi-agent.md", "streaming.md", "tour.md"],
  ]);
  for (const page of pages) {
    const count = textOf(page).match(/^```ts/gm)?.length ?? 0;
    expect([page, count > 0, blocksOf(page).length]).toEqual([page, true, count]);
    const silent = blocksOf(page).filter(({ output }) => output === undefined);
    expect([page, silent.length]).toEqual([page, page === "docs/models.md" ? 6 : 0]);
  }
  expect(new Set(blocks.map(({ name }) => name)).size).toBe(blocks.length);
});

test("links lead to files", () => {
  for (const page of pages) {
    for (const [, target] of textOf(page).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
      expect(existsSync(join(root, dirname(page), target)), `${page}: ${target}`).toBe(true);
    }
  }
});

test("the blocks have no type errors", async () => {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  expect(await node([tsc, "-p", folder])).toEqual({ stdout: "", stderr: "" });
});

test.each(blocks.filter(({ output }) => output !== undefined))(
  "$name of $page prints what stands there",
  async ({ name, output }) => {
    expect(await node(["--import", fromSource, join(folder, `${name}.mts`)])).toEqual({ stdout: output, stderr: "" });
  },
);
