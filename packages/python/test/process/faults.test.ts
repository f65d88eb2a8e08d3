/** Faults around the child: what fails ends in a typed error, and nothing is left behind. */

import { createHook } from "node:async_hooks";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type PlainValue, type PythonLimitError, PythonProcess, type PythonProcessOptions } from "../../src/index.ts";

const start = (options: PythonProcessOptions = {}): Promise<PythonProcess> =>
  PythonProcess.start({ sandbox: "off", ...options });

const THEN = "then";

/** Timers that files of ours have set and not cleared, with the place where. */
const timers = new Map<number, string>();
createHook({
  init: (id, type) => {
    const place = type === "Timeout" ? /packages\/python\/src\/.*/.exec(new Error("here").stack ?? "") : null;
    if (place !== null) timers.set(id, place[0]);
  },
  destroy: (id) => void timers.delete(id),
}).enable();

/** What keeps a process alive or listens to it. The test runner has timers that come and go, so of timers only ours count. */
const resources = (): string[] => [
  ...process
    .getActiveResourcesInfo()
    .filter((name) => name !== "Immediate" && name !== "Timeout")
    .sort(),
  ...timers.values(),
  ...["exit", "SIGINT", "uncaughtException", "unhandledRejection"].map(
    (name) => `${name}: ${process.listenerCount(name)}`,
  ),
];

describe("nothing is left behind", () => {
  let before: string[];
  const unhandled = vi.fn();
  beforeEach(async () => {
    // The first start makes what stays for all: the listener on exit.
    await (await start()).close();
    await settled();
    process.on("unhandledRejection", unhandled);
    before = resources();
  });
  afterEach(async () => {
    await settled();
    const left = before.slice();
    const come: string[] = [];
    for (const each of resources()) {
      if (left.includes(each)) left.splice(left.indexOf(each), 1);
      else come.push(each);
    }
    expect(come).toEqual([]);
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  test("a stopped child is killed at the time limit", async () => {
    await using py = await start({ timeLimitMs: 200 });
    await py.run("x = 1");
    // A process gives its variables after the outcome of a run: before the next run begins it has given them.
    await py.run("x");
    await new Promise((resolve) => setTimeout(resolve, 500));
    process.kill(py.pid!, "SIGSTOP");
    const error = await py.run("x").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "PYTHON_TIME_LIMIT", limit: "time", variables: "rebuilt" });
    expect((await py.run("x")).value).toBe(1);
  });

  test("what a run changed and the child could not write down any more is named", async () => {
    await using py = await start({ timeLimitMs: 200 });
    await py.run("x = 1");
    await py.run("x = 2");
    // Held before it can have given its variables, if this machine is quick enough: else they are there.
    process.kill(py.pid!, "SIGSTOP");
    const error = (await py.run("x").catch((thrown: unknown) => thrown)) as PythonLimitError;
    const { value } = await py.run("x");
    if (value === 2) expect(error.notRebuilt).toEqual([]);
    else expect(error.notRebuilt.at(-1)?.name).toBe("what the last run changed");
  });

  test("a stopped child is killed after an interrupt, and by close", async () => {
    await using py = await start();
    process.kill(py.pid!, "SIGSTOP");
    const error = await py.run("1", { signal: AbortSignal.timeout(50) }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "PYTHON_INTERRUPT_LIMIT", limit: "interrupt" });
    process.kill(py.pid!, "SIGSTOP");
  });

  test("killed at its start", async () => {
    const { kill } = process;
    for (const delay of [0, 5, 20]) {
      const starting = start().catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, delay));
      const child = process.getActiveResourcesInfo().includes("ProcessWrap") ? await childOf(process.pid) : undefined;
      if (child !== undefined) kill(child, "SIGKILL");
      const outcome = await starting;
      if (outcome instanceof PythonProcess) await outcome.close();
      else expect(outcome).toMatchObject({ code: "PYTHON_START_FAILED" });
    }
  });

  const odd: readonly (readonly [string, () => unknown])[] = [
    ["null", () => thrown(null)],
    ["undefined", () => thrown(undefined)],
    ["a Proxy", () => thrown(new Proxy({}, {}))],
    ["a Proxy of an Error", () => thrown(new Proxy(new Error("x"), {}))],
    ["a frozen Error", () => thrown(Object.freeze(new Error("frozen")))],
    ["an Error with getters", () => thrown(withGetters())],
    ["a symbol", () => thrown(Symbol("s"))],
    ["a rejection with nothing", () => Promise.reject()],
    ["a thenable", () => Object.defineProperty({}, THEN, { value: () => thrown(1), enumerable: true })],
    ["a cycle", () => cycle()],
    ["a value with toJSON", () => ({ toJSON: () => thrown(1) })],
    ["a getter", () => Object.defineProperty({}, "a", { get: () => thrown(1), enumerable: true })],
  ];
  test("a tool that throws or gives anything is an exception of the program", async () => {
    await using py = await start({ tools: Object.fromEntries(odd.map(([, tool], i) => [`tool_${i}`, tool])) });
    for (const [i, [name]] of odd.entries()) {
      const { value } = await py.run(`try: r = tool_${i}()\nexcept Exception as e: r = type(e).__name__\nr`);
      expect([name, value]).toEqual([name, i < 8 ? "RuntimeError" : "TypeError"]);
    }
  });

  test("a tool gives undefined and 10 MB", async () => {
    const tools = { nothing: () => undefined, much: () => "x".repeat(10_000_000) };
    await using py = await start({ tools });
    expect((await py.run("nothing() is None, len(much())")).valueRepr).toBe("(True, 10000000)");
  });

  test("a tool that settles after the end speaks to nobody", async () => {
    let settle!: (value: PlainValue) => void;
    const late = new Promise<PlainValue>((resolve) => {
      settle = resolve;
    });
    await using py = await start({ tools: { late: () => late, never: () => new Promise(() => {}) } });
    const abort = new AbortController();
    const run = py.run("late()", { signal: abort.signal });
    setTimeout(() => abort.abort(), 50);
    expect((await run).error?.limit).toBe("interrupt");
    settle("too late");
    expect((await py.run("1")).value).toBe(1);
    const closed = py.run("never()").catch((error: unknown) => error);
    setTimeout(() => void py.close(), 50);
    expect(await closed).toMatchObject({ code: "PYTHON_PROCESS_CLOSED" });
  });

  test("await using ends the process, also in the middle of a run", async () => {
    let pid: number | undefined;
    let run: Promise<unknown> = Promise.resolve();
    {
      await using py = await start();
      pid = py.pid;
      run = py.run("while True: pass").catch((error: unknown) => error);
    }
    expect(await run).toMatchObject({ code: "PYTHON_PROCESS_CLOSED" });
    expect(existsSync(`/proc/${pid}`)).toBe(false);
  });
});

describe("a child that can't be started", () => {
  const script = fileURLToPath(new URL("./start-failure.ts", import.meta.url));
  /** What a host says that starts a session under a limit of its own. */
  const outcomeOf = (fault: string): Promise<unknown> =>
    new Promise((resolve) => {
      const host = spawn(process.execPath, ["--no-warnings", script, fault], { stdio: ["ignore", "pipe", "inherit"] });
      onTestFinished(() => void host.kill("SIGKILL"));
      let text = "";
      host.stdout.on("data", (chunk) => {
        text += chunk;
      });
      host.on("close", (code) => resolve({ code, said: text.trim() }));
    });

  test.each([
    [
      "ENOENT",
      /^PYTHON_START_FAILED PythonProcess\.start: the process ended \(exit code unknown\): spawn .* ENOENT; then 1$/,
    ],
    ["EMFILE", /^PYTHON_START_FAILED PythonProcess\.start: .*EMFILE.*; then 1$/],
    ["ENOMEM", /^PYTHON_START_FAILED PythonProcess\.start: .*ENOMEM.*; then 1$/],
  ])("%s", async (fault, wanted) => {
    expect(await outcomeOf(fault)).toEqual({ code: 0, said: expect.stringMatching(wanted) as unknown });
  });
});

function thrown(value: unknown): never {
  throw value;
}

function withGetters(): Error {
  const error = new Error("x");
  for (const name of ["message", "name", "stack", "constructor"])
    Object.defineProperty(error, name, { get: () => thrown(new Error("called")) });
  return error;
}

function cycle(): unknown {
  const value: unknown[] = [];
  value.push({ value });
  return value;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

async function childOf(pid: number): Promise<number | undefined> {
  const { readFileSync } = await import("node:fs");
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "latin1").trim().split(" ");
  return children.at(-1) === "" ? undefined : Number(children.at(-1));
}
