// What runs cost, and the limit of it.

import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { costOf } from "../../src/models/prices.ts";
import type { CodeAgentOptions } from "../../src/agents/options.ts";
import { type ScriptedEntry, ScriptedModel } from "../../src/models/scripted.ts";
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
        "limits.maxCostUsd: the cost of the run cannot be told, because a sub-agent's model has no price; give that agent modelPrice.",
    },
  });
});

test("a limit without a price, and prices that are none, are refused", () => {
  expect(() => agentWith([], { limits: { maxCostUsd: 1 } })).toThrow(
    'limits.maxCostUsd: wanted modelPrice too, { input, output } in US dollars for a million tokens; no price of "scripted" is known.',
  );
  expect(() => agentWith([], { modelPrice: { input: -1, output: 1 } })).toThrow(
    "modelPrice.input: wanted an amount of US dollars of at least 0, got -1.",
  );
});
