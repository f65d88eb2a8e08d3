/** Definitions in the tree of a program: found by their place, and cut out so that they can be run alone. */

import type * as ast from "../syntax/ast.ts";
import { type AnyNode, nodesIn } from "../syntax/nodes.ts";
import type { Place } from "./saved-variables.ts";

/** A definition alone. `annotations` are what a function's statement evaluates beside its defaults, which it gets anew. */
export type Definition = {
  kind: "FunctionDef" | "AsyncFunctionDef" | "Lambda" | "ClassDef";
  name: string;
  module: ast.Module;
  annotations: unknown;
};

type DefinitionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef;

/** The function, lambda or class that begins at a place, without the decorators of a function. */
export function findDefinition(tree: ast.Module, [line, column]: Place): Definition | undefined {
  const node = find(tree, (each) => isDefinition(each) && each.lineno === line && each.col_offset === column) as
    | DefinitionNode
    | undefined;
  if (node === undefined) return undefined;
  const { lineno, col_offset, end_lineno, end_col_offset } = node;
  const moduleOf = (statement: ast.StatementNode): ast.Module => ({
    kind: "Module",
    body: [...tree.body.filter((each) => each.kind === "ImportFrom" && each.module === "__future__"), statement],
  });
  const location = { lineno, col_offset, end_lineno, end_col_offset };
  if (node.kind === "ClassDef") return { kind: node.kind, name: node.name, module: moduleOf(node), annotations: null };
  const args = withoutDefaults(node.args, location);
  if (node.kind === "Lambda") {
    const value = { ...node, args };
    return { kind: node.kind, name: "", module: moduleOf({ kind: "Expr", value, ...location }), annotations: null };
  }
  const { returns } = node;
  return {
    kind: node.kind,
    name: node.name,
    module: moduleOf({ ...node, args, decorator_list: [] }),
    annotations: [args, returns],
  };
}

/** Parameters keep that they have defaults, not which. */
function withoutDefaults(args: ast.Arguments, location: ast.Location): ast.Arguments {
  const none = { kind: "Constant", value: null, ...location } as ast.ExpressionNode;
  return {
    ...args,
    defaults: args.defaults.map(() => none),
    kw_defaults: args.kw_defaults.map((value) => (value === null ? null : none)),
  };
}

function isDefinition(node: { kind?: unknown }): node is DefinitionNode {
  return ["FunctionDef", "AsyncFunctionDef", "Lambda", "ClassDef"].includes(String(node.kind));
}

function find(root: unknown, test: (node: AnyNode) => boolean): unknown {
  for (const node of nodesIn(root)) if (test(node)) return node;
  return undefined;
}

/** The names that are mentioned in a part of a tree. */
export function namesIn(root: unknown): Set<string> {
  const names = new Set<string>();
  for (const node of nodesIn(root)) if (node.kind === "Name") names.add((node as unknown as ast.Name).id);
  return names;
}

/** The classes that a program defines outside of functions, by their qualified name; a later one takes the place of an earlier. */
export function classesIn(tree: ast.Module): Map<string, Place> {
  const classes = new Map<string, Place>();
  const visit = (body: readonly unknown[], prefix: string): void => {
    for (const statement of body as readonly (AnyNode & { name: string; body: unknown[] })[]) {
      if (statement.kind === "ClassDef") {
        classes.set(prefix + statement.name, [statement.lineno!, statement.col_offset!]);
        visit(statement.body, `${prefix}${statement.name}.`);
      } else if (statement.kind !== "FunctionDef" && statement.kind !== "AsyncFunctionDef")
        for (const part of Object.values(statement)) if (Array.isArray(part)) visit(part, prefix);
    }
  };
  visit(tree.body, "");
  return classes;
}
