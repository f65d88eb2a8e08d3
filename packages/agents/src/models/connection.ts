// One request to a model service: JSON out, bytes in, with every wait bounded.
//
// Three waits are bounded, not the whole: until the connection stands, until the first token, and between tokens; a
// long answer may take as long as it likes while it keeps coming. Bytes that bring no token (comments that keep a connection alive) do not
// count as coming, and the time that the reader of the stream takes does not count as waiting. The caller's signal and `close()` end the socket at once; afterwards no timer and no listener is left.
// Failures are told in the words of failures.ts, except the caller's own abort: that throws the signal's reason.

import {
  codeOfStatus,
  isRetriableStatus,
  ModelRequestError,
  readNetworkError,
  readServiceError,
  shorten,
} from "./failures.ts";
import { watchConnect } from "./connect-watch.ts";
import { readRetryAfter } from "./retry.ts";

/** The longest waits of one request in milliseconds, and how messages name the options that set them. */
export type Patience = {
  connectMs: number;
  firstTokenMs: number;
  betweenTokensMs: number;
  optionOf: Readonly<Record<"connectMs" | "firstTokenMs" | "betweenTokensMs", string>>;
};

/** All waits by one option. */
export const patienceOf = (timeoutMs: number): Patience => ({
  ...{ connectMs: timeoutMs, firstTokenMs: timeoutMs, betweenTokensMs: timeoutMs },
  optionOf: { connectMs: "timeoutMs", firstTokenMs: "timeoutMs", betweenTokensMs: "timeoutMs" },
});

export type ConnectionRequest = {
  url: URL;
  method?: "GET" | "POST";
  headers: Headers;
  body?: unknown;
  patience: Patience;
  signal?: AbortSignal;
  fetch: typeof fetch;
  /** How messages begin: `The model "gpt-4o" at api.openai.com`. */
  subject: string;
  /** Takes what must not show out of a text. */
  redact: (text: string) => string;
};

const patienceForErrorBodyMs = 5_000;
const maxErrorBodyBytes = 64 * 1024;
const maxTextBytes = 64 * 1024 * 1024;

export class Connection {
  readonly #request: ConnectionRequest;
  readonly #controller = new AbortController();
  readonly #onAbort = (): void => this.#controller.abort(this.#request.signal?.reason);
  #response: Response | null = null;
  #phase: "connectMs" | "firstTokenMs" | "betweenTokensMs" = "firstTokenMs";
  /** Since the phase began, or since the last token. */
  #waitedMs = 0;
  #mostMs = Number.POSITIVE_INFINITY;
  #timedOut = false;

  private constructor(request: ConnectionRequest) {
    this.#request = request;
  }

  /** Sends the request and waits for the headers of a good answer; throws any other, with the service's words. */
  static async open(request: ConnectionRequest): Promise<Connection> {
    request.signal?.throwIfAborted();
    const connection = new Connection(request);
    try {
      await connection.#send();
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** Lower case, without parameters; empty when the service did not say. */
  get contentType(): string {
    return (this.#response?.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
  }

  /** From now on wait no longer than this for the next piece: the rest is not worth more. */
  limitPatience(ms: number): void {
    this.#mostMs = Math.min(this.#mostMs, ms);
    this.#waitedMs = 0;
  }

  /** A token has come: from now on the wait for the next one counts. */
  noteToken(): void {
    this.#phase = "betweenTokensMs";
    this.#waitedMs = 0;
  }

  /** Something has come that is no token and yet part of the answer: the service is at work. */
  noteProgress(): void {
    if (this.#phase === "betweenTokensMs") this.#waitedMs = 0;
  }

  /** The body, piece by piece. Ending the loop early closes the connection. */
  async *chunks(): AsyncGenerator<Uint8Array, void, void> {
    const reader = this.#response?.body?.getReader();
    try {
      while (reader !== undefined) {
        const { done, value } = await this.#wait(() => reader.read());
        if (done) return;
        yield value;
      }
    } finally {
      this.close();
    }
  }

  /** The whole body as text. */
  async text(limit = maxTextBytes): Promise<string> {
    const decoder = new TextDecoder("utf-8");
    let text = "";
    let bytes = 0;
    for await (const chunk of this.chunks()) {
      text += decoder.decode(chunk, { stream: true });
      bytes += chunk.length;
      if (bytes > limit) break;
    }
    return text + decoder.decode();
  }

  /** Ends the exchange. Harmless when it is over already. */
  close(): void {
    this.#request.signal?.removeEventListener("abort", this.#onAbort);
    this.#controller.abort();
  }

  async #send(): Promise<void> {
    const { url, method = "POST", headers, body, signal } = this.#request;
    signal?.addEventListener("abort", this.#onAbort, { once: true });
    // A redirect is not followed: a key in a header of its own would go to the other host with it.
    const init: RequestInit = { method, headers, redirect: "manual", signal: this.#controller.signal };
    if (body !== undefined) init.body = JSON.stringify(body);
    const response = await this.#connect(() => this.#request.fetch(url, init));
    this.#response = response;
    if (!response.ok) throw await this.#readRefusal(response);
  }

  /** The wait for the headers; the part of it until the connection stands has a limit of its own where that moment is known. */
  async #connect(send: () => Promise<Response>): Promise<Response> {
    const { connectMs } = this.#request.patience;
    let timer: NodeJS.Timeout | undefined;
    const onWait = (): void => {
      if (this.#phase === "connectMs") return;
      this.#phase = "connectMs";
      timer = setTimeout(() => this.#giveUp(), connectMs);
    };
    const onConnect = (): void => {
      clearTimeout(timer);
      if (!this.#timedOut) this.#phase = "firstTokenMs";
    };
    try {
      return await this.#wait(() => watchConnect({ onWait, onConnect }, send));
    } finally {
      clearTimeout(timer);
      if (!this.#timedOut) this.#phase = "firstTokenMs";
    }
  }

  /** Waits for one thing and no longer than the patience lasts. */
  async #wait<T>(start: () => Promise<T>): Promise<T> {
    const { patience } = this.#request;
    // Before there is a connection its own limit counts; this one is for all of the wait.
    const limitMs = this.#phase === "connectMs" ? patience.firstTokenMs : patience[this.#phase];
    const startedAt = performance.now();
    const timer = setTimeout(() => this.#giveUp(), Math.max(0, Math.min(limitMs, this.#mostMs) - this.#waitedMs));
    try {
      const value = await start();
      this.#waitedMs += performance.now() - startedAt;
      return value;
    } catch (error) {
      throw this.#explain(error);
    } finally {
      clearTimeout(timer);
    }
  }

  #giveUp(): void {
    this.#timedOut = true;
    this.#controller.abort();
  }

  #explain(error: unknown): unknown {
    const { signal, subject, redact, patience } = this.#request;
    if (signal?.aborted) return signal.reason;
    if (this.#timedOut) {
      const what = timeouts[this.#phase];
      const within = `within ${patience[this.#phase]} ms (option ${patience.optionOf[this.#phase]})`;
      return new ModelRequestError(`${subject} ${what} ${within}.`, { code: "model_timeout", retriable: true });
    }
    const { words, retriable } = readNetworkError(error);
    const reason = redact(words);
    if (this.#response === null) {
      return new ModelRequestError(`${subject} could not be reached: ${reason}.`, {
        code: "model_unreachable",
        retriable,
        // A cause that may quote a header is left out.
        cause: reason === words ? error : undefined,
      });
    }
    return new ModelRequestError(`${subject} broke off its answer: ${reason}.`, {
      code: "model_stream_cut",
      retriable: true,
      cause: reason === words ? error : undefined,
    });
  }

  async #readRefusal(response: Response): Promise<ModelRequestError> {
    const { subject, redact } = this.#request;
    this.limitPatience(patienceForErrorBodyMs);
    let text = "";
    try {
      text = await this.text(maxErrorBodyBytes);
    } catch (error) {
      // The status alone is the answer, unless the caller has gone.
      if (this.#request.signal?.aborted) throw error;
    }
    const { status } = response;
    const error = readServiceError(parseJson(text));
    const target = status < 400 ? response.headers.get("location") : null;
    const words =
      target !== null
        ? `it has moved to ${target}`
        : (error?.message ?? (text.trimStart().startsWith("<") ? "" : text));
    const said = shorten(redact(words));
    const shouldRetry = response.headers.get("x-should-retry");
    const outOfCredit = error?.code === "insufficient_quota" || error?.type === "insufficient_quota";
    return new ModelRequestError(`${subject} answered ${nameStatus(response)}${said === "" ? "." : `: ${said}`}`, {
      code: codeOfStatus(status),
      retriable: shouldRetry === null ? isRetriableStatus(status) && !outOfCredit : shouldRetry === "true",
      status,
      retryAfterMs: readRetryAfter(response.headers),
      refusedField: error === null ? undefined : findRefusedField(status, error.param, error.message),
    });
  }
}

const timeouts = {
  connectMs: "could not be connected to",
  firstTokenMs: "did not begin to answer",
  betweenTokensMs: "stopped in the middle of its answer",
} as const;

function nameStatus(response: Response): string {
  return response.statusText === "" ? `${response.status}` : `${response.status} ${response.statusText}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Fields that we send on our own account or can do without; a service that refuses one is asked again without it. */
const dispensableFields = ["stream_options", "stop", "temperature", "max_tokens", "max_completion_tokens", "include"];

/** Which of the dispensable fields a 400 or 422 is about, if any. */
function findRefusedField(status: number, param: string, message: string): string | undefined {
  if (status !== 400 && status !== 422) return undefined;
  const speaksOfSupport =
    /unsupported|not supported|unrecognized|unknown|unexpected|extra|not permitted|not allowed|deprecated/i;
  if (!speaksOfSupport.test(message)) return undefined;
  if (dispensableFields.includes(param)) return param;
  return dispensableFields.find((field) => new RegExp(`\\b${field}\\b`).test(message));
}
