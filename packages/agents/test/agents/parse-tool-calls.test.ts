import { expect, test } from "vitest";
import { parseToolCalls } from "../../src/agents/parse-tool-calls.ts";
import { repairArguments } from "../../src/agents/repair-arguments.ts";
import type { JsonSchema } from "../../src/tools/json-schema.ts";
import { tool } from "../../src/tools/tool.ts";

const isTool = (name: string): boolean => ["search", "final_answer"].includes(name);
const callsIn = (text: string) =>
  parseToolCalls(text, isTool, "call").map(({ name, arguments: given }) => [name, given]);

test.each([
  ["a bare object", '{"name": "search", "arguments": {"q": "a"}}'],
  ["a thought and a fence", 'I search.\n```json\n{"name": "search", "arguments": {"q": "a"}}\n```'],
  ["tags", '<tool_call>{"name": "search", "arguments": {"q": "a"}}</tool_call>'],
  ["other keys", '{"tool": "search", "parameters": {"q": "a"}}'],
  ["a list", '[TOOL_CALLS] [{"name": "search", "arguments": {"q": "a"}}]'],
  [
    "the form of the services",
    '{"tool_calls": [{"type": "function", "function": {"name": "search", "arguments": {"q": "a"}}}]}',
  ],
  ["the name in the tag", '<function=search>{"q": "a"}</function>'],
  ["an action", 'Action: {"action": "search", "action_input": {"q": "a"}}'],
  ["text with brackets before it", 'The set {a, b} [1] says "{": {"name": "search", "arguments": {"q": "a"}}'],
])("a call as %s", (_, text) => {
  expect(callsIn(text)).toEqual([["search", { q: "a" }]]);
});

test("several calls, braces within strings, data that is no call", () => {
  expect(
    callsIn(
      '{"name": "search", "arguments": {"q": "}{\\""}} {"name": "Anna", "age": 3} {"name": "final_answer", "arguments": {"answer": [1]}}',
    ),
  ).toEqual([
    ["search", { q: '}{"' }],
    ["final_answer", { answer: [1] }],
  ]);
  expect(parseToolCalls('{"name": "serch", "arguments": {}}', isTool, "call_4")).toEqual([
    { id: "call_4_1", name: "serch", arguments: {} },
  ]);
});

test("text without a call is refused, also endless brackets", () => {
  expect(() => callsIn('{"answer": 3}')).toThrow(
    "Your answer has no tool call, so nothing was done.\nYour answer was:\n",
  );
  const startedAt = performance.now();
  expect(() => callsIn("[".repeat(200_000))).toThrow("Your answer has no tool call");
  expect(performance.now() - startedAt).toBeLessThan(2000);
});

const definitionOf = (inputs: JsonSchema) =>
  tool({ name: "f", description: "F.", inputs, execute: () => null }).definition;
const mixed = definitionOf({
  type: "object",
  properties: {
    count: { type: "integer" },
    on: { type: "boolean" },
    text: { type: "string" },
    list: { type: "array" },
    maybe: { type: ["number", "null"] },
    any: {},
    either: { anyOf: [{ type: "string" }, { type: "integer" }] },
  },
});

test("what can mean one thing only is mended", () => {
  expect(
    repairArguments(mixed, { count: "3", on: "True", text: "3", list: "[1]", maybe: "none", any: "3", either: "3" }),
  ).toEqual({ count: 3, on: true, text: "3", list: [1], maybe: null, any: "3", either: "3" });
  expect(repairArguments(mixed, '{"count": 1}')).toEqual({ count: 1 });
  expect(repairArguments(mixed, { arguments: { count: "1" } })).toEqual({ count: 1 });
  expect(repairArguments(mixed, null)).toEqual({});
  expect(repairArguments(definitionOf({ city: { type: "string" } }), "Paris")).toEqual({ city: "Paris" });
});

test("what is unclear stays as it is, and what cannot be arguments is refused", () => {
  expect(repairArguments(mixed, { count: "three", on: "yes", list: "1, 2" })).toEqual({
    count: "three",
    on: "yes",
    list: "1, 2",
  });
  expect(() => repairArguments(mixed, "count = 3")).toThrow(
    'f() wants its arguments as a JSON object with the keys count, on, text, list, maybe, any, either; got "count = 3"',
  );
});
