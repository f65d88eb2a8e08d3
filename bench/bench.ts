/**
 * npm run bench: Adder beside CPython, Pyodide and Monty, in one run on one machine.
 *
 * Every engine runs every program in a fresh process, engines interleaved, several rounds; the table shows medians in milliseconds and the ratio to the
 * first engine. "first" is the first run of the text in a process, "warm" the median of the eleventh to twentieth; a dash stands where an engine can't run the program. A second line
 * of means has those of the runs that come right after the first.
 * No figure is a test: machines differ, ratios less so.
 */

import { agentPrograms } from "./agent-programs.ts";
import { adder, availableEngines, type Engine, measure } from "./engines.ts";
import { printExecutors } from "./executors.ts";
import { programs } from "./programs.ts";

const rounds = Number(process.argv[2] ?? 3);
const runs = 5;
/** Runs of a program in a process. What compiles at run time is warm after some; CPython and its like are after the first. */
const programRuns = 20;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

type Figures = { first: number; next: number; warm: number };
type Samples = { [Figure in keyof Figures]: number[] };
const noSamples = (): Samples => ({ first: [], next: [], warm: [] });

function measureAll(
  engines: readonly Engine[],
  task: string,
  source: string,
  name: string,
  runs: number,
): Map<Engine, Figures> {
  const samples = new Map(engines.map((engine) => [engine, noSamples()]));
  const outputs = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    for (const engine of engines) {
      const report = measure(engine, task, source, runs);
      if (report === undefined) continue;
      const { ms, output } = report;
      outputs.add(output);
      const sample = samples.get(engine)!;
      sample.first.push(ms[0]!);
      sample.next.push(...ms.slice(1, 5));
      sample.warm.push(...ms.slice(Math.floor(runs / 2)));
    }
  }
  if (outputs.size > 1) throw new Error(`${name}: engines disagree: ${JSON.stringify([...outputs])}`);
  const measured = [...samples].filter(([, { first }]) => first.length > 0);
  return new Map(
    measured.map(([engine, { first, next, warm }]) => [
      engine,
      { first: median(first), next: median(next), warm: median(warm) },
    ]),
  );
}

function row(cells: readonly string[]): void {
  const [name, ...others] = cells;
  process.stdout.write(`${name!.padEnd(28)}${others.map((cell) => cell.padStart(16)).join("")}\n`);
}

const show = (ms: number | undefined, base: number): string =>
  ms === undefined ? "-" : `${ms < 1 ? ms.toFixed(3) : ms.toFixed(1)} (${(ms / base).toFixed(2)}x)`;

const engines = availableEngines();
const base = engines[0]!;
const ratios = new Map(engines.map((engine) => [engine, noSamples()]));

process.stdout.write(
  `Milliseconds (ratio to ${base.name}); ${rounds} rounds, ${programRuns} runs each, medians. Node ${process.versions.node}.\n\n`,
);
row(["", ...engines.flatMap((engine) => [`${engine.name} first`, `${engine.name} warm`])]);
for (const { name, source } of [...programs, ...agentPrograms]) {
  const figures = measureAll(engines, "run", source, name, programRuns);
  const baseline = figures.get(base)!;
  row([
    name,
    ...engines.flatMap((engine) => [
      show(figures.get(engine)?.first, baseline.first),
      show(figures.get(engine)?.warm, baseline.warm),
    ]),
  ]);
  for (const [engine, { first, next, warm }] of figures) {
    ratios.get(engine)!.first.push(first / baseline.first);
    ratios.get(engine)!.next.push(next / baseline.next);
    ratios.get(engine)!.warm.push(warm / baseline.warm);
  }
}
row([
  "geometric mean",
  ...engines.flatMap((engine) => [
    `${geometricMean(ratios.get(engine)!.first).toFixed(2)}x`,
    `${geometricMean(ratios.get(engine)!.warm).toFixed(2)}x`,
  ]),
]);
row([
  "the same, runs 2 to 5",
  ...engines.flatMap((engine) => ["", `${geometricMean(ratios.get(engine)!.next).toFixed(2)}x`]),
]);
row(["programs that run", ...engines.flatMap((engine) => [String(ratios.get(engine)!.first.length), ""])]);

process.stdout.write("\n");
row(["", ...engines.map((engine) => engine.name)]);
for (const [task, name] of [
  ["start", "start to first result"],
  ["calls", "host call round trip"],
] as const) {
  const figures = measureAll(engines, task, "", name, runs);
  row([name, ...engines.map((engine) => show(figures.get(engine)?.warm, figures.get(base)!.warm))]);
}
process.stdout.write(
  "\nHost call: Adder asks another process and waits; CPython here echoes a line of JSON through a pipe; Pyodide and Monty call a function of their own process.\n\n",
);

const text = agentPrograms.map(({ source }) => source).join("\n");
for (const [task, source, count, name, unit] of [
  ["spare", "", runs, "new session, one kept ready", "ms"],
  ["idle", "", 1, "idle session, its own memory", "MB"],
  ["idle", "", 2, "idle session, resident", "MB"],
  ["compile", text, runs, "source to JavaScript", "MB/s"],
] as const) {
  const samples = Array.from({ length: rounds }, () => measure(adder, task, source, count)?.ms ?? []).flat();
  row([`adder: ${name}`, samples.length === 0 ? "-" : `${median(samples).toFixed(1)} ${unit}`]);
}

process.stdout.write("\n");
await printExecutors(rounds);
