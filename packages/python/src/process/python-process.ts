/**
 * PythonProcess: Python programs in a locked child process, one after the other, in one namespace.
 *
 *     await using py = await PythonProcess.start({ tools: { search: async ([query]) => find(query) }, timeLimitMs: 5000 });
 *     const { value, stdout, error } = await py.run("x = 1\nx + 1");
 *
 * What a program does wrong is in the result. A program that must be killed, or a process that dies, rejects the promise
 * of its run; a fresh process is ready by then, with the variables as they were before the run, and the error names those
 * that could not be rebuilt. Runs that are asked for at the
 * same time wait for each other. An idle process does not keep the host alive.
 *
 * Limits are for Python alone: the time that a program waits for a tool does not count. A program may have many calls out
 * at the same time (`asyncio.to_thread`, `concurrent.futures`, `threading`): then the tools really run side by side.
 */

import { DEFAULT_NESTING_LIMIT } from "../limits.ts";
import { type GivenFiles, problemOfFiles } from "../modules/files/mounted-files.ts";
import type { FetchRequest, FetchResponse } from "../modules/outside.ts";
import type { PlainValue } from "../plain-value.ts";
import type { ChildEnd, EngineChild } from "./engine-child.ts";
import { ProcessDiedError, ProcessStartError, PythonLimitError, withVariables } from "./errors.ts";
import type { SessionSettings } from "./frames.ts";
import { inheritedDescriptors } from "./inherited-descriptors.ts";
import { giveVariables } from "./give-variables.ts";
import type { IsolationLayer, Sandbox } from "./isolation.ts";
import { problemOfNames, processOptionNames, runOptionNames } from "./option-names.ts";
import { receiveFiles } from "./process-files.ts";
import {
  describeEnd,
  entropyTool,
  fetchTool,
  inputTool,
  interruptedError,
  ProgramRun,
  type RunResult,
} from "./program-run.ts";
import { keepSpareSoon, releaseSpares, takeSpare } from "./spare-engines.ts";
import { type StartedEngine, type StartOptions, startEngine } from "./start-engine.ts";
import type { ToolFunction } from "./tool-calls.ts";

export type PythonProcessOptions = {
  /** Modules that may be imported beyond those that are always there; `"*"` is every module that the engine has. */
  authorizedImports?: readonly string[];
  /** Functions of the host, by the name under which Python calls them. */
  tools?: { readonly [name: string]: ToolFunction };
  /** Answers `input(prompt)`: a line without its newline, or null at the end of input. Without it `input()` is refused. */
  readLine?: (prompt: string, signal: AbortSignal) => string | null | Promise<string | null>;
  /**
   * Files in memory that `open`, `os` and `pathlib` work on, by path; relative ones lie in the working directory `/work`. `{}` for none yet; without it there is no
   * file system. They are copied; `files()` gives what has become of them.
   */
  files?: GivenFiles;
  /** `os.environ` of the program; empty unless given. */
  environ?: { readonly [name: string]: string };
  /**
   * Answers every request of `requests`, `httpx` and `urllib.request`, which are refused without it: this function alone decides where a program gets to. Throws
   * `ToolFailure("ConnectionError" | "TimeoutError" | "PermissionError", ...)` to raise in the program.
   */
  fetch?: (request: FetchRequest, signal: AbortSignal) => FetchResponse | Promise<FetchResponse>;
  /** Milliseconds of Python a run; 60 000 unless given, `Infinity` for no limit. */
  timeLimitMs?: number;
  /** Megabytes beyond what the empty process needs; 512 unless given. */
  memoryLimitMb?: number;
  /** Loop turns and calls a run, and the work of builtins; 100 000 million unless given, `Infinity` for no limit. */
  stepLimit?: number;
  /** Frames on top of each other; 1000 unless given. */
  recursionLimit?: number;
  /** Characters that a run prints; 10 million unless given. */
  outputLimit?: number;
  /** Digits above which an int is not converted to text or back, until the program sets another number; 4300 unless given. */
  intDigitLimit?: number;
  /** Characters of a program, and of what it gives to `exec`; 10 million unless given. */
  sourceLimit?: number;
  /** Levels to which a program may be nested; 1000 unless given, and at most that. */
  nestingLimit?: number;
  /** Calls of tools a run; 100 000 unless given. */
  hostCallLimit?: number;
  /** `eval`, `exec` and `compile` run source text, under the same limits and the same list of imports. They refuse unless told. */
  allowDynamicCode?: boolean;
  /** Called with text as it is printed, some milliseconds late and in pieces. */
  onStdout?: (text: string) => void;
  /** What it writes to standard error, as it comes. */
  onStderr?: (text: string) => void;
  /** Whether the process is put into bubblewrap; "auto" unless given. */
  sandbox?: Sandbox;
  /**
   * Whether the variables outlive a process that must be killed: they are written down after every run, up to 8 MB of them, and given
   * to the process that takes its place. True unless told.
   */
  keepVariables?: boolean;
  /**
   * Whether another process is kept ready, so that the next start with the same `memoryLimitMb` and `sandbox` takes a few milliseconds. It ends with the host, after ten
   * minutes in which nobody wanted it, and by `PythonProcess.releaseSpares()`. False unless told.
   */
  keepSpare?: boolean;
  /** The child's entry file, for applications that bundle this library. It must import and do what `child-main` does. */
  childEntry?: URL;
};

export type RunOptions = {
  /** Stops the program. The result then has the error KeyboardInterrupt with `limit: "interrupt"`. */
  signal?: AbortSignal;
  /** As the option of the process, for this run, and in its place. */
  onStdout?: (text: string) => void;
  /** What it writes to standard error, as it comes. */
  onStderr?: (text: string) => void;
  /** The name of the program in tracebacks. */
  filename?: string;
  /** Set in the namespace before the program starts. */
  variables?: { readonly [name: string]: unknown };
};

const DEFAULT_TIME_MS = 60_000;
const DEFAULT_STEPS = 100_000_000_000;
const DEFAULT_MEMORY_MB = 512;
const DEFAULT_HOST_CALLS = 100_000;

export class PythonProcess implements AsyncDisposable {
  readonly #options: PythonProcessOptions;
  readonly #start: StartOptions;
  readonly #settings: SessionSettings;
  readonly #tools: ReadonlyMap<string, ToolFunction>;
  #engine: StartedEngine;
  #queue: Promise<unknown> = Promise.resolve();
  #current: ProgramRun | undefined;
  #runs = 0;
  #isClosed = false;
  /** How the child ended when no run was there to be told. */
  #diedIdle: ChildEnd | undefined;

  private constructor(prepared: Prepared, engine: StartedEngine) {
    this.#options = prepared.options;
    this.#start = prepared.start;
    this.#settings = prepared.settings;
    this.#tools = prepared.tools;
    this.#engine = engine;
    this.#noticeEnd(engine.child);
  }

  /** Starts a process: some 50 ms, or a few when one was kept ready by `keepSpare`. */
  static async start(options: PythonProcessOptions = {}): Promise<PythonProcess> {
    const prepared = prepare(options);
    const engine = await startEngine(prepared.start, prepared.settings, takeSpare(prepared.start));
    if (options.keepSpare === true) keepSpareSoon(prepared.start);
    return new PythonProcess(prepared, engine);
  }

  /** Ends the processes that `keepSpare` keeps ready; resolves when they are gone. */
  static releaseSpares(): Promise<void> {
    return releaseSpares();
  }

  /** What stands between a program and the machine. */
  get layers(): IsolationLayer[] {
    return this.#engine.child.launch.layers.slice();
  }

  /** Why bubblewrap is not among the layers; undefined when it is. */
  get sandboxNote(): string | undefined {
    return this.#engine.note;
  }

  /** The process id of the child that runs programs now; it changes when a child had to be replaced. */
  get pid(): number | undefined {
    return this.#engine.child.pid;
  }

  /** Runs a program after those that were asked for before it. See `RunResult` for what is a result and what an error. */
  run(source: string, options: RunOptions = {}): Promise<RunResult> {
    if (typeof source !== "string") {
      return Promise.reject(new TypeError(`PythonProcess.run: source must be a string, got ${typeof source}`));
    }
    const problem = problemOfNames(options, runOptionNames);
    if (problem !== undefined) return Promise.reject(new TypeError(`PythonProcess.run: ${problem}`));
    const { signal } = options;
    let hasBegun = false;
    const turn = this.#queue.then(() => {
      hasBegun = true;
      return signal?.aborted ? this.#notRun() : this.#runNow(source, options);
    });
    this.#queue = turn.catch(() => {});
    if (signal === undefined) return turn;
    // A run that is aborted while it waits for its turn does not wait on.
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        if (!hasBegun) resolve(this.#notRun());
      };
      signal.addEventListener("abort", onAbort, { once: true });
      turn.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
    });
  }

  /**
   * The program's files now, after the runs that were asked for before: relative paths for what is in the working directory, absolute ones for the rest; `/tmp` is left out.
   * When a process had to be replaced, the files are those that it was started with.
   */
  files(): Promise<Map<string, Uint8Array>> {
    const turn = this.#queue.then(async () => {
      await this.#makeReady();
      return receiveFiles(this.#engine.child, ++this.#runs);
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** Kills the process. A run that is on rejects, and so does every later one. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#current?.close();
    await this.#engine.child.end();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #runNow(source: string, options: RunOptions): Promise<RunResult> {
    await this.#makeReady();
    const { signal, filename } = options;
    if (signal?.aborted) return this.#notRun();
    const variables = new Map(Object.entries(options.variables ?? {})) as Map<string, PlainValue>;
    const program = { source, filename, variables };
    const run = new ProgramRun(this.#engine.child, ++this.#runs, program, {
      tools: this.#tools,
      timeLimitMs: this.#settings.timeLimitMs,
      memoryLimitMb: this.#start.memoryLimitMb,
      outputLimit: this.#options.outputLimit,
      hostCallLimit: this.#settings.hostCallLimit,
      baselineMb: this.#engine.baselineMb,
      onStdout: options.onStdout ?? this.#options.onStdout,
      onStderr: options.onStderr ?? this.#options.onStderr,
    });
    this.#current = run;
    const onAbort = (): void => run.interrupt();
    signal?.addEventListener("abort", onAbort, { once: true });
    try {
      return await run.result;
    } catch (error) {
      throw await this.#recovered(error);
    } finally {
      this.#current = undefined;
      signal?.removeEventListener("abort", onAbort);
    }
  }

  /** Leaves a living child behind, a fresh one if need be. */
  async #makeReady(): Promise<void> {
    this.#throwIfClosed();
    if (this.#diedIdle !== undefined) {
      const end = this.#diedIdle;
      this.#diedIdle = undefined;
      throw await this.#recovered(new ProcessDiedError("PYTHON_PROCESS_DIED", `between two runs ${describeEnd(end)}`));
    }
    if (this.#engine.child.isEnded) await this.#replace();
  }

  async #replace(): Promise<void> {
    const engine = await startEngine(this.#start, this.#settings, takeSpare(this.#start));
    if (this.#options.keepSpare === true) keepSpareSoon(this.#start);
    if (this.#isClosed) engine.child.kill();
    this.#throwIfClosed();
    this.#engine = engine;
    this.#noticeEnd(engine.child);
  }

  /** Puts a process into the place of one that is lost, with the variables of that one; gives the error that tells of it. */
  async #recovered(error: unknown): Promise<unknown> {
    const isLost = error instanceof PythonLimitError || error instanceof ProcessDiedError;
    const { saved, hasUnsaved } = this.#engine.child;
    if (!isLost || this.#isClosed || saved === undefined) return error;
    try {
      await this.#replace();
      const notRebuilt = await giveVariables(this.#engine.child, saved);
      if (hasUnsaved) notRebuilt.push(UNSAVED);
      return withVariables(error, { variables: "rebuilt", notRebuilt });
    } catch {
      // What the next run needs it will start itself, and tell why it can't.
      return error;
    }
  }

  #throwIfClosed(): void {
    if (this.#isClosed) throw new ProcessDiedError("PYTHON_PROCESS_CLOSED", "the process was closed");
  }

  #noticeEnd(child: EngineChild): void {
    child.ended.then((end) => {
      const wasIdle = this.#current === undefined && !child.isKilled;
      if (wasIdle && !this.#isClosed && this.#engine.child === child) this.#diedIdle = end;
    });
  }

  #notRun(): RunResult {
    const { layers } = this;
    return {
      value: null,
      valueRepr: null,
      stdout: "",
      stderr: "",
      error: interruptedError(),
      stopped: false,
      steps: 0,
      ms: 0,
      layers,
    };
  }
}

/** The child was lost between the end of a run and the moment when it had given its variables. */
const UNSAVED = { name: "what the last run changed", reason: "the process ended before it was written down" };

type Prepared = {
  options: PythonProcessOptions;
  start: StartOptions;
  settings: SessionSettings;
  tools: ReadonlyMap<string, ToolFunction>;
};

/** Checks the options, before a process is started for them. */
function prepare(options: PythonProcessOptions): Prepared {
  const wrongName = problemOfNames(options, processOptionNames);
  if (wrongName !== undefined) throw invalid(wrongName);
  const { authorizedImports, readLine } = options;
  const memoryLimitMb = options.memoryLimitMb ?? DEFAULT_MEMORY_MB;
  const limits = checkLimits(options, memoryLimitMb);
  const sandbox = options.sandbox ?? "auto";
  if (!["auto", "require", "off"].includes(sandbox)) {
    throw invalid(`sandbox must be "auto", "require" or "off", got ${JSON.stringify(sandbox)}`);
  }
  const tools = new Map(Object.entries(options.tools ?? {}));
  for (const [name, tool] of tools) {
    if (!/^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name)) {
      throw invalid(`a tool's name must be a Python identifier, got ${JSON.stringify(name)}`);
    }
    if (typeof tool !== "function") throw invalid(`the tool ${name} must be a function, got ${typeof tool}`);
  }
  const { allowDynamicCode, keepVariables = true } = options;
  for (const [name, given] of Object.entries({ allowDynamicCode, keepVariables, keepSpare: options.keepSpare })) {
    if (given !== undefined && typeof given !== "boolean")
      throw invalid(`${name} must be true or false, got ${JSON.stringify(given)}`);
  }
  const toolNames = [...tools.keys()];
  tools.set(...entropyTool());
  if (readLine !== undefined) tools.set(...inputTool(readLine));
  const outside = prepareOutside(options);
  if (options.fetch !== undefined) tools.set(...fetchTool(options.fetch));
  return {
    options,
    start: { memoryLimitMb, sandbox, childEntry: options.childEntry, files: options.files },
    settings: {
      authorizedImports: authorizedImports ?? [],
      toolNames,
      hasInput: readLine !== undefined,
      allowDynamicCode,
      keepsVariables: keepVariables,
      inherited: inheritedDescriptors(),
      ...outside,
      ...limits,
    },
    tools,
  };
}

/** The limits as the child is told them: without those that are none. */
function checkLimits(options: PythonProcessOptions, memoryLimitMb: number): Partial<SessionSettings> {
  const { recursionLimit, outputLimit, intDigitLimit, sourceLimit } = options;
  const { timeLimitMs = DEFAULT_TIME_MS, stepLimit = DEFAULT_STEPS } = options;
  const { hostCallLimit = DEFAULT_HOST_CALLS, nestingLimit = DEFAULT_NESTING_LIMIT } = options;
  const finite = {
    memoryLimitMb,
    recursionLimit,
    outputLimit,
    intDigitLimit,
    sourceLimit,
    nestingLimit,
    hostCallLimit,
  };
  for (const [name, limit] of Object.entries({ ...finite, timeLimitMs, stepLimit })) {
    const isLimit = typeof limit === "number" && limit > 0 && (Number.isFinite(limit) || !(name in finite));
    if (limit !== undefined && !isLimit) throw invalid(`${name} must be a positive number, got ${String(limit)}`);
  }
  if (nestingLimit > DEFAULT_NESTING_LIMIT)
    throw invalid(`nestingLimit must be at most ${DEFAULT_NESTING_LIMIT}, got ${nestingLimit}`);
  const orNone = (limit: number): number | undefined => (Number.isFinite(limit) ? limit : undefined);
  return { ...finite, timeLimitMs: orNone(timeLimitMs), stepLimit: orNone(stepLimit) };
}

/** Checks what the program may reach outside, and says it to the child. */
function prepareOutside({
  files,
  environ,
  fetch,
}: PythonProcessOptions): Pick<SessionSettings, "hasFiles" | "hasFetch" | "environ"> {
  const problem = files === undefined ? undefined : problemOfFiles(files);
  if (problem !== undefined) throw invalid(problem);
  for (const [name, value] of Object.entries(environ ?? {})) {
    if (typeof value !== "string") throw invalid(`environ.${name} must be a string, got ${typeof value}`);
  }
  if (fetch !== undefined && typeof fetch !== "function")
    throw invalid(`fetch must be a function, got ${typeof fetch}`);
  return {
    hasFiles: files !== undefined,
    hasFetch: fetch !== undefined,
    ...(environ === undefined ? {} : { environ: { ...environ } }),
  };
}

function invalid(what: string): ProcessStartError {
  return new ProcessStartError("PYTHON_OPTIONS_INVALID", what);
}
