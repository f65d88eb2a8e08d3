/**
 * The module `random`: the classes Random and SystemRandom, and the methods of one hidden Random as functions.
 *
 * With a seed every function gives CPython's numbers; without one the seed comes from the host's entropy.
 */

import { binaryOperation } from "../../objects/arithmetic.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call } from "../../objects/call.ts";
import { richOrder } from "../../objects/comparison.ts";
import { notImplementedError, valueError } from "../../objects/exceptions.ts";
import { requireIndex } from "../../objects/index-value.ts";
import { intToBytes } from "../../objects/int-bytes.ts";
import { PyList } from "../../objects/list.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { type Attributes, integerOf, PyFloat, type PyType, type Value } from "../../objects/object.ts";
import { isTrue } from "../../objects/truth.ts";
import { requireSsize } from "../c-arguments.ts";
import type { ModuleDefinition } from "../module-definition.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { definePythonMethods } from "../python-function.ts";
import { randomBytes } from "../random-bytes.ts";
import * as distributions from "./distributions.ts";
import {
  drawBits,
  drawBytes,
  drawFloat,
  isNative,
  nextBelow,
  nextBits,
  nextFloat,
  type PyRandom,
  randomType,
  restoreState,
  seed,
  stateOf,
  systemRandomType,
} from "./random-object.ts";
import { choice, choices, randomRange, sample, shuffle } from "./selection.ts";

/** An int whose sums and differences with others of its kind are exact. */
const isSmall = (value: Value): value is number => typeof value === "number" && Math.abs(value) < 2 ** 51;

/** The class with all of its methods. */
export const completeRandomType = perInterpreter((): PyType => {
  const type = randomType();
  type.define("VERSION", 3);
  definePythonMethods(type, {
    "__init__(self, x=None)": (self: PyRandom, x: Value) => {
      call(getAttribute(self, "seed"), [x]);
      return null;
    },
    "seed(self, a=None, version=2)": (self: PyRandom, a: Value, version: Value) => {
      seed(self, a, version);
      return null;
    },
    "getstate(self)": stateOf,
    "__getstate__(self)": (self: PyRandom) => call(getAttribute(self, "getstate"), []),
    "__setstate__(self, state)": (self: PyRandom, state: Value) => call(getAttribute(self, "setstate"), [state]),
    "__reduce__(self)": (self: PyRandom) =>
      new PyTuple([self.type, new PyTuple([]), call(getAttribute(self, "getstate"), [])]),
    "setstate(self, state)": (self: PyRandom, state: Value) => {
      restoreState(self, state);
      return null;
    },
    "randbytes(self, n)": (self: PyRandom, n: Value) => {
      const count = integerOf(n);
      if (typeof count === "number" && count > 0 && isNative(self, "getrandbits"))
        return new PyBytes(drawBytes(self, count));
      const bits = nextBits(self, binaryOperation("mul", n, 8));
      return intToBytes(bits, n, "little", false);
    },
    "randrange(self, start, stop=None, step=1)": randomRange,
    "randint(self, a, b)": (self: PyRandom, a: Value, b: Value) =>
      isSmall(a) && isSmall(b) && a <= b
        ? a + Number(nextBelow(self, b - a + 1))
        : randomRange(self, a, binaryOperation("add", b, 1), 1),
    "choice(self, seq)": choice,
    "shuffle(self, x)": (self: PyRandom, x: Value) => {
      shuffle(self, x);
      return null;
    },
    "sample(self, population, k, *, counts=None)": sample,
    "choices(self, population, weights=None, *, cum_weights=None, k=1)": choices,
    "uniform(self, a, b)": (self: PyRandom, a: Value, b: Value) => {
      const width = binaryOperation("sub", b, a);
      return binaryOperation("add", a, binaryOperation("mul", width, new PyFloat(nextFloat(self))));
    },
    "triangular(self, low=0.0, high=1.0, mode=None)": distributions.triangular,
    "normalvariate(self, mu=0.0, sigma=1.0)": distributions.normal,
    "gauss(self, mu=0.0, sigma=1.0)": distributions.gauss,
    "lognormvariate(self, mu, sigma)": distributions.logNormal,
    "expovariate(self, lambd)": distributions.exponential,
    "vonmisesvariate(self, mu, kappa)": distributions.vonMises,
    "gammavariate(self, alpha, beta)": distributions.gamma,
    "betavariate(self, alpha, beta)": distributions.beta,
    "paretovariate(self, alpha)": distributions.pareto,
    "weibullvariate(self, alpha, beta)": distributions.weibull,
  });
  definePythonMethods(systemRandomType(), {
    "random(self)": (self: PyRandom) => new PyFloat(drawFloat(self)),
    "getrandbits(self, k)": (self: PyRandom, k: Value) => {
      if (isTrue(richOrder("lt", k, 0))) throw valueError("number of bits must be non-negative");
      requireSsize(binaryOperation("floordiv", binaryOperation("add", k, 7), 8));
      return drawBits(self, requireIndex(k));
    },
    "randbytes(self, n)": (_self: PyRandom, n: Value) => randomBytes(n),
    "seed(self, *args, **kwds)": () => null,
    "getstate(self, *args, **kwds)": () => {
      throw notImplementedError("System entropy source does not have state.");
    },
    "setstate(self, *args, **kwds)": () => {
      throw notImplementedError("System entropy source does not have state.");
    },
  });
  return type;
});

/** Methods that the module offers as functions. */
const FUNCTIONS =
  "seed random uniform triangular randint choice randrange sample shuffle choices normalvariate lognormvariate expovariate " +
  "vonmisesvariate gammavariate gauss betavariate paretovariate weibullvariate getstate setstate getrandbits randbytes";

/** The module `random`. */
export const randomModule: ModuleDefinition = {
  name: "random",
  create() {
    const type = completeRandomType();
    const instance = call(type, []);
    const namespace: Attributes = new Map<string, Value>([
      ["Random", type],
      ["SystemRandom", systemRandomType()],
      ["__all__", new PyList(["Random", "SystemRandom", ...FUNCTIONS.split(" ")].sort())],
      ["BPF", 53],
      ["RECIP_BPF", new PyFloat(2 ** -53)],
      ["TWOPI", new PyFloat(distributions.TWO_PI)],
      ["NV_MAGICCONST", new PyFloat(distributions.MAGIC_NORMAL)],
      ["LOG4", new PyFloat(distributions.LOG_4)],
      ["SG_MAGICCONST", new PyFloat(distributions.MAGIC_GAMMA)],
    ]);
    for (const name of FUNCTIONS.split(" ")) namespace.set(name, getAttribute(instance, name));
    return namespace;
  },
};
