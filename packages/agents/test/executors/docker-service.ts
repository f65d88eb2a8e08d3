// A stand-in for a Docker engine on loopback: the calls of the Engine API that the executor makes, over a socket in a folder.
//
//   GET /images/{name}/json   POST /images/create   POST /build   POST /containers/create   POST /containers/{id}/attach
//   POST /containers/{id}/start   POST /containers/{id}/wait   DELETE /containers/{id}
//
// A container is a process of this machine's python3. What a container keeps out can't be seen so; what is asked for can.

import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

type Settings = { Image: string; Entrypoint: string[]; Labels: Record<string, string> };
type Container = {
  id: string;
  settings: Settings;
  stream: Duplex | undefined;
  child: ChildProcess | undefined;
  ended: Promise<number>;
  end(code: number): void;
};

export class DockerService {
  readonly socketPath: string;
  /** Images that the engine has, can pull, and has built, with their Dockerfiles. */
  readonly images = new Set(["here:1"]);
  readonly pullable = new Set(["there:1", "there:latest"]);
  readonly builds: string[] = [];
  readonly created: Settings[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), "adder-docker-api-"));
  readonly #containers = new Map<string, Container>();
  readonly #server: Server;

  private constructor() {
    this.socketPath = join(this.#folder, "docker.sock");
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.on("upgrade", (request: IncomingMessage, socket: Duplex) => {
      const container = this.#containers.get(/^\/containers\/(\w+)\/attach/.exec(request.url ?? "")?.[1] ?? "");
      if (container === undefined) {
        socket.end("HTTP/1.1 404 Not Found\r\n\r\n");
        return;
      }
      container.stream = socket;
      socket.on("error", () => {});
      socket.write("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n");
    });
  }

  static async start(): Promise<DockerService> {
    const service = new DockerService();
    service.#server.listen(service.socketPath);
    await once(service.#server, "listening");
    return service;
  }

  /** Containers that run for the process with this number. */
  containersOf(host: number): string[] {
    const all = [...this.#containers.values()];
    return all.filter(({ settings }) => settings.Labels["adder.executor"] === String(host)).map(({ id }) => id);
  }

  lives(id: string): boolean {
    return this.#containers.has(id);
  }

  kill(id: string): void {
    killGroup(this.#containers.get(id)?.child);
  }

  async stop(): Promise<void> {
    for (const id of this.#containers.keys()) this.kill(id);
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://engine");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const reply = (status: number, answer?: object): void => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(answer === undefined ? undefined : JSON.stringify(answer));
    };
    const [, kind, id = "", action] = /^\/(\w+)\/(.+?)(?:\/(json|start|wait))?$/.exec(pathname) ?? [];
    const container = this.#containers.get(id);
    if (kind === "images" && action === "json") {
      if (this.images.has(decodeURIComponent(id))) reply(200, { Id: id });
      else reply(404, { message: `No such image: ${id}` });
    } else if (pathname === "/images/create") {
      const tag = searchParams.get("tag");
      this.#pull(`${searchParams.get("fromImage")}${tag === null ? "" : `:${tag}`}`, reply, response);
    } else if (pathname === "/build") this.#build(body, searchParams.get("t")!, response);
    else if (pathname === "/containers/create") reply(201, { Id: this.#create(JSON.parse(body.toString("utf8"))).id });
    else if (container === undefined) reply(404, { message: `No such container: ${id}` });
    else if (action === "start") {
      start(container, () => this.#containers.delete(id));
      reply(204);
    } else if (action === "wait") {
      response.writeHead(200, { "content-type": "application/json" }).flushHeaders();
      response.end(JSON.stringify({ StatusCode: await container.ended }));
    } else {
      killGroup(container.child);
      if (container.child === undefined) this.#containers.delete(id);
      reply(204);
    }
  }

  #create(settings: Settings): Container {
    this.created.push(settings);
    let end: (code: number) => void = () => {};
    const ended = new Promise<number>((resolve) => {
      end = resolve;
    });
    const id = randomUUID().replaceAll("-", "");
    const container: Container = { id, settings, stream: undefined, child: undefined, ended, end };
    this.#containers.set(id, container);
    return container;
  }

  #pull(name: string, reply: (status: number, answer: object) => void, response: ServerResponse): void {
    const image = name.includes("@") || /:[^/]*$/.test(name) ? name : `${name}:latest`;
    if (image.startsWith("private/")) reply(404, { message: `pull access denied for ${name}` });
    else if (this.pullable.has(image)) {
      this.images.add(image).add(image.replace(/:latest$/, ""));
      response.end('{"status":"Pulling"}\n{"status":"Done"}\n');
    } else response.end(`{"status":"Pulling"}\n{"error":"manifest for ${image} not found"}\n`);
  }

  #build(context: Buffer, name: string, response: ServerResponse): void {
    const size = Number.parseInt(context.toString("latin1", 124, 135), 8);
    const text = context.toString("utf8", 512, 512 + size);
    this.builds.push(text);
    if (text.includes("RUN false")) {
      response.end(
        '{"stream":"Step 2/2 : RUN false\\n"}\n{"error":"The command \'false\' returned a non-zero code: 1"}\n',
      );
      return;
    }
    this.images.add(name);
    response.end('{"stream":"Successfully built"}\n');
  }
}

function start(container: Container, forget: () => void): void {
  const { settings, stream } = container;
  const env = { PATH: process.env.PATH };
  const child = spawn("python3", settings.Entrypoint.slice(1), { env, cwd: tmpdir(), detached: true });
  container.child = child;
  const send = (kind: number) => (chunk: Buffer) => {
    const header = Buffer.from([kind, 0, 0, 0, 0, 0, 0, 0]);
    header.writeUInt32BE(chunk.length, 4);
    stream?.write(Buffer.concat([header, chunk]));
  };
  child.stdout.on("data", send(1));
  child.stderr.on("data", send(2));
  child.stdin.on("error", () => {});
  stream?.on("data", (chunk: Buffer) => child.stdin.write(chunk));
  // Its standard input is attached once: it ends with the one who holds it.
  stream?.on("end", () => child.stdin.end());
  stream?.on("close", () => child.stdin.end());
  child.on("close", (code) => {
    killGroup(child);
    forget();
    container.end(code ?? 137);
    stream?.end();
  });
}

function killGroup(child: ChildProcess | undefined): void {
  try {
    if (child?.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  } catch {
    // It is gone.
  }
}
