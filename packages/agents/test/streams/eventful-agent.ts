// An agent whose run has something of everything: a plan, reasoning, a program that prints, a tool that says how far it is, a tool that is
// denied, a member of the team with a tool of its own, an error that is mended, older steps that are left out, an answer that is data.

import { type AgentListener, CodeAgent, ScriptedModel, tool } from "../../src/index.ts";

const code = (thought: string, program: string): string => `Thought: ${thought}\n<code>\n${program}\n</code>`;

export const search = tool({
  name: "search",
  description: "Finds things.",
  inputs: { query: { type: "string" } },
  output: { type: "array", items: { type: "integer" } },
  execute: ({ query }, { progress }) => {
    progress("half of it", 0.5);
    return [String(query).length, 7];
  },
});

const pay = tool({
  name: "pay",
  description: "Pays.",
  inputs: { amount: { type: "number" } },
  needsApproval: true,
  execute: () => "paid",
});

export const task = "Look and pay";

export function makeEventfulAgent(listeners: readonly AgentListener[] = []): CodeAgent {
  const helper = new CodeAgent({
    name: "helper",
    description: "Helps.",
    tools: [search],
    model: new ScriptedModel([code("I look.", 'found = search("abc")\nfinal_answer(found)')], { modelId: "small" }),
  });
  const model = new ScriptedModel(
    [
      "1. Look.\n2. Pay.",
      {
        text: code("I look.", 'print(search("ab"))\nprint(helper("Find abc"))'),
        reasoning: "Hm, look.",
        usage: { inputTokens: 10, outputTokens: 5 },
      },
      code("I pay.", "pay(5)"),
      code("I wait.", "pass"),
      code("Done.", 'final_answer({"paid": False})'),
    ],
    { modelId: "big" },
  );
  return new CodeAgent({
    model,
    tools: [search, pay],
    managedAgents: [helper],
    planningInterval: 5,
    compaction: { whenSteps: 3, keepLast: 1, how: "drop" },
    listeners,
    approve: () => ({ approved: false, reason: "too much" }),
  });
}
