// A model of your own in ten lines: any function that answers messages with text. `stream` and the rest are made from it.
//
//   node examples/custom-model.ts

import { type ChatMessage, CodeAgent, textOf } from "adder-agents";

/** Reverses what it is asked to; a real one would ask your service here. */
async function reverse(messages: readonly ChatMessage[]): Promise<string> {
  const task = textOf(messages[1]).split('"')[1];
  return `Thought: I reverse it.\n<code>\nfinal_answer("${task}"[::-1])\n</code>`;
}

await using agent = new CodeAgent({ model: reverse });
console.log(await agent.run('Reverse "Adder".'));
