// MCP over streamable HTTP, by the transport of the official SDK, which posts messages, reads answers and streams, resumes what
// breaks and authorizes by OAuth. What stands here is around it, in the `fetch` that it is given.
//
// A refusal says what to do about it, without the keys that were sent. A request that is given up closes its connection. An answer has a limit.
// A stream that ends without an answer, and cannot be resumed, fails its request at once. Redirects are not followed: they
// would take the headers, and the keys in them, elsewhere.

import type { OAuthClientProvider } from "@modelcontextprotocol/sdk/client/auth.js";
import type { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Transport, TransportSendOptions } from "@modelcontextprotocol/sdk/shared/transport.js";
import type { JSONRPCMessage } from "@modelcontextprotocol/sdk/types.js";
import { contentTypeOf, decodeText, readBody, reasonOf } from "../web/body.ts";
import { type Fields, isFields } from "../fields.ts";
import { McpError, toErrorMessage } from "./mcp-error.ts";
import { type ClientSdk, deliver } from "./sdk.ts";

/** An `OAuthClientProvider` of the official SDK: who we are to the authorization server, and where its tokens are kept. */
export type McpAuthProvider = {
  readonly redirectUrl: string | URL | undefined;
  readonly clientMetadata: object;
  clientInformation(): unknown;
  tokens(): unknown;
  saveTokens(tokens: never): unknown;
  redirectToAuthorization(url: URL): unknown;
  saveCodeVerifier(codeVerifier: string): unknown;
  codeVerifier(): unknown;
};

export type HttpServer = {
  url: string | URL;
  /** Sent with each request to this address, such as `authorization`. */
  headers?: Readonly<Record<string, string>>;
  /** Authorizes by OAuth: its tokens are sent, refreshed, and asked for where the server wants them. */
  authProvider?: McpAuthProvider;
  /** What the user brought back from the authorization server, where `authProvider` has sent him there. */
  authorizationCode?: string;
  /** In place of the global fetch: for a proxy or a test. */
  fetch?: typeof fetch;
};

const maxAnswerBytes = 64 * 1024 * 1024;
const maxErrorLength = 500;
const reconnection = {
  maxRetries: 4,
  initialReconnectionDelay: 500,
  maxReconnectionDelay: 10_000,
  reconnectionDelayGrowFactor: 2,
};
const farewellMs = 1_000;

/** A request on its way. */
type OpenRequest = { method: string; closing: AbortController; isResumable: boolean };

export class HttpTransport implements Transport {
  readonly subject: string;
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  /** How the connection ended; null while it is open. */
  ended: McpError | null = null;
  readonly #url: URL;
  readonly #server: HttpServer;
  readonly #inner: StreamableHTTPClientTransport;
  readonly #open = new Map<string | number, OpenRequest>();
  /** Whether the server has things to say on its own account. */
  #tellsChanges = false;

  constructor(sdk: ClientSdk, server: HttpServer) {
    this.#url = requireAddress(server.url);
    this.#server = server;
    // Queries carry keys now and then.
    this.subject = `MCP server ${this.#url.origin}${this.#url.pathname}`;
    this.#inner = new sdk.StreamableHTTPClientTransport(this.#url, {
      authProvider: server.authProvider as OAuthClientProvider | undefined,
      fetch: (url, init) => this.#fetch(url, init ?? {}),
      reconnectionOptions: reconnection,
    });
  }

  async start(): Promise<void> {
    this.#inner.onmessage = (message) => this.#take(message);
    this.#inner.onerror = (error) => this.onerror?.(error);
    await this.#inner.start();
    const { authorizationCode } = this.#server;
    if (authorizationCode !== undefined && (await this.#server.authProvider?.tokens()) === undefined) {
      await this.#inner.finishAuth(authorizationCode);
    }
  }

  async send(message: JSONRPCMessage, options?: TransportSendOptions): Promise<void> {
    if (this.ended !== null) throw this.ended;
    if (!("method" in message) || !("id" in message)) {
      await this.#inner.send(message, options);
      if ("method" in message && message.method === "notifications/cancelled") this.#giveUp(message.params?.requestId);
      return;
    }
    const request: OpenRequest = { method: message.method, closing: new AbortController(), isResumable: false };
    this.#open.set(message.id, request);
    try {
      await this.#inner.send(message, { ...options, onresumptiontoken: () => (request.isResumable = true) });
    } catch (error) {
      this.#open.delete(message.id);
      throw error;
    }
  }

  setProtocolVersion(version: string): void {
    this.#inner.setProtocolVersion(version);
  }

  /** Ends everything that is under way, and tells the server that its session is over. */
  async close(): Promise<void> {
    if (this.ended !== null) return;
    this.ended = new McpError(`${this.subject} was closed.`, { code: "mcp_closed" });
    this.onclose?.();
    for (const { closing } of this.#open.values()) closing.abort(this.ended);
    // A courtesy: the server may drop the session at once.
    if (this.#inner.sessionId !== undefined) await this.#inner.terminateSession().catch(() => undefined);
    await this.#inner.close();
  }

  /** Ends a connection whose session the server has forgotten. */
  async abandon(): Promise<void> {
    this.ended = new McpError(`${this.subject} has lost the session.`, { code: "mcp_session_lost" });
    await this.#inner.close();
  }

  #take(message: JSONRPCMessage): void {
    if (!("method" in message) && message.id !== undefined) {
      const isHandshake = this.#open.get(message.id)?.method === "initialize";
      if (isHandshake && "result" in message) this.#tellsChanges = tellsChanges(message.result);
      this.#open.delete(message.id);
    }
    deliver(this, message);
  }

  #giveUp(id: unknown): void {
    if (typeof id !== "number" && typeof id !== "string") return;
    this.#open.get(id)?.closing.abort(new Error("The request was cancelled."));
    this.#open.delete(id);
  }

  async #fetch(target: string | URL, init: RequestInit): Promise<Response> {
    const send = this.#server.fetch ?? fetch;
    // The addresses of an authorization server are not the server's.
    if (String(target) !== this.#url.href) return send(target, init);
    const { method = "GET" } = init;
    // A stream that nothing comes from would only keep the host alive.
    const isListening = method === "GET" && !new Headers(init.headers).has("last-event-id");
    if (isListening && !this.#tellsChanges) return new Response(null, { status: 405 });
    const headers = new Headers({ "user-agent": "adder", ...this.#server.headers });
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    const id = method === "POST" ? idOf(init.body) : undefined;
    const signals = [init.signal, id === undefined ? undefined : this.#open.get(id)?.closing.signal];
    if (method === "DELETE") signals.push(AbortSignal.timeout(farewellMs));
    const signal = AbortSignal.any(signals.filter((each) => each instanceof AbortSignal));
    let response: Response;
    try {
      response = await send(this.#url, { ...init, headers, signal, redirect: "manual" });
    } catch (error) {
      signal.throwIfAborted();
      throw this.#unreachable(error);
    }
    if (response.ok) return id === undefined ? response : this.#watch(response, id);
    if (method === "DELETE" || (method === "GET" && response.status === 405)) return response;
    if (this.#server.authProvider !== undefined && [401, 403].includes(response.status)) return response;
    throw await this.#refusal(response, method, headers.has("mcp-session-id"));
  }

  /** The answer to a request: bounded, of a known kind, and its end is noticed. */
  async #watch(response: Response, id: string | number): Promise<Response> {
    const type = contentTypeOf(response);
    if (type !== "application/json" && type !== "text/event-stream") {
      await response.body?.cancel();
      const got = type === "" ? "an answer without content type" : type;
      const words = `${this.subject}: wanted application/json or text/event-stream, got ${got}. Check the option url.`;
      throw new McpError(words, { code: "mcp_bad_answer" });
    }
    const { body, status, headers } = response;
    const isStream = type === "text/event-stream";
    const pieces = this.#noticeEnd(boundedPieces(body, !isStream), { id, isStream });
    return new Response(ReadableStream.from(pieces), { status, headers });
  }

  async *#noticeEnd(
    pieces: AsyncIterable<Uint8Array>,
    { id, isStream }: { id: string | number; isStream: boolean },
  ): AsyncGenerator<Uint8Array, void, void> {
    const request = this.#open.get(id);
    try {
      yield* pieces;
    } catch (error) {
      if (!isStream || request?.closing.signal.aborted !== true) throw error;
      // A stream that broke would be resumed, though nobody waits for it; one that had its answer is not.
      yield Buffer.from(`\n\ndata: ${JSON.stringify({ jsonrpc: "2.0", id, result: {} })}\n\n`);
    } finally {
      // What has come is read first.
      setImmediate(() => this.#endStream(id));
    }
  }

  #endStream(id: string | number): void {
    const request = this.#open.get(id);
    if (request === undefined || request.isResumable) return;
    const words = `${this.subject} ended its stream without an answer to ${request.method}.`;
    this.#take(toErrorMessage(id, new McpError(words, { code: "mcp_bad_answer" })));
  }

  async #refusal(response: Response, method: string, hasSession: boolean): Promise<McpError> {
    const { status } = response;
    const text = await readText(response).catch(() => "");
    const words = this.#redact(sayError(text));
    const said = words === "" ? "." : `: ${words}${/[.!?]$/.test(words) ? "" : "."}`;
    const subject = `${this.subject} answered ${status}${said}`;
    if (status === 404 && hasSession) {
      return new McpError(`${subject} The session is over.`, { code: "mcp_session_lost" });
    }
    if (status === 401 || status === 403) {
      const advice = "Check the option headers, or give the option authProvider.";
      return new McpError(`${subject} ${advice}`, { code: "mcp_unauthorized" });
    }
    if (status < 400) {
      const target = response.headers.get("location") ?? "nowhere";
      return new McpError(`${subject} It has moved to ${target}: set the option url.`, { code: "mcp_bad_answer" });
    }
    const isWrongPlace = method === "POST" && (status === 404 || status === 405);
    const advice = isWrongPlace
      ? " Check the option url; servers of the older transport HTTP+SSE are not supported."
      : "";
    return new McpError(subject + advice, { code: "mcp_error" });
  }

  #unreachable(error: unknown): McpError {
    const words = this.#redact(reasonOf(error));
    return new McpError(`${this.subject} could not be reached: ${words}`, { code: "mcp_unreachable" });
  }

  #redact(text: string): string {
    for (const value of Object.values(this.#server.headers ?? {})) {
      for (const secret of [value, value.replace(/^(Bearer|Basic) +/i, "")]) {
        if (secret.length >= 6) text = text.replaceAll(secret, "***");
      }
    }
    return text;
  }
}

/** Throws McpError (`mcp_option_invalid`). */
export function requireAddress(given: string | URL): URL {
  const url = URL.parse(String(given));
  if (url !== null && /^https?:$/.test(url.protocol)) return url;
  throw new McpError(
    `MCPTools.connect: the option url must be an address such as "https://host/mcp", got "${given}".`,
    { code: "mcp_option_invalid" },
  );
}

/** Whether the result of `initialize` promises news of any of the server's lists. */
function tellsChanges({ capabilities }: Fields): boolean {
  return Object.values(isFields(capabilities) ? capabilities : {}).some(
    (capability) => isFields(capability) && capability.listChanged === true,
  );
}

/** The id of a request that is sent; undefined for notifications and answers. */
function idOf(body: unknown): string | number | undefined {
  const message: unknown = typeof body === "string" ? JSON.parse(body) : undefined;
  if (!isFields(message) || typeof message.method !== "string") return undefined;
  return typeof message.id === "number" || typeof message.id === "string" ? message.id : undefined;
}

/** A whole answer has a limit, and so has each line of a stream. */
async function* boundedPieces(body: Response["body"], isWhole: boolean): AsyncGenerator<Uint8Array, void, void> {
  let length = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    const lineEnd = isWhole ? -1 : piece.lastIndexOf(0x0a);
    length = lineEnd === -1 ? length + piece.length : piece.length - lineEnd - 1;
    if (length > maxAnswerBytes) throw new RangeError(`An answer is longer than ${maxAnswerBytes} bytes.`);
    yield piece;
  }
}

async function readText(response: Response): Promise<string> {
  const { bytes } = await readBody(response, maxAnswerBytes);
  return decodeText(bytes, response.headers.get("content-type") ?? "");
}

/** The words of a refusal: those of a JSON-RPC error, or the text itself when it is no web page. */
function sayError(text: string): string {
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(text);
  } catch {
    // A text or a page.
  }
  const error = isFields(parsed) ? parsed.error : undefined;
  if (typeof error === "string") return error;
  if (isFields(error) && error.message !== undefined) return String(error.message);
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.startsWith("<")) return "";
  return line.length > maxErrorLength ? `${line.slice(0, maxErrorLength)}...` : line;
}
