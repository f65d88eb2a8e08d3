// The docker executor: the driver in a container of its own, over the Docker Engine API. Needs the package `dockerode`.
//
//   image      pulled where the engine does not have it, or built: from a Dockerfile, or of an image and packages (docker-image.ts)
//   container  created, its streams attached, started: the driver is its own process, below an init
//   streams    one connection that the engine hands over; no port is published, nothing is mounted, no environment is passed on
//
// The container is not root, has no capability, no network and a read-only root file system, and is limited in memory,
// processors and processes. It ends when its standard input does (also when the host is killed), and the engine removes it then.

import type { Duplex } from "node:stream";
import process from "node:process";
import { AgentError } from "../errors.ts";
import { StreamDemultiplexer } from "./docker-stream.ts";
import { type DockerImageClient, type DockerImageOptions, provideImage } from "./docker-image.ts";
import { DriverExecutor, type DriverExecutorOptions } from "./driver-executor.ts";
import { driverSource } from "./driver.ts";
import { isMissingPackage } from "./missing-package.ts";
import type { DriverProcess, ProcessListener, ProcessTransport } from "./transport.ts";

export type DockerExecutorOptions = DriverExecutorOptions &
  DockerImageOptions & {
    /** A network of the engine; "none" unless told. */
    network?: string;
    /** Processors; 1 unless told. */
    cpus?: number;
    /** Processes and threads in the container; 128 unless told. */
    pidsLimit?: number;
    /** User and group in the container; "65534:65534" (nobody) unless told. */
    user?: string;
    /** The engine's socket; what DOCKER_HOST says, or /var/run/docker.sock, unless told. */
    socketPath?: string;
    /** A `new Docker(...)` of dockerode, where the engine is elsewhere. */
    client?: DockerClient;
  };

/** What this file uses of a `Docker` of dockerode. */
export type DockerClient = DockerImageClient & { createContainer(settings: object): Promise<DockerContainer> };
export type DockerContainer = {
  attach(options: object): Promise<NodeJS.ReadWriteStream>;
  start(): Promise<unknown>;
  wait(options?: object): Promise<{ StatusCode: number }>;
  remove(options: object): Promise<unknown>;
};
type DockerModule = { default: new (options?: object) => DockerClient };

/** Runs programs in a Docker container. */
export class DockerExecutor extends DriverExecutor {
  constructor(options: DockerExecutorOptions = {}) {
    super("DockerExecutor", () => openDocker(options), options);
  }
}

const graceMs = { time: 2000, interrupt: 2000 };
const defaultMemoryLimitMb = 1024;
/** What the interpreter itself needs beside the program's memory. */
const ownMemoryMb = 64;
const stderrKept = 4096;

/** The container as the engine is asked for it. */
export function containerSettings(options: DockerExecutorOptions, image: string): object {
  const { network = "none", cpus = 1, pidsLimit = 128, user = "65534:65534" } = options;
  const memory = Math.ceil((options.memoryLimitMb ?? defaultMemoryLimitMb) + ownMemoryMb) * 1024 * 1024;
  return {
    Image: image,
    Entrypoint: ["python", "-u", "-I", "-c", driverSource],
    Cmd: [],
    Env: ["HOME=/tmp"],
    WorkingDir: "/tmp",
    User: user,
    Labels: { "adder.executor": String(process.pid) },
    ...{ AttachStdin: true, AttachStdout: true, AttachStderr: true, OpenStdin: true, StdinOnce: true, Tty: false },
    NetworkDisabled: network === "none",
    HostConfig: {
      AutoRemove: true,
      Init: true,
      NetworkMode: network,
      ReadonlyRootfs: true,
      Tmpfs: { "/tmp": "rw,size=256m,mode=1777" },
      Memory: memory,
      MemorySwap: memory,
      NanoCpus: Math.round(cpus * 1e9),
      PidsLimit: pidsLimit,
      CapDrop: ["ALL"],
      SecurityOpt: ["no-new-privileges"],
      LogConfig: { Type: "none" },
    },
  };
}

async function openDocker(options: DockerExecutorOptions): Promise<ProcessTransport> {
  const client = options.client ?? (await loadClient(options.socketPath));
  return {
    layers: ["container"],
    graceMs,
    start: async (listener) => {
      const image = await provideImage(client, options);
      return await startContainer(client, containerSettings(options, image), listener);
    },
  };
}

/** The name is a value so that bundlers leave it alone. */
const clientPackage: string = "dockerode";

async function loadClient(socketPath: string | undefined): Promise<DockerClient> {
  let docker: DockerModule;
  try {
    docker = (await import(clientPackage)) as DockerModule;
  } catch (cause) {
    if (!isMissingPackage(cause)) throw cause;
    throw new AgentError(
      "DockerExecutor: wanted the package dockerode, which is not installed: npm install dockerode",
      {
        code: "executor_package_missing",
        cause,
      },
    );
  }
  return new docker.default(socketPath === undefined ? undefined : { socketPath });
}

async function startContainer(
  client: DockerClient,
  settings: object,
  listener: ProcessListener,
): Promise<DriverProcess> {
  // Told apart, because the client would otherwise write the settings into the address as well.
  const request = { _query: {}, _body: settings };
  const container = await client.createContainer(request).catch(refuse("could not create the container"));
  try {
    const streams = { stream: true, stdin: true, stdout: true, stderr: true, hijack: true };
    const stream = await container.attach(streams);
    const started = new ContainerProcess(container, stream as Duplex, listener);
    await container.start();
    return started;
  } catch (error) {
    await container.remove({ force: true }).catch(() => undefined);
    return refuse("could not start the container")(error);
  }
}

function refuse(what: string): (cause: unknown) => never {
  return (cause) => {
    const why = cause instanceof Error ? cause.message.trim() : String(cause);
    throw new AgentError(`DockerExecutor: ${what}: ${why}`, { code: "executor_start_failed", cause });
  };
}

class ContainerProcess implements DriverProcess {
  readonly #container: DockerContainer;
  readonly #stream: Duplex;
  readonly #listener: ProcessListener;
  #stderr = "";
  #isOver = false;
  #isKilled = false;

  constructor(container: DockerContainer, stream: Duplex, listener: ProcessListener) {
    this.#container = container;
    this.#stream = stream;
    this.#listener = listener;
    const demultiplexer = new StreamDemultiplexer((isError, bytes) => {
      if (isError) this.#stderr = (this.#stderr + bytes.toString("utf8")).slice(-stderrKept);
      else if (!this.#isOver) listener.onBytes(bytes);
    });
    // Asked before the start: a container that is removed at its end can't be asked for it.
    const end = container.wait({ condition: "next-exit" }).then(
      ({ StatusCode }) => StatusCode,
      () => null,
    );
    stream.on("data", (chunk: Buffer) => demultiplexer.push(chunk));
    stream.on("error", () => stream.destroy()); // told by the close that follows
    stream.on("close", () => void end.then((code) => this.#end(code)));
    stream.on("end", () => stream.destroy());
  }

  write(bytes: Uint8Array): void {
    if (!this.#isOver && this.#stream.writable) this.#stream.write(bytes);
  }

  kill(): void {
    if (this.#isKilled || this.#isOver) return;
    this.#isKilled = true;
    // The stream closes with it; where the engine does not answer any more, there is nothing left to wait for.
    this.#container.remove({ force: true }).then(
      () => this.#stream.destroy(),
      () => this.#stream.destroy(),
    );
  }

  ref(): void {
    (this.#stream as Partial<import("node:net").Socket>).ref?.();
  }

  unref(): void {
    (this.#stream as Partial<import("node:net").Socket>).unref?.();
  }

  #end(code: number | null): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#listener.onEnd({ code, signal: null, stderr: this.#stderr.trim() });
  }
}
