// The pyodide executor: the shared cases on CPython in WebAssembly. Each start loads Pyodide anew, which takes seconds.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { PyodideExecutor } from "../../src/executors/pyodide.ts";
import { executorCases } from "./executor-cases.ts";
import { livingProcesses } from "./living-processes.ts";

describe("pyodide", () => {
  executorCases({
    make: (limits) => new PyodideExecutor({ ...limits, sandbox: "off" }),
    elsewhere: { module: "pyodide.ts", expression: `new module.PyodideExecutor({ sandbox: "off" })` },
    layers: ["webassembly", "process"],
    lacks: {
      system: "WebAssembly has no processes, signals and descriptors of a system",
    },
    living: livingProcesses("pyodide-child"),
  });

  test("files of the machine, the environment and code of JavaScript are out of reach", async () => {
    await using executor = new PyodideExecutor();
    await executor.start({ tools: [], authorizedImports: ["*"] });
    const program = `def tried(work):
    try:
        return str(work())
    except Exception as error:
        return type(error).__name__
def run_js():
    import pyodide.code
    return pyodide.code.run_js("process.env")
import os
[tried(lambda: os.listdir(${JSON.stringify(process.cwd())})), tried(run_js), sorted(os.environ)]`;
    const { value, error, layers } = await executor.run(program, {});
    expect(error).toBe(null);
    expect(value).toEqual([
      "FileNotFoundError",
      expect.stringMatching(/Error|Exception/),
      expect.arrayContaining(["HOME"]),
    ]);
    expect(layers).toContain("process");
  });

  test("packages that the distribution does not have are named", async () => {
    const executor = new PyodideExecutor({ packages: ["no-such-package"], sandbox: "off" });
    await expect(executor.start({ tools: [], authorizedImports: [] })).rejects.toMatchObject({
      code: "executor_start_failed",
      message: expect.stringContaining("no-such-package"),
    });
  });

  test("packages of an index on the network: downloaded by the host, with what they need, compared, kept", async () => {
    const folder = await mkdtemp(join(tmpdir(), "adder-index-"));
    const cache = process.env.XDG_CACHE_HOME;
    process.env.XDG_CACHE_HOME = folder;
    const asked: string[] = [];
    const files = new Map<string, Buffer>();
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      const file = files.get((request.url ?? "").replace("/full/", ""));
      if (file === undefined) response.writeHead(404).end();
      else response.end(file);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const index = `http://127.0.0.1:${(server.address() as AddressInfo).port}/full`;
    try {
      writeIndex(folder, files);
      const program = "import probe, probe_base\n[probe.answer, probe_base.name]";
      const used = async (packages: string[]): Promise<unknown> => {
        await using executor = new PyodideExecutor({ index, packages, sandbox: "off" });
        await executor.start({ tools: [], authorizedImports: ["*"] });
        return (await executor.run(program, {})).value;
      };
      expect(await used(["probe"])).toEqual([42, "base"]);
      expect(asked).toEqual([
        "/full/pyodide-lock.json",
        "/full/probe-1.0-py3-none-any.whl",
        "/full/probe_base-1.0-py3-none-any.whl",
      ]);
      expect(await used(["Probe"])).toEqual([42, "base"]);
      expect(asked.slice(3)).toEqual(["/full/pyodide-lock.json"]);
      await expect(used(["other"])).rejects.toMatchObject({
        code: "executor_packages_failed",
        message: `PyodideExecutor: these packages are not in the index ${index}/: other.`,
      });
      process.env.XDG_CACHE_HOME = join(folder, "second");
      files.set("probe_base-1.0-py3-none-any.whl", Buffer.from("something else"));
      await expect(used(["probe"])).rejects.toMatchObject({
        code: "executor_packages_failed",
        message: `PyodideExecutor: ${index}/probe_base-1.0-py3-none-any.whl, for the package probe-base, is not the file that the index names.`,
      });
      files.clear();
      await expect(used(["probe"])).rejects.toMatchObject({
        message: `PyodideExecutor: could not download ${index}/pyodide-lock.json: 404 Not Found.`,
      });
    } finally {
      if (cache === undefined) delete process.env.XDG_CACHE_HOME;
      else process.env.XDG_CACHE_HOME = cache;
      server.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("waits that nobody ends are ended by the time limit, wherever other threads are", async () => {
    await using executor = new PyodideExecutor({ timeLimitMs: 500, sandbox: "off" });
    await executor.start({ tools: [], authorizedImports: ["*"] });
    expect((await executor.run("import queue, threading, time\nkept = 1", {})).error).toBe(null);
    const waits = [
      "lock = threading.Lock()\nlock.acquire()\nlock.acquire()",
      "queue.Queue().get()",
      "threading.Event().wait()",
      "threading.Thread(target=time.sleep, args=(60,)).start()\nthreading.Event().wait()",
      "def work():\n    while True: pass\nthreading.Thread(target=work).start()",
    ];
    for (const wait of waits) {
      const { error } = await executor.run(wait, {});
      expect(error?.message).toBe("time limit of 0.5 s exceeded");
    }
    expect((await executor.run("kept", {})).value).toBe(1);
  });

  test("an index that is no folder of packages", async () => {
    const executor = new PyodideExecutor({ index: "/nowhere", packages: ["numpy"] });
    await expect(executor.start({ tools: [], authorizedImports: [] })).rejects.toMatchObject({
      code: "executor_option_invalid",
      message: "PyodideExecutor: wanted options.index to be a folder with a pyodide-lock.json, got /nowhere.",
    });
  });
});

/** Two small packages, one of which needs the other, in a lock file like that of the distribution. */
function writeIndex(folder: string, files: Map<string, Buffer>): void {
  const make = `import sys, zipfile
for name, text in (("probe", "import probe_base\\nanswer = 42\\n"), ("probe_base", "name = 'base'\\n")):
    with zipfile.ZipFile(sys.argv[1] + "/" + name + "-1.0-py3-none-any.whl", "w") as wheel:
        info = name + "-1.0.dist-info/"
        wheel.writestr(name + ".py", text)
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: " + name + "\\nVersion: 1.0\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "RECORD", "")
`;
  execFileSync("python3", ["-c", make, folder]);
  const lock = JSON.parse(readFileSync(new URL(import.meta.resolve("pyodide/pyodide-lock.json")), "utf8")) as {
    packages: object;
  };
  const entries = [
    ["probe", "probe", ["probe-base"]],
    ["probe-base", "probe_base", []],
  ].map(([name, module, depends]) => {
    const file_name = `${module}-1.0-py3-none-any.whl`;
    const wheel = readFileSync(join(folder, file_name));
    files.set(file_name, wheel);
    const sha256 = createHash("sha256").update(wheel).digest("hex");
    const kind = { package_type: "package", install_dir: "site", imports: [module], unvendored_tests: false };
    return [name, { name, version: "1.0", file_name, sha256, depends, ...kind }];
  });
  files.set("pyodide-lock.json", Buffer.from(JSON.stringify({ ...lock, packages: Object.fromEntries(entries) })));
}
