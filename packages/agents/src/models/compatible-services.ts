// Services that speak OpenAI's chat completions, by the name that stands before the slash of --model.
//
// Data, so that a service is a row. What has no key is a server on this machine at its usual port.

export type CompatibleService = {
  name: string;
  baseURL: string;
  /** Environment variable of the key; null for servers on this machine. */
  keyVariable: string | null;
};

export const compatibleServices: readonly CompatibleService[] = [
  { name: "openrouter", baseURL: "https://openrouter.ai/api/v1", keyVariable: "OPENROUTER_API_KEY" },
  { name: "gemini", baseURL: "https://generativelanguage.googleapis.com/v1beta/openai", keyVariable: "GEMINI_API_KEY" },
  { name: "groq", baseURL: "https://api.groq.com/openai/v1", keyVariable: "GROQ_API_KEY" },
  { name: "mistral", baseURL: "https://api.mistral.ai/v1", keyVariable: "MISTRAL_API_KEY" },
  { name: "together", baseURL: "https://api.together.xyz/v1", keyVariable: "TOGETHER_API_KEY" },
  { name: "deepseek", baseURL: "https://api.deepseek.com/v1", keyVariable: "DEEPSEEK_API_KEY" },
  { name: "xai", baseURL: "https://api.x.ai/v1", keyVariable: "XAI_API_KEY" },
  { name: "lmstudio", baseURL: "http://127.0.0.1:1234/v1", keyVariable: null },
  { name: "llamacpp", baseURL: "http://127.0.0.1:8080/v1", keyVariable: null },
  { name: "vllm", baseURL: "http://127.0.0.1:8000/v1", keyVariable: null },
];
