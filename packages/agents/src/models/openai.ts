// Models behind an OpenAI-compatible chat completions endpoint.
//
// OpenAI itself, Azure's v1 API, the Hugging Face router, Ollama, vLLM, LM Studio, llama.cpp, OpenRouter, Groq,
// Mistral and many more. Models that OpenAI serves through its responses API only are asked there. One request is: body (openai-request.ts) -> connection with retries (service.ts) -> deltas
// (answer-stream.ts with the reader of openai-answer.ts). Subclasses change the address, the key and the advice.

import type { ChatMessage } from "../messages.ts";
import { streamAnswer } from "./answer-stream.ts";
import type { ModelRequestError } from "./failures.ts";
import { findModelRules, type ModelRules } from "./model-families.ts";
import { collectAnswer, type Model, type ModelAnswer, type ModelDelta, type ModelOptions } from "./model.ts";
import { ChatCompletionsReader } from "./openai-answer.ts";
import { buildChatCompletionsBody } from "./openai-request.ts";
import { estimateTokens } from "./rate-limiter.ts";
import { ResponsesReader } from "./responses-answer.ts";
import { buildResponsesBody } from "./responses-request.ts";
import { invalidOption, ModelService, type ServiceOptions, type Vendor } from "./service.ts";

export type OpenAIModelOptions = ServiceOptions & {
  /** Sent as OpenAI-Organization. */
  organization?: string;
  /** Sent as OpenAI-Project. */
  project?: string;
  /**
   * "chat" for chat completions, "responses" for OpenAI's responses API. Unless told: chat completions, and at OpenAI and Azure's v1
   * address the responses API for models that are served there only.
   */
  api?: "chat" | "responses";
  /** What the model takes, over what is known by its name. */
  rules?: Partial<ModelRules>;
};

export class OpenAIModel implements Model {
  readonly modelId: string;
  readonly #service: ModelService;
  readonly #rules: ModelRules;
  readonly #isResponses: boolean;

  constructor(options: OpenAIModelOptions, vendor: Vendor = openAIVendor()) {
    const headers: Record<string, string> = {};
    if (options.organization !== undefined) headers["OpenAI-Organization"] = options.organization;
    if (options.project !== undefined) headers["OpenAI-Project"] = options.project;
    this.#service = new ModelService({ ...options, headers: { ...headers, ...options.headers } }, vendor);
    this.modelId = this.#service.modelId;
    this.#rules = findModelRules(this.modelId, options.rules);
    const { api = hasResponses(this.#service) ? this.#rules.api : "chat" } = options;
    if (api !== "chat" && api !== "responses") {
      throw invalidOption(vendor, "api", '"chat" or "responses"', JSON.stringify(api));
    }
    this.#isResponses = api === "responses";
  }

  stream(messages: readonly ChatMessage[], options: ModelOptions = {}): AsyncGenerator<ModelDelta, void, void> {
    return this.#ask(messages, options, false);
  }

  generate(messages: readonly ChatMessage[], options: ModelOptions = {}): Promise<ModelAnswer> {
    return collectAnswer(this.#ask(messages, options, true));
  }

  #ask(
    messages: readonly ChatMessage[],
    options: ModelOptions,
    isWhole: boolean,
  ): AsyncGenerator<ModelDelta, void, void> {
    const asked = this.#service.withDefaults(options);
    const advise = (failure: ModelRequestError): Promise<string | null> => this.adviseOn(failure);
    const tokens = estimateTokens(messages, options);
    return this.#service.ask(() => this.#attempt(messages, asked), { options, tokens, isWhole, advise });
  }

  /** For subclasses: what to do about a failure, when they know better than the usual advice. */
  protected async adviseOn(_failure: ModelRequestError): Promise<string | null> {
    return null;
  }

  /** For subclasses: a small JSON document beside the API. */
  protected getJson(path: string, timeoutMs: number): Promise<unknown> {
    return this.#service.getJson(new URL(path, this.#service.resolve("")), timeoutMs);
  }

  async *#attempt(messages: readonly ChatMessage[], options: ModelOptions): AsyncGenerator<ModelDelta, void, void> {
    const rules = this.#rules;
    const build = this.#isResponses ? buildResponsesBody : buildChatCompletionsBody;
    const connection = await this.#service.post(
      this.#isResponses ? "/responses" : "/chat/completions",
      (refused) => build(this.modelId, messages, options, { rules, refused }),
      options,
    );
    const reader = this.#isResponses ? new ResponsesReader() : new ChatCompletionsReader();
    yield* streamAnswer(connection, this.#service, reader, options.stop ?? []);
  }
}

/** Whether the address is one of those that speak both protocols. */
const hasResponses = (service: ModelService): boolean =>
  service.host === "api.openai.com" || service.resolve("").pathname.endsWith("/openai/v1");

/** The name that smolagents gives this class. */
export { OpenAIModel as OpenAIServerModel };

function openAIVendor(): Vendor {
  return {
    className: "OpenAIModel",
    baseURL: process.env.OPENAI_BASE_URL || "https://api.openai.com/v1",
    keyVariable: "OPENAI_API_KEY",
    keyOption: "apiKey",
    findKey: () => process.env.OPENAI_API_KEY,
    needsKey: (host) => host === "api.openai.com",
    headersFor: bearerHeaders,
  };
}

export function bearerHeaders(key: string): Record<string, string> {
  return { authorization: `Bearer ${key}` };
}
