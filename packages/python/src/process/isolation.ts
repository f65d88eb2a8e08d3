/**
 * Isolation: the command line that locks the child in.
 *
 * Node's own flags close what they can: no files but the engine's code, no child processes, no workers, no native addons,
 * no code from strings. They don't close the network, so where bubblewrap is installed the child also gets namespaces of
 * its own: no network, no home, no other process, and a file system in which node, its shared libraries and the engine's
 * code are all there is. Neither has an environment. `sandbox: "auto"` takes bubblewrap when it is there and works.
 */

import { accessSync, constants, existsSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { basename, delimiter, dirname, extname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { type CodeCache, codeCacheOf } from "./code-cache.ts";
import { ProcessStartError } from "./errors.ts";
import { nodeProgram } from "./node-program.ts";

/** `auto`: bubblewrap when it is installed and starts; `require`: nothing without it; `off`: without it. */
export type Sandbox = "auto" | "require" | "off";

/** What stood between the program and the machine. */
export type IsolationLayer = "object-model" | "process" | "bubblewrap";

/** How one child is to be started. */
export type Launch = {
  command: string;
  args: string[];
  layers: IsolationLayer[];
  /** The code cache of the engine that is run; it is among the arguments where it is ready. */
  codeCache?: CodeCache | undefined;
};

export type LaunchOptions = {
  memoryLimitMb: number;
  /** The file that the child runs instead of the engine's own entry: for applications that bundle the engine. */
  childEntry?: URL | undefined;
};

/** Descriptor on which bubblewrap tells the process id of what it started. */
export const SANDBOX_INFO_FD = 6;

/**
 * How large V8 lets the old generation grow before it looks for garbage there for the first time. Unless told it begins to at some 25 MB, which a program's first run passes, and
 * while it marks, in steps, every store costs more. Where that is beyond the heap limit V8 takes less.
 */
const FIRST_OLD_GENERATION_MB = 128;

/**
 * Threads on which V8 compiles and collects beside the program, as many as Node has unless told: one processor less than there are, for else they take turns with the program, which
 * waits for them when it has just begun.
 */
const MOST_V8_THREADS = 4;

/**
 * How often a function is called, or goes round a loop, before V8's last compiler takes it: ten and twenty times what V8 has unless told. That compiler takes ten times as long as
 * the one before it, and works beside the program on a processor that mostly shares its core with the program's: in a run of a tenth of a second it costs more than it gives.
 */
const LAST_COMPILER = ["--invocation-count-for-turbofan=30000", "--invocation-count-for-osr=10000"];

/**
 * Megabytes of heap that V8 may use under a memory limit. The interpreter's own limit comes first, because it does not end
 * the process; this one has room for garbage and for the engine itself, and is for what the interpreter did not see coming.
 */
export function heapLimitMb(memoryLimitMb: number): number {
  return memoryLimitMb + 64;
}

/**
 * The largest half of V8's young generation, of which there are two, kept for good once they have grown: up to 64 MB each unless told, which would be as much again as a small
 * limit, and a page that is touched for the first time costs two microseconds. Programs that keep much are as fast with 4 MB as with 32.
 */
function youngHalfMb(memoryLimitMb: number): number {
  return Math.min(16, 2 ** Math.max(2, Math.floor(Math.log2(memoryLimitMb / 64))));
}

/** node alone, with its permission flags. */
export function planProcess(options: LaunchOptions): Launch {
  const node = nodeProgram();
  const code = locateCode(options.childEntry);
  // Of code that was compiled under others than these V8 wants nothing, so they are the same for all limits. Its cache of compiled texts would keep every program that was ever run:
  // the engine has its own, of the last ones. Code that is not called for long it would throw away, also before the code cache is made. The heap meter collects garbage itself near the
  // limit, again and again: V8 takes that for a heap that is lost, and would end the process where the program is about to be stopped in good order.
  const flags = [
    "--disallow-code-generation-from-strings",
    "--no-compilation-cache",
    "--no-flush-bytecode",
    "--no-detect-ineffective-gcs-near-heap-limit",
    `--initial-old-space-size=${FIRST_OLD_GENERATION_MB}`,
    `--stack-size=${stackSizeKb()}`,
    ...LAST_COMPILER,
  ];
  const codeCache = code.engine === undefined ? undefined : codeCacheOf(code.engine, node, flags);
  const readable = codeCache?.isReady === true ? [...code.readable, codeCache.file] : code.readable;
  const args = [
    "--permission",
    ...readable.map((path) => `--allow-fs-read=${path}`),
    ...flags,
    "--disable-proto=delete",
    "--disable-sigusr1",
    "--no-addons",
    "--no-warnings",
    `--max-old-space-size=${heapLimitMb(options.memoryLimitMb)}`,
    `--max-semi-space-size=${youngHalfMb(options.memoryLimitMb)}`,
    `--v8-pool-size=${Math.max(1, Math.min(MOST_V8_THREADS, availableParallelism() - 1))}`,
    code.entry,
    ...(codeCache?.isReady === true ? [`--code-cache=${codeCache.file}`] : []),
  ];
  return { command: node.executable, args, layers: ["object-model", "process"], codeCache };
}

/** The same inside bubblewrap. */
export function planSandbox(bubblewrap: string, options: LaunchOptions): Launch {
  const inner = planProcess(options);
  const node = realpathSync(inner.command);
  const mounts = [...nodeProgram().libraries(), node, ...locateCode(options.childEntry).readable];
  // It may have been removed since it was looked at.
  const cache = inner.codeCache?.isReady === true ? [inner.codeCache.file] : [];
  const args = [
    ...["--unshare-all", "--die-with-parent", "--new-session", "--as-pid-1", "--cap-drop", "ALL", "--clearenv"],
    ...mounts.flatMap((path) => ["--ro-bind", path, path]),
    ...cache.flatMap((path) => ["--ro-bind-try", path, path]),
    ...[
      "--dir",
      "/empty",
      "--remount-ro",
      "/",
      "--chdir",
      "/empty",
      "--info-fd",
      String(SANDBOX_INFO_FD),
      "--",
      node,
      ...inner.args,
    ],
  ];
  return { ...inner, command: bubblewrap, args, layers: [...inner.layers, "bubblewrap"] };
}

/** The program `bwrap` on this machine, or undefined. `require` makes its absence an error. */
export function findBubblewrap(sandbox: Sandbox): string | undefined {
  if (sandbox === "off") return undefined;
  if (process.platform === "linux") {
    for (const folder of (process.env.PATH ?? "/usr/bin:/bin").split(delimiter)) {
      const path = join(folder, "bwrap");
      if (folder !== "" && isExecutable(path)) return path;
    }
  }
  if (sandbox === "auto") return undefined;
  throw new ProcessStartError(
    "PYTHON_SANDBOX_MISSING",
    'sandbox "require" wants bubblewrap, and no bwrap is on the PATH; install the package bubblewrap (Linux only) or use sandbox "auto"',
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

type Code = {
  entry: string;
  readable: string[];
  /** The file that holds the engine's code, where the entry is one of ours that can take a code cache. */
  engine?: string;
};

/** The child's entry, from source or from the build, and the folders that it must be able to read. */
function locateCode(childEntry: URL | undefined): Code {
  if (childEntry !== undefined) return codeAt(realpathSync(fileURLToPath(childEntry)));
  const here = ownPath();
  if (extname(here) !== ".ts") return codeAt(builtEntry(here));
  // The repository's own tests: a build starts ten times as fast as a hundred files whose types must be stripped.
  const built = process.env.ADDER_PYTHON_CHILD_ENTRY;
  return codeAt(built === undefined ? join(dirname(here), "child-main.ts") : realpathSync(built));
}

/** The file that this code stands in. A bundle that is a CommonJS module knows only what was started. */
function ownPath(): string {
  const { url } = import.meta as { url?: string };
  return realpathSync(url === undefined ? (process.argv[1] ?? process.cwd()) : fileURLToPath(url));
}

/** A bundler takes the host's code along and not the child's; the package that it came from is mostly still installed. */
function builtEntry(here: string): string {
  const beside = join(dirname(here), "child", BUILT_ENTRY);
  if (existsSync(beside)) return beside;
  try {
    const installed = createRequire(here).resolve("adder-python/package.json");
    return realpathSync(join(dirname(installed), "dist", "child", BUILT_ENTRY));
  } catch {
    throw new ProcessStartError(
      "PYTHON_START_FAILED",
      `wanted the engine's files in ${dirname(beside)} or in an installed package adder-python, found neither; ${here} is a bundle, which does not hold them: install adder-python where it runs, or copy the package's folder dist/child there`,
    );
  }
}

const BUILT_ENTRY = "child-start.cjs";

function codeAt(entry: string): Code {
  const folder = dirname(entry);
  if (basename(entry) === BUILT_ENTRY) return { entry, readable: [folder], engine: join(folder, "core.cjs") };
  const here = ownPath();
  const own = extname(here) === ".ts" ? dirname(dirname(here)) : dirname(here);
  const folders = [...new Set([own, folder])];
  // Node reads the package.json above a file to learn whether it is a module.
  const packages = folders.map((path) => join(dirname(path), "package.json")).filter((path) => existsSync(path));
  return { entry, readable: [...folders, ...packages] };
}

/**
 * Kilobytes of stack that JavaScript may use: three quarters of what the system gives the main thread, because V8's
 * runtime in C++ goes on below the mark. 8 MB on nearly every system.
 */
function stackSizeKb(): number {
  return Math.max(900, Math.floor(Math.min(systemStackKb(), 8192) * 0.75));
}

function systemStackKb(): number {
  if (process.platform !== "linux") return 8192;
  try {
    const soft = /^Max stack size\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "latin1"))?.[1];
    return soft === undefined ? 8192 : Number(soft) / 1024; // "unlimited" is no number
  } catch {
    return 1024;
  }
}
