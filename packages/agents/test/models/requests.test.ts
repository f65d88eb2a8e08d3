// What each vendor is sent for what it alone has: caching, thinking that goes back, responses items, context lengths, roles, sound, files.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { AnthropicModel } from "../../src/models/anthropic.ts";
import { readAudio, readImage } from "../../src/models/attachments.ts";
import { InferenceClientModel } from "../../src/models/inference-client.ts";
import { findModelRules } from "../../src/models/model-families.ts";
import { OllamaModel } from "../../src/models/ollama.ts";
import { OpenAIModel } from "../../src/models/openai.ts";
import { completion, json, ModelServer, refuse, type Reply, stream } from "./model-server.ts";
import { contentTypes, recordedStreams, type WireFormat } from "./recorded-streams.ts";

const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];
const add = { name: "add", description: "Adds.", parameters: { type: "object" } };
const apiKey = "sk-test-0123456789";

function recorded(format: WireFormat, name: string): Reply {
  const body = recordedStreams.find((each) => each.format === format && each.name === name)?.body;
  return (response) => {
    response.writeHead(200, { "content-type": contentTypes[format] });
    response.end(body);
  };
}

describe("Anthropic", () => {
  const long = "word ".repeat(1000);

  test("a long request is marked for the cache, a short one is not", async () => {
    await using server = await ModelServer.start(recorded("anthropic", "text"));
    const options = { modelId: "claude-sonnet-4-5", apiKey, baseURL: server.url };
    const messages: ChatMessage[] = [{ role: "system", content: long }, ...hello];
    await new AnthropicModel(options).generate(messages);
    await new AnthropicModel({ ...options, promptCache: "1h" }).generate(messages);
    await new AnthropicModel({ ...options, promptCache: false }).generate(messages);
    await new AnthropicModel(options).generate([{ role: "system", content: "short" }, ...hello]);
    const marked = (mark: object) => ({
      system: [{ type: "text", text: long, cache_control: mark }],
      messages: [{ role: "user", content: [{ type: "text", text: "Hello", cache_control: mark }] }],
    });
    const plain = (system: string) => ({
      system,
      messages: [{ role: "user", content: [{ type: "text", text: "Hello" }] }],
    });
    expect(server.requests.map(({ body: { system, messages: sent } }) => ({ system, messages: sent }))).toEqual([
      marked({ type: "ephemeral" }),
      marked({ type: "ephemeral", ttl: "1h" }),
      plain(long),
      plain("short"),
    ]);
  });

  test("thinking is kept, and goes back with the results of the calls", async () => {
    await using server = await ModelServer.start(recorded("anthropic", "thinking, text and two calls"));
    const model = new AnthropicModel({
      ...{ modelId: "claude-sonnet-4-5", apiKey, baseURL: server.url, thinking: 2000 },
      temperature: 0.5,
    });
    const { message, toolCalls } = await model.generate(hello, { tools: [add], toolChoice: "required" });
    const results = toolCalls.map(({ id }): ChatMessage => ({ role: "tool-response", content: "3", toolCallId: id }));
    await model.generate([...hello, message, ...results], { tools: [add] });
    const [first, second] = server.requests.map(({ body }) => body);
    expect(first).toMatchObject({
      thinking: { type: "enabled", budget_tokens: 2000 },
      max_tokens: 10_192,
      tool_choice: { type: "auto" },
    });
    expect(first.temperature).toBeUndefined();
    const [, said] = second.messages as { content: unknown[] }[];
    expect(said.content.slice(0, 3)).toEqual([
      { type: "thinking", thinking: "Hm.", signature: "c2ln" },
      { type: "text", text: "I add." },
      { type: "tool_use", id: "t1", name: "add", input: { a: 1, b: "é" } },
    ]);
  });

  test("models that choose by themselves are not told how much to think", async () => {
    await using server = await ModelServer.start(recorded("anthropic", "text"));
    const model = new AnthropicModel({ modelId: "claude-opus-5-5", apiKey, baseURL: server.url, thinking: 2000 });
    await model.generate(hello, { temperature: 0, tools: [add], toolChoice: "required" });
    expect(server.requests[0].body).toMatchObject({ thinking: { type: "adaptive" }, max_tokens: 32_000 });
    expect(server.requests[0].body.tool_choice).toEqual({ type: "auto" });
    expect("temperature" in server.requests[0].body).toBe(false);
  });

  test("a picture in a data URL is sent as bytes", async () => {
    await using server = await ModelServer.start(recorded("anthropic", "text"));
    const picture: ChatMessage[] = [
      { role: "user", content: [{ type: "image", url: "data:image/png;base64,iVBORw==" }] },
    ];
    await new AnthropicModel({ modelId: "claude-sonnet-4-5", apiKey, baseURL: server.url }).generate(picture);
    expect(server.requests[0].body.messages).toEqual([
      {
        role: "user",
        content: [{ type: "image", source: { type: "base64", media_type: "image/png", data: "iVBORw==" } }],
      },
    ]);
  });

  test.each([
    { options: { thinking: 10 }, want: 'thinking must be a number of tokens of at least 1024, or "adaptive", got 10.' },
    { options: { promptCache: "2h" as "1h" }, want: 'promptCache must be "5m", "1h" or false, got "2h".' },
  ])("refuses $options", ({ options, want }) => {
    expect(() => new AnthropicModel({ modelId: "claude-x", apiKey, ...options })).toThrow(
      `AnthropicModel: the option ${want}`,
    );
  });
});

describe("the responses API", () => {
  test("is asked for models that are served there only, at OpenAI; elsewhere by the option", async () => {
    const asked: string[] = [];
    const answering: typeof fetch = async (input) => {
      asked.push(String(input));
      const body = recordedStreams.find(
        ({ format }) => format === (String(input).endsWith("/responses") ? "responses" : "chat"),
      )?.body;
      return new Response(body, { headers: { "content-type": "text/event-stream" } });
    };
    const ask = (options: object) =>
      new OpenAIModel({ modelId: "gpt-5-codex", apiKey, fetch: answering, ...options }).generate(hello);
    await ask({ baseURL: "https://api.openai.com/v1" });
    await ask({ baseURL: "https://openrouter.ai/api/v1" });
    await ask({ baseURL: "https://api.openai.com/v1", modelId: "gpt-4o" });
    await ask({ baseURL: "https://api.openai.com/v1", modelId: "gpt-4o", api: "responses" });
    expect(asked).toEqual([
      "https://api.openai.com/v1/responses",
      "https://openrouter.ai/api/v1/chat/completions",
      "https://api.openai.com/v1/chat/completions",
      "https://api.openai.com/v1/responses",
    ]);
  });

  test("the conversation as items, the encrypted thinking with it", async () => {
    await using server = await ModelServer.start(recorded("responses", "thinking and two calls"));
    const model = new OpenAIModel({
      modelId: "gpt-5",
      apiKey,
      baseURL: `${server.url}/v1`,
      api: "responses",
      temperature: 1,
    });
    const asked = { tools: [add], toolChoice: "required", maxTokens: 99, stop: ["STOP"] } as const;
    const { message, toolCalls, reasoning } = await model.generate(hello, asked);
    expect(reasoning).toBe("Hm.");
    const results = toolCalls.map(({ id }): ChatMessage => ({ role: "tool-response", content: "3", toolCallId: id }));
    await model.generate([{ role: "system", content: "Be brief." }, ...hello, message, ...results], asked);
    expect(server.requests[1].body).toEqual({
      ...{ model: "gpt-5", stream: true, store: false, include: ["reasoning.encrypted_content"] },
      ...{ max_output_tokens: 99, tool_choice: "required" },
      tools: [{ type: "function", ...add, strict: false }],
      input: [
        { role: "system", content: [{ type: "input_text", text: "Be brief." }] },
        { role: "user", content: [{ type: "input_text", text: "Hello" }] },
        { type: "reasoning", id: "rs_1", summary: [{ type: "summary_text", text: "Hm." }], encrypted_content: "gAAA" },
        { type: "function_call", call_id: "c1", name: "add", arguments: '{"a":1,"b":"é"}' },
        { type: "function_call", call_id: "c2", name: "add", arguments: "{}" },
        { type: "function_call_output", call_id: "c1", output: "3" },
        { type: "function_call_output", call_id: "c2", output: "3" },
      ],
    });
  });

  test("a response that failed is told", async () => {
    const failed = {
      type: "response.failed",
      response: { status: "failed", error: { code: "server_error", message: "Sorry." } },
    };
    await using server = await ModelServer.start(stream(`data: ${JSON.stringify(failed)}\n\n`));
    const model = new OpenAIModel({
      modelId: "gpt-5",
      apiKey,
      baseURL: `${server.url}/v1`,
      api: "responses",
      retries: 0,
    });
    await expect(model.generate(hello)).rejects.toMatchObject({
      code: "model_stream_error",
      message: `The model "gpt-5" at ${server.host} sent an error in its answer: Sorry.`,
    });
  });
});

describe("Ollama", () => {
  test("sets the length of the context, and says the rest in Ollama's words", async () => {
    await using server = await ModelServer.start(recorded("ollama", "thinking and text"));
    const model = new OllamaModel({
      modelId: "qwen3",
      baseURL: `${server.url}/v1`,
      contextLength: 9000,
      keepAlive: "10m",
      think: true,
    });
    const answer = await model.generate(
      [
        {
          role: "user",
          content: [
            { type: "text", text: "Look" },
            { type: "image", data: Uint8Array.of(1), mediaType: "image/png" },
          ],
        },
        { role: "assistant", content: "", toolCalls: [{ id: "c1", name: "add", arguments: { a: 1 } }] },
        { role: "tool-response", content: "3", toolCallId: "c1" },
      ],
      { stop: ["STOP"], temperature: 0, maxTokens: 7, tools: [add], extraBody: { options: { top_k: 5 } } },
    );
    expect(answer.message.reasoning).toEqual([{ provider: "ollama", block: { thinking: "Hm." } }]);
    expect(server.requests[0].path).toBe("/api/chat");
    expect(server.requests[0].body).toEqual({
      ...{ model: "qwen3", stream: true, truncate: false, shift: false, keep_alive: "10m", think: true },
      options: { num_ctx: 9000, stop: ["STOP"], temperature: 0, num_predict: 7, top_k: 5 },
      tools: [{ type: "function", function: add }],
      messages: [
        { role: "user", content: "Look", images: ["AQ=="] },
        { role: "assistant", content: "", tool_calls: [{ function: { name: "add", arguments: { a: 1 } } }] },
        { role: "tool", content: "3", tool_name: "add" },
      ],
    });
  });

  test("the length of the context may stand under Ollama's own name", async () => {
    await using server = await ModelServer.start(recorded("ollama", "thinking and text"));
    const extraBody = { options: { num_ctx: 100_000, num_batch: 8 } };
    const long: ChatMessage[] = [{ role: "user", content: "x".repeat(100_000) }];
    const warnings: Error[] = [];
    const listen = (warning: Error): unknown => warnings.push(warning);
    process.on("warning", listen);
    await new OllamaModel({ modelId: "qwen3", baseURL: server.url, extraBody }).generate(long);
    await new Promise((next) => setImmediate(next));
    process.off("warning", listen);
    expect(server.requests[0].body.options).toEqual({ num_ctx: 100_000, num_batch: 8 });
    expect(warnings).toEqual([]);
  });

  test("a conversation beyond the context is warned about, once, and a refusal says what to set", async () => {
    await using server = await ModelServer.start(
      recorded("ollama", "thinking and text"),
      refuse(400, "the input length exceeds the context length"),
    );
    const warnings: string[] = [];
    const listen = ({ message }: Error): unknown => warnings.push(message);
    process.on("warning", listen);
    const model = new OllamaModel({ modelId: "qwen3", baseURL: server.url, contextLength: 10 });
    await model.generate([{ role: "user", content: "x".repeat(400) }]);
    await expect(model.generate(hello)).rejects.toMatchObject({
      message: `The model "qwen3" at ${server.host} answered 400 Bad Request: the input length exceeds the context length. Give OllamaModel a contextLength above 10, or the agent a compaction.`,
    });
    await new Promise((next) => setImmediate(next));
    process.off("warning", listen);
    expect(warnings).toEqual([
      `The model "qwen3" at ${server.host}: The conversation is about 101 tokens long, and its context is 10: what is beyond it is lost or refused. Give OllamaModel a larger contextLength, or the agent a compaction.`,
    ]);
  });
});

describe("chat completions", () => {
  test("system text goes where the model knows no role for it", async () => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    const messages: ChatMessage[] = [{ role: "system", content: "Be brief." }, ...hello];
    const ask = (modelId: string, rules = {}) =>
      new OpenAIModel({ modelId, apiKey, rules, baseURL: server.url }).generate(messages);
    await ask("google/gemma-2-9b-it");
    await ask("own", { systemRole: "developer", takesTemperature: false });
    expect(server.requests.map(({ body }) => body.messages)).toEqual([
      [{ role: "user", content: "Be brief.\nHello" }],
      [
        { role: "developer", content: "Be brief." },
        { role: "user", content: "Hello" },
      ],
    ]);
  });

  test("sound, and the signature of a call, in their own fields", async () => {
    const call = { id: "c1", type: "function", function: { name: "add", arguments: "{}" } };
    const extra_content = { google: { thought_signature: "c2ln" } };
    const message = { role: "assistant", content: null, tool_calls: [{ ...call, extra_content }] };
    await using server = await ModelServer.start(
      json({ choices: [{ index: 0, message, finish_reason: "tool_calls" }] }),
    );
    const model = new OpenAIModel({ modelId: "gemini-3-pro", apiKey, baseURL: server.url });
    const sound: ChatMessage = {
      role: "user",
      content: [{ type: "audio", data: Uint8Array.of(1), mediaType: "audio/mpeg" }],
    };
    const answer = await model.generate([sound], { tools: [add] });
    await model.generate([sound, answer.message, { role: "tool-response", content: "3", toolCallId: "c1" }], {
      tools: [add],
    });
    expect(server.requests[1].body.messages).toEqual([
      { role: "user", content: [{ type: "input_audio", input_audio: { data: "AQ==", format: "mp3" } }] },
      { role: "assistant", content: null, tool_calls: [{ ...call, extra_content }] },
      { role: "tool", tool_call_id: "c1", content: "3" },
    ]);
  });

  test("the rules of a name, and those of the caller over them", () => {
    expect(findModelRules("openai/o3-mini")).toMatchObject({
      takesStop: false,
      maxTokensField: "max_completion_tokens",
    });
    expect(findModelRules("gpt-5.3-codex").api).toBe("responses");
    expect(findModelRules("gpt-5-chat-latest").takesTemperature).toBe(true);
    expect(findModelRules("gpt-5.2").api).toBe("chat");
    for (const name of ["gpt-5.4-mini", "gpt-5.6-terra", "gpt-6-luna", "openai/gpt-6.1-sol"]) {
      expect(findModelRules(name)).toMatchObject({ api: "responses", takesStop: false, takesTemperature: false });
    }
    expect(findModelRules("gpt-4o", { takesStop: false }).takesStop).toBe(false);
  });
});

test("Hugging Face: who pays, and one provider only", async () => {
  await using server = await ModelServer.start(stream(completion("Hi")));
  const options = { modelId: "a/b:fastest", token: "hf_token", baseURL: server.url };
  await new InferenceClientModel({ ...options, provider: "fastest", billTo: "my-org" }).generate(hello);
  expect(server.requests[0].body.model).toBe("a/b:fastest");
  expect(server.requests[0].headers["x-hf-bill-to"]).toBe("my-org");
  expect(() => new InferenceClientModel({ ...options, provider: "together" })).toThrow(
    'InferenceClientModel: the option provider must be "fastest", as modelId "a/b:fastest" says, got "together".',
  );
});

test("pictures and sound from files, addresses and bytes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "adder-attachments-"));
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
  const file = join(folder, "picture");
  writeFileSync(file, png);
  const picture = { type: "image", data: png, mediaType: "image/png" };
  expect(await readImage(file)).toEqual(picture);
  expect(await readImage(pathToFileURL(file))).toEqual(picture);
  expect(await readImage(png)).toEqual(picture);
  expect(await readImage("https://example.org/a.png")).toEqual({ type: "image", url: "https://example.org/a.png" });
  expect((await readAudio(new TextEncoder().encode("RIFF....WAVE"))).mediaType).toBe("audio/wav");
  await expect(readAudio(file)).rejects.toThrow(`readAudio: wanted WAV or MP3, got another file: ${file}.`);
  rmSync(folder, { recursive: true });
});
