// Models behind an OpenAI-compatible chat completions endpoint.
//
// OpenAI itself, Azure's v1 API, the Hugging Face router, Ollama, vLLM, LM Studio, llama.cpp, OpenRouter, Groq,
// Mistral and many more: body by openai-request.ts, answer by openai-answer.ts. Models that OpenAI serves through its responses API only are
// asked there: responses-request.ts, responses-answer.ts. Subclasses change the address and the key.

import type { ChatMessage } from "../messages.ts";
import { findModelRules, type ModelRules } from "./model-families.ts";
import type { Model, ModelAnswer, ModelDelta, ModelOptions } from "./model.ts";
import { ChatCompletionsReader } from "./openai-answer.ts";
import { buildChatCompletionsBody } from "./openai-request.ts";
import { ProtocolClient, type WireProtocol } from "./protocol-client.ts";
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
  readonly #client: ProtocolClient;

  constructor(options: OpenAIModelOptions, vendor: Vendor = openAIVendor()) {
    const headers: Record<string, string> = {};
    if (options.organization !== undefined) headers["OpenAI-Organization"] = options.organization;
    if (options.project !== undefined) headers["OpenAI-Project"] = options.project;
    const service = new ModelService({ ...options, headers: { ...headers, ...options.headers } }, vendor);
    const rules = findModelRules(service.modelId, options.rules);
    const { api = hasResponses(service) ? rules.api : "chat" } = options;
    if (api !== "chat" && api !== "responses") {
      throw invalidOption(vendor, "api", '"chat" or "responses"', JSON.stringify(api));
    }
    this.modelId = service.modelId;
    this.#client = new ProtocolClient(service, protocolOf(api, service.modelId, rules));
  }

  stream(messages: readonly ChatMessage[], options?: ModelOptions): AsyncGenerator<ModelDelta, void, void> {
    return this.#client.stream(messages, options);
  }

  generate(messages: readonly ChatMessage[], options?: ModelOptions): Promise<ModelAnswer> {
    return this.#client.generate(messages, options);
  }
}

function protocolOf(api: "chat" | "responses", modelId: string, rules: ModelRules): WireProtocol {
  const [path, build, newReader] =
    api === "chat"
      ? (["/chat/completions", buildChatCompletionsBody, () => new ChatCompletionsReader()] as const)
      : (["/responses", buildResponsesBody, () => new ResponsesReader()] as const);
  const buildBody: WireProtocol["buildBody"] = (messages, options, refused) =>
    build(modelId, messages, options, { rules, refused });
  return { path, buildBody, newReader };
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
