// Claude models behind Anthropic's messages endpoint.
//
// The same way as openai.ts with another body (anthropic-request.ts) and another reader (anthropic-answer.ts). Long requests are marked for
// the service's prompt cache, since an agent sends its conversation again with each step; the model's thinking is kept and sent back.

import type { ChatMessage } from "../messages.ts";
import { MessagesReader } from "./anthropic-answer.ts";
import { buildMessagesBody, type MessagesSettings } from "./anthropic-request.ts";
import type { Model, ModelAnswer, ModelDelta, ModelOptions } from "./model.ts";
import { findModelRules, type ModelRules } from "./model-families.ts";
import { ProtocolClient } from "./protocol-client.ts";
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
  readonly #client: ProtocolClient;

  constructor(options: AnthropicModelOptions) {
    const baseURL = options.baseURL ?? (process.env.ANTHROPIC_BASE_URL || "https://api.anthropic.com");
    const service = new ModelService(
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
    this.modelId = service.modelId;
    const settings = readSettings(options, this.modelId);
    this.#client = new ProtocolClient(service, {
      path: "/v1/messages",
      buildBody: (messages, asked, refused) =>
        buildMessagesBody(this.modelId, messages, asked, { ...settings, refused }),
      newReader: () => new MessagesReader(),
    });
  }

  stream(messages: readonly ChatMessage[], options?: ModelOptions): AsyncGenerator<ModelDelta, void, void> {
    return this.#client.stream(messages, options);
  }

  generate(messages: readonly ChatMessage[], options?: ModelOptions): Promise<ModelAnswer> {
    return this.#client.generate(messages, options);
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
