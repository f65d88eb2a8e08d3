// Pictures that tools give: handles in Python, media again for other tools and in the answer.

import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { ToolCallingAgent } from "../../src/agents/tool-calling-agent.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { fromHandles, isMedia, type Media, MediaShelf } from "../../src/tools/media.ts";
import { toStandardTypes } from "../../src/tools/json-schema.ts";
import { tool } from "../../src/tools/tool.ts";

const picture: Media = { type: "image", mimeType: "image/png", data: new Uint8Array([1, 2, 3]), name: "a.png" };

const draw = tool({
  name: "draw",
  description: "Draws.",
  inputs: { what: { type: "string" } },
  execute: ({ what }) => ({ what, pictures: [picture] }),
});

const seen: unknown[] = [];
const measure = tool({
  name: "measure",
  description: "Measures a picture.",
  inputs: { picture: { type: "image", description: "The picture." } },
  output: { type: "integer" },
  execute: ({ picture: given }) => {
    seen.push(given);
    return isMedia(given) ? given.data.length : -1;
  },
});

const program = (...lines: string[]): string => `Thought: I go.\n<code>\n${lines.join("\n")}\n</code>`;

test("a program gets a handle, passes it on to a tool, keeps it, and answers with it", async () => {
  const model = new ScriptedModel([
    program(
      "drawn = draw('a snake')",
      "handle = drawn['pictures'][0]",
      "print({key: handle[key] for key in ('type', 'mimeType', 'size', 'name')}, sorted(handle)[0])",
    ),
    program("size = measure(handle)", "final_answer({'size': size, 'picture': handle})"),
  ]);
  await using agent = new CodeAgent({ model, tools: [draw, measure] });
  const { output, steps } = await agent.run("Draw.", { returnFullResult: true });
  expect(output).toEqual({ size: 3, picture });
  expect(seen).toEqual([picture]);
  expect(JSON.stringify(steps)).toContain(
    "{'type': 'image', 'mimeType': 'image/png', 'size': 3, 'name': 'a.png'} handle",
  );
});

test("a model that calls tools natively gets handles too", async () => {
  let handle: unknown;
  const model = new ScriptedModel([
    { toolCalls: [{ id: "1", name: "draw", arguments: { what: "x" } }] },
    (messages) => {
      const last = JSON.stringify(messages.at(-1)?.content);
      handle = { handle: /media-[0-9a-f-]{36}/.exec(last)?.[0] };
      return { toolCalls: [{ id: "2", name: "measure", arguments: { picture: handle } }] };
    },
    { toolCalls: [{ id: "3", name: "final_answer", arguments: { answer: "done" } }] },
  ]);
  await using agent = new ToolCallingAgent({ model, tools: [draw, measure] });
  const { steps } = await agent.run("Draw.", { returnFullResult: true });
  expect(seen.at(-1)).toEqual(picture);
  expect(steps.flatMap((step) => ("toolResults" in step ? step.toolResults.map(({ text }) => text) : [])).at(1)).toBe(
    "3",
  );
});

test("the picture that a member answers with comes to its leader as a handle, not as its bytes", async () => {
  const member = new CodeAgent({
    name: "painter",
    description: "Paints.",
    model: new ScriptedModel([program("final_answer({'picture': draw('a snake')['pictures'][0]})")]),
    tools: [draw],
  });
  let report = "";
  const model = new ScriptedModel([
    program("print(painter('Paint a snake.'))"),
    (messages) => {
      report = JSON.stringify(messages.at(-1)?.content);
      const handle = /media-[0-9a-f-]{36}/.exec(report)?.[0];
      return program(`picture = {'handle': '${handle}'}`, "final_answer([measure(picture), picture])");
    },
  ]);
  await using agent = new CodeAgent({ model, tools: [measure], managedAgents: [member] });
  expect(await agent.run("Draw.")).toEqual([3, picture]);
  const handle = String.raw`{\"type\":\"image\",\"mimeType\":\"image/png\",\"size\":3,\"handle\":\"media-ID\",\"name\":\"a.png\"}`;
  expect(report.replace(/media-[0-9a-f-]{36}/, "media-ID")).toContain(String.raw`{\"picture\":${handle}}`);
});

test("services are told no types of ours", () => {
  expect(toStandardTypes(measure.definition.inputsSchema.json)).toEqual({
    type: "object",
    properties: { picture: { description: "The picture." } },
    required: ["picture"],
    additionalProperties: false,
  });
  expect(toStandardTypes({ anyOf: [{ type: "bytes" }, { type: "array", items: { type: "audio" } }] })).toEqual({
    anyOf: [
      { description: "bytes, as a tool has given it" },
      { type: "array", items: { description: "audio, as a tool has given it" } },
    ],
  });
});

test("a handle of nothing is a ValueError, and what is no media stays as it is", async () => {
  const unknown = "media-00000000-0000-4000-8000-000000000000";
  const model = new ScriptedModel([
    program(
      "try:",
      `    measure({'handle': '${unknown}'})`,
      "except ValueError as error:",
      "    final_answer(str(error))",
    ),
  ]);
  await using agent = new CodeAgent({ model, tools: [measure] });
  expect(await agent.run("Measure.")).toBe(`There is no media ${unknown} (any more).`);
  const plain = { type: "image", list: [1, new Uint8Array([1])], map: new Map([["a", { handle: "x" }]]) };
  expect(new MediaShelf().toHandles(plain)).toBe(plain);
  expect(fromHandles(plain)).toBe(plain);
});

test("the same media has one handle, wherever it is", () => {
  const shelf = new MediaShelf();
  const [a, { deep }] = shelf.toHandles([picture, { deep: new Map([["p", picture]]) }]) as [
    unknown,
    { deep: Map<string, unknown> },
  ];
  expect(deep.get("p")).toEqual(a);
  expect(fromHandles([a, deep])).toEqual([picture, new Map([["p", picture]])]);
});
