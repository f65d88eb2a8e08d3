// The tools of an MCP server as tools of ours.
//
//     await using mcp = await MCPTools.connect({ command: "npx", args: ["-y", "some-server"] });
//     const agent = new CodeAgent({ model, tools: [...mcp.tools] });
//
// Each tool of the server becomes a `Tool`: its name and the names of its arguments as Python takes them, its schemas as
// they are, `readOnly` by the server's hint. A call goes to the server in this process, so tools of MCP servers work in
// every executor. The connection belongs to the one who made it: an agent that is disposed leaves it open.

import { AgentToolExecutionError } from "../../errors.ts";
import type { ToolContext } from "../context.ts";
import type { JsonSchema } from "../json-schema.ts";
import { Tool, type ToolOptions } from "../tool.ts";
import { type Fields, isFields } from "../fields.ts";
import { McpClient, type McpElicitation, type McpElicitationAnswer, type McpToolDescription } from "./client.ts";
import type { HttpServer } from "./http-transport.ts";
import { McpError } from "./mcp-error.ts";
import { readContent, readToolResult } from "./mcp-content.ts";
import { takeName, toPythonName, toToolName } from "./mcp-names.ts";
import type { AnswerSampling } from "./sampling.ts";
import type { StdioServer } from "./stdio-transport.ts";

/** Options of a connection, and of every tool that comes from it. */
export type MCPToolsOptions = Pick<ToolOptions, "needsApproval" | "retries"> & {
  /** Put in front of every tool's name, for servers whose names would clash: "github_". */
  namePrefix?: string;
  /** Longest wait for the server, or for its next word of progress, in milliseconds. Default 60000. */
  timeoutMs?: number;
  /** Only these tools, by the server's names. */
  include?: readonly string[];
  /** Called with the new tools when the server says that its list has changed. */
  onToolsChanged?: (tools: readonly Tool[]) => void;
  /**
   * Answers what the server asks in the middle of a call. Without it the agent's `approve` is asked: what it approves is accepted,
   * with the `args` that it gives as content.
   */
  elicit?: (request: McpElicitation) => McpElicitationAnswer | Promise<McpElicitationAnswer>;
  /**
   * The model, such as the agent's, that answers what the server asks a model (sampling), or a function that does. Without it the server
   * is told that there is none.
   */
  sampling?: AnswerSampling;
  /** How often a server process that has ended is started again, by the next call. Default 3. */
  mostRestarts?: number;
  /** Ends the attempt to connect. */
  signal?: AbortSignal;
};

/** A prompt that the server offers: text for the user to begin with. */
export type McpPrompt = {
  name: string;
  description: string;
  arguments: { name: string; description: string; required: boolean }[];
};

/** A server that is started as a process, or one that is reached over streamable HTTP. */
export type MCPServer = StdioServer | HttpServer;

const defaultTimeoutMs = 60_000;
const defaultRestarts = 3;

/** The calls that are under way, the last one last: who asks in the middle of one asks on its behalf. */
type OpenCalls = Set<ToolContext>;

export class MCPTools implements AsyncDisposable {
  readonly #client: McpClient;
  readonly #options: MCPToolsOptions;
  readonly #openCalls: OpenCalls;
  #tools: readonly Tool[] = [];

  private constructor(client: McpClient, options: MCPToolsOptions, openCalls: OpenCalls) {
    this.#client = client;
    this.#options = options;
    this.#openCalls = openCalls;
  }

  /** Connects and reads the list of tools. Throws McpError; then no process is left. */
  static async connect(server: MCPServer & MCPToolsOptions, options: MCPToolsOptions = {}): Promise<MCPTools> {
    requireServer(server);
    const all: MCPToolsOptions = { ...server, ...options };
    let made: MCPTools | undefined;
    const openCalls: OpenCalls = new Set();
    const client = await McpClient.connect(
      server,
      {
        timeoutMs: all.timeoutMs ?? defaultTimeoutMs,
        onToolsChanged: () => void made?.refresh().catch(() => undefined),
        elicit: all.elicit ?? ((request) => askTheRun(openCalls, request)),
        sampling: all.sampling,
        askingCall: () => [...openCalls].at(-1),
        mostRestarts: all.mostRestarts ?? defaultRestarts,
      },
      all.signal,
    );
    try {
      const tools = new MCPTools(client, all, openCalls);
      tools.#tools = tools.#make(await client.listTools(all.signal));
      made = tools;
      return tools;
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  /** The server's tools as of now. */
  get tools(): readonly Tool[] {
    return this.#tools;
  }

  /** The name under which the server introduced itself; empty when it did not. */
  get serverName(): string {
    return this.#client.serverName;
  }

  /** The server's hints for the use of its tools: for the option `instructions` of an agent. */
  get instructions(): string {
    return this.#client.instructions;
  }

  /** The last of what a server process wrote to standard error. */
  get stderr(): string {
    return this.#client.stderr;
  }

  /** The id of the server's process; undefined for a server over HTTP. */
  get pid(): number | undefined {
    return this.#client.pid;
  }

  /** Reads the list of tools again. */
  async refresh(): Promise<readonly Tool[]> {
    this.#tools = this.#make(await this.#client.listTools());
    this.#options.onToolsChanged?.(this.#tools);
    return this.#tools;
  }

  /** The text or the bytes of each part of a resource. */
  async readResource(uri: string, signal?: AbortSignal): Promise<Fields[]> {
    const { contents } = await this.#client.request("resources/read", { uri }, { signal });
    return Array.isArray(contents) ? contents.filter(isFields) : [];
  }

  /** What the server has to read. */
  async resources(signal?: AbortSignal): Promise<Fields[]> {
    return this.#client.has("resources") ? this.#client.list("resources/list", "resources", signal) : [];
  }

  /** The prompts that the server offers. */
  async prompts(signal?: AbortSignal): Promise<McpPrompt[]> {
    const found = this.#client.has("prompts") ? await this.#client.list("prompts/list", "prompts", signal) : [];
    return found.map((prompt) => ({
      name: String(prompt.name),
      description: String(prompt.description ?? ""),
      arguments: (Array.isArray(prompt.arguments) ? prompt.arguments.filter(isFields) : []).map((argument) => ({
        name: String(argument.name),
        description: String(argument.description ?? ""),
        required: argument.required === true,
      })),
    }));
  }

  /** The messages of a prompt: for the task of a run, or to look at. */
  async getPrompt(
    name: string,
    args: Readonly<Record<string, string>> = {},
    signal?: AbortSignal,
  ): Promise<McpPromptMessage[]> {
    const { messages } = await this.#client.request("prompts/get", { name, arguments: args }, { signal });
    return (Array.isArray(messages) ? messages.filter(isFields) : []).map(({ role, content }) => ({
      role: role === "assistant" ? "assistant" : "user",
      content: readContent(isFields(content) ? [content] : []),
    }));
  }

  /** Ends the connection; a server process is asked to end, and killed when it does not. */
  async dispose(): Promise<void> {
    await this.#client.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dispose();
  }

  #make(descriptions: readonly McpToolDescription[]): Tool[] {
    const { include, namePrefix = "" } = this.#options;
    const taken = new Set<string>();
    return descriptions
      .filter(({ name }) => include === undefined || include.includes(name))
      .map((description) => {
        const name = takeName(toToolName(description.name, namePrefix), taken);
        const made = new MCPTool(this.#client, description, { ...this.#options, name, openCalls: this.#openCalls });
        void made.definition;
        return made;
      });
  }
}

export type McpPromptMessage = { role: "user" | "assistant"; content: unknown };

/** By the last call that can ask somebody. */
async function askTheRun(openCalls: OpenCalls, { message, schema }: McpElicitation): Promise<McpElicitationAnswer> {
  const asking = [...openCalls].findLast((ctx) => ctx.ask !== undefined);
  if (asking?.ask === undefined) return { action: "decline" };
  const content = await asking.ask(message, schema as JsonSchema);
  return content === null ? { action: "decline" } : { action: "accept", content };
}

class MCPTool extends Tool {
  readonly name: string;
  readonly description: string;
  readonly inputs: JsonSchema;
  override readonly output?: JsonSchema;
  override readonly needsApproval?: ToolOptions["needsApproval"];
  override readonly readOnly?: boolean;
  override readonly retries?: number;
  readonly #client: McpClient;
  readonly #serverName: string;
  /** The server's name of each argument, by its Python name. */
  readonly #argumentNames: ReadonlyMap<string, string>;
  readonly #openCalls: OpenCalls;

  constructor(
    client: McpClient,
    given: McpToolDescription,
    options: MCPToolsOptions & { name: string; openCalls: OpenCalls },
  ) {
    super();
    this.#openCalls = options.openCalls;
    this.#client = client;
    this.#serverName = given.name;
    this.name = options.name;
    const title = typeof given.title === "string" ? given.title : given.name;
    const isDescribed = typeof given.description === "string" && given.description.trim() !== "";
    this.description = isDescribed ? String(given.description) : `The tool "${title}" of ${client.subject}.`;
    const { inputs, names } = toPythonInputs(isFields(given.inputSchema) ? given.inputSchema : {});
    this.inputs = inputs;
    this.#argumentNames = names;
    this.output = isFields(given.outputSchema) ? given.outputSchema : undefined;
    this.needsApproval = options.needsApproval;
    this.retries = options.retries;
    this.readOnly = isFields(given.annotations) && given.annotations.readOnlyHint === true;
  }

  async execute(args: Record<string, unknown>, ctx: ToolContext): Promise<unknown> {
    const own = Object.entries(args).map(([name, value]) => [this.#argumentNames.get(name) ?? name, value]);
    const call = { name: this.#serverName, arguments: Object.fromEntries(own) };
    const onProgress = (message: string, fraction?: number): void => ctx.progress(message, fraction);
    this.#openCalls.add(ctx);
    try {
      return readToolResult(
        await this.#client.request("tools/call", call, { signal: ctx.signal, onProgress }),
        this.name,
      );
    } catch (error) {
      if (!(error instanceof McpError) || error.code !== "mcp_timeout") throw error;
      throw new AgentToolExecutionError(error.message, { code: "tool_timeout", cause: error });
    } finally {
      this.#openCalls.delete(ctx);
    }
  }
}

/** The schema with the names of its arguments as Python takes them. */
function toPythonInputs(schema: Fields): { inputs: JsonSchema; names: Map<string, string> } {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const pythonNames = new Map<string, string>();
  const properties = isFields(schema.properties) ? schema.properties : {};
  // Names that are right already are not given away to others.
  const ordered = Object.keys(properties).toSorted(
    (a, b) => Number(toPythonName(a, "") !== a) - Number(toPythonName(b, "") !== b),
  );
  for (const given of ordered) {
    const python = takeName(toPythonName(given, "argument"), taken);
    names.set(python, given);
    pythonNames.set(given, python);
  }
  const required = Array.isArray(schema.required) ? schema.required : [];
  const inputs: JsonSchema = {
    ...schema,
    type: "object",
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        pythonNames.get(name) ?? name,
        (isFields(property) ? property : {}) as JsonSchema,
      ]),
    ),
    required: required.flatMap((name) => (typeof name === "string" ? [pythonNames.get(name) ?? name] : [])),
  };
  return { inputs, names };
}

function requireServer(server: MCPServer): void {
  const { command, url } = server as { command?: unknown; url?: unknown };
  const hasCommand = typeof command === "string" && command.trim() !== "";
  const hasUrl = typeof url === "string" || url instanceof URL;
  if (hasCommand !== hasUrl) return;
  const got = hasCommand ? "both" : "neither";
  throw new McpError(`MCPTools.connect: wanted either { command, args } or { url }, got ${got}.`, {
    code: "mcp_option_invalid",
  });
}
