import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { type MCPServer, MCPTools, type MCPToolsOptions } from "../../src/tools/mcp/mcp-tools.ts";
import type { Tool } from "../../src/tools/tool.ts";
import { McpTestServer } from "./mcp-server.ts";

type Message = { id?: number; method?: string; params?: Record<string, unknown> };
type Received = { method: string; headers: IncomingMessage["headers"]; message: Message | null };
/** Answers one request in place of the usual way; false leaves it to that. */
type Special = (received: Received, response: ServerResponse) => boolean | Promise<boolean>;

const servers: HttpTestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

class HttpTestServer {
  readonly received: Received[] = [];
  readonly mcp: McpTestServer;
  readonly #server;
  listener: ServerResponse | null = null;

  private constructor(special: Special, answerAs: "json" | "stream", capabilities: object | undefined) {
    this.mcp = new McpTestServer(capabilities);
    this.#server = createServer(async (request, response) => {
      let body = "";
      for await (const piece of request) body += piece;
      const message = body === "" ? null : (JSON.parse(body) as Message);
      const received = { method: request.method ?? "", headers: request.headers, message };
      this.received.push(received);
      if (await special(received, response)) return;
      if (request.method === "GET") {
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write(": hello\n\n");
        this.listener = response;
      } else if (request.method === "DELETE") {
        response.writeHead(204).end();
      } else if (message?.id === undefined) {
        await this.mcp.receive(message ?? {}, () => undefined);
        response.writeHead(202).end();
      } else {
        const session: Record<string, string> = message.method === "initialize" ? { "mcp-session-id": "s-1" } : {};
        await this.#answer(message, response, { answerAs, headers: session });
      }
    });
  }

  static async start(
    special: Special = () => false,
    answerAs: "json" | "stream" = "json",
    capabilities?: object,
  ): Promise<HttpTestServer> {
    const made = new HttpTestServer(special, answerAs, capabilities);
    await new Promise<void>((done) => made.#server.listen(0, "127.0.0.1", done));
    servers.push(made);
    return made;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/mcp`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(
    message: Message,
    response: ServerResponse,
    { answerAs, headers }: { answerAs: "json" | "stream"; headers: Record<string, string> },
  ): Promise<void> {
    if (answerAs === "json") {
      response.setHeader("content-type", "application/json");
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      await this.mcp.receive(message, (answer) => {
        if ("id" in answer) response.end(JSON.stringify(answer));
        else this.listener?.write(`data: ${JSON.stringify(answer)}\n\n`);
      });
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", ...headers });
    response.write(": a comment\r\n\r\nid: 0\r\ndata: {}\r\n\r\n");
    await this.mcp.receive(message, (answer) => {
      const lines = JSON.stringify(answer, null, 1)
        .split("\n")
        .map((line) => `data: ${line}\r\n`);
      response.write(`event: message\r\n${lines.join("")}\r\n`);
      if ("id" in answer) response.end();
    });
  }
}

const connect = (server: HttpTestServer, options: MCPToolsOptions & Partial<MCPServer> = {}): Promise<MCPTools> =>
  MCPTools.connect({ url: server.url, ...options });

async function call(
  mcp: MCPTools,
  name: string,
  args: Record<string, unknown> = {},
  signal = new AbortController().signal,
): Promise<unknown> {
  const found = mcp.tools.find((tool) => tool.name === name);
  const ignore = (): void => undefined;
  return found?.execute(args, { signal, runId: "r", stepNumber: 1, agentName: "a", log: ignore, progress: ignore });
}

test.each(["json", "stream"] as const)("tools and calls over HTTP, answered as %s", async (answerAs) => {
  const server = await HttpTestServer.start(undefined, answerAs);
  const mcp = await connect(server, { headers: { authorization: "Bearer secret-token" } });
  expect(mcp.tools.length).toBe(13);
  expect(await call(mcp, "add_numbers", { a: 1, b: 2 })).toEqual({ sum: 3 });
  const sums = Array.from({ length: 20 }, (_, a) => call(mcp, "add_numbers", { a, b: 1 }));
  expect(await Promise.all(sums)).toEqual(Array.from({ length: 20 }, (_, a) => ({ sum: a + 1 })));
  await mcp.dispose();
  const posts = server.received.filter(({ method }) => method === "POST");
  expect(posts.slice(0, 5).map(({ message }) => message?.method)).toEqual([
    "initialize",
    "notifications/initialized",
    "tools/list",
    "tools/list",
    "tools/call",
  ]);
  expect(posts[0].headers).toMatchObject({
    authorization: "Bearer secret-token",
    accept: "application/json, text/event-stream",
    "content-type": "application/json",
  });
  expect(posts[0].headers["mcp-session-id"]).toBe(undefined);
  expect(posts[2].headers).toMatchObject({ "mcp-session-id": "s-1", "mcp-protocol-version": "2025-11-25" });
  expect(server.received.at(-1)).toMatchObject({ method: "DELETE", headers: { "mcp-session-id": "s-1" } });
});

test("a list that changes is heard of over the stream of the server's own", async () => {
  const server = await HttpTestServer.start();
  const changed = Promise.withResolvers<readonly Tool[]>();
  await using mcp = await connect(server, { onToolsChanged: changed.resolve });
  await expect.poll(() => server.listener, { timeout: 30_000 }).not.toBe(null);
  await call(mcp, "grow");
  expect((await changed.promise).at(-1)?.name).toBe("new_one");
});

test("a server that tells no changes is not listened to, one without such a stream is left alone", async () => {
  const quiet = await HttpTestServer.start(undefined, "json", { tools: {} });
  await using _quiet = await connect(quiet);
  expect(quiet.received.some(({ method }) => method === "GET")).toBe(false);
  const refusing = await HttpTestServer.start(({ method }, response) => {
    if (method === "GET") response.writeHead(405).end();
    return method === "GET";
  });
  await using mcp = await connect(refusing);
  await expect
    .poll(() => refusing.received.filter(({ method }) => method === "GET").length, { timeout: 30_000 })
    .toBe(1);
  expect(await call(mcp, "add_numbers", { a: 1, b: 2 })).toEqual({ sum: 3 });
});

test("a session that the server has lost is begun anew, once", async () => {
  let sessions = 0;
  let isLost = false;
  const server = await HttpTestServer.start(({ message }, response) => {
    if (message?.method === "initialize") {
      sessions++;
      isLost = false;
    }
    if (isLost && message?.id !== undefined) {
      response.writeHead(404).end();
      return true;
    }
    return false;
  });
  await using mcp = await connect(server);
  isLost = true;
  expect(await call(mcp, "add_numbers", { a: 2, b: 2 })).toEqual({ sum: 4 });
  expect(sessions).toBe(2);
});

test("an abort closes the request and tells the server", async () => {
  let closed = false;
  const server = await HttpTestServer.start(({ message }, response) => {
    if (message?.params?.name === "slow") response.on("close", () => (closed = true));
    return false;
  });
  await using mcp = await connect(server);
  const controller = new AbortController();
  const waiting = call(mcp, "slow", {}, controller.signal);
  await expect.poll(() => server.mcp.seen.at(-1)?.params?.name, { timeout: 30_000 }).toBe("slow");
  const { id } = server.mcp.seen.at(-1) as Message;
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow(/^enough$/);
  await expect.poll(() => server.mcp.cancelled, { timeout: 30_000 }).toEqual([id]);
  await expect.poll(() => closed, { timeout: 30_000 }).toBe(true);
});

test("a stream that breaks is resumed after the last event", async () => {
  let lastEventId: unknown;
  let id: number | undefined;
  const server = await HttpTestServer.start(
    (received, response) => {
      if (received.message?.params?.name === "echo") {
        id = received.message.id;
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write('id: e-7\ndata: {"jsonrpc":"2.0","method":"notifications/message","params":{}}\n\ndata: {"half');
        setTimeout(() => response.socket?.destroy(), 20);
        return true;
      }
      if (received.method === "GET" && received.headers["last-event-id"] !== undefined) {
        lastEventId = received.headers["last-event-id"];
        const result = { content: [{ type: "text", text: "resumed" }] };
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.end(`id: e-8\ndata: ${JSON.stringify({ jsonrpc: "2.0", id, result })}\n\n`);
        return true;
      }
      return false;
    },
    "json",
    { tools: {} },
  );
  await using mcp = await connect(server);
  expect(await call(mcp, "echo", { from_: "x" })).toBe("resumed");
  expect(lastEventId).toBe("e-7");
});

test("a stream whose request was given up is not resumed, and dispose closes every stream", async () => {
  let id: number | undefined;
  const closed: string[] = [];
  const server = await HttpTestServer.start(({ message }, response) => {
    if (message?.params?.name !== "slow") return false;
    id = message.id;
    response.on("close", () => closed.push("call"));
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(
      'id: e-1\ndata: {"jsonrpc":"2.0","method":"notifications/message","params":{"level":"info","data":""}}\n\n',
    );
    return true;
  });
  const mcp = await connect(server);
  await expect.poll(() => server.listener, { timeout: 30_000 }).not.toBe(null);
  server.listener?.on("close", () => closed.push("listener"));
  const controller = new AbortController();
  const waiting = call(mcp, "slow", {}, controller.signal);
  await expect.poll(() => id, { timeout: 30_000 }).not.toBe(undefined);
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow(/^enough$/);
  await expect.poll(() => closed, { timeout: 30_000 }).toEqual(["call"]);
  // Longer than the SDK waits before it resumes a stream.
  await sleep(1_000);
  expect(server.received.filter(({ headers }) => headers["last-event-id"] !== undefined)).toEqual([]);
  await mcp.dispose();
  await expect.poll(() => closed, { timeout: 30_000 }).toEqual(["call", "listener"]);
});

test("requests that meet a lost session at the same time begin one new session", async () => {
  let sessions = 0;
  const lost = new Set<unknown>();
  const server = await HttpTestServer.start(({ message, headers }, response) => {
    if (message?.method === "initialize") {
      sessions++;
      response.setHeader("mcp-session-id", `session-${sessions}`);
    }
    if (message?.method !== "tools/call" || !lost.has(headers["mcp-session-id"])) return false;
    response.writeHead(404).end();
    return true;
  });
  await using mcp = await connect(server);
  lost.add("s-1");
  const answers = await Promise.allSettled([1, 2, 3, 4].map((a) => call(mcp, "add_numbers", { a, b: 1 })));
  // This server calls each of its sessions the same, so the second is as lost as the first.
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected", "rejected"]);
  lost.clear();
  expect(await call(mcp, "add_numbers", { a: 1, b: 1 })).toEqual({ sum: 2 });
  expect(sessions).toBe(2);
});

const reply =
  (status: number, body: string, headers: Record<string, string> = {}): Special =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
    return true;
  };

test.each<[name: string, special: Special, code: string, message: string]>([
  [
    "401",
    reply(401, '{"error":"The token secret-token has expired"}'),
    "mcp_unauthorized",
    "MCP server URL answered 401: The token *** has expired. Check the option headers, or give the option authProvider.",
  ],
  [
    "404",
    reply(404, "<html>nothing here</html>"),
    "mcp_error",
    "MCP server URL answered 404. Check the option url; servers of the older transport HTTP+SSE are not supported.",
  ],
  [
    "a redirect",
    reply(307, "", { location: "https://elsewhere.example/mcp" }),
    "mcp_bad_answer",
    "MCP server URL answered 307. It has moved to https://elsewhere.example/mcp: set the option url.",
  ],
  [
    "a web page",
    reply(200, "<html></html>", { "content-type": "text/html" }),
    "mcp_bad_answer",
    "MCP server URL: wanted application/json or text/event-stream, got text/html. Check the option url.",
  ],
  [
    "an error of the protocol",
    ({ message }, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ jsonrpc: "2.0", id: message?.id, error: { code: -32602, message: "Bad params" } }));
      return true;
    },
    "mcp_error",
    "MCP server URL: initialize failed: Bad params (-32602)",
  ],
  [
    "a stream without an answer",
    reply(200, ": nothing\n\n", { "content-type": "text/event-stream" }),
    "mcp_bad_answer",
    "MCP server URL ended its stream without an answer to initialize.",
  ],
])("connect fails: %s", async (_, special, code, message) => {
  const server = await HttpTestServer.start(special);
  const connecting = connect(server, { headers: { authorization: "Bearer secret-token" } });
  await expect(connecting).rejects.toMatchObject({ code, message: message.replace("URL", server.url) });
});

test("connect fails: nobody listens, and the address is none", async () => {
  const server = await HttpTestServer.start();
  const { url } = server;
  await server.close();
  servers.length = 0;
  await expect(MCPTools.connect({ url })).rejects.toMatchObject({
    code: "mcp_unreachable",
    message: `MCP server ${url} could not be reached: connect ECONNREFUSED ${new URL(url).host}.`,
  });
  await expect(MCPTools.connect({ url: "mcp.example" })).rejects.toMatchObject({
    code: "mcp_option_invalid",
    message: 'MCPTools.connect: the option url must be an address such as "https://host/mcp", got "mcp.example".',
  });
});
