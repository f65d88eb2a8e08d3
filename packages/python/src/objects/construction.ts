/** Construction: calls of classes, with ways of their own for plain classes of the program and for conversions by builtin types. */

import { tick } from "../limits.ts";
import type { ArgumentOrders } from "./argument-order.ts";
import { bindFunction, call, objectInit, objectNew } from "./call.ts";
import { typeError } from "./exceptions.ts";
import { toFloat } from "./float.ts";
import { PyBuiltin, PyFunction } from "./function.ts";
import {
  type ConstructionPlan,
  floatType,
  objectType,
  PyInstance,
  type PyType,
  typeOf,
  typeType,
  type Value,
} from "./object.ts";

/**
 * How calls of a class make instances: a plain class (nothing but an `__init__` of its own) goes without argument arrays.
 * Found when the class is first called; `PyType.invalidate` forgets it.
 */
function planOf(cls: PyType): ConstructionPlan {
  cls.plan = "general";
  const construct = cls.lookup("__new__");
  const initialize = cls.lookup("__init__");
  if (cls.type !== typeType || cls.abstractMethods !== undefined) return cls.plan;
  const { convertsQuickly } = cls;
  if (convertsQuickly !== undefined) {
    cls.plan = { convert: (a) => orElse(convertsQuickly(a), () => call(cls, [a])) };
    return cls.plan;
  }
  if (!cls.isHeap) {
    const { constructsQuickly } = cls;
    if (constructsQuickly !== undefined) {
      cls.plan = { convert: (a) => orElse(constructsQuickly([a], undefined), () => call(cls, [a])) };
      return cls.plan;
    }
    const convert = initialize === objectInit() ? conversionBy(cls, construct) : undefined;
    if (convert !== undefined) cls.plan = { convert };
  } else if (construct === objectNew() && cls.layout === objectType && initialize instanceof PyFunction)
    cls.plan = { initialize };
  return cls.plan;
}

/** Python's None is JavaScript's null, so `??` won't do. */
const orElse = (made: Value | undefined, otherwise: () => Value): Value => (made === undefined ? otherwise() : made);

/** What the `__new__` of a builtin type makes of one argument; undefined where arguments must be bound first. */
function conversionBy(cls: PyType, construct: Value | undefined): ((a: Value) => Value) | undefined {
  if (cls === floatType) return toFloat;
  if (!(construct instanceof PyBuiltin) || !construct.signature.isSimple) return undefined;
  const { implementation, signature } = construct;
  if (signature.required > 2 || signature.positional < 2 || signature.positional > 4) return undefined;
  const [third, fourth] = signature.parameters.slice(2).map((parameter) => parameter.default);
  if (signature.positional === 2) return (a) => implementation(cls, a)!;
  if (signature.positional === 3) return (a) => implementation(cls, a, third)!;
  return (a) => implementation(cls, a, third, fourth)!;
}

/** The `__init__` of a plain class, by which alone its instances are made. */
function initializerOf(cls: PyType): PyFunction | undefined {
  const plan = cls.plan ?? planOf(cls);
  return plan === "general" || "convert" in plan ? undefined : (plan.initialize as PyFunction);
}

function checkInit(result: Value, instance: Value): Value {
  if (result !== null) throw typeError(`__init__() should return None, not '${typeOf(result).name}'`);
  return instance;
}

export function construct0(cls: PyType): Value {
  const initialize = initializerOf(cls);
  if (initialize?.arity !== 1) return construct(cls, []);
  const instance = new PyInstance(cls);
  return checkInit(initialize.code(instance), instance);
}

/** A call of a class with one argument: a plain instance, or what a builtin type converts to. */
export function construct1(cls: PyType, a: Value): Value {
  const plan = cls.plan ?? planOf(cls);
  if (plan === "general") return call(cls, [a]);
  if ("convert" in plan) {
    tick();
    return plan.convert(a);
  }
  const initialize = plan.initialize as PyFunction;
  if (initialize.arity !== 2) return construct(cls, [a]);
  const instance = new PyInstance(cls);
  return checkInit(initialize.code(instance, a), instance);
}

export function construct2(cls: PyType, a: Value, b: Value): Value {
  const initialize = initializerOf(cls);
  if (initialize?.arity !== 3) return construct(cls, [a, b]);
  const instance = new PyInstance(cls);
  return checkInit(initialize.code(instance, a, b), instance);
}

export function construct3(cls: PyType, a: Value, b: Value, c: Value): Value {
  const initialize = initializerOf(cls);
  if (initialize?.arity !== 4) return construct(cls, [a, b, c]);
  const instance = new PyInstance(cls);
  return checkInit(initialize.code(instance, a, b, c), instance);
}

/** A call of a class with any number of positional arguments. */
export function construct(cls: PyType, args: readonly Value[]): Value {
  const initialize = initializerOf(cls);
  if (initialize === undefined) return call(cls, args);
  const instance = new PyInstance(cls);
  const all = [instance, ...args];
  return checkInit(
    initialize.code(...(initialize.arity === all.length ? all : bindFunction(initialize, all, undefined))),
    instance,
  );
}

/** A call of a class with keywords; undefined where it goes the long way. */
export function constructInOrder(
  cls: PyType,
  args: readonly Value[],
  orders: ArgumentOrders,
  values: readonly Value[],
): Value | undefined {
  const initialize = initializerOf(cls);
  if (initialize === undefined) return undefined;
  const instance = new PyInstance(cls);
  const result = orders.callFunction(initialize, [instance, ...args], values);
  return result === undefined ? undefined : checkInit(result, instance);
}
