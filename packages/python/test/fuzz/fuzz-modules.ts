/** The third mode: calls of the standard library, compared call by call. */

import { compareBatch, runOverlapping } from "./call-batches.ts";
import { normalise } from "./compare.ts";
import type { CPython } from "./cpython.ts";
import { frameOf } from "./frames.ts";
import type { MethodOptions } from "./fuzz-methods.ts";
import { callPrologue, type LibraryTarget, askedModules, listProgram, parseTargets, writeCall } from "./modules.ts";
import { Random } from "./random.ts";
import type { Report } from "./report.ts";

/** What stands for the moment, for a count that outlives programs in the oracle, or for the place in it. */
const settle = (text: string): string =>
  normalise(text)
    // A warning that points into the library names its file there, and its module here.
    .replace(/(?:\/[^ :]*\/python3\.11\/|<frozen )[^:]*:\d+: (\w+: [^\\]*)\\n {2}[^\\]*/g, "library: $1")
    .replace(/difflib_chg_to\d+__/g, "difflib_chg_to0__")
    .replace(/(?<=id="(?:from|to))\d+(?=_\d)/g, "0")
    .replace(/From nobody \w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}/g, "From nobody, today")
    .replaceAll("prog='-c'", "prog=''")
    .replaceAll("usage: -c", "usage: ")
    .replace(/Future \d+ in unexpected state/g, "Future in unexpected state")
    // Reprs of tasks name no lines of the library (docs/differences.md).
    .replace(/\(\) (running|done)(?: at|, defined at) \/[^ >]*:\d+/g, "() $1")
    // The time of a log record.
    .replace(/\b\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}\b/g, "now")
    // What reprlib leaves of an address.
    .replace(/(?<=\.\.\.)x?[0-9a-f]{8,}(?=>)/g, "0x...")
    .replace(/Thread-\d+/g, "Thread-0")
    .replace(/ThreadPoolExecutor-\d+/g, "ThreadPoolExecutor-0")
    .replace(/(?<=id=')\d{7,}(?=')/g, "0");

/** Names of temporary files without their random part, by the prefixes and suffixes that calls give, and what then stands in the folder in order. */
const settleNames = (text: string): string =>
  settle(text)
    .replace(/quote\\?'s/g, "quotes")
    .replace(/(?<=\/)[^/'":]{8,}/g, (name) =>
      name.replace(
        /^(tmp|pre|\.txt|b|)[a-z0-9_]{8}(?=(\.txt|pre|b|)$)|^(tmp)[a-z0-9_]{8}|[a-z0-9_]{8}$/,
        (_, prefix?: string) => `${prefix ?? ""}0`,
      ),
    )
    .replace(/ \/ \/tmp\/box.*$/, (standing) => standing.split(" ").sort().join(" "));

/** Calls that ask for the moment or for the encoding of the process; and two texts in order, where only the sign of what comes back means something. */
const LEFT_OUT =
  /time\.(localtime|gmtime|ctime|asctime)\((secs=|seconds=)?(None)?\)|time\.strftime\([^,]*\)|locale\.strcoll\((os1=)?['"][^,]*, (os2=)?['"]|text_encoding\(None\)/;

const CALLS_A_PROGRAM = 50;

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
  const wanted = options.only?.split(",");
  for (const name of askedModules(options.only)) {
    // A loaded machine may be too slow for a long list at first.
    let listing = await oracle.run(listProgram(name));
    for (let tries = 1; tries < 5 && listing.kind === "limit"; tries++) listing = await oracle.run(listProgram(name));
    if (listing.kind !== "ran" || listing.error !== null)
      throw new Error(`the targets of ${name} could not be listed: ${JSON.stringify(listing)}`);
    for (const target of parseTargets(listing.stdout))
      if (wanted === undefined || wanted.some((only) => target.label.startsWith(only))) targets.push(target);
  }
  report.note(`${targets.length} functions, classes, methods and attributes`);
  const tally = new Tally(report, targets);
  await runOverlapping(rounds(oracle, report, targets, options));
  tally.print();
}

/** Round after round over all targets, a program of new calls each; a target of which all calls were made has no further turn. */
function* rounds(
  oracle: CPython,
  report: Report,
  targets: readonly LibraryTarget[],
  { seed, count, deadline }: MethodOptions,
): Generator<() => Promise<void>> {
  // In an order of the seed's, so that a run that ends early has met all kinds of them.
  const chance = new Random(seed);
  const order = targets.map((target, i) => ({ target, i, at: chance.next() })).sort((a, b) => a.at - b.at);
  const left = new Map(order.map(({ target, i }) => [target, { made: new Set<string>(), i }]));
  for (let round = 0; left.size > 0; round++)
    for (const [target, { made, i }] of left) {
      if (Date.now() > deadline) return;
      const seedHere = seed + round * 100_003 + i * 7;
      const calls = newCalls(new Random(seedHere), target, made, Math.min(CALLS_A_PROGRAM, count - made.size));
      if (calls.length < CALLS_A_PROGRAM) left.delete(target);
      yield () =>
        compareBatch(oracle, {
          calls,
          prologue: (some) => callPrologue(target, some),
          settle: target.module === "tempfile" ? settleNames : settle,
          kindOf,
          engine: frameOf(target.module),
          tell: (call, verdict) => report.add(target.label, call, verdict, seedHere),
        });
    }
}

/** Calls that were not made yet; fewer where hardly any are left. */
function newCalls(random: Random, target: LibraryTarget, made: Set<string>, wanted: number): string[] {
  const calls: string[] = [];
  for (let tries = wanted * 4; tries > 0 && calls.length < wanted; tries--) {
    const call = writeCall(random, target);
    if (made.has(call) || LEFT_OUT.test(call) || frameOf(target.module)?.leavesOut?.test(call) === true) continue;
    made.add(call);
    calls.push(call);
  }
  return calls;
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
