/**
 * Generators and coroutines: JavaScript generators behind Python's interface.
 *
 * A generated body is a `function*` whose `yield` gives Python values. Resuming counts as a call (depth), and the exception being handled is the
 * generator's own while it runs. A coroutine is the same machine; what it yields is what it waits for.
 */

import { machine } from "../limits.ts";
import { findAttribute, getAttribute } from "./attributes.ts";
import { call, callSpecial } from "./call.ts";
import {
  exceptionType,
  type FrameSource,
  HandledOutside,
  isInstanceOfException,
  newException,
  type Position,
  PyBaseException,
  runtimeError,
  setContext,
  stopIteration,
  typeError,
  valueError,
} from "./exceptions.ts";
import { enterNative, leaveNative } from "./native-depth.ts";
import {
  addressOf,
  builtinType,
  type Fold,
  PyIterator,
  PyObject,
  type PyType,
  setDefaultType,
  typeOf,
  type Value,
} from "./object.ts";

import { unstarted } from "./unstarted-coroutines.ts";

export const generatorType = builtinType("generator", undefined, { final: true });
export const coroutineType = builtinType("coroutine", undefined, { final: true });
/** What `__await__()` of a coroutine gives. */
export const coroutineWrapperType = builtinType("coroutine_wrapper", undefined, { final: true });
export const asyncGeneratorType = builtinType("async_generator", undefined, { final: true });

export type Body = Generator<Value, Value | undefined, Value>;

/**
 * The body of a generator expression with one `for`: nothing of it needs to be kept while it waits but where its iterator is. Each call goes on to the
 * next value, or gives undefined at the end; an exception that is thrown into it passes through its frame.
 */
export type StepBody = (thrown?: PyBaseException, fold?: Fold) => Value | undefined;

/** `next` of every body. Each function's generators have a prototype of their own, so that V8 would look for it again and again where bodies of many functions come by. */
const stepOf = (Object.getPrototypeOf(function* () {}.prototype) as Body).next;

/** The generator whose body runs, the innermost where there are several. */
let resumed: PyGenerator | undefined;

export class PyGenerator extends PyIterator {
  name: string;
  qualname: string;
  readonly body: Body | StepBody;
  readonly word: "generator" | "coroutine" | "async generator";
  /** What tracebacks say of its frame. */
  readonly source: FrameSource;
  /** What it passes everything through to: the iterator of its `yield from` or `await`. */
  waitsFor: Value = null;
  /** Where its body awaits, as an index of the table of its function. */
  place: number | undefined = undefined;
  /** What `return` gave, once finished. */
  returned: Value = null;
  started = false;
  finished = false;
  running = false;
  /** Made by a function that `types.coroutine` has marked: it can be awaited. */
  isAwaitable = false;
  // Not #private, which V8 takes longer to make: generators are made by the hundred thousand.
  /** What it handles itself, while it waits. */
  private handling_: unknown = null;
  private outside_: HandledOutside | undefined = undefined;
  private inner_: PyGenerator | undefined = undefined;
  constructor(
    name: string,
    qualname: string,
    body: Body | StepBody,
    word: "generator" | "coroutine" | "async generator",
    source: FrameSource,
  ) {
    super();
    this.name = name;
    this.qualname = qualname;
    this.body = body;
    this.word = word;
    this.source = source;
  }

  next(): Value | undefined {
    return this.nextFor(undefined);
  }

  folding(): PyGenerator | undefined {
    return typeof this.body === "function" && this.body.length > 1 ? this : undefined;
  }

  nextFor(fold: Fold | undefined): Value | undefined {
    const { body } = this;
    const { depth } = machine;
    if (typeof body !== "function" || this.running || this.finished || depth >= machine.limit)
      return this.resume(null, undefined);
    // What `resume` does for the next step, without its calls: of a generator expression this is all that is ever asked.
    machine.depth = depth + 1;
    this.running = true;
    this.started = true;
    let value: Value | undefined;
    try {
      value = body(undefined, fold);
    } catch (error) {
      machine.depth = depth;
      this.running = false;
      this.finished = true;
      throw this.#convert(error);
    }
    machine.depth = depth;
    this.running = false;
    if (value === undefined) {
      this.finished = true;
      this.returned = null;
    }
    return value;
  }

  /** send(value); undefined when the generator has returned (`returned` has the value). */
  send(value: Value): Value | undefined {
    if (!this.started && value !== null && !this.finished)
      throw typeError(`can't send non-None value to a just-started ${this.word}`);
    return this.resume(value, undefined);
  }

  /** throw(exception) */
  throwInto(exception: PyBaseException): Value | undefined {
    if (!this.started && !this.finished) {
      this.#start();
      this.finished = true;
      const line = this.source.firstLine ?? 1;
      const position = { line, column: 0, endLine: line, endColumn: 0 };
      exception.traceback = { source: this.source, position, next: exception.traceback };
      throw exception;
    }
    if (this.finished) {
      if (this.word === "coroutine") throw runtimeError("cannot reuse already awaited coroutine");
      throw exception;
    }
    return this.resume(null, exception);
  }

  close(): void {
    if (this.finished) return;
    if (!this.started) {
      this.#start();
      this.finished = true;
      return;
    }
    try {
      if (this.resume(null, newException(exceptionType("GeneratorExit"))) === undefined) return;
    } catch (error) {
      if (isInstanceOfException(error, "GeneratorExit") || isInstanceOfException(error, "StopIteration")) return;
      throw error;
    }
    throw runtimeError(`${this.word} ignored GeneratorExit`);
  }

  resume(value: Value, exception: PyBaseException | undefined): Value | undefined {
    if (this.running) throw valueError(`${this.word} already executing`);
    if (this.finished) {
      if (this.word === "coroutine") throw runtimeError("cannot reuse already awaited coroutine");
      if (exception !== undefined) throw exception;
      this.returned = null;
      return undefined;
    }
    enterNative("");
    if (typeof this.body === "function") return this.#step(this.body, exception);
    const depth = machine.depth;
    const outer = machine.handling;
    const outside = (this.outside_ ??= new HandledOutside());
    outside.outer = outer;
    machine.handling = this.handling_ ?? outside;
    if (exception !== undefined && this.handling_ !== null) setContext(exception, this.handling_ as PyBaseException);
    this.running = true;
    if (!this.started) this.#start();
    const before = resumed;
    resumed = this;
    try {
      const given = this.#goOn(this.body, value, exception);
      if (given === undefined) return undefined;
      this.handling_ = machine.handling === outside ? null : machine.handling;
      return given;
    } catch (error) {
      this.finished = true;
      throw this.#convert(error);
    } finally {
      resumed = before;
      this.running = false;
      machine.depth = depth;
      leaveNative();
      machine.handling = outer;
    }
  }

  /** Runs the body, or the generator to which it has handed over, to the next value; undefined when the body has returned. */
  #goOn(body: Body, value: Value, exception: PyBaseException | undefined): Value | undefined {
    let step: IteratorResult<Value, Value | undefined> | undefined;
    if (this.inner_ === undefined) step = exception === undefined ? stepOf.call(body, value) : body.throw(exception);
    let sent = value;
    let thrown = exception;
    for (;;) {
      if (step !== undefined) {
        if (step.done) {
          this.finished = true;
          this.returned = step.value ?? null;
          return undefined;
        }
        if (step.value !== HANDED_OVER) return step.value;
        sent = null;
        thrown = undefined;
      }
      const inner = this.inner_!;
      try {
        const given = passTo(inner, sent, thrown);
        if (given !== undefined) return given;
      } catch (error) {
        this.inner_ = undefined;
        step = body.throw(error);
        continue;
      }
      this.inner_ = undefined;
      step = stepOf.call(body, inner.returned);
    }
  }

  /** From now on the values of another generator are this one's, until that ends. The body waits for it, and yields `HANDED_OVER`. */
  handOver(inner: PyGenerator): void {
    this.inner_ = inner;
  }

  /** A step handles no exceptions of its own, so what is handled around it may stay where it is. */
  #step(body: StepBody, exception: PyBaseException | undefined): Value | undefined {
    const depth = machine.depth;
    this.running = true;
    this.started = true;
    try {
      const value = body(exception);
      if (value === undefined) {
        this.finished = true;
        this.returned = null;
      }
      return value;
    } catch (error) {
      this.finished = true;
      throw this.#convert(error);
    } finally {
      this.running = false;
      machine.depth = depth - 1;
    }
  }

  #start(): void {
    this.started = true;
    if (this.word === "coroutine") unstarted.coroutines.forget(this);
  }

  /** A StopIteration that leaves a generator by mistake would end its caller's loop: it becomes a RuntimeError. */
  #convert(error: unknown): unknown {
    for (const name of this.word === "async generator" ? ["StopIteration", "StopAsyncIteration"] : ["StopIteration"]) {
      if (!isInstanceOfException(error, name)) continue;
      const converted = runtimeError(`${this.word} raised ${name}`);
      converted.cause = error;
      converted.context = error;
      converted.suppressContext = true;
      return converted;
    }
    return error;
  }

  override repr(): string {
    if (this.type === coroutineWrapperType) return `<coroutine_wrapper object at ${addressOf(this)}>`;
    return `<${this.word === "async generator" ? "async_generator" : this.word} object ${this.qualname} at ${addressOf(this)}>`;
  }
}
setDefaultType(PyGenerator, generatorType);

/** A generator whose body is ours: the values of `next` up to undefined. What the program throws into it goes through. */
export function nativeGenerator(qualname: string, next: () => Value | undefined): PyGenerator {
  const name = qualname.slice(qualname.lastIndexOf(".") + 1);
  const body: StepBody = (thrown) => {
    if (thrown !== undefined) throw thrown;
    return next();
  };
  return new PyGenerator(name, qualname, body, "generator", { name, filename: "<library>", lines: [] });
}

/** Does the generator that runs now count as a coroutine, because `types.coroutine` has marked its function? */
export const isInAwaitable = (): boolean => resumed?.isAwaitable === true;

/** What `async def` returns when called. Not iterable: `await` drives it. */
export class PyCoroutine extends PyObject {
  readonly machine: PyGenerator;
  /** The places of its function in the program. */
  readonly positions: readonly Position[];
  constructor(machine_: PyGenerator, positions: readonly Position[]) {
    super();
    this.machine = machine_;
    this.positions = positions;
    (machine_ as { type: PyType }).type = coroutineWrapperType;
  }
  override repr(): string {
    return `<coroutine object ${this.machine.qualname} at ${addressOf(this)}>`;
  }
}
setDefaultType(PyCoroutine, coroutineType);

/** Exits that `aclose()` throws: what an asynchronous generator awaits gets them thrown, and is not closed. */
const thrownExits = new WeakSet<PyBaseException>();

export function thrownExit(): PyBaseException {
  const exit = newException(exceptionType("GeneratorExit"));
  thrownExits.add(exit);
  return exit;
}

const closesInner = (error: PyBaseException): boolean =>
  isInstanceOfException(error, "GeneratorExit") && !thrownExits.has(error);

/** Notes where the body that runs is about to wait. */
export function waitAt(place: number | undefined): void {
  if (resumed !== undefined) resumed.place = place;
}

/** What a body yields when it has handed over to another generator. */
const HANDED_OVER = new PyObject();

/** The next value of a generator that another one has handed over to; undefined when it has returned. */
function passTo(inner: PyGenerator, value: Value, exception: PyBaseException | undefined): Value | undefined {
  if (exception === undefined) return value === null ? inner.next() : inner.send(value);
  if (!closesInner(exception)) return inner.throwInto(exception);
  inner.close();
  throw exception;
}

/** `yield from` and `await`: passes values, exceptions and close through to the inner iterator, and gives what it returned. */
export function* delegate(inner: Value, shown: Value = inner): Body {
  const outer = resumed;
  if (outer === undefined) return yield* passThrough(inner);
  outer.waitsFor = shown;
  try {
    if (!(inner instanceof PyGenerator) || inner.type.isHeap) return yield* passThrough(inner);
    outer.handOver(inner);
    return yield HANDED_OVER;
  } finally {
    outer.waitsFor = null;
  }
}

function* passThrough(inner: Value): Body {
  if (inner instanceof PyGenerator && !inner.type.isHeap) return yield* delegateToGenerator(inner);
  let value = startForeign(inner);
  while (!isReturned(value)) {
    let sent: Value;
    try {
      sent = yield value;
    } catch (error) {
      value = throwForeign(inner, error);
      continue;
    }
    value = sendForeign(inner, sent);
  }
  return value.returned;
}

function* delegateToGenerator(inner: PyGenerator): Body {
  let value = inner.next();
  while (value !== undefined) {
    let sent: Value;
    try {
      sent = yield value;
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      if (closesInner(error)) {
        inner.close();
        throw error;
      }
      value = inner.throwInto(error);
      continue;
    }
    value = inner.send(sent);
  }
  return inner.returned;
}

type Returned = { returned: Value };
const isReturned = (value: Value | Returned): value is Returned =>
  typeof value === "object" && value !== null && !(value instanceof PyObject);

function attempt(step: () => Value | undefined): Value | Returned {
  try {
    const value = step();
    return value === undefined ? { returned: null } : value;
  } catch (error) {
    if (isInstanceOfException(error, "StopIteration")) return { returned: error.args.items[0] ?? null };
    throw error;
  }
}

function startForeign(inner: Value): Value | Returned {
  return attempt(() =>
    inner instanceof PyIterator && !inner.type.isHeap ? inner.next() : callSpecial(inner, "__next__"),
  );
}

function sendForeign(inner: Value, sent: Value): Value | Returned {
  if (sent === null) return startForeign(inner);
  return attempt(() => call(getAttribute(inner, "send"), [sent]));
}

function throwForeign(inner: Value, error: unknown): Value | Returned {
  if (!(error instanceof PyBaseException)) throw error;
  if (closesInner(error)) {
    if (typeOf(inner).lookup("close") !== undefined) callSpecial(inner, "close");
    throw error;
  }
  const method = findAttribute(inner, "throw");
  if (method === undefined) throw error;
  return attempt(() => call(method, [error]));
}

/** What `__next__` of a generator raises at its end: StopIteration with the returned value. */
export function endOf(generator: PyGenerator): PyBaseException {
  return stopIteration(generator.returned);
}
