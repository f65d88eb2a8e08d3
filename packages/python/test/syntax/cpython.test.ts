/** Proves the expectations of this folder with CPython, where there is one of the right version. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const version = spawnSync("python3", ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"], { encoding: "utf8" });
const hasCPython = version.status === 0 && version.stdout.trim() === "3.11";

test.skipIf(!hasCPython)("CPython 3.11 gives these trees and errors (skipped where python3 is not 3.11)", () => {
  const script = fileURLToPath(new URL("./fill.py", import.meta.url));
  const check = spawnSync("python3", [script, "--check"], { encoding: "utf8" });
  expect(check.stdout + check.stderr).toBe("");
});
