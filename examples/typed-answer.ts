// An answer of a type that you choose: what does not fit goes back to the model, what you get is checked and typed.
//
//   node examples/typed-answer.ts

import { CodeAgent, ScriptedModel } from "adder-agents";
import { z } from "zod";

const model = new ScriptedModel([
  'Thought: I know this.\n<code>\nfinal_answer({"name": "Mercury", "moons": "none"})\n</code>',
  'Thought: moons must be a number.\n<code>\nfinal_answer({"name": "Mercury", "moons": 0})\n</code>',
]);

await using agent = new CodeAgent({ model });

const planet = await agent.run("Which planet is nearest to the sun, and how many moons has it?", {
  schema: z.object({ name: z.string(), moons: z.number().int() }),
});

console.log(`${planet.name} has ${planet.moons} moons.`);
const [refused] = agent.memory.steps.flatMap((step) => (step.type === "action" && step.error ? [step.error] : []));
console.log(`Refused before: ${refused.message}`);
