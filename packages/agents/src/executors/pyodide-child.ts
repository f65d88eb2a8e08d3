// The child process of the pyodide executor: CPython compiled to WebAssembly, with the driver in it.
//
// Started by pyodide.ts as `node <flags> pyodide-child <folder of pyodide> <folder of packages> [packages...]`. It gives the driver functions for what
// it has no pipes, signals and threads for: pyodide-pipes.ts, pyodide-turns.ts.

import { constants } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { pyodideDriverSource } from "./driver.ts";
import { readFrame, writeFrame } from "./pyodide-pipes.ts";
import { clock, type PythonFunction, Signals, Turns } from "./pyodide-turns.ts";

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
type ServeHost = PythonFunction<[host: object, canSuspend: boolean]>;
type PyodideModule = { loadPyodide(options: object): Promise<Pyodide> };

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
