/** Functions of typing that look at annotations: get_origin, get_args; and what marks functions: overload, final, no_type_check, dataclass_transform. */

import { pythonFunction } from "../python-function.ts";
import { findAttribute, setAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { dictFromMap, type PyDict } from "../../objects/dict.ts";
import { isInstanceOfException, notImplementedError } from "../../objects/exceptions.ts";
import {
  type FunctionInfo,
  type Implementation,
  PyBoundMethod,
  PyClassMethod,
  PyFunction,
  PyStaticMethod,
} from "../../objects/function.ts";
import { isParameterExpression, PyGenericAlias } from "../../objects/generic-alias.ts";
import { PyList } from "../../objects/list.ts";
import { PyObject, PyType, stringOf, type Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PyUnion, unionType } from "../../objects/union-type.ts";
import { nativeFunction } from "../native-function.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { genericTypes } from "./generic.ts";
import { PyAlias, PySpecialAlias } from "./alias.ts";
import { annotatedType } from "./special-forms.ts";
import { PyParamSpecPart } from "./type-variables.ts";

/** typing.get_origin */
export function originOf(value: Value): Value {
  if (value instanceof PyAlias) return value.kind === "annotated" ? annotatedType : value.origin;
  if (value instanceof PySpecialAlias || value instanceof PyGenericAlias) return value.origin;
  if (value instanceof PyUnion) return unionType;
  if (value instanceof PyParamSpecPart) return value.of;
  return value === genericTypes().generic ? value : null;
}

/** The parameters of a callable in a list, as they were written. */
function unflatten(args: readonly Value[]): readonly Value[] {
  if (args.length === 2 && isParameterExpression(args[0]!)) return args;
  return [new PyList(args.slice(0, -1)), args.at(-1)!];
}

/** typing.get_args */
export function argumentsOf(value: Value): Value {
  if (value instanceof PyAlias) {
    if (value.kind === "annotated") return new PyTuple([value.args[0]!, ...value.metadata]);
    return new PyTuple(value.kind === "callable" ? unflatten(value.args) : value.args);
  }
  if (value instanceof PyGenericAlias) return value.isCallable ? new PyTuple(unflatten(value.args.items)) : value.args;
  return new PyTuple(value instanceof PyUnion ? value.members : []);
}

/** Sets an attribute where the value allows it. */
export function mark(value: Value, name: string, attribute: Value): Value {
  try {
    setAttribute(value, name, attribute);
  } catch (error) {
    if (!isInstanceOfException(error, "AttributeError") && !isInstanceOfException(error, "TypeError")) throw error;
  }
  return value;
}

/** The overloads of every function, by module and qualified name, and then by definition: one that runs again takes its place. */
const overloads = perInterpreter(() => new Map<string, Map<FunctionInfo, Value>>());

const overloadKey = (func: PyFunction): string => `${func.info.module}\0${func.qualname}`;

function plainFunction(value: Value): Value {
  return value instanceof PyClassMethod || value instanceof PyStaticMethod ? plainFunction(value.func) : value;
}

/** typing.overload: remembers the function and gives one that can't be called. */
export function overload(given: Value): Value {
  const func = plainFunction(given);
  if (func instanceof PyFunction) {
    const known = overloads().get(overloadKey(func)) ?? new Map<FunctionInfo, Value>();
    known.set(func.info, given);
    overloads().set(overloadKey(func), known);
  }
  return nativeFunction("_overload_dummy", { module: "typing", varargs: "args", varkw: "kwds" }, () => {
    throw notImplementedError(
      "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.",
    );
  });
}

export function overloadsOf(given: Value): Value {
  const func = plainFunction(given);
  const known = func instanceof PyFunction ? overloads().get(overloadKey(func)) : undefined;
  return new PyList(known === undefined ? [] : [...known.values()]);
}

export function clearOverloads(): Value {
  overloads().clear();
  return null;
}

/** typing.no_type_check: of a class, everything that was defined in it. */
export function withoutTypeCheck(value: Value): Value {
  if (value instanceof PyType) {
    for (const member of value.dict.values()) {
      const func = plainFunction(member);
      const isOwn =
        func instanceof PyFunction &&
        func.info.module === value.module &&
        func.qualname.startsWith(`${value.qualname}.`);
      if (isOwn) mark(func, "__no_type_check__", true);
      else if (member instanceof PyType && member.isHeap && member.qualname === `${value.qualname}.${member.name}`)
        withoutTypeCheck(member);
    }
  }
  mark(value instanceof PyBoundMethod ? value.func : plainFunction(value), "__no_type_check__", true);
  return value;
}

/** typing.no_type_check_decorator */
export function decoratorWithoutTypeCheck(decorator: Value): Value {
  const made = nativeFunction(
    "wrapped_decorator",
    { module: "typing", varargs: "args", varkw: "kwds" },
    (args, kwargs) =>
      withoutTypeCheck(call(decorator, (args as PyTuple).items, (kwargs as PyDict).table.map as Map<string, Value>)),
  );
  const name = decorator instanceof PyObject ? stringOf(findAttribute(decorator, "__name__") ?? null) : undefined;
  if (name !== undefined) setAttribute(made, "__name__", name);
  mark(made, "__wrapped__", decorator);
  return made;
}

/** typing.dataclass_transform */
export function dataclassTransform(...given: Value[]): Value {
  const [equality, order, keywordOnly, fieldSpecifiers, kwargs] = given;
  const options = dictFromMap(
    new Map<string, Value>([
      ["eq_default", equality!],
      ["order_default", order!],
      ["kw_only_default", keywordOnly!],
      ["field_specifiers", fieldSpecifiers!],
      ["kwargs", kwargs!],
    ]),
  );
  return pythonFunction("decorator(cls_or_fn)", (each: Value) => mark(each, "__dataclass_transform__", options), {
    module: "typing",
    qualname: "dataclass_transform.<locals>.decorator",
  });
}

export const markWith =
  (name: string): Implementation =>
  (value: Value) =>
    mark(value, name, true);
