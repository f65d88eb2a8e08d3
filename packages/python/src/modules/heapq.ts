/** The module heapq: a list as a priority queue. The moves are those of CPython, so the list looks the same after each. */

import { charge, GROWTH_MASK, growing, tick } from "../limits.ts";
import { lengthOf } from "../objects/access.ts";
import { badArgument } from "../objects/argument-errors.ts";
import { call } from "../objects/call.ts";
import { isEqual, richEquals, richOrder } from "../objects/comparison.ts";
import { indexError, isInstanceOfException, runtimeError, typeError } from "../objects/exceptions.ts";
import { builtin, type Implementation } from "../objects/function.ts";
import { indexOf, requireSize } from "../objects/index-value.ts";
import { arrayFrom, iterate } from "../objects/iteration.ts";
import { PyList } from "../objects/list.ts";
import { sortArray } from "../objects/list-sort.ts";
import { type Attributes, type Iteration, PyFloat, PyObject, type Value } from "../objects/object.ts";
import { nativeGenerator } from "../objects/generator.ts";
import { isTrue } from "../objects/truth.ts";
import { PyTuple } from "../objects/tuple.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { definePythonFunctions } from "./python-function.ts";

type Less = (a: Value, b: Value) => boolean;

function less(a: Value, b: Value): boolean {
  tick();
  if (typeof a === "number" && typeof b === "number") return a < b;
  // A queue of tuples with a priority in front.
  if (a instanceof PyTuple && b instanceof PyTuple && !a.type.isHeap && !b.type.isHeap) {
    const x = a.items[0];
    const y = b.items[0];
    if (typeof x === "number" && typeof y === "number" && x !== y) return x < y;
  } else if (a instanceof PyFloat && b instanceof PyFloat && !a.type.isHeap && !b.type.isHeap) return a.value < b.value;
  return isTrue(richOrder("lt", a, b));
}
const more: Less = (a, b) => less(b, a);

/** Moves the item at `at` towards the root, not beyond `start`, while it is less than its parent. */
function siftDown(list: PyList, start: number, at: number, isLess: Less): void {
  const { items } = list;
  const size = items.length;
  const item = items[at]!;
  while (at > start) {
    const parentAt = (at - 1) >> 1;
    const parent = items[parentAt]!;
    const isBelow = isLess(item, parent);
    checkUnchanged(list, items, size);
    if (!isBelow) break;
    items[at] = parent;
    items[parentAt] = item;
    at = parentAt;
  }
}

/** Moves the item at `at` to a leaf along the smaller children, and then up to its place. */
function siftUp(list: PyList, at: number, isLess: Less): void {
  const { items } = list;
  const size = items.length;
  const start = at;
  const half = size >> 1;
  while (at < half) {
    let child = 2 * at + 1;
    if (child + 1 < size) {
      const isLeftLess = isLess(items[child]!, items[child + 1]!);
      checkUnchanged(list, items, size);
      if (!isLeftLess) child += 1;
    }
    const moved = items[child]!;
    items[child] = items[at]!;
    items[at] = moved;
    at = child;
  }
  siftDown(list, start, at, isLess);
}

function checkUnchanged(list: PyList, items: Value[], size: number): void {
  if (list.items !== items || items.length !== size) throw runtimeError("list changed size during iteration");
}

function requireHeap(heap: Value, name: string): PyList {
  if (heap instanceof PyList) return heap;
  const isOnly = name === "heapify" || name.startsWith("heappop") || name === "_heapify_max";
  throw badArgument(`${name}() argument${isOnly ? "" : " 1"}`, "list", heap);
}

function heapify(heap: PyList, isLess: Less): null {
  for (let at = (heap.items.length >> 1) - 1; at >= 0; at--) siftUp(heap, at, isLess);
  return null;
}

function heapPop(heap: PyList, isLess: Less): Value {
  const last = heap.items.pop();
  if (last === undefined) throw indexError("index out of range");
  if (heap.items.length === 0) return last;
  const first = heap.items[0]!;
  heap.items[0] = last;
  siftUp(heap, 0, isLess);
  return first;
}

function heapReplace(heap: PyList, item: Value, isLess: Less): Value {
  if (heap.items.length === 0) throw indexError("index out of range");
  const first = heap.items[0]!;
  heap.items[0] = item;
  siftUp(heap, 0, isLess);
  return first;
}

/** The functions that CPython writes in C. */
const functions: { readonly [signature: string]: Implementation } = {
  "heapify(heap, /)": (heap: Value) => heapify(requireHeap(heap, "heapify"), less),
  "heappush(heap, item, /)": (heap: Value, item: Value) => {
    const list = requireHeap(heap, "heappush");
    const length = list.items.push(item);
    if ((length & GROWTH_MASK) === 0) growing(length);
    siftDown(list, 0, list.items.length - 1, less);
    return null;
  },
  "heappop(heap, /)": (heap: Value) => heapPop(requireHeap(heap, "heappop"), less),
  "heapreplace(heap, item, /)": (heap: Value, item: Value) => heapReplace(requireHeap(heap, "heapreplace"), item, less),
  "heappushpop(heap, item, /)": (heap: Value, item: Value) => {
    const list = requireHeap(heap, "heappushpop");
    if (list.items.length === 0 || !less(list.items[0]!, item)) return item;
    return heapReplace(list, item, less);
  },
  "_heapify_max(heap, /)": (heap: Value) => heapify(requireHeap(heap, "_heapify_max"), more),
  "_heappop_max(heap, /)": (heap: Value) => heapPop(requireHeap(heap, "_heappop_max"), more),
  "_heapreplace_max(heap, item, /)": (heap: Value, item: Value) =>
    heapReplace(requireHeap(heap, "_heapreplace_max"), item, more),
};

/** nlargest and nsmallest: the same items, in the same order, as a sort would give. */
function best(n: Value, iterable: Value, order: { key: Value; reverse: boolean }): PyList {
  if (isTrue(richEquals(n, 1))) return bestOne(iterable, order);
  const size = sizeOf(iterable);
  if (size !== undefined && isTrue(richOrder("ge", n, size))) {
    const items = arrayFrom(iterable);
    sortArray(items, order.key, order.reverse);
    if (indexOf(n) === undefined) throw typeError("slice indices must be integers or None or have an __index__ method");
    return new PyList(items);
  }
  const source = iterate(iterable);
  const count = requireSize(n);
  if (count <= 0) return new PyList([]);
  return bestOf(source, count, order);
}

/** The best so far stand in a heap whose root is the worst of them; what is better takes its place. Ties go by the order of the source, as their number in the tuple says. */
function bestOf(source: Iteration, count: number, { key, reverse }: { key: Value; reverse: boolean }): PyList {
  const isLess = reverse ? less : more;
  const entryOf = (item: Value, itemKey: Value, at: number): PyTuple =>
    new PyTuple([itemKey, reverse ? -at : at, item].slice(0, key === null ? 2 : 3));
  const keyOf = (item: Value): Value => (key === null ? item : call(key, [item]));
  const heap = new PyList([]);
  let at = 0;
  for (let item = at < count ? source.next() : undefined; item !== undefined; ) {
    tick();
    heap.items.push(entryOf(item, keyOf(item), at));
    if ((at & GROWTH_MASK) === GROWTH_MASK) growing(at);
    at += 1;
    item = at < count ? source.next() : undefined;
  }
  if (heap.items.length === 0) return heap;
  charge(heap.items.length * 64);
  heapify(heap, isLess);
  let worst = (heap.items[0] as PyTuple).items[0]!;
  for (let item = source.next(); item !== undefined; item = source.next()) {
    const itemKey = keyOf(item);
    if (!(reverse ? less(worst, itemKey) : less(itemKey, worst))) continue;
    heapReplace(heap, entryOf(item, itemKey, at), isLess);
    worst = (heap.items[0] as PyTuple).items[0]!;
    at += 1;
  }
  const { items } = heap;
  sortArray(items, null, reverse);
  return new PyList(items.map((entry) => (entry as PyTuple).items[key === null ? 0 : 2]!));
}

/** The first of the largest or smallest, as max and min find it. */
function bestOne(iterable: Value, { key, reverse }: { key: Value; reverse: boolean }): PyList {
  const source = iterate(iterable);
  let best = source.next();
  if (best === undefined) return new PyList([]);
  const keyOf = (value: Value): Value => (key === null ? value : call(key, [value]));
  let bestKey = keyOf(best);
  for (let item = source.next(); item !== undefined; item = source.next()) {
    tick();
    const itemKey = keyOf(item);
    if (!isTrue(richOrder(reverse ? "gt" : "lt", itemKey, bestKey))) continue;
    best = item;
    bestKey = itemKey;
  }
  return new PyList([best]);
}

function sizeOf(value: Value): number | undefined {
  try {
    return lengthOf(value);
  } catch (error) {
    if (isInstanceOfException(error, "TypeError") || isInstanceOfException(error, "AttributeError")) return undefined;
    throw error;
  }
}

/** The next value of one of the sources of a merge, with what it is compared by. */
class Head extends PyObject {
  readonly source: Iteration;
  readonly index: number;
  value: Value;
  key: Value;
  constructor(source: Iteration, index: number, value: Value, key: Value) {
    super();
    this.source = source;
    this.index = index;
    this.value = value;
    this.key = key;
  }
}

/** heapq.merge: the least of the heads, the earlier source first among equals. CPython: heads are compared as lists, whose first difference decides. */
function merge(iterables: readonly Value[], key: Value, reverse: boolean): Value {
  charge(iterables.length * 64);
  const keyOf = (value: Value): Value => (key === null ? value : call(key, [value]));
  const isLess: Less = (a, b) => {
    const [first, second] = [a as Head, b as Head];
    if (first.key !== second.key && !isEqual(first.key, second.key)) return less(first.key, second.key);
    return reverse ? first.index > second.index : first.index < second.index;
  };
  const isBefore: Less = reverse ? (a, b) => isLess(b, a) : isLess;
  let heap: PyList | undefined;
  const start = (): PyList => {
    const heads: Head[] = [];
    for (const [index, iterable] of iterables.entries()) {
      const source = iterate(iterable);
      const value = source.next();
      if (value !== undefined) heads.push(new Head(source, index, value, keyOf(value)));
    }
    const made = new PyList(heads);
    heapify(made, isBefore);
    return made;
  };
  let given: Head | undefined;
  return nativeGenerator("merge", () => {
    heap ??= start();
    if (given !== undefined) {
      const next = given.source.next();
      const isAlone = heap.items.length === 1;
      if (next === undefined) heapPop(heap, isBefore);
      else {
        given.value = next;
        // The last source is given on as it is.
        if (!isAlone) {
          given.key = keyOf(next);
          heapReplace(heap, given, isBefore);
        }
      }
    }
    given = heap.items[0] as Head | undefined;
    return given?.value;
  });
}

export const heapqModule: ModuleDefinition = {
  name: "heapq",
  exported: "heappush heappop heapify heapreplace merge nlargest nsmallest heappushpop",
  create(): Attributes {
    const namespace: Attributes = new Map();
    for (const [signature, implementation] of Object.entries(functions)) {
      const made = builtin(signature, implementation, "_heapq");
      namespace.set(made.name, made);
    }
    definePythonFunctions(namespace, "heapq", {
      "nlargest(n, iterable, key=None)": (n: Value, iterable: Value, key: Value) =>
        best(n, iterable, { key, reverse: true }),
      "nsmallest(n, iterable, key=None)": (n: Value, iterable: Value, key: Value) =>
        best(n, iterable, { key, reverse: false }),
      // The code of a Python function takes keyword-only parameters before *args.
      "merge(*iterables, key=None, reverse=False)": (key: Value, reverse: Value, iterables: PyTuple) =>
        merge(iterables.items, key, isTrue(reverse)),
    });
    return namespace;
  },
};
