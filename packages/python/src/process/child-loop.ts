/**
 * Child loop: the life of the process that runs Python.
 *
 * It waits for a frame, does what the frame says, answers, and waits again, all with blocking reads and writes: a program
 * that calls a tool stops in the middle of an ordinary JavaScript call until the answer is in the pipe. Nothing here is
 * asynchronous, which is what lets `sorted(xs, key=tool)` work; calls that are only started: `child-calls.ts`. Three pipes
 * (`child-pipes.ts`):
 *
 *     3  frames from the host      4  frames to the host
 *     5  interrupts: the number of the run to stop, 4 bytes; read without waiting, every 20 ms of work
 *
 * A program that hears neither its own limits nor an interrupt, because V8 is busy with one long operation (a power, a
 * regular expression, a text of millions), is broken off by a SIGINT of the host, and its namespace lives on.
 *
 * When the host is gone, 3 and 5 are at their end and this process has another parent: it ends itself, also in the middle of
 * a computation.
 * The engine is a parameter, so that tests can put a simpler one in its place. Called by `child-main.ts`.
 */

import { Buffer } from "node:buffer";
import { closeSync } from "node:fs";
import process from "node:process";
import { type Context, createContext, Script } from "node:vm";
import type { InterpreterOptions, RunOutcome } from "../interpreter.ts";
import type { PlainValue } from "../plain-value.ts";
import type { Saved } from "../saved/save-variables.ts";
import { decodeSaved } from "../saved/saved-bytes.ts";
import type { LostVariable, SavedVariables } from "../saved/saved-variables.ts";
import { bindingsLeft, clearProcess, removeAmbientGlobals } from "./ambient-globals.ts";
import { ChildCalls } from "./child-calls.ts";
import { ChildPipes } from "./child-pipes.ts";
import { BorderError } from "./frame-values.ts";
import {
  type ChildFrame,
  decodeHostFrame,
  encodeInPieces,
  ENTROPY_CALL,
  type FrameOutcome,
  type HostFrame,
  INPUT_CALL,
  type RunFrame,
  type SessionSettings,
} from "./frames.ts";
import { EntropyPool } from "./entropy-pool.ts";
import { fileFrames } from "./file-frames.ts";
import { freezeIntrinsics } from "./freeze-intrinsics.ts";
import { createHeapMeter, rest } from "./heap-meter.ts";
import { LimitExceeded, lookBetween } from "../limits.ts";
import { checkWalls, type WallTools } from "./wall-checks.ts";

export type EngineRunOptions = { filename?: string; variables: ReadonlyMap<string, PlainValue> };

/** What the loop needs of an interpreter. */
export type Engine = {
  /** The variables are set before the program starts. */
  run(source: string, options: EngineRunOptions): RunOutcome;
  /** The outcome of a run that did not return. An engine without it can't be broken off. */
  brokenOff?(limit: "time" | "interrupt"): RunOutcome;
  /** The outcome of a run whose value took it past a limit of the engine's. */
  endedBy?(limit: LimitExceeded): RunOutcome;
  /** Of engines that can outlive their process. */
  saveVariables?(timeLimitMs: number): Saved;
  restoreVariables?(saved: SavedVariables): LostVariable[];
  /** Of engines with a file system. */
  appendFile?(path: string, bytes: Uint8Array): void;
  files?(): Map<string, Uint8Array>;
};

const POLL_MS = 20;
/** A shorter run has not been signalled: the signal comes `BREAK_OFF_MS` after the interrupt. Where there are no signals, interrupts are looked for from then on. */
const FIRST_LOOK_MS = 40;
/** Windows has no signals. */
const CAN_BE_SIGNALLED = process.platform !== "win32";
/** How long variables may take to be written down: right after a run, when the next program may be waiting, and when the host has nothing else to do. */
const QUICK_SAVING_MS = 15;
const SAVING_MS = 300;
const STDOUT_MS = 20;
/** How long a signal that came late may take to be heard. */
const LATE_SIGNAL_MS = 10;
const STDOUT_CHARACTERS = 8192;
/** So that one huge print does not make a frame that the host must refuse. */
const MAX_STDOUT = 1024 * 1024;

/** Ends the process at once, without its exit handlers. */
const die: (code: number) => never = process.exit.bind(process);
const now = performance.now.bind(performance);

/** Frames from a host and to it: those of `child-pipes.ts`, or of one that is played (`rehearsal.ts`) and has no more to say at some time. */
export type HostPipes = {
  send(pieces: readonly Buffer[]): void;
  read(): Buffer | undefined;
  afterBreak(): void;
  readInterrupts(into: Buffer): number;
};

/** Serves one host until it goes away. Returns only from a host that is played: the process ends inside. */
export async function serve(
  createEngine: (options: InterpreterOptions) => Engine,
  host: HostPipes = new ChildPipes(),
): Promise<void> {
  pipes = host;
  const interrupts = new Interrupts();
  const builtin = process.getBuiltinModule.bind(process);
  const environment = Object.keys(process.env);
  const folder = process.cwd();
  // Only while a program runs does a SIGINT mean something: outside of it, one that came late is for nobody.
  process.on("SIGINT", () => {});
  const globalsLeft = [...removeAmbientGlobals(), ...clearProcess(process)];
  const tools: WallTools = { builtin, environment, folder, globalsLeft, bindings: bindingsLeft(process) };
  const session = new ChildSession(createEngine, interrupts);
  let isFrozen = false;
  for (let payload = host.read(); payload !== undefined; payload = host.read()) {
    const frame = decodeHostFrame(payload);
    if (frame.verb === "probe") send({ verb: "probed", checks: await checkWalls(tools, frame.port) });
    else session.handle(frame);
    // After the answer to `init`, so that the host needn't wait for it.
    if (!isFrozen) freezeIntrinsics();
    isFrozen = true;
    // Lets V8 drop what a run kept alive: weak references are only cleared between jobs.
    await undefined;
  }
}

class ChildSession {
  readonly #createEngine: (options: InterpreterOptions) => Engine;
  readonly #interrupts: Interrupts;
  readonly #stdout = new StdoutBatch();
  readonly #calls = new ChildCalls({
    send,
    read: () => pipes.read()!,
    flush: () => this.#stdout.flush(),
    die: () => die(3),
  });
  readonly #entropy = new EntropyPool(
    (count) => this.#calls.call(ENTROPY_CALL, [count], new Map(), true) as Uint8Array,
  );
  #engine: Engine | undefined;
  #keepsVariables = false;
  #timeLimitMs: number | undefined;
  /** The variables as the host has them. */
  #saved: Buffer = Buffer.alloc(0);

  constructor(createEngine: (options: InterpreterOptions) => Engine, interrupts: Interrupts) {
    this.#createEngine = createEngine;
    this.#interrupts = interrupts;
  }

  handle(frame: HostFrame): void {
    try {
      if (frame.verb === "init") this.#init(frame.settings);
      else if (frame.verb === "run") this.#run(frame);
      else if (frame.verb === "file") this.#engine?.appendFile?.(frame.path, frame.bytes);
      else if (frame.verb === "restore") this.#restore(frame.bytes);
      else if (frame.verb === "save") this.#save(SAVING_MS);
      else if (frame.verb === "rest") this.#rest();
      else if (frame.verb === "files") this.#sendFiles(frame.id);
      else if (!this.#calls.dropLate(frame)) die(3); // an answer to what was never asked
    } catch (error) {
      send({ verb: "failed", message: describe(error) });
      die(4);
    }
  }

  #init(settings: SessionSettings): void {
    const { hasInput, hasFiles, keepsVariables, inherited, ...limits } = settings;
    for (const descriptor of inherited ?? []) closeQuietly(descriptor);
    const options: InterpreterOptions = {
      ...limits,
      files: hasFiles === true ? {} : undefined,
      callTool: (name, args, kwargs) => this.#calls.call(name, args, kwargs),
      startTool: (name, args, kwargs) => this.#calls.start(name, args, kwargs),
      awaitTools: (ms) => this.#calls.wait(ms),
      cancelTool: (id) => this.#calls.cancel(id),
      tellsWaits: true,
      onStdout: (text) => this.#stdout.write(text, false),
      onStderr: (text) => this.#stdout.write(text, true),
      shouldStop: () => this.#poll(),
      canBeBrokenOff: CAN_BE_SIGNALLED,
      entropy: (count) => this.#entropy.take(count),
    };
    if (limits.memoryLimitMb !== undefined) options.memoryInUse = createHeapMeter(limits.memoryLimitMb);
    if (hasInput) options.readLine = (prompt) => this.#calls.call(INPUT_CALL, [prompt], new Map()) as string | null;
    this.#engine = this.#createEngine(options);
    this.#timeLimitMs = limits.timeLimitMs;
    this.#keepsVariables = keepsVariables === true;
    send({ verb: "done", id: 0, outcome: null });
    this.#save(QUICK_SAVING_MS);
  }

  #run(frame: RunFrame): void {
    if (this.#engine === undefined) throw new Error("run before init");
    const isBreakable = CAN_BE_SIGNALLED && this.#engine.brokenOff !== undefined;
    this.#interrupts.begin(frame.id, isBreakable);
    this.#calls.begin();
    const { filename, variables } = frame;
    const options = filename === undefined ? { variables } : { variables, filename };
    const begun = now();
    const whole = isBreakable
      ? runBreakably(this.#engine, frame.source, options)
      : this.#engine.run(frame.source, options);
    const ms = now() - begun;
    if (whole === undefined) pipes.afterBreak();
    const outcome = whole ?? this.#engine.brokenOff!(this.#interrupts.look() ? "interrupt" : "time");
    this.#stdout.flush();
    this.#sendDone(frame.id, outcome);
    // Only now: the host waits no more, and sends no more signals.
    const isLate = this.#timeLimitMs !== undefined && ms >= this.#timeLimitMs;
    if (whole === undefined || (isBreakable && isLate) || this.#interrupts.mayHaveSignalled(ms)) takeLateSignal();
    this.#save(QUICK_SAVING_MS);
  }

  /** A value that can't cross costs the caller the value, not the outcome: its repr is still there. One that takes too long to write does so within the limits of its run. */
  #sendDone(id: number, outcome: RunOutcome): void {
    const whole = frameOutcome(outcome);
    try {
      send(encodeInPieces({ verb: "done", id, outcome: whole }, () => lookBetween(0)));
    } catch (reason) {
      if (reason instanceof BorderError) send({ verb: "done", id, outcome: withoutValue(whole, reason) });
      else if (reason instanceof LimitExceeded)
        send({ verb: "done", id, outcome: frameOutcome(this.#engine!.endedBy!(reason)) });
      else throw reason;
    }
  }

  /** Gives the host the variables while it looks at the outcome; no bytes where it has them as they are. */
  #save(limitMs: number): void {
    if (!this.#keepsVariables) return;
    const { bytes, isPartial } = this.#engine?.saveVariables?.(limitMs) ?? { bytes: Buffer.alloc(0), isPartial: false };
    const isKnown = this.#saved.equals(bytes);
    send({ verb: "saved", bytes: isKnown ? Buffer.alloc(0) : bytes, isPartial: isPartial && limitMs < SAVING_MS });
    if (!isKnown) this.#saved = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #rest(): void {
    rest();
    send({ verb: "saved", bytes: Buffer.alloc(0) });
  }

  #restore(bytes: Uint8Array): void {
    this.#saved = Buffer.from(bytes);
    const lost = this.#engine?.restoreVariables?.(decoded(bytes) as SavedVariables) ?? [];
    send({ verb: "restored", lost });
  }

  #sendFiles(id: number): void {
    for (const [path, bytes] of this.#engine?.files?.() ?? []) for (const frame of fileFrames(path, bytes)) send(frame);
    send({ verb: "done", id, outcome: null });
  }

  #poll(): boolean {
    if (!this.#interrupts.isDue()) return false;
    this.#stdout.flushIfOld();
    return this.#interrupts.poll();
  }
}

/** Undefined where the run was broken off. */
function runBreakably(engine: Engine, source: string, options: EngineRunOptions): RunOutcome | undefined {
  let outcome: RunOutcome | undefined;
  breakably(() => {
    outcome = engine.run(source, options);
  });
  return outcome;
}

/**
 * Does the work, or a part of it: a SIGINT has V8 end it wherever it is, past every `finally`.
 *
 * V8 breaks off what runs below a script that Node has told so. Directly below one, every exception costs five times as
 * much, also those that a program catches: V8 makes a message for each, for Node might want it. It makes none in a
 * microtask, so the work is one: of a context of its own, whose microtasks are part of its scripts.
 */
function breakably(work: () => void): void {
  let failure: { error: unknown } | undefined;
  breakable ??= createContext({ __proto__: null }, { microtaskMode: "afterEvaluate" });
  breakable.work = () => {
    try {
      work();
    } catch (error) {
      failure = { error };
    }
  };
  try {
    script.runInContext(breakable, { breakOnSigint: true });
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_SCRIPT_EXECUTION_INTERRUPTED") throw error;
  } finally {
    breakable.work = undefined;
  }
  if (failure !== undefined) throw failure.error;
}

/**
 * A SIGINT that came when the work was just ending is kept by Node, whose thread for it finds its note only when it is started again: it would break off the next run at its
 * beginning. So after a run that may have been signalled there is a short one of ours, which takes it.
 */
function takeLateSignal(): void {
  breakably(() => {
    for (const end = now() + LATE_SIGNAL_MS; now() < end; );
  });
}

let breakable: Context | undefined;
const script = new Script("{ const given = work; Promise.resolve().then(() => { given(); }); }", {
  filename: "run.js",
});

function frameOutcome({ value, valueRepr, error, stopped, steps, ms }: RunOutcome): FrameOutcome {
  return { value, valueRepr, error, stopped, steps, ms };
}

function withoutValue(outcome: FrameOutcome, reason: BorderError): FrameOutcome {
  const valueRepr = outcome.valueRepr === null ? null : outcome.valueRepr.slice(0, 1024 * 1024);
  const message = `the value of the run cannot cross to the host: ${reason.message}`;
  const traceback = `ValueError: ${message}\n`;
  return { ...outcome, value: null, valueRepr, error: outcome.error ?? { type: "ValueError", message, traceback } };
}

function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // It was not inherited after all.
  }
}

/** What was saved; undefined where that is damaged. */
function decoded(bytes: Uint8Array): unknown {
  try {
    return decodeSaved(bytes);
  } catch {
    return undefined;
  }
}

function describe(error: unknown): string {
  // The process is the engine's own, so its JavaScript stack is what a bug report needs; it goes to the host only.
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Text on its way out: sent when it is 8 KB, 20 ms old, or when the program stops to wait. */
class StdoutBatch {
  #text = "";
  #isError = false;
  #since = 0;

  write(text: string, isError: boolean): void {
    if (isError !== this.#isError) this.flush();
    this.#isError = isError;
    if (this.#text === "") this.#since = now();
    this.#text += text;
    if (this.#text.length > STDOUT_CHARACTERS) this.flush();
    else this.flushIfOld();
  }

  flushIfOld(): void {
    if (this.#text !== "" && now() - this.#since > STDOUT_MS) this.flush();
  }

  flush(): void {
    while (this.#text !== "") {
      const text = this.#text.slice(0, MAX_STDOUT);
      send(this.#isError ? { verb: "stdout", text, isError: true } : { verb: "stdout", text });
      this.#text = this.#text.slice(MAX_STDOUT); // only now: a run that is broken off has not printed it yet
    }
  }
}

/**
 * What the host wants stopped. To look takes 5 ms the first time, and can't be done in a run that may be broken off, whose signal may come when half of what it needs is loaded: so it
 * is first done after a run that was long. Until then the signal is enough, and that the host is gone is seen by the parent of this process.
 */
class Interrupts {
  readonly #bytes = Buffer.alloc(256);
  readonly #parent = process.ppid;
  #run = 0;
  #isBreakable = false;
  #hasLooked = false;
  #interrupted = false;
  #begun = 0;
  #lastPoll = 0;

  begin(run: number, isBreakable: boolean): void {
    this.#run = run;
    this.#isBreakable = isBreakable;
    this.#interrupted = false;
    this.#begun = now();
    this.#lastPoll = this.#begun;
  }

  isDue(): boolean {
    const time = now();
    if (time - this.#lastPoll < POLL_MS) return false;
    this.#lastPoll = time;
    return true;
  }

  /** In a run: whether the host wants it to stop. */
  poll(): boolean {
    if (this.#hasLooked || (!this.#isBreakable && now() - this.#begun >= FIRST_LOOK_MS)) return this.look();
    if (process.ppid !== this.#parent) die(0); // the host is gone
    return false;
  }

  /** After a run of so many milliseconds: whether the host may have sent a signal. */
  mayHaveSignalled(ms: number): boolean {
    return this.#isBreakable && ms >= (this.#hasLooked ? POLL_MS : FIRST_LOOK_MS) && this.look();
  }

  /** Whether the host wanted this run to stop. Interrupts of earlier runs came too late and are ignored. */
  look(): boolean {
    this.#hasLooked = true;
    for (let at = 0, size = pipes.readInterrupts(this.#bytes); at + 4 <= size; at += 4) {
      if (this.#bytes.readUInt32LE(at) === this.#run) this.#interrupted = true;
    }
    return this.#interrupted;
  }
}

let pipes: HostPipes;

function send(frame: ChildFrame | Buffer[]): void {
  pipes.send(Array.isArray(frame) ? frame : encodeInPieces(frame));
}
