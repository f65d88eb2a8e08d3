// Any language model of the AI SDK as a model of ours: `new AISDKModel(google("gemini-2.5-pro"))`.
//
// The object is taken by its shape, so no package of the AI SDK is needed here: version "v2" (AI SDK 5), "v3" (6) and
// "v4" (7) of the interface. Its `doStream` asks once; retries, pacing, time limits and stop sequences are ours, as for every
// other model. Keys and addresses are the provider's business.

import { timerMs } from "../pacer.ts";
import { inspect } from "node:util";
import { AgentGenerationError } from "../errors.ts";
import type { ChatMessage } from "../messages.ts";
import { StreamPartError, StreamPartReader } from "./ai-sdk-answer.ts";
import { buildCallOptions, type SpecificationVersion } from "./ai-sdk-prompt.ts";
import { type Fields, isFields } from "./answer-stream.ts";
import { codeOfStatus, isRetriableStatus, ModelRequestError, readNetworkError, sentence, shorten } from "./failures.ts";
import { collectAnswer, type Model, type ModelAnswer, type ModelDelta, type ModelOptions } from "./model.ts";
import { estimateTokens, type RateLimiter, withinLimits } from "./rate-limiter.ts";
import { readRetryAfter, retryStream } from "./retry.ts";
import { findSecrets, holdsSecret, redact } from "./secrets.ts";
import { invalidOption, limitersOf, type ServiceOptions } from "./service.ts";
import { StopCutter } from "./stop-sequences.ts";

/** What we use of LanguageModelV2, V3 and V4; objects of the AI SDK fit it structurally. */
export type AISDKLanguageModel = {
  readonly specificationVersion: "v2" | "v3" | "v4";
  readonly provider: string;
  readonly modelId: string;
  doStream(options: never): PromiseLike<{ stream: StreamOfParts }>;
};

type StreamOfParts = {
  getReader(): {
    read(): Promise<{ done: boolean; value?: unknown }>;
    cancel(reason?: unknown): Promise<void>;
  };
};

/** `headers` are handed to the provider with each request. */
export type AISDKModelOptions = Pick<
  ServiceOptions,
  | "stop"
  | "temperature"
  | "maxTokens"
  | "headers"
  | "timeoutMs"
  | "retries"
  | "retryDelayMs"
  | "requestsPerMinute"
  | "tokensPerMinute"
  | "limiter"
> & {
  /** More call options as the AI SDK names them, such as `topP`, `seed`, `reasoning`, `providerOptions`; null removes one. */
  extraBody?: Record<string, unknown>;
};

const className = "AISDKModel";
const versions: readonly SpecificationVersion[] = ["v2", "v3", "v4"];

export class AISDKModel implements Model {
  readonly modelId: string;
  readonly #languageModel: AISDKLanguageModel;
  readonly #options: AISDKModelOptions;
  readonly #limiters: readonly RateLimiter[];

  constructor(languageModel: AISDKLanguageModel, options: AISDKModelOptions = {}) {
    requireLanguageModel(languageModel);
    this.#languageModel = languageModel;
    this.#options = options;
    this.#limiters = limitersOf(options, { className });
    this.modelId = languageModel.modelId;
  }

  stream(messages: readonly ChatMessage[], options: ModelOptions = {}): AsyncGenerator<ModelDelta, void, void> {
    return this.#ask(messages, options, false);
  }

  generate(messages: readonly ChatMessage[], options: ModelOptions = {}): Promise<ModelAnswer> {
    return collectAnswer(this.#ask(messages, options, true));
  }

  async *#ask(
    messages: readonly ChatMessage[],
    options: ModelOptions,
    isWhole: boolean,
  ): AsyncGenerator<ModelDelta, void, void> {
    options.signal?.throwIfAborted();
    const { retries = 3, retryDelayMs: delayMs = 500, stop, temperature, maxTokens, extraBody } = this.#options;
    const asked: ModelOptions = {
      ...options,
      stop: options.stop ?? stop,
      temperature: options.temperature ?? temperature,
      maxTokens: options.maxTokens ?? maxTokens,
      extraBody: { ...extraBody, ...options.extraBody },
    };
    const { signal, onRetry, allowRestart } = options;
    const request = { tokens: estimateTokens(messages, options), signal };
    const attempt = () => withinLimits(this.#limiters, request, () => this.#attempt(messages, asked));
    yield* retryStream(attempt, { retries, delayMs, signal, onRetry, allowRestart, isWhole });
  }

  get #subject(): string {
    return `The model "${this.modelId}" of ${this.#languageModel.provider}`;
  }

  async *#attempt(messages: readonly ChatMessage[], options: ModelOptions): AsyncGenerator<ModelDelta, void, void> {
    const call = new ProviderCall(this.#subject, {
      timeoutMs: this.#options.timeoutMs ?? 120_000,
      signal: options.signal,
      secrets: () => secretsOf(this.#languageModel, this.#options.headers ?? {}),
    });
    const callOptions = {
      ...buildCallOptions(this.#languageModel.specificationVersion, messages, options),
      headers: this.#options.headers,
      abortSignal: call.signal,
    };
    const reader = new StreamPartReader();
    const cutter = new StopCutter(options.stop ?? []);
    try {
      yield* cutter.cut(this.#deltas(call, callOptions, reader), () => call.close());
    } finally {
      call.close();
    }
    yield* reader.end(cutter.stopped);
  }

  async *#deltas(
    call: ProviderCall,
    callOptions: object,
    reader: StreamPartReader,
  ): AsyncGenerator<ModelDelta, void, void> {
    const { stream } = await call.wait(() => this.#languageModel.doStream(callOptions as never));
    for await (const part of call.parts(stream)) yield* call.explained(() => [...reader.read(part)]);
    if (reader.finished) return;
    const message = `${this.#subject} ended the stream before the end of its answer.`;
    throw new ModelRequestError(message, { code: "model_stream_cut", retriable: true });
  }
}

/** One request to a provider: every wait bounded, every failure in our words, and an end whatever happens. */
class ProviderCall {
  readonly #subject: string;
  readonly #timeoutMs: number;
  readonly #callerSignal: AbortSignal | undefined;
  readonly #secrets: () => readonly string[];
  readonly #controller = new AbortController();
  readonly #onAbort = (): void => this.#controller.abort(this.#callerSignal?.reason);
  #timedOut = false;
  #hasBegun = false;

  /** `secrets`: what must not show in a failure. */
  constructor(
    subject: string,
    given: { timeoutMs: number; signal: AbortSignal | undefined; secrets: () => readonly string[] },
  ) {
    this.#subject = subject;
    this.#timeoutMs = given.timeoutMs;
    this.#callerSignal = given.signal;
    this.#secrets = given.secrets;
    given.signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  close(): void {
    this.#callerSignal?.removeEventListener("abort", this.#onAbort);
    this.#controller.abort();
  }

  async *parts(stream: StreamOfParts): AsyncGenerator<unknown, void, void> {
    const reader = stream.getReader();
    let isOver = false;
    try {
      for (;;) {
        const { done, value } = await this.wait(() => reader.read());
        if (done) {
          isOver = true;
          return;
        }
        yield value;
      }
    } finally {
      if (!isOver) reader.cancel().catch(() => undefined);
    }
  }

  /** Waits for one thing; a provider that does not listen to its signal does not hold us. */
  async wait<Value>(start: () => PromiseLike<Value>): Promise<Value> {
    const given = Promise.withResolvers<never>();
    const { signal } = this.#controller;
    const onAbort = (): void => given.reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    const timer = setTimeout(() => {
      this.#timedOut = true;
      this.#controller.abort();
    }, timerMs(this.#timeoutMs));
    try {
      signal.throwIfAborted();
      const value = await Promise.race([start(), given.promise]);
      this.#hasBegun = true;
      return value;
    } catch (error) {
      throw this.#explain(error);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    }
  }

  explained<Value>(read: () => Value): Value {
    try {
      return read();
    } catch (error) {
      throw this.#explain(error);
    }
  }

  #explain(thrown: unknown): unknown {
    if (this.#callerSignal?.aborted) return this.#callerSignal.reason;
    if (this.#timedOut) {
      const what = this.#hasBegun ? "stopped in the middle of its answer" : "did not begin to answer";
      return new ModelRequestError(`${this.#subject} ${what} within ${this.#timeoutMs} ms (option timeoutMs).`, {
        code: "model_timeout",
        retriable: true,
      });
    }
    const inStream = thrown instanceof StreamPartError;
    const error = inStream ? thrown.error : thrown;
    const { statusCode: status, isRetryable, responseHeaders } = isErrorLike(error) ? error : {};
    const secrets = this.#secrets();
    const say = (text: string): string => sentence(shorten(redact(text, secrets)));
    const words = say(messageOf(error));
    // A provider's error holds its request: the address, and what the service said in full.
    const cause = error instanceof Error && !holdsSecret(inspect(error, { depth: 4 }), secrets) ? error : undefined;
    if (typeof status === "number") {
      return new ModelRequestError(`${this.#subject} answered ${status}: ${words}`, {
        code: codeOfStatus(status),
        retriable: typeof isRetryable === "boolean" ? isRetryable : isRetriableStatus(status),
        status,
        retryAfterMs: isFields(responseHeaders) ? readRetryAfter(toHeaders(responseHeaders)) : undefined,
        cause,
      });
    }
    if (inStream) {
      const message = `${this.#subject} sent an error in its answer: ${words}`;
      return new ModelRequestError(message, { code: "model_stream_error", retriable: isRetryable !== false, cause });
    }
    // A key or a setting that is missing shows before anything is sent, and stays missing.
    const isSetting = /^AI_(Load|NoSuch|Unsupported|Invalid)/.test(error instanceof Error ? error.name : "");
    const network = readNetworkError(error);
    return new ModelRequestError(`${this.#subject} failed: ${isSetting ? words : say(network.words)}`, {
      code: isSetting ? "model_bad_request" : this.#hasBegun ? "model_stream_cut" : "model_unreachable",
      retriable: typeof isRetryable === "boolean" ? isRetryable : !isSetting && network.retriable,
      cause,
    });
  }
}

type ErrorLike = { statusCode?: unknown; isRetryable?: unknown; responseHeaders?: unknown };

const isErrorLike = (error: unknown): error is ErrorLike => typeof error === "object" && error !== null;

function messageOf(error: unknown): string {
  if (error instanceof Error && error.message !== "") return error.message;
  if (typeof error === "string") return error;
  if (isFields(error) && typeof error.message === "string") return error.message;
  return JSON.stringify(error) ?? String(error);
}

/** What a provider sends that must not show: in headers of ours, and in its own and its address, as far as its object tells of them. */
function secretsOf(languageModel: object, headers: Record<string, string>): string[] {
  const config = "config" in languageModel && isFields(languageModel.config) ? languageModel.config : {};
  const address = typeof config.baseURL === "string" ? URL.parse(config.baseURL) : null;
  return findSecrets("", { ...readHeaders(config), ...headers }, address ?? undefined);
}

function readHeaders(config: Fields): Record<string, string> {
  try {
    const given: unknown = typeof config.headers === "function" ? config.headers() : config.headers;
    // A provider that asks for its token first is not waited for.
    if (given instanceof Promise) given.catch(() => undefined);
    const entries = isFields(given) ? Object.entries(given) : [];
    return Object.fromEntries(entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  } catch {
    // It has no key.
    return {};
  }
}

function toHeaders(given: Record<string, unknown>): Headers {
  const headers = new Headers();
  for (const name of ["retry-after", "retry-after-ms"]) {
    const value = given[name];
    if (typeof value === "string") headers.set(name, value);
  }
  return headers;
}

function requireLanguageModel(given: unknown): void {
  if (!isFields(given) || typeof given.doStream !== "function") {
    const got = typeof given === "string" ? `the text "${given}"` : given === null ? "null" : typeof given;
    throw new AgentGenerationError(
      `${className}: wanted a language model of the AI SDK, such as openai("gpt-4o"), got ${got}.`,
      { code: "model_option_invalid" },
    );
  }
  if (versions.some((version) => version === given.specificationVersion)) return;
  throw invalidOption(
    { className },
    "languageModel",
    "of specification version v2, v3 or v4 (AI SDK 5 or later)",
    String(given.specificationVersion),
  );
}
