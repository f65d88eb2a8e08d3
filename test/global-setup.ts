/**
 * Before all tests: the engine's child process as it is built for users. Tests start hundreds of children; from sources each start would strip types from hundreds of files.
 * The folder is this run's own, so that two runs don't meet.
 */

import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";
import { childBuild } from "../packages/python/build/child-build.ts";

const python = fileURLToPath(new URL("../packages/python", import.meta.url));

export default async function setup(): Promise<() => Promise<void>> {
  const folder = `${python}/.cache/${process.pid}`;
  for (const options of childBuild(folder)) await build({ config: false, cwd: python, ...options });
  process.env.ADDER_PYTHON_CHILD_ENTRY = `${folder}/child-start.cjs`;
  return () => rm(folder, { recursive: true, force: true });
}
