// What runs cost, and the limit of it.

import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { costOf } from "../../src/models/prices.ts";
import type { CodeAgentOptions, RunLimits } from "../../src/agents/options.ts";
import { FallbackModel } from "../../src/models/fallback.ts";
import { type ScriptedEntry, ScriptedModel } from "../../src/models/scripted.ts";
import { tool } from "../../src/tools/tool.ts";
import { TableExecutor } from "./table-executor.ts";

const modelPrice = { input: 2, output: 10 };
/** Costs a dollar and a half. */
const usage = { inputTokens: 500_000, outputTokens: 50_000 };
const code = (program: string): ScriptedEntry => ({ text: `Thought: next.\n<code>\n${program}\n</code>`, usage });

function agentWith(entries: ScriptedEntry[], options: Partial<CodeAgentOptions> = {}): CodeAgent {
  const executor = () =>
    new TableExecutor({
      "final 1": ({ call }) => call("final_answer", [1]),
      "pass 1": () => undefined,
      "pass 2": () => undefined,
      ask: async ({ call, print }) => print(await call("member", ["Do it."])),
    });
  return new CodeAgent({ model: new ScriptedModel(entries), executor, ...options });
}

test("the price of tokens", () => {
  expect(costOf(usage, modelPrice)).toBe(1.5);
  expect(costOf({ ...usage, cachedInputTokens: 400_000 }, { ...modelPrice, cachedInput: 0.5 })).toBe(0.9);
});

test("a result says what it cost where the price is known", async () => {
  const priced = agentWith([code("pass 1"), code("final 1")], { modelPrice });
  expect((await priced.run("Go", { returnFullResult: true })).costUsd).toBe(3);
  const unpriced = await agentWith([code("final 1")]).run("Go", { returnFullResult: true });
  expect("costUsd" in unpriced).toBe(false);
});

test("what is not counted costs nothing that is known, and limits go by an estimate", async () => {
  const uncounted = (program: string): ScriptedEntry => ({ text: `Thought: next.\n<code>\n${program}\n</code>` });
  const result = await agentWith([code("pass 1"), uncounted("final 1")], { modelPrice }).run("Go", {
    returnFullResult: true,
  });
  expect([result.usage, "costUsd" in result]).toEqual([usage, false]);
  const ended = async (limits: RunLimits): Promise<string> => {
    const promptTemplates = { systemPrompt: () => "x".repeat(4000) };
    const entries = ["pass 1", "pass 2", "final 1"].map(uncounted);
    const agent = agentWith(entries, { modelPrice, limits, promptTemplates });
    const { error } = await agent.run("Go", { returnFullResult: true });
    return `${error?.code} ${error?.message}`;
  };
  expect(await ended({ maxTokens: 1500 })).toBe(
    "token_limit The run has used about 2045 tokens (estimated, because a model does not count them); its limit is 1500.",
  );
  expect(await ended({ maxCostUsd: 0.002 })).toBe(
    "cost_limit The run has cost about $0.002088 (estimated, because a model does not count its tokens); its limit is $0.002.",
  );
});

test("of several models the one that answered has its price", async () => {
  const failing = new ScriptedModel([new Error("busy")], { modelId: "claude-sonnet-5" });
  const answering = new ScriptedModel([code("final 1")], { modelId: "gpt-5-mini" });
  const model = new FallbackModel([failing, answering], { shouldFallBack: () => true });
  const agent = agentWith([], { model, limits: { maxCostUsd: 1 } });
  const seen: unknown[] = [];
  for await (const event of agent.stream("Go")) {
    if (event.type === "model.end") seen.push(event.modelId, event.costUsd);
    if (event.type === "run.end") seen.push(event.result.costUsd);
  }
  expect(seen).toEqual(["gpt-5-mini", 0.225, 0.225]);
  const first = new ScriptedModel([new Error("busy")], { modelId: "mine" });
  const second = new ScriptedModel([code("final 1")], { modelId: "gpt-5-mini" });
  const mixed = new FallbackModel([first, second], { shouldFallBack: () => true });
  expect((await agentWith([], { model: mixed }).run("Go", { returnFullResult: true })).costUsd).toBe(0.225);
  const unknown = new FallbackModel([answering, new ScriptedModel([], { modelId: "mine" })]);
  expect(() => agentWith([], { model: unknown, limits: { maxCostUsd: 1 } })).toThrow('no price of "mine" is known.');
});

test("a run ends when its money is spent, its team's included", async () => {
  const limits = { maxCostUsd: 2 };
  const alone = agentWith([code("pass 1"), code("pass 2"), code("final 1")], { modelPrice, limits });
  expect(await alone.run("Go", { returnFullResult: true })).toMatchObject({
    state: "limit",
    costUsd: 3,
    error: { code: "cost_limit", message: "The run has cost $3; its limit is $2." },
  });
  const member = (price: typeof modelPrice | undefined) =>
    agentWith([code("final 1")], { name: "member", description: "Helps.", modelPrice: price });
  const lead = (price: typeof modelPrice | undefined) =>
    agentWith([code("ask"), code("final 1")], { modelPrice, limits, managedAgents: [member(price)] });
  expect(await lead(modelPrice).run("Go", { returnFullResult: true })).toMatchObject({
    state: "limit",
    error: { message: "The run has cost $3; its limit is $2." },
  });
  expect(await lead(undefined).run("Go", { returnFullResult: true })).toMatchObject({
    state: "limit",
    error: {
      code: "cost_unknown",
      message:
        "limits.maxCostUsd: the cost of the run cannot be told, because a model that it asked, or a sub-agent's, has no price; give that agent modelPrice, or the model's price to setPrices().",
    },
  });
});

test("what a tool asks of a model is counted, and not asked where nothing is left", async () => {
  const asking = tool({
    name: "asking",
    description: "Asks a model.",
    inputs: { type: "object", properties: {} },
    output: { type: "null" },
    execute: (_args, { budget }) => {
      budget?.requireLeft();
      budget?.add(usage, "gpt-4o");
      return null;
    },
  });
  const executor = () =>
    new TableExecutor({
      twice: async ({ call }) => {
        await call("asking", []);
        await call("asking", []);
      },
    });
  const agent = (limits: CodeAgentOptions["limits"]) =>
    new CodeAgent({
      model: new ScriptedModel([code("twice"), code("twice")]),
      tools: [asking],
      executor,
      modelPrice,
      limits,
    });
  // The model's own request is 1.5 dollars; gpt-4o takes 1.25 for this input and 0.5 for this output.
  expect(await agent({ maxCostUsd: 3 }).run("Go", { returnFullResult: true })).toMatchObject({
    state: "limit",
    usage: { inputTokens: 1_000_000, outputTokens: 100_000 },
    costUsd: 3.25,
    error: { code: "cost_limit", message: "The run has cost $3.25; its limit is $3." },
  });
  const counted = await agent({ maxTokens: 1_650_000 }).run("Go", { returnFullResult: true });
  expect(counted).toMatchObject({ state: "limit", usage: { inputTokens: 1_500_000 }, costUsd: 5 });
});

test("a limit without a price, and prices that are none, are refused", () => {
  expect(() => agentWith([], { limits: { maxCostUsd: 1 } })).toThrow(
    'limits.maxCostUsd: wanted modelPrice too, { input, output } in US dollars for a million tokens; no price of "scripted" is known.',
  );
  expect(() => agentWith([], { modelPrice: { input: -1, output: 1 } })).toThrow(
    "modelPrice.input: wanted an amount of US dollars of at least 0, got -1.",
  );
});
