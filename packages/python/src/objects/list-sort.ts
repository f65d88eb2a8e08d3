/**
 * Sorting: list.sort and sorted().
 *
 * V8's array sort is the stable merge sort that CPython's is, and like it asks only "is a less than b", so a comparison function that answers
 * `lt(a, b) ? -1 : 0` gives CPython's order also where `__lt__` is inconsistent. Keys that are all numbers, all strings or tuples of these are
 * compared without asking anybody (`merge-sort.ts`). A short list is sorted where it stands, step by step as CPython does it, since the program
 * sees how far it came when a comparison fails.
 */

import { charge, tick, whenBrokenOff } from "../limits.ts";
import { richOrder } from "./comparison.ts";
import { directCall } from "./direct-call.ts";
import { valueError } from "./exceptions.ts";
import type { PyList } from "./list.ts";
import { ColumnKeys, NumberKeys, orderOf, SmallIntKeys, type SortKeys, TextKeys } from "./merge-sort.ts";
import { PyFloat, type Value } from "./object.ts";
import { isTrue } from "./truth.ts";
import { PyTuple } from "./tuple.ts";

/** Lists that are being sorted, with their items: a list is empty meanwhile. */
const underWay = new Map<PyList, Value[]>();

/** The items of a list that is being sorted: none, and it notices when one is put in, also where that one is taken out again. */
class NoItems extends Array<Value> {
  isTouched = false;
  /** What is cut out of it is a plain array. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}
Object.defineProperty(NoItems.prototype, 0, {
  set(this: NoItems, value: Value) {
    this.isTouched = true;
    Object.defineProperty(this, 0, { value, writable: true, enumerable: true, configurable: true });
  },
});
whenBrokenOff(() => {
  for (const [list, items] of underWay) list.items = items;
  underWay.clear();
});

/** Sorts `list` in place. While it runs the list is empty; a program that fills it meanwhile gets ValueError. */
export function sortList(list: PyList, key: Value, reverse: boolean): void {
  const items = list.items;
  // Nobody is asked while a few numbers or texts are sorted.
  if (key === null && items.length <= FEW && !reverse && sortFew(items, undefined)) return;
  const placeholder = new NoItems();
  list.items = placeholder;
  underWay.set(list, items);
  let isModified = false;
  try {
    sortArray(items, key, reverse);
  } finally {
    isModified = list.items !== placeholder || placeholder.isTouched;
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
      if (sortFew(items, undefined)) return;
      const known = knownKeys(items);
      if (known !== undefined) arrange(items, known);
      else if (items.length < SHORT) sortShort(items, undefined);
      else items.sort(isBefore);
    } finally {
      if (reverse) items.reverse();
    }
    return;
  }
  charge(items.length * 32);
  const keyOf = directCall(key);
  const keys: Value[] = [];
  for (const item of items) {
    tick();
    keys.push(keyOf(item));
  }
  if (reverse) {
    keys.reverse();
    items.reverse();
  }
  try {
    if (sortFew(keys, items)) return;
    const known = knownKeys(keys);
    if (known !== undefined) arrange(items, known);
    else if (items.length < SHORT) sortShort(keys, items);
    else arrangeByAsking(items, keys);
  } finally {
    if (reverse) items.reverse();
  }
}

function arrangeByAsking(items: Value[], keys: readonly Value[]): void {
  const keyed = items.map((item, i) => ({ key: keys[i]!, item }));
  keyed.sort((a, b) => isBefore(a.key, b.key));
  for (let i = 0; i < keyed.length; i++) items[i] = keyed[i]!.item;
}

/** Below this CPython has nothing to merge. */
const SHORT = 64;

/** Sorts keys, and what belongs to them, where they stand: the run at the front first, turned round if it falls, then one after the other into the place found by halving. */
function sortShort(keys: Value[], companions: Value[] | undefined): void {
  const { length } = keys;
  if (length < 2) return;
  const falls = isLess(keys[1]!, keys[0]!);
  let sorted = 2;
  while (sorted < length && isLess(keys[sorted]!, keys[sorted - 1]!) === falls) sorted += 1;
  if (falls) {
    reverseFront(keys, sorted);
    if (companions !== undefined) reverseFront(companions, sorted);
  }
  for (let i = sorted; i < length; i++) {
    const key = keys[i]!;
    let low = 0;
    let high = i;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isLess(key, keys[middle]!)) high = middle;
      else low = middle + 1;
    }
    if (low === i) continue;
    move(keys, i, low);
    if (companions !== undefined) move(companions, i, low);
  }
}

function reverseFront(items: Value[], count: number): void {
  for (let i = 0, j = count - 1; i < j; i++, j--) {
    const item = items[i]!;
    items[i] = items[j]!;
    items[j] = item;
  }
}

function isLess(a: Value, b: Value): boolean {
  tick();
  return isTrue(richOrder("lt", a, b));
}

/** V8 asks only whether the answer is negative. */
function isBefore(a: Value, b: Value): number {
  return isLess(a, b) ? -1 : 0;
}

/** As many as are sorted sooner by moving them one by one than by anything that has to be prepared. */
const FEW = 12;

/** Sorts a few keys that are all numbers or all strings, and what belongs to them; false where they are not. */
function sortFew(keys: Value[], companions: Value[] | undefined): boolean {
  if (keys.length > FEW) return false;
  const plain: (number | string)[] = [];
  for (const key of keys) {
    const known =
      typeof key === "number" || isPlainText(key) ? key : key instanceof PyFloat ? numberOf(key) : undefined;
    if (known === undefined || typeof known !== typeof (plain[0] ?? known)) return false;
    plain.push(known);
  }
  for (let i = 1; i < plain.length; i++) {
    let at = i;
    while (at > 0 && plain[at - 1]! > plain[i]!) at -= 1;
    if (at === i) continue;
    move(plain, i, at);
    move(keys, i, at);
    if (companions !== undefined) move(companions, i, at);
  }
  return true;
}

/** Moves what stands at `from` forward to `to`. */
function move(items: unknown[], from: number, to: number): void {
  const item = items[from];
  for (let i = from; i > to; i--) items[i] = items[i - 1];
  items[to] = item;
}

const numberOf = (value: PyFloat): number | undefined =>
  value.type.isHeap || Number.isNaN(value.value) ? undefined : value.value;

/** Without units from the surrogates on, where the orders by units and by code points part. */
function isPlainText(value: Value | undefined): value is string {
  if (typeof value !== "string") return false;
  const { length } = value;
  if (length > 64) {
    if (length > 256) tick(length >>> 6);
    return !/[\ud800-\uffff]/.test(value);
  }
  for (let i = 0; i < length; i++) if (value.charCodeAt(i) >= 0xd800) return false;
  return true;
}

/** Puts the items into the order of their keys. */
function arrange(items: Value[], keys: SortKeys): void {
  const order = orderOf(keys, items.length);
  if (order === undefined) return;
  const before = items.slice();
  for (let i = 0; i < before.length; i++) items[i] = before[order[i]!]!;
}

/** Keys that can be compared without asking anybody: all numbers, all strings, or tuples of one length of these; else undefined. */
function knownKeys(values: readonly Value[]): SortKeys | undefined {
  const [first] = values;
  if (first instanceof PyTuple) return tupleKeys(values, first.items.length);
  return typeof first === "string" ? textKeys(values) : numberKeys(values);
}

/** Safe ints and floats other than nan. */
function numberKeys(values: readonly Value[]): SortKeys | undefined {
  let ints = 0;
  while (ints < values.length && typeof values[ints] === "number") ints += 1;
  if (ints === values.length) return new SmallIntKeys(values as number[]);
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const number = typeof value === "number" ? value : value instanceof PyFloat ? numberOf(value) : undefined;
    if (number === undefined) return undefined;
    numbers[i] = number;
  }
  return new NumberKeys(numbers);
}

function textKeys(values: readonly Value[]): SortKeys | undefined {
  for (const value of values) if (!isPlainText(value)) return undefined;
  return new TextKeys(values as string[]);
}

function tupleKeys(values: readonly Value[], length: number): SortKeys | undefined {
  const columns: Value[][] = Array.from({ length }, () => []);
  charge(values.length * length * 8);
  tick(values.length);
  for (const value of values) {
    if (!(value instanceof PyTuple) || value.type.isHeap || value.items.length !== length) return undefined;
    for (let i = 0; i < length; i++) columns[i]!.push(value.items[i]!);
  }
  const keys: SortKeys[] = [];
  for (const column of columns) {
    const known = typeof column[0] === "string" ? textKeys(column) : numberKeys(column);
    if (known === undefined) return undefined;
    keys.push(known);
  }
  return new ColumnKeys(keys);
}
