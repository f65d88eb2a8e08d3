// The plan is yours to change before anyone follows it, and to stop a run whose plan you don't like.
//
//   node examples/plan-editing.ts

import { CodeAgent, ScriptedModel, textOf } from "adder-agents";

// Prepared lines stand for a model here; put your own in its place.
const model = new ScriptedModel([
  "## Plan\n1. Guess the number of inhabitants.\n2. Answer.",
  "Thought: I look them up, as the plan says.\n<code>\ninhabitants = {'Bern': 134_000, 'Basel': 173_000}\nfinal_answer(max(inhabitants, key=inhabitants.get))\n</code>",
]);

await using agent = new CodeAgent({
  model,
  planningInterval: 3,
  stepCallbacks: {
    planning: (step, run) => {
      if (step.plan.includes("Give up")) run.interrupt("the plan is no plan");
      // A person would edit it in a form; here it is a rule.
      step.plan = step.plan.replace("Guess the number", "Look up the number");
    },
  },
});

for await (const event of agent.stream("Which is larger, Bern or Basel?")) {
  if (event.type === "plan") console.log(event.plan);
  if (event.type === "final") console.log(`\nAnswer: ${event.output}`);
}
console.log("The model read:", textOf(model.requests[1][2]).includes("Look up the number of inhabitants."));
