/** The module bisect: positions in sorted sequences. */

import { getItem, lengthOf } from "../objects/access.ts";
import { getAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { richOrder } from "../objects/comparison.ts";
import { indexError, typeError, valueError } from "../objects/exceptions.ts";
import { builtin, type Implementation } from "../objects/function.ts";
import { indexOf, requireSize } from "../objects/index-value.ts";
import { PyDict } from "../objects/dict.ts";
import { PyList } from "../objects/list.ts";
import { type Attributes, PyFloat, typeOf, type Value } from "../objects/object.ts";
import { insertAt } from "../objects/sequence.ts";
import { isTrue } from "../objects/truth.ts";
import { tick } from "../limits.ts";
import type { ModuleDefinition } from "./module-definition.ts";

type Search = { low: number; high: number; key: Value; side: "left" | "right" };

/** The part of the sequence that is searched; -1 for its end. */
function bounds(lo: Value, hi: Value): { low: number; high: number } {
  const low = requireSize(lo);
  if (hi !== null && indexOf(hi) === undefined)
    throw typeError(`argument should be integer or None, not '${typeOf(hi).name}'`);
  return { low, high: hi === null ? -1 : requireSize(hi) };
}

/** A dict is no sequence, one of a class of the program may be. */
function refuseDict(sequence: Value): void {
  if (sequence instanceof PyDict && !sequence.type.isHeap)
    throw typeError(`${typeOf(sequence).name} is not a sequence`);
}

/** Is `a < b`? */
function isLess(a: Value, b: Value): boolean {
  if (typeof a === "number" && typeof b === "number") return a < b;
  if (a instanceof PyFloat && b instanceof PyFloat && !a.type.isHeap && !b.type.isHeap) return a.value < b.value;
  return isTrue(richOrder("lt", a, b));
}

/** The position in the whole of a list. A comparison may change the list: what was its length stays the bound. */
function positionInList(list: PyList, x: Value, side: "left" | "right"): number {
  let low = 0;
  let high = list.items.length;
  while (low < high) {
    tick();
    const middle = (low + high) >>> 1;
    const item = list.items[middle];
    if (item === undefined) throw indexError("list index out of range");
    if (side === "left" ? isLess(item, x) : !isLess(x, item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The position before (left) or after (right) the items that equal `x`. `x` is compared with `key(item)`. */
function position(sequence: Value, x: Value, { low, high, key, side }: Search): number {
  if (low < 0) throw valueError("lo must be non-negative");
  if (high === -1) {
    refuseDict(sequence);
    high = lengthOf(sequence);
  }
  // CPython: whether there are items to be had is seen with the first one.
  if (low < high) {
    refuseDict(sequence);
    if (typeOf(sequence).lookup("__getitem__") === undefined)
      throw typeError(`'${typeOf(sequence).name}' object does not support indexing`);
  }
  while (low < high) {
    tick();
    // Only a sequence of the program's own can be so long that the sum is no exact number.
    const middle =
      low + high > Number.MAX_SAFE_INTEGER ? low + Math.floor((high - low) / 2) : Math.floor((low + high) / 2);
    const item = getItem(sequence, middle);
    const value = key === null ? item : call(key, [item]);
    if (side === "left") {
      if (isTrue(richOrder("lt", value, x))) low = middle + 1;
      else high = middle;
    } else if (isTrue(richOrder("lt", x, value))) high = middle;
    else low = middle + 1;
  }
  return low;
}

function insort(sequence: Value, x: Value, search: Search): null {
  const wanted = search.key === null ? x : call(search.key, [x]);
  const isWhole = search.low === 0 && search.high === -1 && search.key === null;
  const at =
    isWhole && sequence instanceof PyList && !sequence.type.isHeap
      ? positionInList(sequence, wanted, search.side)
      : position(sequence, wanted, search);
  if (sequence instanceof PyList && !sequence.type.isHeap) {
    insertAt(sequence.items, Math.min(at, sequence.items.length), x);
  } else call(getAttribute(sequence, "insert"), [at, x]);
  return null;
}

const isWholeList = (sequence: Value, lo: Value, hi: Value): sequence is PyList =>
  lo === 0 && hi === null && sequence instanceof PyList && !sequence.type.isHeap;

const parameters = "(a, x, lo=0, hi=None, *, key=None)";

function functions(): Map<string, Implementation> {
  const table = new Map<string, Implementation>();
  for (const [suffix, side] of [
    ["_left", "left"],
    ["_right", "right"],
    ["", "right"],
  ] as const) {
    table.set(`bisect${suffix}${parameters}`, (a: Value, x: Value, lo: Value, hi: Value, key: Value) =>
      isWholeList(a, lo, hi) && key === null
        ? positionInList(a, x, side)
        : position(a, x, { ...bounds(lo, hi), key, side }),
    );
    table.set(`insort${suffix}${parameters}`, (a: Value, x: Value, lo: Value, hi: Value, key: Value) =>
      insort(a, x, { ...bounds(lo, hi), key, side }),
    );
  }
  return table;
}

export const bisectModule: ModuleDefinition = {
  name: "bisect",
  create(): Attributes {
    const namespace: Attributes = new Map();
    for (const [signature, implementation] of functions()) {
      const made = builtin(signature, implementation, "_bisect");
      namespace.set(made.name, made);
    }
    // CPython: the short names are the functions for the right side.
    namespace.set("bisect", namespace.get("bisect_right")!);
    namespace.set("insort", namespace.get("insort_right")!);
    return namespace;
  },
};
