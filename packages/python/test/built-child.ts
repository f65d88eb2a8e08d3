/**
 * The child process of the engine as it is built for users, for tests and long runs that start hundreds of children: from sources each start would strip the types from hundreds
 * of files. The folder is that of one run, so that two runs don't meet.
 */

import { rm } from "node:fs/promises";
import process from "node:process";
import { fileURLToPath } from "node:url";

const python = fileURLToPath(new URL("..", import.meta.url));

/** Builds it, and has every child of this process start from it. Gives a function that removes it again. */
export async function useBuiltChild(): Promise<() => Promise<void>> {
  const [{ build }, { childBuild }] = await Promise.all([import("tsdown"), import("../build/child-build.ts")]);
  const folder = `${python}.cache/${process.pid}`;
  for (const options of childBuild(folder)) await build({ config: false, cwd: python, ...options });
  process.env.ADDER_PYTHON_CHILD_ENTRY = `${folder}/child-start.cjs`;
  return () => rm(folder, { recursive: true, force: true });
}
