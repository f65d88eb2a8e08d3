/**
 * Many calls in one program, compared call by call: what `--methods` and `--modules` share.
 *
 * Every call prints one line, so a program that a limit ends half-way still tells what came before; the call that it ended at is left out, and the
 * rest goes on in a new program. A program that ends otherwise (one that does not compile has no line at all) is halved until one call is left.
 */

import { type EngineOptions, runHere } from "./adder.ts";
import { compare, type Verdict } from "./compare.ts";
import type { CPython } from "./cpython.ts";
import type { Outcome } from "./outcome.ts";

export type Batch = {
  calls: readonly string[];
  /** What stands before the calls. */
  prologue: (calls: readonly string[]) => string;
  /** What of a line is compared. */
  settle: (line: string) => string;
  /** In which way two lines differ. */
  kindOf: (want: string, got: string) => string;
  /** What the engine is given: a folder of files, code from strings. */
  engine?: EngineOptions | undefined;
  tell: (call: string, verdict: Verdict) => void;
};

/** A batch takes some ten milliseconds, unless a call in it has no end: `sum(range(2**70))`. */
const BATCH_LIMIT_MS = 1500;

export async function compareBatch(oracle: CPython, batch: Batch): Promise<void> {
  let calls = batch.calls;
  while (calls.length > 0) {
    const source = `${batch.prologue(calls)}\n${calls.join("\n")}\n`;
    const wanted = oracle.run(source);
    const got = runHere(source, { timeLimitMs: BATCH_LIMIT_MS, ...batch.engine });
    const want = await wanted;
    const wantLines = linesOf(want);
    const gotLines = linesOf(got);
    const told = Math.min(wantLines.length, gotLines.length, calls.length);
    for (const [i, call] of calls.slice(0, told).entries()) {
      const [a, b] = [batch.settle(wantLines[i]!), batch.settle(gotLines[i]!)];
      const verdict =
        a === b
          ? ({ kind: "equal" } as const)
          : ({ kind: "different", what: batch.kindOf(a, b), want: a, got: b, outcome: want } as const);
      batch.tell(call, verdict);
    }
    if (told === calls.length) return;
    const stopped = [want, got].find((outcome, i) => !isThrough(outcome, [wantLines, gotLines][i]!.length === told));
    const rest = calls.slice(told);
    if (stopped?.kind !== "limit" || stopped.stdout === undefined) {
      if (rest.length > 1) {
        const middle = rest.length >> 1;
        await compareBatch(oracle, { ...batch, calls: rest.slice(0, middle) });
        return compareBatch(oracle, { ...batch, calls: rest.slice(middle) });
      }
    }
    batch.tell(rest[0]!, compare(want, got));
    calls = rest.slice(1);
  }
}

/** The lines that were printed to their end. */
function linesOf(outcome: Outcome): string[] {
  const text = outcome.kind === "broken" ? "" : (outcome.stdout ?? "");
  return text.split("\n").slice(0, -1);
}

/** Whether the program of this outcome came further than the lines that could be compared. */
const isThrough = (outcome: Outcome, isShortest: boolean): boolean =>
  !isShortest || (outcome.kind === "ran" && outcome.error === null);

/** Runs `jobs` with some under way at any time: while one engine works on one program, the other has the next. */
export async function runOverlapping(jobs: Iterable<() => Promise<void>>, atOnce = 6): Promise<void> {
  const queue = jobs[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) await next.value();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
