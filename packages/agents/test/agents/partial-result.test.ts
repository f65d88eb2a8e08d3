// What a run leaves behind that ended without an answer.

import { inspect } from "node:util";
import { expect, expectTypeOf, onTestFinished, test, vi } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { CodeAgentOptions } from "../../src/agents/options.ts";
import { ToolCallingAgent } from "../../src/agents/tool-calling-agent.ts";
import { AgentError, type PartialResult } from "../../src/errors.ts";
import type { RunResult } from "../../src/events.ts";
import { type ScriptedEntry, ScriptedModel } from "../../src/models/scripted.ts";
import { toEventLine } from "../../src/streams/json-lines.ts";
import { tool } from "../../src/tools/tool.ts";
import { TableExecutor } from "./table-executor.ts";

const usage = { inputTokens: 100, outputTokens: 10 };
const code = (program: string): ScriptedEntry => ({ text: `Thought: next.\n<code>\n${program}\n</code>`, usage });

function agentWith(entries: ScriptedEntry[], options: Partial<CodeAgentOptions> = {}): CodeAgent {
  const executor = () =>
    new TableExecutor({
      count: ({ print }) => {
        print("counting");
        return 7;
      },
      look: ({ print }) => print("nothing here"),
      answer: ({ call }) => call("final_answer", ["a guess"]),
      ask: async ({ call, print }) => print(await call("member", ["Do it."])),
      hang: ({ print }) => {
        print("waiting");
        vi.advanceTimersByTime(1000);
        return new Promise<never>(() => undefined);
      },
    });
  return new CodeAgent({ model: new ScriptedModel(entries), executor, ...options });
}

test("a run that used its tokens leaves all that it had come to in one place", async () => {
  const agent = agentWith([{ text: "1. Count.", usage }, code("count"), code("look"), code("answer")], {
    planningInterval: 9,
    limits: { maxTokens: 330 },
    modelPrice: { input: 1000, output: 1000 },
  });
  const result = await agent.run("Go", { returnFullResult: true });
  if (result.state === "success") throw new Error("it has no answer");
  expect([result.state, result.output, result.error.code]).toEqual(["limit", null, "token_limit"]);
  expect(result.partial).toEqual({
    code: "token_limit",
    reason: "The run has used 330 tokens; its limit is 330.",
    stepsTaken: 2,
    usage: { inputTokens: 300, outputTokens: 30 },
    costUsd: 0.33,
    plan: "Here are the facts that I know and the plan that I will follow to solve the task:\n\n1. Count.",
    text: "Thought: next.\n<code>\nlook\n</code>",
    program: "look",
    observation: "Execution logs:\nnothing here\nLast output from code snippet:\nNone",
    stepError: null,
    value: 7,
    printed: "counting\nnothing here\n",
  } satisfies PartialResult);
});

test("the error that run() rejects with has it too, out of the way of who prints the error", async () => {
  const agent = agentWith([code("count"), code("look")], { limits: { maxTokens: 200 } });
  const error = await agent.run("Go").catch((thrown: unknown) => thrown);
  if (!(error instanceof AgentError)) throw new Error("no AgentError");
  expect(error.message).toBe("The run has used 220 tokens; its limit is 200.");
  expect(error.partial).toMatchObject({ code: "token_limit", stepsTaken: 2, value: 7 });
  expect([inspect(error).includes("stepsTaken"), JSON.stringify(error)]).toEqual([
    false,
    '{"type":"AgentError","code":"token_limit","message":"The run has used 220 tokens; its limit is 200."}',
  ]);
});

test("a run that took too long has what its program had printed", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const agent = agentWith([code("count"), code("hang")], { limits: { maxTimeMs: 1000 } });
  const events: string[] = [];
  for await (const event of agent.stream("Go")) if (event.type === "run.end") events.push(toEventLine(event));
  const { result } = JSON.parse(events[0]);
  expect(result).toMatchObject({
    state: "limit",
    output: null,
    partial: {
      code: "time_limit",
      reason: "The run took longer than its limit of 1000 ms.",
      stepsTaken: 2,
      printed: "counting\nwaiting\n",
      observation: "Execution logs:\nwaiting",
      value: 7,
    },
  });
});

test("an answer that was refused is not lost", async () => {
  const options = { finalAnswerChecks: [() => "guess no more"], maxSteps: 1 };
  const agent = agentWith([code("answer"), { text: "another guess", usage }], options);
  const result = await agent.run("Go", { returnFullResult: true });
  expect(result).toMatchObject({
    state: "max_steps",
    output: null,
    error: { code: "max_steps_answer_refused" },
    partial: {
      refusedAnswer: "another guess",
      stepsTaken: 2,
      stepError: "The final answer was refused by the check number 1: guess no more",
    },
  });
  const answered = agentWith([code("look"), { text: "42", usage }], { maxSteps: 1 });
  expect(await answered.run("Go", { returnFullResult: true })).toMatchObject({
    state: "max_steps",
    output: "42",
    partial: { code: "max_steps", observation: "Execution logs:\nnothing here\nLast output from code snippet:\nNone" },
  });
  const fine = await agentWith([code("answer")]).run("Go", { returnFullResult: true });
  expect(["partial" in fine, "error" in fine]).toEqual([false, false]);
});

test("who leads a member that hits its limit reads what that had seen", async () => {
  const member = agentWith([code("look"), code("count")], {
    ...{ name: "member", description: "Helps.", limits: { maxTokens: 100 } },
  });
  const lead = agentWith([code("ask"), code("answer")], { managedAgents: [member] });
  await lead.run("Go");
  expect(lead.memory.actionSteps()[0].error?.message).toContain(
    "member() failed: The run has used 110 tokens; its limit is 100.\nWhat it saw last:\nExecution logs:\nnothing here\nLast output from code snippet:\nNone",
  );
});

test("an agent that calls tools has the value of its last call", async () => {
  const look = tool({
    name: "look",
    description: "Looks.",
    inputs: {},
    output: { type: "string" },
    execute: () => "fog",
  });
  const call = { toolCalls: [{ id: "1", name: "look", arguments: {} }], usage };
  const agent = new ToolCallingAgent({ model: new ScriptedModel([call]), tools: [look], limits: { maxTokens: 100 } });
  const { partial } = await agent.run("Go", { returnFullResult: true });
  expect(partial).toMatchObject({ observation: "fog", value: "fog", program: null, printed: "", plan: null });
});

test("the state says in types what a result has", () => {
  type Result = RunResult<{ total: number }>;
  expectTypeOf<Extract<Result, { state: "success" }>["output"]>().toEqualTypeOf<{ total: number }>();
  expectTypeOf<Extract<Result, { state: "max_steps" }>["output"]>().toEqualTypeOf<{ total: number } | null>();
  expectTypeOf<Exclude<Result, { state: "success" }>["partial"]>().toEqualTypeOf<PartialResult>();
  expectTypeOf<Result["partial"]>().toEqualTypeOf<PartialResult | undefined>();
});
