// `adder mcp folder/` as another program sees it: the official client, over standard streams.

import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { expect, test } from "vitest";
import { type Answer, WebServer } from "../tools/web-server.ts";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** A model's service that answers each request with the next of the programs. */
function service(programs: readonly string[]): Answer {
  let asked = 0;
  return (response) => {
    const program = programs[Math.min(asked, programs.length - 1)];
    asked++;
    const delta = { content: `Thought: I go.\n\`\`\`python\n${program}\n\`\`\`` };
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: null }] })}\n\n`);
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] })}\n\n`);
    response.end("data: [DONE]\n\n");
  };
}

async function connect(server: WebServer): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  const preload = ["--no-warnings", "--import", path("./from-source.ts")];
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [...preload, path("../../src/cli/main.ts"), "mcp", path("./agent-folders/doubler")],
      env: { OPENAI_API_KEY: "key", OPENAI_BASE_URL: `${server.url}/v1`, PATH: process.env.PATH ?? "" },
      stderr: "pipe",
    }),
  );
  return client;
}

test("the official client finds the agent, gives it a task, hears of its progress and gets the answer", async () => {
  await using server = await WebServer.start(service(["final_answer(double(21))"]));
  const client = await connect(server);
  const { tools } = await client.listTools();
  expect(tools).toEqual([
    {
      name: "doubler",
      description: "Solves a task with its tools and gives the answer.",
      inputSchema: {
        type: "object",
        properties: { task: { type: "string", description: "The task, with all that has to be known for it." } },
        required: ["task"],
        additionalProperties: false,
      },
    },
  ]);
  expect(client.getServerVersion()?.name).toBe("doubler");
  const heard: unknown[] = [];
  const onprogress = ({ message }: { message?: string }): void => void heard.push(message);
  const result = await client.callTool({ name: "doubler", arguments: { task: "Double 21." } }, undefined, {
    onprogress,
  });
  expect(result.content).toEqual([{ type: "text", text: "42" }]);
  expect(heard).toEqual(["Step 1", "double()", "final_answer()"]);
  await client.close();
});

test("what is wrong is said, and what is cancelled ends", async () => {
  await using server = await WebServer.start(service(["while True:\n    pass"]));
  const client = await connect(server);
  const empty = await client.callTool({ name: "doubler", arguments: { task: " " } });
  expect(empty).toEqual({ content: [{ type: "text", text: "The argument task must be a text." }], isError: true });
  await expect(client.callTool({ name: "other", arguments: {} })).rejects.toThrow(
    /^MCP error -32602: There is no tool other\.$/,
  );
  const cancel = new AbortController();
  const call = client.callTool({ name: "doubler", arguments: { task: "Go on." } }, undefined, {
    signal: cancel.signal,
    onprogress: () => setTimeout(() => cancel.abort("enough"), 300),
  });
  await expect(call).rejects.toThrow(/enough/);
  await client.ping();
  await client.close();
});
