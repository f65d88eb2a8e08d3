/**
 * Host calls: tools of the host as Python functions, called plainly or started.
 *
 * A plain call stops the program until the host has answered. A started call is asked for and goes on beside the program;
 * `wait` blocks until one of those that are out is answered and settles it. Where the host can only be called and waited
 * for, a started call is made when it is first waited for, so that everything works, in turn. More calls than the host takes
 * at a time wait here. Each interpreter has one of these; the threads of a program, its executors and its event loop share it.
 */

import { fromPlain, toPlain } from "../convert.ts";
import { excludeTime, LimitExceeded, machine } from "../limits.ts";
import { call } from "../objects/call.ts";
import type { PyDict } from "../objects/dict.ts";
import { exceptionType, exceptionTypes, newException, PyBaseException, runtimeError } from "../objects/exceptions.ts";
import { builtin, type PyBuiltin } from "../objects/function.ts";
import type { Value } from "../objects/object.ts";
import type { PyTuple } from "../objects/tuple.ts";
import { type PlainValue, StopProgram, ToolFailure } from "../plain-value.ts";

/** What the host said to a call that was started. */
export type StartedCallAnswer = { id: number; value: PlainValue } | { id: number; failure: ToolFailure };

/** How the host is asked: the options of the interpreter that concern it. */
export type HostCallOptions = {
  callTool?: ((name: string, args: PlainValue[], kwargs: Map<string, PlainValue>) => PlainValue) | undefined;
  startTool?: ((name: string, args: PlainValue[], kwargs: Map<string, PlainValue>) => number) | undefined;
  awaitTools?: ((ms: number | undefined) => StartedCallAnswer[]) | undefined;
  cancelTool?: ((id: number) => void) | undefined;
  hostCallLimit?: number | undefined;
  tellsWaits?: boolean | undefined;
};

/** How a call ended. */
export type Outcome = { value: Value } | { error: PyBaseException };

/** A call that was started; `settle` is called once, by `wait`, unless it was cancelled. */
export type StartedCall = {
  readonly name: string;
  readonly args: PlainValue[];
  readonly kwargs: Map<string, PlainValue>;
  readonly settle: (outcome: Outcome) => void;
  id: number | undefined;
};

/** What runs other threads of the program while one waits in a plain call; set by `threads.ts`. */
export type Meanwhile = { isIdle(): boolean; until(isDone: () => boolean): void };

/** As many as the host takes (`MAX_CALLS_IN_FLIGHT` of the frames), less one for a plain call beside them. */
const MOST_AT_ONCE = 63;

export class HostCalls {
  readonly #options: HostCallOptions;
  readonly #tools = new Set<Value>();
  readonly #inFlight = new Map<number, StartedCall>();
  #waiting: StartedCall[] = [];
  #made = 0;
  #isWithoutHost = false;
  meanwhile: Meanwhile | undefined;

  constructor(options: HostCallOptions) {
    this.#options = options;
  }

  /** A run begins. */
  begin(): void {
    this.#made = 0;
    this.#inFlight.clear();
    this.#waiting = [];
  }

  /** Does something during which a call of the host is an error of the program. */
  withoutHost<T>(work: () => T): T {
    this.#isWithoutHost = true;
    try {
      return work();
    } finally {
      this.#isWithoutHost = false;
    }
  }

  /** A Python function that asks the host. */
  tool(name: string): PyBuiltin {
    const tool = builtin(
      `${name}(*args, **kwargs)`,
      (args: PyTuple, kwargs: PyDict) => this.#call(name, ...plainArguments(name, args.items, keywordsOf(kwargs))),
      "tools",
    );
    this.#tools.add(tool);
    return tool;
  }

  isTool(value: Value): value is PyBuiltin {
    return this.#tools.has(value);
  }

  /** Whether calls run side by side, and not in turn. */
  get isParallel(): boolean {
    return this.#options.startTool !== undefined;
  }

  /** Whether there is a call that `wait` can wait for. */
  get hasStarted(): boolean {
    return this.#inFlight.size > 0 || this.#waiting.length > 0;
  }

  /** Asks the host and goes on. Throws what the arguments deserve; everything else goes to `settle`. */
  start(
    tool: PyBuiltin,
    args: readonly Value[],
    kwargs: ReadonlyMap<string, Value>,
    settle: (outcome: Outcome) => void,
  ): StartedCall {
    const [plainArgs, plainKwargs] = plainArguments(tool.name, args, kwargs);
    return this.#start({ name: tool.name, args: plainArgs, kwargs: plainKwargs, settle, id: undefined });
  }

  /** Gives a call up: the host is told, and `settle` will not be called. */
  cancel(started: StartedCall): void {
    this.#waiting = this.#waiting.filter((each) => each !== started);
    if (started.id === undefined || !this.#inFlight.delete(started.id)) return;
    this.#options.cancelTool?.(started.id);
    this.#sendWaiting();
  }

  /** Gives all calls up that are still out when a run ends. */
  cancelAll(): void {
    this.#waiting = [];
    for (const started of [...this.#inFlight.values()]) this.cancel(started);
  }

  /** Blocks until a started call is answered, or so many milliseconds have passed, and settles what is answered. */
  wait(ms: number | undefined): void {
    if (this.#inFlight.size === 0) {
      const next = this.#waiting.shift();
      if (next !== undefined) this.#callInTurn(next);
      return;
    }
    const answers = this.#ask(() => this.#options.awaitTools!(ms));
    const answered: [StartedCall, StartedCallAnswer][] = [];
    for (const answer of answers) {
      const started = this.#inFlight.get(answer.id);
      this.#inFlight.delete(answer.id);
      if (started !== undefined) answered.push([started, answer]);
    }
    this.#sendWaiting();
    for (const [started, answer] of answered) started.settle(outcomeOf(answer));
  }

  #call(name: string, args: PlainValue[], kwargs: Map<string, PlainValue>): Value {
    const { callTool } = this.#options;
    if (callTool === undefined) throw toolError(new ToolFailure("RuntimeError", `${name}() has no host to call`));
    if (this.meanwhile !== undefined && !this.meanwhile.isIdle()) return this.#callMeanwhile(name, args, kwargs);
    this.#count();
    return this.#ask(() => fromPlain(callTool(name, args, kwargs)));
  }

  /** A plain call where other threads can go on: they do, until the answer is there. */
  #callMeanwhile(name: string, args: PlainValue[], kwargs: Map<string, PlainValue>): Value {
    let outcome: Outcome | undefined;
    const settle = (each: Outcome): void => {
      outcome = each;
    };
    const started = this.#start({ name, args, kwargs, settle, id: undefined });
    try {
      this.meanwhile!.until(() => outcome !== undefined);
    } finally {
      if (outcome === undefined) this.cancel(started);
    }
    if ("error" in outcome!) throw outcome!.error;
    return outcome!.value;
  }

  #start(started: StartedCall): StartedCall {
    this.#count();
    if (!this.isParallel || this.#inFlight.size >= MOST_AT_ONCE) this.#waiting.push(started);
    else this.#send(started);
    return started;
  }

  #send(started: StartedCall): void {
    started.id = this.#ask(() => this.#options.startTool!(started.name, started.args, started.kwargs));
    this.#inFlight.set(started.id, started);
  }

  #sendWaiting(): void {
    if (!this.isParallel) return;
    while (this.#waiting.length > 0 && this.#inFlight.size < MOST_AT_ONCE) {
      const next = this.#waiting.shift()!;
      try {
        this.#send(next);
      } catch (error) {
        if (!(error instanceof PyBaseException)) throw error;
        next.settle({ error });
      }
    }
  }

  /** Where the host answers only who waits. */
  #callInTurn({ name, args, kwargs, settle }: StartedCall): void {
    let outcome: Outcome;
    try {
      const { callTool } = this.#options;
      if (callTool === undefined) throw toolError(new ToolFailure("RuntimeError", `${name}() has no host to call`));
      outcome = { value: this.#ask(() => fromPlain(callTool(name, args, kwargs))) };
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      outcome = { error };
    }
    settle(outcome);
  }

  #count(): void {
    if (this.#isWithoutHost) throw runtimeError("tools can't be called while variables are made again");
    const limit = this.#options.hostCallLimit;
    if (limit !== undefined && ++this.#made > limit)
      throw new LimitExceeded(
        { limit: "host-calls", allowed: limit, used: this.#made },
        "RuntimeError",
        `host call limit of ${limit} calls exceeded`,
      );
  }

  /** Time with the host is not the program's. */
  #ask<T>(ask: () => T): T {
    const begun = performance.now();
    try {
      return ask();
    } catch (error) {
      throw toolError(error);
    } finally {
      if (this.#options.tellsWaits !== true) excludeTime(performance.now() - begun);
    }
  }
}

function keywordsOf(kwargs: PyDict): ReadonlyMap<string, Value> {
  return kwargs.table.map as ReadonlyMap<string, Value>;
}

function plainArguments(
  name: string,
  args: readonly Value[],
  kwargs: ReadonlyMap<string, Value>,
): [PlainValue[], Map<string, PlainValue>] {
  const plainArgs = args.map((value, i) => toPlain(value, `argument ${i + 1} of ${name}()`));
  const plainKwargs = new Map<string, PlainValue>();
  for (const [key, value] of kwargs) plainKwargs.set(key, toPlain(value, `argument '${key}' of ${name}()`));
  return [plainArgs, plainKwargs];
}

function outcomeOf(answer: StartedCallAnswer): Outcome {
  try {
    if ("failure" in answer) return { error: exceptionOfHost(answer.failure.pythonType, answer.failure.message) };
    return { value: fromPlain(answer.value) };
  } catch (error) {
    if (error instanceof PyBaseException) return { error };
    throw error;
  }
}

/** What a failed tool call throws into the program. */
function toolError(error: unknown): unknown {
  if (error instanceof StopProgram) {
    machine.stopped = error;
    return error;
  }
  if (error instanceof PyBaseException || error instanceof LimitExceeded) return error;
  if (error instanceof ToolFailure) return exceptionOfHost(error.pythonType, error.message);
  // The host's own mistake: its words, without a JavaScript stack.
  return exceptionOfHost("RuntimeError", error instanceof Error ? error.message : String(error));
}

/** An exception that the host asks for by the name of its class; RuntimeError where the class can't be made of a message alone. */
function exceptionOfHost(name: string, message: string): PyBaseException {
  try {
    const exception = call(exceptionTypes.get(name) ?? exceptionType("RuntimeError"), [message]);
    if (exception instanceof PyBaseException) return exception;
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
  }
  return newException(exceptionType("RuntimeError"), message);
}
