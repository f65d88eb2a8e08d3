// Models that Ollama serves on this machine or on another one of ours.
//
// Asked by Ollama's own protocol (ollama-chat.ts), because only that sets the length of the context. Ollama loads a model with a context of
// its own choosing, often 4096 tokens, and used to drop the beginning of what is longer without a word: the system prompt of an agent
// first. So the length is set in each request, a conversation that outgrows it is refused by servers that can, and warned about here.
// The address comes from OLLAMA_HOST; there is no key; failures say whether Ollama runs and which models it has.

import type { ChatMessage } from "../messages.ts";
import { isFields } from "./answer-stream.ts";
import type { ModelRequestError } from "./failures.ts";
import type { Model, ModelAnswer, ModelDelta, ModelOptions } from "./model.ts";
import { buildOllamaBody, OllamaReader } from "./ollama-chat.ts";
import { bearerHeaders } from "./openai.ts";
import { ProtocolClient } from "./protocol-client.ts";
import { estimateTokens } from "./rate-limiter.ts";
import { invalidOption, ModelService, type ServiceOptions } from "./service.ts";

export type OllamaModelOptions = ServiceOptions & {
  /** Tokens of the conversation and the answer together; 16384 unless told. More takes more memory; the model's own limit stays. */
  contextLength?: number;
  /** How long the model stays loaded: "10m", seconds, -1 for ever, 0 not at all. Ollama's own default is five minutes. */
  keepAlive?: string | number;
  /** Whether a model that can think does; the model's default unless told. */
  think?: boolean | "low" | "medium" | "high";
};

const className = "OllamaModel";
const listTimeoutMs = 2_000;
const usualContextLength = 16_384;

export class OllamaModel implements Model {
  readonly modelId: string;
  readonly #service: ModelService;
  readonly #client: ProtocolClient;
  readonly #contextLength: number;
  #hasWarned = false;

  constructor(options: OllamaModelOptions) {
    const { contextLength = contextLengthIn(options.extraBody) ?? usualContextLength, keepAlive, think } = options;
    if (!Number.isInteger(contextLength) || contextLength < 1) {
      throw invalidOption({ className }, "contextLength", "a whole number above 0", String(contextLength));
    }
    const baseURL = options.baseURL ?? ollamaAddress(process.env.OLLAMA_HOST);
    this.#service = new ModelService(
      // A large model may take minutes to load before the first byte. The address of the other protocol is taken too.
      { timeoutMs: 300_000, ...options, baseURL: baseURL.replace(/\/v1\/?$/, "") },
      {
        className,
        baseURL,
        keyVariable: null,
        keyOption: "apiKey",
        findKey: () => undefined,
        needsKey: () => false,
        headersFor: bearerHeaders,
      },
    );
    this.modelId = this.#service.modelId;
    const settings = { contextLength, keepAlive, think };
    this.#contextLength = contextLength;
    this.#client = new ProtocolClient(this.#service, {
      path: "/api/chat",
      mixedFields: ["options"],
      buildBody: (messages, asked) => {
        const tokens = estimateTokens(messages, asked);
        if (tokens > contextLength) this.#warn(`The conversation is about ${tokens} tokens long`);
        return buildOllamaBody(this.modelId, messages, asked, settings);
      },
      newReader: () =>
        new OllamaReader(({ inputTokens, outputTokens }) => {
          const used = inputTokens + outputTokens;
          if (used >= contextLength) this.#warn(`Conversation and answer came to ${used} tokens`);
        }),
      advise: (failure) => this.#adviseOn(failure),
    });
  }

  stream(messages: readonly ChatMessage[], options?: ModelOptions): AsyncGenerator<ModelDelta, void, void> {
    return this.#client.stream(messages, options);
  }

  generate(messages: readonly ChatMessage[], options?: ModelOptions): Promise<ModelAnswer> {
    return this.#client.generate(messages, options);
  }

  /** Once for each object: the next requests are longer still. */
  #warn(what: string): void {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    const contextLength = this.#contextLength;
    process.emitWarning(
      `${this.#service.subject}: ${what}, and its context is ${contextLength}: what is beyond it is lost or refused. ` +
        "Give OllamaModel a larger contextLength, or the agent a compaction.",
      { code: "ADDER_CONTEXT_FULL" },
    );
  }

  async #adviseOn(failure: ModelRequestError): Promise<string | null> {
    if (failure.code === "model_unreachable") {
      return "Is Ollama running? Start it with `ollama serve`, or set OLLAMA_HOST to its address.";
    }
    if (/context length|context size/i.test(failure.message)) {
      return `Give OllamaModel a contextLength above ${this.#contextLength}, or the agent a compaction.`;
    }
    if (failure.code !== "model_not_found") return null;
    try {
      const names = readModelNames(await this.#service.getJson(this.#service.resolve("/api/tags"), listTimeoutMs));
      return names.length === 0
        ? `Ollama has no models yet: run \`ollama pull ${this.modelId}\`.`
        : `Ollama has these models: ${names.join(", ")}. To add this one, run \`ollama pull ${this.modelId}\`.`;
    } catch {
      return null;
    }
  }
}

/** Ollama's own name for it, where the developer uses that. */
function contextLengthIn(extraBody: Record<string, unknown> | undefined): number | undefined {
  const given = isFields(extraBody?.options) ? extraBody.options.num_ctx : undefined;
  return typeof given === "number" ? given : undefined;
}

/** The address behind OLLAMA_HOST, which may lack the scheme, the host or the port. */
export function ollamaAddress(host: string | undefined): string {
  const text = host?.trim().replace(/\/+$/, "") ?? "";
  if (text === "") return "http://127.0.0.1:11434";
  const hasScheme = /^https?:\/\//i.test(text);
  const url = URL.parse(hasScheme ? text : `http://${text.startsWith(":") ? "127.0.0.1" : ""}${text}`);
  // Left as it is: the model's constructor says what is wrong with it.
  if (url === null) return text;
  // What a server listens on for all addresses is no address to call.
  if (url.hostname === "0.0.0.0" || url.hostname === "[::]") url.hostname = "127.0.0.1";
  // As Ollama itself reads it: an address with a scheme has the scheme's port, any other has 11434.
  if (!hasScheme && !/:\d+$/.test(text.split("/")[0])) url.port = "11434";
  return url.href.replace(/\/+$/, "");
}

/** The names in an answer of /api/tags. */
export function readModelNames(answer: unknown): string[] {
  if (!isFields(answer) || !Array.isArray(answer.models)) return [];
  return answer.models.filter(isFields).flatMap((model) => (typeof model.name === "string" ? [model.name] : []));
}
