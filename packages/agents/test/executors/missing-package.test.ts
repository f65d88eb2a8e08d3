// The packages of executors are optional peers: who does not use them needs none of them, and who does is told which.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("without a package the error says what to install", async () => {
  const fromSource = new URL("../cli/from-source.ts", import.meta.url).href;
  const script = `
    import { registerHooks } from "node:module";
    registerHooks({
      resolve(specifier, context, next) {
        if (!/^(e2b|@e2b|dockerode|pyodide)/.test(specifier)) return next(specifier, context);
        throw Object.assign(new Error("Cannot find package " + specifier), { code: "ERR_MODULE_NOT_FOUND" });
      },
    });
    const { DockerExecutor, E2BExecutor, PyodideExecutor } = await import("adder-agents");
    const said = [];
    for (const executor of [new DockerExecutor(), new E2BExecutor(), new PyodideExecutor()]) {
      await executor.start({ tools: [], authorizedImports: [] }).catch(({ code, message }) => said.push([code, message]));
    }
    console.log(JSON.stringify(said));`;
  const args = ["--no-warnings", "--import", fromSource, "--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(JSON.parse(stdout)).toEqual(
    [
      "DockerExecutor: wanted the package dockerode, which is not installed: npm install dockerode",
      "E2BExecutor: wanted the package e2b or @e2b/code-interpreter: npm install e2b",
      "PyodideExecutor: wanted the package pyodide, which is not installed: npm install pyodide",
    ].map((message) => ["executor_package_missing", message]),
  );
});
