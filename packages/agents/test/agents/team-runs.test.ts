// Teams in the real engine: members of members, members side by side, and what of them reaches the leader's run.

import { expect, test } from "vitest";
import { type AgentEvent, CodeAgent, FunctionModel, ScriptedModel, ToolCallingAgent } from "../../src/index.ts";

const code = (program: string): string => `Thought: on.\n<code>\n${program}\n</code>`;
const usage = { inputTokens: 100, outputTokens: 10 };
const priced = (text: string) => ({ text, usage });

const leafOf = (programs: string[]): CodeAgent =>
  new CodeAgent({
    name: "leaf",
    description: "Looks.",
    model: new ScriptedModel(programs.map((program) => priced(code(program)))),
    modelPrice: { input: 1000, output: 1000 },
  });

const middleOf = (leaf: CodeAgent): ToolCallingAgent =>
  new ToolCallingAgent({
    name: "middle",
    description: "Asks.",
    managedAgents: [leaf],
    modelPrice: { input: 1000, output: 1000 },
    model: new ScriptedModel([
      { toolCalls: [{ id: "1", name: "leaf", arguments: { task: "Look" } }], usage },
      { toolCalls: [{ id: "2", name: "final_answer", arguments: { answer: "asked" } }], usage },
    ]),
  });

const topOf = (middle: ToolCallingAgent, limits: { maxTokens?: number; maxCostUsd?: number }): CodeAgent =>
  new CodeAgent({
    managedAgents: [middle],
    limits,
    modelPrice: { input: 1000, output: 1000 },
    model: new ScriptedModel([priced(code('print(middle("Ask"))')), priced(code("final_answer(1)"))]),
  });

async function eventsOf(agent: CodeAgent): Promise<AgentEvent[]> {
  const events: AgentEvent[] = [];
  for await (const event of agent.stream("Go")) events.push(event);
  return events;
}

const endsOf = (events: readonly AgentEvent[]): unknown[] =>
  events.flatMap((event) =>
    event.type === "run.end"
      ? [[event.agentPath.join(" > "), event.result.state, event.result.usage.inputTokens, event.result.costUsd]]
      : [],
  );

test("tokens and cost of members of members count all the way up", async () => {
  await using top = topOf(middleOf(leafOf(["print(1)", "final_answer('seen')"])), {});
  const ends = endsOf(await eventsOf(top));
  expect(ends).toEqual([
    ["agent > middle > leaf", "success", 200, expect.closeTo(0.22)],
    ["agent > middle", "success", 400, expect.closeTo(0.44)],
    ["agent", "success", 600, expect.closeTo(0.66)],
  ]);
});

test.each([
  [{ maxTokens: 250 }, "The run has used 330 tokens; its limit is 250."],
  [{ maxCostUsd: 0.25 }, "The run has cost $0.33; its limit is $0.25."],
])("the leader's limit %o ends members of members in the middle", async (limits, message) => {
  await using top = topOf(middleOf(leafOf(["print(1)", "final_answer('seen')"])), limits);
  const events = await eventsOf(top);
  expect(endsOf(events)).toEqual([
    ["agent > middle > leaf", "limit", 100, expect.closeTo(0.11)],
    ["agent > middle", "limit", 200, expect.closeTo(0.22)],
    ["agent", "limit", 300, expect.closeTo(0.33)],
  ]);
  expect(events.flatMap((event) => (event.type === "error" ? [event.error.message] : []))).toEqual(
    Array(3).fill(message),
  );
  expect(events.filter(({ type }) => type === "final")).toEqual([]);
});

/** A member whose model waits until as many runs of it go on as are wanted. */
function workerOf(wanted: number): CodeAgent {
  let waiting = 0;
  const all = Promise.withResolvers<void>();
  const model = new FunctionModel(async () => {
    waiting += 1;
    if (waiting === wanted) all.resolve();
    await all.promise;
    return code("final_answer(f'did {k}')");
  });
  return new CodeAgent({ name: "worker", description: "Works.", model });
}

test("members run side by side from threads of a program, each with variables of its own", async () => {
  await using lead = new CodeAgent({
    managedAgents: [workerOf(3)],
    additionalAuthorizedImports: ["concurrent.futures"],
    model: new ScriptedModel([
      code(`from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor() as pool:
    runs = [pool.submit(worker, "Do it", {"k": k}) for k in range(3)]
    final_answer([run.result().splitlines()[-1] for run in runs])`),
    ]),
  });
  expect(await lead.run("Go")).toEqual(["did 0", "did 1", "did 2"]);
});

test("members run side by side in native calls, and their events tell them apart", async () => {
  await using lead = new ToolCallingAgent({
    managedAgents: [workerOf(3)],
    model: new ScriptedModel([
      {
        toolCalls: [0, 1, 2].map((k) => ({
          id: `c${k}`,
          name: "worker",
          arguments: { task: "Do it", additional_args: { k } },
        })),
      },
      { toolCalls: [{ id: "f", name: "final_answer", arguments: { answer: "done" } }] },
    ]),
  });
  const events: AgentEvent[] = [];
  for await (const event of lead.stream("Go")) events.push(event);
  const answers = lead.memory.actionSteps()[0].toolResults.map(({ id, text }) => [id, text.split("\n").at(-1)]);
  expect(answers).toEqual([
    ["c0", "did 0"],
    ["c1", "did 1"],
    ["c2", "did 2"],
  ]);
  const members = events.filter(({ agentName }) => agentName === "worker");
  const runs = new Set(members.map(({ runId }) => runId));
  expect(runs.size).toBe(3);
  const calls = members.flatMap((event) => (event.type === "run.start" ? [event.parent?.callId] : []));
  expect(calls.toSorted()).toEqual(["c0", "c1", "c2"]);
  for (const run of runs) {
    const types = members.filter(({ runId }) => runId === run).map(({ type }) => type);
    expect(types.filter((type) => type !== "model.delta")).toEqual([
      ...["run.start", "step.start", "model.end", "action.code", "tool.call", "tool.result"],
      ...["step.end", "final", "run.end"],
    ]);
  }
});
