/**
 * Aliases of the module typing: what `List[int]`, `Union[int, str]`, `Callable[[int], str]`, `Foo[T]` are.
 *
 * An alias knows its origin (a class or a special form) and its arguments. It is equal to one with equal parts, may be subscripted where it holds type variables, be united
 * by `|`, be a base of a class, and passes attributes on to its origin. `SpecialAlias` is the bare `List`.
 */

import { tick } from "../../limits.ts";
import { findAttribute, getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { isInstance, isSubclass } from "../../objects/class-check.ts";
import { isEqual } from "../../objects/comparison.ts";
import type { PyDict } from "../../objects/dict.ts";
import { isInstanceOfException, typeError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods, PyBuiltin, PyFunction } from "../../objects/function.ts";
import { PyGenericAlias } from "../../objects/generic-alias.ts";
import { hashOf } from "../../objects/hash.ts";
import { PyList } from "../../objects/list.ts";
import {
  type BinaryOperator,
  builtinType,
  Ellipsis,
  noneType,
  PyObject,
  PyType,
  qualifiedName,
  setDefaultType,
  stringOf,
  type Value,
} from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { setAttribute } from "../../objects/attributes.ts";
import { reprOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PyTypeParameter } from "../../objects/type-parameters.ts";
import { PyUnion } from "../../objects/union-type.ts";
import { PyForwardRef } from "./forward-ref.ts";
import { substitute } from "./substitution.ts";

const aliasType = (name: string): PyType => builtinType(name, undefined, { module: "typing", final: true });
export const genericAliasType = aliasType("_GenericAlias");
export const specialAliasType = aliasType("_SpecialGenericAlias");
export const unionAliasType = aliasType("_UnionGenericAlias");
export const literalAliasType = aliasType("_LiteralGenericAlias");
export const annotatedAliasType = aliasType("_AnnotatedAlias");
export const callableAliasType = aliasType("_CallableGenericAlias");
const unpackedAliasType = aliasType("_UnpackGenericAlias");
const concatenateAliasType = aliasType("_ConcatenateGenericAlias");

export type AliasKind = "generic" | "union" | "literal" | "annotated" | "callable" | "unpack" | "concatenate";
const TYPES: Record<AliasKind, PyType> = {
  generic: genericAliasType,
  union: unionAliasType,
  literal: literalAliasType,
  annotated: annotatedAliasType,
  callable: callableAliasType,
  unpack: unpackedAliasType,
  concatenate: concatenateAliasType,
};

/** Attributes of an alias: those of its origin. */
class OriginAttributes extends Map<string, Value> {
  readonly #origin: () => Value;
  constructor(origin: () => Value) {
    super();
    this.#origin = origin;
  }
  override get(name: string): Value | undefined {
    const own = super.get(name);
    if (own !== undefined || (name.startsWith("__") && name.endsWith("__"))) return own;
    return getAttribute(this.#origin(), name);
  }
}

/** How an annotation stands inside another: classes by their names. */
export function argumentText(value: Value): string {
  if (value instanceof PyType) return value.module === "builtins" ? value.qualname : qualifiedName(value);
  if (value === Ellipsis) return "...";
  if (value instanceof PyFunction || value instanceof PyBuiltin) return value.name;
  if (value instanceof PyTuple || value instanceof PyList) return `[${value.items.map(argumentText).join(", ")}]`;
  return reprOf(value);
}

export class PyAlias extends PyObject {
  override readonly type: PyType;
  readonly kind: AliasKind;
  /** `List` for `typing.List[...]`; undefined for a class of the program. */
  readonly formName: string | undefined;
  readonly origin: Value;
  readonly args: readonly Value[];
  /** Of Annotated: what stands behind the type. */
  readonly metadata: readonly Value[];
  constructor(
    kind: AliasKind,
    origin: Value,
    args: readonly Value[],
    options: { formName?: string | undefined; metadata?: readonly Value[] } = {},
  ) {
    super();
    this.type = TYPES[kind];
    this.kind = kind;
    this.origin = origin;
    this.args = args;
    this.formName = options.formName;
    this.metadata = options.metadata ?? [];
    this.attrs = new OriginAttributes(() => this.origin);
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyAlias) || other.kind !== this.kind) return undefined;
    if (this.kind === "union" || this.kind === "literal")
      return (
        this.args.length === other.args.length &&
        this.args.every((arg) => other.args.some((theirs) => isSameArgument(arg, theirs)))
      );
    return (
      isEqual(this.origin, other.origin) &&
      isEqual(new PyTuple(this.args), new PyTuple(other.args)) &&
      isEqual(new PyTuple(this.metadata), new PyTuple(other.metadata))
    );
  }
  override hash(): number | bigint {
    if (this.kind !== "union" && this.kind !== "literal") return hashOf(new PyTuple([...this.args, ...this.metadata]));
    return this.args.reduce(
      (hash: number, arg) => hash ^ Number(BigInt.asIntN(31, BigInt(hashOf(arg)))),
      this.args.length,
    );
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    const shown = this.args.map(argumentText);
    switch (this.kind) {
      case "union": {
        const other = this.args.filter((arg) => arg !== noneType);
        if (this.args.length === 2 && other.length === 1) return `typing.Optional[${argumentText(other[0]!)}]`;
        return `typing.Union[${shown.join(", ")}]`;
      }
      case "literal":
        return `typing.Literal[${this.args.map(reprOf).join(", ")}]`;
      case "annotated":
        return `typing.Annotated[${shown[0]}, ${this.metadata.map(reprOf).join(", ")}]`;
      case "unpack":
        return `*${shown[0]}`;
      case "callable": {
        const [first] = this.args;
        if (this.args.length === 2 && (first === Ellipsis || isParamSpecLike(first!)))
          return `${this.#head()}[${shown[0]}, ${shown[1]}]`;
        return `${this.#head()}[[${shown.slice(0, -1).join(", ")}], ${shown.at(-1)}]`;
      }
      default:
        return `${this.#head()}[${shown.length === 0 ? "()" : shown.join(", ")}]`;
    }
  }
  #head(): string {
    return this.formName === undefined ? argumentText(this.origin) : `typing.${this.formName}`;
  }
  /** Type variables in the arguments, in order. */
  get parameters(): Value[] {
    return collectParameters(this.kind === "literal" ? [] : this.args);
  }
  override getItem(key: Value): Value {
    return substitute(this, key);
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return operator === "or" ? uniteForms(this, other, reflected) : undefined;
  }
}

function isSameArgument(a: Value, b: Value): boolean {
  return typeof a === typeof b && isEqual(a, b);
}

const isParamSpecLike = (value: Value): boolean =>
  (value instanceof PyTypeParameter && value.kind === "ParamSpec") ||
  (value instanceof PyAlias && value.kind === "concatenate");

/** `List` without arguments. */
export class PySpecialAlias extends PyObject {
  readonly name: string;
  readonly #origin: () => Value;
  /** Number of arguments; -1 for any. */
  readonly arity: number;
  constructor(name: string, origin: () => Value, arity: number) {
    super();
    this.name = name;
    this.#origin = origin;
    this.arity = arity;
    this.attrs = new OriginAttributes(origin);
  }
  get origin(): Value {
    return this.#origin();
  }
  override repr(): string {
    return `typing.${this.name}`;
  }
  override getItem(key: Value): Value {
    const given = key instanceof PyTuple ? [...key.items] : [key];
    if (this.name === "Callable") return callableAlias(this.origin, key, "Callable");
    if (this.name === "Tuple") {
      const args = given.map(typeArgument);
      return new PyAlias("generic", this.origin, args, { formName: "Tuple" });
    }
    checkCount(this, given.length, this.arity);
    return new PyAlias("generic", this.origin, given.map(typeArgument), { formName: this.name });
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return operator === "or" ? uniteForms(this, other, reflected) : undefined;
  }
}
setDefaultType(PySpecialAlias, specialAliasType);

/** `Callable[[int], str]`, of typing or (without a form's name) of collections.abc. */
export function callableAlias(origin: Value, key: Value, formName?: string): Value {
  if (!(key instanceof PyTuple) || key.items.length !== 2)
    throw typeError("Callable must be used as Callable[[arg, ...], result].");
  const [parameters, result] = key.items as [Value, Value];
  const flat =
    parameters instanceof PyList
      ? parameters.items.map(typeArgument)
      : [parameters === Ellipsis ? Ellipsis : typeArgument(parameters)];
  return new PyAlias("callable", origin, [...flat, typeArgument(result)], { formName });
}

/** Raises TypeError where the number of arguments is not the one expected. */
export function checkCount(form: Value, given: number, expected: number): void {
  if (given === expected) return;
  throw typeError(
    `Too ${given > expected ? "many" : "few"} arguments for ${reprOf(form)}; actual ${given}, expected ${expected}`,
  );
}

/** An argument as an alias keeps it: None is its type, a string is a reference to what it names. */
export function typeArgument(value: Value): Value {
  if (value === null) return noneType;
  const text = stringOf(value);
  return text === undefined ? value : new PyForwardRef(text);
}

/** Union[...]: flat, without repeats; one member alone is itself. */
export function makeTypingUnion(given: readonly Value[]): Value {
  const members: Value[] = [];
  for (const value of given.map(typeArgument)) {
    const parts =
      value instanceof PyAlias && value.kind === "union"
        ? value.args
        : value instanceof PyUnion
          ? value.members
          : [value];
    for (const part of parts.map(typeArgument)) {
      tick(members.length);
      if (!members.some((known) => known === part || isEqual(known, part))) members.push(part);
    }
  }
  return members.length === 1 ? members[0]! : new PyAlias("union", unionForm.form, members);
}

/** The special form Union, set by the file of special forms. */
export const unionForm: { form: Value } = { form: null };

/** `a | b` where one side is a form of typing; undefined where the other can't stand in a union. */
export function uniteForms(self: Value, other: Value, reflected: boolean): Value | undefined {
  const fits =
    other === null ||
    stringOf(other) !== undefined ||
    other instanceof PyType ||
    other instanceof PyAlias ||
    other instanceof PySpecialAlias ||
    other instanceof PyGenericAlias ||
    other instanceof PyUnion ||
    other instanceof PyTypeParameter ||
    (other instanceof PyObject && other.type.module === "typing");
  if (!fits) return undefined;
  return makeTypingUnion(reflected ? [other, self] : [self, other]);
}

/** Type variables in annotations, each once. */
export function collectParameters(args: readonly Value[]): Value[] {
  const found: Value[] = [];
  const add = (value: Value): void => {
    if (!found.includes(value)) found.push(value);
  };
  for (const arg of args) {
    if (arg instanceof PyTypeParameter) add(arg);
    else if (arg instanceof PyAlias) arg.parameters.forEach(add);
    else if (arg instanceof PyGenericAlias) collectParameters(arg.args.items).forEach(add);
    else if (arg instanceof PyUnion) collectParameters(arg.members).forEach(add);
    else if (arg instanceof PyTuple || arg instanceof PyList) collectParameters(arg.items).forEach(add);
  }
  return found;
}

function callAlias(self: PyAlias, args: PyTuple, kwargs: PyDict): Value {
  if (self.formName !== undefined && self.origin instanceof PyType)
    throw typeError(
      `Type ${self.formName} cannot be instantiated; use ${argumentText(self.origin).replace(/^.*\./, "")}() instead`,
    );
  if (!(self.origin instanceof PyType)) throw typeError(`Cannot instantiate ${reprOf(self.origin)}`);
  const made = call(self.origin, args.items, kwargs.table.map as Map<string, Value>);
  try {
    setAttribute(made, "__orig_class__", self);
  } catch (error) {
    if (!isInstanceOfException(error, "AttributeError")) throw error;
  }
  return made;
}

function checkByOrigin(self: PyAlias, check: (cls: Value) => boolean): boolean {
  if (self.kind === "union") return self.args.some(check);
  throw typeError("Subscripted generics cannot be used with class and instance checks");
}

/** What stands among the bases of a class for an alias. */
function basesFor(self: PyAlias | PySpecialAlias, bases: PyTuple): Value {
  const { origin } = self;
  const isNamed = self instanceof PySpecialAlias || self.formName !== undefined;
  if (!(origin instanceof PyType)) throw typeError(`Cannot subclass ${reprOf(self)}`);
  const later = bases.items.slice(bases.items.indexOf(self) + 1);
  const isGeneric = (base: Value): boolean =>
    (base instanceof PyAlias && base !== self) ||
    (base instanceof PyType && base.mro.some((cls) => cls.module === "typing" && cls.name === "Generic"));
  if (origin.module === "typing" && origin.name === "Generic") {
    const hasProtocol = bases.items.some(
      (base) => base instanceof PyType && base.module === "typing" && base.name === "Protocol",
    );
    return new PyTuple(hasProtocol || later.some((base) => base instanceof PyAlias) ? [] : [origin]);
  }
  const entries: Value[] = bases.items.includes(origin) ? [] : [origin];
  if (isNamed && self instanceof PyAlias && !later.some(isGeneric)) entries.push(genericClass.get());
  return new PyTuple(entries);
}

/** The class Generic of the interpreter that runs; set by the file that makes it. */
export const genericClass: { get: () => PyType } = {
  get: () => {
    throw new Error("typing is not loaded");
  },
};

for (const type of Object.values(TYPES)) {
  defineSlotMethods(type, "repr eq hash getitem or ror");
  defineMethods(type, {
    "__call__(self, /, *args, **kwargs)": callAlias,
    "__instancecheck__(self, obj, /)": (self: PyAlias, value: Value) =>
      checkByOrigin(self, (cls) => isInstance(value, cls)),
    "__subclasscheck__(self, cls, /)": (self: PyAlias, value: Value) =>
      checkByOrigin(self, (cls) => isSubclass(value, cls)),
    "__mro_entries__(self, bases, /)": basesFor,
    "copy_with(self, params, /)": (self: PyAlias, params: PyTuple) =>
      new PyAlias(self.kind, self.origin, params.items, { formName: self.formName, metadata: self.metadata }),
  });
  defineAttributes(type, {
    __origin__: (self: PyAlias) => (self.kind === "annotated" ? self.args[0] : self.origin),
    __args__: (self: PyAlias) => new PyTuple(self.args),
    __parameters__: (self: PyAlias) => new PyTuple(self.parameters),
    __metadata__: (self: PyAlias) => (self.kind === "annotated" ? new PyTuple(self.metadata) : undefined),
    __name__: (self: PyAlias) => self.formName ?? findAttribute(self.origin, "__name__"),
    _name: (self: PyAlias) => self.formName ?? null,
    __module__: (self: PyAlias) => (self.formName === undefined ? findAttribute(self.origin, "__module__") : "typing"),
    __doc__: (self: PyAlias) => findAttribute(self.origin, "__doc__"),
  });
}
defineSlotMethods(specialAliasType, "repr getitem or ror");
defineMethods(specialAliasType, {
  "__call__(self, /, *args, **kwargs)": (self: PySpecialAlias) => {
    throw typeError(
      `Type ${self.name} cannot be instantiated; use ${argumentText(self.origin).replace(/^.*\./, "")}() instead`,
    );
  },
  "__instancecheck__(self, obj, /)": (self: PySpecialAlias, value: Value) => isInstance(value, self.origin),
  "__subclasscheck__(self, cls, /)": (self: PySpecialAlias, value: Value) => isSubclass(value, self.origin),
  "__mro_entries__(self, bases, /)": basesFor,
});
defineAttributes(specialAliasType, {
  __origin__: (self: PySpecialAlias) => self.origin,
  __name__: (self: PySpecialAlias) => self.name,
  _name: (self: PySpecialAlias) => self.name,
  __module__: () => "typing",
  __parameters__: () => new PyTuple([]),
});
