// Packages for the cpython executor: a virtual environment of their own, made once and kept.
//
// The environment is named after its Python and its list, built beside its place and then moved there, so that two processes
// that want the same one don't meet half of it. pip runs on the machine, with its network, before any program runs.

import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { AgentError } from "../errors.ts";

const run = promisify(execFile);
const installLimitMs = 10 * 60_000;

/** The Python of an environment that has the packages; makes it if need be. */
export async function installPackages(python: string, packages: readonly string[]): Promise<string> {
  for (const name of packages) {
    if (/^[A-Za-z0-9/.][^\s]*$/.test(name)) continue;
    throw new AgentError(
      `CPythonExecutor: wanted options.packages to be names such as "pandas" or "pandas==2.2.3", got ${JSON.stringify(name)}.`,
      { code: "executor_option_invalid" },
    );
  }
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "adder", "python");
  const hash = createHash("sha256").update(JSON.stringify([python, [...packages].toSorted()]));
  const folder = join(cache, hash.digest("hex").slice(0, 24));
  if (!existsSync(folder)) await build(python, packages, cache, folder);
  return join(folder, "bin", "python");
}

async function build(python: string, packages: readonly string[], cache: string, folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const making = join(cache, `making-${randomUUID()}`);
  try {
    await run(python, ["-m", "venv", making], { timeout: installLimitMs });
    const pip = ["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "--", ...packages];
    await run(join(making, "bin", "python"), pip, { timeout: installLimitMs, maxBuffer: 1 << 24 });
    await rename(making, folder);
  } catch (cause) {
    await rm(making, { recursive: true, force: true });
    // Another process was quicker.
    if (existsSync(folder)) return;
    const stderr = String((cause as { stderr?: unknown }).stderr ?? "").trim();
    const why = stderr === "" ? String(cause) : stderr.split("\n").slice(-3).join("\n");
    throw new AgentError(`CPythonExecutor: could not install ${packages.join(", ")}: ${why}`, {
      code: "executor_packages_failed",
      cause,
    });
  }
}
