/**
 * Tool calls: a `call` frame in, one `return` or `raise` frame out, whatever the tool does.
 *
 * A tool is the developer's function and may return anything, throw anything or never settle; the program behind the pipe
 * waits. So an answer is always a frame that can be sent: what can't cross becomes a Python exception at the place of the
 * call, and a run that is interrupted does not wait for its tool. Called by `program-run.ts`.
 */

import { types } from "node:util";
import { type PlainValue, StopProgram, ToolFailure } from "../plain-value.ts";
import { BorderError } from "./frame-values.ts";
import type { CallFrame, RaiseFrame } from "./frames.ts";

/** What a tool is told beside its arguments. The signal is aborted when the run is interrupted, killed or closed. */
export type ToolContext = { signal: AbortSignal };

/**
 * A function of the host that Python calls as `name(*args, **kwargs)`. It may be async; Python waits. It gives plain data
 * (see `PlainValue`), throws `ToolFailure` to raise a Python exception of its choice, `StopProgram` to end the run; any
 * other error is a `RuntimeError` with its message.
 */
export type ToolFunction = (
  args: PlainValue[],
  kwargs: { [name: string]: PlainValue },
  context: ToolContext,
) => unknown;

/** Calls the tool and answers exactly once, at once if the tool is synchronous, never if it never settles. */
export function callTool(tool: ToolFunction, frame: CallFrame, signal: AbortSignal, answer: ToolAnswer): void {
  const raise = (error: unknown): void => {
    try {
      answer.raise(raiseFor(frame, error));
    } catch (reason) {
      // A StopProgram whose value can't cross: the program goes on and is told so.
      answer.raise(raiseFor(frame, reason));
    }
  };
  const give = (value: unknown): void => {
    try {
      answer.give(value);
    } catch (error) {
      raise(error);
    }
  };
  let result: unknown;
  try {
    const kwargs: { [name: string]: PlainValue } = Object.create(null);
    for (const [name, value] of frame.kwargs) kwargs[name] = value;
    result = tool(frame.args, kwargs, { signal });
  } catch (error) {
    raise(error);
    return;
  }
  // Only a real promise is waited for: an object with a method `then` is data like any other, and refused for its function.
  if (types.isPromise(result)) result.then(give, raise);
  else give(result);
}

/** Where the outcome of a tool goes. `give` throws `BorderError` when the value can't cross. */
export type ToolAnswer = { give: (value: unknown) => void; raise: (frame: RaiseFrame) => void };

/** The frame that ends the waiting program without an answer. */
export function stopFrame(id: number, value: PlainValue = null): RaiseFrame {
  return { verb: "raise", id, type: "KeyboardInterrupt", message: "", stop: true, value };
}

const MESSAGE_KEPT = 10_000;

function raiseFor(frame: CallFrame, error: unknown): RaiseFrame {
  if (error instanceof StopProgram) return stopFrame(frame.id, error.value);
  const [type, message] = describeThrown(frame.name, error);
  return { verb: "raise", id: frame.id, type, message: message.slice(0, MESSAGE_KEPT), stop: false, value: null };
}

function describeThrown(name: string, error: unknown): [type: string, message: string] {
  if (typeof error === "string") return ["RuntimeError", error];
  if (types.isProxy(error)) return ["RuntimeError", `${name}() threw a value that is no Error`];
  try {
    if (error instanceof ToolFailure) return [String(error.pythonType), String(error.message)];
    if (error instanceof BorderError) return ["TypeError", `${name}(): ${error.message}`];
    if (error instanceof Error) return ["RuntimeError", String(error.message)];
  } catch {
    // An error whose message is a getter that throws: what it wanted to say can't be known.
  }
  return ["RuntimeError", `${name}() threw a value that is no Error`];
}
