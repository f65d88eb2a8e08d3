// Runs that were stopped and go on: in the same process, with an edited memory, and from a memory that was put away.

import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { CodeAgentOptions } from "../../src/agents/options.ts";
import type { AgentError } from "../../src/errors.ts";
import { AgentMemory } from "../../src/memory/memory.ts";
import { ActionStep } from "../../src/memory/steps.ts";
import { textOf } from "../../src/messages.ts";
import { type ScriptedEntry, ScriptedModel } from "../../src/models/scripted.ts";
import { TableExecutor, type TableProgram } from "./table-executor.ts";

const code = (program: string): string => `Thought: next.\n<code>\n${program}\n</code>`;

const programs: Record<string, TableProgram> = {
  "x = 5": ({ variables }) => void variables.set("x", 5),
  "final x": ({ call, variables }) => call("final_answer", [variables.get("x") ?? null]),
  "final 1": ({ call }) => call("final_answer", [1]),
  hang: ({ signal, print }) => {
    print("hanging");
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  },
};

function setUp(entries: ScriptedEntry[], options: Partial<CodeAgentOptions> = {}) {
  const model = new ScriptedModel(entries);
  return { model, agent: new CodeAgent({ model, executor: () => new TableExecutor(programs), ...options }) };
}

async function interrupted(entries: ScriptedEntry[], options: Partial<CodeAgentOptions> = {}) {
  const made = setUp(entries, options);
  for await (const event of made.agent.stream("Find x")) {
    if (event.type === "stdout") made.agent.interrupt("a break");
  }
  return made;
}

test("resume goes on after the steps that were taken, with the variables", async () => {
  const { agent, model } = await interrupted([code("x = 5"), code("hang"), code("final x")]);
  const result = await agent.resume({ returnFullResult: true });
  expect(result).toMatchObject({ output: 5, state: "success" });
  expect(result.steps.map((step) => (step.type === "action" ? step.stepNumber : step.type))).toEqual([
    "task",
    1,
    2,
    3,
    "final_answer",
  ]);
  expect(model.requests[2].slice(1).map(textOf)).toEqual([
    "New task:\nFind x",
    "Thought: next.\n<code>\nx = 5\n</code>",
    "Observation:\nLast output from code snippet:\nNone",
    "Thought: next.\n<code>\nhang\n</code>",
    "Observation:\nExecution logs:\nhanging\n\nThis step was stopped before its end. The run was interrupted: a break",
  ]);
});

test("maxSteps counts the steps that were taken before", async () => {
  const { agent } = await interrupted([code("x = 5"), code("hang"), "It is 5."], { maxSteps: 2 });
  expect(await agent.resume({ returnFullResult: true })).toMatchObject({ output: "It is 5.", state: "max_steps" });
});

test("a model that failed can be asked again, and is not told that it did", async () => {
  const { agent, model } = setUp([code("x = 5"), new Error("no connection"), code("final x")]);
  await expect(agent.run("Find x")).rejects.toThrow("The model gave no answer: no connection");
  expect(agent.memory.actionSteps().map(({ error }) => error?.code)).toEqual([undefined, "generation_failed"]);
  expect(await agent.resume()).toBe(5);
  expect(model.requests[2]).toEqual(model.requests[1]);
});

test("there must be something to go on with", async () => {
  const { agent } = setUp([code("final 1")]);
  const refusal = async (): Promise<unknown> => agent.resume().catch((error: unknown) => error);
  expect(await refusal()).toMatchObject({
    code: "nothing_to_resume",
    message:
      "resume(): wanted a run that was stopped, but there was no run; give a new task with run(task, { reset: false }).",
  });
  await agent.run("Go");
  expect(await refusal()).toMatchObject({
    message:
      "resume(): wanted a run that was stopped, but the last run ended with an answer; give a new task with run(task, { reset: false }).",
  });
});

test("a run that is going on can neither be resumed nor lose its memory", async () => {
  const { agent } = setUp([{ text: code("final 1"), delayMs: 20 }]);
  const run = agent.run("Go");
  await expect(agent.resume()).rejects.toThrow("resume(): wanted to continue the last run, but it is still going on.");
  expect(() => {
    agent.memory = new AgentMemory("");
  }).toThrow("memory: wanted to replace the memory, but it is still going on.");
  expect(await run).toBe(1);
});

test("a memory that was put away goes on in another agent", async () => {
  const { agent } = await interrupted([code("x = 5"), code("hang")]);
  const text = JSON.stringify(agent.memory);
  const other = setUp([code("final 1")]);
  other.agent.memory = AgentMemory.fromJSON(JSON.parse(text));
  expect(await other.agent.resume()).toBe(1);
  expect(other.model.requests[0].map(textOf).slice(1)).toEqual([
    "New task:\nFind x",
    "Thought: next.\n<code>\nx = 5\n</code>",
    "Observation:\nLast output from code snippet:\nNone",
    "Thought: next.\n<code>\nhang\n</code>",
    "Observation:\nExecution logs:\nhanging\n\nThis step was stopped before its end. The run was interrupted: a break",
  ]);
});

test("memory can be edited by a callback and between runs", async () => {
  const { agent, model } = setUp([code("x = 5"), code("x = 5"), code("final x")], {
    stepCallbacks: {
      action: (step, { memory }) => {
        if (step.stepNumber === 2) memory.steps.splice(1, 1);
        step.observations = `edited ${step.stepNumber}`;
      },
    },
  });
  await agent.run("Go");
  expect(model.requests[2].map(textOf).slice(1)).toEqual([
    "New task:\nGo",
    "Thought: next.\n<code>\nx = 5\n</code>",
    "Observation:\nedited 2",
  ]);
  const note = new ActionStep(9, { startedAt: 0, endedAt: 0, durationMs: 0 });
  note.observations = "A note of mine.";
  agent.memory.steps.push(note);
  const more = setUp([code("final 1")]);
  more.agent.memory = agent.memory;
  await more.agent.run("And now?", { reset: false });
  expect(textOf(more.model.requests[0].at(-1)!)).toBe(
    "Observation:\nedited 3\n\nObservation:\nA note of mine.\n\nNew task:\nAnd now?",
  );
});

test("a plan is edited before anyone sees it, and a callback can end the run with a reason", async () => {
  const { agent, model } = setUp(["1. Look.", code("x = 5")], {
    planningInterval: 1,
    stepCallbacks: {
      planning: (step) => {
        step.plan = "1. Do nothing.";
      },
      action: (_, run) => run.interrupt("seen enough"),
    },
  });
  const plans: string[] = [];
  let error: AgentError | undefined;
  for await (const event of agent.stream("Go")) {
    if (event.type === "plan") plans.push(event.plan);
    if (event.type === "error") error = event.error;
  }
  expect(plans).toEqual(["1. Do nothing."]);
  expect(textOf(model.requests[1][2])).toBe("1. Do nothing.");
  expect(error).toMatchObject({ code: "interrupted", message: "The run was interrupted: seen enough" });
});
