/**
 * What may stand as an argument of a form of typing, and the union that every form makes with `|`.
 *
 * None becomes its type and a string a reference to what it names; special forms that need arguments of their own, and `ClassVar` or `Final` inside another form, are refused
 * in CPython's words.
 */

import { tick } from "../../limits.ts";
import { isEqual } from "../../objects/comparison.ts";
import { hashOf } from "../../objects/hash.ts";
import { typeError } from "../../objects/exceptions.ts";
import { noneType, PyObject, PyType, stringOf, type Value } from "../../objects/object.ts";
import { reprOf, strOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PyUnion } from "../../objects/union-type.ts";
import { PyAlias } from "./alias.ts";
import { PyForwardRef } from "./forward-ref.ts";

/** Special forms that are types by themselves. */
const COMPLETE = new Set(["LiteralString", "NoReturn", "Never", "Self", "TypeAlias"]);

export type TypeCheck = {
  /** Begins the message about a tuple. */
  readonly message: string;
  /** `ClassVar` may stand here: the annotation of a class. */
  readonly isClass?: boolean;
  /** `Final[...]` may not stand here. */
  readonly isArgument?: boolean;
};

/** An argument as an alias keeps it. */
export function typeArgument(value: Value, isClass = false): Value {
  if (value === null) return noneType;
  const text = stringOf(value);
  return text === undefined ? value : new PyForwardRef(text, { isClass });
}

const isForm = (value: Value): value is PyObject & { name: string } =>
  value instanceof PyObject && value.type.name === "_SpecialForm";

const isGenericClass = (value: Value): boolean =>
  value instanceof PyType && value.module === "typing" && (value.name === "Generic" || value.name === "Protocol");

/** An argument that stands for a type; TypeError for what can't. */
export function checkType(given: Value, check: TypeCheck): Value {
  const value = typeArgument(given, check.isClass === true);
  if (value instanceof PyAlias) {
    const { origin } = value;
    const name = isForm(origin) ? origin.name : "";
    const isBad =
      isGenericClass(origin) ||
      (name === "ClassVar" && check.isClass !== true) ||
      (name === "Final" && check.isClass !== true && check.isArgument !== false);
    if (isBad) throw typeError(`${reprOf(value)} is not valid as type argument`);
    return value;
  }
  if (isForm(value)) {
    if (COMPLETE.has(value.name)) return value;
    if (check.isClass === true && (value.name === "ClassVar" || value.name === "Final")) return value;
    throw typeError(`Plain ${strOf(value)} is not valid as type argument`);
  }
  if (isGenericClass(value)) throw typeError(`Plain ${reprOf(value)} is not valid as type argument`);
  if (value instanceof PyTuple && value.type.name === "tuple")
    throw typeError(`${check.message} Got ${reprOf(value).slice(0, 100)}.`);
  return value;
}

const MEMBER: TypeCheck = { message: "Union[arg, ...]: each arg must be a type." };

/** Union[...]: flat, without repeats; one member alone is itself. */
export function makeTypingUnion(given: readonly Value[], check: TypeCheck = MEMBER): Value {
  const members: Value[] = [];
  for (const each of given) {
    const value = checkType(each, check);
    const parts =
      value instanceof PyAlias && value.kind === "union"
        ? value.args
        : value instanceof PyUnion
          ? value.members
          : [value];
    for (const part of parts) {
      tick(members.length);
      // CPython: they go through a set.
      hashOf(part);
      if (!members.some((known) => known === part || isEqual(known, part))) members.push(part);
    }
  }
  if (members.length === 1) return members[0]!;
  const formName = members.length === 2 && members.includes(noneType) ? "Optional" : "Union";
  return new PyAlias("union", unionForm.form, members, { formName });
}

/** The special form Union, set by the file of special forms. */
export const unionForm: { form: Value } = { form: null };

/** `a | b` where one side is a form of typing. */
export function uniteForms(self: Value, other: Value, reflected: boolean): Value {
  return makeTypingUnion(reflected ? [other, self] : [self, other]);
}
