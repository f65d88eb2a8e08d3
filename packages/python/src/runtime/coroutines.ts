/** async: awaiting, asynchronous iteration and context managers. Each gives a JavaScript generator that the caller runs with `yield*`. */

import { bindAttribute } from "../objects/attributes.ts";
import { call, callSpecial } from "../objects/call.ts";
import { isInstanceOfException, PyBaseException, runtimeError, typeError } from "../objects/exceptions.ts";
import { AsyncYield, PyAsyncGenerator } from "../objects/async-generator.ts";
import { type Body, delegate, isInAwaitable, PyCoroutine, PyGenerator, waitAt } from "../objects/generator.ts";
import { isIterator, pyIter } from "../objects/iteration.ts";
import { typeOf, type Value } from "../objects/object.ts";
import { isTrue } from "../objects/truth.ts";
import type { Frame } from "./errors.ts";
import { exitArguments, type Opened, openManager } from "./with-statement.ts";

function yieldFrom(value: Value): Body {
  if (value instanceof PyCoroutine) {
    if (isInAwaitable()) return awaitValue(value);
    throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  return delegate(pyIter(value));
}

/** The iterator that awaiting a value runs. */
export function awaitableIterator(value: Value): Value {
  if (value instanceof PyCoroutine) {
    // In its middle a coroutine is always awaiting something, for somebody.
    if (value.machine.running || (value.machine.started && !value.machine.finished))
      throw runtimeError("coroutine is being awaited already");
    return value.machine;
  }
  if (value instanceof PyGenerator && value.isAwaitable) return value;
  const method = typeOf(value).lookup("__await__");
  if (method === undefined || method === null)
    throw typeError(`object ${typeOf(value).name} can't be used in 'await' expression`);
  const iterator = call(bindAttribute(method, value, typeOf(value))!, []);
  if (iterator instanceof PyCoroutine) throw typeError("__await__() returned a coroutine");
  if (!isIterator(iterator)) throw typeError(`__await__() returned non-iterator of type '${typeOf(iterator).name}'`);
  return iterator;
}

function awaitValue(value: Value): Body {
  const iterator = awaitableIterator(value);
  return delegate(iterator, value instanceof PyCoroutine ? value : iterator);
}

function asyncIterate(value: Value): Value {
  const method = typeOf(value).lookup("__aiter__");
  if (method === undefined || method === null)
    throw typeError(`'async for' requires an object with __aiter__ method, got ${typeOf(value).name}`);
  const iterator = call(bindAttribute(method, value, typeOf(value))!, []);
  if (typeOf(iterator).lookup("__anext__") === undefined) {
    throw typeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(iterator).name}`,
    );
  }
  return iterator;
}

/** What awaiting the result of `__anext__()` runs. */
function nextAwaitable(step: Value): Value {
  try {
    return awaitableIterator(step);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    const invalid = typeError(`'async for' received an invalid object from __anext__: ${typeOf(step).name}`);
    invalid.cause = error;
    invalid.context = error;
    invalid.suppressContext = true;
    throw invalid;
  }
}

/** The next value, undefined at the end. */
function* asyncNext(iterator: Value): Generator<Value, Value | undefined, Value> {
  try {
    return yield* delegate(nextAwaitable(callSpecial(iterator, "__anext__")!));
  } catch (error) {
    if (isInstanceOfException(error, "StopAsyncIteration")) return undefined;
    throw error;
  }
}

/** Calls a method of `async with` and awaits what it gives; `name` is for the error. */
function* awaitCall(callee: Value, args: Value[], name: string): Body {
  const given = call(callee, args);
  if (!isAwaitable(given))
    throw typeError(
      `'async with' received an object from ${name} that does not implement __await__: ${typeOf(given).name}`,
    );
  return yield* awaitValue(given);
}

function isAwaitable(value: Value): boolean {
  if (value instanceof PyCoroutine || (value instanceof PyGenerator && value.isAwaitable)) return true;
  const method = typeOf(value).lookup("__await__");
  return method !== undefined && method !== null;
}

export const instructions = {
  yieldFrom,
  awaitValue(value: Value, place?: number): Body {
    waitAt(place);
    return awaitValue(value);
  },
  asyncIterate,
  asyncNext(iterator: Value, place?: number): Generator<Value, Value | undefined, Value> {
    waitAt(place);
    return asyncNext(iterator);
  },
  asyncYield: (value: Value) => new AsyncYield(value),
  asyncGenerator: (names: readonly string[], body: Body, frame: Frame) =>
    new PyAsyncGenerator(new PyGenerator(names[0]!, names[1]!, body, "async generator", frame.source)),
  asyncWithOpen: (manager: Value) => openManager(manager, "__aenter__", "__aexit__", "asynchronous context manager"),
  asyncWithEnter(opened: Opened, place?: number): Body {
    waitAt(place);
    return awaitCall(opened.enter, [], "__aenter__");
  },
  asyncWithLeave(opened: Opened, place?: number): Body {
    waitAt(place);
    return awaitCall(opened.exit, [null, null, null], "__aexit__");
  },
  *asyncWithFailed(opened: Opened, exception: PyBaseException, place?: number): Generator<Value, boolean, Value> {
    waitAt(place);
    return isTrue((yield* awaitCall(opened.exit, exitArguments(exception), "__aexit__"))!);
  },
};
