import { describe, expect, test } from "vitest";
import { AgentGenerationError } from "../../src/errors.ts";
import type { ChatMessage } from "../../src/messages.ts";
import type { ModelDelta, ModelOptions } from "../../src/models/model.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { onFakeClock } from "./clock.ts";

const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];

async function deltasOf(model: ScriptedModel, options?: ModelOptions): Promise<ModelDelta[]> {
  const deltas: ModelDelta[] = [];
  for await (const delta of model.stream(hello, options)) deltas.push(delta);
  return deltas;
}

describe("ScriptedModel", () => {
  test("reads its lines in small pieces that break no character", async () => {
    const model = new ScriptedModel(["Hello, 😀😀!"], { chunkSize: 3 });
    expect(await deltasOf(model)).toEqual([
      { type: "text", text: "Hel" },
      { type: "text", text: "lo," },
      { type: "text", text: " 😀😀" },
      { type: "text", text: "!" },
      { type: "finish", reason: "stop" },
    ]);
  });

  test("gives reasoning, tool calls and usage", async () => {
    const toolCalls = [
      { id: "c1", name: "add", arguments: { a: 1, b: [2] } },
      { id: "c2", name: "sub", arguments: "not JSON" },
    ];
    const usage = { inputTokens: 3, outputTokens: 4 };
    const model = new ScriptedModel([{ text: "Let me", reasoning: "I think so", toolCalls, usage }]);
    expect(await model.generate(hello)).toEqual({
      message: { role: "assistant", content: "Let me", toolCalls },
      text: "Let me",
      reasoning: "I think so",
      toolCalls,
      usage,
      finishReason: "tool_calls",
    });
  });

  test("keeps to given pieces and a given finish reason", async () => {
    const model = new ScriptedModel([{ chunks: ["a", "bc"], finishReason: "length" }]);
    expect(await deltasOf(model)).toEqual([
      { type: "text", text: "a" },
      { type: "text", text: "bc" },
      { type: "finish", reason: "length" },
    ]);
  });

  test("honours stop sequences", async () => {
    const model = new ScriptedModel(["x = 1<end_code>more", "x = 1<end_cod"], { chunkSize: 1 });
    expect(await model.generate(hello, { stop: ["<end_code>"] })).toMatchObject({
      text: "x = 1",
      finishReason: "stop",
    });
    expect(await model.generate(hello, { stop: ["<end_code>"] })).toMatchObject({ text: "x = 1<end_cod" });
  });

  test("throws errors of the script and asks its functions", async () => {
    const error = new Error("service down");
    const model = new ScriptedModel([
      error,
      (messages, options) => `${messages.length} ${options.maxTokens}`,
      async () => ({ text: "late" }),
      () => error,
    ]);
    await expect(model.generate(hello)).rejects.toBe(error);
    expect((await model.generate(hello, { maxTokens: 5 })).text).toBe("1 5");
    expect((await model.generate(hello)).text).toBe("late");
    await expect(model.generate(hello)).rejects.toBe(error);
  });

  test("says when the script has run out", async () => {
    const model = new ScriptedModel(["one"]);
    await model.generate(hello);
    const error = await model.generate(hello).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AgentGenerationError);
    expect(error).toMatchObject({
      message: "ScriptedModel: the script has 1 answer, and answer 2 was asked for.",
      code: "script_exhausted",
    });
  });

  test("keeps what it was asked as it was then", async () => {
    const model = new ScriptedModel(["one", "two"]);
    const messages: ChatMessage[] = [{ role: "user", content: [{ type: "text", text: "first" }] }];
    const tools = [{ name: "add", description: "Adds.", parameters: {}, execute: () => 1 }];
    await model.generate(messages, { stop: ["S"], signal: new AbortController().signal, tools });
    (messages[0].content as { type: "text"; text: string }[])[0].text = "changed";
    messages.push({ role: "assistant", content: "one" });
    await model.generate(messages);
    expect(model.requests).toEqual([
      [{ role: "user", content: [{ type: "text", text: "first" }] }],
      [
        { role: "user", content: [{ type: "text", text: "changed" }] },
        { role: "assistant", content: "one" },
      ],
    ]);
    expect(model.requestOptions).toEqual([
      { stop: ["S"], tools: [{ name: "add", description: "Adds.", parameters: {} }] },
      {},
    ]);
  });

  test("is ended by the signal in the middle of a wait, and between pieces", async () => {
    const reason = new Error("enough");
    const slow = new ScriptedModel([{ text: "long", delayMs: 60_000 }]);
    await expect(slow.generate(hello, { signal: abortIn(20, reason) })).rejects.toBe(reason);
    const long = new ScriptedModel(["x".repeat(1_000_000)], { chunkSize: 1 });
    await expect(long.generate(hello, { signal: abortIn(20, reason) })).rejects.toBe(reason);
    await expect(long.generate(hello, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(long.requests.length).toBe(1);
  });

  test("waits before each piece", async () => {
    const model = new ScriptedModel([{ chunks: ["a", "b", "c"], delayMs: 30 }]);
    const times = await onFakeClock(async (now) => {
      const seen: number[] = [];
      for await (const _ of model.stream(hello)) seen.push(now());
      return seen;
    });
    expect(times).toEqual([30, 60, 90, 90]);
  });
});

function abortIn(ms: number, reason: Error): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), ms);
  return controller.signal;
}
