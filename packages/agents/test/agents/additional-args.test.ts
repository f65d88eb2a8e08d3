// Values that come with a task: what the model is told of them, and what the program has.

import { expect, test } from "vitest";
import {
  AgentMemory,
  CodeAgent,
  type MemoryStep,
  type RunResult,
  ScriptedModel,
  textOf,
  tool,
  ToolCallingAgent,
} from "../../src/index.ts";

const code = (program: string): string => `Thought: on.\n<code>\n${program}\n</code>`;

class Point {
  x = 1;
  readonly #hidden = 2;
  get y(): number {
    throw new Error(`nobody asked for ${this.#hidden}`);
  }
}

const cycle: Record<string, unknown> = { a: 1 };
cycle.self = cycle;

const values: Record<string, [value: unknown, told: string, held: string]> = {
  text: ["it's\n", '"it\'s\\n"', 'str "it\'s\\n"'],
  int: [3, "3", "int 3"],
  float: [2.5, "2.5", "float 2.5"],
  "an int of any size": [2n ** 70n, "1180591620717411303424", "int 1180591620717411303424"],
  true: [true, "True", "bool True"],
  null: [null, "None", "NoneType None"],
  undefined: [undefined, "None", "NoneType None"],
  nan: [Number.NaN, "nan", "float nan"],
  list: [[1, ["x", null]], "[1, ['x', None]]", "list [1, ['x', None]]"],
  object: [{ a: { b: false } }, "{'a': {'b': False}}", "dict {'a': {'b': False}}"],
  "names of JavaScript": [
    JSON.parse('{"__proto__": 1, "constructor": 2}'),
    "{'__proto__': 1, 'constructor': 2}",
    "dict {'__proto__': 1, 'constructor': 2}",
  ],
  map: [new Map<unknown, unknown>([[1, "a"]]), "{1: 'a'}", "dict {1: 'a'}"],
  set: [new Set([1, 2]), "[1, 2]", "list [1, 2]"],
  bytes: [new Uint8Array([1, 255]), "<2 bytes>", "bytes b'\\x01\\xff'"],
  date: [new Date(0), "'1970-01-01T00:00:00.000Z'", "str '1970-01-01T00:00:00.000Z'"],
  "an object of a class": [new Point(), "{'x': 1}", "dict {'x': 1}"],
  emoji: ["🎉", "'🎉'", "str '🎉'"],
};

const run = (value: unknown, program = "print(type(v).__name__, repr(v))\nfinal_answer(1)") => {
  const model = new ScriptedModel([code(program)]);
  const agent = new CodeAgent({ model });
  return { model, agent, result: agent.run("Go", { additionalArgs: { v: value }, returnFullResult: true }) };
};

const printedBy = ({ steps }: RunResult): (string | null)[] =>
  steps.flatMap((step: MemoryStep) => (step.type === "action" ? [step.observations] : []));

test.each(Object.keys(values))("a program has %s", async (name) => {
  const [value, told, held] = values[name];
  const { agent, model, result } = run(value);
  await using _ = agent;
  expect(printedBy(await result)).toEqual([`Execution logs:\n${held}`]);
  expect(textOf(model.requests[0][1])).toBe(
    `New task:\nGo\n\nThese variables are already defined and hold values for the task:\nv = ${told}`,
  );
});

test.each([
  ["a function", () => 1, "is a function, which cannot cross: give a number, text, list or plain object"],
  ["a cycle", cycle, "contains itself; only values without cycles can cross"],
  [
    "a regular expression",
    /x/,
    "is an instance of RegExp without data of its own, which cannot cross: give its text or a plain object",
  ],
])("%s is refused by its name, and the agent goes on", async (_, value, why) => {
  const { agent, result } = run(value);
  await using owned = agent;
  const { state, error } = await result;
  expect([state, error?.code]).toEqual(["failed", "additional_args_failed"]);
  expect(error?.message).toBe(`additionalArgs: 'v' ${why}.`);
  await expect(owned.run("Go on", { reset: false })).rejects.toThrow(
    "the script has 1 answer, and answer 2 was asked for",
  );
});

test("long values are told in short, and are whole in the program", async () => {
  const { agent, model, result } = run(
    Array.from({ length: 50_000 }, (_, index) => index),
    "final_answer(sum(v))",
  );
  await using _ = agent;
  expect((await result).output).toBe(1_249_975_000);
  expect(textOf(model.requests[0][1]).length).toBeLessThan(700);
});

test("a picture is a handle that the program passes on, also to a member of the team", async () => {
  const seen: unknown[] = [];
  const look = tool({
    name: "look",
    description: "Looks.",
    inputs: { picture: {} },
    execute: ({ picture }) => void seen.push(picture),
  });
  const picture = { type: "image", mimeType: "image/png", data: new Uint8Array([1, 2, 3]) };
  const member = new CodeAgent({
    name: "viewer",
    description: "Views.",
    tools: [look],
    model: new ScriptedModel([code("look(photo)\nfinal_answer(photo['size'])")]),
  });
  await using lead = new CodeAgent({
    managedAgents: [member],
    tools: [look],
    model: new ScriptedModel([
      code("print(sorted(photo))\nlook(photo)"),
      code('report = viewer("View it", {"photo": photo})\nfinal_answer(photo)'),
    ]),
  });
  expect(await lead.run("Go", { additionalArgs: { photo: picture } })).toEqual(picture);
  expect(lead.memory.actionSteps()[0].observations).toBe(
    "Execution logs:\n['handle', 'mimeType', 'size', 'type']\nLast output from code snippet:\nNone",
  );
  expect(seen).toEqual([picture, picture]);
});

test("an agent that calls tools gives a value by its name", async () => {
  const seen: unknown[] = [];
  const keep = tool({
    name: "keep",
    description: "Keeps.",
    inputs: { value: {}, note: { type: "string" } },
    execute: ({ value, note }) => void seen.push(value, note),
  });
  const rows = [{ a: 1 }, { a: 2 }];
  const model = new ScriptedModel([
    { toolCalls: [{ id: "1", name: "keep", arguments: { value: "rows", note: "the rows" } }] },
    { toolCalls: [{ id: "2", name: "final_answer", arguments: { answer: "kept" } }] },
  ]);
  await using agent = new ToolCallingAgent({ tools: [keep], model });
  expect(await agent.run("Go", { additionalArgs: { rows } })).toBe("kept");
  expect(seen).toEqual([rows, "the rows"]);
  expect(textOf(model.requests[0][1])).toBe(
    "New task:\nGo\n\nThese values are given by name. To pass one to a tool, give its name as the whole argument:\nrows = [{'a': 1}, {'a': 2}]",
  );
});

test("a task that cannot be told ends the run and nothing else", async () => {
  await using agent = new CodeAgent({
    model: new ScriptedModel([code("final_answer(1)")]),
    promptTemplates: {
      additionalArgsNote: () => {
        throw new Error("no words");
      },
    },
  });
  const events: string[] = [];
  for await (const event of agent.stream("Go", { additionalArgs: { v: 1 } })) events.push(event.type);
  expect(events).toEqual(["run.start", "error", "run.end"]);
  expect(await agent.run("Again", { reset: false })).toBe(1);
  expect(AgentMemory.fromJSON(JSON.parse(JSON.stringify(agent.memory))).actionSteps()).toHaveLength(1);
});
