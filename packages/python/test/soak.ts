/**
 * Soak: many runs in one session and many sessions in one host, and what grows meanwhile.
 *
 *     node test/soak.ts --runs 10000 --sessions 1000
 *
 * Measured are the resident memory of the child after each tenth of the runs, the heap of the host (collected) after each tenth of the sessions, and what keeps the host alive. The
 * exit code is 1 if the second half grew by more than the measure can be wrong.
 */

import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { PythonProcess, protocol } from "../src/index.ts";
import { useBuiltChild } from "./built-child.ts";

const args = process.argv.slice(2);
const option = (name: string, fallback: number): number => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : Number(args[at + 1]);
};

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const tools = { echo: async ([value]: unknown[]) => value };

/** A program of every kind, so that all that may leak has its chance. */
const PROGRAMS = [
  "class A:\n    def __init__(self): self.x = [1] * 100\na = A()",
  "def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nf(10)",
  "import re, json\njson.loads(json.dumps({'a': re.findall('a+', 'aba' * 10)}))",
  "print(echo(5))",
  "class E(Exception):\n    def __init__(self): self.big = [1] * 100\ntry: raise E\nexcept E: pass",
  "import enum\nclass C(enum.Enum):\n    A = 1\nC.A",
  "1 / 0",
  "sorted([3, 1, 2], key=lambda v: -v)",
  "x = {str(i): i for i in range(500)}",
];

async function soakRuns(count: number): Promise<number[]> {
  await using py = await PythonProcess.start({ authorizedImports: ["*"], tools, memoryLimitMb: 64 });
  const resident: number[] = [];
  for (let i = 0; i < count; i++) {
    await py.run(`${PROGRAMS[i % PROGRAMS.length]}\nnumber = ${i}`);
    if ((i + 1) % Math.ceil(count / 10) === 0) resident.push(Math.round(protocol.residentMb(py.pid) ?? 0));
  }
  return resident;
}

async function soakSessions(count: number): Promise<number[]> {
  const heaps: number[] = [];
  for (let i = 0; i < count; i++) {
    await using py = await PythonProcess.start({ authorizedImports: ["*"], tools, keepSpare: true });
    await py.run(PROGRAMS[i % PROGRAMS.length]!);
    if ((i + 1) % Math.ceil(count / 10) === 0) {
      collect();
      heaps.push(Math.round((process.memoryUsage().heapUsed / 1024 / 1024) * 10) / 10);
    }
  }
  await PythonProcess.releaseSpares();
  return heaps;
}

/** How much more the last is than the one in the middle. */
const growth = (values: readonly number[]): number => values.at(-1)! - values[Math.floor(values.length / 2)]!;

const remove = await useBuiltChild();
const before = process.getActiveResourcesInfo().length;
const runs = option("--runs", 10_000);
const resident = await soakRuns(runs);
console.log(`${runs} runs in one session: child ${resident.join(", ")} MB resident`);
const sessions = option("--sessions", 1000);
const heaps = await soakSessions(sessions);
console.log(`${sessions} sessions in one host: heap ${heaps.join(", ")} MB`);
await new Promise((resolve) => setTimeout(resolve, 200));
const after = process.getActiveResourcesInfo().length;
console.log(`resources of the host: ${before} before, ${after} after`);
await remove();
process.exitCode = growth(resident) > 16 || growth(heaps) > 2 || after > before ? 1 : 0;
