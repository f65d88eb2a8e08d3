// One MCP server as seen from here: connected, asked, and connected again when it is lost. The protocol is the SDK's.
//
// A session that an HTTP server has forgotten is begun anew and the request repeated, once. A server process that has ended is started
// again by the next request; the request during which it ended is not repeated, since it may have done something. Lists come in pages and are read to the end.
// What a server may ask is `ping` and, where the developer has said who answers, elicitation and sampling.

import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import type { ToolContext } from "../context.ts";
import { type Fields, isFields } from "../fields.ts";
import { type HttpServer, HttpTransport, requireAddress } from "./http-transport.ts";
import { McpError } from "./mcp-error.ts";
import { type AnswerSampling, answerSampling } from "./sampling.ts";
import { type ClientSdk, loadClientSdk } from "./sdk.ts";
import { type StdioServer, StdioTransport } from "./stdio-transport.ts";

/** A page holds what the server likes; a server that gives pages for ever is stopped. */
const mostPages = 1_000;

/** A tool as the server describes it. */
export type McpToolDescription = Fields & { name: string };

/** What a server wants to know from the user in the middle of a call: `schema` is of a flat object. */
export type McpElicitation = { message: string; schema: Fields; serverName: string };

export type McpElicitationAnswer = { action: "accept"; content: Fields } | { action: "decline" | "cancel" };

export type McpClientOptions = {
  /** Longest wait for one answer in milliseconds. */
  timeoutMs: number;
  onToolsChanged: () => void;
  elicit: (request: McpElicitation) => McpElicitationAnswer | Promise<McpElicitationAnswer>;
  /** Without it the server is told that there is no model. */
  sampling: AnswerSampling | undefined;
  /** The call on whose behalf the server asks, where there is one. */
  askingCall: () => ToolContext | undefined;
  /** How often a server process that has ended is started again. */
  mostRestarts: number;
};

export type McpRequestOptions = {
  signal?: AbortSignal;
  /** Longest wait for the answer, or for the next word of progress; that of the client unless given. */
  timeoutMs?: number;
  onProgress?: (message: string, fraction?: number) => void;
};

/** A connection with the server; after a loss there is another. */
type Connection = { client: Client; transport: StdioTransport | HttpTransport; waiting: number };

export class McpClient {
  readonly #sdk: ClientSdk;
  readonly #server: StdioServer | HttpServer;
  readonly #options: McpClientOptions;
  #connection: Connection;
  #isClosed = false;
  #restarts = 0;
  #reconnecting: Promise<void> | null = null;

  private constructor(sdk: ClientSdk, server: StdioServer | HttpServer, options: McpClientOptions) {
    this.#sdk = sdk;
    this.#server = server;
    this.#options = options;
    this.#connection = this.#open();
  }

  /** Starts or reaches the server and shakes hands. Throws McpError; then nothing of the server is left. */
  static async connect(
    server: StdioServer | HttpServer,
    options: McpClientOptions,
    signal?: AbortSignal,
  ): Promise<McpClient> {
    signal?.throwIfAborted();
    if ("url" in server) requireAddress(server.url);
    const client = new McpClient(await loadClientSdk("MCPTools.connect"), server, options);
    try {
      await client.#initialize(client.#connection, signal);
      return client;
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  #open(): Connection {
    const sdk = this.#sdk;
    const { sampling, askingCall } = this.#options;
    const capabilities = { elicitation: {}, ...(sampling === undefined ? {} : { sampling: {} }) };
    const client = new sdk.Client({ name: "adder", version: "0.1.0" }, { capabilities });
    client.setNotificationHandler(sdk.ToolListChangedNotificationSchema, () => this.#options.onToolsChanged());
    client.setRequestHandler(sdk.ElicitRequestSchema, async ({ params }) => {
      const schema = "requestedSchema" in params && isFields(params.requestedSchema) ? params.requestedSchema : {};
      const { message } = params;
      const answer = await this.#options.elicit({ message, schema, serverName: this.serverName });
      return sdk.ElicitResultSchema.parse(answer);
    });
    if (sampling !== undefined) {
      client.setRequestHandler(sdk.CreateMessageRequestSchema, async ({ params }, { signal }) => {
        const call = askingCall();
        const given = call === undefined ? signal : AbortSignal.any([signal, call.signal]);
        const asked = { serverName: this.serverName, signal: given, budget: call?.budget };
        const result = await answerSampling(sampling, params, asked);
        return sdk.CreateMessageResultSchema.parse(result);
      });
    }
    const server = this.#server;
    const transport = "command" in server ? new StdioTransport(sdk, server) : new HttpTransport(sdk, server);
    return { client, transport, waiting: 0 };
  }

  /** How messages name the server. */
  get subject(): string {
    return this.#connection.transport.subject;
  }

  /** The name under which the server introduced itself; empty when it did not. */
  get serverName(): string {
    return this.#connection.client.getServerVersion()?.name ?? "";
  }

  /** The server's hints for the use of its tools; empty when it has none. */
  get instructions(): string {
    return this.#connection.client.getInstructions() ?? "";
  }

  /** The last of what a stdio server wrote to standard error. */
  get stderr(): string {
    const { transport } = this.#connection;
    return transport instanceof StdioTransport ? transport.stderr : "";
  }

  /** The process of a stdio server. */
  get pid(): number | undefined {
    const { transport } = this.#connection;
    return transport instanceof StdioTransport ? transport.pid : undefined;
  }

  /** Every tool, over all pages. */
  async listTools(signal?: AbortSignal): Promise<McpToolDescription[]> {
    const all = await this.list("tools/list", "tools", signal);
    return all.flatMap((each) => (typeof each.name === "string" ? [{ ...each, name: each.name }] : []));
  }

  /** Whether the server said that it has such things. */
  has(capability: "prompts" | "resources"): boolean {
    return this.#connection.client.getServerCapabilities()?.[capability] !== undefined;
  }

  /** Everything that a method lists under a key, over all pages. */
  async list(method: string, key: string, signal?: AbortSignal): Promise<Fields[]> {
    const found: Fields[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < mostPages; page++) {
      const result = await this.request(method, cursor === undefined ? {} : { cursor }, { signal });
      const listed = result[key];
      if (Array.isArray(listed)) found.push(...listed.filter(isFields));
      const next = result.nextCursor;
      if (typeof next !== "string" || next === "" || next === cursor) return found;
      cursor = next;
    }
    throw new McpError(`${this.subject}: the list of ${key} has more than ${mostPages} pages.`, {
      code: "mcp_bad_answer",
    });
  }

  /** Any request of the protocol. Throws McpError, or the reason of the signal. */
  async request(method: string, params: Fields, options: McpRequestOptions = {}): Promise<Fields> {
    await this.#restart(options.signal);
    const connection = this.#connection;
    try {
      return await this.#ask(connection, { method, params }, options);
    } catch (error) {
      if (!(error instanceof McpError) || error.code !== "mcp_session_lost") throw error;
      await this.#reconnect(connection, options.signal);
      return this.#ask(this.#connection, { method, params }, options);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#connection.transport.close();
  }

  /** Starts an ended server process again; where that is not to be, the request says why the server ended. */
  async #restart(signal?: AbortSignal): Promise<void> {
    const connection = this.#connection;
    if (this.#isClosed || connection.transport.ended === null || !("command" in this.#server)) return;
    if (this.#reconnecting === null && this.#restarts++ >= this.#options.mostRestarts) return;
    await this.#reconnect(connection, signal);
  }

  /** Puts another connection in place of a lost one, once for all who ask. */
  async #reconnect(lost: Connection, signal?: AbortSignal): Promise<void> {
    if (this.#isClosed || lost !== this.#connection) return;
    this.#reconnecting ??= this.#connectAgain(lost, signal).finally(() => {
      this.#reconnecting = null;
    });
    await this.#reconnecting;
  }

  async #connectAgain(lost: Connection, signal?: AbortSignal): Promise<void> {
    if (lost.transport instanceof HttpTransport) await lost.transport.abandon();
    else await lost.transport.close();
    const next = this.#open();
    try {
      await this.#initialize(next, signal);
    } catch (error) {
      await next.transport.close();
      throw error;
    }
    this.#connection = next;
    if (this.#isClosed) await next.transport.close();
  }

  #initialize(connection: Connection, signal?: AbortSignal): Promise<void> {
    const { client, transport } = connection;
    return this.#exchange(connection, "initialize", { signal }, (options) => client.connect(transport, options));
  }

  #ask(connection: Connection, request: { method: string; params: Fields }, options: McpRequestOptions) {
    return this.#exchange(connection, request.method, options, async (given): Promise<Fields> => {
      return connection.client.request(request, this.#sdk.ResultSchema, given);
    });
  }

  /** Keeps the host alive while somebody waits, ends the wait with the caller's signal, and says what went wrong in our words. */
  async #exchange<Result>(
    connection: Connection,
    method: string,
    { signal, timeoutMs = this.#options.timeoutMs, onProgress }: McpRequestOptions,
    perform: (options: SdkRequestOptions) => Promise<Result>,
  ): Promise<Result> {
    signal?.throwIfAborted();
    // The SDK never stops listening to a signal: it gets one that ends with the request.
    const given = new AbortController();
    const onAbort = (): void => given.abort(signal?.reason);
    signal?.addEventListener("abort", onAbort, { once: true });
    const { transport } = connection;
    connection.waiting++;
    try {
      const performed = perform({
        signal: given.signal,
        timeout: timeoutMs,
        resetTimeoutOnProgress: true,
        ...(onProgress === undefined ? {} : { onprogress: (progress) => tellProgress(progress, onProgress) }),
      });
      if (transport instanceof StdioTransport) transport.setBusy(true);
      return await performed;
    } catch (error) {
      signal?.throwIfAborted();
      throw this.#toMcpError(error, connection, { method, timeoutMs });
    } finally {
      signal?.removeEventListener("abort", onAbort);
      connection.waiting--;
      if (connection.waiting === 0 && transport instanceof StdioTransport) transport.setBusy(false);
    }
  }

  #toMcpError(
    error: unknown,
    { transport }: Connection,
    { method, timeoutMs }: { method: string; timeoutMs: number },
  ): McpError {
    if (error instanceof McpError) return error;
    const { subject, ended } = transport;
    const { code, message, data, errorCode } = (error ?? {}) as Fields;
    if (data instanceof McpError) return data;
    const words = String(message ?? error);
    const { ErrorCode, McpError: SdkError, UnauthorizedError, SUPPORTED_PROTOCOL_VERSIONS } = this.#sdk;
    const isClosed = words === "Not connected" || (error instanceof SdkError && code === ErrorCode.ConnectionClosed);
    if (isClosed && ended !== null) return ended;
    const say = (said: string, ourCode: string): McpError =>
      new McpError(`${subject}${said}`, { code: ourCode, cause: error });
    if (error instanceof SdkError) {
      if (error.code === ErrorCode.RequestTimeout && isFields(data) && data.timeout === timeoutMs) {
        return say(`: ${method} was not answered within ${timeoutMs} ms.`, "mcp_timeout");
      }
      const said = words.replace(/^(MCP error -?\d+: )+/, "");
      const rpcCode = error.code;
      return new McpError(`${subject}: ${method} failed: ${said} (${rpcCode})`, { code: "mcp_error", rpcCode });
    }
    if (error instanceof UnauthorizedError) {
      const remedy = "for which the user was sent away; connect again with the option authorizationCode.";
      return say(` wants an authorization, ${remedy}`, "mcp_unauthorized");
    }
    if (typeof errorCode === "string") return say(` could not be authorized: ${words}`, "mcp_unauthorized");
    const revision = /protocol version is not supported: (.*)/.exec(words)?.[1];
    if (revision !== undefined) {
      const known = SUPPORTED_PROTOCOL_VERSIONS.join(", ");
      return say(`: wanted one of the protocol revisions ${known}, got ${revision}.`, "mcp_bad_answer");
    }
    const isOfSchema = error instanceof Error && error.name.endsWith("ZodError");
    if (isOfSchema) return say(`: ${method} was answered with what the protocol does not allow.`, "mcp_bad_answer");
    return say(`: ${method} failed: ${words}`, "mcp_error");
  }
}

type SdkRequestOptions = NonNullable<Parameters<Client["request"]>[2]>;

function tellProgress(
  { message, progress, total }: { message?: string; progress: number; total?: number },
  onProgress: (message: string, fraction?: number) => void,
): void {
  const fraction = total !== undefined && total > 0 ? progress / total : undefined;
  const words = message ?? (fraction === undefined ? "" : `${progress} of ${total}`);
  if (words !== "") onProgress(words, fraction);
}
