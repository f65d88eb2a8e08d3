// An agent and its last run as text for a developer: `visualize` draws the tree, `replay` tells the steps again.

import type { AgentMemory } from "../memory/memory.ts";
import type { ActionStep, MemoryStep } from "../memory/steps.ts";
import { textOf } from "../messages.ts";
import { toAnswerText } from "../printing/value-text.ts";

/** What is drawn of an agent; agents of a team are drawn as far as they say it too. */
export type DrawnAgent = {
  readonly name: string | undefined;
  readonly kind?: string;
  readonly description?: string | undefined;
  readonly model?: { readonly modelId: string };
  readonly toolNames?: readonly string[];
  readonly managedAgents?: readonly DrawnAgent[];
};

export function drawAgent(agent: DrawnAgent): string {
  const title = `${agent.name ?? "agent"} | ${agent.kind ?? agent.constructor.name} | ${agent.model?.modelId ?? "?"}`;
  const members = agent.managedAgents ?? [];
  const memberNames = new Set(members.map((member) => member.name));
  const tools = (agent.toolNames ?? []).filter((name) => !memberNames.has(name));
  const branches = [
    ...(agent.description ? [`Description: ${agent.description}`] : []),
    `Tools: ${tools.join(", ")}`,
    ...members.map(drawAgent),
  ];
  return [title, ...branches.map((branch, index) => drawBranch(branch, index === branches.length - 1))].join("\n");
}

function drawBranch(text: string, isLast: boolean): string {
  const [first, ...rest] = text.split("\n");
  const margin = isLast ? "    " : "│   ";
  return [`${isLast ? "└── " : "├── "}${first}`, ...rest.map((line) => margin + line)].join("\n");
}

/** The steps of a memory as text. With `isDetailed` also the system prompt and the messages that the model was shown. */
export function retell(memory: AgentMemory, isDetailed: boolean): string {
  const parts = memory.steps.map((step) => retellStep(step, isDetailed));
  if (isDetailed) parts.unshift(section("System prompt", memory.systemPrompt.systemPrompt));
  return parts.join("\n\n");
}

function retellStep(step: MemoryStep, isDetailed: boolean): string {
  switch (step.type) {
    case "task":
      return section("Task", step.task);
    case "planning":
      return section("Plan", step.plan);
    case "summary":
      return [
        ...step.replaced.map((inner) => retellStep(inner, isDetailed)),
        section(`Summary of the ${step.replaced.length} steps above`, step.summary),
      ].join("\n\n");
    case "final_answer":
      return section("Final answer", toAnswerText(step.output));
    case "action":
      return retellAction(step, isDetailed);
  }
}

function retellAction(step: ActionStep, isDetailed: boolean): string {
  const lines: string[] = [];
  if (isDetailed) {
    for (const message of step.modelInputMessages) lines.push(`[input, ${message.role}]\n${textOf(message)}`);
  }
  if (step.modelOutput !== null && step.modelOutput.trim() !== "") lines.push(step.modelOutput.trim());
  const calls = step.toolResults.length === 0 ? [] : step.toolCalls;
  for (const { name, arguments: given } of calls) lines.push(`${name}(${toAnswerText(given)})`);
  if (step.observations !== null) lines.push(step.observations.trim());
  if (step.error !== null) lines.push(`${step.error.name}: ${step.error.message}`);
  const usage = step.usage === null ? "" : `, ${step.usage.inputTokens} tokens in, ${step.usage.outputTokens} out`;
  return section(
    `Step ${step.stepNumber} (${(step.timing.durationMs / 1000).toFixed(2)} s${usage})`,
    lines.join("\n\n"),
  );
}

const section = (title: string, text: string): string => `── ${title} ──\n${text}`;
