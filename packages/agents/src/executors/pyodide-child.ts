// The child process of the pyodide executor: CPython compiled to WebAssembly, with the driver in it.
//
// Started by pyodide.ts as `node <flags> pyodide-child <folder of pyodide> <folder of packages> [packages...]`. Frames come on descriptor 3 and go on 4,
// both with blocking calls: a tool call is an ordinary call for the program. Descriptor 5 brings the numbers of runs to
// interrupt; Python asks for signals every few hundred instructions by reading element 0 of its "interrupt buffer", which
// here is an object that looks at that descriptor and at the clock.

import { Buffer } from "node:buffer";
import { constants, readSync, writeSync } from "node:fs";
import { Socket } from "node:net";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { pyodideDriverSource } from "./driver.ts";

const fromHost = 3;
const toHost = 4;
const interrupts = 5;
const maxFrameBytes = 64 * 1024 * 1024;
const pollMs = 10;
const lookMs = 1;
const repeatMs = 50;
const sigint = 2;

const webAssembly = (globalThis as unknown as { WebAssembly: object }).WebAssembly;

/** What this file needs of Pyodide. */
type Pyodide = {
  version: string;
  runPython(code: string, options: { globals: unknown; filename: string }): unknown;
  toPy(value: object): { get(name: string): ServeHost };
  setInterruptBuffer(buffer: object): void;
  loadPackage(names: string[], options: object): Promise<unknown>;
  loadedPackages: Record<string, string>;
  unregisterJsModule(name: string): void;
};
/** A function of Python; called "promising", what it waits for suspends it. */
type PythonFunction<Args extends unknown[]> = ((...args: Args) => void) & {
  callPromising(...args: Args): Promise<void>;
  copy(): PythonFunction<Args>;
  destroy(): void;
};
type ServeHost = PythonFunction<[host: object, canSuspend: boolean]>;
type PyodideModule = { loadPyodide(options: object): Promise<Pyodide> };

/** The signals of one run: what Python sees as its interrupt buffer. */
class Signals {
  readonly #bytes = Buffer.alloc(256);
  #run = 0;
  #deadline = Number.POSITIVE_INFINITY;
  #isByProcessor = false;
  #isInterrupted = false;
  #isLate = false;
  #nextPoll = 0;
  #nextSignal = 0;

  constructor() {
    makeNonBlocking(interrupts);
  }

  begin(run: number): void {
    this.#run = run;
    this.#isInterrupted = false;
    this.#isLate = false;
    this.#nextSignal = 0;
    this.#nextPoll = 0;
  }

  /** The program may go on for so long by the clock, or by the processor's work for it; without an end for 0. */
  arm(seconds: number, isByProcessor: boolean): void {
    this.#isByProcessor = isByProcessor;
    this.#deadline = seconds === 0 ? Number.POSITIVE_INFINITY : clock(isByProcessor) + seconds;
  }

  isLate(): boolean {
    return this.#isLate && !this.#isInterrupted;
  }

  /** Whether a signal is due, which `take` would give. */
  isDue(): boolean {
    const now = performance.now();
    if (now < this.#nextPoll) return false;
    this.#nextPoll = now + pollMs;
    this.#poll();
    if (clock(this.#isByProcessor) > this.#deadline) this.#isLate = true;
    const isDue = (this.#isLate || this.#isInterrupted) && now >= this.#nextSignal;
    if (isDue) this.#nextPoll = 0;
    return isDue;
  }

  /** The number of the signal that is due, or 0. */
  take(): number {
    if (!this.isDue()) return 0;
    const now = performance.now();
    this.#nextPoll = now + pollMs;
    this.#nextSignal = now + repeatMs;
    return sigint;
  }

  #poll(): void {
    try {
      const size = readSync(interrupts, this.#bytes);
      if (size === 0) process.exit(0); // the host is gone
      for (let at = 0; at + 4 <= size; at += 4) {
        if (this.#bytes.readUInt32LE(at) === this.#run) this.#isInterrupted = true;
      }
    } catch (error) {
      if ((error as { code?: string }).code !== "EAGAIN") process.exit(0);
    }
  }
}

/** Seconds. */
function clock(isByProcessor: boolean): number {
  if (!isByProcessor) return performance.now() / 1000;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * The waits of threads that take turns: each is a promise for which a stack of Python stands aside.
 *
 * While somebody waits, JavaScript's loop runs, and looks every millisecond whether frames or signals have come. Else nobody looks: frames are
 * read with blocking calls, where they are wanted.
 */
class Turns {
  readonly #waits = new Map<number, () => void>();
  readonly #signals: Signals;
  #deliver: (text: string) => void = () => {};
  #wakeMain: () => void = () => {};
  #look: NodeJS.Timeout | undefined;

  constructor(signals: Signals) {
    this.#signals = signals;
  }

  listen(deliver: PythonFunction<[string]>, wakeMain: PythonFunction<[]>): void {
    this.#deliver = deliver.copy();
    this.#wakeMain = wakeMain.copy();
  }

  wait(key: number, seconds: number): Promise<void> {
    if (this.#look === undefined) {
      makeNonBlocking(fromHost);
      this.#look = setInterval(() => this.#lookOnce(), lookMs);
    }
    return new Promise((resolve) => {
      const timer = seconds < 0 ? undefined : setTimeout(() => this.wake(key), seconds * 1000);
      this.#waits.set(key, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  wake(key: number): void {
    const resolve = this.#waits.get(key);
    this.#waits.delete(key);
    resolve?.();
    if (this.#waits.size > 0) return;
    clearInterval(this.#look);
    this.#look = undefined;
  }

  spawn(work: PythonFunction<[]>): void {
    const own = work.copy();
    // Not in the middle of the call that asks for it.
    queueMicrotask(() => void own.callPromising().finally(() => own.destroy()));
  }

  #lookOnce(): void {
    for (let text = pull(); text !== undefined; text = pull()) this.#deliver(text);
    // Python asks for the signal itself, as soon as it runs.
    if (this.#signals.isDue()) this.#wakeMain();
  }
}

const nonBlocking = new Set<number>();

/** A socket object is Node's only way to make a descriptor so; it is never read from. */
function makeNonBlocking(descriptor: number): void {
  if (nonBlocking.has(descriptor)) return;
  nonBlocking.add(descriptor);
  new Socket({ fd: descriptor, readable: true, writable: false, manualStart: true } as { fd: number }).unref();
}

/** Bytes of frames that have not come to their end. */
let pulled: Buffer = Buffer.alloc(0);

/** The next frame, if it is there as a whole. */
function pull(): string | undefined {
  const piece = Buffer.alloc(64 * 1024);
  while (!isWhole(pulled)) {
    try {
      const size = readSync(fromHost, piece);
      if (size === 0) process.exit(0); // the host is gone
      pulled = Buffer.concat([pulled, piece.subarray(0, size)]);
    } catch (error) {
      if ((error as { code?: string }).code !== "EAGAIN") process.exit(0);
      return undefined;
    }
  }
  const end = 4 + pulled.readUInt32LE(0);
  const text = pulled.toString("utf8", 4, end);
  pulled = pulled.subarray(end);
  return text;
}

function isWhole(bytes: Buffer): boolean {
  if (bytes.length < 4) return false;
  const size = bytes.readUInt32LE(0);
  if (size > maxFrameBytes) process.exit(3);
  return bytes.length >= 4 + size;
}

function readFrame(): string {
  const header = readExactly(4);
  const size = header.readUInt32LE(0);
  if (size > maxFrameBytes) process.exit(3);
  return readExactly(size).toString("utf8");
}

function readExactly(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let got = pulled.copy(bytes, 0, 0, size);
  pulled = pulled.subarray(got);
  while (got < size) {
    const read = retry(() => readSync(fromHost, bytes, got, size - got, null));
    if (read === 0) process.exit(0); // the host is gone
    got += read;
  }
  return bytes;
}

function writeFrame(text: string): void {
  const size = Buffer.byteLength(text);
  const bytes = Buffer.alloc(4 + size);
  bytes.writeUInt32LE(size, 0);
  bytes.write(text, 4);
  let written = 0;
  while (written < bytes.length) {
    written += retry(() => writeSync(toHost, bytes, written, bytes.length - written));
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4));

function retry(call: () => number): number {
  for (;;) {
    try {
      return call();
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === "EAGAIN") Atomics.wait(pause, 0, 0, 1);
      else if (code !== "EINTR") process.exit(0);
    }
  }
}

async function loadPyodide(folder: string, index: string, packages: string[]): Promise<Pyodide> {
  // Emscripten's file system asks for a table of constants in a way that Node's permission model refuses.
  const bindings = process as unknown as { binding: (name: string) => object };
  bindings.binding = () => ({ fs: constants });
  const { loadPyodide: load } = (await import(pathToFileURL(`${folder}/pyodide.mjs`).href)) as PyodideModule;
  const quiet = (): void => {};
  // Without the globals of JavaScript: a program that wants out finds less. It is no boundary.
  const places = { indexURL: `${folder}/`, lockFileURL: `${index}/pyodide-lock.json`, packageCacheDir: `${index}/` };
  const options = { ...places, env: { HOME: "/tmp" }, jsglobals: {}, stdout: quiet, stderr: quiet };
  const pyodide = await load(options);
  if (packages.length > 0) await pyodide.loadPackage(packages, { messageCallback: quiet, errorCallback: quiet });
  const loaded = new Set(Object.keys(pyodide.loadedPackages).map(normal));
  const absent = packages.filter((name) => !loaded.has(normal(name)));
  if (absent.length > 0) throw new Error(`these packages are not in the distribution: ${absent.join(", ")}`);
  pyodide.unregisterJsModule("pyodide_js");
  return pyodide;
}

const normal = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, "-");

const [folder, index, ...packages] = process.argv.slice(2);
try {
  const pyodide = await loadPyodide(folder!, index!, packages);
  const signals = new Signals();
  const buffer = Object.defineProperty({}, "0", { get: () => signals.take(), set: () => {} });
  pyodide.setInterruptBuffer(buffer);
  const names = pyodide.toPy({ __name__: "adder_driver" });
  pyodide.runPython(pyodideDriverSource, { globals: names, filename: "<driver>" });
  const turns = new Turns(signals);
  const host = {
    read: readFrame,
    write: writeFrame,
    arm: (seconds: number, isByProcessor: boolean) => signals.arm(seconds, isByProcessor),
    clock,
    begin: (run: number) => signals.begin(run),
    isLate: () => signals.isLate(),
    listen: (deliver: PythonFunction<[string]>, wakeMain: PythonFunction<[]>) => turns.listen(deliver, wakeMain),
    wait: (key: number, seconds: number) => turns.wait(key, seconds),
    wake: (key: number) => turns.wake(key),
    spawn: (work: PythonFunction<[]>) => turns.spawn(work),
  };
  const serve = names.get("serve_host");
  // Before this version, the calls of JavaScript into Python share one state, and threads of ours would have one name.
  const canSuspend = "Suspending" in webAssembly && Number.parseInt(pyodide.version, 10) >= 314;
  if (canSuspend) await serve.callPromising(host, true);
  else serve(host, false);
} catch (error) {
  writeFrame(JSON.stringify({ verb: "failed", message: error instanceof Error ? error.message : String(error) }));
  process.exit(4);
}
