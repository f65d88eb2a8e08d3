/** TypeVar, ParamSpec, TypeVarTuple and NewType. */

import { call } from "../../objects/call.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods } from "../../objects/function.ts";
import {
  type BinaryOperator,
  builtinType,
  PyObject,
  type PyType,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PyTypeParameter, typeVarType } from "../../objects/type-parameters.ts";
import { typeArgument, uniteForms } from "./alias.ts";

export const paramSpecType = builtinType("ParamSpec", undefined, { module: "typing", final: true });
export const typeVarTupleType = builtinType("TypeVarTuple", undefined, { module: "typing", final: true });

/** What `TypeVar("T", ...)` makes. */
class PyTypeVariable extends PyTypeParameter {
  override readonly type: PyType;
  readonly limit: Value;
  readonly constraints: readonly Value[];
  readonly variance: "" | "+" | "-";
  constructor(
    kind: string,
    name: string,
    options: { limit?: Value; constraints?: readonly Value[]; variance?: "" | "+" | "-" } = {},
  ) {
    super(kind, name, null);
    this.type = kind === "TypeVar" ? typeVarType : kind === "ParamSpec" ? paramSpecType : typeVarTupleType;
    this.limit = options.limit ?? null;
    this.constraints = options.constraints ?? [];
    this.variance = options.variance ?? "";
  }
  override repr(): string {
    return this.kind === "TypeVarTuple" ? this.name : `${this.variance === "" ? "~" : this.variance}${this.name}`;
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return operator === "or" ? uniteForms(this, other, reflected) : undefined;
  }
}

function requireName(kind: string, name: Value): string {
  const text = stringOf(name);
  if (text === undefined) throw typeError(`${kind}() argument 'name' must be str, not ${typeOf(name).name}`);
  return text;
}

function varianceOf(covariant: Value, contravariant: Value): "" | "+" | "-" {
  if (isTrue(covariant) && isTrue(contravariant)) throw valueError("Bivariant types are not supported.");
  return isTrue(covariant) ? "+" : isTrue(contravariant) ? "-" : "";
}

const asVariable = (self: PyTypeParameter): PyTypeVariable | undefined =>
  self instanceof PyTypeVariable ? self : undefined;

defineMethods(typeVarType, {
  "__new__(cls, name, /, *constraints, bound=None, covariant=False, contravariant=False)": (
    _cls: Value,
    name: Value,
    constraints: PyTuple,
    bound: Value,
    covariant: Value,
    contravariant: Value,
  ) => {
    const text = requireName("TypeVar", name);
    if (constraints.items.length > 0 && bound !== null)
      throw typeError("Constraints cannot be combined with bound=...");
    if (constraints.items.length === 1) throw typeError("A single constraint is not allowed");
    return new PyTypeVariable("TypeVar", text, {
      limit: bound === null ? null : typeArgument(bound),
      constraints: constraints.items.map(typeArgument),
      variance: varianceOf(covariant, contravariant),
    });
  },
});
defineMethods(paramSpecType, {
  "__new__(cls, name, *, bound=None, covariant=False, contravariant=False)": (_cls: Value, name: Value) =>
    new PyTypeVariable("ParamSpec", requireName("ParamSpec", name)),
});
defineMethods(typeVarTupleType, {
  "__new__(cls, name)": (_cls: Value, name: Value) =>
    new PyTypeVariable("TypeVarTuple", requireName("TypeVarTuple", name)),
  "__iter__(self)": (self: PyObject) => call(getIter(), [new PyTuple([self])]),
});
const getIter = (): Value => new PyTuple([]).type.lookup("__iter__")!;

for (const type of [typeVarType, paramSpecType, typeVarTupleType]) {
  defineSlotMethods(type, "repr or ror");
  defineAttributes(type, {
    __name__: (self: PyTypeParameter) => self.name,
    __bound__: (self: PyTypeParameter) => asVariable(self)?.limit ?? (self.bound === null ? null : self.bound()),
    __constraints__: (self: PyTypeParameter) => new PyTuple(asVariable(self)?.constraints ?? []),
    __covariant__: (self: PyTypeParameter) => asVariable(self)?.variance === "+",
    __contravariant__: (self: PyTypeParameter) => asVariable(self)?.variance === "-",
    __module__: () => "__main__",
  });
}

/** `P.args` and `P.kwargs`. */
const partTypes = {
  args: builtinType("ParamSpecArgs", undefined, { module: "typing", final: true }),
  kwargs: builtinType("ParamSpecKwargs", undefined, { module: "typing", final: true }),
};
export class PyParamSpecPart extends PyObject {
  override readonly type: PyType;
  readonly of: PyTypeParameter;
  readonly part: "args" | "kwargs";
  constructor(of: PyTypeParameter, part: "args" | "kwargs") {
    super();
    this.type = partTypes[part];
    this.of = of;
    this.part = part;
  }
  override repr(): string {
    return `${this.of.name}.${this.part}`;
  }
}
defineAttributes(paramSpecType, {
  args: (self: PyTypeParameter) => new PyParamSpecPart(self, "args"),
  kwargs: (self: PyTypeParameter) => new PyParamSpecPart(self, "kwargs"),
});
for (const type of Object.values(partTypes)) defineAttributes(type, { __origin__: (self: PyParamSpecPart) => self.of });

export const newTypeType = builtinType("NewType", undefined, { module: "typing", final: true });

/** `NewType("UserId", int)`: a function that gives back its argument. */
class PyNewType extends PyObject {
  readonly name: string;
  readonly supertype: Value;
  constructor(name: string, supertype: Value) {
    super();
    this.name = name;
    this.supertype = supertype;
  }
  override repr(): string {
    return `__main__.${this.name}`;
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return operator === "or" ? uniteForms(this, other, reflected) : undefined;
  }
}
setDefaultType(PyNewType, newTypeType);
defineSlotMethods(newTypeType, "repr or ror");
defineMethods(newTypeType, {
  "__new__(cls, name, tp)": (_cls: Value, name: Value, supertype: Value) =>
    new PyNewType(requireName("NewType", name), supertype),
  "__call__(self, x, /)": (_self: Value, value: Value) => value,
  "__mro_entries__(self, bases, /)": (self: PyNewType) => {
    throw typeError(
      `Cannot subclass an instance of NewType. Perhaps you were looking for: \`Dummy = NewType('Dummy', ${self.name})\``,
    );
  },
});
defineAttributes(newTypeType, {
  __name__: (self: PyNewType) => self.name.slice(self.name.lastIndexOf(".") + 1),
  __qualname__: (self: PyNewType) => self.name,
  __module__: () => "__main__",
  __supertype__: (self: PyNewType) => self.supertype,
});

/** A type variable that the module itself has: `AnyStr`. */
export function makeTypeVariable(name: string, constraints: readonly Value[]): Value {
  return new PyTypeVariable("TypeVar", name, { constraints });
}
