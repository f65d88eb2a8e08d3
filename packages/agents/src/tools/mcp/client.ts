// An MCP client of our own: the handshake, the list of tools, and calls.
//
// It offers the server nothing (no sampling, no roots, no elicitation), so all that a server may ask is `ping`. A session
// that an HTTP server has lost is begun anew once, and the request repeated. Lists come in pages and are read to the end.
//
// Reference: lifecycle and tools of the Model Context Protocol, revision 2025-06-18.

import { HttpTransport, type HttpServer } from "./http-transport.ts";
import { type Fields, isFields, JsonRpcPeer, McpError, type RequestOptions } from "./json-rpc.ts";
import { type StdioServer, StdioTransport } from "./stdio-transport.ts";

/** The revisions whose tools we read; the first is asked for. */
const protocolVersions = ["2025-06-18", "2025-11-25", "2025-03-26", "2024-11-05"];

/** A page holds what the server likes; a server that gives pages for ever is stopped. */
const mostPages = 1_000;

/** A tool as the server describes it. */
export type McpToolDescription = Fields & { name: string };

export type McpClientOptions = {
  /** Longest wait for one answer in milliseconds. */
  timeoutMs: number;
  onToolsChanged: () => void;
};

export class McpClient {
  readonly #options: McpClientOptions;
  readonly #peer: JsonRpcPeer;
  readonly #transport: StdioTransport | HttpTransport;
  #handshake: Fields = {};
  #isListening = false;

  private constructor(server: StdioServer | HttpServer, options: McpClientOptions) {
    this.#options = options;
    this.#peer = new JsonRpcPeer({
      onRequest: () => undefined,
      onNotification: (method) => {
        if (method === "notifications/tools/list_changed") options.onToolsChanged();
      },
      onBusy: (isBusy) => {
        if (this.#transport instanceof StdioTransport) this.#transport.setBusy(isBusy);
      },
    });
    this.#transport =
      "command" in server ? new StdioTransport(server, this.#peer) : new HttpTransport(server, this.#peer);
    this.#peer.attach(this.#transport);
  }

  /** Starts or reaches the server and shakes hands. Throws McpError; then nothing of the server is left. */
  static async connect(
    server: StdioServer | HttpServer,
    options: McpClientOptions,
    signal?: AbortSignal,
  ): Promise<McpClient> {
    signal?.throwIfAborted();
    const client = new McpClient(server, options);
    try {
      await client.#initialize(signal);
      return client;
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  /** How messages name the server. */
  get subject(): string {
    return this.#transport.subject;
  }

  /** What the server said about itself: name, version, title. */
  get serverInfo(): Fields {
    return isFields(this.#handshake.serverInfo) ? this.#handshake.serverInfo : {};
  }

  /** The server's hints for the use of its tools; empty when it has none. */
  get instructions(): string {
    return typeof this.#handshake.instructions === "string" ? this.#handshake.instructions : "";
  }

  /** The last of what a stdio server wrote to standard error. */
  get stderr(): string {
    return this.#transport instanceof StdioTransport ? this.#transport.stderr : "";
  }

  /** The process of a stdio server. */
  get pid(): number | undefined {
    return this.#transport instanceof StdioTransport ? this.#transport.pid : undefined;
  }

  /** Every tool, over all pages. */
  async listTools(signal?: AbortSignal): Promise<McpToolDescription[]> {
    const tools: McpToolDescription[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < mostPages; page++) {
      const result = await this.request("tools/list", cursor === undefined ? {} : { cursor }, { signal });
      for (const each of Array.isArray(result.tools) ? result.tools : []) {
        if (isFields(each) && typeof each.name === "string") tools.push({ ...each, name: each.name });
      }
      const next = result.nextCursor;
      if (typeof next !== "string" || next === "" || next === cursor) return tools;
      cursor = next;
    }
    throw new McpError(`${this.subject}: the list of tools has more than ${mostPages} pages.`, {
      code: "mcp_bad_answer",
    });
  }

  /** Any request of the protocol. `options.timeoutMs` is that of the client unless given. */
  async request(method: string, params: Fields, options: Partial<RequestOptions> = {}): Promise<Fields> {
    const asked = { timeoutMs: this.#options.timeoutMs, ...options };
    try {
      return await this.#peer.request(method, params, asked);
    } catch (error) {
      if (!(error instanceof McpError) || error.code !== "mcp_session_lost") throw error;
      await this.#initialize(options.signal);
      return this.#peer.request(method, params, asked);
    }
  }

  async close(): Promise<void> {
    await this.#transport.close();
  }

  async #initialize(signal?: AbortSignal): Promise<void> {
    const { timeoutMs } = this.#options;
    const params = {
      protocolVersion: protocolVersions[0],
      capabilities: {},
      clientInfo: { name: "adder", version: "0.1.0" },
    };
    const result = await this.#peer.request("initialize", params, { timeoutMs, signal });
    const version = result.protocolVersion;
    if (typeof version !== "string" || !protocolVersions.includes(version)) {
      const got = typeof version === "string" ? version : "none";
      throw new McpError(
        `${this.subject}: wanted one of the protocol revisions ${protocolVersions.join(", ")}, got ${got}.`,
        { code: "mcp_bad_answer" },
      );
    }
    this.#handshake = result;
    if (this.#transport instanceof HttpTransport) this.#transport.protocolVersion = version;
    await this.#peer.notify("notifications/initialized");
    const capabilities = isFields(result.capabilities) ? result.capabilities : {};
    const tellsChanges = isFields(capabilities.tools) && capabilities.tools.listChanged === true;
    if (this.#transport instanceof HttpTransport && tellsChanges && !this.#isListening) {
      this.#isListening = true;
      this.#transport.listen();
    }
  }
}
