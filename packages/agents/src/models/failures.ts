// What can go wrong between us and a model service, as errors that a person can act on.
//
// Every message has the same build: which model at which host, what happened, what the service itself said, what to
// do. Whether asking again can help is decided here, once, for all adapters; retry.ts only obeys. No message and no
// cause holds a secret: each text from outside passes `redact` (secrets.ts).
//
// Codes: model_api_key_missing, model_unauthorized (401, 403), model_not_found (404), model_bad_request (other 4xx),
// model_rate_limited (429), model_unavailable (408, 409, 5xx), model_unreachable (network), model_timeout,
// model_stream_cut, model_stream_error (an error object inside the answer), model_bad_answer (not the protocol).

import { AgentGenerationError } from "../errors.ts";

export type ModelFailureDetails = {
  code: string;
  /** Whether the same request may succeed when it is sent again. */
  retriable: boolean;
  /** HTTP status, where there was an answer. */
  status?: number;
  /** How long the service asks to wait. */
  retryAfterMs?: number;
  /** The request field that the service refuses, when it names one. */
  refusedField?: string;
  cause?: unknown;
};

/** A model service that could not be asked or did not answer properly. */
export class ModelRequestError extends AgentGenerationError {
  override name = "ModelRequestError";
  readonly status: number | null;
  readonly retriable: boolean;
  readonly retryAfterMs: number | null;
  readonly refusedField: string | null;

  constructor(message: string, details: ModelFailureDetails) {
    super(message, { code: details.code, cause: details.cause });
    this.status = details.status ?? null;
    this.retriable = details.retriable;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.refusedField = details.refusedField ?? null;
  }

  /** The same failure with more words; for advice and for the number of attempts. */
  withMessage(message: string, overrides: Partial<ModelFailureDetails> = {}): ModelRequestError {
    return new ModelRequestError(message, {
      code: this.code,
      retriable: this.retriable,
      status: this.status ?? undefined,
      retryAfterMs: this.retryAfterMs ?? undefined,
      refusedField: this.refusedField ?? undefined,
      cause: this.cause,
      ...overrides,
    });
  }
}

/** The part of a service's error answer that we can use. */
export type ServiceError = { message: string; type: string; code: string; param: string };

/** Reads an error body, or an error object in a stream, in the shapes that services use; null when it is none. */
export function readServiceError(body: unknown): ServiceError | null {
  if (typeof body === "string") return body === "" ? null : { message: body, type: "", code: "", param: "" };
  if (typeof body !== "object" || body === null) return null;
  if (Array.isArray(body)) return body.length > 0 ? readServiceError(body[0]) : null;
  const fields = body as Record<string, unknown>;
  if (fields.error !== undefined && fields.error !== null) {
    const inner = readServiceError(fields.error);
    // {"error": "short_name", "message": "long words"}
    if (inner !== null && typeof fields.error === "string" && typeof fields.message === "string") {
      return { ...inner, message: fields.message, type: inner.message };
    }
    if (inner !== null) return inner;
  }
  const message = fields.message ?? fields.detail ?? fields.error_message;
  if (message === undefined || message === null) return null;
  return {
    message: typeof message === "string" ? message : JSON.stringify(message),
    type: scalarText(fields.type),
    code: scalarText(fields.code),
    param: scalarText(fields.param),
  };
}

function scalarText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Whether an HTTP status says "later", not "never". */
export function isRetriableStatus(status: number): boolean {
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

export function codeOfStatus(status: number): string {
  if (status === 401 || status === 403) return "model_unauthorized";
  if (status === 404) return "model_not_found";
  if (status === 429) return "model_rate_limited";
  return isRetriableStatus(status) ? "model_unavailable" : "model_bad_request";
}

/** One line of at most `limit` characters. */
export function shorten(text: string, limit = 500): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > limit ? line.slice(0, limit) + "..." : line;
}

/** Ends a text with a full stop, so that a sentence can follow it. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : text + ".";
}

/** Network failures that asking again does not heal: a name that does not exist, a certificate that is not trusted. */
const lastingNetworkFailures =
  /^(ENOTFOUND|ERR_INVALID_URL|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/** The code and the words of what is under fetch's "fetch failed". */
export function readNetworkError(error: unknown): { words: string; retriable: boolean } {
  const words: string[] = [];
  let retriable = true;
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 4; e = e.cause, depth++) {
    const { code } = e as NodeJS.ErrnoException;
    if (typeof code === "string" && lastingNetworkFailures.test(code)) retriable = false;
    // A host with several addresses fails with one error per address, and an empty message.
    const inner = e instanceof AggregateError && e.message === "" ? e.errors[0] : e;
    const message = inner instanceof Error ? inner.message : String(inner);
    if (message !== "" && message !== "fetch failed") words.push(message);
  }
  return { words: words.length > 0 ? [...new Set(words)].join(": ") : "the connection failed", retriable };
}
