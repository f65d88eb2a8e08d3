/**
 * Iteration: `for`, unpacking, and everything else that draws values from an iterable.
 *
 * Our own iterators are called directly; an object of the program with `__iter__`/`__next__` (or only `__getitem__`) is wrapped, so that
 * whoever iterates sees one thing: `next()` with undefined for the end.
 */

import { charge, GROWTH_MASK, growing, tick } from "../limits.ts";
import { lengthHint } from "./access.ts";
import { callMethod } from "./call.ts";
import { isInstanceOfException, type PyBaseException, typeError } from "./exceptions.ts";
import {
  builtinType,
  type CopyPart,
  type Iteration,
  PyIterator,
  PyObject,
  type PyType,
  setDefaultType,
  typeOf,
  type Value,
} from "./object.ts";
import { StrIterator } from "./str-iterator.ts";
import { emptyTuple, PyTuple } from "./tuple.ts";
import { PyList } from "./list.ts";

/** What a `for` loop draws from. Raises TypeError for what can't be iterated. */
export function iterate(value: Value): Iteration {
  if (typeof value === "string") return new StrIterator(value);
  if (value instanceof PyObject) {
    if (!value.type.isHeap) {
      const iterator = value.iterator();
      if (iterator !== undefined) return iterator;
    } else {
      const iterator = pyIter(value);
      return iterator instanceof PyIterator && !iterator.type.isHeap ? iterator : new UserIteration(iterator);
    }
  }
  throw notIterable(value);
}

/** iter(value): the Python object. */
export function pyIter(value: Value): Value {
  if (typeof value === "string") return new StrIterator(value);
  if (value instanceof PyObject) {
    const type = value.type;
    if (!type.isHeap) {
      const iterator = value.iterator();
      if (iterator !== undefined) return iterator;
    } else {
      const method = type.lookup("__iter__");
      if (method !== undefined && method !== null) {
        const iterator = callMethod(method, value);
        if (!isIterator(iterator)) throw typeError(`iter() returned non-iterator of type '${typeOf(iterator).name}'`);
        return iterator;
      }
      if (method === undefined && type.lookup("__getitem__") !== undefined) return new SequenceIterator(value);
    }
  }
  throw notIterable(value);
}

function notIterable(value: Value): PyBaseException {
  return typeError(`'${typeOf(value).name}' object is not iterable`);
}

/** Has the value `__next__`? */
export function isIterator(value: Value): boolean {
  if (!(value instanceof PyObject)) return false;
  if (value instanceof PyIterator) return true;
  const method = value.type.lookup("__next__");
  return method !== undefined && method !== null;
}

/** next(iterator): undefined at the end. */
export function nextOf(iterator: Value): Value | undefined {
  if (iterator instanceof PyIterator && !iterator.type.isHeap) return iterator.next();
  const method = typeOf(iterator).lookup("__next__");
  if (method === undefined) throw typeError(`'${typeOf(iterator).name}' object is not an iterator`);
  try {
    return callMethod(method, iterator);
  } catch (error) {
    if (isInstanceOfException(error, "StopIteration")) return undefined;
    throw error;
  }
}

/** The source of an iterator that is copied. */
export function copyIteration(source: Iteration, part: CopyPart): Iteration {
  if (source instanceof PyIterator) return iterate(part(source));
  return source instanceof UserIteration ? source.copied(part) : source;
}

/** Draws from an iterator object of the program. */
class UserIteration implements Iteration {
  readonly #iterator: Value;
  constructor(iterator: Value) {
    this.#iterator = iterator;
  }
  next(): Value | undefined {
    return nextOf(this.#iterator);
  }
  copied(part: CopyPart): UserIteration {
    return new UserIteration(part(this.#iterator));
  }
}

const sequenceIteratorType = builtinType("iterator", undefined, { final: true });

/** iter() of an object that has only `__getitem__`. */
class SequenceIterator extends PyIterator {
  #sequence: Value | undefined;
  #at = 0;
  constructor(sequence: Value) {
    super();
    this.#sequence = sequence;
  }
  override copied(part: CopyPart): PyIterator {
    const copy = new SequenceIterator(part(this.#sequence ?? emptyTuple));
    copy.#at = this.#at;
    return copy;
  }
  next(): Value | undefined {
    if (this.#sequence === undefined) return undefined;
    try {
      return callMethod(typeOf(this.#sequence).lookup("__getitem__")!, this.#sequence, this.#at++);
    } catch (error) {
      if (isInstanceOfException(error, "IndexError") || isInstanceOfException(error, "StopIteration")) {
        this.#sequence = undefined;
        return undefined;
      }
      throw error;
    }
  }
}
setDefaultType(SequenceIterator, sequenceIteratorType);

/** An iterator of ours over a JavaScript function that gives the next value; the type's name is what repr shows ("zip", "map"). */
export class NativeIterator extends PyIterator {
  override readonly type: PyType;
  readonly #next: () => Value | undefined;
  constructor(type: PyType, next: () => Value | undefined) {
    super();
    this.type = type;
    this.#next = next;
  }
  next(): Value | undefined {
    return this.#next();
  }
}

/** All values of an iterable in a new array. Charged while it grows. `refuse` makes the error for what can't be iterated. */
export function arrayFrom(iterable: Value, refuse?: () => unknown): Value[] {
  if (iterable instanceof PyList && !iterable.type.isHeap) {
    charge(iterable.items.length * 8);
    return iterable.items.slice();
  }
  if (iterable instanceof PyTuple && !iterable.type.isHeap) {
    charge(iterable.items.length * 8);
    return iterable.items.slice();
  }
  if (typeof iterable === "string") return charactersOf(iterable);
  let iteration: Iteration;
  if (refuse === undefined) iteration = iterate(iterable);
  else {
    try {
      iteration = iterate(iterable);
    } catch (error) {
      throw isInstanceOfException(error, "TypeError") ? refuse() : error;
    }
  }
  const all = iteration.allAtOnce?.();
  if (all !== undefined) return all;
  if (iterable instanceof PyObject && iterable.type.isHeap) lengthHint(iterable);
  const values: Value[] = [];
  const folding = iteration.folding?.();
  for (
    let value = folding === undefined ? iteration.next() : folding.nextFor(values);
    value !== undefined;
    value = iteration.next()
  ) {
    tick();
    const length = values.push(value);
    if ((length & GROWTH_MASK) === 0) {
      charge(length * 4);
      growing(length);
    }
  }
  return values;
}

const SHORT_TEXT = 65_536;

/** The characters of a text. */
function charactersOf(text: string): Value[] {
  charge(text.length * 8);
  tick(text.length);
  // In one array of the right size: one that grows takes more than twice the room.
  if (text.length > SHORT_TEXT && !/[\ud800-\udbff]/.test(text)) return text.split("");
  const characters: Value[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    characters.push(isPair ? text.slice(at, at + 2) : text[at]!);
    if (isPair) at++;
  }
  return characters;
}
