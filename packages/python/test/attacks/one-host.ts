/**
 * All attacks in one host process, through `PythonProcess`, one session after the other and in a given order: the host is the one that
 * must not be touched, must not crash, and whose event loop must not stand still.
 *
 *     node test/attacks/one-host.ts --order forwards|backwards|shuffled [--every N] [--seed S]
 *
 * `--every N` takes each N-th program of every class. Prints what failed, how many programs ran and the longest time for which the event loop stood; the exit code is 1 when
 * anything failed.
 */

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ProcessDiedError, PythonLimitError, PythonProcess } from "../../src/index.ts";
import { type Attack, type AttackClass, CATCHABLE, strangeness } from "./attack.ts";
import { startCanaries } from "./canaries.ts";

export type OneHostReport = { programs: number; failures: string[]; longestBlockMs: number };

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
  const watch = watchEventLoop();
  for (const attack of inOrder(attacks, order, seed)) {
    const failure = await runAttack(attack);
    const touched = canaries.touched();
    if (failure !== undefined) failures.push(`--- ${attack.source.slice(0, 400)}\n${failure}`);
    if (touched !== undefined) failures.push(`--- ${attack.source.slice(0, 400)}\n${touched}`);
  }
  process.off("unhandledRejection", unhandled);
  canaries.stop();
  return { programs: attacks.length, failures, longestBlockMs: watch.stop() };
}

/** The longest time for which this process was at work without coming back to its event loop: not for which others had the processor. */
function watchEventLoop(): { stop: () => number } {
  let longest = 0;
  let [time, used] = [performance.now(), process.cpuUsage()];
  const timer = setInterval(() => {
    const spent = process.cpuUsage(used);
    const gap = performance.now() - time;
    longest = Math.max(longest, Math.min(gap, (spent.user + spent.system) / 1000));
    [time, used] = [performance.now(), process.cpuUsage()];
  }, 5);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(longest);
    },
  };
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
  const { valueRepr } = await py.run("1 + 1");
  await py.close();
  return valueRepr === "2" ? undefined : "the session does not work afterwards";
}

async function main(args: readonly string[]): Promise<void> {
  const option = (name: string, fallback: string): string => {
    const at = args.indexOf(name);
    return at < 0 ? fallback : args[at + 1]!;
  };
  const attacks = await readAttacks(Number(option("--every", "1")));
  const report = await runInOneHost(attacks, option("--order", "forwards") as Order, Number(option("--seed", "1")));
  await PythonProcess.releaseSpares();
  for (const failure of report.failures) console.log(failure);
  console.log(
    `${report.programs} programs, ${report.failures.length} failures, event loop blocked for at most ${report.longestBlockMs} ms`,
  );
  process.exitCode = report.failures.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
