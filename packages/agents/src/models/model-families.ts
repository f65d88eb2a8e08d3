// Which request fields a family of models takes, as data.
//
// Reasoning models refuse sampling options and name the token limit differently; some are reached through the responses API only; a few
// chat templates know no system role. The name decides, after the vendor's prefix of a router ("openai/gpt-5" is "gpt-5"). A model that is
// in no row takes everything; the option `rules` of a model object wins over its row. What a row leaves out is not
// lost: stop sequences are cut on our side always, and `extraBody` sends any field in spite of a row.

export type ModelRules = {
  takesStop: boolean;
  takesTemperature: boolean;
  maxTokensField: "max_tokens" | "max_completion_tokens";
  /** Through which of OpenAI's two protocols, where the service has both. */
  api: "chat" | "responses";
  /** Whether it thinks before it answers, so that its thinking can be kept. */
  reasons: boolean;
  /** The role that carries system text; "user" for chat templates that know no other. */
  systemRole: "system" | "developer" | "user";
  /** Whether a request may say that a tool must be called. */
  takesForcedTools: boolean;
  /** Whether it takes a number of tokens to think with; else it chooses itself. */
  takesThinkingBudget: boolean;
  /** Sent where a service wants a limit in each request and the caller gave none. */
  defaultMaxTokens: number;
};

export type ModelFamily = {
  /** Tested against the model's name in lower case, without prefixes. */
  name: RegExp;
} & Partial<ModelRules>;

const usual: ModelRules = {
  takesStop: true,
  takesTemperature: true,
  maxTokensField: "max_tokens",
  api: "chat",
  reasons: false,
  systemRole: "system",
  takesForcedTools: true,
  takesThinkingBudget: true,
  defaultMaxTokens: 8192,
};

/** What OpenAI's reasoning models have in common. */
const reasoning = {
  takesStop: false,
  takesTemperature: false,
  maxTokensField: "max_completion_tokens",
  reasons: true,
} as const;

/** Claude from 4.7 on: thinks unless told otherwise, as much as it likes, and that counts as output. */
const adaptive = { takesTemperature: false, takesThinkingBudget: false, defaultMaxTokens: 32_000 } as const;

/** The first row that fits counts. */
export const modelFamilies: readonly ModelFamily[] = [
  { name: /^o1-(mini|preview)($|[-.:])/, ...reasoning, systemRole: "user" },
  { name: /^o\d+(-mini)?-(pro|deep-research)($|[-.:])/, ...reasoning, api: "responses" },
  { name: /^o\d+($|[-.:])/, ...reasoning },
  { name: /^gpt-5(\.\d+)?-chat($|[-.:])/, maxTokensField: "max_completion_tokens" },
  { name: /^gpt-5(\.\d+)?-(pro|codex)($|[-.:])/, ...reasoning, api: "responses" },
  // They refuse function tools in chat completions as long as they think.
  { name: /^gpt-(5\.[4-9]|[6-9])($|[-.:])/, ...reasoning, api: "responses" },
  { name: /^gpt-5($|[-.:])/, ...reasoning },
  { name: /^codex-/, ...reasoning, api: "responses" },
  { name: /^computer-use-preview/, api: "responses" },
  { name: /^grok-([4-9]|3-mini|code)($|[-.:])/, takesStop: false },
  { name: /^claude-3-(haiku|opus)/, defaultMaxTokens: 4096 },
  { name: /^claude-(sonnet|opus)-5-5/, ...adaptive, takesForcedTools: false },
  { name: /^claude-(fable|mythos)-5-\d/, ...adaptive, takesForcedTools: false },
  { name: /^claude-(opus-4-[7-9]|(sonnet|opus|haiku|fable|mythos)-5)/, ...adaptive },
  { name: /^gemma-(2-)?\d+b/, systemRole: "user" },
  { name: /^mistral-7b-instruct-v0\.[12]/, systemRole: "user" },
];

/** The rules for a model name such as "gpt-4o", "openai/o3-mini" or "o4-mini:fastest", with those given over them. */
export function findModelRules(modelId: string, given: Partial<ModelRules> = {}): ModelRules {
  const name = modelId.slice(modelId.lastIndexOf("/") + 1).toLowerCase();
  const { name: _, ...rules } = modelFamilies.find((family) => family.name.test(name)) ?? { name: /^/ };
  return { ...usual, ...rules, ...given };
}
