// A driver in a child process of this machine, seen as a transport sees it.
//
// The child has no environment but what it is given, a session of its own (Ctrl-C in a terminal is the host's to handle) and
// does not keep the host alive unless a program runs. It ends with its pipes, and whoever is left when the host exits is
// killed.

import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import type { protocol } from "adder-python";
import type { DriverProcess, ProcessEnd, ProcessListener } from "./transport.ts";

export type SpawnOptions = {
  command: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  cwd?: string;
  /** Descriptor on which bubblewrap tells what it started; only where the command is bubblewrap. */
  bubblewrapInfo?: number;
  /** Descriptors 3 and 4 carry the frames and 5 the numbers of runs to interrupt; else frames are on 0 and 1. */
  hasOwnPipes?: boolean;
  /** What else must be done to end the process. */
  onKill?: () => void;
  /** What went wrong, in better words than the process has for it. */
  explain?: (end: ProcessEnd) => string | undefined;
};

const stderrKept = 4096;
const drainMs = 200;

/** Starts the process. Rejects with the system's error (`ENOENT` and so on) if it can't be started. */
export async function spawnDriver(
  engine: typeof protocol,
  options: SpawnOptions,
  listener: ProcessListener,
): Promise<DriverProcess> {
  const spawned = new SpawnedProcess(engine, options, listener);
  await spawned.isStarted;
  return spawned;
}

class SpawnedProcess implements DriverProcess {
  readonly isStarted: Promise<void>;
  readonly #engine: typeof protocol;
  readonly #options: SpawnOptions;
  readonly #process: ChildProcess;
  readonly #pipes: (Socket | Readable | Writable)[];
  #pid: number | undefined;
  #stderr = "";
  #isKilled = false;
  #isOver = false;

  constructor(engine: typeof protocol, options: SpawnOptions, listener: ProcessListener) {
    const { command, args, env, cwd = "/", bubblewrapInfo, hasOwnPipes = false } = options;
    this.#engine = engine;
    this.#options = options;
    const stdio: ("pipe" | "ignore")[] = hasOwnPipes
      ? ["ignore", "ignore", "pipe", "pipe", "pipe", "pipe"]
      : ["pipe", "pipe", "pipe"];
    if (bubblewrapInfo !== undefined) stdio[bubblewrapInfo] = "pipe";
    this.#process = spawn(command, [...args], { env: { ...env }, cwd, detached: true, stdio });
    this.#pipes = (this.#process.stdio as (Socket | null)[]).filter((pipe) => pipe !== null);
    for (const pipe of this.#pipes) pipe.on("error", () => {}); // a broken pipe is told by the end of the process
    this.#pid = bubblewrapInfo === undefined ? this.#process.pid : undefined;
    if (this.#process.pid !== undefined) {
      this.#pipe(hasOwnPipes ? 4 : 1).on("data", (chunk: Buffer) => listener.onBytes(chunk));
      this.#pipe(2).on("data", (text: Buffer) => {
        this.#stderr = (this.#stderr + text.toString("utf8")).slice(-stderrKept);
      });
      if (bubblewrapInfo !== undefined) this.#readSandboxInfo(this.#pipe(bubblewrapInfo));
    }
    this.isStarted = this.#watchEnd(listener);
    living.add(this);
    listenForExit();
  }

  write(bytes: Uint8Array): void {
    if (!this.#isOver) (this.#pipe(this.#options.hasOwnPipes ? 3 : 0) as unknown as Writable).write(bytes);
  }

  get interrupt(): ((run: number) => void) | undefined {
    if (!this.#options.hasOwnPipes) return undefined;
    return (run) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(run, 0);
      if (!this.#isOver) (this.#pipe(5) as unknown as Writable).write(bytes);
    };
  }

  kill(): void {
    if (this.#isKilled || this.#isOver) return;
    this.#isKilled = true;
    if (this.#options.bubblewrapInfo !== undefined) this.#engine.killBubblewrap(this.#process);
    else {
      this.#killGroup();
      this.#process.kill("SIGKILL");
    }
    this.#options.onKill?.();
  }

  /** For the end of the host, when there is no time for a bubblewrap that is still to take in that its child has ended. */
  killAtOnce(): void {
    this.kill();
    this.#process.kill("SIGKILL");
  }

  residentMb(): number | undefined {
    return this.#engine.residentMb(this.#pid);
  }

  ref(): void {
    this.#process.ref();
    for (const pipe of this.#pipes) if (!pipe.destroyed) (pipe as Socket).ref?.();
  }

  unref(): void {
    this.#process.unref();
    for (const pipe of this.#pipes) if (!pipe.destroyed) (pipe as Socket).unref?.();
  }

  #pipe(descriptor: number): Readable {
    return (this.#process.stdio as unknown[])[descriptor] as Readable;
  }

  /** What the program started itself is in the group of its process, as long as it did not leave it on purpose. */
  #killGroup(): void {
    if (this.#process.pid === undefined || process.platform === "win32") return;
    try {
      process.kill(-this.#process.pid, "SIGKILL");
    } catch {
      // It is gone already.
    }
  }

  #readSandboxInfo(pipe: Readable): void {
    let text = "";
    pipe.on("data", (chunk: Buffer) => {
      text = (text + chunk.toString("latin1")).slice(0, 4096);
      const pid = /"child-pid":\s*(\d+)/.exec(text)?.[1];
      if (pid !== undefined && text.includes("}")) this.#pid ??= Number(pid);
    });
  }

  #watchEnd(listener: ProcessListener): Promise<void> {
    let drain: NodeJS.Timeout | undefined;
    const finish = (code: number | null, signal: NodeJS.Signals | null): void => {
      if (this.#isOver) return;
      // Whatever the program left running goes with it.
      if (this.#options.bubblewrapInfo === undefined) this.#killGroup();
      this.#isOver = true;
      clearTimeout(drain);
      living.delete(this);
      for (const pipe of this.#pipes) pipe.destroy();
      const end: ProcessEnd = { code, signal, stderr: this.#stderr.trim() };
      const explained = this.#options.explain?.(end);
      listener.onEnd(explained === undefined ? end : { ...end, stderr: explained });
    };
    // What the child wrote before it ended is still in the pipes: `close` comes when it is read.
    this.#process.on("close", finish);
    this.#process.on("exit", (code, signal) => {
      drain = setTimeout(finish, drainMs, code, signal);
    });
    return new Promise((resolve, reject) => {
      this.#process.on("spawn", () => resolve());
      this.#process.on("error", (error) => {
        if (this.#process.pid !== undefined) return;
        living.delete(this);
        reject(error);
      });
    });
  }
}

const living = new Set<SpawnedProcess>();
let isListening = false;

function listenForExit(): void {
  if (isListening) return;
  isListening = true;
  process.once("exit", () => {
    for (const each of living) each.killAtOnce();
  });
}
