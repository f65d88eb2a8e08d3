// JSON-RPC 2.0 as MCP uses it: what a message is, and the requests that wait for their answers.
//
// A transport carries messages as plain objects in both directions; `JsonRpcPeer` numbers requests, matches answers, bounds
// every wait, tells the other side when a request is given up, and answers what the other side asks. It knows no tools.
//
// Reference: the base protocol of the Model Context Protocol, revisions 2024-11-05 to 2025-11-25.

export type Fields = Record<string, unknown>;

export type JsonRpcMessage = Fields & { jsonrpc: "2.0" };

/** Carries messages to and from one server. */
export interface McpTransport {
  /** How messages about this server name it. */
  readonly subject: string;
  /** Resolves when the message is on its way. With `signal` the exchange that answers it can be ended. */
  send(message: JsonRpcMessage, signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** What a transport tells. */
export type TransportEvents = {
  onMessage(message: unknown): void;
  /** The server is gone; nothing follows. */
  onClose(error: Error): void;
};

/** A server that could not be asked, did not answer, or answered with an error. Codes: `mcp_unreachable`, `mcp_closed`, `mcp_timeout`, `mcp_error`, `mcp_bad_answer`, `mcp_unauthorized`, `mcp_session_lost`, `mcp_option_invalid`. */
export class McpError extends Error {
  override name = "McpError";
  readonly code: string;
  /** The number of a JSON-RPC error; null for all others. */
  readonly rpcCode: number | null;

  constructor(message: string, options: { code: string; rpcCode?: number; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.rpcCode = options.rpcCode ?? null;
  }
}

export type RequestOptions = {
  signal?: AbortSignal;
  /** Longest wait for the answer, or for the next word of progress. */
  timeoutMs: number;
  onProgress?: (message: string, fraction?: number) => void;
};

type Waiting = {
  resolve(result: Fields): void;
  reject(error: unknown): void;
  method: string;
  progress(params: Fields): void;
};

/** Answers a request of the server; undefined when there is no such method. */
export type RequestHandler = (method: string, params: Fields) => Fields | undefined | Promise<Fields | undefined>;

export type PeerOptions = {
  onRequest: RequestHandler;
  onNotification(method: string, params: Fields): void;
  /** Told when requests begin to wait and when none waits any more. */
  onBusy?: (isBusy: boolean) => void;
};

const methodNotFound = -32601;
const internalError = -32603;

export class JsonRpcPeer implements TransportEvents {
  readonly #options: PeerOptions;
  readonly #waiting = new Map<number, Waiting>();
  #transport: McpTransport | null = null;
  #closed: Error | null = null;
  #nextId = 1;

  constructor(options: PeerOptions) {
    this.#options = options;
  }

  /** The transport is made with this peer as its listener, so it comes second. */
  attach(transport: McpTransport): void {
    this.#transport = transport;
  }

  async request(method: string, params: Fields, options: RequestOptions): Promise<Fields> {
    const transport = this.#openTransport();
    options.signal?.throwIfAborted();
    const id = this.#nextId++;
    const answer = Promise.withResolvers<Fields>();
    const exchange = new AbortController();
    const subject = `${transport.subject}: ${method}`;
    let timer: NodeJS.Timeout | undefined;
    const restartClock = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const message = `${subject} was not answered within ${options.timeoutMs} ms.`;
        answer.reject(new McpError(message, { code: "mcp_timeout" }));
      }, options.timeoutMs);
    };
    const onAbort = (): void => answer.reject(options.signal?.reason);
    options.signal?.addEventListener("abort", onAbort, { once: true });
    const progress = (given: Fields): void => {
      restartClock();
      const { message, progress: done, total } = given;
      const fraction = typeof done === "number" && typeof total === "number" && total > 0 ? done / total : undefined;
      const words = typeof message === "string" ? message : fraction === undefined ? "" : `${done} of ${total}`;
      if (words !== "") options.onProgress?.(words, fraction);
    };
    let isAnswered = false;
    const settle =
      <Value>(act: (value: Value) => void) =>
      (value: Value): void => {
        isAnswered = true;
        act(value);
      };
    this.#wait(id, { resolve: settle(answer.resolve), reject: settle(answer.reject), method, progress });
    restartClock();
    try {
      const wantsProgress = options.onProgress !== undefined;
      const told = wantsProgress ? { ...params, _meta: { progressToken: id } } : params;
      const sent: JsonRpcMessage = { jsonrpc: "2.0", id, method, params: told };
      transport.send(sent, exchange.signal).catch((error: unknown) => this.#waiting.get(id)?.reject(error));
      return await answer.promise;
    } catch (error) {
      // The server is told only of what it still works on; initialize may not be cancelled.
      if (!isAnswered && method !== "initialize") this.#cancel(id, error);
      throw error;
    } finally {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", onAbort);
      exchange.abort();
      this.#stopWaiting(id);
    }
  }

  /** Whether the server is gone. */
  get isClosed(): boolean {
    return this.#closed !== null;
  }

  async notify(method: string, params?: Fields): Promise<void> {
    await this.#openTransport().send({ jsonrpc: "2.0", method, ...(params === undefined ? {} : { params }) });
  }

  onMessage(message: unknown): void {
    if (Array.isArray(message)) {
      for (const each of message) this.onMessage(each);
      return;
    }
    if (!isFields(message)) return;
    if (typeof message.method === "string") this.#onCall(message, message.method);
    else if (typeof message.id === "number") this.#onAnswer(message.id, message);
  }

  onClose(error: Error): void {
    this.#closed ??= error;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
  }

  #openTransport(): McpTransport {
    if (this.#closed !== null) throw this.#closed;
    if (this.#transport === null) throw new McpError("The MCP client is not connected.", { code: "mcp_closed" });
    return this.#transport;
  }

  #wait(id: number, waiting: Waiting): void {
    this.#waiting.set(id, waiting);
    if (this.#waiting.size === 1) this.#options.onBusy?.(true);
  }

  #stopWaiting(id: number): void {
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#options.onBusy?.(false);
  }

  #cancel(requestId: number, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    // Whether it arrives is of no importance: the request is given up.
    this.#transport
      ?.send({ jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId, reason } })
      .catch(() => undefined);
  }

  #onAnswer(id: number, message: Fields): void {
    const waiting = this.#waiting.get(id);
    // An answer to what was given up.
    if (waiting === undefined) return;
    const { error, result } = message;
    const subject = `${this.#transport?.subject}: ${waiting.method}`;
    if (isFields(error)) {
      const rpcCode = typeof error.code === "number" ? error.code : undefined;
      const said = typeof error.message === "string" ? error.message : JSON.stringify(error);
      const number = rpcCode === undefined ? "" : ` (${rpcCode})`;
      waiting.reject(new McpError(`${subject} failed: ${said}${number}`, { code: "mcp_error", rpcCode }));
    } else if (isFields(result)) {
      waiting.resolve(result);
    } else {
      waiting.reject(new McpError(`${subject}: wanted an object as result, got none.`, { code: "mcp_bad_answer" }));
    }
  }

  #onCall(message: Fields, method: string): void {
    const params = isFields(message.params) ? message.params : {};
    const { id } = message;
    if (id === undefined) {
      if (method === "notifications/progress") this.#waiting.get(Number(params.progressToken))?.progress(params);
      else this.#options.onNotification(method, params);
      return;
    }
    void this.#answer(method, params).then((answer) =>
      this.#transport?.send({ jsonrpc: "2.0", id, ...answer }).catch(() => undefined),
    );
  }

  async #answer(method: string, params: Fields): Promise<Fields> {
    if (method === "ping") return { result: {} };
    try {
      const result = await this.#options.onRequest(method, params);
      if (result !== undefined) return { result };
      return { error: { code: methodNotFound, message: `The method ${method} is not supported by this client.` } };
    } catch (error) {
      return { error: { code: internalError, message: error instanceof Error ? error.message : String(error) } };
    }
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
