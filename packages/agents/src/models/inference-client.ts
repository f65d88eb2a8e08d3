// Models on Hugging Face's inference providers.
//
// The router at router.huggingface.co speaks the chat completions protocol for all providers. Which provider answers
// is part of the model's name there: "model:provider", or "model:fastest" and "model:cheapest"; without one the router
// follows the order of the user's settings.

import { bearerHeaders, OpenAIModel, type OpenAIModelOptions } from "./openai.ts";
import { invalidOption } from "./service.ts";

export const defaultHuggingFaceModel = "Qwen/Qwen3-Coder-30B-A3B-Instruct";

export type InferenceClientModelOptions = Omit<
  OpenAIModelOptions,
  "modelId" | "apiKey" | "organization" | "project" | "api"
> & {
  /** Default: an instruct model that writes code well. */
  modelId?: string;
  /** Default: HF_TOKEN. An empty string means none. */
  token?: string;
  /** Such as "together", "fastest" or "cheapest"; "auto" is the router's own choice. The suffix of `modelId` says the same. */
  provider?: string;
  /** The organization that pays, sent as X-HF-Bill-To; the account of the token unless told. */
  billTo?: string;
};

const className = "InferenceClientModel";

export class InferenceClientModel extends OpenAIModel {
  constructor(options: InferenceClientModelOptions = {}) {
    const { token, provider, billTo, modelId = defaultHuggingFaceModel, ...rest } = options;
    super(
      {
        ...rest,
        apiKey: token,
        modelId: withProvider(modelId, provider),
        headers: { ...(billTo === undefined ? {} : { "X-HF-Bill-To": billTo }), ...rest.headers },
      },
      {
        className,
        baseURL: "https://router.huggingface.co/v1",
        keyVariable: "HF_TOKEN",
        keyOption: "token",
        findKey: () => process.env.HF_TOKEN || process.env.HUGGING_FACE_HUB_TOKEN,
        needsKey: (host) => host === "router.huggingface.co",
        headersFor: bearerHeaders,
      },
    );
  }
}

function withProvider(modelId: string, provider: string | undefined): string {
  if (provider === undefined || provider === "auto") return modelId;
  const suffix = /:([^:/]*)$/.exec(modelId)?.[1];
  if (suffix === undefined) return `${modelId}:${provider}`;
  if (suffix === provider) return modelId;
  throw invalidOption({ className }, "provider", `"${suffix}", as modelId "${modelId}" says`, `"${provider}"`);
}

/** The earlier name of this class in smolagents. */
export { InferenceClientModel as HfApiModel };
