/** `statistics.NormalDist`: a normal distribution with its arithmetic. */

import { exp, hypot, log } from "../../objects/elementary.ts";
import { call } from "../../objects/call.ts";
import { realOf, requireReal } from "../../objects/float.ts";
import { hashFloat, hashSequence } from "../../objects/hash.ts";
import { requireIndex } from "../../objects/index-value.ts";
import { NotImplemented, PyFloat, type PyObject, type PyType, type Value } from "../../objects/object.ts";
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

const make = (mu: number, sigma: number): Value => call(normalDistType(), [new PyFloat(mu), new PyFloat(sigma)]);

function cdf({ mu, sigma }: Normal, x: number): number {
  if (sigma === 0) throw statisticsError("cdf() not defined when sigma is zero");
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
  const combined = (self: Value, other: Value, sign: number): Value => {
    const { mu, sigma } = parametersOf(self);
    if (isNormal(other)) {
      const theirs = parametersOf(other);
      return make(mu + sign * theirs.mu, hypot(sigma, theirs.sigma));
    }
    const number = realOf(other);
    return number === undefined ? NotImplemented : make(mu + sign * number, sigma);
  };
  const scaled = (self: Value, other: Value, scale: (x: number, by: number) => number): Value => {
    const { mu, sigma } = parametersOf(self);
    const number = realOf(other);
    return number === undefined ? NotImplemented : make(scale(mu, number), scale(sigma, Math.abs(number)));
  };
  defineClassBody(type, {
    methods: {
      "__init__(self, mu=0, sigma=1)": (self: PyObject, mu: Value, sigma: Value) => {
        const deviation = requireReal(sigma);
        if (deviation < 0) throw statisticsError("sigma must be non-negative");
        const attrs = self.attrs ?? new Map<string, Value>();
        self.attrs = attrs;
        attrs.set("_mu", new PyFloat(requireReal(mu)));
        attrs.set("_sigma", new PyFloat(deviation));
        return null;
      },
      "samples(self, n, *, seed=None)": (self: Value, n: Value, start: Value) => {
        const { mu, sigma } = parametersOf(self);
        const random = call(completeRandomType(), []) as PyRandom;
        if (start !== null) seed(random, start);
        const count = Number(requireIndex(n));
        charge(count * 16);
        return new PyList(Array.from({ length: Math.max(0, count) }, () => new PyFloat(gauss(random, mu, sigma))));
      },
      "pdf(self, x)": (self: Value, x: Value) => {
        const { mu, sigma } = parametersOf(self);
        const variance = sigma * sigma;
        if (variance === 0) throw statisticsError("pdf() not defined when sigma is zero");
        const difference = requireReal(x) - mu;
        return new PyFloat(exp((difference * difference) / (-2 * variance)) / Math.sqrt(TAU * variance));
      },
      "cdf(self, x)": (self: Value, x: Value) => new PyFloat(cdf(parametersOf(self), requireReal(x))),
      "inv_cdf(self, p)": (self: Value, p: Value) => {
        const probability = requireReal(p);
        if (probability <= 0 || probability >= 1) throw statisticsError("p must be in the range 0.0 < p < 1.0");
        const normal = parametersOf(self);
        if (normal.sigma <= 0) throw statisticsError("cdf() not defined when sigma at or below zero");
        return new PyFloat(inverseCdf(probability, normal));
      },
      "quantiles(self, n=4)": (self: Value, n: Value) => {
        const count = Number(requireIndex(n));
        charge(count * 16);
        const normal = parametersOf(self);
        return new PyList(
          Array.from({ length: count - 1 }, (_, i) => new PyFloat(inverseCdf((i + 1) / count, normal))),
        );
      },
      "overlap(self, other)": (self: Value, other: Value) => {
        if (!isNormal(other)) throw typeError("Expected another NormalDist instance");
        return new PyFloat(overlap(parametersOf(self), parametersOf(other)));
      },
      "zscore(self, x)": (self: Value, x: Value) => {
        const { mu, sigma } = parametersOf(self);
        if (sigma === 0) throw statisticsError("zscore() not defined when sigma is zero");
        return new PyFloat((requireReal(x) - mu) / sigma);
      },
      "__add__(x1, x2)": (self: Value, other: Value) => combined(self, other, 1),
      "__radd__(x1, x2)": (self: Value, other: Value) => combined(self, other, 1),
      "__sub__(x1, x2)": (self: Value, other: Value) => combined(self, other, -1),
      "__rsub__(x1, x2)": (self: Value, other: Value) => {
        const { mu, sigma } = parametersOf(self);
        const number = realOf(other);
        return number === undefined ? NotImplemented : make(number - mu, sigma);
      },
      "__mul__(x1, x2)": (self: Value, other: Value) => scaled(self, other, (x, by) => x * by),
      "__rmul__(x1, x2)": (self: Value, other: Value) => scaled(self, other, (x, by) => x * by),
      "__truediv__(x1, x2)": (self: Value, other: Value) => scaled(self, other, (x, by) => x / by),
      "__pos__(x1)": (self: Value) => make(parametersOf(self).mu, parametersOf(self).sigma),
      "__neg__(x1)": (self: Value) => make(-parametersOf(self).mu, parametersOf(self).sigma),
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
        const deviation = typeof total === "number" ? total : fractionSquareRoot(divideFraction(total, count - 1));
        return call(cls, [new PyFloat(center), new PyFloat(deviation)]);
      },
    },
    properties: {
      mean: (self: Value) => new PyFloat(parametersOf(self).mu),
      median: (self: Value) => new PyFloat(parametersOf(self).mu),
      mode: (self: Value) => new PyFloat(parametersOf(self).mu),
      stdev: (self: Value) => new PyFloat(parametersOf(self).sigma),
      variance: (self: Value) => new PyFloat(parametersOf(self).sigma ** 2),
    },
  });
  return type;
});
