import { describe, expect, test, vi } from "vitest";
import { AgentGenerationError } from "../../src/errors.ts";
import { AnthropicModel } from "../../src/models/anthropic.ts";
import { chooseModel } from "../../src/models/choose-model.ts";
import { HfApiModel, InferenceClientModel } from "../../src/models/inference-client.ts";
import { OllamaModel, ollamaAddress } from "../../src/models/ollama.ts";
import { OpenAIModel } from "../../src/models/openai.ts";
import { takeClock, turnClockWhile } from "./clock.ts";
import { completion, findClosedPort, json, ModelServer, refuse, stream } from "./model-server.ts";

const hello = [{ role: "user" as const, content: "Hello" }];
const noFetch: typeof fetch = () => expect.fail("no request may be sent");

async function failureOf(promise: Promise<unknown>): Promise<{ message: string; code: string }> {
  const error = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AgentGenerationError);
  const { message, code } = error as AgentGenerationError;
  return { message, code };
}

describe("chooseModel with a flag", () => {
  test.each([
    { flag: "openai/gpt-4o", type: OpenAIModel, modelId: "gpt-4o" },
    { flag: "anthropic/claude-sonnet-5-5", type: AnthropicModel, modelId: "claude-sonnet-5-5" },
    {
      flag: "hf/meta-llama/Llama-3.3-70B-Instruct",
      type: InferenceClientModel,
      modelId: "meta-llama/Llama-3.3-70B-Instruct",
    },
    { flag: "ollama/qwen2.5-coder:7b", type: OllamaModel, modelId: "qwen2.5-coder:7b" },
  ])("$flag", async ({ flag, type, modelId }) => {
    const { model, reason } = await chooseModel({ flag, env: { OPENAI_API_KEY: "sk-x" }, fetch: noFetch });
    expect(model).toBeInstanceOf(type);
    expect(model.modelId).toBe(modelId);
    expect(reason).toBe(`${flag} (option --model)`);
  });

  test.each([
    { flag: "gpt-4o", hint: ' Did you mean "openai/gpt-4o"?' },
    { flag: "claude-opus-4-1", hint: ' Did you mean "anthropic/claude-opus-4-1"?' },
    { flag: "mystery/large", hint: "" },
    { flag: "azure/", hint: "" },
    { flag: "openai/", hint: "" },
    { flag: "", hint: "" },
  ])("refuses $flag", async ({ flag, hint }) => {
    expect(await failureOf(chooseModel({ flag, env: {}, fetch: noFetch }))).toEqual({
      message: `--model must be one of openai/..., anthropic/..., azure/..., hf/... or ollama/... with the name of a model, or of openrouter/..., gemini/..., groq/..., mistral/..., together/..., deepseek/..., xai/..., lmstudio/..., llamacpp/..., vllm/..., got "${flag}".${hint}`,
      code: "model_unknown",
    });
  });

  test.each([
    {
      flag: "openai/gpt-4o",
      want: 'The model "gpt-4o" at api.openai.com needs an API key. OPENAI_API_KEY is not set: set it in the environment, or give OpenAIModel the option apiKey.',
    },
    {
      flag: "anthropic/claude-x",
      want: 'The model "claude-x" at api.anthropic.com needs an API key. ANTHROPIC_API_KEY is not set: set it in the environment, or give AnthropicModel the option apiKey.',
    },
    {
      flag: "hf/a/b",
      want: 'The model "a/b" at router.huggingface.co needs an API key. HF_TOKEN is not set: set it in the environment, or give InferenceClientModel the option token.',
    },
  ])("$flag without its key says so at the first request", async ({ flag, want }) => {
    const { model } = await chooseModel({ flag, env: {}, fetch: noFetch });
    expect(await failureOf(model.generate(hello))).toEqual({ message: want, code: "model_api_key_missing" });
  });
});

describe("chooseModel with a service behind an address of its own", () => {
  const seen: { url: string; key: string | null }[] = [];
  const answering: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    seen.push({ url: String(input), key: headers.get("api-key") ?? headers.get("authorization") });
    return new Response(completion("Hi"), { headers: { "content-type": "text/event-stream" } });
  };

  test.each([
    {
      flag: "azure/my-gpt",
      env: { AZURE_OPENAI_ENDPOINT: "https://r.openai.azure.com", AZURE_OPENAI_API_KEY: "k-1" },
      want: { url: "https://r.openai.azure.com/openai/v1/chat/completions", key: "k-1" },
    },
    {
      flag: "openrouter/anthropic/claude-sonnet-4.5",
      env: { OPENROUTER_API_KEY: "k-2" },
      want: { url: "https://openrouter.ai/api/v1/chat/completions", key: "Bearer k-2" },
    },
    { flag: "vllm/qwen", env: {}, want: { url: "http://127.0.0.1:8000/v1/chat/completions", key: null } },
  ])("$flag", async ({ flag, env, want }) => {
    const { model, reason } = await chooseModel({ flag, env, fetch: answering });
    expect(reason).toBe(`${flag} (option --model)`);
    expect((await model.generate(hello)).text).toBe("Hi");
    expect(seen.at(-1)).toEqual(want);
  });

  test("azure/... without the address says what to set", async () => {
    expect(await failureOf(chooseModel({ flag: "azure/my-gpt", env: {}, fetch: noFetch }))).toEqual({
      message:
        "--model azure/my-gpt: AZURE_OPENAI_ENDPOINT is not set: set it to the address of the resource, such as https://my-resource.openai.azure.com, and AZURE_OPENAI_API_KEY to its key.",
      code: "model_option_invalid",
    });
  });

  test("groq/... without its key says so at the first request", async () => {
    const { model } = await chooseModel({ flag: "groq/llama", env: {}, fetch: noFetch });
    expect(await failureOf(model.generate(hello))).toEqual({
      message:
        'The model "llama" at api.groq.com needs an API key. GROQ_API_KEY is not set: set it in the environment, or give --model groq/... the option apiKey.',
      code: "model_api_key_missing",
    });
  });
});

describe("chooseModel without a flag", () => {
  test.each([
    {
      env: { OPENAI_API_KEY: "sk-x", HF_TOKEN: "hf_x" },
      type: OpenAIModel,
      reason: "openai/gpt-6-luna (OPENAI_API_KEY found in the environment)",
    },
    {
      env: { ANTHROPIC_API_KEY: "sk-x", OPENAI_API_KEY: " " },
      type: AnthropicModel,
      reason: "anthropic/claude-sonnet-5-5 (ANTHROPIC_API_KEY found in the environment)",
    },
    {
      env: { HF_TOKEN: "hf_x" },
      type: InferenceClientModel,
      reason: "hf/Qwen/Qwen3-Coder-30B-A3B-Instruct (HF_TOKEN found in the environment)",
    },
    {
      env: { OPENAI_API_KEY: "sk-x", OPENAI_BASE_URL: "http://localhost:8000/v1?key=secret" },
      type: OpenAIModel,
      reason: "openai/gpt-6-luna (OPENAI_API_KEY found in the environment, asked at localhost:8000)",
    },
  ])("$reason", async ({ env, type, reason }) => {
    const choice = await chooseModel({ env, fetch: noFetch });
    expect(choice.model).toBeInstanceOf(type);
    expect(choice.reason).toBe(reason);
  });

  test("takes the first model of an Ollama that can answer", async () => {
    const models = {
      models: [{ name: "nomic-embed-text:latest" }, { name: "qwen2.5-coder:7b" }, { name: "llama3:8b" }],
    };
    const answer = { message: { role: "assistant", content: "Hi" }, done: true, done_reason: "stop" };
    await using server = await ModelServer.start(json(models), json(answer));
    const { model, reason } = await chooseModel({ env: { OLLAMA_HOST: server.host } });
    expect(reason).toBe(`ollama/qwen2.5-coder:7b (no API key found; Ollama answers at ${server.url})`);
    expect((await model.generate(hello)).text).toBe("Hi");
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(["GET /api/tags", "POST /api/chat"]);
    expect(server.requests[1].headers.authorization).toBeUndefined();
  });

  const nothing = (ollama: string): string =>
    `No model to ask. Set one of OPENAI_API_KEY, ANTHROPIC_API_KEY, HF_TOKEN in the environment, or ${ollama}, or name a model with --model, such as --model openai/gpt-6.1-sol.`;

  test("says what to set when there is nothing", async () => {
    const host = `127.0.0.1:${await findClosedPort()}`;
    expect(await failureOf(chooseModel({ env: { OLLAMA_HOST: host } }))).toEqual({
      message: nothing(`start Ollama (nothing answers at http://${host})`),
      code: "model_not_chosen",
    });
  });

  test("waits for an Ollama for 300 ms only", async () => {
    takeClock();
    await using server = await ModelServer.start((response) => turnClockWhile(response, 10));
    const startedAt = performance.now();
    const { message } = await failureOf(chooseModel({ env: { OLLAMA_HOST: server.url } }));
    expect(message).toBe(nothing(`start Ollama (nothing answers at ${server.url})`));
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(300);
    expect(await server.waitForAbandoned(1)).toBe(1);
    vi.useRealTimers();
  });

  test("tells an Ollama without models apart", async () => {
    await using server = await ModelServer.start(json({ models: [] }));
    const { message } = await failureOf(chooseModel({ env: { OLLAMA_HOST: server.url } }));
    expect(message).toBe(
      nothing(`give Ollama a model (it answers at ${server.url} but has none: \`ollama pull qwen2.5-coder\`)`),
    );
  });
});

describe("OllamaModel", () => {
  test.each([
    {
      names: ["llama3:8b", "qwen2.5-coder:7b"],
      want: "Ollama has these models: llama3:8b, qwen2.5-coder:7b. To add this one, run `ollama pull phi4`.",
    },
    { names: [], want: "Ollama has no models yet: run `ollama pull phi4`." },
  ])("lists what there is when a model is missing: $names", async ({ names, want }) => {
    await using server = await ModelServer.start(
      refuse(404, 'model "phi4" not found, try pulling it first'),
      json({ models: names.map((name) => ({ name })) }),
    );
    const model = new OllamaModel({ modelId: "phi4", baseURL: `${server.url}/v1` });
    expect(await failureOf(model.generate(hello))).toEqual({
      message: `The model "phi4" at ${server.host} answered 404 Not Found: model "phi4" not found, try pulling it first. ${want}`,
      code: "model_not_found",
    });
    expect(server.requests[1].path).toBe("/api/tags");
  });

  test("says how to start Ollama when nothing answers", async () => {
    const host = `127.0.0.1:${await findClosedPort()}`;
    const model = new OllamaModel({ modelId: "phi4", baseURL: `http://${host}/v1`, retries: 0 });
    expect((await failureOf(model.generate(hello))).message).toBe(
      `The model "phi4" at ${host} could not be reached: connect ECONNREFUSED ${host}. Is Ollama running? Start it with \`ollama serve\`, or set OLLAMA_HOST to its address.`,
    );
  });

  test.each([
    [undefined, "http://127.0.0.1:11434"],
    ["", "http://127.0.0.1:11434"],
    ["0.0.0.0", "http://127.0.0.1:11434"],
    ["0.0.0.0:8080", "http://127.0.0.1:8080"],
    [":8080", "http://127.0.0.1:8080"],
    ["gpu-box", "http://gpu-box:11434"],
    ["gpu-box:80", "http://gpu-box"],
    ["http://gpu-box:9/", "http://gpu-box:9"],
    ["http://gpu-box", "http://gpu-box"],
    ["https://ollama.example.org/", "https://ollama.example.org"],
    ["[::1]:7", "http://[::1]:7"],
  ])("OLLAMA_HOST %j is %s", (host, want) => {
    expect(ollamaAddress(host)).toBe(want);
  });
});

describe("InferenceClientModel", () => {
  test("sends the provider as part of the model's name", async () => {
    await using server = await ModelServer.start(stream(completion("Hi")));
    const options = { modelId: "meta-llama/Llama-3.3-70B-Instruct", token: "hf_token", baseURL: server.url };
    await new InferenceClientModel({ ...options, provider: "together" }).generate(hello);
    await new HfApiModel({ ...options, provider: "auto" }).generate(hello);
    await new HfApiModel({ ...options, modelId: undefined }).generate(hello);
    expect(server.requests.map((request) => request.body.model)).toEqual([
      "meta-llama/Llama-3.3-70B-Instruct:together",
      "meta-llama/Llama-3.3-70B-Instruct",
      "Qwen/Qwen3-Coder-30B-A3B-Instruct",
    ]);
    expect(server.requests[0].headers.authorization).toBe("Bearer hf_token");
  });
});
