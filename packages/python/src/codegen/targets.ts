/** Targets: what can stand left of `=`: names, attributes, subscripts, and tuples of them with at most one star. */

import type * as ast from "../syntax/ast.ts";
import { type Block, fromName } from "./block.ts";
import { anchorOf, emitExpression } from "./expressions.ts";
import { emitSubscriptStore } from "./subscripts.ts";
import { deleteName, storeName } from "./variables.ts";

/** Writes statements that assign the value in `value` (a variable or constant, evaluated already) to a target. */
export function emitAssignment(block: Block, target: ast.ExpressionNode, value: string): void {
  switch (target.kind) {
    case "Name":
      block.line(`${storeName(block, target.id, value, target)};`);
      return;
    case "Attribute":
      block.line(
        `${block.call("setattr", [emitExpression(block, target.value), block.unit.string(block.mangled(target.attr)), value, block.unit.site()], fromName(target, target))};`,
      );
      return;
    case "Subscript":
      return emitSubscriptStore(block, target, value);
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
  const star = starIn(target);
  const count = target.elts.length;
  const call =
    star < 0
      ? block.call("unpack", [value, String(count)], target)
      : block.call("unpackStar", [value, String(star), String(count - star - 1)], target);
  emitItems(block, target, call);
}

const starIn = (target: ast.Tuple | ast.List): number => target.elts.findIndex((element) => element.kind === "Starred");

/** Assigns the items of a JavaScript array. All are read before the first is assigned: it may be that of a list, or of an iterator, which assigning can change. */
function emitItems(block: Block, target: ast.Tuple | ast.List, array: string): void {
  const row = block.temporary();
  const items = target.elts.map(() => block.temporary());
  block.line(`${row} = ${array}${items.map((item, i) => `, ${item} = ${row}[${i}]`).join("")};`);
  for (const [i, element] of target.elts.entries()) emitAssignment(block, element, items[i]!);
  block.release(...items.reverse(), row);
}

/**
 * What a loop draws from its iterator, and how that goes to its target. What makes rows for such a target (`zip`, `enumerate`, `items()` of a dict) gives them as they are, and no
 * tuple is made.
 */
export type Drawing = { next: string; emitTarget: (item: string) => void; release: () => void };

export function emitDrawing(
  block: Block,
  iterator: string,
  target: ast.ExpressionNode,
  isAsync: boolean,
  node: ast.Location,
  kept?: string,
): Drawing {
  const next = `${iterator}.next()`;
  if (isAsync || (target.kind !== "Tuple" && target.kind !== "List") || starIn(target) >= 0)
    return {
      next: isAsync ? `(yield* ${block.call("asyncNext", [iterator], node)})` : `(${block.at(node)}, ${next})`,
      emitTarget: (item) => emitAssignment(block, target, item),
      release: () => {},
    };
  const count = String(target.elts.length);
  const rows = kept ?? block.temporary();
  block.line(`${rows} = ${block.call("rowsOf", [iterator, count])};`);
  return {
    next: `(${block.at(node)}, ${rows} === undefined ? ${next} : ${rows}.nextRow())`,
    emitTarget: (item) =>
      emitItems(block, target, `${rows} === undefined ? ${block.call("unpack", [item, count], target)} : ${item}`),
    release: () => block.release(rows),
  };
}

/** Writes statements of `del target`. */
export function emitDelete(block: Block, target: ast.ExpressionNode): void {
  switch (target.kind) {
    case "Name":
      block.line(`${deleteName(block, target.id, target)};`);
      return;
    case "Attribute":
      block.line(
        `${block.call("delattr", [emitExpression(block, target.value), block.unit.string(block.mangled(target.attr))], fromName(target, target))};`,
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
