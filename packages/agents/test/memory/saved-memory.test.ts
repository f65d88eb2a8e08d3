import { expect, test } from "vitest";
import { AgentExecutionError, AgentToolCallError } from "../../src/errors.ts";
import { AgentMemory } from "../../src/memory/memory.ts";
import { decodeValue, encodeValue } from "../../src/memory/plain-json.ts";
import { ActionStep, FinalAnswerStep, PlanningStep, SummaryStep, TaskStep } from "../../src/memory/steps.ts";
import type { ChatMessage } from "../../src/messages.ts";

const timing = { startedAt: 1000, endedAt: 1500, durationMs: 500 };

function fullMemory(): AgentMemory {
  const memory = new AgentMemory("You are an agent.");
  const first: ChatMessage[] = [
    { role: "system", content: "You are an agent." },
    {
      role: "user",
      content: [
        { type: "text", text: "Look" },
        { type: "image", data: new Uint8Array([0, 255, 7]), mediaType: "image/png" },
        { type: "image", url: "https://example.org/a.png" },
      ],
    },
  ];
  memory.steps.push(
    new TaskStep("Look", [{ type: "image", data: new Uint8Array([1, 2]), mediaType: "image/jpeg" }]),
    new PlanningStep("1. Look.", { modelInputMessages: first, usage: { inputTokens: 1, outputTokens: 2 }, timing }),
  );
  const program = new ActionStep(1, timing);
  Object.assign(program, {
    modelInputMessages: first,
    modelOutput: "Thought",
    codeAction: "1 / 0",
    toolCalls: [{ id: "call_1", name: "python_interpreter", arguments: "1 / 0" }],
    observations: "Execution logs:\nx",
    observationImages: [{ type: "image", url: "https://example.org/b.png" }],
    error: new AgentExecutionError("ZeroDivisionError: division by zero", { code: "execution_failed" }),
    usage: { inputTokens: 10, outputTokens: 20, cachedInputTokens: 5, reasoningTokens: 3 },
  });
  const calls = new ActionStep(2, timing);
  const call = { id: "a", name: "search", arguments: { q: "x" } };
  Object.assign(calls, {
    modelInputMessages: [...first, { role: "assistant", content: "", toolCalls: [call] }],
    modelOutput: "",
    toolCalls: [call],
    toolResults: [{ id: "a", name: "search", text: "not approved", isError: true }],
    actionOutput: { big: 2n ** 70n, when: new Date(0), bytes: new Uint8Array([9]) },
    error: new AgentToolCallError("not approved", { code: "tool_call_denied" }),
    isFinalAnswer: true,
  });
  const folded = new SummaryStep("Looked.", { replaced: [new TaskStep("Before")], usage: null, timing });
  memory.steps.push(folded, program, calls, new FinalAnswerStep(new Map([[1, Number.NaN]])));
  return memory;
}

test("a memory survives JSON text, with pictures, errors and values of all kinds", () => {
  const memory = fullMemory();
  const text = JSON.stringify(memory);
  const loaded = AgentMemory.fromJSON(JSON.parse(text));
  expect(loaded).toEqual(memory);
  expect(loaded.toMessages()).toEqual(memory.toMessages());
  expect(JSON.stringify(loaded)).toBe(text);
  expect(loaded.actionSteps().map((step) => [step.error?.constructor.name, step.error?.code])).toEqual([
    ["AgentExecutionError", "execution_failed"],
    ["AgentToolCallError", "tool_call_denied"],
  ]);
});

test("a message that several steps were shown stands once", () => {
  const { messages, steps } = fullMemory().toJSON();
  expect(messages.length).toBe(3);
  expect(steps.map((step) => step.modelInput)).toEqual([undefined, [0, 1], undefined, [0, 1], [0, 1, 2], undefined]);
});

test("values that JSON does not know come back as they were", () => {
  const values = [
    -0,
    Number.POSITIVE_INFINITY,
    2n ** 80n,
    undefined,
    new Set([1, "a"]),
    new Map<unknown, unknown>([[{ a: 1 }, [null]]]),
    { $type: "int", value: "3" },
    { nested: { $type: 1 } },
    [[], {}, ""],
  ];
  for (const value of values) expect(decodeValue(JSON.parse(JSON.stringify(encodeValue(value))))).toEqual(value);
  const hostile = JSON.parse('{"__proto__": {"polluted": true}}');
  const back = decodeValue(JSON.parse(JSON.stringify(encodeValue(hostile)))) as object;
  expect(Object.getOwnPropertyNames(back)).toEqual(["__proto__"]);
  const cycle: unknown[] = [1];
  cycle.push(cycle);
  expect(encodeValue(cycle)).toEqual([1, "..."]);
});

test("what is no memory is refused with what was wanted", () => {
  const refusal = (json: unknown): unknown => {
    try {
      return AgentMemory.fromJSON(json);
    } catch (error) {
      return `${(error as { code?: string }).code} ${(error as Error).message}`;
    }
  };
  expect(refusal("{}")).toBe('memory_json_invalid AgentMemory.fromJSON: wanted the memory to be an object, got "{}".');
  expect(refusal({ kind: "memory", version: 2 })).toBe(
    'memory_json_invalid AgentMemory.fromJSON: wanted { kind: "memory", version: 1 }, got {"kind":"memory","version":2}.',
  );
  const saved = fullMemory().toJSON();
  expect(refusal({ ...saved, steps: [{ type: "dream" }] })).toBe(
    'memory_json_invalid AgentMemory.fromJSON: wanted steps of type task, planning, action, summary or final_answer, got "dream".',
  );
  expect(refusal({ ...saved, steps: [{ ...saved.steps[1], modelInput: [7] }] })).toBe(
    "memory_json_invalid AgentMemory.fromJSON: wanted the number of a message, got 7.",
  );
});
