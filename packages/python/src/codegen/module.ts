/**
 * The entry of the code generator: a tree and its symbol table become the text of one JavaScript program.
 *
 * The text is an expression, a function of (r, k, g, m): the runtime, the constants, the cells of global variables, the machine's counters. It returns the
 * function that runs the module (given the namespace `ns` where the top level keeps its variables apart) and answers with the value of its last expression statement (undefined where there is none).
 */

import type * as ast from "../syntax/ast.ts";
import type { SymbolTable } from "../scope/symtable.ts";
import type { CompileWarning } from "../scope/compile-warnings.ts";
import { Block, Unit } from "./block.ts";
import { closeFunction } from "./functions.ts";
import { globalCell } from "./names.ts";
import type { GeneratedProgram } from "./program.ts";
import { emitBody } from "./statements.ts";

export type GenerateOptions = {
  filename: string;
  lines: readonly string[];
  /** Global names that the program must not bind. */
  toolNames?: ReadonlySet<string> | undefined;
  /** The mode "single": expression statements show their values, and the program has none. */
  isInteractive?: boolean;
  /** What `checkStatically` found. */
  warnings?: readonly CompileWarning[];
};

export function generateModule(tree: ast.Module, table: SymbolTable, options: GenerateOptions): GeneratedProgram {
  const unit = new Unit(table, options.filename, options.lines);
  if (options.toolNames !== undefined) unit.toolNames = options.toolNames;
  unit.lazyAnnotations = tree.body.some(
    (node) =>
      node.kind === "ImportFrom" &&
      node.module === "__future__" &&
      node.names.some((alias) => alias.name === "annotations"),
  );
  const isAsync = table.top.isCoroutine;
  const block = new Block(unit, table.top, undefined, {
    name: "<module>",
    qualname: "<module>",
    isGenerator: isAsync,
    isAsync,
  });
  block.isInteractive = options.isInteractive ?? false;
  if (!block.isInteractive) block.topLevel = new Set(tree.body);
  block.line("let last;");
  emitBody(block, tree.body);
  if (block.known !== null) block.line("return last;");
  const parameters = table.top.kind === "class" ? ["ns"] : [];
  const main = closeFunction(block, isAsync ? "function*" : "function", parameters);
  const head = ['(function (r, k, g, m) { "use strict";'];
  if (unit.runtimeNames.size > 0) head.push(`const { ${[...unit.runtimeNames].join(", ")} } = r;`);
  if (unit.constants.length > 0) head.push(`const ${unit.constants.map((_, i) => `c${i} = k[${i}]`).join(", ")};`);
  if (unit.sites > 0) head.push(`const ${Array.from({ length: unit.sites }, (_, i) => `s${i} = site()`).join(", ")};`);
  if (unit.orders.length > 0)
    head.push(`const ${unit.orders.map((names, i) => `o${i} = argumentOrders(${names})`).join(", ")};`);
  if (unit.globals.length > 0)
    head.push(`const ${unit.globals.map((name, i) => `${globalCell(name)} = g[${i}]`).join(", ")};`);
  for (const [i, text] of unit.functions.entries()) head.push(`const f${i} = ${text};`);
  const text = `${head.join("\n")}\nreturn ${main}; })`;
  const { constants, globals, runtimeNames } = unit;
  return { text, constants, globals, runtimeNames, isAsync, warnings: options.warnings ?? [] };
}
