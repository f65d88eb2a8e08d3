/**
 * PythonProcess: Python programs in a locked child process, one after the other, in one namespace.
 *
 *     await using py = await PythonProcess.start({ tools: { search: async ([query]) => find(query) }, timeLimitMs: 5000 });
 *     const { value, stdout, error } = await py.run("x = 1\nx + 1");
 *
 * What a program does wrong is in the result. A program that must be killed, or a process that dies, rejects the promise
 * of its run and says that the variables are lost; the next run starts a fresh process. Runs that are asked for at the
 * same time wait for each other. An idle process does not keep the host alive.
 *
 * Limits are for Python alone: the time that a program waits for a tool does not count. A program may have many calls out
 * at the same time (`asyncio.to_thread`, `concurrent.futures`, `threading`): then the tools really run side by side.
 */

import { type GivenFiles, problemOfFiles } from "../modules/files/mounted-files.ts";
import type { FetchRequest, FetchResponse } from "../modules/outside.ts";
import type { PlainValue } from "../plain-value.ts";
import type { ChildEnd, EngineChild } from "./engine-child.ts";
import { ProcessDiedError, ProcessStartError } from "./errors.ts";
import type { SessionSettings } from "./frames.ts";
import type { IsolationLayer, Sandbox } from "./isolation.ts";
import { receiveFiles } from "./process-files.ts";
import { describeEnd, fetchTool, inputTool, interruptedError, ProgramRun, type RunResult } from "./program-run.ts";
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
  /** Milliseconds of Python a run. No limit unless given. */
  timeLimitMs?: number;
  /** Megabytes beyond what the empty process needs; 512 unless given. */
  memoryLimitMb?: number;
  stepLimit?: number;
  recursionLimit?: number;
  /** Characters of stdout a run. */
  outputLimit?: number;
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

  /** Starts a process: 30 to 50 ms. `spare` is a child launched ahead by `launchEngine` with the same memory limit and sandbox. */
  static async start(options: PythonProcessOptions = {}, spare?: EngineChild): Promise<PythonProcess> {
    const prepared = prepare(options);
    return new PythonProcess(prepared, await startEngine(prepared.start, prepared.settings, spare));
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
      timeLimitMs: this.#options.timeLimitMs,
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
      throw new ProcessDiedError("PYTHON_PROCESS_DIED", `between two runs ${describeEnd(end)}`);
    }
    if (!this.#engine.child.isEnded) return;
    const engine = await startEngine(this.#start, this.#settings);
    if (this.#isClosed) engine.child.kill();
    this.#throwIfClosed();
    this.#engine = engine;
    this.#noticeEnd(engine.child);
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

type Prepared = {
  options: PythonProcessOptions;
  start: StartOptions;
  settings: SessionSettings;
  tools: ReadonlyMap<string, ToolFunction>;
};

/** Checks the options, before a process is started for them. */
function prepare(options: PythonProcessOptions): Prepared {
  const { timeLimitMs, stepLimit, recursionLimit, outputLimit, authorizedImports, readLine } = options;
  const memoryLimitMb = options.memoryLimitMb ?? DEFAULT_MEMORY_MB;
  const hostCallLimit = options.hostCallLimit ?? DEFAULT_HOST_CALLS;
  const limits = { timeLimitMs, memoryLimitMb, stepLimit, recursionLimit, outputLimit, hostCallLimit };
  for (const [name, limit] of Object.entries(limits)) {
    if (limit !== undefined && !(typeof limit === "number" && limit > 0 && Number.isFinite(limit))) {
      throw invalid(`${name} must be a positive number, got ${String(limit)}`);
    }
  }
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
  const { allowDynamicCode } = options;
  if (allowDynamicCode !== undefined && typeof allowDynamicCode !== "boolean")
    throw invalid(`allowDynamicCode must be true or false, got ${JSON.stringify(allowDynamicCode)}`);
  const toolNames = [...tools.keys()];
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
      ...outside,
      ...limits,
    },
    tools,
  };
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
