// Serving tools over MCP: the other side of client.ts, on standard streams.
//
// What is served is given as functions (`ServedTool`), so this file knows no agents. Requests are answered side by side; one that
// the client cancels is aborted and not answered; progress goes out where the client wants it. Whatever is no JSON is answered
// with an error and left. When the input ends, everything that is under way is aborted, and `serveMcp` resolves.
//
// Reference: lifecycle, tools, cancellation and progress of the Model Context Protocol, revision 2025-06-18.

import { type Fields, isFields } from "./json-rpc.ts";

export type ServedTool = {
  name: string;
  title?: string;
  description: string;
  inputSchema: Fields;
  /** The text of the answer, or what went wrong as an error. */
  call(args: Fields, ctx: ServedCall): Promise<{ text: string; structured?: Fields }>;
};

export type ServedCall = { signal: AbortSignal; progress(message: string): void };

export type McpServerOptions = {
  name: string;
  version: string;
  instructions?: string;
  tools: readonly ServedTool[];
  /** Ends the service. */
  signal?: AbortSignal;
};

type Write = (text: string) => void;

const protocolVersions = ["2025-06-18", "2025-11-25", "2025-03-26", "2024-11-05"];
const errors = { parse: -32700, request: -32600, method: -32601, params: -32602, internal: -32603 } as const;
const longestLine = 16 * 1024 * 1024;

/** Resolves when the input ends or the signal aborts. */
export async function serveMcp(
  input: AsyncIterable<Uint8Array | string>,
  write: Write,
  options: McpServerOptions,
): Promise<void> {
  const server = new McpServer(write, options);
  const decoder = new TextDecoder();
  let rest = "";
  const ended = Promise.withResolvers<void>();
  options.signal?.addEventListener("abort", () => ended.resolve(), { once: true });
  const reading = (async () => {
    for await (const piece of input) {
      const lines = (rest + (typeof piece === "string" ? piece : decoder.decode(piece, { stream: true }))).split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > longestLine) throw new RangeError(`A message is longer than ${longestLine} characters.`);
      for (const line of lines) if (line.trim() !== "") server.receive(line);
    }
  })();
  try {
    await Promise.race([reading, ended.promise]);
  } finally {
    server.close();
  }
}

class RequestError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

class McpServer {
  readonly #write: Write;
  readonly #options: McpServerOptions;
  readonly #open = new Map<unknown, AbortController>();
  #isClosed = false;

  constructor(write: Write, options: McpServerOptions) {
    this.#write = write;
    this.#options = options;
  }

  receive(line: string): void {
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      this.#send({ id: null, error: { code: errors.parse, message: "The message is no JSON." } });
      return;
    }
    for (const each of Array.isArray(message) ? message : [message]) this.#receiveOne(each);
  }

  close(): void {
    this.#isClosed = true;
    for (const controller of this.#open.values()) controller.abort(new Error("The client has gone."));
  }

  #receiveOne(message: unknown): void {
    if (!isFields(message) || typeof message.method !== "string") {
      // Answers are of no use here: nothing is asked of the client.
      if (isFields(message) && ("result" in message || "error" in message)) return;
      this.#send({ id: null, error: { code: errors.request, message: "The message is no request." } });
      return;
    }
    const params = isFields(message.params) ? message.params : {};
    const { id, method } = message;
    if (id === undefined) {
      if (method === "notifications/cancelled") this.#open.get(params.requestId)?.abort(new Error("cancelled"));
      return;
    }
    void this.#answer(id, method, params);
  }

  async #answer(id: unknown, method: string, params: Fields): Promise<void> {
    const controller = new AbortController();
    this.#open.set(id, controller);
    try {
      const result = await this.#perform(method, params, controller.signal);
      if (!controller.signal.aborted) this.#send({ id, result });
    } catch (error) {
      if (controller.signal.aborted) return;
      const code = error instanceof RequestError ? error.code : errors.internal;
      this.#send({ id, error: { code, message: error instanceof Error ? error.message : String(error) } });
    } finally {
      this.#open.delete(id);
    }
  }

  async #perform(method: string, params: Fields, signal: AbortSignal): Promise<Fields> {
    switch (method) {
      case "initialize":
        return this.#initialize(params);
      case "ping":
        return {};
      case "tools/list":
        return {
          tools: this.#options.tools.map(({ name, title, description, inputSchema }) => ({
            ...{ name, description, inputSchema },
            ...(title === undefined ? {} : { title }),
          })),
        };
      case "tools/call":
        return this.#call(params, signal);
      default:
        throw new RequestError(errors.method, `The method ${method} is not supported.`);
    }
  }

  #initialize({ protocolVersion }: Fields): Fields {
    const { name, version, instructions } = this.#options;
    const isKnown = typeof protocolVersion === "string" && protocolVersions.includes(protocolVersion);
    return {
      protocolVersion: isKnown ? protocolVersion : protocolVersions[0],
      capabilities: { tools: {} },
      serverInfo: { name, version },
      ...(instructions === undefined ? {} : { instructions }),
    };
  }

  async #call(params: Fields, signal: AbortSignal): Promise<Fields> {
    const tool = this.#options.tools.find(({ name }) => name === params.name);
    if (tool === undefined) throw new RequestError(errors.params, `There is no tool ${String(params.name)}.`);
    const token = isFields(params._meta) ? params._meta.progressToken : undefined;
    let done = 0;
    const progress = (message: string): void => {
      if (token === undefined || signal.aborted) return;
      done++;
      this.#send({ method: "notifications/progress", params: { progressToken: token, progress: done, message } });
    };
    try {
      const { text, structured } = await tool.call(isFields(params.arguments) ? params.arguments : {}, {
        signal,
        progress,
      });
      const content = [{ type: "text", text }];
      return structured === undefined ? { content } : { content, structuredContent: structured };
    } catch (error) {
      signal.throwIfAborted();
      const text = error instanceof Error ? error.message : String(error);
      return { content: [{ type: "text", text }], isError: true };
    }
  }

  #send(message: Fields): void {
    if (!this.#isClosed) this.#write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  }
}
