/** Runs the real command line in a process of its own and gives what came out. */

import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../src/command-line/main.ts", import.meta.url));

export type Finished = { stdout: string; stderr: string; code: number | null };

export function startAdder(args: string[]): ChildProcess {
  return spawn(process.execPath, [main, ...args], { stdio: "pipe" });
}

/** Resolves when the process has ended and its output is read. */
export function finished(child: ChildProcess): Promise<Finished> {
  let stdout = "";
  let stderr = "";
  child.stdout!.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ stdout, stderr, code })));
}

export function adder(args: string[], stdin = ""): Promise<Finished> {
  const child = startAdder(args);
  child.stdin!.on("error", () => {});
  child.stdin!.end(stdin);
  return finished(child);
}
