import { afterEach, expect, test } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { AzureOpenAIModel, type AzureOpenAIModelOptions } from "../../src/models/azure-openai.ts";
import { completion, ModelServer, refuse, stream } from "./model-server.ts";

const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];
const variables = ["AZURE_OPENAI_API_KEY", "AZURE_OPENAI_ENDPOINT", "OPENAI_API_VERSION", "OPENAI_API_KEY"];

afterEach(() => {
  for (const name of variables) delete process.env[name];
});

const model = (server: ModelServer, options: Partial<AzureOpenAIModelOptions> = {}): AzureOpenAIModel =>
  new AzureOpenAIModel({
    modelId: "gpt-4o",
    endpoint: server.url,
    apiKey: "azure-key-123",
    retryDelayMs: 1,
    ...options,
  });

test("with an API version: the deployment is in the path, the key in its own header", async () => {
  await using server = await ModelServer.start(stream(completion("Hi")));
  const answer = await model(server, { deployment: "my deploy", apiVersion: "2024-10-21" }).generate(hello);
  expect(answer.text).toBe("Hi");
  const [request] = server.requests;
  expect(request.path).toBe("/openai/deployments/my%20deploy/chat/completions?api-version=2024-10-21");
  expect(request.headers["api-key"]).toBe("azure-key-123");
  expect(request.headers.authorization).toBe(undefined);
  expect(request.body.model).toBe("gpt-4o");
});

test("without an API version: the v1 API, and the deployment is the model", async () => {
  await using server = await ModelServer.start(stream(completion("Hi")));
  await model(server, { endpoint: `${server.url}/openai/v1/`, deployment: "mine", extraBody: { seed: 1 } }).generate(
    hello,
  );
  expect(server.requests[0].path).toBe("/openai/v1/chat/completions");
  expect(server.requests[0].body).toMatchObject({ model: "mine", seed: 1 });
});

test("everything from the environment; what is OpenAI's own is not taken", async () => {
  await using server = await ModelServer.start(stream(completion("Hi")));
  process.env.AZURE_OPENAI_API_KEY = "key-from-environment";
  process.env.AZURE_OPENAI_ENDPOINT = `${server.url}/`;
  process.env.OPENAI_API_VERSION = "2025-01-01";
  process.env.OPENAI_API_KEY = "sk-other";
  const made = new AzureOpenAIModel({ deployment: "o3-mini" });
  expect([made.modelId, made.deployment]).toEqual(["o3-mini", "o3-mini"]);
  await made.generate(hello, { maxTokens: 5, temperature: 1 });
  expect(server.requests[0].path).toBe("/openai/deployments/o3-mini/chat/completions?api-version=2025-01-01");
  expect(server.requests[0].headers["api-key"]).toBe("key-from-environment");
  // The rules of the model that was deployed.
  expect(server.requests[0].body).toMatchObject({ max_completion_tokens: 5 });
  expect(server.requests[0].body.temperature).toBe(undefined);
});

test("a token instead of a key, asked for each time", async () => {
  await using server = await ModelServer.start(stream(completion("Hi")));
  process.env.AZURE_OPENAI_API_KEY = "not-this-one";
  let tokens = 0;
  const made = model(server, { apiKey: undefined, tokenProvider: async () => `token-${++tokens}` });
  await made.generate(hello);
  await made.generate(hello);
  expect(server.requests.map(({ headers }) => [headers.authorization, headers["api-key"]])).toEqual([
    ["Bearer token-1", undefined],
    ["Bearer token-2", undefined],
  ]);
});

test("a key in a header of one's own", async () => {
  await using server = await ModelServer.start(stream(completion("Hi")));
  await model(server, { apiKey: undefined, headers: { "Api-Key": "own-key" } }).generate(hello);
  expect(server.requests[0].headers["api-key"]).toBe("own-key");
});

test("errors name Azure's variables and options", async () => {
  await using server = await ModelServer.start(
    refuse(401, "Access denied due to invalid subscription key azure-key-123."),
  );
  await expect(model(server).generate(hello)).rejects.toMatchObject({
    code: "model_unauthorized",
    message:
      `The model "gpt-4o" at ${server.host} answered 401 Unauthorized: Access denied due to invalid subscription key ***. ` +
      "Check the API key (option apiKey or AZURE_OPENAI_API_KEY).",
  });
  await expect(model(server, { apiKey: undefined }).generate(hello)).rejects.toMatchObject({
    code: "model_api_key_missing",
    message:
      `The model "gpt-4o" at ${server.host} needs an API key. AZURE_OPENAI_API_KEY is not set: ` +
      "set it in the environment, or give AzureOpenAIModel the option apiKey.",
  });
});

test.each<[options: AzureOpenAIModelOptions, message: string]>([
  [
    { modelId: "gpt-4o" },
    "AzureOpenAIModel: the option endpoint must be the address of the resource, such as " +
      '"https://my-resource.openai.azure.com" (or set AZURE_OPENAI_ENDPOINT), got none.',
  ],
  [
    { modelId: "gpt-4o", endpoint: "my-resource" },
    'AzureOpenAIModel: the option endpoint must be an address such as "https://my-resource.openai.azure.com", got "my-resource".',
  ],
  [
    { endpoint: "https://x.openai.azure.com" },
    "AzureOpenAIModel: the option deployment must be the name of a deployment, got none.",
  ],
])("%j", (options, message) => {
  expect(() => new AzureOpenAIModel(options)).toThrow(
    expect.objectContaining({ code: "model_option_invalid", message }),
  );
});
