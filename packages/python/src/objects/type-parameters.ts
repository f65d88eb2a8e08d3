/** Type parameters and `type` aliases (PEP 695): values that name a type and are evaluated only when asked. */

import { defineAttributes } from "./function.ts";
import { builtinType, PyObject, setDefaultType, type Value } from "./object.ts";
import { emptyTuple, type PyTuple } from "./tuple.ts";

/** Generated code that evaluates an expression when it is called. */
export type Thunk = () => Value;

export const typeVarType = builtinType("TypeVar", undefined, { final: true, module: "typing" });
export const typeAliasType = builtinType("TypeAliasType", undefined, { final: true, module: "typing" });

export class PyTypeParameter extends PyObject {
  readonly kind: string;
  readonly name: string;
  readonly bound: Thunk | null;
  /** Makes the tuple of the types of which it must be one. */
  readonly choices: Thunk | undefined;
  constructor(kind: string, name: string, bound: Thunk | null, choices?: Thunk) {
    super();
    this.kind = kind;
    this.name = name;
    this.bound = bound;
    this.choices = choices;
  }
  override repr(): string {
    return this.name;
  }
}
setDefaultType(PyTypeParameter, typeVarType);

export class PyTypeAlias extends PyObject {
  readonly name: string;
  readonly value: Thunk;
  parameters: PyTuple = emptyTuple;
  constructor(name: string, value: Thunk) {
    super();
    this.name = name;
    this.value = value;
  }
  override repr(): string {
    return this.name;
  }
  override getItem(): Value {
    return this;
  }
}
setDefaultType(PyTypeAlias, typeAliasType);

defineAttributes(typeVarType, {
  __name__: (self: PyTypeParameter) => self.name,
  __bound__: (self: PyTypeParameter) => (self.bound === null ? null : self.bound()),
});
defineAttributes(typeAliasType, {
  __name__: (self: PyTypeAlias) => self.name,
  __value__: (self: PyTypeAlias) => self.value(),
  __type_params__: (self: PyTypeAlias) => self.parameters,
});
