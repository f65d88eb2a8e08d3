/** What a program binds, as far as it can be seen without running it: the names of its top level, and functions that keep their names. */

import type { SymbolTable } from "../scope/symtable.ts";
import type * as ast from "../syntax/ast.ts";
import { nodeFields } from "../syntax/node-fields.ts";

export const isNode = (value: unknown): value is ast.Node =>
  typeof value === "object" && value !== null && "kind" in value;

/** All names that the program may bind at its top level, from wherever. */
export function namesOfTop({ top, scopes }: SymbolTable): Set<string> {
  const names = new Set<string>();
  for (const scope of [top, ...scopes.values()]) {
    for (const entry of scope.symbols.values()) {
      const isBound = entry.isAssigned || entry.isImported || entry.isAnnotated;
      if (isBound && (scope === top || entry.place === "global explicit")) names.add(entry.name);
    }
  }
  return names;
}

/** Functions of the top level that nothing else of the program can have replaced, and that run when they are called. */
export function plainFunctions({ top, scopes }: SymbolTable): Map<string, ast.FunctionDef> {
  const statements = top.node.kind === "Module" ? top.node.body : [];
  const functions = new Map<string, ast.FunctionDef>();
  const stored = new Map<string, number>();
  const count = (name: string): void => void stored.set(name, (stored.get(name) ?? 0) + 1);
  for (const statement of statements) forEachBinding(statement, count);
  for (const statement of statements) {
    if (statement.kind !== "FunctionDef" || statement.decorator_list.length > 0 || statement.type_params.length > 0)
      continue;
    const scope = scopes.get(statement);
    if (scope === undefined || scope.isGenerator || scope.isCoroutine) continue;
    if (stored.get(statement.name) === 1 && !top.entry(statement.name).isGlobal)
      functions.set(statement.name, statement);
  }
  return functions;
}

/** Each place that binds a name, whatever the scope: a name that is bound once in the whole program is bound there. */
function forEachBinding(node: ast.Node, note: (name: string) => void): void {
  if (node.kind === "Name" && node.ctx !== "Load") note(node.id);
  if (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "ClassDef") note(node.name);
  if (node.kind === "alias") note(node.asname ?? node.name.split(".")[0]);
  if ((node.kind === "ExceptHandler" || node.kind === "MatchAs" || node.kind === "MatchStar") && node.name !== null)
    note(node.name);
  if (node.kind === "MatchMapping" && node.rest !== null) note(node.rest);
  const fields = node as unknown as Record<string, unknown>;
  for (const field of nodeFields(node.kind)) {
    const held = fields[field];
    for (const each of Array.isArray(held) ? held : [held]) if (isNode(each)) forEachBinding(each, note);
  }
}
