/**
 * npm run bench: Adder beside CPython and Pyodide, in one run on one machine.
 *
 * Every engine runs every program in a fresh process, engines interleaved, several rounds; the table shows medians in milliseconds and the ratio to the
 * first engine. "first" is the first run of the text in a process, "warm" the median of the later ones. No figure is a test: machines differ, ratios less so.
 */

import { availableEngines, type Engine, measure } from "./engines.ts";
import { programs } from "./programs.ts";

const rounds = Number(process.argv[2] ?? 3);
const runs = 5;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const geometricMean = (values: readonly number[]): number => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

type Figures = { first: number; warm: number };

function measureAll(engines: readonly Engine[], task: string, source: string, name: string): Map<Engine, Figures> {
  const samples = new Map(engines.map((engine) => [engine, { first: [] as number[], warm: [] as number[] }]));
  const outputs = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    for (const engine of engines) {
      const { ms, output } = measure(engine, task, source, runs);
      outputs.add(output);
      const sample = samples.get(engine)!;
      sample.first.push(ms[0]!);
      sample.warm.push(...(ms.length > 1 ? ms.slice(1) : ms));
    }
  }
  if (outputs.size > 1) throw new Error(`${name}: engines disagree: ${JSON.stringify([...outputs])}`);
  return new Map([...samples].map(([engine, { first, warm }]) => [engine, { first: median(first), warm: median(warm) }]));
}

function row(cells: readonly string[]): void {
  process.stdout.write(`${cells[0]!.padEnd(24)}${cells.slice(1).map((cell) => cell.padStart(16)).join("")}\n`);
}

const show = (ms: number, base: number): string => `${ms < 1 ? ms.toFixed(3) : ms.toFixed(1)} (${(ms / base).toFixed(2)}x)`;

const engines = availableEngines();
const base = engines[0]!;
const ratios = new Map(engines.map((engine) => [engine, { first: [] as number[], warm: [] as number[] }]));

process.stdout.write(`Milliseconds (ratio to ${base.name}); ${rounds} rounds, ${runs} runs each, medians. Node ${process.versions.node}.\n\n`);
row(["", ...engines.flatMap((engine) => [`${engine.name} first`, `${engine.name} warm`])]);
for (const { name, source } of programs) {
  const figures = measureAll(engines, "run", source, name);
  const baseline = figures.get(base)!;
  row([name, ...engines.flatMap((engine) => [show(figures.get(engine)!.first, baseline.first), show(figures.get(engine)!.warm, baseline.warm)])]);
  for (const engine of engines) {
    ratios.get(engine)!.first.push(figures.get(engine)!.first / baseline.first);
    ratios.get(engine)!.warm.push(figures.get(engine)!.warm / baseline.warm);
  }
}
row(["geometric mean", ...engines.flatMap((engine) => [`${geometricMean(ratios.get(engine)!.first).toFixed(2)}x`, `${geometricMean(ratios.get(engine)!.warm).toFixed(2)}x`])]);

process.stdout.write("\n");
row(["", ...engines.map((engine) => engine.name)]);
for (const [task, name] of [
  ["start", "start to first result"],
  ["calls", "host call round trip"],
] as const) {
  const figures = measureAll(engines, task, "", name);
  row([name, ...engines.map((engine) => show(figures.get(engine)!.warm, figures.get(base)!.warm))]);
}
process.stdout.write(
  "\nHost call: Adder asks another process and waits; CPython here echoes a line of JSON through a pipe; Pyodide calls a function of its own process.\n",
);
