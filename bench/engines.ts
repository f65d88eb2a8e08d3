/** The engines that are measured, each as a command that runs a program several times and prints the milliseconds of every run as JSON. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export type Engine = { readonly name: string; readonly command: string; readonly args: readonly string[] };

const python3: Engine = { name: "python3", command: "python3", args: [here("./run-python3.py")] };
export const adder: Engine = { name: "adder", command: process.execPath, args: [here("./run-adder.ts")] };
const pyodide: Engine = { name: "pyodide", command: process.execPath, args: [here("./run-pyodide.ts")] };
const monty: Engine = { name: "monty", command: process.execPath, args: [here("./run-monty.ts")] };

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** Engines that this machine has; the first is what the others are compared with. */
export function availableEngines(): Engine[] {
  const hasPython = spawnSync("python3", ["--version"]).status === 0;
  return [
    ...(hasPython ? [python3] : []),
    adder,
    ...(isInstalled("pyodide") ? [pyodide] : []),
    ...(isInstalled("@pydantic/monty") ? [monty] : []),
  ];
}

/** What one process of an engine reports: milliseconds, of the tasks "idle" and "compile" megabytes and megabytes a second. */
export type Report = { output: string; ms: number[] };

/** One fresh process; undefined where the engine can't do what the task asks. `task` is one of those that `run-*.ts` name. */
export function measure(engine: Engine, task: string, source: string, runs: number): Report | undefined {
  const { status, stdout } = spawnSync(engine.command, [...engine.args, task, String(runs)], {
    input: source,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["pipe", "pipe", "ignore"],
  });
  return status === 0 ? (JSON.parse(stdout.trim().split("\n").at(-1)!) as Report) : undefined;
}
