// Serving tools over MCP: the other side of client.ts, on standard streams, by the server of the official SDK.
//
// What is served is given as functions (`ServedTool`), so this file knows no agents. Requests are answered side by side; one that
// the client cancels is aborted and not answered; progress goes out where the client wants it. Whatever is no message of the
// protocol is left. When the input ends, everything that is under way is aborted, and `serveMcp` resolves.

import type { RequestHandlerExtra } from "@modelcontextprotocol/sdk/shared/protocol.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import type {
  CallToolRequest,
  CallToolResult,
  JSONRPCMessage,
  ServerNotification,
  ServerRequest,
  Tool,
} from "@modelcontextprotocol/sdk/types.js";
import type { Fields } from "../fields.ts";
import { loadServerSdk, type ServerSdk } from "./sdk.ts";

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
type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>;

const longestLine = 16 * 1024 * 1024;

/** Resolves when the input ends or the signal aborts. Throws McpError (`mcp_package_missing`) where the SDK is not installed. */
export async function serveMcp(
  input: AsyncIterable<Uint8Array | string>,
  write: Write,
  options: McpServerOptions,
): Promise<void> {
  const sdk = await loadServerSdk("serveMcp");
  const { name, version, instructions, tools, signal } = options;
  const server = new sdk.Server(
    { name, version },
    { capabilities: { tools: {} }, ...(instructions === undefined ? {} : { instructions }) },
  );
  server.setRequestHandler(sdk.ListToolsRequestSchema, () => ({ tools: tools.map(describe) }));
  server.setRequestHandler(sdk.CallToolRequestSchema, (request, extra) => {
    const tool = tools.find((each) => each.name === request.params.name);
    if (tool !== undefined) return callServed(tool, request, extra);
    const code = sdk.ErrorCode.InvalidParams;
    throw Object.assign(new Error(`There is no tool ${request.params.name}.`), { code });
  });
  const transport = new LineTransport(sdk, write);
  await server.connect(transport);
  const ended = Promise.withResolvers<void>();
  signal?.addEventListener("abort", () => ended.resolve(), { once: true });
  if (signal?.aborted) ended.resolve();
  try {
    await Promise.race([transport.read(input), ended.promise]);
  } finally {
    await server.close();
  }
}

const describe = ({ name, title, description, inputSchema }: ServedTool): Tool => ({
  ...{ name, description, inputSchema: { ...inputSchema, type: "object" } },
  ...(title === undefined ? {} : { title }),
});

async function callServed(tool: ServedTool, { params }: CallToolRequest, extra: Extra): Promise<CallToolResult> {
  const { signal, sendNotification } = extra;
  const token = params._meta?.progressToken;
  let done = 0;
  const progress = (message: string): void => {
    if (token === undefined || signal.aborted) return;
    done++;
    const told = { progressToken: token, progress: done, message };
    void sendNotification({ method: "notifications/progress", params: told }).catch(() => undefined);
  };
  try {
    const { text, structured } = await tool.call(params.arguments ?? {}, { signal, progress });
    const content = [{ type: "text" as const, text }];
    return structured === undefined ? { content } : { content, structuredContent: structured };
  } catch (error) {
    signal.throwIfAborted();
    const text = error instanceof Error ? error.message : String(error);
    return { content: [{ type: "text", text }], isError: true };
  }
}

/** One JSON message a line, in both directions. */
class LineTransport implements Transport {
  onclose?: () => void;
  onmessage?: (message: JSONRPCMessage) => void;
  readonly #sdk: ServerSdk;
  readonly #write: Write;
  #isClosed = false;

  constructor(sdk: ServerSdk, write: Write) {
    this.#sdk = sdk;
    this.#write = write;
  }

  async start(): Promise<void> {}

  async send(message: JSONRPCMessage): Promise<void> {
    if (!this.#isClosed) this.#write(`${JSON.stringify(message)}\n`);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.onclose?.();
  }

  /** Until the input ends. Throws RangeError for a line without end. */
  async read(input: AsyncIterable<Uint8Array | string>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = "";
    for await (const piece of input) {
      const lines = (rest + (typeof piece === "string" ? piece : decoder.decode(piece, { stream: true }))).split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > longestLine) throw new RangeError(`A message is longer than ${longestLine} characters.`);
      for (const line of lines) this.#take(line);
    }
  }

  #take(line: string): void {
    let given: unknown;
    try {
      given = JSON.parse(line);
    } catch {
      return;
    }
    const { success, data } = this.#sdk.JSONRPCMessageSchema.safeParse(given);
    if (success && !this.#isClosed) this.onmessage?.(data);
  }
}
