// Models that Ollama serves on this machine or on another one of ours.
//
// Ollama speaks the chat completions protocol under /v1, so this is an OpenAIModel with the address from OLLAMA_HOST,
// no key, and better advice: whether Ollama runs at all, and which models it has. Ollama cuts a conversation that is
// longer than the context it loaded the model with, silently; OLLAMA_CONTEXT_LENGTH on the server sets that length.

import { isFields } from "./answer-stream.ts";
import type { ModelRequestError } from "./failures.ts";
import { bearerHeaders, OpenAIModel, type OpenAIModelOptions } from "./openai.ts";

export type OllamaModelOptions = Omit<OpenAIModelOptions, "organization" | "project">;

const listTimeoutMs = 2_000;

export class OllamaModel extends OpenAIModel {
  constructor(options: OllamaModelOptions) {
    const address = ollamaAddress(process.env.OLLAMA_HOST);
    // A large model may take minutes to load before the first byte.
    super(
      { timeoutMs: 300_000, ...options },
      {
        className: "OllamaModel",
        baseURL: `${address}/v1`,
        keyVariable: null,
        keyOption: "apiKey",
        findKey: () => undefined,
        needsKey: () => false,
        headersFor: bearerHeaders,
      },
    );
  }

  protected override async adviseOn(failure: ModelRequestError): Promise<string | null> {
    if (failure.code === "model_unreachable") {
      return "Is Ollama running? Start it with `ollama serve`, or set OLLAMA_HOST to its address.";
    }
    if (failure.code !== "model_not_found") return null;
    try {
      const names = readModelNames(await this.getJson("/api/tags", listTimeoutMs));
      return names.length === 0
        ? `Ollama has no models yet: run \`ollama pull ${this.modelId}\`.`
        : `Ollama has these models: ${names.join(", ")}. To add this one, run \`ollama pull ${this.modelId}\`.`;
    } catch {
      return null;
    }
  }
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
