// Tools of the AI SDK, by its own package, and of LangChain.js, by an object of the shape that its package makes.

import { jsonSchema, tool as toolOfAISDK } from "ai";
import { expect, test } from "vitest";
import { z } from "zod";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { bindToolArguments, callTool } from "../../src/tools/call-tool.ts";
import { fromAISDK, fromLangChain } from "../../src/tools/from-libraries.ts";
import { toPythonSignature } from "../../src/tools/signature.ts";
import type { Tool } from "../../src/tools/tool.ts";
import { context } from "./web-server.ts";

const head = (made: Tool): string => toPythonSignature(made.definition).split("\n")[0];
const call = async (made: Tool, ...args: unknown[]): Promise<unknown> =>
  callTool(made, await bindToolArguments(made, args, {}), context());

test("AI SDK: schemas of zod and JSON, streams of results, approval, and a call from a program", async () => {
  const seen: unknown[] = [];
  const tools = fromAISDK({
    "get-weather": toolOfAISDK({
      description: "Tells the weather.",
      inputSchema: z.object({ city: z.string().describe("The city."), days: z.number().default(3) }),
      execute: ({ city, days }, { toolCallId, messages, abortSignal }) => {
        seen.push([typeof toolCallId, messages, abortSignal instanceof AbortSignal]);
        return { city, days };
      },
    }),
    count: toolOfAISDK({
      description: "Counts.",
      inputSchema: jsonSchema<{ to: number }>({
        type: "object",
        properties: { to: { type: "integer" } },
        required: ["to"],
      }),
      needsApproval: ({ to }) => to > 5,
      async *execute({ to }) {
        for (let number = 1; number <= to; number++) yield number;
      },
    }),
  });
  expect(tools.map(head)).toEqual([
    "def get_weather(city: str, days: float = 3) -> Any:",
    "def count(to: int) -> Any:",
  ]);
  expect(await call(tools[0], "Rome")).toEqual({ city: "Rome", days: 3 });
  expect(seen).toEqual([["string", [], true]]);
  expect(await call(tools[1], 4)).toBe(4);
  const program =
    "try:\n    count(6)\nexcept PermissionError as error:\n    said = str(error)\nfinal_answer([count(5), said])";
  const model = new ScriptedModel([`Thought: I count.\n<code>\n${program}\n</code>`]);
  await using agent = new CodeAgent({ model, tools, approve: () => false });
  expect(await agent.run("Count.")).toEqual([5, "the call of count() was not approved"]);
});

test("AI SDK: a tool that somebody else runs", () => {
  const given = { search: toolOfAISDK({ description: "Searches.", inputSchema: z.object({ query: z.string() }) }) };
  expect(() => fromAISDK(given)).toThrow(
    "fromAISDK: the tool 'search' has no execute function; tools that a provider or a browser runs cannot be called from here.",
  );
});

test("LangChain: name, schema and signal", async () => {
  const schema = z.object({ city: z.string().describe("The city."), days: z.number().default(3) });
  const given = {
    ...{ name: "get-weather", description: "Tells the weather.", schema, prefix: "In " },
    async invoke(input: { city: string; days: number }, config?: { signal?: AbortSignal }) {
      if (input.days > 9) throw new Error("That far nobody sees.");
      return `${this.prefix}${input.city} ${input.days} ${config?.signal?.aborted}`;
    },
  };
  const made = fromLangChain(given, { readOnly: true });
  expect(head(made)).toBe("def get_weather(city: str, days: float = 3) -> Any:");
  expect(made.readOnly).toBe(true);
  expect(await call(made, "Rome")).toBe("In Rome 3 false");
  await expect(call(made, "Rome", 10)).rejects.toThrow("That far nobody sees.");
  const plain = { ...given, schema: { type: "object", properties: { a: { type: "string" } }, required: ["a"] } };
  expect(head(fromLangChain(plain))).toBe("def get_weather(a: str) -> Any:");
});
