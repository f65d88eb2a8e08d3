/** Functions of typing that look at annotations: get_type_hints, get_origin, get_args, is_typeddict. */

import { getItem } from "../../objects/access.ts";
import { findAttribute } from "../../objects/attributes.ts";
import { PyDict } from "../../objects/dict.ts";
import { isInstanceOfException, typeError } from "../../objects/exceptions.ts";
import { isFunctionLike } from "../../objects/function.ts";
import { PyGenericAlias } from "../../objects/generic-alias.ts";
import { PyList } from "../../objects/list.ts";
import { PyModule } from "../../objects/module.ts";
import { Ellipsis, PyType, stringOf, type Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PyTypeParameter } from "../../objects/type-parameters.ts";
import { makeUnion, PyUnion, unionType } from "../../objects/union-type.ts";
import { genericTypes } from "./generic.ts";
import { makeTypingUnion, PyAlias, PySpecialAlias, typeArgument } from "./alias.ts";
import { evaluateAnnotation, type Lookup } from "./annotation-source.ts";
import { PyForwardRef } from "./forward-ref.ts";
import { annotatedType, notRequiredForm, requiredForm } from "./special-forms.ts";
import { PyParamSpecPart } from "./type-variables.ts";

/** typing.get_origin */
export function originOf(value: Value): Value {
  if (value instanceof PyAlias) return value.kind === "annotated" ? annotatedType : value.origin;
  if (value instanceof PySpecialAlias || value instanceof PyGenericAlias) return value.origin;
  if (value instanceof PyUnion) return unionType;
  if (value instanceof PyParamSpecPart) return value.of;
  return value === genericTypes().generic ? value : null;
}

/** typing.get_args */
export function argumentsOf(value: Value): Value {
  if (value instanceof PyAlias) {
    if (value.kind === "annotated") return new PyTuple([value.args[0]!, ...value.metadata]);
    if (
      value.kind === "callable" &&
      value.args[0] !== Ellipsis &&
      !(value.args.length === 2 && value.args[0] instanceof PyTypeParameter && value.args[0].kind === "ParamSpec")
    )
      return new PyTuple([new PyList(value.args.slice(0, -1)), value.args.at(-1)!]);
    return new PyTuple(value.args);
  }
  if (value instanceof PyGenericAlias) return value.args;
  return new PyTuple(value instanceof PyUnion ? value.members : []);
}

function lookupIn(namespaces: readonly Value[]): Lookup {
  return (name) => {
    for (const namespace of namespaces) {
      if (namespace === null) continue;
      try {
        return getItem(namespace, name);
      } catch (error) {
        if (!isInstanceOfException(error, "KeyError")) throw error;
      }
    }
    return undefined;
  };
}

/** Puts values in the place of the names that stand in an annotation as text. */
function resolve(annotation: Value, lookup: Lookup, depth = 0): Value {
  if (depth > 50) throw typeError("annotation is nested too deeply");
  const text = annotation instanceof PyForwardRef ? annotation.text : stringOf(annotation);
  if (text !== undefined) return resolve(evaluateAnnotation(text, lookup), lookup, depth + 1);
  const inner = (each: Value): Value => resolve(typeArgument(each), lookup, depth + 1);
  if (annotation instanceof PyAlias && annotation.kind !== "literal") {
    const args = annotation.args.map(inner);
    if (annotation.kind === "union") return makeTypingUnion(args);
    return new PyAlias(annotation.kind, annotation.origin, args, {
      formName: annotation.formName,
      metadata: annotation.metadata,
    });
  }
  if (annotation instanceof PyGenericAlias)
    return new PyGenericAlias(annotation.origin, new PyTuple(annotation.args.items.map(inner)));
  return typeArgument(annotation);
}

/** Takes `Annotated`, `Required` and `NotRequired` away. */
function strip(annotation: Value): Value {
  if (annotation instanceof PyAlias) {
    if (annotation.kind === "annotated" || annotation.origin === requiredForm || annotation.origin === notRequiredForm)
      return strip(annotation.args[0]!);
    if (annotation.kind === "literal") return annotation;
    const args = annotation.args.map(strip);
    if (args.every((arg, i) => arg === annotation.args[i])) return annotation;
    if (annotation.kind === "union") return makeTypingUnion(args);
    return new PyAlias(annotation.kind, annotation.origin, args, { formName: annotation.formName });
  }
  if (annotation instanceof PyGenericAlias)
    return new PyGenericAlias(annotation.origin, new PyTuple(annotation.args.items.map(strip)));
  if (annotation instanceof PyUnion) return annotation.members.map(strip).reduce((a, b) => makeUnion(a, b) ?? a);
  return annotation;
}

/** typing.get_type_hints */
export function typeHints(value: Value, globals: Value, locals: Value, withExtras: Value): Value {
  const lookup = lookupIn([locals, globals]);
  const hints = new PyDict();
  const add = (annotations: Value | undefined): void => {
    if (!(annotations instanceof PyDict)) return;
    for (const [name, annotation] of [...annotations.table.map]) {
      const resolved = resolve(annotation, lookup);
      hints.set(name, isTrue(withExtras) ? resolved : strip(resolved));
    }
  };
  if (value instanceof PyType) for (const cls of [...value.mro].reverse()) add(cls.dict.get("__annotations__"));
  else if (isFunctionLike(value) || value instanceof PyModule) add(findAttribute(value, "__annotations__"));
  else throw typeError(`${reprOf(value)} is not a module, class, method, or function.`);
  return hints;
}
