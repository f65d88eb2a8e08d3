// Agents whose actions are native tool calls.

import { expect, test } from "vitest";
import { z } from "zod";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { ApprovalRequest, ToolCallingAgentOptions } from "../../src/agents/options.ts";
import { ToolCallingAgent } from "../../src/agents/tool-calling-agent.ts";
import type { AgentEvent } from "../../src/events.ts";
import { textOf, type ToolCallPart } from "../../src/messages.ts";
import { type ScriptedEntry, ScriptedModel } from "../../src/models/scripted.ts";
import { tool } from "../../src/tools/tool.ts";
import { TableExecutor } from "./table-executor.ts";

const retryAdvice =
  "Now let's retry: take care not to repeat previous errors! If several attempts have failed, try a completely different approach.";

const weather = tool({
  name: "get_weather",
  description: "Tells the weather.",
  inputs: { city: { type: "string", description: "The city." }, days: { type: "integer", nullable: true } },
  output: { type: "string" },
  execute: ({ city, days }) => {
    if (city === "Atlantis") throw new Error("Atlantis has sunk");
    return `sunny in ${city}${days === undefined ? "" : ` for ${days} days`}`;
  },
});

const call = (id: string, name: string, given: unknown): ToolCallPart => ({ id, name, arguments: given });
const final = (answer: unknown, id = "end"): ScriptedEntry => ({ toolCalls: [call(id, "final_answer", { answer })] });

function setUp(entries: ScriptedEntry[], options: Partial<ToolCallingAgentOptions> = {}) {
  const model = new ScriptedModel(entries);
  return { model, agent: new ToolCallingAgent({ model, tools: [weather], ...options }) };
}

const eventsOf = async (events: AsyncIterable<AgentEvent>): Promise<AgentEvent[]> => {
  const list: AgentEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
};

test("calls are asked for natively, and answered by their ids", async () => {
  const { agent, model } = setUp([
    { text: "I look.", toolCalls: [call("w1", "get_weather", { city: "Paris" })] },
    final("sunny"),
  ]);
  expect(await agent.run("How is the weather?")).toBe("sunny");
  expect(model.requestOptions[0]).toEqual({
    stop: ["\nObservation:", "Calling tools:"],
    toolChoice: "required",
    tools: [
      {
        name: "get_weather",
        description: "Tells the weather.",
        parameters: {
          type: "object",
          properties: { city: { type: "string", description: "The city." }, days: { type: ["integer", "null"] } },
          required: ["city"],
          additionalProperties: false,
        },
      },
      {
        name: "final_answer",
        description: "Gives the final answer to the task and ends it. Nothing after this call runs.",
        parameters: {
          type: "object",
          properties: { answer: { description: "The final answer: any value, in the form that the task asks for." } },
          required: ["answer"],
        },
      },
    ],
  });
  expect(model.requests[1].slice(1)).toEqual([
    { role: "user", content: "New task:\nHow is the weather?" },
    { role: "assistant", content: "I look.", toolCalls: [call("w1", "get_weather", { city: "Paris" })] },
    { role: "tool-response", content: "sunny in Paris", toolCallId: "w1" },
  ]);
});

test("the events of a run, in order", async () => {
  const { agent } = setUp([{ toolCalls: [call("w1", "get_weather", { city: "Paris" })] }, final("sunny")]);
  const events = await eventsOf(agent.stream("How is the weather?"));
  expect(events.map((event) => event.type)).toEqual([
    "run.start",
    "step.start",
    "model.end",
    "tool.call",
    "tool.result",
    "step.end",
    "step.start",
    "model.end",
    "tool.call",
    "tool.result",
    "step.end",
    "final",
    "run.end",
  ]);
  expect(events[3]).toMatchObject({
    id: "w1",
    name: "get_weather",
    args: [],
    kwargs: { city: "Paris" },
    stepNumber: 1,
  });
  expect(events[4]).toMatchObject({ id: "w1", name: "get_weather", value: "sunny in Paris" });
});

test("of several calls each has its own answer; what fails takes nothing from the others", async () => {
  const asked = [
    call("a", "get_weather", { city: "Paris" }),
    call("b", "get_weather", { city: "Atlantis" }),
    call("c", "get_wether", {}),
    call("d", "get_weather", { town: "Rome" }),
    call("e", "final_answer", { answer: "sunny" }),
  ];
  const { agent, model } = setUp([{ toolCalls: asked }, final("sunny")]);
  expect(await agent.run("How is the weather?")).toBe("sunny");
  expect(model.requests[1].slice(2)).toEqual([
    { role: "assistant", content: "", toolCalls: asked },
    { role: "tool-response", content: "sunny in Paris", toolCallId: "a" },
    { role: "tool-response", content: `Error:\nAtlantis has sunk\n${retryAdvice}`, toolCallId: "b" },
    {
      role: "tool-response",
      content: `Error:\nThere is no tool 'get_wether'. The tools are: get_weather, final_answer.\n${retryAdvice}`,
      toolCallId: "c",
    },
    {
      role: "tool-response",
      content: `Error:\nget_weather() got an unexpected keyword argument 'town'\n${retryAdvice}`,
      toolCallId: "d",
    },
    {
      role: "tool-response",
      content: `Error:\nfinal_answer() must be the only call of its step, so this call was not carried out. Look at the other results first, then give the answer.\n${retryAdvice}`,
      toolCallId: "e",
    },
  ]);
  const [step] = agent.memory.actionSteps();
  expect(step.error).toMatchObject({ name: "AgentExecutionError", code: "tool_failed" });
  expect(step.actionOutput).toEqual(["sunny in Paris", null, null, null, null]);
});

test("calls run side by side up to the limit, and keep their order", async () => {
  let running = 0;
  let most = 0;
  const slow = tool({
    name: "wait",
    description: "Waits.",
    inputs: { ms: { type: "integer" } },
    output: { type: "integer" },
    execute: async ({ ms }) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, Number(ms)));
      running -= 1;
      return ms as number;
    },
  });
  const waits = [30, 5, 20, 1].map((ms, index) => call(`w${index}`, "wait", { ms }));
  const results = async (maxParallelToolCalls: number | undefined) => {
    most = 0;
    const { agent } = setUp([{ toolCalls: waits }, final(1)], { tools: [slow], maxParallelToolCalls });
    await agent.run("Wait");
    return { most, texts: agent.memory.actionSteps()[0].toolResults.map(({ id, text }) => `${id} ${text}`) };
  };
  const texts = ["w0 30", "w1 5", "w2 20", "w3 1"];
  expect(await results(2)).toEqual({ most: 2, texts });
  expect(await results(1)).toEqual({ most: 1, texts });
  expect(await results(undefined)).toEqual({ most: 4, texts });
});

test("ids that are missing or used before are replaced", async () => {
  const same = call("x", "get_weather", { city: "Paris" });
  const { agent, model } = setUp([{ toolCalls: [same, same] }, { toolCalls: [same] }, final(1, "x")]);
  await agent.run("Go");
  const ids = model.requests.at(-1)!.flatMap((message) => message.toolCalls?.map(({ id }) => id) ?? []);
  expect(ids).toEqual(["x", "call_1_2", "call_2_1"]);
  expect(model.requests.at(-1)!.flatMap((message) => message.toolCallId ?? [])).toEqual(ids);
});

test("calls written as text are carried out and answered in text", async () => {
  const { agent, model } = setUp([
    'I look.\n<tool_call>\n{"name": "get_weather", "arguments": {"city": "Paris"}}\n</tool_call>',
    'Action:\n```json\n[{"name": "get_weather", "arguments": "{\\"city\\": \\"Rome\\"}"}, {"name": "get_weather", "arguments": {"city": "Atlantis"}}]\n```',
    "It is sunny.",
    '{"name": "final_answer", "arguments": {"answer": "sunny"}}',
  ]);
  expect(await agent.run("How is the weather?")).toBe("sunny");
  expect(model.requests[1].slice(2).map(textOf)).toEqual([
    'I look.\n<tool_call>\n{"name": "get_weather", "arguments": {"city": "Paris"}}\n</tool_call>',
    "Observation:\nsunny in Paris",
  ]);
  expect(textOf(model.requests[2].at(-1)!)).toBe(
    `Observation:\nget_weather: sunny in Rome\n\nError:\nAtlantis has sunk\n${retryAdvice}`,
  );
  expect(textOf(model.requests[3].at(-1)!)).toBe(
    "Error:\nYour answer has no tool call, so nothing was done.\nYour answer was:\nIt is sunny.\n" +
      "Call a tool. To give the final answer, call final_answer, as a native tool call or as JSON:\n" +
      `{"name": "final_answer", "arguments": {"answer": "your answer"}}\n${retryAdvice}`,
  );
});

test("the final answer passes schema and checks; a refusal is the answer of its call", async () => {
  const { agent, model } = setUp([final("many", "one"), final(-1, "two"), final(3, "three")], {
    finalAnswerChecks: [(answer) => Number(answer) > 0 || "it must be positive"],
  });
  const answer = await agent.run("How many?", { schema: z.number() });
  expect(answer).toBe(3);
  expect(model.requestOptions[0].tools?.at(-1)?.parameters).toEqual({
    type: "object",
    properties: { answer: { type: "number" } },
    required: ["answer"],
  });
  expect(textOf(model.requests[0][1])).toBe(
    'New task:\nHow many?\n\nThe value that you pass to final_answer must fit this JSON schema:\n{"type":"number"}',
  );
  expect(model.requests[2].slice(3)).toEqual([
    {
      role: "tool-response",
      content: `Error:\nThe final answer does not fit the schema that the task asks for: answer: Invalid input: expected number, received string\n${retryAdvice}`,
      toolCallId: "one",
    },
    { role: "assistant", content: "", toolCalls: [call("two", "final_answer", { answer: -1 })] },
    {
      role: "tool-response",
      content: `Error:\nThe final answer was refused by the check number 1: it must be positive\n${retryAdvice}`,
      toolCallId: "two",
    },
  ]);
});

test("values come by name", async () => {
  const { agent, model } = setUp([{ toolCalls: [call("a", "get_weather", { city: "home" })] }, final("home")]);
  expect(await agent.run("How is it at home?", { additionalArgs: { home: "Bern" } })).toBe("Bern");
  expect(textOf(model.requests[0][1])).toBe(
    "New task:\nHow is it at home?\n\nThese values are given by name. To pass one to a tool, give its name as the whole argument:\nhome = 'Bern'",
  );
  expect(textOf(model.requests[1].at(-1)!)).toBe("sunny in Bern");
});

test("approval: denied with a reason, and with other arguments", async () => {
  const pay = tool({
    name: "pay",
    description: "Pays.",
    inputs: { amount: { type: "number" } },
    needsApproval: true,
    execute: ({ amount }) => `paid ${amount}`,
  });
  const decisions = [{ approved: false, reason: "too much" }, { approved: true, args: { amount: 7 } }, true];
  const asked: unknown[] = [];
  const approve = (request: ApprovalRequest) => {
    asked.push(request.args);
    return decisions.shift()!;
  };
  const payments = [90, 80, 70].map((amount): ScriptedEntry => ({ toolCalls: [call("", "pay", { amount })] }));
  const { agent, model } = setUp([...payments, final("paid")], { tools: [pay], approve });
  await agent.run("Pay");
  expect(asked).toEqual([{ amount: 90 }, { amount: 80 }, { amount: 70 }]);
  expect([1, 2, 3].map((request) => textOf(model.requests[request].at(-1)!).split("\n").slice(0, 2))).toEqual([
    ["Error:", "the call of pay() was not approved: too much"],
    ["paid 7"],
    ["paid 70"],
  ]);
});

test("a step that repeats the one before it is told so", async () => {
  const same: ScriptedEntry = { toolCalls: [call("a", "get_weather", { city: "Paris" })] };
  const { agent, model } = setUp([same, same, same, final(1)]);
  const events = await eventsOf(agent.stream("Go"));
  const note =
    "This step was the same as the one before it, and so was its outcome. Doing it once more will not change that: do something else, or give the final answer with what you have.";
  expect([1, 2, 3].map((request) => textOf(model.requests[request].at(-1)!))).toEqual([
    "sunny in Paris",
    `sunny in Paris\n\n${note}`,
    `sunny in Paris\n\n${note}`,
  ]);
  expect(events.flatMap((event) => (event.type === "log" ? [event.message] : []))).toEqual([
    "The step repeats the one before it.",
    "The step repeats the one before it.",
  ]);
});

test("an interrupt stops the tools that are running", async () => {
  let reason: unknown;
  let running = 0;
  const hang = tool({
    name: "hang",
    description: "Hangs.",
    inputs: {},
    execute: (_, { signal }) =>
      new Promise((resolve) => {
        running += 1;
        if (running === 2) setTimeout(() => agent.interrupt("enough"));
        signal.addEventListener("abort", () => {
          reason = signal.reason;
          resolve("stopped");
        });
      }),
  });
  const { agent } = setUp([{ toolCalls: [call("a", "hang", {}), call("b", "hang", {})] }, final(1)], { tools: [hang] });
  const result = await agent.run("Go", { returnFullResult: true });
  expect(result).toMatchObject({ state: "interrupted", error: { message: "The run was interrupted: enough" } });
  expect(reason).toMatchObject({ code: "interrupted" });
  expect(await agent.resume()).toBe(1);
});

test("a team: a code agent leads a tool-calling one, and the other way round", async () => {
  const caller = setUp([{ toolCalls: [call("a", "get_weather", { city: "Rome" })] }, final("Rome is sunny")], {
    name: "forecaster",
    description: "Knows the weather.",
    provideRunSummary: true,
  }).agent;
  const executor = () =>
    new TableExecutor({ ask: async ({ call: invoke, print }) => print(await invoke("forecaster", ["Rome?"])) });
  const lead = new CodeAgent({
    model: new ScriptedModel(["Thought: ask.\n<code>\nask\n</code>", "It is sunny."]),
    managedAgents: [caller],
    executor,
    maxSteps: 1,
  });
  expect(await lead.run("Weather in Rome?")).toBe("It is sunny.");
  expect(lead.memory.actionSteps()[0].observations).toContain(
    "Here is the final answer of your team member 'forecaster':\nRome is sunny\n\nFor more detail",
  );
  const coder = new CodeAgent({
    name: "coder",
    description: "Computes.",
    model: new ScriptedModel(["Thought: two.\n<code>\ntwo\n</code>"]),
    executor: () => new TableExecutor({ two: ({ call: invoke }) => invoke("final_answer", [2]) }),
  });
  const { agent, model } = setUp([{ toolCalls: [call("a", "coder", { task: "1 + 1" })] }, final(2)], {
    managedAgents: [coder],
  });
  expect(await agent.run("How much?")).toBe(2);
  expect(textOf(model.requests[1].at(-1)!)).toBe("Here is the final answer of your team member 'coder':\n2");
  expect(agent.systemPrompt).toContain("You also lead a team. Each member is a tool too");
});

test("planning speaks of tool calls, and results are cut", async () => {
  const { agent, model } = setUp(
    ["1. Look.", { toolCalls: [call("a", "get_weather", { city: "abcdefghijklmnopqrstuvwxyz" })] }, final(1)],
    { planningInterval: 5, maxToolOutputLength: 10 },
  );
  await agent.run("Go");
  expect(textOf(model.requests[0][0])).toContain(
    "Functions that the one who carries out the plan can call by tool calls:",
  );
  expect(textOf(model.requests[2].at(-1)!)).toBe(
    "sunny\n..._This content has been truncated to stay below 10 characters_...\nvwxyz",
  );
});

test("wrong options are refused", () => {
  expect(() => setUp([], { maxParallelToolCalls: 0 })).toThrow(
    "maxParallelToolCalls: wanted a whole number of at least 1, got 0.",
  );
  expect(() => setUp([], { verbosity: "loud" as never })).toThrow(
    'verbosity: wanted "off", "error", "info" or "debug", got "loud".',
  );
});
