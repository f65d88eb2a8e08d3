// What goes wrong between us and an MCP server.

/**
 * A server that could not be asked, did not answer, or answered with an error. Codes: `mcp_unreachable`, `mcp_closed`, `mcp_timeout`, `mcp_error`,
 * `mcp_bad_answer`, `mcp_unauthorized`, `mcp_session_lost`, `mcp_option_invalid`, `mcp_package_missing`.
 */
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

/** An answer in the server's place, for a request that it will not answer; the error comes out where the answer is waited for. */
export const toErrorMessage = (id: number | string, error: McpError) => ({
  jsonrpc: "2.0" as const,
  id,
  error: { code: -32000, message: error.message, data: error },
});
