/** What the modules written in Python know of threads: waiting, scheduling, and calls of the host that go on beside the program. */

import { call } from "../../objects/call.ts";
import type { PyDict } from "../../objects/dict.ts";
import { builtin, type Implementation } from "../../objects/function.ts";
import { builtinType, integerOf, PyFloat, PyObject, setDefaultType, type Value } from "../../objects/object.ts";
import type { PyTuple } from "../../objects/tuple.ts";
import { isTrue } from "../../objects/truth.ts";
import type { StartedCall } from "../../runtime/host-calls.ts";
import { threads, type Work } from "../../runtime/threads.ts";
import { PyPartial } from "../functools/partial.ts";
import { hostSources } from "../host-sources.ts";

/** Work or a call, in the hands of our own Python. Never seen by a program. */
class Handle extends PyObject {
  readonly work: Work | undefined;
  readonly started: StartedCall | undefined;
  constructor(work: Work | undefined, started: StartedCall | undefined) {
    super();
    this.work = work;
    this.started = started;
  }
}
setDefaultType(Handle, builtinType("thread_handle", undefined, { final: true }));

const secondsOf = (value: Value): number => (value instanceof PyFloat ? value.value : Number(integerOf(value) ?? 0));

/** The tool of the host that a callable is, with the arguments that a partial of it has bound. */
function toolOf(
  callable: Value,
  args: readonly Value[],
  kwargs: ReadonlyMap<string, Value>,
): [tool: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>] | undefined {
  let [inner, all, keywords] = [callable, args, kwargs];
  while (inner instanceof PyPartial) {
    all = [...inner.args, ...all];
    keywords = new Map([...inner.keywords, ...keywords]);
    inner = inner.func;
  }
  return threads().calls.isTool(inner) ? [inner, all, keywords] : undefined;
}

const natives: { [signature: string]: Implementation } = {
  /** Whether `is_done()` became true before so many seconds had passed. */
  "_wait(is_done, timeout, deadlock, /)": (isDone: Value, timeout: Value, deadlock: string) =>
    threads().waitUntil(
      () => isTrue(call(isDone, [])),
      timeout === null ? undefined : Math.max(0, secondsOf(timeout) * 1000),
      deadlock,
    ),
  "_schedule(function, delay, daemon, /)": (run: Value, delay: Value, isDaemon: Value) =>
    new Handle(
      threads().schedule(() => void call(run, []), secondsOf(delay) * 1000, isTrue(isDaemon)),
      undefined,
    ),
  "_unschedule(handle, /)": ({ work }: Handle) => work !== undefined && threads().unschedule(work),
  "_is_tool(function, /)": (callable: Value) => toolOf(callable, [], new Map()) !== undefined,
  /** None where the function is no tool of the host. `done(value, error)` is called when the host has answered. */
  "_start_call(function, args, kwargs, done, /)": (callable: Value, args: PyTuple, kwargs: PyDict, done: Value) => {
    const found = toolOf(callable, args.items, kwargs.table.map as ReadonlyMap<string, Value>);
    const { calls } = threads();
    if (found === undefined || !calls.isTool(found[0])) return null;
    return new Handle(
      undefined,
      calls.start(found[0], found[1], found[2], (outcome) => {
        call(done, "error" in outcome ? [null, outcome.error] : [outcome.value, null]);
      }),
    );
  },
  "_cancel_call(handle, /)": ({ started }: Handle) => {
    if (started !== undefined) threads().calls.cancel(started);
    return null;
  },
  /** The end of the program waits for so many calls more. */
  "_await_calls(count, /)": (count: number) => {
    threads().awaitedCalls += count;
    return null;
  },
  /** So many locks more are held. */
  "_hold(count, /)": (count: number) => {
    // A lock may outlive the run in which it was taken.
    threads().locksHeld = Math.max(0, threads().locksHeld + count);
    return null;
  },
  /** Lets what the host has answered arrive, without waiting. */
  "_poll()": () => {
    threads().poll();
    return null;
  },
  /** The thread that runs now; None in the main thread. */
  "_this_thread()": () => threads().current,
  /** Gives the one that ran before. */
  "_enter_thread(thread, /)": (thread: Value) => {
    const before = threads().current;
    threads().current = thread;
    return before;
  },
  /** A dict that lasts as long as the run. */
  "_run_state()": () => threads().state,
  "_monotonic()": () => new PyFloat(hostSources.monotonic() / 1000),
};

/** The functions by their names, for a module of the name. */
export function threadNatives(module: string): [string, Value][] {
  return Object.entries(natives).map(([text, code]) => [text.slice(0, text.indexOf("(")), builtin(text, code, module)]);
}
