/**
 * The module asyncio: one event loop over coroutines, without threads, sockets or subprocesses.
 *
 * It is written in Python (the folder beside this file) and waits through the host's clock. A program that awaits at its top level is driven by the same loop: what it waits for comes to
 * `eventLoop.waitFor`. `to_thread` and `run_in_executor` run the function where they stand.
 */

import { call } from "../objects/call.ts";
import { builtin, PyBoundMethod, PyFunction } from "../objects/function.ts";
import { exceptionType } from "../objects/exceptions.ts";
import { PyCoroutine } from "../objects/generator.ts";
import { PyGenericAlias } from "../objects/generic-alias.ts";
import { integerOf, PyFloat, type PyType, type Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";
import { eventLoop } from "../runtime/top-level-await.ts";
import { EVENT_LOOP } from "./asyncio/event-loop.ts";
import { SYNCHRONIZATION } from "./asyncio/synchronization.ts";
import { WAITING } from "./asyncio/waiting.ts";
import { dequeType } from "./collections/deque.ts";
import { heapqModule } from "./heapq.ts";
import { hostSources } from "./host-sources.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { pythonModule } from "./python-source.ts";

/** The function of the module that waits for what the top level of the program awaits. */
const topLevel = perInterpreter((): { waitFor: Value } => ({ waitFor: null }));

function setWaitFor(waitFor: Value): null {
  topLevel().waitFor = waitFor;
  eventLoop.waitFor = (awaited) => void call(topLevel().waitFor, [awaited]);
  return null;
}

const seconds = (value: Value): number => (value instanceof PyFloat ? value.value : Number(integerOf(value) ?? 0));

function isCoroutineFunction(value: Value): boolean {
  if (value instanceof PyBoundMethod) return isCoroutineFunction(value.func);
  return value instanceof PyFunction && value.info.kind === "coroutine";
}

export const asyncioModule = pythonModule("asyncio", EVENT_LOOP + WAITING + SYNCHRONIZATION, () => {
  const heap = heapqModule.create();
  const natives = {
    "_now()": () => new PyFloat(hostSources.monotonic() / 1000),
    "_sleep(delay, /)": (delay: Value) => {
      hostSources.sleep(seconds(delay) * 1000);
      return null;
    },
    "_is_coroutine(value, /)": (value: Value) => value instanceof PyCoroutine,
    "_is_coroutine_function(value, /)": isCoroutineFunction,
    "_at_top_level()": () => eventLoop.isAtTopLevel,
    "_set_wait_for(function, /)": setWaitFor,
    "_alias(cls, item, /)": (cls: PyType, item: Value) =>
      new PyGenericAlias(cls, item instanceof PyTuple ? item : new PyTuple([item])),
  };
  return new Map<string, Value>([
    ...Object.entries(natives).map(([text, code]): [string, Value] => [
      text.slice(0, text.indexOf("(")),
      builtin(text, code, "asyncio"),
    ]),
    ["_TimeoutError", exceptionType("TimeoutError")],
    ["_deque", dequeType],
    ["_heappush", heap.get("heappush")!],
    ["_heappop", heap.get("heappop")!],
  ]);
});
