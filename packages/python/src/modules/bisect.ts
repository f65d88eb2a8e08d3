/** The module bisect: positions in sorted sequences. */

import { getItem, lengthOf } from "../objects/access.ts";
import { getAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { richOrder } from "../objects/comparison.ts";
import { typeError, valueError } from "../objects/exceptions.ts";
import { builtin, type Implementation } from "../objects/function.ts";
import { indexOf, requireSize } from "../objects/index-value.ts";
import { PyDict } from "../objects/dict.ts";
import { PyList } from "../objects/list.ts";
import { type Attributes, typeOf, type Value } from "../objects/object.ts";
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
  const at = position(sequence, wanted, search);
  if (sequence instanceof PyList && !sequence.type.isHeap) {
    tick(sequence.items.length >>> 6);
    sequence.items.splice(at, 0, x);
  } else call(getAttribute(sequence, "insert"), [at, x]);
  return null;
}

const parameters = "(a, x, lo=0, hi=None, *, key=None)";

function functions(): Map<string, Implementation> {
  const table = new Map<string, Implementation>();
  for (const [suffix, side] of [
    ["_left", "left"],
    ["_right", "right"],
    ["", "right"],
  ] as const) {
    table.set(`bisect${suffix}${parameters}`, (a: Value, x: Value, lo: Value, hi: Value, key: Value) =>
      position(a, x, { ...bounds(lo, hi), key, side }),
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
