// Models on Hugging Face's inference providers.
//
// The router at router.huggingface.co speaks the chat completions protocol for all providers. Which provider answers
// is part of the model's name there: "model:provider", or "model:fastest" and "model:cheapest"; without one the router
// follows the order of the user's settings.

import { bearerHeaders, OpenAIModel, type OpenAIModelOptions } from "./openai.ts";

export const defaultHuggingFaceModel = "Qwen/Qwen3-Coder-30B-A3B-Instruct";

export type InferenceClientModelOptions = Omit<
  OpenAIModelOptions,
  "modelId" | "apiKey" | "organization" | "project"
> & {
  /** Default: an instruct model that writes code well. */
  modelId?: string;
  /** Default: HF_TOKEN. An empty string means none. */
  token?: string;
  /** Such as "together", "fastest" or "cheapest"; "auto" is the router's own choice. */
  provider?: string;
};

export class InferenceClientModel extends OpenAIModel {
  constructor(options: InferenceClientModelOptions = {}) {
    const { token, provider, modelId = defaultHuggingFaceModel, ...rest } = options;
    super(
      {
        ...rest,
        apiKey: token,
        modelId: provider === undefined || provider === "auto" ? modelId : `${modelId}:${provider}`,
      },
      {
        className: "InferenceClientModel",
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

/** The earlier name of this class in smolagents. */
export { InferenceClientModel as HfApiModel };
