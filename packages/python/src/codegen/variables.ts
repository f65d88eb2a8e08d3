/**
 * Variables: how a name is read, bound and unbound, by the place that the symbol table has given it.
 *
 * Locals and captured names are JavaScript variables, so closures are JavaScript's; globals are cells that the unit holds; names of a class body live in
 * its namespace dict. `undefined` means unbound: reads are checked where the name is not surely bound.
 */

import type * as ast from "../syntax/ast.ts";
import type { Block } from "./block.ts";
import { cellVariable, variable } from "./names.ts";

/** Text that reads a name. */
export function loadName(block: Block, name: string, node: ast.Location): string {
  const mangled = block.mangled(name);
  const entry = block.scope.entry(mangled);
  if (block.scope.kind === "class") return loadInClass(block, mangled, node);
  switch (entry.place) {
    case "local":
      if (block.isKnown(mangled)) return variable(mangled);
      return `(${variable(mangled)} !== undefined ? ${variable(mangled)} : ${block.call("unbound", [block.unit.string(mangled)], node)})`;
    // Never surely bound: a program may empty the cell.
    case "cell":
      return `(${variable(mangled)} !== undefined ? ${variable(mangled)} : ${block.call("unbound", [block.unit.string(mangled)], node)})`;
    case "free":
      return `(${variable(mangled)} !== undefined ? ${variable(mangled)} : ${block.call("unboundFree", [block.unit.string(mangled)], node)})`;
    default:
      return block.call("load", [block.unit.global(mangled)], node);
  }
}

function loadInClass(block: Block, name: string, node: ast.Location): string {
  const entry = block.scope.entry(name);
  if (entry.place === "global explicit") return block.call("load", [block.unit.global(name)], node);
  if (entry.place === "free")
    return block.call("loadClassFree", ["ns", block.unit.string(name), ownVariable(block, name)], node);
  return block.call("loadInClass", ["ns", block.unit.string(name), block.unit.global(name)], node);
}

/** Text of a statement without semicolon that binds a name to the value of `text`; the namespace of a class may refuse it, at the place of `node`. */
export function storeName(block: Block, name: string, text: string, node = block.statement): string {
  const mangled = block.mangled(name);
  const entry = block.scope.entry(mangled);
  if (block.scope.kind === "class" && (entry.place === "local" || entry.place === "global")) {
    return block.call("storeInClass", ["ns", block.unit.string(mangled), text], node);
  }
  if (entry.place === "global" || entry.place === "global explicit") {
    const value = block.unit.toolNames.has(mangled)
      ? block.call("refuseBinding", [block.unit.string(mangled), text], block.statement)
      : text;
    const cell = block.unit.global(mangled);
    return `(${cell}.v = ${value}, ${cell}.o || ${block.call("took", [cell])})`;
  }
  block.markKnown(mangled);
  return assign(block, mangled, text);
}

/** Binding as an expression whose value is the bound value. */
export function storeNameExpression(block: Block, target: ast.Name, text: string): string {
  const known = block.known;
  const value = block.temporary();
  const stored = `(${value} = ${text}, ${storeName(block, target.id, value, target)}, ${value})`;
  block.release(value);
  // A walrus may stand in a branch that is not taken.
  if (known !== null && block.known === known) known.delete(block.mangled(target.id));
  return stored;
}

/** Text of a statement that unbinds a name. */
export function deleteName(block: Block, name: string, node: ast.Location): string {
  const mangled = block.mangled(name);
  const entry = block.scope.entry(mangled);
  if (block.scope.kind === "class" && entry.place !== "free" && entry.place !== "global explicit") {
    return block.call("deleteInClass", ["ns", block.unit.string(mangled)], node);
  }
  if (entry.place === "global" || entry.place === "global explicit")
    return block.call("deleteGlobal", [block.unit.global(mangled)], node);
  return `(${loadName(block, name, node)}, ${assign(block, mangled, "undefined")})`;
}

/** Does a class body mention the `__class__` of a class around it, while its methods mean the class that is being made? */
export function showsOuterClass(block: Block): boolean {
  return block.scope.needsClassCell && block.scope.symbols.get("__class__")?.place === "free";
}

/** Text that reads the JavaScript variable of a name where the block itself mentions it. */
function ownVariable(block: Block, mangled: string): string {
  return mangled === "__class__" && showsOuterClass(block) ? "o0.read()" : variable(mangled);
}

function assign(block: Block, mangled: string, text: string): string {
  if (mangled === "__class__" && showsOuterClass(block)) return `o0.fill(${text})`;
  return `${variable(mangled)} = ${text}`;
}

/** Names of the JavaScript variables that a function's block declares: its locals and captured variables, without parameters, and what keeps the cells; only those of one kind, if that is given. */
export function declaredVariables(block: Block, place?: "local" | "cell"): string[] {
  const names: string[] = [];
  for (const entry of block.scope.symbols.values()) {
    if (place !== undefined && entry.place !== place) continue;
    if ((entry.place === "local" || entry.place === "cell") && !entry.isParameter) names.push(variable(entry.name));
    if (entry.place === "cell") names.push(cellVariable(entry.name));
  }
  return names;
}

/** Text that gives the cell object of a captured variable, the same one each time. */
export function makeCell(block: Block, name: string): string {
  const made = block.call("cell", [`() => ${variable(name)}`, `(i0) => { ${variable(name)} = i0; }`]);
  return `${cellVariable(name)} ??= ${made}`;
}
