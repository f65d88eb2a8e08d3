import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { PythonProcess } from "../../src/process/python-process.ts";
import { keepSpare, takeSpare } from "../../src/process/spare-engines.ts";

const options = { memoryLimitMb: 300, sandbox: "off" } as const;

afterEach(async () => {
  vi.useRealTimers();
  await PythonProcess.releaseSpares();
});

test("a session takes the process that was kept ready, whatever its own settings are", async () => {
  const spare = keepSpare(options);
  await using python = await PythonProcess.start({ ...options, authorizedImports: ["math"] });
  expect(python.pid).toBe(spare.pid);
  expect(takeSpare(options)).toBeUndefined();
  expect((await python.run("import math\nmath.sqrt(4)")).valueRepr).toBe("2.0");
});

test("keepSpare launches another one, which the next session takes", async () => {
  await using first = await PythonProcess.start({ ...options, keepSpare: true });
  const spare = keepSpare(options);
  expect(spare.pid).not.toBe(first.pid);
  await first.run("x = 1");
  await using second = await PythonProcess.start({ ...options, keepSpare: true });
  expect(second.pid).toBe(spare.pid);
  expect((await second.run("x")).error?.message).toBe("name 'x' is not defined");
  expect(keepSpare(options).pid).not.toBe(spare.pid);
});

test("there is one spare for each way of starting", async () => {
  const spare = keepSpare(options);
  expect(keepSpare(options)).toBe(spare);
  expect(takeSpare({ ...options, memoryLimitMb: 301 })).toBeUndefined();
  expect(takeSpare(options)).toBe(spare);
  expect(takeSpare(options)).toBeUndefined();
  await spare.end();
});

test("a spare that has died is not taken", async () => {
  const spare = keepSpare(options);
  process.kill(spare.pid!, "SIGKILL");
  await spare.ended;
  expect(takeSpare(options)).toBeUndefined();
});

test("one that dies as it is taken is made good", async () => {
  const spare = keepSpare(options);
  process.kill(spare.pid!, "SIGKILL");
  await using python = await PythonProcess.start(options);
  expect(python.pid).not.toBe(spare.pid);
  expect((await python.run("1 + 1")).valueRepr).toBe("2");
});

test("a spare that nobody wants ends after ten minutes", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const spare = keepSpare(options);
  vi.advanceTimersByTime(9 * 60_000);
  expect(spare.isEnded).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(spare.isEnded).toBe(true);
  vi.useRealTimers();
  expect((await spare.ended).signal).toBe("SIGKILL");
});

test("released spares are gone", async () => {
  const spare = keepSpare(options);
  await PythonProcess.releaseSpares();
  expect(() => process.kill(spare.pid!, 0)).toThrow("kill ESRCH");
});

test("a spare does not keep the host alive, and does not outlive it", async () => {
  const source = fileURLToPath(new URL("../../src/process/spare-engines.ts", import.meta.url));
  const script = `import { keepSpare } from ${JSON.stringify(source)};
    console.log(keepSpare({ memoryLimitMb: 300, sandbox: "off" }).pid);`;
  const host = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    timeout: 30_000,
  });
  expect(host.status).toBe(0);
  await vi.waitFor(() => expect(() => process.kill(Number(host.stdout), 0)).toThrow("kill ESRCH"), 10_000);
});

test("the option is checked", async () => {
  await expect(PythonProcess.start({ keepSpare: 1 as unknown as boolean })).rejects.toThrow(
    "PythonProcess.start: keepSpare must be true or false, got 1",
  );
});
