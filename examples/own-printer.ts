// A printer of one's own: nothing in an agent prints, so a run can be shown in any way. This one writes Markdown.
//
//   node examples/own-printer.ts

import { type AgentEvent, CodeAgent, ScriptedModel, tool } from "adder-agents";

function toMarkdown(event: AgentEvent): string {
  switch (event.type) {
    case "run.start":
      return `# ${event.task}\n`;
    case "step.start":
      return `\n## Step ${event.stepNumber}\n`;
    case "action.code":
      return `\n${event.thought}\n\n\`\`\`python\n${event.code}\n\`\`\`\n`;
    case "tool.result":
      return event.name === "final_answer" ? "" : `- \`${event.name}\` gave ${JSON.stringify(event.value)}\n`;
    case "step.end":
      return event.step.error === null ? "" : `\n> ${event.step.error.message.replaceAll("\n", "\n> ")}\n`;
    case "final":
      return `\n**${event.output}**\n`;
    default:
      return "";
  }
}

const countStars = tool({
  name: "count_stars",
  description: "Counts the stars in a constellation that can be seen without a telescope.",
  inputs: {
    type: "object",
    properties: { constellation: { type: "string", description: "Its name in English." } },
    required: ["constellation"],
  },
  output: { type: "integer" },
  readOnly: true,
  execute: ({ constellation }) => (constellation === "Lyra" ? 73 : 104),
});

const model = new ScriptedModel([
  'Thought: I ask for both.\n<code>\nlyra = count_stars("Lyra")\nswan = count_stars("Cygnus")\nlyra + cygnus\n</code>',
  'Thought: The second one is called `swan`.\n<code>\nfinal_answer(f"{lyra + swan} stars")\n</code>',
]);

await using agent = new CodeAgent({ model, tools: [countStars] });

for await (const event of agent.stream("How many stars do Lyra and Cygnus have together?")) {
  process.stdout.write(toMarkdown(event));
}
