// Spans as the real SDK collects them.

import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Context,
  type ContextManager,
  context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { expect, test } from "vitest";
import {
  type AgentListener,
  type OpenTelemetryOptions,
  CodeAgent,
  openTelemetryListener,
  ScriptedModel,
  ToolCallingAgent,
} from "../../src/index.ts";
import { makeEventfulAgent, search, task } from "../streams/eventful-agent.ts";

const exporter = new InMemorySpanExporter();
trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));

async function spansOf(
  run: (listener: AgentListener) => Promise<unknown>,
  options: OpenTelemetryOptions = {},
): Promise<ReadableSpan[]> {
  exporter.reset();
  await run(await openTelemetryListener(options));
  return exporter.getFinishedSpans();
}

/** The tree as text, in the order in which spans began. */
function draw(spans: readonly ReadableSpan[]): string[] {
  const below = (parent: string | undefined, indent: string): string[] =>
    spans
      .filter((span) => span.parentSpanContext?.spanId === parent)
      .toSorted((left, right) => compareTimes(left.startTime, right.startTime) || order(left) - order(right))
      .flatMap((span) => {
        const failure = span.status.code === SpanStatusCode.ERROR ? ` ! ${span.attributes["error.type"]}` : "";
        return [`${indent}${span.name}${failure}`, ...below(span.spanContext().spanId, `${indent}  `)];
      });
  const order = (span: ReadableSpan): number => spans.indexOf(span);
  return below(undefined, "");
}

const compareTimes = (left: readonly number[], right: readonly number[]): number =>
  left[0] - right[0] || left[1] - right[1];

test("agent, step, model call, program, tool call, and a member below its call", async () => {
  const spans = await spansOf(async (listener) => {
    await using agent = makeEventfulAgent([listener]);
    await agent.run(task);
  });
  expect(draw(spans)).toEqual([
    "invoke_agent agent",
    "  chat big",
    "  step 1",
    "    chat big",
    "    execute_code",
    "      execute_tool search",
    "      execute_tool helper",
    "        invoke_agent helper",
    "          step 1",
    "            chat small",
    "            execute_code",
    "              execute_tool search",
    "              execute_tool final_answer",
    "  step 2 ! tool_call_denied",
    "    chat big",
    "    execute_code ! tool_call_denied",
    "      execute_tool pay ! tool_call_denied",
    "  step 3",
    "    chat big",
    "    execute_code",
    "  step 4",
    "    chat big",
    "    execute_code",
    "      execute_tool final_answer",
  ]);
  expect(new Set(spans.map((span) => span.spanContext().traceId)).size).toBe(1);
  const root = spans.at(-1)!;
  expect(root.kind).toBe(SpanKind.INTERNAL);
  expect(root.attributes).toEqual({
    "gen_ai.operation.name": "invoke_agent",
    "gen_ai.agent.name": "agent",
    "gen_ai.request.model": "big",
    "adder.run.id": expect.any(String),
    "adder.run.state": "success",
    "gen_ai.usage.input_tokens": 10,
    "gen_ai.usage.output_tokens": 5,
  });
  const chat = spans.find((span) => span.attributes["gen_ai.usage.input_tokens"] === 10)!;
  expect([chat.name, chat.kind]).toEqual(["chat big", SpanKind.CLIENT]);
  expect(chat.attributes).toEqual({
    "gen_ai.operation.name": "chat",
    "gen_ai.request.model": "big",
    "gen_ai.usage.input_tokens": 10,
    "gen_ai.usage.output_tokens": 5,
    "gen_ai.response.time_to_first_chunk": expect.any(Number),
  });
  const call = spans.find((span) => span.name === "execute_tool search")!;
  expect(call.attributes).toEqual({
    "gen_ai.operation.name": "execute_tool",
    "gen_ai.tool.name": "search",
    "gen_ai.tool.call.id": "call_1_1",
    "gen_ai.tool.type": "function",
  });
});

test("texts, arguments and results only when asked for", async () => {
  const run = (listener: AgentListener) =>
    new ToolCallingAgent({
      listeners: [listener],
      tools: [search],
      modelPrice: { input: 1, output: 1 },
      model: new ScriptedModel([
        { toolCalls: [{ id: "a", name: "search", arguments: { query: "x" } }], usage },
        { text: "So.", toolCalls: [{ id: "b", name: "final_answer", arguments: { answer: "7" } }], usage },
      ]),
    }).run("Find x");
  const usage = { inputTokens: 300_000, outputTokens: 200_000 };
  const content = (spans: readonly ReadableSpan[]): unknown[] =>
    spans.flatMap(({ attributes }) =>
      Object.entries(attributes).filter(([key]) => /messages|arguments|result|code$/.test(key)),
    );
  expect(content(await spansOf(run))).toEqual([]);
  const spans = await spansOf(run, { captureContent: true, providerName: "test", tracer: trace.getTracer("own") });
  expect(content(spans)).toContainEqual(["gen_ai.tool.call.arguments", '{"args":[],"kwargs":{"query":"x"}}']);
  expect(content(spans)).toContainEqual(["gen_ai.tool.call.result", "[1,7]"]);
  const words = '[{"role":"user","parts":[{"type":"text","content":"Find x"}]}]';
  expect(spans.at(-1)!.attributes["gen_ai.input.messages"]).toBe(words);
  expect(spans.at(-1)!.attributes["adder.usage.cost_usd"]).toBe(1);
  expect(spans[0].attributes["gen_ai.provider.name"]).toBe("test");
});

test("each request says which model answered and what it cost, and spans hold what happened within them", async () => {
  const model = (modelId: string, answer: string) =>
    new ScriptedModel([{ text: answer, usage: { inputTokens: 1000, outputTokens: 100 } }], { modelId });
  const spans = await spansOf(
    async (listener) => {
      await using agent = new CodeAgent({
        model: model("worker", '<code>final_answer(search("x"))</code>'),
        roleModels: { plan: model("planner", "1. Look.") },
        modelPrice: { input: 2, output: 10 },
        planningInterval: 1,
        tools: [search],
        listeners: [listener],
      });
      await agent.run("Go");
    },
    { captureContent: true },
  );
  const costs = spans.map(({ name, attributes }) => [name, attributes["adder.usage.cost_usd"]]);
  expect(costs.filter(([name]) => String(name).startsWith("chat"))).toEqual([
    ["chat planner", undefined],
    ["chat worker", 0.003],
  ]);
  const events = spans.flatMap(({ name, events }) => events.map((event) => [name, event.name, event.attributes]));
  expect(events).toEqual([
    ["execute_tool search", "progress", { "adder.progress": 0.5, "adder.progress.message": "half of it" }],
    [
      "invoke_agent agent",
      "plan",
      {
        "adder.plan": "Here are the facts that I know and the plan that I will follow to solve the task:\n\n1. Look.",
      },
    ],
  ]);
});

test("a model that fails, and a run that is left", async () => {
  const failed = await spansOf((listener) => {
    const agent = new CodeAgent({ model: new ScriptedModel([new Error("no")]), listeners: [listener] });
    return agent.run("Go").catch(() => agent.dispose());
  });
  expect(draw(failed)).toEqual([
    "invoke_agent agent ! generation_failed",
    "  step 1 ! generation_failed",
    "    chat scripted ! generation_failed",
  ]);
  const left = await spansOf(async (listener) => {
    await using agent = new CodeAgent({ model: new ScriptedModel(["pass"]), listeners: [listener] });
    for await (const event of agent.stream("Go")) if (event.type === "step.start") break;
  });
  expect(draw(left)).toEqual(["invoke_agent agent ! run_over", "  step 1 ! run_over"]);
});

test("the span that is active when the run begins is its parent", async () => {
  const store = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => store.getStore() ?? ROOT_CONTEXT,
    with: (active, run, self, ...args) => store.run(active, () => run.call(self as never, ...args)),
    bind: (_, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  context.setGlobalContextManager(manager);
  const spans = await spansOf((listener) =>
    trace.getTracer("app").startActiveSpan("request", async (span) => {
      const model = new ScriptedModel(["<code>final_answer(1)"]);
      await using agent = new CodeAgent({ model, listeners: [listener] });
      await agent.run("Go");
      span.end();
    }),
  );
  expect(draw(spans).slice(0, 2)).toEqual(["request", "  invoke_agent agent"]);
});
