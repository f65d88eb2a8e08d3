/**
 * Asynchronous generators: `async def` with `yield`.
 *
 * The body is one machine that yields two kinds of things: what it awaits (passed up to the event loop) and, wrapped in `AsyncYield`, what it gives to its
 * caller. `__anext__` and its kin return an awaitable that runs the machine to the next of the latter; only one of them may run at a time.
 */

import {
  exceptionType,
  isInstanceOfException,
  newException,
  type PyBaseException,
  runtimeError,
  stopIteration,
} from "./exceptions.ts";
import { defineAttributes, defineMethods } from "./function.ts";
import { asyncGeneratorType, type PyGenerator, thrownExit } from "./generator.ts";
import { nameAttributes, toException } from "./generator-methods.ts";
import { addressOf, builtinType, PyIterator, PyObject, setDefaultType, type Value } from "./object.ts";
import { defineClassGetItem } from "./slot-methods.ts";

/** A value that an asynchronous generator gives to its caller. Never seen by a program. */
export class AsyncYield extends PyObject {
  readonly value: Value;
  constructor(value: Value) {
    super();
    this.value = value;
  }
}
setDefaultType(AsyncYield, builtinType("async_generator_wrapped_value", undefined, { final: true }));

/** `onFirstStep` is told of each generator when it is first asked for a value; set by the module asyncio. */
export const asyncGenerators: { onFirstStep: ((generator: PyAsyncGenerator) => void) | undefined } = {
  onFirstStep: undefined,
};

export class PyAsyncGenerator extends PyObject {
  readonly machine: PyGenerator;
  /** One of its awaitables is in the middle. */
  isStepping = false;
  /** `aclose()` was called, or it came to its end. */
  isClosed = false;
  #hasBegun = false;
  constructor(machine: PyGenerator) {
    super();
    this.machine = machine;
  }
  begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    asyncGenerators.onFirstStep?.(this);
  }
  override repr(): string {
    return `<async_generator object ${this.machine.qualname} at ${addressOf(this)}>`;
  }
}
setDefaultType(PyAsyncGenerator, asyncGeneratorType);

const isEnd = (error: unknown): boolean =>
  isInstanceOfException(error, "StopAsyncIteration") || isInstanceOfException(error, "GeneratorExit");

/** The awaitable of one step. */
abstract class AsyncStep extends PyIterator {
  protected readonly generator: PyAsyncGenerator;
  protected state: "new" | "running" | "done" = "new";
  constructor(generator: PyAsyncGenerator) {
    super();
    this.generator = generator;
  }
  override next(): Value | undefined {
    return this.send(null);
  }
  abstract send(value: Value): Value;
  abstract throwInto(exception: PyBaseException): Value;
  close(): void {
    this.state = "done";
  }
  /** Runs the machine: what it awaits is given, what it yields or its end is raised. */
  protected step(run: (machine: PyGenerator) => Value | undefined): Value {
    let value: Value | undefined;
    try {
      value = run(this.generator.machine);
      if (value === undefined) throw newException(exceptionType("StopAsyncIteration"));
    } catch (error) {
      if (isEnd(error)) this.generator.isClosed = true;
      this.#end();
      throw error;
    }
    if (!(value instanceof AsyncYield)) return value;
    this.#end();
    throw stopIteration(value.value);
  }
  #end(): void {
    this.generator.isStepping = false;
    this.state = "done";
  }
}

/** What `__anext__()` and `asend(value)` give. */
class AsyncSend extends AsyncStep {
  readonly #sent: Value;
  constructor(generator: PyAsyncGenerator, sent: Value) {
    super(generator);
    this.#sent = sent;
  }
  send(value: Value): Value {
    this.#check();
    let sent = value;
    if (this.state === "new") {
      if (this.generator.isStepping) throw runtimeError("anext(): asynchronous generator is already running");
      if (sent === null) sent = this.#sent;
      this.state = "running";
    }
    this.generator.isStepping = true;
    return this.step((machine) => machine.send(sent));
  }
  throwInto(exception: PyBaseException): Value {
    this.#check();
    return this.step((machine) => machine.throwInto(exception));
  }
  #check(): void {
    if (this.state === "done") throw runtimeError("cannot reuse already awaited __anext__()/asend()");
  }
}
setDefaultType(AsyncSend, builtinType("async_generator_asend", undefined, { final: true }));

/** What `athrow(exception)` and, without one, `aclose()` give. */
class AsyncThrow extends AsyncStep {
  readonly #exception: (() => PyBaseException) | undefined;
  constructor(generator: PyAsyncGenerator, exception: (() => PyBaseException) | undefined) {
    super(generator);
    this.#exception = exception;
  }
  send(value: Value): Value {
    this.#check();
    const { generator } = this;
    if (generator.machine.finished) return this.#fail(stopIteration(null));
    if (this.state === "running") return this.#advance((machine) => machine.send(value));
    const name = this.#exception === undefined ? "aclose" : "athrow";
    if (generator.isStepping) return this.#fail(runtimeError(`${name}(): asynchronous generator is already running`));
    if (generator.isClosed) return this.#fail(newException(exceptionType("StopAsyncIteration")));
    if (value !== null) throw runtimeError("can't send non-None value to a just-started coroutine");
    this.state = "running";
    generator.isStepping = true;
    if (this.#exception === undefined) generator.isClosed = true;
    return this.#advance((machine) => machine.throwInto(this.#exception?.() ?? thrownExit()));
  }
  throwInto(exception: PyBaseException): Value {
    this.#check();
    return this.#advance((machine) => machine.throwInto(exception));
  }
  #advance(run: (machine: PyGenerator) => Value | undefined): Value {
    if (this.#exception !== undefined) return this.step(run);
    try {
      return this.step(run);
    } catch (error) {
      if (isInstanceOfException(error, "StopIteration")) throw runtimeError("async generator ignored GeneratorExit");
      if (isEnd(error)) throw stopIteration(null);
      throw error;
    }
  }
  #fail(error: PyBaseException): never {
    this.state = "done";
    throw error;
  }
  #check(): void {
    if (this.state === "done") throw runtimeError("cannot reuse already awaited aclose()/athrow()");
  }
}
setDefaultType(AsyncThrow, builtinType("async_generator_athrow", undefined, { final: true }));

const begun = <Step extends AsyncStep>(generator: PyAsyncGenerator, step: Step): Step => {
  generator.begin();
  return step;
};

defineClassGetItem(asyncGeneratorType);
defineMethods(asyncGeneratorType, {
  "__aiter__(self, /)": (self: PyAsyncGenerator) => self,
  "__anext__(self, /)": (self: PyAsyncGenerator) => begun(self, new AsyncSend(self, null)),
  "asend(self, value, /)": (self: PyAsyncGenerator, value: Value) => begun(self, new AsyncSend(self, value)),
  "athrow(self, typ, val=None, tb=None, /)": (self: PyAsyncGenerator, typ: Value, val: Value) =>
    begun(self, new AsyncThrow(self, () => toException(typ, val))),
  "aclose(self, /)": (self: PyAsyncGenerator) => begun(self, new AsyncThrow(self, undefined)),
});

for (const type of [AsyncSend, AsyncThrow])
  defineMethods(type.prototype.type, {
    "__await__(self, /)": (self: AsyncStep) => self,
    "__iter__(self, /)": (self: AsyncStep) => self,
    "__next__(self, /)": (self: AsyncStep) => self.send(null),
    "send(self, value, /)": (self: AsyncStep, value: Value) => self.send(value),
    "throw(self, typ, val=None, tb=None, /)": (self: AsyncStep, typ: Value, val: Value) =>
      self.throwInto(toException(typ, val)),
    "close(self, /)": (self: AsyncStep) => {
      self.close();
      return null;
    },
  });

defineAttributes(asyncGeneratorType, {
  ...nameAttributes((self: PyAsyncGenerator) => self.machine),
  ag_running: (self: PyAsyncGenerator) => self.isStepping,
  ag_await: (self: PyAsyncGenerator) => self.machine.waitsFor,
});
