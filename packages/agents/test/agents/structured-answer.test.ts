import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { textOf } from "../../src/messages.ts";
import { type ScriptedEntry, ScriptedModel } from "../../src/models/scripted.ts";
import { TableExecutor } from "./table-executor.ts";

function setUp(entries: ScriptedEntry[]) {
  const model = new ScriptedModel(entries);
  const executor = new TableExecutor({
    look: ({ print }) => print("seen"),
    "final 1": ({ call }) => call("final_answer", [1]),
  });
  return { model, agent: new CodeAgent({ model, executor, useStructuredOutputsInternally: true }) };
}

test("thought and code come as one object, asked for by a schema", async () => {
  const { agent, model } = setUp(['{"thought": "I look.", "code": "look"}', '{"thought": "End.", "code": "final 1"}']);
  const actions: unknown[] = [];
  for await (const event of agent.stream("Go")) {
    if (event.type === "action.code") actions.push([event.thought, event.code]);
  }
  expect(actions).toEqual([
    ["I look.", "look"],
    ["End.", "final 1"],
  ]);
  expect(model.requestOptions[0]).toEqual({
    responseFormat: {
      type: "json_schema",
      name: "ThoughtAndCode",
      schema: {
        type: "object",
        title: "ThoughtAndCode",
        properties: {
          thought: { type: "string", description: "What you know and what you do next, in one or a few sentences." },
          code: { type: "string", description: "The Python code of the step, without tags or fences around it." },
        },
        required: ["thought", "code"],
        additionalProperties: false,
      },
    },
  });
  expect(model.requests[1].slice(2).map(textOf)).toEqual([
    '{"thought": "I look.", "code": "look"}',
    "Observation:\nExecution logs:\nseen\nLast output from code snippet:\nNone",
  ]);
});

test("the prompt asks for the object and shows it", () => {
  const prompt = setUp([]).agent.systemPrompt;
  expect(prompt).toContain("In each step you write one JSON object with two keys and nothing else:");
  expect(prompt).toContain('"code":"final_answer(\\"Shanghai\\")"}');
  expect(prompt).toContain('1. Always answer with one JSON object that has the keys "thought" and "code";');
  expect(prompt).not.toContain("Thought:");
});

test("tags and fences in the object, and a text with a code block, are read all the same", async () => {
  for (const answer of [
    '{"thought": "End.", "code": "<code>\\nfinal 1\\n</code>"}',
    '{"thought": "End.", "code": "```python\\nfinal 1\\n```"}',
    '```json\n{"thought": "End.", "code": "final 1"}\n```',
    "Thought: end.\n<code>\nfinal 1\n</code>",
  ]) {
    expect(await setUp([answer]).agent.run("Go")).toBe(1);
  }
});

test("what is no object goes back to the model; half of one is never run", async () => {
  const { agent, model } = setUp([
    "I am done.",
    { text: '{"thought": "```python\\nlook', finishReason: "length" },
    '{"thought": "", "code": "final 1"}',
  ]);
  expect(await agent.run("Go")).toBe(1);
  expect(textOf(model.requests[1].at(-1)!).split("\n").slice(0, 5)).toEqual([
    "Error:",
    "Your answer is not the JSON object that is wanted, so nothing was run.",
    "Your answer was:",
    "I am done.",
    "Write one JSON object and nothing else, in this form:",
  ]);
  expect(agent.memory.actionSteps().map((step) => step.error?.code)).toEqual([
    "code_block_missing",
    "answer_cut_off",
    undefined,
  ]);
});
