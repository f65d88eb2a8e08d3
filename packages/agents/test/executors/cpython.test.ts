// The cpython executor, with the python3 of the machine, inside bubblewrap and without.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { CPythonExecutor, type CPythonExecutorOptions } from "../../src/executors/cpython.ts";
import { executorCases } from "./executor-cases.ts";
import { livingProcesses } from "./living-processes.ts";

const hasPython = spawnSync("python3", ["-c", ""]).status === 0;
const anywhere = ["--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc"];
const hasBubblewrap = spawnSync("bwrap", [...anywhere, "true"]).status === 0;

/** The class of the driver is in the command line. */
const living = livingProcesses("class Driver(");

async function use<Result>(options: CPythonExecutorOptions, work: (executor: CPythonExecutor) => Promise<Result>) {
  await using executor = new CPythonExecutor(options);
  await executor.start({ tools: [], authorizedImports: ["*"] });
  return await work(executor);
}

describe.skipIf(!hasPython)(
  `cpython without bubblewrap${hasPython ? "" : " (skipped: no python3 on the PATH)"}`,
  () => {
    executorCases({
      make: (limits) => new CPythonExecutor({ ...limits, sandbox: "off" }),
      elsewhere: { module: "cpython.ts", expression: `new module.CPythonExecutor({ sandbox: "off" })` },
      layers: ["process"],
      living,
    });

    test("a missing Python says what to do", async () => {
      const executor = new CPythonExecutor({ python: "python-that-is-not-there" });
      await expect(executor.start({ tools: [], authorizedImports: [] })).rejects.toMatchObject({
        code: "executor_python_missing",
        message:
          'CPythonExecutor: wanted a Python 3.8 or later as "python-that-is-not-there": there is none. Install Python, or name one with the option python.',
      });
    });

    test("options that make no sense are refused", async () => {
      expect(() => new CPythonExecutor({ timeLimitMs: 0 })).toThrow(
        "CPythonExecutor: wanted options.timeLimitMs to be a positive number, got 0.",
      );
      const few = new CPythonExecutor({ pidsLimit: 1 });
      await expect(few.start({ tools: [], authorizedImports: [] })).rejects.toThrow(
        "CPythonExecutor: wanted options.pidsLimit to be a whole number of at least 8, got 1.",
      );
      const executor = new CPythonExecutor({ sandbox: "maybe" as "auto" });
      await expect(executor.start({ tools: [], authorizedImports: [] })).rejects.toThrow(
        'CPythonExecutor: wanted options.sandbox to be "auto", "require" or "off", got "maybe".',
      );
    });

    test("the environment of the host is not the program's", async () => {
      process.env.ADDER_TEST_SECRET = "secret";
      await use({ sandbox: "off" }, async (executor) => {
        const { value } = await executor.run("import os\n'ADDER_TEST_SECRET' in os.environ", {});
        expect(value).toBe(false);
      });
    });

    test("packages are installed once, into an environment of their own", async () => {
      const folder = await mkdtemp(join(tmpdir(), "adder-wheel-"));
      const cache = process.env.XDG_CACHE_HOME;
      process.env.XDG_CACHE_HOME = folder;
      try {
        const make = `import zipfile, sys
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    wheel.writestr("adder_probe.py", "answer = 42\\n")
    info = "adder_probe-1.0.dist-info/"
    wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: adder-probe\\nVersion: 1.0\\n")
    wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(info + "RECORD", "")
`;
        const wheel = join(folder, "adder_probe-1.0-py3-none-any.whl");
        await writeFile(join(folder, "make.py"), make);
        execFileSync("python3", [join(folder, "make.py"), wheel]);
        const program = "import adder_probe\nadder_probe.answer";
        expect(await use({ packages: [wheel] }, (executor) => executor.run(program, {}))).toMatchObject({ value: 42 });
        await rm(wheel);
        expect(await use({ packages: [wheel] }, (executor) => executor.run(program, {}))).toMatchObject({ value: 42 });
        await expect(use({ packages: ["--index-url=x"] }, async () => null)).rejects.toMatchObject({
          code: "executor_option_invalid",
        });
      } finally {
        if (cache === undefined) delete process.env.XDG_CACHE_HOME;
        else process.env.XDG_CACHE_HOME = cache;
        await rm(folder, { recursive: true, force: true });
      }
    });

    test("a program past its memory is told so", async () => {
      await use({ sandbox: "off", memoryLimitMb: 100 }, async (executor) => {
        const { error } = await executor.run("x = bytearray(300_000_000)", {});
        expect(error?.type).toBe("MemoryError");
        expect((await executor.run("len(bytearray(1_000_000))", {})).value).toBe(1_000_000);
      });
    });

    test("dataclasses, enums, dates and decimals cross as data", async () => {
      await use({ sandbox: "off" }, async (executor) => {
        const program = `from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
@dataclass
class Point:
    x: int
    y: float
class Colour(Enum):
    RED = "red"
[Point(1, 2.5), Colour.RED, date(2024, 2, 29), Decimal("1.10")]`;
        const { value } = await executor.run(program, {});
        expect(JSON.parse(JSON.stringify(value))).toEqual([{ x: 1, y: 2.5 }, "red", "2024-02-29", "1.10"]);
      });
    });
  },
);

const isLocked = hasPython && hasBubblewrap;
describe.skipIf(!isLocked)(
  `cpython in bubblewrap${isLocked ? "" : " (skipped: bubblewrap does not work here)"}`,
  () => {
    executorCases({
      make: (limits) => new CPythonExecutor({ ...limits, sandbox: "require" }),
      elsewhere: { module: "cpython.ts", expression: `new module.CPythonExecutor({ sandbox: "require" })` },
      layers: ["process", "bubblewrap"],
      living,
    });

    // The system does not hold root to such limits, so the host of this test is a user who is not.
    const isRoot = process.getuid?.() === 0;
    const somebody = isRoot ? { uid: 65534, gid: 65534 } : {};
    const python = isRoot ? "/usr/bin/python3" : "python3";
    const file = fileURLToPath(new URL("../../src/executors/cpython.ts", import.meta.url));
    const reading = `require("node:fs").readFileSync(${JSON.stringify(file)})`;
    const hasHost =
      spawnSync(process.execPath, ["-e", reading], { ...somebody, cwd: "/" }).status === 0 &&
      spawnSync("bwrap", [...anywhere, python, "-c", ""], { ...somebody, cwd: "/" }).status === 0;
    const lack = hasHost ? "" : " (skipped: a user who is not root can't read this repository, or not use bubblewrap)";
    test.skipIf(!hasHost)(`as many processes as it may have, whatever else the user has${lack}`, () => {
      const module = JSON.stringify(pathToFileURL(file).href);
      const program = `import os, time
made = []
try:
    for _ in range(60):
        pid = os.fork()
        if pid == 0:
            time.sleep(60)
            os._exit(0)
        made.append(pid)
except BlockingIOError as error:
    print(error)
10 <= len(made) < 20`;
      const host = `const { CPythonExecutor } = await import(${module});
const executors = [1, 2].map(() => new CPythonExecutor({ python: ${JSON.stringify(python)}, sandbox: "require", pidsLimit: 20 }));
for (const executor of executors) await executor.start({ tools: [], authorizedImports: ["*"] });
const results = await Promise.all(executors.map((executor) => executor.run(${JSON.stringify(program)}, {})));
console.log(JSON.stringify(results.map(({ value, stdout, error }) => [value, stdout, error])));
for (const executor of executors) await executor.dispose();`;
      const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", host], {
        encoding: "utf8",
        cwd: "/",
        ...somebody,
      });
      expect(stderr).toBe("");
      const limited = [true, "[Errno 11] Resource temporarily unavailable\n", null];
      expect(JSON.parse(stdout)).toEqual([limited, limited]);
    });

    test("no network, no home, nothing to write but /tmp, no capability, no other process", async () => {
      await use({ sandbox: "require" }, async (executor) => {
        const program = `import os, socket
def tried(work):
    try:
        return work()
    except OSError as error:
        return type(error).__name__
home = ${JSON.stringify(process.cwd())}
[
    tried(lambda: socket.create_connection(("1.1.1.1", 53), 1)),
    tried(lambda: os.listdir(home)),
    tried(lambda: open("/usr/probe", "w")),
    tried(lambda: open("/probe", "w")),
    tried(lambda: open("/tmp/probe", "w").write("x")),
    [pid for pid in os.listdir("/proc") if pid.isdigit()],
    sorted(os.environ),
    [line for line in open("/proc/self/status") if line.startswith("CapEff")],
]`;
        const { value, error } = await executor.run(program, {});
        expect(error).toBe(null);
        expect(value).toEqual([
          "OSError",
          "FileNotFoundError",
          "OSError",
          "OSError",
          1,
          ["1"],
          ["HOME", "LANG", "MPLBACKEND", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "PATH", "PWD"],
          ["CapEff:\t0000000000000000\n"],
        ]);
      });
    });
  },
);
