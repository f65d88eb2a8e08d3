/**
 * collections.deque: a sequence that grows and shrinks at both ends in constant time.
 *
 * The items stand in a ring: an array whose length is a power of two, where they begin at `head` and go round its end.
 */

import { charge, tick } from "../../limits.ts";
import { isEqual, orderSequences, equalSequences } from "../../objects/comparison.ts";
import {
  attributeError,
  indexError,
  overflowError,
  type PyBaseException,
  runtimeError,
  typeError,
  valueError,
} from "../../objects/exceptions.ts";
import { defineAttributes, defineConstants, defineMethods } from "../../objects/function.ts";
import { requireSsize } from "../c-arguments.ts";
import { indexOf, requireIndex, requireSize } from "../../objects/index-value.ts";
import { InstanceDict } from "../../objects/instance-dict.ts";
import { iterate } from "../../objects/iteration.ts";
import { defineIterator } from "../../objects/iterator-methods.ts";
import { clampedBound } from "../../objects/list-methods.ts";
import {
  adopt,
  type BinaryOperator,
  builtinType,
  integerOf,
  type Ordering,
  PyIterator,
  PyObject,
  type PyType,
  setDefaultType,
  typeOf,
  type Value,
  type CopyPart,
} from "../../objects/object.ts";
import { repeatCount, reprItems, resolveIndex } from "../../objects/sequence.ts";
import { defineClassGetItem, defineSlotMethods } from "../../objects/slot-methods.ts";
import { guardedRepr, reprOf } from "../../objects/text.ts";
import { emptyTuple, PyTuple } from "../../objects/tuple.ts";

export const dequeType = builtinType("collections.deque", undefined, { module: "collections" });
const dequeIteratorType = builtinType("_deque_iterator", undefined, { module: "_collections", final: true });
const dequeReverseIteratorType = builtinType("_deque_reverse_iterator", undefined, {
  module: "_collections",
  final: true,
});

export class PyDeque extends PyObject {
  #ring: (Value | undefined)[] = [
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ];
  #head = 0;
  #size = 0;
  /** Infinity for no bound. */
  maxlen: number;
  /** Counts changes, for iterators. */
  version = 0;
  constructor(maxlen = Number.POSITIVE_INFINITY) {
    super();
    this.maxlen = maxlen;
  }
  at(index: number): Value {
    return this.#ring[(this.#head + index) & (this.#ring.length - 1)]!;
  }
  put(index: number, value: Value): void {
    this.#ring[(this.#head + index) & (this.#ring.length - 1)] = value;
  }
  append(value: Value): void {
    if (this.#size >= this.maxlen) {
      if (this.maxlen === 0) return;
      this.popLeft();
    }
    if (this.#size === this.#ring.length) this.#grow();
    this.#ring[(this.#head + this.#size) & (this.#ring.length - 1)] = value;
    this.#size += 1;
    this.version += 1;
  }
  appendLeft(value: Value): void {
    if (this.#size >= this.maxlen) {
      if (this.maxlen === 0) return;
      this.pop();
    }
    if (this.#size === this.#ring.length) this.#grow();
    this.#head = (this.#head - 1) & (this.#ring.length - 1);
    this.#ring[this.#head] = value;
    this.#size += 1;
    this.version += 1;
  }
  pop(): Value {
    if (this.#size === 0) throw indexError("pop from an empty deque");
    this.#size -= 1;
    this.version += 1;
    const at = (this.#head + this.#size) & (this.#ring.length - 1);
    const value = this.#ring[at]!;
    this.#ring[at] = undefined;
    return value;
  }
  popLeft(): Value {
    if (this.#size === 0) throw indexError("pop from an empty deque");
    const value = this.#ring[this.#head]!;
    this.#ring[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#ring.length - 1);
    this.#size -= 1;
    this.version += 1;
    return value;
  }
  #grow(): void {
    const items = this.toArray();
    charge(items.length * 16);
    this.#ring = items;
    for (let i = items.length; i > 0; i--) this.#ring.push(undefined);
    this.#head = 0;
  }
  toArray(): Value[] {
    const end = this.#head + this.#size;
    const ring = this.#ring;
    if (end <= ring.length) return ring.slice(this.#head, end) as Value[];
    return ring.slice(this.#head).concat(ring.slice(0, end - ring.length)) as Value[];
  }
  /** Takes other items instead; more than `maxlen` lose their first ones. */
  replace(items: readonly Value[]): void {
    const kept = items.length > this.maxlen ? items.slice(items.length - this.maxlen) : items;
    let capacity = 8;
    while (capacity < kept.length) capacity *= 2;
    charge(capacity * 8);
    this.#ring = kept.slice();
    for (let i = kept.length; i < capacity; i++) this.#ring.push(undefined);
    this.#head = 0;
    this.#size = kept.length;
    this.version += 1;
  }
  extend(iterable: Value): void {
    if (iterable === this) {
      for (const item of this.toArray()) this.append(item);
      return;
    }
    const iteration = iterate(iterable);
    for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
      tick();
      this.append(value);
    }
  }
  extendLeft(iterable: Value): void {
    if (iterable === this) {
      for (const item of this.toArray()) this.appendLeft(item);
      return;
    }
    const iteration = iterate(iterable);
    for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
      tick();
      this.appendLeft(value);
    }
  }
  rotate(steps: number): void {
    if (this.#size < 2) return;
    const right = ((steps % this.#size) + this.#size) % this.#size;
    const left = this.#size - right;
    tick(Math.min(right, left) >>> 2);
    if (right <= left) for (let i = 0; i < right; i++) this.appendLeft(this.pop());
    else for (let i = 0; i < left; i++) this.append(this.popLeft());
  }
  emptyLike(): PyDeque {
    return new PyDeque(this.maxlen);
  }
  copy(): PyDeque {
    const copy = this.emptyLike();
    copy.replace(this.toArray());
    return copy;
  }
  override length(): number {
    return this.#size;
  }
  override iterator(): PyIterator {
    return new DequeIterator(this);
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyDeque ? equalSequences(this.toArray(), other.toArray()) : undefined;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    return other instanceof PyDeque ? orderSequences(operator, this.toArray(), other.toArray()) : undefined;
  }
  override hash(): undefined {
    return undefined;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return guardedRepr(this, "[...]", () => {
      const bound = this.maxlen === Number.POSITIVE_INFINITY ? "" : `, maxlen=${this.maxlen}`;
      return `${this.type.qualname}([${reprItems(this.toArray())}]${bound})`;
    });
  }
  /** CPython: the methods themselves take an integer; only `d[key]` says that it is a sequence. */
  methodKey(key: Value): Value {
    const index = requireIndex(key);
    if (index > 9223372036854775807n || index < -9223372036854775808n)
      throw overflowError("cannot fit 'int' into an index-sized integer");
    return index;
  }
  #position(key: Value): number {
    if (typeof key === "number" && key >= 0 && key < this.#size) return key;
    const index = indexOf(key);
    if (index === undefined) throw typeError(`sequence index must be integer, not '${typeOf(key).name}'`);
    const at = resolveIndex(index, this.#size);
    if (at < 0) throw indexError("deque index out of range");
    return at;
  }
  override getItem(key: Value): Value {
    return this.at(this.#position(key));
  }
  override setItem(key: Value, value: Value): boolean {
    this.put(this.#position(key), value);
    return true;
  }
  override deleteItem(key: Value): boolean {
    this.removeAt(this.#position(key));
    return true;
  }
  removeAt(at: number): void {
    const items = this.toArray();
    tick(items.length >>> 4);
    items.splice(at, 1);
    this.replace(items);
  }
  /** Position of the first item that equals `value`, or -1. */
  find(value: Value, start = 0, stop = Number.POSITIVE_INFINITY, changed?: PyBaseException): number {
    const version = this.version;
    for (let at = start; at < stop && at < this.#size; at++) {
      tick();
      const isFound = isEqual(this.at(at), value);
      if (version !== this.version) throw changed ?? runtimeError("deque mutated during iteration");
      if (isFound) return at;
    }
    return -1;
  }
  override contains(value: Value): boolean {
    return this.find(value) >= 0;
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator === "add" && !reflected) {
      if (!(other instanceof PyDeque))
        throw typeError(`can only concatenate deque (not "${typeOf(other).name}") to deque`);
      const result = this.copy();
      result.extend(other);
      return result;
    }
    return operator === "mul" ? this.#repeat(other, this.copy()) : undefined;
  }
  override inPlace(operator: BinaryOperator, other: Value): Value | undefined {
    if (operator === "add") {
      this.extend(other);
      return this;
    }
    return operator === "mul" ? this.#repeat(other, this) : undefined;
  }
  #repeat(count: Value, target: PyDeque): PyDeque | undefined {
    const items = this.toArray();
    const times = repeatCount(count, items.length);
    if (times === undefined) return undefined;
    charge(Math.min(items.length * times, this.maxlen) * 8);
    target.replace([]);
    for (let i = 0; i < times; i++) {
      tick(items.length);
      for (const item of items) target.append(item);
    }
    return target;
  }
}
setDefaultType(PyDeque, dequeType);

/** Iterates from an end; any change meanwhile is an error. */
class DequeIterator extends PyIterator {
  readonly #deque: PyDeque;
  readonly #version: number;
  readonly #isBackwards: boolean;
  #left: number;
  constructor(deque: PyDeque, isBackwards = false) {
    super();
    this.#deque = deque;
    this.#version = deque.version;
    this.#left = deque.length();
    this.#isBackwards = isBackwards;
    if (isBackwards) (this as { type: PyType }).type = dequeReverseIteratorType;
  }
  override copied(part: CopyPart): PyIterator {
    const copy = new DequeIterator(part(this.#deque) as PyDeque, this.#isBackwards);
    copy.#left = this.#left;
    return copy;
  }
  next(): Value | undefined {
    const deque = this.#deque;
    if (deque.version !== this.#version) {
      this.#left = 0;
      throw runtimeError("deque mutated during iteration");
    }
    if (this.#left === 0) return undefined;
    this.#left -= 1;
    return deque.at(this.#isBackwards ? this.#left : deque.length() - this.#left - 1);
  }
  override lengthHint(): number {
    return this.#left;
  }
}
setDefaultType(DequeIterator, dequeIteratorType);
defineIterator(dequeIteratorType, true);
defineIterator(dequeReverseIteratorType, true);

function bound(maxlen: Value): number {
  if (maxlen === null) return Number.POSITIVE_INFINITY;
  if (integerOf(maxlen) === undefined) throw typeError("an integer is required");
  const size = requireSize(maxlen);
  if (size < 0) throw valueError("maxlen must be non-negative");
  return size;
}

defineSlotMethods(dequeType, "len iter repr contains eq ne lt le gt ge add iadd mul rmul imul");
defineMethods(dequeType, {
  "__getitem__(self, key, /)": (self: PyDeque, key: Value) => self.getItem(self.methodKey(key)),
  "__setitem__(self, key, value, /)": (self: PyDeque, key: Value, value: Value) => {
    self.setItem(self.methodKey(key), value);
    return null;
  },
  "__delitem__(self, key, /)": (self: PyDeque, key: Value) => {
    self.deleteItem(self.methodKey(key));
    return null;
  },
});
defineClassGetItem(dequeType);
defineConstants(dequeType, { __hash__: null });
defineAttributes(dequeType, {
  maxlen: {
    get: (self: PyDeque) => (self.maxlen === Number.POSITIVE_INFINITY ? null : self.maxlen),
    set: (self: PyDeque) => {
      throw attributeError("attribute 'maxlen' of 'collections.deque' objects is not writable", self, "maxlen");
    },
  },
});
/** A deque of the arguments of a call: an iterable and a bound, both of which may be left out. */
dequeType.constructsQuickly = (args, kwargs) => {
  const named = kwargs?.get("maxlen");
  if (args.length > 2 || (kwargs !== undefined && (kwargs.size > 1 || named === undefined || args.length > 1)))
    return undefined;
  const maxlen = named === undefined ? args[1] : named;
  const made = new PyDeque(maxlen === undefined ? undefined : bound(maxlen));
  if (args.length > 0) made.extend(args[0]!);
  return made;
};

const done = null;
defineMethods(dequeType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyDeque(), cls),
  "__init__(self, iterable=?, maxlen=None)": (self: PyDeque, iterable: Value | undefined, maxlen: Value) => {
    self.maxlen = bound(maxlen);
    self.replace([]);
    if (iterable !== undefined) self.extend(iterable);
    return done;
  },
  "__reversed__(self, /)": (self: PyDeque) => new DequeIterator(self, true),
  "__reduce__(self, /)": (self: PyDeque) =>
    new PyTuple([
      self.type,
      self.maxlen === Number.POSITIVE_INFINITY ? emptyTuple : new PyTuple([emptyTuple, self.maxlen]),
      self.attrs === undefined || self.attrs.size === 0 ? null : InstanceDict.of(self),
      self.iterator(),
    ]),
  "__copy__(self, /)": (self: PyDeque) => adopt(self.copy(), self.type),
  "append(self, object, /)": (self: PyDeque, object: Value) => {
    self.append(object);
    return done;
  },
  "appendleft(self, object, /)": (self: PyDeque, object: Value) => {
    self.appendLeft(object);
    return done;
  },
  "clear(self, /)": (self: PyDeque) => {
    self.replace([]);
    return done;
  },
  "copy(self, /)": (self: PyDeque) => adopt(self.copy(), self.type),
  "count(self, value, /)": (self: PyDeque, value: Value) => {
    let count = 0;
    const { version } = self;
    for (const item of self.toArray()) {
      tick();
      if (isEqual(item, value)) count += 1;
      if (version !== self.version) throw runtimeError("deque mutated during iteration");
    }
    return count;
  },
  "extend(self, iterable, /)": (self: PyDeque, iterable: Value) => {
    self.extend(iterable);
    return done;
  },
  "extendleft(self, iterable, /)": (self: PyDeque, iterable: Value) => {
    self.extendLeft(iterable);
    return done;
  },
  "index(self, value, start=?, stop=?, /)": (
    self: PyDeque,
    value: Value,
    start: Value | undefined,
    stop: Value | undefined,
  ) => {
    const length = self.length();
    const at = self.find(value, clampedBound(start, 0, length), clampedBound(stop, length, length));
    if (at < 0) throw valueError(`${reprOf(value)} is not in deque`);
    return at;
  },
  "insert(self, index, value, /)": (self: PyDeque, index: Value, value: Value) => {
    const at = requireSize(index);
    if (self.length() >= self.maxlen) throw indexError("deque already at its maximum size");
    const items = self.toArray();
    tick(items.length >>> 4);
    items.splice(at < 0 ? Math.max(0, at + items.length) : Math.min(at, items.length), 0, value);
    self.replace(items);
    return done;
  },
  "pop(self, /)": (self: PyDeque) => self.pop(),
  "popleft(self, /)": (self: PyDeque) => self.popLeft(),
  "remove(self, value, /)": (self: PyDeque, value: Value) => {
    const at = self.find(value, 0, Number.POSITIVE_INFINITY, indexError("deque mutated during remove()."));
    if (at < 0) throw valueError(`${reprOf(value)} is not in deque`);
    self.removeAt(at);
    return done;
  },
  "reverse(self, /)": (self: PyDeque) => {
    self.replace(self.toArray().reverse());
    return done;
  },
  "rotate(self, n=1, /)": (self: PyDeque, n: Value) => {
    self.rotate(requireSsize(n));
    return done;
  },
});
