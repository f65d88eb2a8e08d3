/**
 * Asynchronous generators: `async def` with `yield`.
 *
 * The body is one machine that yields two kinds of things: what it awaits (passed up to the event loop) and, wrapped in `AsyncYield`, what it gives to its
 * caller. `__anext__` and its kin return an awaitable that runs the machine to the next of the latter.
 */

import {
  exceptionType,
  isInstanceOfException,
  newException,
  type PyBaseException,
  runtimeError,
  stopIteration,
} from "./exceptions.ts";
import { defineMethods, defineAttributes } from "./function.ts";
import { asyncGeneratorType, type PyGenerator } from "./generator.ts";
import { addressOf, builtinType, PyIterator, PyObject, setDefaultType, type Value } from "./object.ts";
import { toException } from "./generator-methods.ts";

/** A value that an asynchronous generator gives to its caller. Never seen by a program. */
export class AsyncYield extends PyObject {
  readonly value: Value;
  constructor(value: Value) {
    super();
    this.value = value;
  }
}
setDefaultType(AsyncYield, builtinType("async_generator_wrapped_value", undefined, { final: true }));

export class PyAsyncGenerator extends PyObject {
  readonly machine: PyGenerator;
  constructor(machine: PyGenerator) {
    super();
    this.machine = machine;
  }
  override repr(): string {
    return `<async_generator object ${this.machine.qualname} at ${addressOf(this)}>`;
  }
}
setDefaultType(PyAsyncGenerator, asyncGeneratorType);

type Begin = (machine: PyGenerator) => Value | undefined;

/** The awaitable of one step. */
class AsyncStep extends PyIterator {
  readonly #machine: PyGenerator;
  readonly #begin: Begin;
  readonly #atEnd: (machine: PyGenerator) => PyBaseException;
  #state: "new" | "running" | "done" = "new";
  constructor(machine: PyGenerator, begin: Begin, atEnd: (machine: PyGenerator) => PyBaseException) {
    super();
    this.#machine = machine;
    this.#begin = begin;
    this.#atEnd = atEnd;
  }
  next(): Value | undefined {
    if (this.#state === "done") throw runtimeError("cannot reuse already awaited __anext__()/asend()");
    const first = this.#state === "new";
    this.#state = "running";
    return this.#step(() => (first ? this.#begin(this.#machine) : this.#machine.resume(null, undefined)));
  }
  #step(run: () => Value | undefined): Value {
    let value: Value | undefined;
    try {
      value = run();
    } catch (error) {
      this.#state = "done";
      throw error;
    }
    if (value === undefined) {
      this.#state = "done";
      throw this.#atEnd(this.#machine);
    }
    if (value instanceof AsyncYield) {
      this.#state = "done";
      throw stopIteration(value.value);
    }
    return value;
  }
  throwInto(exception: PyBaseException): Value {
    return this.#step(() => this.#machine.throwInto(exception));
  }
}
const asyncStepType = builtinType("async_generator_asend", undefined, { final: true });
setDefaultType(AsyncStep, asyncStepType);

const ended = (): PyBaseException => newException(exceptionType("StopAsyncIteration"));

defineMethods(asyncGeneratorType, {
  "__aiter__(self, /)": (self: PyAsyncGenerator) => self,
  "__anext__(self, /)": (self: PyAsyncGenerator) => new AsyncStep(self.machine, (machine) => machine.next(), ended),
  "asend(self, value, /)": (self: PyAsyncGenerator, value: Value) =>
    new AsyncStep(self.machine, (machine) => machine.send(value), ended),
  "athrow(self, typ, val=None, tb=None, /)": (self: PyAsyncGenerator, typ: Value, val: Value) =>
    new AsyncStep(self.machine, (machine) => machine.throwInto(toException(typ, val)), ended),
  "aclose(self, /)": (self: PyAsyncGenerator) =>
    new AsyncStep(
      self.machine,
      (machine) => {
        if (machine.finished || !machine.started) {
          machine.finished = true;
          return undefined;
        }
        try {
          const value = machine.throwInto(newException(exceptionType("GeneratorExit")));
          if (value instanceof AsyncYield) throw runtimeError("async generator ignored GeneratorExit");
          return value;
        } catch (error) {
          if (isInstanceOfException(error, "GeneratorExit") || isInstanceOfException(error, "StopAsyncIteration"))
            return undefined;
          throw error;
        }
      },
      () => stopIteration(null),
    ),
});

defineMethods(asyncStepType, {
  "__await__(self, /)": (self: AsyncStep) => self,
  "__iter__(self, /)": (self: AsyncStep) => self,
  "__next__(self, /)": (self: AsyncStep) => self.next() ?? null,
  "send(self, value, /)": (self: AsyncStep) => self.next() ?? null,
  "throw(self, typ, val=None, tb=None, /)": (self: AsyncStep, typ: Value, val: Value) =>
    self.throwInto(toException(typ, val)),
  "close(self, /)": () => null,
});

defineAttributes(asyncGeneratorType, {
  __name__: (self: PyAsyncGenerator) => self.machine.name,
  __qualname__: (self: PyAsyncGenerator) => self.machine.qualname,
});
