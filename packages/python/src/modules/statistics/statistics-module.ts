/** The module `statistics`: averages, spread, and relations of two series. Sums are exact; see `exact`. */

import { charge, tick } from "../../limits.ts";
import { isIterator } from "../../objects/iteration.ts";
import { getItem, lengthOf } from "../../objects/access.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { richOrder } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { exp, log } from "../../objects/elementary.ts";
import { isInstanceOfException, noAttribute, typeError, valueError } from "../../objects/exceptions.ts";
import { requireReal } from "../../objects/float.ts";
import { isInstance } from "../../objects/class-check.ts";
import { trueDivideInts } from "../../objects/int-arithmetic.ts";
import { world } from "../../runtime/world.ts";
import { requireIndex } from "../../objects/index-value.ts";
import { LazyAttributes, pending } from "../../objects/lazy-attributes.ts";
import { PyList } from "../../objects/list.ts";
import { sortArray } from "../../objects/list-sort.ts";
import { type Attributes, floatType, integerOf, PyFloat, type Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { createNamedTuple } from "../collections/namedtuple.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { fsum } from "../math-sums.ts";
import type { ModuleDefinition } from "../module-definition.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { definePythonFunctions } from "../python-function.ts";
import {
  convert,
  dataOf,
  divideFraction,
  exactSum,
  type Fraction,
  fractionSquareRoot,
  reduced,
  squaredDeviations,
  statisticsError,
  statisticsErrorType,
} from "./exact.ts";
import { normalDistType } from "./normal-dist.ts";

const float = (value: number): PyFloat => new PyFloat(value);
const sumOf = (values: readonly number[]): number => fsum(new PyList(values.map(float)));

const divided = (total: Fraction | number, by: number): Fraction | number =>
  typeof total === "number" ? total / by : divideFraction(total, by);

function mean(data: Value): Value {
  const { type, total, count } = exactSum(dataOf(data));
  if (count < 1) throw statisticsError("mean requires at least one data point");
  return convert(divided(total, count), type);
}

/** A product that is to be summed: it must be a number before the next one is made. */
const realProduct = (a: Value, b: Value): PyFloat => float(requireReal(binaryOperation("mul", a, b)));

function fmean(data: Value, weights: Value): Value {
  const factors = weights === null ? [] : dataOf(weights);
  const values = dataOf(data);
  if (weights === null) {
    const total = fsum(new PyList(values));
    if (values.length === 0) throw statisticsError("fmean requires at least one data point");
    return float(total / values.length);
  }
  const shorter = Math.min(values.length, factors.length);
  const total = fsum(new PyList(values.slice(0, shorter).map((value, i) => realProduct(value, factors[i]!))));
  if (factors.length !== values.length) throw statisticsError("data and weights must be the same length");
  const weight = fsum(new PyList(factors));
  if (weight === 0) throw statisticsError("sum of weights must be non-zero");
  return float(total / weight);
}

function geometricMean(data: Value): Value {
  const values = dataOf(data).map(requireReal);
  if (values.length === 0 || values.some((value) => value <= 0)) {
    throw statisticsError("geometric mean requires a non-empty dataset containing positive numbers");
  }
  return float(exp(sumOf(values.map(log)) / values.length));
}

/** A number as `numbers.Real` knows them, or a Decimal. */
function isRealNumber(value: Value): boolean {
  if (value instanceof PyFloat || integerOf(value) !== undefined) return true;
  const kind = (module: string, name: string): Value => getAttribute(world().importLibraryModule(module), name);
  return isInstance(value, kind("numbers", "Real")) || isInstance(value, kind("decimal", "Decimal"));
}

const doubleOf = (total: Fraction | number): number =>
  typeof total === "number" ? total : trueDivideInts(total.numerator, total.denominator);

function refuseNegative(values: readonly Value[]): void {
  for (const value of values) {
    if (isTrue(richOrder("lt", value, 0))) throw statisticsError("harmonic mean does not support negative values");
  }
}

function harmonicMean(data: Value, weights: Value): Value {
  const values = dataOf(data);
  if (values.length === 0) throw statisticsError("harmonic_mean requires at least one data point");
  if (values.length === 1 && weights === null) {
    // CPython: what is no iterator is asked for its first item.
    const first = isIterator(data) ? values[0]! : getItem(data, 0);
    if (!isRealNumber(first)) throw typeError("unsupported type");
    refuseNegative([first]);
    return first;
  }
  const factors: Value[] = weights === null ? values.map(() => 1) : dataOf(weights);
  if (factors.length !== values.length) throw statisticsError("Number of weights does not match data size");
  refuseNegative(weights === null ? [] : factors);
  const weight = weights === null ? { numerator: BigInt(values.length), denominator: 1n } : exactSum(factors).total;
  let quotients: Value[];
  try {
    quotients = values.map((value, i) => {
      refuseNegative([value]);
      return isTrue(factors[i]!) ? binaryOperation("truediv", factors[i]!, value) : 0;
    });
  } catch (error) {
    if (isInstanceOfException(error, "ZeroDivisionError")) return 0;
    throw error;
  }
  const { type, total } = exactSum(quotients);
  if (typeof total === "number" || typeof weight === "number") return float(doubleOf(weight) / doubleOf(total));
  if (total.numerator <= 0n) throw statisticsError("Weighted sum must be positive");
  return convert(
    reduced({ numerator: weight.numerator * total.denominator, denominator: weight.denominator * total.numerator }),
    type,
  );
}

function sorted(data: Value, message: string): Value[] {
  const values = dataOf(data);
  sortArray(values, null, false);
  if (values.length === 0) throw statisticsError(message);
  return values;
}

const NO_MEDIAN = "no median for empty data";

function median(data: Value): Value {
  const values = sorted(data, NO_MEDIAN);
  const half = values.length >> 1;
  if (values.length % 2 === 1) return values[half]!;
  return binaryOperation("truediv", binaryOperation("add", values[half - 1]!, values[half]!), 2);
}

/** Where in a sorted row that begins to hold, found by halving: what cannot be ordered (NaN) may hide it, as it does in CPython. */
function firstWhere(values: readonly Value[], from: number, holds: (value: Value) => boolean): number {
  let low = from;
  let high = values.length;
  while (low < high) {
    const at = (low + high) >> 1;
    if (holds(values[at]!)) high = at;
    else low = at + 1;
  }
  return low;
}

function medianGrouped(data: Value, width: Value): Value {
  const values = sorted(data, NO_MEDIAN);
  const middle = values[values.length >> 1]!;
  const before = firstWhere(values, 0, (value) => !isTrue(richOrder("lt", value, middle)));
  const inside = firstWhere(values, before, (value) => isTrue(richOrder("lt", middle, value))) - before;
  let interval: number;
  let center: number;
  try {
    interval = requireReal(call(floatType, [width]));
    center = requireReal(call(floatType, [middle]));
  } catch (error) {
    if (isInstanceOfException(error, "ValueError")) throw typeError("Value cannot be converted to a float");
    throw error;
  }
  return float(center - interval / 2 + (interval * (values.length / 2 - before)) / inside);
}

/** Values with how often each occurs, in order of first appearance. */
function countValues(data: Value): [Value, number][] {
  const counts = new PyDict();
  for (const value of dataOf(data)) counts.set(value, Number(integerOf(counts.get(value) ?? 0)) + 1);
  return counts.table.keys().map((key) => [key, Number(integerOf(counts.get(key)!))]);
}

function modes(data: Value): Value[] {
  const counts = countValues(data);
  const most = counts.reduce((max, [, count]) => Math.max(max, count), 0);
  return counts.filter(([, count]) => count === most).map(([value]) => value);
}

/** variance() and its kin: the sum of squares over the count less `correction`. */
function variance(data: Value, center: Value, name: string, correction: number): ReturnType<typeof squaredDeviations> {
  const sum = squaredDeviations(dataOf(data), center);
  if (sum.count <= correction) {
    const needed = correction === 1 ? "two data points" : "one data point";
    throw statisticsError(`${name} requires at least ${needed}`);
  }
  return { ...sum, total: divided(sum.total, sum.count - correction) };
}

function deviation(data: Value, center: Value, name: string, correction: number): Value {
  const { total, type } = variance(data, center, name, correction);
  // CPython: what is infinite is no fraction any more, and its numerator is asked for.
  if (typeof total === "number") throw noAttribute(convert(total, type), "numerator");
  if (type.qualname === "Decimal") return call(getAttribute(convert(total, type), "sqrt"), []);
  return float(fractionSquareRoot(total));
}

function quantiles(data: Value, n: Value, method: Value): Value {
  if (isTrue(richOrder("lt", n, 1))) throw statisticsError("n must be at least 1");
  const values = dataOf(data);
  sortArray(values, null, false);
  const length = values.length;
  if (length < 2) throw statisticsError("must have at least two data points");
  if (method !== "inclusive" && method !== "exclusive") throw valueError(`Unknown method: ${reprOf(method)}`);
  const parts = Number(requireIndex(n));
  const scale = method === "inclusive" ? length - 1 : length + 1;
  const cuts: Value[] = [];
  charge(parts * 8);
  for (let i = 1; i < parts; i++) {
    tick();
    let at = Math.floor((i * scale) / parts);
    if (method === "exclusive") at = Math.min(Math.max(at, 1), length - 1);
    const delta = i * scale - at * parts;
    const low = values[method === "inclusive" ? at : at - 1]!;
    const high = values[method === "inclusive" ? at + 1 : at]!;
    const sum = binaryOperation("add", binaryOperation("mul", low, parts - delta), binaryOperation("mul", high, delta));
    cuts.push(binaryOperation("truediv", sum, parts));
  }
  return new PyList(cuts);
}

/** Both series, of one length. */
function series(x: Value, y: Value, name: string): [Value[], Value[]] {
  if (lengthOf(x) !== lengthOf(y))
    throw statisticsError(`${name} requires that both inputs have same number of data points`);
  if (lengthOf(x) < 2) throw statisticsError(`${name} requires at least two data points`);
  return [dataOf(x), dataOf(y)];
}

const meanOf = (values: readonly Value[]): number => fsum(new PyList([...values])) / values.length;

/** What each value has beyond the mean. */
function deviations(values: readonly Value[], center = meanOf(values)): Value[] {
  return values.map((value) => binaryOperation("sub", value, float(center)));
}

const products = (a: readonly Value[], b: readonly Value[]): number =>
  fsum(new PyList(a.map((value, i) => realProduct(value, b[i]!))));

function correlation(x: Value, y: Value): Value {
  const [a, b] = centred(series(x, y, "correlation"));
  const sum = products(a, b);
  const scale = Math.sqrt(products(a, a) * products(b, b));
  if (scale === 0) throw statisticsError("at least one of the inputs is constant");
  return float(sum / scale);
}

/** The deviations of both; both means are taken first. */
function centred([a, b]: readonly [Value[], Value[]]): [Value[], Value[]] {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  return [deviations(a, meanA), deviations(b, meanB)];
}

const linearRegressionType = perInterpreter(() =>
  createNamedTuple("LinearRegression", ["slope", "intercept"], { module: "statistics" }),
);

function linearRegression(x: Value, y: Value, proportional: Value): Value {
  const [a, b] = series(x, y, "linear regression");
  const through = isTrue(proportional);
  const [dx, dy] = through ? [a, b] : centred([a, b]);
  const sum = products(dx, dy);
  const scale = products(dx, dx);
  if (scale === 0) throw statisticsError("x is constant");
  const slope = sum / scale;
  const intercept = through ? 0 : meanOf(b) - slope * meanOf(a);
  return call(linearRegressionType(), [float(slope), float(intercept)]);
}

const PUBLIC =
  "NormalDist StatisticsError correlation covariance fmean geometric_mean harmonic_mean linear_regression mean median " +
  "median_grouped median_high median_low mode multimode pstdev pvariance quantiles stdev variance";

/** The module `statistics`. */
export const statisticsModule: ModuleDefinition = {
  name: "statistics",
  create() {
    const namespace: Attributes = new LazyAttributes([
      ["__all__", new PyList(PUBLIC.split(" "))],
      ["StatisticsError", statisticsErrorType()],
      ["NormalDist", normalDistType()],
      ["LinearRegression", pending(linearRegressionType)],
    ]);
    const spread = (name: string, correction: number) => (data: Value, center: Value) => {
      const { total, type } = variance(data, center, name, correction);
      return convert(total, type);
    };
    definePythonFunctions(namespace, "statistics", {
      "mean(data)": mean,
      "fmean(data, weights=None)": fmean,
      "geometric_mean(data)": geometricMean,
      "harmonic_mean(data, weights=None)": harmonicMean,
      "median(data)": median,
      "median_low(data)": (data: Value) => {
        const values = sorted(data, NO_MEDIAN);
        return values[(values.length - 1) >> 1]!;
      },
      "median_high(data)": (data: Value) => {
        const values = sorted(data, NO_MEDIAN);
        return values[values.length >> 1]!;
      },
      "median_grouped(data, interval=1)": medianGrouped,
      "mode(data)": (data: Value) => {
        const [first] = modes(data);
        if (first === undefined) throw statisticsError("no mode for empty data");
        return first;
      },
      "multimode(data)": (data: Value) => new PyList(modes(data)),
      "variance(data, xbar=None)": spread("variance", 1),
      "pvariance(data, mu=None)": spread("pvariance", 0),
      "stdev(data, xbar=None)": (data: Value, center: Value) => deviation(data, center, "stdev", 1),
      "pstdev(data, mu=None)": (data: Value, center: Value) => deviation(data, center, "pstdev", 0),
      "quantiles(data, *, n=4, method='exclusive')": quantiles,
      "covariance(x, y)": (x: Value, y: Value) => {
        const [a, b] = centred(series(x, y, "covariance"));
        return float(products(a, b) / (a.length - 1));
      },
      "correlation(x, y)": correlation,
      "linear_regression(x, y, *, proportional=False)": linearRegression,
    });
    return namespace;
  },
};
