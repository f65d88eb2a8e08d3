import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { type AISDKLanguageModel, AISDKModel, type AISDKModelOptions } from "../../src/models/ai-sdk.ts";
import type { ModelDelta, ModelOptions } from "../../src/models/model.ts";
import { onFakeClock } from "./clock.ts";

type Version = "v2" | "v3" | "v4";
type CallOptions = Record<string, unknown> & { abortSignal: AbortSignal };
type Opening = (options: CallOptions) => ReadableStream<unknown> | Promise<ReadableStream<unknown>>;

const versions: Version[] = ["v2", "v3", "v4"];
const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];

/** A language model as a provider of that version makes it: each request gets the next opening, the last one serves the rest. */
class LanguageModel {
  readonly provider = "acme.chat";
  readonly modelId = "acme-1";
  readonly supportedUrls = {};
  readonly calls: CallOptions[] = [];
  readonly specificationVersion: Version;
  readonly #openings: Opening[];

  constructor(specificationVersion: Version, ...openings: Opening[]) {
    this.specificationVersion = specificationVersion;
    this.#openings = openings;
  }

  async doGenerate(): Promise<never> {
    throw new Error("doGenerate is not to be called");
  }

  async doStream(options: CallOptions): Promise<{ stream: ReadableStream<unknown>; request?: { body?: unknown } }> {
    this.calls.push(options);
    const opening = this.#openings[Math.min(this.calls.length, this.#openings.length) - 1];
    return { stream: await opening(options), request: { body: "..." } };
  }
}

const parts =
  (...all: unknown[]): Opening =>
  () =>
    new ReadableStream({
      start(controller) {
        for (const part of all) controller.enqueue(part);
        controller.close();
      },
    });

const text = (...pieces: string[]): unknown[] => [
  { type: "stream-start", warnings: [] },
  { type: "response-metadata", id: "r1", modelId: "acme-1-2026" },
  { type: "text-start", id: "t1" },
  ...pieces.map((delta) => ({ type: "text-delta", id: "t1", delta })),
  { type: "text-end", id: "t1" },
];

function finish(version: Version, reason = "stop"): unknown {
  const usage =
    version === "v2"
      ? { inputTokens: 20, outputTokens: 7, totalTokens: 27, reasoningTokens: 3, cachedInputTokens: 5 }
      : {
          inputTokens: { total: 20, noCache: 15, cacheRead: 5, cacheWrite: undefined },
          outputTokens: { total: 7, text: 4, reasoning: 3 },
        };
  return { type: "finish", usage, finishReason: version === "v2" ? reason : { unified: reason, raw: `raw-${reason}` } };
}

const ask = (languageModel: LanguageModel, options: ModelOptions = {}, own: AISDKModelOptions = {}, messages = hello) =>
  new AISDKModel(languageModel, { retryDelayMs: 1, ...own }).generate(messages, options);

/** As AI SDK providers throw it. */
function apiError(message: string, statusCode: number, isRetryable: boolean, responseHeaders = {}): Error {
  return Object.assign(new Error(message), { name: "AI_APICallError", statusCode, isRetryable, responseHeaders });
}

describe.each(versions)("a model of version %s", (version) => {
  test("text, reasoning, usage and finish reason", async () => {
    const languageModel = new LanguageModel(
      version,
      parts(
        { type: "stream-start", warnings: [] },
        { type: "reasoning-start", id: "0" },
        { type: "reasoning-delta", id: "0", delta: "Let me " },
        { type: "reasoning-delta", id: "0", delta: "think." },
        { type: "reasoning-end", id: "0" },
        ...text("Hel", "", "lo"),
        { type: "source", sourceType: "url", id: "s", url: "https://example.com" },
        { type: "raw", rawValue: {} },
        finish(version),
      ),
    );
    const answer = await ask(languageModel);
    expect(answer).toEqual({
      message: { role: "assistant", content: "Hello" },
      text: "Hello",
      reasoning: "Let me think.",
      toolCalls: [],
      usage: { inputTokens: 20, outputTokens: 7, cachedInputTokens: 5, reasoningTokens: 3 },
      finishReason: "stop",
    });
  });

  test("tool calls: in pieces and then whole, only whole, and not those of the service", async () => {
    const languageModel = new LanguageModel(
      version,
      parts(
        { type: "tool-input-start", id: "c1", toolName: "search" },
        { type: "tool-input-delta", id: "c1", delta: '{"q":' },
        { type: "tool-input-delta", id: "c1", delta: '"x"}' },
        { type: "tool-input-end", id: "c1" },
        { type: "tool-call", toolCallId: "c1", toolName: "search", input: '{"q":"x"}' },
        { type: "tool-call", toolCallId: "c2", toolName: "add", input: '{"a":1}' },
        { type: "tool-input-start", id: "c3", toolName: "none" },
        { type: "tool-call", toolCallId: "c3", toolName: "none", input: "" },
        { type: "tool-input-start", id: "p1", toolName: "web", providerExecuted: true },
        { type: "tool-input-delta", id: "p1", delta: "{}" },
        { type: "tool-call", toolCallId: "p1", toolName: "web", input: "{}", providerExecuted: true },
        { type: "tool-result", toolCallId: "p1", toolName: "web", result: {} },
        finish(version, "tool-calls"),
      ),
    );
    const answer = await ask(languageModel);
    expect(answer.toolCalls).toEqual([
      { id: "c1", name: "search", arguments: { q: "x" } },
      { id: "c2", name: "add", arguments: { a: 1 } },
      { id: "c3", name: "none", arguments: {} },
    ]);
    expect(answer.finishReason).toBe("tool_calls");
  });

  test.each([
    ["stop", "stop"],
    ["length", "length"],
    ["content-filter", "content_filter"],
    ["tool-calls", "tool_calls"],
    ["error", "other"],
    ["other", "other"],
  ])("finish reason %s is %s", async (given, want) => {
    const languageModel = new LanguageModel(version, parts(...text("x"), finish(version, given)));
    expect((await ask(languageModel)).finishReason).toBe(want);
  });

  test("the prompt: roles, pictures, calls and results", async () => {
    const languageModel = new LanguageModel(version, parts(...text("ok"), finish(version)));
    const data = new Uint8Array([1, 2, 3]);
    const messages: ChatMessage[] = [
      { role: "system", content: "Be brief." },
      {
        role: "user",
        content: [
          { type: "text", text: "Look:" },
          { type: "image", data, mediaType: "image/png" },
          { type: "image", url: "https://example.com/i.jpg" },
        ],
      },
      {
        role: "tool-call",
        content: "I call.",
        toolCalls: [
          { id: "c1", name: "search", arguments: { q: "x" } },
          { id: "c2", name: "draw", arguments: "not JSON" },
        ],
      },
      { role: "tool-response", content: "found", toolCallId: "c1" },
      {
        role: "tool-response",
        content: [
          { type: "text", text: "drawn" },
          { type: "image", data, mediaType: "image/png" },
          { type: "image", url: "https://example.com/o.png" },
        ],
        toolCallId: "c2",
      },
    ];
    await ask(languageModel, { tools: [{ name: "search", description: "", parameters: {} }] }, {}, messages);
    const url = (address: string): unknown => {
      const target = new URL(address);
      return version === "v4" ? { type: "url", url: target } : target;
    };
    const bytes = version === "v4" ? { type: "data", data } : data;
    const drawn = {
      v2: [
        { type: "media", data: "AQID", mediaType: "image/png" },
        { type: "text", text: "https://example.com/o.png" },
      ],
      v3: [
        { type: "image-data", data: "AQID", mediaType: "image/png" },
        { type: "image-url", url: "https://example.com/o.png" },
      ],
      v4: [
        { type: "file", mediaType: "image/png", data: bytes },
        { type: "file", mediaType: "image/*", data: url("https://example.com/o.png") },
      ],
    };
    expect(languageModel.calls[0].prompt).toEqual([
      { role: "system", content: "Be brief." },
      {
        role: "user",
        content: [
          { type: "text", text: "Look:" },
          { type: "file", mediaType: "image/png", data: bytes },
          { type: "file", mediaType: "image/*", data: url("https://example.com/i.jpg") },
        ],
      },
      {
        role: "assistant",
        content: [
          { type: "text", text: "I call." },
          { type: "tool-call", toolCallId: "c1", toolName: "search", input: { q: "x" } },
          { type: "tool-call", toolCallId: "c2", toolName: "draw", input: { input: "not JSON" } },
        ],
      },
      {
        role: "tool",
        content: [
          { type: "tool-result", toolCallId: "c1", toolName: "search", output: { type: "text", value: "found" } },
          {
            type: "tool-result",
            toolCallId: "c2",
            toolName: "draw",
            output: { type: "content", value: [{ type: "text", text: "drawn" }, ...drawn[version]] },
          },
        ],
      },
    ]);
  });

  test("an error part before the answer is asked again, after a piece too where nothing was shown", async () => {
    const failing = parts({ type: "error", error: { type: "overloaded_error", message: "Overloaded" } });
    const healed = new LanguageModel(version, failing, parts(...text("ok"), finish(version)));
    expect((await ask(healed)).text).toBe("ok");
    const broken = new LanguageModel(version, parts(...text("half"), { type: "error", error: "broken" }));
    await expect(ask(broken)).rejects.toMatchObject({
      code: "model_stream_error",
      message: 'The model "acme-1" of acme.chat sent an error in its answer: broken. Gave up after 4 attempts.',
    });
    expect(broken.calls.length).toBe(4);
    const seen: unknown[] = [];
    const shown = new LanguageModel(version, parts(...text("half"), { type: "error", error: "broken" }));
    const reading = (async () => {
      for await (const delta of new AISDKModel(shown).stream(hello)) seen.push(delta);
    })();
    await expect(reading).rejects.toMatchObject({ code: "model_stream_error" });
    expect([seen, shown.calls.length]).toEqual([[{ type: "text", text: "half" }], 1]);
  });
});

describe("the request", () => {
  test("has the options of the model object, then those of the request, then extraBody", async () => {
    const languageModel = new LanguageModel("v4", parts(...text("ok"), finish("v4")));
    const parameters = { type: "object", properties: {} };
    const schema = { type: "object" };
    await ask(
      languageModel,
      {
        stop: ["END", ""],
        temperature: 0,
        tools: [{ name: "search", description: "Searches.", parameters }],
        toolChoice: "required",
        responseFormat: { type: "json_schema", name: "step", schema },
        extraBody: { providerOptions: { acme: { tier: 1 } }, temperature: null },
      },
      { stop: ["X"], maxTokens: 9, headers: { "x-a": "1" }, extraBody: { topP: 0.5 } },
    );
    const { prompt: _, abortSignal, ...rest } = languageModel.calls[0];
    expect(abortSignal).toBeInstanceOf(AbortSignal);
    expect(rest).toEqual({
      stopSequences: ["END"],
      maxOutputTokens: 9,
      tools: [{ type: "function", name: "search", description: "Searches.", inputSchema: parameters }],
      toolChoice: { type: "required" },
      responseFormat: { type: "json", name: "step", schema },
      topP: 0.5,
      providerOptions: { acme: { tier: 1 } },
      headers: { "x-a": "1" },
    });
  });

  test("requests are kept apart", async () => {
    const times = await onFakeClock(async (now) => {
      const seen: number[] = [];
      const answer: Opening = (options) => {
        seen.push(now());
        return parts(...text("ok"), finish("v3"))(options);
      };
      const model = new AISDKModel(new LanguageModel("v3", answer), { requestsPerMinute: 600 });
      await Promise.all([model.generate(hello), model.generate(hello), model.generate(hello)]);
      return seen;
    });
    expect(times).toEqual([0, 100, 200]);
  });
});

describe("the end of an answer", () => {
  test("a stop sequence cuts it at any split, and ends the request", async () => {
    const answer = "print(1) STOP more";
    for (let at = 1; at < answer.length; at++) {
      const languageModel = new LanguageModel("v4", (options) => {
        const pieces = [answer.slice(0, at), answer.slice(at)];
        let isLeft = false;
        options.abortSignal.addEventListener("abort", () => (isLeft = true));
        return new ReadableStream({
          start: (controller) => {
            for (const delta of pieces) controller.enqueue({ type: "text-delta", id: "t", delta });
          },
          pull: () => sleep(5).then(() => expect(isLeft).toBe(true)),
        });
      });
      const got = await ask(languageModel, { stop: ["STOP"] });
      expect([got.text, got.finishReason]).toEqual(["print(1) ", "stop"]);
      expect(languageModel.calls[0].abortSignal.aborted).toBe(true);
    }
  });

  test("a stream without its end, or interrupted, is asked again", async () => {
    const whole = parts(...text("ok"), finish("v4"));
    const cut = parts({ type: "stream-start", warnings: [] });
    const interrupted = parts({ type: "stream-start", warnings: [] }, finish("v4", "interrupted"));
    expect((await ask(new LanguageModel("v4", cut, interrupted, whole))).text).toBe("ok");
    await expect(ask(new LanguageModel("v4", parts(...text("half"))))).rejects.toMatchObject({
      code: "model_stream_cut",
      message:
        'The model "acme-1" of acme.chat ended the stream before the end of its answer. Gave up after 4 attempts.',
    });
  });

  test("leaving early and aborting end the request", async () => {
    const endless: Opening = () =>
      new ReadableStream({
        pull: async (controller) => {
          await sleep(1);
          controller.enqueue({ type: "text-delta", id: "t", delta: "x" });
        },
      });
    const languageModel = new LanguageModel("v3", endless);
    const model = new AISDKModel(languageModel);
    for await (const _ of model.stream(hello)) break;
    expect(languageModel.calls[0].abortSignal.aborted).toBe(true);
    const controller = new AbortController();
    const seen: ModelDelta[] = [];
    const reading = (async () => {
      for await (const delta of model.stream(hello, { signal: controller.signal })) {
        seen.push(delta);
        if (seen.length === 3) controller.abort(new Error("enough"));
      }
    })();
    await expect(reading).rejects.toThrow(/^enough$/);
    expect(languageModel.calls[1].abortSignal.aborted).toBe(true);
  });
});

describe("failures", () => {
  const fails =
    (error: unknown): Opening =>
    () =>
      Promise.reject(error);

  test("those that may heal are asked again, with the wait that the service asks for", async () => {
    const languageModel = new LanguageModel(
      "v3",
      fails(apiError("Too many requests", 429, true, { "retry-after-ms": "40" })),
      fails(
        Object.assign(new TypeError("fetch failed"), {
          cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }),
        }),
      ),
      parts(...text("ok"), finish("v3")),
    );
    const waits: number[] = [];
    expect((await ask(languageModel, { onRetry: ({ delayMs }) => waits.push(delayMs) })).text).toBe("ok");
    expect(waits.length).toBe(2);
    expect(waits[0]).toBe(40);
  });

  test.each<[error: unknown, want: object]>([
    [
      apiError("Incorrect API key", 401, false),
      {
        code: "model_unauthorized",
        status: 401,
        message: 'The model "acme-1" of acme.chat answered 401: Incorrect API key.',
      },
    ],
    [
      apiError("Overloaded", 529, true),
      {
        code: "model_unavailable",
        message: 'The model "acme-1" of acme.chat answered 529: Overloaded. Gave up after 2 attempts.',
      },
    ],
    [
      Object.assign(new Error("ACME_API_KEY is missing"), { name: "AI_LoadAPIKeyError" }),
      { code: "model_bad_request", message: 'The model "acme-1" of acme.chat failed: ACME_API_KEY is missing.' },
    ],
    [
      Object.assign(new TypeError("fetch failed"), {
        cause: Object.assign(new Error("getaddrinfo ENOTFOUND x"), { code: "ENOTFOUND" }),
      }),
      { code: "model_unreachable", message: 'The model "acme-1" of acme.chat failed: getaddrinfo ENOTFOUND x.' },
    ],
  ])("%s", async (error, want) => {
    await expect(ask(new LanguageModel("v4", fails(error)), {}, { retries: 1 })).rejects.toMatchObject(want);
  });

  test("a provider that never answers, or stops in the middle, is not waited for", async () => {
    const never = new LanguageModel("v4", () => new Promise(() => undefined));
    await expect(ask(never, {}, { timeoutMs: 50, retries: 0 })).rejects.toMatchObject({
      code: "model_timeout",
      message: 'The model "acme-1" of acme.chat did not begin to answer within 50 ms (option timeoutMs).',
    });
    const stalls = new LanguageModel(
      "v4",
      () =>
        new ReadableStream({ start: (controller) => controller.enqueue({ type: "text-delta", id: "t", delta: "x" }) }),
    );
    await expect(ask(stalls, {}, { timeoutMs: 50 })).rejects.toMatchObject({
      code: "model_timeout",
      message:
        'The model "acme-1" of acme.chat stopped in the middle of its answer within 50 ms (option timeoutMs). Gave up after 4 attempts.',
    });
  });

  test.each<[given: unknown, message: string]>([
    [
      "openai/gpt-4o",
      'AISDKModel: wanted a language model of the AI SDK, such as openai("gpt-4o"), got the text "openai/gpt-4o".',
    ],
    [null, 'AISDKModel: wanted a language model of the AI SDK, such as openai("gpt-4o"), got null.'],
    [
      { specificationVersion: "v1", doStream: () => undefined },
      "AISDKModel: the option languageModel must be of specification version v2, v3 or v4 (AI SDK 5 or later), got v1.",
    ],
  ])("%j is no language model", (given, message) => {
    expect(() => new AISDKModel(given as AISDKLanguageModel)).toThrow(
      expect.objectContaining({ code: "model_option_invalid", message }),
    );
  });
});
