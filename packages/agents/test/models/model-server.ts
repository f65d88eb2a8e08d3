// A model service on loopback for the tests of the adapters: real sockets, the vendor's wire format, any misbehaviour.

import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export type ReceivedRequest = {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
  at: number;
};

export type Reply = (response: ServerResponse, request: ReceivedRequest) => void | Promise<void>;

export class ModelServer implements AsyncDisposable {
  readonly requests: ReceivedRequest[] = [];
  /** How many responses the client left before their end. */
  abandoned = 0;
  /** How many responses are neither ended nor left. */
  open = 0;
  readonly #server;
  readonly #replies: Reply[];

  /** Each request gets the next reply; the last one serves all that follow. */
  private constructor(replies: Reply[]) {
    this.#replies = replies;
    this.#server = createServer((incoming, response) => {
      const pieces: Buffer[] = [];
      incoming.on("data", (piece: Buffer) => pieces.push(piece));
      incoming.on("end", async () => {
        const text = Buffer.concat(pieces).toString("utf8");
        const request: ReceivedRequest = {
          method: incoming.method ?? "",
          path: incoming.url ?? "",
          headers: incoming.headers,
          body: text === "" ? {} : JSON.parse(text),
          at: performance.now(),
        };
        this.open++;
        response.on("close", () => {
          this.open--;
          if (!response.writableEnded) this.abandoned++;
        });
        const reply = this.#replies[Math.min(this.requests.length, this.#replies.length - 1)];
        this.requests.push(request);
        await reply(response, request);
      });
    });
  }

  static async start(...replies: Reply[]): Promise<ModelServer> {
    const server = new ModelServer(replies);
    await new Promise<void>((done) => server.#server.listen(0, "127.0.0.1", done));
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get host(): string {
    return `127.0.0.1:${this.port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  async countConnections(): Promise<number> {
    return new Promise((done, fail) =>
      this.#server.getConnections((error, count) => (error ? fail(error) : done(count))),
    );
  }

  /** Waits until the client has left `count` responses, five seconds at most. */
  async waitForAbandoned(count: number): Promise<number> {
    for (let i = 0; i < 500 && this.abandoned < count; i++) await sleep(10);
    return this.abandoned;
  }

  /** Waits until no response is open, five seconds at most. */
  async waitUntilIdle(): Promise<number> {
    for (let i = 0; i < 500 && this.open > 0; i++) await sleep(10);
    return this.open;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

/** A port on which nothing listens. */
export async function findClosedPort(): Promise<number> {
  const server = await ModelServer.start(() => {});
  const { port } = server;
  await server[Symbol.asyncDispose]();
  return port;
}

const eventStream = "text/event-stream; charset=utf-8";

/** Sends the text of a stream in pieces of `pieceBytes`, each its own write, and ends. */
export function stream(text: string, pieceBytes = Number.POSITIVE_INFINITY, type = eventStream): Reply {
  return async (response) => {
    response.writeHead(200, { "content-type": type });
    const bytes = Buffer.from(text, "utf8");
    for (let i = 0; i < bytes.length; i += pieceBytes) {
      response.write(bytes.subarray(i, i + pieceBytes));
      await new Promise((done) => setImmediate(done));
    }
    response.end();
  };
}

/** Sends a beginning and leaves the response open for ever. */
export function streamAndHang(text: string, type = eventStream): Reply {
  return (response) => {
    response.writeHead(200, { "content-type": type });
    response.write(text);
  };
}

/** Sends a beginning and cuts the socket. */
export function streamAndCut(text: string, type = eventStream): Reply {
  return (response) => {
    response.writeHead(200, { "content-type": type });
    response.write(text, () => response.socket?.destroy());
  };
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(value));
  };
}

export function refuse(
  status: number,
  message: string,
  headers: Record<string, string> = {},
  more: object = {},
): Reply {
  return json({ error: { message, type: "error", ...more } }, status, headers);
}

/** A chat completions chunk as one event. */
export function chunk(delta: object, finish: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: "c1", object: "chat.completion.chunk", choices })}\n\n`;
}

export function usageChunk(input: number, output: number, more: object = {}): string {
  const usage = { prompt_tokens: input, completion_tokens: output, total_tokens: input + output, ...more };
  return `data: ${JSON.stringify({ id: "c1", object: "chat.completion.chunk", choices: [], usage })}\n\n`;
}

export const done = "data: [DONE]\n\n";

/** A whole answer as OpenAI sends it. */
export function completion(...texts: string[]): string {
  const begin = chunk({ role: "assistant", content: "" });
  return begin + texts.map((content) => chunk({ content })).join("") + chunk({}, "stop") + usageChunk(7, 3) + done;
}
