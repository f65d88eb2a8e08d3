// Keys stay where they are: whatever a service does with the key that it was sent, no message, event, log, trace, memory or recording holds it.

import { createGoogleGenerativeAI } from "@ai-sdk/google";
import { createOpenAI } from "@ai-sdk/openai";
import { trace } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { AISDKModel } from "../../src/models/ai-sdk.ts";
import { AnthropicModel } from "../../src/models/anthropic.ts";
import { AzureOpenAIModel } from "../../src/models/azure-openai.ts";
import { FallbackModel } from "../../src/models/fallback.ts";
import { InferenceClientModel } from "../../src/models/inference-client.ts";
import type { Model } from "../../src/models/model.ts";
import { OllamaModel } from "../../src/models/ollama.ts";
import { OpenAIModel } from "../../src/models/openai.ts";
import { recordModel } from "../../src/models/record.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { findSecrets, redact } from "../../src/models/secrets.ts";
import { openTelemetryListener } from "../../src/telemetry/open-telemetry.ts";
import { TableExecutor } from "../agents/table-executor.ts";
import { json, ModelServer, type Reply, refuse, stream } from "./model-server.ts";

const exporter = new InMemorySpanExporter();
trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));

const folder = mkdtempSync(join(tmpdir(), "adder-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Of no known form, so that only who holds it can know it. */
const key = "f00d/acef00d+acef00d=acef92";
const inAddress = encodeURIComponent(key);
const options = { modelId: "m", retries: 1, retryDelayMs: 0 };

const models: Readonly<Record<string, (url: string) => Model>> = {
  "a bearer token": (baseURL) => new OpenAIModel({ ...options, apiKey: key, baseURL }),
  "a bearer token, responses": (baseURL) => new OpenAIModel({ ...options, apiKey: key, baseURL, api: "responses" }),
  "a header of one's own": (baseURL) =>
    new OpenAIModel({ ...options, apiKey: "", baseURL, headers: { "x-auth": `Bearer ${key}` } }),
  "a parameter of the address": (url) =>
    new OpenAIModel({ ...options, apiKey: "", baseURL: `${url}/v1?api-key=${inAddress}` }),
  "x-api-key": (baseURL) => new AnthropicModel({ ...options, apiKey: key, baseURL }),
  "a key for Ollama": (baseURL) => new OllamaModel({ ...options, apiKey: key, baseURL }),
  "a token of Hugging Face": (baseURL) => new InferenceClientModel({ ...options, token: key, baseURL }),
  "Azure's api-key": (endpoint) => new AzureOpenAIModel({ ...options, apiKey: key, endpoint, apiVersion: "1" }),
  "a Microsoft Entra token": (endpoint) => new AzureOpenAIModel({ ...options, endpoint, tokenProvider: () => key }),
  "several models": (baseURL) =>
    new FallbackModel([1, 2].map(() => new OpenAIModel({ ...options, apiKey: key, baseURL }))),
  "the AI SDK, Google": (baseURL) =>
    new AISDKModel(createGoogleGenerativeAI({ apiKey: key, baseURL })("m"), { retries: 1, retryDelayMs: 0 }),
  "the AI SDK, Google, the key in the address": (url) =>
    new AISDKModel(createGoogleGenerativeAI({ apiKey: "none", baseURL: `${url}/v1?key=${inAddress}&a=` })("m"), {
      retries: 0,
    }),
  "the AI SDK, OpenAI": (baseURL) =>
    new AISDKModel(createOpenAI({ apiKey: key, baseURL })("m"), { retries: 1, retryDelayMs: 0 }),
  "the AI SDK, a header": (baseURL) =>
    new AISDKModel(createOpenAI({ apiKey: "none", baseURL })("m"), { headers: { "x-token": key }, retries: 0 }),
};

/** Before the key, so that a message that is cut off would be cut in its middle. */
const upTo = (length: number): string => "word ".repeat(length / 5);

const replies: Readonly<Record<string, Reply>> = {
  "a refusal that quotes it": refuse(401, `Wrong: Bearer ${key}, api-key: ${key}, ?key=${inAddress}`),
  "a failure that may pass": refuse(503, `No capacity for ${key}`),
  "text that is no JSON": (response) => {
    response.writeHead(400, { "content-type": "text/plain" });
    response.end(`bad ${key}`);
  },
  "an address to go to": (response) => {
    response.writeHead(308, { location: `https://example.org/v2?key=${inAddress}` });
    response.end();
  },
  "an error in the answer": stream(`event: error\ndata: ${JSON.stringify({ error: { message: `for ${key}` } })}\n\n`),
  "an answer that is none": json({ word: upTo(180) + key }),
  "a line that is none": stream(`data: [${upTo(190)}${key}\n\n`),
  "a long refusal": refuse(400, upTo(490) + key),
};

/** Ten characters of it are too many. */
const holdsKey = (text: string): boolean =>
  [key, inAddress].some((form) => text.includes(form.slice(0, 10)) || text.includes(form.slice(-10)));

let count = 0;

describe.each(Object.entries(models))("%s", (_, open) => {
  test.each(Object.entries(replies))("is in nothing after %s", async (_, reply) => {
    await using server = await ModelServer.start(reply);
    exporter.reset();
    const file = join(folder, `${++count}.jsonl`);
    const model = open(server.url);
    const agent = new CodeAgent({
      ...{ model: recordModel(model, file), generationRetries: 0, executor: () => new TableExecutor({}) },
      listeners: [await openTelemetryListener()],
    });
    const events: unknown[] = [];
    for await (const event of agent.stream("Go")) events.push(event);
    const direct = await model.generate([{ role: "user", content: "Go" }]).catch((error: unknown) => error);
    await agent.dispose();
    expect(server.requests.length).toBeGreaterThan(0);
    const all = { showHidden: true, depth: 9, maxStringLength: null };
    const spans = exporter.getFinishedSpans().map(({ attributes, events, status }) => ({ attributes, events, status }));
    expect(spans.length).toBeGreaterThan(0);
    const seen = {
      error: inspect(direct, all) + JSON.stringify(direct) + String((direct as { stack?: unknown }).stack),
      model: inspect(model, { depth: 9 }) + JSON.stringify(model),
      events: inspect(events, all) + JSON.stringify(events),
      memory: JSON.stringify(agent.memory) + JSON.stringify(agent.toJSON()),
      recording: readFileSync(file, "utf8"),
      trace: JSON.stringify(spans),
    };
    const leaks = Object.entries(seen).filter(([, text]) => holdsKey(text));
    expect(leaks).toEqual([]);
  });
});

test("what a request holds under the name of a key is not recorded", async () => {
  const file = join(folder, "extra.jsonl");
  const extraBody = { api_key: key, options: { password: key, max_tokens: 3 }, keyword: "kept" };
  await recordModel(new ScriptedModel(["Hi"]), file).generate([{ role: "user", content: "Go" }], { extraBody });
  expect(JSON.parse(readFileSync(file, "utf8")).request.options.extraBody).toEqual({
    api_key: "***",
    options: { password: "***", max_tokens: 3 },
    keyword: "kept",
  });
});

describe("redact", () => {
  test.each([
    ["key sk-proj-0123456789abcdef, hf_0123456789abcdefgh", "key ***, ***"],
    ["https://x.org/a?api_key=abc&sig=d%20e&page=2#top", "https://x.org/a?api_key=***&sig=***&page=2#top"],
    ["Authorization: Bearer abc.def-123", "Authorization: Bearer ***"],
    ["Bearer authentication is wanted; the key is missing", "Bearer authentication is wanted; the key is missing"],
    ["eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.sig_na-ture here", "*** here"],
    ["hunter2 and hunter%202", "*** and ***"],
  ])("%s", (text, want) => {
    expect(redact(text, ["hunter2", "hunter 2"])).toBe(want);
  });

  test("a text of any length, quickly, and without half a secret at its end", () => {
    const secret = "f00dface".repeat(4);
    const text = `${"x ".repeat(3990)}${secret}${"-eyJ".repeat(1_000_000)}`;
    expect(redact(text, [secret])).toBe(`${"x ".repeat(3990)}...`);
  });

  test("secrets are found in headers and in the address by their names", () => {
    const headers = {
      Authorization: "Bearer token-1",
      "X-Team": "team-1-of-many",
      Cookie: "a=bcdefg",
      "X-Key": "short",
    };
    const address = new URL("https://x.org/v1?api-version=2024-10-21&subscription-key=sub%20key");
    expect(findSecrets("", headers, address)).toEqual(["Bearer token-1", "token-1", "a=bcdefg", "sub key"]);
  });
});
