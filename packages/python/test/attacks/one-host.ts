/**
 * All attacks in one host process, through `PythonProcess`, one session after the other: the host is the one that must not be touched, must not crash, and whose event loop
 * must not stand still.
 *
 *     node test/attacks/one-host.ts [--orders forwards,backwards,shuffled] [--every N] [--seed S]
 *
 * The orders follow each other in the same host; all three unless told. `--every N` takes each N-th program of every class. Prints for each order what failed, how many programs
 * ran and the longest turns of the event loop; the exit code is 1 when anything failed or a turn took more than 100 ms.
 */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ProcessDiedError, PythonLimitError, PythonProcess } from "../../src/index.ts";
import { type Attack, type AttackClass, CATCHABLE, strangeness } from "./attack.ts";
import { useBuiltChild } from "../built-child.ts";
import { startCanaries } from "./canaries.ts";

export type OneHostReport = { programs: number; failures: string[]; longestBlocks: Block[] };

export type Order = "forwards" | "backwards" | "shuffled";

/** Every class of attack in this folder. */
export async function readAttacks(every = 1): Promise<Attack[]> {
  const attacks: Attack[] = [];
  for (const name of readdirSync(new URL(".", import.meta.url)).sort()) {
    if (!name.endsWith(".ts") || NO_CLASSES.has(name) || name.endsWith(".test.ts")) continue;
    const { attackClass } = (await import(`./${name}`)) as { attackClass: AttackClass };
    attacks.push(...attackClass.attacks.filter((_, i) => i % every === 0));
  }
  return attacks;
}

const NO_CLASSES = new Set([
  ...["attack.ts", "attack-host.ts", "canaries.ts", "one-host.ts", "run-attacks.ts", "test-attacks.ts"],
]);

/** Runs all of them in this process. */
export async function runInOneHost(attacks: readonly Attack[], order: Order, seed = 1): Promise<OneHostReport> {
  const canaries = await startCanaries();
  const failures: string[] = [];
  const unhandled = (reason: unknown): void => void failures.push(`unhandled rejection: ${String(reason)}`);
  process.on("unhandledRejection", unhandled);
  let running = "";
  const watch = watchEventLoop(() => running);
  for (const attack of inOrder(attacks, order, seed)) {
    running = attack.source;
    const failure = await runAttack(attack);
    const touched = canaries.touched();
    if (failure !== undefined) failures.push(`--- ${attack.source.slice(0, 400)}\n${failure}`);
    if (touched !== undefined) failures.push(`--- ${attack.source.slice(0, 400)}\n${touched}`);
  }
  process.off("unhandledRejection", unhandled);
  canaries.stop();
  return { programs: attacks.length, failures, longestBlocks: watch.stop() };
}

/**
 * One turn of the event loop that was long: what its thread was at work for, and the program that ran then. `stoodMs` is what went by on the clock meanwhile, less the time in which
 * the thread could have run and the system let others: much more than `ms` would be a call of the system that does not return at once.
 */
export type Block = { ms: number; stoodMs: number; source: string };

const BLOCKS_KEPT = 8;
/** How long a turn may be. */
export const MOST_BLOCKED_MS = 100;

/**
 * The longest turns of this process's event loop, in processor time of its own thread: for what other processes, other threads or the collector's helpers had the processor does
 * not count. A timer of one millisecond is heard once in every turn that comes after it, so between two of its calls there is hardly more than one turn.
 */
function watchEventLoop(running: () => string): { stop: () => Block[] } {
  const blocks: Block[] = [];
  let used = process.threadCpuUsage();
  let loop = performance.eventLoopUtilization();
  let waited = waitedForProcessor();
  const timer = setInterval(() => {
    const spent = process.threadCpuUsage(used);
    const ms = Math.round((spent.user + spent.system) / 1000);
    if (ms > (blocks[BLOCKS_KEPT - 1]?.ms ?? 0)) {
      const stoodMs = Math.round(performance.eventLoopUtilization(loop).active - (waitedForProcessor() - waited));
      blocks.push({ ms, stoodMs, source: running() });
      blocks.sort((a, b) => b.ms - a.ms).splice(BLOCKS_KEPT);
    }
    used = process.threadCpuUsage();
    loop = performance.eventLoopUtilization();
    waited = waitedForProcessor();
  }, 1);
  return {
    stop: () => {
      clearInterval(timer);
      return blocks;
    },
  };
}

/** Milliseconds in which the main thread was ready to run and did not; 0 where the system does not tell. */
function waitedForProcessor(): number {
  try {
    return Number(readFileSync("/proc/self/schedstat", "latin1").split(" ")[1]) / 1e6;
  } catch {
    return 0;
  }
}

function inOrder(attacks: readonly Attack[], order: Order, seed: number): Attack[] {
  const ordered = order === "backwards" ? attacks.toReversed() : attacks.slice();
  if (order !== "shuffled") return ordered;
  let state = seed;
  for (let i = ordered.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const j = state % (i + 1);
    [ordered[i], ordered[j]] = [ordered[j]!, ordered[i]!];
  }
  return ordered;
}

/** A session of its own for the program; what it came to must be an outcome or a typed error, and the session must go on. */
async function runAttack(attack: Attack): Promise<string | undefined> {
  const { timeLimitMs, stepLimit, memoryLimitMb, outputLimit, recursionLimit } = attack.options ?? {};
  const given = { timeLimitMs, stepLimit, memoryLimitMb, outputLimit, recursionLimit };
  const py = await PythonProcess.start({
    authorizedImports: attack.options?.authorizedImports ?? ["*"],
    sandbox: "off",
    keepSpare: true,
    keepVariables: false,
    timeLimitMs: 300,
    stepLimit: 200_000,
    memoryLimitMb: 64,
    tools: { tool: () => attack.answer?.() ?? null },
    ...Object.fromEntries(Object.entries(given).filter(([, limit]) => limit !== undefined)),
  });
  try {
    const { error, ...outcome } = await py.run(attack.source, { variables: attack.variables ?? {} });
    const strange = strangeness({ error, ...outcome });
    if (strange !== undefined) return strange;
    if (error?.limit !== undefined && !CATCHABLE.has(error.limit) && outcome.stopped)
      return "a limit and a stop at once";
  } catch (error) {
    const isTyped = error instanceof PythonLimitError || error instanceof ProcessDiedError;
    const isRefused = (error as { code?: string }).code?.startsWith("VALUE_") === true;
    if (!isTyped && !isRefused) return `thrown at the host: ${error instanceof Error ? error.stack : String(error)}`;
  }
  const failure = await stateAfterwards(py);
  await py.close();
  return failure;
}

/** What is wrong with a session; undefined where it goes on. On a busy machine the clock may run out over the shortest program. */
async function stateAfterwards(py: PythonProcess): Promise<string | undefined> {
  for (let attempt = 0; ; attempt++) {
    const end = await py.run("1 + 1").catch((error: unknown) => error as PythonLimitError);
    if ("valueRepr" in end && end.valueRepr === "2") return undefined;
    const limit = "valueRepr" in end ? end.error?.limit : end.limit;
    if (limit !== "time" || attempt === 20) return `the session does not work afterwards: ${JSON.stringify(end)}`;
  }
}

async function main(args: readonly string[]): Promise<void> {
  const option = (name: string, fallback: string): string => {
    const at = args.indexOf(name);
    return at < 0 ? fallback : args[at + 1]!;
  };
  const attacks = await readAttacks(Number(option("--every", "1")));
  const remove = await useBuiltChild();
  for (const order of option("--orders", "forwards,backwards,shuffled").split(",") as Order[]) {
    const begun = performance.now();
    const report = await runInOneHost(attacks, order, Number(option("--seed", "1")));
    const longest = report.longestBlocks[0]?.ms ?? 0;
    for (const failure of report.failures) console.log(failure);
    for (const { ms, stoodMs, source } of report.longestBlocks)
      console.log(`${ms} ms (${stoodMs} on the clock): ${JSON.stringify(source.slice(0, 200))}`);
    console.log(
      `${order}: ${report.programs} programs in ${Math.round((performance.now() - begun) / 1000)} s, ${report.failures.length} failures, event loop blocked for at most ${longest} ms`,
    );
    if (report.failures.length > 0 || longest > MOST_BLOCKED_MS) process.exitCode = 1;
  }
  await PythonProcess.releaseSpares();
  await remove();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
