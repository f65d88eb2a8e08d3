// What a run can be told, and how it can end.

import { expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { ApprovalRequest, CodeAgentOptions } from "../../src/agents/options.ts";
import { AgentError } from "../../src/errors.ts";
import type { AgentEvent } from "../../src/events.ts";
import { type ScriptedEntry, ScriptedModel } from "../../src/models/scripted.ts";
import { textOf } from "../../src/messages.ts";
import { tool } from "../../src/tools/tool.ts";
import { TableExecutor, type TableProgram } from "./table-executor.ts";

const code = (program: string): string => `Thought: next.\n<code>\n${program}\n</code>`;
const usage = { inputTokens: 100, outputTokens: 10 };

const programs: Record<string, TableProgram> = {
  pass: () => undefined,
  "final 1": ({ call }) => call("final_answer", [1]),
  "final 2": ({ call }) => call("final_answer", [2]),
  "final text": ({ call }) => call("final_answer", ["text"]),
  "final x": ({ call, variables }) => call("final_answer", [variables.get("x") ?? null]),
  "x = 5": ({ variables }) => void variables.set("x", 5),
  hang: ({ signal, print }) => {
    print("hanging");
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  },
};

function setUp(
  entries: ScriptedEntry[],
  options: Partial<CodeAgentOptions> = {},
  more: Record<string, TableProgram> = {},
) {
  const model = new ScriptedModel(entries);
  const executors: TableExecutor[] = [];
  const makeExecutor = (): TableExecutor => {
    const executor = new TableExecutor({ ...programs, ...more });
    executors.push(executor);
    return executor;
  };
  const agent = new CodeAgent({ model, executor: makeExecutor, ...options });
  const lastSeen = (request: number): string => textOf(model.requests[request].at(-1)!);
  return { agent, model, executors, lastSeen };
}

const caught = async (work: Promise<unknown>): Promise<AgentError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AgentError)) throw new Error(`wanted an AgentError, got ${error}`);
  return error;
};

const eventsOf = async (events: AsyncIterable<AgentEvent>): Promise<AgentEvent[]> => {
  const list: AgentEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
};

test("a schema validates and types the answer; one that does not fit goes back to the model", async () => {
  const { agent, lastSeen, model } = setUp([code("final text"), code("final 2")]);
  const answer = await agent.run("How many?", { schema: z.number().describe("A count.") });
  expectTypeOf(answer).toEqualTypeOf<number>();
  expect(answer).toBe(2);
  expect(textOf(model.requests[0][1])).toBe(
    "New task:\nHow many?\n\nThe value that you pass to final_answer must fit this JSON schema (a dict for an object, a list for an array):\n" +
      '{"type":"number","description":"A count."}',
  );
  expect(lastSeen(1)).toBe(
    "Error:\nThe final answer does not fit the schema that the task asks for: answer: Invalid input: expected number, received string\n" +
      "Now let's retry: take care not to repeat previous errors! If several attempts have failed, try a completely different approach.",
  );
});

test("checks of the final answer: a falsy one, a reason, an exception, an async one", async () => {
  const verdicts: (() => boolean | string | Promise<boolean | string>)[] = [
    () => false,
    () => "too small",
    () => {
      throw new Error("cannot be");
    },
    async () => true,
  ];
  const isGood = (answer: unknown, memory: unknown): boolean | string | Promise<boolean | string> => {
    expect(memory).toBe(agent.memory);
    expect(answer).toBe(1);
    return verdicts.shift()!();
  };
  const { agent, lastSeen } = setUp(Array(4).fill(code("final 1")), { finalAnswerChecks: [isGood] });
  expect(await agent.run("Go")).toBe(1);
  const firstLine = (request: number): string => lastSeen(request).split("\n")[1];
  expect([1, 2, 3].map(firstLine)).toEqual([
    "The final answer was refused by the check 'isGood'.",
    "The final answer was refused by the check 'isGood': too small",
    "The final answer was refused by the check 'isGood': cannot be",
  ]);
});

test("after the last step the model is asked once more", async () => {
  const { agent, model } = setUp([code("x = 5"), code("pass"), "It is 7."], { maxSteps: 2 });
  const result = await agent.run("How many?", { returnFullResult: true });
  expect(result).toMatchObject({ output: "It is 7.", state: "max_steps", error: { code: "max_steps" } });
  expect(result.error?.message).toBe("The run used all its 2 steps without a final answer.");
  expect(result.steps.map((step) => step.type)).toEqual(["task", "action", "action", "action", "final_answer"]);
  expect(textOf(model.requests[2][0])).toBe(
    "An assistant tried to solve a task and ran out of steps before it gave an answer. You give the answer in its place, from what it found.\nHere is its record:",
  );
  expect(textOf(model.requests[2].at(-1)!)).toBe(
    "Observation:\nLast output from code snippet:\nNone\n\nFrom the record above, answer this task as well as it can be answered now:\nHow many?\n\n" +
      "Write only the answer: no thoughts, no code.",
  );
  expect(await setUp([code("pass"), "7"], { maxSteps: 1 }).agent.run("How many?")).toBe("7");
  expect(await setUp(["3"]).agent.run("How many?", { maxSteps: 0, schema: z.number() })).toBe(3);
});

test("a forced answer passes the schema too", async () => {
  const { agent } = setUp([code("pass"), "no idea"], { maxSteps: 1 });
  const error = await caught(agent.run("How many?", { schema: z.number() }));
  expect(error).toMatchObject({ name: "AgentMaxStepsError", code: "max_steps_answer_refused" });
  expect(error.message).toBe(
    "The run used all its 1 steps, and its last answer is not acceptable: The final answer does not fit the schema that the task asks for: " +
      "answer: Invalid input: expected number, received string",
  );
});

test("a model that fails ends the run", async () => {
  const { agent } = setUp([new Error("no connection")]);
  expect(await caught(agent.run("Go"))).toMatchObject({
    name: "AgentGenerationError",
    code: "generation_failed",
    message: "The model gave no answer: no connection",
  });
  const again = setUp([new Error("no connection")]);
  const result = await again.agent.run("Go", { returnFullResult: true });
  expect(result).toMatchObject({ output: null, state: "failed", error: { code: "generation_failed" } });
  const streamed = setUp([new Error("no connection")]);
  const events = await eventsOf(streamed.agent.stream("Go"));
  expect(events.map((event) => event.type)).toEqual(["run.start", "step.start", "step.end", "error", "run.end"]);
});

test("limits of tokens and of time", async () => {
  const spent = setUp(
    [
      { text: code("pass"), usage },
      { text: code("pass"), usage },
    ],
    { limits: { maxTokens: 150 } },
  );
  const result = await spent.agent.run("Go", { returnFullResult: true });
  expect(result).toMatchObject({ state: "limit", usage: { inputTokens: 200, outputTokens: 20 } });
  expect(result.error).toMatchObject({
    code: "token_limit",
    message: "The run has used 220 tokens; its limit is 150.",
  });
  const slow = setUp([code("hang")], { limits: { maxTimeMs: 50 } });
  expect(await caught(slow.agent.run("Go"))).toMatchObject({
    code: "time_limit",
    message: "The run took longer than its limit of 50 ms.",
  });
  expect(slow.agent.memory.actionSteps()[0].error?.code).toBe("time_limit");
});

test("a time that no timer can wait for is no limit", async () => {
  const { agent } = setUp([{ text: code("final 1"), delayMs: 20 }], {
    limits: { maxTimeMs: Number.POSITIVE_INFINITY },
  });
  expect(await agent.run("Go")).toBe(1);
});

test("interrupt and signal stop the program that is running", async () => {
  const { agent } = setUp([code("x = 5"), code("hang"), code("final x")]);
  const events: AgentEvent[] = [];
  for await (const event of agent.stream("Go")) {
    events.push(event);
    if (event.type === "stdout") agent.interrupt("the user left");
  }
  expect(events.at(-1)).toMatchObject({
    type: "run.end",
    result: {
      state: "interrupted",
      output: null,
      error: { code: "interrupted", message: "The run was interrupted: the user left" },
    },
  });
  expect(await agent.run("Go on", { reset: false })).toBe(5);

  const controller = new AbortController();
  const aborted = setUp([{ text: code("pass"), delayMs: 1000 }]);
  const run = aborted.agent.run("Go", { signal: controller.signal });
  setTimeout(() => controller.abort(new Error("time for lunch")), 20);
  expect(await caught(run)).toMatchObject({ code: "interrupted", message: "The run was interrupted: time for lunch" });
});

test("leaving the loop over the events early stops the run", async () => {
  let reason: unknown;
  const { agent } = setUp(
    [code("wait")],
    {},
    {
      wait: ({ signal, print }) => {
        signal.addEventListener("abort", () => {
          reason = signal.reason;
        });
        print("waiting");
        return new Promise(() => undefined);
      },
    },
  );
  for await (const event of agent.stream("Go")) if (event.type === "stdout") break;
  expect(reason).toMatchObject({ code: "run_over" });
});

test("reset: false goes on with memory and variables; a new run starts clean", async () => {
  const { agent, executors, model } = setUp([code("x = 5"), code("final 1"), code("final x"), code("final x")]);
  await agent.run("First");
  expect(await agent.run("Second", { reset: false })).toBe(5);
  expect(model.requests[2].map((message) => message.role)).toEqual([
    "system",
    "user",
    "assistant",
    "user",
    "assistant",
    "user",
  ]);
  expect(await agent.run("Third")).toBe(null);
  expect(executors.map((executor) => executor.isDisposed)).toEqual([true, false]);
  await agent.dispose();
  expect(executors[1].isDisposed).toBe(true);
});

test("one agent serves concurrent runs, each with a memory and an executor of its own", async () => {
  const { agent, executors } = setUp([], {
    model: {
      modelId: "echo",
      async *stream(messages) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        yield { type: "text", text: code(textOf(messages[1]).includes("one") ? "final 1" : "final 2") };
      },
      generate: () => Promise.reject(new Error("not used")),
    },
  });
  expect(await Promise.all([agent.run("one"), agent.run("two"), agent.run("one")])).toEqual([1, 2, 1]);
  expect(executors.length).toBe(3);
  expect(agent.memory.steps.length).toBe(3);
});

test("one executor object without fresh() serves one run at a time", async () => {
  const executor = new TableExecutor(programs);
  const { agent } = setUp([{ text: code("final 1"), delayMs: 20 }, code("final 1")], { executor });
  const first = agent.run("Go");
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await caught(agent.run("Go"))).toMatchObject({ code: "executor_busy" });
  expect(await first).toBe(1);
  expect(await agent.run("Go")).toBe(1);
  expect(executor.isDisposed).toBe(false);
});

test("additionalArgs become variables, and the task names them", async () => {
  const { agent, model } = setUp([code("final x")]);
  expect(await agent.run("Use x", { additionalArgs: { x: { a: [1, "two", null] } } })).toEqual({ a: [1, "two", null] });
  expect(textOf(model.requests[0][1])).toBe(
    "New task:\nUse x\n\nThese variables are already defined and hold values for the task:\nx = {'a': [1, 'two', None]}",
  );
  expect(await caught(agent.run("Go", { additionalArgs: { "a b": 1 } }))).toMatchObject({
    code: "additional_args_name_invalid",
    message: "additionalArgs: 'a b' cannot be a Python variable; wanted an identifier that is no keyword.",
  });
  expect((await caught(agent.run("Go", { additionalArgs: { final_answer: 1 } }))).message).toBe(
    "additionalArgs: 'final_answer' is the name of a tool or managed agent; choose another.",
  );
});

test("a tool that needs approval waits for a decision", async () => {
  const asked: ApprovalRequest[] = [];
  const pay = tool({
    name: "pay",
    description: "Pays.",
    inputs: { amount: { type: "number" } },
    needsApproval: ({ amount }) => Number(amount) > 10,
    execute: ({ amount }) => `paid ${amount}`,
  });
  const more: Record<string, TableProgram> = {
    "pay 5": async ({ call, print }) => print(await call("pay", [5])),
    "pay 50": async ({ call, print }) => print(await call("pay", [50])),
  };
  const decisions = [{ approved: false, reason: "too much" }, true];
  const approve = (request: ApprovalRequest) => {
    asked.push(request);
    return decisions.shift()!;
  };
  const entries = [code("pay 5"), code("pay 50"), code("pay 50"), code("final 1")];
  const { agent, lastSeen } = setUp(entries, { tools: [pay], approve }, more);
  await agent.run("Pay");
  expect(lastSeen(1)).toBe("Observation:\nExecution logs:\npaid 5\nLast output from code snippet:\nNone");
  expect(lastSeen(2).split("\n").slice(0, 4)).toEqual([
    "Error:",
    "Traceback (most recent call last):",
    "  ...",
    "PermissionError: the call of pay() was not approved: too much",
  ]);
  expect(lastSeen(3)).toBe("Observation:\nExecution logs:\npaid 50\nLast output from code snippet:\nNone");
  expect(asked[0]).toMatchObject({ toolName: "pay", args: { amount: 50 }, stepNumber: 2, agentName: "agent" });
  expect(agent.memory.actionSteps()[1].error).toMatchObject({ name: "AgentToolCallError", code: "tool_call_denied" });
  const alone = setUp([code("pay 50"), code("final 1")], { tools: [pay] }, more);
  await alone.agent.run("Pay");
  expect(alone.lastSeen(1)).toContain(
    "PermissionError: the call of pay() was not approved: nobody is here to approve it",
  );
});

test("callbacks see each step; one that fails is a log event", async () => {
  const seen: string[] = [];
  const { agent } = setUp([code("pass"), code("final 1")], {
    stepCallbacks: {
      task: (step) => seen.push(step.task),
      action: (step, run) => {
        seen.push(`${step.stepNumber} of ${run.memory.steps.length}`);
        if (step.stepNumber === 1) throw new Error("oops");
      },
      final_answer: [(step) => seen.push(String(step.output)), async () => seen.push("and the second")],
    },
  });
  const events = await eventsOf(agent.stream("Go"));
  expect(seen).toEqual(["Go", "1 of 2", "2 of 3", "1", "and the second"]);
  expect(events.filter((event) => event.type === "log")).toMatchObject([
    { message: "A callback for steps of type action failed: oops", stepNumber: 1 },
  ]);
});

test("planning: a first plan, and a revised one after the interval", async () => {
  const entries = [
    "Facts.\n## Plan\n1. Look.",
    code("pass"),
    code("pass"),
    "Facts 2.\n## Plan\n1. End.",
    code("final 1"),
  ];
  const { agent, model } = setUp(entries, { planningInterval: 2, maxSteps: 5 });
  const events = await eventsOf(agent.stream("Go"));
  const plans = events.filter((event) => event.type === "plan");
  expect(plans.map((event) => event.plan)).toEqual([
    "Here are the facts that I know and the plan that I will follow to solve the task:\n\nFacts.\n## Plan\n1. Look.",
    "Here are the facts that I know by now and my revised plan:\n\nFacts 2.\n## Plan\n1. End.",
  ]);
  expect(model.requestOptions.map((options) => options.stop?.[0])).toEqual([
    "<end_plan>",
    "</code>",
    "</code>",
    "<end_plan>",
    "</code>",
  ]);
  expect(model.requests[1].map((message) => message.role)).toEqual(["system", "user", "assistant", "user"]);
  const revision = model.requests[3].map(textOf).join("\n");
  expect(revision).toContain("3 steps are left, so plan for no more than that.");
  expect(revision).not.toContain("1. Look.");
  expect(revision).not.toContain("Thought: next.");
});

test("what is printed is cut in the middle", async () => {
  const { agent, lastSeen } = setUp(
    [code("long"), code("final 1")],
    { maxPrintOutputsLength: 10 },
    {
      long: ({ print }) => print("abcdefghijklmnopqrstuvwxyz"),
    },
  );
  await agent.run("Go");
  expect(lastSeen(1)).toBe(
    "Observation:\nExecution logs:\nabcde\n..._This content has been truncated to stay below 10 characters_...\nwxyz\nLast output from code snippet:\nNone",
  );
});

test("streamOutputs: false asks for whole answers; half a program at the length limit is not run", async () => {
  const whole = setUp([code("final 1")], { streamOutputs: false });
  const types = (await eventsOf(whole.agent.stream("Go"))).map((event) => event.type);
  expect(types).not.toContain("model.delta");
  expect(types).toContain("model.end");
  const cut = setUp([{ text: "T\n<code>\nfinal", finishReason: "length" }, code("final 1")]);
  expect(await cut.agent.run("Go")).toBe(1);
  expect(cut.agent.memory.actionSteps()[0].error?.code).toBe("answer_cut_off");
});

test("wrong options are refused at once", async () => {
  const model = new ScriptedModel([]);
  const refusal = (options: object): string => {
    try {
      new CodeAgent({ model, ...options } as CodeAgentOptions);
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(refusal({ model: "gpt" })).toBe(
    "CodeAgent: wanted options.model to be a model or a function (messages, options) => text, got string.",
  );
  expect(refusal({ maxSteps: -1 })).toBe("maxSteps: wanted a whole number of at least 0, got -1.");
  expect(refusal({ limits: { maxTimeMs: -5 } })).toBe("limits.maxTimeMs: wanted a number above 0, got -5.");
  expect(refusal({ limits: { maxTokens: Number.NaN } })).toBe("limits.maxTokens: wanted a number above 0, got NaN.");
  expect(refusal({ executor: "moon" })).toBe(
    'executor: wanted "local", "cpython", "pyodide", "docker", "e2b", an executor, or a function that makes one, got "moon".',
  );
  expect(refusal({ name: "my agent" })).toBe(
    "agent 'my agent': the name must be a Python identifier (letters, digits and underscores, no digit first), such as 'my_agent'.",
  );
  expect(await caught(new CodeAgent({ model }).run("  "))).toMatchObject({
    code: "task_invalid",
    message: "run(): wanted a task, got an empty text.",
  });
});
