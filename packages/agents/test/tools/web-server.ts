// A web site on loopback for the tests of the tools that read the web.

import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ToolContext } from "../../src/tools/context.ts";

export type WebRequest = { method: string; path: string; headers: IncomingHttpHeaders; body: string; at: number };

export type Answer = (response: ServerResponse, request: WebRequest) => void;

export class WebServer implements AsyncDisposable {
  readonly requests: WebRequest[] = [];
  readonly #server;

  private constructor(answer: Answer) {
    this.#server = createServer(async (incoming, response) => {
      let body = "";
      for await (const piece of incoming) body += piece;
      const { method = "", url = "", headers } = incoming;
      const request = { method, path: url, headers, body, at: performance.now() };
      this.requests.push(request);
      answer(response, request);
    });
  }

  static async start(answer: Answer): Promise<WebServer> {
    const server = new WebServer(answer);
    await new Promise<void>((done) => server.#server.listen(0, "127.0.0.1", done));
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

/** Sends one page, whatever is asked for. */
export const page =
  (body: string | Uint8Array, contentType = "text/html; charset=utf-8", status = 200): Answer =>
  (response) => {
    response.writeHead(status, { "content-type": contentType });
    response.end(body);
  };

export const json = (value: unknown, status = 200): Answer => page(JSON.stringify(value), "application/json", status);

export const context = (signal: AbortSignal = new AbortController().signal): ToolContext => ({
  signal,
  runId: "run",
  stepNumber: 1,
  agentName: "agent",
  log: () => undefined,
  progress: () => undefined,
});
