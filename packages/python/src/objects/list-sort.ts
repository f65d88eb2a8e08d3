/**
 * Sorting: list.sort and sorted().
 *
 * V8's array sort is the stable merge sort that CPython's is, and like it asks only "is a less than b", so a comparison function that answers
 * `lt(a, b) ? -1 : 0` gives CPython's order also where `__lt__` is inconsistent. Keys that are all numbers or all strings are compared
 * without asking anybody.
 */

import { charge, tick, whenBrokenOff } from "../limits.ts";
import { call } from "./call.ts";
import { compareCodePoints, richOrder } from "./comparison.ts";
import { valueError } from "./exceptions.ts";
import type { PyList } from "./list.ts";
import { PyFloat, type Value } from "./object.ts";
import { isTrue } from "./truth.ts";
import { PyFunction } from "./function.ts";
import { PyTuple } from "./tuple.ts";

/** Lists that are being sorted, with their items: a list is empty meanwhile. */
const underWay = new Map<PyList, Value[]>();
whenBrokenOff(() => {
  for (const [list, items] of underWay) list.items = items;
  underWay.clear();
});

/** Sorts `list` in place. While it runs the list is empty; a program that fills it meanwhile gets ValueError. */
export function sortList(list: PyList, key: Value, reverse: boolean): void {
  const items = list.items;
  const placeholder: Value[] = [];
  list.items = placeholder;
  underWay.set(list, items);
  let isModified = false;
  try {
    sortArray(items, key, reverse);
  } finally {
    isModified = list.items !== placeholder || placeholder.length > 0;
    list.items = items;
    underWay.delete(list);
  }
  if (isModified) throw valueError("list modified during sort");
}

/** Sorts an array in place by the Python order of its items or of `key(item)`. */
export function sortArray(items: Value[], key: Value, reverse: boolean): void {
  charge(items.length * 8);
  // CPython: the reverse of the sort of the reverse, so that equal items keep their order.
  if (key === null) {
    if (reverse) items.reverse();
    try {
      items.sort(comparisonFor(items));
    } finally {
      if (reverse) items.reverse();
    }
    return;
  }
  charge(items.length * 32);
  const keyed: { key: Value; item: Value }[] = [];
  const direct = key instanceof PyFunction && key.arity === 1 ? key : undefined;
  for (const item of items) {
    tick();
    keyed.push({ key: direct === undefined ? call(key, [item]) : direct.code(item), item });
  }
  const compare = comparisonFor(keyed.map((entry) => entry.key));
  if (reverse) keyed.reverse();
  keyed.sort((a, b) => compare(a.key, b.key));
  if (reverse) keyed.reverse();
  for (let i = 0; i < keyed.length; i++) items[i] = keyed[i]!.item;
}

/** How to compare these keys: negative where the first is less, else not. */
function comparisonFor(keys: readonly Value[]): (a: Value, b: Value) => number {
  if (keys.length === 0) return () => 0;
  const first = keys[0];
  const work = keys.length * Math.ceil(Math.log2(keys.length + 1));
  if (typeof first === "number" && keys.every((key) => typeof key === "number")) {
    tick(work >>> 3);
    return (a, b) => (a as number) - (b as number);
  }
  if (typeof first === "string" && keys.every((key) => typeof key === "string")) {
    tick(work >>> 2);
    return (a, b) => compareStrings(a as string, b as string);
  }
  if (first instanceof PyFloat && keys.every((key) => key instanceof PyFloat && !key.type.isHeap)) {
    tick(work >>> 3);
    return (a, b) => ((a as PyFloat).value < (b as PyFloat).value ? -1 : 0);
  }
  const columns = tupleColumns(keys);
  if (columns !== undefined) {
    tick(work >>> 2);
    return (a, b) => compareTuples(columns, (a as PyTuple).items, (b as PyTuple).items);
  }
  return (a, b) => {
    tick();
    return isTrue(richOrder("lt", a, b)) ? -1 : 0;
  };
}

type Column = "int" | "float" | "str";

/** What stands in each place of the keys, where they are tuples of one length with small ints, floats or strings in the same places. */
function tupleColumns(keys: readonly Value[]): Column[] | undefined {
  let columns: (Column | undefined)[] | undefined;
  for (const key of keys) {
    if (!(key instanceof PyTuple) || key.type.isHeap) return undefined;
    const kinds = key.items.map(columnOf);
    if (columns === undefined) columns = kinds;
    if (kinds.length !== columns.length || kinds.some((kind, i) => kind === undefined || kind !== columns![i]))
      return undefined;
  }
  return columns as Column[];
}

function columnOf(value: Value): Column | undefined {
  if (typeof value === "number") return "int";
  if (typeof value === "string") return "str";
  return value instanceof PyFloat && !value.type.isHeap && !Number.isNaN(value.value) ? "float" : undefined;
}

function compareTuples(columns: readonly Column[], a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < columns.length; i++) {
    const left = a[i]!;
    const right = b[i]!;
    if (left === right) continue;
    const column = columns[i];
    const order =
      column === "int"
        ? (left as number) - (right as number)
        : column === "str"
          ? compareStrings(left as string, right as string)
          : (left as PyFloat).value - (right as PyFloat).value;
    // Infinities of one sign differ by NaN and are equal.
    if (order !== 0 && !Number.isNaN(order)) return order;
  }
  return 0;
}

function compareStrings(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter > 128) tick(shorter >>> 7);
  return compareCodePoints(a, b);
}
