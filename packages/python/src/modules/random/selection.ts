/** What `random` picks: ints of a range, items of a sequence, samples, shuffles. */

import { charge, tick } from "../../limits.ts";
import { getItem, lengthOf, setItem } from "../../objects/access.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { indexError, typeError, valueError } from "../../objects/exceptions.ts";
import { indexOf } from "../../objects/index-value.ts";
import { addInts, floorDivideInts, type Int, multiplyInts, subtractInts } from "../../objects/int-arithmetic.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { call } from "../../objects/call.ts";
import { isEqual, richOrder } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { PyList } from "../../objects/list.ts";
import { integerOf, intType, PyFloat, typeOf, type Value } from "../../objects/object.ts";
import { requireSsize } from "../c-arguments.ts";
import { realOf, requireReal } from "../../objects/float.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { isTrue } from "../../objects/truth.ts";
import { reprOf } from "../../objects/text.ts";
import { nextBelow, nextFloat, type PyRandom } from "./random-object.ts";

/** An argument of randrange(); floats that are whole numbers are still taken, as in CPython 3.11. */
function rangeArgument(value: Value, name: string): Int {
  const index = indexOf(value);
  if (index !== undefined) return index;
  const whole = call(intType, [value]);
  if (!isEqual(value, whole)) throw valueError(`non-integer ${name} for randrange()`);
  return integerOf(whole)!;
}

/** randrange(start, stop, step) */
export function randomRange(random: PyRandom, start: Value, stop: Value, step: Value): Int {
  const first = rangeArgument(start, "arg 1");
  if (stop === null) {
    if (step !== 1) throw typeError("Missing a non-None stop argument");
    if (first > 0) return nextBelow(random, first);
    throw valueError("empty range for randrange()");
  }
  const last = rangeArgument(stop, "stop");
  const width = subtractInts(last, first);
  const stride = rangeArgument(step, "step");
  if (stride === 1) {
    if (width > 0) return addInts(first, nextBelow(random, width));
    throw valueError(`empty range for randrange() (${first}, ${last}, ${width})`);
  }
  if (stride === 0) throw valueError("zero step for randrange()");
  const count = floorDivideInts(addInts(width, stride > 0 ? subtractInts(stride, 1) : addInts(stride, 1)), stride);
  if (count <= 0) throw valueError("empty range for randrange()");
  return addInts(first, multiplyInts(stride, nextBelow(random, count)));
}

/** choice() */
export function choice(random: PyRandom, sequence: Value): Value {
  const length = lengthOf(sequence);
  if (length === 0) throw indexError("Cannot choose from an empty sequence");
  return getItem(sequence, nextBelow(random, length));
}

/** shuffle(), in place */
export function shuffle(random: PyRandom, sequence: Value): void {
  const length = lengthOf(sequence);
  for (let i = length - 1; i > 0; i--) {
    const j = nextBelow(random, i + 1);
    if (sequence instanceof PyList && !sequence.type.isHeap) {
      const { items } = sequence;
      [items[i], items[j as number]] = [items[j as number]!, items[i]!];
    } else {
      const other = getItem(sequence, j);
      const item = getItem(sequence, i);
      setItem(sequence, i, other);
      setItem(sequence, j, item);
    }
  }
}

const isSequence = (value: Value): boolean =>
  !(value instanceof PyDict) && (typeof value === "string" || typeOf(value).lookup("__getitem__") !== undefined);

/** sample() */
export function sample(random: PyRandom, population: Value, wanted: Value, counts: Value): Value {
  if (!isSequence(population)) throw typeError("Population must be a sequence.  For dicts or sets, use sorted(d).");
  if (counts !== null) return sampleByCounts(random, population, wanted, counts);
  const n = lengthOf(population);
  return new PyList(sampleIndices(random, n, wanted).map((at) => getItem(population, at)));
}

function sampleIndices(random: PyRandom, n: number, wanted: Value): number[] {
  if (!isTrue(richOrder("le", 0, wanted)) || !isTrue(richOrder("le", wanted, n)))
    throw valueError("Sample larger than population or is negative");
  const index = indexOf(wanted);
  if (index === undefined) throw typeError(`can't multiply sequence by non-int of type '${typeOf(wanted).name}'`);
  const count = Number(index);
  charge(count * 8);
  let setSize = 21;
  if (count > 5) setSize += 4 ** Math.ceil(Math.log(count * 3) / Math.log(4));
  const picked: number[] = [];
  if (n <= setSize) {
    charge(n * 8);
    const pool: number[] = [];
    for (let i = 0; i < n; i++) pool.push(i);
    for (let i = 0; i < count; i++) {
      const j = Number(nextBelow(random, n - i));
      picked.push(pool[j]!);
      pool[j] = pool[n - i - 1]!;
    }
    return picked;
  }
  const seen = new Set<number>();
  for (let i = 0; i < count; i++) {
    let j = Number(nextBelow(random, n));
    while (seen.has(j)) j = Number(nextBelow(random, n));
    seen.add(j);
    picked.push(j);
  }
  return picked;
}

const ZERO = new PyFloat(0);

/** The sums of the first item, the first two, and so on. */
function runningTotals(values: Value): Value[] {
  let sum: Value | undefined;
  return arrayFrom(values).map((value) => {
    sum = sum === undefined ? value : binaryOperation("add", sum, value);
    return sum;
  });
}

function sampleByCounts(random: PyRandom, population: Value, wanted: Value, counts: Value): Value {
  const n = lengthOf(population);
  const totals = runningTotals(counts);
  if (totals.length !== n) throw valueError("The number of counts does not match the population");
  if (n === 0) throw indexError("pop from empty list");
  const whole = totals.at(-1)!;
  if (integerOf(whole) === undefined) throw typeError("Counts must be integers");
  const total = Number(integerOf(whole));
  if (total <= 0) throw valueError("Total of counts must be greater than zero");
  const sums = totals.slice(0, -1).map((each) => realOf(each) ?? requireReal(binaryOperation("add", each, ZERO)));
  const picked = sampleIndices(random, total, wanted);
  return new PyList(picked.map((at) => getItem(population, bisect(sums, at, sums.length))));
}

/** The index of the first sum greater than `value`. */
function bisect(sums: readonly number[], value: number, high: number): number {
  let low = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < sums[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** choices() */
export function choices(random: PyRandom, population: Value, weights: Value, cumulative: Value, count: Value): Value {
  const n = lengthOf(population);
  const sums = weightSums(weights, cumulative);
  const picked: Value[] = [];
  if (sums === undefined) {
    const k = Math.max(0, requireSsize(count));
    charge(k * 8);
    for (let i = 0; i < k; i++) picked.push(getItem(population, Math.floor(nextFloat(random) * n)));
    return new PyList(picked);
  }
  if (lengthOf(sums) !== n) throw valueError("The number of weights does not match the population");
  const total = totalWeight(sums);
  const k = Math.max(0, requireSsize(count));
  charge(k * 8);
  const bounds = boundsOf(sums, n);
  for (let i = 0; i < k; i++) {
    tick();
    const drawn = nextFloat(random) * total;
    picked.push(
      getItem(population, bounds === undefined ? bisectValues(sums, drawn, n - 1) : bisect(bounds, drawn, n - 1)),
    );
  }
  return new PyList(picked);
}

/** The running sums of the weights; undefined where none are given. */
function weightSums(weights: Value, cumulative: Value): Value | undefined {
  if (cumulative !== null) {
    if (weights !== null) throw typeError("Cannot specify both weights and cumulative weights");
    return cumulative;
  }
  if (weights === null) return undefined;
  if (integerOf(weights) !== undefined) {
    throw typeError(`The number of choices must be a keyword argument: k=${reprOf(weights)}`);
  }
  return new PyList(runningTotals(weights));
}

function totalWeight(sums: Value): number {
  const total = binaryOperation("add", getItem(sums, -1), ZERO);
  if (isTrue(richOrder("le", total, ZERO))) throw valueError("Total of weights must be greater than zero");
  const number = requireReal(total);
  if (!Number.isFinite(number)) throw valueError("Total of weights must be finite");
  return number;
}

/** The sums as numbers, if they are. */
function boundsOf(sums: Value, n: number): number[] | undefined {
  if (!(sums instanceof PyList) && !(sums instanceof PyTuple)) return undefined;
  charge(n * 8);
  const bounds: number[] = [];
  for (const each of sums.items) {
    const bound = realOf(each);
    if (bound === undefined) return undefined;
    bounds.push(bound);
  }
  return bounds;
}

/** As `bisect`, for sums that are compared by an operator of their own (Fraction). */
function bisectValues(sums: Value, value: number, high: number): number {
  const wanted = new PyFloat(value);
  let low = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(richOrder("lt", wanted, getItem(sums, middle)))) high = middle;
    else low = middle + 1;
  }
  return low;
}
