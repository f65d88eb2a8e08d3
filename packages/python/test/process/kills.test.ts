import { describe, expect, test } from "vitest";
import { PythonProcess, type PythonProcessOptions } from "../../src/process/python-process.ts";

const start = (options: PythonProcessOptions = {}): Promise<PythonProcess> =>
  PythonProcess.start({ childEntry: new URL("./scripted-child.ts", import.meta.url), sandbox: "off", ...options });

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const LOST = "Its variables are lost: the next run() starts a fresh process with an empty namespace.";

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Programs that show by "here" that they have got into a state; `tool` waits for a tool that never answers. */
const programs = {
  computing: "print('here'); print('.'.repeat(9000)); work(20000)",
  waiting: "print('here'); call('never')",
  runaway: "print('here'); print('.'.repeat(9000)); for (;;);",
};
type State = keyof typeof programs;

const never = { never: () => new Promise(() => {}) };

describe("a child that dies", () => {
  test.each<State>(["computing", "waiting", "runaway"])("while %s", async (state) => {
    await using py = await start({ tools: never });
    let settled: unknown;
    const printed = new Promise<void>((resolve) => {
      settled = py.run(programs[state], { onStdout: () => resolve() }).catch((error: unknown) => error);
    });
    await printed;
    const { pid } = py;
    process.kill(pid!, "SIGKILL");
    expect(await settled).toMatchObject({
      name: "ProcessDiedError",
      code: "PYTHON_PROCESS_DIED",
      message: `PythonProcess.run: the process ended (signal SIGKILL). ${LOST}`,
      stdout: expect.stringMatching(/^here/),
    });
    expect((await py.run("return 'fresh'")).value).toBe("fresh");
    expect(py.pid).not.toBe(pid);
  });

  test("between two runs: the next run says so, the one after it works", async () => {
    await using py = await start();
    await py.run("return 1");
    process.kill(py.pid!, "SIGKILL");
    await pause(200);
    await expect(py.run("return 2")).rejects.toThrow(
      `PythonProcess.run: between two runs the process ended (signal SIGKILL). ${LOST}`,
    );
    expect((await py.run("return 3")).value).toBe(3);
  });

  test("while a run is being sent", async () => {
    await using py = await start();
    process.kill(py.pid!, "SIGKILL");
    await expect(py.run("return 2")).rejects.toMatchObject({ code: "PYTHON_PROCESS_DIED" });
    expect((await py.run("return 3")).value).toBe(3);
  });
});

describe("an interrupt", () => {
  test("reaches a computation; the process stays", async () => {
    await using py = await start();
    const { pid } = py;
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 100);
    const { error, stdout } = await py.run("print('a'); work(20000)", { signal: abort.signal });
    expect(error).toMatchObject({ limit: "interrupt", message: "stopped at a tick" });
    expect(stdout).toBe("a");
    expect((await py.run("work(50); return 1")).value).toBe(1);
    expect(py.pid).toBe(pid);
  });

  test("reaches a program that waits for a tool, and the tool", async () => {
    let toolSignal: AbortSignal | undefined;
    await using py = await start({
      tools: {
        never: (_args, _kwargs, { signal }) => {
          toolSignal = signal;
          return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
        },
      },
    });
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    const result = await py.run("try { call('never') } catch (e) { if (e.pythonType) return 'caught'; throw e }", {
      signal: abort.signal,
    });
    expect(result.error).toEqual({
      type: "KeyboardInterrupt",
      message: "interrupted by the host",
      traceback: "KeyboardInterrupt: interrupted by the host\n",
      limit: "interrupt",
    });
    expect([result.stopped, result.value, toolSignal?.aborted]).toEqual([false, null, true]);
    expect((await py.run("return 1")).value).toBe(1);
  });

  test("reaches a program that catches it and calls again", async () => {
    await using py = await start({ tools: { never: never.never } });
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    const stubborn = "for (let i = 0; i < 3; i++) try { call('never') } catch (e) {} return 'went on'";
    const { value } = await py.run(stubborn, { signal: abort.signal });
    expect(value).toBe("went on");
  });

  test("kills what does not stop", async () => {
    await using py = await start();
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    const error = await py.run("print('x'.repeat(9000)); for (;;);", { signal: abort.signal }).catch((e) => e);
    expect(error).toMatchObject({
      name: "PythonLimitError",
      code: "PYTHON_INTERRUPT_LIMIT",
      limit: "interrupt",
      allowed: 500,
    });
    expect(error.message).toBe(
      `PythonProcess.run: the program did not stop within 500 ms after it was interrupted and was killed. ${LOST}`,
    );
    expect((await py.run("return 1")).value).toBe(1);
  });

  test("before a run begins, and while it is in the queue", async () => {
    await using py = await start({ tools: never });
    const early = await py.run("return 1", { signal: AbortSignal.abort() });
    expect([early.value, early.error?.type]).toEqual([null, "KeyboardInterrupt"]);
    const first = new AbortController();
    const second = new AbortController();
    const busy = py.run("call('never')", { signal: first.signal });
    const queued = py.run("return 1", { signal: second.signal });
    second.abort();
    expect((await queued).error?.type).toBe("KeyboardInterrupt");
    first.abort();
    expect((await busy).error?.type).toBe("KeyboardInterrupt");
    expect((await py.run("return 1")).value).toBe(1);
  });

  test("that comes too late does not stop the next run", async () => {
    await using py = await start();
    const abort = new AbortController();
    await py.run("return 1", { signal: abort.signal });
    abort.abort();
    expect((await py.run("work(60); return 2")).value).toBe(2);
  });
});

describe("limits", () => {
  test("time: a program that does not stop by itself is killed a little later", async () => {
    await using py = await start({ timeLimitMs: 200 });
    const error = await py.run("print('x'); for (;;);").catch((e) => e);
    expect(error).toMatchObject({ code: "PYTHON_TIME_LIMIT", limit: "time", allowed: 200, stdout: "" });
    expect(error.message).toMatch(
      /^PythonProcess\.run: the program did not stop at its time limit of 0\.2 s and was killed after 0\.\d s\. Its variables are lost/,
    );
    expect(error.used).toBeGreaterThan(600);
    expect((await py.run("return 1")).value).toBe(1);
  });

  test("time: waiting for a tool does not count", async () => {
    await using py = await start({ timeLimitMs: 150, tools: { wait: () => pause(1000) } });
    expect((await py.run("call('wait'); return 'done'")).value).toBe("done");
  });

  test("time: a host that was busy itself does not kill a program that has ended", async () => {
    await using py = await start({ timeLimitMs: 100 });
    const run = py.run("work(50); return 'done'");
    await pause(10);
    for (const end = performance.now() + 1500; performance.now() < end; );
    expect((await run).value).toBe("done");
  });

  test("memory outside the heap", async () => {
    await using py = await start({ memoryLimitMb: 100 });
    const error = await py
      .run("const a = []; for (;;) { a.push(new Uint8Array(1e6).fill(1)); work(1) }")
      .catch((e) => e);
    expect(error).toMatchObject({
      name: "PythonLimitError",
      code: "PYTHON_MEMORY_LIMIT",
      limit: "memory",
      allowed: 100,
    });
    expect(error.message).toMatch(
      /^PythonProcess\.run: the process went past its memory limit of 100 MB \(\d+ MB seen\) and was killed\. Its variables/,
    );
    expect((await py.run("return 1")).value).toBe(1);
  });

  test("memory of the heap", async () => {
    await using py = await start({ memoryLimitMb: 40 });
    const error = await py.run("const a = []; for (;;) a.push({ a: 1 })").catch((e) => e);
    expect(error).toMatchObject({
      name: "PythonLimitError",
      code: "PYTHON_MEMORY_LIMIT",
      limit: "memory",
      allowed: 40,
    });
  });

  test("output without end", async () => {
    await using py = await start({ outputLimit: 1000 });
    const error = await py.run("const t = 'x'.repeat(1e6); for (;;) print(t)").catch((e) => e);
    expect(error).toMatchObject({ name: "PythonLimitError", code: "PYTHON_OUTPUT_LIMIT", limit: "output" });
    expect(error.message).toBe(`PythonProcess.run: the program printed more than 64 MB and was killed. ${LOST}`);
  });
});

describe("close", () => {
  test.each<State>(["computing", "waiting", "runaway"])("while %s", async (state) => {
    const py = await start({ tools: never });
    let outcome: Promise<unknown> = Promise.resolve();
    await new Promise<void>((resolve) => {
      outcome = py.run(programs[state], { onStdout: () => resolve() }).catch((error: unknown) => error);
    });
    const later = py.run("return 1").catch((error: unknown) => error);
    const pid = py.pid!;
    await py.close();
    expect(isAlive(pid)).toBe(false);
    expect(await outcome).toMatchObject({
      code: "PYTHON_PROCESS_CLOSED",
      message: "PythonProcess.run: the process was closed while the program ran.",
    });
    expect(await later).toMatchObject({ code: "PYTHON_PROCESS_CLOSED" });
  });

  test("leaves no handle and no listener behind", async () => {
    const before = process.getActiveResourcesInfo().length;
    const listeners = process.listenerCount("exit");
    for (let round = 0; round < 3; round++) {
      await using py = await start({ timeLimitMs: 1000 });
      const abort = new AbortController();
      await py.run("return 1", { signal: abort.signal });
      await py.run("return 2", { signal: abort.signal });
    }
    await pause(50);
    expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(before);
    expect(process.listenerCount("exit")).toBeLessThanOrEqual(listeners + 1);
  });
});
