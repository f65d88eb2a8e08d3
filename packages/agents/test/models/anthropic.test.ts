import { describe, expect, test } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { AnthropicModel, type AnthropicModelOptions } from "../../src/models/anthropic.ts";
import { json, ModelServer, stream, streamAndHang } from "./model-server.ts";

const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];

function modelAt(server: ModelServer, options: Partial<AnthropicModelOptions> = {}): AnthropicModel {
  return new AnthropicModel({
    modelId: "claude-sonnet-4-5",
    apiKey: "sk-ant-0123456789",
    baseURL: server.url,
    retryDelayMs: 1,
    ...options,
  });
}

const event = (type: string, fields: object = {}): string =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;

const begin =
  event("message_start", {
    message: {
      id: "msg_1",
      role: "assistant",
      content: [],
      usage: { input_tokens: 10, cache_creation_input_tokens: 5, cache_read_input_tokens: 20, output_tokens: 1 },
    },
  }) + event("ping");
const startText = (index = 0): string =>
  event("content_block_start", { index, content_block: { type: "text", text: "" } });
const text = (words: string, index = 0): string =>
  event("content_block_delta", { index, delta: { type: "text_delta", text: words } });
const stopBlock = (index = 0): string => event("content_block_stop", { index });
const end = (reason: string): string =>
  event("message_delta", { delta: { stop_reason: reason, stop_sequence: null }, usage: { output_tokens: 15 } }) +
  event("message_stop");
const answer = (words: string): string => begin + startText() + text(words) + stopBlock() + end("end_turn");
const usage = { inputTokens: 35, outputTokens: 15, cachedInputTokens: 20, cacheWriteInputTokens: 5 };

describe("the request", () => {
  test("has the system text apart and the key in its own header", async () => {
    await using server = await ModelServer.start(stream(answer("Hi")));
    await modelAt(server, {
      maxTokens: 50,
      temperature: 0.5,
      stop: ["\n\n", "STOP"],
      promptCache: false,
      extraBody: { top_k: 5 },
    }).generate([
      { role: "system", content: "Be brief." },
      {
        role: "user",
        content: [
          { type: "text", text: "Look" },
          { type: "image", data: Uint8Array.of(137, 80, 78, 71), mediaType: "image/png" },
          { type: "image", url: "https://example.org/a.png" },
        ],
      },
      { role: "assistant", content: "Thought: \n" },
    ]);
    const [request] = server.requests;
    expect(request.path).toBe("/v1/messages");
    expect(request.headers).toMatchObject({ "x-api-key": "sk-ant-0123456789", "anthropic-version": "2023-06-01" });
    expect(request.headers.authorization).toBeUndefined();
    expect(request.body).toEqual({
      model: "claude-sonnet-4-5",
      max_tokens: 50,
      temperature: 0.5,
      stop_sequences: ["STOP"],
      top_k: 5,
      stream: true,
      system: "Be brief.",
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "Look" },
            { type: "image", source: { type: "base64", media_type: "image/png", data: "iVBORw==" } },
            { type: "image", source: { type: "url", url: "https://example.org/a.png" } },
          ],
        },
        { role: "assistant", content: [{ type: "text", text: "Thought:" }] },
      ],
    });
  });

  test("puts all results of tools into the next user message, first", async () => {
    await using server = await ModelServer.start(stream(answer("Hi")));
    const parameters = { type: "object" };
    await modelAt(server, { baseURL: `${server.url}/v1/` }).generate(
      [
        { role: "user", content: "Add" },
        {
          role: "assistant",
          content: "I add.",
          toolCalls: [
            { id: "t1", name: "add", arguments: { a: 1 } },
            { id: "t2", name: "add", arguments: "oops" },
          ],
        },
        { role: "tool-response", content: "3", toolCallId: "t1" },
        { role: "tool-response", content: "", toolCallId: "t2" },
        { role: "user", content: "Go on" },
      ],
      { tools: [{ name: "add", description: "Adds.", parameters }], toolChoice: "required" },
    );
    expect(server.requests[0].path).toBe("/v1/messages");
    expect(server.requests[0].body).toMatchObject({
      max_tokens: 8192,
      tools: [{ name: "add", description: "Adds.", input_schema: parameters }],
      tool_choice: { type: "any" },
      messages: [
        { role: "user", content: [{ type: "text", text: "Add" }] },
        {
          role: "assistant",
          content: [
            { type: "text", text: "I add." },
            { type: "tool_use", id: "t1", name: "add", input: { a: 1 } },
            { type: "tool_use", id: "t2", name: "add", input: { input: "oops" } },
          ],
        },
        {
          role: "user",
          content: [
            { type: "tool_result", tool_use_id: "t1", content: [{ type: "text", text: "3" }] },
            { type: "tool_result", tool_use_id: "t2" },
            { type: "text", text: "Go on" },
          ],
        },
      ],
    });
  });

  test("asks for a format in words", async () => {
    await using server = await ModelServer.start(stream(answer("{}")));
    await modelAt(server).generate(hello, {
      responseFormat: { type: "json_schema", name: "x", schema: { type: "object" } },
    });
    expect(server.requests[0].body.system).toBe(
      'Answer with one JSON value that fits this JSON Schema, and with nothing else:\n{"type":"object"}',
    );
  });
});

describe("the answer", () => {
  test.each([1, 9, 10_000])("is read from pieces of %i bytes", async (pieceBytes) => {
    const events =
      begin +
      event("content_block_start", { index: 0, content_block: { type: "thinking", thinking: "" } }) +
      event("content_block_delta", { index: 0, delta: { type: "thinking_delta", thinking: "Hm 😀" } }) +
      event("content_block_delta", { index: 0, delta: { type: "signature_delta", signature: "abc" } }) +
      stopBlock(0) +
      startText(1) +
      text("Let me ", 1) +
      text("add: 日本", 1) +
      stopBlock(1) +
      event("content_block_start", {
        index: 2,
        content_block: { type: "tool_use", id: "t1", name: "add", input: {} },
      }) +
      event("content_block_delta", { index: 2, delta: { type: "input_json_delta", partial_json: "" } }) +
      event("content_block_delta", { index: 2, delta: { type: "input_json_delta", partial_json: '{"a"' } }) +
      event("content_block_delta", { index: 2, delta: { type: "input_json_delta", partial_json: ":1}" } }) +
      stopBlock(2) +
      event("content_block_start", {
        index: 3,
        content_block: { type: "tool_use", id: "t2", name: "now", input: {} },
      }) +
      stopBlock(3) +
      end("tool_use");
    await using server = await ModelServer.start(stream(events, pieceBytes));
    const toolCalls = [
      { id: "t1", name: "add", arguments: { a: 1 } },
      { id: "t2", name: "now", arguments: {} },
    ];
    const reasoning = [{ provider: "anthropic", block: { type: "thinking", thinking: "Hm 😀", signature: "abc" } }];
    expect(await modelAt(server).generate(hello)).toEqual({
      message: { role: "assistant", content: "Let me add: 日本", reasoning, toolCalls },
      text: "Let me add: 日本",
      reasoning: "Hm 😀",
      toolCalls,
      usage,
      finishReason: "tool_calls",
    });
  });

  test.each([
    ["end_turn", "stop"],
    ["stop_sequence", "stop"],
    ["max_tokens", "length"],
    ["refusal", "content_filter"],
    ["pause_turn", "other"],
  ])("that ended by %s has the finish reason %s", async (reason, finishReason) => {
    await using server = await ModelServer.start(stream(begin + startText() + text("Hi") + end(reason)));
    expect(await modelAt(server).generate(hello)).toMatchObject({ text: "Hi", finishReason });
  });

  test("is cut at stop sequences, with the usage so far", async () => {
    await using server = await ModelServer.start(streamAndHang(begin + startText() + text("one\n") + text("\ntwo")));
    expect(await modelAt(server).generate(hello, { stop: ["\n\n"] })).toMatchObject({
      text: "one",
      finishReason: "stop",
      usage: { inputTokens: 35, outputTokens: 1 },
    });
    expect(await server.waitForAbandoned(1)).toBe(1);
  });

  test("of a server that does not stream is taken as it is", async () => {
    const content = [
      { type: "text", text: "Hi" },
      { type: "tool_use", id: "t1", name: "add", input: { a: 1 } },
    ];
    await using server = await ModelServer.start(
      json({ type: "message", content, stop_reason: "tool_use", usage: { input_tokens: 1, output_tokens: 2 } }),
    );
    expect(await modelAt(server).generate(hello)).toMatchObject({
      text: "Hi",
      toolCalls: [{ id: "t1", name: "add", arguments: { a: 1 } }],
      usage: { inputTokens: 1, outputTokens: 2 },
      finishReason: "tool_calls",
    });
  });
});

describe("failures", () => {
  const overloaded = { type: "error", error: { type: "overloaded_error", message: "Overloaded" } };

  test("overloaded is asked again, as a status and as the first event", async () => {
    await using server = await ModelServer.start(
      json(overloaded, 529),
      stream(begin + event("error", overloaded)),
      stream(answer("Hi")),
    );
    expect(await modelAt(server).generate(hello)).toMatchObject({ text: "Hi", usage });
    expect(server.requests.length).toBe(3);
  });

  test("overloaded in the middle of the answer is told", async () => {
    await using server = await ModelServer.start(
      stream(begin + startText() + text("Half") + event("error", overloaded)),
    );
    await expect(modelAt(server).generate(hello)).rejects.toMatchObject({
      message: `The model "claude-sonnet-4-5" at ${server.host} sent an error in its answer: Overloaded. Gave up after 4 attempts.`,
      code: "model_stream_error",
    });
    expect(server.requests.length).toBe(4);
  });

  test("a wrong key is told at once", async () => {
    const body = { type: "error", error: { type: "authentication_error", message: "invalid x-api-key" } };
    await using server = await ModelServer.start(json(body, 401));
    await expect(modelAt(server).generate(hello)).rejects.toMatchObject({
      message: `The model "claude-sonnet-4-5" at ${server.host} answered 401 Unauthorized: invalid x-api-key. Check the API key (option apiKey or ANTHROPIC_API_KEY).`,
      code: "model_unauthorized",
    });
    expect(server.requests.length).toBe(1);
  });
});
