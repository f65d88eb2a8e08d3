// The pyodide executor: CPython compiled to WebAssembly, in a child Node process. Needs the package `pyodide`.
//
// For machines without a Python, or where real CPython is wanted without bubblewrap. WebAssembly alone is not called a
// sandbox here: Pyodide has doors to JavaScript. So the child is locked as the engine's own is: no environment, Node's
// permission model with nothing but Pyodide and the driver readable, no code from strings, and bubblewrap without network
// where it is installed. A start costs one to three seconds.

import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { AgentError } from "../errors.ts";
import { DriverExecutor, type DriverExecutorOptions } from "./driver-executor.ts";
import { providePackages } from "./pyodide-packages.ts";
import { sandboxArguments } from "./python-sandbox.ts";
import { bubblewrapWorks, findBubblewrap, type SandboxChoice } from "./bubblewrap.ts";
import { type SpawnOptions, spawnDriver } from "./spawned-process.ts";
import type { ProcessTransport } from "./transport.ts";

export type PyodideExecutorOptions = DriverExecutorOptions & {
  /** Whether the process runs in bubblewrap without network: when it is installed and works ("auto"), always, or never. */
  sandbox?: SandboxChoice;
  /** Folder of a Pyodide distribution; that of the installed package `pyodide` unless told. */
  distribution?: string;
  /** Where packages are: a folder or an address with a `pyodide-lock.json`; the folder of the distribution unless told. */
  index?: string;
  /** Packages of the index to load. The npm package alone has none, the full distribution has numpy, pandas and so on. */
  packages?: readonly string[];
};

/** Runs programs in Pyodide, in a child process. */
export class PyodideExecutor extends DriverExecutor {
  constructor(options: PyodideExecutorOptions = {}) {
    super("PyodideExecutor", () => openPyodide(options), options);
  }
}

const startLimitMs = 120_000;
// A computation in WebAssembly asks for signals less often.
const graceMs = { time: 2000, interrupt: 2000 };
const infoDescriptor = 6;

async function openPyodide(options: PyodideExecutorOptions): Promise<ProcessTransport> {
  const { sandbox = "auto", packages = [] } = options;
  const { protocol } = await import("adder-python");
  const folder = realpathSync(options.distribution ?? locatePyodide());
  const index = options.index === undefined ? folder : await providePackages(options.index, packages);
  const child = locateChild();
  const { executable, version } = protocol.nodeProgram();
  const node = realpathSync(executable);
  const readable = [...new Set([folder, index, ...child.readable])];
  const args = [
    "--permission",
    ...readable.map((path) => `--allow-fs-read=${path}`),
    // Stacks of WebAssembly that can be set aside, for threads; known by this name from this version on.
    ...(Number.parseInt(version, 10) >= 24 ? ["--experimental-wasm-jspi"] : []),
    ...["--disallow-code-generation-from-strings", "--disable-sigusr1", "--no-addons", "--no-warnings"],
    ...[child.entry, folder, index, ...packages],
  ];
  const bare: SpawnOptions = { command: node, args, env: {}, hasOwnPipes: true };
  const bubblewrap = findBubblewrap(protocol.findBubblewrap, sandbox, "PyodideExecutor");
  const plan = { readable: [...readable, node], command: node, args, env: {}, infoDescriptor };
  const locked =
    bubblewrap === undefined
      ? undefined
      : { ...bare, command: bubblewrap, args: sandboxArguments(plan), bubblewrapInfo: infoDescriptor };
  const works = locked !== undefined && (sandbox === "require" || (await bubblewrapWorks(locked, [node, "--version"])));
  return {
    layers: ["webassembly", "process", ...(works ? ["bubblewrap"] : [])],
    startLimitMs,
    graceMs,
    start: (listener) => spawnDriver(protocol, works ? locked : bare, listener),
  };
}

/** The folder of the package, seen from here or from where the application was started. */
function locatePyodide(): string {
  for (const base of [import.meta.url, pathToFileURL(join(process.cwd(), "package.json")).href]) {
    try {
      return dirname(createRequire(base).resolve("pyodide/package.json"));
    } catch {
      // The next place, or the error below.
    }
  }
  throw new AgentError("PyodideExecutor: wanted the package pyodide, which is not installed: npm install pyodide", {
    code: "executor_package_missing",
  });
}

/** The child's entry, as source or as bundle, and what it must be able to read. */
function locateChild(): { entry: string; readable: string[] } {
  const here = realpathSync(fileURLToPath(import.meta.url));
  const folder = dirname(here);
  const entry = join(folder, `pyodide-child${extname(here)}`);
  // Node reads the package.json above a file to learn whether it is a module.
  const manifests = [folder, dirname(folder), dirname(dirname(folder))].map((path) => join(path, "package.json"));
  return { entry, readable: [folder, ...manifests.filter((path) => existsSync(path))] };
}
