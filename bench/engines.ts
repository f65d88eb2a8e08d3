/** The engines that are measured, each as a command that runs a program several times and prints the milliseconds of every run as JSON. */

import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export type Engine = { readonly name: string; readonly command: string; readonly args: readonly string[] };

const python3: Engine = { name: "python3", command: "python3", args: [here("./run-python3.py")] };
const adder: Engine = { name: "adder", command: process.execPath, args: [here("./run-adder.ts")] };
const pyodide: Engine = { name: "pyodide", command: process.execPath, args: [here("./run-pyodide.ts")] };

/** Engines that this machine has; the first is what the others are compared with. */
export function availableEngines(): Engine[] {
  const hasPython = spawnSync("python3", ["--version"]).status === 0;
  return [...(hasPython ? [python3] : []), adder, pyodide];
}

/** What one process of an engine reports. */
export type Report = { output: string; ms: number[] };

/** One fresh process. `task` is "run", "start" or "calls". */
export function measure(engine: Engine, task: string, source: string, runs: number): Report {
  const output = execFileSync(engine.command, [...engine.args, task, String(runs)], { input: source, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "ignore"] });
  return JSON.parse(output.trim().split("\n").at(-1)!) as Report;
}
