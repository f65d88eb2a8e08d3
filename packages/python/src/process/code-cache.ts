/**
 * Code cache: V8's compiled form of the engine, kept on this machine so that a start need not compile it again.
 *
 * It is made once for an engine, a Node and its flags, by a process that runs the engine and nothing of anybody's, and read by every child from then on. What is in it is
 * code, so it is only taken from a folder and a file that belong to this user and that no other can write to, nor move away (which is a matter of the folders above), and only with
 * the digest that it was written with (of what every start reads; the parts of the library have checksums, which the child looks at when it takes one); a child can't write there.
 * Where any of that is not so, or no file can be made, children compile the engine themselves, some 20 ms longer.
 *
 * The folder is `adder-python` in `$XDG_CACHE_HOME`, else in `~/.cache`; `ADDER_PYTHON_CODE_CACHE` names another one, or switches it off (`off`).
 */

import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import type { NodeProgram } from "./node-program.ts";

/** The place of one code cache, and whether something to be trusted lies there. */
export type CodeCache = { readonly file: string; readonly isReady: boolean };

const DIGEST_BYTES = 32;
const LARGEST = 64 * 1024 * 1024;
const MAKING_LIMIT_MS = 30_000;
/** Milliseconds after which a cache that nothing has made again belongs to a version that is gone. */
const KEPT_MS = 60 * 24 * 3600 * 1000;
/** So many are kept, the newest; each has some 10 MB. */
const MOST_KEPT = 8;

const known = new Map<string, CodeCache>();

/** The cache of an engine (the file with its code) that is run by a Node with these flags of V8; undefined where there can be none. */
export function codeCacheOf(engine: string, node: NodeProgram, flags: readonly string[]): CodeCache | undefined {
  const folder = cacheFolder();
  if (folder === undefined) return undefined;
  const place = [folder, engine, node.executable, ...flags].join("\0");
  let cache = known.get(place);
  if (cache === undefined) {
    const text = textOf(engine);
    if (text === undefined) return undefined;
    const { arch, platform } = process;
    const digest = createHash("sha256").update(text);
    digest.update([node.version, node.v8, arch, platform, ...flags].join("\0"));
    const file = join(folder, `${digest.digest("hex").slice(0, 32)}.v8`);
    cache = { file, isReady: isOutOfReach(folder) && isWhole(file) };
    known.set(place, cache);
  }
  return cache;
}

function textOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // whoever starts it will be told why
  }
}

function cacheFolder(): string | undefined {
  const { ADDER_PYTHON_CODE_CACHE: chosen, XDG_CACHE_HOME: caches } = process.env;
  if (chosen === "off") return undefined;
  if (chosen !== undefined && chosen !== "") return chosen;
  if (caches !== undefined && caches !== "") return join(caches, "adder-python");
  const home = homedir();
  return home === "" ? undefined : join(home, ".cache", "adder-python");
}

/** Whether it is this user's, and no one else's to change. On Windows the folders of a user are. */
function isOwn(path: string, kind: "file" | "folder"): boolean {
  let stats: Stats;
  try {
    stats = lstatSync(path);
  } catch {
    return false;
  }
  if (kind === "file" ? !stats.isFile() || stats.size > LARGEST : !stats.isDirectory()) return false;
  return process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0);
}

/**
 * Whether the folder is this user's, and no other can put one of their own in its place: the host looks once, children read later. Above it are folders of this user's or the system's,
 * which others can't write to, or where they can't touch what is not theirs (`/tmp`).
 */
function isOutOfReach(folder: string): boolean {
  if (!isOwn(folder, "folder")) return false;
  if (process.getuid === undefined) return true;
  const own = process.getuid();
  const path = realpathSync(folder);
  for (let above = dirname(path); ; above = dirname(above)) {
    const { uid, mode } = lstatSync(above);
    const isSticky = (mode & 0o1000) !== 0;
    if ((uid !== own && uid !== 0) || ((mode & 0o022) !== 0 && !isSticky)) return false;
    if (above === dirname(above)) return true;
  }
}

function isWhole(file: string): boolean {
  if (!isOwn(file, "file")) return false;
  let opened: number | undefined;
  try {
    opened = openSync(file, "r");
    const { size } = fstatSync(opened);
    const digest = readPart(opened, size - DIGEST_BYTES, DIGEST_BYTES);
    const length = readPart(opened, 0, 4).readUInt32LE();
    return length <= size && digestOf(readPart(opened, 0, length)).equals(digest);
  } catch {
    return false;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** Throws where there is less. */
function readPart(file: number, from: number, length: number): Buffer {
  const part = Buffer.allocUnsafe(length);
  if (readSync(file, part, 0, length, from) !== length) throw new Error("the code cache is too short");
  return part;
}

/** Of the beginning, whose length it says itself (`child-start.ts`). */
const digestOf = (code: Buffer): Buffer => createHash("sha256").update(code.subarray(0, code.readUInt32LE())).digest();

/**
 * Makes the cache in the background, by a process of its own, once; those that start before it is there do without. `args` is the command line of a child without bubblewrap,
 * up to the entry. Does not keep the host alive, and fails silently: nothing depends on it.
 */
export function makeCodeCache({ file }: CodeCache, command: string, args: readonly string[]): void {
  if (making.has(file)) return;
  making.add(file);
  let child: ChildProcess;
  try {
    child = spawn(command, [...args, "--make-code-cache"], {
      env: {},
      cwd: "/",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return;
  }
  // Not the option `timeout` of spawn, whose timer would keep the host alive.
  const timer = setTimeout(() => child.kill("SIGKILL"), MAKING_LIMIT_MS);
  timer.unref();
  const pieces: Buffer[] = [];
  child.on("error", () => {});
  child.stdout?.on("data", (piece: Buffer) => pieces.push(piece));
  child.on("close", (code) => {
    clearTimeout(timer);
    if (code === 0) write(file, Buffer.concat(pieces));
  });
  unref(child);
}

const making = new Set<string>();

function unref(child: ChildProcess): void {
  child.unref();
  (child.stdout as { unref?: () => void } | null)?.unref?.();
}

function write(file: string, code: Buffer): void {
  const folder = join(file, "..");
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (code.length < DIGEST_BYTES || !isOutOfReach(folder)) return;
    writeFileSync(draft, Buffer.concat([code, digestOf(code)]), { mode: 0o600, flag: "wx" });
    renameSync(draft, file);
    for (const [place, cache] of known) if (cache.file === file) known.set(place, { file, isReady: isWhole(file) });
    removeOld(folder);
  } catch {
    rmSync(draft, { force: true });
  }
}

function removeOld(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => /\.v8(\.\d+)?$/.test(name))
    .map((name) => ({ path: join(folder, name), madeMs: lstatSync(join(folder, name)).mtimeMs }))
    .sort((left, right) => right.madeMs - left.madeMs);
  const first = files.findIndex(({ madeMs }, index) => index >= MOST_KEPT || Date.now() - madeMs > KEPT_MS);
  if (first !== -1) for (const { path } of files.slice(first)) rmSync(path, { force: true });
}
