// An MCP client of our own: the handshake, the list of tools, and calls.
//
// What a server may ask is `ping` and, where somebody answers it, `elicitation/create`; sampling and roots are not offered. A session
// that an HTTP server has lost is begun anew once, and the request repeated. A server process that has ended is started again by the
// next request; the request during which it ended is not repeated, since it may have done something. Lists come in pages
// and are read to the end.
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

/** What a server wants to know from the user in the middle of a call: `schema` is of a flat object. */
export type McpElicitation = { message: string; schema: Fields; serverName: string };

export type McpElicitationAnswer = { action: "accept"; content: Fields } | { action: "decline" | "cancel" };

export type McpClientOptions = {
  /** Longest wait for one answer in milliseconds. */
  timeoutMs: number;
  onToolsChanged: () => void;
  /** Without it the server is told that nobody can be asked. */
  elicit: ((request: McpElicitation) => McpElicitationAnswer | Promise<McpElicitationAnswer>) | undefined;
  /** How often a server process that has ended is started again. */
  mostRestarts: number;
};

export class McpClient {
  readonly #server: StdioServer | HttpServer;
  readonly #options: McpClientOptions;
  #peer: JsonRpcPeer;
  #transport: StdioTransport | HttpTransport;
  #handshake: Fields = {};
  #isListening = false;
  #isClosed = false;
  #restarts = 0;
  #restarting: Promise<void> | null = null;

  private constructor(server: StdioServer | HttpServer, options: McpClientOptions) {
    this.#server = server;
    this.#options = options;
    const { peer, transport } = this.#open();
    this.#peer = peer;
    this.#transport = transport;
  }

  #open(): { peer: JsonRpcPeer; transport: StdioTransport | HttpTransport } {
    const server = this.#server;
    const peer = new JsonRpcPeer({
      onRequest: (method, params) => (method === "elicitation/create" ? this.#elicit(params) : undefined),
      onNotification: (method) => {
        if (method === "notifications/tools/list_changed") this.#options.onToolsChanged();
      },
      onBusy: (isBusy) => {
        if (transport instanceof StdioTransport) transport.setBusy(isBusy);
      },
    });
    const transport: StdioTransport | HttpTransport =
      "command" in server ? new StdioTransport(server, peer) : new HttpTransport(server, peer);
    peer.attach(transport);
    return { peer, transport };
  }

  async #elicit({ message, requestedSchema }: Fields): Promise<Fields | undefined> {
    const { elicit } = this.#options;
    if (elicit === undefined) return undefined;
    const { name } = this.serverInfo;
    const schema = isFields(requestedSchema) ? requestedSchema : {};
    return elicit({ message: String(message ?? ""), schema, serverName: typeof name === "string" ? name : "" });
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
    const all = await this.list("tools/list", "tools", signal);
    return all.flatMap((each) => (typeof each.name === "string" ? [{ ...each, name: each.name }] : []));
  }

  /** Whether the server said that it has such things: "prompts", "resources". */
  has(capability: string): boolean {
    const { capabilities } = this.#handshake;
    return isFields(capabilities) && isFields(capabilities[capability]);
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

  /** Any request of the protocol. `options.timeoutMs` is that of the client unless given. */
  async request(method: string, params: Fields, options: Partial<RequestOptions> = {}): Promise<Fields> {
    const asked = { timeoutMs: this.#options.timeoutMs, ...options };
    if (this.#peer.isClosed) await this.#restart(options.signal);
    try {
      return await this.#peer.request(method, params, asked);
    } catch (error) {
      if (!(error instanceof McpError) || error.code !== "mcp_session_lost") throw error;
      await this.#initialize(options.signal);
      return this.#peer.request(method, params, asked);
    }
  }

  /** Starts an ended server process again, once for all who ask; where that is not to be, the request says why the server ended. */
  async #restart(signal?: AbortSignal): Promise<void> {
    if (this.#isClosed || !("command" in this.#server)) return;
    if (this.#restarting === null) {
      if (this.#restarts >= this.#options.mostRestarts) return;
      this.#restarts++;
      this.#restarting = this.#startAgain(signal).finally(() => {
        this.#restarting = null;
      });
    }
    await this.#restarting;
  }

  async #startAgain(signal?: AbortSignal): Promise<void> {
    await this.#transport.close();
    const { peer, transport } = this.#open();
    this.#peer = peer;
    this.#transport = transport;
    await this.#initialize(signal);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#transport.close();
  }

  async #initialize(signal?: AbortSignal): Promise<void> {
    const { timeoutMs } = this.#options;
    const params = {
      protocolVersion: protocolVersions[0],
      capabilities: this.#options.elicit === undefined ? {} : { elicitation: {} },
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
