// What a tool can do with the run that calls it: tell how far it is, and ask.

import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { Approve } from "../../src/agents/options.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { tool } from "../../src/tools/tool.ts";

const copy = tool({
  name: "copy_all",
  description: "Copies.",
  inputs: {},
  execute: async (_, ctx) => {
    ctx.progress("half", 0.5);
    ctx.progress("nearly");
    const answer = await ctx.ask?.("Which folder?", { type: "object", properties: { folder: { type: "string" } } });
    return answer ?? null;
  },
});

const script = ["Thought: I copy.\n<code>\nfinal_answer(copy_all())\n</code>"];

test("progress is events of the call, in order, between its beginning and its result", async () => {
  await using agent = new CodeAgent({ model: new ScriptedModel(script), tools: [copy] });
  const told: unknown[] = [];
  for await (const event of agent.stream("Copy.")) {
    if (event.type === "tool.progress") told.push([event.name, event.message, event.fraction, event.stepNumber]);
    if ((event.type === "tool.call" || event.type === "tool.result") && event.name === "copy_all")
      told.push(event.type);
  }
  expect(told).toEqual([
    "tool.call",
    ["copy_all", "half", 0.5, 1],
    ["copy_all", "nearly", undefined, 1],
    "tool.result",
  ]);
});

test.each<[approve: Approve | undefined, answer: unknown]>([
  [
    ({ description, toolName }) => ({ approved: true, args: { folder: `${toolName}: ${description}` } }),
    { folder: "copy_all: Which folder?" },
  ],
  [() => true, {}],
  [() => false, null],
  [undefined, null],
])("a question goes to who approves: %#", async (approve, answer) => {
  await using agent = new CodeAgent({ model: new ScriptedModel(script), tools: [copy], approve });
  expect(await agent.run("Copy.")).toEqual(answer);
});
