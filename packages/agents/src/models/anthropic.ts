// Claude models behind Anthropic's messages endpoint.
//
// The same way as openai.ts with another body (anthropic-request.ts) and another reader (anthropic-answer.ts). Long requests are marked for
// the service's prompt cache, since an agent sends its conversation again with each step; the model's thinking is kept and sent back.

import type { ChatMessage } from "../messages.ts";
import { MessagesReader } from "./anthropic-answer.ts";
import { buildMessagesBody, type MessagesSettings } from "./anthropic-request.ts";
import { streamAnswer } from "./answer-stream.ts";
import { collectAnswer, type Model, type ModelAnswer, type ModelDelta, type ModelOptions } from "./model.ts";
import { findModelRules, type ModelRules } from "./model-families.ts";
import { estimateTokens } from "./rate-limiter.ts";
import { invalidOption, ModelService, type ServiceOptions } from "./service.ts";

export type AnthropicModelOptions = ServiceOptions & {
  /** How long the service keeps the beginning of a long request, for the next one; false for not at all. "5m" unless told. */
  promptCache?: "5m" | "1h" | false;
  /** Tokens to think with before the answer (at least 1024), or "adaptive" for models that choose. Off unless told. */
  thinking?: number | "adaptive";
  /** What the model takes, over what is known by its name. */
  rules?: Partial<ModelRules>;
};

const className = "AnthropicModel";

/** The version of the API whose words this adapter speaks. */
const apiVersion = "2023-06-01";

export class AnthropicModel implements Model {
  readonly modelId: string;
  readonly #service: ModelService;
  readonly #settings: MessagesSettings;

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
        className,
        baseURL,
        keyVariable: "ANTHROPIC_API_KEY",
        keyOption: "apiKey",
        findKey: () => process.env.ANTHROPIC_API_KEY,
        needsKey: (host) => host === "api.anthropic.com",
        headersFor: (key) => ({ "x-api-key": key }),
      },
    );
    this.modelId = this.#service.modelId;
    this.#settings = readSettings(options, this.modelId);
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
    const tokens = estimateTokens(messages, options);
    const advise = async (): Promise<null> => null;
    return this.#service.ask(() => this.#attempt(messages, asked), { options, tokens, isWhole, advise });
  }

  async *#attempt(messages: readonly ChatMessage[], options: ModelOptions): AsyncGenerator<ModelDelta, void, void> {
    const connection = await this.#service.post(
      "/v1/messages",
      (refused) => buildMessagesBody(this.modelId, messages, options, { ...this.#settings, refused }),
      options,
    );
    yield* streamAnswer(connection, this.#service, new MessagesReader(), options.stop ?? []);
  }
}

function readSettings(options: AnthropicModelOptions, modelId: string): MessagesSettings {
  const { promptCache = "5m", thinking } = options;
  if (promptCache !== "5m" && promptCache !== "1h" && promptCache !== false) {
    throw invalidOption({ className }, "promptCache", '"5m", "1h" or false', JSON.stringify(promptCache));
  }
  const isBudget = typeof thinking === "number" && Number.isInteger(thinking) && thinking >= 1024;
  if (thinking !== undefined && thinking !== "adaptive" && !isBudget) {
    throw invalidOption(
      { className },
      "thinking",
      'a number of tokens of at least 1024, or "adaptive"',
      String(thinking),
    );
  }
  return { promptCache, thinking, rules: findModelRules(modelId, options.rules) };
}
