/** Targets: what can stand left of `=`: names, attributes, subscripts, and tuples of them with at most one star. */

import type * as ast from "../syntax/ast.ts";
import type { Block } from "./block.ts";
import { anchorOf, emitExpression } from "./expressions.ts";
import { deleteName, storeName } from "./variables.ts";

/** Writes statements that assign the value in `value` (a variable or constant, evaluated already) to a target. */
export function emitAssignment(block: Block, target: ast.ExpressionNode, value: string): void {
  switch (target.kind) {
    case "Name":
      block.line(`${storeName(block, target.id, value)};`);
      return;
    case "Attribute":
      block.line(
        `${block.call("setattr", [emitExpression(block, target.value), block.unit.string(block.mangled(target.attr)), value, block.unit.site()], target)};`,
      );
      return;
    case "Subscript":
      block.line(
        `${block.call("setitem", [emitExpression(block, target.value), emitExpression(block, target.slice), value], target, anchorOf(block, target))};`,
      );
      return;
    case "Starred":
      emitAssignment(block, target.value, value);
      return;
    case "Tuple":
    case "List":
      emitUnpacking(block, target, value);
      return;
    default:
      throw new Error(`not a target: ${target.kind}`);
  }
}

function emitUnpacking(block: Block, target: ast.Tuple | ast.List, value: string): void {
  const star = target.elts.findIndex((element) => element.kind === "Starred");
  const items = block.temporary();
  const count = target.elts.length;
  const call =
    star < 0
      ? block.call("unpack", [value, String(count)], target)
      : block.call("unpackStar", [value, String(star), String(count - star - 1)], target);
  block.line(`${items} = ${call};`);
  target.elts.forEach((element, i) => {
    const item = block.temporary();
    block.line(`${item} = ${items}[${i}];`);
    emitAssignment(block, element, item);
    block.release(item);
  });
  block.release(items);
}

/** Writes statements of `del target`. */
export function emitDelete(block: Block, target: ast.ExpressionNode): void {
  switch (target.kind) {
    case "Name":
      block.line(`${deleteName(block, target.id, target)};`);
      return;
    case "Attribute":
      block.line(
        `${block.call("delattr", [emitExpression(block, target.value), block.unit.string(block.mangled(target.attr))], target)};`,
      );
      return;
    case "Subscript":
      block.line(
        `${block.call("delitem", [emitExpression(block, target.value), emitExpression(block, target.slice)], target, anchorOf(block, target))};`,
      );
      return;
    case "Tuple":
    case "List":
      for (const element of target.elts) emitDelete(block, element);
      return;
    default:
      throw new Error(`not a target: ${target.kind}`);
  }
}
