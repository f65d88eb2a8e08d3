// A run as a Python script: the programs of its steps, one after another, to be read, kept, and run anywhere without a model.
//
// The tools are functions of the host, which no script can reach: each stands at the top as a stub, to be filled in by who wants to run the
// script. Steps that failed stay in it, since later ones use what they had defined until then; their error is caught and printed. Native tool
// calls become calls of the same functions. Values that came by `additionalArgs` are not known to memory and have to be set at the top.

import type { AgentMemory } from "../memory/memory.ts";
import type { ActionStep } from "../memory/steps.ts";
import { toPythonLiteral } from "../tools/json-schema.ts";
import { finalAnswerName, isPythonIdentifier } from "../tools/names.ts";

/** `stubs`: the tools and the team, as prompts show them. */
export function toPythonScript(memory: AgentMemory, stubs: readonly string[]): string {
  const tasks = memory.steps.flatMap((step) => (step.type === "task" ? [step.task] : []));
  const head = ["# A run of an agent, step by step.", ...tasks.map((task) => asComment(`Task: ${task}`))].join("\n#\n");
  const parts = [head, "from typing import *", ...stubs.map(withBody), ...memory.actionSteps().flatMap(toPart)];
  return `${parts.join("\n\n\n")}\n`;
}

const asComment = (text: string): string => text.replaceAll(/^/gm, "# ").replaceAll(/[ \t]+$/gm, "");

function withBody(stub: string): string {
  const name = stub.match(/^def (\w+)\(/m)?.[1] ?? "";
  const body =
    name === finalAnswerName
      ? `    print(${stub.match(/^def \w+\((\w+)/m)?.[1] ?? '"done"'})\n    raise SystemExit`
      : `    raise NotImplementedError("${name}() was a tool of the agent: put its code here")`;
  return `${stub}\n${body}`;
}

function toPart(step: ActionStep): string[] {
  const { stepNumber, error } = step;
  const program = programOf(step);
  if (program === null) return [];
  if (error === null) return [`# Step ${stepNumber}\n${program}`];
  const summary = error.message.trimEnd().split("\n").at(-1) ?? "";
  if (error.code === "program_refused") {
    return [`# Step ${stepNumber} was not run: it was certain to fail.\n${asComment(program)}`];
  }
  return [
    `${asComment(`Step ${stepNumber} ended with ${summary}`)}
try:
    exec(compile(${toPythonLiteral(program)}, "step ${stepNumber}", "exec"))
except Exception as error:
    print(f"step ${stepNumber}: {type(error).__name__}: {error}")`,
  ];
}

function programOf({ codeAction, toolCalls, toolResults }: ActionStep): string | null {
  if (codeAction !== null) return codeAction;
  const isNative = toolResults.length > 0;
  if (!isNative && toolCalls.length === 0) return null;
  return toolCalls.map(({ name, arguments: given }) => `${name}(${toArguments(given)})`).join("\n");
}

function toArguments(given: unknown): string {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return toPythonLiteral(given ?? null);
  const entries = Object.entries(given);
  if (!entries.every(([key]) => isPythonIdentifier(key))) return `**${toPythonLiteral(given)}`;
  return entries.map(([key, value]) => `${key}=${toPythonLiteral(value)}`).join(", ");
}
