import { describe, expect, test } from "vitest";
import { addUsage, textOf } from "../../src/messages.ts";
import { AnswerCollector, collectAnswer, type ModelDelta } from "../../src/models/model.ts";

describe("collectAnswer", () => {
  test("of nothing is an empty answer", async () => {
    async function* nothing(): AsyncGenerator<ModelDelta> {}
    expect(await collectAnswer(nothing())).toEqual({
      message: { role: "assistant", content: "" },
      text: "",
      reasoning: "",
      toolCalls: [],
      usage: null,
      finishReason: "other",
    });
  });

  test("passes on the error of its stream", async () => {
    const error = new Error("broken");
    async function* broken(): AsyncGenerator<ModelDelta> {
      yield { type: "text", text: "Half" };
      throw error;
    }
    await expect(collectAnswer(broken())).rejects.toBe(error);
  });

  test("orders tool calls by index", () => {
    const collector = new AnswerCollector();
    collector.add({ type: "tool-call", index: 2, id: "b", name: "second", argumentsDelta: "[1" });
    collector.add({ type: "tool-call", index: 0, id: "a", name: "first", argumentsDelta: " " });
    collector.add({ type: "tool-call", index: 2, argumentsDelta: ",2]" });
    expect(collector.answer().toolCalls).toEqual([
      { id: "a", name: "first", arguments: {} },
      { id: "b", name: "second", arguments: [1, 2] },
    ]);
  });
});

describe("addUsage", () => {
  test.each([
    {
      a: { inputTokens: 1, outputTokens: 2 },
      b: { inputTokens: 10, outputTokens: 20 },
      sum: { inputTokens: 11, outputTokens: 22 },
    },
    {
      a: { inputTokens: 1, outputTokens: 2, cachedInputTokens: 3 },
      b: { inputTokens: 10, outputTokens: 20, reasoningTokens: 4 },
      sum: { inputTokens: 11, outputTokens: 22, cachedInputTokens: 3, reasoningTokens: 4 },
    },
  ])("$a + $b", ({ a, b, sum }) => {
    expect(addUsage(a, b)).toEqual(sum);
    expect(addUsage(b, a)).toEqual(sum);
  });
});

test("textOf joins text parts and leaves pictures out", () => {
  expect(textOf({ role: "user", content: "a" })).toBe("a");
  const picture = { type: "image", url: "https://example.org/a.png" } as const;
  expect(textOf({ role: "user", content: [{ type: "text", text: "a" }, picture, { type: "text", text: "b" }] })).toBe(
    "a\nb",
  );
});
