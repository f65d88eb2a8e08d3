// A model service that is reached over HTTP: what the adapters of all vendors share.
//
// It holds the options that every such model takes, finds the key and the address, builds headers, keeps requests
// apart, opens connections and adds to a failure what to do about it. It keeps the key and the headers in private
// fields: they show in no error, no inspection, no JSON. The vendor's adapter knows the rest: path, body, meaning of
// events.

import { AgentGenerationError } from "../errors.ts";
import { Connection, type Patience, patienceOf } from "./connection.ts";
import { ModelRequestError, sentence } from "./failures.ts";
import type { ModelDelta, ModelOptions } from "./model.ts";
import { RateLimiter, withinLimits } from "./rate-limiter.ts";
import { retryStream } from "./retry.ts";
import { findSecrets, redact } from "./secrets.ts";

/** Options that every model over HTTP takes. */
export type ServiceOptions = {
  /** The name by which the service knows the model. */
  modelId: string;
  /** Default: the vendor's environment variable. An empty string means none. */
  apiKey?: string;
  /** Root of the API, such as "http://localhost:8000/v1". */
  baseURL?: string;
  /** Default stop sequences; those of a request replace them. */
  stop?: readonly string[];
  temperature?: number;
  /** Most tokens of one answer. */
  maxTokens?: number;
  /** Sent with each request, after our own: a name set here wins. */
  headers?: Record<string, string>;
  /**
   * Longest wait in milliseconds for the answer to begin, and then for its next piece. Default 120000. Node's own fetch
   * waits 300000 at most.
   */
  timeoutMs?: number;
  /** The same for each wait by itself; what is not set is `timeoutMs`. Node's own fetch waits 10000 at most for a connection. */
  timeouts?: { connectMs?: number; firstTokenMs?: number; betweenTokensMs?: number };
  /** How often a failed request is sent again. Default 3. */
  retries?: number;
  /** First wait before a retry in milliseconds, doubled each time. Default 500. */
  retryDelayMs?: number;
  /** Requests of this object are kept at least 60 / requestsPerMinute seconds apart. */
  requestsPerMinute?: number;
  /** Input and output tokens of this object's requests in a minute. */
  tokensPerMinute?: number;
  /** Limits that this object shares with others. */
  limiter?: RateLimiter;
  /** Fields put into each request body as they are; null removes one of ours. */
  extraBody?: Record<string, unknown>;
  /** In place of the global fetch: for a proxy or a test. */
  fetch?: typeof fetch;
};

/** What a vendor's adapter says about itself. */
export type Vendor = {
  /** The class that the developer wrote, for messages. */
  className: string;
  baseURL: string;
  /** Environment variable of the key; null when the service has no keys. */
  keyVariable: string | null;
  /** The option that takes the key, for messages. */
  keyOption: string;
  /** The key when the option does not give one. */
  findKey: () => string | undefined;
  /** Whether asking without a key is useless at this host. */
  needsKey: (host: string) => boolean;
  headersFor: (key: string) => Record<string, string>;
  /** What was sent besides the key and must not show. */
  secrets?: () => readonly string[];
};

/** More advice on a failure, or null for the usual one. May ask the service. */
export type Advise = (failure: ModelRequestError) => Promise<string | null>;

/** One question to a service. */
export type Asking = {
  /** The caller's. */
  options: ModelOptions;
  /** What the request comes to, roughly, for limits. */
  tokens: number;
  /** Whether the caller wants the answer whole, so that nothing of it is shown before the end. */
  isWhole: boolean;
  advise: Advise;
};

/** Writes the body of a request without the fields that the service is known to refuse. */
export type BuildBody = (refused: ReadonlySet<string>) => Record<string, unknown>;

/** What a timer can hold; a longer wait would end at once. */
const longestTimeoutMs = 2 ** 31 - 1;

export class ModelService {
  readonly modelId: string;
  readonly host: string;
  readonly #vendor: Vendor;
  readonly #baseURL: URL;
  readonly #key: string;
  readonly #headers: Headers;
  readonly #secrets: readonly string[];
  readonly #patience: Patience;
  readonly #retries: number;
  readonly #retryDelayMs: number;
  readonly #limiters: readonly RateLimiter[];
  readonly #fetch: typeof fetch | undefined;
  readonly #refusedFields = new Set<string>();

  /** What requests of this object ask for when they do not say otherwise. */
  readonly #defaults: ModelOptions;

  constructor(options: ServiceOptions, vendor: Vendor) {
    const { stop, temperature, maxTokens, extraBody } = options;
    this.#defaults = { stop, temperature, maxTokens, extraBody };
    this.#vendor = vendor;
    this.modelId = requireModelId(options.modelId, vendor);
    this.#baseURL = readBaseURL(options.baseURL ?? vendor.baseURL, vendor);
    this.host = this.#baseURL.host;
    this.#key = readKey(options.apiKey ?? vendor.findKey() ?? "", vendor);
    this.#headers = buildHeaders(this.#key, options.headers ?? {}, vendor);
    this.#secrets = findSecrets(this.#key, options.headers ?? {}, this.#baseURL);
    this.#patience = readPatience(options, vendor);
    this.#retries = requireAmount("retries", options.retries ?? 3, vendor);
    this.#retryDelayMs = requireAmount("retryDelayMs", options.retryDelayMs ?? 500, vendor);
    this.#limiters = limitersOf(options, vendor);
    this.#fetch = options.fetch;
  }

  /** How messages about this model begin. */
  get subject(): string {
    return `The model "${this.modelId}" at ${this.host}`;
  }

  /** The options of a request over those of the model object; fields of `extraBody` are mixed. */
  withDefaults(options: ModelOptions): ModelOptions {
    const defaults = this.#defaults;
    const merged: ModelOptions = { ...options };
    merged.stop ??= defaults.stop;
    merged.temperature ??= defaults.temperature;
    merged.maxTokens ??= defaults.maxTokens;
    if (defaults.extraBody !== undefined) merged.extraBody = { ...defaults.extraBody, ...options.extraBody };
    return merged;
  }

  /** A failure in the answer itself: `what` continues the subject. */
  failure(code: string, retriable: boolean, what: string): ModelRequestError {
    return new ModelRequestError(sentence(`${this.subject} ${this.redact(what)}`), { code, retriable });
  }

  /** A text from the service without the secrets that it was sent. To be done before a text is cut. */
  redact(text: string): string {
    return redact(text, [...this.#secrets, ...(this.#vendor.secrets?.() ?? [])]);
  }

  /** Runs `attempt` in its turn and with retries, and adds advice to the failure that remains. */
  async *ask(attempt: () => AsyncIterable<ModelDelta>, asking: Asking): AsyncGenerator<ModelDelta, void, void> {
    const { tokens, isWhole, advise } = asking;
    const { signal, onRetry, allowRestart } = asking.options;
    signal?.throwIfAborted();
    if (!this.#hasCredentials() && this.#vendor.needsKey(this.host)) {
      throw new ModelRequestError(`${this.subject} needs an API key. ${this.#adviceOnMissingKey()}`, {
        code: "model_api_key_missing",
        retriable: false,
      });
    }
    try {
      const limited = () => withinLimits(this.#limiters, { tokens, signal }, attempt);
      const policy = { retries: this.#retries, delayMs: this.#retryDelayMs, signal, onRetry, allowRestart, isWhole };
      yield* retryStream(this.#limiters.length === 0 ? attempt : limited, policy);
    } catch (error) {
      if (!(error instanceof ModelRequestError)) throw error;
      const advice = (await advise(error)) ?? this.#adviseOnStatus(error);
      throw advice === null ? error : error.withMessage(`${sentence(error.message)} ${advice}`);
    }
  }

  /**
   * Sends one request. When the service names a dispensable field that it does not take, the
   * request goes out once more without it, and no later request of this object has that field.
   */
  async post(path: string, buildBody: BuildBody, options: ModelOptions): Promise<Connection> {
    const { signal, extraBody } = options;
    const refused = new Set(this.#refusedFields);
    for (;;) {
      signal?.throwIfAborted();
      const body = { ...buildBody(refused), ...extraBody };
      for (const field of Object.keys(body)) if (body[field] === null) delete body[field];
      try {
        const connection = await Connection.open({ ...this.#connectionTo(this.resolve(path)), body, signal });
        // Only now is it known that the field was the trouble.
        for (const field of refused) this.#refusedFields.add(field);
        return connection;
      } catch (error) {
        const field = error instanceof ModelRequestError ? error.refusedField : null;
        const canDrop = field !== null && field in body && !refused.has(field);
        if (!canDrop || extraBody?.[field] !== undefined) throw error;
        refused.add(field);
      }
    }
  }

  /** Reads a small JSON document of the service, such as its list of models. */
  async getJson(url: URL, timeoutMs: number): Promise<unknown> {
    const connection = await Connection.open({
      ...this.#connectionTo(url),
      method: "GET",
      patience: patienceOf(timeoutMs),
    });
    return JSON.parse(await connection.text()) as unknown;
  }

  /** The address of a path under the base URL, whose query (such as an API version) stays. */
  resolve(path: string): URL {
    const url = new URL(this.#baseURL);
    url.pathname = url.pathname.replace(/\/+$/, "") + path;
    return url;
  }

  #hasCredentials(): boolean {
    return this.#key !== "" || this.#headers.has("authorization") || this.#headers.has("x-api-key");
  }

  #connectionTo(url: URL) {
    return {
      url,
      headers: this.#headers,
      patience: this.#patience,
      fetch: this.#fetch ?? fetch,
      subject: this.subject,
      redact: (text: string) => this.redact(text),
    };
  }

  #adviceOnMissingKey(): string {
    const { keyVariable, keyOption, className } = this.#vendor;
    return keyVariable === null
      ? `Give ${className} the option ${keyOption}.`
      : `${keyVariable} is not set: set it in the environment, or give ${className} the option ${keyOption}.`;
  }

  #adviseOnStatus(failure: ModelRequestError): string | null {
    const { keyVariable, keyOption } = this.#vendor;
    const keySource = keyVariable === null ? `option ${keyOption}` : `option ${keyOption} or ${keyVariable}`;
    switch (failure.status) {
      case 401:
        return !this.#hasCredentials() ? this.#adviceOnMissingKey() : `Check the API key (${keySource}).`;
      case 403:
        return !this.#hasCredentials()
          ? this.#adviceOnMissingKey()
          : `The API key (${keySource}) may not use this model here: check its permissions.`;
      case 404:
        return `Check the options modelId and baseURL (the request went to ${this.#baseURL.href.replace(/\?.*/, "")}).`;
      case 429:
        return failure.retriable ? null : "Check the plan and the billing of the account.";
      default:
        if (failure.status !== null && failure.status < 400) return "Set the option baseURL to the new address.";
        return failure.code === "model_unreachable" ? "Check the option baseURL and the network." : null;
    }
  }
}

export function invalidOption(
  vendor: { className: string },
  option: string,
  want: string,
  got: string,
): AgentGenerationError {
  return new AgentGenerationError(`${vendor.className}: the option ${option} must be ${want}, got ${got}.`, {
    code: "model_option_invalid",
  });
}

function requireModelId(modelId: unknown, vendor: Vendor): string {
  if (typeof modelId === "string" && modelId.trim() !== "") return modelId.trim();
  throw invalidOption(
    vendor,
    "modelId",
    "the name of a model",
    typeof modelId === "string" ? "an empty one" : String(modelId),
  );
}

function requireAmount(option: string, value: number, vendor: Vendor): number {
  if (Number.isFinite(value) && value >= 0) return value;
  throw invalidOption(vendor, option, "a number of at least 0", String(value));
}

function readPatience({ timeoutMs, timeouts = {} }: ServiceOptions, vendor: Vendor): Patience {
  const patience = patienceOf(Math.min(requireAmount("timeoutMs", timeoutMs ?? 120_000, vendor), longestTimeoutMs));
  const optionOf = { ...patience.optionOf };
  for (const name of ["connectMs", "firstTokenMs", "betweenTokensMs"] as const) {
    const given = timeouts[name];
    if (given === undefined) continue;
    optionOf[name] = `timeouts.${name}`;
    patience[name] = Math.min(requireAmount(`timeouts.${name}`, given, vendor), longestTimeoutMs);
  }
  return { ...patience, optionOf };
}

/** The limits of one model object, and those that it shares. */
export function limitersOf(
  options: Pick<ServiceOptions, "requestsPerMinute" | "tokensPerMinute" | "limiter">,
  vendor: { className: string },
): RateLimiter[] {
  for (const name of ["requestsPerMinute", "tokensPerMinute"] as const) {
    const value = options[name];
    if (value === undefined || value > 0) continue;
    throw invalidOption(vendor, name, "a number above 0", String(value));
  }
  const { requestsPerMinute, tokensPerMinute, limiter } = options;
  const limiters = limiter === undefined ? [] : [limiter];
  if (requestsPerMinute === undefined && tokensPerMinute === undefined) return limiters;
  return [...limiters, new RateLimiter({ requestsPerMinute, tokensPerMinute })];
}

function readBaseURL(text: string, vendor: Vendor): URL {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw invalidOption(
      vendor,
      "baseURL",
      'an address such as "https://host/v1"',
      url === null ? `"${text}"` : url.protocol,
    );
  }
  // fetch refuses such addresses, and the message would show the password.
  if (url.username !== "" || url.password !== "") {
    throw invalidOption(
      vendor,
      "baseURL",
      "without user name and password (use the option headers)",
      "an address with them",
    );
  }
  return url;
}

/** Keys are often pasted with a line end. A key that no header can carry is refused here, where it is not shown. */
function readKey(text: string, vendor: Vendor): string {
  const key = text.trim();
  if (/^[\x21-\x7e]*$/.test(key)) return key;
  throw invalidOption(vendor, vendor.keyOption, "printable ASCII without spaces", "a key with other characters");
}

function buildHeaders(key: string, extra: Record<string, string>, vendor: Vendor): Headers {
  const headers = new Headers({ "content-type": "application/json", "user-agent": "adder" });
  if (key !== "") for (const [name, value] of Object.entries(vendor.headersFor(key))) headers.set(name, value);
  for (const [name, value] of Object.entries(extra)) {
    try {
      headers.set(name, value);
    } catch {
      throw invalidOption(vendor, "headers", "names and values that HTTP can carry", `another value for "${name}"`);
    }
  }
  return headers;
}
