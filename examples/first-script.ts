// The smallest whole program: an agent, a task, an answer.
//
//   node examples/first-script.ts
//
// With OPENAI_API_KEY in the environment a model of OpenAI answers; without it, two prepared lines do.

import { CodeAgent, type Model, OpenAIModel, ScriptedModel } from "adder-agents";

const model: Model = process.env.OPENAI_API_KEY
  ? new OpenAIModel({ modelId: "gpt-6-luna" })
  : new ScriptedModel([
      "Thought: I compute it.\n<code>\nfibonacci = [0, 1]\nwhile len(fibonacci) <= 118:\n    fibonacci.append(fibonacci[-1] + fibonacci[-2])\nfibonacci[118]\n</code>",
      "Thought: That is the number.\n<code>\nfinal_answer(fibonacci[118])\n</code>",
    ]);

await using agent = new CodeAgent({ model });

const answer = await agent.run("What is the 118th Fibonacci number?");
console.log(`The answer is ${answer}.`);
