// A stand-in for the service of E2B on loopback: what the official SDK speaks, for one account, on one port.
//
//   the API   POST /v2/sandboxes, POST /v2/sandboxes/{id}/connect, POST /sandboxes/{id}/timeout, DELETE /sandboxes/{id}
//   envd      /health, /files, and the process service of Connect RPC: Start and Connect stream events, SendInput and SendSignal are plain calls
//
// A sandbox is a folder; its commands run in a bubblewrap each, with that folder as /tmp and nothing of the machine to write to. A sandbox
// lives until it is killed or its time is over, and lets in whoever has its access token, as secured sandboxes do. As with envd, output that comes while nobody listens is lost.
// `fail` and `cut` make what a network and a service under load make: refusals and ended streams.

import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddressInfo } from "node:net";

export const apiKey = `e2b_${"0".repeat(40)}`;

type Command = { child: ChildProcess; listeners: Set<ServerResponse>; end: object | undefined };
type Metadata = Readonly<Record<string, string>>;
type Sandbox = {
  id: string;
  /** What the SDK learns when it creates a sandbox or connects to it, and sends with every request to envd. */
  accessToken: string;
  metadata: Metadata;
  folder: string;
  commands: Map<number, Command>;
  timer: NodeJS.Timeout | undefined;
};
type Asked = { timeout?: number; templateID?: string; metadata?: Metadata };
type Reply = { status: number; body?: unknown };
type Fault = { path: RegExp; times: number; status: number; code: string; isAfter: boolean };

/** envd's port, which the SDK names to what stands before the sandboxes. */
const envdPort = "49983";
const endOfStream = 2;

export class E2BService {
  /** Everything that was asked, as "POST /sandboxes/ID/timeout"; and the bodies of what the API was asked. */
  readonly requests: string[] = [];
  readonly bodies: unknown[] = [];
  keepalives = 0;
  readonly #server: Server;
  readonly #sandboxes = new Map<string, Sandbox>();
  #faults: Fault[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        response.writeHead(500, { "content-type": "application/json" }).end(JSON.stringify({ message: String(error) }));
      });
    });
  }

  static async start(): Promise<E2BService> {
    const service = new E2BService();
    service.#server.listen(0, "127.0.0.1");
    await once(service.#server, "listening");
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The sandboxes that live. */
  get sandboxes(): string[] {
    return [...this.#sandboxes.keys()];
  }

  /** Those that the process with this number has created. */
  sandboxesOf(host: number): string[] {
    return this.sandboxes.filter((id) => this.#sandboxes.get(id)?.metadata.process === String(host));
  }

  /** Refuses the next requests of this path; with `isAfter` it does what they ask and then says that it did not. */
  fail(path: RegExp, status: number, { times = 1, code = "unavailable", isAfter = false } = {}): void {
    this.#faults.push({ path, status, times, code, isAfter });
  }

  /** Ends the streams of all commands in the middle, as a load balancer does. */
  cut(): void {
    for (const { commands } of this.#sandboxes.values()) {
      for (const { listeners } of commands.values()) for (const each of listeners) each.destroy();
    }
  }

  /** kill -9 of everything that runs in a sandbox. */
  killCommands(id: string): void {
    for (const { child } of this.#sandboxes.get(id)?.commands.values() ?? []) child.kill("SIGKILL");
  }

  /** Ends a sandbox as its time-out does. */
  end(id: string): void {
    const sandbox = this.#sandboxes.get(id);
    if (sandbox === undefined) return;
    this.#sandboxes.delete(id);
    clearTimeout(sandbox.timer);
    for (const { child, listeners } of sandbox.commands.values()) {
      child.kill("SIGKILL");
      for (const each of listeners) each.destroy();
    }
    rmSync(sandbox.folder, { recursive: true, force: true });
  }

  async stop(): Promise<void> {
    for (const id of this.sandboxes) this.end(id);
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", this.url);
    this.requests.push(`${request.method} ${pathname.replaceAll(/sbx[0-9a-f]+/g, "ID")}`);
    const body = await readBody(request);
    const fault = this.#takeFault(pathname);
    if (fault !== undefined && !fault.isAfter) {
      sendJson(response, fault.status, { code: fault.code, message: `${fault.status} of the test` });
      return;
    }
    const refusal = this.#refuse(request, pathname);
    if (refusal !== undefined) {
      sendJson(response, 401, { code: "unauthenticated", message: refusal });
      return;
    }
    const isProcess = pathname.startsWith("/process.Process/");
    if (isProcess && /connect\+json/.test(request.headers["content-type"] ?? "")) {
      this.#stream(pathname, request, JSON.parse(body.subarray(5).toString("utf8")), response);
      return;
    }
    const reply = isProcess
      ? this.#call(pathname, this.#sandboxOf(request), JSON.parse(body.toString("utf8")))
      : pathname === "/files" || pathname === "/health"
        ? this.#envd(pathname, this.#sandboxOf(request), searchParams.get("path") ?? "", request, body)
        : this.#api(request, pathname, body);
    if (fault === undefined) sendJson(response, reply.status, reply.body);
    else sendJson(response, fault.status, { code: fault.code, message: `${fault.status} of the test` });
  }

  #takeFault(pathname: string): Fault | undefined {
    const fault = this.#faults.find(({ path }) => path.test(pathname));
    if (fault === undefined) return undefined;
    fault.times -= 1;
    this.#faults = this.#faults.filter(({ times }) => times > 0);
    return fault;
  }

  /** Why envd refuses a request. */
  #refuse({ headers }: IncomingMessage, pathname: string): string | undefined {
    const sandbox = this.#sandboxes.get(String(headers["e2b-sandbox-id"]));
    // Health is asked without a token, too: it is what tells a sandbox that is gone.
    if (sandbox === undefined || pathname === "/health") return undefined;
    if (headers["e2b-sandbox-port"] !== envdPort) return `wanted port ${envdPort}, got ${headers["e2b-sandbox-port"]}`;
    return headers["x-access-token"] === sandbox.accessToken ? undefined : "the access token is missing or wrong";
  }

  #sandboxOf(request: IncomingMessage): Sandbox | undefined {
    return this.#sandboxes.get(String(request.headers["e2b-sandbox-id"]));
  }

  #api(request: IncomingMessage, pathname: string, body: Buffer): Reply {
    if (request.headers["x-api-key"] !== apiKey)
      return { status: 401, body: { code: 401, message: "Invalid API key" } };
    const given = body.length === 0 ? {} : (JSON.parse(body.toString("utf8")) as Asked);
    if (body.length > 0) this.bodies.push(given);
    if (request.method === "POST" && pathname === "/v2/sandboxes") {
      if (given.templateID === "no-such-template") {
        return { status: 404, body: { code: 404, message: "template 'no-such-template' not found" } };
      }
      return { status: 201, body: this.#describe(this.#create(given)) };
    }
    const [, id = "", action] = /^(?:\/v2)?\/sandboxes\/(\w+)(?:\/(\w+))?$/.exec(pathname) ?? [];
    const sandbox = this.#sandboxes.get(id);
    if (sandbox === undefined) return { status: 404, body: { code: 404, message: `Sandbox ${id} not found` } };
    if (action !== undefined) this.#setTimeout(sandbox, given.timeout ?? 300);
    if (action === "connect") return { status: 200, body: this.#describe(sandbox) };
    if (action === undefined && request.method === "DELETE") this.end(id);
    return { status: 204 };
  }

  #create({ timeout = 300, metadata = {} }: Asked): Sandbox {
    const id = `sbx${randomUUID().replaceAll("-", "").slice(0, 16)}`;
    const folder = mkdtempSync(join(tmpdir(), "adder-e2b-"));
    const accessToken = randomUUID();
    const sandbox = { id, accessToken, metadata, folder, commands: new Map(), timer: undefined };
    this.#sandboxes.set(id, sandbox);
    this.#setTimeout(sandbox, timeout);
    return sandbox;
  }

  #describe({ id, accessToken }: Sandbox): object {
    return {
      sandboxID: id,
      templateID: "base",
      clientID: "0",
      envdVersion: "0.5.1",
      envdAccessToken: accessToken,
      domain: null,
    };
  }

  #setTimeout(sandbox: Sandbox, seconds: number): void {
    clearTimeout(sandbox.timer);
    sandbox.timer = setTimeout(() => this.end(sandbox.id), seconds * 1000);
  }

  #envd(pathname: string, sandbox: Sandbox | undefined, path: string, request: IncomingMessage, body: Buffer): Reply {
    // What stands before the sandboxes answers for one that is gone.
    if (sandbox === undefined) return { status: 502, body: { message: "The sandbox was not found", code: 502 } };
    if (pathname === "/health") return { status: 204 };
    const file = join(sandbox.folder, path.replace(/^\/tmp\//, ""));
    if (request.method === "GET") return { status: 200, body: readFileSync(file, "utf8") };
    writeFileSync(file, onlyPart(body, request.headers["content-type"] ?? ""));
    return { status: 200, body: [{ path, name: path.split("/").at(-1), type: "file" }] };
  }

  /** The plain calls of the process service. */
  #call(pathname: string, sandbox: Sandbox | undefined, given: Given): Reply {
    if (sandbox === undefined)
      return { status: 502, body: { code: "unavailable", message: "The sandbox was not found" } };
    const command = sandbox.commands.get(given.process?.pid ?? 0);
    if (command === undefined || command.end !== undefined) {
      return { status: 404, body: { code: "not_found", message: `process with pid ${given.process?.pid} not found` } };
    }
    if (pathname.endsWith("/SendInput")) command.child.stdin?.write(Buffer.from(given.input?.stdin ?? "", "base64"));
    if (pathname.endsWith("/SendSignal")) command.child.kill(given.signal === "SIGNAL_SIGKILL" ? "SIGKILL" : "SIGTERM");
    return { status: 200, body: {} };
  }

  /** Start and Connect: a stream of events until the command ends. */
  #stream(pathname: string, request: IncomingMessage, given: Given, response: ServerResponse): void {
    response.writeHead(200, { "content-type": "application/connect+json" });
    const sandbox = this.#sandboxOf(request);
    const known = sandbox?.commands.get(given.process?.pid ?? 0);
    if (sandbox === undefined || (pathname.endsWith("/Connect") && (known === undefined || known.end !== undefined))) {
      const code = sandbox === undefined ? "unavailable" : "not_found";
      response.end(envelope({ error: { code, message: "there is no such process" } }, endOfStream));
      return;
    }
    const command = known ?? startCommand(sandbox, given);
    command.listeners.add(response);
    // The client says how many seconds may pass between two; here they are hundredths.
    const pause = Number(request.headers["keepalive-ping-interval"]) * 10;
    const keepalive = setInterval(() => {
      this.keepalives += 1;
      response.write(envelope({ event: { keepalive: {} } }));
    }, pause);
    response.on("close", () => {
      clearInterval(keepalive);
      command.listeners.delete(response);
    });
    response.write(envelope({ event: { start: { pid: command.child.pid } } }));
  }
}

type Given = {
  process?: { pid?: number; cmd?: string; args?: string[]; envs?: Record<string, string> };
  input?: { stdin?: string };
  signal?: string;
};

function startCommand({ folder, commands }: Sandbox, { process: asked }: Given): Command {
  const child = spawn(
    "bwrap",
    [
      ...["--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev"],
      ...["--bind", folder, "/tmp", "--chdir", "/tmp", "--", asked?.cmd ?? "/bin/bash", ...(asked?.args ?? [])],
    ],
    { env: { PATH: process.env.PATH, HOME: "/tmp", ...asked?.envs } },
  );
  const command: Command = { child, listeners: new Set(), end: undefined };
  commands.set(child.pid!, command);
  child.stdin.on("error", () => {}); // told by its end
  const send = (event: object): void => {
    for (const each of command.listeners) each.write(envelope({ event }));
  };
  child.stdout.on("data", (chunk: Buffer) => send({ data: { stdout: chunk.toString("base64") } }));
  child.stderr.on("data", (chunk: Buffer) => send({ data: { stderr: chunk.toString("base64") } }));
  child.on("close", (code, signal) => {
    const exitCode = code ?? -1;
    command.end = {
      exitCode,
      exited: code !== null,
      status: signal === null ? `exit status ${code}` : `signal: ${signal}`,
    };
    send({ end: command.end });
    for (const each of command.listeners) each.end(envelope({}, endOfStream));
  });
  return command;
}

/** One message of a Connect stream: flags, length, JSON. */
function envelope(message: object, flags = 0): Buffer {
  const payload = Buffer.from(JSON.stringify(message));
  const header = Buffer.alloc(5);
  header.writeUInt8(flags, 0);
  header.writeUInt32BE(payload.length, 1);
  return Buffer.concat([header, payload]);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The content of the one file in a multipart form. */
function onlyPart(body: Buffer, type: string): Buffer {
  const boundary = /boundary=([^;]+)/.exec(type)?.[1] ?? "";
  const start = body.indexOf("\r\n\r\n") + 4;
  return body.subarray(start, body.indexOf(`\r\n--${boundary}`, start));
}

function sendJson(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
