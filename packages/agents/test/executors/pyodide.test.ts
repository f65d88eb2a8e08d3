// The pyodide executor: the shared cases on CPython in WebAssembly. Each start loads Pyodide anew, which takes seconds.

import { describe, expect, test } from "vitest";
import { PyodideExecutor } from "../../src/executors/pyodide.ts";
import { executorCases } from "./executor-cases.ts";

describe("pyodide", () => {
  executorCases({
    make: (limits) => new PyodideExecutor({ ...limits, sandbox: "off" }),
    isSlow: true,
    layers: ["webassembly", "process"],
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
});
