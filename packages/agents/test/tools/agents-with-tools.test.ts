// Tools of an MCP server and the built-in ones, called by agents of both kinds with the real engine.

import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { ToolCallingAgent } from "../../src/agents/tool-calling-agent.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { MCPTools } from "../../src/tools/mcp/mcp-tools.ts";
import { PythonInterpreterTool } from "../../src/tools/python-interpreter.ts";
import { UserInputTool } from "../../src/tools/user-input.ts";
import { VisitWebpageTool } from "../../src/tools/visit-webpage.ts";
import { WebSearchTool } from "../../src/tools/web-search.ts";
import { page, WebServer } from "./web-server.ts";

const program = (...lines: string[]): ScriptedModel =>
  new ScriptedModel([`Thought: I go.\n<code>\n${lines.join("\n")}\n</code>`]);

test("a program calls the tools of an MCP server, and catches their errors", async () => {
  const script = fileURLToPath(new URL("./mcp-server.ts", import.meta.url));
  await using mcp = await MCPTools.connect({ command: process.execPath, args: ["--no-warnings", script] });
  const model = program(
    "total = add_numbers(1, b=2)['sum']",
    "picture_handle = picture()[1]",
    "try:",
    "    fail()",
    "except RuntimeError as error:",
    "    said = str(error)",
    "final_answer([type(total).__name__, total, picture_handle['size'], said])",
  );
  await using agent = new CodeAgent({ model, tools: [...mcp.tools] });
  expect(await agent.run("Add.")).toEqual(["float", 3, 3, "The disk is full."]);
});

test("a program searches, reads what it found, asks, and computes", async () => {
  await using site = await WebServer.start((response, request) => {
    const found = `<a class="result__a" href="/elsewhere">One</a><a class="result__snippet">First</a>`;
    const html = request.path.startsWith("/html/")
      ? found.replace("/elsewhere", `${site.url}/page`)
      : "<title>T</title><p>42 adders";
    page(html)(response, request);
  });
  const model = program(
    "results = web_search('adders')",
    "text = visit_webpage(results[0]['url'])",
    "unit = user_input('Which unit?')",
    "half = python_interpreter('int(\"42\") / 2')",
    "try:",
    "    visit_webpage('file:///etc/passwd')",
    "except ValueError as error:",
    "    refusal = str(error)",
    "final_answer([results[0]['title'], text, unit, half, refusal])",
  );
  await using agent = new CodeAgent({
    model,
    tools: [
      new WebSearchTool({ baseURL: site.url }),
      new VisitWebpageTool({ allowPrivateAddresses: true }),
      new UserInputTool({ ask: () => "snakes" }),
      new PythonInterpreterTool(),
    ],
  });
  expect(await agent.run("Search.")).toEqual([
    "One",
    "# T\n\n42 adders",
    "snakes",
    "Output: 21.0",
    "file: addresses cannot be read, only http: and https: ones.",
  ]);
});

test("an agent of tool calls runs Python, and an MCP tool beside it", async () => {
  const script = fileURLToPath(new URL("./mcp-server.ts", import.meta.url));
  await using mcp = await MCPTools.connect({ command: process.execPath, args: ["--no-warnings", script] });
  const call = (id: string, name: string, args: unknown) => ({ id, name, arguments: args });
  const model = new ScriptedModel([
    {
      toolCalls: [
        call("1", "python_interpreter", { code: "print(sum(range(5)))\n2 ** 100" }),
        call("2", "python_interpreter", { code: "1/0" }),
        call("3", "add_numbers", { a: 1, b: 2.5 }),
        call("4", "echo", { from__2: "x" }),
      ],
    },
    { toolCalls: [call("5", "final_answer", { answer: "done" })] },
  ]);
  await using agent = new ToolCallingAgent({ model, tools: [new PythonInterpreterTool(), ...mcp.tools] });
  expect(await agent.run("Compute.")).toBe("done");
  const texts = agent.memory.actionSteps()[0].toolResults.map(({ text }) => text);
  expect(texts[0]).toBe("Stdout:\n10\nOutput: 1267650600228229401496703205376");
  expect(texts[1]).toContain("ZeroDivisionError: division by zero");
  expect(JSON.parse(texts[2])).toEqual({ sum: 3.5 });
  expect(texts[3]).toBe('{"from":"x"}');
  // The schema that the model was told has the names that it may use.
  const told = model.requestOptions[0].tools?.find(({ name }) => name === "echo")?.parameters;
  expect(told).toMatchObject({ type: "object", required: ["from__2"] });
});
