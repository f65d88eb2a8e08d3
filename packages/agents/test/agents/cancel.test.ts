// Stopping a run in the middle of things, in each of its phases, with the real engine: whatever goes on hears of it, the run ends as every run
// does, and what was done stays known. The promise is 250 ms; the bound here is for machines that do other things too.

import { expect, test } from "vitest";
import {
  type Agent,
  type AgentEvent,
  CodeAgent,
  FunctionModel,
  type Model,
  type RunResult,
  ScriptedModel,
  textOf,
  tool,
  ToolCallingAgent,
} from "../../src/index.ts";

const boundMs = 5_000;

const code = (program: string): string => `Thought: on.\n<code>\n${program}\n</code>`;
const calls = (...names: string[]) => ({
  toolCalls: names.map((name) => ({ id: name, name, arguments: name === "helper" ? { task: "Go" } : {} })),
});
const never = (): Promise<never> => new Promise(() => undefined);

/** What models and tools that hang were given to hear of the end. */
type Heard = AbortSignal[];

const hangingModel = (heard: Heard): Model =>
  new FunctionModel((_, { signal }) => {
    if (signal !== undefined) heard.push(signal);
    return never();
  });

const hang = (heard: Heard) =>
  tool({
    name: "hang",
    description: "Hangs.",
    inputs: {},
    execute: (_, { signal }) => {
      heard.push(signal);
      return never();
    },
  });

const quick = tool({ name: "quick", description: "Answers.", inputs: {}, execute: () => "quick" });

const helper = (heard: Heard): CodeAgent =>
  new CodeAgent({ name: "helper", description: "Helps.", model: hangingModel(heard) });

type Phase = {
  name: string;
  make: (heard: Heard) => Agent;
  /** The event that the run is stopped at: the last of so many. */
  at: [type: AgentEvent["type"], count: number];
  /** How many wait for the signal then. */
  waiting: number;
  steps: string[];
  /** What the next request would say of the step that was stopped. */
  told: string[];
};

const note = "This step was stopped before its end. The run was interrupted: enough";
const silent = "The run was stopped before this call had a result.";

const phases: Phase[] = [
  ...[CodeAgent, ToolCallingAgent].flatMap((Kind): Phase[] => [
    {
      name: `${Kind.name}: the plan`,
      make: (heard) => new Kind({ model: hangingModel(heard), planningInterval: 1 }),
      ...{ at: ["run.start", 1], waiting: 1, steps: ["task"], told: [] },
    },
    {
      name: `${Kind.name}: the model`,
      make: (heard) => new Kind({ model: hangingModel(heard) }),
      ...{ at: ["step.start", 1], waiting: 1, steps: ["task", "action"], told: [`New task:\nGo\n\n${note}`] },
    },
    {
      name: `${Kind.name}: the model, not streamed`,
      make: (heard) => new Kind({ model: hangingModel(heard), streamOutputs: false }),
      ...{ at: ["step.start", 1], waiting: 1, steps: ["task", "action"], told: [`New task:\nGo\n\n${note}`] },
    },
  ]),
  {
    name: "CodeAgent: the program",
    make: () => new CodeAgent({ model: new ScriptedModel([code("print('on')\nwhile True:\n    pass")]) }),
    ...{ at: ["stdout", 1], waiting: 0, steps: ["task", "action"] },
    told: [code("print('on')\nwhile True:\n    pass"), `Observation:\nExecution logs:\non\n\n${note}`],
  },
  {
    name: "CodeAgent: a tool",
    make: (heard) =>
      new CodeAgent({ tools: [hang(heard), quick], model: new ScriptedModel([code("print(quick())\nhang()")]) }),
    ...{ at: ["tool.call", 2], waiting: 1, steps: ["task", "action"] },
    told: [code("print(quick())\nhang()"), `Observation:\nExecution logs:\nquick\n\n${note}`],
  },
  {
    name: "CodeAgent: a member of the team",
    make: (heard) =>
      new CodeAgent({ managedAgents: [helper(heard)], model: new ScriptedModel([code('helper("Go")')]) }),
    ...{ at: ["step.start", 2], waiting: 1, steps: ["task", "action"], told: [code('helper("Go")'), note] },
  },
  {
    name: "ToolCallingAgent: one of two tools",
    make: (heard) =>
      new ToolCallingAgent({ tools: [hang(heard), quick], model: new ScriptedModel([calls("quick", "hang")]) }),
    ...{ at: ["tool.result", 1], waiting: 1, steps: ["task", "action"] },
    told: ["", "quick", `Error:\n${silent}`, note],
  },
  {
    name: "ToolCallingAgent: a member of the team",
    make: (heard) =>
      new ToolCallingAgent({ managedAgents: [helper(heard)], model: new ScriptedModel([calls("helper")]) }),
    ...{ at: ["step.start", 2], waiting: 1, steps: ["task", "action"], told: ["", `Error:\n${silent}`, note] },
  },
  {
    name: "a callback that waits for somebody",
    make: () => new CodeAgent({ model: new ScriptedModel([code("1")]), stepCallbacks: [never] }),
    ...{ at: ["observation", 1], waiting: 0, steps: ["task", "action"] },
    told: [code("1"), "Observation:\nLast output from code snippet:\n1"],
  },
  {
    name: "a callback that looks at the plan",
    make: () =>
      new CodeAgent({
        ...{ model: new ScriptedModel(["1. Look."]), planningInterval: 1 },
        stepCallbacks: { planning: [never] },
      }),
    ...{ at: ["model.end", 1], waiting: 0, steps: ["task", "planning"], told: [] },
  },
  {
    name: "a check that waits for somebody",
    make: () => new CodeAgent({ model: new ScriptedModel([code("final_answer(1)")]), finalAnswerChecks: [never] }),
    ...{ at: ["tool.result", 1], waiting: 0, steps: ["task", "action"], told: [code("final_answer(1)"), note] },
  },
  {
    name: "a check of the answer that is asked for when the steps are used up",
    make: () => new CodeAgent({ model: new ScriptedModel(["It is 1."]), finalAnswerChecks: [never], maxSteps: 0 }),
    ...{ at: ["model.end", 1], waiting: 0, steps: ["task", "action"], told: ["It is 1."] },
  },
  {
    name: "somebody who is asked to approve",
    make: () =>
      new CodeAgent({
        tools: [tool({ name: "pay", description: "Pays.", inputs: {}, needsApproval: true, execute: () => 1 })],
        approve: never,
        model: new ScriptedModel([code("pay()")]),
      }),
    ...{ at: ["approval.request", 1], waiting: 0, steps: ["task", "action"], told: [code("pay()"), note] },
  },
];

type Stopped = { ms: number; events: AgentEvent[]; result: RunResult };

/** Runs until the event has come, lets the work begin that comes after it, and stops the run. */
async function stopAt(agent: Agent, [type, count]: Phase["at"], stop: () => void, isBegun: () => boolean) {
  const events: AgentEvent[] = [];
  const stream = agent.stream("Go");
  let stoppedAt = 0;
  let seen = 0;
  const stopSoon = (): void => {
    if (!isBegun()) return void setTimeout(stopSoon, 5);
    stoppedAt = performance.now();
    stop();
  };
  let next = await stream.next();
  for (; !next.done; next = await stream.next()) {
    events.push(next.value);
    seen += next.value.type === type ? 1 : 0;
    if (next.value.type === type && seen === count) setTimeout(stopSoon, 20);
  }
  return { ms: performance.now() - stoppedAt, events, result: next.value } satisfies Stopped;
}

test.each(phases)("$name", async ({ make, at, waiting, steps, told }) => {
  const heard: Heard = [];
  await using agent = make(heard);
  const stopped = await stopAt(
    agent,
    at,
    () => agent.interrupt("enough"),
    () => heard.length >= waiting,
  );
  const { ms, events, result } = stopped;
  expect(ms).toBeLessThan(boundMs);
  const ends = events.filter(({ runId, type }) => runId === events[0].runId && /^(?:final|error|run\.end)$/.test(type));
  expect(ends.map(({ type }) => type)).toEqual(["error", "run.end"]);
  expect(events.at(-1)).toBe(ends[1]);
  expect(result).toMatchObject({
    ...{ state: "interrupted", output: null },
    error: { code: "interrupted", message: "The run was interrupted: enough" },
  });
  expect(result.steps.map(({ type }) => type)).toEqual(steps);
  expect(heard.map(({ reason }) => reason.code)).toEqual(Array(waiting).fill("interrupted"));
  const messages = agent.memory.toMessages().slice(1).map(textOf);
  expect(messages.slice(messages.length - told.length)).toEqual(told);
});

test("a signal stops as an interrupt does, and Python goes on with the next program", async () => {
  const controller = new AbortController();
  const programs = [code("kept = 1\nprint('on')\nwhile True:\n    pass"), code("final_answer(kept + 1)")];
  await using agent = new CodeAgent({
    model: new ScriptedModel(programs),
    listeners: [({ type }) => void (type === "stdout" && setTimeout(() => controller.abort(new Error("lunch")), 20))],
  });
  expect(await agent.run("Go", { signal: controller.signal, returnFullResult: true })).toMatchObject({
    ...{ state: "interrupted", output: null, steps: [{ type: "task" }, { type: "action" }] },
    error: { message: "The run was interrupted: lunch" },
  });
  expect(await agent.resume()).toBe(2);
});

test("a callback that is told of a run that was stopped has a moment to write it down", async () => {
  const written: (string | undefined)[] = [];
  await using agent = new CodeAgent({
    model: new ScriptedModel([code("while True:\n    pass")]),
    stepCallbacks: [
      async (step, run) => {
        expect(run.signal.aborted).toBe(true);
        await new Promise((resolve) => setTimeout(resolve, 10));
        written.push(step.error?.message);
      },
    ],
  });
  await stopAt(
    agent,
    ["action.code", 1],
    () => agent.interrupt("enough"),
    () => true,
  );
  expect(written).toEqual(["The run was interrupted: enough"]);
});
