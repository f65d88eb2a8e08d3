/** Special forms of typing: Union, Optional, Literal, ClassVar, Final, Annotated and those that stand alone; and Any, which is a class. */

import { typeError } from "../../objects/exceptions.ts";
import { defineAttributes, defineClassMethods, defineMethods } from "../../objects/function.ts";
import { isEqual } from "../../objects/comparison.ts";
import {
  type BinaryOperator,
  builtinType,
  PyObject,
  PyType,
  setDefaultType,
  typeType,
  type Value,
} from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { reprOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { defineClassBody, setMetaclass } from "../class-body.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { call } from "../../objects/call.ts";
import type { PyDict } from "../../objects/dict.ts";
import { type AliasKind, makeTypingUnion, PyAlias, typeArgument, uniteForms, unionForm } from "./alias.ts";

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
  override getItem(key: Value): Value {
    if (this.#subscript === undefined) throw typeError(`${this.repr()} is not subscriptable`);
    return this.#subscript(this, key);
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return operator === "or" ? uniteForms(this, other, reflected) : undefined;
  }
}
setDefaultType(PySpecialForm, specialFormType);
defineSlotMethods(specialFormType, "repr getitem or ror");
defineMethods(specialFormType, {
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
  __module__: () => "typing",
});

const ofOne =
  (kind: AliasKind = "generic") =>
  (form: PySpecialForm, key: Value): Value => {
    if (key instanceof PyTuple) throw typeError(`${form.repr()} accepts only single type. Got ${reprOf(key)}.`);
    return new PyAlias(kind, form, [typeArgument(key)], { formName: form.name });
  };

const itemsOf = (key: Value): readonly Value[] => (key instanceof PyTuple ? key.items : [key]);

const union = new PySpecialForm("Union", (_form, key) => {
  if (key instanceof PyTuple && key.items.length === 0) throw typeError("Cannot take a Union of no types.");
  return makeTypingUnion(itemsOf(key));
});
unionForm.form = union;

const optional = new PySpecialForm("Optional", (form, key) => {
  if (key instanceof PyTuple) throw typeError(`${form.repr()} requires a single type. Got ${reprOf(key)}.`);
  return makeTypingUnion([key, null]);
});

export const literalForm = new PySpecialForm("Literal", (form, key) => {
  const args: Value[] = [];
  for (const item of itemsOf(key)) {
    for (const each of item instanceof PyAlias && item.kind === "literal" ? item.args : [item])
      if (!args.some((known) => typeof known === typeof each && isEqual(known, each))) args.push(each);
  }
  return new PyAlias("literal", form, args, { formName: "Literal" });
});

export const classVarForm = new PySpecialForm("ClassVar", ofOne());
export const finalForm = new PySpecialForm("Final", ofOne());
export const requiredForm = new PySpecialForm("Required", ofOne());
export const notRequiredForm = new PySpecialForm("NotRequired", ofOne());
const concatenate = new PySpecialForm("Concatenate", (form, key) => {
  if (key instanceof PyTuple && key.items.length === 0) throw typeError("Cannot take a Concatenate of no types.");
  return new PyAlias("concatenate", form, itemsOf(key).map(typeArgument), { formName: "Concatenate" });
});

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
  new PySpecialForm("Unpack", ofOne("unpack")),
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
export const annotatedType = builtinType("Annotated", undefined, { module: "typing", final: true });
defineClassMethods(annotatedType, {
  "__class_getitem__(cls, params, /)": (_cls: Value, key: Value) => makeAnnotated(key),
});
defineMethods(annotatedType, {
  "__new__(cls, /, *args, **kwargs)": () => {
    throw typeError("Type Annotated cannot be instantiated.");
  },
});

/** `Annotated[type, metadata, ...]` */
export function makeAnnotated(key: Value): Value {
  const items = itemsOf(key);
  if (!(key instanceof PyTuple) || items.length < 2)
    throw typeError("Annotated[...] should be used with at least two arguments (a type and an annotation).");
  const first = typeArgument(items[0]!);
  const metadata = items.slice(1);
  if (first instanceof PyAlias && first.kind === "annotated")
    return new PyAlias("annotated", annotatedType, first.args, { metadata: [...first.metadata, ...metadata] });
  return new PyAlias("annotated", annotatedType, [first], { metadata });
}
