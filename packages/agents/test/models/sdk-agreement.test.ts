// The vendors' own SDKs and the AI SDK's providers, pointed at the same servers as our adapters: all must read the recorded streams alike.

import { createAmazonBedrock } from "@ai-sdk/amazon-bedrock";
import { createAnthropic } from "@ai-sdk/anthropic";
import { createGoogleGenerativeAI } from "@ai-sdk/google";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { AISDKModel } from "../../src/models/ai-sdk.ts";
import { AnthropicModel } from "../../src/models/anthropic.ts";
import type { FinishReason, Model, ModelOptions } from "../../src/models/model.ts";
import { OpenAIModel } from "../../src/models/openai.ts";
import { ModelServer, type Reply } from "./model-server.ts";
import { contentTypes, type Meaning, recordedStreams, type WireFormat } from "./recorded-streams.ts";

const apiKey = "sk-test-0123456789";
const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];
const parameters = { type: "object", properties: { a: { type: "number" }, b: { type: "string" } } } as const;
const asked: ModelOptions = { tools: [{ name: "add", description: "Adds.", parameters }] };

async function meaningOf(model: Model): Promise<Meaning> {
  const { text, toolCalls, usage, finishReason } = await model.generate(hello, asked);
  const { inputTokens = -1, outputTokens = -1, cachedInputTokens = 0, reasoningTokens = 0 } = usage ?? {};
  const calls = toolCalls.map(({ id, name, arguments: given }) => ({ id, name, arguments: given }));
  const counts = { inputTokens, outputTokens, cachedInputTokens, reasoningTokens };
  return { text, toolCalls: calls, usage: counts, finishReason };
}

const parse = (text: string): unknown => JSON.parse(text === "" ? "{}" : text);

/** OpenAI's SDK, chat completions. */
async function askChat(url: string): Promise<Meaning> {
  const client = new OpenAI({ apiKey, baseURL: `${url}/v1`, maxRetries: 0 });
  const stream = client.chat.completions.stream({
    model: "gpt-4o",
    messages: [{ role: "user", content: "Hello" }],
    stream_options: { include_usage: true },
  });
  let usage: OpenAI.CompletionUsage | null | undefined;
  let snapshot: typeof stream.currentChatCompletionSnapshot;
  // Not finalChatCompletion(), which throws for an answer that was cut off.
  for await (const chunk of stream) {
    usage = chunk.usage ?? usage;
    snapshot = stream.currentChatCompletionSnapshot ?? snapshot;
  }
  if (snapshot === undefined) expect.fail("no answer");
  const [{ message, finish_reason }] = snapshot.choices;
  const calls = (message.tool_calls ?? []) as { id: string; function: { name: string; arguments: string } }[];
  return {
    text: message.content ?? "",
    toolCalls: calls.map(({ id, function: call }) => ({ id, name: call.name, arguments: parse(call.arguments) })),
    usage: {
      inputTokens: usage?.prompt_tokens ?? -1,
      outputTokens: usage?.completion_tokens ?? -1,
      cachedInputTokens: usage?.prompt_tokens_details?.cached_tokens ?? 0,
      reasoningTokens: usage?.completion_tokens_details?.reasoning_tokens ?? 0,
    },
    finishReason: finish_reason as FinishReason,
  };
}

/** OpenAI's SDK, responses. */
async function askResponses(url: string): Promise<Meaning> {
  const client = new OpenAI({ apiKey, baseURL: `${url}/v1`, maxRetries: 0 });
  const response = await client.responses.stream({ model: "gpt-5", input: "Hello" }).finalResponse();
  const calls = response.output.filter((item) => item.type === "function_call");
  const cut = response.incomplete_details?.reason === "max_output_tokens";
  return {
    text: response.output_text,
    toolCalls: calls.map((call) => ({ id: call.call_id, name: call.name, arguments: parse(call.arguments) })),
    usage: {
      inputTokens: response.usage?.input_tokens ?? -1,
      outputTokens: response.usage?.output_tokens ?? -1,
      cachedInputTokens: response.usage?.input_tokens_details.cached_tokens ?? 0,
      reasoningTokens: response.usage?.output_tokens_details.reasoning_tokens ?? 0,
    },
    finishReason: cut ? "length" : calls.length > 0 ? "tool_calls" : "stop",
  };
}

const anthropicReasons: Readonly<Record<string, FinishReason>> = {
  end_turn: "stop",
  max_tokens: "length",
  tool_use: "tool_calls",
  refusal: "content_filter",
};

/** What came from the cache or went into it is input too. */
function readCounts({ input_tokens, output_tokens, ...cache }: Anthropic.Usage): Meaning["usage"] {
  const cachedInputTokens = cache.cache_read_input_tokens ?? 0;
  const inputTokens = input_tokens + cachedInputTokens + (cache.cache_creation_input_tokens ?? 0);
  return { inputTokens, outputTokens: output_tokens, cachedInputTokens, reasoningTokens: 0 };
}

/** Anthropic's SDK. */
async function askAnthropic(url: string): Promise<Meaning> {
  const client = new Anthropic({ apiKey, baseURL: url, maxRetries: 0 });
  const message = await client.messages
    .stream({ model: "claude-haiku-4-5", max_tokens: 100, messages: [{ role: "user", content: "Hello" }] })
    .finalMessage();
  return {
    text: message.content.map((block) => (block.type === "text" ? block.text : "")).join(""),
    toolCalls: message.content.flatMap((block) =>
      block.type === "tool_use" ? [{ id: block.id, name: block.name, arguments: block.input }] : [],
    ),
    usage: readCounts(message.usage),
    finishReason: anthropicReasons[message.stop_reason ?? ""],
  };
}

/** Who reads a format, our adapter first. */
const readers: Readonly<Record<Exclude<WireFormat, "ollama">, Record<string, (url: string) => Promise<Meaning>>>> = {
  chat: {
    OpenAIModel: (url) => meaningOf(new OpenAIModel({ modelId: "gpt-4o", apiKey, baseURL: `${url}/v1` })),
    openai: askChat,
    "@ai-sdk/openai": (url) => meaningOf(new AISDKModel(createOpenAI({ apiKey, baseURL: `${url}/v1` }).chat("gpt-4o"))),
    "@ai-sdk/openai-compatible": (url) =>
      meaningOf(
        new AISDKModel(
          createOpenAICompatible({ name: "x", apiKey, baseURL: `${url}/v1`, includeUsage: true })("gpt-4o"),
        ),
      ),
  },
  responses: {
    OpenAIModel: (url) =>
      meaningOf(new OpenAIModel({ modelId: "gpt-5", apiKey, baseURL: `${url}/v1`, api: "responses" })),
    openai: askResponses,
    "@ai-sdk/openai": (url) => meaningOf(new AISDKModel(createOpenAI({ apiKey, baseURL: `${url}/v1` })("gpt-5"))),
  },
  anthropic: {
    AnthropicModel: (url) => meaningOf(new AnthropicModel({ modelId: "claude-haiku-4-5", apiKey, baseURL: url })),
    "@anthropic-ai/sdk": askAnthropic,
    "@ai-sdk/anthropic": (url) =>
      meaningOf(new AISDKModel(createAnthropic({ apiKey, baseURL: `${url}/v1` })("claude-haiku-4-5"))),
  },
};

const send =
  (format: WireFormat, body: string): Reply =>
  (response) => {
    response.writeHead(200, { "content-type": contentTypes[format] });
    response.end(body);
  };

describe.each(recordedStreams.filter(({ format }) => format !== "ollama"))(
  "$format: $name",
  ({ format, body, meaning }) => {
    test.each(Object.entries(readers[format as keyof typeof readers]))("is read alike by %s", async (_, ask) => {
      await using server = await ModelServer.start(send(format, body));
      expect(await ask(server.url)).toEqual(meaning);
    });
  },
);

describe("what only the AI SDK speaks", () => {
  test("Google Gemini: text, a signed call that is sent back, usage", async () => {
    const chunk = (parts: object[], more: object = {}): string =>
      `data: ${JSON.stringify({ candidates: [{ content: { role: "model", parts }, index: 0, ...more }], usageMetadata: { promptTokenCount: 14, candidatesTokenCount: 6, totalTokenCount: 20 } })}\n\n`;
    const call = { functionCall: { name: "add", args: { a: 1, b: "é" } }, thoughtSignature: "c2lnbmVk" };
    const reply: Reply = (response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.end(chunk([{ text: "Grüße" }]) + chunk([call], { finishReason: "STOP" }));
    };
    await using server = await ModelServer.start(reply);
    const google = createGoogleGenerativeAI({ apiKey, baseURL: `${server.url}/v1beta` });
    const model = new AISDKModel(google("gemini-2.5-pro"));
    const answer = await model.generate(hello, asked);
    expect(answer).toMatchObject({
      text: "Grüße",
      toolCalls: [{ name: "add", arguments: { a: 1, b: "é" } }],
      usage: { inputTokens: 14, outputTokens: 6 },
      finishReason: "tool_calls",
    });
    const result: ChatMessage = { role: "tool-response", content: "2", toolCallId: answer.toolCalls[0].id };
    await model.generate([...hello, answer.message, result], asked);
    const { contents } = server.requests[1].body as { contents: { role: string; parts: unknown[] }[] };
    expect(contents[1].parts).toContainEqual(
      expect.objectContaining({ functionCall: expect.objectContaining({ name: "add" }), thoughtSignature: "c2lnbmVk" }),
    );
  });

  test("Amazon Bedrock: text, a call, usage", async () => {
    const events = [
      eventFrame("messageStart", { role: "assistant" }),
      eventFrame("contentBlockDelta", { contentBlockIndex: 0, delta: { text: "Grüße" } }),
      eventFrame("contentBlockStop", { contentBlockIndex: 0 }),
      eventFrame("contentBlockStart", {
        contentBlockIndex: 1,
        start: { toolUse: { toolUseId: "t1", name: "add" } },
      }),
      eventFrame("contentBlockDelta", { contentBlockIndex: 1, delta: { toolUse: { input: '{"a":1,"b":"é"}' } } }),
      eventFrame("contentBlockStop", { contentBlockIndex: 1 }),
      eventFrame("messageStop", { stopReason: "tool_use" }),
      eventFrame("metadata", {
        usage: { inputTokens: 14, outputTokens: 6, totalTokens: 20 },
        metrics: { latencyMs: 1 },
      }),
    ];
    await using server = await ModelServer.start((response) => {
      response.writeHead(200, { "content-type": "application/vnd.amazon.eventstream" });
      response.end(Buffer.concat(events));
    });
    const bedrock = createAmazonBedrock({ region: "us-east-1", apiKey, baseURL: server.url });
    expect(await meaningOf(new AISDKModel(bedrock("anthropic.claude-3-5-sonnet-20241022-v2:0")))).toEqual({
      text: "Grüße",
      toolCalls: [{ id: "t1", name: "add", arguments: { a: 1, b: "é" } }],
      usage: { inputTokens: 14, outputTokens: 6, cachedInputTokens: 0, reasoningTokens: 0 },
      finishReason: "tool_calls",
    });
  });
});

/** One frame of AWS's event stream: lengths, headers, payload, checksums. */
function eventFrame(type: string, payload: object): Buffer {
  const headers = Buffer.concat(
    Object.entries({ ":event-type": type, ":content-type": "application/json", ":message-type": "event" }).map(
      ([name, value]) => {
        const length = Buffer.alloc(2);
        length.writeUInt16BE(Buffer.byteLength(value));
        return Buffer.concat([Buffer.of(name.length), Buffer.from(name), Buffer.of(7), length, Buffer.from(value)]);
      },
    ),
  );
  const body = Buffer.from(JSON.stringify(payload), "utf8");
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(16 + headers.length + body.length, 0);
  lengths.writeUInt32BE(headers.length, 4);
  const checksum = (...parts: Buffer[]): Buffer => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(Buffer.concat(parts)));
    return sum;
  };
  const prelude = Buffer.concat([lengths, checksum(lengths)]);
  return Buffer.concat([prelude, headers, body, checksum(prelude, headers, body)]);
}
