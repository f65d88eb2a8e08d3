// Several MCP servers at once, their tools side by side.
//
//     await using servers = await MCPServers.connect({ github: { url }, files: { command: "npx", args: [...] } });
//     new CodeAgent({ model, tools: [...servers.tools] });
//
// Each server's tools carry its name in front (`github_create_issue`), so that servers that know nothing of each other do not
// clash. The form is that of the `mcpServers` of other programs' settings. All are connected at the same time; where one fails,
// the others are closed again, and the error names the one.

import type { Tool } from "../tool.ts";
import { McpError } from "./mcp-error.ts";
import { toPythonName } from "./mcp-names.ts";
import { type MCPServer, MCPTools, type MCPToolsOptions } from "./mcp-tools.ts";

export class MCPServers implements AsyncDisposable {
  readonly #servers: ReadonlyMap<string, MCPTools>;

  private constructor(servers: ReadonlyMap<string, MCPTools>) {
    this.#servers = servers;
  }

  /** `options` are for all; those of a server win. Throws McpError. */
  static async connect(
    servers: Readonly<Record<string, MCPServer & MCPToolsOptions>>,
    options: MCPToolsOptions = {},
  ): Promise<MCPServers> {
    const names = Object.keys(servers);
    const settled = await Promise.allSettled(
      names.map((name) => {
        const namePrefix = `${toPythonName(name, "server")}_`;
        return MCPTools.connect({ ...options, namePrefix, ...servers[name] });
      }),
    );
    const open = settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    const failed = settled.findIndex(({ status }) => status === "rejected");
    if (failed === -1) return new MCPServers(new Map(names.map((name, index) => [name, open[index]])));
    await Promise.allSettled(open.map((mcp) => mcp.dispose()));
    const { reason } = settled[failed] as PromiseRejectedResult;
    if (!(reason instanceof McpError)) throw reason;
    throw new McpError(`${names[failed]}: ${reason.message}`, { code: reason.code, cause: reason });
  }

  /** The tools of all as of now. */
  get tools(): readonly Tool[] {
    return [...this.#servers.values()].flatMap(({ tools }) => tools);
  }

  /** The hints of all, each under the name of its server: for the option `instructions` of an agent. */
  get instructions(): string {
    return [...this.#servers]
      .filter(([, { instructions }]) => instructions.trim() !== "")
      .map(([name, { instructions }]) => `${name}: ${instructions.trim()}`)
      .join("\n\n");
  }

  /** One of them, for its prompts and resources. */
  get(name: string): MCPTools | undefined {
    return this.#servers.get(name);
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#servers.values()].map((mcp) => mcp.dispose()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dispose();
  }
}
