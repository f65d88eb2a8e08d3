/** Subscription of an alias that holds type variables: `Dict[str, T][int]` is `Dict[str, int]`. */

import { typeError } from "../../objects/exceptions.ts";
import { PyGenericAlias } from "../../objects/generic-alias.ts";
import { PyList } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PyTypeParameter } from "../../objects/type-parameters.ts";
import { checkCount, makeTypingUnion, PyAlias, typeArgument } from "./alias.ts";

export function substitute(alias: PyAlias, key: Value): Value {
  const { parameters } = alias;
  if (parameters.length === 0) throw typeError(`${reprOf(alias)} is not a generic class`);
  let given = key instanceof PyTuple ? [...key.items] : [key];
  const only = parameters[0];
  if (
    parameters.length === 1 &&
    only instanceof PyTypeParameter &&
    only.kind !== "TypeVar" &&
    !(given.length === 1 && given[0] instanceof PyList)
  )
    given = [new PyList(given)];
  checkCount(alias, given.length, parameters.length);
  const values = new Map(parameters.map((parameter, i) => [parameter, typeArgument(given[i]!)]));
  return replaceIn(alias, values);
}

function replaceIn(value: Value, values: ReadonlyMap<Value, Value>): Value {
  if (value instanceof PyTypeParameter) return values.get(value) ?? value;
  if (value instanceof PyGenericAlias)
    return new PyGenericAlias(value.origin, new PyTuple(value.args.items.map((arg) => replaceIn(arg, values))));
  if (!(value instanceof PyAlias)) return value;
  const args = value.args.flatMap((arg) => {
    const replaced = replaceIn(arg, values);
    return arg instanceof PyTypeParameter && arg.kind !== "TypeVar" && replaced instanceof PyList
      ? replaced.items
      : [replaced];
  });
  if (value.kind === "union") return makeTypingUnion(args);
  return new PyAlias(value.kind, value.origin, args, { formName: value.formName, metadata: value.metadata });
}
