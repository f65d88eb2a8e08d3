// The e2b executor: the driver in a cloud sandbox of E2B, through their SDK. Needs `e2b` or `@e2b/code-interpreter`.
//
//   sandbox   created by the first program of a session, or one that is there already; killed at the end of the session
//   driver    a background command in it with an open standard input; its frames are numbered lines (numbered-lines.ts)
//   network   a stream that is cut is taken up again, an input that was refused is sent again: nothing is lost, nothing comes twice
//   time      a sandbox ends by its own time-out once nobody runs programs in it any more: also when this process was killed
//
// Tools run in this process: no secret of theirs reaches the sandbox.

import process from "node:process";
import { AgentError } from "../errors.ts";
import { DriverExecutor, type DriverExecutorOptions } from "./driver-executor.ts";
import { driverSource } from "./driver.ts";
import { isMissingPackage } from "./missing-package.ts";
import type { DriverProcess, ProcessListener, ProcessTransport } from "./transport.ts";

/** What this file uses of the SDK; both packages export it. */
export type E2BSdk = {
  Sandbox: {
    create(template: string, options: E2BSandboxOptions): Promise<E2BSandbox>;
    create(options: E2BSandboxOptions): Promise<E2BSandbox>;
    connect(sandboxId: string, options: E2BSandboxOptions): Promise<E2BSandbox>;
  };
};
export type E2BSandboxOptions = {
  apiKey?: string;
  domain?: string;
  timeoutMs?: number;
  allowInternetAccess?: boolean;
  metadata?: Record<string, string>;
};
export type E2BSandbox = {
  files: { write(path: string, data: string): Promise<unknown> };
  commands: {
    run(command: string, options: E2BCommandOptions & { background: true }): Promise<E2BCommand>;
    run(command: string, options?: E2BCommandOptions): Promise<{ exitCode: number; stderr: string }>;
    connect(pid: number, options: E2BCommandOptions): Promise<E2BCommand>;
    sendStdin(pid: number, data: string): Promise<void>;
    kill(pid: number): Promise<boolean>;
  };
  isRunning(): Promise<boolean>;
  setTimeout(timeoutMs: number): Promise<void>;
  kill(): Promise<unknown>;
};
export type E2BCommandOptions = {
  background?: boolean;
  stdin?: boolean;
  timeoutMs?: number;
  onStdout?: (text: string) => void;
  onStderr?: (text: string) => void;
};
export type E2BCommand = { pid: number; wait(): Promise<{ exitCode: number }> };

export type E2BExecutorOptions = DriverExecutorOptions & {
  /** The variable E2B_API_KEY unless told. */
  apiKey?: string;
  /** The SDK's default unless told. It needs a python3 of 3.8 or later. */
  template?: string;
  domain?: string;
  /** A sandbox that is there already, in place of one of the session's own. It is not killed at the end. */
  sandboxId?: string;
  /** Whether programs may use the network; true unless told, as with E2B itself. */
  allowInternetAccess?: boolean;
  /** How long a sandbox lives after it was last used; 300 000 unless told. */
  sandboxTimeoutMs?: number;
  /** Installed by pip in the sandbox before the first program. */
  packages?: readonly string[];
  /** Further options of the SDK's `Sandbox.create`, for example `apiUrl`, `sandboxUrl`, `requestTimeoutMs`, `proxy`. */
  connection?: Readonly<Record<string, unknown>>;
  /** The SDK, where it is to be given rather than found. */
  sdk?: E2BSdk;
};

/** Runs programs in a cloud sandbox of E2B. */
export class E2BExecutor extends DriverExecutor {
  constructor(options: E2BExecutorOptions = {}) {
    super("E2BExecutor", () => openE2B(options), options);
  }
}

const startLimitMs = 60_000;
const installLimitMs = 10 * 60_000;
const graceMs = { time: 5000, interrupt: 5000 };
const defaultSandboxTimeoutMs = 300_000;
const driverPath = "/tmp/adder-driver.py";
/** Characters of one write to standard input: each is a request. */
const pieceLength = 1024 * 1024;
/** Pauses before what failed is tried again. */
const retryAfterMs = [50, 200, 500, 1000, 2000, 4000];

async function openE2B(options: E2BExecutorOptions): Promise<ProcessTransport> {
  const sdk = options.sdk ?? (await loadSdk());
  return {
    layers: ["cloud-sandbox"],
    framing: "lines",
    isLazy: true,
    startLimitMs,
    graceMs,
    start: (listener) => startSandbox(sdk, options, listener),
  };
}

/** The packages that have the SDK; the names are values so that bundlers leave them alone. */
const sdkPackages: readonly string[] = ["@e2b/code-interpreter", "e2b"];

async function loadSdk(): Promise<E2BSdk> {
  for (const name of sdkPackages) {
    try {
      return (await import(name)) as E2BSdk;
    } catch (cause) {
      if (!isMissingPackage(cause)) throw cause;
    }
  }
  throw new AgentError("E2BExecutor: wanted the package e2b or @e2b/code-interpreter: npm install e2b", {
    code: "executor_package_missing",
  });
}

async function startSandbox(
  sdk: E2BSdk,
  options: E2BExecutorOptions,
  listener: ProcessListener,
): Promise<DriverProcess> {
  const { sandboxId, packages = [] } = options;
  const timeoutMs = options.sandboxTimeoutMs ?? defaultSandboxTimeoutMs;
  const sandbox = await openSandbox(sdk, options, timeoutMs);
  try {
    if (packages.length > 0) await installPackages(sandbox, packages);
    await sandbox.files.write(driverPath, driverSource);
    return await E2BProcess.start(sandbox, { timeoutMs, isOwn: sandboxId === undefined }, listener);
  } catch (error) {
    if (sandboxId === undefined) await sandbox.kill().catch(() => undefined);
    if (error instanceof AgentError) throw error;
    return refuse("could not start Python in the sandbox")(error);
  }
}

async function openSandbox(sdk: E2BSdk, options: E2BExecutorOptions, timeoutMs: number): Promise<E2BSandbox> {
  const { apiKey, domain, template, sandboxId, allowInternetAccess, connection } = options;
  const settings: E2BSandboxOptions = { ...connection, timeoutMs };
  if (apiKey !== undefined) settings.apiKey = apiKey;
  if (domain !== undefined) settings.domain = domain;
  if (sandboxId !== undefined) {
    return await sdk.Sandbox.connect(sandboxId, settings).catch(
      refuse(`could not connect to the sandbox ${sandboxId}`),
    );
  }
  settings.metadata = { purpose: "adder", process: String(process.pid) };
  if (allowInternetAccess !== undefined) settings.allowInternetAccess = allowInternetAccess;
  const created = template === undefined ? sdk.Sandbox.create(settings) : sdk.Sandbox.create(template, settings);
  return await created.catch(refuse("could not create a sandbox"));
}

async function installPackages(sandbox: E2BSandbox, packages: readonly string[]): Promise<void> {
  const quoted = packages.map((name) => `'${name.replaceAll("'", "'\\''")}'`).join(" ");
  const command = `python3 -m pip install --quiet --no-input --disable-pip-version-check -- ${quoted}`;
  await sandbox.commands
    .run(command, { timeoutMs: installLimitMs })
    .catch(refuse(`could not install ${packages.join(", ")}`));
}

function refuse(what: string): (cause: unknown) => never {
  return (cause) => {
    throw new AgentError(`E2BExecutor: ${what}: ${reasonOf(cause)}`, { code: "executor_start_failed", cause });
  };
}

/** A command that failed says why on its standard error. */
function reasonOf(cause: unknown): string {
  const stderr = (cause as { stderr?: unknown }).stderr;
  if (typeof stderr === "string" && stderr.trim() !== "") return stderr.trim().split("\n").slice(-3).join("\n");
  return cause instanceof Error ? cause.message : String(cause);
}

type SandboxUse = {
  timeoutMs: number;
  /** Whether the sandbox was made for this process and ends with it. */
  isOwn: boolean;
};

class E2BProcess implements DriverProcess {
  readonly #sandbox: E2BSandbox;
  readonly #use: SandboxUse;
  readonly #listener: ProcessListener;
  readonly #encoder = new TextEncoder();
  #pid = 0;
  #stderr = "";
  #connection = 0;
  #writes: Promise<void> = Promise.resolve();
  #extending: NodeJS.Timeout | undefined;
  #extendedAt = performance.now();
  #isOver = false;
  #isKilled = false;

  private constructor(sandbox: E2BSandbox, use: SandboxUse, listener: ProcessListener) {
    this.#sandbox = sandbox;
    this.#use = use;
    this.#listener = listener;
  }

  static async start(sandbox: E2BSandbox, use: SandboxUse, listener: ProcessListener): Promise<E2BProcess> {
    const started = new E2BProcess(sandbox, use, listener);
    const options = { ...started.#streams(), background: true, stdin: true } as const;
    const command = await sandbox.commands.run(`exec python3 -u -I ${driverPath} lines`, options);
    started.#pid = command.pid;
    started.#watch(command);
    return started;
  }

  write(bytes: Uint8Array): void {
    const text = new TextDecoder().decode(bytes);
    this.#writes = this.#writes.then(() => this.#deliver(text));
  }

  kill(): void {
    if (this.#isKilled) return;
    this.#isKilled = true;
    this.unref();
    const { commands } = this.#sandbox;
    const killed = this.#use.isOwn ? this.#sandbox.kill() : commands.kill(this.#pid);
    killed.then(
      () => this.#end(null, ""),
      (error: unknown) => this.#end(null, String(error)),
    );
  }

  /** A program runs: the sandbox is to outlive it. */
  ref(): void {
    if (this.#isOver || this.#isKilled || this.#extending !== undefined) return;
    const every = this.#use.timeoutMs / 3;
    if (performance.now() - this.#extendedAt > every) this.#extend();
    this.#extending = setInterval(() => this.#extend(), every);
    this.#extending.unref();
  }

  unref(): void {
    clearInterval(this.#extending);
    this.#extending = undefined;
  }

  #extend(): void {
    this.#extendedAt = performance.now();
    // If it fails now, the next may succeed; if the sandbox is gone, its streams say so.
    this.#sandbox.setTimeout(this.#use.timeoutMs).catch(() => undefined);
  }

  /** Listeners of one connection: what an earlier one still brings is dropped. */
  #streams(): E2BCommandOptions {
    this.#connection += 1;
    const connection = this.#connection;
    return {
      timeoutMs: 0,
      onStdout: (text) => {
        if (connection === this.#connection && !this.#isOver) this.#listener.onBytes(this.#encoder.encode(text));
      },
      onStderr: (text) => {
        if (connection === this.#connection) this.#stderr = (this.#stderr + text).slice(-4096);
      },
    };
  }

  #watch(command: E2BCommand): void {
    command.wait().then(
      ({ exitCode }) => this.#end(exitCode, ""),
      (error: { exitCode?: unknown }) => {
        if (typeof error.exitCode === "number") this.#end(error.exitCode, "");
        else void this.#reconnect(error);
      },
    );
  }

  /** The stream of output was cut. What was said meanwhile is asked for again by the listener. */
  async #reconnect(cut: unknown): Promise<void> {
    let reason = cut;
    // Nothing of the old connection is heard any more.
    this.#connection += 1;
    this.#listener.onCut?.();
    for (const ms of retryAfterMs) {
      await pause(ms);
      if (this.#isOver || this.#isKilled) return;
      try {
        const command = await this.#sandbox.commands.connect(this.#pid, this.#streams());
        this.#watch(command);
        this.#listener.onReconnect?.();
        return;
      } catch (error) {
        reason = error;
        if (await this.#isGone(error)) break;
      }
    }
    this.#end(null, reasonOf(reason));
  }

  /** Whole lines; those that were refused are sent again as new lines, and the driver drops what it has got already. */
  async #deliver(text: string): Promise<void> {
    let lines = text;
    for (const ms of retryAfterMs) {
      if (this.#isOver || this.#isKilled) return;
      try {
        await this.#send(lines);
        return;
      } catch (error) {
        if (ms === retryAfterMs.at(-1) || (await this.#isGone(error))) {
          this.#end(null, reasonOf(error));
          return;
        }
      }
      await pause(ms);
      lines = `\n${text}`;
    }
  }

  async #send(text: string): Promise<void> {
    let start = 0;
    while (start < text.length && !this.#isOver) {
      let end = Math.min(start + pieceLength, text.length);
      // A pair of surrogates is one character and must not be cut.
      if (end < text.length && text.codePointAt(end - 1)! > 0xffff) end -= 1;
      await this.#sandbox.commands.sendStdin(this.#pid, text.slice(start, end));
      start = end;
    }
  }

  /** Whether there is nothing to come back to. The SDK calls a sandbox not found where it only did not answer: that is asked again. */
  async #isGone(error: unknown): Promise<boolean> {
    const { name } = error as { name?: unknown };
    if (name === "NotFoundError" || name === "AuthenticationError") return true;
    return await this.#sandbox.isRunning().then(
      (isRunning) => !isRunning,
      () => false,
    );
  }

  #end(code: number | null, why: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const stderr = [this.#stderr.trim(), why].filter((text) => text !== "").join(": ");
    this.#listener.onEnd({ code, signal: null, stderr });
    // Nobody can use a sandbox without its driver.
    this.kill();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
