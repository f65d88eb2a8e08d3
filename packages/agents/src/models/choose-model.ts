// Which model a command uses when the user may or may not have said so.
//
// First the flag: "vendor/model", where the vendor is one of ours or a compatible service (compatible-services.ts). Then the keys in the environment, in the order of the table. Then an Ollama on this
// machine, if it answers quickly. Else an error that says what to set. `reason` is one line for the user, who should
// always see which model is asked and why.

import { AgentGenerationError } from "../errors.ts";
import { AnthropicModel } from "./anthropic.ts";
import { AzureOpenAIModel } from "./azure-openai.ts";
import { type CompatibleService, compatibleServices } from "./compatible-services.ts";
import { defaultHuggingFaceModel, InferenceClientModel } from "./inference-client.ts";
import type { Model } from "./model.ts";
import { OllamaModel, ollamaAddress, readModelNames } from "./ollama.ts";
import { bearerHeaders, OpenAIModel } from "./openai.ts";

export type ModelChoice = { model: Model; reason: string };

export type ChooseModelOptions = {
  /** The value of --model, if it was given. */
  flag?: string;
  env?: Record<string, string | undefined>;
  fetch?: typeof fetch;
};

type Environment = Record<string, string | undefined>;

type Choice = {
  /** What stands before the slash of the flag. */
  vendor: string;
  keyVariable: string;
  /** Used when only the key decides. */
  defaultModel: string;
  /** Names of models by which a flag without a vendor shows what was meant. */
  ownNames: RegExp;
  open: (modelId: string, env: Environment, fetch?: typeof globalThis.fetch) => Model;
};

/** In order of preference. */
const choices: readonly Choice[] = [
  {
    vendor: "openai",
    keyVariable: "OPENAI_API_KEY",
    defaultModel: "gpt-6-luna",
    ownNames: /^(gpt-|o\d|chatgpt-|codex-)/,
    open: (modelId, env, fetch) =>
      new OpenAIModel({
        modelId,
        apiKey: env.OPENAI_API_KEY ?? "",
        baseURL: env.OPENAI_BASE_URL || "https://api.openai.com/v1",
        fetch,
      }),
  },
  {
    vendor: "anthropic",
    keyVariable: "ANTHROPIC_API_KEY",
    defaultModel: "claude-sonnet-5-5",
    ownNames: /^claude/,
    open: (modelId, env, fetch) =>
      new AnthropicModel({
        modelId,
        apiKey: env.ANTHROPIC_API_KEY ?? "",
        baseURL: env.ANTHROPIC_BASE_URL || "https://api.anthropic.com",
        fetch,
      }),
  },
  {
    vendor: "hf",
    keyVariable: "HF_TOKEN",
    defaultModel: defaultHuggingFaceModel,
    ownNames: /^(?!)/,
    open: (modelId, env, fetch) => new InferenceClientModel({ modelId, token: env.HF_TOKEN ?? "", fetch }),
  },
];

/** How long a local Ollama may take to say that it is there. */
const ollamaProbeMs = 300;

/** Picks the model; rejects with an AgentGenerationError that says what to set when there is none. */
export async function chooseModel(options: ChooseModelOptions = {}): Promise<ModelChoice> {
  const { flag, env = process.env, fetch } = options;
  if (flag !== undefined) return { model: openNamed(flag, env, fetch), reason: `${flag} (option --model)` };
  for (const { vendor, keyVariable, defaultModel, open } of choices) {
    if (!env[keyVariable]?.trim()) continue;
    const found = `${keyVariable} found in the environment`;
    const elsewhere =
      vendor === "openai" && env.OPENAI_BASE_URL ? `, asked at ${URL.parse(env.OPENAI_BASE_URL)?.host}` : "";
    return { model: open(defaultModel, env, fetch), reason: `${vendor}/${defaultModel} (${found}${elsewhere})` };
  }
  const address = ollamaAddress(env.OLLAMA_HOST);
  const names = await probeOllama(address, fetch ?? globalThis.fetch);
  // Models for embeddings cannot answer.
  const name = names?.find((known) => !known.includes("embed"));
  if (name === undefined) throw nothingFound(address, names);
  const model = new OllamaModel({ modelId: name, baseURL: `${address}/v1`, fetch });
  return { model, reason: `ollama/${name} (no API key found; Ollama answers at ${address})` };
}

function openNamed(flag: string, env: Environment, fetch: typeof globalThis.fetch | undefined): Model {
  const slash = flag.indexOf("/");
  const vendor = flag.slice(0, Math.max(slash, 0));
  const modelId = flag.slice(slash + 1);
  if (modelId !== "" && vendor === "ollama") {
    return new OllamaModel({ modelId, baseURL: `${ollamaAddress(env.OLLAMA_HOST)}/v1`, fetch });
  }
  if (modelId !== "" && vendor === "azure") return openAzure(modelId, env, fetch);
  const service = compatibleServices.find((known) => known.name === vendor);
  if (modelId !== "" && service !== undefined) return openCompatible(service, modelId, { env, fetch });
  const choice = choices.find((known) => known.vendor === vendor);
  if (choice !== undefined && modelId !== "") return choice.open(modelId, env, fetch);
  const meant = slash === -1 ? choices.find((known) => known.ownNames.test(flag)) : undefined;
  const hint = meant === undefined ? "" : ` Did you mean "${meant.vendor}/${flag}"?`;
  throw new AgentGenerationError(
    "--model must be one of openai/..., anthropic/..., azure/..., hf/... or ollama/... with the name of a model, or of " +
      `${compatibleServices.map(({ name }) => `${name}/...`).join(", ")}, got "${flag}".${hint}`,
    { code: "model_unknown" },
  );
}

/** The name is that of the deployment. */
function openAzure(deployment: string, env: Environment, fetch: typeof globalThis.fetch | undefined): Model {
  if (!env.AZURE_OPENAI_ENDPOINT?.trim()) {
    throw new AgentGenerationError(
      `--model azure/${deployment}: AZURE_OPENAI_ENDPOINT is not set: set it to the address of the resource, such as ` +
        "https://my-resource.openai.azure.com, and AZURE_OPENAI_API_KEY to its key.",
      { code: "model_option_invalid" },
    );
  }
  return new AzureOpenAIModel({
    deployment,
    endpoint: env.AZURE_OPENAI_ENDPOINT,
    apiVersion: env.OPENAI_API_VERSION ?? "",
    apiKey: env.AZURE_OPENAI_API_KEY ?? "",
    fetch,
  });
}

function openCompatible(
  { name, baseURL, keyVariable }: CompatibleService,
  modelId: string,
  { env, fetch }: { env: Environment; fetch: typeof globalThis.fetch | undefined },
): Model {
  const apiKey = keyVariable === null ? "" : (env[keyVariable] ?? "");
  return new OpenAIModel(
    { modelId, apiKey, baseURL, fetch },
    {
      className: `--model ${name}/...`,
      ...{ baseURL, keyVariable, keyOption: "apiKey" },
      findKey: () => undefined,
      needsKey: () => keyVariable !== null,
      headersFor: bearerHeaders,
    },
  );
}

/** The models of an Ollama, or null when none answers in time. */
async function probeOllama(address: string, fetch: typeof globalThis.fetch): Promise<string[] | null> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), ollamaProbeMs);
  try {
    const response = await fetch(`${address}/api/tags`, { signal: timeout.signal });
    return response.ok ? readModelNames(await response.json()) : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    timeout.abort();
  }
}

function nothingFound(address: string, names: string[] | null): AgentGenerationError {
  const keys = choices.map((choice) => choice.keyVariable).join(", ");
  const ollama =
    names === null
      ? `start Ollama (nothing answers at ${address})`
      : `give Ollama a model (it answers at ${address} but has none: \`ollama pull qwen2.5-coder\`)`;
  return new AgentGenerationError(
    `No model to ask. Set one of ${keys} in the environment, or ${ollama}, ` +
      "or name a model with --model, such as --model openai/gpt-6.1-sol.",
    { code: "model_not_chosen" },
  );
}
