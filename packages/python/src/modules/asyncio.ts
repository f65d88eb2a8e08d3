/**
 * The module asyncio: one event loop over coroutines, without sockets or subprocesses; streams are those that a program feeds itself.
 *
 * It is written in Python (the folder beside this file) and waits where threads wait (`runtime/threads.ts`): for the host's clock, and for tools of the host that run beside
 * the loop (`to_thread`, `run_in_executor`). A tool is never awaited itself: called plainly it blocks and gives its result. A program that awaits at its top level
 * is driven by the same loop: what it waits for comes to `eventLoop.waitFor`.
 */

import { asyncGenerators, PyAsyncGenerator } from "../objects/async-generator.ts";
import { call } from "../objects/call.ts";
import { builtin, type Implementation, PyBoundMethod, PyFunction } from "../objects/function.ts";
import { PyCoroutine, PyGenerator } from "../objects/generator.ts";
import { isLibraryFrame } from "../objects/traceback.ts";
import { PyTuple } from "../objects/tuple.ts";
import { type ProgramFrame, programFrames } from "../runtime/call-stack.ts";
import { PyModule } from "../objects/module.ts";
import { type Attributes, PyType, typeOf, type Value } from "../objects/object.ts";
import { eventLoop } from "../runtime/top-level-await.ts";
import { world } from "../runtime/world.ts";
import { EVENT_LOOP } from "./asyncio/event-loop.ts";
import { STREAMS } from "./asyncio/streams.ts";
import { SYNCHRONIZATION } from "./asyncio/synchronization.ts";
import { TASKS } from "./asyncio/tasks.ts";
import { WAITING } from "./asyncio/waiting.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { pythonModule } from "./python-source.ts";
import { genericAliasFunction } from "./threading/generic-alias-function.ts";
import { threadNatives } from "./threading/natives.ts";
import { constructorAsC, methodsAsC } from "./written-in-c.ts";

/** The functions of the module that the engine calls: what waits for the top level of the program, and what is told of an asynchronous generator that begins. */
const hooks = perInterpreter((): { waitFor: Value; firstStep: Value } => ({ waitFor: null, firstStep: null }));

function setWaitFor(waitFor: Value): null {
  hooks().waitFor = waitFor;
  eventLoop.waitFor = (awaited) => void call(hooks().waitFor, [awaited]);
  return null;
}

function setFirstStep(firstStep: Value): null {
  hooks().firstStep = firstStep;
  asyncGenerators.onFirstStep = (generator) => {
    const { firstStep: told } = hooks();
    if (told !== null) call(told, [generator]);
  };
  return null;
}

/** CPython: every generator passes for a coroutine, and whatever has its four methods. */
function isCoroutine(value: Value): boolean {
  if (value instanceof PyCoroutine || value instanceof PyGenerator) return true;
  return ["__await__", "send", "throw", "close"].every((name) => typeOf(value).lookup(name) !== undefined);
}

function isCoroutineFunction(value: Value): boolean {
  if (value instanceof PyBoundMethod) return isCoroutineFunction(value.func);
  return value instanceof PyFunction && value.info.kind === "coroutine";
}

/** Where a coroutine of the program stands, or where its function begins, or a function of the program: `(filename, line)`; None for any other value. */
function placeOf(value: Value): Value {
  if (value instanceof PyFunction && !isLibraryFrame(value.info)) {
    const { filename, firstLine, definedAt } = value.info.source;
    const line = firstLine ?? definedAt?.[0];
    return line === undefined ? null : new PyTuple([filename, line]);
  }
  if (!(value instanceof PyCoroutine) || isLibraryFrame(value.machine)) return null;
  const { machine, positions } = value;
  const { source } = machine;
  let line: number | undefined;
  const isItsOwn = (frame: ProgramFrame): boolean =>
    frame.source.name === source.name && frame.source.filename === source.filename;
  if (machine.running) line = programFrames().find(isItsOwn)?.position.line;
  else if (machine.started && !machine.finished && machine.place !== undefined) line = positions[machine.place]?.line;
  return new PyTuple([source.filename, line ?? source.firstLine ?? 1]);
}

const natives: { [signature: string]: Implementation } = {
  "_is_coroutine(value, /)": isCoroutine,
  "_place_of(value, /)": placeOf,
  "_is_coroutine_function(value, /)": isCoroutineFunction,
  "_at_top_level()": () => eventLoop.isAtTopLevel,
  "_set_wait_for(function, /)": setWaitFor,
  "_set_first_step(function, /)": setFirstStep,
  "_is_finished(generator, /)": (value: Value) => !(value instanceof PyAsyncGenerator) || value.machine.finished,
};

/** Where CPython keeps the parts of the package. */
const PARTS: { readonly [name: string]: string } = {
  exceptions:
    "BrokenBarrierError CancelledError IncompleteReadError InvalidStateError LimitOverrunError SendfileNotAvailableError TimeoutError",
  events:
    "AbstractEventLoop AbstractEventLoopPolicy AbstractServer Handle TimerHandle get_event_loop get_event_loop_policy get_child_watcher get_running_loop new_event_loop set_child_watcher set_event_loop set_event_loop_policy",
  base_events: "BaseEventLoop Server",
  protocols: "BaseProtocol BufferedProtocol DatagramProtocol Protocol SubprocessProtocol",
  transports: "BaseTransport DatagramTransport ReadTransport SubprocessTransport Transport WriteTransport",
  streams:
    "StreamReader StreamReaderProtocol StreamWriter open_connection open_unix_connection start_server start_unix_server",
  futures: "Future isfuture wrap_future",
  tasks:
    "ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION Task all_tasks as_completed create_task current_task ensure_future gather run_coroutine_threadsafe shield sleep wait wait_for",
  coroutines: "iscoroutine iscoroutinefunction",
  runners: "Runner run",
  locks: "Barrier BoundedSemaphore Condition Event Lock Semaphore",
  queues: "LifoQueue PriorityQueue Queue QueueEmpty QueueFull",
  taskgroups: "TaskGroup",
  timeouts: "Timeout timeout timeout_at",
  threads: "to_thread",
};

function partOf(namespace: Attributes, names: string): Attributes {
  return new Map(names.split(" ").map((name): [string, Value] => [name, namespace.get(name) ?? null]));
}

/** CPython writes futures and tasks in C, each with methods of its own. */
function asWrittenInC(future: Value | undefined, task: Value | undefined): void {
  if (!(future instanceof PyType && task instanceof PyType)) return;
  for (const [name, value] of future.dict)
    if (value instanceof PyFunction && !name.startsWith("_") && !task.dict.has(name)) task.dict.set(name, value);
  for (const type of [future, task]) {
    methodsAsC(type);
    constructorAsC(type);
  }
}

export const asyncioModule: ModuleDefinition = {
  ...pythonModule(
    "asyncio",
    EVENT_LOOP + TASKS + WAITING + SYNCHRONIZATION + STREAMS,
    () =>
      new Map<string, Value>([
        ...threadNatives("asyncio"),
        ...Object.entries(natives).map(([text, code]): [string, Value] => [
          text.slice(0, text.indexOf("(")),
          builtin(text, code, "asyncio"),
        ]),
        ["_alias", genericAliasFunction()],
      ]),
    (namespace) => {
      asWrittenInC(namespace.get("Future"), namespace.get("Task"));
      for (const [name, names] of Object.entries(PARTS))
        namespace.set(name, new PyModule(`asyncio.${name}`, partOf(namespace, names)));
    },
  ),
  exported:
    "BaseEventLoop Server iscoroutinefunction iscoroutine AbstractEventLoopPolicy AbstractEventLoop AbstractServer Handle TimerHandle get_event_loop_policy " +
    "set_event_loop_policy get_event_loop set_event_loop new_event_loop get_child_watcher set_child_watcher get_running_loop BrokenBarrierError " +
    "CancelledError InvalidStateError TimeoutError IncompleteReadError LimitOverrunError SendfileNotAvailableError Future wrap_future isfuture Lock Event " +
    "Condition Semaphore BoundedSemaphore Barrier BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol Runner run Queue PriorityQueue " +
    "LifoQueue QueueFull QueueEmpty StreamReader StreamWriter StreamReaderProtocol open_connection start_server open_unix_connection start_unix_server " +
    "create_subprocess_exec create_subprocess_shell Task create_task FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED wait wait_for as_completed sleep gather " +
    "shield ensure_future run_coroutine_threadsafe current_task all_tasks to_thread Timeout timeout timeout_at BaseTransport ReadTransport WriteTransport " +
    "Transport DatagramTransport SubprocessTransport SelectorEventLoop AbstractChildWatcher SafeChildWatcher FastChildWatcher PidfdChildWatcher " +
    "MultiLoopChildWatcher ThreadedChildWatcher DefaultEventLoopPolicy",
};

export const asyncioParts: readonly ModuleDefinition[] = Object.entries(PARTS).map(([name, names]) => ({
  name: `asyncio.${name}`,
  create: () => partOf(world().importLibraryModule("asyncio").attrs, names),
}));
