/**
 * Before all tests: the engine's child process in one file. Tests start hundreds of children; from sources each start would strip types from two hundred files.
 */

import { fileURLToPath } from "node:url";
import { build } from "tsdown";

const python = fileURLToPath(new URL("../packages/python", import.meta.url));

export default async function setup(): Promise<void> {
  await build({
    config: false,
    cwd: python,
    entry: { "child-main": "src/process/child-main.ts" },
    outDir: ".cache",
    format: "esm",
    platform: "node",
    target: "node22",
    fixedExtension: false,
    dts: false,
    logLevel: "error",
  });
  process.env["ADDER_PYTHON_CHILD_ENTRY"] = `${python}/.cache/child-main.js`;
}
