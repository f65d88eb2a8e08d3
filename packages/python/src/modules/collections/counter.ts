/** collections.Counter: a dict from keys to how often they came. */

import { hashOnce } from "../../objects/canonical-key.ts";
import { abstractCollections } from "../collections-abc/abstract-classes.ts";
import { defineClassBody } from "../class-body.ts";
import { defineForOthers, definePythonSlotMethods } from "../python-function.ts";
import { charge, tick } from "../../limits.ts";
import { binaryOperation, inPlaceOperation, unaryOperation } from "../../objects/arithmetic.ts";
import { isEqual, richOrder } from "../../objects/comparison.ts";
import { copyDict, dictType, PyDict, updateFromDict } from "../../objects/dict.ts";
import { isInstanceOfException, notImplementedError, typeError } from "../../objects/exceptions.ts";
import { builtin, defineMethods, PyAttribute } from "../../objects/function.ts";
import { indexOf, requireSize } from "../../objects/index-value.ts";
import { dictDescriptor } from "../../objects/instance-dict.ts";
import { isInstance } from "../../objects/class-check.ts";
import { call } from "../../objects/call.ts";
import { getItem } from "../../objects/access.ts";
import { iterate, NativeIterator } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { sortArray } from "../../objects/list-sort.ts";
import {
  adopt,
  type BinaryOperator,
  builtinType,
  NotImplemented,
  type Ordering,
  type PyType,
  setDefaultType,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { mappingProxyType } from "../../objects/mapping-proxy.ts";
import { reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { chainType } from "../itertools/terminating.ts";
import { callForOther } from "./counter-of-others.ts";

export const counterType = builtinType("Counter", [dictType], { module: "collections", hasDict: true });

const isPositive = (count: Value): boolean =>
  typeof count === "number" ? count > 0 : isTrue(richOrder("gt", count, 0));
/** What a dict says of a key, None as well; 0 where it says nothing. */
function countIn(dict: PyDict, key: Value): Value {
  const count = dict.table.get(key);
  return count === undefined ? 0 : count;
}

const isLess = (a: Value, b: Value): boolean => isTrue(richOrder("lt", a, b));
const whenPositive = (count: Value): Value | undefined => (isPositive(count) ? count : undefined);
const add = (a: Value, b: Value): Value => binaryOperation("add", a, b);
const subtract = (a: Value, b: Value): Value => binaryOperation("sub", a, b);

/** Where nobody has made the abstract classes yet, no class has been registered with them: then a builtin that is no dict is no mapping. */
function isMapping(source: Value): boolean {
  const type = typeOf(source);
  if (!type.isHeap && type !== mappingProxyType && abstractCollections.made() === undefined) return false;
  return isInstance(source, abstractCollections().get("Mapping")!);
}

export class PyCounter extends PyDict {
  override getItem(key: Value): Value {
    const count = this.table.get(key);
    if (count !== undefined) return count;
    return this.type.isHeap ? super.getItem(key) : 0;
  }
  count(key: Value): Value {
    return countIn(this, key);
  }
  override deleteItem(key: Value): boolean {
    this.table.delete(key);
    return true;
  }
  override repr(): string {
    const name = this.type.name;
    if (this.table.size === 0) return `${name}()`;
    const shown = new PyDict();
    try {
      for (const [key, count] of this.mostCommon()) shown.set(key, count);
    } catch (error) {
      if (!isInstanceOfException(error, "TypeError")) throw error;
      return `${name}(${super.repr()})`;
    }
    return `${name}(${reprOf(shown)})`;
  }
  /** Pairs of key and count, the highest count first. */
  mostCommon(): [Value, Value][] {
    const entries = this.table.entries();
    if (entries.every(([, count]) => typeof count === "number")) {
      charge(entries.length * 16);
      tick(entries.length * 4);
      return entries.sort((a, b) => (b[1] as number) - (a[1] as number));
    }
    const pairs: Value[] = entries.map((entry) => new PyTuple(entry));
    sortArray(
      pairs,
      builtin("count(pair, /)", (pair: PyTuple) => pair.items[1]!),
      true,
    );
    return pairs.map((pair) => (pair as PyTuple).items as [Value, Value]);
  }
  /** Adds the counts of a mapping or the values of an iterable. */
  change(source: Value, combine: (a: Value, b: Value) => Value): void {
    if (source instanceof PyDict || isMapping(source)) {
      const iteration = iterate(source instanceof PyDict ? new PyList(source.table.keys()) : source);
      for (let key = iteration.next(); key !== undefined; key = iteration.next()) {
        tick();
        const known = source instanceof PyDict ? source.table.get(key) : undefined;
        const count = known === undefined ? getItem(source, key) : known;
        const own = this.count(key);
        // CPython: the new count stands on the left of a plus, the old one on the left of a minus.
        this.table.set(key, combine === add ? add(count, own) : combine(own, count));
      }
      return;
    }
    const iteration = iterate(source);
    const { table } = this;
    for (let key = iteration.next(); key !== undefined; key = iteration.next()) {
      tick();
      const hash = typeof key === "object" ? hashOnce(key) : undefined;
      const own = table.get(key, hash);
      if (combine === add && (own === undefined || (typeof own === "number" && own < Number.MAX_SAFE_INTEGER)))
        table.set(key, (own ?? 0) + 1, hash);
      else table.set(key, combine(own === undefined ? 0 : own, 1), hash);
      if ((table.size & 0xfff) === 0) charge(4096 * 48);
    }
  }
  /** Every key with `choose` of the two counts where that is positive, then those of the other one alone, with what `rest` makes of their counts. */
  #combined(
    other: PyCounter,
    choose: (mine: Value, theirs: Value) => Value,
    rest: (theirs: Value) => Value | undefined,
  ): PyCounter {
    const result = new PyCounter();
    for (const key of this.table.keys()) {
      tick();
      const count = choose(this.count(key), other.count(key));
      if (isPositive(count)) result.table.set(key, count);
    }
    for (const key of other.table.keys()) {
      tick();
      const count = this.table.has(key) ? undefined : rest(other.count(key));
      if (count !== undefined) result.table.set(key, count);
    }
    return result;
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (!(other instanceof PyCounter)) return this.#unionOfDicts(operator, other, reflected);
    if (reflected) return other.binary(operator, this, false);
    switch (operator) {
      case "add":
        return this.#combined(other, add, whenPositive);
      case "sub":
        return this.#combined(other, subtract, (count) => (isLess(count, 0) ? subtract(0, count) : undefined));
      case "or":
        return this.#combined(other, (a, b) => (isLess(a, b) ? b : a), whenPositive);
      case "and":
        return this.#combined(
          other,
          (a, b) => (isLess(a, b) ? a : b),
          () => undefined,
        );
      default:
        return undefined;
    }
  }
  /** `|` with a plain dict is that of dicts. */
  #unionOfDicts(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator !== "or" || !(other instanceof PyDict)) return undefined;
    const result = new PyDict();
    for (const [key, value] of (reflected ? other : this).table.entries()) result.table.set(key, value);
    for (const [key, value] of (reflected ? this : other).table.entries()) result.table.set(key, value);
    return result;
  }
  override inPlace(operator: BinaryOperator, other: Value): Value | undefined {
    if (operator === "and") return this.#keepLesser(other);
    if (!(other instanceof PyDict)) {
      if (operator !== "add" && operator !== "sub" && operator !== "or") return undefined;
      return callForOther(counterType, `__i${operator}__`, [this, other]);
    }
    if (operator === "add" || operator === "sub") {
      for (const key of other.table.keys())
        this.table.set(key, inPlaceOperation(operator, this.count(key), countIn(other, key)));
    } else if (operator === "or") {
      for (const key of other.table.keys()) {
        const theirs = countIn(other, key);
        if (isTrue(richOrder("gt", theirs, this.count(key)))) this.table.set(key, theirs);
      }
    } else return undefined;
    tick(other.table.size);
    return this.keepPositive();
  }
  /** CPython: the other side need only have the keys. */
  #keepLesser(other: Value): this {
    for (const key of this.table.keys()) {
      tick();
      const their = getItem(other, key);
      if (isLess(their, this.count(key))) this.table.set(key, their);
    }
    return this.keepPositive();
  }
  /** Drops the keys whose count is not positive. */
  keepPositive(): this {
    tick(this.table.size);
    for (const key of this.table.keys()) if (!isPositive(this.count(key))) this.table.delete(key);
    return this;
  }
  override unary(operator: "neg" | "pos" | "invert" | "abs"): Value | undefined {
    if (operator !== "neg" && operator !== "pos") return undefined;
    const result = new PyCounter();
    for (const key of this.table.keys()) {
      tick();
      const count = operator === "pos" ? this.count(key) : unaryOperation("neg", this.count(key));
      if (isPositive(count)) result.table.set(key, count);
    }
    return result;
  }
  #every(other: PyCounter, test: (mine: Value, theirs: Value) => boolean): boolean {
    for (const counter of [this, other]) {
      for (const key of counter.table.keys()) {
        tick();
        if (!test(this.count(key), other.count(key))) return false;
      }
    }
    return true;
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyCounter ? this.#every(other, isEqual) : undefined;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    if (!(other instanceof PyCounter)) return undefined;
    if (operator === "lt" || operator === "gt") {
      return (
        this.#every(other, (a, b) => isTrue(richOrder(operator === "lt" ? "le" : "ge", a, b))) && !this.equals(other)
      );
    }
    return this.#every(other, (a, b) => isTrue(richOrder(operator, a, b)));
  }
  copy(): PyCounter {
    const copy = new PyCounter();
    copy.table = copyDict(this).table;
    return copy;
  }
}
setDefaultType(PyCounter, counterType);

/** What `update` and `subtract` do with their arguments; None stands for no iterable. */
function changeBy(self: PyCounter, source: Value, kwargs: PyDict, combine: (a: Value, b: Value) => Value): null {
  if (source !== null) {
    // CPython: update() of an empty counter with a mapping copies it.
    if (source instanceof PyDict && self.table.size === 0 && combine === add) updateFromDict(self, source);
    else self.change(source, combine);
  }
  if (kwargs.table.size > 0) changeBy(self, kwargs, new PyDict(), combine);
  return null;
}

counterType.constructsQuickly = (args, kwargs) => {
  if (kwargs !== undefined || args.length > 1) return undefined;
  const counter = new PyCounter();
  if (args.length === 1) changeBy(counter, args[0]!, new PyDict(), add);
  return counter;
};
defineMethods(counterType, { "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyCounter(), cls) });
defineForOthers(counterType, (name, args) => callForOther(counterType, name, args));
// What CPython writes in Python is a function to the program.
definePythonSlotMethods(counterType, "repr eq ne lt le gt ge iadd isub ior iand");
defineClassBody(counterType, {
  methods: {
    "__init__(self, iterable=None, /, **kwds)": (self: PyCounter, source: Value, kwargs: PyDict) =>
      changeBy(self, source, kwargs, add),
    "__missing__(self, key)": () => 0,
    "__add__(self, other)": combine("add"),
    "__sub__(self, other)": combine("sub"),
    "__or__(self, other)": combine("or"),
    "__and__(self, other)": combine("and"),
    "__delitem__(self, elem)": (self: PyCounter, key: Value) => {
      self.deleteItem(key);
      return null;
    },
    "__pos__(self)": (self: PyCounter) => self.unary("pos") ?? NotImplemented,
    "__neg__(self)": (self: PyCounter) => self.unary("neg") ?? NotImplemented,
    "__reduce__(self)": (self: PyCounter) => new PyTuple([self.type, new PyTuple([dictOf(self)])]),
    "_keep_positive(self)": (self: PyCounter) => self.keepPositive(),
    "update(self, iterable=None, /, **kwds)": (self: PyCounter, source: Value, kwargs: PyDict) =>
      changeBy(self, source, kwargs, add),
    "subtract(self, iterable=None, /, **kwds)": (self: PyCounter, source: Value, kwargs: PyDict) =>
      changeBy(self, source, kwargs, subtract),
    "copy(self)": (self: PyCounter) => (self.type === counterType ? self.copy() : call(self.type, [self])),
    "total(self)": (self: PyCounter) => {
      let total: Value = 0;
      for (const key of self.table.keys()) {
        tick();
        total = add(total, self.count(key));
      }
      return total;
    },
    "most_common(self, n=None)": (self: PyCounter, n: Value) => {
      const pairs = self.mostCommon();
      const isAll = n === null || isTrue(richOrder("ge", n, pairs.length));
      if (isAll && n !== null && indexOf(n) === undefined)
        throw typeError("slice indices must be integers or None or have an __index__ method");
      if (!isAll && isEqual(n, 1)) return new PyList([new PyTuple(pairs[0]!)]);
      return new PyList((isAll ? pairs : pairs.slice(0, Math.max(0, requireSize(n)))).map((pair) => new PyTuple(pair)));
    },
    "elements(self)": (self: PyCounter) => elements(self),
  },
  classMethods: {
    "fromkeys(cls, iterable, v=None)": () => {
      throw notImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.");
    },
  },
});
counterType.pending.push((owner, dict) => {
  dict.set("__dict__", dictDescriptor(owner));
  dict.set("__weakref__", new PyAttribute("__weakref__", owner, () => null));
});

/** An operator of two counters; `|` with a plain dict is not Counter's, but dict's. */
function combine(operator: BinaryOperator): (self: PyCounter, other: Value) => Value {
  return (self, other) =>
    (other instanceof PyCounter ? self.binary(operator, other, false) : undefined) ?? NotImplemented;
}

/** A plain dict with the same counts. */
function dictOf(counter: PyCounter): PyDict {
  const dict = new PyDict();
  updateFromDict(dict, counter);
  return dict;
}

/** Every key as often as its count says. */
function elements(counter: PyCounter): Value {
  const keys = counter.iterator();
  let key: Value | undefined = keys.next();
  let left = key === undefined ? 0 : requireSize(counter.count(key));
  return new NativeIterator(chainType, () => {
    while (key !== undefined && left <= 0) {
      tick();
      key = keys.next();
      left = key === undefined ? 0 : requireSize(counter.count(key));
    }
    left -= 1;
    return key;
  });
}
