/** Calls of functions and methods, with the ways that need no argument array. */

import { tick } from "../limits.ts";
import { ArgumentOrders } from "../objects/argument-order.ts";
import { PyAsyncGenerator } from "../objects/async-generator.ts";
import { getAttribute } from "../objects/attributes.ts";
import { call, callBuiltin } from "../objects/call.ts";
import type { PyCell } from "../objects/cell.ts";
import type { PyDict } from "../objects/dict.ts";
import { PyBaseException, runtimeError } from "../objects/exceptions.ts";
import {
  type Code,
  type FunctionInfo,
  MethodReference,
  PyBoundMethod,
  PyBuiltin,
  PyFunction,
} from "../objects/function.ts";
import { type Body, PyCoroutine, PyGenerator } from "../objects/generator.ts";
import { PyModule } from "../objects/module.ts";
import { depthExceeded } from "../objects/native-depth.ts";
import { PyType, typeOf, type Value } from "../objects/object.ts";
import { makeSuper, superType } from "../objects/super.ts";
import { unstarted } from "../objects/unstarted-coroutines.ts";
import {
  construct,
  construct0,
  construct1,
  construct2,
  construct3,
  constructInOrder,
} from "../objects/construction.ts";
import { spreadArguments } from "./items.ts";
import { callKeywords, keywords, mergeKeywords } from "./keyword-arguments.ts";
import { getClassAttribute, moduleMember, type Site, siteMethod } from "./sites.ts";

function tooDeep(): never {
  throw depthExceeded("maximum recursion depth exceeded");
}

function makeFunction(
  info: FunctionInfo,
  code: Code,
  defaults?: Value[] | null,
  keywordDefaults?: Map<string, Value> | null,
  annotations?: PyDict | null,
  freeNames?: readonly string[],
  freeCells?: () => PyCell[],
): PyFunction {
  const made = new PyFunction(info, code, defaults ?? [], keywordDefaults ?? undefined);
  if (info.kind !== "function") (made as { code: Code }).code = starterOf(made);
  if (annotations !== undefined && annotations !== null) made.annotations = annotations;
  if (freeCells !== undefined) made.closure = { names: freeNames!, cells: freeCells, shown: undefined };
  return made;
}

/**
 * What calling does: a generator function makes a generator of its body, an async one a coroutine. They have the names that the function has at the
 * time of the call.
 */
function starterOf(func: PyFunction): Code {
  const start = func.code as unknown as (...args: Value[]) => Body;
  const { kind, source, positions } = func.info;
  if (kind === "coroutine")
    return (...args) => {
      const made = new PyGenerator(func.name, func.qualname, start(...args), kind, source);
      unstarted.coroutines.note(made, args);
      return new PyCoroutine(made, positions);
    };
  if (kind === "async generator")
    return (...args) => new PyAsyncGenerator(new PyGenerator(func.name, func.qualname, start(...args), kind, source));
  return (...args) => new PyGenerator(func.name, func.qualname, start(...args), "generator", source);
}

function call0(callee: Value): Value {
  if (callee instanceof PyFunction && callee.arity === 0) return callee.code();
  if (callee instanceof PyType) return construct0(callee);
  if (callee instanceof PyBoundMethod) {
    const { func, self } = callee;
    if (func instanceof PyFunction && func.arity === 1) return func.code(self);
    if (func instanceof PyBuiltin && isOf(func, self) && func.direct1() !== null) return callUnbound1(func, self);
  }
  return call(callee, []);
}

function call1(callee: Value, a: Value): Value {
  if (callee instanceof PyBuiltin) return callBuiltin1(callee, a);
  if (callee instanceof PyFunction && callee.arity === 1) return callee.code(a);
  if (callee instanceof PyType) return construct1(callee, a);
  if (callee instanceof PyBoundMethod) {
    const { func, self } = callee;
    if (func instanceof PyFunction && func.arity === 2) return func.code(self, a);
    if (func instanceof PyBuiltin && isOf(func, self) && func.direct2() !== null) return callUnbound2(func, self, a);
  }
  return call(callee, [a]);
}

/**
 * Is it a method for objects like this one, which is what binding sees to and a program that binds does not? Where it can't be called with the arguments as they are, the
 * long way must tell: errors of a bound method speak of its object.
 */
const isOf = (func: PyBuiltin, self: Value): boolean =>
  func.binds && func.owner !== undefined && typeOf(self).isSubtypeOf(func.owner);

/** A function that is called through a value: the first argument of a method of a type must be checked. */
const checksSelf = (callee: PyBuiltin): boolean => callee.binds && callee.owner !== undefined;

function callBuiltin1(callee: PyBuiltin, a: Value): Value {
  return checksSelf(callee) ? callBuiltin(callee, [a], undefined) : callUnbound1(callee, a);
}

function callBuiltin2(callee: PyBuiltin, a: Value, b: Value): Value {
  return checksSelf(callee) ? callBuiltin(callee, [a, b], undefined) : callUnbound2(callee, a, b);
}

function callBuiltin3(callee: PyBuiltin, a: Value, b: Value, c: Value): Value {
  return checksSelf(callee) ? callBuiltin(callee, [a, b, c], undefined) : callUnbound3(callee, a, b, c);
}

function call2(callee: Value, a: Value, b: Value): Value {
  if (callee instanceof PyBuiltin) return callBuiltin2(callee, a, b);
  if (callee instanceof PyFunction && callee.arity === 2) return callee.code(a, b);
  if (callee instanceof PyType) return construct2(callee, a, b);
  if (callee instanceof PyBoundMethod) {
    const { func, self } = callee;
    if (func instanceof PyFunction && func.arity === 3) return func.code(self, a, b);
    if (func instanceof PyBuiltin && isOf(func, self) && func.direct3() !== null) return callUnbound3(func, self, a, b);
  }
  return call(callee, [a, b]);
}

function call3(callee: Value, a: Value, b: Value, c: Value): Value {
  if (callee instanceof PyBuiltin) return callBuiltin3(callee, a, b, c);
  if (callee instanceof PyFunction && callee.arity === 3) return callee.code(a, b, c);
  return callee instanceof PyType ? construct3(callee, a, b, c) : call(callee, [a, b, c]);
}

function callN(callee: Value, args: Value[]): Value {
  return callee instanceof PyType ? construct(callee, args) : call(callee, args);
}

/** The attribute that a method call names; an error is marked, so that the traceback shows the name and not the call. */
function lookUp(object: Value, name: string, place: Site): Value {
  const member = object instanceof PyModule ? moduleMember(object, name) : undefined;
  if (member !== undefined) return member;
  try {
    return object instanceof PyType ? getClassAttribute(object, name, place) : getAttribute(object, name);
  } catch (error) {
    if (error instanceof PyBaseException) error.inLookup = true;
    throw error;
  }
}

function callMethod0(object: Value, name: string, place: Site): Value {
  const method = siteMethod(object, name, place);
  if (method instanceof PyFunction && method.arity === 1) return method.code(object);
  if (method instanceof PyBuiltin) return callUnbound1(method, object);
  return method === undefined ? call0(lookUp(object, name, place)) : call(method, [object]);
}

function callMethod1(object: Value, name: string, a: Value, place: Site): Value {
  const method = siteMethod(object, name, place);
  if (method instanceof PyFunction && method.arity === 2) return method.code(object, a);
  if (method instanceof PyBuiltin) return callUnbound2(method, object, a);
  return method === undefined ? call1(lookUp(object, name, place), a) : call(method, [object, a]);
}

function callMethod2(object: Value, name: string, a: Value, b: Value, place: Site): Value {
  const method = siteMethod(object, name, place);
  if (method instanceof PyFunction && method.arity === 3) return method.code(object, a, b);
  if (method instanceof PyBuiltin) return callUnbound3(method, object, a, b);
  return method === undefined ? call2(lookUp(object, name, place), a, b) : call(method, [object, a, b]);
}

/** A builtin, or a builtin method on an object of its class: no first argument to check. */
function callUnbound1(method: PyBuiltin, a: Value): Value {
  const direct = method.direct1();
  if (direct === null) return callBuiltin(method, [a], undefined);
  tick();
  return direct(a) ?? null;
}

function callUnbound2(method: PyBuiltin, a: Value, b: Value): Value {
  const direct = method.direct2();
  if (direct === null) return callBuiltin(method, [a, b], undefined);
  tick();
  return direct(a, b) ?? null;
}

function callUnbound3(method: PyBuiltin, a: Value, b: Value, c: Value): Value {
  const direct = method.direct3();
  if (direct === null) return callBuiltin(method, [a, b, c], undefined);
  tick();
  return direct(a, b, c) ?? null;
}

/** The method, before its arguments are evaluated: a reference where it is a function of the class, else the bound attribute. */
function findMethod(object: Value, name: string, place: Site): Value | MethodReference {
  const method = siteMethod(object, name, place);
  if (method === undefined) {
    if (object instanceof PyType) return getClassAttribute(object, name, place);
    return (object instanceof PyModule ? moduleMember(object, name) : undefined) ?? getAttribute(object, name);
  }
  method.reference ??= new MethodReference(method);
  return method.reference;
}

function callFound(method: Value | MethodReference, object: Value, args: Value[]): Value {
  if (!(method instanceof MethodReference)) return call(method, args);
  return call(method.func, [object, ...args]);
}

function callFound1(method: Value | MethodReference, object: Value, a: Value): Value {
  if (!(method instanceof MethodReference)) return call1(method, a);
  const func = method.func;
  if (func instanceof PyBuiltin) return callUnbound2(func, object, a);
  return func.arity === 2 ? func.code(object, a) : call(func, [object, a]);
}

function callFound2(method: Value | MethodReference, object: Value, a: Value, b: Value): Value {
  if (!(method instanceof MethodReference)) return call2(method, a, b);
  const func = method.func;
  if (func instanceof PyBuiltin) return callUnbound3(func, object, a, b);
  return func.arity === 3 ? func.code(object, a, b) : call(func, [object, a, b]);
}

function callFound3(method: Value | MethodReference, object: Value, a: Value, b: Value, c: Value): Value {
  if (!(method instanceof MethodReference)) return call3(method, a, b, c);
  const func = method.func;
  return func instanceof PyFunction && func.arity === 4 ? func.code(object, a, b, c) : call(func, [object, a, b, c]);
}

function argumentOrders(names: readonly string[]): ArgumentOrders {
  return new ArgumentOrders(names);
}

/** callee(*args, name=value, ...): `values` are those of the names that `orders` has. */
function callNamed(callee: Value, args: Value[], orders: ArgumentOrders, values: Value[]): Value {
  const result =
    callee instanceof PyFunction
      ? orders.callFunction(callee, args, values)
      : callee instanceof PyBuiltin
        ? orders.callBuiltin(callee, args, values)
        : callee instanceof PyType
          ? constructInOrder(callee, args, orders, values)
          : undefined;
  return result === undefined ? call(callee, args, keywords(orders.names, values)) : result;
}

/** The same for a method that `findMethod` has found. */
function callFoundNamed(
  method: Value | MethodReference,
  object: Value,
  args: Value[],
  orders: ArgumentOrders,
  values: Value[],
): Value {
  if (!(method instanceof MethodReference)) return callNamed(method, args, orders, values);
  const { func } = method;
  const all = [object, ...args];
  const result =
    func instanceof PyFunction ? orders.callFunction(func, all, values) : orders.callBuiltin(func, all, values);
  return result === undefined ? call(func, all, keywords(orders.names, values)) : result;
}

/** callee(*value, **keywords) */
function callStar(callee: Value, value: Value, keywords: Map<string, Value>): Value {
  return callKeywords(callee, spreadArguments(value, callee), keywords);
}

/** `super()` in a method: the class comes from the method's cell, the object from its first parameter. */
function callSuper(callee: Value, self: Value | undefined, cls: Value | undefined): Value {
  if (callee !== superType) return call(callee, []);
  if (self === undefined) throw runtimeError("super(): arg[0] deleted");
  if (cls === undefined) throw runtimeError("super(): empty __class__ cell");
  if (!(cls instanceof PyType)) throw runtimeError(`super(): __class__ is not a type (${typeOf(cls).name})`);
  return makeSuper(cls, self);
}

/** `super()` in a function that is in no class. */
function callSuperOutside(callee: Value, self: Value | undefined): Value {
  if (callee !== superType) return call(callee, []);
  throw runtimeError(self === undefined ? "super(): arg[0] deleted" : "super(): __class__ cell not found");
}

export const instructions = {
  tooDeep,
  makeFunction,
  call0,
  call1,
  call2,
  call3,
  callN,
  callMethod0,
  callMethod1,
  callMethod2,
  findMethod,
  callFound,
  callFound1,
  callFound2,
  callFound3,
  argumentOrders,
  callNamed,
  callFoundNamed,
  callKeywords,
  callStar,
  keywords,
  mergeKeywords,
  callSuper,
  callSuperOutside,
};
