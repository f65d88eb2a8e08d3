/** `statistics.NormalDist`: a normal distribution with its arithmetic. */

import { exp, hypot, log } from "../../objects/elementary.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { richOrder } from "../../objects/comparison.ts";
import { isTrue } from "../../objects/truth.ts";
import { call } from "../../objects/call.ts";
import { requireReal } from "../../objects/float.ts";
import { hashFloat, hashSequence } from "../../objects/hash.ts";
import { requireIndex } from "../../objects/index-value.ts";
import { floatType, NotImplemented, PyFloat, type PyObject, type PyType, type Value } from "../../objects/object.ts";
import { PyList } from "../../objects/list.ts";
import { formatFloatRepr } from "../../objects/float-text.ts";
import { typeError } from "../../objects/exceptions.ts";
import { charge } from "../../limits.ts";
import { defineClassBody } from "../class-body.ts";
import { erf } from "../math-special.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { gauss } from "../random/distributions.ts";
import { completeRandomType } from "../random/random-module.ts";
import { type PyRandom, seed } from "../random/random-object.ts";
import {
  divideFraction,
  fractionSquareRoot,
  dataOf,
  fractionToFloat,
  squaredDeviations,
  statisticsError,
} from "./exact.ts";

const SQRT_2 = Math.SQRT2;
const TAU = 2 * Math.PI;

type Normal = { mu: number; sigma: number };

/** The parameters that an instance keeps in its attributes. */
function parametersOf(self: Value): Normal {
  const attrs = (self as PyObject).attrs;
  return { mu: requireReal(attrs?.get("_mu") ?? null), sigma: requireReal(attrs?.get("_sigma") ?? null) };
}

function isNormal(value: Value): boolean {
  return typeof value === "object" && value !== null && value.type.isSubtypeOf(normalDistType());
}

const float = (value: number): PyFloat => new PyFloat(value);

const make = (mu: Value, sigma: Value): Value => call(normalDistType(), [mu, sigma]);

/** x - mu, as the operator of x has it. */
const less = (x: Value, mu: number): number => requireReal(binaryOperation("sub", x, float(mu)));

const NO_CDF = "cdf() not defined when sigma is zero";

function cdf({ mu, sigma }: Normal, x: number): number {
  if (sigma === 0) throw statisticsError(NO_CDF);
  return 0.5 * (1 + erf((x - mu) / (sigma * SQRT_2)));
}

/** Coefficients of Wichura's algorithm AS 241 (PPND16), highest power first: numerator and denominator for each of three ranges. */
const CENTRAL: readonly (readonly number[])[] = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
];
const MIDDLE: readonly (readonly number[])[] = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
const TAIL: readonly (readonly number[])[] = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
];

function ratioAt([numerator, denominator]: readonly (readonly number[])[], r: number, factor = 1): number {
  const value = (coefficients: readonly number[]): number =>
    coefficients.reduce((sum, coefficient) => sum * r + coefficient);
  return (value(numerator!) * factor) / value(denominator!);
}

function inverseCdf(p: number, { mu, sigma }: Normal): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return mu + ratioAt(CENTRAL, 0.180625 - q * q, q) * sigma;
  const r = Math.sqrt(-log(q <= 0 ? p : 1 - p));
  const x = r <= 5 ? ratioAt(MIDDLE, r - 1.6) : ratioAt(TAIL, r - 5);
  return mu + (q < 0 ? -x : x) * sigma;
}

function overlap(a: Normal, b: Normal): number {
  const [x, y] = b.sigma < a.sigma || (b.sigma === a.sigma && b.mu < a.mu) ? [b, a] : [a, b];
  const xVariance = x.sigma * x.sigma;
  const yVariance = y.sigma * y.sigma;
  if (xVariance === 0 || yVariance === 0) throw statisticsError("overlap() not defined when sigma is zero");
  const dv = yVariance - xVariance;
  const dm = Math.abs(y.mu - x.mu);
  if (dv === 0) return 1 - erf(dm / (2 * x.sigma * SQRT_2));
  const first = x.mu * yVariance - y.mu * xVariance;
  const second = x.sigma * y.sigma * Math.sqrt(dm * dm + dv * log(yVariance / xVariance));
  const x1 = (first + second) / dv;
  const x2 = (first - second) / dv;
  return 1 - (Math.abs(cdf(y, x1) - cdf(x, x1)) + Math.abs(cdf(y, x2) - cdf(x, x2)));
}

/** The class `statistics.NormalDist`. */
export const normalDistType = perInterpreter((): PyType => {
  const type = pythonClass("NormalDist", "statistics");
  // Operands that are no distribution meet the parameters by their own operators, and what comes of it must be a number.
  const combined = (self: Value, other: Value, operator: "add" | "sub"): Value => {
    const { mu, sigma } = parametersOf(self);
    if (!isNormal(other)) return make(binaryOperation(operator, float(mu), other), float(sigma));
    const theirs = parametersOf(other);
    return make(float(operator === "add" ? mu + theirs.mu : mu - theirs.mu), float(hypot(sigma, theirs.sigma)));
  };
  const scaled = (self: Value, other: Value, operator: "mul" | "truediv"): Value => {
    const { mu, sigma } = parametersOf(self);
    const center = binaryOperation(operator, float(mu), other);
    return make(center, binaryOperation(operator, float(sigma), float(Math.abs(requireReal(other)))));
  };
  defineClassBody(type, {
    methods: {
      "__init__(self, mu=0.0, sigma=1.0)": (self: PyObject, mu: Value, sigma: Value) => {
        if (isTrue(richOrder("lt", sigma, float(0)))) throw statisticsError("sigma must be non-negative");
        const attrs = self.attrs ?? new Map<string, Value>();
        self.attrs = attrs;
        attrs.set("_mu", call(floatType, [mu]));
        attrs.set("_sigma", call(floatType, [sigma]));
        return null;
      },
      "samples(self, n, *, seed=None)": (self: Value, n: Value, start: Value) => {
        const { mu, sigma } = parametersOf(self);
        const random = call(completeRandomType(), []) as PyRandom;
        if (start !== null) seed(random, start);
        const count = Number(requireIndex(n));
        charge(count * 16);
        const samples = Array.from({ length: Math.max(0, count) }, () => gauss(random, float(mu), float(sigma)));
        return new PyList(samples);
      },
      "pdf(self, x)": (self: Value, x: Value) => {
        const { mu, sigma } = parametersOf(self);
        const variance = sigma * sigma;
        if (variance === 0) throw statisticsError("pdf() not defined when sigma is zero");
        const difference = less(x, mu);
        return float(exp((difference * difference) / (-2 * variance)) / Math.sqrt(TAU * variance));
      },
      "cdf(self, x)": (self: Value, x: Value) => {
        const normal = parametersOf(self);
        if (normal.sigma === 0) throw statisticsError(NO_CDF);
        return float(cdf({ ...normal, mu: 0 }, less(x, normal.mu)));
      },
      "inv_cdf(self, p)": (self: Value, p: Value) => {
        if (isTrue(richOrder("le", p, float(0))) || isTrue(richOrder("ge", p, float(1))))
          throw statisticsError("p must be in the range 0.0 < p < 1.0");
        const normal = parametersOf(self);
        if (normal.sigma <= 0) throw statisticsError("cdf() not defined when sigma at or below zero");
        return float(inverseCdf(requireReal(p), normal));
      },
      "quantiles(self, n=4)": (self: Value, n: Value) => {
        const count = Number(requireIndex(n));
        charge(count * 16);
        const normal = parametersOf(self);
        return new PyList(Array.from({ length: count - 1 }, (_, i) => float(inverseCdf((i + 1) / count, normal))));
      },
      "overlap(self, other)": (self: Value, other: Value) => {
        if (!isNormal(other)) throw typeError("Expected another NormalDist instance");
        return float(overlap(parametersOf(self), parametersOf(other)));
      },
      "zscore(self, x)": (self: Value, x: Value) => {
        const { mu, sigma } = parametersOf(self);
        if (sigma === 0) throw statisticsError("zscore() not defined when sigma is zero");
        return binaryOperation("truediv", binaryOperation("sub", x, float(mu)), float(sigma));
      },
      "__add__(x1, x2)": (self: Value, other: Value) => combined(self, other, "add"),
      "__radd__(x1, x2)": (self: Value, other: Value) => combined(self, other, "add"),
      "__sub__(x1, x2)": (self: Value, other: Value) => combined(self, other, "sub"),
      "__rsub__(x1, x2)": (self: Value, other: Value) => {
        const { mu, sigma } = parametersOf(combined(self, other, "sub"));
        return make(float(-mu), float(sigma));
      },
      "__mul__(x1, x2)": (self: Value, other: Value) => scaled(self, other, "mul"),
      "__rmul__(x1, x2)": (self: Value, other: Value) => scaled(self, other, "mul"),
      "__truediv__(x1, x2)": (self: Value, other: Value) => scaled(self, other, "truediv"),
      "__pos__(x1)": (self: Value) => make(float(parametersOf(self).mu), float(parametersOf(self).sigma)),
      "__neg__(x1)": (self: Value) => make(float(-parametersOf(self).mu), float(parametersOf(self).sigma)),
      "__eq__(x1, x2)": (self: Value, other: Value) => {
        if (!isNormal(other)) return NotImplemented;
        const [a, b] = [parametersOf(self), parametersOf(other)];
        return a.mu === b.mu && a.sigma === b.sigma;
      },
      "__hash__(self)": (self: Value) => {
        const { mu, sigma } = parametersOf(self);
        return hashSequence([hashFloat(mu), hashFloat(sigma)]);
      },
      "__repr__(self)": (self: Value) => {
        const { mu, sigma } = parametersOf(self);
        return `NormalDist(mu=${formatFloatRepr(mu)}, sigma=${formatFloatRepr(sigma)})`;
      },
    },
    classMethods: {
      "from_samples(cls, data)": (cls: PyType, data: Value) => {
        const { total, mean, count } = squaredDeviations(dataOf(data), null);
        if (count < 2) throw statisticsError("stdev requires at least two data points");
        const center = typeof mean === "number" ? mean : fractionToFloat(mean);
        const deviation =
          typeof total === "number" ? center / total : fractionSquareRoot(divideFraction(total, count - 1));
        return call(cls, [float(center), float(deviation)]);
      },
    },
    properties: {
      mean: (self: Value) => float(parametersOf(self).mu),
      median: (self: Value) => float(parametersOf(self).mu),
      mode: (self: Value) => float(parametersOf(self).mu),
      stdev: (self: Value) => float(parametersOf(self).sigma),
      variance: (self: Value) => float(parametersOf(self).sigma ** 2),
    },
  });
  return type;
});
