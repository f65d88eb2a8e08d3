/** Static checks of `match`: what a pattern may not be, and which cases nothing could reach. */

import { binaryOperation, unaryOperation } from "../objects/arithmetic.ts";
import { PyBytes } from "../objects/bytes.ts";
import { PyComplex } from "../objects/complex.ts";
import { isEqual } from "../objects/comparison.ts";
import { normalizeInt, PyFloat, type Value } from "../objects/object.ts";
import { reprOf } from "../objects/text.ts";
import type * as ast from "../syntax/ast.ts";

/** Raises a syntax error at a node. */
export type Refuse = (message: string, node: ast.Location) => never;

/** A case that takes everything must be the last one, or have a guard. */
export function checkCases(node: ast.Match, refuse: Refuse): void {
  node.cases.forEach(({ pattern, guard }, i) => {
    checkReach(pattern, guard !== null || i === node.cases.length - 1, refuse);
  });
}

/** `mayTakeAll`: nothing comes behind the pattern that it would make unreachable. */
function checkReach(pattern: ast.PatternNode, mayTakeAll: boolean, refuse: Refuse): void {
  if (pattern.kind === "MatchOr") {
    const last = pattern.patterns.length - 1;
    pattern.patterns.forEach((each, i) => {
      checkReach(each, mayTakeAll && i === last, refuse);
    });
  } else if (pattern.kind === "MatchAs") {
    if (pattern.pattern !== null) checkReach(pattern.pattern, mayTakeAll, refuse);
    else if (!mayTakeAll) {
      const what = pattern.name === null ? "wildcard" : `name capture '${pattern.name}'`;
      refuse(`${what} makes remaining patterns unreachable`, pattern);
    }
  }
}

type Checked = ast.MatchOr | ast.MatchValue | ast.MatchMapping | ast.MatchClass;

/** A pattern by itself, wherever it stands. */
export function checkPattern(node: Checked, refuse: Refuse): void {
  if (node.kind === "MatchOr") checkReach(node, true, refuse);
  else if (node.kind === "MatchClass") checkAttributes(node, refuse);
  else if (node.kind === "MatchMapping") checkKeys(node, refuse);
  else if (node.value.kind === "JoinedStr") refuse("patterns may only match literals and attribute lookups", node);
}

function checkAttributes(node: ast.MatchClass, refuse: Refuse): void {
  node.kwd_attrs.forEach((name, i) => {
    if (node.kwd_attrs.indexOf(name) < i)
      refuse(`attribute name repeated in class pattern: ${name}`, node.kwd_patterns[i]!);
  });
}

function checkKeys(node: ast.MatchMapping, refuse: Refuse): void {
  const seen: Value[] = [];
  for (const key of node.keys) {
    if (key.kind === "Attribute") continue;
    const value = literal(key);
    if (value === undefined) return refuse("mapping pattern keys may only match literals and attribute lookups", node);
    if (seen.some((each) => isEqual(each, value)))
      refuse(`mapping pattern checks duplicate key (${reprOf(value)})`, node);
    seen.push(value);
  }
}

/** The value of a literal, with its sign, or of the sum that a complex number is written as. */
function literal(node: ast.ExpressionNode): Value | undefined {
  if (node.kind === "UnaryOp") return unaryOperation("neg", literal(node.operand)!);
  if (node.kind === "BinOp")
    return binaryOperation(node.op === "Add" ? "add" : "sub", literal(node.left)!, literal(node.right)!);
  if (node.kind !== "Constant") return undefined;
  const { value } = node;
  if (typeof value === "bigint") return normalizeInt(value);
  if (value === null || typeof value !== "object") return value;
  if (value.type === "float") return new PyFloat(value.value);
  if (value.type === "complex") return new PyComplex(0, value.imag);
  return value.type === "bytes" ? new PyBytes(value.value) : undefined;
}
