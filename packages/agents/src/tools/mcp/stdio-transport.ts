// MCP over the standard input and output of a child process: one JSON message a line. A transport for the official SDK.
//
// The SDK's own transport forgets how a process ended, ends it alone and not what it has started (servers are often started through another
// program, as npx), and keeps the host alive. So the process is ours. It gets a small environment (where programs are, whose home, which
// language), and what the developer gives, so that no key of the host reaches a server by accident. What it writes to standard error is
// kept, the last of it, for the message when it ends before its time. It lives in a process group of its own, which ends with it. An idle server
// does not keep the host alive.

import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import type { JSONRPCMessage } from "@modelcontextprotocol/sdk/types.js";
import { isFields } from "../fields.ts";
import { McpError, toErrorMessage } from "./mcp-error.ts";
import { type ClientSdk, deliver } from "./sdk.ts";

export type StdioServer = {
  command: string;
  args?: readonly string[];
  /** Added to the few variables that the process gets from this one. */
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** Called with what the server writes to standard error. */
  onStderr?: (text: string) => void;
};

type Stream = Readable | Writable;
/** What may keep the host alive: the process and its pipes. */
type Countable = { ref?(): void; unref?(): void };

const inheritedVariables = [
  ..."HOME LOGNAME PATH SHELL TERM USER LANG LC_ALL TMPDIR TZ".split(" "),
  ..."APPDATA HOMEDRIVE HOMEPATH LOCALAPPDATA PATHEXT PROCESSOR_ARCHITECTURE PROGRAMFILES SYSTEMDRIVE SYSTEMROOT TEMP TMP".split(
    " ",
  ),
  ..."USERNAME USERPROFILE".split(" "),
];

const keptStderrLength = 4_000;
const maxLineLength = 64 * 1024 * 1024;
/** How long a server may take to end by itself when its input closes, and then after SIGTERM. */
const endGraceMs = 1_000;
const termGraceMs = 1_000;

export class StdioTransport implements Transport {
  readonly subject: string;
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  /** How the process ended; null while it runs. */
  ended: McpError | null = null;
  readonly #sdk: ClientSdk;
  readonly #server: StdioServer;
  #child: ChildProcess | null = null;
  #exited: Promise<void> = Promise.resolve();
  readonly #onHostExit = (): void => this.#signal("SIGKILL");
  #pieces: string[] = [];
  #lineLength = 0;
  #stderr = "";
  #isClosing = false;
  #hasExited = false;
  #closed: Promise<void> | null = null;

  constructor(sdk: ClientSdk, server: StdioServer) {
    this.#sdk = sdk;
    this.#server = server;
    this.subject = `MCP server "${[server.command, ...(server.args ?? [])].join(" ")}"`;
  }

  async start(): Promise<void> {
    const { command, args = [], cwd, env = {} } = this.#server;
    this.#child = spawn(command, [...args], {
      cwd,
      env: buildEnvironment(env),
      stdio: "pipe",
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    this.#exited = this.#listen(this.#child);
    process.once("exit", this.#onHostExit);
  }

  /** The last of what the server wrote to standard error. */
  get stderr(): string {
    return this.#stderr;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** While nothing waits for the server it does not keep this process alive. */
  setBusy(isBusy: boolean): void {
    for (const handle of [this.#child, ...this.#streams] as (Countable | null | undefined)[]) {
      if (isBusy) handle?.ref?.();
      else handle?.unref?.();
    }
  }

  send(message: JSONRPCMessage): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.ended !== null) reject(this.ended);
      this.#child?.stdin?.write(`${JSON.stringify(message)}\n`, (error) => {
        // How the process ended says more than a broken pipe; `onclose` tells it.
        if (error && this.#isClosing) reject(error);
        else resolve();
      });
    });
  }

  /** Closes the server's input, and ends it by force when it does not end by itself. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  get #streams(): (Stream | null | undefined)[] {
    return [this.#child?.stdin, this.#child?.stdout, this.#child?.stderr];
  }

  async #close(): Promise<void> {
    this.#isClosing = true;
    this.setBusy(true);
    this.#child?.stdin?.end();
    if (!(await this.#endsWithin(endGraceMs))) {
      this.#signal("SIGTERM");
      if (!(await this.#endsWithin(termGraceMs))) this.#signal("SIGKILL");
    }
    await this.#exited;
    process.removeListener("exit", this.#onHostExit);
    for (const stream of this.#streams) stream?.destroy();
    this.#end(new McpError(`${this.subject} was closed.`, { code: "mcp_closed" }));
  }

  #end(error: McpError): void {
    if (this.ended !== null) return;
    this.ended = error;
    this.onclose?.();
  }

  #listen(child: ChildProcess): Promise<void> {
    child.stdout?.setEncoding("utf8").on("data", (text: string) => this.#takeText(text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-keptStderrLength);
      this.#server.onStderr?.(text);
    });
    child.stdin?.on("error", () => undefined);
    return new Promise((resolve) => {
      child.once("error", (error) => {
        this.#end(
          new McpError(`${this.subject} could not be started: ${error.message}. Check the option command.`, {
            code: "mcp_unreachable",
            cause: error,
          }),
        );
        if (child.pid === undefined) resolve();
      });
      child.once("exit", (code, signal) => {
        // Whatever the server has started is of its group and ends with it. Later the number may be another's.
        this.#signal("SIGKILL");
        this.#hasExited = true;
        resolve();
        // The rest of standard error may still be on its way.
        const tell = (): void => this.#end(this.#endError(code, signal));
        const late = setTimeout(tell, 200);
        child.once("close", () => {
          clearTimeout(late);
          tell();
        });
      });
    });
  }

  #endError(code: number | null, signal: NodeJS.Signals | null): McpError {
    if (this.#isClosing) return new McpError(`${this.subject} was closed.`, { code: "mcp_closed" });
    const how = signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
    const said = this.#stderr.trim() === "" ? "" : ` Its standard error:\n${this.#stderr.trim()}`;
    return new McpError(`${this.subject} ${how}.${said}`, { code: "mcp_closed" });
  }

  #takeText(text: string): void {
    const lines = text.split("\n");
    const last = lines.pop() ?? "";
    for (const line of lines) {
      this.#pieces.push(line);
      this.#takeLine(this.#pieces.join(""));
      this.#pieces = [];
      this.#lineLength = 0;
    }
    this.#pieces.push(last);
    this.#lineLength += last.length;
    if (this.#lineLength <= maxLineLength) return;
    this.#end(
      new McpError(`${this.subject} sent a line of more than ${maxLineLength} characters.`, { code: "mcp_bad_answer" }),
    );
    this.#signal("SIGKILL");
  }

  #takeLine(line: string): void {
    if (line.trim() === "") return;
    let given: unknown;
    try {
      given = JSON.parse(line);
    } catch {
      // Many servers print a greeting to the wrong stream; what is no JSON is treated as if it were on the other.
      this.#stderr = `${this.#stderr}${line}\n`.slice(-keptStderrLength);
      this.#server.onStderr?.(`${line}\n`);
      return;
    }
    for (const each of Array.isArray(given) ? given : [given]) this.#takeMessage(each);
  }

  #takeMessage(given: unknown): void {
    const { success, data } = this.#sdk.JSONRPCMessageSchema.safeParse(given);
    if (success) {
      deliver(this, data);
    } else if (isFields(given) && typeof given.id === "number" && given.method === undefined) {
      // Whoever waits for it must not wait in vain.
      const error = new McpError(`${this.subject} sent an answer that is none of the protocol.`, {
        code: "mcp_bad_answer",
      });
      deliver(this, toErrorMessage(given.id, error));
    }
  }

  async #endsWithin(ms: number): Promise<boolean> {
    const late = Promise.withResolvers<false>();
    const timer = setTimeout(() => late.resolve(false), ms);
    try {
      return await Promise.race([this.#exited.then(() => true), late.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  #signal(signal: NodeJS.Signals): void {
    const pid = this.#child?.pid;
    if (pid === undefined || this.#hasExited) return;
    try {
      if (process.platform === "win32") this.#child?.kill(signal);
      else process.kill(-pid, signal);
    } catch {
      // Gone already.
    }
  }
}

function buildEnvironment(given: Readonly<Record<string, string>>): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of inheritedVariables) {
    const value = process.env[name];
    // A shell function that was exported as a variable.
    if (value !== undefined && !value.startsWith("()")) environment[name] = value;
  }
  return { ...environment, ...given };
}
