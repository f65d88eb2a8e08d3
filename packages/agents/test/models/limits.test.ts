// Limits that models share, the three waits of a request, retries as they are told, and what tokens cost.

import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { AnswerCollector, type ModelDelta, type ModelRetry } from "../../src/models/model.ts";
import { OpenAIModel, type OpenAIModelOptions } from "../../src/models/openai.ts";
import { costOf, findPrice, priceLists, pricesAsOf, setPrices } from "../../src/models/prices.ts";
import { estimateTokens, RateLimiter } from "../../src/models/rate-limiter.ts";
import { takeClock } from "./clock.ts";
import { chunk, completion, ModelServer, refuse, stream, streamAndCut, usageChunk } from "./model-server.ts";

const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];

function modelAt(url: string, options: Partial<OpenAIModelOptions> = {}): OpenAIModel {
  return new OpenAIModel({
    modelId: "m",
    apiKey: "sk-x",
    baseURL: `${url}/v1`,
    retries: 0,
    retryDelayMs: 1,
    ...options,
  });
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a limiter", () => {
  test("keeps requests evenly apart, in the order in which they came", async () => {
    vi.useFakeTimers({ now: 0 });
    const limiter = new RateLimiter({ requestsPerMinute: 600 });
    const turns: [string, number][] = [];
    for (const name of ["a", "b", "c", "d"]) {
      void limiter.waitForTurn(1).then(() => turns.push([name, Date.now()]));
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(turns).toEqual([
      ["a", 0],
      ["b", 100],
      ["c", 200],
      ["d", 300],
    ]);
  });

  test("is shared by the models that are given it", async () => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    const limiter = new RateLimiter({ requestsPerMinute: 1 });
    await modelAt(server.url, { limiter }).generate(hello);
    const controller = new AbortController();
    const waiting = modelAt(server.url, { limiter, modelId: "n" }).generate(hello, { signal: controller.signal });
    setImmediate(() => controller.abort(new Error("enough")));
    await expect(waiting).rejects.toThrow("enough");
    expect(server.requests).toHaveLength(1);
  });

  test("takes an estimate of the tokens before, and the true number after", async () => {
    vi.useFakeTimers({ now: 0 });
    // Sixty a second come back.
    const limiter = new RateLimiter({ tokensPerMinute: 3600 });
    const { settle } = await limiter.waitForTurn(5);
    settle(3000);
    let turnAt = -1;
    void limiter.waitForTurn(630).then(() => {
      turnAt = Date.now();
    });
    // 600 are left, and 630 are wanted.
    await vi.advanceTimersByTimeAsync(1000);
    expect(turnAt).toBe(500);
  });

  test("is told by a model what its request used", async () => {
    await using server = await ModelServer.start(stream(chunk({ content: "Hi" }, "stop") + usageChunk(2990, 10)));
    const limiter = new RateLimiter({ tokensPerMinute: 3600 });
    const settled: number[] = [];
    vi.spyOn(limiter, "waitForTurn").mockImplementation(async () => ({ settle: (used) => void settled.push(used) }));
    await modelAt(server.url, { limiter }).generate(hello);
    expect(settled).toEqual([3000]);
  });

  test("a wait for tokens ends when the signal aborts, and holds up nobody", async () => {
    const limiter = new RateLimiter({ tokensPerMinute: 600 });
    await limiter.waitForTurn(600);
    const controller = new AbortController();
    const waiting = limiter.waitForTurn(600, controller.signal);
    const behind = limiter.waitForTurn(1);
    controller.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    await behind;
  });

  test("a request that failed gives its tokens back", async () => {
    await using server = await ModelServer.start(refuse(400, "no"));
    const limiter = new RateLimiter({ tokensPerMinute: 60 });
    const taken: number[] = [];
    vi.spyOn(limiter, "waitForTurn").mockImplementation(async (tokens) => {
      taken.push(tokens);
      return { settle: (used) => void taken.push(used) };
    });
    const long: ChatMessage[] = [{ role: "user", content: "x".repeat(240) }];
    expect(estimateTokens(long)).toBe(61);
    await expect(modelAt(server.url, { limiter }).generate(long)).rejects.toMatchObject({ status: 400 });
    expect(taken).toEqual([61, 0]);
  });

  test.each([{ requestsPerMinute: 0 }, { tokensPerMinute: -1 }])("refuses %j", (limits) => {
    const [[name, value]] = Object.entries(limits);
    const words = `the option ${name} must be a number above 0, got ${value}.`;
    expect(() => new RateLimiter(limits)).toThrow(`RateLimiter: ${words}`);
    expect(() => modelAt("http://127.0.0.1", limits)).toThrow(`OpenAIModel: ${words}`);
  });
});

describe("the waits of a request", () => {
  test("for the connection", async () => {
    // Takes the connection, and never says a word of TLS.
    const silent = createServer(() => {});
    await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
    const { port } = silent.address() as AddressInfo;
    const asking = modelAt(`https://127.0.0.1:${port}`, { timeouts: { connectMs: 80 } }).generate(hello);
    await expect(asking).rejects.toMatchObject({
      code: "model_timeout",
      message: `The model "m" at 127.0.0.1:${port} could not be connected to within 80 ms (option timeouts.connectMs).`,
    });
    silent.close();
  });

  test("a service that thinks for longer than it takes to connect is waited for", async () => {
    takeClock();
    await using server = await ModelServer.start((response, request) => {
      vi.advanceTimersByTime(9000);
      return stream(completion("Hi"))(response, request);
    });
    expect((await modelAt(server.url, { timeouts: { connectMs: 5000 } }).generate(hello)).text).toBe("Hi");
  });

  test("for the first token: comments that keep the connection alive are none", async () => {
    await using server = await ModelServer.start((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      const timer = setInterval(() => response.write(": processing\n\n"), 20);
      response.on("close", () => clearInterval(timer));
    });
    await expect(modelAt(server.url, { timeouts: { firstTokenMs: 150 } }).generate(hello)).rejects.toMatchObject({
      message: `The model "m" at ${server.host} did not begin to answer within 150 ms (option timeouts.firstTokenMs).`,
    });
  });

  test("between tokens", async () => {
    await using server = await ModelServer.start((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(chunk({ content: "Hi" }));
      const timer = setInterval(() => response.write(": processing\n\n"), 20);
      response.on("close", () => clearInterval(timer));
    });
    await expect(modelAt(server.url, { timeouts: { betweenTokensMs: 150 } }).generate(hello)).rejects.toMatchObject({
      message: `The model "m" at ${server.host} stopped in the middle of its answer within 150 ms (option timeouts.betweenTokensMs).`,
    });
  });
});

describe("retries", () => {
  test("are told before each wait", async () => {
    await using server = await ModelServer.start(refuse(503, "busy"), refuse(429, "slow"), stream(completion("Hi")));
    const retries: ModelRetry[] = [];
    await modelAt(server.url, { retries: 3 }).generate(hello, { onRetry: (retry) => retries.push(retry) });
    expect(retries.map(({ attempt, error }) => [attempt, error.code])).toEqual([
      [1, "model_unavailable"],
      [2, "model_rate_limited"],
    ]);
  });

  test("a stream begins anew after pieces only where that is allowed, and says so", async () => {
    const replies = [streamAndCut(chunk({ content: "Half" })), stream(completion("Whole"))];
    await using server = await ModelServer.start(...replies);
    const seen: ModelDelta[] = [];
    const collector = new AnswerCollector();
    for await (const delta of modelAt(server.url, { retries: 1 }).stream(hello, { allowRestart: true })) {
      seen.push(delta);
      collector.add(delta);
    }
    expect(seen.slice(0, 3)).toEqual([
      { type: "text", text: "Half" },
      { type: "restart" },
      { type: "text", text: "Whole" },
    ]);
    expect(collector.answer()).toMatchObject({ text: "Whole", usage: { inputTokens: 7, outputTokens: 3 } });
    await using other = await ModelServer.start(...replies);
    const reading = (async () => {
      for await (const _ of modelAt(other.url, { retries: 1 }).stream(hello)) {
      }
    })();
    await expect(reading).rejects.toMatchObject({ code: "model_stream_cut" });
    expect(other.requests.length).toBe(1);
  });
});

describe("prices", () => {
  test("by name and dated name, and as the program sets them", () => {
    expect(findPrice("gpt-4o-2024-11-20")).toEqual({ input: 2.5, cachedInput: 1.25, output: 10 });
    const sonnet = { input: 2, cachedInput: 0.1, cacheWrite: 2.5, output: 10 };
    expect(findPrice("anthropic/claude-sonnet-5-5")).toEqual(sonnet);
    expect(findPrice("claude-sonnet-4-5-20250929")).toEqual(findPrice("claude-sonnet-4-5"));
    expect(findPrice("meta-llama/Llama-3.3-70B-Instruct")).toBeUndefined();
    setPrices({ "my-model": { input: 1, output: 2 }, "claude-sonnet-5-5": null });
    expect([findPrice("my-model"), findPrice("claude-sonnet-5-5")]).toEqual([{ input: 1, output: 2 }, undefined]);
    setPrices({ "my-model": null, "claude-sonnet-5-5": sonnet });
  });

  test("each list says where its prices stand and of which day they are, and no name stands in two", () => {
    for (const { source, asOf } of priceLists) {
      expect(source).toMatch(/^https:\/\//);
      expect(asOf).toMatch(/^202\d-\d\d-\d\d$/);
      expect(asOf <= pricesAsOf).toBe(true);
    }
    const names = priceLists.flatMap(({ prices }) => Object.keys(prices));
    expect(names).toEqual([...new Set(names)]);
  });

  const usage = {
    inputTokens: 1_000_000,
    outputTokens: 100_000,
    cachedInputTokens: 400_000,
    cacheWriteInputTokens: 200_000,
  };

  test("the sum for a usage", () => {
    const price = { input: 3, cachedInput: 0.3, cacheWrite: 3.75, output: 15 };
    expect(costOf(usage, price)).toBeCloseTo(1.2 + 0.12 + 0.75 + 1.5, 9);
    expect(costOf(usage, { input: 3, output: 15 })).toBeCloseTo(3 + 1.5, 9);
  });

  test("a long request costs more where the vendor asks more", () => {
    const luna = findPrice("gpt-6-luna");
    if (luna === undefined) expect.fail("no price");
    expect(costOf({ inputTokens: 272_000, outputTokens: 1000 }, luna)).toBeCloseTo(0.0272 + 0.0005, 9);
    expect(costOf({ inputTokens: 272_001, outputTokens: 1000 }, luna)).toBeCloseTo(0.0544002 + 0.00075, 9);
    const haiku = findPrice("claude-haiku-5-5");
    if (haiku === undefined) expect.fail("no price");
    expect(costOf({ inputTokens: 100_001, outputTokens: 0, cachedInputTokens: 100_001 }, haiku)).toBeCloseTo(
      0.00500005,
      9,
    );
  });
});
