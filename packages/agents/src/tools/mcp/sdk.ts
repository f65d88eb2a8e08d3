// The official SDK of the Model Context Protocol: an optional peer, loaded when the first server is connected or served.
//
// It carries the protocol: handshake, revisions, numbering, cancellation, progress, sessions, streams that are resumed, OAuth. What is ours is
// how processes are started and ended, what errors say, and how the server's things become tools.

import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import type { JSONRPCMessage } from "@modelcontextprotocol/sdk/types.js";
import { McpError } from "./mcp-error.ts";

type ClientPart = typeof import("@modelcontextprotocol/sdk/client/index.js");
type AuthPart = typeof import("@modelcontextprotocol/sdk/client/auth.js");
type HttpPart = typeof import("@modelcontextprotocol/sdk/client/streamableHttp.js");
type ServerPart = typeof import("@modelcontextprotocol/sdk/server/index.js");
type TypesPart = typeof import("@modelcontextprotocol/sdk/types.js");

export type ClientSdk = Pick<ClientPart, "Client"> &
  Pick<HttpPart, "StreamableHTTPClientTransport"> &
  Pick<AuthPart, "UnauthorizedError"> &
  TypesPart;
export type ServerSdk = Pick<ServerPart, "Server"> & TypesPart;

const packageName = "@modelcontextprotocol/sdk";

/** `wantedBy` begins the message. Throws McpError (`mcp_package_missing`). */
export async function loadClientSdk(wantedBy: string): Promise<ClientSdk> {
  const [{ Client }, { StreamableHTTPClientTransport }, { UnauthorizedError }, types] = await Promise.all([
    load<ClientPart>("client/index.js", wantedBy),
    load<HttpPart>("client/streamableHttp.js", wantedBy),
    load<AuthPart>("client/auth.js", wantedBy),
    load<TypesPart>("types.js", wantedBy),
  ]);
  return { ...types, Client, StreamableHTTPClientTransport, UnauthorizedError };
}

/** `wantedBy` begins the message. Throws McpError (`mcp_package_missing`). */
export async function loadServerSdk(wantedBy: string): Promise<ServerSdk> {
  const [{ Server }, types] = await Promise.all([
    load<ServerPart>("server/index.js", wantedBy),
    load<TypesPart>("types.js", wantedBy),
  ]);
  return { ...types, Server };
}

/**
 * Hands a message to the SDK. It acts on a notification one turn later than on an answer, so the last word of progress would be lost where the
 * answer comes with it: answers wait for two turns.
 */
export function deliver(transport: Transport, message: JSONRPCMessage): void {
  if ("method" in message) transport.onmessage?.(message);
  else queueMicrotask(() => queueMicrotask(() => transport.onmessage?.(message)));
}

async function load<Part>(path: string, wantedBy: string): Promise<Part> {
  try {
    // Not a literal, so that a bundler leaves the optional package alone.
    return (await import(`${packageName}/${path}`)) as Part;
  } catch (cause) {
    if (!isMissingPackage(cause)) throw cause;
    throw new McpError(
      `${wantedBy}: wanted the package ${packageName} (1.x), which is not installed; run: npm install ${packageName}`,
      { code: "mcp_package_missing", cause },
    );
  }
}

const isMissingPackage = (cause: unknown): boolean =>
  cause instanceof Error &&
  "code" in cause &&
  ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED"].includes(String(cause.code));
