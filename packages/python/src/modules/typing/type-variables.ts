/** TypeVar, ParamSpec, TypeVarTuple and NewType. */

import { containsIn, getItem } from "../../objects/access.ts";
import { findAttribute, getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { isEqual } from "../../objects/comparison.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { builtin, defineAttributes, defineMethods, PyClassMethod } from "../../objects/function.ts";
import { isParameterExpression, PyGenericAlias } from "../../objects/generic-alias.ts";
import { hashOf } from "../../objects/hash.ts";
import { NativeIterator } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { protocolAttribute } from "../../objects/type-substitution.ts";
import { reprOf, strOf } from "../../objects/text.ts";
import {
  type BinaryOperator,
  builtinType,
  Ellipsis,
  type PyIterator,
  PyObject,
  PyType,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PyTypeParameter, typeVarType } from "../../objects/type-parameters.ts";
import { pythonClass } from "../python-class.ts";
import { defineConstructor, definePythonMethods, definePythonSlotMethods } from "../python-function.ts";
import { isKind, unpackForm } from "./alias.ts";
import { sealType } from "./sealed.ts";
import { checkType, uniteForms } from "./type-check.ts";

export const paramSpecType = builtinType("ParamSpec", undefined, { module: "typing", final: true });
export const typeVarTupleType = builtinType("TypeVarTuple", undefined, { module: "typing", final: true });

type VariableOptions = { limit: Value; constraints: readonly Value[]; variance: "" | "+" | "-" };

/** What `TypeVar("T", ...)` makes. */
class PyTypeVariable extends PyTypeParameter {
  override readonly type: PyType;
  readonly limit: Value;
  readonly constraints: readonly Value[];
  readonly variance: "" | "+" | "-";
  module: Value = "__main__";
  /** The name, where it is no string. */
  readonly given: Value | undefined;
  constructor(kind: string, name: Value, options: Partial<VariableOptions> = {}) {
    super(kind, stringOf(name) ?? "", null);
    this.given = stringOf(name) === undefined ? name : undefined;
    this.type = kind === "TypeVar" ? typeVarType : kind === "ParamSpec" ? paramSpecType : typeVarTupleType;
    this.limit = options.limit ?? null;
    this.constraints = options.constraints ?? [];
    this.variance = options.variance ?? "";
  }
  override repr(): string {
    const { given } = this;
    if (given === undefined)
      return this.kind === "TypeVarTuple" ? this.name : `${this.variance === "" ? "~" : this.variance}${this.name}`;
    // CPython: any object may be the name, until it is shown.
    throw typeError(
      this.kind === "TypeVarTuple"
        ? `__repr__ returned non-string (type ${typeOf(given).name})`
        : `can only concatenate str (not "${typeOf(given).name}") to str`,
    );
  }
  override iterator(): PyIterator | undefined {
    if (this.kind !== "TypeVarTuple") return undefined;
    let isDone = false;
    return new NativeIterator(generatorLikeType, () => {
      if (isDone) return undefined;
      isDone = true;
      return unpackForm.make(this);
    });
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return operator === "or" && this.kind !== "TypeVarTuple" ? uniteForms(this, other, reflected) : undefined;
  }
}
const generatorLikeType = builtinType("generator", undefined, { final: true });

function varianceOf(covariant: Value, contravariant: Value): "" | "+" | "-" {
  if (isTrue(covariant) && isTrue(contravariant)) throw valueError("Bivariant types are not supported.");
  return isTrue(covariant) ? "+" : isTrue(contravariant) ? "-" : "";
}

const asVariable = (self: PyTypeParameter): PyTypeVariable | undefined =>
  self instanceof PyTypeVariable ? self : undefined;

/** What TypeVar and ParamSpec share: which way they vary, and what they stand for at most. */
function boundAndVariance(bound: Value, covariant: Value, contravariant: Value): Partial<VariableOptions> {
  const variance = varianceOf(covariant, contravariant);
  return { variance, limit: isTrue(bound) ? checkType(bound, { message: "Bound must be a type." }) : null };
}

defineConstructor(
  typeVarType,
  "__init__(self, name, *constraints, bound=None, covariant=False, contravariant=False)",
  (_cls: Value, name: Value, bound: Value, covariant: Value, contravariant: Value, constraints: PyTuple) => {
    const options = boundAndVariance(bound, covariant, contravariant);
    if (constraints.items.length > 0 && bound !== null)
      throw typeError("Constraints cannot be combined with bound=...");
    if (constraints.items.length === 1) throw typeError("A single constraint is not allowed");
    const message = "TypeVar(name, constraint, ...): constraints must be types.";
    return new PyTypeVariable("TypeVar", name, {
      ...options,
      constraints: constraints.items.map((each) => checkType(each, { message })),
    });
  },
);
defineConstructor(
  paramSpecType,
  "__init__(self, name, *, bound=None, covariant=False, contravariant=False)",
  (_cls: Value, name: Value, bound: Value, covariant: Value, contravariant: Value) =>
    new PyTypeVariable("ParamSpec", name, boundAndVariance(bound, covariant, contravariant)),
);
defineConstructor(
  typeVarTupleType,
  "__init__(self, name)",
  (_cls: Value, name: Value) => new PyTypeVariable("TypeVarTuple", name),
);

/** `Foo[int]` for a TypeVar: the argument must stand for one type. */
function substituteOne(given: Value): Value {
  const arg = checkType(given, { message: "Parameters to generic types must be types." });
  const isMany = isKind(arg, "unpack") || (arg instanceof PyGenericAlias && arg.isUnpacked);
  if (isMany) throw typeError(`${reprOf(arg)} is not valid as type argument`);
  return arg;
}

function substituteSpecification(arg: Value): Value {
  if (arg instanceof PyList || arg instanceof PyTuple)
    return new PyTuple(arg.items.map((each) => checkType(each, { message: "Expected a type." })));
  if (isParameterExpression(arg)) return arg;
  throw typeError(`Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got ${strOf(arg)}`);
}

/** A ParamSpec gathers a list of types; alone it needs no list: `Foo[int, str]`. */
function gatherSpecification(self: PyTypeParameter, alias: Value, args: PyTuple): Value {
  const parameters = parametersOf(alias);
  const at = parameters.indexOf(self);
  if (at >= args.items.length) throw typeError(`Too few arguments for ${strOf(alias)}`);
  if (parameters.length === 1 && !isParameterExpression(args.items[0]!)) return new PyTuple([args]);
  const own = args.items[at]!;
  return own instanceof PyList
    ? new PyTuple([...args.items.slice(0, at), new PyTuple(own.items), ...args.items.slice(at + 1)])
    : args;
}

/** A TypeVarTuple gathers what the parameters before and after it leave. */
function gatherMany(self: PyTypeParameter, alias: Value, { items }: PyTuple): Value {
  const parameters = parametersOf(alias);
  const at = parameters.indexOf(self);
  const isOther = (each: Value): boolean => each instanceof PyTypeParameter && each.kind === "TypeVarTuple";
  if (parameters.slice(at + 1).some(isOther))
    throw typeError(`More than one TypeVarTuple parameter in ${strOf(alias)}`);
  let left = at;
  let right = parameters.length - at - 1;
  let endlessAt: number | undefined;
  let filler: Value = null;
  items.forEach((item, i) => {
    const inner = protocolAttribute(item, "__typing_unpacked_tuple_args__");
    if (!(inner instanceof PyTuple) || inner.items.length !== 2 || inner.items[1] !== Ellipsis) return;
    if (endlessAt !== undefined) throw typeError("More than one unpacked arbitrary-length tuple argument");
    endlessAt = i;
    filler = inner.items[0]!;
  });
  if (endlessAt !== undefined) {
    left = Math.min(left, endlessAt);
    right = Math.min(right, items.length - endlessAt - 1);
  } else if (left + right > items.length)
    throw typeError(
      `Too few arguments for ${strOf(alias)}; actual ${items.length}, expected at least ${parameters.length - 1}`,
    );
  const fill = (count: number): Value[] => Array.from({ length: Math.max(0, count) }, () => filler);
  return new PyTuple([
    ...items.slice(0, left),
    ...fill(at - left),
    new PyTuple(items.slice(left, items.length - right)),
    ...fill(parameters.length - right - left - (at - left) - 1),
    ...items.slice(items.length - right),
  ]);
}

function parametersOf(alias: Value): readonly Value[] {
  const found = findAttribute(alias, "__parameters__");
  return found instanceof PyTuple ? found.items : [];
}

const isKindOf =
  (kind: string) =>
  (self: PyTypeParameter): boolean =>
    self.kind === kind;
const isVariable = isKindOf("TypeVar");
const isMany = isKindOf("TypeVarTuple");

function gather(self: PyTypeParameter, alias: Value, args: PyTuple): Value {
  return isMany(self) ? gatherMany(self, alias, args) : gatherSpecification(self, alias, args);
}

for (const type of [typeVarType, paramSpecType, typeVarTupleType]) {
  type.hasDict = true;
  sealType(type);
  definePythonSlotMethods(type, type === typeVarTupleType ? "repr iter" : "repr or ror");
  definePythonMethods(type, {
    "__typing_subst__(self, arg)": (self: PyTypeParameter, arg: Value) => {
      if (isMany(self)) throw typeError("Substitution of bare TypeVarTuple is not supported");
      return isVariable(self) ? substituteOne(arg) : substituteSpecification(arg);
    },
    "__reduce__(self)": (self: PyTypeParameter) => self.name,
  });
  const own = {
    __name__: (self: PyTypeParameter) => asVariable(self)?.given ?? self.name,
    __module__: {
      get: (self: PyTypeParameter) => asVariable(self)?.module ?? "__main__",
      set: (self: PyTypeParameter, value: Value | undefined) => {
        const variable = asVariable(self);
        if (variable !== undefined) variable.module = value ?? null;
      },
    },
    __typing_prepare_subst__: (self: PyTypeParameter) =>
      isVariable(self)
        ? undefined
        : builtin("__typing_prepare_subst__(alias, args, /)", (alias: Value, args: PyTuple) =>
            gather(self, alias, args),
          ),
  };
  defineAttributes(type, own);
  if (type !== typeVarTupleType)
    defineAttributes(type, {
      __bound__: (self: PyTypeParameter) => asVariable(self)?.limit ?? (self.bound === null ? null : self.bound()),
      __covariant__: (self: PyTypeParameter) => asVariable(self)?.variance === "+",
      __contravariant__: (self: PyTypeParameter) => asVariable(self)?.variance === "-",
    });
}
defineAttributes(typeVarType, {
  __constraints__: (self: PyTypeParameter) => self.choices?.() ?? new PyTuple(asVariable(self)?.constraints ?? []),
});

/** `P.args` and `P.kwargs`. */
export const partTypes = {
  args: builtinType("ParamSpecArgs", undefined, { module: "typing", final: true }),
  kwargs: builtinType("ParamSpecKwargs", undefined, { module: "typing", final: true }),
};
export class PyParamSpecPart extends PyObject {
  override readonly type: PyType;
  readonly of: Value;
  readonly part: "args" | "kwargs";
  constructor(of: Value, part: "args" | "kwargs") {
    super();
    this.type = partTypes[part];
    this.of = of;
    this.part = part;
  }
  override repr(): string {
    return `${strOf(getAttribute(this.of, "__name__"))}.${this.part}`;
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyParamSpecPart) || other.part !== this.part) return undefined;
    return isEqual(this.of, other.of);
  }
  override hash(): number | bigint {
    return hashOf(new PyTuple([this.part, this.of]));
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
}
defineAttributes(paramSpecType, {
  args: (self: PyTypeParameter) => new PyParamSpecPart(self, "args"),
  kwargs: (self: PyTypeParameter) => new PyParamSpecPart(self, "kwargs"),
});
for (const type of Object.values(partTypes)) {
  sealType(type);
  definePythonSlotMethods(type, "repr eq");
  defineSlotMethods(type, "hash");
  defineAttributes(type, { __origin__: (self: PyParamSpecPart) => self.of });
  defineConstructor(
    type,
    "__init__(self, origin)",
    (_cls: Value, origin: Value) => new PyParamSpecPart(origin, type === partTypes.args ? "args" : "kwargs"),
  );
}

export const newTypeType = builtinType("NewType", undefined, { module: "typing", final: true });

/** `NewType("UserId", int)`: a function that gives back its argument. */
class PyNewType extends PyObject {
  readonly qualname: Value;
  readonly name: Value;
  readonly supertype: Value;
  constructor(qualname: Value, supertype: Value) {
    super();
    this.qualname = qualname;
    // CPython: any name that can be searched for a dot.
    this.name = containsIn(qualname, ".") ? getItem(call(getAttribute(qualname, "rpartition"), ["."]), -1) : qualname;
    this.supertype = supertype;
  }
  override repr(): string {
    return `__main__.${strOf(this.qualname)}`;
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return operator === "or" ? uniteForms(this, other, reflected) : undefined;
  }
}
setDefaultType(PyNewType, newTypeType);
definePythonSlotMethods(newTypeType, "repr or ror");
defineConstructor(
  newTypeType,
  "__init__(self, name, tp)",
  (_cls: Value, name: Value, supertype: Value) => new PyNewType(name, supertype),
);
defineMethods(newTypeType, { "__call__(self, x, /)": (_self: Value, value: Value) => value });
definePythonMethods(newTypeType, {
  "__mro_entries__(self, bases)": (self: PyNewType) => {
    // CPython: a class among the bases whose making fails, so that the message may name it.
    const refuse = builtin("__init_subclass__(cls, /, *args, **kwargs)", (cls: Value) => {
      const name = cls instanceof PyType ? cls.name : "";
      throw typeError(
        `Cannot subclass an instance of NewType. Perhaps you were looking for: \`${name} = NewType('${name}', ${strOf(self.name)})\``,
      );
    });
    const base = pythonClass("Dummy", "typing");
    base.define("__init_subclass__", new PyClassMethod(refuse));
    return new PyTuple([base]);
  },
});
defineAttributes(newTypeType, {
  __name__: (self: PyNewType) => self.name,
  __qualname__: (self: PyNewType) => self.qualname,
  __module__: () => "__main__",
  __supertype__: (self: PyNewType) => self.supertype,
});

/** A type variable that the module itself has: `AnyStr`. */
export function makeTypeVariable(name: string, options: Partial<VariableOptions> = {}): Value {
  const made = new PyTypeVariable("TypeVar", name, options);
  made.module = "typing";
  return made;
}
