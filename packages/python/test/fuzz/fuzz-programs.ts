/**
 * The first mode: whole programs, compared by output, error and traceback; what differs is shrunk before it is reported.
 *
 * A program of which CPython's answer itself differs from process to process (the order of a set of strings, or with None) is left out.
 */

import { runHere } from "./adder.ts";
import { compare } from "./compare.ts";
import { CPython, everyPython } from "./cpython.ts";
import type { Outcome } from "./outcome.ts";
import { writeProgram } from "./programs.ts";
import type { Report } from "./report.ts";
import { shrink } from "./shrink.ts";

const AT_ONCE = 40;
const FRESH_PROCESSES = 4;

export type ProgramOptions = {
  seed: number;
  count: number;
  deadline: number;
  /** Makes the program of a seed. */
  write?: ((seed: number) => string) | undefined;
};

export async function fuzzPrograms(
  oracle: CPython,
  report: Report,
  { seed, count, deadline, write = writeProgram }: ProgramOptions,
): Promise<void> {
  for (let i = 0; i < count && Date.now() < deadline; i += AT_ONCE) {
    const seeds = Array.from({ length: Math.min(AT_ONCE, count - i) }, (_, k) => seed * 1_000_003 + i + k);
    await Promise.all(seeds.map((each) => compareProgram(oracle, report, each, write(each))));
  }
}

/** What ended the program: the shrunk one must end in the same way. */
function stopOf(outcome: Outcome): string {
  return outcome.kind === "ran" ? (outcome.error?.type ?? "") : outcome.kind;
}

/** Does another process of CPython, or another build of it, give another answer? */
async function varies(source: string, first: Outcome): Promise<boolean> {
  for (const command of [...Array.from({ length: FRESH_PROCESSES }, () => "python3"), ...everyPython()]) {
    const fresh = new CPython(command);
    await fresh.start();
    const verdict = compare(await fresh.run(source), first);
    fresh.stop();
    if (verdict.kind !== "equal") return true;
  }
  return false;
}

async function compareProgram(oracle: CPython, report: Report, seed: number, source: string): Promise<void> {
  const wanted = oracle.run(source);
  const got = runHere(source);
  const verdict = compare(await wanted, got);
  if (verdict.kind !== "different") return report.add("program", source, verdict, seed);
  if (await varies(source, await wanted))
    return report.add("program", source, { kind: "skipped", reason: "CPython's answer varies" }, seed);
  const small = await shrink(source, async (candidate) => {
    const answer = oracle.run(candidate);
    const here = runHere(candidate);
    const again = compare(await answer, here);
    return (
      again.kind === "different" && again.what === verdict.what && stopOf(again.outcome) === stopOf(verdict.outcome)
    );
  });
  const answer = oracle.run(small);
  const here = runHere(small);
  report.add("program", small, compare(await answer, here), seed);
}
