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
import { driverSource } from "./driver.ts";

const fromHost = 3;
const toHost = 4;
const interrupts = 5;
const maxFrameBytes = 64 * 1024 * 1024;
const pollMs = 10;
const repeatMs = 50;
const sigint = 2;

/** What this file needs of Pyodide. */
type Pyodide = {
  runPython(code: string, options: { globals: unknown; filename: string }): unknown;
  toPy(value: object): { set(name: string, value: unknown): void; get(name: string): (host: object) => void };
  setInterruptBuffer(buffer: object): void;
  loadPackage(names: string[], options: object): Promise<unknown>;
  loadedPackages: Record<string, string>;
  unregisterJsModule(name: string): void;
};
type PyodideModule = { loadPyodide(options: object): Promise<Pyodide> };

/** The signals of one run: what Python sees as its interrupt buffer. */
class Signals {
  readonly #bytes = Buffer.alloc(256);
  #run = 0;
  #deadline = Number.POSITIVE_INFINITY;
  #isInterrupted = false;
  #isLate = false;
  #nextPoll = 0;
  #nextSignal = 0;

  constructor() {
    // Never read from: a socket object is Node's only way to make the descriptor non-blocking.
    new Socket({ fd: interrupts, readable: true, writable: false, manualStart: true } as { fd: number }).unref();
  }

  begin(run: number): void {
    this.#run = run;
    this.#isInterrupted = false;
    this.#isLate = false;
    this.#nextSignal = 0;
    this.#nextPoll = 0;
  }

  arm(seconds: number): void {
    this.#deadline = seconds === 0 ? Number.POSITIVE_INFINITY : performance.now() + seconds * 1000;
  }

  isLate(): boolean {
    return this.#isLate && !this.#isInterrupted;
  }

  /** The number of the signal that is due, or 0. */
  take(): number {
    const now = performance.now();
    if (now < this.#nextPoll) return 0;
    this.#nextPoll = now + pollMs;
    if (now > this.#deadline) this.#isLate = true;
    this.#poll();
    if (!(this.#isLate || this.#isInterrupted) || now < this.#nextSignal) return 0;
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

function readFrame(): string {
  const header = readExactly(4);
  const size = header.readUInt32LE(0);
  if (size > maxFrameBytes) process.exit(3);
  return readExactly(size).toString("utf8");
}

function readExactly(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let got = 0;
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
  pyodide.runPython(driverSource, { globals: names, filename: "<driver>" });
  names.get("serve_host")({
    read: readFrame,
    write: writeFrame,
    arm: (seconds: number) => signals.arm(seconds),
    begin: (run: number) => signals.begin(run),
    isLate: () => signals.isLate(),
  });
} catch (error) {
  writeFrame(JSON.stringify({ verb: "failed", message: error instanceof Error ? error.message : String(error) }));
  process.exit(4);
}
