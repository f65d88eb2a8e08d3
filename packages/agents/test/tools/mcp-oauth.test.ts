// OAuth: an MCP server that wants a token, and the authorization server that gives it, both on loopback.

import { expect, test } from "vitest";
import type { McpAuthProvider } from "../../src/tools/mcp/http-transport.ts";
import { MCPTools } from "../../src/tools/mcp/mcp-tools.ts";
import { McpTestServer } from "./mcp-server.ts";
import { type Answer, WebServer } from "./web-server.ts";

type Tokens = { access_token: string; token_type: string; refresh_token?: string; issuer?: string };

/** Answers as both servers; `valid` are the tokens that the MCP server takes. */
function guarded(valid: ReadonlySet<string>): Answer {
  const mcp = new McpTestServer({ tools: {} });
  return (response, request) => {
    const host = `http://${request.headers.host}`;
    const { pathname } = new URL(request.path, host);
    const say = (status: number, value: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(value === null ? undefined : JSON.stringify(value));
    };
    switch (pathname) {
      case "/.well-known/oauth-protected-resource/mcp":
      case "/.well-known/oauth-protected-resource":
        return say(200, { resource: `${host}/mcp`, authorization_servers: [host] });
      case "/.well-known/oauth-authorization-server":
        return say(200, {
          issuer: host,
          authorization_endpoint: `${host}/authorize`,
          token_endpoint: `${host}/token`,
          response_types_supported: ["code"],
          code_challenge_methods_supported: ["S256"],
          grant_types_supported: ["authorization_code", "refresh_token"],
          token_endpoint_auth_methods_supported: ["none"],
        });
      case "/token": {
        const asked = new URLSearchParams(request.body);
        const isKnown =
          asked.get("grant_type") === "refresh_token"
            ? asked.get("refresh_token") === "refresh-1"
            : asked.get("code") === "the-code" && asked.get("code_verifier") === verifierSeen.value;
        if (!isKnown) return say(400, { error: "invalid_grant", error_description: "The code is not known." });
        return say(200, { access_token: "token-2", token_type: "Bearer", refresh_token: "refresh-1" });
      }
      case "/mcp": {
        const token = request.headers.authorization?.replace(/^Bearer /, "") ?? "";
        if (!valid.has(token)) {
          const challenge = `Bearer resource_metadata="${host}/.well-known/oauth-protected-resource/mcp"`;
          return say(401, { error: "invalid_token" }, { "www-authenticate": challenge });
        }
        const message = request.body === "" ? {} : JSON.parse(request.body);
        if (message.id === undefined) return say(202, null);
        void mcp.receive(message, (answer) => say(200, answer));
        return;
      }
      default:
        return say(404, { error: "not found" });
    }
  };
}

const verifierSeen: { value: string | null } = { value: null };

/** A user who is sent away by a link, with everything kept in memory. */
function provider(tokens?: Tokens): McpAuthProvider & { sentTo: URL[]; saved: Tokens | undefined } {
  let verifier = "";
  return {
    sentTo: [] as URL[],
    saved: tokens,
    redirectUrl: "http://127.0.0.1:9/callback",
    clientMetadata: { redirect_uris: ["http://127.0.0.1:9/callback"], client_name: "test" },
    clientInformation: () => ({ client_id: "client-1" }),
    tokens() {
      return this.saved;
    },
    saveTokens(given: Tokens) {
      this.saved = given;
    },
    redirectToAuthorization(url: URL) {
      this.sentTo.push(url);
    },
    saveCodeVerifier(given: string) {
      verifier = given;
      verifierSeen.value = given;
    },
    codeVerifier: () => verifier,
  };
}

const ctx = {
  signal: new AbortController().signal,
  ...{ runId: "r", stepNumber: 1, agentName: "a", log: () => undefined, progress: () => undefined },
};
const add = async (mcp: MCPTools): Promise<unknown> =>
  mcp.tools.find(({ name }) => name === "add_numbers")?.execute({ a: 1, b: 2 }, ctx);

test("the user is sent away, comes back with a code, and the token is sent from then on", async () => {
  await using web = await WebServer.start(guarded(new Set(["token-2"])));
  const url = `${web.url}/mcp`;
  const authProvider = provider();
  await expect(MCPTools.connect({ url, authProvider })).rejects.toMatchObject({
    code: "mcp_unauthorized",
    message: `MCP server ${url} wants an authorization, for which the user was sent away; connect again with the option authorizationCode.`,
  });
  const [sentTo] = authProvider.sentTo;
  expect(sentTo.origin + sentTo.pathname).toBe(`${web.url}/authorize`);
  expect(sentTo.searchParams.get("client_id")).toBe("client-1");
  expect(sentTo.searchParams.get("resource")).toBe(url);

  await using mcp = await MCPTools.connect({ url, authProvider, authorizationCode: "the-code" });
  expect(await add(mcp)).toEqual({ sum: 3 });
  expect(authProvider.saved?.access_token).toBe("token-2");
  expect(web.requests.at(-1)?.headers.authorization).toBe("Bearer token-2");
});

test("a token that has expired is refreshed without anybody being asked", async () => {
  await using web = await WebServer.start(guarded(new Set(["token-2"])));
  const authProvider = provider({
    ...{ access_token: "token-1", token_type: "Bearer", refresh_token: "refresh-1" },
    issuer: web.url,
  });
  await using mcp = await MCPTools.connect({ url: `${web.url}/mcp`, authProvider });
  expect(await add(mcp)).toEqual({ sum: 3 });
  expect([authProvider.sentTo, authProvider.saved?.access_token]).toEqual([[], "token-2"]);
});

test("a code that the authorization server does not know", async () => {
  await using web = await WebServer.start(guarded(new Set(["token-2"])));
  const url = `${web.url}/mcp`;
  const connecting = MCPTools.connect({ url, authProvider: provider(), authorizationCode: "another" });
  await expect(connecting).rejects.toMatchObject({
    code: "mcp_unauthorized",
    message: `MCP server ${url} could not be authorized: The code is not known.`,
  });
});
