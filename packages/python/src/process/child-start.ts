/**
 * Child start: the file that Node runs in the child of a build. It loads the engine and starts it.
 *
 * The engine is a text of half a megabyte, and compiling it would be the longest part of a start. So V8's compiled form of it is kept (`code-cache.ts` in the host says where)
 * and handed to V8 with the text, which then compiles nothing that it has compiled before. V8 itself refuses what is of another version or of other flags; then, and where
 * there is none, the start takes longer and is the same otherwise. The files of the library have theirs beside it, each read when its file is.
 *
 *     child-start.cjs                          serves, without a code cache
 *     child-start.cjs --code-cache=FILE        serves, with this one
 *     child-start.cjs --make-code-cache        writes one to stdout and ends
 *
 * The files are compiled and linked here and not by Node, because they are also read in the middle of a session, when the process is locked and Node's own loader has lost
 * what it needs.
 */

import { closeSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import process from "node:process";
import { Script } from "node:vm";

type Exports = { [name: string]: unknown };
type FileFunction = (exports: Exports, require: (path: string) => unknown) => void;
type Engine = { start(): void; rehearse(): Promise<void>; rehearseLibrary(): void };

/** The engine's entry, and the file in which all of its code is. */
const ENGINE = "engine.cjs";
const CORE = "core.cjs";
const folder = import.meta.dirname;
/** The two numbers at the beginning of a code cache. */
const HEAD_BYTES = 8;
const nodeModule = process.getBuiltinModule.bind(process);

/** Files that have run to their end, with all that they wanted, by their path below the folder. */
const loaded = new Map<string, Exports>();

/** Where in the code cache the compiled form of a file stands: from where on, how many bytes; their checksum, and that of the file that they were made of. */
type Place = readonly [start: number, length: number, codeSum: number, textSum: number];

/**
 * The file with the code cache, which is open only while a part of it is read: the child holds no file. It begins with two numbers: how many bytes the host has looked at before it named the file, which are the list and the core, and how many
 * of them are the list, in JSON. V8 believes what it is given, as long as the text has the right length; so the checksums of the other parts are looked at here.
 */
type CodeCache = { readonly name: string; readonly places: { readonly [path: string]: Place } };

const [option = "", cacheFile] = (process.argv[2] ?? "").split("=");
const cache = option === "--code-cache" ? openCache(cacheFile!) : undefined;
type Compiled = Map<string, { readonly script: Script; readonly text: Buffer }>;
/** What has been compiled, while a code cache is made. */
const compiled: Compiled | undefined = option === "--make-code-cache" ? new Map() : undefined;

/** The host has looked at it; since then it may have been removed. */
function openCache(name: string): CodeCache | undefined {
  try {
    const length = readPart(name, 0, HEAD_BYTES).readUInt32LE(4);
    return { name, places: JSON.parse(readPart(name, HEAD_BYTES, length).toString("latin1")) };
  } catch {
    return undefined;
  }
}

function readPart(name: string, from: number, length: number): Buffer {
  const part = Buffer.allocUnsafeSlow(length);
  const file = openSync(name, "r");
  try {
    for (let read = 0; read < length; ) {
      const more = readSync(file, part, read, length - read, from + read);
      if (more === 0) throw new Error("the code cache is shorter than it says");
      read += more;
    }
  } finally {
    closeSync(file);
  }
  return part;
}

function cachedCode(path: string, text: Buffer): Buffer | undefined {
  const place = cache?.places[path];
  if (place === undefined) return undefined;
  const [start, length, codeSum, textSum] = place;
  try {
    const code = readPart(cache!.name, start, length);
    // Of the core, the host knows the text as well as the code.
    return path === CORE || (checksumOf(text) === textSum && checksumOf(code) === codeSum) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Tells whole parts from others: by words, which is quick. */
function checksumOf(part: Uint8Array): number {
  const bytes = part.byteOffset % 4 === 0 ? part : new Uint8Array(part);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  let sum = bytes.length;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words[i]!, 0x0100_0193);
  for (let i = words.length * 4; i < bytes.length; i++) sum = Math.imul(sum ^ bytes[i]!, 0x0100_0193);
  return sum >>> 0;
}

/** Compiles a source; `path` is where the cache has its compiled form, and `text` what that was made of. */
function compile(path: string, text: Buffer, source: string, filename: string): Script {
  const cachedData = cachedCode(path, text);
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
  compiled?.set(path, { script, text });
  return script;
}

function compileFile(path: string): Script {
  const text = readFileSync(`${folder}/${path}`);
  // The build writes ASCII.
  return compile(path, text, `(function(exports,require){${text.toString("latin1")}\n})`, path);
}

/** Loads a file and what it wants. Only a load that came to its end counts: a run can be broken off in the middle of one. */
function load(path: string): Exports {
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const begun = new Map<string, Exports>();
  const exports = run(compileFile(path), path, begun);
  for (const [file, its] of begun) loaded.set(file, its);
  return exports;
}

/** Runs a file as a part of a load; `begun` are the files of that load. */
function run(script: Script, path: string, begun: Map<string, Exports>): Exports {
  const exports: Exports = {};
  const folders = path.split("/").slice(0, -1);
  const require = (wanted: string): unknown => {
    if (wanted.startsWith("library:")) return load(`library/${wanted.slice("library:".length)}.cjs`);
    if (wanted.startsWith("compiler:")) return compilerOf(wanted);
    if (!wanted.startsWith(".")) return nodeModule(wanted);
    const file = resolve(folders, wanted);
    return loaded.get(file) ?? begun.get(file) ?? run(compileFile(file), file, begun);
  };
  begun.set(path, exports);
  (script.runInThisContext() as FileFunction)(exports, require);
  return exports;
}

/** Compiles the text of a stored program, under the name that its frames are found by. */
function compilerOf(path: string): (text: string, filename: string) => Script {
  return (text, filename) => compile(path, Buffer.from(text), text, filename);
}

function resolve(folders: readonly string[], wanted: string): string {
  const path = folders.slice();
  for (const part of wanted.split("/")) {
    if (part === "..") path.pop();
    else if (part !== ".") path.push(part);
  }
  return path.join("/");
}

/** Writes the code cache: its list, and the parts, of which the core is the first. */
function writeCache(parts: ReadonlyMap<string, { readonly code: Buffer; readonly text: Buffer }>): void {
  const places: { [path: string]: Place } = {};
  // The list has a fixed length for each path, so that it is known where the parts begin.
  const listLength = 128 * parts.size;
  let at = HEAD_BYTES + listLength;
  for (const [path, { code, text }] of parts) {
    places[path] = [at, code.length, checksumOf(code), checksumOf(text)];
    at += code.length;
  }
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(HEAD_BYTES + listLength + parts.get(CORE)!.code.length);
  head.writeUInt32LE(listLength, 4);
  const list = Buffer.from(JSON.stringify(places).padEnd(listLength), "latin1");
  for (const piece of [head, list, ...[...parts.values()].map(({ code }) => code)])
    for (let written = 0; written < piece.length; ) written += writeSync(1, piece, written);
}

load(CORE);
const engine = load(ENGINE) as unknown as Engine;
if (compiled === undefined) engine.start();
else void makeCache(compiled);

async function makeCache(all: Compiled): Promise<void> {
  await engine.rehearse();
  const partOf = (path: string): { code: Buffer; text: Buffer } => {
    const { script, text } = all.get(path)!;
    return { code: script.createCachedData(), text };
  };
  // Of the core only what a usual start needs: all that is in the cache is read at each.
  const parts = new Map([[CORE, partOf(CORE)]]);
  engine.rehearseLibrary();
  for (const path of all.keys()) if (path !== CORE) parts.set(path, partOf(path));
  writeCache(parts);
}
