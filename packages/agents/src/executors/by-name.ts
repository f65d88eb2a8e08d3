// The names of executors, for options and command lines. Each stands for the class with its default settings.

import { CPythonExecutor } from "./cpython.ts";
import { DockerExecutor } from "./docker.ts";
import { E2BExecutor } from "./e2b.ts";
import type { Executor } from "./executor.ts";
import { LocalExecutor } from "./local.ts";
import { PyodideExecutor } from "./pyodide.ts";

export type ExecutorName = "local" | "cpython" | "pyodide" | "docker" | "e2b";

const executors: ReadonlyMap<string, () => Executor> = new Map<string, () => Executor>([
  ["local", () => new LocalExecutor()],
  ["cpython", () => new CPythonExecutor()],
  ["pyodide", () => new PyodideExecutor()],
  ["docker", () => new DockerExecutor()],
  ["e2b", () => new E2BExecutor()],
]);

export const executorNames = [...executors.keys()] as readonly ExecutorName[];

export function isExecutorName(name: unknown): name is ExecutorName {
  return typeof name === "string" && executors.has(name);
}

/** A new executor of that name. */
export function makeExecutor(name: ExecutorName): Executor {
  return executors.get(name)!();
}
