// A model for each kind of work, and how the thinking of a model goes back to it.

import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { type ChatMessage, type ReasoningPart, textOf } from "../../src/messages.ts";
import { AgentMemory } from "../../src/memory/memory.ts";
import { collectAnswer, type Model, type ModelDelta } from "../../src/models/model.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { TableExecutor } from "./table-executor.ts";

const executor = () =>
  new TableExecutor({ "pass 1": () => undefined, "final 1": ({ call }) => call("final_answer", [1]) });
const code = (program: string): string => `Thought: next.\n<code>\n${program}\n</code>`;
const usage = { inputTokens: 1_000_000, outputTokens: 0 };

test("plans and summaries are asked of their own models, and cost what those cost", async () => {
  const act = new ScriptedModel(
    ["pass 1", "pass 1", "pass 1", "final 1"].map((each) => ({ text: code(each), usage })),
    {
      modelId: "gpt-4o",
    },
  );
  const plan = new ScriptedModel([{ text: "1. Do it.", usage }], { modelId: "gpt-4o-mini" });
  const summarize = new ScriptedModel([{ text: "It was done.", usage }], { modelId: "gpt-5-nano" });
  const agent = new CodeAgent({
    ...{ model: act, executor, planningInterval: 9, roleModels: { plan, summarize } },
    compaction: { whenSteps: 3, keepLast: 1 },
  });
  const result = await agent.run("Go", { returnFullResult: true });
  expect([act.requests.length, plan.requests.length, summarize.requests.length]).toEqual([4, 1, 1]);
  expect(result).toMatchObject({ output: 1, state: "success", usage: { inputTokens: 6_000_000, outputTokens: 0 } });
  expect(result.costUsd).toBeCloseTo(4 * 2.5 + 0.15 + 0.05, 9);
  expect(() => new CodeAgent({ model: act, roleModels: { plan: {} as Model } })).toThrow(
    "CodeAgent: wanted options.roleModels.plan to be a model or a function (messages, options) => text, got an object without stream().",
  );
});

test("functions are models: for acting, planning, summarising, and of a member", async () => {
  const asked: string[] = [];
  const programs = ["pass 1", "ask", "pass 1", "final 1"];
  async function* act(): AsyncGenerator<string> {
    asked.push("act");
    const text = code(programs.shift()!);
    yield text.slice(0, 9);
    yield text.slice(9);
  }
  const plan = (messages: readonly ChatMessage[]): string => {
    asked.push(`plan ${textOf(messages[0]).includes("Go") ? "Go" : ""}`);
    return "1. Do it.";
  };
  const summarize = async (): Promise<string> => {
    asked.push("summarize");
    return "It was done.";
  };
  const helping = (): string => code("final 1");
  const table = () =>
    new TableExecutor({
      "pass 1": () => undefined,
      "final 1": ({ call }) => call("final_answer", [1]),
      ask: async ({ call }) => void (await call("member", ["Help."])),
    });
  const member = new CodeAgent({ name: "member", description: "Helps.", model: helping, executor: table });
  const agent = new CodeAgent({
    ...{ model: act, executor: table, planningInterval: 9, roleModels: { plan, summarize }, managedAgents: [member] },
    compaction: { whenSteps: 3, keepLast: 1 },
  });
  const deltas: string[] = [];
  const models = new Set<string>();
  for await (const event of agent.stream("Go")) {
    if (event.type === "model.delta" && event.stepNumber === 1 && event.agentName === "agent")
      deltas.push(event.text ?? "");
    if (event.type === "model.end") models.add(event.modelId);
    if (event.type === "final" && event.agentName === "agent") expect(event.output).toBe(1);
  }
  expect(asked).toEqual(["plan Go", "act", "act", "act", "summarize", "act"]);
  expect(deltas).toEqual(["Thought: ", "next.\n<code>\npass 1\n"]);
  expect([...models]).toEqual(["plan", "act", "helping", "summarize"]);
  expect(agent.model.modelId).toBe("act");
});

test("what is no model is refused, and a class is told from a function", () => {
  const refusal = (model: unknown): string => {
    try {
      new CodeAgent({ model: model as Model });
    } catch (error) {
      return (error as Error).message;
    }
    return "taken";
  };
  const wanted = "CodeAgent: wanted options.model to be a model or a function (messages, options) => text, got";
  expect([undefined, null, "gpt-4o", {}, { doStream: () => 1 }, ScriptedModel].map(refusal)).toEqual([
    `${wanted} undefined.`,
    `${wanted} null.`,
    `${wanted} string.`,
    `${wanted} an object without stream().`,
    `${wanted} a model of the AI SDK; wanted new AISDKModel(it).`,
    `${wanted} the class ScriptedModel; wanted an object of it.`,
  ]);
});

test("the thinking of a step stands in the next request, and is saved", async () => {
  const part: ReasoningPart = {
    provider: "anthropic",
    block: { type: "thinking", thinking: "Hm.", signature: "c2ln" },
  };
  const requests: (readonly ChatMessage[])[] = [];
  const answers = [code("pass 1"), code("final 1")];
  const model: Model = {
    modelId: "thinker",
    async *stream(messages): AsyncGenerator<ModelDelta, void, void> {
      requests.push(structuredClone([...messages]));
      yield { type: "reasoning-part", part };
      yield { type: "text", text: answers[requests.length - 1] };
    },
    generate: (messages, options) => collectAnswer(model.stream(messages, options)),
  };
  const agent = new CodeAgent({ model, executor });
  await agent.run("Go");
  expect(requests[1].find((message) => message.role === "assistant")?.reasoning).toEqual([part]);
  const loaded = AgentMemory.fromJSON(JSON.parse(JSON.stringify(agent.memory)));
  expect(loaded.toMessages()).toEqual(agent.memory.toMessages());
});
