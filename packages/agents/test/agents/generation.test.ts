// Requests that fail and are sent again, and what listeners hear.

import { expect, test } from "vitest";
import {
  type AgentEvent,
  AgentGenerationError,
  CodeAgent,
  type CodeAgentOptions,
  type Model,
  ScriptedModel,
  tool,
} from "../../src/index.ts";
import { ModelRequestError } from "../../src/models/failures.ts";
import { Printer } from "../../src/printing/printer.ts";
import { MemoryStream } from "../printing/memory-stream.ts";

const cut = new ModelRequestError("The connection was cut.", { code: "model_stream_cut", retriable: true });

/** A model whose answers break off after some pieces. */
function breaking(...answers: [text: string, error: Error | null][]): Model {
  return {
    modelId: "breaking",
    async *stream() {
      const [text, error] = answers.shift()!;
      yield { type: "text", text };
      if (error) throw error;
    },
    generate: () => Promise.reject(new Error("not used")),
  };
}

async function follow(model: Model, options: Partial<CodeAgentOptions> = {}): Promise<AgentEvent[]> {
  await using agent = new CodeAgent({ model, ...options });
  const events: AgentEvent[] = [];
  for await (const event of agent.stream("Go")) events.push(event);
  return events;
}

test("an answer that broke off is asked for again", async () => {
  const events = await follow(breaking(["Thought: half<co", cut], ["<code>final_answer(1)", null]));
  expect(events.map((event) => event.type)).toEqual([
    ...["run.start", "step.start", "model.delta", "model.retry", "model.delta", "model.end", "action.code"],
    ...["tool.call", "tool.result", "step.end", "final", "run.end"],
  ]);
  const retry = events.find((event) => event.type === "model.retry")!;
  expect(retry).toMatchObject({ attempt: 1, error: { code: "model_stream_cut" }, stepNumber: 1 });
  expect(retry.delayMs).toBeGreaterThanOrEqual(250);
  expect(events.at(-1)).toMatchObject({ result: { state: "success", output: 1 } });

  const stream = new MemoryStream();
  const printer = new Printer({ stream, env: {} });
  for (const event of events) printer.print(event);
  expect(stream.text).toContain("half\n✗ The connection was cut. Asking again (1).\n");
});

test("not for ever, not where it cannot help, and others only where it is asked for", async () => {
  const last = (events: AgentEvent[]): unknown => [
    events.filter((event) => event.type === "model.retry").length,
    events.at(-1)?.type === "run.end" && events.at(-1),
  ];
  const result = (code: string): unknown =>
    expect.objectContaining({ result: expect.objectContaining({ error: expect.objectContaining({ code }) }) });
  const thrice = breaking(["a", cut], ["a", cut]);
  expect(last(await follow(thrice, { generationRetries: 1 }))).toEqual([1, result("model_stream_cut")]);
  const wrong = new AgentGenerationError("No.", { code: "wrong_key" });
  expect(last(await follow(breaking(["a", wrong]), { generationRetries: 5 }))).toEqual([0, result("wrong_key")]);
  expect(last(await follow(breaking(["a", new Error("?")])))).toEqual([0, result("generation_failed")]);
  expect(
    last(await follow(breaking(["a", new Error("?")], ["<code>final_answer(1)", null]), { generationRetries: 1 })),
  ).toEqual([1, expect.objectContaining({ result: expect.objectContaining({ output: 1 }) })]);
});

test("listeners hear every event once, also those of the team, and of a run that is left", async () => {
  const heard: string[] = [];
  const listener = (event: AgentEvent): void => {
    heard.push(`${event.agentPath.join("/")} ${event.type}`);
  };
  const code = (program: string): string => `<code>\n${program}\n</code>`;
  await using helper = new CodeAgent({
    name: "helper",
    description: "Helps.",
    listeners: [listener],
    model: new ScriptedModel([code("final_answer(1)"), code("final_answer(1)")]),
  });
  await using lead = new CodeAgent({
    managedAgents: [helper],
    listeners: [listener],
    model: new ScriptedModel([code('helper("Go")\nfinal_answer(2)')]),
  });
  const yielded: string[] = [];
  for await (const event of lead.stream("Go")) yielded.push(`${event.agentPath.join("/")} ${event.type}`);
  expect(heard).toEqual(yielded);
  expect(yielded.filter((line) => line.includes("run."))).toEqual([
    "agent run.start",
    "agent/helper run.start",
    "agent/helper run.end",
    "agent run.end",
  ]);
  heard.length = 0;
  for await (const event of helper.stream("Go")) if (event.type === "step.start") break;
  expect(heard).toEqual(["helper run.start", "helper step.start", "helper run.end"]);
});

test("a member's run says which call it answers", async () => {
  const code = (program: string): string => `<code>\n${program}\n</code>`;
  await using helper = new CodeAgent({
    name: "helper",
    description: "Helps.",
    model: new ScriptedModel([code("final_answer(1)")]),
  });
  const events = await follow(new ScriptedModel([code('helper("Go")\nfinal_answer(2)')]), { managedAgents: [helper] });
  const [outer, inner] = events.filter((event) => event.type === "run.start");
  expect(outer.parent).toBeUndefined();
  const call = events.find((event) => event.type === "tool.call" && event.name === "helper");
  expect(inner.parent).toEqual({ runId: outer.runId, callId: call?.type === "tool.call" && call.id });
});

test("a listener that fails is warned of, and the run goes on", async () => {
  const warned: string[] = [];
  const onWarning = (warning: Error): void => void warned.push(warning.message);
  process.on("warning", onWarning);
  const listener = (): void => {
    throw new Error("disk full");
  };
  await follow(new ScriptedModel(["<code>final_answer(1)"]), { listeners: [listener] });
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", onWarning);
  expect(warned).toEqual(["A listener of agent 'agent' failed at \"run.start\": Error: disk full"]);
});

test("an approval is two events between call and result", async () => {
  const pay = tool({
    name: "pay",
    description: "Pays.",
    inputs: { amount: { type: "number" } },
    needsApproval: true,
    execute: ({ amount }) => amount,
  });
  const model = new ScriptedModel(["<code>\npay(5)\n</code>", "<code>\nfinal_answer(pay(500))\n</code>"]);
  const decisions = [
    { approved: false, reason: "too little" },
    { approved: true, args: { amount: 50 } },
  ];
  const events = await follow(model, { tools: [pay], approve: () => decisions.shift()! });
  expect(
    events.flatMap((event) => ("id" in event && event.name === "pay" ? [{ ...event, runId: "", at: 0, ms: 0 }] : [])),
  ).toMatchObject([
    { type: "tool.call", id: "call_1_1", args: [5] },
    { type: "approval.request", id: "call_1_1", args: { amount: 5 } },
    { type: "approval.result", id: "call_1_1", approved: false, reason: "too little" },
    { type: "tool.result", id: "call_1_1", error: { code: "tool_call_denied" } },
    { type: "tool.call", id: "call_2_1", args: [500] },
    { type: "approval.request", id: "call_2_1", args: { amount: 500 } },
    { type: "approval.result", id: "call_2_1", approved: true, args: { amount: 50 } },
    { type: "tool.result", id: "call_2_1", value: 50 },
  ]);
});

test("a run that turns in circles can be ended, whatever it repeats", async () => {
  const same = "I don't know what to do.";
  const words = await follow(new ScriptedModel([same, same, same, same]), { limits: { maxRepeats: 2 } });
  expect(words.flatMap((event) => (event.type === "log" ? [event.repeats] : []))).toEqual([1, 2]);
  expect(words.at(-1)).toMatchObject({
    result: {
      state: "limit",
      error: { code: "repeat_limit", message: "The run is stuck: its last step was the same as the 2 before it." },
    },
  });
  const [a, b] = ["<code>\nprint(1)\n</code>", "<code>\nprint(2)\n</code>"];
  const moving = await follow(new ScriptedModel([a, b, a, "<code>\nfinal_answer(1)\n</code>"]), {
    limits: { maxRepeats: 1 },
  });
  expect(moving.at(-1)).toMatchObject({ result: { state: "success" } });
});

test("what is cut for the model is kept", async () => {
  const model = new ScriptedModel(['<code>\nprint("x" * 50)\n</code>', "<code>\nfinal_answer(1)\n</code>"]);
  await using agent = new CodeAgent({ model, maxPrintOutputsLength: 10 });
  await agent.run("Go");
  const [first, second] = agent.memory.actionSteps();
  expect(first.observations).toContain("truncated to stay below 10 characters");
  expect(first.fullObservations).toBe(`Execution logs:\n${"x".repeat(50)}\nLast output from code snippet:\nNone`);
  expect(second.fullObservations).toBe(null);
});

test("compaction by a number of steps", async () => {
  const programs = [1, 2, 3, 4, 5].map((n) => `<code>\nprint(${n})\n</code>`);
  const model = new ScriptedModel([...programs, "<code>\nfinal_answer(1)\n</code>"]);
  const events = await follow(model, { compaction: { whenSteps: 4, keepLast: 2, how: "drop" } });
  expect(events.flatMap((event) => (event.type === "compaction" ? [event.steps] : []))).toEqual([2]);
  expect(() => new CodeAgent({ model, compaction: {} })).toThrow(
    "compaction: wanted whenOver (input tokens) or whenSteps, got neither.",
  );
});
