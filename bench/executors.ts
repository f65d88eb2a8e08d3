/**
 * Executors side by side, part of `npm run bench`: the start of a session with its first result, the round trip of a call of a host tool, and 10 MB of output.
 *
 * Each executor is driven by this process, one after the other; medians of some rounds. What can't be had on this machine is left out, and said so. A Docker
 * engine is started if none answers, as the tests do; without a key, the service of E2B is the tests' stand-in on loopback, which says what the way
 * through the SDK costs and nothing of the network.
 */

import { spawnSync } from "node:child_process";
import { apiKey, E2BService } from "../packages/agents/test/executors/e2b-service.ts";
import { type DockerEngine, startDockerEngine } from "../packages/agents/test/executors/docker-engine.ts";

import {
  CPythonExecutor,
  DockerExecutor,
  E2BExecutor,
  type Executor,
  LocalExecutor,
  PyodideExecutor,
} from "../packages/agents/dist/index.js";

type Candidate = { name: string; make: () => Executor };
type Figures = { start: number; call: number; output: number };

function candidates(engine: DockerEngine | string, service: E2BService): Candidate[] {
  const { E2B_API_KEY } = process.env;
  const connection = { apiUrl: service.url, sandboxUrl: service.url };
  return [
    { name: "local", make: () => new LocalExecutor() },
    { name: "cpython", make: () => new CPythonExecutor({ sandbox: "off" }) },
    { name: "cpython, bubblewrap", make: () => new CPythonExecutor({ sandbox: "require" }) },
    { name: "pyodide", make: () => new PyodideExecutor() },
    {
      name: "docker",
      make: () => {
        if (typeof engine === "string") throw new Error(engine);
        return new DockerExecutor({ image: engine.image, socketPath: engine.socketPath });
      },
    },
    E2B_API_KEY === undefined
      ? {
          name: "e2b, stand-in",
          make: () => {
            if (!hasBubblewrap) throw new Error("its sandboxes are bubblewraps, and no bwrap is on the PATH");
            return new E2BExecutor({ apiKey, connection });
          },
        }
      : { name: "e2b", make: () => new E2BExecutor() },
  ];
}

const hasBubblewrap = spawnSync("bwrap", ["--version"]).status === 0;
const calls = 500;
const echo = { name: "echo", call: async ([value]: unknown[]): Promise<unknown> => value ?? null };

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function run(executor: Executor, code: string, wanted: (result: { value: unknown; stdout: string }) => boolean): Promise<void> {
  const result = await executor.run(code, {});
  if (result.error !== null || !wanted(result)) throw new Error(`${code}: ${result.error?.message ?? "another result"}`);
}

async function measure(make: () => Executor): Promise<Figures> {
  const executor = make();
  try {
    const start = await timed(async () => {
      await executor.start({ tools: [echo], authorizedImports: [] });
      await run(executor, "1 + 1", ({ value }) => value === 2);
    });
    const program = `t = 0\nfor i in range(${calls}):\n    t += echo(i)\nt`;
    const total = await timed(() => run(executor, program, ({ value }) => value === (calls * (calls - 1)) / 2));
    const printing = "line = 'x' * 999\nfor i in range(9_900):\n    print(line)";
    const output = await timed(() => run(executor, printing, ({ stdout }) => stdout.length === 9_900_000));
    return { start, call: total / calls, output };
  } finally {
    await executor.dispose();
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** A row for each executor: its name and its figures, or why there are none. */
async function row({ name, make }: Candidate, rounds: number): Promise<string[]> {
  const figures: Figures[] = [];
  try {
    for (let round = 0; round < rounds; round++) figures.push(await measure(make));
  } catch (error) {
    return [name, `not here: ${(error instanceof Error ? error.message : String(error)).split("\n")[0]}`];
  }
  const shown = (figure: keyof Figures, digits: number): string => median(figures.map((each) => each[figure])).toFixed(digits);
  return [name, shown("start", 0), shown("call", 3), shown("output", 0)];
}

/** Prints the table, in milliseconds. */
export async function printExecutors(rounds: number): Promise<void> {
  const engine = await startDockerEngine();
  const service = await E2BService.start();
  try {
    const print = ([name, ...cells]: string[]): void => {
      process.stdout.write(`${name!.padEnd(24)}${cells.map((cell) => cell.padStart(16)).join("")}\n`);
    };
    print(["executor, milliseconds", "start", "a call", "10 MB of output"]);
    for (const candidate of candidates(engine, service)) print(await row(candidate, rounds));
  } finally {
    await service.stop();
    if (typeof engine !== "string") await engine.stop();
  }
}

if (process.argv[1] === import.meta.filename) await printExecutors(Number(process.argv[2] ?? 3));
