/**
 * The second look at a tree that a program has made: does it keep the rules that the grammar of nodes does not say? The parser's trees keep them by themselves.
 *
 * The words are CPython's. Nothing is changed.
 */

import { typeError, valueError } from "../../objects/exceptions.ts";
import { typeOf, type Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PyFrozenSet } from "../../objects/set.ts";
import type { Shape, ShapeField } from "./shapes.ts";

type Context = "Load" | "Store" | "Del";

const one = (node: Shape, name: string): Shape => node.fields.get(name) as Shape;
const maybe = (node: Shape, name: string): Shape | null => node.fields.get(name) as Shape | null;
const many = (node: Shape, name: string): (Shape | null)[] => node.fields.get(name) as (Shape | null)[];

/** Throws what is wrong with a tree. */
export function validateTree(root: Shape): void {
  if (root.kind === "Expression") return expression(one(root, "body"));
  statements(many(root, "body"));
}

function place(node: Shape): void {
  const { lineno, col_offset, end_lineno, end_col_offset } = node.place!;
  if (lineno > end_lineno) throw valueError(`AST node line range (${lineno}, ${end_lineno}) is not valid`);
  if ((lineno < 0 && end_lineno !== lineno) || (col_offset < 0 && col_offset !== end_col_offset))
    throw valueError(
      `AST node column range (${col_offset}, ${end_col_offset}) for line range (${lineno}, ${end_lineno}) is not valid`,
    );
  if (lineno === end_lineno && col_offset > end_col_offset)
    throw valueError(`line ${lineno}, column ${col_offset}-${end_col_offset} is not a valid range`);
}

function filled(items: readonly unknown[], what: string, owner: string): void {
  if (items.length === 0) throw valueError(`empty ${what} on ${owner}`);
}

function statements(nodes: readonly (Shape | null)[]): void {
  for (const node of nodes) {
    if (node === null) throw valueError("None disallowed in statement list");
    statement(node);
  }
}

function body(node: Shape, owner = node.kind): void {
  filled(many(node, "body"), "body", owner);
  statements(many(node, "body"));
}

function optional(node: Shape | null, context: Context = "Load"): void {
  if (node !== null) expression(node, context);
}

function expressions(nodes: readonly (Shape | null)[], context: Context | undefined = "Load", mayLack = false): void {
  for (const node of nodes) {
    if (node !== null) expression(node, context);
    else if (!mayLack) throw valueError("None disallowed in expression list");
  }
}

function targets(node: Shape, context: Context): void {
  filled(many(node, "targets"), "targets", context === "Del" ? "Delete" : "Assign");
  expressions(many(node, "targets"), context);
}

const statementRules: { readonly [kind: string]: (node: Shape) => void } = {
  FunctionDef: functionDefinition,
  AsyncFunctionDef: functionDefinition,
  ClassDef(node) {
    body(node);
    expressions(many(node, "bases"));
    keywords(node);
    expressions(many(node, "decorator_list"));
  },
  Return: (node) => optional(maybe(node, "value")),
  Delete: (node) => targets(node, "Del"),
  Assign(node) {
    targets(node, "Store");
    expression(one(node, "value"));
  },
  AugAssign(node) {
    expression(one(node, "target"), "Store");
    expression(one(node, "value"));
  },
  AnnAssign(node) {
    if (one(node, "target").kind !== "Name" && node.fields.get("simple") !== 0)
      throw typeError("AnnAssign with simple non-Name target");
    expression(one(node, "target"), "Store");
    optional(maybe(node, "value"));
    expression(one(node, "annotation"));
  },
  For: loop,
  AsyncFor: loop,
  While(node) {
    expression(one(node, "test"));
    body(node);
    statements(many(node, "orelse"));
  },
  If(node) {
    expression(one(node, "test"));
    body(node);
    statements(many(node, "orelse"));
  },
  With: withStatement,
  AsyncWith: withStatement,
  Match(node) {
    expression(one(node, "subject"));
    filled(many(node, "cases"), "cases", "Match");
    for (const each of many(node, "cases") as Shape[]) {
      pattern(one(each, "pattern"), false);
      optional(maybe(each, "guard"));
      body(each);
    }
  },
  Raise(node) {
    const exc = maybe(node, "exc");
    if (exc === null && maybe(node, "cause") !== null) throw valueError("Raise with cause but no exception");
    optional(exc);
    optional(maybe(node, "cause"));
  },
  Try: tryStatement,
  TryStar: tryStatement,
  Assert(node) {
    expression(one(node, "test"));
    optional(maybe(node, "msg"));
  },
  Import: (node) => filled(many(node, "names"), "names", "Import"),
  ImportFrom(node) {
    const level = node.fields.get("level");
    if (typeof level === "number" && level < 0) throw valueError("Negative ImportFrom level");
    filled(many(node, "names"), "names", "ImportFrom");
  },
  Global: (node) => filled(many(node, "names"), "names", "Global"),
  Nonlocal: (node) => filled(many(node, "names"), "names", "Nonlocal"),
  Expr: (node) => expression(one(node, "value")),
};

function statement(node: Shape): void {
  place(node);
  statementRules[node.kind]?.(node);
}

function functionDefinition(node: Shape): void {
  body(node);
  parameters(one(node, "args"));
  expressions(many(node, "decorator_list"));
  optional(maybe(node, "returns"));
}

function loop(node: Shape): void {
  expression(one(node, "target"), "Store");
  expression(one(node, "iter"));
  body(node);
  statements(many(node, "orelse"));
}

function withStatement(node: Shape): void {
  filled(many(node, "items"), "items", node.kind);
  for (const item of many(node, "items") as Shape[]) {
    expression(one(item, "context_expr"));
    optional(maybe(item, "optional_vars"), "Store");
  }
  body(node);
}

function tryStatement(node: Shape): void {
  body(node);
  const handlers = many(node, "handlers") as Shape[];
  if (handlers.length === 0 && many(node, "finalbody").length === 0)
    throw valueError(`${node.kind} has neither except handlers nor finalbody`);
  if (handlers.length === 0 && many(node, "orelse").length > 0)
    throw valueError(`${node.kind} has orelse but no except handlers`);
  for (const handler of handlers) {
    place(handler);
    optional(maybe(handler, "type"));
    body(handler);
  }
  statements(many(node, "finalbody"));
  statements(many(node, "orelse"));
}

function keywords(node: Shape): void {
  for (const each of many(node, "keywords") as Shape[]) expression(one(each, "value"));
}

function parameters(node: Shape): void {
  const annotations = (name: string): void => {
    for (const each of many(node, name) as Shape[]) parameter(each);
  };
  annotations("posonlyargs");
  annotations("args");
  for (const name of ["vararg"]) if (maybe(node, name) !== null) parameter(one(node, name));
  annotations("kwonlyargs");
  if (maybe(node, "kwarg") !== null) parameter(one(node, "kwarg"));
  if (many(node, "defaults").length > many(node, "posonlyargs").length + many(node, "args").length)
    throw valueError("more positional defaults than args on arguments");
  if (many(node, "kw_defaults").length !== many(node, "kwonlyargs").length)
    throw valueError("length of kwonlyargs is not the same as kw_defaults on arguments");
  expressions(many(node, "defaults"));
  expressions(many(node, "kw_defaults"), "Load", true);
}

function parameter(node: Shape): void {
  place(node);
  optional(maybe(node, "annotation"));
}

function name(text: string): void {
  if (["None", "True", "False"].includes(text)) throw valueError(`identifier field can't represent '${text}' constant`);
}

function comprehension(node: Shape, parts: readonly string[]): void {
  const generators = many(node, "generators") as Shape[];
  if (generators.length === 0) throw valueError("comprehension with no generators");
  for (const each of generators) {
    expression(one(each, "target"), "Store");
    expression(one(each, "iter"));
    expressions(many(each, "ifs"));
  }
  for (const part of parts) expression(one(node, part));
}

function constant(value: Value): void {
  if (value instanceof PyTuple && typeOf(value).name === "tuple") return value.items.forEach(constant);
  if (value instanceof PyFrozenSet) return value.keysInAnyOrder().forEach(constant);
  const type = typeOf(value).name;
  if (!["NoneType", "ellipsis", "int", "float", "complex", "bool", "str", "bytes"].includes(type))
    throw typeError(`got an invalid type in Constant: ${type}`);
}

const expressionRules: { readonly [kind: string]: (node: Shape, context: Context) => void } = {
  BoolOp(node) {
    if (many(node, "values").length < 2) throw valueError("BoolOp with less than 2 values");
    expressions(many(node, "values"));
  },
  Lambda(node) {
    parameters(one(node, "args"));
    expression(one(node, "body"));
  },
  Dict(node) {
    if (many(node, "keys").length !== many(node, "values").length)
      throw valueError("Dict doesn't have the same number of keys as values");
    expressions(many(node, "keys"), "Load", true);
    expressions(many(node, "values"));
  },
  ListComp: (node) => comprehension(node, ["elt"]),
  SetComp: (node) => comprehension(node, ["elt"]),
  GeneratorExp: (node) => comprehension(node, ["elt"]),
  DictComp: (node) => comprehension(node, ["key", "value"]),
  Compare(node) {
    const [ops, right] = [many(node, "ops"), many(node, "comparators")];
    if (right.length === 0) throw valueError("Compare with no comparators");
    if (right.length !== ops.length) throw valueError("Compare has a different number of comparators and operands");
    expressions(right);
    expression(one(node, "left"));
  },
  Call(node) {
    expression(one(node, "func"));
    expressions(many(node, "args"));
    keywords(node);
  },
  Constant: (node) => constant((node.fields.get("value") as { value: Value }).value),
  Attribute: (node) => expression(one(node, "value")),
  Subscript(node) {
    expression(one(node, "slice"));
    expression(one(node, "value"));
  },
  Starred: (node, context) => expression(one(node, "value"), context),
  Name: (node) => name(node.fields.get("id") as string),
  List: (node, context) => expressions(many(node, "elts"), context),
  Tuple: (node, context) => expressions(many(node, "elts"), context),
  NamedExpr(node) {
    if (one(node, "target").kind !== "Name") throw typeError("NamedExpr target must be a Name");
    expression(one(node, "value"));
  },
};

function expression(node: Shape, context: Context = "Load"): void {
  place(node);
  const actual = node.fields.get("ctx");
  if (node.kind === "Name") name(node.fields.get("id") as string);
  if (actual === undefined && context !== "Load")
    throw valueError(`expression which can't be assigned to in ${context} context`);
  if (actual !== undefined && actual !== context)
    throw valueError(`expression must have ${context} context but has ${actual as string} instead`);
  const rule = expressionRules[node.kind];
  if (rule !== undefined) return rule(node, context);
  for (const field of node.fields.values()) anyExpression(field);
}

/** Kinds without a rule of their own: whatever expressions they hold are read. */
function anyExpression(field: ShapeField): void {
  if (Array.isArray(field)) expressions(field as readonly (Shape | null)[]);
  else if (typeof field === "object" && field !== null && "kind" in field) expression(field);
}

// Patterns

function capture(text: string): void {
  if (text === "_") throw valueError("can't capture name '_' in patterns");
  name(text);
}

function isNumber(node: Shape, isImaginary: boolean | undefined): boolean {
  if (node.kind === "UnaryOp" && node.fields.get("op") === "USub" && isImaginary !== true)
    return isNumber(one(node, "operand"), isImaginary);
  if (node.kind !== "Constant") return false;
  const type = typeOf((node.fields.get("value") as { value: Value }).value).name;
  if (isImaginary === undefined) return ["int", "float", "complex"].includes(type);
  return isImaginary ? type === "complex" : type === "int" || type === "float";
}

/** What a pattern compares with. */
function patternValue(node: Shape): void {
  expression(node);
  if (node.kind === "Constant") {
    const { value } = node.fields.get("value") as { value: Value };
    if (["int", "float", "bytes", "complex", "str"].includes(typeOf(value).name)) return;
    throw valueError("unexpected constant inside of a literal pattern");
  }
  if (node.kind === "Attribute" || node.kind === "JoinedStr") return;
  if (node.kind === "UnaryOp" && isNumber(node, undefined)) return;
  const op = node.fields.get("op");
  if (
    node.kind === "BinOp" &&
    (op === "Add" || op === "Sub") &&
    isNumber(one(node, "left"), false) &&
    isNumber(one(node, "right"), true)
  )
    return;
  throw valueError("patterns may only match literals and attribute lookups");
}

function patterns(nodes: readonly (Shape | null)[], mayStar: boolean): void {
  for (const node of nodes) {
    if (node === null) throw valueError("None disallowed in pattern list");
    pattern(node, mayStar);
  }
}

const patternRules: { readonly [kind: string]: (node: Shape, mayStar: boolean) => void } = {
  MatchValue: (node) => patternValue(one(node, "value")),
  MatchSingleton(node) {
    const { value } = node.fields.get("value") as { value: Value };
    if (value !== null && typeof value !== "boolean")
      throw valueError("MatchSingleton can only contain True, False and None");
  },
  MatchSequence: (node) => patterns(many(node, "patterns"), true),
  MatchMapping(node) {
    if (many(node, "keys").length !== many(node, "patterns").length)
      throw valueError("MatchMapping doesn't have the same number of keys as patterns");
    const rest = node.fields.get("rest");
    if (typeof rest === "string") capture(rest);
    for (const key of many(node, "keys")) {
      if (key === null) throw valueError("None disallowed in expression list");
      const value = key.kind === "Constant" ? (key.fields.get("value") as { value: Value }).value : undefined;
      if (value !== null && typeof value !== "boolean") patternValue(key);
    }
    patterns(many(node, "patterns"), false);
  },
  MatchClass(node) {
    if (many(node, "kwd_attrs").length !== many(node, "kwd_patterns").length)
      throw valueError("MatchClass doesn't have the same number of keyword attributes as patterns");
    expression(one(node, "cls"));
    for (let cls = one(node, "cls"); cls.kind !== "Name"; cls = one(cls, "value"))
      if (cls.kind !== "Attribute") throw valueError("MatchClass cls field can only contain Name or Attribute nodes.");
    for (const each of node.fields.get("kwd_attrs") as string[]) name(each);
    patterns(many(node, "patterns"), false);
    patterns(many(node, "kwd_patterns"), false);
  },
  MatchStar(node, mayStar) {
    if (!mayStar) throw valueError("can't use MatchStar here");
    const text = node.fields.get("name");
    if (typeof text === "string") capture(text);
  },
  MatchAs(node) {
    const text = node.fields.get("name");
    if (typeof text === "string") capture(text);
    const inner = maybe(node, "pattern");
    if (inner === null) return;
    if (text === null) throw valueError("MatchAs must specify a target name if a pattern is given");
    pattern(inner, false);
  },
  MatchOr(node) {
    if (many(node, "patterns").length < 2) throw valueError("MatchOr requires at least 2 patterns");
    patterns(many(node, "patterns"), false);
  },
};

function pattern(node: Shape, mayStar: boolean): void {
  place(node);
  patternRules[node.kind]!(node, mayStar);
}
