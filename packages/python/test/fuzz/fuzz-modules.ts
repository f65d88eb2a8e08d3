/** The third mode: calls of the standard library, compared call by call. */

import { runHere } from "./adder.ts";
import { compare, normalise } from "./compare.ts";
import type { CPython } from "./cpython.ts";
import type { MethodOptions } from "./fuzz-methods.ts";
import { callPrologue, type LibraryTarget, listModules, listProgram, parseTargets, writeCall } from "./modules.ts";
import { Random } from "./random.ts";
import type { Report } from "./report.ts";

/** What stands for the moment, for a count that outlives programs in the oracle, or for the place in it. */
const settle = (text: string): string =>
  normalise(text)
    .replace(/difflib_chg_to\d+__/g, "difflib_chg_to0__")
    .replace(/(?<=id="(?:from|to))\d+(?=_\d)/g, "0")
    .replace(/From nobody \w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}/g, "From nobody, today")
    .replaceAll("prog='cpython.py'", "prog=''");

const CALLS_A_PROGRAM = 25;

/** How two lines differ: what a call gives, whether it raises, the class or only the words of its exception. */
function kindOf(want: string, got: string): string {
  const exception = /^([A-Z]\w+): ['"]/;
  const [wanted, given] = [exception.exec(want)?.[1], exception.exec(got)?.[1]];
  if (wanted === undefined) return given === undefined ? "value" : "raises here alone";
  if (given === undefined) return "raises in CPython alone";
  return wanted === given ? "message" : "class of exception";
}

export async function fuzzModules(oracle: CPython, report: Report, options: MethodOptions): Promise<void> {
  const targets: LibraryTarget[] = [];
  for (const name of listModules()) {
    // What begins with neither the other has no target that is asked for.
    if (options.only !== undefined && !options.only.startsWith(name) && !name.startsWith(options.only)) continue;
    const listing = await oracle.run(listProgram(name));
    if (listing.kind !== "ran" || listing.error !== null)
      throw new Error(`the targets of ${name} could not be listed: ${JSON.stringify(listing)}`);
    for (const target of parseTargets(listing.stdout))
      if (options.only === undefined || target.label.startsWith(options.only)) targets.push(target);
  }
  report.note(`${targets.length} functions, classes, methods and attributes`);
  const tally = new Tally(report, targets);
  for (let round = 0; round * CALLS_A_PROGRAM < options.count; round++) {
    for (let i = 0; i < targets.length; i += 20) {
      if (Date.now() > options.deadline) return tally.print();
      await Promise.all(
        targets
          .slice(i, i + 20)
          .map((target, k) => compareCalls(oracle, report, target, options.seed + round * 100_003 + (i + k) * 7)),
      );
    }
  }
  tally.print();
}

/** How many calls of each module were made, and how many gave the same: the table of docs/conformance.md. */
class Tally {
  readonly modules = new Map<string, { targets: number; calls: number; equal: number }>();

  constructor(report: Report, targets: readonly LibraryTarget[]) {
    const moduleOf = new Map(targets.map(({ label, module }) => [label, module]));
    for (const { module } of targets) this.at(module).targets++;
    report.heard = (topic, isEqual) => {
      const counts = this.at(moduleOf.get(topic)!);
      counts.calls++;
      if (isEqual) counts.equal++;
    };
  }

  private at(module: string): { targets: number; calls: number; equal: number } {
    let counts = this.modules.get(module);
    if (counts === undefined) {
      counts = { targets: 0, calls: 0, equal: 0 };
      this.modules.set(module, counts);
    }
    return counts;
  }

  print(): void {
    for (const [module, { targets, calls, equal }] of this.modules)
      console.log(`| \`${module}\` | ${targets} | ${calls} | ${((100 * equal) / Math.max(1, calls)).toFixed(2)} % |`);
  }
}

async function compareCalls(oracle: CPython, report: Report, target: LibraryTarget, seed: number): Promise<void> {
  const random = new Random(seed);
  const isAttribute = target.callee.endsWith("!");
  const calls = Array.from({ length: isAttribute ? 4 : CALLS_A_PROGRAM }, () => writeCall(random, target));
  const source = callPrologue(target, calls) + calls.join("\n");
  const wanted = oracle.run(source);
  const got = runHere(source);
  const want = await wanted;
  const add = (call: string, a: string, b: string): void => {
    const verdict =
      a === b
        ? ({ kind: "equal" } as const)
        : ({ kind: "different", what: kindOf(a, b), want: a, got: b, outcome: want } as const);
    report.add(target.label, call, verdict, seed);
  };
  if (want.kind !== "ran" || got.kind !== "ran" || want.error !== null || got.error !== null) {
    for (const call of calls) {
      const single = callPrologue(target, [call]) + call;
      const answer = oracle.run(single);
      const here = runHere(single);
      report.add(target.label, call, compare(await answer, here), seed);
    }
    return;
  }
  const wantLines = want.stdout.split("\n");
  const gotLines = got.stdout.split("\n");
  for (const [i, call] of calls.entries()) add(call, settle(wantLines[i] ?? ""), settle(gotLines[i] ?? ""));
}
