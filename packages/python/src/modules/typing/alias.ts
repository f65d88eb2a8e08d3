/**
 * Aliases of the module typing: what `List[int]`, `Union[int, str]`, `Callable[[int], str]`, `Foo[T]` are.
 *
 * An alias knows its origin (a class or a special form) and its arguments. It is equal to one with equal parts, may be subscripted where it holds type variables, be united
 * by `|`, be a base of a class, and passes attributes on to its origin. `PySpecialAlias` is the bare `List`. Their methods are in alias-methods.
 */

import { charge } from "../../limits.ts";
import { findAttribute, getAttribute, setAttribute } from "../../objects/attributes.ts";
import { isEqual } from "../../objects/comparison.ts";
import { attributeError, typeError } from "../../objects/exceptions.ts";
import { PyBuiltin, PyFunction } from "../../objects/function.ts";
import { abstractCallableType, isParameterExpression, PyGenericAlias } from "../../objects/generic-alias.ts";
import { hashOf, isHashable } from "../../objects/hash.ts";
import { PyList } from "../../objects/list.ts";
import {
  type BinaryOperator,
  builtinType,
  Ellipsis,
  NotImplemented,
  noneType,
  PyObject,
  type PyIterator,
  PyType,
  qualifiedName,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { frozensetOf } from "../../objects/set.ts";
import { NativeIterator } from "../../objects/iteration.ts";
import { reprOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { checkArgumentCount, collectParameters, substituteArguments } from "../../objects/type-substitution.ts";
import { PyUnion } from "../../objects/union-type.ts";
import { subscriptionOf } from "./subscriptions.ts";
import { checkType, makeTypingUnion, typeArgument, uniteForms } from "./type-check.ts";

const aliasType = (name: string, bases?: PyType[]): PyType => builtinType(name, bases, { module: "typing" });
const baseAliasType = aliasType("_BaseGenericAlias");
export const genericAliasType = aliasType("_GenericAlias", [baseAliasType]);
export const specialAliasType = aliasType("_SpecialGenericAlias", [baseAliasType]);
const kind = (name: string): PyType => aliasType(name, [genericAliasType]);

/** The class of an alias of each kind. */
export const ALIAS_TYPES = {
  generic: genericAliasType,
  union: kind("_UnionGenericAlias"),
  literal: kind("_LiteralGenericAlias"),
  annotated: kind("_AnnotatedAlias"),
  callable: kind("_CallableGenericAlias"),
  unpack: kind("_UnpackGenericAlias"),
  concatenate: kind("_ConcatenateGenericAlias"),
};
export type AliasKind = keyof typeof ALIAS_TYPES;

export const isDunder = (name: string): boolean => name.startsWith("__") && name.endsWith("__");

/** Attributes of an alias: its own `__names__`, and all others of its origin. */
class OriginAttributes extends Map<string, Value> {
  readonly #origin: () => Value;
  constructor(origin: () => Value) {
    super();
    this.#origin = origin;
  }
  override get(name: string): Value | undefined {
    return super.get(name) ?? (isDunder(name) ? undefined : getAttribute(this.#origin(), name));
  }
  override has(name: string): boolean {
    return super.has(name) || (!isDunder(name) && findAttribute(this.#origin(), name) !== undefined);
  }
  override set(name: string, value: Value): this {
    if (isDunder(name)) return super.set(name, value);
    setAttribute(this.#origin(), name, value);
    return this;
  }
}

/** How an annotation stands inside another: classes by their names. */
export function argumentText(value: Value): string {
  if (value instanceof PyType) return qualifiedName(value);
  if (value === Ellipsis) return "...";
  if (value instanceof PyFunction || value instanceof PyBuiltin) return value.name;
  return reprOf(value);
}

export type AliasOptions = { formName?: string | undefined; metadata?: readonly Value[]; isFactory?: boolean };

export class PyAlias extends PyObject {
  override readonly type: PyType;
  readonly kind: AliasKind;
  /** `List` for `typing.List[...]`; undefined for a class of the program. */
  readonly formName: string | undefined;
  readonly origin: Value;
  readonly args: readonly Value[];
  /** Of Annotated: what stands behind the type. */
  readonly metadata: readonly Value[];
  /** May it be called? `List[int]()` may not, `Stack[int]()` and `DefaultDict[str, int]()` may. */
  readonly isFactory: boolean;
  #parameters: readonly Value[] | undefined;
  constructor(kind: AliasKind, origin: Value, args: readonly Value[], options: AliasOptions = {}) {
    super();
    charge(64 + args.length * 8);
    this.type = ALIAS_TYPES[kind];
    this.kind = kind;
    this.origin = origin;
    this.args = args;
    this.formName = options.formName;
    this.metadata = options.metadata ?? [];
    this.isFactory = options.isFactory ?? true;
    this.attrs = new OriginAttributes(() => (this.kind === "annotated" ? this.args[0]! : this.origin));
  }
  override absence(name: string): unknown {
    return isDunder(name) ? attributeError(name, this, name) : undefined;
  }
  override equals(other: Value): boolean | undefined {
    if (this.kind === "union") {
      const members = other instanceof PyUnion ? other.members : isKind(other, "union") ? other.args : undefined;
      return members === undefined ? undefined : isEqual(frozensetOf(this.args), frozensetOf(members));
    }
    if (!(other instanceof PyAlias)) return undefined;
    if (this.kind === "literal" || this.kind === "annotated") {
      if (other.kind !== this.kind) return undefined;
      return this.kind === "literal"
        ? isEqual(literalValues(this.args), literalValues(other.args))
        : isEqual(this.args[0]!, other.args[0]!) && isEqual(new PyTuple(this.metadata), new PyTuple(other.metadata));
    }
    return isEqual(this.origin, other.origin) && isEqual(new PyTuple(this.args), new PyTuple(other.args));
  }
  override hash(): number | bigint {
    if (this.kind === "union") return hashOf(frozensetOf(this.args));
    if (this.kind === "literal") return hashOf(literalValues(this.args));
    return this.kind === "annotated"
      ? hashOf(new PyTuple([this.args[0]!, new PyTuple(this.metadata)]))
      : hashOf(new PyTuple([this.origin, new PyTuple(this.args)]));
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    const shown = this.args.map(argumentText);
    switch (this.kind) {
      case "union":
        if (shown.length === 2 && this.args[0] === noneType) return `typing.Optional[${shown[1]}]`;
        if (shown.length === 2 && this.args[1] === noneType) return `typing.Optional[${shown[0]}]`;
        return `typing.Union[${shown.join(", ")}]`;
      case "annotated":
        return `typing.Annotated[${shown[0]}, ${this.metadata.map(reprOf).join(", ")}]`;
      case "unpack":
        return `*${reprOf(this.args[0]!)}`;
      case "callable":
        if (shown.length === 2 && isParameterExpression(this.args[0]!)) break;
        return `typing.Callable[[${shown.slice(0, -1).join(", ")}], ${shown.at(-1)}]`;
    }
    const head = this.formName === undefined ? argumentText(this.origin) : `typing.${this.formName}`;
    return `${head}[${shown.length === 0 ? "()" : shown.join(", ")}]`;
  }
  /** Type variables in the arguments, in order. */
  get parameters(): readonly Value[] {
    this.#parameters ??= this.kind === "literal" ? [] : collectParameters(this.args);
    return this.#parameters;
  }
  override getItem(key: Value): Value {
    return subscriptionOf(this, key, () => this.#subscribed(key));
  }
  #subscribed(key: Value): Value {
    const { origin, parameters } = this;
    if (origin instanceof PyType && origin.module === "typing" && /^(Generic|Protocol)$/.test(origin.name))
      throw typeError(`Cannot subscript already-subscripted ${this.repr()}`);
    if (this.kind === "unpack" && isTypeVarTuple(this.args[0]!)) return key;
    const given = (key instanceof PyTuple ? key.items : [key]).map((each) => typeArgument(each));
    const flattens = isNamedClass(origin, "collections.abc", "Callable");
    return this.withArguments(substituteArguments({ alias: this, args: this.args, parameters, flattens }, given));
  }
  /** The same alias with other arguments. */
  withArguments(args: readonly Value[]): Value {
    if (this.kind === "union") return makeTypingUnion(args);
    if (this.kind === "concatenate") {
      const last = args.at(-1)!;
      if (last instanceof PyTuple || last instanceof PyList) return new PyTuple([...args.slice(0, -1), ...last.items]);
      if (isKind(last, "concatenate"))
        return new PyAlias(this.kind, this.origin, [...args.slice(0, -1), ...last.args], this);
    }
    if (this.kind === "annotated") return annotate(args[0]!, this.metadata, this.origin);
    return new PyAlias(this.kind, this.origin, args, this);
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return operator === "or" ? uniteForms(this, other, reflected) : undefined;
  }
  /** `*List[int]`, as in `Tuple[*Tuple[int, str]]`: one alias, unpacked. */
  override iterator(): PyIterator | undefined {
    if (this.kind === "union" || this.kind === "callable" || this.kind === "annotated") return undefined;
    let isDone = false;
    return new NativeIterator(unpackIteratorType, () => {
      if (isDone) return undefined;
      isDone = true;
      checkType(this, { message: "Unpack accepts only single type." });
      return unpackForm.make(this);
    });
  }
}
const unpackIteratorType = builtinType("generator", undefined, { final: true });

/** What makes `Unpack[...]`; set by the file of special forms. */
export const unpackForm: { make: (value: Value) => Value } = { make: () => NotImplemented };

/** `Annotated[type, ...metadata]`; one inside another is one. */
export function annotate(type: Value, metadata: readonly Value[], form: Value): Value {
  if (isKind(type, "annotated"))
    return new PyAlias("annotated", form, type.args, { ...named, metadata: [...type.metadata, ...metadata] });
  return new PyAlias("annotated", form, [type], { ...named, metadata });
}
const named = { formName: "Annotated" };

export const isKind = (value: Value, wanted: AliasKind): value is PyAlias =>
  value instanceof PyAlias && value.kind === wanted;

export const isTypeVarTuple = (value: Value): boolean =>
  value instanceof PyObject && value.type.name === "TypeVarTuple";

export const isNamedClass = (value: Value, module: string, name: string): boolean =>
  value instanceof PyType && value.module === module && value.name === name;

/** A literal is another one if value and type are: `Literal[0]` is not `Literal[False]`. */
function literalValues(args: readonly Value[]): Value {
  const pairs = args.map((arg) => new PyTuple([arg, typeOf(arg)]));
  return pairs.every(isHashable) ? frozensetOf(pairs) : new PyList(pairs);
}

/** `List` without arguments. */
export class PySpecialAlias extends PyObject {
  readonly name: string;
  readonly #origin: () => Value;
  /** Number of arguments; -1 for any. */
  readonly parameterCount: number;
  readonly isFactory: boolean;
  constructor(name: string, origin: () => Value, parameterCount: number, isFactory = true) {
    super();
    this.name = name;
    this.#origin = origin;
    this.parameterCount = parameterCount;
    this.isFactory = isFactory;
    this.attrs = new OriginAttributes(origin);
  }
  override absence(name: string): unknown {
    return isDunder(name) ? attributeError(name, this, name) : undefined;
  }
  get origin(): Value {
    return this.#origin();
  }
  override repr(): string {
    return `typing.${this.name}`;
  }
  override getItem(key: Value): Value {
    return subscriptionOf(this, this.name === "Callable" ? withTuple(key) : key, () => this.#subscribed(key));
  }
  #subscribed(key: Value): Value {
    const options = { formName: this.name, isFactory: this.isFactory };
    const given = key instanceof PyTuple ? [...key.items] : [key];
    if (this.name === "Callable") return callableAlias(this.origin, key);
    if (this.name === "Tuple") return new PyAlias("generic", this.origin, tupleArguments(given), options);
    const args = given.map((each) => checkType(each, { message: "Parameters to generic types must be types." }));
    checkArgumentCount(this, args.length, this.parameterCount);
    return new PyAlias("generic", this.origin, args, options);
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return operator === "or" ? uniteForms(this, other, reflected) : undefined;
  }
}
setDefaultType(PySpecialAlias, specialAliasType);

function tupleArguments(given: readonly Value[]): Value[] {
  if (given.length >= 2 && given.at(-1) === Ellipsis)
    return [
      ...given.slice(0, -1).map((each) => checkType(each, { message: "Tuple[t, ...]: t must be a type." })),
      Ellipsis,
    ];
  return given.map((each) => checkType(each, { message: "Tuple[t0, t1, ...]: each t must be a type." }));
}

/** The key of a Callable, its list of parameters as a tuple, which can be hashed. */
function withTuple(key: Value): Value {
  const parameters = key instanceof PyTuple && key.items.length === 2 ? key.items[0] : undefined;
  return parameters instanceof PyList ? new PyTuple([new PyTuple(parameters.items), (key as PyTuple).items[1]!]) : key;
}

/** typing's `Callable[[int], str]`. */
function callableAlias(origin: Value, key: Value): Value {
  if (!(key instanceof PyTuple) || key.items.length !== 2)
    throw typeError("Callable must be used as Callable[[arg, ...], result].");
  const [parameters, result] = key.items as [Value, Value];
  const checked = checkType(result, { message: "Callable[args, result]: result must be a type." });
  const isMany = parameters instanceof PyList || parameters instanceof PyTuple;
  const flat = isMany ? parameters.items.map((each) => typeArgument(each)) : [typeArgument(parameters)];
  return new PyAlias("callable", origin, [...flat, checked], { formName: "Callable" });
}

/** `collections.abc.Callable[[int], str]` */
export function abstractCallable(origin: Value, key: Value): Value {
  if (!(key instanceof PyTuple) || key.items.length !== 2)
    throw typeError("Callable must be used as Callable[[arg, ...], result].");
  const [parameters, result] = key.items as [Value, Value];
  let flat: readonly Value[];
  if (parameters instanceof PyList || parameters instanceof PyTuple) flat = parameters.items;
  else if (isParameterExpression(parameters)) flat = [parameters];
  else
    throw typeError(
      `Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got ${stringOf(parameters) ?? reprOf(parameters)}`,
    );
  const made = new PyGenericAlias(origin, new PyTuple([...flat, result]));
  (made as { type: PyType }).type = abstractCallableType;
  return made;
}
