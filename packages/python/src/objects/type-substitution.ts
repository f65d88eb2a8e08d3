/**
 * What stands in for type variables: the protocol that `list[T]`, `int | T`, `typing.Dict[str, T]` and generic classes of a program share.
 *
 * A type variable has `__typing_subst__(argument)`; one that takes many (`*Ts`, `**P`) may also have `__typing_prepare_subst__(alias, arguments)`. An alias has `__parameters__`.
 * So nothing here needs to know which classes the module typing has. CPython: `_Py_subs_parameters` and `_GenericAlias._determine_new_args`.
 */

import { tick } from "../limits.ts";
import { getItem } from "./access.ts";
import { findAttribute } from "./attributes.ts";
import { call } from "./call.ts";
import { typeError } from "./exceptions.ts";
import { enterNative, leaveNative } from "./native-depth.ts";
import { Ellipsis, PyObject, PyType, type Value } from "./object.ts";
import { reprOf } from "./text.ts";
import { isTrue } from "./truth.ts";
import { PyTuple } from "./tuple.ts";

/** An attribute of the protocol; classes have none, whatever they define for their instances. */
export function protocolAttribute(value: Value, name: string): Value | undefined {
  return value instanceof PyObject && !(value instanceof PyType) ? findAttribute(value, name) : undefined;
}

const isFlagged = (value: Value, name: string): boolean => {
  const flag = protocolAttribute(value, name);
  return flag !== undefined && isTrue(flag);
};

/** Is it `*Ts`? */
export const isUnpackedVariable = (value: Value): boolean => isFlagged(value, "__typing_is_unpacked_typevartuple__");

/** Type variables in arguments, in order, each once. */
export function collectParameters(args: readonly Value[]): Value[] {
  const found = new Set<Value>();
  enterNative(" while collecting type variables");
  try {
    for (const arg of args) {
      tick(1);
      if (arg instanceof PyTuple) for (const each of collectParameters(arg.items)) found.add(each);
      else if (protocolAttribute(arg, "__typing_subst__") !== undefined) found.add(arg);
      else {
        const inner = protocolAttribute(arg, "__parameters__");
        if (inner instanceof PyTuple) for (const each of inner.items) found.add(each);
      }
    }
  } finally {
    leaveNative();
  }
  return [...found];
}

/** `*tuple[int, str]` among arguments stands for what is in it. */
export function spreadTuples(args: readonly Value[]): Value[] {
  return args.flatMap((arg) => {
    const inner = protocolAttribute(arg, "__typing_unpacked_tuple_args__");
    return inner instanceof PyTuple && inner.items.at(-1) !== Ellipsis ? [...inner.items] : [arg];
  });
}

/** Lets those parameters that take many arguments gather them. */
export function gatherArguments(alias: Value, parameters: readonly Value[], given: readonly Value[]): readonly Value[] {
  let args = given;
  for (const parameter of parameters) {
    const prepare = protocolAttribute(parameter, "__typing_prepare_subst__");
    if (prepare === undefined) continue;
    const gathered = call(prepare, [alias, new PyTuple(args)]);
    args = gathered instanceof PyTuple ? gathered.items : [gathered];
  }
  return args;
}

/** Raises TypeError where the number of arguments is not that of the parameters. */
export function checkArgumentCount(alias: Value, given: number, expected: number): void {
  if (expected === 0) throw typeError(`${reprOf(alias)} is not a generic class`);
  if (given === expected) return;
  throw typeError(
    `Too ${given > expected ? "many" : "few"} arguments for ${reprOf(alias)}; actual ${given}, expected ${expected}`,
  );
}

export type Substitution = {
  readonly alias: Value;
  readonly args: readonly Value[];
  readonly parameters: readonly Value[];
  /** A list of parameter types is spread among the arguments, as in `Callable[[int], str]`. */
  readonly flattens?: boolean;
};

/** The arguments of `alias[...given]`. */
export function substituteArguments(substitution: Substitution, given: readonly Value[]): Value[] {
  const { alias, args, parameters } = substitution;
  if (parameters.length === 0) throw typeError(`${reprOf(alias)} is not a generic class`);
  const gathered = gatherArguments(alias, parameters, spreadTuples(given));
  checkArgumentCount(alias, gathered.length, parameters.length);
  const byParameter = new Map(parameters.map((parameter, i) => [parameter, gathered[i]!]));
  return replaceAll(args, byParameter, substitution.flattens === true);
}

function replaceAll(args: readonly Value[], values: ReadonlyMap<Value, Value>, flattens: boolean): Value[] {
  const result: Value[] = [];
  for (const arg of args) {
    tick(1);
    const made = replaceOne(arg, values, flattens);
    const isSpread = made instanceof PyTuple && !(arg instanceof PyTuple) && (flattens || isUnpackedVariable(arg));
    if (isSpread) result.push(...made.items);
    else result.push(made);
  }
  return result;
}

function replaceOne(arg: Value, values: ReadonlyMap<Value, Value>, flattens: boolean): Value {
  if (arg instanceof PyType) return arg;
  if (arg instanceof PyTuple) return new PyTuple(replaceAll(arg.items, values, flattens));
  const substitute = protocolAttribute(arg, "__typing_subst__");
  if (substitute !== undefined) {
    const value = values.get(arg);
    return value === undefined ? arg : call(substitute, [value]);
  }
  const inner = protocolAttribute(arg, "__parameters__");
  if (!(inner instanceof PyTuple) || inner.items.length === 0) return arg;
  const given = inner.items.flatMap((parameter) => {
    const value = values.get(parameter) ?? parameter;
    // What `*Ts` gathered is a tuple; so is a list of parameter types, but that stays one argument.
    return value instanceof PyTuple && isGathering(parameter) ? [...value.items] : [value];
  });
  return getItem(arg, new PyTuple(given));
}

/** Is the parameter a TypeVarTuple, which can be iterated? */
const isGathering = (parameter: Value): boolean =>
  parameter instanceof PyObject && parameter.type.lookup("__iter__") !== undefined;
