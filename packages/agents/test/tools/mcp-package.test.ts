// The SDK is an optional peer: who does not use MCP needs no such package, and who does is told which.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const source = (path: string): string => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));

/** Runs a script where no package of the vendor is installed. */
async function runWithoutSdk(script: string): Promise<unknown> {
  const whole = `
    import { registerHooks } from "node:module";
    registerHooks({
      resolve(specifier, context, next) {
        if (!specifier.startsWith("@modelcontextprotocol/")) return next(specifier, context);
        throw Object.assign(new Error("Cannot find package " + specifier), { code: "ERR_MODULE_NOT_FOUND" });
      },
    });
    const failure = (promise) => promise.then(() => null, ({ name, code, message }) => ({ name, code, message }));
    ${script}`;
  const args = ["--no-warnings", "--input-type=module", "--eval", whole];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}

test("without the package the errors say what to install, and everything is importable", async () => {
  const said = await runWithoutSdk(`
    const { MCPTools } = await import(${source("../../src/tools/mcp/mcp-tools.ts")});
    const { serveMcp } = await import(${source("../../src/tools/mcp/mcp-server.ts")});
    console.log(JSON.stringify([
      await failure(MCPTools.connect({ command: "node" })),
      await failure(MCPTools.connect({ url: "https://mcp.example/mcp" })),
      await failure(serveMcp([], () => {}, { name: "x", version: "1", tools: [] })),
    ]));`);
  const missing = (wantedBy: string) => ({
    name: "McpError",
    code: "mcp_package_missing",
    message: `${wantedBy}: wanted the package @modelcontextprotocol/sdk (1.x), which is not installed; run: npm install @modelcontextprotocol/sdk`,
  });
  expect(said).toEqual([missing("MCPTools.connect"), missing("MCPTools.connect"), missing("serveMcp")]);
});
