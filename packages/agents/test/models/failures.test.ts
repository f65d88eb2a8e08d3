import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AgentGenerationError } from "../../src/errors.ts";
import type { ChatMessage } from "../../src/messages.ts";
import { ModelRequestError } from "../../src/models/failures.ts";
import type { ModelRetry } from "../../src/models/model.ts";
import { OpenAIModel, type OpenAIModelOptions } from "../../src/models/openai.ts";
import { backoffMs, readRetryAfter } from "../../src/models/retry.ts";
import { takeClock, turnClockWhile } from "./clock.ts";
import {
  chunk,
  completion,
  done,
  findClosedPort,
  json,
  ModelServer,
  refuse,
  stream,
  streamAndCut,
  streamAndHang,
} from "./model-server.ts";

const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];
const key = "sk-secret-0123456789";

function modelAt(url: string, options: Partial<OpenAIModelOptions> = {}): OpenAIModel {
  return new OpenAIModel({ modelId: "gpt-4o", apiKey: key, baseURL: `${url}/v1`, retryDelayMs: 1, ...options });
}

async function failureOf(promise: Promise<unknown>): Promise<ModelRequestError> {
  const error = await promise.then(
    (value) => expect.fail(`expected a failure, got ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ModelRequestError);
  expect(error).toBeInstanceOf(AgentGenerationError);
  return error as ModelRequestError;
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a status that will not change", () => {
  const unsetKey = "OPENAI_API_KEY is not set: set it in the environment, or give OpenAIModel the option apiKey.";
  test.each([
    {
      status: 401,
      said: "Incorrect API key provided",
      code: "model_unauthorized",
      want: "answered 401 Unauthorized: Incorrect API key provided. Check the API key (option apiKey or OPENAI_API_KEY).",
    },
    {
      status: 401,
      apiKey: "",
      said: "No key.",
      code: "model_unauthorized",
      want: `answered 401 Unauthorized: No key. ${unsetKey}`,
    },
    {
      status: 403,
      said: "Not yours",
      code: "model_unauthorized",
      want: "answered 403 Forbidden: Not yours. The API key (option apiKey or OPENAI_API_KEY) may not use this model here: check its permissions.",
    },
    {
      status: 404,
      said: "The model does not exist",
      code: "model_not_found",
      want: "answered 404 Not Found: The model does not exist. Check the options modelId and baseURL (the request went to URL/v1).",
    },
    {
      status: 400,
      said: "This model's maximum context length is 10 tokens",
      code: "model_bad_request",
      want: "answered 400 Bad Request: This model's maximum context length is 10 tokens",
    },
    { status: 422, said: "bad", code: "model_bad_request", want: "answered 422 Unprocessable Entity: bad" },
  ])("$status is told at once: $want", async ({ status, said, apiKey, code, want }) => {
    await using server = await ModelServer.start(refuse(status, said));
    const error = await failureOf(modelAt(server.url, apiKey === undefined ? {} : { apiKey }).generate(hello));
    expect(error.message).toBe(`The model "gpt-4o" at ${server.host} ${want.replace("to URL", `to ${server.url}`)}`);
    expect({ code: error.code, status: error.status, retriable: error.retriable }).toEqual({
      code,
      status,
      retriable: false,
    });
    expect(server.requests.length).toBe(1);
  });

  test("an empty account is not asked again", async () => {
    await using server = await ModelServer.start(
      refuse(429, "You exceeded your quota.", {}, { code: "insufficient_quota" }),
    );
    const error = await failureOf(modelAt(server.url).generate(hello));
    expect(error.message).toBe(
      `The model "gpt-4o" at ${server.host} answered 429 Too Many Requests: You exceeded your quota. Check the plan and the billing of the account.`,
    );
    expect(server.requests.length).toBe(1);
  });

  test.each([
    { name: "plain text", body: "nope\n  at all", type: "text/plain", said: ": nope at all" },
    { name: "a web page", body: "<html>Bad</html>", type: "text/html", said: "." },
    { name: "nothing", body: "", type: "text/plain", said: "." },
    { name: "FastAPI's detail", body: '{"detail":"no such thing"}', type: "application/json", said: ": no such thing" },
    { name: "a bare error", body: '{"error":"no such thing"}', type: "application/json", said: ": no such thing" },
    {
      name: "a list",
      body: '[{"error":{"message":"no such thing"}}]',
      type: "application/json",
      said: ": no such thing",
    },
  ])("the service may say why in $name", async ({ body, type, said }) => {
    await using server = await ModelServer.start((response) => {
      response.writeHead(400, { "content-type": type });
      response.end(body);
    });
    const error = await failureOf(modelAt(server.url).generate(hello));
    expect(error.message).toBe(`The model "gpt-4o" at ${server.host} answered 400 Bad Request${said}`);
  });

  test("a redirect is not followed, so that the key stays", async () => {
    await using elsewhere = await ModelServer.start(stream(completion("Hi")));
    await using server = await ModelServer.start((response) => {
      response.writeHead(307, { location: `${elsewhere.url}/v1/chat/completions` });
      response.end();
    });
    const error = await failureOf(modelAt(server.url).generate(hello));
    expect(error.message).toBe(
      `The model "gpt-4o" at ${server.host} answered 307 Temporary Redirect: it has moved to ${elsewhere.url}/v1/chat/completions. Set the option baseURL to the new address.`,
    );
    expect(elsewhere.requests.length).toBe(0);
  });

  test("x-should-retry wins over the status", async () => {
    await using server = await ModelServer.start(
      refuse(500, "never", { "x-should-retry": "false" }),
      refuse(400, "again", { "x-should-retry": "true" }),
      stream(completion("Hi")),
    );
    expect((await failureOf(modelAt(server.url).generate(hello))).status).toBe(500);
    expect(server.requests.length).toBe(1);
    expect((await modelAt(server.url).generate(hello)).text).toBe("Hi");
    expect(server.requests.length).toBe(3);
  });

  test("OpenAI itself is not asked without a key", async () => {
    const never: typeof fetch = () => expect.fail("no request may be sent");
    const model = new OpenAIModel({
      modelId: "gpt-4o",
      apiKey: "",
      baseURL: "https://api.openai.com/v1",
      fetch: never,
    });
    const error = await failureOf(model.generate(hello));
    expect(error.message).toBe(
      'The model "gpt-4o" at api.openai.com needs an API key. OPENAI_API_KEY is not set: set it in the environment, or give OpenAIModel the option apiKey.',
    );
    expect(error.code).toBe("model_api_key_missing");
  });
});

describe("a failure that may pass", () => {
  test.each([408, 409, 429, 500, 502, 503, 529])("%i is asked again", async (status) => {
    await using server = await ModelServer.start(
      refuse(status, "later"),
      refuse(status, "later"),
      stream(completion("Hi")),
    );
    expect((await modelAt(server.url).generate(hello)).text).toBe("Hi");
    expect(server.requests.length).toBe(3);
    expect(server.requests[2].body).toEqual(server.requests[0].body);
  });

  test("is given up after `retries` more attempts", async () => {
    await using server = await ModelServer.start(refuse(503, "overloaded"));
    const error = await failureOf(modelAt(server.url, { retries: 2 }).generate(hello));
    expect(error.message).toBe(
      `The model "gpt-4o" at ${server.host} answered 503 Service Unavailable: overloaded. Gave up after 3 attempts.`,
    );
    expect(error.code).toBe("model_unavailable");
    expect(server.requests.length).toBe(3);
    await failureOf(modelAt(server.url, { retries: 0 }).generate(hello));
    expect(server.requests.length).toBe(4);
  });

  test.each<{ name: string; headers: Record<string, string>; want: number }>([
    { name: "seconds", headers: { "retry-after": "1" }, want: 1000 },
    { name: "milliseconds", headers: { "retry-after-ms": "300", "retry-after": "9" }, want: 300 },
    { name: "a date", headers: { "retry-after": "Thu, 01 Jan 2026 00:00:02 GMT" }, want: 2000 },
  ])("waits as long as Retry-After says in $name", async ({ headers, want }) => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 0, 1) });
    await using server = await ModelServer.start(refuse(429, "slow down", headers));
    const controller = new AbortController();
    const waits: number[] = [];
    const onRetry = ({ delayMs }: ModelRetry): void => {
      waits.push(delayMs);
      controller.abort(new Error("enough"));
    };
    const asking = modelAt(server.url).generate(hello, { onRetry, signal: controller.signal });
    await expect(asking).rejects.toThrow("enough");
    expect(waits).toEqual([want]);
  });

  test("does not wait for an hour", async () => {
    await using server = await ModelServer.start(refuse(429, "slow down", { "retry-after": "3600" }));
    const error = await failureOf(modelAt(server.url).generate(hello));
    expect(error.message).toBe(
      `The model "gpt-4o" at ${server.host} answered 429 Too Many Requests: slow down. It asks to wait 3600 seconds.`,
    );
    expect(error.code).toBe("model_rate_limited");
    expect(server.requests.length).toBe(1);
  });

  test("a host that cannot be reached", async () => {
    const port = await findClosedPort();
    const error = await failureOf(modelAt(`http://127.0.0.1:${port}`, { retries: 1 }).generate(hello));
    expect(error.message).toBe(
      `The model "gpt-4o" at 127.0.0.1:${port} could not be reached: connect ECONNREFUSED 127.0.0.1:${port}. Gave up after 2 attempts. Check the option baseURL and the network.`,
    );
    expect(error.code).toBe("model_unreachable");
  });

  test("a connection that breaks before the answer", async () => {
    await using server = await ModelServer.start(
      (response) => void response.socket?.destroy(),
      stream(completion("Hi")),
    );
    expect((await modelAt(server.url).generate(hello)).text).toBe("Hi");
    expect(server.requests.length).toBe(2);
  });

  test.each([
    { name: "cut", reply: streamAndCut(chunk({ role: "assistant", content: "" })) },
    { name: "ended", reply: stream(chunk({ role: "assistant", content: "" })) },
    { name: "empty", reply: stream("") },
    { name: "garbage", reply: stream("data: {oops\n\n") },
    { name: "an error in its place", reply: stream('data: {"error":{"message":"overloaded","code":502}}\n\n') },
    { name: "an error event", reply: stream('event: error\ndata: {"message":"overloaded"}\n\n') },
  ])("a stream before its first word: $name", async ({ reply }) => {
    await using server = await ModelServer.start(reply, stream(completion("Hi")));
    expect((await modelAt(server.url).generate(hello)).text).toBe("Hi");
    expect(server.requests.length).toBe(2);
  });
});

describe("a failure after the first word is never asked again", () => {
  test.each([
    {
      name: "ended",
      reply: stream(chunk({ content: "Half" })),
      want: "ended the stream before the end of its answer.",
      code: "model_stream_cut",
    },
    {
      name: "cut",
      reply: streamAndCut(chunk({ content: "Half" })),
      want: "broke off its answer: terminated: other side closed.",
      code: "model_stream_cut",
    },
    {
      name: "an error object",
      reply: stream(
        chunk({ content: "Half" }) +
          'data: {"error":{"message":"The server had an error","type":"server_error"}}\n\n' +
          done,
      ),
      want: "sent an error in its answer: The server had an error.",
      code: "model_stream_error",
    },
    {
      name: "garbage",
      reply: stream(`${chunk({ content: "Half" })}data: [1,\n\n`),
      want: "sent something that is not a JSON object: [1,.",
      code: "model_bad_answer",
    },
  ])("$name", async ({ reply, want, code }) => {
    await using server = await ModelServer.start(reply);
    const seen: string[] = [];
    const read = async () => {
      for await (const delta of modelAt(server.url).stream(hello)) if (delta.type === "text") seen.push(delta.text);
    };
    const error = await failureOf(read());
    expect(error.message).toBe(`The model "gpt-4o" at ${server.host} ${want}`);
    expect(error.code).toBe(code);
    expect(seen).toEqual(["Half"]);
    expect(server.requests.length).toBe(1);
  });

  test("a cut after the finish reason loses nothing", async () => {
    await using server = await ModelServer.start(streamAndCut(chunk({ content: "Hi" }) + chunk({}, "stop")));
    expect(await modelAt(server.url).generate(hello)).toMatchObject({ text: "Hi", finishReason: "stop", usage: null });
  });
});

describe("an answer that is none", () => {
  test.each([
    {
      name: "a web page",
      reply: (response: import("node:http").ServerResponse) => {
        response.writeHead(200, { "content-type": "text/html" });
        response.end("<html>Welcome</html>");
      },
      want: "sent a web page, not an answer. Check the option baseURL.",
    },
    { name: "other JSON", reply: json({ hello: "world" }), want: 'sent JSON that is no answer: {"hello":"world"}.' },
    {
      name: "an error with status 200",
      reply: json({ error: { message: "No such model", type: "invalid_request_error" } }),
      want: "sent an error in its answer: No such model.",
    },
  ])("$name", async ({ reply, want }) => {
    await using server = await ModelServer.start(reply);
    const error = await failureOf(modelAt(server.url).generate(hello));
    expect(error.message).toBe(`The model "gpt-4o" at ${server.host} ${want}`);
    expect(server.requests.length).toBe(1);
  });
});

describe("a field that the service refuses", () => {
  test.each([
    { param: "stop", message: "Unsupported parameter: 'stop' is not supported with this model." },
    {
      param: "temperature",
      message:
        "Unsupported value: 'temperature' does not support 0.5 with this model. Only 1 is supported: not supported.",
    },
    { param: null, message: "Extra inputs are not permitted: stream_options" },
  ])("is left out from then on: $message", async ({ param, message }) => {
    await using server = await ModelServer.start(
      refuse(400, message, {}, { param }),
      stream(completion("one STOP two")),
    );
    const model = modelAt(server.url);
    for (let i = 0; i < 2; i++) {
      expect((await model.generate(hello, { stop: ["STOP"], temperature: 0.5 })).text).toBe("one ");
    }
    const field = param ?? "stream_options";
    expect(server.requests.map((request) => field in request.body)).toEqual([true, false, false]);
  });

  test("a refused name of the token limit is replaced by the other", async () => {
    const message =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
    await using server = await ModelServer.start(
      refuse(400, message, {}, { param: "max_tokens" }),
      stream(completion("Hi")),
    );
    await modelAt(server.url).generate(hello, { maxTokens: 5 });
    const { max_tokens, max_completion_tokens } = server.requests[1].body;
    expect({ max_tokens, max_completion_tokens }).toEqual({ max_tokens: undefined, max_completion_tokens: 5 });
  });

  test("is sent again later when leaving it out did not help", async () => {
    await using server = await ModelServer.start(
      refuse(400, "Unknown model; cannot stop."),
      refuse(400, "Unknown model."),
      stream(completion("Hi")),
    );
    const model = modelAt(server.url);
    expect((await failureOf(model.generate(hello, { stop: ["S"] }))).message).toBe(
      `The model "gpt-4o" at ${server.host} answered 400 Bad Request: Unknown model.`,
    );
    await model.generate(hello, { stop: ["S"] });
    expect(server.requests.map((request) => "stop" in request.body)).toEqual([true, false, true]);
  });

  test("is not left out when it was asked for in extraBody", async () => {
    await using server = await ModelServer.start(refuse(400, "Unsupported parameter: 'stop'", {}, { param: "stop" }));
    await failureOf(modelAt(server.url, { extraBody: { stop: "x" } }).generate(hello));
    expect(server.requests.length).toBe(1);
  });
});

describe("time", () => {
  beforeEach(takeClock);

  test("a service that does not begin to answer", async () => {
    await using server = await ModelServer.start((response) => turnClockWhile(response, 1000));
    const error = await failureOf(modelAt(server.url, { timeoutMs: 60_000, retries: 1 }).generate(hello));
    expect(error.message).toBe(
      `The model "gpt-4o" at ${server.host} did not begin to answer within 60000 ms (option timeoutMs). Gave up after 2 attempts.`,
    );
    expect(error.code).toBe("model_timeout");
    expect(await server.waitForAbandoned(2)).toBe(2);
  });

  test("headers alone are no beginning", async () => {
    await using server = await ModelServer.start(
      (response) => {
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.flushHeaders();
        turnClockWhile(response, 1000, () => server.requests.length === 1);
      },
      stream(completion("Hi")),
    );
    expect((await modelAt(server.url).generate(hello)).text).toBe("Hi");
    expect(server.requests.length).toBe(2);
  });

  test("a service that stops in the middle", async () => {
    await using server = await ModelServer.start((response, request) => {
      streamAndHang(chunk({ content: "Half" }))(response, request);
      turnClockWhile(response, 1000);
    });
    const error = await failureOf(modelAt(server.url, { timeoutMs: 60_000 }).generate(hello));
    expect(error.message).toBe(
      `The model "gpt-4o" at ${server.host} stopped in the middle of its answer within 60000 ms (option timeoutMs). Gave up after 4 attempts.`,
    );
    // Nothing of a whole answer was shown, so it is asked for again.
    expect(server.requests.length).toBe(4);
  });

  test("a long answer and a slow reader are no timeout", async () => {
    let sent = 0;
    let sendNext = (): void => {};
    await using server = await ModelServer.start((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      sendNext = () => {
        if (sent < 6) response.write(chunk({ content: `${sent++}` }));
        else response.end(chunk({}, "stop") + done);
      };
      sendNext();
    });
    let text = "";
    for await (const delta of modelAt(server.url, { timeoutMs: 60_000 }).stream(hello)) {
      if (delta.type !== "text") continue;
      text += delta.text;
      // Here nobody waits for the service.
      vi.advanceTimersByTime(100_000);
      setImmediate(() => {
        // Here the reader does.
        vi.advanceTimersByTime(40_000);
        sendNext();
      });
    }
    expect(text).toBe("012345");
  });
});

describe("the signal", () => {
  const reason = new Error("enough");

  test("aborted before, no request is sent", async () => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    await expect(modelAt(server.url).generate(hello, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(server.requests.length).toBe(0);
  });

  const abort = (controller: AbortController) => (): void => void setImmediate(() => controller.abort(reason));

  test.each([
    { name: "while the answer is waited for", reply: () => {} },
    { name: "in the middle of the answer", reply: streamAndHang(chunk({ content: "Half" })) },
  ])("ends the request $name", async ({ reply }) => {
    const controller = new AbortController();
    await using server = await ModelServer.start(async (response, request) => {
      await reply(response, request);
      abort(controller)();
    });
    await expect(modelAt(server.url).generate(hello, { signal: controller.signal })).rejects.toBe(reason);
    expect(server.requests.length).toBe(1);
    expect(await server.waitForAbandoned(1)).toBe(1);
    expect(getEventListeners(controller.signal, "abort").length).toBe(0);
  });

  test("ends the wait for a retry", async () => {
    await using server = await ModelServer.start(refuse(429, "later", { "retry-after": "110" }));
    const controller = new AbortController();
    const options = { signal: controller.signal, onRetry: abort(controller) };
    await expect(modelAt(server.url).generate(hello, options)).rejects.toBe(reason);
    expect(server.requests.length).toBe(1);
    expect(getEventListeners(controller.signal, "abort").length).toBe(0);
  });

  test("ends an answer that came in one piece", async () => {
    await using server = await ModelServer.start(stream(completion("one", "two", "three")));
    const controller = new AbortController();
    const deltas = modelAt(server.url).stream(hello, { signal: controller.signal });
    expect(await deltas.next()).toEqual({ done: false, value: { type: "text", text: "one" } });
    controller.abort(reason);
    await expect(deltas.next()).rejects.toBe(reason);
  });

  test("ends the wait for a turn", async () => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    const model = modelAt(server.url, { requestsPerMinute: 1 });
    await model.generate(hello);
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    await expect(model.generate(hello, { signal: controller.signal })).rejects.toBe(reason);
    expect(server.requests.length).toBe(1);
  });

  test("keeps no listener after a good answer, and sockets end with the server", async () => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    const controller = new AbortController();
    for (let i = 0; i < 20; i++) await modelAt(server.url).generate(hello, { signal: controller.signal });
    expect(getEventListeners(controller.signal, "abort").length).toBe(0);
    expect(process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length).toBeLessThan(10);
  });
});

describe("the key", () => {
  const leaky = `Incorrect API key provided: ${key}. Header was Bearer ${key}; custom token-abcdef.`;

  test("shows in no error, cause or inspection", async () => {
    await using server = await ModelServer.start(
      refuse(401, leaky),
      stream(`event: error\ndata: "${key} is wrong"\n\n`),
    );
    const model = modelAt(server.url, { headers: { "x-auth": "token-abcdef" }, retries: 0 });
    for (let i = 0; i < 2; i++) {
      const error = await failureOf(model.generate(hello));
      expect(error.message).toContain("***");
      for (const text of [inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), String(error.stack)]) {
        expect(text).not.toContain(key);
        expect(text).not.toContain("token-abcdef");
      }
    }
    for (const text of [inspect(model, { depth: 9, showHidden: true }), JSON.stringify(model), String(model)]) {
      expect(text).not.toContain(key);
    }
    expect(JSON.parse(JSON.stringify(model))).toEqual({ modelId: "gpt-4o" });
  });

  test.each([
    {
      options: { apiKey: "sk-bad\nkey" },
      want: "OpenAIModel: the option apiKey must be printable ASCII without spaces, got a key with other characters.",
    },
    {
      options: { headers: { "x-auth": "bad\nvalue" } },
      want: 'OpenAIModel: the option headers must be names and values that HTTP can carry, got another value for "x-auth".',
    },
    {
      options: { baseURL: "https://me:password@example.org/v1" },
      want: "OpenAIModel: the option baseURL must be without user name and password (use the option headers), got an address with them.",
    },
    {
      options: { baseURL: "example" },
      want: 'OpenAIModel: the option baseURL must be an address such as "https://host/v1", got "example".',
    },
    {
      options: { baseURL: "file:///etc" },
      want: 'OpenAIModel: the option baseURL must be an address such as "https://host/v1", got file:.',
    },
    {
      options: { modelId: " " },
      want: "OpenAIModel: the option modelId must be the name of a model, got an empty one.",
    },
    { options: { timeoutMs: -1 }, want: "OpenAIModel: the option timeoutMs must be a number of at least 0, got -1." },
    {
      options: { requestsPerMinute: 0 },
      want: "OpenAIModel: the option requestsPerMinute must be a number above 0, got 0.",
    },
  ])("and other options are checked where the model is made: $want", ({ options, want }) => {
    let error: unknown;
    try {
      new OpenAIModel({ modelId: "gpt-4o", apiKey: key, ...options });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(AgentGenerationError);
    expect((error as AgentGenerationError).message).toBe(want);
    expect((error as AgentGenerationError).code).toBe("model_option_invalid");
  });
});

describe("waits", () => {
  test("grow up to half a minute, half of each by chance", () => {
    const waits = (random: number) =>
      [0, 1, 2, 10].map((attempt) => backoffMs(attempt, { delayMs: 500, random: () => random }));
    expect(waits(0)).toEqual([250, 500, 1000, 15_000]);
    expect(waits(1)).toEqual([500, 1000, 2000, 30_000]);
  });

  test.each([
    ["2", 2000],
    ["1.5", 1500],
    ["Sat, 01 Jan 2000 00:00:10 GMT", 10_000],
    ["Fri, 31 Dec 1999 00:00:00 GMT", 0],
    ["-5", undefined],
    ["soon", undefined],
    ["", undefined],
  ])("Retry-After %j is %j ms", (value, want) => {
    expect(readRetryAfter(new Headers({ "retry-after": value }), Date.UTC(2000, 0, 1))).toBe(want);
  });
});
