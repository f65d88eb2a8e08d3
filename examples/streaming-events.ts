// Everything that a run does is an event: here they are, one line each.
//
//   node examples/streaming-events.ts

import { CodeAgent, ScriptedModel } from "adder-agents";

const model = new ScriptedModel(
  [
    'Thought: I count.\n<code>\nfor word in ["one", "two"]:\n    print(word, len(word))\n</code>',
    "Thought: Done.\n<code>\nfinal_answer(2)\n</code>",
  ],
  { chunkSize: 24 },
);

await using agent = new CodeAgent({ model });

for await (const event of agent.stream("How many words are there?")) {
  switch (event.type) {
    case "model.delta":
      console.log(`${event.stepNumber} the model says ${JSON.stringify(event.text)}`);
      break;
    case "action.code":
      console.log(`${event.stepNumber} a program of ${event.code.split("\n").length} lines runs`);
      break;
    case "stdout":
      console.log(`${event.stepNumber} it prints ${JSON.stringify(event.text)}`);
      break;
    case "tool.call":
      console.log(`${event.stepNumber} it calls ${event.name} with ${JSON.stringify(event.args)}`);
      break;
    case "run.end":
      console.log(`${event.result.state}: ${event.result.output}`);
      break;
    default:
      console.log(`${event.stepNumber} ${event.type}`);
  }
}
