// The local executor with the real engine, and a code agent on top of it.

import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { AgentEvent } from "../../src/events.ts";
import { type ExecutorTool, FinalAnswerSignal } from "../../src/executors/executor.ts";
import { LocalExecutor } from "../../src/executors/local.ts";
import { textOf } from "../../src/messages.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { tool } from "../../src/tools/tool.ts";

const open: LocalExecutor[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((executor) => executor.dispose()));
});

async function started(tools: ExecutorTool[] = [], options: ConstructorParameters<typeof LocalExecutor>[0] = {}) {
  const executor = new LocalExecutor(options);
  open.push(executor);
  await executor.start({ tools, authorizedImports: ["math"] });
  return executor;
}

const code = (program: string): string => `Thought: next.\n<code>\n${program}\n</code>`;

test("value, output, state, and an error with its traceback", async () => {
  const executor = await started();
  const printed: string[] = [];
  const first = await executor.run("print('hi')\nx = [1, 2]\nx", { onStdout: (text) => printed.push(text) });
  expect(first).toMatchObject({ value: [1, 2], valueRepr: "[1, 2]", stdout: "hi\n", error: null });
  expect(printed.join("")).toBe("hi\n");
  expect((await executor.run("x.append(3)\nlen(x)", {})).value).toBe(3);
  const failed = await executor.run("1 / 0", {});
  expect(failed.error).toMatchObject({ type: "ZeroDivisionError", message: "division by zero" });
  expect(failed.error?.traceback).toContain("ZeroDivisionError: division by zero");
});

test("tools: arguments, results, floats, exceptions by name", async () => {
  const calls: unknown[] = [];
  const echo: ExecutorTool = {
    name: "echo",
    call: async (args, kwargs) => {
      calls.push([args, { ...kwargs }]);
      return 2;
    },
  };
  const price: ExecutorTool = { name: "price", output: { type: "number" }, call: async () => 2 };
  const fail: ExecutorTool = {
    name: "fail",
    call: async () => {
      throw Object.assign(new Error("not there"), { name: "FileNotFoundError" });
    },
  };
  const executor = await started([echo, price, fail]);
  expect((await executor.run("echo('a', [1, None], k={'x': True}), price()", {})).valueRepr).toBe("(2, 2.0)");
  expect(calls).toEqual([[["a", [1, null]], { k: { x: true } }]]);
  const caught = await executor.run("try:\n    fail()\nexcept FileNotFoundError as e:\n    r = str(e)\nr", {});
  expect(caught.value).toBe("not there");
});

test("a final answer ends the program, and no except or finally catches it", async () => {
  const finalAnswer: ExecutorTool = {
    name: "final_answer",
    call: async ([answer]) => {
      throw new FinalAnswerSignal(answer);
    },
  };
  const executor = await started([finalAnswer]);
  const program =
    "try:\n    final_answer({'a': 1})\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')";
  expect(await executor.run(program, {})).toMatchObject({ finalAnswer: { value: { a: 1 } }, stdout: "", error: null });
  expect((await executor.run("1 + 1", {})).finalAnswer).toBe(undefined);
});

test("a program past its time is an error of the program", async () => {
  const executor = await started([], { timeLimitMs: 200 });
  const result = await executor.run("while True:\n    pass", {});
  expect(result.error?.type).toBe("TimeoutError");
  expect((await executor.run("1 + 1", {})).value).toBe(2);
});

test("an aborted program rejects with the reason, and the session goes on", async () => {
  const executor = await started();
  const controller = new AbortController();
  const run = executor.run("x = 5\nwhile True:\n    pass", { signal: controller.signal });
  setTimeout(() => controller.abort(new Error("enough")), 100);
  await expect(run).rejects.toThrow("enough");
  expect((await executor.run("x", {})).value).toBe(5);
});

test("an agent with real Python: tools, errors, variables, a typed answer", async () => {
  const temperature = tool({
    name: "get_temperature",
    description: "Tells the temperature.",
    inputs: z.object({ city: z.string() }),
    output: z.number(),
    execute: ({ city }) => city.length,
  });
  const model = new ScriptedModel([
    code("cities = ['Rome', 'Paris']\nt = {c: get_temperature(c) for c in cities}\nprint(t)"),
    code("get_temperature(town='Rome')"),
    code("get_temperature(12)"),
    code("import os"),
    code("final_answer({'warmest': max(t, key=t.get), 'limit': limit})"),
  ]);
  await using agent = new CodeAgent({ tools: [temperature], model });
  const schema = z.object({ warmest: z.string(), limit: z.number() });
  const answer = await agent.run("Which is warmest?", { additionalArgs: { limit: 7 }, schema });
  expect(answer).toEqual({ warmest: "Paris", limit: 7 });
  const seen = (request: number): string => textOf(model.requests[request].at(-1)!);
  expect(seen(1)).toBe(
    "Observation:\nExecution logs:\n{'Rome': 4.0, 'Paris': 5.0}\nLast output from code snippet:\nNone",
  );
  expect(seen(2)).toContain("TypeError: get_temperature() got an unexpected keyword argument 'town'");
  expect(seen(3)).toContain(
    "TypeError: get_temperature() argument 'city': Invalid input: expected string, received number",
  );
  expect(seen(4)).toContain("os");
  expect(agent.memory.actionSteps().map((step) => step.error?.name)).toEqual([
    undefined,
    "AgentToolCallError",
    "AgentToolCallError",
    "AgentExecutionError",
    undefined,
  ]);
});

test("an agent: interrupt in the middle of a program, go on afterwards, stdout as it comes", async () => {
  const model = new ScriptedModel([
    code("n = 41\nprint('started')\nwhile True:\n    pass"),
    code("final_answer(n + 1)"),
  ]);
  await using agent = new CodeAgent({ model });
  const events: AgentEvent[] = [];
  for await (const event of agent.stream("Go")) {
    events.push(event);
    if (event.type === "stdout") agent.interrupt();
  }
  expect(events.at(-1)).toMatchObject({ type: "run.end", result: { state: "interrupted" } });
  expect(await agent.run("Go on", { reset: false })).toBe(42);
});
