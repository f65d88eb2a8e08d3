// An agent that has agents: a member of the team is a function of the manager's program.
//
//   node examples/team-of-agents.ts

import { CodeAgent, ScriptedModel } from "adder-agents";

await using statistician = new CodeAgent({
  name: "statistician",
  description: "Computes statistics of numbers that it is given.",
  model: new ScriptedModel([
    "Thought: I compute the median.\n<code>\nnumbers = sorted([3, 1, 4, 1, 5])\nfinal_answer(numbers[len(numbers) // 2])\n</code>",
  ]),
});

await using manager = new CodeAgent({
  managedAgents: [statistician],
  model: new ScriptedModel([
    'Thought: That is for the statistician.\n<code>\nreport = statistician("The median of 3, 1, 4, 1, 5, please.")\nprint(report)\n</code>',
    "Thought: I have it.\n<code>\nfinal_answer(3)\n</code>",
  ]),
});

// The events of the member come through the manager's stream, under the member's name.
for await (const event of manager.stream("What is the median of 3, 1, 4, 1, 5?")) {
  if (event.type === "run.start") console.log(`${event.agentName} begins`);
  if (event.type === "tool.call") console.log(`${event.agentName} calls ${event.name}`);
  if (event.type === "run.end") console.log(`${event.agentName} ends: ${event.result.output}`);
}
