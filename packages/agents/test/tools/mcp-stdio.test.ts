import { spawn } from "node:child_process";
import { getEventListeners } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type MCPServer, MCPTools, type MCPToolsOptions } from "../../src/tools/mcp/mcp-tools.ts";
import type { Tool } from "../../src/tools/tool.ts";
import { bindToolArguments, callTool } from "../../src/tools/call-tool.ts";
import { toPythonSignature } from "../../src/tools/signature.ts";

const script = fileURLToPath(new URL("./mcp-server.ts", import.meta.url));
const command = process.execPath;
const args = ["--no-warnings", script];
const subject = `MCP server "${command} --no-warnings ${script}"`;

const connect = (env: Record<string, string> = {}, options: MCPToolsOptions = {}): Promise<MCPTools> =>
  MCPTools.connect({ command, args, env }, options);

const toolOf = (mcp: MCPTools, name: string): Tool => {
  const found = mcp.tools.find((tool) => tool.name === name);
  if (found === undefined) throw new Error(`no tool ${name} in ${mcp.tools.map((tool) => tool.name)}`);
  return found;
};

async function call(
  tool: Tool,
  kwargs: Record<string, unknown> = {},
  { signal = new AbortController().signal, log = [] as string[] } = {},
): Promise<unknown> {
  const progress = (message: string) => void log.push(message);
  const ctx = { signal, runId: "r", stepNumber: 1, agentName: "a", log: progress, progress };
  return callTool(tool, await bindToolArguments(tool, [], kwargs), ctx);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test("the tools of all pages, with names that Python takes", async () => {
  await using mcp = await connect();
  expect(mcp.serverName).toBe("test-server");
  expect(mcp.instructions).toBe("Add numbers only.");
  expect(mcp.tools.map((tool) => /^def .*/m.exec(toPythonSignature(tool.definition))?.[0])).toEqual([
    "def add_numbers(a: float, b: float) -> AddNumbersResult:",
    "def echo(from__2: str, reply_to: str | None = None, from_: str | None = None) -> Any:",
    "def fail() -> Any:",
    "def picture() -> Any:",
    "def print_tool() -> Any:",
    "def final_answer_tool() -> Any:",
    "def slow() -> Any:",
    "def progress() -> Any:",
    "def cancelled() -> Any:",
    "def environment() -> Any:",
    "def grow() -> Any:",
    "def die() -> Any:",
    "def garbled() -> Any:",
  ]);
  expect(toolOf(mcp, "add_numbers").readOnly).toBe(true);
  expect(toolOf(mcp, "echo").readOnly).toBe(false);
  expect(toolOf(mcp, "print_tool").description).toBe(`The tool "print" of ${subject}.`);
});

test("a prefix, a choice of tools, and options for all of them", async () => {
  await using mcp = await connect(
    {},
    { namePrefix: "math-", include: ["add-numbers", "fail"], needsApproval: true, retries: 2 },
  );
  expect(mcp.tools.map(({ name, needsApproval, retries }) => ({ name, needsApproval, retries }))).toEqual([
    { name: "math_add_numbers", needsApproval: true, retries: 2 },
    { name: "math_fail", needsApproval: true, retries: 2 },
  ]);
});

test("calls: structured content, the server's own argument names, texts, bytes, errors", async () => {
  await using mcp = await connect();
  expect(await call(toolOf(mcp, "add_numbers"), { a: 1, b: 2.5 })).toEqual({ sum: 3.5 });
  expect(await call(toolOf(mcp, "echo"), { from__2: "x", reply_to: "y" })).toBe('{"from":"x","reply-to":"y"}');
  expect(await call(toolOf(mcp, "picture"))).toEqual([
    "Here:",
    { type: "image", mimeType: "image/png", data: new Uint8Array([1, 2, 3]) },
  ]);
  await expect(call(toolOf(mcp, "fail"))).rejects.toThrow(/^The disk is full\.$/);
  await expect(call(toolOf(mcp, "add_numbers"), { a: "one", b: 2 })).rejects.toThrow(
    /^add_numbers\(\) argument 'a' must be float, not str$/,
  );
  expect(await mcp.readResource("file:///x")).toEqual([{ uri: "file:///x", text: "a resource" }]);
});

test("many calls at the same time each get their own answer", async () => {
  await using mcp = await connect();
  const sums = Array.from({ length: 50 }, (_, a) => call(toolOf(mcp, "add_numbers"), { a, b: 1 }));
  expect(await Promise.all(sums)).toEqual(Array.from({ length: 50 }, (_, a) => ({ sum: a + 1 })));
});

test("the process gets a small environment and what it is given", async () => {
  process.env.ADDER_TEST_SECRET = "secret";
  try {
    await using mcp = await connect({ GIVEN: "yes" });
    const names = JSON.parse(String(await call(toolOf(mcp, "environment"))));
    expect(names).toContain("GIVEN");
    expect(names).toContain("PATH");
    expect(names).not.toContain("ADDER_TEST_SECRET");
  } finally {
    delete process.env.ADDER_TEST_SECRET;
  }
});

test("an abort ends the wait at once and tells the server", async () => {
  await using mcp = await connect();
  const controller = new AbortController();
  const waiting = call(toolOf(mcp, "slow"), {}, { signal: controller.signal });
  await sleep(50);
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow(/^enough$/);
  expect(await call(toolOf(mcp, "cancelled"))).toBe("1");
});

test("a call that is not answered in time fails, and the server is told", async () => {
  await using mcp = await connect({}, { timeoutMs: 4000 });
  await expect(call(toolOf(mcp, "slow"))).rejects.toMatchObject({
    code: "tool_timeout",
    message: `${subject}: tools/call was not answered within 4000 ms.`,
  });
  expect(await call(toolOf(mcp, "cancelled"))).toBe("1");
});

test("progress is logged and prolongs the wait", async () => {
  await using mcp = await connect({}, { timeoutMs: 4000 });
  const log: string[] = [];
  expect(await call(toolOf(mcp, "progress"), {}, { log })).toBe("done");
  expect(log).toEqual(["1 of 4", "2 of 4", "3 of 4", "4 of 4"]);
});

test("a list that changes is read again", async () => {
  const changed = Promise.withResolvers<readonly Tool[]>();
  await using mcp = await connect({}, { onToolsChanged: changed.resolve });
  expect(await call(toolOf(mcp, "grow"))).toBe("grown");
  expect((await changed.promise).at(-1)?.name).toBe("new_one");
  expect(await call(toolOf(mcp, "new_one"))).toBe("{}");
});

test("a server that dies says how and why, now and later", async () => {
  await using mcp = await connect({}, { mostRestarts: 0 });
  const want = `${subject} ended with exit code 3. Its standard error:\nWelcome to the test server!\nout of coffee`;
  await expect(call(toolOf(mcp, "die"))).rejects.toMatchObject({ code: "tool_failed", message: want });
  await expect(call(toolOf(mcp, "echo"), { from__2: "x" })).rejects.toMatchObject({
    code: "tool_failed",
    message: want,
  });
});

test("what the server prints to the wrong stream is kept, and a ping is answered", async () => {
  const heard: string[] = [];
  const server: MCPServer = { command, args, env: { MCP_MODE: "ping" }, onStderr: (text) => void heard.push(text) };
  await using mcp = await MCPTools.connect(server);
  await call(toolOf(mcp, "cancelled"));
  expect(heard.join("")).toBe('Welcome to the test server!\npong {"result":{},"jsonrpc":"2.0","id":"p1"}\n');
  expect(mcp.stderr).toBe(heard.join(""));
});

test("an answer that is none fails its request, and the others go on", async () => {
  await using mcp = await connect();
  const other = call(toolOf(mcp, "add_numbers"), { a: 1, b: 2 });
  await expect(mcp.readResource("bad:")).rejects.toMatchObject({
    code: "mcp_bad_answer",
    message: `${subject} sent an answer that is none of the protocol.`,
  });
  expect(await other).toEqual({ sum: 3 });
});

test("a signal that aborts after its call is over tells the server nothing, and nothing listens to it any more", async () => {
  await using mcp = await connect();
  const controller = new AbortController();
  for (const a of [1, 2, 3]) await call(toolOf(mcp, "add_numbers"), { a, b: 1 }, { signal: controller.signal });
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  controller.abort(new Error("later"));
  expect(await call(toolOf(mcp, "cancelled"))).toBe("0");
});

test("dispose ends the process, also a stubborn one, and later calls say so", async () => {
  for (const mode of ["", "stubborn"]) {
    const mcp = await connect({ MCP_MODE: mode });
    const { pid } = mcp;
    if (pid === undefined) throw new Error("no process");
    expect(isAlive(pid)).toBe(true);
    await mcp.dispose();
    expect(isAlive(pid)).toBe(false);
    await expect(call(toolOf(mcp, "fail"))).rejects.toMatchObject({ message: `${subject} was closed.` });
  }
});

test.each<[name: string, server: MCPServer & MCPToolsOptions, message: string | RegExp]>([
  [
    "no such program",
    { command: "/nowhere/mcp-server" },
    'MCP server "/nowhere/mcp-server" could not be started: spawn /nowhere/mcp-server ENOENT. Check the option command.',
  ],
  [
    "ends at once",
    { command, args: ["-e", "console.error('no licence'); process.exit(1)"] },
    /^MCP server .* ended with exit code 1\. Its standard error:\nno licence$/,
  ],
  [
    "says nothing",
    { command, args, env: { MCP_MODE: "silent" }, timeoutMs: 300 },
    `${subject}: initialize was not answered within 300 ms.`,
  ],
  [
    "another revision",
    { command, args, env: { MCP_MODE: "old" } },
    `${subject}: wanted one of the protocol revisions 2025-11-25, 2025-06-18, 2025-03-26, 2024-11-05, 2024-10-07, got 1999-01-01.`,
  ],
  [
    "neither command nor url",
    {} as MCPServer,
    "MCPTools.connect: wanted either { command, args } or { url }, got neither.",
  ],
])("connect fails: %s", async (_, server, message) => {
  await expect(MCPTools.connect(server)).rejects.toMatchObject({
    message: typeof message === "string" ? message : expect.stringMatching(message),
  });
});

test.each([
  ["that has its answer", ""],
  [
    "that exits while a call is open",
    "mcp.tools.find(({ name }) => name === 'slow').execute({}, ctx); process.exit(0);",
  ],
])("a program %s ends, without having disposed anything, and its server with it", async (_, ending) => {
  const folder = mkdtempSync(join(tmpdir(), "adder-mcp-"));
  try {
    const file = join(folder, "program.mjs");
    const source = fileURLToPath(new URL("../../src/tools/mcp/mcp-tools.ts", import.meta.url));
    writeFileSync(
      file,
      `import { MCPTools } from ${JSON.stringify(source)};
const mcp = await MCPTools.connect(${JSON.stringify({ command, args, env: { MCP_MODE: "stubborn" } })});
const ctx = { signal: new AbortController().signal, log() {} };
const sum = mcp.tools.find(({ name }) => name === "add_numbers");
console.log(JSON.stringify([mcp.pid, await sum.execute({ a: 1, b: 2 }, ctx)]));
${ending}`,
    );
    const child = spawn(command, ["--no-warnings", file], { stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    child.stdout.on("data", (piece) => (printed += piece));
    const code = await new Promise((done) => child.once("close", done));
    expect(code).toBe(0);
    const [pid, answer] = JSON.parse(printed);
    expect(answer).toEqual({ sum: 3 });
    // Whoever inherits the process may take its time to bury it.
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
