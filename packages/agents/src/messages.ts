// What is said to a model and what it says back, as plain data.
//
// Memory turns its steps into these messages, prompts write them, models send them over the wire, recordings keep
// them. They know no vendor: each adapter in models/ translates them into what its service expects. The roles
// "tool-call" and "tool-response" are those of smolagents; a service without them gets them as assistant and user text.

/** A run of text inside a message. */
export type TextPart = { type: "text"; text: string };

/** A picture: its bytes with their media type such as "image/png", or an address that the service itself can reach. */
export type ImagePart = { type: "image"; data: Uint8Array; mediaType: string } | { type: "image"; url: string };

/** Sound: its bytes with their media type, "audio/wav" or "audio/mpeg". Few services take it; the others refuse before anything is sent. */
export type AudioPart = { type: "audio"; data: Uint8Array; mediaType: string };

export type ContentPart = TextPart | ImagePart | AudioPart;

/**
 * A call of a tool as the model asked for it. `arguments` is parsed JSON, or the raw text when it is not JSON. `providerData` is what
 * the service wants back with the call (a signature of its thoughts); nobody else reads it.
 */
export type ToolCallPart = { id: string; name: string; arguments: unknown; providerData?: ProviderData };

/** Plain JSON of a service, kept and given back as it came. */
export type ProviderData = Readonly<Record<string, unknown>>;

/** A piece of the model's thinking in the form of the service that wrote it, signature and all: only that service reads it again. */
export type ReasoningPart = {
  /** Whose form it is, such as "anthropic". */
  provider: string;
  block: ProviderData;
};

export type MessageRole = "system" | "user" | "assistant" | "tool-call" | "tool-response";

/** One message of a conversation. */
export type ChatMessage = {
  role: MessageRole;
  content: string | ContentPart[];
  /** On "assistant" and "tool-call" messages: the calls that the model asked for. */
  toolCalls?: ToolCallPart[];
  /** On "tool-response" messages: the `id` of the call that this answers. */
  toolCallId?: string;
  /** On "assistant" messages: the thinking that came before, for services that want it back. */
  reasoning?: ReasoningPart[];
};

/** Tokens of one request, or of many added up. */
export type TokenUsage = {
  inputTokens: number;
  outputTokens: number;
  /** Part of `inputTokens` that the service read from its cache; absent when it does not say. */
  cachedInputTokens?: number;
  /** Part of `inputTokens` that the service wrote into its cache and charges for; absent when it does not say. */
  cacheWriteInputTokens?: number;
  /** Part of `outputTokens` spent on reasoning; absent when the service does not say. */
  reasoningTokens?: number;
};

/** The sum of two usages. An optional count is in the sum when either side has it. */
export function addUsage(a: TokenUsage, b: TokenUsage): TokenUsage {
  const sum: TokenUsage = {
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
  };
  if (a.cachedInputTokens !== undefined || b.cachedInputTokens !== undefined) {
    sum.cachedInputTokens = (a.cachedInputTokens ?? 0) + (b.cachedInputTokens ?? 0);
  }
  if (a.cacheWriteInputTokens !== undefined || b.cacheWriteInputTokens !== undefined) {
    sum.cacheWriteInputTokens = (a.cacheWriteInputTokens ?? 0) + (b.cacheWriteInputTokens ?? 0);
  }
  if (a.reasoningTokens !== undefined || b.reasoningTokens !== undefined) {
    sum.reasoningTokens = (a.reasoningTokens ?? 0) + (b.reasoningTokens ?? 0);
  }
  return sum;
}

/** The text of a message: its text parts on lines of their own, pictures and sound left out. */
export function textOf(message: ChatMessage): string {
  if (typeof message.content === "string") return message.content;
  const texts: string[] = [];
  for (const part of message.content) if (part.type === "text") texts.push(part.text);
  return texts.join("\n");
}
