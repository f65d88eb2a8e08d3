// `adder mcp folder/`: an agent as an MCP server on standard input and output, with one tool that gives it a task.
//
// The tool has the agent's name and description; what its programs do goes out as progress, the answer as text. Each call is a
// run of its own, and calls may go on side by side. Standard output belongs to the protocol, so whatever the tools of
// the folder print goes to standard error.

import type { Agent } from "../agents/agent.ts";
import type { AgentEvent } from "../events.ts";
import { toJsonText } from "../streams/json-lines.ts";
import { isPythonIdentifier } from "../tools/names.ts";
import { type ServedTool, serveMcp } from "../tools/mcp/mcp-server.ts";

export type ServeContext = {
  stdin: AsyncIterable<Uint8Array | string>;
  write(text: string): void;
  version: string;
  signal: AbortSignal;
};

/** Serves until the client goes away or the signal aborts. */
export async function serveAgent(agent: Agent, { stdin, write, version, signal }: ServeContext): Promise<void> {
  const printing = ["log", "info", "debug"] as const;
  const own = printing.map((name) => console[name]);
  for (const name of printing) console[name] = console.error;
  try {
    const tool = toServedTool(agent);
    await serveMcp(stdin, write, { name: tool.name, version, tools: [tool], signal });
  } finally {
    for (const [index, name] of printing.entries()) console[name] = own[index];
  }
}

function toServedTool(agent: Agent): ServedTool {
  const { name = "agent", description } = agent;
  return {
    name: isPythonIdentifier(name) ? name : "agent",
    description: description?.trim() || "Solves a task with its tools and gives the answer.",
    inputSchema: {
      type: "object",
      properties: { task: { type: "string", description: "The task, with all that has to be known for it." } },
      required: ["task"],
      additionalProperties: false,
    },
    call: async ({ task }, { signal, progress }) => {
      if (typeof task !== "string" || task.trim() === "") throw new Error("The argument task must be a text.");
      const events = agent.stream(task, { signal });
      let next = await events.next();
      while (!next.done) {
        const words = wordsOf(next.value);
        if (words !== null) progress(words);
        next = await events.next();
      }
      const { output, state, error } = next.value;
      if (state !== "success" && error !== undefined && error.code !== "max_steps") throw error;
      const isObject =
        typeof output === "object" && output !== null && !Array.isArray(output) && !(output instanceof Map);
      const text = typeof output === "string" ? output : toJsonText(output);
      return isObject ? { text, structured: JSON.parse(text) } : { text };
    },
  };
}

/** What a client is told while the agent works. */
function wordsOf(event: AgentEvent): string | null {
  switch (event.type) {
    case "step.start":
      return `Step ${event.stepNumber}`;
    case "tool.call":
      return `${event.name}()`;
    case "tool.progress":
      return `${event.name}(): ${event.message}`;
    default:
      return null;
  }
}
