// Models behind an OpenAI-compatible chat completions endpoint.
//
// OpenAI itself, Azure's v1 API, the Hugging Face router, Ollama, vLLM, LM Studio, llama.cpp, OpenRouter, Groq,
// Mistral and many more. One request is: body (openai-request.ts) -> connection with retries (service.ts) -> deltas
// (answer-stream.ts with the reader of openai-answer.ts). Subclasses change the address, the key and the advice.

import type { ChatMessage } from "../messages.ts";
import { streamAnswer } from "./answer-stream.ts";
import type { ModelRequestError } from "./failures.ts";
import { collectAnswer, type Model, type ModelAnswer, type ModelDelta, type ModelOptions } from "./model.ts";
import { ChatCompletionsReader } from "./openai-answer.ts";
import { buildChatCompletionsBody } from "./openai-request.ts";
import { type BuildBody, ModelService, type ServiceOptions, type Vendor } from "./service.ts";

export type OpenAIModelOptions = ServiceOptions & {
  /** Sent as OpenAI-Organization. */
  organization?: string;
  /** Sent as OpenAI-Project. */
  project?: string;
};

export class OpenAIModel implements Model {
  readonly modelId: string;
  readonly #service: ModelService;

  constructor(options: OpenAIModelOptions, vendor: Vendor = openAIVendor()) {
    const headers: Record<string, string> = {};
    if (options.organization !== undefined) headers["OpenAI-Organization"] = options.organization;
    if (options.project !== undefined) headers["OpenAI-Project"] = options.project;
    this.#service = new ModelService({ ...options, headers: { ...headers, ...options.headers } }, vendor);
    this.modelId = this.#service.modelId;
  }

  async *stream(messages: readonly ChatMessage[], options: ModelOptions = {}): AsyncGenerator<ModelDelta, void, void> {
    const asked = this.#service.withDefaults(options);
    const attempt = () => this.#attempt(messages, asked);
    yield* this.#service.ask(attempt, options.signal, (failure) => this.adviseOn(failure));
  }

  generate(messages: readonly ChatMessage[], options?: ModelOptions): Promise<ModelAnswer> {
    return collectAnswer(this.stream(messages, options));
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
    const buildBody: BuildBody = (refused) => buildChatCompletionsBody(this.modelId, messages, options, refused);
    const connection = await this.#service.post("/chat/completions", buildBody, options);
    yield* streamAnswer(connection, this.#service, new ChatCompletionsReader(), options.stop ?? []);
  }
}

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
