/** typing.get_type_hints: annotations with values in the place of the names that were given as text. */

import { getItem } from "../../objects/access.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { findAttribute } from "../../objects/attributes.ts";
import { isEqual } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exceptions.ts";
import { PyBoundMethod, PyBuiltin, PyFunction } from "../../objects/function.ts";
import { isParameterExpression, PyGenericAlias } from "../../objects/generic-alias.ts";
import { PyList } from "../../objects/list.ts";
import { PyModule } from "../../objects/module.ts";
import { noneType, PyType, stringOf, type Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PyUnion } from "../../objects/union-type.ts";
import { PyAlias, unpackForm } from "./alias.ts";
import { evaluateAnnotation, globalValue, type Lookup, lookupIn } from "./annotation-source.ts";
import { namespaceOf, PyForwardRef } from "./forward-ref.ts";
import { notRequiredForm, requiredForm } from "./special-forms.ts";
import { checkType, typeArgument } from "./type-check.ts";

/** Texts that are being evaluated: one that names itself stays a reference. */
type Pending = ReadonlySet<string>;
const NOTHING: Pending = new Set();

function evaluateReference(reference: PyForwardRef, lookup: Lookup, pending: Pending): Value {
  if (pending.has(reference.text)) return reference;
  const own = namespaceOf(reference);
  const inModule = own === null ? lookup : lookupIn([own]);
  const value = evaluateAnnotation(reference.text, inModule);
  const type = checkType(value, {
    message: "Forward references must evaluate to types.",
    isArgument: reference.isArgument,
    isClass: reference.isClass,
  });
  reference.value = evaluateIn(type, lookup, new Set([...pending, reference.text]));
  return reference.value;
}

const isSame = (left: readonly Value[], right: readonly Value[]): boolean =>
  left.every((each, i) => each === right[i] || isEqual(each, right[i]!));

/** Puts values in the place of the references in an annotation. */
export function evaluateIn(annotation: Value, lookup: Lookup, pending: Pending = NOTHING): Value {
  if (annotation instanceof PyForwardRef) return evaluateReference(annotation, lookup, pending);
  if (annotation instanceof PyAlias) {
    const args = annotation.args.map((each) => evaluateIn(each, lookup, pending));
    return isSame(args, annotation.args) ? annotation : annotation.withArguments(args);
  }
  if (annotation instanceof PyGenericAlias) {
    const args = annotation.args.items.map((each) =>
      evaluateIn(typeof each === "string" ? typeArgument(each) : each, lookup, pending),
    );
    // CPython: what was written with a star comes out as Unpack[...].
    if (annotation.isUnpacked) return unpackForm.make(new PyGenericAlias(annotation.origin, new PyTuple(args)));
    if (isSame(args, annotation.args.items)) return annotation;
    return annotation.isCallable && !isParameterExpression(args[0]!)
      ? getItem(annotation.origin, new PyTuple([new PyList(args.slice(0, -1)), args.at(-1)!]))
      : annotation.withArguments(args);
  }
  if (annotation instanceof PyUnion) {
    const members = annotation.members.map((each) => evaluateIn(each, lookup, pending));
    return isSame(members, annotation.members)
      ? annotation
      : members.reduce((left, right) => binaryOperation("or", left, right));
  }
  return annotation;
}

/** Takes `Annotated`, `Required` and `NotRequired` away. */
function strip(annotation: Value): Value {
  if (annotation instanceof PyAlias) {
    if (annotation.kind === "annotated" || annotation.origin === requiredForm || annotation.origin === notRequiredForm)
      return strip(annotation.args[0]!);
    const args = annotation.args.map(strip);
    return isSame(args, annotation.args) ? annotation : annotation.withArguments(args);
  }
  if (annotation instanceof PyGenericAlias) {
    const args = annotation.args.items.map(strip);
    return isSame(args, annotation.args.items) ? annotation : annotation.withArguments(args);
  }
  if (annotation instanceof PyUnion) {
    const members = annotation.members.map(strip);
    return isSame(members, annotation.members)
      ? annotation
      : members.reduce((left, right) => binaryOperation("or", left, right));
  }
  return annotation;
}

/** Functions and modules have hints, if only none; for other objects without annotations the question makes no sense. */
const hasAnnotations = (value: Value): boolean =>
  value instanceof PyFunction ||
  value instanceof PyBuiltin ||
  value instanceof PyBoundMethod ||
  value instanceof PyModule;

/** typing.get_type_hints */
export function typeHints(value: Value, globals: Value, locals: Value, withExtras: Value): Value {
  const hints = new PyDict();
  const marked = findAttribute(value, "__no_type_check__");
  if (marked !== undefined && isTrue(marked)) return hints;
  const extras = isTrue(withExtras);
  const add = (annotations: PyDict, lookup: Lookup, reference: { isArgument: boolean; isClass: boolean }): void => {
    for (const [name, annotation] of [...annotations.table.map]) {
      const text = stringOf(annotation);
      const given =
        text !== undefined ? new PyForwardRef(text, reference) : annotation === null ? noneType : annotation;
      const resolved = evaluateIn(given, lookup);
      hints.set(name, extras ? resolved : strip(resolved));
    }
  };
  if (value instanceof PyType) {
    for (const cls of [...value.mro].reverse()) {
      const annotations = cls.isHeap ? cls.dict.get("__annotations__") : undefined;
      if (!(annotations instanceof PyDict)) continue;
      const given = globals === null && locals === null;
      // CPython: without namespaces the module comes before the class, so that a class may name itself.
      const lookup = given ? classLookup(cls) : lookupIn([locals ?? cls.dict, globals]);
      add(annotations, lookup, { isArgument: false, isClass: true });
    }
    return hints;
  }
  const annotations = findAttribute(value, "__annotations__") ?? null;
  if (annotations instanceof PyDict) {
    const own = value instanceof PyModule && globals === null ? value.attrs : globals;
    add(annotations, lookupIn([locals, own]), { isArgument: !(value instanceof PyModule), isClass: false });
  } else if (!hasAnnotations(value)) throw typeError(`${reprOf(value)} is not a module, class, method, or function.`);
  return hints;
}

/** Names of the module first (where the evaluation falls back to them), except those that only the class has. */
function classLookup(cls: PyType): Lookup {
  return (name) => globalValue(name) ?? cls.dict.get(name);
}
