// What docs/tour.md shows of its ten-line program is what the engine shows of it: tokens, tree, scopes, JavaScript, and the traceback.
// Where the page has three dots, anything may stand; white space doesn't count, since the page breaks long lines.

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const page = readFileSync(join(root, "docs/tour.md"), "utf8");
const [, program] = page.match(/^```python\n([\s\S]*?)^```$/m) ?? [];

/** The indented blocks of each station, by its number. */
const stations = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((station) => [Number.parseInt(station, 10), station.match(/^(?: {4}.*\n|\n(?= {4}))+/gm) ?? []]),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tour-"));
  writeFileSync(join(folder, "tour.py"), program ?? "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const engine = (command: string): Promise<string> =>
  new Promise((resolve) => {
    const main = join(root, "packages/python/src/command-line/main.ts");
    execFile(process.execPath, [main, command, "tour.py"], { cwd: folder }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });

const squeeze = (text: string): string => text.replaceAll(/\s+/g, "");

/** The pieces of the blocks that the output does not have, in their order. */
function missing(blocks: readonly string[], output: string): string[] {
  const whole = squeeze(output);
  let from = 0;
  return blocks
    .flatMap((block) => block.split("..."))
    .filter((piece) => {
      const at = whole.indexOf(squeeze(piece), from);
      if (at !== -1) from = at;
      return at === -1;
    });
}

test.each([1, 2, 3, 4])("station %i shows what `explain` shows", async (number) => {
  const blocks = stations.get(number) ?? [];
  expect(blocks.length).toBeGreaterThan(0);
  expect(missing(blocks, await engine("explain"))).toEqual([]);
});

test("the traceback is what `run` shows", async () => {
  const blocks = stations.get(6) ?? [];
  expect(blocks.length).toBeGreaterThan(0);
  expect(missing(blocks, await engine("run"))).toEqual([]);
});

test("the files that it names are there", () => {
  const folders = ["packages/python/src", "packages/agents/src"];
  const named = [...page.matchAll(/`([a-z-]+\/[a-z/-]+\.ts|[a-z-]+\.ts)`/g)].map(([, path]) => path);
  const homes = ["", "syntax/", "process/", "codegen/"];
  const lost = [...new Set(named)].filter(
    (path) => !folders.some((src) => homes.some((home) => existsSync(join(root, src, home + path)))),
  );
  expect(lost).toEqual([]);
});
