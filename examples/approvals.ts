// A person in the loop: some calls wait until somebody has said yes, no, or "yes, but".
//
//   node examples/approvals.ts          (asks in the terminal; without one, the answers below are taken)

import { createInterface } from "node:readline/promises";
import { type Approve, CodeAgent, ScriptedModel, tool } from "adder-agents";

const transfer = tool({
  name: "transfer",
  description: "Transfers money.",
  inputs: {
    type: "object",
    properties: { to: { type: "string" }, euros: { type: "number" } },
    required: ["to", "euros"],
  },
  output: { type: "string" },
  // Small amounts pass by themselves.
  needsApproval: ({ euros }) => Number(euros) >= 100,
  execute: ({ to, euros }) => `${euros} euros sent to ${to}`,
});

const prepared = ["150", "no: Bob has been paid already"];

/** "yes", a number in place of the amount, or "no: why". */
async function askPerson(question: string): Promise<string> {
  if (!process.stdin.isTTY) return prepared.shift() ?? "no: nobody is here";
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer.trim();
}

const approve: Approve = async ({ toolName, args }) => {
  console.log(`${toolName} ${JSON.stringify(args)}?`);
  const answer = await askPerson("yes, another amount, or no: why > ");
  console.log(`  ${answer}`);
  if (answer === "yes") return true;
  if (/^\d+$/.test(answer)) return { approved: true, args: { ...args, euros: Number(answer) } };
  return { approved: false, reason: answer.replace(/^no:?\s*/, "") };
};

// Prepared lines stand for a model here; put your own in its place.
const model = new ScriptedModel([
  'Thought: I pay all three.\n<code>\nfor name, euros in [("Eve", 20), ("Ann", 1500), ("Bob", 300)]:\n    print(transfer(name, euros))\n</code>',
  'Thought: Bob is not to be paid.\n<code>\nfinal_answer("Eve and Ann have been paid, Bob had been before.")\n</code>',
]);

await using agent = new CodeAgent({ model, tools: [transfer], approve });
console.log(await agent.run("Pay Eve 20, Ann 1500 and Bob 300 euros."));
console.log(agent.memory.actionSteps()[0].observations);
