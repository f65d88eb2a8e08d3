import { expect, test } from "vitest";
import { parsePythonLiteral } from "../../src/agents/python-literal.ts";
import { parseToolCalls, toToolName } from "../../src/agents/parse-tool-calls.ts";
import { repairArguments, repairFinalAnswer } from "../../src/agents/repair-arguments.ts";
import type { JsonSchema } from "../../src/tools/json-schema.ts";
import { FinalAnswerTool } from "../../src/tools/final-answer.ts";
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

const fence = "```";

test.each([
  [
    "a dict of Python",
    "{'name': 'search', 'arguments': {'q': \"it's\", 'n': None, 'on': True, 'few': (1, -2.5e1,)}}",
    { q: "it's", n: null, on: true, few: [1, -25] },
  ],
  ["another word for the arguments", '{"tool": "search", "tool_input": {"q": "x"}}', { q: "x" }],
  ["parameters in tags", "<function=search>\n<parameter=q>\nx\ny\n</parameter>\n</function>", { q: "x\ny" }],
  [
    "tags of Claude",
    '<function_calls>\n<invoke name="search">\n<parameter name="q">x</parameter>\n</invoke>',
    { q: "x" },
  ],
  ["a name before its arguments", '[TOOL_CALLS]search{"q": "x"}', { q: "x" }],
  ["marks between them", '[TOOL_CALLS]search[ARGS]{"q": "x"}', { q: "x" }],
  [
    "DeepSeek's marks",
    `<｜tool▁call▁begin｜>function<｜tool▁sep｜>search\n${fence}json\n{"q": "x"}\n${fence}<｜tool▁call▁end｜>`,
    { q: "x" },
  ],
  [
    "a channel of gpt-oss",
    '<|channel|>commentary to=functions.search <|constrain|>json<|message|>{"q": "x"}<|call|>',
    { q: "x" },
  ],
  [
    "ReAct with an object",
    'Thought: I look.\nAction: search\nAction Input: {"q": "x"}\nObservation: made up',
    { q: "x" },
  ],
  ["ReAct with text", "Thought: I look.\nAction: search\nAction Input: x and y", "x and y"],
  ["Python", '[search(q="x", n=[1, {"a": None}])]', { q: "x", n: [1, { a: null }] }],
  ["a name with a prefix", '{"name": "functions.search", "arguments": {"q": "x"}}', { q: "x" }],
  [
    "a thought of another call",
    '<think>{"name": "final_answer", "arguments": {}}</think>\n{"name": "search", "arguments": {"q": "x"}}',
    { q: "x" },
  ],
])("calls as text: %s", (_, answer, given) => {
  expect(callsIn(answer)).toEqual([["search", given]]);
});

test.each([
  "I would call search(q='x') now.",
  "search(q=open('x'))",
  '<think>{"name": "search", "arguments": {}}',
  "Action: think about it\nThe answer is {'a': 1}",
])("no call: %s", (answer) => {
  expect(() => callsIn(answer)).toThrow("Your answer has no tool call");
});

test("several calls in Python are several calls", () => {
  expect(callsIn("search(q='x')\nfinal_answer(answer=[1])")).toEqual([
    ["search", { q: "x" }],
    ["final_answer", { answer: [1] }],
  ]);
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
  // Would take hours if each bracket were tried.
  expect(() => callsIn("[".repeat(200_000))).toThrow("Your answer has no tool call");
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

test("names and forms that can mean one thing only", () => {
  const definition = definitionOf({
    type: "object",
    properties: { max_results: { type: "integer" }, query: { type: "string" } },
  });
  expect(repairArguments(definition, { maxResults: "3", Query: "x" })).toEqual({ max_results: 3, query: "x" });
  expect(repairArguments(definition, "{'query': 'it\\'s', 'max_results': 3}")).toEqual({
    query: "it's",
    max_results: 3,
  });
  // Given twice: the schema says what is wrong.
  expect(repairArguments(definition, { maxResults: 3, max_results: 4 })).toEqual({ maxResults: 3, max_results: 4 });
  expect(repairArguments(definition, { maxResults: 3, MaxResults: 4 })).toEqual({ maxResults: 3, MaxResults: 4 });
  expect(toToolName(" functions.search ", isTool)).toBe("search");
  expect(toToolName("tools/search()", isTool)).toBe("search");
  expect(toToolName("research", isTool)).toBe("research");
});

test("the final answer has one argument, whatever it is called", () => {
  const { definition } = new FinalAnswerTool();
  expect(repairFinalAnswer(definition, { answer: 1 })).toEqual({ answer: 1 });
  expect(repairFinalAnswer(definition, { result: 1 })).toEqual({ answer: 1 });
  expect(repairFinalAnswer(definition, { city: "Bern", people: 2 })).toEqual({ answer: { city: "Bern", people: 2 } });
  expect(repairFinalAnswer(definition, "It is 1.")).toEqual({ answer: "It is 1." });
  expect(repairFinalAnswer(definition, {})).toEqual({});
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

test("literals of Python", () => {
  const texts = [
    "{}",
    "[]",
    "()",
    "'a\\n\\x41\\u00e9\\q'",
    '"""a\n"b"""',
    "-1.5e3",
    "[1, [2, {'a': (None,)}],]",
    "False",
  ];
  expect(texts.map(parsePythonLiteral)).toEqual([
    {},
    [],
    [],
    "a\nAé\\q",
    'a\n"b',
    -1500,
    [1, [2, { a: [null] }]],
    false,
  ]);
  const others = [
    "",
    "{",
    "[1",
    "{'a'}",
    "{1: 2}",
    "'a",
    "'a\nb'",
    "[1 2]",
    "f(1)",
    "1 + 1",
    "nan",
    "[".repeat(100_000),
  ];
  expect(others.map(parsePythonLiteral)).toEqual(others.map(() => undefined));
  expect(Object.keys(parsePythonLiteral("{'__proto__': 1}") as object)).toEqual(["__proto__"]);
});
