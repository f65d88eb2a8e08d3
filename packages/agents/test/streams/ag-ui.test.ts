// The AG-UI stream, read by the protocol's own client, which checks the order of events, and by the schemas of its core.

import { type BaseEvent, HttpAgent } from "@ag-ui/client";
import { EventSchemas } from "@ag-ui/core/schemas";
import { expect, test } from "vitest";
import { type AgUiEvent, CodeAgent, ScriptedModel, toAgUiEvents, toAgUiResponse } from "../../src/index.ts";
import { makeEventfulAgent, task } from "./eventful-agent.ts";

async function ask(
  agent: CodeAgent,
  text: string,
): Promise<{ client: HttpAgent; events: BaseEvent[]; result: unknown }> {
  const client = new HttpAgent({
    url: "http://localhost/agent",
    threadId: "thread-1",
    fetch: async (_, init) => {
      const { messages, threadId, runId } = JSON.parse(String(init.body));
      return toAgUiResponse(agent.stream(messages.at(-1).content), { threadId, runId });
    },
  });
  client.addMessage({ id: "u1", role: "user", content: text });
  const events: BaseEvent[] = [];
  const { result } = await client.runAgent({ runId: "run-1" }, { onEvent: ({ event }) => void events.push(event) });
  return { client, events, result };
}

test("a whole run, as the client has it", async () => {
  await using agent = makeEventfulAgent();
  const { client, events, result } = await ask(agent, task);
  expect(result).toEqual({ paid: false });
  for (const event of events) expect(EventSchemas.safeParse(event).error).toBeUndefined();
  expect(events[0]).toMatchObject({ type: "RUN_STARTED", threadId: "thread-1", runId: "run-1" });
  const types = events.map((event) => ("name" in event ? `${event.type} ${event.name}` : event.type));
  const text = ["TEXT_MESSAGE_START", "TEXT_MESSAGE_CONTENT", "TEXT_MESSAGE_END"];
  const call = ["TOOL_CALL_START", "TOOL_CALL_ARGS", "TOOL_CALL_END"];
  const inner = [...call, "CUSTOM adder.progress", "TOOL_CALL_RESULT"];
  // Pieces of one message come as they come.
  expect(types.filter((type, index) => type !== types[index - 1] || !type.endsWith("CONTENT"))).toEqual([
    ...["RUN_STARTED", ...text, "CUSTOM adder.plan"],
    ...["STEP_STARTED", "REASONING_START", "REASONING_MESSAGE_START", "REASONING_MESSAGE_CONTENT"],
    ...["REASONING_MESSAGE_END", "REASONING_END", ...text, "CUSTOM adder.code"],
    ...[...inner, "CUSTOM adder.output", ...call, "SUBAGENT_STARTED helper", ...inner, "SUBAGENT_FINISHED"],
    ...["TOOL_CALL_RESULT", "CUSTOM adder.output", "CUSTOM adder.observation", "STEP_FINISHED"],
    ...["STEP_STARTED", ...text, "CUSTOM adder.code", ...call, "CUSTOM adder.approval"],
    ...["CUSTOM adder.approval-result", "TOOL_CALL_RESULT", "CUSTOM adder.problem", "STEP_FINISHED"],
    ...["STEP_STARTED", ...text, "CUSTOM adder.code", "CUSTOM adder.observation", "STEP_FINISHED"],
    ...["CUSTOM adder.compaction", "STEP_STARTED", ...text, "CUSTOM adder.code", "STEP_FINISHED"],
    ...[...text, "RUN_FINISHED"],
  ]);
  const values = events.flatMap((event) => ("name" in event && "value" in event ? [[event.name, event.value]] : []));
  const toolCallId = expect.stringMatching(/^[0-9a-f-]+-call_\d_\d$/);
  expect(values.filter(([name]) => /progress|approval|compaction/.test(String(name)))).toEqual([
    ["adder.progress", { toolCallId, name: "search", message: "half of it", fraction: 0.5 }],
    ["adder.progress", { toolCallId, name: "search", message: "half of it", fraction: 0.5 }],
    ["adder.approval", { toolCallId, name: "pay", args: { amount: 5 } }],
    ["adder.approval-result", { toolCallId, name: "pay", approved: false, reason: "too much" }],
    [
      "adder.compaction",
      {
        summary: "3 earlier steps are not shown any more. Variables and functions that they defined are still there.",
        steps: 3,
      },
    ],
  ]);
  const said = client.messages.flatMap(({ role, content }) =>
    role === "assistant" && content ? [String(content).trim()] : [],
  );
  expect(said).toEqual(["1. Look.\n2. Pay.", "I look.", "I pay.", "I wait.", "Done.", '{"paid":false}']);
  const results = client.messages.flatMap(({ role, content }) => (role === "tool" ? [content] : []));
  expect(results).toEqual([
    "[2,7]",
    "Here is the final answer of your team member 'helper':\n[3,7]",
    "[3,7]",
    "Error: the call of pay() was not approved: too much",
  ]);
});

test("a run that fails ends with RUN_ERROR", async () => {
  await using agent = new CodeAgent({ model: new ScriptedModel([new Error("no connection")]) });
  const events = [];
  for await (const event of toAgUiEvents(agent.stream("Go"))) events.push(event);
  expect(events.map(({ type }) => type)).toEqual([
    "RUN_STARTED",
    "STEP_STARTED",
    "CUSTOM",
    "STEP_FINISHED",
    "RUN_ERROR",
  ]);
  expect(events.at(-1)).toMatchObject({
    message: "The model gave no answer: no connection",
    code: "generation_failed",
  });
});

test("an answer that was said in words is said once, and an empty one not at all", async () => {
  const said = async (answer: string): Promise<unknown[]> => {
    await using agent = new CodeAgent({ model: new ScriptedModel([answer]), maxSteps: 0 });
    const events: AgUiEvent[] = [];
    for await (const event of toAgUiEvents(agent.stream("Go"))) events.push(event);
    expect(events.at(-1)).toMatchObject({ type: "RUN_FINISHED", result: answer });
    return events.flatMap((event) => (event.type === "TEXT_MESSAGE_CONTENT" ? [event.delta] : []));
  };
  expect(await said("It is 1.")).toEqual(["It is 1."]);
  expect(await said("")).toEqual([]);
});
