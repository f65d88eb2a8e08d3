/** Builtin functions for asynchronous iteration: aiter and anext. */

import { bindAttribute, getAttribute } from "../objects/attributes.ts";
import { call, callSpecial } from "../objects/call.ts";
import { isInstanceOfException, stopIteration, typeError } from "../objects/exceptions.ts";
import { builtin, defineMethods, type PyBuiltin } from "../objects/function.ts";
import { builtinType, PyIterator, setDefaultType, typeOf, type Value } from "../objects/object.ts";
import { awaitableIterator } from "../runtime/coroutines.ts";

/** What `anext(iterator, default)` gives: the awaitable of the next value, with the default at the end. */
class AnextAwaitable extends PyIterator {
  readonly #wrapped: Value;
  readonly #default: Value;
  #inner: Value | undefined;
  constructor(wrapped: Value, otherwise: Value) {
    super();
    this.#wrapped = wrapped;
    this.#default = otherwise;
  }
  override next(): Value | undefined {
    return this.proxy((inner) => callSpecial(inner, "__next__")!);
  }
  proxy(step: (inner: Value) => Value): Value {
    this.#inner ??= awaitableIterator(this.#wrapped);
    try {
      return step(this.#inner);
    } catch (error) {
      if (isInstanceOfException(error, "StopAsyncIteration")) throw stopIteration(this.#default);
      throw error;
    }
  }
}
const anextAwaitableType = builtinType("anext_awaitable", undefined, { final: true });
setDefaultType(AnextAwaitable, anextAwaitableType);

const proxied =
  (name: string) =>
  (self: AnextAwaitable, ...args: Value[]): Value =>
    self.proxy((inner) => call(getAttribute(inner, name), args));

defineMethods(anextAwaitableType, {
  "__await__(self, /)": (self: AnextAwaitable) => self,
  "__iter__(self, /)": (self: AnextAwaitable) => self,
  "__next__(self, /)": (self: AnextAwaitable) => self.next() ?? null,
  "send(self, value, /)": proxied("send"),
  "throw(self, typ, val=None, tb=None, /)": proxied("throw"),
  "close(self, /)": proxied("close"),
});

function aiter(source: Value): Value {
  const method = typeOf(source).lookup("__aiter__");
  if (method === undefined || method === null)
    throw typeError(`'${typeOf(source).name}' object is not an async iterable`);
  const iterator = call(bindAttribute(method, source, typeOf(source))!, []);
  if (typeOf(iterator).lookup("__anext__") === undefined)
    throw typeError(`aiter() returned not an async iterator of type '${typeOf(iterator).name}'`);
  return iterator;
}

function anext(iterator: Value, otherwise: Value | undefined): Value {
  const method = typeOf(iterator).lookup("__anext__");
  if (method === undefined || method === null)
    throw typeError(`'${typeOf(iterator).name}' object is not an async iterator`);
  const awaitable = call(bindAttribute(method, iterator, typeOf(iterator))!, []);
  return otherwise === undefined ? awaitable : new AnextAwaitable(awaitable, otherwise);
}

export function asyncIterationFunctions(): PyBuiltin[] {
  return [builtin("aiter(async_iterable, /)", aiter), builtin("anext(aiterator, default=?, /)", anext)];
}
