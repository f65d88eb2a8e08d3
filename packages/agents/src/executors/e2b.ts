// The e2b executor: the driver in a cloud sandbox of E2B, through their SDK. Needs `@e2b/code-interpreter` or `e2b`.
//
// The sandbox is created by `start`, the driver runs in it as a background command with an open standard input, and `dispose`
// kills the sandbox. The SDK gives a command's output as text, so the frames are lines there. A sandbox whose host died ends by
// its own time-out, which each write to it moves on. Tools run in the host: no secret of theirs reaches the sandbox.

import { AgentError } from "../errors.ts";
import { DriverExecutor, type DriverExecutorOptions } from "./driver-executor.ts";
import { driverSource } from "./driver.ts";
import type { DriverProcess, ProcessListener, ProcessTransport } from "./transport.ts";

/** What this file uses of the SDK; both packages export it. */
export type E2BSdk = {
  Sandbox: {
    create(template: string, options: E2BSandboxOptions): Promise<E2BSandbox>;
    create(options: E2BSandboxOptions): Promise<E2BSandbox>;
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
    sendStdin(pid: number, data: string): Promise<void>;
  };
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
  /** Whether programs may use the network; true unless told, as with E2B itself. */
  allowInternetAccess?: boolean;
  /** How long a sandbox lives after it was last used; 300 000 unless told. */
  sandboxTimeoutMs?: number;
  /** Installed by pip in the sandbox at its start. */
  packages?: readonly string[];
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

async function openE2B(options: E2BExecutorOptions): Promise<ProcessTransport> {
  const sdk = options.sdk ?? (await loadSdk());
  return {
    layers: ["cloud-sandbox"],
    framing: "lines",
    startLimitMs,
    graceMs,
    start: (listener) => startSandbox(sdk, options, listener),
  };
}

/** The packages that have the SDK; the names are values so that bundlers leave them alone. */
const sdkPackages: readonly string[] = ["@e2b/code-interpreter", "e2b"];

/** Node says it by a code; bundlers put a module in place of an optional peer that says it by its message. */
function isMissingPackage(cause: unknown): boolean {
  const { code, message } = cause as { code?: unknown; message?: unknown };
  return code === "ERR_MODULE_NOT_FOUND" || /^Could not resolve/.test(String(message));
}

async function loadSdk(): Promise<E2BSdk> {
  for (const name of sdkPackages) {
    try {
      return (await import(name)) as E2BSdk;
    } catch (cause) {
      if (!isMissingPackage(cause)) throw cause;
    }
  }
  throw new AgentError(
    "E2BExecutor: wanted the package @e2b/code-interpreter or e2b: npm install @e2b/code-interpreter",
    {
      code: "executor_package_missing",
    },
  );
}

async function startSandbox(
  sdk: E2BSdk,
  options: E2BExecutorOptions,
  listener: ProcessListener,
): Promise<DriverProcess> {
  const { template, apiKey, domain, allowInternetAccess, packages = [] } = options;
  const timeoutMs = options.sandboxTimeoutMs ?? defaultSandboxTimeoutMs;
  const settings: E2BSandboxOptions = { timeoutMs, metadata: { purpose: "adder" } };
  if (apiKey !== undefined) settings.apiKey = apiKey;
  if (domain !== undefined) settings.domain = domain;
  if (allowInternetAccess !== undefined) settings.allowInternetAccess = allowInternetAccess;
  const sandbox = await (template === undefined
    ? sdk.Sandbox.create(settings)
    : sdk.Sandbox.create(template, settings)
  ).catch(refuse("could not create a sandbox"));
  try {
    if (packages.length > 0) await installPackages(sandbox, packages);
    await sandbox.files.write(driverPath, driverSource);
    return await E2BProcess.start(sandbox, timeoutMs, listener);
  } catch (error) {
    await sandbox.kill().catch(() => undefined);
    if (error instanceof AgentError) throw error;
    return refuse("could not start Python in the sandbox")(error);
  }
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
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AgentError(`E2BExecutor: ${what}: ${why}`, { code: "executor_start_failed", cause });
  };
}

class E2BProcess implements DriverProcess {
  readonly #sandbox: E2BSandbox;
  readonly #timeoutMs: number;
  readonly #listener: ProcessListener;
  #pid = 0;
  #stderr = "";
  #writes: Promise<void> = Promise.resolve();
  #isOver = false;
  #isKilled = false;

  private constructor(sandbox: E2BSandbox, timeoutMs: number, listener: ProcessListener) {
    this.#sandbox = sandbox;
    this.#timeoutMs = timeoutMs;
    this.#listener = listener;
  }

  static async start(sandbox: E2BSandbox, timeoutMs: number, listener: ProcessListener): Promise<E2BProcess> {
    const started = new E2BProcess(sandbox, timeoutMs, listener);
    const encoder = new TextEncoder();
    const command = await sandbox.commands.run(`exec python3 -u -I ${driverPath} lines`, {
      background: true,
      stdin: true,
      timeoutMs: 0,
      onStdout: (text) => listener.onBytes(encoder.encode(text)),
      onStderr: (text) => {
        started.#stderr = (started.#stderr + text).slice(-4096);
      },
    });
    started.#pid = command.pid;
    // A command that fails rejects; both ways it is over.
    command.wait().then(
      ({ exitCode }) => started.#end(exitCode, ""),
      (error: { exitCode?: number; message?: string }) => started.#end(error.exitCode ?? null, error.message ?? ""),
    );
    return started;
  }

  write(bytes: Uint8Array): void {
    const text = new TextDecoder().decode(bytes);
    this.#writes = this.#writes
      .then(() => this.#send(text))
      .catch((error: unknown) => {
        this.#end(null, error instanceof Error ? error.message : String(error));
      });
  }

  kill(): void {
    if (this.#isKilled) return;
    this.#isKilled = true;
    this.#sandbox.kill().then(
      () => this.#end(null, ""),
      (error: unknown) => this.#end(null, String(error)),
    );
  }

  async #send(text: string): Promise<void> {
    if (this.#isOver) return;
    await this.#sandbox.setTimeout(this.#timeoutMs);
    let start = 0;
    while (start < text.length) {
      let end = Math.min(start + pieceLength, text.length);
      // A pair of surrogates is one character and must not be cut.
      if (end < text.length && text.codePointAt(end - 1)! > 0xffff) end -= 1;
      await this.#sandbox.commands.sendStdin(this.#pid, text.slice(start, end));
      start = end;
    }
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
