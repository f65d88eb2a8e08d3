// An executor over any process that runs the driver: the session on the host, written once.
//
//   start   a process over the transport, `init`, its answer
//   run     one `ProgramRun` of adder-python: output, tool calls, limits, interrupt, until `done`
//   dispose the process is ended
//
// As with the local executor, what kills a program kills its process too: the result is then an error that says so, and the
// next program starts in a fresh process with an empty namespace. `CPythonExecutor` and the others are this class with a
// transport of theirs; an executor for another place needs no more than that either.

import { Buffer } from "node:buffer";
import { AgentError } from "../errors.ts";
import type { ImagePart } from "../messages.ts";
import { DriverChild } from "./driver-child.ts";
import { mostPictures, showCall } from "./driver-pictures.ts";
import type { ExecutionResult, Executor, ExecutorRunOptions, ExecutorStartOptions } from "./executor.ts";
import { type FinalAnswer, toExecutionResult, toHostFunction, toKilled } from "./host-functions.ts";
import type { ProcessTransport } from "./transport.ts";

export type DriverExecutorOptions = {
  /** Of Python alone: the time that a program waits for a tool does not count. 30 000 unless told. */
  timeLimitMs?: number;
  /** Beyond what the empty process needs; 1 024 unless told. What enforces it depends on the executor. */
  memoryLimitMb?: number;
  /** Calls of tools a program; 100 000 unless told. */
  hostCallLimit?: number;
};

type Engine = typeof import("adder-python");
type ToolFunction = import("adder-python").ToolFunction;
type Session = {
  engine: Engine;
  options: ExecutorStartOptions;
  transport: ProcessTransport;
  tools: Map<string, ToolFunction>;
};

const pngSignature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const defaultTimeLimitMs = 30_000;
const defaultMemoryLimitMb = 1024;
const defaultHostCallLimit = 100_000;
const defaultStartLimitMs = 30_000;

export class DriverExecutor implements Executor {
  /** The class that the developer named, for messages. */
  readonly name: string;
  readonly #open: () => Promise<ProcessTransport>;
  readonly #limits: { timeLimitMs: number; memoryLimitMb: number; hostCallLimit: number };
  #session: Session | null = null;
  #child: DriverChild | null = null;
  #baselineMb = 0;
  #runs = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #current: { close(): void } | undefined;
  #finalAnswer: FinalAnswer | undefined;
  #images: ImagePart[] = [];

  /** `open` is asked at each `start`; it looks for what the place needs and says what is missing. */
  constructor(name: string, open: () => Promise<ProcessTransport>, options: DriverExecutorOptions = {}) {
    const { timeLimitMs = defaultTimeLimitMs, memoryLimitMb = defaultMemoryLimitMb } = options;
    const { hostCallLimit = defaultHostCallLimit } = options;
    for (const [option, limit] of Object.entries({ timeLimitMs, memoryLimitMb, hostCallLimit })) {
      if (typeof limit === "number" && limit > 0 && Number.isFinite(limit)) continue;
      throw new AgentError(`${name}: wanted options.${option} to be a positive number, got ${String(limit)}.`, {
        code: "executor_option_invalid",
      });
    }
    this.name = name;
    this.#open = open;
    this.#limits = { timeLimitMs, memoryLimitMb, hostCallLimit };
  }

  async start(options: ExecutorStartOptions): Promise<void> {
    await this.dispose();
    const outside = Object.entries(options.outside ?? {}).find(([, value]) => value !== undefined)?.[0];
    if (outside !== undefined) {
      throw new AgentError(
        `${this.name}: wanted no option ${outside}, which is for the local executor: its Python has files, an environment and a network of its own or none.`,
        { code: "executor_option_unsupported" },
      );
    }
    const [engine, transport] = await Promise.all([import("adder-python"), this.#open()]);
    const tools = new Map<string, ToolFunction>(
      options.tools.map((tool) => [
        tool.name,
        toHostFunction(tool, engine, (answer) => {
          this.#finalAnswer = answer;
        }),
      ]),
    );
    tools.set(showCall, ([picture]) => {
      if (this.#images.length < mostPictures && isPng(picture)) {
        this.#images.push({ type: "image", data: picture, mediaType: "image/png" });
      }
      return null;
    });
    const session = { engine, options, transport, tools };
    if (transport.isLazy !== true) this.#child = await this.#launch(session);
    this.#session = session;
  }

  run(code: string, options: ExecutorRunOptions): Promise<ExecutionResult> {
    const turn = this.#queue.then(() => this.#run(code, options));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async dispose(): Promise<void> {
    const child = this.#child;
    this.#session = null;
    this.#child = null;
    this.#current?.close();
    await child?.end();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dispose();
  }

  fresh(): Executor {
    return new DriverExecutor(this.name, this.#open, this.#limits);
  }

  async #run(code: string, { signal, onStdout }: ExecutorRunOptions): Promise<ExecutionResult> {
    const session = this.#session;
    if (session === null) {
      throw new AgentError(`${this.name}.run: wanted a started executor; call start() first.`, {
        code: "executor_not_started",
      });
    }
    signal?.throwIfAborted();
    this.#finalAnswer = undefined;
    this.#images = [];
    const startedAt = performance.now();
    try {
      const child = await this.#livingChild(session);
      const { ProgramRun } = session.engine.protocol;
      const program = { source: code, variables: new Map() };
      const run = new ProgramRun(child, ++this.#runs, program, {
        tools: session.tools,
        ...this.#limits,
        hostCallLimit: this.#limits.hostCallLimit + mostPictures,
        outputLimit: undefined,
        baselineMb: this.#baselineMb,
        onStdout,
        ...(session.transport.graceMs === undefined ? {} : { graceMs: session.transport.graceMs }),
      });
      this.#current = run;
      const onAbort = (): void => run.interrupt();
      signal?.addEventListener("abort", onAbort, { once: true });
      // The signal may have been aborted while the process was made.
      if (signal?.aborted) onAbort();
      try {
        const result = await run.result;
        signal?.throwIfAborted();
        const execution = toExecutionResult(result, this.#finalAnswer, session.transport.layers);
        return this.#images.length === 0 ? execution : { ...execution, images: this.#images };
      } finally {
        this.#current = undefined;
        signal?.removeEventListener("abort", onAbort);
      }
    } catch (error) {
      signal?.throwIfAborted();
      const killed = toKilled(error);
      if (killed === null) throw error;
      // Told now; the next program need not be told again.
      this.#child = null;
      const ms = Math.round(performance.now() - startedAt);
      return { value: null, valueRepr: null, stdout: killed.stdout, error: killed.error, steps: 0, ms };
    }
  }

  async #livingChild(session: Session): Promise<DriverChild> {
    const child = this.#child;
    if (child !== null && !child.isEnded) return child;
    this.#child = null;
    // A process that ended by itself between two runs took the variables with it: the program must be told.
    if (child !== null && !child.isKilled) {
      const { ProcessDiedError, protocol } = session.engine;
      throw new ProcessDiedError("PYTHON_PROCESS_DIED", `between two runs ${protocol.describeEnd(await child.ended)}`);
    }
    const fresh = await this.#launch(session);
    if (this.#session !== session) {
      await fresh.end();
      throw new AgentError(`${this.name}.run: the executor was disposed.`, { code: "executor_not_started" });
    }
    this.#child = fresh;
    return fresh;
  }

  /** A process that has answered `init`. */
  async #launch({ engine, options, transport, tools }: Session): Promise<DriverChild> {
    const child = await DriverChild.start(engine.protocol, transport);
    const settings = {
      authorizedImports: options.authorizedImports,
      toolNames: [...tools.keys()].filter((name) => name !== showCall),
      hasInput: false,
      ...this.#limits,
    };
    const failure = await initialise(child, engine, settings, transport.startLimitMs ?? defaultStartLimitMs);
    if (failure !== undefined) {
      await child.end();
      throw new AgentError(`${this.name}.start: ${failure}`, { code: "executor_start_failed" });
    }
    this.#baselineMb = child.residentMb() ?? 0;
    return child;
  }
}

function isPng(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && Buffer.from(value.subarray(0, 8)).equals(pngSignature);
}

type Settings = import("adder-python").protocol.SessionSettings;

/** Sends `init` and waits for the answer; gives what went wrong, if anything. */
async function initialise(
  child: DriverChild,
  { protocol }: Engine,
  settings: Settings,
  limitMs: number,
): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, limitMs, `the process did not answer within ${limitMs / 1000} s.`);
  });
  const answered = new Promise<string | undefined>((resolve) => {
    child.onFrame = (frame) => {
      if (frame.verb === "done" && frame.outcome === null) resolve(undefined);
      else resolve(frame.verb === "failed" ? `the driver failed: ${frame.message}` : `it answered with ${frame.verb}.`);
    };
  });
  const ended = child.ended.then((end) => `${protocol.describeEnd(end)}.`);
  child.ref();
  child.send({ verb: "init", settings });
  try {
    return await Promise.race([answered, ended, late]);
  } finally {
    clearTimeout(timer);
    child.onFrame = undefined;
    child.unref();
  }
}
