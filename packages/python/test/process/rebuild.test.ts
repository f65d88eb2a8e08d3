/** A process that is lost: the one that takes its place has the variables, and the error says so. */

import { expect, test } from "vitest";
import { PythonProcess, type PythonProcessOptions } from "../../src/index.ts";

const KEPT = "Its variables are as they were before this run.";
const start = (options: PythonProcessOptions = {}): Promise<PythonProcess> =>
  PythonProcess.start({
    authorizedImports: ["*"],
    sandbox: "off", // so that the process is the one that ends
    tools: { echo: ([value]) => value, never: () => new Promise(() => {}) },
    ...options,
  });

/** Kills the process when the program has printed. */
async function killedWhile(py: PythonProcess, source: string): Promise<unknown> {
  let outcome: Promise<unknown> = Promise.resolve();
  await new Promise<void>((resolve) => {
    outcome = py.run(source, { onStdout: () => resolve() }).catch((error: unknown) => error);
  });
  process.kill(py.pid!, "SIGKILL");
  return outcome;
}

test.each([
  ["computing", "print('here' * 9000)\nx.append(2)\nwhile True: pass"],
  ["waiting for a tool", "x.append(2)\nprint('here')\nnever()"],
])("killed while %s", async (_state, source) => {
  await using py = await start();
  await py.run("x = [1]\nclass A:\n    def v(self): return x\na = A()");
  const error = await killedWhile(py, source);
  expect(error).toMatchObject({
    name: "ProcessDiedError",
    code: "PYTHON_PROCESS_DIED",
    message: `PythonProcess.run: the process ended (signal SIGKILL). ${KEPT}`,
    variables: "rebuilt",
    notRebuilt: [],
    stdout: expect.stringMatching(/^here/),
  });
  expect((await py.run("x, a.v() is x, echo(5)")).valueRepr).toBe("([1], True, 5)");
});

test("twice in a row, and in the first run", async () => {
  await using py = await start();
  expect(await killedWhile(py, "print('here' * 9000)\nwhile True: pass")).toMatchObject({ variables: "rebuilt" });
  await py.run("x = 1");
  for (let round = 0; round < 2; round++) await killedWhile(py, "print('here' * 9000)\nx = 2\nwhile True: pass");
  expect((await py.run("x")).value).toBe(1);
});

test("killed while idle: the next run is told, and has its variables", async () => {
  await using py = await start();
  await py.run("x = 1");
  await py.run("None"); // by then the host has what the first run left
  const { pid } = py;
  process.kill(pid!, "SIGKILL");
  while (isAlive(pid!)) await new Promise((resolve) => setTimeout(resolve, 10));
  await expect(py.run("x")).rejects.toMatchObject({ code: "PYTHON_PROCESS_DIED", variables: "rebuilt" });
  expect((await py.run("x")).value).toBe(1);
});

test("large variables are kept when nothing else is to be done, the small ones of a run at once", async () => {
  await using py = await start();
  await py.run("rows = [{'n': i, 'text': str(i)} for i in range(20_000)]\nsmall = [1]");
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const error = await killedWhile(py, "print('here' * 9000)\nsmall.append(2)\nwhile True: pass");
  expect(error).toMatchObject({ variables: "rebuilt", notRebuilt: [] });
  expect((await py.run("len(rows), rows[-1], small")).valueRepr).toBe("(20000, {'n': 19999, 'text': '19999'}, [1])");
  await py.run("more = rows * 2\nsmall = [3]");
  const second = await killedWhile(py, "print('here' * 9000)\nwhile True: pass");
  expect(second).toMatchObject({ variables: "rebuilt" });
  expect((await py.run("small")).valueRepr).toBe("[3]");
});

test("past its memory outside of the heap", async () => {
  await using py = await start({ memoryLimitMb: 64 });
  await py.run("import json\nx = 1\ng = (i for i in [1])");
  // V8 makes the text in one go, far beyond what the string itself will need.
  const outcome = await py.run("t = json.dumps('ab\\n' * 15_000_000)\nwhile True: json.loads(t)").then(
    ({ error }) => error,
    (error: unknown) => error,
  );
  expect(outcome).toMatchObject({ limit: "memory" });
  expect((await py.run("x")).value).toBe(1);
});

test("what could not be rebuilt is named", async () => {
  await using py = await start();
  await py.run("x = 1\ng = (i for i in [1])");
  const error = await killedWhile(py, "print('here' * 9000)\nwhile True: pass");
  expect(error).toMatchObject({
    message:
      "PythonProcess.run: the process ended (signal SIGKILL). Its variables are as they were before this run, without those that could not be rebuilt: g (a 'generator' object).",
    notRebuilt: [{ name: "g", reason: "a 'generator' object" }],
  });
  expect((await py.run("x")).value).toBe(1);
});

test("keepVariables false: they are lost, and the error says so", async () => {
  await using py = await start({ keepVariables: false });
  await py.run("x = 1");
  expect(await killedWhile(py, "print('here' * 9000)\nwhile True: pass")).toMatchObject({
    variables: "lost",
    message:
      "PythonProcess.run: the process ended (signal SIGKILL). Its variables are lost: the next run() starts a fresh process with an empty namespace.",
  });
  expect((await py.run("x")).error?.type).toBe("NameError");
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
