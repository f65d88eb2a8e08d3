/**
 * Argument order: where the arguments of a call with keywords go.
 *
 * A place in a program mostly calls the same function with the same names. So each place works out once which parameter gets which argument, and then only moves
 * them there. What does not fit is left to the long way, which says in CPython's words what is wrong.
 */

import { tick } from "../limits.ts";
import { fillDefaults } from "./call.ts";
import { dictFromMap, PyDict } from "./dict.ts";
import { type FunctionInfo, PyBuiltin, type PyFunction } from "./function.ts";
import { typeOf, type Value } from "./object.ts";
import { emptyTuple, PyTuple } from "./tuple.ts";

/** A parameter that none of the arguments goes to. */
const BY_DEFAULT = -1;

type ArgumentOrder = {
  /** For each parameter that has a place of its own: the number of its argument, the positional ones counted first, or `BY_DEFAULT`. */
  readonly places: readonly number[];
  readonly hasDefaults: boolean;
  /** How many parameters are positional. */
  readonly positional: number;
  /** Names for `**kwargs`, with the numbers of their arguments. */
  readonly extra: readonly (readonly [name: string, at: number])[];
};

/** What one place in a program, which calls with these names, remembers of what it called last. */
export class ArgumentOrders {
  readonly names: readonly string[];
  #callee: FunctionInfo | PyBuiltin | undefined;
  #count = 0;
  #order: ArgumentOrder | undefined;

  constructor(names: readonly string[]) {
    this.names = names;
  }

  /** Where so many positional arguments and those of the names go; undefined where they don't fit. */
  #orderFor(callee: FunctionInfo | PyBuiltin, count: number): ArgumentOrder | undefined {
    if (this.#callee !== callee || this.#count !== count) {
      this.#order =
        callee instanceof PyBuiltin
          ? orderOfBuiltin(callee, count, this.names)
          : orderOfFunction(callee, count, this.names);
      this.#callee = callee;
      this.#count = count;
    }
    return this.#order;
  }

  /** The result of a Python function; undefined where the arguments don't fit it. */
  callFunction(func: PyFunction, args: readonly Value[], values: readonly Value[]): Value | undefined {
    const { info } = func;
    const order = this.#orderFor(info, args.length);
    if (order === undefined) return undefined;
    const bound: (Value | undefined)[] = [];
    for (const at of order.places) bound.push(argumentAt(at, args, values));
    if (order.hasDefaults) fillDefaults(func, positionalNames(info), bound);
    if (info.varargs !== undefined) bound.push(restOf(args, order.positional));
    if (info.varkw !== undefined) bound.push(extraOf(order, args, values));
    return func.code(...(bound as Value[]));
  }

  /** The result of a builtin; undefined where the arguments don't fit it. */
  callBuiltin(func: PyBuiltin, args: readonly Value[], values: readonly Value[]): Value | undefined {
    const order = this.#orderFor(func, args.length);
    if (order === undefined || (func.binds && !typeOf(args[0]!).isSubtypeOf(func.owner!))) return undefined;
    tick();
    const { parameters, varargs, varkw } = func.signature;
    const bound: (Value | undefined)[] = [];
    for (let i = 0; i < order.places.length; i++) {
      if (i === order.positional && varargs) bound.push(restOf(args, i));
      const at = order.places[i]!;
      bound.push(at === BY_DEFAULT ? parameters[i]!.default : argumentAt(at, args, values));
    }
    if (order.positional === order.places.length && varargs) bound.push(restOf(args, order.positional));
    if (varkw) bound.push(extraOf(order, args, values));
    return func.implementation(...(bound as Value[])) ?? null;
  }
}

const argumentAt = (at: number, args: readonly Value[], values: readonly Value[]): Value | undefined =>
  at < 0 ? undefined : at < args.length ? args[at] : values[at - args.length];

const restOf = (args: readonly Value[], positional: number): PyTuple =>
  args.length > positional ? new PyTuple(args.slice(positional)) : emptyTuple;

function extraOf(order: ArgumentOrder, args: readonly Value[], values: readonly Value[]): PyDict {
  if (order.extra.length === 0) return new PyDict();
  return dictFromMap(new Map(order.extra.map(([name, at]) => [name, argumentAt(at, args, values)!])));
}

const positionalNames = ({ positionalOnly, positional }: FunctionInfo): readonly string[] =>
  positionalOnly.length === 0 ? positional : [...positionalOnly, ...positional];

function orderOfFunction(info: FunctionInfo, count: number, names: readonly string[]): ArgumentOrder | undefined {
  const positional = info.positionalOnly.length + info.positional.length;
  const parameters = [...positionalNames(info), ...info.keywordOnly];
  return orderOf({
    parameters: parameters.map((name, i) => (i < info.positionalOnly.length ? undefined : name)),
    positional,
    takesMore: info.varargs !== undefined,
    takesOthers: info.varkw !== undefined,
    count,
    names,
  });
}

function orderOfBuiltin(func: PyBuiltin, count: number, names: readonly string[]): ArgumentOrder | undefined {
  const { parameters, positional, varargs, varkw } = func.signature;
  if (func.name === "__new__" || (func.binds && count === 0)) return undefined;
  const order = orderOf({
    parameters: parameters.map((parameter) => (parameter.keyword ? parameter.name : undefined)),
    positional,
    takesMore: varargs,
    takesOthers: varkw,
    count,
    names,
  });
  return order?.places.every((at, i) => at !== BY_DEFAULT || parameters[i]!.optional) ? order : undefined;
}

type Wanted = {
  /** Names under which parameters may be given; undefined for one that may not. */
  parameters: readonly (string | undefined)[];
  positional: number;
  takesMore: boolean;
  takesOthers: boolean;
  count: number;
  names: readonly string[];
};

function orderOf({ parameters, positional, takesMore, takesOthers, count, names }: Wanted): ArgumentOrder | undefined {
  if (count > positional && !takesMore) return undefined;
  const places = parameters.map((_name, i) => (i < positional && i < count ? i : BY_DEFAULT));
  const extra: [string, number][] = [];
  for (const [i, name] of names.entries()) {
    const at = parameters.indexOf(name);
    if (at >= 0 && places[at] !== BY_DEFAULT) return undefined;
    if (at >= 0) places[at] = count + i;
    else if (takesOthers) extra.push([name, count + i]);
    else return undefined;
  }
  return { places, hasDefaults: places.includes(BY_DEFAULT), positional, extra };
}
