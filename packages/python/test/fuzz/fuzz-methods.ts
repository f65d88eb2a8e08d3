/** The second mode: calls of builtins, compared call by call. */

import { runHere } from "./adder.ts";
import { compare, normalise } from "./compare.ts";
import type { CPython } from "./cpython.ts";
import { CALL_PROLOGUE, LIST_PROGRAM, parseTargets, type Target, writeCall } from "./methods.ts";
import { Random } from "./random.ts";
import type { Report } from "./report.ts";

const CALLS_A_PROGRAM = 25;

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
  for (let round = 0; round * CALLS_A_PROGRAM < options.count; round++) {
    for (let i = 0; i < targets.length; i += 20) {
      if (Date.now() > options.deadline) return;
      await Promise.all(
        targets
          .slice(i, i + 20)
          .map((target, k) => compareCalls(oracle, report, target, options.seed + round * 100_003 + (i + k) * 7)),
      );
    }
  }
}

async function compareCalls(oracle: CPython, report: Report, target: Target, seed: number): Promise<void> {
  const random = new Random(seed);
  const calls = Array.from({ length: CALLS_A_PROGRAM }, () => writeCall(random, target));
  const source = CALL_PROLOGUE + calls.join("\n");
  const wanted = oracle.run(source);
  const got = runHere(source);
  const want = await wanted;
  if (want.kind !== "ran" || got.kind !== "ran" || want.error !== null || got.error !== null) {
    for (const call of calls) {
      const single = CALL_PROLOGUE + call;
      const answer = oracle.run(single);
      const here = runHere(single);
      report.add(target.label, call, compare(await answer, here), seed);
    }
    return;
  }
  const wantLines = want.stdout.split("\n");
  const gotLines = got.stdout.split("\n");
  calls.forEach((call, i) => {
    const a = normalise(wantLines[i] ?? "");
    const b = normalise(gotLines[i] ?? "");
    report.add(
      target.label,
      call,
      a === b ? { kind: "equal" } : { kind: "different", what: "result", want: a, got: b, outcome: want },
      seed,
    );
  });
}
