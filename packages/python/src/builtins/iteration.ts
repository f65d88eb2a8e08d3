/** Builtin functions that draw from iterables: all, any, iter, len, next, sorted. */

import { PyRange } from "../objects/range.ts";
import { tick } from "../limits.ts";
import { lengthOf } from "../objects/access.ts";
import { call, isCallable, callMethod, callSpecial } from "../objects/call.ts";
import { isEqual } from "../objects/comparison.ts";
import type { PyDict } from "../objects/dict.ts";
import { isInstanceOfException, stopIteration, typeError } from "../objects/exceptions.ts";
import { builtin, type PyBuiltin } from "../objects/function.ts";
import { requireIndex } from "../objects/index-value.ts";
import { endOf, PyGenerator } from "../objects/generator.ts";
import { arrayFrom, isIterator, iterate, nextOf, pyIter } from "../objects/iteration.ts";
import { defineIterator } from "../objects/iterator-methods.ts";
import { PyList } from "../objects/list.ts";
import { sortArray } from "../objects/list-sort.ts";
import {
  builtinType,
  PyIterator,
  setDefaultType,
  typeOf,
  type Value,
  integerOf,
  type CopyPart,
} from "../objects/object.ts";
import { isTrue } from "../objects/truth.ts";
import type { PyTuple } from "../objects/tuple.ts";

const callableIteratorType = builtinType("callable_iterator", undefined, { final: true });

/** iter(callable, sentinel): calls until the result equals the sentinel. */
class CallableIterator extends PyIterator {
  #callable: Value | undefined;
  readonly #sentinel: Value;
  constructor(callable: Value, sentinel: Value) {
    super();
    this.#callable = callable;
    this.#sentinel = sentinel;
  }
  override copied(part: CopyPart): PyIterator {
    return new CallableIterator(part(this.#callable ?? null), part(this.#sentinel));
  }
  next(): Value | undefined {
    if (this.#callable === undefined) return undefined;
    tick();
    try {
      const result = call(this.#callable, []);
      // The call may have brought it to its end.
      const isMore = (this.#callable as Value | undefined) !== undefined && !isEqual(this.#sentinel, result);
      if (isMore) return result;
    } catch (error) {
      if (!isInstanceOfException(error, "StopIteration")) throw error;
    }
    this.#callable = undefined;
    return undefined;
  }
}
setDefaultType(CallableIterator, callableIteratorType);
defineIterator(callableIteratorType);

function iter(source: Value, sentinel: Value | undefined): Value {
  if (sentinel === undefined) return pyIter(source);
  if (!isCallable(source)) throw typeError("iter(v, w): v must be callable");
  return new CallableIterator(source, sentinel);
}

function next(iterator: Value, missing: Value | undefined): Value {
  if (missing === undefined && !(iterator instanceof PyIterator)) {
    // The StopIteration of the program's own iterator passes with its value.
    const method = typeOf(iterator).lookup("__next__");
    if (method !== undefined) return callMethod(method, iterator);
  }
  if (!isIterator(iterator)) throw typeError(`'${typeOf(iterator).name}' object is not an iterator`);
  const value = nextOf(iterator);
  if (value !== undefined) return value;
  if (missing === undefined) throw iterator instanceof PyGenerator ? endOf(iterator) : stopIteration();
  return missing;
}

/** Is there a value whose truth is `wanted`? */
function hasTruth(iterable: Value, wanted: boolean): boolean {
  const iteration = iterate(iterable);
  const folding = iteration.folding?.();
  const next = (): Value | undefined => (folding === undefined ? iteration.next() : folding.nextFor(!wanted));
  for (let value = next(); value !== undefined; value = next()) {
    tick();
    if (isTrue(value) === wanted) return true;
  }
  return false;
}

function sorted(args: PyTuple, kwargs: PyDict): Value {
  if (args.items.length !== 1) throw typeError(`sorted expected 1 argument, got ${args.items.length}`);
  const items = arrayFrom(args.items[0]!);
  if (kwargs.table.size > 2) throw typeError(`sort() takes at most 2 keyword arguments (${kwargs.table.size} given)`);
  for (const name of kwargs.table.keys()) {
    if (name !== "key" && name !== "reverse")
      throw typeError(`'${String(name)}' is an invalid keyword argument for sort()`);
  }
  const reverse = kwargs.get("reverse");
  sortArray(items, kwargs.get("key") ?? null, reverse !== undefined && requireIndex(reverse) !== 0);
  return new PyList(items);
}

function sortedFunction(): PyBuiltin {
  const func = builtin("sorted(*args, **kwargs)", sorted);
  func.plain1 = (values) => {
    const items = arrayFrom(values);
    sortArray(items, null, false);
    return new PyList(items);
  };
  return func;
}

/** len(obj), exact also beyond what a double can tell. */
function len(obj: Value): Value {
  const length = lengthOf(obj);
  if (Number.isSafeInteger(length)) return length;
  if (obj instanceof PyRange) return obj.count;
  return integerOf(callSpecial(obj, "__len__")!)!;
}

export const iterationFunctions = (): PyBuiltin[] => [
  builtin("all(iterable, /)", (iterable) => !hasTruth(iterable, false)),
  builtin("any(iterable, /)", (iterable) => hasTruth(iterable, true)),
  builtin("iter(object, sentinel=?, /)", iter),
  builtin("len(obj, /)", len),
  builtin("next(iterator, default=?, /)", next),
  sortedFunction(),
];
