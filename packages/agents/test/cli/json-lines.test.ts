import { expect, test } from "vitest";
import { toEventLine, toJsonText, toResultLine } from "../../src/cli/json-lines.ts";
import { AgentExecutionError, AgentError } from "../../src/errors.ts";
import { ActionStep, FinalAnswerStep } from "../../src/memory/steps.ts";

const cycle: unknown[] = [1];
cycle.push(cycle);

test.each<[name: string, value: unknown, text: string]>([
  ["plain data", { a: [1, "x\n", null, true], b: undefined }, '{"a":[1,"x\\n",null,true]}'],
  ["an int of any size", 2n ** 70n, "1180591620717411303424"],
  ["numbers that JSON has not", [Number.NaN, Number.POSITIVE_INFINITY], '["NaN","Infinity"]'],
  ["bytes", new Uint8Array([1, 2]), '{"$bytes":"AQI="}'],
  ["a date", new Date(0), '"1970-01-01T00:00:00.000Z"'],
  ["a map with text keys", new Map([["a", 1]]), '{"a":1}'],
  ["a map with other keys", new Map([[1, "a"]]), '[[1,"a"]]'],
  ["a set", new Set([1]), "[1]"],
  ["an error of ours", new AgentError("No.", { code: "no" }), '{"type":"AgentError","code":"no","message":"No."}'],
  ["another error", new TypeError("No."), '{"type":"TypeError","message":"No."}'],
  ["a cycle", cycle, '[1,"..."]'],
  ["a half surrogate", "\ud83d", '"\\ud83d"'],
  ["nothing", undefined, "null"],
])("%s", (_, value, text) => {
  expect(toJsonText(value)).toBe(text);
});

test("no code of a stranger is called", () => {
  const hostile = {
    get boom(): string {
      throw new Error("called");
    },
    toJSON: () => "called",
    kept: 1,
  };
  expect(toJsonText(hostile)).toBe('{"toJSON":"() => \\"called\\"","kept":1}');
});

const timing = { startedAt: 1000, endedAt: 3000, durationMs: 2000 };
const usage = { inputTokens: 3, outputTokens: 4 };

test("a step goes out without the messages of its request", () => {
  const step = new ActionStep(1, timing);
  step.modelInputMessages = [{ role: "user", content: "long" }];
  step.modelOutput = "<code>x</code>";
  step.codeAction = "x";
  step.error = new AgentExecutionError("NameError: x", { code: "execution_failed" });
  const origin = { runId: "r", stepNumber: 1, agentName: "agent", agentPath: ["agent"], at: 5 };
  const line = toEventLine({ ...origin, type: "step.end", step, durationMs: 2000, usage });
  expect(JSON.parse(line)).toEqual({
    ...origin,
    type: "step.end",
    durationMs: 2000,
    usage,
    step: {
      stepNumber: 1,
      timing,
      modelOutput: "<code>x</code>",
      codeAction: "x",
      observations: null,
      actionOutput: null,
      error: { type: "AgentExecutionError", code: "execution_failed", message: "NameError: x" },
      usage: null,
      isFinalAnswer: false,
    },
  });
});

test("the last line is the result", () => {
  const steps = [new ActionStep(1, timing), new FinalAnswerStep(7n)];
  expect(toResultLine({ output: 7n, state: "success", steps, usage, timing })).toBe(
    '{"type":"result","state":"success","output":7,"steps":1,"usage":{"inputTokens":3,"outputTokens":4},"durationMs":2000,"error":null}',
  );
});
