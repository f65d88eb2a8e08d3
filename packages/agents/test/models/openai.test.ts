import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import type { ModelDelta, ModelOptions } from "../../src/models/model.ts";
import { OpenAIModel, type OpenAIModelOptions, OpenAIServerModel } from "../../src/models/openai.ts";
import { chunk, completion, done, json, ModelServer, stream, streamAndHang, usageChunk } from "./model-server.ts";

const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];

function modelAt(server: ModelServer, options: Partial<OpenAIModelOptions> = {}): OpenAIModel {
  return new OpenAIModel({
    modelId: "gpt-4o",
    apiKey: "sk-test-key-123456",
    baseURL: `${server.url}/v1`,
    retryDelayMs: 1,
    ...options,
  });
}

async function deltasOf(model: OpenAIModel, options?: ModelOptions): Promise<ModelDelta[]> {
  const deltas: ModelDelta[] = [];
  for await (const delta of model.stream(hello, options)) deltas.push(delta);
  return deltas;
}

describe("the request", () => {
  test("is a streamed chat completion with the key, the organization and the project", async () => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    const model = modelAt(server, { organization: "org-1", project: "proj-1", headers: { "x-extra": "yes" } });
    await model.generate([
      { role: "system", content: "Be brief." },
      { role: "user", content: [{ type: "text", text: "Hello" }] },
    ]);
    const [request] = server.requests;
    expect(request.method).toBe("POST");
    expect(request.path).toBe("/v1/chat/completions");
    expect(request.headers).toMatchObject({
      authorization: "Bearer sk-test-key-123456",
      "content-type": "application/json",
      "openai-organization": "org-1",
      "openai-project": "proj-1",
      "x-extra": "yes",
    });
    expect(request.body).toEqual({
      model: "gpt-4o",
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: "Hello" },
      ],
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  test("has the options of the model object, then those of the request, then extraBody", async () => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    const model = modelAt(server, { stop: ["A"], temperature: 0.5, maxTokens: 10, extraBody: { seed: 1, top_p: 0.9 } });
    await model.generate(hello);
    await model.generate(hello, { stop: ["B", "C", "D", "E", "F"], temperature: 0, extraBody: { top_p: null, n: 1 } });
    expect(server.requests[0].body).toMatchObject({
      stop: ["A"],
      temperature: 0.5,
      max_tokens: 10,
      seed: 1,
      top_p: 0.9,
    });
    const { stop, temperature, seed, top_p, n } = server.requests[1].body;
    expect({ stop, temperature, seed, top_p, n }).toEqual({
      stop: ["B", "C", "D", "E"],
      temperature: 0,
      seed: 1,
      top_p: undefined,
      n: 1,
    });
  });

  test.each(["o1", "o3-mini", "o4-mini-2025-04-16", "gpt-5", "gpt-5-nano", "openai/gpt-5", "o3:fastest"])(
    "to %s has max_completion_tokens, and no stop and no temperature",
    async (modelId) => {
      await using server = await ModelServer.start(stream(completion("one STOP two")));
      const answer = await modelAt(server, { modelId }).generate(hello, {
        stop: ["STOP"],
        temperature: 1,
        maxTokens: 9,
      });
      const { stop, temperature, max_tokens, max_completion_tokens } = server.requests[0].body;
      expect({ stop, temperature, max_tokens, max_completion_tokens }).toEqual({
        stop: undefined,
        temperature: undefined,
        max_tokens: undefined,
        max_completion_tokens: 9,
      });
      expect(answer.text).toBe("one ");
    },
  );

  test.each(["gpt-4o", "gpt-50", "o-model", "meta-llama/Llama-3.3-70B-Instruct", "olmo-2"])(
    "to %s has max_tokens",
    async (modelId) => {
      await using server = await ModelServer.start(stream(completion("Hi")));
      await modelAt(server, { modelId }).generate(hello, { stop: ["S"], temperature: 1, maxTokens: 9 });
      expect(server.requests[0].body).toMatchObject({ stop: ["S"], temperature: 1, max_tokens: 9 });
    },
  );

  test("offers tools and a response format", async () => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    const closed = {
      type: "object",
      properties: { a: { type: "string" } },
      required: ["a"],
      additionalProperties: false,
    };
    const open = { type: "object", properties: { a: { type: "string" } } };
    const tools = [{ name: "search", description: "Searches.", parameters: open }];
    await modelAt(server).generate(hello, {
      tools,
      toolChoice: "required",
      responseFormat: { type: "json_schema", name: "step", schema: closed },
    });
    await modelAt(server).generate(hello, { responseFormat: { type: "json_schema", name: "step", schema: open } });
    expect(server.requests[0].body).toMatchObject({
      tools: [{ type: "function", function: { name: "search", description: "Searches.", parameters: open } }],
      tool_choice: "required",
      response_format: { type: "json_schema", json_schema: { name: "step", schema: closed, strict: true } },
    });
    expect(server.requests[1].body).toMatchObject({ response_format: { json_schema: { strict: false } } });
    expect(server.requests[1].body.tools).toBeUndefined();
  });

  test("keeps the query of the base URL", async () => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    await modelAt(server, { baseURL: `${server.url}/openai/?api-version=preview` }).generate(hello);
    expect(server.requests[0].path).toBe("/openai/chat/completions?api-version=preview");
  });

  test("goes to OPENAI_BASE_URL with OPENAI_API_KEY by default", async () => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    const { OPENAI_BASE_URL, OPENAI_API_KEY } = process.env;
    process.env.OPENAI_BASE_URL = `${server.url}/v1`;
    process.env.OPENAI_API_KEY = "sk-from-environment\n";
    try {
      const answer = await new OpenAIServerModel({ modelId: "gpt-4o" }).generate(hello);
      expect(answer.text).toBe("Hi");
      await new OpenAIServerModel({ modelId: "gpt-4o", apiKey: "" }).generate(hello);
    } finally {
      restore("OPENAI_BASE_URL", OPENAI_BASE_URL);
      restore("OPENAI_API_KEY", OPENAI_API_KEY);
    }
    expect(server.requests.map((request) => request.headers.authorization)).toEqual([
      "Bearer sk-from-environment",
      undefined,
    ]);
  });
});

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

describe("the conversation", () => {
  const send = async (messages: ChatMessage[], options: ModelOptions = {}): Promise<unknown> => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    await modelAt(server).generate(messages, options);
    return server.requests[0].body.messages;
  };
  const tools = [{ name: "add", description: "Adds.", parameters: { type: "object" } }];
  const called: ChatMessage[] = [
    { role: "user", content: "Add" },
    { role: "assistant", content: "", toolCalls: [{ id: "c1", name: "add", arguments: { a: 1 } }] },
    { role: "tool-response", content: "3", toolCallId: "c1" },
  ];

  test("sends pictures as data URLs or addresses", async () => {
    const sent = await send([
      {
        role: "user",
        content: [
          { type: "text", text: "Look" },
          { type: "image", data: Uint8Array.of(137, 80, 78, 71), mediaType: "image/png" },
          { type: "image", url: "https://example.org/a.png" },
        ],
      },
    ]);
    expect(sent).toEqual([
      {
        role: "user",
        content: [
          { type: "text", text: "Look" },
          { type: "image_url", image_url: { url: "data:image/png;base64,iVBORw==" } },
          { type: "image_url", image_url: { url: "https://example.org/a.png" } },
        ],
      },
    ]);
  });

  test("joins neighbours of one role", async () => {
    const sent = await send([
      { role: "user", content: "a" },
      { role: "tool-response", content: "b" },
      { role: "assistant", content: "c" },
      { role: "tool-call", content: "d" },
      { role: "user", content: "" },
      {
        role: "user",
        content: [
          { type: "text", text: "e" },
          { type: "text", text: "f" },
        ],
      },
    ]);
    expect(sent).toEqual([
      { role: "user", content: "a\nb" },
      { role: "assistant", content: "c\nd" },
      { role: "user", content: "e\nf" },
    ]);
  });

  test("sends calls and their responses natively when tools are offered", async () => {
    expect(await send(called, { tools })).toEqual([
      { role: "user", content: "Add" },
      {
        role: "assistant",
        content: null,
        tool_calls: [{ id: "c1", type: "function", function: { name: "add", arguments: '{"a":1}' } }],
      },
      { role: "tool", tool_call_id: "c1", content: "3" },
    ]);
  });

  test("tells them as text when none are offered, or when one lacks the other", async () => {
    const asText = [
      { role: "user", content: "Add" },
      { role: "assistant", content: 'Calling tools:\n[{"id":"c1","name":"add","arguments":{"a":1}}]' },
      { role: "user", content: "3" },
    ];
    expect(await send(called)).toEqual(asText);
    expect(await send(called.slice(0, 2), { tools })).toEqual(asText.slice(0, 2));
    expect(await send([called[0], called[2]], { tools })).toEqual([{ role: "user", content: "Add\n3" }]);
  });
});

describe("the answer", () => {
  const text = "Thought: 日本 — 😀 done";
  const events =
    ": keep alive\n\n" +
    chunk({ role: "assistant", content: "" }) +
    chunk({ reasoning_content: "Let me " }) +
    chunk({ reasoning: "see." }) +
    chunk({ content: "Thought: 日本" }) +
    chunk({ content: " — 😀 done" }) +
    chunk({}, "stop") +
    usageChunk(12, 5, {
      prompt_tokens_details: { cached_tokens: 4 },
      completion_tokens_details: { reasoning_tokens: 2 },
    }) +
    done;
  const wanted = {
    message: { role: "assistant", content: text },
    text,
    reasoning: "Let me see.",
    toolCalls: [],
    usage: { inputTokens: 12, outputTokens: 5, cachedInputTokens: 4, reasoningTokens: 2 },
    finishReason: "stop",
  };

  test.each([
    { lines: "LF", pieceBytes: 1 },
    { lines: "LF", pieceBytes: 7 },
    { lines: "CRLF", pieceBytes: 1 },
    { lines: "CRLF", pieceBytes: 1000 },
    { lines: "CR", pieceBytes: 3 },
  ])("arrives whole with $lines in pieces of $pieceBytes bytes", async ({ lines, pieceBytes }) => {
    const end = { LF: "\n", CRLF: "\r\n", CR: "\r" }[lines] ?? "";
    await using server = await ModelServer.start(stream(events.replaceAll("\n", end), pieceBytes));
    expect(await modelAt(server).generate(hello)).toEqual(wanted);
  });

  test("comes as deltas while it is written", async () => {
    await using server = await ModelServer.start(streamAndHang(chunk({ content: "first" })));
    const deltas = modelAt(server).stream(hello);
    expect(await deltas.next()).toEqual({ done: false, value: { type: "text", text: "first" } });
    await deltas.return();
    expect(await server.waitForAbandoned(1)).toBe(1);
  });

  test("may lack usage, [DONE] or both", async () => {
    await using server = await ModelServer.start(
      stream(chunk({ content: "Hi" }) + chunk({}, "stop")),
      stream(chunk({ content: "Hi" }) + done),
      stream(chunk({ content: "Hi" }, "length") + done),
    );
    const model = modelAt(server);
    expect(await model.generate(hello)).toMatchObject({ text: "Hi", usage: null, finishReason: "stop" });
    expect(await model.generate(hello)).toMatchObject({ text: "Hi", usage: null, finishReason: "other" });
    expect(await model.generate(hello)).toMatchObject({ text: "Hi", usage: null, finishReason: "length" });
  });

  test("is whole after [DONE] though the connection stays open, and the next request works", async () => {
    await using server = await ModelServer.start(streamAndHang(completion("Hi")), stream(completion("Ho")));
    const model = modelAt(server);
    expect((await model.generate(hello)).usage).toEqual({ inputTokens: 7, outputTokens: 3 });
    expect((await model.generate(hello)).text).toBe("Ho");
  });

  test("reuses the connection of an answer that was read to its end", async () => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    const model = modelAt(server);
    for (let i = 0; i < 10; i++) {
      await model.generate(hello);
      // The pool takes the connection back in a later event.
      await sleep(5);
    }
    expect(server.abandoned).toBe(0);
    expect(await server.countConnections()).toBeLessThan(10);
  });

  test("of a server that does not stream is taken as it is", async () => {
    const message = {
      role: "assistant",
      content: "one STOP two",
      reasoning_content: "Hm.",
      tool_calls: [{ id: "c1", type: "function", function: { name: "add", arguments: '{"a":1}' } }],
    };
    const usage = { prompt_tokens: 2, completion_tokens: 1 };
    await using server = await ModelServer.start(
      json({ object: "chat.completion", choices: [{ index: 0, message, finish_reason: "tool_calls" }], usage }),
    );
    const model = modelAt(server);
    expect(await model.generate(hello)).toEqual({
      message: {
        role: "assistant",
        content: "one STOP two",
        toolCalls: [{ id: "c1", name: "add", arguments: { a: 1 } }],
      },
      text: "one STOP two",
      reasoning: "Hm.",
      toolCalls: [{ id: "c1", name: "add", arguments: { a: 1 } }],
      usage: { inputTokens: 2, outputTokens: 1 },
      finishReason: "tool_calls",
    });
    expect(await model.generate(hello, { stop: ["STOP"] })).toMatchObject({ text: "one ", finishReason: "stop" });
  });

  test("may have its content in parts", async () => {
    const thinking = { type: "thinking", thinking: [{ type: "text", text: "Hm." }] };
    await using server = await ModelServer.start(
      stream(chunk({ content: [thinking] }) + chunk({ content: [{ type: "text", text: "Hi" }] }, "stop") + done),
    );
    expect(await modelAt(server).generate(hello)).toMatchObject({ text: "Hi", reasoning: "Hm." });
  });
});

describe("tool calls", () => {
  const call = (index: number | undefined, fn: object, id?: string): string =>
    chunk({
      tool_calls: [{ ...(index === undefined ? {} : { index }), ...(id === undefined ? {} : { id }), function: fn }],
    });
  const two = [
    { id: "c1", name: "add", arguments: { a: 1 } },
    { id: "c2", name: "sub", arguments: {} },
  ];

  test.each([
    {
      name: "in pieces, two at once",
      events:
        call(0, { name: "add", arguments: "" }, "c1") +
        call(1, { name: "sub" }, "c2") +
        call(0, { arguments: '{"a"' }) +
        call(0, { arguments: ":1}" }) +
        call(1, { arguments: "" }),
    },
    {
      name: "with id and name repeated in each piece",
      events:
        call(0, { name: "add", arguments: '{"a"' }, "c1") +
        call(0, { name: "add", arguments: ":1}" }, "c1") +
        call(1, { name: "sub", arguments: "{}" }, "c2"),
    },
    {
      name: "without an index",
      events:
        call(undefined, { name: "add", arguments: '{"a"' }, "c1") +
        call(undefined, { arguments: ":1}" }) +
        call(undefined, { name: "sub", arguments: "{}" }, "c2"),
    },
    {
      name: "all with the index 0",
      events:
        call(0, { name: "add", arguments: '{"a"' }, "c1") +
        call(0, { arguments: ":1}" }) +
        call(0, { name: "sub", arguments: "{" }, "c2") +
        call(0, { arguments: "}" }),
    },
    {
      name: "with arguments as an object",
      events: call(0, { name: "add", arguments: { a: 1 } }, "c1") + call(1, { name: "sub", arguments: {} }, "c2"),
    },
  ])("$name", async ({ events }) => {
    await using server = await ModelServer.start(stream(events + chunk({}, "stop") + done, 11));
    const answer = await modelAt(server).generate(hello);
    expect(answer.toolCalls).toEqual(two);
    expect(answer.message).toEqual({ role: "assistant", content: "", toolCalls: two });
    expect(answer.finishReason).toBe("tool_calls");
  });

  test("without ids get some, and arguments that are not JSON stay text", async () => {
    await using server = await ModelServer.start(
      stream(
        call(undefined, { name: "add", arguments: "{a:" }) +
          call(undefined, { name: "sub" }) +
          chunk({}, "tool_calls") +
          done,
      ),
    );
    expect((await modelAt(server).generate(hello)).toolCalls).toEqual([
      { id: "call_0", name: "add", arguments: "{a:" },
      { id: "call_1", name: "sub", arguments: {} },
    ]);
  });
});

describe("stop sequences", () => {
  test("are cut on our side, across chunks, and the connection is closed at once", async () => {
    await using server = await ModelServer.start(
      streamAndHang(
        chunk({ content: "x = 1\n<en" }) + chunk({ content: "d_co" }) + chunk({ content: "de>\nObservation" }),
      ),
    );
    const deltas = await deltasOf(modelAt(server), { stop: ["<end_code>"] });
    expect(deltas).toEqual([
      { type: "text", text: "x = 1\n" },
      { type: "finish", reason: "stop" },
    ]);
    expect(server.requests[0].body.stop).toEqual(["<end_code>"]);
    expect(await server.waitForAbandoned(1)).toBe(1);
  });

  test("close the connection though the caller has not come back for more", async () => {
    await using server = await ModelServer.start(streamAndHang(chunk({ content: "one STOP" })));
    const deltas = modelAt(server).stream(hello, { stop: ["STOP"] });
    expect(await deltas.next()).toEqual({ done: false, value: { type: "text", text: "one " } });
    expect(await server.waitForAbandoned(1)).toBe(1);
    expect(await deltas.next()).toEqual({ done: false, value: { type: "finish", reason: "stop" } });
  });

  test("that did not come in the end lose nothing", async () => {
    await using server = await ModelServer.start(stream(completion("a <end", "_cod")));
    expect(await deltasOf(modelAt(server), { stop: ["<end_code>"] })).toEqual([
      { type: "text", text: "a " },
      { type: "text", text: "<end_cod" },
      { type: "usage", usage: { inputTokens: 7, outputTokens: 3 } },
      { type: "finish", reason: "stop" },
    ]);
  });

  test("do not cut the reasoning", async () => {
    await using server = await ModelServer.start(
      stream(chunk({ reasoning_content: "I will write STOP." }) + chunk({ content: "ok STOP" }) + done),
    );
    expect(await modelAt(server).generate(hello, { stop: ["STOP"] })).toMatchObject({
      reasoning: "I will write STOP.",
      text: "ok ",
    });
  });
});
