/**
 * Measures Adder: `run-adder.ts TASK RUNS`, the program on stdin.
 *
 *     run      milliseconds of each run of the program      start   from nothing to the first result, the process included
 *     calls    of one call of a host function and back      spare   of a new session when a process has been kept ready
 *     idle     megabytes of a session that waits: those that it has alone (RUNS 1), or all that are resident (2)
 *     compile  megabytes of source a second, from text to JavaScript
 */

import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Interpreter, PythonProcess } from "../packages/python/dist/index.js";

const [task, runs] = [process.argv[2]!, Number(process.argv[3])];
const source = readFileSync(0, "utf8");
const ms: number[] = [];
let output = "";

async function measureRuns(): Promise<void> {
  await using python = await PythonProcess.start({ authorizedImports: ["*"] });
  await python.run("pass");
  for (let i = 0; i < runs; i++) {
    const begun = performance.now();
    const result = await python.run(source);
    ms.push(performance.now() - begun);
    if (result.error !== null) throw new Error(result.error.traceback);
    output = result.stdout;
  }
}

async function measureStarts(): Promise<void> {
  await makeCodeCache();
  for (let i = 0; i < runs; i++) {
    const begun = performance.now();
    await using python = await PythonProcess.start();
    output = (await python.run("print(1 + 1)")).stdout;
    ms.push(performance.now() - begun);
  }
}

/** The first start of a version on a machine is longer by some 20 ms: it makes the code cache for all others. */
async function makeCodeCache(): Promise<void> {
  await using python = await PythonProcess.start();
  await python.run("pass");
  await sleep(1000);
}

async function measureSpares(): Promise<void> {
  for (let i = 0; i <= runs; i++) {
    const begun = performance.now();
    await using python = await PythonProcess.start({ keepSpare: true });
    if (i > 0) ms.push(performance.now() - begun);
    output = (await python.run("print(1 + 1)")).stdout;
    await sleep(500);
  }
  await PythonProcess.releaseSpares();
}

async function measureCalls(): Promise<void> {
  await using python = await PythonProcess.start({ tools: { echo: async ([value]) => value ?? null } });
  for (let i = 0; i < runs; i++) {
    const begun = performance.now();
    output = (await python.run("t = 0\nfor i in range(1000): t += echo(i)\nprint(t)")).stdout;
    ms.push((performance.now() - begun) / 1000);
  }
}

/** Linux only: elsewhere the system does not say which pages a process has alone. */
async function measureIdle(): Promise<void> {
  await using python = await PythonProcess.start();
  output = (await python.run("print(1 + 1)")).stdout;
  await sleep(500);
  const text = readFileSync(`/proc/${python.pid}/smaps_rollup`, "latin1");
  const megabytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)![1]) / 1024;
  ms.push(runs === 1 ? megabytes("Private_Clean") + megabytes("Private_Dirty") : megabytes("Rss"));
}

function measureCompilation(): void {
  const passes = 20;
  for (let i = 0; i < passes; i++) Interpreter.generate(source);
  for (let i = 0; i < runs; i++) {
    const begun = performance.now();
    for (let pass = 0; pass < passes; pass++) Interpreter.generate(source);
    ms.push((source.length * passes) / 1000 / (performance.now() - begun));
  }
}

const tasks: { readonly [task: string]: () => Promise<void> | void } = {
  run: measureRuns,
  start: measureStarts,
  spare: measureSpares,
  calls: measureCalls,
  idle: measureIdle,
  compile: measureCompilation,
};
await tasks[task]!();
process.stdout.write(`${JSON.stringify({ output, ms })}\n`);
