/**
 * Trees that a program has made, read: every node as a plain record of its fields, or CPython's complaint about what it is not.
 *
 * This is the first look at a tree that is to be compiled (`compile-tree.ts`): are the fields there, and is in them what the grammar says? Attributes are read
 * through the gate, so a node may be an instance of a class of the program's own with properties; what it gives here is what is looked at from then on.
 */

import { tick } from "../../limits.ts";
import { findAttribute } from "../../objects/attributes.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { enterNative, leaveNative } from "../../objects/native-depth.ts";
import { integerOf, PyObject, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { PyList } from "../../objects/list.ts";
import { reprOf } from "../../objects/text.ts";
import { nodeClasses, nodeDescriptions } from "./node-classes.ts";

export type Place = { lineno: number; col_offset: number; end_lineno: number; end_col_offset: number };

/** A node of a tree of the program. Contexts and operators are their names. */
export type Shape = {
  readonly kind: string;
  readonly fields: ReadonlyMap<string, ShapeField>;
  readonly place: Place | undefined;
};
export type ShapeField =
  | Shape
  | string
  | readonly (Shape | string | null)[]
  | { readonly value: Value }
  | number
  | null;

/** The name of the kind that an object is a node of, undefined where it is none of the family. */
function kindOf(value: Value, family: string): string | undefined {
  if (!(value instanceof PyObject)) return undefined;
  const { all } = nodeClasses();
  const descriptions = nodeDescriptions();
  for (const each of value.type.mro) {
    const description = descriptions.get(each.name);
    if (description?.family === family && all.get(each.name) === each && each.name !== family) return each.name;
  }
  return undefined;
}

/** Is the object a node of the module ast? */
export function isNode(value: Value): value is PyObject {
  return value instanceof PyObject && value.type.isSubtypeOf(nodeClasses().all.get("AST")!);
}

/** A tree, whose root must be of the kind. */
export function readRoot(value: Value, kind: string): Shape {
  const found = kindOf(value, "mod");
  if (found !== kind) throw typeError(`expected ${kind} node, got ${typeOf(value).name}`);
  return readFields(value, kind);
}

function readFields(node: Value, kind: string): Shape {
  tick();
  const { fields, isLocated, family } = nodeDescriptions().get(kind)!;
  const found = new Map<string, ShapeField>();
  enterNative(" during  ast construction");
  try {
    for (const field of fields) found.set(field.name, readField(node, kind, field));
    return { kind, fields: found, place: isLocated ? readPlace(node, family) : undefined };
  } finally {
    leaveNative();
  }
}

function readField(node: Value, kind: string, { name, kind: wanted }: { name: string; kind: string }): ShapeField {
  const value = findAttribute(node, name);
  const type = wanted.replace(/[*?]$/, "");
  if (wanted.endsWith("?") && (value === undefined || value === null)) return null;
  // The first versions of later kinds have no such field.
  if (value === undefined) throw typeError(`required field "${name}" missing from ${kind}`);
  if (!wanted.endsWith("*")) {
    const read = readValue(value, type);
    if (read === null) throw valueError(`field '${name}' is required for ${kind}`);
    return read;
  }
  if (!(value instanceof PyList))
    throw typeError(`${kind} field "${name}" must be a list, not a ${typeOf(value).name}`);
  return value.items.map((item) => readValue(item, type) as Shape | string | null);
}

/** One value of a field; null for None. */
function readValue(value: Value, type: string): ShapeField {
  switch (type) {
    case "constant":
      return { value };
    case "int":
      return readInt(value);
    case "identifier":
    case "string": {
      if (value === null) return null;
      const text = typeOf(value).name === "str" ? stringOf(value) : undefined;
      if (text === undefined && type === "string" && typeOf(value).name === "bytes") return "";
      if (text === undefined) throw typeError(`AST ${type} must be of type str`);
      return text;
    }
  }
  if (value === null) return null;
  // CPython: of what has no family only the attributes are looked at.
  if (ALONE.has(type)) return readFields(value, type);
  // CPython: whether it has a place is asked before what it is.
  if (LOCATED.has(type)) readPlace(value, type);
  const kind = kindOf(value, type);
  if (kind === undefined) throw unexpected(type, value);
  return TAGS.has(type) ? kind : readFields(value, kind);
}

const TAGS = new Set(["expr_context", "boolop", "operator", "unaryop", "cmpop"]);

const LOCATED = new Set(["stmt", "expr", "excepthandler", "pattern"]);

/** Kinds that are a family of their own. */
const ALONE = new Set(["arguments", "arg", "keyword", "alias", "withitem", "match_case", "comprehension"]);

function unexpected(type: string, value: Value): ReturnType<typeof typeError> {
  return typeError(`expected some sort of ${type}, but got ${reprOf(value)}`);
}

function readInt(value: Value): number {
  const number = integerOf(value);
  if (number === undefined) throw valueError(`invalid integer value: ${reprOf(value)}`);
  return Number(number);
}

function readPlace(node: Value, family: string): Place {
  const required = (name: string): number => {
    const value = findAttribute(node, name);
    if (value === undefined) throw typeError(`required field "${name}" missing from ${family}`);
    return readInt(value);
  };
  const optional = (name: string, otherwise: number): number => {
    const value = findAttribute(node, name);
    return value === undefined || value === null ? otherwise : readInt(value);
  };
  const lineno = required("lineno");
  const column = required("col_offset");
  if (family === "pattern")
    return {
      lineno,
      col_offset: column,
      end_lineno: required("end_lineno"),
      end_col_offset: required("end_col_offset"),
    };
  return {
    lineno,
    col_offset: column,
    end_lineno: optional("end_lineno", lineno),
    end_col_offset: optional("end_col_offset", column),
  };
}
