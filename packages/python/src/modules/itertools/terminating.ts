/** itertools that end with what they draw from: accumulate, chain, compress, dropwhile, filterfalse, islice, pairwise, starmap, takewhile, zip_longest. */

import { tick } from "../../limits.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { call } from "../../objects/call.ts";
import type { PyDict } from "../../objects/dict.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { directCall, directCall2 } from "../../objects/direct-call.ts";
import { defineClassMethods, defineMethods } from "../../objects/function.ts";
import { indexOf } from "../../objects/index-value.ts";
import { arrayFrom, iterate, copyIteration } from "../../objects/iteration.ts";
import { oneIterable } from "../../objects/constructor-arguments.ts";
import { defineIterator } from "../../objects/iterator-methods.ts";
import {
  adopt,
  builtinType,
  type Iteration,
  PyIterator,
  type PyType,
  setDefaultType,
  type Value,
  type CopyPart,
} from "../../objects/object.ts";
import { defineClassGetItem } from "../../objects/slot-methods.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple, emptyTuple } from "../../objects/tuple.ts";

const newType = (name: string): PyType => builtinType(`itertools.${name}`, undefined, { module: "itertools" });

export const accumulateType = newType("accumulate");
export const chainType = newType("chain");
export const compressType = newType("compress");
export const dropwhileType = newType("dropwhile");
export const filterfalseType = newType("filterfalse");
export const isliceType = newType("islice");
export const pairwiseType = newType("pairwise");
export const starmapType = newType("starmap");
export const takewhileType = newType("takewhile");
export const zipLongestType = newType("zip_longest");

class Accumulate extends PyIterator {
  readonly #source: Iteration;
  readonly #func: ((total: Value, value: Value) => Value) | undefined;
  #initial: Value | undefined;
  #total: Value | undefined;
  readonly #given: Value;
  constructor(source: Iteration, func: Value, initial: Value) {
    super();
    this.#given = func;
    this.#source = source;
    this.#func = func === null ? undefined : directCall2(func);
    this.#initial = initial === null ? undefined : initial;
  }
  override copied(part: CopyPart): PyIterator {
    const copy = new Accumulate(copyIteration(this.#source, part), part(this.#given), part(this.#initial ?? null));
    copy.#total = this.#total === undefined ? undefined : part(this.#total);
    return copy;
  }
  next(): Value | undefined {
    if (this.#initial !== undefined) {
      this.#total = this.#initial;
      this.#initial = undefined;
      return this.#total;
    }
    const value = this.#source.next();
    if (value === undefined) return undefined;
    const func = this.#func;
    const total = this.#total;
    if (total === undefined) this.#total = value;
    else if (func !== undefined) this.#total = func(total, value);
    else {
      const sum = typeof total === "number" && typeof value === "number" ? total + value : Number.NaN;
      this.#total = Number.isSafeInteger(sum) ? sum : binaryOperation("add", total, value);
    }
    return this.#total;
  }
}
setDefaultType(Accumulate, accumulateType);
defineMethods(accumulateType, {
  "__new__(cls, iterable, func=None, *, initial=None)": (cls: PyType, iterable: Value, func: Value, initial: Value) =>
    adopt(new Accumulate(iterate(iterable), func, initial), cls),
});

accumulateType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined && args.length === 1 ? new Accumulate(iterate(args[0]!), null, null) : undefined;

class Chain extends PyIterator {
  #iterables: Iteration | undefined;
  #current: Iteration | undefined;
  constructor(iterables: Iteration) {
    super();
    this.#iterables = iterables;
  }
  override copied(part: CopyPart): PyIterator {
    const copy = new Chain(copyIteration(this.#iterables ?? emptyTuple.iterator(), part));
    copy.#current = this.#current === undefined ? undefined : copyIteration(this.#current, part);
    return copy;
  }
  next(): Value | undefined {
    while (this.#iterables !== undefined) {
      if (this.#current === undefined) {
        tick();
        const iterable = this.#iterables.next();
        if (iterable === undefined) break;
        this.#current = iterate(iterable);
      }
      const value = this.#current.next();
      if (value !== undefined) return value;
      this.#current = undefined;
    }
    this.#iterables = undefined;
    return undefined;
  }
}
setDefaultType(Chain, chainType);
defineClassGetItem(chainType);
defineClassMethods(chainType, {
  "from_iterable(cls, iterable, /)": (cls: PyType, iterable: Value) => adopt(new Chain(iterate(iterable)), cls),
});
defineMethods(chainType, {
  "__new__(cls, /, *iterables)": (cls: PyType, iterables: PyTuple) => adopt(new Chain(iterables.iterator()), cls),
});

chainType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined ? new Chain(new PyTuple(args).iterator()) : undefined;

class Compress extends PyIterator {
  readonly #data: Iteration;
  readonly #selectors: Iteration;
  constructor(data: Iteration, selectors: Iteration) {
    super();
    this.#data = data;
    this.#selectors = selectors;
  }
  override copied(part: CopyPart): PyIterator {
    return new Compress(copyIteration(this.#data, part), copyIteration(this.#selectors, part));
  }
  next(): Value | undefined {
    for (;;) {
      tick();
      const value = this.#data.next();
      if (value === undefined) return undefined;
      const selector = this.#selectors.next();
      if (selector === undefined) return undefined;
      if (isTrue(selector)) return value;
    }
  }
}
setDefaultType(Compress, compressType);
defineMethods(compressType, {
  "__new__(cls, data, selectors)": (cls: PyType, data: Value, selectors: Value) =>
    adopt(new Compress(iterate(data), iterate(selectors)), cls),
});

compressType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined && args.length === 2 ? new Compress(iterate(args[0]!), iterate(args[1]!)) : undefined;

/** The values of a source for which `keep` answers true. */
abstract class Sieve extends PyIterator {
  readonly source: Iteration;
  readonly #predicate: ((value: Value) => Value) | undefined;
  readonly #given: Value;
  constructor(predicate: Value, source: Iteration) {
    super();
    this.#given = predicate;
    this.#predicate = predicate === null ? undefined : directCall(predicate);
    this.source = source;
  }
  /** What the predicate says of a value. */
  test(value: Value): boolean {
    const predicate = this.#predicate;
    return isTrue(predicate === undefined ? call(null, [value]) : predicate(value));
  }
  /** One of the same class, where it stands. */
  protected abstract twin(predicate: Value, source: Iteration): PyIterator;
  override copied(part: CopyPart): PyIterator {
    return this.twin(part(this.#given), copyIteration(this.source, part));
  }
  /** The same as test() where no predicate means the value itself. */
  accepts(value: Value): boolean {
    tick();
    return this.#predicate === undefined ? isTrue(value) : this.test(value);
  }
}

class Dropwhile extends Sieve {
  #isOpen = false;
  protected twin(predicate: Value, source: Iteration): PyIterator {
    const copy = new Dropwhile(predicate, source);
    copy.#isOpen = this.#isOpen;
    return copy;
  }
  next(): Value | undefined {
    let value = this.source.next();
    if (this.#isOpen) return value;
    for (; value !== undefined; value = this.source.next()) {
      if (this.test(value)) {
        tick();
        continue;
      }
      this.#isOpen = true;
      return value;
    }
    return undefined;
  }
}
setDefaultType(Dropwhile, dropwhileType);

class Takewhile extends Sieve {
  #isClosed = false;
  protected twin(predicate: Value, source: Iteration): PyIterator {
    const copy = new Takewhile(predicate, source);
    copy.#isClosed = this.#isClosed;
    return copy;
  }
  next(): Value | undefined {
    if (this.#isClosed) return undefined;
    const value = this.source.next();
    if (value === undefined || this.test(value)) return value;
    this.#isClosed = true;
    return undefined;
  }
}
setDefaultType(Takewhile, takewhileType);

class Filterfalse extends Sieve {
  protected twin(predicate: Value, source: Iteration): PyIterator {
    return new Filterfalse(predicate, source);
  }
  next(): Value | undefined {
    for (;;) {
      const value = this.source.next();
      if (value === undefined || !this.accepts(value)) return value;
    }
  }
}
setDefaultType(Filterfalse, filterfalseType);

class Starmap extends PyIterator {
  readonly #function: Value;
  readonly #source: Iteration;
  constructor(func: Value, source: Iteration) {
    super();
    this.#function = func;
    this.#source = source;
  }
  override copied(part: CopyPart): PyIterator {
    return new Starmap(part(this.#function), copyIteration(this.#source, part));
  }
  next(): Value | undefined {
    const args = this.#source.next();
    if (args === undefined) return undefined;
    return call(this.#function, args instanceof PyTuple ? args.items : arrayFrom(args));
  }
}
setDefaultType(Starmap, starmapType);

defineMethods(dropwhileType, {
  "__new__(cls, predicate, iterable, /)": (cls: PyType, predicate: Value, iterable: Value) =>
    adopt(new Dropwhile(predicate, iterate(iterable)), cls),
});
defineMethods(takewhileType, {
  "__new__(cls, predicate, iterable, /)": (cls: PyType, predicate: Value, iterable: Value) =>
    adopt(new Takewhile(predicate, iterate(iterable)), cls),
});
defineMethods(filterfalseType, {
  "__new__(cls, predicate, iterable, /)": (cls: PyType, predicate: Value, iterable: Value) =>
    adopt(new Filterfalse(predicate, iterate(iterable)), cls),
});
defineMethods(starmapType, {
  "__new__(cls, func, iterable, /)": (cls: PyType, func: Value, iterable: Value) =>
    adopt(new Starmap(func, iterate(iterable)), cls),
});

dropwhileType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined && args.length === 2 ? new Dropwhile(args[0]!, iterate(args[1]!)) : undefined;
takewhileType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined && args.length === 2 ? new Takewhile(args[0]!, iterate(args[1]!)) : undefined;
starmapType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined && args.length === 2 ? new Starmap(args[0]!, iterate(args[1]!)) : undefined;

class Islice extends PyIterator {
  #source: Iteration | undefined;
  #wanted: number;
  #count = 0;
  readonly #stop: number;
  readonly #step: number;
  constructor(source: Iteration, start: number, stop: number, step: number) {
    super();
    this.#source = source;
    this.#wanted = start;
    this.#stop = stop;
    this.#step = step;
  }
  override copied(part: CopyPart): PyIterator {
    const source = this.#source === undefined ? emptyTuple.iterator() : copyIteration(this.#source, part);
    const copy = new Islice(source, this.#wanted, this.#stop, this.#step);
    copy.#count = this.#count;
    return copy;
  }
  next(): Value | undefined {
    const source = this.#source;
    if (source === undefined) return undefined;
    const value = this.#draw(source);
    if (value === undefined) this.#source = undefined;
    return value;
  }
  #draw(source: Iteration): Value | undefined {
    for (; this.#count < this.#wanted; this.#count++) {
      tick();
      if (source.next() === undefined) return undefined;
    }
    if (this.#count >= this.#stop) return undefined;
    const value = source.next();
    if (value === undefined) return undefined;
    this.#count += 1;
    this.#wanted = Math.min(this.#wanted + this.#step, this.#stop);
    return value;
  }
}
setDefaultType(Islice, isliceType);

const MAX_SIZE = 9223372036854775807n;

/** A bound of islice: `missing` for None, -1 for what is no bound. */
function isliceBound(value: Value, missing: number): number {
  if (value === null) return missing;
  const index = indexOf(value);
  return index === undefined || index > MAX_SIZE || index < -MAX_SIZE ? -1 : Number(index);
}

function makeIslice(cls: PyType, args: readonly Value[]): PyIterator {
  if (args.length < 2) throw typeError(`islice expected at least 2 arguments, got ${args.length}`);
  if (args.length > 4) throw typeError(`islice expected at most 4 arguments, got ${args.length}`);
  const [iterable, first, second, third] = args as [Value, Value, Value | undefined, Value | undefined];
  const isShort = second === undefined;
  const stop = isliceBound(isShort ? first : second, Number.POSITIVE_INFINITY);
  if (stop === -1) throw valueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  const start = isShort ? 0 : isliceBound(first, 0);
  if (start < 0 || stop < 0)
    throw valueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  const step = isliceBound(third ?? null, 1);
  if (step < 1) throw valueError("Step for islice() must be a positive integer or None.");
  return adopt(new Islice(iterate(iterable), start, stop, step), cls);
}
defineMethods(isliceType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
    if (kwargs.table.size > 0 && cls === isliceType) throw typeError("islice() takes no keyword arguments");
    return makeIslice(cls, args.items);
  },
});

isliceType.constructsQuickly = (args, kwargs) => (kwargs === undefined ? makeIslice(isliceType, args) : undefined);

class Pairwise extends PyIterator {
  readonly #source: Iteration;
  #last: Value | undefined;
  constructor(source: Iteration) {
    super();
    this.#source = source;
  }
  next(): Value | undefined {
    // None is a value.
    if (this.#last === undefined) this.#last = this.#source.next();
    if (this.#last === undefined) return undefined;
    const value = this.#source.next();
    if (value === undefined) return undefined;
    const pair = new PyTuple([this.#last, value]);
    this.#last = value;
    return pair;
  }
}
setDefaultType(Pairwise, pairwiseType);
defineMethods(pairwiseType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) =>
    adopt(new Pairwise(iterate(oneIterable("pairwise", args, kwargs))), cls),
});

pairwiseType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined && args.length === 1 ? new Pairwise(iterate(args[0]!)) : undefined;

class ZipLongest extends PyIterator {
  readonly #sources: (Iteration | undefined)[];
  readonly #fill: Value;
  #active: number;
  constructor(sources: Iteration[], fill: Value) {
    super();
    this.#sources = sources;
    this.#fill = fill;
    this.#active = sources.length;
  }
  override copied(part: CopyPart): PyIterator {
    const copy = new ZipLongest([], part(this.#fill));
    for (const source of this.#sources) copy.#sources.push(source && copyIteration(source, part));
    copy.#active = this.#active;
    return copy;
  }
  next(): Value | undefined {
    if (this.#active === 0) return undefined;
    const row: Value[] = [];
    const sources = this.#sources;
    for (let i = 0; i < sources.length; i++) {
      const value = sources[i]?.next();
      if (value === undefined && sources[i] !== undefined) {
        sources[i] = undefined;
        this.#active -= 1;
        if (this.#active === 0) return undefined;
      }
      row.push(value === undefined ? this.#fill : value);
    }
    return new PyTuple(row);
  }
}
setDefaultType(ZipLongest, zipLongestType);
defineMethods(zipLongestType, {
  "__new__(cls, /, *iterables, **kwargs)": (cls: PyType, iterables: PyTuple, kwargs: PyDict) => {
    const fill = kwargs.get("fillvalue");
    if (kwargs.table.size > (fill === undefined ? 0 : 1))
      throw typeError("zip_longest() got an unexpected keyword argument");
    return adopt(
      new ZipLongest(
        iterables.items.map((iterable) => iterate(iterable)),
        fill ?? null,
      ),
      cls,
    );
  },
});

for (const type of [
  accumulateType,
  chainType,
  compressType,
  dropwhileType,
  filterfalseType,
  isliceType,
  pairwiseType,
  starmapType,
  takewhileType,
  zipLongestType,
]) {
  defineIterator(type);
}
