/**
 * enumerate, zip, map, filter, reversed: the iterator types of the module builtins.
 *
 * Each draws from `Iteration`s, so our own iterators are called without going through Python. Each is a class that a program may subclass.
 */

import { charge, tick } from "../limits.ts";
import { call } from "./call.ts";
import { bindAttribute } from "./attributes.ts";
import { oneIterable } from "./constructor-arguments.ts";
import type { PyDict } from "./dict.ts";
import { isInstanceOfException, typeError, valueError } from "./exceptions.ts";
import { directCall } from "./direct-call.ts";
import { defineMethods } from "./function.ts";
import { requireIndex } from "./index-value.ts";
import { addInts, type Int } from "./int-arithmetic.ts";
import { copyIteration, iterate } from "./iteration.ts";
import { defineIterator } from "./iterator-methods.ts";
import { lengthOf, getItem } from "./access.ts";
import { ListReverseIterator } from "./list-methods.ts";
import { PyList } from "./list.ts";
import {
  adopt,
  builtinType,
  type CopyPart,
  type Iteration,
  PyIterator,
  PyObject,
  PyRowIterator,
  type PyType,
  setDefaultType,
  typeOf,
  type Value,
} from "./object.ts";
import { defineClassGetItem } from "./slot-methods.ts";
import { isTrue } from "./truth.ts";
import { emptyTuple, PyTuple } from "./tuple.ts";

export const enumerateType = builtinType("enumerate");
export const zipType = builtinType("zip");
export const mapType = builtinType("map");
export const filterType = builtinType("filter");
export const reversedType = builtinType("reversed");

export class PyEnumerate extends PyRowIterator {
  override readonly width = 2;
  readonly #row: Value[] = [null, null];
  readonly #values: Iteration;
  #count: Int;
  constructor(values: Iteration, start: Int) {
    super();
    this.#values = values;
    this.#count = start;
  }
  override copied(part: CopyPart): PyIterator {
    return new PyEnumerate(copyIteration(this.#values, part), this.#count);
  }
  next(): Value | undefined {
    const row = this.nextRow();
    return row === undefined ? undefined : new PyTuple([row[0]!, row[1]!]);
  }
  override nextRow(): readonly Value[] | undefined {
    const value = this.#values.next();
    if (value === undefined) return undefined;
    const count = this.#count;
    this.#count = typeof count === "number" && count < Number.MAX_SAFE_INTEGER ? count + 1 : addInts(count, 1);
    const row = this.#row;
    row[0] = count;
    row[1] = value;
    return row;
  }
}
setDefaultType(PyEnumerate, enumerateType);

export class PyZip extends PyRowIterator {
  override readonly width: number;
  readonly #row: Value[] = [null, null];
  readonly #sources: readonly Iteration[];
  readonly #isStrict: boolean;
  constructor(sources: readonly Iteration[], isStrict: boolean) {
    super();
    this.#sources = sources;
    this.#isStrict = isStrict;
    this.width = sources.length;
  }
  override copied(part: CopyPart): PyIterator {
    return new PyZip(
      this.#sources.map((source) => copyIteration(source, part)),
      this.#isStrict,
    );
  }
  next(): Value | undefined {
    const row = this.nextRow();
    if (row === undefined) return undefined;
    return new PyTuple(row === this.#row ? [row[0]!, row[1]!] : (row as Value[]));
  }
  override nextRow(): readonly Value[] | undefined {
    const sources = this.#sources;
    if (sources.length === 2) {
      const first = sources[0]!.next();
      const second = first === undefined ? undefined : sources[1]!.next();
      if (first !== undefined && second !== undefined) {
        const row = this.#row;
        row[0] = first;
        row[1] = second;
        return row;
      }
      if (this.#isStrict) this.#checkLengths(first === undefined ? 0 : 1);
      return undefined;
    }
    if (sources.length === 0) return undefined;
    charge(sources.length * 8);
    const row: Value[] = new Array(sources.length);
    for (let i = 0; i < sources.length; i++) {
      const value = sources[i]!.next();
      if (value === undefined) {
        if (this.#isStrict) this.#checkLengths(i);
        return undefined;
      }
      row[i] = value;
    }
    return row;
  }
  /** The source at `short` has ended; with strict=True all must end together. */
  #checkLengths(short: number): void {
    const before = (at: number): string => (at === 1 ? "argument 1" : `arguments 1-${at}`);
    if (short > 0) throw valueError(`zip() argument ${short + 1} is shorter than ${before(short)}`);
    for (let i = 1; i < this.#sources.length; i++) {
      if (this.#sources[i]!.next() !== undefined)
        throw valueError(`zip() argument ${i + 1} is longer than ${before(i)}`);
    }
  }
}
setDefaultType(PyZip, zipType);

export class PyMap extends PyIterator {
  readonly #func: Value;
  readonly #sources: readonly Iteration[];
  readonly #direct: (argument: Value) => Value;
  constructor(func: Value, sources: readonly Iteration[]) {
    super();
    this.#func = func;
    this.#sources = sources;
    this.#direct = directCall(func);
  }
  override copied(part: CopyPart): PyIterator {
    return new PyMap(
      part(this.#func),
      this.#sources.map((source) => copyIteration(source, part)),
    );
  }
  next(): Value | undefined {
    tick();
    const sources = this.#sources;
    if (sources.length === 1) {
      const value = sources[0]!.next();
      return value === undefined ? undefined : this.#direct(value);
    }
    const args: Value[] = [];
    for (const source of sources) {
      const value = source.next();
      if (value === undefined) return undefined;
      args.push(value);
    }
    return call(this.#func, args);
  }
}
setDefaultType(PyMap, mapType);

export class PyFilter extends PyIterator {
  readonly #source: Iteration;
  readonly #test: (value: Value) => Value;
  readonly #given: Value;
  constructor(func: Value, source: Iteration) {
    super();
    this.#given = func;
    this.#source = source;
    this.#test = func === null ? (value) => value : directCall(func);
  }
  override copied(part: CopyPart): PyIterator {
    return new PyFilter(part(this.#given), copyIteration(this.#source, part));
  }
  next(): Value | undefined {
    for (;;) {
      tick();
      const value = this.#source.next();
      if (value === undefined) return undefined;
      if (isTrue(this.#test(value))) return value;
    }
  }
}
setDefaultType(PyFilter, filterType);

/** reversed() of a sequence that has no `__reversed__`: by index, from the end. */
export class PyReversed extends PyIterator {
  #sequence: Value | undefined;
  #at: number;
  constructor(sequence: Value, length: number) {
    super();
    this.#sequence = sequence;
    this.#at = length - 1;
  }
  override copied(part: CopyPart): PyIterator {
    return new PyReversed(part(this.#sequence ?? emptyTuple), this.#sequence === undefined ? 0 : this.#at + 1);
  }
  next(): Value | undefined {
    if (this.#sequence === undefined) return undefined;
    if (this.#at >= 0) {
      try {
        return getItem(this.#sequence, this.#at--);
      } catch (error) {
        if (!isInstanceOfException(error, "IndexError") && !isInstanceOfException(error, "StopIteration")) throw error;
      }
    }
    this.#sequence = undefined;
    return undefined;
  }
  override lengthHint(): number {
    if (this.#sequence === undefined) return 0;
    // CPython: asks the sequence again, which may have become shorter.
    return lengthOf(this.#sequence) < this.#at + 1 ? 0 : this.#at + 1;
  }
}
setDefaultType(PyReversed, reversedType);

/** reversed(value) */
export function reverseOf(value: Value): Value {
  if (value instanceof PyList && !value.type.isHeap) return new ListReverseIterator(value);
  if (typeof value === "string") return reversedText(value);
  const type = typeOf(value);
  const method = type.lookup("__reversed__");
  if (method === null) throw typeError(`'${type.name}' object is not reversible`);
  if (method !== undefined) return call(bindAttribute(method, value, type)!, []);
  const isSequence =
    value instanceof PyObject &&
    type.lookup("__getitem__") !== undefined &&
    !["dict", "mappingproxy"].includes(type.layout.name);
  if (!isSequence) throw typeError(`'${type.name}' object is not reversible`);
  return new PyReversed(value, lengthOf(value));
}

function reversedText(text: string): PyIterator {
  charge(text.length * 8);
  return new ReversedCharacters([...text]);
}

/** reversed() of a string. */
class ReversedCharacters extends PyIterator {
  readonly #left: string[];
  constructor(left: string[]) {
    super();
    this.#left = left;
  }
  override copied(): PyIterator {
    return new ReversedCharacters(this.#left.slice());
  }
  next(): Value | undefined {
    return this.#left.pop();
  }
  override lengthHint(): number {
    return this.#left.length;
  }
}
setDefaultType(ReversedCharacters, reversedType);

const sourcesOf = (iterables: readonly Value[]): Iteration[] => iterables.map((iterable) => iterate(iterable));

function refuseKeywords(name: string, cls: PyType, exact: PyType, kwargs: PyDict): void {
  if (kwargs.table.size > 0 && cls.lookup("__init__") === exact.lookup("__init__"))
    throw typeError(`${name}() takes no keyword arguments`);
}

enumerateType.constructsQuickly = (args, kwargs) => {
  const named = kwargs?.get("start");
  if (kwargs !== undefined && (named === undefined || kwargs.size > 1 || args.length !== 1)) return undefined;
  const [iterable, start = named] = args;
  if (iterable === undefined || args.length > 2) return undefined;
  const first = start === undefined ? 0 : requireIndex(start);
  return new PyEnumerate(iterate(iterable), first);
};
defineMethods(enumerateType, {
  "__new__(cls, iterable=?, start=0)": (cls: PyType, iterable: Value | undefined, start: Value) => {
    if (iterable === undefined) {
      const place = cls === enumerateType ? "" : " (pos 1)";
      throw typeError(`enumerate() missing required argument 'iterable'${place}`);
    }
    const count = requireIndex(start);
    return adopt(new PyEnumerate(iterate(iterable), count), cls);
  },
});
zipType.constructsQuickly = (args, kwargs) => (kwargs === undefined ? new PyZip(sourcesOf(args), false) : undefined);
defineMethods(zipType, {
  "__new__(cls, /, *iterables, **kwargs)": (cls: PyType, iterables: PyTuple, kwargs: PyDict) => {
    let strict: Value = false;
    if (kwargs.table.size > 1) throw typeError(`zip() takes at most 1 keyword argument (${kwargs.table.size} given)`);
    for (const name of kwargs.table.keys()) {
      if (name !== "strict") throw typeError(`'${name as string}' is an invalid keyword argument for zip()`);
      strict = kwargs.get(name)!;
    }
    return adopt(new PyZip(sourcesOf(iterables.items), isTrue(strict)), cls);
  },
});
mapType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined && args.length >= 2 ? new PyMap(args[0]!, sourcesOf(args.slice(1))) : undefined;
defineMethods(mapType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    refuseKeywords("map", cls, mapType, kwargs);
    if (args.items.length < 2) throw typeError("map() must have at least two arguments.");
    return adopt(new PyMap(args.items[0]!, sourcesOf(args.items.slice(1))), cls);
  },
});
filterType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined && args.length === 2 ? new PyFilter(args[0]!, iterate(args[1]!)) : undefined;
defineMethods(filterType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    refuseKeywords("filter", cls, filterType, kwargs);
    if (args.items.length !== 2) throw typeError(`filter expected 2 arguments, got ${args.items.length}`);
    return adopt(new PyFilter(args.items[0]!, iterate(args.items[1]!)), cls);
  },
});
reversedType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined && args.length === 1 ? reverseOf(args[0]!) : undefined;
defineMethods(reversedType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    const result = reverseOf(oneIterable("reversed", args, kwargs));
    return cls !== reversedType && result instanceof PyReversed ? adopt(result, cls) : result;
  },
});
for (const type of [enumerateType, zipType, mapType, filterType]) defineIterator(type);
defineIterator(reversedType, true);
defineClassGetItem(enumerateType);
