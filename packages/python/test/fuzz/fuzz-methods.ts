/** The second mode: calls of builtins, compared call by call. */

import { compareBatch, runOverlapping } from "./call-batches.ts";
import { normalise } from "./compare.ts";
import type { CPython } from "./cpython.ts";
import { CALL_PROLOGUE, LIST_PROGRAM, parseTargets, type Target, writeCall } from "./methods.ts";
import { Random } from "./random.ts";
import type { Report } from "./report.ts";

const CALLS_A_PROGRAM = 100;

export type MethodOptions = {
  seed: number;
  /** Calls of each method. */
  count: number;
  deadline: number;
  /** Only targets whose label has this in it. */
  only: string | undefined;
};

export async function fuzzMethods(oracle: CPython, report: Report, options: MethodOptions): Promise<void> {
  const listing = await oracle.run(LIST_PROGRAM);
  if (listing.kind !== "ran" || listing.error !== null)
    throw new Error(`the list of targets could not be made: ${JSON.stringify(listing)}`);
  const targets = parseTargets(listing.stdout).filter(
    ({ label }) => options.only === undefined || label.includes(options.only),
  );
  report.note(`${targets.length} functions and methods`);
  await runOverlapping(rounds(oracle, report, targets, options));
}

function* rounds(
  oracle: CPython,
  report: Report,
  targets: readonly Target[],
  { seed, count, deadline }: MethodOptions,
): Generator<() => Promise<void>> {
  for (let round = 0; round * CALLS_A_PROGRAM < count; round++)
    for (const [i, target] of targets.entries()) {
      if (Date.now() > deadline) return;
      const seedHere = seed + round * 100_003 + i * 7;
      const random = new Random(seedHere);
      const calls = Array.from({ length: CALLS_A_PROGRAM }, () => writeCall(random, target));
      yield () =>
        compareBatch(oracle, {
          calls,
          prologue: () => CALL_PROLOGUE,
          settle: normalise,
          kindOf: () => "result",
          tell: (call, verdict) => report.add(target.label, call, verdict, seedHere),
        });
    }
}
