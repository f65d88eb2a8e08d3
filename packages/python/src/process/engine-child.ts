/**
 * Engine child: one child process and its pipes, seen from the host.
 *
 * It starts the process that `isolation.ts` describes, turns bytes into frames and frames into bytes, and knows how the
 * process ended. What the frames mean is `PythonProcess`'s affair. The child has no environment, no stdin or stdout, an
 * empty working directory, a session of its own (Ctrl-C in a terminal is the host's to handle) and does not keep the host alive unless `ref`ed.
 * No child outlives the host: it ends when its pipes do, and whoever is left when the host exits is killed.
 */

import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { type Readable, Writable } from "node:stream";
import { emptyFolder } from "./empty-folder.ts";
import { FrameStream } from "./frame-stream.ts";
import { type ChildFrame, encodeFrame, type HostFrame, type ProgramFrame } from "./frames.ts";
import { type Launch, SANDBOX_INFO_FD } from "./isolation.ts";
import { killBubblewrap } from "./kill-bubblewrap.ts";
import { ranMs, residentMb, starvedMs } from "./run-watch.ts";

/** How a child ended: what the system said, the last of its stderr, and the broken frame if that was the cause. */
export type ChildEnd = { code: number | null; signal: NodeJS.Signals | null; stderr: string; misbehaviour?: string };

const STDERR_KEPT = 4096;
const DRAIN_MS = 200;
/** Bytes that go into a pipe at once. */
const PIPE = 32 * 1024;
/** After so long without a run a child is idle, and after so long at rest. */
const [IDLE_MS, REST_MS] = [50, 250];

export class EngineChild {
  readonly launch: Launch;
  readonly ended: Promise<ChildEnd>;
  /** Set by the owner. Frames that arrive without one are dropped. */
  onFrame: ((frame: ProgramFrame) => void) | undefined;
  /** Set by the owner: the child has given its variables, as it does after every run, and can begin another. */
  onSaved: (() => void) | undefined;
  /** The variables after the last run that came to its end, to be given to another child if this one is lost. */
  saved: Uint8Array | undefined;
  /** A run has come to its end after which the child has not given its variables yet. */
  hasUnsaved = false;
  /** Set by the owner; `ended` is for those who wait for it. */
  onEnd: ((end: ChildEnd) => void) | undefined;
  readonly #process: ChildProcess;
  readonly #toChild: Writable;
  readonly #interrupts: Writable;
  #frames: FrameStream | undefined;
  #sandboxedPid: number | undefined;
  #stderr = "";
  #misbehaviour: string | undefined;
  #isEnded = false;
  #isKilled = false;
  #isRunning = false;
  #idle: NodeJS.Timeout | undefined;
  /** What the child was asked for since its last run. */
  #asked: "save" | "rest" | undefined;

  constructor(launch: Launch) {
    this.launch = launch;
    this.#process = spawn(launch.command, launch.args, {
      env: {},
      cwd: emptyFolder(),
      detached: true,
      stdio: ["ignore", "ignore", "pipe", "pipe", "pipe", "pipe", ...(this.#isSandboxed ? ["pipe" as const] : [])],
    });
    this.ended = new Promise((resolve) => this.#watchEnd(resolve));
    // A process that was refused (no descriptors left) may have no pipes at all; `ended` tells why.
    this.#toChild = (this.#process.stdio?.[3] as Writable | undefined) ?? nowhere();
    this.#interrupts = ((this.#process.stdio as unknown[])?.[5] as Writable | undefined) ?? nowhere();
    for (const pipe of this.#pipes()) pipe.on("error", () => {}); // a broken pipe is told by `ended`
    if (this.#process.pid !== undefined) this.#listen();
    killAtExit(this);
    this.unref();
  }

  #listen(): void {
    this.#frames = this.#readFrames(this.#process.stdio[4] as Readable);
    this.#process.stderr!.on("data", (text: Buffer) => {
      this.#stderr = (this.#stderr + text.toString("utf8")).slice(-STDERR_KEPT);
    });
    if (this.#isSandboxed) this.#readSandboxInfo(this.#process.stdio[SANDBOX_INFO_FD as 4] as Readable);
  }

  #pipes(): Socket[] {
    const pipes = (this.#process.stdio ?? []) as readonly (Socket | null | undefined)[];
    return pipes.filter((pipe): pipe is Socket => pipe !== null && pipe !== undefined);
  }

  /** Whether it was ended from here, by `kill`. */
  get isKilled(): boolean {
    return this.#isKilled;
  }

  get isEnded(): boolean {
    return this.#isEnded || this.#isKilled;
  }

  /** Throws `BorderError` when a value in the frame can't cross; nothing is sent then. Of a large frame it gives when all of it is in the pipe. */
  send(frame: HostFrame): Promise<void> | undefined {
    const bytes = encodeFrame(frame);
    if (frame.verb === "run") this.#begin();
    if (this.isEnded) return undefined;
    if (bytes.length > PIPE) return new Promise((resolve) => this.#toChild.write(bytes, () => resolve()));
    this.#toChild.write(bytes);
    return undefined;
  }

  #begin(): void {
    clearTimeout(this.#idle);
    this.#asked = undefined;
    this.#isRunning = true;
  }

  /** What the child does once after a run if no other comes: it writes down the variables for which there was no time, and gives memory back. */
  #whenIdle(verb: "save" | "rest"): void {
    clearTimeout(this.#idle);
    const ask = (): void => {
      this.#asked = verb;
      this.send({ verb });
    };
    this.#idle = setTimeout(ask, verb === "save" ? IDLE_MS : REST_MS);
    this.#idle.unref();
  }

  /** Asks the run with this number to stop at its next tick. */
  interrupt(run: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(run, 0);
    if (!this.isEnded) this.#interrupts.write(bytes);
  }

  /** Has V8 break off whatever the run is doing: for one that hears nothing. */
  breakOff(): void {
    const { pid } = this;
    if (this.isEnded || pid === undefined || process.platform === "win32") return;
    this.#frames!.mayBeAbandoned = true;
    try {
      process.kill(pid, "SIGINT");
    } catch {
      // It ended just now.
    }
  }

  /** The process that runs Python, also when bubblewrap stands around it. */
  get pid(): number | undefined {
    return this.#isSandboxed ? this.#sandboxedPid : this.#process.pid;
  }

  residentMb(): number | undefined {
    return residentMb(this.pid);
  }

  starvedMs(): number | undefined {
    return starvedMs(this.pid);
  }

  ranMs(): number | undefined {
    return ranMs(this.pid);
  }

  /** Milliseconds for which the child has waited until the host had read its large frames. */
  get waitedMs(): number {
    return this.#frames?.largeMs ?? 0;
  }

  kill(): void {
    if (this.isEnded) return;
    this.#isKilled = true;
    this.#frames?.stop();
    if (this.#isSandboxed) killBubblewrap(this.#process);
    else this.#process.kill("SIGKILL");
  }

  /** For the end of the host, when there is no time for a bubblewrap that is still to take in that its child has ended. */
  killAtOnce(): void {
    this.kill();
    this.#process.kill("SIGKILL");
  }

  /** Kills, and keeps the host alive until the process is gone. */
  end(): Promise<ChildEnd> {
    this.kill();
    this.ref();
    return this.ended;
  }

  /** While a run is on, the child keeps the host's event loop alive. */
  ref(): void {
    this.#process.ref();
    for (const pipe of this.#openPipes()) pipe.ref();
  }

  unref(): void {
    this.#process.unref();
    for (const pipe of this.#openPipes()) pipe.unref();
  }

  #openPipes(): Socket[] {
    return this.#pipes().filter((pipe) => !pipe.destroyed);
  }

  get #isSandboxed(): boolean {
    return this.launch.layers.includes("bubblewrap");
  }

  #readFrames(pipe: Readable): FrameStream {
    const frames = new FrameStream(pipe, {
      onFrame: (frame) => this.#receive(frame),
      onFault: (what) => {
        this.#misbehaviour = what;
        this.kill();
      },
    });
    pipe.on("data", (chunk: Buffer) => frames.push(chunk));
    return frames;
  }

  #receive(frame: ChildFrame): void {
    if (this.isEnded) return;
    if (frame.verb === "saved") {
      this.hasUnsaved = false;
      if (frame.bytes.length > 0) this.saved = frame.bytes;
      if (!this.#isRunning && this.#asked !== "rest")
        this.#whenIdle(frame.isPartial === true && this.#asked === undefined ? "save" : "rest");
      this.onSaved?.();
      return;
    }
    if (frame.verb === "done" && frame.outcome !== null) {
      this.hasUnsaved = true;
      this.#isRunning = false;
      this.#frames!.mayBeAbandoned = false;
      this.#whenIdle("rest");
    }
    this.onFrame?.(frame);
  }

  #readSandboxInfo(pipe: Readable): void {
    let text = "";
    pipe.on("data", (chunk: Buffer) => {
      text = (text + chunk.toString("latin1")).slice(0, 4096);
      // Read to its end and only then closed: bubblewrap writes it in pieces, and a broken pipe would end it half started.
      if (this.#sandboxedPid !== undefined || !text.includes("}")) return;
      const pid = /"child-pid":\s*(\d+)/.exec(text)?.[1];
      if (pid !== undefined) this.#sandboxedPid = Number(pid);
    });
  }

  #watchEnd(resolve: (end: ChildEnd) => void): void {
    let drain: NodeJS.Timeout | undefined;
    const finish = (code: number | null, signal: NodeJS.Signals | null): void => {
      if (this.#isEnded) return;
      this.#frames?.end();
      this.#isEnded = true;
      clearTimeout(drain);
      clearTimeout(this.#idle);
      liveChildren.delete(this);
      for (const pipe of this.#pipes()) pipe.destroy();
      const end: ChildEnd = { code, signal, stderr: this.#stderr.trim() };
      if (this.#misbehaviour !== undefined) end.misbehaviour = this.#misbehaviour;
      resolve(end);
      this.onEnd?.(end);
    };
    this.#process.on("error", (error) => {
      this.#stderr += error.message;
      if (this.#process.pid === undefined) finish(null, null);
    });
    // What the child wrote before it ended is still in the pipes: `close` comes when it is read.
    this.#process.on("close", finish);
    this.#process.on("exit", (code, signal) => {
      drain = setTimeout(finish, DRAIN_MS, code, signal);
    });
  }
}

/** Where frames for a process go that never was. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

const liveChildren = new Set<EngineChild>();
let isListening = false;

function killAtExit(child: EngineChild): void {
  liveChildren.add(child);
  if (isListening) return;
  isListening = true;
  process.once("exit", () => {
    for (const live of liveChildren) live.killAtOnce();
  });
}
