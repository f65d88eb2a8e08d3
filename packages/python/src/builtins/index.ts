/**
 * The module `builtins`: one namespace of functions, types and constants, fresh for every interpreter.
 *
 * The functions stand in the files beside this one, by topic; the methods of the types in `objects/`, whose tables are loaded here.
 * What belongs to other floors (`exec`, `open`, `__import__`, `super`, `type`, the exception classes) is put into `extraBuiltins`.
 */

import "../objects/dict-methods.ts";
import "../objects/list-methods.ts";
import "../objects/set-methods.ts";
import "../objects/slice-methods.ts";
import "../objects/tuple-methods.ts";
import { dictType } from "../objects/dict.ts";
import { enumerateType, filterType, mapType, reversedType, zipType } from "../objects/iterators.ts";
import { listType } from "../objects/list.ts";
import {
  type Attributes,
  boolType,
  Ellipsis,
  floatType,
  intType,
  NotImplemented,
  type PyType,
  strType,
} from "../objects/object.ts";
import { rangeType } from "../objects/range.ts";
import { frozensetType, setType } from "../objects/set.ts";
import { sliceType } from "../objects/slice.ts";
import { tupleType } from "../objects/tuple.ts";
import { asyncIterationFunctions } from "./async-iteration.ts";
import { attributeFunctions } from "./attributes.ts";
import type { BuiltinsHost } from "./host.ts";
import { iterationFunctions } from "./iteration.ts";
import { numberFunctions } from "./numbers.ts";
import { textFunctions } from "./text.ts";

export type { BuiltinsHost };

/** Names that other files add, or replace, in every namespace that is made afterwards. */
export const extraBuiltins: Attributes = new Map();

const types = (): PyType[] => [
  boolType,
  dictType,
  enumerateType,
  filterType,
  floatType,
  frozensetType,
  intType,
  listType,
  mapType,
  rangeType,
  reversedType,
  setType,
  sliceType,
  strType,
  tupleType,
  zipType,
];

/** A new namespace of builtins for one interpreter. */
export function createBuiltins(host: BuiltinsHost): Attributes {
  const namespace: Attributes = new Map();
  for (const type of types()) namespace.set(type.name, type);
  for (const made of [
    ...attributeFunctions(),
    ...iterationFunctions(),
    ...asyncIterationFunctions(),
    ...numberFunctions(),
    ...textFunctions(host),
  ])
    namespace.set(made.name, made);
  namespace.set("NotImplemented", NotImplemented);
  namespace.set("Ellipsis", Ellipsis);
  namespace.set("__debug__", true);
  for (const [name, value] of extraBuiltins) namespace.set(name, value);
  return namespace;
}
