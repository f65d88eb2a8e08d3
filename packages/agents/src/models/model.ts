// What a language model is to the rest of the library: something that answers messages with a stream of deltas.
//
// Agents hold a `Model` and nothing more, so an adapter for another service is one class with `stream()`. A stream
// promises: text deltas never hold a stop sequence or a part of one that was completed; at most one "usage" and one
// "finish" delta, in any order, near the end; it throws AgentGenerationError when the service fails, and the reason of
// `options.signal` when that aborts. Leaving the loop early closes the connection. `collectAnswer` drains a stream
// into one answer; every adapter's `generate()` is that call.

import type { ChatMessage, ProviderData, ReasoningPart, TokenUsage, ToolCallPart } from "../messages.ts";
import type { ModelRequestError } from "./failures.ts";

export type ModelTool = {
  name: string;
  description: string;
  /** JSON Schema of the arguments object. */
  parameters: unknown;
};

/** What one request asks for besides its messages. What is set here wins over the options of the model object. */
export type ModelOptions = {
  /** The answer ends before the first of these; it never holds one. */
  stop?: readonly string[];
  temperature?: number;
  maxTokens?: number;
  signal?: AbortSignal;
  responseFormat?: { type: "json_schema"; name: string; schema: unknown };
  tools?: readonly ModelTool[];
  toolChoice?: "auto" | "required" | "none";
  /** Fields put into the request body as they are, for what a service has beyond these options; null removes one. */
  extraBody?: Record<string, unknown>;
  /** Told before each wait for a new attempt. Models that never ask again never call it. */
  onRetry?: (retry: ModelRetry) => void;
  /**
   * Whether a stream may begin its answer anew after pieces of it were handed out. It says so by a "restart" delta: what came before belongs
   * to no answer. Without it such a failure is thrown. `generate` shows no pieces, and needs no permission.
   */
  allowRestart?: boolean;
};

/** A request that failed and is about to be sent again. */
export type ModelRetry = {
  /** The number of the attempt that failed, from 1. */
  attempt: number;
  /** The wait before the next attempt. */
  delayMs: number;
  error: ModelRequestError;
};

export type FinishReason = "stop" | "length" | "tool_calls" | "content_filter" | "other";

export type ModelDelta =
  | { type: "text"; text: string }
  | { type: "reasoning"; text: string }
  /** Thinking to be given back to the service with the next request; its words have come as "reasoning". */
  | { type: "reasoning-part"; part: ReasoningPart }
  | {
      type: "tool-call";
      index: number;
      id?: string;
      name?: string;
      argumentsDelta?: string;
      providerData?: ProviderData;
    }
  | { type: "usage"; usage: TokenUsage }
  | { type: "finish"; reason: FinishReason }
  /** Which model it is that answers, from one that stands for several. */
  | { type: "model"; modelId: string }
  /** The answer begins anew; only where `allowRestart` is set. */
  | { type: "restart" };

/** A whole answer. `message` is ready to be appended to the conversation. */
export type ModelAnswer = {
  message: ChatMessage;
  text: string;
  reasoning: string;
  toolCalls: ToolCallPart[];
  /** null when the service did not say. */
  usage: TokenUsage | null;
  finishReason: FinishReason;
  /** The model that answered, where it is one of several. */
  modelId?: string;
};

export interface Model {
  /** The name by which the service knows the model. */
  readonly modelId: string;
  /** Of a model that stands for several: their names. */
  readonly modelIds?: readonly string[];
  stream(messages: readonly ChatMessage[], options?: ModelOptions): AsyncIterable<ModelDelta>;
  generate(messages: readonly ChatMessage[], options?: ModelOptions): Promise<ModelAnswer>;
}

/** What of a request can be kept as data. */
export type PlainModelOptions = Omit<ModelOptions, "signal" | "onRetry" | "allowRestart">;

/** A deep copy of what a request asks for, without what belongs to its caller; of tools only what a model is told. */
export function copyOptions(options: ModelOptions): PlainModelOptions {
  const { signal: _, onRetry: __, allowRestart: ___, tools, ...plain } = options;
  if (tools === undefined) return structuredClone(plain);
  const told = tools.map(({ name, description, parameters }) => ({ name, description, parameters }));
  return structuredClone({ ...plain, tools: told });
}

/** Drains a stream into one answer. */
export async function collectAnswer(deltas: AsyncIterable<ModelDelta>): Promise<ModelAnswer> {
  const collector = new AnswerCollector();
  for await (const delta of deltas) collector.add(delta);
  return collector.answer();
}

/** Adds up deltas one by one; for a caller that shows them while they arrive and wants the whole answer at the end. */
export class AnswerCollector {
  #text = "";
  #reasoning = "";
  #usage: TokenUsage | null = null;
  #finishReason: FinishReason = "other";
  #modelId: string | undefined;
  readonly #reasoningParts: ReasoningPart[] = [];
  readonly #calls = new Map<number, CollectedCall>();

  add(delta: ModelDelta): void {
    switch (delta.type) {
      case "text":
        this.#text += delta.text;
        break;
      case "reasoning":
        this.#reasoning += delta.text;
        break;
      case "reasoning-part":
        this.#reasoningParts.push(delta.part);
        break;
      case "usage":
        this.#usage = delta.usage;
        break;
      case "model":
        this.#modelId = delta.modelId;
        break;
      case "restart":
        this.#restart();
        break;
      case "finish":
        this.#finishReason = delta.reason;
        break;
      case "tool-call":
        this.#addToolCall(delta);
        break;
    }
  }

  answer(): ModelAnswer {
    const inOrder = [...this.#calls].sort(([a], [b]) => a - b);
    const toolCalls = inOrder.map(([index, call]) => ({
      // Some servers send calls without an id; a response must still be able to name the call that it answers.
      id: call.id === "" ? `call_${index}` : call.id,
      name: call.name,
      arguments: parseArguments(call.argumentsText),
      ...(call.providerData === undefined ? {} : { providerData: call.providerData }),
    }));
    const message: ChatMessage = { role: "assistant", content: this.#text };
    if (toolCalls.length > 0) message.toolCalls = toolCalls;
    if (this.#reasoningParts.length > 0) message.reasoning = [...this.#reasoningParts];
    return {
      message,
      text: this.#text,
      reasoning: this.#reasoning,
      toolCalls,
      usage: this.#usage,
      finishReason: this.#finishReason,
      ...(this.#modelId === undefined ? {} : { modelId: this.#modelId }),
    };
  }

  #addToolCall(delta: Extract<ModelDelta, { type: "tool-call" }>): void {
    let call = this.#calls.get(delta.index);
    if (call === undefined) {
      call = { id: "", name: "", argumentsText: "" };
      this.#calls.set(delta.index, call);
    }
    // An id or a name comes whole, once; servers that repeat it in each chunk must not make it longer.
    if (delta.id) call.id = delta.id;
    if (delta.name) call.name = delta.name;
    if (delta.argumentsDelta) call.argumentsText += delta.argumentsDelta;
    if (delta.providerData) call.providerData = { ...call.providerData, ...delta.providerData };
  }

  #restart(): void {
    this.#text = "";
    this.#reasoning = "";
    this.#usage = null;
    this.#finishReason = "other";
    this.#reasoningParts.length = 0;
    this.#calls.clear();
  }
}

type CollectedCall = { id: string; name: string; argumentsText: string; providerData?: ProviderData };

/** Arguments that are not JSON stay text: the agent tells the model, which can then mend them. */
function parseArguments(text: string): unknown {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
