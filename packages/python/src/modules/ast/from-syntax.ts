/**
 * Trees of the parser as objects of the program: every node an instance of the class of its kind, with CPython's fields and places.
 *
 * Nothing of a program runs here. Operators and contexts, which the parser's trees hold as strings, are instances without fields that all trees share;
 * columns, which it counts in code points, become bytes of UTF-8, as CPython has them.
 */

import { charge, tick } from "../../limits.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { PyComplex } from "../../objects/complex.ts";
import { PyList } from "../../objects/list.ts";
import { Ellipsis, normalizeInt, PyFloat, PyInstance, type Value } from "../../objects/object.ts";
import type * as syntax from "../../syntax/ast.ts";
import { bytesBefore } from "../../syntax/characters.ts";
import { nodeFields } from "../../syntax/node-fields.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { nodeClasses } from "./node-classes.ts";

/** Fields that hold a literal's value, and those that hold the name of an operator or a context. */
const VALUES = new Set(["Constant", "MatchSingleton"]);
const TAGS = new Set(["op", "ops", "ctx"]);

/** Instances of the classes without fields. */
const tags = perInterpreter(() => new Map<string, PyInstance>());

function tagOf(name: string): PyInstance {
  let tag = tags().get(name);
  if (tag === undefined) {
    tag = new PyInstance(nodeClasses().all.get(name)!);
    tags().set(name, tag);
  }
  return tag;
}

/** The value of a literal. */
export function constantValue(value: syntax.ConstantValue): Value {
  if (typeof value === "bigint") return normalizeInt(value);
  if (value === null || typeof value !== "object") return value;
  switch (value.type) {
    case "float":
      return new PyFloat(value.value);
    case "complex":
      return new PyComplex(0, value.imag);
    case "bytes":
      return new PyBytes(value.value);
    case "ellipsis":
      return Ellipsis;
  }
}

/** Columns in code points turned into columns in bytes. */
class Columns {
  readonly #lines: readonly string[] | undefined;
  constructor(source: string) {
    const isAscii = [...source].every((char) => char < "\u0080");
    this.#lines = isAscii ? undefined : source.split(/\r\n|\r|\n/);
  }
  bytesBefore(line: number, column: number): number {
    const text = this.#lines?.[line - 1];
    return text === undefined ? column : bytesBefore(text, column);
  }
}

/** The tree as an object of the program. `source` is the text that it was read from. */
export function nodeFromSyntax(tree: syntax.Node, source: string): PyInstance {
  return new Conversion(source).node(tree);
}

class Conversion {
  readonly #columns: Columns;
  readonly #classes = nodeClasses().all;
  constructor(source: string) {
    this.#columns = new Columns(source);
  }

  node(node: syntax.Node): PyInstance {
    tick();
    charge(256);
    const made = new PyInstance(this.#classes.get(node.kind)!);
    const attrs = made.attrs!;
    const values = new Map<string, unknown>(Object.entries(node));
    for (const field of nodeFields(node.kind)) {
      const value = values.get(field);
      if (field === "type_params" && node.kind !== "TypeAlias" && (value as unknown[]).length === 0) continue;
      if (VALUES.has(node.kind) && field === "value") attrs.set("value", constantValue(value as syntax.ConstantValue));
      else attrs.set(field === "unicode" ? "kind" : field, this.#field(field, value));
    }
    for (const absent of ABSENT.get(node.kind) ?? []) attrs.set(absent, null);
    if (node.kind === "Module") attrs.set("type_ignores", new PyList([]));
    if ("lineno" in node) this.#place(attrs, node);
    return made;
  }

  #place(attrs: Map<string, Value> | NonNullable<PyInstance["attrs"]>, node: syntax.Location): void {
    attrs.set("lineno", node.lineno);
    attrs.set("col_offset", this.#columns.bytesBefore(node.lineno, node.col_offset));
    attrs.set("end_lineno", node.end_lineno);
    attrs.set("end_col_offset", this.#columns.bytesBefore(node.end_lineno, node.end_col_offset));
  }

  #field(name: string, value: unknown): Value {
    if (Array.isArray(value)) {
      charge(value.length * 8);
      return new PyList(value.map((item) => this.#field(name, item)));
    }
    if (value === null || typeof value === "number") return value;
    if (typeof value === "string") return TAGS.has(name) ? tagOf(value) : value;
    return this.node(value as syntax.Node);
  }
}

/** Fields that the parser's trees do not have because nothing reads them. */
const ABSENT = new Map<string, readonly string[]>(
  ["FunctionDef", "AsyncFunctionDef", "Assign", "For", "AsyncFor", "With", "AsyncWith", "arg"].map((kind) => [
    kind,
    ["type_comment"],
  ]),
);
