/**
 * Before all tests: the engine's child process in one file. Tests start hundreds of children; from sources each start would strip types from hundreds of files.
 * The folder is this run's own, so that two runs don't meet.
 */

import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";

const python = fileURLToPath(new URL("../packages/python", import.meta.url));

export default async function setup(): Promise<() => Promise<void>> {
  const folder = `${python}/.cache/${process.pid}`;
  await build({
    config: false,
    cwd: python,
    entry: { "child-main": "src/process/child-main.ts" },
    outDir: `${folder}/dist`,
    format: "esm",
    platform: "node",
    target: "node22",
    fixedExtension: false,
    dts: false,
    logLevel: "error",
  });
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/package.json`, '{ "type": "module" }\n');
  process.env.ADDER_PYTHON_CHILD_ENTRY = `${folder}/dist/child-main.js`;
  return () => rm(folder, { recursive: true, force: true });
}
