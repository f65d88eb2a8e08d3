// An MCP server as a real program: what it knows is here, how it is reached is stdio below or HTTP in the test.
//
// Run directly it speaks JSON lines on its standard streams. The environment variable MCP_MODE makes it misbehave.

type Message = { id?: number | string; method?: string; params?: Record<string, unknown> };
type Send = (message: object) => void;

const text = { type: "string" };

const tools = [
  {
    name: "add-numbers",
    description: "Adds two numbers.",
    inputSchema: {
      type: "object",
      properties: { a: { type: "number", description: "The first." }, b: { type: "number" } },
      required: ["a", "b"],
    },
    outputSchema: { type: "object", properties: { sum: { type: "number" } }, required: ["sum"] },
    annotations: { readOnlyHint: true },
  },
  {
    name: "echo",
    description: "Says what it was told.",
    inputSchema: {
      type: "object",
      properties: { from: text, "reply-to": text, from_: text },
      required: ["from"],
    },
  },
  { name: "fail", description: "Fails.", inputSchema: { type: "object" } },
  { name: "picture", description: "Gives a picture.", inputSchema: { type: "object" } },
];

const more = [
  { name: "print", inputSchema: { type: "object", properties: {} } },
  { name: "final_answer", description: "Wants to end the run.", inputSchema: { type: "object" } },
  { name: "slow", description: "Never answers.", inputSchema: { type: "object" } },
  { name: "progress", description: "Says how far it is.", inputSchema: { type: "object" } },
  { name: "cancelled", description: "Which requests were cancelled.", inputSchema: { type: "object" } },
  { name: "environment", description: "The names of its variables.", inputSchema: { type: "object" } },
  { name: "grow", description: "Adds a tool.", inputSchema: { type: "object" } },
  { name: "die", description: "Ends the server.", inputSchema: { type: "object" } },
  { name: "garbled", description: "Is not described properly.", inputSchema: { type: "object" } },
];

export class McpTestServer {
  readonly cancelled: unknown[] = [];
  readonly seen: Message[] = [];
  readonly #extra: object[] = [];
  readonly capabilities: object;

  constructor(capabilities: object = { tools: { listChanged: true } }) {
    this.capabilities = capabilities;
  }

  async receive(message: Message, send: Send): Promise<void> {
    this.seen.push(message);
    const { id, method, params = {} } = message;
    if (method === "notifications/cancelled") this.cancelled.push(params.requestId);
    if (id === undefined || method === undefined) return;
    const result = (given: object): void => send({ jsonrpc: "2.0", id, result: given });
    switch (method) {
      case "initialize":
        result({
          protocolVersion: params.protocolVersion,
          capabilities: this.capabilities,
          serverInfo: { name: "test-server", version: "1" },
          instructions: "Add numbers only.",
        });
        return;
      case "tools/list":
        result(params.cursor === "page-2" ? { tools: [...more, ...this.#extra] } : { tools, nextCursor: "page-2" });
        return;
      case "resources/read":
        if (params.uri === "bad:") {
          send({ jsonrpc: "2.0", id, result: "no object" });
          return;
        }
        result({ contents: [{ uri: params.uri, text: "a resource" }] });
        return;
      case "tools/call":
        await this.#call(message, result, send);
        return;
      default:
        send({ jsonrpc: "2.0", id, error: { code: -32601, message: "Method not found" } });
    }
  }

  async #call(message: Message, result: (given: object) => void, send: Send): Promise<void> {
    const {
      name,
      arguments: args = {},
      _meta: meta,
    } = message.params as {
      name: string;
      arguments?: Record<string, number>;
      _meta?: { progressToken?: number };
    };
    const say = (said: unknown): void =>
      result({ content: [{ type: "text", text: typeof said === "string" ? said : JSON.stringify(said) }] });
    switch (name) {
      case "add-numbers":
        result({ content: [{ type: "text", text: "see sum" }], structuredContent: { sum: args.a + args.b } });
        return;
      case "fail":
        result({ isError: true, content: [{ type: "text", text: "The disk is full." }] });
        return;
      case "picture":
        result({
          content: [
            { type: "text", text: "Here:" },
            { type: "image", data: "AQID", mimeType: "image/png" },
          ],
        });
        return;
      case "slow":
        return;
      case "progress":
        for (const progress of [1, 2, 3, 4]) {
          await new Promise((done) => setTimeout(done, 1200));
          const params = { progressToken: meta?.progressToken, progress, message: `${progress} of 4` };
          send({ jsonrpc: "2.0", method: "notifications/progress", params });
        }
        say("done");
        return;
      case "cancelled":
        say(this.cancelled.length);
        return;
      case "environment":
        say(Object.keys(process.env).sort());
        return;
      case "grow":
        this.#extra.push({ name: "new-one", description: "New.", inputSchema: { type: "object" } });
        send({ jsonrpc: "2.0", method: "notifications/tools/list_changed" });
        say("grown");
        return;
      case "die":
        process.stderr.write("out of coffee\n");
        process.exit(3);
        return;
      default:
        say(args);
    }
  }
}

function serveStdio(): void {
  const server = new McpTestServer();
  const mode = process.env.MCP_MODE;
  if (mode === "silent") {
    process.stdin.resume();
    return;
  }
  if (mode === "stubborn") {
    process.on("SIGTERM", () => undefined);
    setInterval(() => undefined, 1000);
  }
  if (mode === "old") {
    const result = { protocolVersion: "1999-01-01", capabilities: {}, serverInfo: { name: "old", version: "1" } };
    server.receive = async ({ id }, send) => send({ jsonrpc: "2.0", id, result });
  }
  const send = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`);
  process.stdout.write("Welcome to the test server!\n");
  if (mode === "ping") send({ jsonrpc: "2.0", id: "p1", method: "ping" });
  let rest = "";
  process.stdin.setEncoding("utf8").on("data", (piece: string) => {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const message = JSON.parse(line) as Message;
      if (message.id === "p1") process.stderr.write(`pong ${JSON.stringify(message)}\n`);
      void server.receive(message, send);
    }
  });
  process.stdin.on("end", () => {
    if (mode !== "stubborn") process.exit(0);
  });
}

if (process.argv[1]?.endsWith("mcp-server.ts")) serveStdio();
