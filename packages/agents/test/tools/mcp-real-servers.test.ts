// The client against servers that others wrote, as their packages are published.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { MCPServers } from "../../src/tools/mcp/mcp-servers.ts";
import { MCPTools, type MCPToolsOptions } from "../../src/tools/mcp/mcp-tools.ts";
import { toPythonSignature } from "../../src/tools/signature.ts";
import { context } from "./web-server.ts";

const folder = mkdtempSync(join(tmpdir(), "adder-mcp-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "a.txt"), "forty-two");

/** The server of an installed package, without npx and its registry. */
function server(name: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const require = createRequire(import.meta.url);
  let root = dirname(require.resolve(`@modelcontextprotocol/${name}/package.json`));
  root = root.replace(/\/$/, "");
  const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { bin: Record<string, string> };
  return { command: process.execPath, args: [join(root, Object.values(bin)[0]), ...args], env };
}

const callOf = async (mcp: MCPTools, name: string, args: Record<string, unknown> = {}, ctx = context()) => {
  const found = mcp.tools.find((tool) => tool.name === name);
  if (found === undefined) throw new Error(`no tool ${name} among ${mcp.tools.map((tool) => tool.name).join(", ")}`);
  return found.execute(args, ctx);
};

test("server-filesystem: a program reads, and what is outside is refused in the server's words", async () => {
  await using mcp = await MCPTools.connect(server("server-filesystem", [folder]));
  const model = new ScriptedModel([
    [
      "Thought: I read.\n<code>",
      `text = read_text_file(path='${folder}/a.txt')`,
      "try:",
      "    read_text_file(path='/etc/passwd')",
      "except RuntimeError as error:",
      "    said = str(error)",
      "final_answer([text, said])",
      "</code>",
    ].join("\n"),
  ]);
  await using agent = new CodeAgent({ model, tools: [...mcp.tools] });
  const [text, said] = (await agent.run("Read.")) as [unknown, string];
  expect(JSON.stringify(text)).toContain("forty-two");
  expect(said).toContain("Access denied - path outside allowed directories");
  const readOnly = mcp.tools.filter((tool) => tool.readOnly).map(({ name }) => name);
  expect(readOnly).toContain("read_text_file");
  expect(readOnly).not.toContain("write_file");
});

test("server-memory: structured results, several servers side by side under their names", async () => {
  const memory = server("server-memory", [], { MEMORY_FILE_PATH: join(folder, "memory.jsonl") });
  await using servers = await MCPServers.connect({ memory, files: server("server-filesystem", [folder]) });
  const names = servers.tools.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(["memory_create_entities", "memory_read_graph", "files_list_directory"]),
  );
  const mcp = servers.get("memory") as MCPTools;
  const entities = [{ name: "Ann", entityType: "person", observations: ["likes snakes"] }];
  await callOf(mcp, "memory_create_entities", { entities });
  expect(await callOf(mcp, "memory_read_graph")).toEqual({ entities, relations: [] });
});

test("one server that does not start closes the others and is named", async () => {
  const broken = { command: process.execPath, args: ["-e", "process.exit(4)"] };
  const connecting = MCPServers.connect({ memory: server("server-memory"), broken });
  await expect(connecting).rejects.toMatchObject({
    name: "McpError",
    message: expect.stringMatching(/^broken: MCP server ".*" ended with exit code 4/),
  });
});

test("a server process that has ended is started again by the next call", async () => {
  await using mcp = await MCPTools.connect(server("server-memory", [], { MEMORY_FILE_PATH: join(folder, "m2.jsonl") }));
  const first = mcp.pid as number;
  process.kill(first, "SIGKILL");
  await expect
    .poll(() => callOf(mcp, "read_graph").catch(() => null), { timeout: 30_000 })
    .toEqual({ entities: [], relations: [] });
  expect(mcp.pid).not.toBe(first);
});

test("server-everything: text, pictures, progress, prompts and resources", async () => {
  await using mcp = await MCPTools.connect(server("server-everything", ["stdio"]));
  expect(await callOf(mcp, "echo", { message: "hi" })).toBe("Echo: hi");
  const picture = (await callOf(mcp, "get_tiny_image")) as { mimeType?: string; data?: Uint8Array }[];
  const found = picture.find((part) => part.data !== undefined);
  expect([
    found?.mimeType,
    Buffer.from(found?.data ?? [])
      .subarray(1, 4)
      .toString(),
  ]).toEqual(["image/png", "PNG"]);
  const said: [string, number | undefined][] = [];
  const progress = (message: string, fraction?: number): void => void said.push([message, fraction]);
  const steps = { duration: 0.2, steps: 2 };
  await callOf(mcp, "trigger_long_running_operation", steps, { ...context(), progress });
  expect(said).toEqual([
    ["1 of 2", 0.5],
    ["2 of 2", 1],
  ]);
  const prompts = await mcp.prompts();
  expect(prompts.length).toBeGreaterThan(1);
  const plain = prompts.find((prompt) => prompt.arguments.length === 0);
  const messages = await mcp.getPrompt(String(plain?.name));
  expect(messages[0]).toMatchObject({ role: "user", content: expect.any(String) });
  const resources = await mcp.resources();
  expect(resources.length).toBeGreaterThan(0);
  const [content] = await mcp.readResource(String(resources[0].uri));
  expect(content.uri).toBe(resources[0].uri);
  expect(mcp.tools.map((tool) => toPythonSignature(tool.definition)).join("\n")).toContain("def echo(message: str)");
});

test("server-everything asks in the middle of a call: our function answers, or the agent's approve", async () => {
  const asked: string[] = [];
  const elicit: MCPToolsOptions["elicit"] = ({ message, schema, serverName }) => {
    asked.push(`${serverName}: ${message} ${Object.keys((schema.properties ?? {}) as object).includes("name")}`);
    return { action: "accept", content: { name: "Ann" } };
  };
  await using mcp = await MCPTools.connect(server("server-everything", ["stdio"]), { elicit });
  const { tools } = { tools: await settledTools(mcp) };
  expect(tools).toContain("trigger_elicitation_request");
  expect(JSON.stringify(await callOf(mcp, "trigger_elicitation_request"))).toContain("Ann");
  expect(asked).toHaveLength(1);

  await using other = await MCPTools.connect(server("server-everything", ["stdio"]));
  await settledTools(other);
  const script = ["Thought: I ask.\n<code>\nfinal_answer(str(trigger_elicitation_request()))\n</code>"];
  const approvals: string[] = [];
  await using agent = new CodeAgent({
    model: new ScriptedModel(script),
    tools: [...other.tools],
    approve: ({ toolName, args }) => {
      approvals.push(`${toolName} ${Object.keys(args).join()}`);
      return { approved: true, args: { name: "Bo" } };
    },
  });
  expect(await agent.run("Ask.")).toContain("Bo");
  expect(approvals).toEqual(["trigger_elicitation_request schema"]);
});

/** This server offers some tools only after it has seen what the client can do, and says that its list has changed. */
async function settledTools(mcp: MCPTools): Promise<string[]> {
  const names = (): string[] => mcp.tools.map(({ name }) => name);
  await expect.poll(names, { timeout: 30_000 }).toContain("trigger_elicitation_request");
  return names();
}

/** The same server over streamable HTTP, on a port of its own, until the end of the test. */
async function serveEverything(): Promise<{ url: string } & AsyncDisposable> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const { command, args } = server("server-everything", ["streamableHttp"]);
  const child = spawn(command, args, {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  for await (const piece of child.stderr) if (String(piece).includes("listening on port")) break;
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

test("server-everything over streamable HTTP: calls, progress, news of its tools, questions; killed, it is unreachable", async () => {
  await using http = await serveEverything();
  const elicit: MCPToolsOptions["elicit"] = () => ({ action: "accept", content: { name: "Ann" } });
  await using mcp = await MCPTools.connect({ url: http.url }, { elicit });
  expect(await callOf(mcp, "echo", { message: "hi" })).toBe("Echo: hi");
  const said: string[] = [];
  const progress = (message: string): void => void said.push(message);
  await callOf(mcp, "trigger_long_running_operation", { duration: 0.2, steps: 2 }, { ...context(), progress });
  expect(said).toEqual(["1 of 2", "2 of 2"]);
  await settledTools(mcp);
  expect(JSON.stringify(await callOf(mcp, "trigger_elicitation_request"))).toContain("Ann");
  expect((await mcp.resources()).length).toBeGreaterThan(0);
  await http[Symbol.asyncDispose]();
  await expect(callOf(mcp, "echo", { message: "hi" })).rejects.toMatchObject({ code: "mcp_unreachable" });
});

test("sampling: the model that the developer names answers, with what the server wants", async () => {
  const model = new ScriptedModel(["A haiku."]);
  await using mcp = await MCPTools.connect(server("server-everything", ["stdio"]), { sampling: model });
  await expect.poll(() => mcp.tools.map(({ name }) => name), { timeout: 30_000 }).toContain("trigger_sampling_request");
  const said = await callOf(mcp, "trigger_sampling_request", { prompt: "Write.", maxTokens: 7 });
  expect(JSON.stringify(said)).toContain("A haiku.");
  expect(model.requests).toEqual([
    [
      { role: "system", content: "You are a helpful test server." },
      { role: "user", content: [{ type: "text", text: "Resource trigger-sampling-request context: Write." }] },
    ],
  ]);
  expect(model.requestOptions.map(({ maxTokens }) => maxTokens)).toEqual([7]);
});

test("sampling: what is used counts in the run whose call it is for, and ends with its limits", async () => {
  const usage = { inputTokens: 100, outputTokens: 20 };
  const sampling: MCPToolsOptions["sampling"] = () => ({ text: "A haiku.", usage, modelId: "poet" });
  await using mcp = await MCPTools.connect(server("server-everything", ["stdio"]), { sampling });
  await expect.poll(() => mcp.tools.map(({ name }) => name), { timeout: 30_000 }).toContain("trigger_sampling_request");
  const twice = "<code>\nfor _ in range(2):\n    print(trigger_sampling_request(prompt='Write.'))\n</code>";
  const run = async (limits: { maxTokens?: number }) => {
    const model = new ScriptedModel([
      { text: twice, usage },
      { text: "<code>\nfinal_answer(1)\n</code>", usage },
    ]);
    await using agent = new CodeAgent({ tools: [...mcp.tools], model, limits, verbosity: "off" });
    return await agent.run("Go", { returnFullResult: true });
  };
  expect(await run({})).toMatchObject({ state: "success", usage: { inputTokens: 400, outputTokens: 80 } });
  const ended = await run({ maxTokens: 200 });
  expect(ended).toMatchObject({
    state: "limit",
    usage: { inputTokens: 200, outputTokens: 40 },
    error: { message: "The run has used 240 tokens; its limit is 200." },
  });
});

test("sampling: a function may refuse, and without the option the server is told that there is no model", async () => {
  const seen: unknown[] = [];
  const sampling: MCPToolsOptions["sampling"] = ({ serverName, maxTokens }) => {
    seen.push([serverName, maxTokens]);
    return null;
  };
  await using mcp = await MCPTools.connect(server("server-everything", ["stdio"]), { sampling });
  await expect.poll(() => mcp.tools.map(({ name }) => name), { timeout: 30_000 }).toContain("trigger_sampling_request");
  await expect(callOf(mcp, "trigger_sampling_request", { prompt: "Write." })).rejects.toThrow(
    "The request was refused by the user.",
  );
  expect(seen).toEqual([["mcp-servers/everything", 100]]);

  await using other = await MCPTools.connect(server("server-everything", ["stdio"]));
  await settledTools(other);
  expect(other.tools.map(({ name }) => name)).not.toContain("trigger_sampling_request");
});
