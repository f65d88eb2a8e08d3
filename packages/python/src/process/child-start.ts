/**
 * Child start: the file that Node runs in the child of a build. It loads the engine and starts it.
 *
 * The engine is a text of half a megabyte, and compiling it would be the longest part of a start. So V8's compiled form of it is kept (`code-cache.ts` in the host says where)
 * and handed to V8 with the text, which then compiles nothing that it has compiled before. V8 itself refuses what is of another version or of other flags; then, and where
 * there is none, the start takes longer and is the same otherwise.
 *
 *     child-start.cjs                          serves, without a code cache
 *     child-start.cjs --code-cache=FILE        serves, with this one
 *     child-start.cjs --make-code-cache        writes one to stdout and ends
 *
 * The files are compiled and linked here and not by Node, because they are also read in the middle of a session, when the process is locked and Node's own loader has lost
 * what it needs.
 */

import { readFileSync, writeSync } from "node:fs";
import process from "node:process";
import { Script } from "node:vm";

type Exports = { [name: string]: unknown };
type FileFunction = (exports: Exports, require: (path: string) => unknown) => void;
type Engine = { start(): void; rehearse(): void };

/** The engine's entry, and the file in which all of its code is. */
const ENGINE = "engine.cjs";
const CORE = "core.cjs";
const folder = import.meta.dirname;
const nodeModule = process.getBuiltinModule.bind(process);

/** Files that have run to their end, with all that they wanted, by their path below the folder. */
const loaded = new Map<string, Exports>();

function compile(path: string, cachedData?: Buffer): Script {
  const text = readFileSync(`${folder}/${path}`, "latin1"); // the build writes ASCII
  return new Script(`(function(exports,require){${text}\n})`, { filename: path, ...(cachedData && { cachedData }) });
}

/** Loads a file and what it wants. Only a load that came to its end counts: a run can be broken off in the middle of one. */
function load(path: string, script?: Script): Exports {
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const begun = new Map<string, Exports>();
  const exports = run(script ?? compile(path), path, begun);
  for (const [file, its] of begun) loaded.set(file, its);
  return exports;
}

/** Runs a file as a part of a load; `begun` are the files of that load. */
function run(script: Script, path: string, begun: Map<string, Exports>): Exports {
  const exports: Exports = {};
  const folders = path.split("/").slice(0, -1);
  const require = (wanted: string): unknown => {
    if (wanted.startsWith("library:")) return load(`library/${wanted.slice("library:".length)}.cjs`);
    if (!wanted.startsWith(".")) return nodeModule(wanted);
    const file = resolve(folders, wanted);
    return loaded.get(file) ?? begun.get(file) ?? run(compile(file), file, begun);
  };
  begun.set(path, exports);
  (script.runInThisContext() as FileFunction)(exports, require);
  return exports;
}

function resolve(folders: readonly string[], wanted: string): string {
  const path = folders.slice();
  for (const part of wanted.split("/")) {
    if (part === "..") path.pop();
    else if (part !== ".") path.push(part);
  }
  return path.join("/");
}

/** The host has looked at it; since then it may have been removed. */
function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

const [option = "", cacheFile] = (process.argv[2] ?? "").split("=");
const core = compile(CORE, option === "--code-cache" ? readCache(cacheFile!) : undefined);
load(CORE, core);
const engine = load(ENGINE) as unknown as Engine;
if (option === "--make-code-cache") {
  engine.rehearse();
  const cache = core.createCachedData();
  for (let written = 0; written < cache.length; ) written += writeSync(1, cache, written);
} else engine.start();
