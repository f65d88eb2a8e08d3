/**
 * The differential fuzzer: programs and calls that nobody thought of, run by python3 and by us, and compared.
 *
 *     node packages/python/test/fuzz/fuzz.ts --minutes 5 --seed 1            programs
 *     node packages/python/test/fuzz/fuzz.ts --coroutines --count 500        programs of tasks that wait for each other
 *     node packages/python/test/fuzz/fuzz.ts --methods --count 1000          every builtin method, 1000 calls each
 *     node packages/python/test/fuzz/fuzz.ts --modules --count 1000          the standard library, 1000 different calls a function (needs bubblewrap)
 *
 * `--count` is the number of programs, or of calls a method; `--only str.` keeps the methods whose name has that in it
 * (with `--modules`: begins with that; several with commas). The same seed gives the same programs.
 * What differs is shrunk, printed and saved in `found/` beside this file.
 */

import { parseArgs } from "node:util";
import { writeCoroutineProgram } from "./coroutine-programs.ts";
import { CPython } from "./cpython.ts";
import { fuzzMethods } from "./fuzz-methods.ts";
import { fuzzModules } from "./fuzz-modules.ts";
import { fuzzPrograms } from "./fuzz-programs.ts";
import { askedModules } from "./modules.ts";
import { Report } from "./report.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    seed: { type: "string", default: "1" },
    count: { type: "string" },
    only: { type: "string" },
    methods: { type: "boolean", default: false },
    modules: { type: "boolean", default: false },
    coroutines: { type: "boolean", default: false },
  },
});

const oracle = new CPython("python3", {
  isSandboxed: values.modules,
  modules: values.modules ? [...askedModules(values.only), "contextlib", "decimal", "itertools", "os"] : [],
});
await oracle.start();
if (oracle.version?.startsWith("3.11.") !== true) {
  console.log(`skipped: the oracle must be CPython 3.11, python3 is ${oracle.version ?? "not there"}`);
} else {
  const report = new Report();
  const seed = Number(values.seed);
  const deadline = Date.now() + Number(values.minutes) * 60_000;
  const count = Number(values.count ?? (values.methods ? 1000 : values.modules ? 100 : Number.MAX_SAFE_INTEGER));
  if (values.methods) await fuzzMethods(oracle, report, { seed, count, deadline, only: values.only });
  else if (values.modules) await fuzzModules(oracle, report, { seed, count, deadline, only: values.only });
  else
    await fuzzPrograms(oracle, report, {
      seed,
      count,
      deadline,
      write: values.coroutines ? writeCoroutineProgram : undefined,
    });
  report.finish(values.methods ? "methods" : values.modules ? "modules" : "programs");
  process.exitCode = report.different > 0 ? 1 : 0;
}
oracle.stop();
