// An agent of the team as a function of the program: `name(task, additional_args=None)` returns the member's report.
//
// The member runs as it would alone, with memory and executor of its own. Its events pass through the run that called
// it, its tokens count there too, and what stops that run stops it.

import { AgentToolExecutionError, ToolDefinitionError } from "../errors.ts";
import type { RunResult } from "../events.ts";
import { textOf } from "../messages.ts";
import { toJsonText } from "../streams/json-lines.ts";
import { Tool } from "../tools/tool.ts";
import type { ManagedAgent } from "./options.ts";
import { describePartial } from "./partial-result.ts";
import type { Run } from "./run.ts";

/** `toHandles` puts handles of the leader's conversation in place of pictures and sounds, which it may pass on. */
type MemberCall = { id: string; signal: AbortSignal; toHandles: (value: unknown) => unknown };

const longestSummaryMessage = 1000;

export class MemberTool extends Tool {
  readonly name: string;
  readonly description: string;
  readonly inputs = {
    type: "object",
    properties: {
      task: { type: "string", description: "What the member has to do, in full: it sees nothing else." },
      additional_args: {
        type: ["object", "null"],
        description: "Values for the task; each key becomes a variable of the member's program.",
        default: null,
      },
    },
    required: ["task"],
  };
  override readonly output = { type: "string", description: "The member's report." };
  readonly #agent: ManagedAgent;

  constructor(agent: ManagedAgent) {
    super();
    if (agent.name === undefined || agent.description === undefined || agent.description.trim() === "") {
      const missing = agent.name === undefined ? "a name" : "a description";
      throw new ToolDefinitionError(
        `managedAgents: wanted agents that have a name and a description, got one without ${missing}.`,
        { code: "managed_agent_incomplete" },
      );
    }
    this.#agent = agent;
    this.name = agent.name;
    this.description = agent.description;
  }

  async execute(): Promise<never> {
    throw new AgentToolExecutionError(`${this.name}() can only be called within a run.`, { code: "tool_failed" });
  }

  async callWithin(run: Run, args: Record<string, unknown>, call: MemberCall): Promise<string> {
    const toText = (output: unknown): string =>
      typeof output === "string" ? output : toJsonText(call.toHandles(output));
    const { managedAgentTask, managedAgentReport } = this.#agent.promptTemplates;
    const task = managedAgentTask({ name: this.name, task: String(args.task) });
    const additionalArgs = toVariables(args.additional_args);
    const events = this.#agent.stream(task, { additionalArgs, signal: call.signal }, run.asCaller(call.id));
    let next = await events.next();
    for (; !next.done; next = await events.next()) run.forward(next.value);
    const result = next.value;
    if (result.state !== "success" && result.state !== "max_steps") {
      const { error, partial } = result;
      const words = `${this.name}() failed: ${error?.message ?? result.state}`;
      // A member may be somebody else's, who knows of no partial result.
      throw new AgentToolExecutionError(partial === undefined ? words : words + describePartial(partial, toText), {
        code: "managed_agent_failed",
        cause: error,
      });
    }
    const summary = this.#agent.provideRunSummary ? summaryOf(result) : null;
    return managedAgentReport({ name: this.name, answer: toText(result.output), summary });
  }

  override async dispose(): Promise<void> {
    await this.#agent.dispose();
  }
}

function toVariables(given: unknown): Record<string, unknown> {
  if (given === null || given === undefined) return {};
  return given instanceof Map ? Object.fromEntries(given) : { ...(given as Record<string, unknown>) };
}

function summaryOf(result: RunResult): string[] {
  // Its task is what the lead has just written.
  return result.steps
    .filter((step) => step.type !== "task")
    .flatMap((step) => step.toMessages({ isSummary: true }))
    .map((message) => {
      const text = textOf(message);
      return text.length > longestSummaryMessage ? `${text.slice(0, longestSummaryMessage)} [...]` : text;
    });
}
