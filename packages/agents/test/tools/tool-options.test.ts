// The options of tools, as a program sees them: a code agent with the real engine, models that read their lines.

import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { ApprovalRequest, Approve } from "../../src/agents/options.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { callTool } from "../../src/tools/call-tool.ts";
import type { ToolContext } from "../../src/tools/context.ts";
import { Tool, tool } from "../../src/tools/tool.ts";

type Outcome = { output: unknown; logs: string[]; calls: string[] };

/** Runs one program with the tools. */
async function runProgram(lines: readonly string[], tools: Tool[], approve?: Approve): Promise<Outcome> {
  const model = new ScriptedModel([`Thought: I run it.\n<code>\n${lines.join("\n")}\n</code>`]);
  await using agent = new CodeAgent({ model, tools, approve, maxSteps: 1 });
  const outcome: Outcome = { output: undefined, logs: [], calls: [] };
  for await (const event of agent.stream("Do it.")) {
    if (event.type === "log") outcome.logs.push(event.message);
    if (event.type === "tool.result" && event.name !== "final_answer") {
      outcome.calls.push(event.error === undefined ? event.name : `${event.name}: ${event.error.message}`);
    }
    if (event.type === "final") outcome.output = event.output;
  }
  return outcome;
}

/** A program that gives the result of an expression, or the exception that it ended in. */
const attempt = (expression: string): string[] => [
  "try:",
  `    result = ${expression}`,
  "except Exception as error:",
  "    result = f'{type(error).__name__}: {error}'",
  "final_answer(result)",
];

const path = { type: "object", properties: { path: { type: "string" } }, required: ["path"] };

function deleter(needsApproval: boolean | ((args: Record<string, unknown>) => boolean)) {
  const deleted: unknown[] = [];
  const made = tool({
    name: "delete_file",
    description: "Deletes a file.",
    inputs: path,
    output: { type: "string" },
    needsApproval,
    retries: 2,
    execute: (args) => {
      deleted.push((args as { path: string }).path);
      if (deleted.length < 2) throw new Error("busy");
      return "gone";
    },
  });
  return { made, deleted };
}

test("needsApproval: the call waits for the answer, which is asked for once, also when the call is retried", async () => {
  const { made, deleted } = deleter(true);
  const asked: ApprovalRequest[] = [];
  const { output, calls } = await runProgram(attempt("delete_file('/tmp/a')"), [made], async (request) => {
    await sleep(20);
    expect(deleted).toEqual([]);
    asked.push(request);
    return true;
  });
  expect(output).toBe("gone");
  expect(calls).toEqual(["delete_file"]);
  expect(deleted).toEqual(["/tmp/a", "/tmp/a"]);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    toolName: "delete_file",
    args: { path: "/tmp/a" },
    description: "Deletes a file.",
    stepNumber: 1,
  });
});

test.each<[name: string, approve: Approve | undefined, want: string]>([
  ["no", () => false, "PermissionError: the call of delete_file() was not approved"],
  [
    "no, for a reason",
    async () => ({ approved: false, reason: "it is Friday" }),
    "PermissionError: the call of delete_file() was not approved: it is Friday",
  ],
  [
    "nobody asked",
    undefined,
    "PermissionError: the call of delete_file() was not approved: nobody is here to approve it",
  ],
])("needsApproval: %s", async (_, approve, want) => {
  const { made, deleted } = deleter(true);
  const { output } = await runProgram(attempt("delete_file(path='/tmp/a')"), [made], approve);
  expect(output).toBe(want);
  expect(deleted).toEqual([]);
});

test("needsApproval as a function decides by the arguments, which were checked before", async () => {
  const { made, deleted } = deleter((args) => String(args.path).startsWith("/etc"));
  const asked: unknown[] = [];
  const deny: Approve = ({ args }) => {
    asked.push(args);
    return false;
  };
  expect((await runProgram(attempt("delete_file('/tmp/a')"), [made], deny)).output).toBe("gone");
  expect((await runProgram(attempt("delete_file('/etc/passwd')"), [made], deny)).output).toBe(
    "PermissionError: the call of delete_file() was not approved",
  );
  expect((await runProgram(attempt("delete_file(7)"), [made], deny)).output).toBe(
    "TypeError: delete_file() argument 'path' must be str, not int",
  );
  expect(asked).toEqual([{ path: "/etc/passwd" }]);
  expect(deleted).toEqual(["/tmp/a", "/tmp/a"]);
});

test("timeoutMs: the program gets a TimeoutError, the tool an abort, and each attempt its own time", async () => {
  const aborted: unknown[] = [];
  const slow = tool({
    name: "slow",
    description: "Takes its time.",
    inputs: { type: "object", properties: { ms: { type: "integer" } }, required: ["ms"] },
    timeoutMs: 400,
    retries: 1,
    execute: async (args, { signal }) => {
      signal.addEventListener("abort", () => aborted.push((signal.reason as Error).message));
      await sleep((args as { ms: number }).ms);
      return "done";
    },
  });
  const { output, logs } = await runProgram(attempt("slow(5000)"), [slow]);
  expect(output).toBe("TimeoutError: slow() took longer than 400 ms");
  expect(aborted).toEqual(["slow() took longer than 400 ms", "slow() took longer than 400 ms"]);
  expect(logs).toEqual(["slow() failed (slow() took longer than 400 ms); attempt 2 of 2 follows."]);
  expect((await runProgram(attempt("slow(1)"), [slow])).output).toBe("done");
});

test("retries: failures are logged, the last one is the program's, and a wrong result is one of them", async () => {
  let calls = 0;
  const flaky = tool({
    name: "flaky",
    description: "Fails twice.",
    inputs: { type: "object", properties: { until: { type: "integer" } }, required: ["until"] },
    output: { type: "integer" },
    retries: 2,
    execute: (args) => {
      calls++;
      if (calls === 1) throw Object.assign(new Error("no such key"), { name: "KeyError" });
      return calls < (args as { until: number }).until ? "not yet" : calls;
    },
  });
  const healed = await runProgram(attempt("flaky(3)"), [flaky]);
  expect(healed.output).toBe(3);
  expect(healed.logs).toEqual([
    "flaky() failed (no such key); attempt 2 of 3 follows.",
    "flaky() failed (flaky() returned what its output schema does not allow: the result must be int, not str); attempt 3 of 3 follows.",
  ]);
  calls = 0;
  expect((await runProgram(attempt("flaky(9)"), [flaky])).output).toBe(
    "RuntimeError: flaky() returned what its output schema does not allow: the result must be int, not str",
  );
  expect(calls).toBe(3);
});

test("retries: a mistake in the call is not tried again, and an error keeps its Python name", async () => {
  let calls = 0;
  const strict = tool({
    name: "strict",
    description: "Fails.",
    inputs: path,
    retries: 3,
    execute: () => {
      calls++;
      throw Object.assign(new Error("no such file"), { name: "FileNotFoundError" });
    },
  });
  expect((await runProgram(attempt("strict(1)"), [strict])).output).toBe(
    "TypeError: strict() argument 'path' must be str, not int",
  );
  expect(calls).toBe(0);
  expect((await runProgram(attempt("strict('x')"), [strict])).output).toBe("FileNotFoundError: no such file");
  expect(calls).toBe(4);
});

test("an interrupt ends the waits: for a slow tool, between retries, for an approval", async () => {
  const slow = tool({
    name: "slow",
    description: "Slow.",
    inputs: {},
    execute: () => sleep(600_000, null, { ref: false }),
  });
  const failing = tool({
    name: "failing",
    description: "Fails.",
    inputs: {},
    retries: 9,
    execute: () => {
      throw new Error("no");
    },
  });
  const asking = tool({ name: "asking", description: "Asks.", inputs: {}, needsApproval: true, execute: () => null });
  for (const made of [slow, failing, asking]) {
    const model = new ScriptedModel([`Thought: I call.\n<code>\n${made.name}()\n</code>`]);
    const approve: Approve = () => new Promise(() => undefined);
    await using agent = new CodeAgent({ model, tools: [made], approve });
    const states: string[] = [];
    for await (const event of agent.stream("Do it.")) {
      // Each of the three would last longer than this test may.
      if (event.type === "tool.call") setTimeout(() => agent.interrupt("stop it"), 50);
      if (event.type === "run.end") states.push(event.result.state);
    }
    expect(states).toEqual(["interrupted"]);
  }
});

test("options of a class, and of a documented function; readOnly is kept", async () => {
  class Counter extends Tool {
    readonly name = "count_up";
    readonly description = "Counts.";
    readonly inputs = {};
    override readonly readOnly = true;
    override readonly timeoutMs = 100;
    override readonly needsApproval = (): boolean => this.#count > 0;
    #count = 0;
    execute(): number {
      return ++this.#count;
    }
  }
  const counter = new Counter();
  expect((await runProgram(attempt("[count_up(), count_up()]"), [counter])).output).toBe(
    "PermissionError: the call of count_up() was not approved: nobody is here to approve it",
  );
  expect(counter.readOnly).toBe(true);
  const doubled = tool(double, { readOnly: true, retries: 1, timeoutMs: 50, needsApproval: true });
  expect([doubled.readOnly, doubled.retries, doubled.timeoutMs, doubled.needsApproval]).toEqual([true, 1, 50, true]);
  expect((await runProgram(attempt("double(2)"), [doubled], () => true)).output).toBe(4);
});

/**
 * Doubles a number.
 * @param value The number.
 */
function double(value: number): number {
  return 2 * value;
}

test.each<[options: object, message: string]>([
  [{ timeoutMs: 0 }, "tool 'x': timeoutMs: wanted a number of at least 1, got 0."],
  [{ retries: -1 }, "tool 'x': retries: wanted a number of at least 0, got -1."],
])("%j is refused at definition", (options, message) => {
  const define = (): Tool => tool({ name: "x", description: "X.", inputs: {}, execute: () => null, ...options });
  expect(define).toThrow(expect.objectContaining({ code: "tool_option_invalid", message }));
});

const calledWith = (signal: AbortSignal): ToolContext => ({
  ...{ signal, runId: "run", stepNumber: 1, agentName: "agent" },
  ...{ log: () => undefined, progress: () => undefined },
});

test("timeoutMs: more than timers take is no limit that is over at once", async () => {
  const slow = tool({
    ...{ name: "slow", description: "Waits.", inputs: {}, timeoutMs: 3_000_000_000 },
    execute: () => sleep(20, "done"),
  });
  expect(await callTool(slow, {}, calledWith(new AbortController().signal))).toBe("done");
});

test("setup: in plain JavaScript without a promise, once for calls at the same time, and again after it has failed", async () => {
  let setups = 0;
  class Counter extends Tool {
    readonly name = "counter";
    readonly description = "Counts.";
    readonly inputs = {};
    // What JavaScript lets pass.
    override setup = (() => {
      setups++;
      if (setups === 1) throw new Error("not yet");
    }) as unknown as () => Promise<void>;
    execute(): number {
      return setups;
    }
  }
  const counter = new Counter();
  const context = calledWith(new AbortController().signal);
  await expect(callTool(counter, {}, context)).rejects.toThrow(/^not yet$/);
  expect(await Promise.all([callTool(counter, {}, context), callTool(counter, {}, context)])).toEqual([2, 2]);
  await counter[Symbol.asyncDispose]();
  expect(await callTool(counter, {}, context)).toBe(3);
});

test("an interrupt ends the wait for a setup, and one that fails late does not undo the next", async () => {
  const setups: PromiseWithResolvers<void>[] = [];
  const held = tool({
    ...{ name: "held", description: "Is held.", inputs: {} },
    setup: () => {
      setups.push(Promise.withResolvers<void>());
      return setups.at(-1)!.promise;
    },
    execute: () => setups.length,
  });
  const controller = new AbortController();
  const first = callTool(held, {}, calledWith(controller.signal));
  controller.abort(new Error("enough"));
  await expect(first).rejects.toThrow(/^enough$/);
  const disposed = held[Symbol.asyncDispose]();
  const second = callTool(held, {}, calledWith(new AbortController().signal));
  setups[0].reject(new Error("late"));
  setups[1].resolve();
  await disposed;
  expect(await second).toBe(2);
  expect(await callTool(held, {}, calledWith(new AbortController().signal))).toBe(2);
});
