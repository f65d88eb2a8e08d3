// Packages for the pyodide executor: from an index, which is a folder or an address with a `pyodide-lock.json` and the files that it names.
//
// An address is read by this process, before any program runs: the packages and what they need are downloaded once, compared with the digests
// in the lock file and kept in the user's cache folder. The child reads that folder and has no way to the network.

import { createHash, randomUUID } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { AgentError } from "../errors.ts";

const lockName = "pyodide-lock.json";

type LockedPackage = { name: string; file: string; sha256: string; depends: string[] };

/** The folder in which the packages are. Nothing is downloaded where the index is a folder. */
export async function providePackages(index: string, packages: readonly string[]): Promise<string> {
  if (!/^https?:/.test(index)) {
    if (existsSync(join(index, lockName))) return realpathSync(index);
    throw new AgentError(`PyodideExecutor: wanted options.index to be a folder with a ${lockName}, got ${index}.`, {
      code: "executor_option_invalid",
    });
  }
  const base = index.endsWith("/") ? index : `${index}/`;
  const lock = await download(new URL(lockName, base));
  const digest = createHash("sha256").update(base).update(lock).digest("hex").slice(0, 24);
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "adder", "pyodide", digest);
  await mkdir(folder, { recursive: true });
  for (const { name, file, sha256 } of chosen(readLock(lock, base), packages, base)) {
    if (existsSync(join(folder, file))) continue;
    const bytes = await download(new URL(file, base));
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
      throw refusal(`${new URL(file, base)}, for the package ${name}, is not the file that the index names`);
    }
    await keep(folder, file, bytes);
  }
  await keep(folder, lockName, lock);
  return realpathSync(folder);
}

async function download(url: URL): Promise<Buffer> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    return Buffer.from(await response.arrayBuffer());
  } catch (cause) {
    throw refusal(`could not download ${url}: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}

/** Nobody who looks at the same time meets half a file. */
async function keep(folder: string, name: string, bytes: Buffer): Promise<void> {
  const making = join(folder, `making-${randomUUID()}`);
  await writeFile(making, bytes);
  await rename(making, join(folder, name));
}

function readLock(lock: Buffer, base: string): Map<string, LockedPackage> {
  try {
    const { packages } = JSON.parse(lock.toString("utf8")) as { packages: Record<string, unknown> };
    return new Map(Object.entries(packages).map(([key, entry]) => [normal(key), readPackage(entry)]));
  } catch (cause) {
    throw refusal(`${new URL(lockName, base)} is no lock file of Pyodide`, cause);
  }
}

function readPackage(entry: unknown): LockedPackage {
  const { name, file_name, sha256, depends } = entry as Record<string, unknown>;
  const isWhole = typeof name === "string" && typeof sha256 === "string" && Array.isArray(depends);
  // A name and no path: it becomes the name of a file here.
  if (!isWhole || typeof file_name !== "string" || !/^\w[\w.+-]*$/.test(file_name)) throw new Error("odd entry");
  return { name, file: file_name, sha256, depends: depends.map(String) };
}

/** The packages and what they need. */
function chosen(known: Map<string, LockedPackage>, packages: readonly string[], base: string): LockedPackage[] {
  const all = new Map<string, LockedPackage>();
  const waiting = packages.map(normal);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (all.has(name)) continue;
    const found = known.get(name);
    if (found === undefined) throw refusal(`these packages are not in the index ${base}: ${name}`);
    all.set(name, found);
    waiting.push(...found.depends.map(normal));
  }
  return [...all.values()];
}

const normal = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, "-");

function refusal(why: string, cause?: unknown): AgentError {
  return new AgentError(`PyodideExecutor: ${why}.`, { code: "executor_packages_failed", cause });
}
