/**
 * `adder-python security`: what stands between a program and this machine, each thing tried here and now.
 *
 * A child is started as every session starts one, and tries its walls from inside (`process/wall-checks.ts`): once behind
 * Node's own, once, where bubblewrap works, behind that alone, so that neither hides a hole of the other. Then programs try
 * the engine, and its limits. The exit code is 0 if everything held that a layer which is active here promises.
 */

import { createServer, type Server } from "node:net";
import process from "node:process";
import type { WallCheck } from "../process/wall-checks.ts";
import { PythonProcess } from "../process/python-process.ts";
import { tryWalls, type WallReport } from "../process/try-walls.ts";
import type { Arguments, FlagTable } from "./flags.ts";

export const SECURITY_FLAGS: FlagTable = {
  "--require": { value: null, about: "fail unless all three layers are active" },
  "--json": { value: null, about: "print the findings as JSON" },
};

type Finding = WallCheck & { layer: string };

export async function runSecurity({ flags }: Arguments): Promise<number> {
  const findings: Finding[] = [];
  const notes: string[] = [];
  const listener = await listen();
  const { port } = listener.address() as { port: number };
  try {
    findings.push(...named("object model", await tryPrograms()));
    findings.push(...named("limits", await tryLimits()));
    const bare = await tryWalls("process", port);
    findings.push(...named("process", withoutNetwork(bare, notes)));
    const boxed = await tryWalls("bubblewrap", port);
    if ("missing" in boxed) notes.push(`bubblewrap: not active here (${boxed.missing})`);
    else
      findings.push(
        ...named(
          "bubblewrap",
          boxed.checks.filter(({ name }) => BUBBLEWRAP.has(name)),
        ),
      );
    const isComplete = !("missing" in boxed);
    if (flags.has("--json")) process.stdout.write(`${JSON.stringify({ findings, notes }, null, 2)}\n`);
    else print(findings, notes);
    const held = findings.every((finding) => finding.held);
    return held && (isComplete || !flags.has("--require")) ? 0 : 1;
  } finally {
    listener.close();
  }
}

/** What bubblewrap promises by itself. */
const BUBBLEWRAP = new Set([
  "environment",
  "working directory",
  "file descriptors",
  "reading /etc/passwd",
  "listing the home of the user",
  "writing a file to /tmp",
  "writing a file to the root",
  "starting a program",
  "connecting to the loopback of the host",
]);

const named = (layer: string, checks: readonly WallCheck[]): Finding[] => checks.map((check) => ({ layer, ...check }));

/** Node's permissions of this version don't close the network: that is no failure of theirs, but it is said. */
function withoutNetwork(report: WallReport, notes: string[]): WallCheck[] {
  if ("missing" in report) return [{ name: "start of a child", held: false, seen: report.missing }];
  const isNetwork = ({ name }: WallCheck): boolean => name.startsWith("connecting");
  if (report.checks.some((check) => isNetwork(check) && !check.held))
    notes.push(
      "process: the network is not closed by this layer, only by bubblewrap; no program can name a socket either",
    );
  return report.checks.filter((check) => !isNetwork(check) || check.held);
}

/** Programs that look for a way out, and the word that must be in what becomes of them. */
const PROGRAMS: readonly (readonly [name: string, source: string, want: RegExp])[] = [
  [
    "attributes up to the subclasses of object",
    "().__class__.__base__.__subclasses__()[0]",
    /^(AttributeError|TypeError|IndexError)/,
  ],
  ["the globals of a function", "(lambda: 0).__globals__['__builtins__']", /^(AttributeError|KeyError|TypeError)/],
  ["reading a file", "open('/etc/passwd')", /^(PermissionError|RuntimeError|FileNotFoundError|NameError)/],
  ["the module os", "import os\nos.system('id')", /^(ImportError|ModuleNotFoundError|AttributeError|RuntimeError)/],
  ["the module subprocess", "import subprocess", /^(ImportError|ModuleNotFoundError)/],
  ["the module socket", "import socket", /^(ImportError|ModuleNotFoundError)/],
  ["the module ctypes", "import ctypes", /^(ImportError|ModuleNotFoundError)/],
  ["eval", "eval('1 + 1')", /^RuntimeError/],
  ["JavaScript's constructors", "(1).constructor", /^AttributeError/],
  ["JavaScript's globals", "globalThis", /^NameError/],
];

async function tryPrograms(): Promise<WallCheck[]> {
  await using py = await PythonProcess.start({ timeLimitMs: 5000 });
  const checks: WallCheck[] = [];
  for (const [name, source, want] of PROGRAMS) {
    const { error, valueRepr } = await py.run(source);
    const seen = error === null ? `gave ${valueRepr}` : error.type;
    checks.push({ name, held: error !== null && want.test(error.type), seen });
  }
  return checks;
}

/** Programs that a limit must end; each is followed by a look at a variable of before. */
const BOMBS: readonly (readonly [name: string, source: string, want: string])[] = [
  ["a loop without end", "while True: pass", "time"],
  [
    "a loop that catches everything",
    "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    "time",
  ],
  ["a power of millions of digits", "3 ** 100_000_000", "time"],
  ["regular expressions without end", "import re\nwhile True: re.findall(r'\\w+', 'ab ' * 1_000_000)", "time"],
  ["a list without end", "x = []\nwhile True: x.append([0] * 1000)", "memory"],
  ["output without end", "while True: print('x' * 1000)", "output"],
];

async function tryLimits(): Promise<WallCheck[]> {
  await using py = await PythonProcess.start({
    authorizedImports: ["re"],
    timeLimitMs: 1000,
    memoryLimitMb: 64,
    outputLimit: 100_000,
  });
  await py.run("kept = [1, 2]");
  const checks: WallCheck[] = [];
  for (const [name, source, want] of BOMBS) {
    const limit = await py.run(source).then(
      ({ error }) => error?.limit ?? "nothing",
      (error: unknown) => `${String((error as { limit?: unknown }).limit)} (killed)`,
    );
    const { valueRepr } = await py.run("kept");
    const held = limit.startsWith(want) && valueRepr === "[1, 2]";
    checks.push({ name, held, seen: `ended by ${limit}, variables ${valueRepr === "[1, 2]" ? "kept" : "lost"}` });
  }
  return checks;
}

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

const WORKER_NOTE =
  "an Interpreter in a worker thread is the lesser mode: object model and limits hold, but a thread shares memory, environment and fate with the host";

function print(findings: readonly Finding[], notes: readonly string[]): void {
  const width = Math.max(...findings.map(({ name }) => name.length));
  let layer = "";
  for (const finding of findings) {
    if (finding.layer !== layer) process.stdout.write(`${layer === "" ? "" : "\n"}${finding.layer}\n`);
    layer = finding.layer;
    const verdict = finding.held ? "holds " : "OPEN  ";
    process.stdout.write(`  ${verdict} ${finding.name.padEnd(width)}  ${finding.seen}\n`);
  }
  const open = findings.filter(({ held }) => !held).length;
  process.stdout.write(`\n${[...notes, WORKER_NOTE].map((note) => `note: ${note}\n`).join("")}`);
  process.stdout.write(`${findings.length} checks, ${open === 0 ? "all hold" : `${open} do not hold`}\n`);
}
