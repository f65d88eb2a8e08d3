/** Special forms of typing: Union, Optional, Literal, ClassVar, Final, Annotated and those that stand alone; and Any, which is a class. */

import { attributeError, typeError } from "../../objects/exceptions.ts";
import { defineAttributes, defineClassMethods, defineMethods } from "../../objects/function.ts";
import { isEqual } from "../../objects/comparison.ts";
import {
  type BinaryOperator,
  builtinType,
  PyObject,
  PyType,
  setDefaultType,
  Ellipsis,
  stringOf,
  typeOf,
  typeType,
  type Value,
} from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { defineClassBody, setMetaclass } from "../class-body.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import type { PyDict } from "../../objects/dict.ts";
import { tick } from "../../limits.ts";
import { isHashable } from "../../objects/hash.ts";
import { PyTypeParameter } from "../../objects/type-parameters.ts";
import { isUnpackedVariable } from "../../objects/type-substitution.ts";
import { type AliasKind, annotate, isKind, PyAlias, unpackForm } from "./alias.ts";
import { sealType } from "./sealed.ts";
import { subscriptionOf, withTypes } from "./subscriptions.ts";
import { checkType, makeTypingUnion, type TypeCheck, unionForm, uniteForms } from "./type-check.ts";

export const specialFormType = builtinType("_SpecialForm", undefined, { module: "typing", final: true });

export class PySpecialForm extends PyObject {
  readonly name: string;
  readonly #subscript: ((form: PySpecialForm, key: Value) => Value) | undefined;
  constructor(name: string, subscript?: (form: PySpecialForm, key: Value) => Value) {
    super();
    this.name = name;
    this.#subscript = subscript;
  }
  override repr(): string {
    return `typing.${this.name}`;
  }
  override absence(name: string): unknown {
    return attributeError(name, this, name);
  }
  override getItem(key: Value): Value {
    const subscript = this.#subscript;
    if (subscript === undefined) throw typeError(`${this.repr()} is not subscriptable`);
    return subscriptionOf(this, this === literalForm ? withTypes(key) : key, () => subscript(this, key));
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return operator === "or" ? uniteForms(this, other, reflected) : undefined;
  }
}
setDefaultType(PySpecialForm, specialFormType);
sealType(specialFormType);
defineSlotMethods(specialFormType, "repr getitem or ror");
/** What help() shows of the forms that are used most. */
const documentation: ReadonlyMap<string, string> = new Map([
  ["Union", "Union type; Union[X, Y] means either X or Y."],
  ["Optional", "Optional[X] is equivalent to Union[X, None]."],
  ["Literal", "Special typing form to define literal types (a.k.a. value types)."],
  ["ClassVar", "Special type construct to mark class variables."],
  ["Final", "Special typing construct to indicate final names to type checkers."],
  ["Self", 'Used to spell the type of "self" in classes.'],
  ["Never", "The bottom type, a type that has no members."],
  ["NoReturn", "Special type indicating functions that never return."],
]);
defineMethods(specialFormType, {
  "__new__(cls, getitem, /)": (_cls: Value, getitem: Value) =>
    new PySpecialForm(stringOf(getAttribute(getitem, "__name__")) ?? "", (form, key) => call(getitem, [form, key])),
  "__copy__(self, /)": (self: PySpecialForm) => self,
  "__deepcopy__(self, memo, /)": (self: PySpecialForm) => self,
  "__reduce__(self, /)": (self: PySpecialForm) => self.name,
  "__call__(self, /, *args, **kwargs)": (self: PySpecialForm) => {
    throw typeError(`Cannot instantiate ${self.repr()}`);
  },
  "__instancecheck__(self, obj, /)": (self: PySpecialForm) => {
    throw typeError(`${self.repr()} cannot be used with isinstance()`);
  },
  "__subclasscheck__(self, cls, /)": (self: PySpecialForm) => {
    throw typeError(`${self.repr()} cannot be used with issubclass()`);
  },
  "__mro_entries__(self, bases, /)": (self: PySpecialForm) => {
    throw typeError(`Cannot subclass ${self.repr()}`);
  },
});
defineAttributes(specialFormType, {
  __name__: (self: PySpecialForm) => self.name,
  _name: (self: PySpecialForm) => self.name,
  __qualname__: (self: PySpecialForm) => self.name,
  __module__: () => "typing",
  __doc__: (self: PySpecialForm) => documentation.get(self.name) ?? null,
});

/** A form with exactly one argument. */
const ofOne =
  (kind: AliasKind = "generic", check: (form: PySpecialForm) => TypeCheck = single) =>
  (form: PySpecialForm, key: Value): Value =>
    new PyAlias(kind, form, [checkType(key, check(form))], { formName: form.name });
const single = (form: PySpecialForm): TypeCheck => ({ message: `${form.repr()} accepts only single type.` });
/** CPython: Required and NotRequired leave the dot and a word at another place. */
const ofField = (form: PySpecialForm): TypeCheck => ({
  message: `${form.name} accepts only a single type.`,
  isClass: true,
});

const itemsOf = (key: Value): readonly Value[] => (key instanceof PyTuple ? key.items : [key]);

const union = new PySpecialForm("Union", (_form, key) => {
  if (key instanceof PyTuple && key.items.length === 0) throw typeError("Cannot take a Union of no types.");
  return makeTypingUnion(itemsOf(key));
});
unionForm.form = union;

const optional = new PySpecialForm("Optional", (form, key) => {
  const type = checkType(key, { message: `${form.repr()} requires a single type.` });
  return makeTypingUnion([type, null]);
});

export const literalForm = new PySpecialForm("Literal", (form, key) => {
  const flat = itemsOf(key).flatMap((item) => (isKind(item, "literal") ? item.args : [item]));
  const args: Value[] = [];
  const isKnown = (each: Value): boolean =>
    args.some((known) => typeOf(known) === typeOf(each) && isEqual(known, each));
  // CPython: where one of them can't be hashed, none is left out.
  if (!flat.every(isHashable)) args.push(...flat);
  else
    for (const each of flat) {
      tick(args.length);
      if (!isKnown(each)) args.push(each);
    }
  return new PyAlias("literal", form, args, { formName: "Literal" });
});

export const classVarForm = new PySpecialForm("ClassVar", ofOne());
export const finalForm = new PySpecialForm("Final", ofOne());
export const requiredForm = new PySpecialForm("Required", ofOne("generic", ofField));
export const notRequiredForm = new PySpecialForm("NotRequired", ofOne("generic", ofField));
const concatenate = new PySpecialForm("Concatenate", (form, key) => {
  const given = itemsOf(key);
  if (given.length === 0) throw typeError("Cannot take a Concatenate of no types.");
  const last = given.at(-1)!;
  if (last !== Ellipsis && !(last instanceof PyTypeParameter && last.kind === "ParamSpec"))
    throw typeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.");
  const message = "Concatenate[arg, ...]: each arg must be a type.";
  const args = [...given.slice(0, -1).map((each) => checkType(each, { message })), last];
  return new PyAlias("concatenate", form, args, { formName: "Concatenate" });
});
const unpack = new PySpecialForm("Unpack", ofOne("unpack"));
unpackForm.make = (value) => new PyAlias("unpack", unpack, [value], { formName: "Unpack" });

const FORMS: readonly PySpecialForm[] = [
  union,
  optional,
  literalForm,
  classVarForm,
  finalForm,
  requiredForm,
  notRequiredForm,
  concatenate,
  new PySpecialForm("TypeGuard", ofOne()),
  unpack,
  ...["Self", "Never", "NoReturn", "LiteralString", "TypeAlias"].map((name) => new PySpecialForm(name)),
];

/** Every special form by its name. */
export const specialForms: ReadonlyMap<string, PySpecialForm> = new Map(FORMS.map((form) => [form.name, form]));

/** Is the annotation `ClassVar` or `ClassVar[...]`? */
export function isClassVar(annotation: Value): boolean {
  return annotation === classVarForm || (annotation instanceof PyAlias && annotation.origin === classVarForm);
}

/** The class `typing.Any`. */
export const anyForm = perInterpreter(() => {
  const meta = pythonClass("_AnyMeta", "typing", [typeType]);
  const any = pythonClass("Any", "typing");
  setMetaclass(any, meta);
  defineClassBody(meta, {
    methods: {
      "__instancecheck__(self, obj)": (self: Value, value: Value) => {
        if (self === any) throw typeError("typing.Any cannot be used with isinstance()");
        return value instanceof PyObject && self instanceof PyType && value.type.isSubtypeOf(self);
      },
      "__repr__(self)": (self: PyType) => (self === any ? "typing.Any" : self.repr()),
    },
  });
  defineClassBody(any, {
    methods: {
      "__new__(cls, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
        if (cls === any) throw typeError("Any cannot be instantiated");
        return newByParent(cls.mro[cls.mro.indexOf(any) + 1]!, cls, args, kwargs);
      },
    },
  });
  return any;
});

function newByParent(parent: PyType, cls: PyType, args: PyTuple, kwargs: PyDict): Value {
  const construct = parent.lookup("__new__")!;
  return parent.mro.length === 1
    ? call(construct, [cls])
    : call(construct, [cls, ...args.items], kwargs.table.map as Map<string, Value>);
}

/** `Annotated`: a class that is only subscripted. */
export const annotatedType = builtinType("Annotated", undefined, { module: "typing" });
defineClassMethods(annotatedType, {
  "__class_getitem__(cls, params, /)": (cls: PyType, key: Value) => subscriptionOf(cls, key, () => makeAnnotated(key)),
  "__init_subclass__(cls, /, *args, **kwargs)": (cls: PyType) => {
    throw typeError(`Cannot subclass ${cls.module}.Annotated`);
  },
});
defineMethods(annotatedType, {
  "__new__(cls, /, *args, **kwargs)": () => {
    throw typeError("Type Annotated cannot be instantiated.");
  },
});

/** `Annotated[type, metadata, ...]` */
function makeAnnotated(key: Value): Value {
  const items = itemsOf(key);
  if (!(key instanceof PyTuple) || items.length < 2)
    throw typeError("Annotated[...] should be used with at least two arguments (a type and an annotation).");
  const first = items[0]!;
  const isVariadic = isUnpackedVariable(first) || (first instanceof PyTypeParameter && first.kind === "TypeVarTuple");
  if (isVariadic) throw typeError("Annotated[...] should not be used with an unpacked TypeVarTuple");
  const type = checkType(first, { message: "Annotated[t, ...]: t must be a type.", isClass: true });
  return annotate(type, items.slice(1), annotatedType);
}
