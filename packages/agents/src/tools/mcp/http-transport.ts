// MCP over streamable HTTP: each message is a POST, whose answer is one JSON message or a stream of events.
//
// The server may give a session id with the answer to `initialize`; it goes with every later request, and a session that
// the server has forgotten shows as `mcp_session_lost`, upon which the client begins a new one. What the server says on its
// own account comes over a GET stream, where it has one. A stream that breaks is resumed after the last event seen.
// Redirects are not followed: they would take the headers, and the keys in them, to another host.
//
// Reference: "Streamable HTTP" of the Model Context Protocol, revision 2025-06-18.

import { setTimeout as sleep } from "node:timers/promises";
import { readStreamEvents } from "./event-stream.ts";
import { type JsonRpcMessage, McpError, type McpTransport, type TransportEvents } from "./json-rpc.ts";

export type HttpServer = {
  url: string | URL;
  /** Sent with each request, such as `authorization`. */
  headers?: Readonly<Record<string, string>>;
  /** In place of the global fetch: for a proxy or a test. */
  fetch?: typeof fetch;
};

const maxAnswerBytes = 64 * 1024 * 1024;
const maxErrorLength = 500;
/** How often in a row a broken stream is resumed without anything having come. */
const mostResumptions = 3;
const resumptionDelayMs = 500;
const farewellMs = 1_000;

export class HttpTransport implements McpTransport {
  readonly subject: string;
  /** Sent once the revision of the protocol was agreed on. */
  protocolVersion: string | null = null;
  readonly #url: URL;
  readonly #server: HttpServer;
  readonly #events: TransportEvents;
  readonly #closing = new AbortController();
  #sessionId: string | null = null;

  constructor(server: HttpServer, events: TransportEvents) {
    const url = URL.parse(String(server.url));
    if (url === null || !/^https?:$/.test(url.protocol)) {
      throw new McpError(
        `MCPTools.connect: the option url must be an address such as "https://host/mcp", got "${server.url}".`,
        {
          code: "mcp_option_invalid",
        },
      );
    }
    this.#url = url;
    this.#server = server;
    this.#events = events;
    // Queries carry keys now and then.
    this.subject = `MCP server ${url.origin}${url.pathname}`;
  }

  async send(message: JsonRpcMessage, signal?: AbortSignal): Promise<void> {
    if (message.method === "initialize") this.#sessionId = null;
    const given = signal === undefined ? this.#closing.signal : AbortSignal.any([signal, this.#closing.signal]);
    const response = await this.#fetch({ method: "POST", body: JSON.stringify(message), signal: given });
    if (message.method === "initialize") this.#sessionId = response.headers.get("mcp-session-id");
    const isRequest = message.id !== undefined && message.method !== undefined;
    if (!isRequest) {
      await response.body?.cancel();
      return;
    }
    if (!(await this.#readAnswer(response, message.id, given))) {
      throw new McpError(`${this.subject} ended its stream without an answer to ${String(message.method)}.`, {
        code: "mcp_bad_answer",
      });
    }
  }

  /** Hears what the server says on its own account, until the end; a server without such a stream is left alone. */
  listen(): void {
    void this.#listen().catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#events.onClose(new McpError(`${this.subject} was closed.`, { code: "mcp_closed" }));
    if (this.#sessionId === null) return;
    // A courtesy: the server may drop the session at once.
    await this.#fetch({ method: "DELETE", signal: AbortSignal.timeout(farewellMs) }).then(
      (response) => response.body?.cancel(),
      () => undefined,
    );
  }

  async #listen(): Promise<void> {
    const { signal } = this.#closing;
    let lastId = "";
    for (let idle = 0; idle <= mostResumptions && !signal.aborted; idle++) {
      try {
        const response = await this.#fetch({ method: "GET", signal, lastEventId: lastId });
        for await (const event of readStreamEvents(bodyOf(response))) {
          idle = 0;
          lastId = event.id;
          this.#events.onMessage(parseMessage(event.data));
        }
      } catch (error) {
        // 405: the server has no such stream.
        if (error instanceof McpError && error.code !== "mcp_unreachable") return;
      }
      await sleep(resumptionDelayMs, undefined, { signal, ref: false });
    }
  }

  /** Hands on every message of the answer; resolves with whether the answer to `id` was among them. */
  async #readAnswer(response: Response, id: unknown, signal: AbortSignal): Promise<boolean> {
    const type = (response.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
    if (type === "application/json") {
      const message = parseMessage(await readText(response));
      this.#events.onMessage(message);
      return isAnswerTo(message, id);
    }
    if (type !== "text/event-stream") {
      await response.body?.cancel();
      const got = type === "" ? "an answer without content type" : type;
      throw new McpError(
        `${this.subject}: wanted application/json or text/event-stream, got ${got}. Check the option url.`,
        {
          code: "mcp_bad_answer",
        },
      );
    }
    let stream = response;
    let lastId = "";
    for (let idle = 0; ; idle++) {
      try {
        for await (const event of readStreamEvents(bodyOf(stream))) {
          idle = 0;
          lastId = event.id;
          const message = parseMessage(event.data);
          this.#events.onMessage(message);
          if (isAnswerTo(message, id)) return true;
        }
      } catch (error) {
        signal.throwIfAborted();
        if (lastId === "") throw this.#unreachable(error);
      }
      if (lastId === "" || idle >= mostResumptions) return false;
      await sleep(resumptionDelayMs, undefined, { signal });
      stream = await this.#fetch({ method: "GET", signal, lastEventId: lastId });
    }
  }

  async #fetch(request: {
    method: string;
    body?: string;
    signal: AbortSignal;
    lastEventId?: string;
  }): Promise<Response> {
    const headers = new Headers({
      accept: request.method === "GET" ? "text/event-stream" : "application/json, text/event-stream",
      "user-agent": "adder",
      ...this.#server.headers,
    });
    if (request.body !== undefined) headers.set("content-type", "application/json");
    if (this.#sessionId !== null) headers.set("mcp-session-id", this.#sessionId);
    if (this.protocolVersion !== null) headers.set("mcp-protocol-version", this.protocolVersion);
    if (request.lastEventId) headers.set("last-event-id", request.lastEventId);
    const { method, body, signal } = request;
    let response: Response;
    try {
      response = await (this.#server.fetch ?? fetch)(this.#url, { method, body, headers, signal, redirect: "manual" });
    } catch (error) {
      signal.throwIfAborted();
      throw this.#unreachable(error);
    }
    if (response.ok) return response;
    throw await this.#refusal(response, method);
  }

  async #refusal(response: Response, method: string): Promise<McpError> {
    const { status } = response;
    const text = await readText(response).catch(() => "");
    const words = this.#redact(sayError(text));
    const said = words === "" ? "." : `: ${words}${/[.!?]$/.test(words) ? "" : "."}`;
    const subject = `${this.subject} answered ${status}${said}`;
    if (status === 404 && this.#sessionId !== null) {
      return new McpError(`${subject} The session is over.`, { code: "mcp_session_lost" });
    }
    if (status === 401 || status === 403) {
      return new McpError(`${subject} Check the option headers.`, { code: "mcp_unauthorized" });
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
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const inner = cause instanceof AggregateError && cause.message === "" ? cause.errors[0] : cause;
    const words = this.#redact(inner instanceof Error ? inner.message : String(inner));
    return new McpError(`${this.subject} could not be reached: ${words}.`, { code: "mcp_unreachable" });
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

async function* bodyOf(response: Response): AsyncGenerator<Uint8Array, void, void> {
  const reader = response.body?.getReader();
  try {
    while (reader !== undefined) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader?.cancel().catch(() => undefined);
  }
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder("utf-8");
  let text = "";
  let bytes = 0;
  for await (const chunk of bodyOf(response)) {
    bytes += chunk.length;
    if (bytes > maxAnswerBytes) throw new RangeError(`The answer is longer than ${maxAnswerBytes} bytes.`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseMessage(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isAnswerTo(message: unknown, id: unknown): boolean {
  if (Array.isArray(message)) return message.some((each) => isAnswerTo(each, id));
  if (typeof message !== "object" || message === null) return false;
  return "id" in message && message.id === id && !("method" in message);
}

/** The words of a refusal: those of a JSON-RPC error, or the text itself when it is no web page. */
function sayError(text: string): string {
  const parsed = parseMessage(text);
  const error = typeof parsed === "object" && parsed !== null && "error" in parsed ? parsed.error : undefined;
  if (typeof error === "string") return error;
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.startsWith("<")) return "";
  return line.length > maxErrorLength ? `${line.slice(0, maxErrorLength)}...` : line;
}
