/** Runs a class of attack in child processes and gives what failed. A child that is silent for too long is killed, and the next one goes on behind the program. */

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Attack, AttackClass } from "./attack.ts";

const HOST = fileURLToPath(new URL("./attack-host.ts", import.meta.url));
const SILENCE_MS = 30_000;

export type AttackReport = {
  failures: string[];
  count: number;
  slowest: { ms: number; source: string }[];
  /** What the variable ADDER_CANARY was in the child, after the last program. */
  canary: string | undefined;
};

export async function runAttacks(file: string, environment: NodeJS.ProcessEnv = {}): Promise<AttackReport> {
  const { attackClass } = (await import(file)) as { attackClass: AttackClass };
  const { attacks } = attackClass;
  const failures: string[] = [];
  const slowest: { ms: number; source: string }[] = [];
  let canary: string | undefined;
  const onEnd: Listener = (index, ms, failure) => {
    slowest.push({ ms, source: attacks[index]!.source });
    if (failure !== undefined) failures.push(describe(attacks[index]!, failure));
  };
  for (let next = 0; next < attacks.length; ) {
    const stage = await runFrom(file, next, environment, onEnd);
    next = stage.next;
    canary = stage.canary;
  }
  slowest.sort((a, b) => b.ms - a.ms);
  return { failures, count: attacks.length, slowest: slowest.slice(0, 12), canary };
}

function describe(attack: Attack, failure: string): string {
  return `--- ${attack.source.length > 600 ? `${attack.source.slice(0, 600)} ...` : attack.source}\n${failure}`;
}

type Listener = (index: number, ms: number, failure: string | undefined) => void;

/** The index to go on with, and what the child said of its canary. */
type Stage = { next: number; canary: string | undefined };

function runFrom(file: string, first: number, environment: NodeJS.ProcessEnv, onEnd: Listener): Promise<Stage> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--no-warnings", "--max-old-space-size=1500", HOST, file, String(first)], {
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let current = first;
    let running = -1;
    let canary: string | undefined;
    let isKilled = false;
    let errors = "";
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        isKilled = true;
        child.kill("SIGKILL");
      }, SILENCE_MS);
    };
    wait();
    child.stderr.on("data", (text: Buffer) => {
      errors = (errors + text.toString()).slice(-2000);
    });
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => {
      wait();
      const said = JSON.parse(line) as { begin?: number; end?: number; ms?: number; failure?: string; canary?: string };
      if (said.canary !== undefined) canary = said.canary;
      if (said.begin !== undefined) running = said.begin;
      if (said.end === undefined) return;
      running = -1;
      current = said.end + 1;
      onEnd(said.end, said.ms ?? 0, said.failure);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (running < 0 && code === 0) return resolve({ next: Number.POSITIVE_INFINITY, canary });
      const how = isKilled ? "was silent and had to be killed" : `ended with ${signal ?? code}: ${errors}`;
      onEnd(running < 0 ? current : running, SILENCE_MS, `the process ${how}`);
      resolve({ next: (running < 0 ? current : running) + 1, canary });
    });
  });
}
