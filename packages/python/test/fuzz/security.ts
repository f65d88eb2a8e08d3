/**
 * The security fuzzer, for what is read from a hostile side: whole programs, the tokenizer and parser by themselves, and frames.
 *
 * Programs are blocks of case files, attacks, and what the grammar of `programs.ts` writes, mutated in their bytes, their tokens and their statements, and run. Whatever comes
 * out of the grinder must end as a value, as an exception of Python or as a limit; `run` must not throw, no JavaScript error may show, no prototype may change, and the clock
 * must be obeyed. Bytes that are no text at all must end as a syntax error, and bytes that are no frame as a `FrameError`.
 *
 *     node test/fuzz/security.ts --minutes 5 --seed 1
 *
 * It is guided by coverage: a program that reaches a block of the engine which none has reached before is kept, and half of the later ones are made from what was kept.
 *
 * The programs run in a child process that is watched, so that a hang is found like any other fault. Every fault is printed with its program; the exit code is 1 if there was
 * one.
 */

import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Interpreter } from "../../src/index.ts";
import { createHeapMeter } from "../../src/process/heap-meter.ts";
import {
  type ChildFrame,
  decodeChildFrame,
  decodeHostFrame,
  encodeFrame,
  FrameError,
  FrameReader,
} from "../../src/process/frames.ts";
import { starvation, starvedMs } from "../../src/process/run-watch.ts";
import { PythonNestingError, PythonSyntaxError } from "../../src/syntax/errors.ts";
import { parseModule } from "../../src/syntax/parser.ts";
import { strangeness } from "../attacks/attack.ts";
import { readAttacks } from "../attacks/one-host.ts";
import { Coverage } from "./coverage.ts";
import { writeProgram } from "./programs.ts";

const SILENCE_MS = 30_000;
/** Less than this a process has to wait for a processor on any machine. */
const STARVED_MS = 500;
const TIME_MS = 400;
/** Processor time that a program may use: its limit, and one long operation of V8's own. */
const SLOW_MS = 3_000;

/** Texts that have a meaning to the tokenizer, to JavaScript, or to nobody. */
const SPICE = [
  ..."()[]{}:;,.@=+-*/%&|^~<>!'\"#\\\n\t\0\f\r $`",
  ..."\u2028\u2029\u200d\ufeff\ud800\u00e9\u{1f600}\ufb01\u0300",
  ..."def class if else elif while for try except finally with as lambda yield await async return raise del global nonlocal match case import from pass break continue not and or in is None True False".split(
    " ",
  ),
  ..."__proto__ constructor prototype toString arguments this process globalThis self cls super().__init__ __class__ __dict__ __getattribute__ __del__ __eq__ __hash__ __iter__ __next__ __index__".split(
    " ",
  ),
  ..."10**12 -1 0 2**63 1e400 1j 0x 0b 1_ nan inf 'x'*10**9 [0]*10**9 range(10**18) iter(int,1) lambda:0 (yield) (x:=1) *x **x f'{x!r:>{y}}' f'{' ''' \"\"\" b'\\xff' r'\\' ... ->".split(
    " ",
  ),
];

class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }
  /** An integer below `count`. */
  below(count: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % Math.max(1, count);
  }
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }
}

/** Blocks of the case files: statements with what is indented under them. */
function readBlocks(): string[] {
  const folder = new URL("../cases/", import.meta.url);
  const blocks: string[] = [];
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith(".py"))
    .sort()) {
    const text = readFileSync(new URL(name, folder), "utf8").replace(/\s+# (?:=>|raises) .*$/gm, "");
    blocks.push(...text.split(/\n(?=[^\s)\]}])/).filter((block) => block.trim() !== "" && !block.startsWith("#")));
  }
  return blocks;
}

const TOKEN = /\w+|\s+|"[^"\n]*"|'[^'\n]*'|\*\*|\/\/|[-+*/%<>=!]=|./gsu;

type Mutation = (text: string, random: Random, blocks: readonly string[]) => string;

const MUTATIONS: readonly Mutation[] = [
  // bytes
  (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + random.pick(SPICE) + text.slice(at);
  },
  (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + random.below(8));
  },
  (text, random) => {
    const at = random.below(text.length);
    return (
      text.slice(0, at) + String.fromCharCode(random.below(random.pick([128, 0x3000, 0x10000]))) + text.slice(at + 1)
    );
  },
  // tokens
  (text, random) => {
    const tokens = text.match(TOKEN) ?? [];
    tokens[random.below(tokens.length)] = random.pick(SPICE);
    return tokens.join("");
  },
  (text, random) => {
    const tokens = text.match(TOKEN) ?? [];
    const [a, b] = [random.below(tokens.length), random.below(tokens.length)];
    [tokens[a], tokens[b]] = [tokens[b] ?? "", tokens[a] ?? ""];
    return tokens.join("");
  },
  (text, random, blocks) => {
    const tokens = text.match(TOKEN) ?? [];
    const others = random.pick(blocks).match(TOKEN) ?? [];
    tokens[random.below(tokens.length)] = random.pick(others) ?? "";
    return tokens.join("");
  },
  (text, random) => {
    const tokens = text.match(TOKEN) ?? [];
    const at = random.below(tokens.length);
    const part = tokens.slice(at, at + 1 + random.below(6)).join("");
    return tokens.slice(0, at).join("") + part.repeat(1 + random.below(40)) + tokens.slice(at).join("");
  },
  // statements
  (text, random, blocks) => `${text}\n${random.pick(blocks)}`,
  (text, random) =>
    `try:\n${text.replace(/^/gm, "    ")}\n${random.pick(["except: pass", "finally: pass", "except* ValueError: pass", "except BaseException as e: print(repr(e))"])}`,
  (text, random) =>
    `def f(x=1, *y, **z):\n${text.replace(/^/gm, "    ")}\n    ${random.pick(["return x", "yield x", "yield from f()", "f()"])}\nprint(f(), list(f()))`,
  (text) => `class C:\n${text.replace(/^/gm, "    ")}\nprint(C(), vars(C))`,
  (text) => `async def f():\n${text.replace(/^/gm, "    ")}\nawait f()`,
  (text) => `while True:\n${text.replace(/^/gm, "    ")}`,
  (text) => text.split("\n").reverse().join("\n"),
];

/** The program of a seed: the same for the same blocks and the same programs that were kept. */
function makeProgram(seed: number, blocks: readonly string[], kept: readonly string[]): string {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995);
  for (let i = 0; i < 4; i++) random.below(2);
  let text = firstText(random, seed, blocks, kept);
  for (let i = random.below(5); i >= 0; i--) text = random.pick(MUTATIONS)(text, random, blocks);
  return text.slice(0, 20_000);
}

function firstText(random: Random, seed: number, blocks: readonly string[], kept: readonly string[]): string {
  if (kept.length > 0 && random.below(2) === 0) return random.pick(kept);
  if (random.below(3) === 0) return writeProgram(seed);
  return Array.from({ length: 1 + random.below(4) }, () => random.pick(blocks)).join("\n");
}

const keysOf = (): string =>
  [Object, Array, Function, String, Map].map((each) => Reflect.ownKeys(each.prototype).map(String).join()).join("\n");

/** What is wrong with the outcome of a program; undefined where nothing is. */
function judge(source: string, before: string): string | undefined {
  const begun = process.threadCpuUsage();
  try {
    const interpreter = new Interpreter({
      authorizedImports: ["*"],
      timeLimitMs: TIME_MS,
      stepLimit: 300_000,
      memoryLimitMb: 96,
      memoryInUse: createHeapMeter(96),
      readLine: () => null,
      toolNames: ["tool"],
      callTool: (_name, args) => args[0] ?? null,
    });
    const strange = strangeness(interpreter.run(source));
    if (strange !== undefined) return strange;
    if (interpreter.run("1 + 1").valueRepr !== "2") return "the interpreter does not work afterwards";
  } catch (error) {
    return `thrown at the host: ${error instanceof Error ? error.stack : String(error)}`;
  }
  if (keysOf() !== before) return "a prototype of the host was changed";
  // Processor time: for what else the machine had to do, the program can do nothing.
  const used = process.threadCpuUsage(begun);
  const ms = (used.user + used.system) / 1000;
  return ms > SLOW_MS ? `took ${Math.round(ms)} ms` : undefined;
}

const OUTCOME = { valueRepr: "1", error: null, stopped: false, steps: 1, ms: 1 };
/** Frames as a child sends them, with every kind of value. */
const FRAMES: readonly ChildFrame[] = [
  { verb: "stdout", text: "printed \u2028 \ud800", isError: true },
  {
    verb: "call",
    id: 7,
    name: "tool",
    args: [1, 2n ** 70n, null, [true, "x"], new Uint8Array(9)],
    kwargs: new Map([["__proto__", { constructor: [1.5] }]]),
  },
  { verb: "wait", id: 8, heard: 1, ms: 12 },
  { verb: "cancel", id: 8 },
  { verb: "done", id: 1, outcome: { ...OUTCOME, value: { a: new Map([[[1], -0]]) } } },
  { verb: "done", id: 1, outcome: { ...OUTCOME, value: null, error: { type: "E", message: "m", traceback: "t" } } },
  { verb: "file", path: "a/b", bytes: new Uint8Array(100) },
  { verb: "saved", bytes: Buffer.from('{"nodes":[]}') },
  { verb: "restored", lost: [{ name: "a", reason: "b" }] },
];
const JSON_SPICE = [
  ...'{}[],:"\\0-eE.',
  '"$"',
  '"v"',
  '"__proto__"',
  '"verb"',
  "1e999",
  "null",
  "[[[[",
  '{"$":"int","v":"',
  "\0",
];

function mutatedBytes(bytes: Buffer, random: Random, spice: readonly string[]): Buffer {
  let mutated: Buffer = Buffer.from(bytes);
  for (let i = random.below(6); i >= 0; i--) {
    const at = random.below(mutated.length);
    const [head, tail] = [mutated.subarray(0, at), mutated.subarray(at + random.below(3))];
    const middle = random.below(2) === 0 ? Buffer.from([random.below(256)]) : Buffer.from(random.pick(spice));
    mutated = Buffer.concat([head, middle, tail]);
  }
  return mutated;
}

/** Frames of a child that has been taken over, in chunks as a pipe gives them. */
function judgeFrames(random: Random): string | undefined {
  const bytes = mutatedBytes(encodeFrame(random.pick(FRAMES)), random, JSON_SPICE);
  if (random.below(2) === 0) bytes.writeUInt32LE(Math.max(0, bytes.length - 4), 0);
  try {
    const reader = new FrameReader((payload) => {
      decodeChildFrame(payload);
      decodeHostFrame(payload);
    });
    for (let at = 0; at < bytes.length; ) {
      const size = 1 + random.below(bytes.length);
      reader.push(bytes.subarray(at, at + size));
      at += size;
    }
  } catch (error) {
    if (!(error instanceof FrameError))
      return `a frame ${bytes.toString("latin1")}\nthrew ${String((error as Error).stack)}`;
  }
  return undefined;
}

/** Bytes that need not be a text. */
function judgeText(random: Random, blocks: readonly string[]): string | undefined {
  const bytes = mutatedBytes(Buffer.from(random.pick(blocks)), random, SPICE);
  const text = bytes.toString(random.below(2) === 0 ? "utf8" : "latin1");
  try {
    parseModule(text);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError) && !(error instanceof PythonNestingError))
      return `the text ${JSON.stringify(text)}\nthrew ${String((error as Error).stack)}`;
  }
  return undefined;
}

function judgeBytes(seed: number, blocks: readonly string[], before: string): string | undefined {
  const random = new Random(seed ^ 0x51ed270b);
  const fault = judgeFrames(random) ?? judgeText(random, blocks);
  return fault ?? (keysOf() === before ? undefined : "a prototype of the host was changed");
}

const asciiOnly = (text: string): string =>
  text.replace(/[^ -~\n]/g, (each) => `\\u${each.charCodeAt(0).toString(16)}`);

/** The pipe to the parent may be full for a moment. */
function say(line: object): void {
  const text = `${JSON.stringify(line)}\n`;
  for (let at = 0; at < text.length; ) {
    try {
      at += writeSync(1, text.slice(at)); // ASCII: a character is a byte
    } catch (error) {
      if ((error as { code?: string }).code !== "EAGAIN") throw error;
    }
  }
}

const MOST_KEPT = 2000;

/** The child: one line before a program and one after. */
async function work(first: number): Promise<void> {
  const attacks = (await readAttacks()).map(({ source }) => source).filter((source) => source.length < 2000);
  const blocks = [...readBlocks(), ...attacks];
  const kept: string[] = [];
  const before = keysOf();
  const coverage = new Coverage();
  for (let seed = first; ; seed++) {
    const program = makeProgram(seed, blocks, kept);
    say({ begin: seed, program: asciiOnly(program) });
    const fault = judgeBytes(seed, blocks, before) ?? judge(program, before);
    if (coverage.takeNew() > 0) kept[kept.length < MOST_KEPT ? kept.length : seed % MOST_KEPT] = program;
    say({ end: seed, blocks: coverage.blocks, ...(fault === undefined ? {} : { fault: asciiOnly(fault) }) });
    // What weak references were asked for lives until the turn of the event loop ends.
    await setImmediate();
  }
}

/** A line of the child. */
type Said = { begin?: number; program?: string; end?: number; blocks?: number; fault?: string };

/** The seed to go on with, and how many blocks of the engine were reached. */
type Stage = { next: number; blocks: number };

/** Runs one child until it falls silent, dies, or the time is over. */
function watch(first: number, until: number, onFault: (fault: string) => void): Promise<Stage> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ["--no-warnings", "--max-old-space-size=1500", fileURLToPath(import.meta.url), "--work", String(first)],
      {
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let seed = first;
    let program = "";
    let blocks = 0;
    let errors = "";
    const tell = (fault: string): void => onFault(`--- seed ${seed}\n${program}\n${fault}\n`);
    let isOver = false;
    // Not before the first program: on a busy machine the child itself may take long to load.
    let timer: NodeJS.Timeout | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      const starved = starvation(() => starvedMs(child.pid), Number.POSITIVE_INFINITY);
      timer = setTimeout(() => give(starved), SILENCE_MS);
    };
    // On a busy machine it may have waited for a processor for most of the time.
    const give = (starved: () => number): void => {
      const more = starved();
      const since = starvation(() => starvedMs(child.pid), Number.POSITIVE_INFINITY);
      if (more > STARVED_MS) timer = setTimeout(() => give(since), more);
      else {
        errors = `silent for ${SILENCE_MS} ms`;
        child.kill("SIGKILL");
      }
    };
    child.stderr.on("data", (text: Buffer) => {
      errors = (errors + text.toString()).slice(-1500);
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      const said = JSON.parse(line) as Said;
      wait();
      if (said.begin !== undefined) seed = said.begin;
      if (said.program !== undefined) program = said.program;
      if (said.blocks !== undefined) blocks = said.blocks;
      if (said.fault !== undefined) tell(said.fault);
      if (said.end !== undefined && performance.now() > until && !isOver) {
        isOver = true;
        child.kill("SIGKILL");
      }
    });
    child.on("close", () => {
      clearTimeout(timer);
      if (!isOver) tell(`the process ended: ${errors}`);
      resolve({ next: seed + 1, blocks });
    });
  });
}

async function main(args: readonly string[]): Promise<void> {
  const option = (name: string, fallback: number): number => {
    const at = args.indexOf(name);
    return at < 0 ? fallback : Number(args[at + 1]);
  };
  const first = option("--seed", Math.floor(Date.now() / 1000) % 1_000_000_000);
  const until = performance.now() + option("--minutes", 1) * 60_000;
  let faults = 0;
  let blocks = 0;
  let seed = first;
  console.log(`seed ${first}`);
  while (performance.now() < until) {
    const stage = await watch(seed, until, (fault) => {
      faults += 1;
      console.log(fault);
    });
    seed = stage.next;
    blocks = Math.max(blocks, stage.blocks);
  }
  console.log(`${seed - first} programs, ${blocks} blocks of the engine reached, ${faults} faults`);
  process.exitCode = faults === 0 ? 0 : 1;
}

const at = process.argv.indexOf("--work");
if (at > 0) await work(Number(process.argv[at + 1]));
else await main(process.argv.slice(2));
