/**
 * Targets: what stands left of `=`, behind `for`, `as` and `del`. A target is parsed as an expression first and becomes
 * a target by changing its context, if it has the form of one.
 */

import type { ExpressionContext, ExpressionNode } from "./ast.ts";
import { locate, type TokenCursor } from "./token-cursor.ts";

/** The targets of a `for`: names, attributes, subscripts, lists and tuples of them, with commas between. */
export function parseTargetList(c: TokenCursor): ExpressionNode {
  const start = c.token;
  const first = parseTarget(c);
  if (c.tag !== ",") return first;
  const elts = [first];
  while (c.accept(",") && startsTarget(c.tag)) elts.push(parseTarget(c));
  return locate({ kind: "Tuple", elts, ctx: "Store" }, start, c.last);
}

/** One target, possibly starred. */
export function parseTarget(c: TokenCursor): ExpressionNode {
  const start = c.token;
  if (c.accept("*")) {
    const value = c.rules.primary(c);
    setContext(c, value, "Store");
    return locate({ kind: "Starred", value, ctx: "Store" }, start, c.last);
  }
  const target = c.rules.primary(c);
  setContext(c, target, "Store");
  return target;
}

function startsTarget(tag: string): boolean {
  return targetStarts.has(tag);
}

// Literals too: 'x'.a and 1 .a are targets.
const targetStarts: ReadonlySet<string> = new Set([
  ..."NAME ( [ { * STRING FSTRING_START NUMBER None True False ...".split(" "),
]);

/** Makes a target of an expression; a failure if it can't be one. */
export function setContext(c: TokenCursor, node: ExpressionNode, ctx: ExpressionContext): void {
  switch (node.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      node.ctx = ctx;
      return;
    case "List":
    case "Tuple":
      node.ctx = ctx;
      for (const element of node.elts) setContext(c, element, ctx);
      return;
    case "Starred":
      if (ctx === "Del" || node.value.kind === "Starred") c.failure();
      node.ctx = ctx;
      setContext(c, node.value, ctx);
      return;
    default:
      c.failure();
  }
}

/** Can this stand left of `+=` or of an annotation? */
export function isSingleTarget(node: ExpressionNode): boolean {
  return node.kind === "Name" || node.kind === "Attribute" || node.kind === "Subscript";
}
