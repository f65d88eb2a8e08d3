/**
 * Calls: one function for "call this value", with fast ways for what is called most.
 *
 * Python functions take their arguments as plain JavaScript parameters; `bindFunction` puts keyword arguments, defaults, *args and
 * **kwargs in their places and says in CPython's words what does not fit.
 */

import { tick } from "../limits.ts";
import { exceptionOf, exceptionType, typeError } from "./exceptions.ts";
import { PyBoundMethod, PyBuiltin, PyFunction, PyStaticMethod } from "./function.ts";
import { dictFromMap, PyDict } from "./dict.ts";
import { enterNative, leaveNative } from "./native-depth.ts";
import {
  integerOf,
  NotImplemented,
  objectType,
  PyCallable,
  PyInstance,
  PyObject,
  PyType,
  typeOf,
  typeType,
  type Value,
} from "./object.ts";
import { bindArguments, takesKeywords } from "./signature.ts";
import { emptyTuple, PyTuple } from "./tuple.ts";
import { bindAttribute, bindClassAttribute } from "./attributes.ts";
import { strOf } from "./text.ts";

/** Keyword arguments by name, in the order given. */
export type Keywords = ReadonlyMap<string, Value>;

/** callee(*args, **kwargs) */
export function call(callee: Value, args: readonly Value[], kwargs?: Keywords): Value {
  if (callee instanceof PyFunction) {
    if (callee.arity === args.length && kwargs === undefined) return callee.code(...args);
    return callee.code(...bindFunction(callee, args, kwargs));
  }
  if (callee instanceof PyBuiltin) return callBuiltin(callee, args, kwargs);
  if (callee instanceof PyBoundMethod) {
    const { func, self } = callee;
    return func instanceof PyBuiltin
      ? callBuiltin(func, [self, ...args], kwargs, true)
      : call(func, [self, ...args], kwargs);
  }
  if (callee instanceof PyType) return instantiate(callee, args, kwargs);
  if (callee instanceof PyStaticMethod) return call(callee.func, args, kwargs);
  if (callee instanceof PyCallable && !callee.type.isHeap) return invoke(callee, args, kwargs);
  const method = typeOf(callee).lookup("__call__");
  if (method === undefined) throw typeError(`'${typeOf(callee).name}' object is not callable`);
  enterNative();
  try {
    return call(bindAttribute(method, callee, typeOf(callee))!, args, kwargs);
  } finally {
    leaveNative();
  }
}

/** Counts as the two calls that it is in CPython: of the object, and of what it calls. */
function invoke(callee: PyCallable, args: readonly Value[], kwargs: Keywords | undefined): Value {
  tick();
  enterNative();
  try {
    return callee.invoke(args, kwargs === undefined || kwargs.size === 0 ? undefined : kwargs);
  } finally {
    leaveNative();
  }
}

export function isCallable(value: Value): boolean {
  if (
    value instanceof PyFunction ||
    value instanceof PyBuiltin ||
    value instanceof PyBoundMethod ||
    value instanceof PyType
  )
    return true;
  if (value instanceof PyStaticMethod) return true;
  const method = typeOf(value).lookup("__call__");
  return method !== undefined && method !== null;
}

/** Calls one of ours. The first argument of a method is checked against its type. `isBound`: the method was bound to it before. */
export function callBuiltin(
  callee: PyBuiltin,
  args: readonly Value[],
  kwargs: Keywords | undefined,
  isBound = false,
): Value {
  const signature = callee.signature;
  tick();
  if (callee.owner !== undefined) {
    if (callee.binds) checkSelf(callee, args);
    else if (callee.name === "__new__" && args[0] !== callee.owner) checkClass(callee, args[0]);
  }
  let result: Value | undefined;
  if (
    signature.isSimple &&
    kwargs === undefined &&
    args.length >= signature.required &&
    args.length <= signature.positional
  ) {
    if (args.length === signature.positional) result = callee.implementation(...args);
    else {
      const full: (Value | undefined)[] = args.slice();
      for (let i = args.length; i < signature.positional; i++) full.push(signature.parameters[i]!.default);
      result = callee.implementation(...full);
    }
  } else {
    if (kwargs !== undefined && kwargs.size > 0 && callee.readsTuple(isBound) && !takesKeywords(signature))
      throw typeError(`${callee.name}() takes no keyword arguments`);
    const label = isBound ? boundLabel(callee, args[0]!) : callee.label;
    result = callee.implementation(...bindArguments(signature, label, args, kwargs));
  }
  return result === undefined ? null : result;
}

/** How errors name a method that is bound to an object: by the class of the object. */
function boundLabel(callee: PyBuiltin, self: Value): string {
  if (callee.owner === undefined || callee.isSlotWrapper || callee.name === "__init__") return callee.label;
  return `${(self instanceof PyType ? self : typeOf(self)).qualname}.${callee.name}`;
}

/** The class that `__new__` of a builtin may make an instance of: one whose instances are laid out as those of the builtin. */
function checkClass(callee: PyBuiltin, cls: Value | undefined): void {
  const owner = callee.owner!;
  if (cls === undefined) throw typeError(`${owner.name}.__new__(): not enough arguments`);
  if (!(cls instanceof PyType))
    throw typeError(`${owner.name}.__new__(X): X is not a type object (${typeOf(cls).name})`);
  if (!cls.isSubtypeOf(owner))
    throw typeError(`${owner.name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${owner.name}`);
  const native = cls.mro.find((type) => !type.isHeap)!;
  if (native.lookup("__new__") !== callee)
    throw typeError(`${owner.name}.__new__(${cls.name}) is not safe, use ${native.name}.__new__()`);
}

function checkSelf(callee: PyBuiltin, args: readonly Value[]): void {
  const owner = callee.owner!;
  const self = args[0];
  if (self === undefined)
    throw typeError(
      callee.isSlotWrapper
        ? `descriptor '${callee.name}' of '${owner.name}' object needs an argument`
        : `unbound method ${callee.label}() needs an argument`,
    );
  const type = typeOf(self);
  if (type !== owner && !type.isSubtypeOf(owner)) {
    throw typeError(
      callee.isSlotWrapper
        ? `descriptor '${callee.name}' requires a '${owner.name}' object but received a '${type.name}'`
        : `descriptor '${callee.name}' for '${owner.name}' objects doesn't apply to a '${type.name}' object`,
    );
  }
}

/** cls(*args, **kwargs) */
export function instantiate(cls: PyType, args: readonly Value[], kwargs: Keywords | undefined): Value {
  const meta = cls.type;
  if (meta !== typeType) {
    const method = meta.lookup("__call__");
    if (method !== undefined && method !== typeType.lookup("__call__"))
      return call(bindAttribute(method!, cls, meta)!, args, kwargs);
  }
  return createInstance(cls, args, kwargs);
}

/** type.__call__: `__new__`, then `__init__` if the result is an instance of the class. */
export function createInstance(cls: PyType, args: readonly Value[], kwargs: Keywords | undefined): Value {
  if (cls === typeType && args.length === 1 && kwargs === undefined) return typeOf(args[0]!);
  if (cls.constructsQuickly !== undefined) {
    tick();
    const made = cls.constructsQuickly(args, kwargs);
    if (made !== undefined) return made;
  }
  const construct = cls.lookup("__new__");
  const initialize = cls.lookup("__init__");
  const plainNew = construct === objectNew();
  let instance: Value;
  if (construct === exceptionNew()) {
    tick();
    instance = exceptionOf(cls, new PyTuple(args));
    if (initialize === exceptionInit() && kwargs === undefined) return instance;
  } else if (plainNew) {
    if (!cls.isHeap && !cls.isAcceptableBase) throw typeError(`cannot create '${cls.name}' instances`);
    if (initialize === objectInit() && (args.length > 0 || (kwargs !== undefined && kwargs.size > 0)))
      throw typeError(`${cls.name}() takes no arguments`);
    instance = newInstance(cls);
  } else {
    if (construct === undefined || construct === null) throw typeError(`cannot create '${cls.name}' instances`);
    const isBound = construct instanceof PyBuiltin || construct instanceof PyFunction;
    instance = call(isBound ? construct : bindClassAttribute(construct, cls)!, [cls, ...args], kwargs);
    if (!typeOf(instance).isSubtypeOf(cls)) return instance;
  }
  // What `__new__` has made may be of a subclass.
  const method = plainNew ? initialize : typeOf(instance).lookup("__init__");
  if (method !== undefined && method !== objectInit()) {
    const result =
      method instanceof PyFunction || method instanceof PyBuiltin
        ? call(method, [instance, ...args], kwargs)
        : call(bindAttribute(method!, instance, typeOf(instance))!, args, kwargs);
    if (result !== null) throw typeError(`__init__() should return None, not '${typeOf(result).name}'`);
  }
  return instance;
}

/** object.__new__: a bare instance. Abstract classes refuse. */
export function newInstance(cls: PyType): PyObject {
  if (cls.abstractMethods !== undefined && cls.abstractMethods.length > 0) {
    const names = cls.abstractMethods;
    throw typeError(
      `Can't instantiate abstract class ${cls.name} with abstract method${names.length > 1 ? "s" : ""} ${names.join(", ")}`,
    );
  }
  tick();
  return new PyInstance(cls);
}

let cachedNew: Value | undefined;
let cachedInit: Value | undefined;
/** The `__new__` that plain classes inherit. */
export function objectNew(): Value | undefined {
  cachedNew ??= objectType.lookup("__new__");
  return cachedNew;
}
export function objectInit(): Value | undefined {
  cachedInit ??= objectType.lookup("__init__");
  return cachedInit;
}

let cachedExceptionNew: Value | undefined;
let cachedExceptionInit: Value | undefined;
/** The `__new__` and `__init__` that most exceptions inherit: they keep the arguments. */
function exceptionNew(): Value | undefined {
  cachedExceptionNew ??= exceptionType("BaseException").lookup("__new__");
  return cachedExceptionNew;
}
function exceptionInit(): Value | undefined {
  cachedExceptionInit ??= exceptionType("BaseException").lookup("__init__");
  return cachedExceptionInit;
}

/** Arguments of a Python function in the order that its code takes them. */
export function bindFunction(callee: PyFunction, args: readonly Value[], kwargs: Keywords | undefined): Value[] {
  const info = callee.info;
  const names = info.positionalOnly.length === 0 ? info.positional : [...info.positionalOnly, ...info.positional];
  const count = names.length;
  const bound: (Value | undefined)[] = new Array(count + info.keywordOnly.length);
  const given = Math.min(args.length, count);
  for (let i = 0; i < given; i++) bound[i] = args[i]!;
  let extra: Map<string, Value> | undefined;
  if (kwargs !== undefined) {
    for (const [name, value] of kwargs) {
      const at = parameterAt(info, names, name);
      if (at < 0) {
        if (info.varkw === undefined) throw unexpectedKeyword(callee, name, kwargs);
        extra ??= new Map();
        extra.set(name, value);
      } else if (bound[at] !== undefined)
        throw typeError(`${callee.qualname}() got multiple values for argument '${name}'`);
      else bound[at] = value;
    }
  }
  if (args.length > count && info.varargs === undefined) throw tooManyPositional(callee, names, args.length, bound);
  fillDefaults(callee, names, bound);
  if (info.varargs !== undefined) bound.push(args.length > count ? new PyTuple(args.slice(count)) : emptyTuple);
  if (info.varkw !== undefined) bound.push(extra === undefined ? new PyDict() : dictFromMap(extra));
  return bound as Value[];
}

function parameterAt(info: PyFunction["info"], names: readonly string[], name: string): number {
  const at = names.indexOf(name, info.positionalOnly.length);
  if (at >= 0) return at;
  const keywordOnly = info.keywordOnly.indexOf(name);
  return keywordOnly < 0 ? -1 : names.length + keywordOnly;
}

/** Puts defaults where no argument is; says what is missing. */
export function fillDefaults(callee: PyFunction, names: readonly string[], bound: (Value | undefined)[]): void {
  const { defaults, keywordDefaults, info } = callee;
  const count = names.length;
  const firstDefault = count - defaults.length;
  let missing: string[] | undefined;
  for (let i = 0; i < count; i++) {
    if (bound[i] !== undefined) continue;
    if (i >= firstDefault) bound[i] = defaults[i - firstDefault];
    else {
      missing ??= [];
      missing.push(names[i]!);
    }
  }
  if (missing !== undefined) throw missingArguments(callee, missing, "positional");
  for (let i = 0; i < info.keywordOnly.length; i++) {
    if (bound[count + i] !== undefined) continue;
    const name = info.keywordOnly[i]!;
    const value = keywordDefaults?.get(name);
    if (value === undefined) {
      missing ??= [];
      missing.push(name);
    } else bound[count + i] = value;
  }
  if (missing !== undefined) throw missingArguments(callee, missing, "keyword-only");
}

function missingArguments(callee: PyFunction, names: readonly string[], kind: string): unknown {
  const quoted = names.map((name) => `'${name}'`);
  const list =
    quoted.length === 1
      ? quoted[0]
      : quoted.length === 2
        ? quoted.join(" and ")
        : `${quoted.slice(0, -1).join(", ")}, and ${quoted.at(-1)}`;
  return typeError(
    `${callee.qualname}() missing ${names.length} required ${kind} argument${names.length === 1 ? "" : "s"}: ${list}`,
  );
}

function unexpectedKeyword(callee: PyFunction, name: string, kwargs: Keywords): unknown {
  const positionalOnly = callee.info.positionalOnly.filter((parameter) => kwargs.has(parameter));
  if (positionalOnly.length > 0) {
    return typeError(
      `${callee.qualname}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(", ")}'`,
    );
  }
  return typeError(`${callee.qualname}() got an unexpected keyword argument '${name}'`);
}

function tooManyPositional(
  callee: PyFunction,
  names: readonly string[],
  given: number,
  bound: readonly (Value | undefined)[],
): unknown {
  const count = names.length;
  const least = count - callee.defaults.length;
  const takes = callee.defaults.length > 0 ? `from ${least} to ${count}` : String(count);
  const plural = callee.defaults.length > 0 || count !== 1 ? "s" : "";
  const keywordOnly = bound.slice(count).filter((value) => value !== undefined).length;
  const extra =
    keywordOnly === 0
      ? ""
      : ` positional argument${given === 1 ? "" : "s"} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? "" : "s"})`;
  const verb = given === 1 && keywordOnly === 0 ? "was" : "were";
  return typeError(
    `${callee.qualname}() takes ${takes} positional argument${plural} but ${given}${extra} ${verb} given`,
  );
}

/** `f` as errors about `f(*x)` and `f(**x)` name it. */
export function calleeLabel(callee: Value): string {
  if (callee instanceof PyFunction)
    return `${callee.info.module === "builtins" ? "" : `${callee.info.module}.`}${callee.qualname}()`;
  if (callee instanceof PyBoundMethod && callee.func instanceof PyBuiltin && !callee.func.isSlotWrapper)
    return `${boundLabel(callee.func, callee.self)}()`;
  if (callee instanceof PyBoundMethod) return calleeLabel(callee.func);
  if (callee instanceof PyBuiltin && callee.name === "__init__" && callee.owner !== undefined)
    return `${callee.owner.qualname}.__init__()`;
  if (callee instanceof PyBuiltin)
    return callee.owner === undefined
      ? `${callee.module === "builtins" ? "" : `${callee.module}.`}${callee.name}()`
      : `${callee.label.replace(/^wrapper /, `${callee.owner.qualname}.`)}()`;
  if (callee instanceof PyType) return `${callee.module === "builtins" ? "" : `${callee.module}.`}${callee.qualname}()`;
  const qualname = callee instanceof PyObject ? callee.attrs?.get("__qualname__") : undefined;
  if (typeof qualname === "string") {
    const module = (callee as PyObject).attrs!.get("__module__");
    return typeof module === "string" && module !== "builtins" ? `${module}.${qualname}()` : `${qualname}()`;
  }
  return strOf(callee);
}

const isIndex = (value: Value): boolean => integerOf(value) !== undefined || typeOf(value).lookup("__index__") != null;

/** Calls a dunder method of the value's class if it has one; undefined where it has none or it gives NotImplemented. */
export function callSpecial(value: Value, name: string, ...args: Value[]): Value | undefined {
  const type = typeOf(value);
  const method = type.lookup(name);
  if (method === undefined) return undefined;
  // An operator goes on where a sequence can't be repeated; only who calls the method itself sees it refuse.
  if (method instanceof PyBuiltin && method.isRepetition && !isIndex(args[0]!)) return undefined;
  const result = method instanceof PyFunction ? callFunction(method, value, args) : callMethod(method, value, ...args);
  return result === NotImplemented ? undefined : result;
}

/** A function of the program with `self` in front; operators give it one argument more, or none. */
function callFunction(method: PyFunction, self: Value, args: readonly Value[]): Value {
  if (method.arity === args.length + 1) {
    if (args.length === 1) return method.code(self, args[0]!);
    if (args.length === 0) return method.code(self);
  }
  return call(method, [self, ...args]);
}

/** Calls a special method that was found in the class of `self`: a function with `self` in front, any other descriptor after it has bound itself. CPython: None is called, and can't be. */
export function callMethod(method: Value, self: Value, ...args: Value[]): Value {
  if (method instanceof PyFunction) return callFunction(method, self, args);
  if (method instanceof PyBuiltin) return callBuiltin(method, method.binds ? [self, ...args] : args, undefined);
  return call(bindAttribute(method, self, typeOf(self))!, args);
}
