// Models deployed in Azure OpenAI.
//
// The protocol is chat completions; the address, the key header and the name of the model are Azure's. With an API
// version the request goes to /openai/deployments/<deployment>/chat/completions?api-version=..., without one to the v1
// API under /openai/v1, which has no versions and takes the deployment as the model. `modelId` says which model was
// deployed, so that its parameter rules are known; the deployment usually has the same name.

import { OpenAIModel, type OpenAIModelOptions } from "./openai.ts";
import { invalidOption, type Vendor } from "./service.ts";

export type AzureOpenAIModelOptions = Omit<OpenAIModelOptions, "modelId" | "baseURL" | "organization" | "project"> & {
  /** The model that was deployed, such as "gpt-4o". Default: the deployment's name. */
  modelId?: string;
  /** The name of the deployment. Default: `modelId`. */
  deployment?: string;
  /** Such as "https://my-resource.openai.azure.com". Default: AZURE_OPENAI_ENDPOINT. */
  endpoint?: string;
  /** Such as "2024-10-21". Default: OPENAI_API_VERSION; without either the v1 API is used. */
  apiVersion?: string;
  /** Gives a Microsoft Entra token, asked before each request; in place of a key. */
  tokenProvider?: () => string | Promise<string>;
};

const className = "AzureOpenAIModel";

export class AzureOpenAIModel extends OpenAIModel {
  readonly deployment: string;

  constructor(options: AzureOpenAIModelOptions) {
    const { endpoint, deployment, apiVersion, tokenProvider, modelId, ...rest } = options;
    const named = deployment ?? modelId;
    if (typeof named !== "string" || named.trim() === "") {
      throw invalidOption(
        { className },
        "deployment",
        "the name of a deployment",
        named === undefined ? "none" : "an empty one",
      );
    }
    const version = apiVersion ?? process.env.OPENAI_API_VERSION ?? "";
    const root = readEndpoint(endpoint ?? process.env.AZURE_OPENAI_ENDPOINT ?? "");
    const baseURL =
      version === ""
        ? `${root}/openai/v1`
        : `${root}/openai/deployments/${encodeURIComponent(named)}?api-version=${encodeURIComponent(version)}`;
    const model = modelId ?? named;
    const tokens: string[] = [];
    super(
      {
        ...rest,
        modelId: model,
        baseURL,
        ...(version === "" && model !== named ? { extraBody: { model: named, ...rest.extraBody } } : {}),
        ...(tokenProvider === undefined ? {} : { apiKey: "", fetch: withToken(tokenProvider, tokens, rest.fetch) }),
      },
      {
        ...azureVendor(baseURL, tokenProvider === undefined && !hasKeyHeader(rest.headers ?? {})),
        secrets: () => tokens,
      },
    );
    this.deployment = named;
  }
}

function azureVendor(baseURL: string, needsKey: boolean): Vendor {
  return {
    className,
    baseURL,
    keyVariable: "AZURE_OPENAI_API_KEY",
    keyOption: "apiKey",
    findKey: () => process.env.AZURE_OPENAI_API_KEY,
    needsKey: () => needsKey,
    headersFor: (key) => ({ "api-key": key }),
  };
}

const hasKeyHeader = (headers: Record<string, string>): boolean =>
  Object.keys(headers).some((name) => name.toLowerCase() === "api-key");

function readEndpoint(endpoint: string): string {
  const text = endpoint.trim();
  if (text === "") {
    throw invalidOption(
      { className },
      "endpoint",
      'the address of the resource, such as "https://my-resource.openai.azure.com" (or set AZURE_OPENAI_ENDPOINT)',
      "none",
    );
  }
  if (!/^https?:\/\/[^/]/i.test(text) || URL.parse(text) === null) {
    throw invalidOption(
      { className },
      "endpoint",
      'an address such as "https://my-resource.openai.azure.com"',
      `"${text}"`,
    );
  }
  // The portal shows the address with and without a slash, and for the v1 API with its path.
  return text.replace(/\/+$/, "").replace(/\/openai(\/v1)?$/, "");
}

/** `tokens` is told those that were sent last. */
function withToken(
  provider: () => string | Promise<string>,
  tokens: string[],
  given: typeof fetch | undefined,
): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    const token = await provider();
    if (!tokens.includes(token)) tokens.splice(0, Math.max(0, tokens.length - 3), token);
    headers.set("authorization", `Bearer ${token}`);
    return (given ?? fetch)(input, { ...init, headers });
  };
}
