// Claude models behind Anthropic's messages endpoint.
//
// The same way as openai.ts with another body (anthropic-request.ts) and another reader (anthropic-answer.ts).

import type { ChatMessage } from "../messages.ts";
import { MessagesReader } from "./anthropic-answer.ts";
import { buildMessagesBody } from "./anthropic-request.ts";
import { streamAnswer } from "./answer-stream.ts";
import { collectAnswer, type Model, type ModelAnswer, type ModelDelta, type ModelOptions } from "./model.ts";
import { type BuildBody, ModelService, type ServiceOptions } from "./service.ts";

export type AnthropicModelOptions = ServiceOptions;

/** The version of the API whose words this adapter speaks. */
const apiVersion = "2023-06-01";

export class AnthropicModel implements Model {
  readonly modelId: string;
  readonly #service: ModelService;

  constructor(options: AnthropicModelOptions) {
    const baseURL = options.baseURL ?? (process.env.ANTHROPIC_BASE_URL || "https://api.anthropic.com");
    this.#service = new ModelService(
      // Both forms of the address are in use, with the version and without.
      {
        ...options,
        baseURL: baseURL.replace(/\/v1\/?$/, ""),
        headers: { "anthropic-version": apiVersion, ...options.headers },
      },
      {
        className: "AnthropicModel",
        baseURL,
        keyVariable: "ANTHROPIC_API_KEY",
        keyOption: "apiKey",
        findKey: () => process.env.ANTHROPIC_API_KEY,
        needsKey: (host) => host === "api.anthropic.com",
        headersFor: (key) => ({ "x-api-key": key }),
      },
    );
    this.modelId = this.#service.modelId;
  }

  async *stream(messages: readonly ChatMessage[], options: ModelOptions = {}): AsyncGenerator<ModelDelta, void, void> {
    const asked = this.#service.withDefaults(options);
    yield* this.#service.ask(
      () => this.#attempt(messages, asked),
      options.signal,
      async () => null,
    );
  }

  generate(messages: readonly ChatMessage[], options?: ModelOptions): Promise<ModelAnswer> {
    return collectAnswer(this.stream(messages, options));
  }

  async *#attempt(messages: readonly ChatMessage[], options: ModelOptions): AsyncGenerator<ModelDelta, void, void> {
    const buildBody: BuildBody = (refused) => buildMessagesBody(this.modelId, messages, options, refused);
    const connection = await this.#service.post("/v1/messages", buildBody, options);
    yield* streamAnswer(connection, this.#service, new MessagesReader(), options.stop ?? []);
  }
}
