/**
 * Prints a tree exactly as CPython 3.11's `ast.dump` does, so that trees can be compared with CPython's as text.
 * `type_params`, which 3.11 doesn't have, is printed where there are any.
 */

import type { ConstantValue, Location, Node } from "./ast.ts";
import { reprConstant, reprString } from "./constant-repr.ts";
import { nodeFields } from "./node-fields.ts";

export type DumpOptions = {
  /** Spaces for each level; everything on one line if not given. */
  indent?: number | null;
  /** Print locations too, as `include_attributes=True` does (columns in code points). */
  includeAttributes?: boolean;
};

export function dumpAst(node: Node, options: DumpOptions = {}): string {
  const indent = options.indent ?? null;
  const print: Printer = {
    indent: indent === null ? null : " ".repeat(indent),
    includeAttributes: options.includeAttributes ?? false,
  };
  return dumpNode(node, print, 0).text;
}

type Printer = { indent: string | null; includeAttributes: boolean };

/** Text of a value, and whether it may stand on one line with its siblings. */
type Dumped = { text: string; isSimple: boolean };

/** Fields that hold the name of a class without fields in CPython. */
const classFields: ReadonlySet<string> = new Set(["op", "ops", "ctx"]);
/** Fields that CPython always prints, `None` or not. */
const requiredFields: ReadonlySet<string> = new Set(["Constant.value", "MatchSingleton.value"]);
/** Fields that hold the value of a literal. */
const valueFields: ReadonlySet<string> = new Set(["Constant.value", "MatchSingleton.value"]);
const locationFields = ["lineno", "col_offset", "end_lineno", "end_col_offset"] as const;

function dumpNode(node: Node, print: Printer, level: number): Dumped {
  const inner = level + 1;
  const parts: string[] = [];
  let areAllSimple = true;
  const values = new Map<string, unknown>(Object.entries(node));
  for (const name of nodeFields(node.kind)) {
    const value = values.get(name);
    const field = `${node.kind}.${name}`;
    if (value === null && !requiredFields.has(field)) continue;
    if (name === "type_params" && isEmptyList(value)) continue;
    const dumped = valueFields.has(field)
      ? { text: reprConstant(value as ConstantValue), isSimple: true }
      : dumpField(name, value, print, inner);
    areAllSimple &&= dumped.isSimple;
    parts.push(`${field === "Constant.unicode" ? "kind" : name}=${dumped.text}`);
  }
  if (node.kind === "Module") parts.push("type_ignores=[]");
  if (print.includeAttributes && "lineno" in node) {
    for (const name of locationFields) parts.push(`${name}=${(node as Location)[name]}`);
  }
  if (areAllSimple && parts.length <= 3) {
    return { text: `${node.kind}(${parts.join(", ")})`, isSimple: parts.length === 0 };
  }
  return { text: `${node.kind}(${joinParts(parts, print, inner)})`, isSimple: false };
}

function dumpField(name: string, value: unknown, print: Printer, level: number): Dumped {
  if (Array.isArray(value)) return dumpList(name, value, print, level);
  if (value === null) return { text: "None", isSimple: true };
  if (typeof value === "string") {
    // An operator or context is an object without fields in CPython.
    return { text: classFields.has(name) ? `${value}()` : reprString(value), isSimple: true };
  }
  if (typeof value === "number") return { text: String(value), isSimple: true };
  return dumpNode(value as Node, print, level);
}

function dumpList(name: string, list: readonly unknown[], print: Printer, level: number): Dumped {
  if (list.length === 0) return { text: "[]", isSimple: true };
  const parts = list.map((item) => dumpField(name, item, print, level + 1).text);
  return { text: `[${joinParts(parts, print, level + 1)}]`, isSimple: false };
}

function joinParts(parts: readonly string[], { indent }: Printer, level: number): string {
  if (indent === null) return parts.join(", ");
  const prefix = `\n${indent.repeat(level)}`;
  return prefix + parts.join(`,${prefix}`);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
