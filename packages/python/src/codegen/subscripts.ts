/**
 * Subscripts: `a[i]` read and written.
 *
 * The items of lists and tuples are reached in the text itself, where the index is none of those that count from the end. `type` is that of an exact list or tuple: instances of the
 * program's own classes have another.
 */

import type * as ast from "../syntax/ast.ts";
import type { Block } from "./block.ts";
import { anchorOf, emitExpression } from "./expressions.ts";

/** Text of `value[key]`. */
export function emitSubscript(block: Block, node: ast.Subscript): string {
  const anchor = anchorOf(block, node);
  if (!mayBeIndex(node.slice))
    return block.call("getitem", [emitExpression(block, node.value), emitExpression(block, node.slice)], node, anchor);
  const value = block.temporary();
  const valueText = emitExpression(block, node.value);
  const isInert = node.slice.kind === "Constant";
  const key = isInert ? emitExpression(block, node.slice) : block.temporary();
  const keyText = isInert ? "" : `${key} = ${emitExpression(block, node.slice)}, `;
  const text = `(${value} = ${valueText}, ${keyText}${emitItem(block, value, key, node)})`;
  if (!isInert) block.release(key);
  block.release(value);
  return text;
}

/** Text of `value[key]`, of two that are evaluated already. */
export function emitItem(block: Block, value: string, key: string, node: ast.Subscript): string {
  const slow = block.call("getitem", [value, key], node, anchorOf(block, node));
  if (!mayBeIndex(node.slice)) return slow;
  const type = block.temporary();
  const isList = `(${type} = ${value}?.type) === ${block.unit.runtime("listType")}`;
  const isTuple = `${type} === ${block.unit.runtime("tupleType")}`;
  const text = `(${isList} || ${isTuple}) && ${isInside(value, key)} ? ${value}.items[${key}] : ${slow}`;
  block.release(type);
  return text;
}

/** Writes `value[key] = item`, where the item is evaluated already. */
export function emitSubscriptStore(block: Block, node: ast.Subscript, item: string): void {
  const value = block.temporary();
  block.line(`${value} = ${emitExpression(block, node.value)};`);
  const key = emitKey(block, node);
  emitItemStore(block, node, value, key.text, item);
  key.release();
  block.release(value);
}

/** Writes the evaluation of a key; a constant needs none. */
export function emitKey(block: Block, node: ast.Subscript): { text: string; release(): void } {
  const text = emitExpression(block, node.slice);
  if (node.slice.kind === "Constant") return { text, release: () => {} };
  const key = block.temporary();
  block.line(`${key} = ${text};`);
  return { text: key, release: () => block.release(key) };
}

/** Writes `value[key] = item`, of three that are evaluated already. */
export function emitItemStore(block: Block, node: ast.Subscript, value: string, key: string, item: string): void {
  const slow = block.call("setitem", [value, key, item], node, anchorOf(block, node));
  if (!mayBeIndex(node.slice)) return block.line(`${slow};`);
  const isList = `${value}?.type === ${block.unit.runtime("listType")}`;
  block.line(`if (${isList} && ${isInside(value, key)}) ${value}.items[${key}] = ${item}; else ${slow};`);
}

function isInside(value: string, key: string): string {
  const below = `${key} < ${value}.items.length`;
  return /^[0-9]+$/.test(key) ? below : `typeof ${key} === "number" && ${key} >= 0 && ${below}`;
}

/** Is the key perhaps the index of an item, not counted from the end? */
function mayBeIndex(key: ast.ExpressionNode): boolean {
  switch (key.kind) {
    case "Constant":
      return typeof key.value === "bigint" && key.value < 2n ** 31n;
    case "Name":
    case "BinOp":
    case "Subscript":
    case "Attribute":
    case "Call":
      return true;
    default:
      return false;
  }
}
