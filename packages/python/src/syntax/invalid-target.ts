/** What CPython's messages call expressions, and which part of an expression keeps it from being a target. */

import type { ConstantValue, ExpressionNode, Node } from "./ast.ts";

const descriptions: ReadonlyMap<string, string> = new Map([
  ["Attribute", "attribute"],
  ["Subscript", "subscript"],
  ["Starred", "starred"],
  ["Name", "name"],
  ["List", "list"],
  ["Tuple", "tuple"],
  ["Lambda", "lambda"],
  ["Call", "function call"],
  ["BoolOp", "expression"],
  ["BinOp", "expression"],
  ["UnaryOp", "expression"],
  ["GeneratorExp", "generator expression"],
  ["Yield", "yield expression"],
  ["YieldFrom", "yield expression"],
  ["Await", "await expression"],
  ["ListComp", "list comprehension"],
  ["SetComp", "set comprehension"],
  ["DictComp", "dict comprehension"],
  ["Dict", "dict literal"],
  ["Set", "set display"],
  ["JoinedStr", "f-string expression"],
  ["FormattedValue", "f-string expression"],
  ["Compare", "comparison"],
  ["IfExp", "conditional expression"],
  ["NamedExpr", "named expression"],
]);

/** The words for a kind of expression. */
export function describeExpression(node: Node): string {
  return node.kind === "Constant" ? describeConstant(node.value) : (descriptions.get(node.kind) ?? "expression");
}

function describeConstant(value: ConstantValue): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "object" && value.type === "ellipsis" ? "ellipsis" : "literal";
}

/** The first part of an expression that can't be a target, or `null` if all can. */
export function findInvalidTarget(node: ExpressionNode, use: "assign" | "for" | "delete"): ExpressionNode | null {
  switch (node.kind) {
    case "List":
    case "Tuple":
      for (const element of node.elts) {
        const invalid = findInvalidTarget(element, use);
        if (invalid !== null) return invalid;
      }
      return null;
    case "Starred":
      return use === "delete" ? node : findInvalidTarget(node.value, use);
    case "Compare":
      // `for a() in b` has been read as a comparison.
      if (use !== "for") return node;
      return node.ops[0] === "In" ? findInvalidTarget(node.left, use) : null;
    case "Name":
    case "Attribute":
    case "Subscript":
      return null;
    default:
      return node;
  }
}
