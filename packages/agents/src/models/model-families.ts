// Which request fields a family of models takes, as data.
//
// Reasoning models refuse sampling options and name the token limit differently. The name decides, after the vendor's
// prefix of a router ("openai/gpt-5" is "gpt-5"). A model that is in no row takes everything. What a row leaves out is
// not lost: stop sequences are cut on our side always, and `extraBody` sends any field in spite of a row.

export type ModelFamily = {
  /** Tested against the model's name in lower case, without prefixes. */
  name: RegExp;
  takesStop: boolean;
  takesTemperature: boolean;
  maxTokensField: "max_tokens" | "max_completion_tokens";
};

const anyOther: ModelFamily = { name: /^/, takesStop: true, takesTemperature: true, maxTokensField: "max_tokens" };

export const modelFamilies: readonly ModelFamily[] = [
  { name: /^o\d+($|[-.:])/, takesStop: false, takesTemperature: false, maxTokensField: "max_completion_tokens" },
  { name: /^gpt-5($|[-.:])/, takesStop: false, takesTemperature: false, maxTokensField: "max_completion_tokens" },
  { name: /^codex-/, takesStop: false, takesTemperature: false, maxTokensField: "max_completion_tokens" },
  { name: /^grok-(4|3-mini|code)($|[-.:])/, takesStop: false, takesTemperature: true, maxTokensField: "max_tokens" },
];

/** The family of a model name such as "gpt-4o", "openai/o3-mini" or "o4-mini:fastest". */
export function findModelFamily(modelId: string): ModelFamily {
  const name = modelId.slice(modelId.lastIndexOf("/") + 1).toLowerCase();
  return modelFamilies.find((family) => family.name.test(name)) ?? anyOther;
}
