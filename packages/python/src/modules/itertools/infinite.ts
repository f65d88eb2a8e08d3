/** itertools without an end: count, cycle, repeat. */

import { PyList } from "../../objects/list.ts";
import { charge, GROWTH_MASK, growing } from "../../limits.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import type { PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exceptions.ts";
import { defineMethods } from "../../objects/function.ts";
import { requireSize } from "../../objects/index-value.ts";
import { iterate, copyIteration } from "../../objects/iteration.ts";
import { oneIterable } from "../../objects/constructor-arguments.ts";
import { defineIterator } from "../../objects/iterator-methods.ts";
import {
  adopt,
  builtinType,
  integerOf,
  type Iteration,
  PyFloat,
  PyIterator,
  type PyType,
  setDefaultType,
  typeOf,
  type Value,
  type CopyPart,
} from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { type PyTuple, emptyTuple } from "../../objects/tuple.ts";

export const countType = builtinType("itertools.count", undefined, { module: "itertools" });
export const cycleType = builtinType("itertools.cycle", undefined, { module: "itertools" });
export const repeatType = builtinType("itertools.repeat", undefined, { module: "itertools" });

class Count extends PyIterator {
  #next: Value;
  readonly #step: Value;
  constructor(start: Value, step: Value) {
    super();
    this.#next = start;
    this.#step = step;
  }
  override copied(part: CopyPart): PyIterator {
    return new Count(part(this.#next), part(this.#step));
  }
  next(): Value {
    const value = this.#next;
    const step = this.#step;
    const sum = typeof value === "number" && typeof step === "number" ? value + step : Number.NaN;
    this.#next = Number.isSafeInteger(sum) ? sum : binaryOperation("add", value, step);
    return value;
  }
  override repr(): string {
    const step = this.#step === 1 ? "" : `, ${reprOf(this.#step)}`;
    return `${this.type.qualname}(${reprOf(this.#next)}${step})`;
  }
}
setDefaultType(Count, countType);

function isNumber(value: Value): boolean {
  return (
    value instanceof PyFloat ||
    integerOf(value) !== undefined ||
    ["__index__", "__float__", "__complex__"].some(
      (name) => typeOf(value).lookup(name) !== undefined && typeof value !== "string",
    )
  );
}

defineMethods(countType, {
  "__new__(cls, start=0, step=1)": (cls: PyType, start: Value, step: Value) => {
    if (!isNumber(start) || !isNumber(step)) throw typeError("a number is required");
    // CPython: what fits its own counter is an int from then on, a bool too.
    const plain = (value: Value): Value =>
      typeof value === "boolean" && integerOf(step) === 1 ? Number(value) : value;
    return adopt(new Count(plain(start), plain(step)), cls);
  },
  "__repr__(self, /)": (self: Count) => self.repr(),
});

class Cycle extends PyIterator {
  #source: Iteration | undefined;
  readonly #saved: PyList;
  #at = 0;
  constructor(source: Iteration, saved = new PyList([])) {
    super();
    this.#source = source;
    this.#saved = saved;
  }
  override copied(part: CopyPart): PyIterator {
    // CPython: what was saved belongs to both.
    const source = this.#source === undefined ? emptyTuple.iterator() : copyIteration(this.#source, part);
    const copy = new Cycle(source, part(this.#saved) as PyList);
    copy.#at = this.#at;
    return copy;
  }
  next(): Value | undefined {
    const saved = this.#saved.items;
    if (this.#source !== undefined) {
      const value = this.#source.next();
      if (value !== undefined) {
        const length = saved.push(value);
        if ((length & GROWTH_MASK) === 0) {
          charge(GROWTH_MASK * 8);
          growing(length);
        }
        return value;
      }
      this.#source = undefined;
    }
    if (saved.length === 0) return undefined;
    const value = saved[this.#at]!;
    this.#at = this.#at + 1 === saved.length ? 0 : this.#at + 1;
    return value;
  }
}
setDefaultType(Cycle, cycleType);
defineMethods(cycleType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) =>
    adopt(new Cycle(iterate(oneIterable("cycle", args, kwargs))), cls),
});

class Repeat extends PyIterator {
  readonly #object: Value;
  /** Infinity for "without end". */
  #left: number;
  constructor(object: Value, times: number) {
    super();
    this.#object = object;
    this.#left = times;
  }
  override copied(part: CopyPart): PyIterator {
    return new Repeat(part(this.#object), this.#left);
  }
  next(): Value | undefined {
    if (this.#left <= 0) return undefined;
    this.#left -= 1;
    return this.#object;
  }
  override lengthHint(): number {
    return this.isEndless() ? 0 : this.#left;
  }
  isEndless(): boolean {
    return this.#left === Number.POSITIVE_INFINITY;
  }
  override repr(): string {
    const times = this.isEndless() ? "" : `, ${this.#left}`;
    return `${this.type.qualname}(${reprOf(this.#object)}${times})`;
  }
}
setDefaultType(Repeat, repeatType);
defineMethods(repeatType, {
  "__new__(cls, object, times=?)": (cls: PyType, object: Value, times: Value | undefined) =>
    adopt(new Repeat(object, times === undefined ? Number.POSITIVE_INFINITY : Math.max(0, requireSize(times))), cls),
  "__repr__(self, /)": (self: Repeat) => self.repr(),
  "__length_hint__(self, /)": (self: Repeat) => {
    if (self.isEndless()) throw typeError("len() of unsized object");
    return self.lengthHint();
  },
});

repeatType.constructsQuickly = (args, kwargs) => {
  if (kwargs !== undefined || args.length === 0 || args.length > 2) return undefined;
  return new Repeat(args[0]!, args.length === 1 ? Number.POSITIVE_INFINITY : Math.max(0, requireSize(args[1]!)));
};

defineIterator(countType);
defineIterator(cycleType);
defineIterator(repeatType);
