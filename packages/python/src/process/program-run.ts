/**
 * Program run: the conversation with the child from one `run` frame to its `done`.
 *
 * It collects output, has calls answered (`CallsInFlight`), watches the limits, carries an interrupt to the child wherever
 * the child is (in a computation: through the interrupt pipe; waiting for a tool: as the answer; in one long operation of
 * V8's: by a signal) and kills what does not stop in time. The
 * promise `result` settles exactly once and nothing is left behind: no timer, no listener, no reference that keeps the
 * host alive. `PythonProcess` makes one for each run.
 */

import { randomBytes } from "node:crypto";
import type { PlainValue } from "../plain-value.ts";
import type { ChildEnd, EngineChild } from "./engine-child.ts";
import { ProcessDiedError, PythonLimitError } from "./errors.ts";
import { CallsInFlight } from "./calls-in-flight.ts";
import {
  ENTROPY_CALL,
  type FrameOutcome,
  type HostFrame,
  INPUT_CALL,
  type ProgramError,
  type ProgramFrame,
} from "./frames.ts";
import { MOST_ENTROPY } from "../modules/host-sources.ts";
import { FETCH_CALL, type FetchRequest } from "../modules/outside.ts";
import type { IsolationLayer } from "./isolation.ts";
import { BREAK_OFF_MS, RunWatch, starvation } from "./run-watch.ts";
import type { ToolFunction } from "./tool-calls.ts";

/** What a run came to. A Python exception or a limit is `error`; the promise only rejects when the process was lost. */
export type RunResult = {
  /** The last top-level expression, or what the tool that stopped the program gave. */
  value: PlainValue;
  /** Python's repr() of it; null when the program does not end in an expression statement. */
  valueRepr: string | null;
  stdout: string;
  /** What the program wrote to standard error: logging, warnings, `print(file=sys.stderr)`. */
  stderr: string;
  error: ProgramError | null;
  /** Whether a tool ended the program by `StopProgram`. */
  stopped: boolean;
  steps: number;
  /** Milliseconds in Python and in the tools that it waited for. */
  ms: number;
  /** What stood between the program and the machine. */
  layers: IsolationLayer[];
};

/** What a run needs of the process that it happens in: an `EngineChild`, or whatever else speaks the frame protocol. */
export type RunChild = Pick<
  EngineChild,
  "launch" | "ended" | "isEnded" | "onFrame" | "onEnd" | "interrupt" | "residentMb" | "kill" | "ref" | "unref"
> & {
  /** Gives when a frame has left that takes its time, where the process tells. */
  send(frame: HostFrame): Promise<void> | void;
  /** Of processes that can end a run in the middle of one long operation. */
  breakOff?(): void;
  /** Of processes of this machine: how long it has been ready to run and was not let. */
  starvedMs?(): number | undefined;
  /** Of processes of this machine: how long it has had a processor. */
  ranMs?(): number | undefined;
  /** Of processes that give their variables after a run, before they can begin the next. */
  onSaved?: (() => void) | undefined;
  /** How long the process has waited until its large frames were read; none of the program's time. */
  readonly waitedMs?: number;
};

export type RunSettings = {
  tools: ReadonlyMap<string, ToolFunction>;
  timeLimitMs: number | undefined;
  /** How late after its time limit, and after an interrupt, the process is killed; more where it is far away. */
  graceMs?: { time: number; interrupt: number };
  memoryLimitMb: number;
  outputLimit: number | undefined;
  hostCallLimit?: number | undefined;
  baselineMb: number;
  onStdout: ((text: string) => void) | undefined;
  onStderr?: ((text: string) => void) | undefined;
};

export type Program = {
  source: string;
  filename?: string | undefined;
  variables: Map<string, PlainValue>;
};

/** How long an interrupted program may go on before it is killed. */
const INTERRUPT_GRACE_MS = 500;
/** Characters of output that the host takes where the program has no limit, or more than its limit. */
const OUTPUT_ROOM = 64 * 1024 * 1024;

export class ProgramRun {
  readonly result: Promise<RunResult>;
  readonly #child: RunChild;
  readonly #id: number;
  readonly #settings: RunSettings;
  readonly #watch: RunWatch;
  readonly #calls: CallsInFlight;
  readonly #output: string[] = [];
  readonly #errors: string[] = [];
  #outputLength = 0;
  #interrupted: { at: number; timers: NodeJS.Timeout[] } | undefined;
  #brokenOff: { limit: "time" | "interrupt"; at: number } | undefined;
  #listenerError: { thrown: unknown } | undefined;
  #isSettled = false;
  #hasBegun = false;
  #resolve!: (result: RunResult) => void;
  #reject!: (error: unknown) => void;

  /** Sends the program to the child. Throws `BorderError` when a variable can't cross. */
  constructor(child: RunChild, id: number, program: Program, settings: RunSettings) {
    this.#child = child;
    this.#id = id;
    this.#settings = settings;
    this.#calls = new CallsInFlight({
      tools: settings.tools,
      hostCallLimit: settings.hostCallLimit,
      send: (frame) => child.send(frame),
      onWaiting: (isWaiting) => (isWaiting ? this.#watch.pause() : this.#watch.resume()),
      violate: (what) => this.#violate(what),
      exceed: (calls) => this.#kill("host-calls", calls),
    });
    child.send({ verb: "run", id, ...program });
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    child.ref();
    child.onFrame = (frame) => this.#receive(frame);
    child.onEnd = (end) => this.#die(end);
    child.onSaved = () => this.#begin();
    if (child.isEnded) child.ended.then((end) => this.#die(end));
    this.#watch = new RunWatch({
      timeLimitMs: settings.timeLimitMs,
      timeGraceMs: settings.graceMs?.time,
      memoryLimitMb: settings.memoryLimitMb,
      baselineMb: settings.baselineMb,
      residentMb: () => child.residentMb(),
      starvedMs: () => child.starvedMs?.(),
      ranMs: () => child.ranMs?.(),
      waitedMs: () => child.waitedMs ?? 0,
      onLate: () => this.#breakOff("time"),
      onExceeded: (limit, used) => this.#kill(limit, used),
    });
  }

  /** Asks the program to stop. Its variables stay if it does. */
  interrupt(): void {
    if (this.#isSettled || this.#interrupted !== undefined) return;
    const at = performance.now();
    const starved = starvation(() => this.#child.starvedMs?.());
    const kill = (): void => this.#kill("interrupt", performance.now() - at);
    const timers = [
      setTimeout(() => this.#breakOff("interrupt"), BREAK_OFF_MS),
      setTimeout(() => timers.push(setTimeout(kill, starved())), this.#interruptGraceMs),
    ];
    this.#interrupted = { at, timers };
    this.#child.interrupt(this.#id);
    this.#calls.interrupt();
  }

  /** Ends the run and the child with it. */
  close(): void {
    this.#fail(
      new ProcessDiedError("PYTHON_PROCESS_CLOSED", "the process was closed while the program ran", {
        stdout: this.#stdout,
      }),
    );
  }

  #receive(frame: ProgramFrame): void {
    if (this.#isSettled) return;
    switch (frame.verb) {
      case "stdout":
        this.#print(frame.text, frame.isError === true);
        break;
      case "call":
        this.#calls.call(frame);
        break;
      case "wait":
        this.#calls.wait(frame);
        break;
      case "cancel":
        this.#calls.cancel(frame.id);
        break;
      case "done":
        if (frame.id !== this.#id || frame.outcome === null) this.#violate("an outcome of another run");
        else this.#finish(frame.outcome);
        break;
      case "failed":
        this.#fail(
          new ProcessDiedError("PYTHON_PROCESS_DIED", `the engine failed: ${frame.message}`, { stdout: this.#stdout }),
        );
        break;
      default:
        this.#violate(`${frame.verb} that nobody asked for`);
    }
  }

  /** The child had the variables of the run before to write down, and begins now. Once a run, or its clock would never run out. */
  #begin(): void {
    if (!this.#hasBegun) this.#watch.restart();
    this.#hasBegun = true;
  }

  #print(text: string, isError: boolean): void {
    this.#outputLength += text.length;
    const allowed = OUTPUT_ROOM + (this.#settings.outputLimit ?? 0);
    if (this.#outputLength > allowed) {
      this.#kill("output", this.#outputLength / 1024 / 1024);
      return;
    }
    (isError ? this.#errors : this.#output).push(text);
    try {
      if (isError) this.#settings.onStderr?.(text);
      else this.#settings.onStdout?.(text);
    } catch (thrown) {
      // The listener is the caller's own code: the caller gets its error, once the program has stopped.
      this.#listenerError ??= { thrown };
      this.interrupt();
    }
  }

  #finish(outcome: FrameOutcome): void {
    if (!this.#settle()) return;
    if (this.#listenerError !== undefined) this.#reject(this.#listenerError.thrown);
    else this.#resolve(this.#resultOf(outcome));
  }

  #resultOf(outcome: FrameOutcome): RunResult {
    const wasInterrupted = this.#interrupted !== undefined && outcome.stopped;
    return {
      value: outcome.value,
      valueRepr: outcome.valueRepr,
      stdout: this.#stdout,
      stderr: this.#errors.join(""),
      error: wasInterrupted ? interruptedError() : outcome.error,
      stopped: outcome.stopped && !wasInterrupted,
      steps: outcome.steps,
      ms: outcome.ms,
      layers: this.#child.launch.layers.slice(),
    };
  }

  #violate(what: string): void {
    this.#fail(
      new ProcessDiedError("PYTHON_PROCESS_DIED", `the process broke the protocol (${what}) and was killed`, {
        stdout: this.#stdout,
      }),
    );
  }

  #kill(limit: "time" | "memory" | "output" | "interrupt" | "host-calls", used: number): void {
    const { timeLimitMs, memoryLimitMb, outputLimit, hostCallLimit } = this.#settings;
    const allowed = {
      time: timeLimitMs ?? 0,
      memory: memoryLimitMb,
      output: (OUTPUT_ROOM + (outputLimit ?? 0)) / 1024 / 1024,
      interrupt: this.#interruptGraceMs,
      "host-calls": hostCallLimit ?? 0,
    };
    const error = new PythonLimitError(limit, used, allowed[limit], { stdout: this.#stdout });
    this.#fail(this.#listenerError === undefined ? error : this.#listenerError.thrown);
  }

  #breakOff(limit: "time" | "interrupt"): void {
    this.#brokenOff = { limit, at: performance.now() };
    this.#child.breakOff?.();
  }

  #die(end: ChildEnd): void {
    if (this.#isSettled) return;
    if (this.#brokenOff !== undefined && end.signal === "SIGINT") {
      const late = performance.now() - this.#brokenOff.at + BREAK_OFF_MS;
      const { limit } = this.#brokenOff;
      this.#kill(limit, limit === "time" ? late + (this.#settings.timeLimitMs ?? 0) : late);
    } else if (/heap out of memory|heap limit/i.test(end.stderr)) {
      const limit = this.#settings.memoryLimitMb;
      this.#fail(new PythonLimitError("memory", limit, limit, { stdout: this.#stdout }));
    } else {
      this.#fail(new ProcessDiedError("PYTHON_PROCESS_DIED", describeEnd(end), { stdout: this.#stdout }));
    }
  }

  #fail(error: unknown): void {
    if (!this.#settle()) return;
    this.#child.kill();
    this.#reject(error);
  }

  /** Puts everything away; false if that has been done. */
  #settle(): boolean {
    if (this.#isSettled) return false;
    this.#isSettled = true;
    this.#watch.stop();
    for (const timer of this.#interrupted?.timers ?? []) clearTimeout(timer);
    this.#child.onFrame = undefined;
    this.#child.onEnd = undefined;
    this.#child.onSaved = undefined;
    this.#child.unref();
    this.#calls.close();
    return true;
  }

  get #interruptGraceMs(): number {
    return this.#settings.graceMs?.interrupt ?? INTERRUPT_GRACE_MS;
  }

  get #stdout(): string {
    return this.#output.join("");
  }
}

/** How a program that was interrupted ends, in the result. */
export function interruptedError(): ProgramError {
  const message = "interrupted by the host";
  return { type: "KeyboardInterrupt", message, traceback: `KeyboardInterrupt: ${message}\n`, limit: "interrupt" };
}

/** "the process ended (signal SIGKILL)", with what it said last. */
export function describeEnd(end: ChildEnd): string {
  if (end.misbehaviour !== undefined) return `the process broke the protocol (${end.misbehaviour}) and was killed`;
  const how = end.signal === null ? `exit code ${end.code ?? "unknown"}` : `signal ${end.signal}`;
  return `the process ended (${how})${end.stderr === "" ? "" : `: ${end.stderr}`}`;
}

/** Requests as a tool: the request in, the response out. */
export function fetchTool(
  fetch: (request: FetchRequest, signal: AbortSignal) => unknown,
): [name: string, tool: ToolFunction] {
  return [FETCH_CALL, ([request], _kwargs, { signal }) => fetch(request as unknown as FetchRequest, signal)];
}

/** `input()` as a tool: the prompt in, a line or null (end of input) out. */
export function inputTool(
  readLine: (prompt: string, signal: AbortSignal) => unknown,
): [name: string, tool: ToolFunction] {
  return [INPUT_CALL, ([prompt], _kwargs, { signal }) => readLine(typeof prompt === "string" ? prompt : "", signal)];
}

/** Random bytes as a tool: how many, and they come. */
export function entropyTool(): [name: string, tool: ToolFunction] {
  return [ENTROPY_CALL, ([count]) => randomBytes(checkCount(count))];
}

function checkCount(count: PlainValue | undefined): number {
  if (typeof count === "number" && Number.isInteger(count) && count > 0 && count <= MOST_ENTROPY) return count;
  throw new RangeError(`wanted a number of bytes from 1 to ${MOST_ENTROPY}`);
}
