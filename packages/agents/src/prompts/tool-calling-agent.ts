// The system prompt of the tool-calling agent, and the other texts that speak of programs to a code agent and here must not.
//
// The tools themselves are told to the model by its service, from the schemas that each request carries; the prompt lists them
// too, as Python stubs, because that is where results are described, and because a model whose service drops the
// schemas can then still answer with a call written as JSON (agents/parse-tool-calls.ts).

import type { PlanningPromptData } from "./planning.ts";

export type ToolCallingAgentPromptData = {
  /** Each tool as a Python stub: signature and docstring. */
  tools: readonly string[];
  /** Each sub-agent as a Python stub. */
  managedAgents: readonly string[];
  /** What the developer adds; the empty string for nothing. */
  instructions: string;
};

export function toolCallingAgentSystemPrompt({
  tools,
  managedAgents,
  instructions,
}: ToolCallingAgentPromptData): string {
  const parts = [
    `You are an expert assistant who solves tasks by calling tools, step by step.

In each step you call one tool, or several at once when none of them needs the result of another. Then you see what each
call returned, and decide on the next step. Go on until you know the answer, and then call final_answer with it, alone:
that ends the task, and it is the only way to give an answer. An answer that you only write down is not seen.

If you cannot call tools natively, write the call as JSON and nothing else:
{"name": "final_answer", "arguments": {"answer": "the answer"}}`,
    `These are the tools, as Python signatures:\n${stubs(tools)}`,
  ];
  if (managedAgents.length > 0) {
    parts.push(`You also lead a team. Each member is a tool too: call it with a task, a long and detailed text that tells all it needs to
know (a member sees nothing of your conversation), and, when useful, an object of values as additional_args.\n${stubs(managedAgents)}`);
  }
  parts.push(rules);
  if (instructions.trim() !== "") parts.push(`Instructions for this task:\n${instructions.trim()}`);
  return parts.join("\n\n");
}

const rules = `Rules:
1. Call a tool in every step; without a call the step fails.
2. Give each tool the arguments of its signature, as values, never as placeholders for something that you don't have yet.
3. Don't repeat a call that you have already made with the same arguments.
4. Never make up values: if a tool gave you no answer, try another way.
5. Call final_answer alone, when the results that it rests on have been seen.`;

/** Added to the task when values come with it. */
export const namedValuesNote = (lines: readonly string[]): string =>
  `These values are given by name. To pass one to a tool, give its name as the whole argument:\n${lines.join("\n")}`;

/** What is meant by "functions" in plans. */
export const toolCallPlanning = (data: PlanningPromptData): PlanningPromptData => ({ ...data, actions: "tool calls" });

/** Added to the task when the answer has a schema. */
export const toolAnswerSchemaNote = (schema: string): string =>
  `The value that you pass to final_answer must fit this JSON schema:\n${schema}`;

const stubs = (tools: readonly string[]): string => `\`\`\`python\n${tools.join("\n\n")}\n\`\`\``;
