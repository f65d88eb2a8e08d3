/** What `random` picks: ints of a range, items of a sequence, samples, shuffles. */

import { charge, tick } from "../../limits.ts";
import { getItem, lengthOf, setItem } from "../../objects/access.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { indexError, typeError, valueError } from "../../objects/exceptions.ts";
import { indexOf, requireIndex } from "../../objects/index-value.ts";
import { addInts, floorDivideInts, type Int, multiplyInts, subtractInts } from "../../objects/int-arithmetic.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { call } from "../../objects/call.ts";
import { isEqual } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { PyList } from "../../objects/list.ts";
import { integerOf, intType, PyFloat, typeOf, type Value } from "../../objects/object.ts";
import { realOf } from "../../objects/float.ts";
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
  if (count <= 0) throw valueError(`empty range for randrange() (${first}, ${last}, ${stride})`);
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
  const k = requireIndex(wanted);
  if (k < 0 || k > n) throw valueError("Sample larger than population or is negative");
  const count = Number(k);
  charge(count * 8);
  let setSize = 21;
  if (count > 5) setSize += 4 ** Math.ceil(Math.log(count * 3) / Math.log(4));
  const picked: number[] = [];
  if (n <= setSize) {
    charge(n * 8);
    const pool = Array.from({ length: n }, (_, i) => i);
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

function sampleByCounts(random: PyRandom, population: Value, wanted: Value, counts: Value): Value {
  const n = lengthOf(population);
  const sums: number[] = [];
  for (const count of arrayFrom(counts)) {
    const number = integerOf(count);
    if (number === undefined) throw typeError("Counts must be integers");
    sums.push((sums.at(-1) ?? 0) + Number(number));
  }
  if (sums.length !== n) throw valueError("The number of counts does not match the population");
  const total = sums.pop() ?? 0;
  if (total <= 0) throw valueError("Total of counts must be greater than zero");
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
  const k = Math.max(0, Number(requireIndex(count)));
  charge(k * 8);
  const picked: Value[] = [];
  if (sums === undefined) {
    for (let i = 0; i < k; i++) picked.push(getItem(population, Math.floor(nextFloat(random) * n)));
    return new PyList(picked);
  }
  if (sums.length !== n) throw valueError("The number of weights does not match the population");
  const total = sums.at(-1);
  if (total === undefined) throw indexError("list index out of range");
  if (total <= 0) throw valueError("Total of weights must be greater than zero");
  if (!Number.isFinite(total)) throw valueError("Total of weights must be finite");
  for (let i = 0; i < k; i++) {
    tick();
    picked.push(getItem(population, bisect(sums, nextFloat(random) * total, n - 1)));
  }
  return new PyList(picked);
}

function weightSums(weights: Value, cumulative: Value): number[] | undefined {
  if (cumulative !== null) {
    if (weights !== null) throw typeError("Cannot specify both weights and cumulative weights");
    return arrayFrom(cumulative).map(weightOf);
  }
  if (weights === null) return undefined;
  if (integerOf(weights) !== undefined) {
    throw typeError(`The number of choices must be a keyword argument: k=${reprOf(weights)}`);
  }
  let sum: Value | undefined;
  return arrayFrom(weights).map((weight) => {
    sum = sum === undefined ? weight : binaryOperation("add", sum, weight);
    return weightOf(sum);
  });
}

function weightOf(weight: Value): number {
  const real = realOf(weight);
  if (real !== undefined) return real;
  // A Fraction or Decimal: compared with a float it has a float's value.
  const sum = binaryOperation("add", weight, new PyFloat(0));
  const value = realOf(sum);
  if (value === undefined) throw typeError(`must be real number, not ${typeOf(weight).name}`);
  return value;
}
