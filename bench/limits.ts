/**
 * npm run bench:limits: how far programs get beyond their limits before they are stopped.
 *
 *     node bench/limits.ts memory [--limits 64,128,256,512] [--only TEXT]    megabytes beyond the memory limit
 *     node bench/limits.ts late [--only TEXT]                                milliseconds beyond the time limit
 *     node bench/limits.ts sweep [--only TYPE] [--above MS]                  the same, of every builtin function and method; those that are later are printed
 *
 * Memory is the highest that the system saw the child resident with, less what it was resident with before it ran anything, less the limit. Lateness is the time on the clock
 * from the time limit to the result, which on a busy machine is the machine's too; beside it stands how the program was stopped. No figure is a test.
 */

import { readFileSync } from "node:fs";
import { PythonProcess } from "../packages/python/src/index.ts";
import { useBuiltChild } from "../packages/python/test/built-child.ts";
import { starvation, starvedMs } from "../packages/python/src/process/run-watch.ts";
import { type Sweep, sweeps } from "./late-sweep.ts";
import { latePrograms } from "./late-programs.ts";
import { memoryPrograms } from "./memory-programs.ts";

const [task, ...args] = process.argv.slice(2);
const option = (name: string, fallback: string): string => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : args[at + 1]!;
};
const only = option("--only", "");

const tools = { echo: ([value]: unknown[]) => value };

function statusMb(pid: number | undefined, field: "VmHWM" | "VmRSS"): number {
  try {
    const text = readFileSync(`/proc/${pid}/status`, "latin1");
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it is gone
  }
}

/** How a run ended, in two words. */
async function endOf(run: Promise<{ error: { limit?: string; type: string } | null }>): Promise<string> {
  try {
    const { error } = await run;
    return error === null ? "ended" : `${error.limit ?? error.type}`;
  } catch (error) {
    return `killed: ${(error as { limit?: string }).limit ?? (error as Error).message.slice(0, 60)}`;
  }
}

async function measureMemory(name: string, source: string, limitMb: number): Promise<number> {
  await using py = await PythonProcess.start({
    authorizedImports: ["*"],
    sandbox: "off",
    memoryLimitMb: limitMb,
    timeLimitMs: 60_000,
    outputLimit: 1_000_000_000,
    keepVariables: false,
    tools,
  });
  const { pid } = py;
  const before = statusMb(pid, "VmRSS");
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, statusMb(pid, "VmHWM"));
  }, 3);
  const end = await endOf(py.run(source.replaceAll("LIMIT", String(limitMb))));
  peak = Math.max(peak, statusMb(pid, "VmHWM"));
  clearInterval(timer);
  const beyond = Math.round(peak - before - limitMb);
  console.log(`${name.padEnd(36)}${String(limitMb).padStart(5)} MB ${String(beyond).padStart(6)} beyond   ${end}`);
  return beyond;
}

async function measureLateness(name: string, source: string): Promise<number> {
  const timeLimitMs = 1000;
  await using py = await PythonProcess.start({
    authorizedImports: ["*"],
    sandbox: "off",
    memoryLimitMb: 1024,
    timeLimitMs,
    intDigitLimit: 1_000_000_000,
    allowDynamicCode: true,
    tools,
  });
  const { pid } = py;
  await py.run("kept = [1, {'a': (2, 3)}]\ndef kept_by(): return kept");
  const begun = performance.now();
  const end = await endOf(py.run(source));
  const late = Math.round(performance.now() - begun - timeLimitMs);
  const afterwards = await py.run("kept_by()").catch((error: unknown) => ({ valueRepr: null, error }));
  const kept = afterwards.valueRepr === "[1, {'a': (2, 3)}]";
  const how = pid === py.pid ? "same process" : "new process";
  console.log(`${name.padEnd(44)}${String(late).padStart(7)} ms   ${end}, ${how}, variables ${kept ? "kept" : `LOST: ${JSON.stringify(afterwards.error)}`}`);
  return end === "ended" ? Number.NEGATIVE_INFINITY : late;
}

const SWEEP_LIMIT_MS = 300;

/** On a busy machine the time of the question itself may run out. */
async function isKept(py: PythonProcess, attempts = 10): Promise<boolean> {
  const { valueRepr, error } = await py.run("kept").catch(() => ({ valueRepr: null, error: null }));
  return error?.limit === "time" && attempts > 0 ? isKept(py, attempts - 1) : valueRepr === "[1]";
}

/** A session for each type, made anew where it was lost. Lateness is less what the child has waited for a processor when its time was over. */
async function sweep({ type, setUp, names, program }: Sweep, aboveMs: number): Promise<number[]> {
  const start = (): Promise<PythonProcess> =>
    PythonProcess.start({ authorizedImports: ["*"], sandbox: "off", timeLimitMs: SWEEP_LIMIT_MS, intDigitLimit: 1_000_000_000, tools });
  let py = await start();
  const prepare = async (): Promise<void> => {
    while ((await py.run(`${setUp}\nkept = [1]`)).error !== null);
  };
  await prepare();
  const lates: number[] = [];
  const all = (await py.run(names)).value as string[];
  for (const name of all) {
    const { pid } = py;
    let starved = (): number => 0;
    const timer = setTimeout(() => {
      starved = starvation(() => starvedMs(pid), Number.POSITIVE_INFINITY);
    }, SWEEP_LIMIT_MS);
    const begun = performance.now();
    const end = await endOf(py.run(program(name)));
    const late = Math.round(performance.now() - begun - starved() - SWEEP_LIMIT_MS);
    clearTimeout(timer);
    lates.push(late);
    const kept = await isKept(py);
    if (late > aboveMs || !kept || py.pid !== pid)
      console.log(`${`${type}.${name}`.padEnd(44)}${String(late).padStart(7)} ms   ${end}, variables ${kept ? "kept" : "LOST"}`);
    if (kept && py.pid === pid) continue;
    await py.close();
    py = await start();
    await prepare();
  }
  await py.close();
  console.log(`${type}: ${lates.length} functions, at most ${Math.max(...lates)} ms late`);
  return lates;
}

const remove = await useBuiltChild();
const figures: number[] = [];
if (task === "memory") {
  for (const limitMb of option("--limits", "64,128,256,512").split(",").map(Number))
    for (const [name, source] of memoryPrograms)
      if (new RegExp(only).test(name)) figures.push(await measureMemory(name, source, limitMb));
} else if (task === "late") {
  for (const [name, source] of latePrograms) if (new RegExp(only).test(name)) figures.push(await measureLateness(name, source));
} else if (task === "sweep") {
  for (const each of sweeps) if (new RegExp(only).test(each.type)) figures.push(...(await sweep(each, Number(option("--above", "250")))));
} else throw new Error(`limits.ts wants memory, late or sweep, got ${task}`);
await remove();
console.log(`\nthe most: ${Math.max(...figures)} ${task === "memory" ? "MB beyond the limit" : "ms late"}`);
