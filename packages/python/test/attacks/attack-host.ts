/** The process that runs one class of attack: a line of JSON for every program, before it starts and after it ended. */

import { writeSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { Interpreter, type PlainValue } from "../../src/index.ts";
import { createHeapMeter, rest } from "../../src/process/heap-meter.ts";
import { type Attack, type AttackClass, describeOutcome, strangeness } from "./attack.ts";

const MEMORY_MB = 64;
const TIME_MS = 1200;
/** Processor time that one program may use: the time limit, and one long call of V8's own. */
const MOST_MS = 4000;

const PROTOTYPES = [
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  Map,
  Set,
  RegExp,
  Error,
  Promise,
  BigInt,
  Symbol,
  WeakMap,
  Uint8Array,
];
/** Everything that hangs on the prototypes of the host, and its globals. */
function hostSnapshot(): string {
  const keys = (object: object): string => Reflect.ownKeys(object).map(String).join();
  return [...PROTOTYPES.flatMap((each) => [keys(each), keys(each.prototype)]), keys(globalThis)].join("\n");
}

function report(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

function runAttack(attack: Attack, before: string): string | undefined {
  const given: unknown[] = [];
  const interpreter = new Interpreter({
    authorizedImports: ["*"],
    timeLimitMs: TIME_MS,
    memoryLimitMb: MEMORY_MB,
    stepLimit: 200_000,
    memoryInUse: createHeapMeter(MEMORY_MB),
    toolNames: ["tool"],
    callTool: (_, args, kwargs) => {
      given.push(args, kwargs);
      return (attack.answer?.() ?? null) as PlainValue;
    },
    ...attack.options,
  });
  for (const [name, value] of Object.entries(attack.variables ?? {}))
    interpreter.setVariable(name, value as PlainValue);
  const begun = process.cpuUsage();
  const outcome = interpreter.run(attack.source);
  const used = process.cpuUsage(begun);
  const ms = (used.user + used.system) / 1000;
  const got = describeOutcome(outcome);
  const fits = typeof attack.want === "string" ? got === attack.want : attack.want.test(got);
  if (!fits) return `want ${attack.want}\ngot  ${got.slice(0, 500)}`;
  const strange = strangeness(outcome);
  if (strange !== undefined) return strange;
  if (ms > MOST_MS) return `took ${Math.round(ms)} ms`;
  const same = interpreter.run("1 + 1");
  // The last one that ran is held on to.
  const after = new Interpreter({}).run("1 + 1").valueRepr;
  if (same.valueRepr !== "2" || after !== "2") return `the interpreter is broken afterwards: ${describeOutcome(same)}`;
  if (hostSnapshot() !== before) return "a prototype or a global of the host was changed";
  return undefined;
}

const [file, first] = process.argv.slice(2);
const { attackClass } = (await import(file!)) as { attackClass: AttackClass };
const before = hostSnapshot();
for (let i = Number(first); i < attackClass.attacks.length; i++) {
  report({ begin: i });
  // What the program before this one held is given back, so that it is not counted as being there from the start. What weak references have pointed to is held until
  // a job of the event loop ends.
  await setImmediate();
  rest();
  const begun = performance.now();
  let failure: string | undefined;
  try {
    failure = runAttack(attackClass.attacks[i]!, before);
  } catch (error) {
    failure = `thrown at the host: ${error instanceof Error ? error.stack : String(error)}`;
  }
  report({ end: i, ms: Math.round(performance.now() - begun), ...(failure === undefined ? {} : { failure }) });
}
report({ canary: process.env.ADDER_CANARY });
