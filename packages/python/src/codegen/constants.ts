/**
 * Constants in the text of a program: literals, and tuples of them, which CPython makes once when it compiles.
 *
 * Equal ones are one object within a program. What the program can't tell from a constant tuple is made one too: a list display that is only walked or looked into.
 */

import type * as ast from "../syntax/ast.ts";
import type { Block, ConstantItem } from "./block.ts";

/** Text of a constant. */
export function emitConstant(block: Block, value: ast.ConstantValue): string {
  const item = constantItem(block, value);
  return typeof item === "object" && item !== null ? `c${item.constant}` : String(item);
}

/** A negative number literal, which is one constant, else undefined. */
export function emitNegative(block: Block, node: ast.UnaryOp): string | undefined {
  const item = negativeItem(block, node);
  if (item === undefined) return undefined;
  return typeof item === "object" && item !== null ? `c${item.constant}` : `(${item})`;
}

/** A display of constants alone as a constant tuple, else undefined. */
export function emitConstantTuple(block: Block, node: ast.Tuple | ast.List): string | undefined {
  if (node.elts.length === 0 || !node.elts.every(isConstant)) return undefined;
  return `c${tupleOf(block, node).constant}`;
}

/** An int that stands in the text as digits. */
export const isIntLiteral = (node: ast.ExpressionNode): boolean =>
  node.kind === "Constant" && typeof node.value === "bigint" && node.value < 2n ** 53n;

export const isLiteral = (node: ast.ExpressionNode): boolean =>
  node.kind === "Constant" || (node.kind === "UnaryOp" && isNegative(node));

function isConstant(node: ast.ExpressionNode): boolean {
  return node.kind === "Tuple" ? node.elts.length > 0 && node.elts.every(isConstant) : isLiteral(node);
}

function tupleOf(block: Block, node: ast.Tuple | ast.List): { constant: number } {
  const items = node.elts.map((each) => itemOf(block, each));
  return { constant: block.unit.constantNumber({ kind: "tuple", items }) };
}

function itemOf(block: Block, node: ast.ExpressionNode): ConstantItem {
  if (node.kind === "Constant") return constantItem(block, node.value);
  if (node.kind === "UnaryOp") return negativeItem(block, node)!;
  return tupleOf(block, node as ast.Tuple);
}

function constantItem({ unit }: Block, value: ast.ConstantValue): ConstantItem {
  if (value === null) return null;
  switch (typeof value) {
    case "boolean":
      return value;
    case "string":
      return { constant: unit.constantNumber({ kind: "string", value }) };
    case "bigint":
      return value <= Number.MAX_SAFE_INTEGER
        ? Number(value)
        : { constant: unit.constantNumber({ kind: "int", value }) };
  }
  switch (value.type) {
    case "float":
      return { constant: unit.constantNumber({ kind: "float", value: value.value }) };
    case "complex":
      return { constant: unit.constantNumber({ kind: "complex", imag: value.imag }) };
    case "bytes":
      return { constant: unit.constantNumber({ kind: "bytes", value: value.value }) };
    case "ellipsis":
      return { constant: unit.constantNumber({ kind: "ellipsis" }) };
  }
}

/** `-1` and `-0.5`. Of zeros only the float has a sign. */
function isNegative({ op, operand }: ast.UnaryOp): boolean {
  if (op !== "USub" || operand.kind !== "Constant") return false;
  const { value } = operand;
  if (typeof value === "bigint") return value > 0n && value <= Number.MAX_SAFE_INTEGER;
  return typeof value === "object" && value !== null && value.type === "float";
}

function negativeItem({ unit }: Block, node: ast.UnaryOp): ConstantItem | undefined {
  if (!isNegative(node)) return undefined;
  const value = (node.operand as ast.Constant).value as bigint | { type: "float"; value: number };
  return typeof value === "bigint"
    ? -Number(value)
    : { constant: unit.constantNumber({ kind: "float", value: -value.value }) };
}
