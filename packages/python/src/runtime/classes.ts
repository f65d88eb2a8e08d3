/** Class statements, and what generic definitions (PEP 695) make. */

import { buildClass, type ClassBody } from "../objects/class-creation.ts";
import { PyCell } from "../objects/cell.ts";
import { PyFunction } from "../objects/function.ts";
import { PyType, type Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";
import { type Thunk, PyTypeAlias, PyTypeParameter } from "../objects/type-parameters.ts";
import { requireNames } from "./keyword-arguments.ts";
import { storeInClass } from "./variables.ts";

function withTypeParameters(made: Value, parameters: Value[]): Value {
  if (made instanceof PyFunction) {
    made.attrs ??= new Map();
    made.attrs.set("__type_params__", new PyTuple(parameters));
  } else if (made instanceof PyType) made.define("__type_params__", new PyTuple(parameters));
  else if (made instanceof PyTypeAlias) made.parameters = new PyTuple(parameters);
  return made;
}

/** The end of a class body whose functions mention `super` or `__class__`. */
function classCell(namespace: Value, cell: PyCell): PyCell {
  storeInClass(namespace, "__classcell__", cell);
  return cell;
}

export const instructions = {
  buildClass: (name: string, bases: Value[], keywords: Map<string, Value> | null, body: ClassBody) =>
    buildClass(name, bases, requireNames(keywords), body),
  classCell,
  cell: (read: () => Value | undefined, fill: (value: Value | undefined) => void) => new PyCell(read, fill),
  typeParameter: (kind: string, name: string, bound?: Thunk | null, choices?: Thunk) =>
    new PyTypeParameter(kind, name, bound ?? null, choices),
  typeAlias: (name: string, value: Thunk) => new PyTypeAlias(name, value),
  withTypeParameters,
};
