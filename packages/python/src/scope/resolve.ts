/**
 * Resolution: the second pass of the symbol table, from the outside in. It decides for every name of every block: local, cell, free or global.
 */

import type { Scope, SymbolEntry } from "./scope.ts";

/** Makes the error of a `nonlocal`, at its place: whether something is wrong with it, only the second pass knows. */
export const nonlocalDeclarations = new WeakMap<SymbolEntry, (message: string) => Error>();

const nonlocalError = (entry: SymbolEntry, message: string): Error =>
  (nonlocalDeclarations.get(entry) ?? Error)(message);

/**
 * Decides the place of every symbol of `scope`, then of its inner blocks. `bound` maps names bound by enclosing functions to the scope that binds them.
 * Returns the names that the block and its inner blocks capture from outside.
 */
export function resolveScope(scope: Scope, bound: ReadonlyMap<string, Scope>): Set<string> {
  const free = new Set<string>();
  const inner = new Map(bound);
  for (const entry of scope.symbols.values()) {
    if (entry.isGlobal) {
      entry.place = "global explicit";
      // What a class body declares holds for the body itself, and not for the functions in it.
      if (!scope.isClassBody) inner.delete(entry.name);
    } else if (entry.isNonlocal) {
      const owner = bound.get(entry.name);
      if (owner === undefined) throw nonlocalError(entry, `no binding for nonlocal '${entry.name}' found`);
      // The class that `__class__` names has no entry of it.
      const own = owner.symbols.get(entry.name);
      if (own?.isTypeParameter)
        throw nonlocalError(entry, `nonlocal binding not allowed for type parameter '${entry.name}'`);
      if (entry.isDeleted && own !== undefined) own.isDeleted = true;
      entry.place = "free";
      free.add(entry.name);
    } else if (entry.isAssigned || entry.isParameter || entry.isImported) {
      entry.place = scope.kind === "module" ? "global" : "local";
      if (scope.kind === "function") inner.set(entry.name, scope);
    } else if (bound.has(entry.name)) {
      entry.place = "free";
      free.add(entry.name);
    } else entry.place = "global";
  }
  if (scope.isClassBody) inner.set("__class__", scope);
  for (const child of scope.children) {
    for (const name of resolveScope(child, inner)) {
      const own = scope.symbols.get(name);
      if (scope.isClassBody && name === "__class__") {
        scope.needsClassCell = true;
        continue;
      }
      if (scope.kind === "function" && own?.place === "local") own.place = "cell";
      else if (own?.place !== "cell") free.add(name);
    }
  }
  scope.captured = free;
  return free;
}
