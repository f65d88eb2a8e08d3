/**
 * Classes: the body becomes a function of the namespace `ns`; the runtime calls it and makes the class from what it has put there.
 *
 * A body that itself mentions the `__class__` of a class around it, beside methods that mean the one being made, gets the cell of the former as `o0`.
 * When a method mentions `super` or `__class__`, the body's function keeps the class in a variable that methods capture, and puts the cell of that variable into the namespace, for `type.__new__` to fill.
 */

import type * as ast from "../syntax/ast.ts";
import { Block } from "./block.ts";
import { emitKeywords } from "./calls.ts";
import { emitItems } from "./expressions.ts";
import { closeFunction, docstring, emitDecorated, inTypeParameters, qualify } from "./functions.ts";
import { emitBody } from "./statements.ts";
import { makeCell, showsOuterClass } from "./variables.ts";

export function emitClassDef(block: Block, node: ast.ClassDef): void {
  emitDecorated(block, node, (outer) =>
    inTypeParameters(outer, node, node.type_params, (inner) => makeClass(inner, node)),
  );
}

function makeClass(block: Block, node: ast.ClassDef): string {
  const scope = block.unit.scopeOf(node);
  const qualname = qualify(block, node.name);
  const inner = new Block(block.unit, scope, block, { name: node.name, qualname });
  const { unit } = block;
  if (scope.needsClassCell) inner.line("let v___class__, w___class__;");
  inner.line(`${inner.call("storeInClass", ["ns", unit.string("__module__"), unit.constant({ kind: "module" })])};`);
  inner.line(`${inner.call("storeInClass", ["ns", unit.string("__qualname__"), unit.string(qualname)])};`);
  const doc = docstring(node.body);
  if (doc !== null) inner.line(`${inner.call("storeInClass", ["ns", unit.string("__doc__"), unit.string(doc)])};`);
  emitBody(inner, doc === null ? node.body : node.body.slice(1));
  inner.line(
    `return ${scope.needsClassCell ? inner.call("classCell", ["ns", makeCell(inner, "__class__")]) : "null"};`,
  );
  const body = showsOuterClass(inner)
    ? `((o0) => ${closeFunction(inner, "function", ["ns"])})(${makeCell(block, "__class__")})`
    : closeFunction(inner, "function", ["ns"]);
  const bases = emitItems(block, node.bases);
  const keywords = node.keywords.length === 0 ? "null" : emitKeywords(block, node.keywords, "undefined", node);
  return block.call("buildClass", [unit.string(node.name), bases, keywords, body], node);
}
